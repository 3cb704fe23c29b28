//! The table for other programs: rows of words and numbers that stay the same from version to version.

use super::{Doubt, Row, Table};
use crate::delimited::{Separator, write};
use crate::engagement::Measure;
use crate::record::value::Word;

/// The names of the columns, in CSV, TSV and JSON.
pub const HEADS: [&str; 14] = [
    "code",
    "name",
    "level",
    "level_name",
    "since",
    "mission_in_kabul",
    "afghan_mission",
    "pressure",
    "clashes",
    "last_clash",
    "last_contact",
    "events",
    "certainty",
    "doubts",
];

/// The fields of a row under [`HEADS`]: ids of the record's words, dates as precise as they are known
/// (2024-10-09, 2024-10, 2024), several words with a space between, nothing where nothing is known.
pub fn fields(row: &Row) -> [String; 14] {
    let number = |number: Option<u8>| number.map(|it| it.to_string()).unwrap_or_default();
    let facts = &row.facts;
    [
        row.country.to_string(),
        row.name.clone(),
        number(facts.level.map(|level| level.number())),
        facts
            .level
            .map_or("No data", |level| level.name())
            .to_owned(),
        facts.since.map(|since| since.iso()).unwrap_or_default(),
        id(facts.mission_in_kabul).to_owned(),
        id(facts.afghan_mission).to_owned(),
        words(&facts.measures, Measure::id).join(" "),
        facts.clashes.to_string(),
        facts.last_clash.map(|date| date.iso()).unwrap_or_default(),
        facts
            .last_contact
            .map(|date| date.iso())
            .unwrap_or_default(),
        facts.events.to_string(),
        id(facts.confidence).to_owned(),
        words(&facts.doubts, Doubt::id).join(" "),
    ]
}

/// The record's word for a value; empty where it is not known.
pub fn id<T: Word>(value: Option<T>) -> &'static str {
    value.map_or("", Word::id)
}

/// Several values by their names for files.
pub fn words<T: Copy>(values: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    values.iter().map(|it| id(*it)).collect()
}

/// Some rows of the table under their heads. No cell begins a formula.
///
/// # Errors
///
/// None that is known: all rows have the same number of cells.
pub fn text(table: &Table, rows: &[usize], separator: Separator) -> Result<String, csv::Error> {
    let rows = rows.iter().filter_map(|index| table.rows().get(*index));
    write(separator, HEADS, rows.map(|row| fields(row).to_vec()))
}
