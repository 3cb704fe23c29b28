//! Rows as JSON, with the events that they name.

use serde::Serialize;

use super::Table;
use super::rows::Row;
use crate::picture::{PictureError, Provenance};
use crate::record::value::Word as _;
use crate::record::{EventIndex, Record};
use crate::world::World;

#[derive(Serialize)]
struct Document<'a> {
    provenance: &'a Provenance,
    /// What the rows are about.
    title: String,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared_with: Option<String>,
    rows: &'a [Row],
    events: Vec<NamedEvent>,
}

/// An event that a row names.
#[derive(Debug, Serialize)]
pub(super) struct NamedEvent {
    id: String,
    date: String,
    title: String,
    confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    sources: Vec<NamedSource>,
}

#[derive(Debug, Serialize)]
struct NamedSource {
    url: String,
    publisher: String,
    title: String,
    published: Option<String>,
}

impl NamedEvent {
    pub(super) fn new(record: &Record, index: EventIndex) -> Self {
        let event = &record[index];
        let sources = event.sources.iter().map(|source| NamedSource {
            url: source.url.clone(),
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            published: source.published.map(|date| date.iso()),
        });
        Self {
            id: event.id.clone(),
            date: event.date.iso(),
            title: event.title.clone(),
            confidence: event.confidence.id(),
            note: event.note.clone(),
            sources: sources.collect(),
        }
    }
}

/// The whole file.
pub(super) fn draw(
    table: &Table,
    world: &World,
    provenance: &Provenance,
) -> Result<String, PictureError> {
    let events = table.events.iter();
    let document = Document {
        provenance,
        title: table.heading(),
        date: table.day.to_string(),
        compared_with: table.compared_with.map(|day| day.to_string()),
        rows: &table.rows,
        events: events
            .map(|index| NamedEvent::new(&world.record, *index))
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}
