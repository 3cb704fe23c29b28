//! What the parts of the window read, and where they put what the reader asks for.
//!
//! Panels never change anything themselves: they look at a [`Desk`] and push actions, which the
//! window applies when all parts have been shown.

use eframe::egui::{Context, Theme as Shade};

use super::composer::preview::Preview;
use super::country_panel::Page;
use super::drawer::{StatisticsView, TableView};
use super::sheet_panel::List;
use crate::country::Party;
use crate::explorer::histogram::Histogram;
use crate::explorer::search::{Found, Index};
use crate::explorer::side_by_side::SideBySide;
use crate::explorer::{Action, Command, Explorer};
use crate::filter::Admitted;
use crate::language::{Language, Value};
use crate::scene::{Class, Overlays, Overprint, Showing, Theme, legend};
use crate::world::World;

/// The state as it is, and a tray for wishes.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    /// What the window shows.
    pub(super) explorer: &'a Explorer,
    /// Facts, shapes and names.
    pub(super) world: &'a World,
    /// What the map tells of each state.
    pub(super) showing: Showing<'a>,
    /// What the layers over the fills show.
    pub(super) overlays: &'a Overlays,
    /// The states that the filter admits; `None` where it admits all.
    pub(super) admitted: Option<&'a Admitted>,
    /// Another number whenever these are others.
    pub(super) filtering: u64,
    /// How many states are of each class.
    pub(super) counts: &'a Counts,
    /// How many events each month of the era has.
    pub(super) histogram: &'a Histogram,
    /// The same of those that the filter admits; `None` where it admits all.
    pub(super) admitted_histogram: Option<&'a Histogram>,
    /// What was found.
    pub(super) found: &'a [Found],
    /// All that can be found, once somebody has looked for something.
    pub(super) index: Option<&'a Index>,
    /// What there is to say about the selected country, or the organisation over it.
    pub(super) page: Option<&'a Page>,
    /// The list that is shown in its place.
    pub(super) list: Option<&'a List>,
    /// The table of states, while it is shown.
    pub(super) table: Option<&'a TableView>,
    /// The marked states side by side, while they are shown.
    pub(super) side_by_side: Option<&'a SideBySide>,
    /// The counts of states, while they are shown.
    pub(super) statistics: Option<&'a StatisticsView>,
    /// The file that the composer describes.
    pub(super) preview: &'a Preview,
    /// The colours.
    pub(super) theme: &'a Theme,
    /// Whether the system asks for dark colours.
    pub(super) is_dark: bool,
    actions: Vec<Action>,
}

/// The part of a [`Desk`] that lies there from frame to frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Papers<'a> {
    pub(super) explorer: &'a Explorer,
    pub(super) world: &'a World,
    pub(super) showing: Showing<'a>,
    pub(super) overlays: &'a Overlays,
    pub(super) admitted: Option<&'a Admitted>,
    pub(super) filtering: u64,
    pub(super) counts: &'a Counts,
    pub(super) histogram: &'a Histogram,
    pub(super) admitted_histogram: Option<&'a Histogram>,
    pub(super) found: &'a [Found],
    pub(super) index: Option<&'a Index>,
    pub(super) page: Option<&'a Page>,
    pub(super) list: Option<&'a List>,
    pub(super) table: Option<&'a TableView>,
    pub(super) side_by_side: Option<&'a SideBySide>,
    pub(super) statistics: Option<&'a StatisticsView>,
    pub(super) preview: &'a Preview,
    pub(super) theme: &'a Theme,
}

impl<'a> Desk<'a> {
    /// A desk with an empty tray.
    pub(super) fn new(papers: Papers<'a>, ctx: &Context) -> Self {
        Self {
            explorer: papers.explorer,
            world: papers.world,
            showing: papers.showing,
            overlays: papers.overlays,
            admitted: papers.admitted,
            filtering: papers.filtering,
            counts: papers.counts,
            histogram: papers.histogram,
            admitted_histogram: papers.admitted_histogram,
            found: papers.found,
            index: papers.index,
            page: papers.page,
            list: papers.list,
            table: papers.table,
            side_by_side: papers.side_by_side,
            statistics: papers.statistics,
            preview: papers.preview,
            theme: papers.theme,
            is_dark: is_dark(ctx),
            actions: Vec::new(),
        }
    }

    /// The words of a key in the reader's language.
    pub(super) fn text(&self, key: &'static str) -> &'static str {
        self.explorer.language.text(key)
    }

    /// The sentence of a key, with what is put into it.
    pub(super) fn say<const N: usize>(
        &self,
        key: &str,
        values: [(&'static str, Value<'_>); N],
    ) -> String {
        self.explorer.language.say(key, values)
    }

    /// The language in which all is told.
    pub(super) fn language(&self) -> Language {
        self.explorer.language
    }

    /// The name of a country or organisation.
    pub(super) fn name_of(&self, party: &Party) -> String {
        self.world.places.name_in(party, self.explorer.language)
    }

    /// Asks for something.
    pub(super) fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Asks for what a command does.
    pub(super) fn command(&mut self, command: Command) {
        self.ask(command.action(self.is_dark));
    }

    /// What was asked for, in order.
    pub(super) fn into_actions(self) -> Vec<Action> {
        self.actions
    }
}

/// Whether the window is dark just now, by choice or because the system is.
pub(super) fn is_dark(ctx: &Context) -> bool {
    ctx.theme() == Shade::Dark
}

/// How many states are of each class that the map shows, and how many have what is printed over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    classes: Vec<(Class, usize)>,
    overprints: Vec<(Overprint, usize)>,
}

impl Counts {
    /// Counts the states on the map.
    pub(super) fn new(world: &World, showing: &Showing<'_>) -> Self {
        let (atlas, places) = (&world.atlas, &world.places);
        let of_class = |class| legend::count_states(atlas, places, showing, class);
        let with = |overprint| legend::count_overprinted(atlas, places, showing, overprint);
        let classes = showing.classes().iter();
        Self {
            classes: classes.map(|class| (*class, of_class(*class))).collect(),
            overprints: Overprint::ALL.map(|it| (it, with(it))).to_vec(),
        }
    }

    /// How many states are of this class.
    pub(super) fn of(&self, class: Class) -> usize {
        count_of(&self.classes, class)
    }

    /// How many states have this.
    pub(super) fn with(&self, overprint: Overprint) -> usize {
        count_of(&self.overprints, overprint)
    }
}

fn count_of<T: Copy + PartialEq>(counts: &[(T, usize)], wanted: T) -> usize {
    let found = counts.iter().find(|(counted, _)| *counted == wanted);
    found.map_or(0, |(_, count)| *count)
}
