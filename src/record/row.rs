//! An event as a row of a table: the columns of `events --format csv`, which a `.csv` file of a
//! reader's own has too.
//!
//! Several values stand in one cell with a space between them: parties, codes, addresses, dates.
//! Publishers and titles of sources hold spaces, so they stand each on its own line of the cell.
//! What is written here is read again as the same event.

use std::fmt::Write as _;

use super::event::{Era, Event};
use super::source::Source;
use super::value::Word as _;
use crate::country::Party;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 22] = [
    "id",
    "date",
    "parties",
    "kind",
    "title",
    "summary",
    "confidence",
    "sources",
    "changes",
    "contact",
    "position",
    "conflict",
    "place",
    "lon",
    "lat",
    "note",
    "era",
    "article",
    "publishers",
    "source_titles",
    "published",
    "accessed",
];

/// The columns without which a table is none of events.
pub const NEEDED: [&str; 8] = [
    "id",
    "date",
    "parties",
    "kind",
    "title",
    "summary",
    "confidence",
    "sources",
];

/// What stands for a date that is not known, among others.
pub(super) const UNKNOWN: &str = "-";

/// The cells of an event, in the order of [`COLUMNS`].
pub fn cells(event: &Event) -> [String; COLUMNS.len()] {
    let place = event.place.as_ref();
    let each = |of: fn(&Source) -> &str, between: &str| {
        let cells: Vec<&str> = event.sources.iter().map(of).collect();
        joined(&cells, between)
    };
    let date = |of: fn(&Source) -> Option<String>| {
        let known: Vec<Option<String>> = event.sources.iter().map(of).collect();
        if known.iter().all(Option::is_none) {
            return String::new();
        }
        let cells = known.into_iter();
        let cells: Vec<String> = cells
            .map(|it| it.unwrap_or_else(|| UNKNOWN.to_owned()))
            .collect();
        cells.join(" ")
    };
    [
        event.id.clone(),
        event.date.iso(),
        codes(&event.parties),
        event.kind.id().to_owned(),
        event.title.clone(),
        event.summary.clone(),
        event.confidence.id().to_owned(),
        each(|it| &it.url, " "),
        changes(event),
        codes(&event.contact),
        codes(&event.position),
        codes(&event.conflict),
        place.map_or_else(String::new, |it| it.name.clone()),
        place.map_or_else(String::new, |it| it.lon.to_string()),
        place.map_or_else(String::new, |it| it.lat.to_string()),
        event.note.clone().unwrap_or_default(),
        if event.era == Era::Second {
            ""
        } else {
            event.era.id()
        }
        .to_owned(),
        if event.article { "true" } else { "" }.to_owned(),
        each(|it| &it.publisher, "\n"),
        each(|it| &it.title, "\n"),
        date(|it| it.published.map(|date| date.iso())),
        date(|it| it.accessed.map(|day| day.to_string())),
    ]
}

/// Codes with one space between: no code holds one.
fn codes(parties: &[Party]) -> String {
    let codes: Vec<String> = parties.iter().map(Party::to_string).collect();
    codes.join(" ")
}

/// Nothing where each of them is empty.
fn joined(cells: &[&str], between: &str) -> String {
    if cells.iter().all(|cell| cell.is_empty()) {
        return String::new();
    }
    cells.join(between)
}

/// `UZB.kabul_mission=charge`, with a space between.
fn changes(event: &Event) -> String {
    let mut text = String::new();
    for (party, changes) in &event.changes {
        for (field, value) in changes.settings() {
            let space = if text.is_empty() { "" } else { " " };
            // Writing to a text cannot fail.
            let _written = write!(text, "{space}{party}.{field}={value}");
        }
    }
    text
}

/// What would begin a formula in a spreadsheet.
/// Source: OWASP, "CSV Injection", <https://owasp.org/www-community/attacks/CSV_Injection>.
pub const FORMULA_SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// A cell that no spreadsheet takes for a formula: with an apostrophe before what would begin one.
pub fn guarded(cell: String) -> String {
    if cell.starts_with(FORMULA_SIGNS) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// The cell without the apostrophe that [`guarded`] put before it.
pub(super) fn unguarded(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| rest.starts_with(FORMULA_SIGNS))
        .unwrap_or(cell)
}
