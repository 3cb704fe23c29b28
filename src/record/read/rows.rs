//! A table of events to events: each row becomes an `[[event]]` and is read as one, so that the
//! same holds of both.

use super::block::{Block, Entry};
use super::event;
use super::report::Report;
use super::wording::{did_you_mean, distance, shown};
use super::{FileContents, whole_file};
use crate::delimited::Lines;
use crate::record::problem::{Problem, Severity};
use crate::record::row::{COLUMNS, NEEDED, UNKNOWN, unguarded};

/// A column with a name as near as this to one of ours is meant to be it.
const SLIP: usize = 2;

/// Reads a table with commas, semicolons or tabs between its cells.
pub(super) fn read(name: &str, text: &str) -> FileContents {
    let mut contents = FileContents::default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text);
    let mut line_at =
        |at: Option<&csv::Position>| at.map_or(1, |at| lines.line_at(at.byte())) as u64;
    let mut row = csv::StringRecord::new();
    let mut columns: Option<Vec<Option<&'static str>>> = None;
    loop {
        match reader.read_record(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let line = line_at(error.position());
                let reason = format!("is no table: {error}");
                contents.problems.push(told(name, line, "", reason));
                return contents;
            }
        }
        let line = line_at(row.position());
        match &columns {
            None => {
                columns = header(name, line, &row, &mut contents.problems);
                if columns.is_none() {
                    return contents;
                }
            }
            Some(_) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Some(columns) => {
                read_row((name, line), columns, &row, &mut contents);
                if contents.has_too_many_errors(name, line as usize) {
                    return contents;
                }
            }
        }
    }
    if contents.events.is_empty() && contents.problems.is_empty() {
        let reason = "holds no event: below the line of the columns stands nothing";
        contents
            .problems
            .push(whole_file(name, reason, Severity::Warning));
    }
    contents
}

/// Whether a text is meant to be a table of events, by its first bytes: among its columns are an id, a
/// date, and at least one of those that only events have.
pub fn is_table_of_events(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut heads = csv::StringRecord::new();
    let is_read = reader.read_record(&mut heads).unwrap_or_default();
    let has = |name: &str| heads.iter().any(|cell| column_of(cell) == name);
    let tells_of_events = || {
        ["parties", "kind", "summary", "sources"]
            .into_iter()
            .any(has)
    };
    is_read && has("id") && has("date") && tells_of_events()
}

/// The name of a column as it is compared with ours.
fn column_of(cell: &str) -> String {
    cell.trim().to_lowercase().replace([' ', '-'], "_")
}

/// What stands between the cells of the first line: whichever there is most of.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let count = |wanted: u8| line.bytes().filter(|byte| *byte == wanted).count();
    let mut best = b',';
    for other in [b';', b'\t'] {
        if count(other) > count(best) {
            best = other;
        }
    }
    best
}

/// What each column holds, as far as we know it; `None` where events cannot be read from it.
fn header(
    name: &str,
    line: u64,
    row: &csv::StringRecord,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Option<&'static str>>> {
    let mut columns: Vec<Option<&'static str>> = Vec::with_capacity(row.len());
    let before = problems.len();
    for cell in row {
        let word = column_of(cell);
        let known = COLUMNS.into_iter().find(|column| *column == word);
        match known {
            Some(column) if columns.contains(&known) => {
                let reason = "stands twice among the columns".to_owned();
                problems.push(told(name, line, column, reason));
            }
            None if !word.is_empty() => {
                let is_slip = |it: &&str| distance(&word, it) <= SLIP;
                let is_meant = COLUMNS.iter().find(|it| is_slip(it));
                let hint = did_you_mean(&word, &COLUMNS);
                let (reason, severity) = match is_meant {
                    Some(_) => (format!("is not a known column{hint}"), Severity::Error),
                    None => (
                        "is not a known column and was passed over".to_owned(),
                        Severity::Warning,
                    ),
                };
                let problem = told(name, line, &shown(cell.trim()), reason);
                problems.push(Problem {
                    severity,
                    ..problem
                });
            }
            _ => {}
        }
        columns.push(known);
    }
    for needed in NEEDED {
        if !columns.contains(&Some(needed)) {
            let reason = "is missing among the columns in the first line".to_owned();
            problems.push(told(name, line, needed, reason));
        }
    }
    let found = problems.iter().skip(before);
    let is_usable = !found.clone().any(|it| it.severity == Severity::Error);
    is_usable.then_some(columns)
}

fn told(name: &str, line: u64, field: &str, reason: String) -> Problem {
    Problem {
        line: line as usize,
        field: field.to_owned(),
        ..whole_file(name, &reason, Severity::Error)
    }
}

fn read_row(
    (name, line): (&str, u64),
    columns: &[Option<&'static str>],
    row: &csv::StringRecord,
    contents: &mut FileContents,
) {
    if row.len() != columns.len() {
        let reason = format!(
            "has {} cells, but there are {} columns: is a quotation mark missing?",
            row.len(),
            columns.len()
        );
        contents.problems.push(told(name, line, "", reason));
        return;
    }
    let cells = Cells { columns, row };
    let mut faults = Vec::new();
    let text = block(&cells, &mut faults);
    let entry = Entry::Event;
    let at = line as usize;
    let mut report = Report::new(
        name,
        Block {
            entry,
            line: at,
            text: &text,
        },
    );
    for (field, reason) in faults {
        report.error(&(0..0), field, reason);
    }
    let mut read = event::read(&mut report);
    (read.id_line, read.date_line, read.origin.line) = (at, at, at);
    read.origin.source_lines.fill(at);
    contents.events.push(read);
    // All of it stands in one line of the table.
    let problems = report.into_problems().into_iter().map(|problem| Problem {
        line: at,
        field: match problem.field.as_str() {
            "source" => "sources".to_owned(),
            _ => problem.field,
        },
        ..problem
    });
    contents.problems.extend(problems);
}

/// The cells of a row by their columns.
struct Cells<'a> {
    columns: &'a [Option<&'static str>],
    row: &'a csv::StringRecord,
}

impl<'a> Cells<'a> {
    /// A cell; empty where the table has no such column.
    fn of(&self, column: &str) -> &'a str {
        let at = self.columns.iter().position(|it| *it == Some(column));
        let cell = at.and_then(|at| self.row.get(at)).unwrap_or_default();
        unguarded(cell)
    }

    fn words(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let words = self.of(column).split([' ', '\t', '\r', '\n', ',', ';']);
        words.filter(|word| !word.is_empty())
    }
}

type Faults = Vec<(&'static str, String)>;

/// The row as a block of a file of the record. What cannot be said in one is a fault.
fn block(cells: &Cells<'_>, faults: &mut Faults) -> String {
    let mut lines = vec!["[[event]]".to_owned()];
    for key in [
        "id",
        "date",
        "kind",
        "title",
        "summary",
        "confidence",
        "note",
        "era",
    ] {
        let cell = cells.of(key).trim();
        if !cell.is_empty() {
            lines.push(format!("{key} = {}", quoted(cell)));
        }
    }
    for key in ["parties", "contact", "position", "conflict"] {
        let codes: Vec<String> = cells.words(key).map(quoted).collect();
        if !codes.is_empty() {
            lines.push(format!("{key} = [{}]", codes.join(", ")));
        }
    }
    match cells.of("article").trim() {
        "" => {}
        flag @ ("true" | "false") => lines.push(format!("article = {flag}")),
        other => lines.push(format!("article = {}", quoted(other))),
    }
    lines.extend(place(cells, faults));
    lines.extend(changes(cells, faults));
    lines.extend(sources(cells, faults));
    lines.push(String::new());
    lines.join("\n")
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.replace("\r\n", "\n")).to_string()
}

fn place(cells: &Cells<'_>, faults: &mut Faults) -> Option<String> {
    let name = cells.of("place").trim();
    let mut fields = Vec::new();
    if !name.is_empty() {
        fields.push(format!("name = {}", quoted(name)));
    }
    for key in ["lon", "lat"] {
        let cell = cells.of(key).trim();
        if cell.is_empty() {
            continue;
        }
        let degrees = cell.parse::<f64>().unwrap_or_else(|_no_number| {
            let reason = format!("“{}” is not a number such as 69.18", shown(cell));
            faults.push((key, reason));
            0.0
        });
        fields.push(format!("{key} = {}", toml::Value::Float(degrees)));
    }
    (!fields.is_empty()).then(|| format!("place = {{ {} }}", fields.join(", ")))
}

fn changes(cells: &Cells<'_>, faults: &mut Faults) -> Vec<String> {
    let mut seen: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    for word in cells.words("changes") {
        let parts = word.split_once('=').and_then(|(key, value)| {
            let (party, field) = key.split_once('.')?;
            Some((key, party, field, value))
        });
        let Some((key, party, field, value)) = parts else {
            let reason = format!(
                "“{}” is no change: write UZB.kabul_mission=charge",
                shown(word)
            );
            faults.push(("changes", reason));
            continue;
        };
        if seen.contains(&key) {
            faults.push(("changes", format!("“{}” stands twice", shown(key))));
            continue;
        }
        seen.push(key);
        let (party, field, value) = (quoted(party), quoted(field), quoted(value));
        lines.push(format!("changes.{party}.{field} = {value}"));
    }
    lines
}

fn sources(cells: &Cells<'_>, faults: &mut Faults) -> Vec<String> {
    let urls: Vec<&str> = cells.of("sources").split_whitespace().collect();
    let mut of_each = |column: &'static str, is_lines: bool| -> Vec<&str> {
        let cell = cells.of(column);
        if cell.trim().is_empty() {
            return vec![""; urls.len()];
        }
        let values: Vec<&str> = if is_lines {
            cell.split('\n').map(str::trim).collect()
        } else {
            let words = cell.split_whitespace();
            words
                .map(|it| if it == UNKNOWN { "" } else { it })
                .collect()
        };
        if values.len() == urls.len() {
            return values;
        }
        let what = if is_lines { "lines" } else { "dates" };
        let reason = format!(
            "has {} {what}, but there are {} sources",
            values.len(),
            urls.len()
        );
        faults.push((column, reason));
        vec![""; urls.len()]
    };
    let publishers = of_each("publishers", true);
    let titles = of_each("source_titles", true);
    let published = of_each("published", false);
    let accessed = of_each("accessed", false);
    let mut lines = Vec::new();
    for (at, url) in urls.iter().enumerate() {
        lines.push("[[event.source]]".to_owned());
        let publisher = match publishers.get(at).copied().unwrap_or_default() {
            "" => host(url),
            publisher => publisher,
        };
        let fields = [
            ("url", *url),
            ("publisher", publisher),
            ("title", titles.get(at).copied().unwrap_or_default()),
            ("published", published.get(at).copied().unwrap_or_default()),
            ("accessed", accessed.get(at).copied().unwrap_or_default()),
        ];
        let told = fields.iter().filter(|(_, value)| !value.is_empty());
        lines.extend(told.map(|(key, value)| format!("{key} = {}", quoted(value))));
    }
    lines
}

/// Whose page it is, where nobody says who published it.
fn host(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
