//! Reads the gazetteer from the text of its files.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::country::{City, Country, Standing};
use super::{Organisation, Places};
use crate::country::Party;

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

impl Places {
    /// The gazetteer that is built in.
    pub fn embedded() -> Result<Self, PlacesError> {
        Self::read(
            include_str!("../../assets/atlas/places.toml"),
            include_str!("../../assets/atlas/organisations.toml"),
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
