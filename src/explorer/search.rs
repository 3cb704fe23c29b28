//! Finds anything by a few letters: countries by any name in any language, capitals,
//! organisations, groups, events, corridors, crossings, layers, presets, commands and dates.
//!
//! An [`Index`] is made once from a world; [`Index::find`] is asked at each key. The better what was
//! typed fits a name, the higher it stands: the whole name or a code, its beginning, the beginning
//! of one of its words, a part of it, letters in their order with others between, a slip of the
//! hand. Text is compared without case, accents and the variants of Arabic letters.

mod fit;
mod fold;
mod index;

use crate::country::{CountryCode, Party};
use crate::filter::Facet;
use crate::language::Language;
use crate::record::EventIndex;
use crate::scene::{Layer, Preset};

use super::{Action, Command, Sheet, Which};
use crate::world::World;

pub use fit::Fit;
pub use index::Index;

/// Where something that was found leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// The page of a country, which comes into view.
    Country(CountryCode),
    /// The page of an organisation.
    Organisation(Party),
    /// An event, with its day.
    Event(EventIndex),
    /// A corridor, by its place in the record.
    Corridor(usize),
    /// A border crossing, by its place in the record.
    Crossing(usize),
    /// A filter, put in or taken out.
    Facet(Facet),
    /// A layer, switched on or off.
    Layer(Layer),
    /// The layers of a preset.
    Preset(Preset),
    /// What a command does.
    Command(Command),
    /// A day, month or year, as it was typed.
    Date(String),
}

/// Sorts of things that are listed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Dates.
    Dates,
    /// Countries and capitals.
    Countries,
    /// Organisations.
    Organisations,
    /// Events.
    Events,
    /// Corridors and crossings.
    Passages,
    /// Filters.
    Filters,
    /// Layers and presets.
    Layers,
    /// Commands.
    Commands,
}

impl Section {
    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Dates => "found-date",
            Self::Countries => "found-countries",
            Self::Organisations => "found-organisations",
            Self::Events => "found-events",
            Self::Passages => "found-corridors-and-crossings",
            Self::Filters => "found-filters",
            Self::Layers => "found-layers",
            Self::Commands => "found-commands",
        })
    }

    /// How many of them are listed at most.
    fn most(self) -> usize {
        match self {
            Self::Dates => 1,
            Self::Countries | Self::Events => 6,
            Self::Passages | Self::Commands => 4,
            Self::Organisations | Self::Filters | Self::Layers => 3,
        }
    }
}

impl Goal {
    /// With what it is listed.
    pub fn section(&self) -> Section {
        match self {
            Self::Country(_) => Section::Countries,
            Self::Organisation(_) => Section::Organisations,
            Self::Event(_) => Section::Events,
            Self::Corridor(_) | Self::Crossing(_) => Section::Passages,
            Self::Facet(_) => Section::Filters,
            Self::Layer(_) | Self::Preset(_) => Section::Layers,
            Self::Command(_) => Section::Commands,
            Self::Date(_) => Section::Dates,
        }
    }

    /// What goes there, one after the other.
    pub fn actions(&self, world: &World, system_is_dark: bool) -> Vec<Action> {
        match self {
            Self::Country(code) => vec![Action::SelectAndShow(*code)],
            Self::Organisation(party) => vec![Action::ShowOrganisation(party.clone())],
            Self::Event(index) => {
                let event = &world.record[*index];
                vec![
                    Action::SetEra(event.era),
                    Action::GoTo(event.effect_day()),
                    Action::ShowSheet(Sheet::Events(vec![*index])),
                ]
            }
            Self::Corridor(index) => vec![Action::ShowSheet(Sheet::Corridor(*index))],
            Self::Crossing(index) => vec![Action::ShowSheet(Sheet::Crossing(*index))],
            Self::Facet(facet) => vec![Action::ToggleFacet(*facet)],
            Self::Layer(layer) => vec![Action::Toggle(*layer)],
            Self::Preset(preset) => vec![Action::ApplyPreset(*preset)],
            Self::Command(command) => vec![command.action(system_is_dark)],
            Self::Date(text) => vec![Action::TypeDate(Which::Shown, text.clone())],
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it leads.
    pub goal: Goal,
    /// Its name.
    pub name: String,
    /// What else helps to tell it from others: its code, the other name by which it was found, the
    /// day of an event.
    pub detail: String,
    /// How well it fits.
    pub fit: Fit,
}

impl Found {
    /// What a screen reader says of it.
    pub fn spoken(&self, language: Language) -> String {
        let section = self.goal.section().name_in(language);
        if self.detail.is_empty() {
            format!("{}, {section}", self.name)
        } else {
            format!("{}, {}, {section}", self.name, self.detail)
        }
    }
}

/// What is being looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// The place in the list of what Enter goes to.
    pub chosen: usize,
}
