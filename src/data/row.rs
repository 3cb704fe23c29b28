//! What is said of features: rows of named values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::json::Scanner;

/// One value of a feature, as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar<'a> {
    /// Null, or no number.
    Nothing,
    /// True or false.
    Bool(bool),
    /// A number, in the file's own digits.
    Number(Cow<'a, str>),
    /// Text.
    Text(Cow<'a, str>),
    /// A list or an object, as JSON.
    Nested(Cow<'a, str>),
}

/// What a file says of one feature.
#[derive(Debug, Clone, Copy)]
pub enum Properties<'a> {
    /// An object of JSON that was checked; empty or null for none.
    Json(&'a [u8]),
    /// Names with their values.
    Fields(&'a [(String, Scalar<'static>)]),
}

impl Properties<'_> {
    /// Goes through all of them, in the order of the file.
    pub fn each(&self, mut each: impl FnMut(&str, Scalar<'_>)) {
        match self {
            Self::Json(text) => {
                let mut scanner = Scanner::new(text);
                if scanner.peek() != Some(b'{') {
                    return;
                }
                // It was checked when the feature was read.
                let _checked = scanner.object(|scanner, name| {
                    let value = super::geojson::scalar(scanner)?;
                    each(&name, value);
                    Ok(())
                });
            }
            Self::Fields(fields) => {
                for (name, value) in *fields {
                    each(name, value.clone());
                }
            }
        }
    }
}

/// Where a part of a text lies in it.
pub fn range_in(text: &[u8], part: &[u8]) -> Range<usize> {
    let start = part.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
    if start > text.len() {
        return 0..0;
    }
    start..(start + part.len()).min(text.len())
}

/// A value in a [`Table`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// None.
    Nothing,
    /// True or false.
    Bool(bool),
    /// A number that says all that the file says.
    Number(f64),
    /// Text, or a number with more digits than `f64` holds: an index into the table's texts.
    Text(u32),
}

/// So many columns are kept of a file.
pub const MOST_COLUMNS: usize = 4096;

/// Rows of values under named columns. What a row has no value for takes no room.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    names: Vec<String>,
    texts: Vec<Box<str>>,
    /// Values with their columns, row by row.
    cells: Vec<(u16, Value)>,
    /// For each row, the end of its cells.
    ends: Vec<u32>,
    /// Values in columns beyond [`MOST_COLUMNS`], which are left out.
    left_out: usize,
}

impl Table {
    /// The columns, in the order in which they first come.
    pub fn columns(&self) -> &[String] {
        &self.names
    }

    /// The number of a column, by its exact name or else whatever its case.
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.names.iter().position(|it| it == name);
        let wanted = name.trim().to_lowercase();
        exact.or_else(|| self.names.iter().position(|it| it.to_lowercase() == wanted))
    }

    /// The number of rows.
    pub fn row_count(&self) -> usize {
        self.ends.len()
    }

    /// How many values stand in columns beyond [`MOST_COLUMNS`] and are left out.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// The values of a row, with their columns.
    pub fn row(&self, row: usize) -> &[(u16, Value)] {
        let start = match row.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or(0),
            None => 0,
        };
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.cells
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// A row's value in a column.
    pub fn value(&self, row: usize, column: usize) -> Value {
        let mut cells = self.row(row).iter();
        let cell = cells.find(|(it, _)| usize::from(*it) == column);
        cell.map_or(Value::Nothing, |(_, value)| *value)
    }

    /// A row's value in a column as a number, if it is one. Text counts as well, if it is a number.
    pub fn number(&self, row: usize, column: usize) -> Option<f64> {
        match self.value(row, column) {
            Value::Number(number) => Some(number),
            Value::Text(text) => self.text(text).trim().parse().ok(),
            Value::Nothing | Value::Bool(_) => None,
        }
        .filter(|number: &f64| number.is_finite())
    }

    /// A text by its number.
    pub fn text(&self, text: u32) -> &str {
        self.texts.get(text as usize).map_or("", |text| text)
    }

    /// A value as a reader sees it; nothing for none.
    pub fn shown(&self, value: Value) -> Option<Cow<'_, str>> {
        match value {
            Value::Nothing => None,
            Value::Bool(true) => Some("true".into()),
            Value::Bool(false) => Some("false".into()),
            Value::Number(number) => Some(number.to_string().into()),
            Value::Text(text) => Some(self.text(text).into()),
        }
    }
}

/// Makes a [`Table`] row by row.
#[derive(Debug, Default)]
pub struct TableBuilder {
    table: Table,
    columns: HashMap<String, u16>,
    texts: HashMap<Box<str>, u32>,
}

impl TableBuilder {
    /// Adds a row; the names that come twice in it, of which the last value counts.
    pub fn add(&mut self, properties: Properties<'_>) -> Vec<String> {
        let start = self.table.cells.len();
        let mut twice = Vec::new();
        properties.each(|name, scalar| {
            let Some(column) = self.column(name) else {
                self.table.left_out += 1;
                return;
            };
            let value = self.value(&scalar);
            let row = self.table.cells.get_mut(start..).unwrap_or_default();
            if let Some(cell) = row.iter_mut().find(|(it, _)| *it == column) {
                cell.1 = value;
                twice.push(name.to_owned());
            } else if value != Value::Nothing {
                self.table.cells.push((column, value));
            }
        });
        self.table.ends.push(self.table.cells.len() as u32);
        twice
    }

    fn column(&mut self, name: &str) -> Option<u16> {
        if let Some(known) = self.columns.get(name) {
            return Some(*known);
        }
        if self.table.names.len() >= MOST_COLUMNS {
            return None;
        }
        let column = self.table.names.len() as u16;
        self.table.names.push(name.to_owned());
        self.columns.insert(name.to_owned(), column);
        Some(column)
    }

    fn value(&mut self, scalar: &Scalar<'_>) -> Value {
        match scalar {
            Scalar::Nothing => Value::Nothing,
            Scalar::Bool(is_true) => Value::Bool(*is_true),
            Scalar::Number(text) => exact(text).map_or_else(|| self.text(text), Value::Number),
            Scalar::Text(text) | Scalar::Nested(text) => self.text(text),
        }
    }

    fn text(&mut self, text: &str) -> Value {
        if let Some(known) = self.texts.get(text) {
            return Value::Text(*known);
        }
        let number = self.table.texts.len() as u32;
        self.table.texts.push(text.into());
        self.texts.insert(text.into(), number);
        Value::Text(number)
    }

    /// The table.
    pub fn finish(mut self) -> Table {
        self.table.cells.shrink_to_fit();
        self.table
    }
}

/// A number, unless it has more digits than `f64` can give back: long identifiers are no numbers
/// to reckon with, and must not be changed.
fn exact(text: &str) -> Option<f64> {
    /// Any number of so many digits is given back by `f64`.
    const SAFE_DIGITS: usize = 15;
    let number: f64 = text.parse().ok().filter(|it: &f64| it.is_finite())?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_whole = text.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    (digits <= SAFE_DIGITS || !is_whole || format!("{number}") == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&str]) -> Table {
        let mut builder = TableBuilder::default();
        for row in rows {
            builder.add(Properties::Json(row.as_bytes()));
        }
        builder.finish()
    }

    #[test]
    fn rows_keep_what_the_file_says() {
        let table = table(&[
            r#"{"name":"Kabul","n":4.5,"zip":"00123","id":12345678901234567890}"#,
            "null",
            r#"{"n":-2,"open":true,"list":[1, 2],"none":null}"#,
        ]);
        assert_eq!(
            table.columns(),
            ["name", "n", "zip", "id", "open", "list", "none"]
        );
        let shown = |row, name: &str| {
            let value = table.value(row, table.column(name).unwrap());
            table.shown(value).map(Cow::into_owned)
        };
        assert_eq!(shown(0, "zip").as_deref(), Some("00123"));
        assert_eq!(shown(0, "id").as_deref(), Some("12345678901234567890"));
        assert_eq!(shown(2, "list").as_deref(), Some("[1, 2]"));
        assert_eq!(shown(1, "name"), None);
        assert_eq!(table.number(2, 1), Some(-2.0));
        assert_eq!(table.number(0, 2), Some(123.0));
        assert_eq!(table.column("NAME"), Some(0));
    }

    #[test]
    fn of_a_name_that_comes_twice_the_last_value_counts_and_it_is_said() {
        let mut builder = TableBuilder::default();
        let twice = builder.add(Properties::Json(br#"{"a":1,"a":2}"#));
        assert_eq!(twice, ["a"]);
        assert_eq!(builder.finish().number(0, 0), Some(2.0));
    }

    #[test]
    fn columns_without_end_are_left_out_and_counted() {
        let rows: Vec<String> = (0..5000).map(|it| format!("{{\"c{it}\":1}}")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let table = table(&rows);
        assert_eq!((table.columns().len(), table.left_out()), (4096, 904));
    }
}
