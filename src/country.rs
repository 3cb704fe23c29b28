//! The keys that facts and shapes share: a state or territory, or an organisation.
//!
//! A [`CountryCode`] is three capital letters: ISO 3166-1 alpha-3, `XKX` for Kosovo, and a few
//! codes of the atlas's own for areas without one (`SOL` Somaliland, `CYN` Northern Cyprus,
//! `KAS` Siachen). This module says what a code looks like, not which ones exist.

use std::fmt;
use std::str::FromStr;

/// Three capital letters that name a state or territory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// Afghanistan: the subject of the atlas, never an object of the rule.
    pub const AFGHANISTAN: Self = Self(*b"AFG");

    /// The code as text, always three capital letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CountryCode {
    type Err = NotACode;

    /// Accepts exactly three ASCII capital letters.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        match *text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(NotACode(text.to_owned())),
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who can take part in an event: a country, or an organisation (`ORG:UN`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// A state or territory.
    Country(CountryCode),
    /// An organisation, by the letters behind `ORG:`.
    Organisation(String),
}

impl Party {
    /// The country's code, or `None` for an organisation.
    pub fn country(&self) -> Option<CountryCode> {
        match self {
            Self::Country(code) => Some(*code),
            Self::Organisation(_) => None,
        }
    }
}

impl From<CountryCode> for Party {
    fn from(code: CountryCode) -> Self {
        Self::Country(code)
    }
}

impl FromStr for Party {
    type Err = NotACode;

    /// Accepts a [`CountryCode`], or `ORG:` and 2 to 16 ASCII capitals or digits.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let Some(name) = text.strip_prefix("ORG:") else {
            return text.parse().map(Self::Country);
        };
        let is_plain = name
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if is_plain && (2..=16).contains(&name.len()) {
            Ok(Self::Organisation(name.to_owned()))
        } else {
            Err(NotACode(text.to_owned()))
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(code) => fmt::Display::fmt(code, f),
            Self::Organisation(name) => write!(f, "ORG:{name}"),
        }
    }
}

impl fmt::Debug for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is neither a country's code nor an organisation's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a code: three capital letters such as UZB, or ORG: and capitals such as ORG:UN"
)]
pub struct NotACode(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_survive_a_round_trip() {
        for text in ["UZB", "XKX", "ORG:UN", "ORG:UNSC1988"] {
            assert_eq!(text.parse::<Party>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_code_is_refused_by_name() {
        for text in ["", "UZ", "uzb", "UZBE", "ORG:", "ORG:un", "ORG:A B", "Ü2"] {
            assert_eq!(text.parse::<Party>(), Err(NotACode(text.to_owned())));
        }
    }
}
