//! Typed access to the fields of a table. Whatever is not as it should be is reported here, with
//! its line, and comes back as `None`.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::block::Entry;
use super::report::Report;
use super::wording::{did_you_mean, is_invisible, shown};
use crate::country::Party;
use crate::date::{Day, EventDate};
use crate::record::value::Word;

/// Parses a block; `None` if its syntax is broken, because what a parser guesses is no fact.
pub(crate) fn parse<'t>(report: &mut Report<'t>) -> Option<Spanned<DeTable<'t>>> {
    let text = report.text();
    if let Some(start) = memchr::memmem::find(text.as_bytes(), "\u{fffd}".as_bytes()) {
        let reason = "holds bytes that are not UTF-8 text; save the file as UTF-8";
        report.error(&(start..start), "", reason);
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    report_syntax(&errors, report);
    errors.is_empty().then_some(table)
}

/// Tells each fault of syntax once: one for a line, and nothing of what follows from a bracket
/// that was never closed.
fn report_syntax(errors: &[toml::de::Error], report: &mut Report<'_>) {
    let is_open = errors.iter().any(|it| it.message().contains("unclosed"));
    let n_told = if is_open { 1 } else { errors.len() };
    let mut last_line = 0;
    for error in errors.iter().take(n_told) {
        let span = where_it_began(error, report.text());
        let line = report.line_of(&span);
        if line == last_line {
            continue;
        }
        last_line = line;
        let excerpt = report.text().get(span.clone()).unwrap_or_default().trim();
        let subject = if excerpt.is_empty() {
            String::new()
        } else {
            format!(", at “{}”", shown(excerpt))
        };
        let message = error.message();
        report.error(&span, "", format!("is not TOML: {message}{subject}"));
    }
}

/// Where a fault of syntax is; of a text over several lines that never ends, its beginning.
fn where_it_began(error: &toml::de::Error, text: &str) -> Range<usize> {
    let span = error.span().unwrap_or(0..0);
    if !error.message().contains("multi-line") {
        return span;
    }
    let before = text.get(..span.start).unwrap_or_default();
    let opening = before.rfind("\"\"\"").max(before.rfind("'''"));
    opening.map_or(span, |start| start..start)
}

/// Whether a text may run over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    One,
    Many,
}

/// The fields of a table.
pub(crate) struct Fields<'a> {
    table: &'a DeTable<'a>,
    at: Range<usize>,
    prefix: String,
}

impl<'a> Fields<'a> {
    /// `at` is where the table stands, `prefix` what its fields' names begin with ("place.").
    pub(crate) fn new(table: &'a DeTable<'a>, at: Range<usize>, prefix: impl Into<String>) -> Self {
        Self {
            table,
            at,
            prefix: prefix.into(),
        }
    }

    /// The same fields with names of their own, as if the table were the file.
    pub(crate) fn at_top(self) -> Self {
        Self {
            prefix: String::new(),
            ..self
        }
    }

    /// All fields, in the order of their names.
    pub(crate) fn all(&self) -> impl Iterator<Item = Field<'a>> {
        let prefix = self.prefix.clone();
        self.table.iter().map(move |(key, value)| Field {
            key: key.get_ref(),
            name: format!("{prefix}{}", key.get_ref()).into(),
            at: key.span(),
            value: value.get_ref(),
        })
    }

    /// Reports fields that nobody knows.
    pub(crate) fn refuse_unknown(&self, known: &[&str], report: &mut Report<'_>) {
        for (key, _) in self.table {
            let word = key.get_ref().as_ref();
            if known.contains(&word) {
                continue;
            }
            let name = format!("{}{}", self.prefix, shown(word));
            let reason = format!("is not a known field{}", did_you_mean(word, known));
            report.error(&key.span(), &name, reason);
        }
    }

    /// A field that may be left out.
    pub(crate) fn find(&self, key: &'static str) -> Option<Field<'a>> {
        let (spanned, value) = self.table.get_key_value(key)?;
        // Most fields stand in no other, and have no name to be put together.
        let name = if self.prefix.is_empty() {
            Cow::Borrowed(key)
        } else {
            Cow::Owned(format!("{}{key}", self.prefix))
        };
        Some(Field {
            key,
            name,
            at: spanned.span(),
            value: value.get_ref(),
        })
    }

    /// A field that must be there.
    pub(crate) fn need(&self, key: &'static str, report: &mut Report<'_>) -> Option<Field<'a>> {
        let field = self.find(key);
        if field.is_none() {
            report.error(&self.at, &format!("{}{key}", self.prefix), "is missing");
        }
        field
    }
}

/// One field, or one item of a list.
pub(crate) struct Field<'a> {
    /// Its own name.
    pub(crate) key: &'a str,
    /// Its name with those of the tables around it.
    pub(crate) name: Cow<'a, str>,
    /// Where it stands.
    pub(crate) at: Range<usize>,
    value: &'a DeValue<'a>,
}

impl<'a> Field<'a> {
    /// Reports something about it.
    pub(crate) fn error(&self, report: &mut Report<'_>, reason: impl Into<String>) {
        report.error(&self.at, &self.name, reason);
    }

    fn wrong_type(&self, report: &mut Report<'_>, wanted: &str) {
        let found = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotation marks",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error(report, format!("must be {wanted}, but is {found}"));
    }

    fn raw_text(&self, report: &mut Report<'_>) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong_type(report, "a text in quotation marks");
        }
        text
    }

    /// A text for people: not blank, without control characters.
    pub(crate) fn text(&self, lines: Lines, report: &mut Report<'_>) -> Option<String> {
        let text = self.raw_text(report)?;
        let text = match lines {
            Lines::One => text.trim().to_owned(),
            Lines::Many => text.trim().replace("\r\n", "\n"),
        };
        if text.is_empty() {
            self.error(report, "is empty");
            return None;
        }
        let is_allowed = |c: char| lines == Lines::Many && c == '\n';
        if let Some(found) = text.chars().find(|c| is_invisible(*c) && !is_allowed(*c)) {
            let code = u32::from(found);
            self.error(report, format!("holds the control character U+{code:04X}"));
            return None;
        }
        Some(text)
    }

    /// A text that a function accepts, or says why not.
    pub(crate) fn checked(
        &self,
        fault: impl Fn(&str) -> Option<&'static str>,
        report: &mut Report<'_>,
    ) -> Option<String> {
        let text = self.raw_text(report)?;
        if let Some(fault) = fault(text) {
            self.error(report, format!("“{}” {fault}", shown(text)));
            return None;
        }
        Some(text.to_owned())
    }

    /// One of the words of the record.
    pub(crate) fn word<T: Word>(&self, report: &mut Report<'_>) -> Option<T> {
        let text = self.raw_text(report)?;
        let word = T::from_id(text);
        if word.is_none() {
            let ids: Vec<&str> = T::ALL.iter().map(|word| word.id()).collect();
            let hint = did_you_mean(text, &ids);
            let reason = format!("“{}” is not a value that it can have{hint}", shown(text));
            self.error(report, reason);
        }
        word
    }

    /// A day, month or year.
    pub(crate) fn date(&self, report: &mut Report<'_>) -> Option<EventDate> {
        let text = self.raw_text(report)?;
        match text.parse::<EventDate>() {
            Ok(date) => Some(date),
            Err(error) => {
                let calendar = error.calendar();
                let reason = calendar
                    .as_deref()
                    .unwrap_or("write 2024-10-09, 2024-10 or 2024");
                self.error(report, format!("“{}” is not a date: {reason}", shown(text)));
                None
            }
        }
    }

    /// A day, known exactly.
    pub(crate) fn day(&self, report: &mut Report<'_>) -> Option<Day> {
        let date = self.date(report)?;
        if !date.is_exact() {
            let iso = date.iso();
            self.error(
                report,
                format!("“{iso}” is not a day: write it as 2024-10-09"),
            );
            return None;
        }
        Some(date.first_day())
    }

    /// Whether it is so.
    pub(crate) fn flag(&self, report: &mut Report<'_>) -> Option<bool> {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.wrong_type(report, "true or false");
        }
        flag
    }

    /// A number without a fraction.
    pub(crate) fn whole_number(&self, report: &mut Report<'_>) -> Option<i64> {
        let number = match self.value {
            DeValue::Integer(integer) => {
                i64::from_str_radix(integer.as_str(), integer.radix()).ok()
            }
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(report, "a whole number");
        }
        number
    }

    /// A number; also `nan` and `inf`, which TOML has.
    pub(crate) fn number(&self, report: &mut Report<'_>) -> Option<f64> {
        let digits = match self.value {
            DeValue::Integer(integer) if integer.radix() == 10 => Some(integer.as_str()),
            DeValue::Float(float) => Some(float.as_str()),
            _ => None,
        };
        let number = digits.and_then(|digits| digits.parse().ok());
        if number.is_none() {
            self.wrong_type(report, "a number");
        }
        number
    }

    /// The fields of a table.
    pub(crate) fn table(&self, report: &mut Report<'_>) -> Option<Fields<'a>> {
        let table = self.value.as_table();
        if table.is_none() {
            self.wrong_type(report, "a table such as { name = \"Kabul\" }");
        }
        let prefix = format!("{}.", self.name);
        table.map(|table| Fields::new(table, self.at.clone(), prefix))
    }

    /// Whether it is a list.
    pub(crate) fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// The items of a list.
    pub(crate) fn items(&self, report: &mut Report<'_>) -> Option<Vec<Self>> {
        let Some(array) = self.value.as_array() else {
            self.wrong_type(report, "a list in brackets");
            return None;
        };
        let items = array.iter().map(|item| Field {
            key: self.key,
            name: self.name.clone(),
            at: item.span(),
            value: item.get_ref(),
        });
        Some(items.collect())
    }

    /// A list of codes, each once; empty if the whole cannot be read.
    pub(crate) fn parties(&self, report: &mut Report<'_>) -> Vec<Party> {
        let mut parties: Vec<Party> = Vec::new();
        for item in self.items(report).unwrap_or_default() {
            let Some(text) = item.raw_text(report) else {
                continue;
            };
            match party(text) {
                Ok(party) if parties.contains(&party) => {
                    report.warn(&item.at, &item.name, format!("{party} stands twice"));
                }
                Ok(party) => parties.push(party),
                Err(reason) => item.error(report, reason),
            }
        }
        parties
    }
}

/// The fields of the one entry that a block holds, with names of their own.
pub(super) fn entry<'a>(
    root: &'a DeTable<'a>,
    kind: Entry,
    report: &mut Report<'_>,
) -> Option<Fields<'a>> {
    let root = Fields::new(root, 0..0, "");
    let name = kind.name();
    let Some(field) = root.find(name).filter(Field::is_list) else {
        let article = if kind == Entry::Event { "an" } else { "a" };
        let reason = format!("is not a header of {article} {name}: write [[{name}]]");
        report.error(&(0..0), "", reason);
        return None;
    };
    root.refuse_unknown(&[name], report);
    let items = field.items(report).unwrap_or_default();
    items.first()?.table(report).map(Fields::at_top)
}

/// The party of a code, or what is wrong with the code.
pub(crate) fn party(text: &str) -> Result<Party, String> {
    text.parse().map_err(|_not_a_code| {
        format!(
            "“{}” is not a code: write three capital letters such as UZB, or ORG:UN",
            shown(text)
        )
    })
}

/// Why a text is no id, or `None` where it is one.
pub(crate) fn fault_of_id(id: &str) -> Option<&'static str> {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let is_id = !id.is_empty() && id.len() <= 64 && id.bytes().all(is_plain);
    (!is_id).then_some("is not an id: use small letters, digits and hyphens, at most 64")
}

/// A coordinate in degrees, from `-limit` to `limit`; so it is no NaN either.
pub(crate) fn coordinate(
    fields: &Fields<'_>,
    key: &'static str,
    limit: f64,
    report: &mut Report<'_>,
) -> Option<f64> {
    let field = fields.need(key, report)?;
    let degrees = field.number(report)?;
    if !(-limit..=limit).contains(&degrees) {
        let reason = format!("is {degrees}; degrees go from -{limit} to {limit}");
        field.error(report, reason);
        return None;
    }
    Some(degrees)
}
