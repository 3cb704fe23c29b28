//! How a layer is shown, in the words of the command line: `color=POP,label=NAME,opacity=60`.

use std::fmt;
use std::str::FromStr;

use super::style::{parts, quoted, unquoted};
use super::{Kind, OwnLayer, Style};

/// How opaque a layer can be, in percent.
const OPACITY: std::ops::RangeInclusive<u8> = 10..=100;

/// How a layer is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerWords {
    /// Its colours, sizes and labels.
    pub style: Style,
    /// Of a table: the column that names the countries; without one it is found.
    pub key: Option<String>,
    /// How opaque it is, in percent, 10 to 100.
    pub opacity_percent: u8,
}

impl Default for LayerWords {
    fn default() -> Self {
        Self {
            style: Style::default(),
            key: None,
            opacity_percent: *OPACITY.end(),
        }
    }
}

impl From<&OwnLayer> for LayerWords {
    fn from(layer: &OwnLayer) -> Self {
        Self {
            style: layer.style.clone(),
            key: match &layer.content.kind {
                Kind::Values(joined) => Some(joined.key.clone()),
                Kind::Places(_) => None,
            },
            opacity_percent: layer.opacity_percent,
        }
    }
}

impl FromStr for LayerWords {
    type Err = String;

    /// Reads the words of a [`Style`], and with them `key=COLUMN` and `opacity=PERCENT`.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut words = Self::default();
        let mut of_style = Vec::new();
        for part in parts(text) {
            match part
                .split_once('=')
                .map(|(word, value)| (word.trim(), value))
            {
                Some(("key", value)) => {
                    words.key = Some(unquoted(value)).filter(|it| !it.is_empty());
                }
                Some(("opacity", value)) => {
                    let number = value.trim().parse().ok();
                    let number = number.filter(|it| OPACITY.contains(it));
                    words.opacity_percent = number.ok_or_else(|| {
                        format!("opacity “{value}” cannot be: write a number from 10 to 100")
                    })?;
                }
                _ => of_style.push(part),
            }
        }
        words.style = of_style.join(",").parse()?;
        Ok(words)
    }
}

impl fmt::Display for LayerWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = vec![self.style.to_string()];
        parts.extend(self.key.as_ref().map(|it| format!("key={}", quoted(it))));
        if self.opacity_percent != *OPACITY.end() {
            parts.push(format!("opacity={}", self.opacity_percent));
        }
        parts.retain(|it| !it.is_empty());
        f.write_str(&parts.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_come_back_as_they_were_written() {
        for text in [
            "",
            "opacity=10",
            "color=POP,label=NAME,opacity=60",
            r"color=Exports\, in dollars,key=Country\, code\\x",
        ] {
            let words: LayerWords = text.parse().unwrap();
            assert_eq!(words.to_string(), text);
        }
        let words: LayerWords = r"color=Exports\, in dollars".parse().unwrap();
        assert_eq!(words.style.color_by.as_deref(), Some("Exports, in dollars"));
    }

    #[test]
    fn wrong_words_are_told() {
        for (text, part) in [
            ("opacity=9", "10 to 100"),
            ("opacity=half", "10 to 100"),
            ("shade=POP", "is no part of a style"),
            ("key", "has no ="),
        ] {
            let error = text.parse::<LayerWords>().unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
