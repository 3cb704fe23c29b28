//! The article from which the atlas started, claim by claim, and what the record says to each.
//!
//! Reads `assets/record/article.toml`, which stands beside the events but holds none. What this
//! returns is whole: each claim has an answer, and an event of the record or a page that bears it.
//! Whether the events exist is for tests to say, because the record may be another.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::source::{Source, fault_of_url};
use super::value::{Word as _, words};
use crate::country::CountryCode;
use crate::date::EventDate;

/// The file's name; it stands in the folder of the record.
pub const ARTICLE_FILE: &str = "article.toml";

const EMBEDDED: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/record/article.toml"
));

/// The article, and what it claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: EventDate,
    /// Its claims, in the order in which people should read them.
    pub claims: Vec<Claim>,
}

/// Something that the article says, and what the record says to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its name: small letters, digits and hyphens; never used twice.
    pub key: String,
    /// The country that it is about.
    pub country: CountryCode,
    /// What the article says, in our own words.
    pub text: String,
    /// How it stands.
    pub standing: Standing,
    /// What the record says to it, in a sentence or two.
    pub answer: String,
    /// The ids of the events that answer it.
    pub events: Vec<String>,
    /// Pages that answer it where no event does.
    pub sources: Vec<Source>,
}

words! {
    /// How a claim stands against the record.
    Standing {
        Fact = "fact", "borne out";
        Disputed = "disputed", "disputed";
        Wrong = "wrong", "not borne out";
        Opinion = "opinion", "opinion";
        Forecast = "forecast", "forecast";
    }
}

/// Why the file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ArticleError {
    /// It is no TOML, or a field is missing, unknown or of the wrong kind.
    #[error("{ARTICLE_FILE} cannot be read")]
    Format(#[from] toml::de::Error),
    /// A field holds what it cannot hold.
    #[error("{ARTICLE_FILE}: {place}: {reason}")]
    Content {
        /// The claim's key, or the field at the head of the file.
        place: String,
        /// What is wrong.
        reason: String,
    },
}

/// Reads the article that the program carries with it.
pub fn embedded() -> Result<Article, ArticleError> {
    read(EMBEDDED)
}

/// Reads an article from the text of its file.
pub fn read(text: &str) -> Result<Article, ArticleError> {
    let raw: RawArticle = toml::from_str(text)?;
    let mut keys = BTreeSet::new();
    let mut claims = Vec::with_capacity(raw.claim.len());
    for claim in raw.claim {
        let key = claim.key.clone();
        let is_new = keys.insert(key.clone());
        let read = if is_new {
            claim.read()
        } else {
            Err("stands twice".to_owned())
        };
        claims.push(read.map_err(|reason| ArticleError::Content { place: key, reason })?);
    }
    let published = date(&raw.published).map_err(|reason| ArticleError::Content {
        place: "published".to_owned(),
        reason,
    })?;
    Ok(Article {
        publisher: raw.publisher,
        title: raw.title,
        published,
        claims,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    publisher: String,
    title: String,
    published: String,
    claim: Vec<RawClaim>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    key: String,
    country: String,
    claim: String,
    standing: String,
    answer: String,
    #[serde(default)]
    events: Vec<String>,
    #[serde(default)]
    source: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    url: String,
    publisher: String,
    #[serde(default)]
    title: String,
    published: Option<String>,
    accessed: Option<String>,
}

impl RawClaim {
    fn read(self) -> Result<Claim, String> {
        let is_of_a_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.key.is_empty() || !self.key.chars().all(is_of_a_key) {
            return Err("a key has small letters, digits and hyphens".to_owned());
        }
        if self.claim.trim().is_empty() || self.answer.trim().is_empty() {
            return Err("claim and answer must not be empty".to_owned());
        }
        if self.events.is_empty() && self.source.is_empty() {
            return Err("needs an event or a source".to_owned());
        }
        let country: Result<CountryCode, _> = self.country.parse();
        let sources: Result<Vec<Source>, String> =
            self.source.into_iter().map(RawSource::read).collect();
        Ok(Claim {
            country: country.map_err(|error| error.to_string())?,
            standing: Standing::from_id(&self.standing)
                .ok_or_else(|| format!("“{}” is no standing", self.standing))?,
            sources: sources?,
            key: self.key,
            text: self.claim,
            answer: self.answer,
            events: self.events,
        })
    }
}

impl RawSource {
    fn read(self) -> Result<Source, String> {
        if let Some(fault) = fault_of_url(&self.url) {
            return Err(format!("“{}” {fault}", self.url));
        }
        let accessed = self.accessed.as_deref().map(date).transpose()?;
        Ok(Source {
            published: self.published.as_deref().map(date).transpose()?,
            accessed: accessed.map(EventDate::first_day),
            url: self.url,
            publisher: self.publisher,
            title: self.title,
        })
    }
}

fn date(text: &str) -> Result<EventDate, String> {
    text.parse::<EventDate>().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record;

    const CLAIM: &str = r#"
publisher = "A paper"
title = "A title"
published = "2025-07"

[[claim]]
key = "rus-first"
country = "RUS"
claim = "Russia is the first."
standing = "fact"
answer = "So it is."

[[claim.source]]
url = "https://example.org/a"
publisher = "Example"
"#;

    #[test]
    fn the_embedded_article_is_read_whole() {
        let article = embedded().unwrap();
        assert_eq!(article.publisher, "Daily Euro Times");
        assert_eq!(article.published.to_string(), "July 2025");
        assert!(27 <= article.claims.len());
    }

    #[test]
    fn every_event_that_a_claim_names_is_in_the_record() {
        let (record, _) = record::embedded();
        for claim in embedded().unwrap().claims {
            for id in &claim.events {
                assert!(record.find(id).is_some(), "{}: {id}", claim.key);
            }
        }
    }

    #[test]
    fn every_event_marked_as_of_the_article_is_named_by_a_claim() {
        let (record, _) = record::embedded();
        let article = embedded().unwrap();
        let named: BTreeSet<&str> = article
            .claims
            .iter()
            .flat_map(|claim| claim.events.iter().map(String::as_str))
            .collect();
        let marked = record.events().iter().filter(|event| event.article);
        let forgotten: Vec<&str> = marked
            .map(|event| event.id.as_str())
            .filter(|id| !named.contains(id))
            .collect();
        assert_eq!(forgotten, [""; 0]);
    }

    #[test]
    fn events_of_a_claim_stand_in_the_order_of_their_dates() {
        let (record, _) = record::embedded();
        for claim in embedded().unwrap().claims {
            let days: Vec<_> = claim
                .events
                .iter()
                .map(|id| record[record.find(id).unwrap()].effect_day())
                .collect();
            assert!(days.is_sorted(), "{}", claim.key);
        }
    }

    #[test]
    fn a_claim_is_read_as_it_stands() {
        let article = read(CLAIM).unwrap();
        assert_eq!(article.claims[0].standing, Standing::Fact);
        assert_eq!(article.claims[0].sources[0].url, "https://example.org/a");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_claim() {
        for (from, to, told) in [
            ("\"fact\"", "\"true\"", "rus-first: “true” is no standing"),
            ("RUS", "Russia", "rus-first: "),
            (
                "https:",
                "file:",
                "rus-first: “file://example.org/a” is not a web address",
            ),
            ("So it is.", " ", "rus-first: claim and answer"),
            ("rus-first", "RUS first", "RUS first: a key has"),
            ("2025-07", "July", "published: "),
        ] {
            let error = read(&CLAIM.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
        let bare = CLAIM.split("[[claim.source]]").next().unwrap();
        let error = read(bare).unwrap_err().to_string();
        assert!(error.contains("needs an event or a source"), "{error}");
        let twice = format!("{CLAIM}{}", CLAIM.split_once("2025-07\"\n").unwrap().1);
        let error = read(&twice).unwrap_err().to_string();
        assert!(error.contains("rus-first: stands twice"), "{error}");
        assert!(matches!(read("title = 3"), Err(ArticleError::Format(_))));
    }
}
