//! Rows as comma-separated values (RFC 4180) that no spreadsheet takes for formulas.

use super::Table;
use super::rows::Row;
use crate::picture::{PictureError, Provenance};
use crate::world::World;

pub use crate::record::row::guarded as harmless;

/// Under which head the whole provenance stands, in the first row.
const PROVENANCE: &str = "provenance";

/// Why rows could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the list could not be written: {0}")]
pub struct CsvError(String);

/// Rows under their heads. No cell begins a formula.
pub fn write(
    heads: &[&str],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<String, CsvError> {
    let fault = |error: String| CsvError(error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut put = |cells: Vec<String>| {
        let written = writer.write_record(cells);
        written.map_err(|error| fault(error.to_string()))
    };
    put(heads.iter().map(|head| (*head).to_owned()).collect())?;
    for row in rows {
        put(row.into_iter().map(harmless).collect())?;
    }
    let bytes = writer.into_inner();
    let bytes = bytes.map_err(|error| fault(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| fault(error.to_string()))
}

/// The whole file.
pub(super) fn draw(
    table: &Table,
    world: &World,
    provenance: &Provenance,
) -> Result<String, PictureError> {
    let sources = table.sources(&world.record);
    let mut whole = provenance.json()?;
    let day = table.day.to_string();
    let other = table.compared_with.map(|day| day.to_string());
    let rows = table.rows.iter().map(|row| {
        let urls = row.events.iter().filter_map(|id| sources.get(id)).flatten();
        let mut urls: Vec<&str> = urls.map(String::as_str).collect();
        urls.sort_unstable();
        urls.dedup();
        let mut cells = told(row);
        cells.extend([urls.join(" "), day.clone()]);
        cells.extend(other.clone());
        let record = &provenance.record;
        cells.extend([
            record.as_of.clone(),
            record.sha256.clone().unwrap_or_default(),
            provenance.licence.clone(),
            std::mem::take(&mut whole),
        ]);
        cells
    });
    Ok(write(&heads(other.is_some()), rows)?)
}

fn heads(is_change: bool) -> Vec<&'static str> {
    let mut heads = vec!["code", "name", "stance_of", "level", "level_name", "since"];
    if is_change {
        heads.extend(["from", "from_name", "change", "from_events"]);
    }
    heads.extend([
        "events",
        "confidence",
        "has_partial_date",
        "is_disputed",
        "is_aged",
        "sanctions",
        "asset_freeze",
        "terror_listing",
        "sanctions_through_eu",
        "conflict",
        "sources",
        "date",
    ]);
    heads.extend(is_change.then_some("compared_with"));
    heads.extend(["record_as_of", "record_sha256", "licence", PROVENANCE]);
    heads
}

/// The cells of a row up to those that tell of sources and record.
fn told(row: &Row) -> Vec<String> {
    let number = |level: Option<u8>| level.map_or_else(String::new, |it| it.to_string());
    let word = |text: &Option<String>| text.clone().unwrap_or_default();
    let yes = |is: bool| if is { "yes" } else { "" }.to_owned();
    let mut cells = vec![
        row.code.clone(),
        row.name.clone(),
        word(&row.stance_of),
        number(row.level),
        row.level_name.to_owned(),
        word(&row.since),
    ];
    if let Some(before) = &row.before {
        cells.extend([
            number(before.level),
            before.level_name.to_owned(),
            before.change.unwrap_or_default().to_owned(),
            before.events.join(" "),
        ]);
    }
    cells.extend([
        row.events.join(" "),
        row.confidence.unwrap_or_default().to_owned(),
        yes(row.has_partial_date),
        yes(row.is_disputed),
        yes(row.is_aged),
        word(&row.sanctions),
        word(&row.asset_freeze),
        word(&row.terror_listing),
        word(&row.sanctions_through_eu),
        row.conflict.join(" "),
    ]);
    cells
}

/// The provenance in a file of this form: the first cell under its head that is not empty,
/// wherever its row was sorted to. `None` if the text has no such head.
pub(in crate::picture) fn find_json(text: &str) -> Option<Result<Option<String>, csv::Error>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().ok()?;
    let column = heads.iter().position(|head| head == PROVENANCE)?;
    // To the end, so that a file that was cut short says so.
    let rows: Result<Vec<csv::StringRecord>, csv::Error> = reader.records().collect();
    Some(rows.map(|rows| {
        let mut cells = rows.iter().filter_map(|row| row.get(column));
        cells.find(|cell| !cell.is_empty()).map(str::to_owned)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "a=1", "2024", "'=1", "–1"] {
            assert_eq!(harmless(cell.to_owned()), cell);
        }
    }
}
