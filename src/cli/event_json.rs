//! A whole event as JSON: all fields of the record's files, by the same names.
//!
//! A field that has nothing to say is there and empty or `null`, so that each event has the same.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::country::Party;
use crate::record::value::{Changes, Word as _};
use crate::record::{Event, Source};

/// An event.
#[derive(Serialize)]
pub(super) struct JsonEvent {
    id: String,
    /// As precise as it is known: 2024-10-09, 2024-10 or 2024.
    date: String,
    kind: &'static str,
    title: String,
    summary: String,
    parties: Vec<String>,
    /// By party and field.
    changes: BTreeMap<String, BTreeMap<&'static str, &'static str>>,
    contact: Vec<String>,
    position: Vec<String>,
    conflict: Vec<String>,
    place: Option<JsonPlace>,
    confidence: &'static str,
    note: Option<String>,
    article: bool,
    era: &'static str,
    sources: Vec<JsonSource>,
}

#[derive(Serialize)]
struct JsonPlace {
    name: String,
    lon: f64,
    lat: f64,
}

#[derive(Serialize)]
struct JsonSource {
    url: String,
    publisher: String,
    title: String,
    published: Option<String>,
    accessed: Option<String>,
}

impl JsonEvent {
    pub(super) fn new(event: &Event) -> Self {
        let codes = |parties: &[Party]| parties.iter().map(Party::to_string).collect();
        let changed = |(party, changes): (&Party, &Changes)| {
            (party.to_string(), changes.settings().collect())
        };
        Self {
            id: event.id.clone(),
            date: event.date.iso(),
            kind: event.kind.id(),
            title: event.title.clone(),
            summary: event.summary.clone(),
            parties: codes(&event.parties),
            changes: event.changes.iter().map(changed).collect(),
            contact: codes(&event.contact),
            position: codes(&event.position),
            conflict: codes(&event.conflict),
            place: event.place.as_ref().map(|place| JsonPlace {
                name: place.name.clone(),
                lon: place.lon,
                lat: place.lat,
            }),
            confidence: event.confidence.id(),
            note: event.note.clone(),
            article: event.article,
            era: event.era.id(),
            sources: event.sources.iter().map(JsonSource::new).collect(),
        }
    }
}

impl JsonSource {
    fn new(source: &Source) -> Self {
        Self {
            url: source.url.clone(),
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            published: source.published.map(|date| date.iso()),
            accessed: source.accessed.map(|day| day.to_string()),
        }
    }
}
