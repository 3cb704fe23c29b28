//! One `[[crossing]]` block to a border crossing, or to problems.

use super::Work;
use super::block::Entry;
use super::corridor::{date_in_order, tables, text, url_among};
use super::field::{Fields, Lines, coordinate, entry, fault_of_id, parse, party};
use super::report::Report;
use super::source::sources;
use crate::country::CountryCode;
use crate::record::corridor::{Crossing, CrossingChange};
use crate::record::source::Source;

const FIELDS: [&str; 9] = [
    "id",
    "name",
    "neighbour",
    "lon",
    "lat",
    "summary",
    "note",
    "change",
    "source",
];

/// Reads a crossing; `None` if anything about it is wrong.
pub(super) fn read(report: &mut Report<'_>) -> Option<Work<Crossing>> {
    let root = parse(report)?;
    let fields = entry(root.get_ref(), Entry::Crossing, report)?;
    let crossing = crossing(&fields, report).filter(|_| !report.has_error())?;
    let dates = crossing.changes.iter();
    Some(Work {
        id: crossing.id.clone(),
        line: report.line_of(&(0..0)),
        last_day: dates.map(|it| it.date.first_day()).max(),
        it: crossing,
    })
}

/// Reads all fields, so that all problems are told, and only then gives up on what is missing.
fn crossing(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<Crossing> {
    fields.refuse_unknown(&FIELDS, report);
    let id = fields.need("id", report);
    let id = id.and_then(|field| field.checked(fault_of_id, report));
    let name = text(fields, "name", Lines::One, report);
    let neighbour = neighbour(fields, report);
    let lon = coordinate(fields, "lon", 180.0, report);
    let lat = coordinate(fields, "lat", 90.0, report);
    let summary = text(fields, "summary", Lines::Many, report);
    let note = fields
        .find("note")
        .map(|field| field.text(Lines::Many, report));
    let sources = sources(fields, report);
    let changes = changes(fields, &sources, report);
    Some(Crossing {
        id: id?,
        name: name?,
        neighbour: neighbour?,
        lon: lon?,
        lat: lat?,
        summary: summary?,
        note: note.flatten(),
        changes,
        sources,
    })
}

fn neighbour(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<CountryCode> {
    let field = fields.need("neighbour", report)?;
    let code = field.text(Lines::One, report)?;
    match party(&code).map(|party| party.country()) {
        Ok(Some(country)) => Some(country),
        Ok(None) => {
            field.error(report, "is an organisation; a border has a state behind it");
            None
        }
        Err(reason) => {
            field.error(report, reason);
            None
        }
    }
}

fn changes(
    fields: &Fields<'_>,
    sources: &[Source],
    report: &mut Report<'_>,
) -> Vec<CrossingChange> {
    let mut changes: Vec<CrossingChange> = Vec::new();
    for (_, table) in tables(fields, "change", report) {
        table.refuse_unknown(&["date", "status", "text", "url"], report);
        let date = date_in_order(&table, changes.last().map(|it| it.date), report);
        let status = table.need("status", report);
        let status = status.and_then(|field| field.word(report));
        let words = text(&table, "text", Lines::Many, report);
        let url = table
            .find("url")
            .map(|field| url_among(&field, sources, report));
        if let (Some(date), Some(status), Some(text)) = (date, status, words) {
            changes.push(CrossingChange {
                date,
                status,
                text,
                url: url.flatten(),
            });
        }
    }
    changes
}
