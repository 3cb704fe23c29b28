//! States in words: levels, missions, contacts, pressure, conflict, and what is not certain.

use std::cmp::Reverse;

use super::{Known, Row, since_in_words};
use crate::country::CountryCode;
use crate::engagement::{Contacts, Setting};
use crate::explorer::facts::{clashes_in_words, doubts, measures, mission_in_words};
use crate::explorer::sheet::Goal;
use crate::record::EventIndex;
use crate::record::value::Word;
use crate::scene::{Class, Layer, Overprint};

impl Known<'_> {
    fn country(&self, country: CountryCode, what: String, more: Vec<String>) -> Row {
        Row {
            goal: Goal::Country(country),
            name: self.name(country),
            what,
            more,
        }
    }

    /// "9 October 2024: Title".
    fn told(&self, event: EventIndex) -> String {
        let event = &self.record()[event];
        format!("{}: {}", self.language.date(event.date), event.title)
    }

    pub(super) fn levels(&self) -> Vec<Row> {
        let mut states = self.states();
        let level = |code: &CountryCode| self.engagement.level(*code);
        states.retain(|code| level(code).is_some());
        states.sort_by_key(|code| Reverse(level(code)));
        let row = |code| {
            let assessment = self.assessment(code)?;
            let name = Class::Level(assessment.level).name_in(self.language);
            let what = match assessment.since {
                Some(since) => {
                    let since = since.in_words(self.language);
                    since_in_words(name, since, self.language)
                }
                None => name.to_owned(),
            };
            let deciding = assessment.deciding.last();
            let more = deciding.map(|event| self.told(*event));
            Some(self.country(code, what, more.into_iter().collect()))
        };
        states.into_iter().filter_map(row).collect()
    }

    pub(super) fn mission<T: Word>(
        &self,
        country: CountryCode,
        name: &'static str,
        mission: Option<Setting<T>>,
    ) -> Row {
        let what = mission_in_words(self.record(), mission, self.language);
        let more = mission.map(|it| self.record()[it.first].title.clone());
        self.country(
            country,
            format!("{}: {what}", self.language.text(name)),
            more.into_iter().collect(),
        )
    }

    pub(super) fn missions_in_kabul(&self) -> Vec<Row> {
        let mut all = self.overlays(Layer::MissionsInKabul).missions_in_kabul;
        all.sort_by_cached_key(|(code, rank)| (Reverse(*rank), self.name(*code)));
        let row = |(code, _)| {
            let stance = self.assessment(code).map(|it| it.stance);
            let mission = stance.and_then(|it| it.kabul_mission);
            self.mission(code, "list-mission-in-kabul", mission)
        };
        all.into_iter().map(row).collect()
    }

    pub(super) fn afghan_missions(&self) -> Vec<Row> {
        let mut all = self.overlays(Layer::AfghanMissions).afghan_missions;
        all.sort_by_cached_key(|(code, holder)| (Reverse(*holder), self.name(*code)));
        let row = |(code, _)| {
            let stance = self.assessment(code).map(|it| it.stance);
            let mission = stance.and_then(|it| it.afghan_mission);
            self.mission(code, "list-afghan-mission", mission)
        };
        all.into_iter().map(row).collect()
    }

    pub(super) fn contact(&self, contacts: &Contacts) -> Row {
        let count = contacts.events.len();
        let what = self
            .language
            .say("list-contacts", [("count", count.into())]);
        let latest = contacts.latest();
        let more = latest.map(|event| {
            let event = self.told(event).into();
            self.language.say("list-latest", [("event", event)])
        });
        self.country(contacts.country, what, more.into_iter().collect())
    }

    pub(super) fn pressure(&self) -> Vec<Row> {
        let row = |code: CountryCode| {
            let pressure = self.engagement.pressure_of(code);
            let mut lines = measures(self.record(), &pressure, self.language).into_iter();
            let first = lines.next()?;
            Some(self.country(code, first, lines.collect()))
        };
        self.states().into_iter().filter_map(row).collect()
    }

    pub(super) fn conflict(&self) -> Vec<Row> {
        let row = |code: CountryCode| {
            let clashes = &self.assessment(code)?.conflict;
            let what = clashes_in_words(self.record(), clashes, self.language)?;
            let last = clashes.last().map(|event| self.told(*event));
            Some(self.country(code, what, last.into_iter().collect()))
        };
        self.states().into_iter().filter_map(row).collect()
    }

    pub(super) fn uncertain(&self) -> Vec<Row> {
        let is_meant = |code: &CountryCode| Overprint::Uncertain.is_of(self.engagement, *code);
        let row = |code: CountryCode| {
            let assessment = self.assessment(code)?;
            let name = Class::Level(assessment.level).name_in(self.language);
            Some(self.country(code, name.to_owned(), doubts(assessment, self.language)))
        };
        let states = self.states().into_iter().filter(is_meant);
        states.filter_map(row).collect()
    }
}
