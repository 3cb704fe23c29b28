//! What the events fold to, held against the statuses of the research, field by field.
//!
//! The statuses (`fixtures/status.json`) were written down apart from the events and are no
//! input of the atlas. Where the two differ, `fixtures/status-differences.toml` says so and why:
//! a difference that is not listed fails, and so does a listed one that no longer exists.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kabul_atlas::country::Party;
use kabul_atlas::date::EventDate;
use kabul_atlas::engagement::{Assessment, assess};
use kabul_atlas::record::value::{AfghanMission, KabulMission, Recognition, TerrorListing, Word};
use kabul_atlas::record::{Era, Record, embedded};
use serde::Deserialize;

static RECORD: LazyLock<Record> = LazyLock::new(|| embedded().0);

/// One status of the research; values it has no word for would not be read.
#[derive(Deserialize)]
struct Status {
    country: String,
    recognition: bool,
    kabul_mission: String,
    afghan_mission: String,
    taliban_listed_terrorist: String,
    sanctions: String,
    as_of: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    inferred_fields: BTreeSet<String>,
}

impl Status {
    /// Whether "none" may only mean that nothing was found: then its note says so.
    fn found_nothing(&self) -> bool {
        let words = ["found", "no page", "no later page", "silence", "inferred"];
        let note = self.note.to_lowercase();
        words.iter().any(|word| note.contains(word))
    }
}

/// A difference between a status and the record, and why it stands.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
struct Difference {
    country: String,
    field: String,
    status: String,
    record: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Differences {
    difference: Vec<Difference>,
}

/// One field of a status: its name, what the status says, which of the record's words agree with
/// that, and what the record says.
struct Comparison {
    field: &'static str,
    status: String,
    agreeing: Vec<&'static str>,
    record: &'static str,
}

fn statuses() -> Vec<Status> {
    serde_json::from_str(include_str!("../fixtures/status.json")).unwrap()
}

fn written_differences() -> Vec<Difference> {
    let text = include_str!("../fixtures/status-differences.toml");
    toml::from_str::<Differences>(text).unwrap().difference
}

/// The state at the end of the day for which the status is known; of a month or a year, at the
/// end of it, because the status may rest on any day of it.
fn folded(status: &Status) -> Assessment {
    let party: Party = status.country.parse().unwrap();
    let as_of: EventDate = status.as_of.parse().unwrap();
    assess(&RECORD, &party, as_of.last_day(), Era::Second)
}

fn ids<T: Word>(words: &[T]) -> Vec<&'static str> {
    words.iter().map(|word| word.id()).collect()
}

/// From a status to the record's words: `kabul_mission`.
fn kabul_words(status: &Status) -> Vec<&'static str> {
    ids(match status.kabul_mission.as_str() {
        "embassy_ambassador" => &[KabulMission::Ambassador],
        "embassy_charge" => &[KabulMission::Charge],
        "embassy_open_level_unknown" => &[KabulMission::Open],
        "technical_mission" => &[KabulMission::Technical, KabulMission::Humanitarian],
        "consulate_only" => &[KabulMission::Consular],
        "closed" => &[KabulMission::Closed],
        "none" if status.found_nothing() => &[KabulMission::None, KabulMission::Unknown],
        "none" => &[KabulMission::None],
        other => panic!("the mapping has no word for {other}"),
    })
}

/// From a status to the record's words: `afghan_mission`.
fn afghan_words(status: &str) -> Vec<&'static str> {
    ids(match status {
        "taliban_ambassador" => &[AfghanMission::Ambassador],
        "taliban_charge" => &[AfghanMission::Charge, AfghanMission::Open],
        "taliban_consular_only" => &[AfghanMission::Consular],
        "republic_holdover" => &[AfghanMission::Republic, AfghanMission::Cooperating],
        "closed" => &[AfghanMission::Closed],
        "none" => &[AfghanMission::None, AfghanMission::Unknown],
        "unknown" => &[AfghanMission::Unknown],
        other => panic!("the mapping has no word for {other}"),
    })
}

/// From a status to the record's words: `taliban_listed_terrorist`.
fn listing_words(status: &str) -> Vec<&'static str> {
    ids(match status {
        "listed" => &[TerrorListing::Listed],
        "delisted" => &[TerrorListing::Delisted],
        "unknown" => &[TerrorListing::Unknown],
        other => panic!("the mapping has no word for {other}"),
    })
}

/// From a status to the record's words: `sanctions`. The record keeps those of the European
/// Union there and shows them on its members.
fn sanctions_words(status: &str) -> Vec<&'static str> {
    match status {
        "own" => vec!["own", "through the EU"],
        "un_only" => vec!["unknown", "none"],
        "none" => vec!["none", "unknown"],
        other => panic!("the mapping has no word for {other}"),
    }
}

fn recorded_sanctions(assessment: &Assessment) -> &'static str {
    let pressure = assessment.pressure();
    let set = assessment.stance.sanctions.map(|it| it.value.id());
    if pressure.sanctions.is_none() && pressure.through_eu.is_some() {
        return "through the EU";
    }
    set.unwrap_or("unknown")
}

fn comparisons(status: &Status) -> Vec<Comparison> {
    let folded = folded(status);
    let listing = folded.stance.terror_listing;
    let all = [
        Comparison {
            field: "recognition",
            status: status.recognition.to_string(),
            agreeing: ids(if status.recognition {
                &[Recognition::Recognised]
            } else {
                &[Recognition::None]
            }),
            record: folded.recognition().id(),
        },
        Comparison {
            field: "kabul_mission",
            status: status.kabul_mission.clone(),
            agreeing: kabul_words(status),
            record: folded.kabul_mission().id(),
        },
        Comparison {
            field: "afghan_mission",
            status: status.afghan_mission.clone(),
            agreeing: afghan_words(&status.afghan_mission),
            record: folded.afghan_mission().id(),
        },
        Comparison {
            field: "taliban_listed_terrorist",
            status: status.taliban_listed_terrorist.clone(),
            agreeing: listing_words(&status.taliban_listed_terrorist),
            record: listing.map_or(TerrorListing::Unknown, |it| it.value).id(),
        },
        Comparison {
            field: "sanctions",
            status: status.sanctions.clone(),
            agreeing: sanctions_words(&status.sanctions),
            record: recorded_sanctions(&folded),
        },
    ];
    let is_stated = |it: &Comparison| !status.inferred_fields.contains(it.field);
    all.into_iter().filter(is_stated).collect()
}

/// Country, field, what the status says, what the record says.
type Found = (String, String, String, String);

fn found_differences() -> BTreeSet<Found> {
    let mut found = BTreeSet::new();
    for status in statuses() {
        for it in comparisons(&status) {
            if !it.agreeing.contains(&it.record) {
                let country = status.country.clone();
                found.insert((
                    country,
                    it.field.to_owned(),
                    it.status,
                    it.record.to_owned(),
                ));
            }
        }
    }
    found
}

#[test]
fn the_events_fold_to_the_statuses_but_for_the_written_differences() {
    let written: BTreeSet<Found> = written_differences()
        .into_iter()
        .map(|it| (it.country, it.field, it.status, it.record))
        .collect();
    let found = found_differences();
    let unlisted: Vec<_> = found.difference(&written).collect();
    let gone: Vec<_> = written.difference(&found).collect();
    assert!(unlisted.is_empty(), "not listed: {unlisted:#?}");
    assert!(gone.is_empty(), "listed, but no longer so: {gone:#?}");
}

#[test]
fn each_written_difference_stands_once_in_order_and_has_a_reason() {
    let written = written_differences();
    let mut reasons: BTreeMap<(String, String), String> = BTreeMap::new();
    for it in &written {
        let key = (it.country.clone(), it.field.clone());
        assert!(20 <= it.reason.chars().count(), "{key:?}: say why");
        let before = reasons.insert(key.clone(), it.reason.clone());
        assert_eq!(before, None, "{key:?} stands twice");
    }
    let keys: Vec<_> = written.iter().map(|it| (&it.country, &it.field)).collect();
    assert!(
        keys.is_sorted(),
        "put them in the order of country and field"
    );
}

#[test]
fn every_status_is_compared() {
    let statuses = statuses();
    assert_eq!(statuses.len(), 70);
    let compared: usize = statuses.iter().map(|it| comparisons(it).len()).sum();
    let inferred: usize = statuses.iter().map(|it| it.inferred_fields.len()).sum();
    assert_eq!(compared + inferred, 5 * statuses.len());
}
