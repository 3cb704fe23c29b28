//! What can be found, with its names: countries, organisations, passages, filters, layers, commands
//! and events.

use crate::country::{CountryCode, Party};
use crate::explorer::Command;
use crate::explorer::search::fit::Fit;
use crate::explorer::search::fold::fold;
use crate::explorer::search::{Found, Goal};
use crate::filter::Facet;
use crate::language::Language;
use crate::places::{Country, Standing};
use crate::record::value::Word as _;
use crate::scene::{Layer, Preset};
use crate::world::World;

/// Something with names.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) goal: Goal,
    pub(super) name: String,
    detail: String,
    /// The smaller, the more often it is meant.
    pub(super) weight: u8,
    pub(super) names: Vec<Name>,
}

/// A name by which something is found.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) folded: String,
    /// As it is shown, where it is not the usual name.
    pub(super) other: Option<String>,
    /// Only its beginnings count: codes, and long descriptions.
    pub(super) is_strict: bool,
}

/// An event with all its words.
#[derive(Debug, Clone)]
pub(super) struct EventEntry {
    pub(super) goal: Goal,
    name: String,
    detail: String,
    pub(super) title: String,
    pub(super) words: String,
}

impl Entry {
    /// It by its usual name.
    pub(super) fn plain(&self) -> Found {
        Found {
            goal: self.goal.clone(),
            name: self.name.clone(),
            detail: self.detail.clone(),
            fit: Fit::Whole,
        }
    }

    pub(super) fn found(&self, fit: Fit, name: &Name) -> Found {
        let detail = match &name.other {
            Some(other) if self.detail.is_empty() => other.clone(),
            Some(other) => format!("{other} · {}", self.detail),
            None => self.detail.clone(),
        };
        Found {
            goal: self.goal.clone(),
            name: self.name.clone(),
            detail,
            fit,
        }
    }
}

impl EventEntry {
    pub(super) fn found(&self, fit: Fit) -> Found {
        Found {
            goal: self.goal.clone(),
            name: self.name.clone(),
            detail: self.detail.clone(),
            fit,
        }
    }
}

impl Name {
    fn usual(text: &str) -> Self {
        Self {
            folded: fold(text),
            other: None,
            is_strict: false,
        }
    }

    fn other(text: &str) -> Self {
        Self {
            other: Some(text.to_owned()),
            ..Self::usual(text)
        }
    }

    fn strict(text: &str) -> Self {
        Self {
            is_strict: true,
            ..Self::usual(text)
        }
    }
}

pub(super) fn of_date(text: &str, language: Language) -> Option<Found> {
    let text = text.trim();
    let date = language.parse_date(text).ok()?;
    Some(Found {
        goal: Goal::Date(text.to_owned()),
        name: language.say(
            "found-go-to",
            [("day", language.short_day(date.last_day()).into())],
        ),
        detail: date.iso(),
        fit: Fit::Whole,
    })
}

pub(super) fn of_country(country: &Country, world: &World, language: Language) -> Entry {
    let code = country.code;
    let mut names = in_both(country.name_in(language), &country.name);
    names.push(Name::strict(code.as_str()));
    names.extend(country.alpha2.as_deref().map(Name::strict));
    names.extend(country.short.as_deref().map(Name::usual));
    let others = country.local.iter().chain(country.names.values());
    let others = others.chain(&country.aliases);
    names.extend(others.map(|name| Name::other(name)));
    if let Some(capital) = &country.capital {
        names.push(Name::other(&capital.name));
    }
    let capital = country.capital_in(language);
    let owner = country
        .belongs_to
        .map(|owner| world.places.name_in(&Party::Country(owner), language));
    let details = [Some(code.to_string()), capital.map(str::to_owned), owner];
    let details: Vec<String> = details.into_iter().flatten().collect();
    Entry {
        goal: Goal::Country(code),
        name: country.name_in(language).to_owned(),
        detail: details.join(" · "),
        weight: match country.standing {
            _ if country.borders_afghanistan || code == CountryCode::AFGHANISTAN => 0,
            Standing::State => 1,
            Standing::Disputed => 3,
            Standing::Territory => 5,
        },
        names,
    }
}

pub(super) fn of_organisation(party: &Party, world: &World, language: Language) -> Entry {
    let name = world.places.name_in(party, language);
    let mut names = in_both(&name, &world.places.name(party));
    let mut detail = String::new();
    if let Some(organisation) = world.places.organisation(party) {
        if let Some(short) = &organisation.short {
            let own = world.places.label_in(party, language);
            names.extend(in_both(&own, short));
            detail = if own == name { short.clone() } else { own };
        }
        names.extend(organisation.aliases.iter().map(|name| Name::other(name)));
    }
    if let Party::Organisation(code) = party {
        names.push(Name::strict(code));
    }
    Entry {
        goal: Goal::Organisation(party.clone()),
        name,
        detail,
        weight: 2,
        names,
    }
}

pub(super) fn of_passages(world: &World, language: Language) -> Vec<Entry> {
    let record = &world.record;
    let corridors = record
        .corridors()
        .iter()
        .enumerate()
        .map(|(index, it)| Entry {
            goal: Goal::Corridor(index),
            name: it.name.clone(),
            detail: it.kind.name_in(language).to_owned(),
            weight: 3,
            names: vec![Name::usual(&it.name), Name::strict(&it.id)],
        });
    let crossings = record
        .crossings()
        .iter()
        .enumerate()
        .map(|(index, it)| Entry {
            goal: Goal::Crossing(index),
            name: it.name.clone(),
            detail: language.text("found-border-crossing").to_owned(),
            weight: 3,
            names: vec![Name::usual(&it.name), Name::strict(&it.id)],
        });
    corridors.chain(crossings).collect()
}

pub(super) fn of_facet(facet: Facet, world: &World, language: Language) -> Entry {
    let name = facet.name_in(&world.groups, language);
    let english = facet.name(&world.groups);
    let mut names = in_both(&name, &english);
    names.push(Name::strict(&format!("filter {english}")));
    if let Facet::Group(code) = facet {
        names.push(Name::strict(code.as_str()));
        let group = world.groups.get(code);
        names.extend(group.map(|group| Name::usual(&group.short)));
        names.extend(group.map(|group| Name::usual(&group.short_in(language))));
    }
    Entry {
        goal: Goal::Facet(facet),
        name: language.say(
            "found-filter-by",
            [
                ("sort", facet.sort().name_in(language).to_lowercase().into()),
                ("name", name.into()),
            ],
        ),
        detail: String::new(),
        weight: 5,
        names,
    }
}

pub(super) fn of_layer(layer: Layer, language: Language) -> Entry {
    let mut names = in_both(layer.name_in(language), layer.name());
    names.extend([
        Name::strict(&format!("layer {}", layer.name())),
        Name::strict(layer.description()),
        Name::strict(layer.description_in(language)),
    ]);
    let key = Command::Toggle(layer)
        .shortcut()
        .map(|key| key.name_in(language));
    Entry {
        goal: Goal::Layer(layer),
        name: Command::Toggle(layer).name_in(language),
        detail: key.unwrap_or_default(),
        weight: 4,
        names,
    }
}

pub(super) fn of_preset(preset: Preset, language: Language) -> Entry {
    let mut names = in_both(preset.name_in(language), preset.name());
    names.extend([
        Name::strict(&format!("preset {}", preset.name())),
        Name::strict(preset.description()),
        Name::strict(preset.description_in(language)),
    ]);
    let key = Command::ApplyPreset(preset)
        .shortcut()
        .map(|key| key.name_in(language));
    Entry {
        goal: Goal::Preset(preset),
        name: Command::ApplyPreset(preset).name_in(language),
        detail: key.unwrap_or_default(),
        weight: 4,
        names,
    }
}

pub(super) fn of_command(command: Command, language: Language) -> Entry {
    let key = command.shortcut().map(|key| key.name_in(language));
    Entry {
        goal: Goal::Command(command),
        name: command.name_in(language),
        detail: key.unwrap_or_default(),
        weight: 5,
        names: in_both(&command.name_in(language), &command.name()),
    }
}

/// A name in the language of the reader and in English, once where they are the same.
fn in_both(name: &str, english: &str) -> Vec<Name> {
    let mut names = vec![Name::usual(name)];
    if name != english {
        names.push(Name::usual(english));
    }
    names
}

/// In the order in which they take effect.
pub(super) fn events(world: &World, language: Language) -> Vec<EventEntry> {
    let of_event = |(index, event): (_, &crate::record::Event)| {
        let parties: Vec<String> = event
            .parties
            .iter()
            .flat_map(|it| [world.places.name(it), world.places.name_in(it, language)])
            .collect();
        let place = event.place.as_ref().map(|place| place.name.as_str());
        let (date, iso) = (event.date.to_string(), event.date.iso());
        let told = language.date(event.date);
        let title = [event.title.as_str(), &iso, &date, &told, &parties.join(" ")].join(" ");
        let words = [
            &title,
            event.summary.as_str(),
            event.kind.name(),
            event.kind.name_in(language),
            place.unwrap_or_default(),
        ];
        EventEntry {
            goal: Goal::Event(index),
            name: event.title.clone(),
            detail: told,
            title: fold(&title),
            words: fold(&words.join(" ")),
        }
    };
    world.record.indexed_events().map(of_event).collect()
}
