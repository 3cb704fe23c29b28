//! The gazetteer: names of states and territories, whose territory each is, and their capitals.
//!
//! Read from `assets/atlas/places.toml` and `organisations.toml`, which say where each name and
//! coordinate comes from. This module knows nothing of shapes or events.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::country::{CountryCode, Party};
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
}

/// Names that take the article within a sentence (“the Netherlands”).
const WITH_ARTICLE: [&str; 26] = [
    "ARE", "ATF", "BHS", "BLM", "CAF", "COD", "COG", "COK", "COM", "CYM", "DOM", "FLK", "FRO",
    "GBR", "GMB", "IOT", "MDV", "MHL", "MNP", "NLD", "PHL", "SLB", "SYC", "TCA", "USA", "VGB",
];

impl Country {
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

/// An organisation by its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its usual short name.
    pub short: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
}

impl Organisation {
    /// The name for where there is little room.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// Names for all codes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Places {
    countries: BTreeMap<CountryCode, Country>,
    organisations: BTreeMap<Party, Organisation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryFile {
    country: Vec<RawCountry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCountry {
    code: String,
    alpha2: Option<String>,
    numeric: Option<String>,
    name: String,
    short: Option<String>,
    #[serde(default)]
    local: Vec<String>,
    #[serde(default)]
    names: BTreeMap<String, String>,
    #[serde(default)]
    aliases: Vec<String>,
    kind: Standing,
    of: Option<String>,
    capital: Option<City>,
    #[serde(default)]
    borders_afghanistan: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationFile {
    organisation: Vec<RawOrganisation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOrganisation {
    code: String,
    name: String,
    short: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

/// Why a gazetteer could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// The text is not TOML of the expected form.
    #[error("{file}: {source}")]
    Form {
        /// Which file.
        file: &'static str,
        /// What the reader says, with line and column.
        source: Box<toml::de::Error>,
    },
    /// A code that is none.
    #[error("{file}: {source}")]
    Code {
        /// Which file.
        file: &'static str,
        /// Which code.
        source: crate::country::NotACode,
    },
}

const COUNTRIES: &str = "places.toml";
const ORGANISATIONS: &str = "organisations.toml";

/// What a language itself calls an organisation; nothing for a country, and nothing in English.
fn own_words(family: &str, party: &Party, language: Language) -> Option<&'static str> {
    let code = party.to_string();
    language.find(&format!("{family}-{}", code.strip_prefix("ORG:")?))
}

impl Places {
    /// The gazetteer that is built in.
    pub fn embedded() -> Result<Self, PlacesError> {
        Self::read(
            include_str!("../assets/atlas/places.toml"),
            include_str!("../assets/atlas/organisations.toml"),
        )
    }

    /// Reads the two files' texts.
    pub fn read(countries: &str, organisations: &str) -> Result<Self, PlacesError> {
        let raw: CountryFile = parse(COUNTRIES, countries)?;
        let countries = raw
            .country
            .into_iter()
            .map(|raw| raw.checked().map(|country| (country.code, country)))
            .collect::<Result<_, _>>()
            .map_err(|source| PlacesError::Code {
                file: COUNTRIES,
                source,
            })?;
        let raw: OrganisationFile = parse(ORGANISATIONS, organisations)?;
        let organisations = raw
            .organisation
            .into_iter()
            .map(RawOrganisation::checked)
            .collect::<Result<_, _>>()
            .map_err(|source| PlacesError::Code {
                file: ORGANISATIONS,
                source,
            })?;
        Ok(Self {
            countries,
            organisations,
        })
    }

    /// The country with this code.
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.countries.get(&code)
    }

    /// The organisation with this code.
    pub fn organisation(&self, party: &Party) -> Option<&Organisation> {
        self.organisations.get(party)
    }

    /// All organisations, by code.
    pub fn organisations(&self) -> impl Iterator<Item = &Party> {
        self.organisations.keys()
    }

    /// All countries, by code.
    pub fn countries(&self) -> impl Iterator<Item = &Country> {
        self.countries.values()
    }

    /// The name for the reader; the code itself where the gazetteer has none.
    pub fn name(&self, party: &Party) -> String {
        let name = match party {
            Party::Country(code) => self.country(*code).map(|country| country.name.clone()),
            Party::Organisation(_) => self.organisation(party).map(|it| it.name.clone()),
        };
        name.unwrap_or_else(|| party.to_string())
    }

    /// The name in a language, or in English where the language has none.
    pub fn name_in(&self, party: &Party, language: Language) -> String {
        let country = party.country().and_then(|code| self.country(code));
        if let Some(country) = country {
            return country.name_in(language).to_owned();
        }
        let own = own_words("organisation-name", party, language);
        own.map_or_else(|| self.name(party), str::to_owned)
    }

    /// The usual short name of a party in a language, or its whole name.
    pub fn label_in(&self, party: &Party, language: Language) -> String {
        if let Some(country) = party.country().and_then(|code| self.country(code)) {
            return country.label_in(language).to_owned();
        }
        if let Some(own) = own_words("organisation-short", party, language) {
            return own.to_owned();
        }
        let organisation = self.organisation(party);
        organisation.map_or_else(|| self.name(party), |it| it.label().to_owned())
    }

    /// Whose stance a place takes: its own, or that of the state that it belongs to.
    pub fn bearer_of_stance(&self, code: CountryCode) -> CountryCode {
        self.country(code)
            .filter(|country| country.standing == Standing::Territory)
            .and_then(|country| country.belongs_to)
            .unwrap_or(code)
    }

    /// The country that a reader means by `text`: its code of two or three letters, its name, or
    /// an alias, whatever the case.
    pub fn find(&self, text: &str) -> Option<&Country> {
        let wanted = text.trim().to_lowercase();
        let is_meant = |name: &str| name.to_lowercase() == wanted;
        self.countries.values().find(|country| {
            is_meant(country.code.as_str())
                || country.alpha2.as_deref().is_some_and(is_meant)
                || is_meant(&country.name)
                || country.short.as_deref().is_some_and(is_meant)
                || country.aliases.iter().any(|alias| is_meant(alias))
        })
    }
}

impl Places {
    /// The country whose code or name is most like `text`, if any is like it at all: for
    /// suggestions after a slip of the hand.
    pub fn nearest(&self, text: &str) -> Option<&Country> {
        let wanted = text.trim().to_lowercase();
        let likeness = |name: &str| strsim::jaro_winkler(&wanted, &name.to_lowercase());
        self.countries
            .values()
            .map(|country| {
                let names = std::iter::once(country.code.as_str())
                    .chain([country.name.as_str(), country.label()])
                    .chain(country.aliases.iter().map(String::as_str));
                (names.map(likeness).fold(0.0, f64::max), country)
            })
            .filter(|(likeness, _)| *likeness > 0.8)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, country)| country)
    }
}

fn parse<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, PlacesError> {
    toml::from_str(text).map_err(|source| PlacesError::Form {
        file,
        source: Box::new(source),
    })
}

impl RawOrganisation {
    fn checked(self) -> Result<(Party, Organisation), crate::country::NotACode> {
        let organisation = Organisation {
            name: self.name,
            short: self.short,
            aliases: self.aliases,
        };
        Ok((self.code.parse()?, organisation))
    }
}

impl RawCountry {
    fn checked(self) -> Result<Country, crate::country::NotACode> {
        Ok(Country {
            code: self.code.parse()?,
            alpha2: self.alpha2,
            numeric: self.numeric,
            name: self.name,
            short: self.short,
            local: self.local,
            names: self.names,
            aliases: self.aliases,
            standing: self.kind,
            belongs_to: self.of.map(|code| code.parse()).transpose()?,
            capital: self.capital,
            borders_afghanistan: self.borders_afghanistan,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_found_by_code_name_and_alias() {
        let places = Places::embedded().unwrap();
        for text in ["TUR", "tr", "Türkiye", "turkey"] {
            assert_eq!(places.find(text).unwrap().code.as_str(), "TUR", "{text}");
        }
        assert!(places.find("Atlantis").is_none());
    }

    #[test]
    fn six_countries_border_afghanistan() {
        let places = Places::embedded().unwrap();
        let codes: Vec<_> = places
            .countries()
            .filter(|country| country.borders_afghanistan)
            .map(|country| country.code.to_string())
            .collect();
        assert_eq!(codes, ["CHN", "IRN", "PAK", "TJK", "TKM", "UZB"]);
    }

    #[test]
    fn a_territory_takes_the_stance_of_its_state_and_a_disputed_place_its_own() {
        let places = Places::embedded().unwrap();
        let code = |text: &str| text.parse::<CountryCode>().unwrap();
        assert_eq!(places.bearer_of_stance(code("GRL")), code("DNK"));
        assert_eq!(places.bearer_of_stance(code("TWN")), code("TWN"));
    }

    #[test]
    fn every_territory_belongs_to_a_known_state_and_every_capital_is_on_the_globe() {
        let places = Places::embedded().unwrap();
        for country in places.countries() {
            // Antarctica belongs to nobody.
            if country.standing == Standing::Territory && country.code.as_str() != "ATA" {
                let owner = country.belongs_to.and_then(|code| places.country(code));
                assert!(
                    owner.is_some_and(|owner| owner.standing == Standing::State),
                    "{country:?}"
                );
            }
            if let Some(capital) = &country.capital {
                assert!(
                    capital.lon.abs() <= 180.0 && capital.lat.abs() <= 90.0,
                    "{capital:?}"
                );
            }
        }
    }
}
