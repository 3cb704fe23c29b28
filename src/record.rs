//! The record: dated, sourced events, read from files that people edit by hand.
//!
//! Whatever could be read is a typed [`Record`]; whatever could not is a [`Problem`] with its
//! file and line. An event with an error is left out whole and reported, never half-loaded. The
//! record holds no level: those are derived elsewhere.

pub mod article;
pub mod choice;
pub mod corridor;
pub mod edition;
pub mod event;
pub mod incident;
pub mod origin;
pub mod problem;
pub mod row;
pub mod source;
pub mod value;
pub mod weak;

mod embedded;
mod fingerprint;
pub(crate) mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Index;

use crate::country::{CountryCode, Party};
use crate::date::Day;

pub use choice::{Reading, RecordChoice, Trace};
pub use corridor::{Corridor, Crossing};
pub use edition::Edition;
pub use embedded::{EMBEDDED_FILES, embedded};
pub use event::{Era, Event, Kind, Place};
pub use incident::{Incident, recent_incidents};
pub use origin::Origin;
pub use problem::{Problem, Severity};
pub use read::{ReadError, is_table_of_events, read_folder, read_table, read_texts};
pub use source::Source;

/// The version of the form in which records are written; the only one so far. A later one must
/// still be read by each later program.
pub const FORMAT: i64 = 1;

/// Where an event stands in its [`Record`]; of use with that record alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIndex(usize);

/// What a record says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The last day of which the record tells anything.
    pub as_of: Day,
    /// Its name.
    pub title: String,
    /// The licence under which it may be used.
    pub licence: String,
}

/// All events, in the order in which they take effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    about: About,
    events: Vec<Event>,
    /// As many as there are events, in the same order.
    origins: Vec<Origin>,
    by_party: BTreeMap<Party, Vec<EventIndex>>,
    corridors: Vec<Corridor>,
    crossings: Vec<Crossing>,
    /// Where corridors and crossings stand, by id.
    work_origins: BTreeMap<String, Origin>,
    fingerprint: Option<String>,
    edition: Edition,
}

impl Record {
    /// Puts events in order: by the day on which they take effect, exact dates before partial
    /// ones, then by id. The order in which they come in does not matter.
    pub fn new(about: About, events: Vec<Event>) -> Self {
        let events = events.into_iter().map(|event| (event, Origin::default()));
        Self::with_origins(about, events.collect())
    }

    /// The same of events that were read from files.
    pub fn with_origins(about: About, mut events: Vec<(Event, Origin)>) -> Self {
        events.sort_by(|(a, _), (b, _)| {
            let key = |event: &Event| (event.effect_day(), !event.date.is_exact());
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
        let (events, origins): (Vec<Event>, Vec<Origin>) = events.into_iter().unzip();
        let mut by_party: BTreeMap<Party, Vec<EventIndex>> = BTreeMap::new();
        for (index, event) in events.iter().enumerate() {
            for party in &event.parties {
                let indices = by_party.entry(party.clone()).or_default();
                indices.push(EventIndex(index));
            }
        }
        Self {
            about,
            events,
            origins,
            by_party,
            corridors: Vec::new(),
            crossings: Vec::new(),
            work_origins: BTreeMap::new(),
            fingerprint: None,
            edition: Edition::default(),
        }
    }

    /// The same record with these corridors and border crossings, and where each stands, by its id.
    #[must_use]
    fn with_works(
        mut self,
        corridors: Vec<Corridor>,
        crossings: Vec<Crossing>,
        origins: BTreeMap<String, Origin>,
    ) -> Self {
        self.corridors = corridors;
        self.crossings = crossings;
        self.work_origins = origins;
        self
    }

    /// The same record, read from texts with this fingerprint.
    fn with_fingerprint(mut self, fingerprint: String) -> Self {
        self.fingerprint = Some(fingerprint);
        self
    }

    /// The same record, as this edition.
    fn with_edition(mut self, edition: Edition) -> Self {
        self.edition = edition;
        self
    }

    /// Which record it is.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The SHA-256 of the files that it was read from, one after the other in the order of their
    /// names, as 64 hexadecimal digits; `None` for a record that was read from no files.
    pub fn fingerprint(&self) -> Option<&str> {
        self.fingerprint.as_deref()
    }

    /// How many pages its events rest on, each address counted once.
    pub fn source_count(&self) -> usize {
        let sources = self.events.iter().flat_map(|event| &event.sources);
        let addresses: BTreeSet<&str> = sources.map(|source| source.url.as_str()).collect();
        addresses.len()
    }

    /// Pipelines, lines, railways, roads and sites, by id.
    pub fn corridors(&self) -> &[Corridor] {
        &self.corridors
    }

    /// Border crossings, by id.
    pub fn crossings(&self) -> &[Crossing] {
        &self.crossings
    }

    /// Where a corridor or a crossing stands in its file, by its id.
    pub fn origin_of_work(&self, id: &str) -> Option<&Origin> {
        self.work_origins.get(id)
    }

    /// What the record says about itself.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The last day of which the record tells anything.
    pub fn as_of(&self) -> Day {
        self.about.as_of
    }

    /// The day itself, or the last one of which record and era know anything.
    pub fn last_known_day(&self, day: Day, era: Era) -> Day {
        let last = era.last_day().unwrap_or(Day::MAX).min(self.as_of());
        day.min(last)
    }

    /// All events, in the order in which they take effect.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// All events with their places in the record, in the order in which they take effect.
    pub fn indexed_events(&self) -> impl DoubleEndedIterator<Item = (EventIndex, &Event)> {
        let numbered = self.events.iter().enumerate();
        numbered.map(|(index, event)| (EventIndex(index), event))
    }

    /// Where an event of this record stands in its file.
    pub fn origin(&self, index: EventIndex) -> &Origin {
        &self.origins[index.0]
    }

    /// The events in which a party takes part, of both eras, in the order in which they take
    /// effect; none for a party that the record does not know.
    pub fn events_of(&self, party: &Party) -> &[EventIndex] {
        self.by_party.get(party).map_or(&[], Vec::as_slice)
    }

    /// Everybody who takes part in an event, in the order of their codes.
    pub fn parties(&self) -> impl Iterator<Item = &Party> {
        self.by_party.keys()
    }

    /// The states and territories that take part in an event, in the order of their codes.
    pub fn countries(&self) -> impl Iterator<Item = CountryCode> {
        self.by_party.keys().filter_map(Party::country)
    }

    /// The event with this id.
    pub fn find(&self, id: &str) -> Option<EventIndex> {
        let index = self.events.iter().position(|event| event.id == id)?;
        Some(EventIndex(index))
    }
}

impl Index<EventIndex> for Record {
    type Output = Event;

    /// The event; the index must come from this record.
    fn index(&self, index: EventIndex) -> &Event {
        &self.events[index.0]
    }
}
