//! All that can be found, with the names by which it is.

mod entries;
mod ranking;

use entries::{
    Entry, EventEntry, events, of_command, of_country, of_date, of_facet, of_layer,
    of_organisation, of_passages, of_preset,
};
use ranking::{begins_a_word, by_section, ranked};

use super::fit::Fit;
use super::fold::fold;
use super::{Found, Goal, Section};
use crate::explorer::Command;
use crate::filter::{Facet, Sort};
use crate::language::Language;
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
