//! The gazetteer: names of states and territories, whose territory each is, and their capitals.
//!
//! Read from `assets/atlas/places.toml` and `organisations.toml`, which say where each name and
//! coordinate comes from. This module knows nothing of shapes or events.

mod country;
mod read;

use std::collections::BTreeMap;

pub use self::country::{City, Country, Standing};
pub use self::read::PlacesError;

use crate::country::{CountryCode, Party};
use crate::language::Language;

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

/// What a language itself calls an organisation; nothing for a country, and nothing in English.
fn own_words(family: &str, party: &Party, language: Language) -> Option<&'static str> {
    let code = party.to_string();
    language.find(&format!("{family}-{}", code.strip_prefix("ORG:")?))
}

impl Places {
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
