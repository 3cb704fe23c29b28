//! All that can be found, with the names by which it is.

use super::fit::{Fit, fit};
use super::fold::fold;
use super::{Found, Goal, Section};
use crate::country::{CountryCode, Party};
use crate::explorer::Command;
use crate::filter::{Facet, Sort};
use crate::language::Language;
use crate::places::{Country, Standing};
use crate::record::value::Word as _;
use crate::scene::{Layer, Preset};
use crate::world::World;

/// At least so many letters are looked for in the words of events.
const LEAST_FOR_EVENTS: usize = 3;

/// All that can be found in a world.
#[derive(Debug, Clone)]
pub struct Index {
    entries: Vec<Entry>,
    events: Vec<EventEntry>,
    language: Language,
}

/// Something with names.
#[derive(Debug, Clone)]
struct Entry {
    goal: Goal,
    name: String,
    detail: String,
    /// The smaller, the more often it is meant.
    weight: u8,
    names: Vec<Name>,
}

/// A name by which something is found.
#[derive(Debug, Clone)]
struct Name {
    folded: String,
    /// As it is shown, where it is not the usual name.
    other: Option<String>,
    /// Only its beginnings count: codes, and long descriptions.
    is_strict: bool,
}

/// An event with all its words.
#[derive(Debug, Clone)]
struct EventEntry {
    goal: Goal,
    name: String,
    detail: String,
    title: String,
    words: String,
}

impl Index {
    /// Of a world and all commands.
    pub fn new(world: &World, language: Language) -> Self {
        let mut entries = Vec::new();
        for country in world.places.countries() {
            if world.atlas.find(country.code).is_some() {
                entries.push(of_country(country, world, language));
            }
        }
        for party in world.organisations() {
            entries.push(of_organisation(&party, world, language));
        }
        entries.extend(of_passages(world, language));
        let sorts = Sort::ALL.into_iter();
        let facets = sorts.flat_map(|sort| Facet::all_of(sort, &world.groups));
        entries.extend(facets.map(|facet| of_facet(facet, world, language)));
        entries.extend(Layer::ALL.map(|layer| of_layer(layer, language)));
        entries.extend(Preset::ALL.map(|preset| of_preset(preset, language)));
        let commands = Command::all().into_iter();
        let commands =
            commands.filter(|it| !matches!(it, Command::Toggle(_) | Command::ApplyPreset(_)));
        entries.extend(commands.map(|command| of_command(command, language)));
        Self {
            entries,
            events: events(world, language),
            language,
        }
    }

    /// What fits the text, by section; the section with what fits best stands first.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let wanted = fold(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut all: Vec<Found> = of_date(text, self.language).into_iter().collect();
        all.extend(ranked(self.entries.iter(), &wanted));
        all.extend(self.find_events(&wanted));
        by_section(all)
    }

    /// The countries that fit the text, all of them, the best first; without any text all that there
    /// are, by their names.
    pub fn countries(&self, text: &str) -> Vec<Found> {
        let wanted = fold(text);
        let countries = self.entries.iter();
        let countries = countries.filter(|it| it.goal.section() == Section::Countries);
        if wanted.is_empty() {
            let all = countries.map(|it| (fold(&it.name), it.plain()));
            let mut all: Vec<(String, Found)> = all.collect();
            all.sort_by(|a, b| a.0.cmp(&b.0));
            return all.into_iter().map(|(_, found)| found).collect();
        }
        ranked(countries, &wanted)
    }

    /// What is offered while nothing has been typed: what was found last, and what is often
    /// wanted.
    pub fn offered(&self, last: &[Goal]) -> Vec<Found> {
        const USEFUL: [Command; 6] = [
            Command::Compare,
            Command::GoToDate,
            Command::ToggleFilters,
            Command::ShowList,
            Command::Export,
            Command::Help,
        ];
        let neighbours = self.entries.iter().filter(|it| it.weight == 0);
        let neighbours = neighbours.map(|it| it.goal.clone());
        let useful = USEFUL.into_iter().map(Goal::Command);
        let mut goals: Vec<Goal> = last.to_vec();
        for goal in neighbours.chain(useful) {
            if !goals.contains(&goal) {
                goals.push(goal);
            }
        }
        let found = goals.iter().filter_map(|goal| self.named(goal));
        found.collect()
    }

    /// Something by where it leads.
    pub fn named(&self, goal: &Goal) -> Option<Found> {
        if let Goal::Date(text) = goal {
            return of_date(text, self.language);
        }
        let entry = self.entries.iter().find(|entry| entry.goal == *goal);
        entry.map(Entry::plain).or_else(|| {
            let event = self.events.iter().find(|event| event.goal == *goal)?;
            Some(event.found(Fit::Whole))
        })
    }

    /// Events in which all words stand: those with all of them in the title first, then the
    /// newest first.
    fn find_events(&self, wanted: &str) -> Vec<Found> {
        if wanted.chars().count() < LEAST_FOR_EVENTS {
            return Vec::new();
        }
        let words: Vec<&str> = wanted.split(' ').collect();
        let has_all = |text: &str| words.iter().all(|word| begins_a_word(text, word));
        let most = Section::Events.most();
        let mut found: Vec<Found> = Vec::new();
        let newest = || self.events.iter().rev();
        found.extend(
            newest()
                .filter(|it| has_all(&it.title))
                .take(most)
                .map(|it| it.found(Fit::Word)),
        );
        if found.len() < most {
            let others = newest().filter(|it| !has_all(&it.title) && has_all(&it.words));
            found.extend(
                others
                    .take(most - found.len())
                    .map(|it| it.found(Fit::Part)),
            );
        }
        found
    }
}

/// Whether a word of the text begins with this.
fn begins_a_word(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| at == 0 || text.as_bytes().get(at - 1) == Some(&b' '))
}

/// Those of the entries that fit, the best first.
fn ranked<'a>(entries: impl Iterator<Item = &'a Entry>, wanted: &str) -> Vec<Found> {
    let mut found: Vec<(Fit, u8, usize, Found)> = Vec::new();
    for entry in entries {
        if let Some((fit, name)) = entry.fit(wanted) {
            let length = name.folded.chars().count();
            let weight = entry.weight + u8::from(name.other.is_some());
            found.push((fit, weight, length, entry.found(fit, name)));
        }
    }
    found.sort_by(|a, b| (a.0, a.1, a.2, &a.3.name).cmp(&(b.0, b.1, b.2, &b.3.name)));
    found.into_iter().map(|(_, _, _, found)| found).collect()
}

/// In sections, the one with what fits best first; not more of each than can be read at once.
fn by_section(all: Vec<Found>) -> Vec<Found> {
    let mut sections: Vec<(Section, Vec<Found>)> = Vec::new();
    for found in all {
        let section = found.goal.section();
        match sections.iter_mut().find(|(it, _)| *it == section) {
            Some((_, list)) if list.len() < section.most() => list.push(found),
            Some(_) => {}
            None => sections.push((section, vec![found])),
        }
    }
    sections.sort_by_key(|(section, list)| (list.first().map(|it| it.fit), *section));
    sections.into_iter().flat_map(|(_, list)| list).collect()
}

impl Entry {
    /// How well what was typed fits the best of its names.
    fn fit(&self, wanted: &str) -> Option<(Fit, &Name)> {
        let fits = self.names.iter().filter_map(|name| {
            let fit = fit(wanted, &name.folded)?;
            if fit == Fit::Letters && !self.is_of_the_world() {
                return None;
            }
            (!name.is_strict || fit <= Fit::Word).then_some((fit, name))
        });
        // Of equals the first, which is the usual name.
        fits.min_by_key(|(fit, _)| *fit)
    }

    /// Whether it is a country, an organisation or a corridor. What the program itself has to offer
    /// would fit too many letters.
    fn is_of_the_world(&self) -> bool {
        let sections = [
            Section::Countries,
            Section::Organisations,
            Section::Passages,
        ];
        sections.contains(&self.goal.section())
    }

    /// It by its usual name.
    fn plain(&self) -> Found {
        Found {
            goal: self.goal.clone(),
            name: self.name.clone(),
            detail: self.detail.clone(),
            fit: Fit::Whole,
        }
    }

    fn found(&self, fit: Fit, name: &Name) -> Found {
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
    fn found(&self, fit: Fit) -> Found {
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

fn of_date(text: &str, language: Language) -> Option<Found> {
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

fn of_country(country: &Country, world: &World, language: Language) -> Entry {
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

fn of_organisation(party: &Party, world: &World, language: Language) -> Entry {
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

fn of_passages(world: &World, language: Language) -> Vec<Entry> {
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

fn of_facet(facet: Facet, world: &World, language: Language) -> Entry {
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

fn of_layer(layer: Layer, language: Language) -> Entry {
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

fn of_preset(preset: Preset, language: Language) -> Entry {
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

fn of_command(command: Command, language: Language) -> Entry {
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
fn events(world: &World, language: Language) -> Vec<EventEntry> {
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
