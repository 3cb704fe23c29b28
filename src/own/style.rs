//! How a layer is shown, and how that is written in one line.

use crate::language::Language;

use std::fmt;
use std::str::FromStr;

/// How numbers become classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Classes of about as many values each.
    #[default]
    Quantiles,
    /// Classes whose values differ as little as possible (G. F. Jenks 1967, found by the exact
    /// method of W. D. Fisher 1958).
    Jenks,
    /// Classes of the same width.
    Equal,
    /// Each value is a class of its own.
    Categories,
}

impl Method {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Quantiles, Self::Jenks, Self::Equal, Self::Categories];

    /// The stable name for the command line and for files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Quantiles => "quantiles",
            Self::Jenks => "jenks",
            Self::Equal => "equal",
            Self::Categories => "categories",
        }
    }

    /// The name for the reader, in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Quantiles => "method-quantiles",
            Self::Jenks => "method-jenks",
            Self::Equal => "method-equal",
            Self::Categories => "method-categories",
        })
    }

    /// What it does, in one line of a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Quantiles => "method-about-quantiles",
            Self::Jenks => "method-about-jenks",
            Self::Equal => "method-about-equal",
            Self::Categories => "method-about-categories",
        })
    }
}

/// How a layer is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The column that colours; without one all have one colour.
    pub color_by: Option<String>,
    /// How its numbers become classes; text is always in categories.
    pub method: Method,
    /// How many classes numbers have, 2 to 7.
    pub classes: u8,
    /// The column by which points are larger or smaller: their areas are as its values.
    pub size_by: Option<String>,
    /// The column whose values are written on the map.
    pub label_by: Option<String>,
}

/// How many classes numbers can have.
pub const CLASSES: std::ops::RangeInclusive<u8> = 2..=7;

impl Default for Style {
    fn default() -> Self {
        Self {
            color_by: None,
            method: Method::default(),
            classes: 5,
            size_by: None,
            label_by: None,
        }
    }
}

impl Style {
    /// The columns that it names and a table has not.
    pub fn missing_in(&self, table: &crate::data::Table) -> Vec<&str> {
        let named = [&self.color_by, &self.size_by, &self.label_by];
        let named = named.into_iter().flatten().map(String::as_str);
        named.filter(|it| table.column(it).is_none()).collect()
    }
}

impl FromStr for Style {
    type Err = String;

    /// Reads words such as `color=POP,method=jenks,classes=4,size=POP,label=NAME`. A comma in the
    /// name of a column is written `\,` and a backslash before one or another `\\`.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut style = Self::default();
        for part in parts(text) {
            let (word, value) = part.split_once('=').ok_or_else(|| {
                format!("“{part}” has no =; write such as color=POP,method=jenks,label=NAME")
            })?;
            let value = value.trim();
            let column = Some(unquoted(value)).filter(|it| !it.is_empty());
            match word.trim() {
                "color" | "colour" => style.color_by = column,
                "size" => style.size_by = column,
                "label" => style.label_by = column,
                "method" => {
                    let mut all = Method::ALL.into_iter();
                    style.method = all.find(|it| it.id() == value).ok_or_else(|| {
                        let ids = Method::ALL.map(Method::id).join(", ");
                        format!("“{value}” is no method: {ids}")
                    })?;
                }
                "classes" => {
                    let number = value.parse().ok().filter(|it| CLASSES.contains(it));
                    style.classes = number
                        .ok_or_else(|| format!("“{value}” classes cannot be: there are 2 to 7"))?;
                }
                other => {
                    return Err(format!(
                        "“{other}” is no part of a style: color, method, classes, size, label"
                    ));
                }
            }
        }
        Ok(style)
    }
}

/// The words of a style, at the commas that part them, as they were written.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut from = 0;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => {
                let mut next = letters.clone();
                if next.next().is_some_and(|(_, it)| matches!(it, ',' | '\\')) {
                    letters = next;
                }
            }
            ',' => {
                parts.extend(text.get(from..at));
                from = at + 1;
                rest = text.get(from..).unwrap_or_default();
            }
            _ => {}
        }
    }
    parts.push(rest);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// A name of a column as it stands among words.
pub(super) fn quoted(name: &str) -> String {
    name.replace('\\', r"\\").replace(',', r"\,")
}

/// The name of a column that stands among words.
pub(super) fn unquoted(text: &str) -> String {
    let mut name = String::new();
    let mut letters = text.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = letter == '\\' && matches!(letters.peek(), Some(',' | '\\'));
        let letter = is_mark.then(|| letters.next()).flatten().unwrap_or(letter);
        name.push(letter);
    }
    name
}

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let usual = Self::default();
        for (word, column) in [
            ("color", &self.color_by),
            ("size", &self.size_by),
            ("label", &self.label_by),
        ] {
            let column = column.as_ref();
            parts.extend(column.map(|it| format!("{word}={}", quoted(it))));
        }
        if self.method != usual.method {
            parts.push(format!("method={}", self.method.id()));
        }
        if self.classes != usual.classes {
            parts.push(format!("classes={}", self.classes));
        }
        f.write_str(&parts.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_comes_back_as_it_was_written() {
        for text in [
            "",
            "color=POP",
            "color=A b,size=C,label=D,method=jenks,classes=3",
        ] {
            let style: Style = text.parse().unwrap();
            assert_eq!(style.to_string(), text);
        }
        let spaced: Style = " color = POP , classes = 3 ".parse().unwrap();
        assert_eq!(spaced.to_string(), "color=POP,classes=3");
    }

    #[test]
    fn wrong_words_are_told() {
        for (text, part) in [
            ("POP", "has no ="),
            ("hue=POP", "is no part of a style"),
            ("method=median", "quantiles, jenks, equal, categories"),
            ("classes=1", "2 to 7"),
            ("classes=many", "2 to 7"),
        ] {
            let error = text.parse::<Style>().unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }
}
