//! A state or territory by its names, and its capital.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::country::CountryCode;
use crate::language::Language;

/// Standing of a place on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// A state.
    State,
    /// A territory that takes the stance of the state that it belongs to.
    Territory,
    /// Disputed or not generally recognised: it stands by itself.
    Disputed,
}

/// A city with its place on the globe, in degrees.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Its English name.
    pub name: String,
    /// Longitude, −180 to 180, east positive.
    pub lon: f64,
    /// Latitude, −90 to 90, north positive.
    pub lat: f64,
}

/// A state or territory by its names.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// Its key.
    pub code: CountryCode,
    /// ISO 3166-1 alpha-2, where it has one.
    pub alpha2: Option<String>,
    /// ISO 3166-1 numeric, three digits, where it has one.
    pub numeric: Option<String>,
    /// The English name in current use.
    pub name: String,
    /// A shorter name for the map, where the name is long.
    pub short: Option<String>,
    /// Its names in its own languages.
    pub local: Vec<String>,
    /// Its names by language (BCP 47): the languages that the region reads.
    pub names: BTreeMap<String, String>,
    /// Former and alternative names in English.
    pub aliases: Vec<String>,
    /// State, territory or disputed.
    pub standing: Standing,
    /// For a territory: the state that it belongs to.
    pub belongs_to: Option<CountryCode>,
    /// Its capital, where one is known.
    pub capital: Option<City>,
    /// Whether it has a land border with Afghanistan.
    pub borders_afghanistan: bool,
}

/// Names that take the article within a sentence (“the Netherlands”).
const WITH_ARTICLE: [&str; 26] = [
    "ARE", "ATF", "BHS", "BLM", "CAF", "COD", "COG", "COK", "COM", "CYM", "DOM", "FLK", "FRO",
    "GBR", "GMB", "IOT", "MDV", "MHL", "MNP", "NLD", "PHL", "SLB", "SYC", "TCA", "USA", "VGB",
];

impl Country {
    /// The name for a label on the map.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// The name for a label in a language; the English one where it has none.
    pub fn label_in(&self, language: Language) -> &str {
        let short = language.find(&format!("country-short-{}", self.code));
        short
            .or_else(|| self.own_name_in(language))
            .unwrap_or_else(|| self.label())
    }

    /// The name in a language; the English one where it has none.
    pub fn name_in(&self, language: Language) -> &str {
        self.own_name_in(language).unwrap_or(&self.name)
    }

    fn own_name_in(&self, language: Language) -> Option<&str> {
        if language == Language::English {
            return None;
        }
        let own = language.find(&format!("country-{}", self.code));
        own.or_else(|| self.names.get(language.id()).map(String::as_str))
    }

    /// The name of its capital in a language; the English one where it has none.
    pub fn capital_in(&self, language: Language) -> Option<&str> {
        let capital = self.capital.as_ref()?;
        let own = language.find(&format!("capital-{}", self.code));
        Some(
            own.filter(|_| language != Language::English)
                .unwrap_or(&capital.name),
        )
    }

    /// The name as it stands within a sentence of a language.
    pub fn in_sentence_in(&self, language: Language) -> String {
        match language {
            Language::English => self.in_sentence(),
            Language::Russian | Language::Persian => self.name_in(language).to_owned(),
        }
    }

    /// The name as it stands within a sentence: “the Netherlands”, “Uzbekistan”.
    pub fn in_sentence(&self) -> String {
        if WITH_ARTICLE.contains(&self.code.as_str()) {
            format!("the {}", self.name)
        } else {
            self.name.clone()
        }
    }
}
