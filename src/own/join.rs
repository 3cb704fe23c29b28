//! A table with a column of countries: a value for each of them.
//!
//! Which column names the countries is found out, unless it is said: the one in which the most
//! cells name different countries. Rows that name none, or one of several, are told with
//! suggestions; nothing is dropped silently.

use std::collections::BTreeMap;

use super::classes::is_numeric;
use super::countries::{CountryNames, Meant};
use super::table::{self, Cells};
use crate::atlas::problem::{Fault, Problem};
use crate::country::CountryCode;
use crate::data::{Properties, ReadError, Scalar, Table, TableBuilder};

/// A table that was joined to the countries.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// All rows, as they stand in the file.
    pub table: Table,
    /// For each country that is named, its row.
    pub rows: BTreeMap<CountryCode, usize>,
    /// The column that names the countries.
    pub key: String,
    /// The column that colours, unless the reader wants another.
    pub column: Option<String>,
    /// How many rows found no country.
    pub unmatched: usize,
}

/// How cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Codes and names.
    Words,
    /// Numbers of ISO 3166-1.
    Numbers,
}

/// Columns of these names are believed to hold countries, if they do.
const KEY_NAMES: [&str; 14] = [
    "country",
    "iso",
    "iso3",
    "iso_a3",
    "iso2",
    "alpha",
    "code",
    "state",
    "nation",
    "territory",
    "land",
    "pays",
    "país",
    "کشور",
];

/// Numbers in columns of these names are seldom what a map is about.
const NO_VALUES: [&str; 10] = [
    "year",
    "id",
    "rank",
    "lat",
    "latitude",
    "lon",
    "lng",
    "longitude",
    "m49",
    "fid",
];

/// Reads a table and finds its countries. `key` is the column that names them, `column` the one
/// that colours; without them they are found.
pub fn join(
    file: &str,
    bytes: &[u8],
    (key, column): (Option<&str>, Option<&str>),
    names: &CountryNames<'_>,
) -> Result<(Joined, Vec<Problem>), ReadError> {
    let broken = |reason: String| ReadError::Broken {
        file: file.to_owned(),
        format: "CSV",
        reason,
    };
    let (cells, mut problems) = table::read(file, bytes)?;
    let columns = || format!("its columns are {}", cells.header.join(", "));
    let number_of = |name: &str| -> Result<usize, ReadError> {
        let wanted = name.trim().to_lowercase();
        let mut header = cells.header.iter();
        let found = header.position(|it| it.to_lowercase() == wanted);
        found.ok_or_else(|| broken(format!("it has no column “{name}”; {}", columns())))
    };
    let (key, reading) = match key {
        Some(name) => {
            let key = number_of(name)?;
            (key, reading_of(&cells, key, names).0)
        }
        None => find_key(&cells, names)
            .ok_or_else(|| broken(format!("no column of it names countries; {}", columns())))?,
    };
    let column = column.map(number_of).transpose()?;
    let table = table_of(&cells);
    let mut rows = BTreeMap::new();
    let mut unmatched = 0;
    for (row, (line, row_cells)) in cells.rows.iter().enumerate() {
        let text = row_cells.get(key).map_or("", String::as_str);
        let (country, fault) = country_of(text, reading, names);
        problems.extend(fault.map(|what| row_problem(file, *line, what)));
        let Some(country) = country else {
            unmatched += 1;
            continue;
        };
        if let Some(first) = rows.get(&country) {
            let first = cells
                .rows
                .get(*first)
                .map_or(0, |it: &(usize, Vec<String>)| it.0);
            let what = Fault::Row(format!(
                "“{text}” again, after line {first}; only the first counts"
            ));
            problems.push(row_problem(file, *line, what));
        } else {
            rows.insert(country, row);
        }
    }
    let column = column.or_else(|| find_column(&table, &rows, key));
    let joined = Joined {
        key: cells.header[key].clone(),
        column: column.map(|it| cells.header[it].clone()),
        table,
        rows,
        unmatched,
    };
    Ok((joined, problems))
}

fn row_problem(file: &str, line: usize, what: Fault) -> Problem {
    Problem {
        file: file.to_owned(),
        line: Some(line),
        feature: None,
        name: None,
        what,
    }
}

/// The country that a cell names, and what is to be said of it.
fn country_of(
    text: &str,
    reading: Reading,
    names: &CountryNames<'_>,
) -> (Option<CountryCode>, Option<Fault>) {
    if text.is_empty() {
        return (None, Some(Fault::Row("names no country".to_owned())));
    }
    if reading == Reading::Numbers {
        let country = names.by_number(text);
        let fault = || Fault::Row(format!("“{text}” is no country’s number in ISO 3166-1"));
        return (country, country.is_none().then(fault));
    }
    match names.find(text) {
        Meant::Country(country, others) if others.is_empty() => (Some(country), None),
        Meant::Country(country, others) => {
            let text = format!(
                "“{text}” was taken for {}, not for {}",
                names.told(&[country]),
                names.told(&others)
            );
            (Some(country), Some(Fault::Note(text)))
        }
        Meant::Several(codes) => {
            let told = names.told(&codes);
            let text = format!("“{text}” could be {told}; write which");
            (None, Some(Fault::Row(text)))
        }
        Meant::Nobody(codes) if codes.is_empty() => {
            let text = format!("“{text}” is no country that the atlas knows");
            (None, Some(Fault::Row(text)))
        }
        Meant::Nobody(codes) => {
            let told = names.told(&codes);
            let text = format!("“{text}” is no country that the atlas knows; did you mean {told}?");
            (None, Some(Fault::Row(text)))
        }
    }
}

fn table_of(cells: &Cells) -> Table {
    let mut builder = TableBuilder::default();
    for (_, row) in &cells.rows {
        let fields: Vec<(String, Scalar<'static>)> = cells
            .header
            .iter()
            .zip(row)
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(name, cell)| (name.clone(), Scalar::Text(cell.clone().into())))
            .collect();
        builder.add(Properties::Fields(&fields));
    }
    builder.finish()
}

/// How a column reads, and how many different countries and cells it names.
fn reading_of(cells: &Cells, column: usize, names: &CountryNames<'_>) -> (Reading, usize, usize) {
    let texts = || cells.rows.iter().filter_map(|(_, row)| row.get(column));
    let texts = || texts().filter(|text| !text.is_empty());
    let count = |of: &dyn Fn(&str) -> Option<CountryCode>| {
        let found: Vec<CountryCode> = texts().filter_map(|text| of(text)).collect();
        let different: std::collections::BTreeSet<_> = found.iter().collect();
        (different.len(), found.len())
    };
    let by_word = |text: &str| match names.find(text) {
        Meant::Country(code, _) => Some(code),
        Meant::Several(codes) => codes.first().copied(),
        Meant::Nobody(_) => None,
    };
    let words = count(&by_word);
    let numbers = count(&|text: &str| names.by_number(text));
    if numbers.1 > words.1 {
        (Reading::Numbers, numbers.0, numbers.1)
    } else {
        (Reading::Words, words.0, words.1)
    }
}

/// The column that names countries: at least half of its cells do.
fn find_key(cells: &Cells, names: &CountryNames<'_>) -> Option<(usize, Reading)> {
    let candidates = (0..cells.header.len()).filter_map(|column| {
        let filled = cells.rows.iter().filter_map(|(_, row)| row.get(column));
        let filled = filled.filter(|it| !it.is_empty()).count();
        let (reading, different, found) = reading_of(cells, column, names);
        let name = cells.header.get(column)?.to_lowercase();
        let is_named = KEY_NAMES.iter().any(|it| name.contains(it));
        // Small numbers are countries' numbers by accident.
        let is_believed = reading == Reading::Words || is_named || name.contains("num");
        let is_enough = found > 0 && found * 2 >= filled && is_believed;
        is_enough.then_some(((different, is_named), column, reading))
    });
    let best = candidates.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, column, reading)| (column, reading))
}

/// The column that a map is about: the first of numbers, or else the first that is not the key.
fn find_column(table: &Table, rows: &BTreeMap<CountryCode, usize>, key: usize) -> Option<usize> {
    let others = || (0..table.columns().len()).filter(move |column| *column != key);
    let is_value = |column: &usize| {
        let name = table.columns().get(*column).map(|it| it.to_lowercase());
        let is_no_value = |name: String| NO_VALUES.contains(&name.as_str()) || name.contains("iso");
        !name.is_some_and(is_no_value)
    };
    let numeric = |column: &usize| is_numeric(table, rows.values().copied(), *column);
    let first = others().filter(is_value).find(numeric);
    first
        .or_else(|| others().find(is_value))
        .or_else(|| others().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Places;

    fn joined(text: &str) -> (Joined, Vec<String>) {
        let places = Places::embedded().unwrap();
        let names = CountryNames::new(&places);
        let (joined, problems) = join("x.csv", text.as_bytes(), (None, None), &names).unwrap();
        (joined, problems.iter().map(ToString::to_string).collect())
    }

    fn codes(joined: &Joined) -> Vec<String> {
        joined.rows.keys().map(ToString::to_string).collect()
    }

    #[test]
    fn the_column_of_countries_and_that_of_values_are_found() {
        let text = "id,Land,Jahr,Wert\n4,Iran,2024,1.5\n8,AF,2024,2\n12,UZB,2024,3\n";
        let (joined, problems) = joined(text);
        assert_eq!(
            (joined.key.as_str(), joined.column.as_deref()),
            ("Land", Some("Jahr"))
        );
        assert_eq!(codes(&joined), ["AFG", "IRN", "UZB"]);
        assert_eq!(problems, Vec::<String>::new());
    }

    #[test]
    fn numbers_are_countries_where_the_column_says_so() {
        let (joined, _) = joined("numeric code;n\n004;7\n364;8\n");
        assert_eq!(codes(&joined), ["AFG", "IRN"]);
    }

    #[test]
    fn what_finds_no_country_is_told_with_its_line_and_suggestions() {
        let text = "country,n\nIran,1\nCongo,2\nUzbekstan,3\nTotal,4\n,5\nGuinea,6\nIR,7\n";
        let (joined, problems) = joined(text);
        assert_eq!(codes(&joined), ["GIN", "IRN"]);
        assert_eq!(joined.unmatched, 4);
        assert_eq!(joined.table.row_count(), 7);
        let expected = [
            "x.csv:3: “Congo” could be DR Congo (COD) or Congo (COG); write which",
            "x.csv:4: “Uzbekstan” is no country that the atlas knows; did you mean Uzbekistan (UZB)",
            "x.csv:5: “Total” is no country that the atlas knows",
            "x.csv:6: names no country",
            "x.csv:7: “Guinea” was taken for Guinea (GIN), not for",
            "x.csv:8: “IR” again, after line 2; only the first counts",
        ];
        assert_eq!(problems.len(), expected.len(), "{problems:#?}");
        for (problem, expected) in problems.iter().zip(expected) {
            assert!(problem.starts_with(expected), "{problem}");
        }
    }

    #[test]
    fn a_column_that_is_not_there_and_a_table_without_countries_are_refused() {
        let places = Places::embedded().unwrap();
        let names = CountryNames::new(&places);
        let error = join("x", b"country,n\nIran,1\n", (None, Some("m")), &names).unwrap_err();
        assert!(
            error.to_string().contains("its columns are country, n"),
            "{error}"
        );
        let error = join("x", b"a,b\n1,2\n", (None, None), &names).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("no column of it names countries"),
            "{error}"
        );
    }
}
