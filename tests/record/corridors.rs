//! Corridors and crossings: what is read, and what is told of what cannot be.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use kabul_atlas::country::Party;
use kabul_atlas::date::Day;
use kabul_atlas::places::Places;
use kabul_atlas::record::corridor::{CorridorKind, CrossingStatus, WorkStatus};
use kabul_atlas::record::{Problem, Record, embedded, read_texts};

const HEADER: &str = r#"
format = 1
as_of = "2026-07-01"
title = "T"
licence = "L"
"#;

const CORRIDOR: &str = r#"[[corridor]]
id = "line"
name = "Line"
kind = "railway"
partners = ["UZB"]
summary = "A line."
[[corridor.section]]
name = "North"
points = [
  { name = "A", lon = 67.0, lat = 37.0, basis = "hand" },
  { name = "B", lon = 67.1, lat = 36.7, basis = "page" },
]
[[corridor.section]]
name = "South"
points = [
  { name = "B", lon = 67.1, lat = 36.7, basis = "page" },
  { name = "C", lon = 69.2, lat = 34.5, basis = "geonames" },
]
[[corridor.milestone]]
date = "2011"
text = "It opens."
sets = "operating"
sections = ["North"]
url = "https://example.org/a"
[[corridor.milestone]]
date = "2023-07"
text = "A route is agreed."
sets = "planned"
sections = ["South"]
[[corridor.source]]
url = "https://example.org/a"
publisher = "P"
"#;

const CROSSING: &str = r#"[[crossing]]
id = "gate"
name = "Gate"
neighbour = "PAK"
lon = 71.07
lat = 34.12
summary = "A gate."
[[crossing.change]]
date = "2025-10-12"
status = "closed"
text = "Shut after clashes."
url = "https://example.org/c"
[[crossing.source]]
url = "https://example.org/c"
publisher = "P"
"#;

fn read(text: &str) -> (Record, Vec<String>) {
    let (record, problems) = read_texts([("record.toml", HEADER), ("corridors.toml", text)]);
    (record, problems.iter().map(Problem::to_string).collect())
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_corridor_and_a_crossing_are_read_with_their_history() {
    let (record, problems) = read(&format!("{CORRIDOR}{CROSSING}"));
    assert_eq!(problems, [""; 0]);
    let [line] = record.corridors() else {
        panic!("{:?}", record.corridors());
    };
    assert_eq!(line.kind, CorridorKind::Railway);
    let status = |section, on| line.status_on(section, day(on)).map(|(status, _)| status);
    assert_eq!(status(0, "2022-01-01"), Some(WorkStatus::Operating));
    assert_eq!(status(1, "2022-01-01"), None);
    assert_eq!(status(1, "2023-07-01"), Some(WorkStatus::Planned));
    let [gate] = record.crossings() else {
        panic!("{:?}", record.crossings());
    };
    assert!(gate.status_on(day("2025-10-11")).is_none());
    let closed = gate.status_on(day("2025-10-12")).unwrap();
    assert_eq!(closed.status, CrossingStatus::Closed);
}

#[test]
fn each_fault_has_its_own_message_and_costs_one_entry() {
    let cases = [
        (
            "kind = \"railway\"",
            "kind = \"railwy\"",
            "4: kind: “railwy” is not a value that it can have; did you mean “railway”?",
        ),
        (
            "lon = 67.0",
            "lon = 267.0",
            "10: section.points.lon: is 267; degrees go from -180 to 180",
        ),
        (
            "basis = \"hand\"",
            "basis = \"map\"",
            "10: section.points.basis: “map” is not a value that it can have; those are geonames, natural_earth, page, hand, guess",
        ),
        (
            "sections = [\"North\"]",
            "sections = [\"Nort\"]",
            "23: milestone.sections: no section is named “Nort”",
        ),
        (
            "date = \"2023-07\"",
            "date = \"2010\"",
            "26: milestone.date: 2010 stands after 2011; put them in the order of their dates",
        ),
        (
            "date = \"2023-07\"",
            "date = \"2027-07\"",
            "1: date: 2027-07-01 is after the record’s as-of date, 2026-07-01",
        ),
        (
            "sets = \"planned\"",
            "set = \"planned\"",
            "28: milestone.set: is not a known field; did you mean “sets”?",
        ),
        (
            "url = \"https://example.org/a\"\npublisher",
            "url = \"https://example.org/b\"\npublisher",
            "24: milestone.url: is not the address of one of the sources below",
        ),
        (
            "name = \"South\"",
            "name = \"North\"",
            "13: section: two sections are named “North”",
        ),
        (
            "partners = [\"UZB\"]",
            "partners = [\"Uzbekistan\"]",
            "5: partners: “Uzbekistan” is not a code: write three capital letters such as UZB, or ORG:UN",
        ),
        ("summary = \"A line.\"\n", "", "1: summary: is missing"),
    ];
    for (from, to, message) in cases {
        assert!(CORRIDOR.contains(from), "{from}");
        let broken = CORRIDOR.replacen(from, to, 1);
        let (record, problems) = read(&format!("{broken}{CROSSING}"));
        assert!(
            problems.contains(&format!("corridors.toml:{message}")),
            "{to}: {problems:?}"
        );
        assert_eq!(record.corridors(), [], "{to}");
        assert_eq!(record.crossings().len(), 1, "{to}");
    }
}

#[test]
fn a_crossing_needs_a_state_behind_it_and_a_known_status() {
    for (from, to, message) in [
        (
            "\"PAK\"",
            "\"ORG:UN\"",
            "4: neighbour: is an organisation; a border has a state behind it",
        ),
        (
            "\"closed\"",
            "\"shut\"",
            "10: change.status: “shut” is not a value that it can have; those are open, limited, closed",
        ),
        (
            "lat = 34.12",
            "lat = nan",
            "6: lat: is NaN; degrees go from -90 to 90",
        ),
    ] {
        let (record, problems) = read(&CROSSING.replacen(from, to, 1));
        assert_eq!(problems, [format!("corridors.toml:{message}")]);
        assert_eq!(record.crossings(), []);
    }
}

#[test]
fn a_name_is_used_once_among_corridors_and_crossings() {
    let twin = CROSSING.replace("\"gate\"", "\"line\"");
    let (record, problems) = read(&format!("{CORRIDOR}{twin}"));
    assert_eq!(
        problems,
        ["corridors.toml:33: id: “line” is used twice, first in corridors.toml:1"]
    );
    assert_eq!((record.corridors().len(), record.crossings().len()), (1, 0));
}

#[test]
fn a_header_that_is_nearly_right_is_told_where_it_stands() {
    let (_, problems) = read(&CORRIDOR.replacen("[[corridor]]", "[[corridors]]", 1));
    assert!(
        problems[0]
            .starts_with("corridors.toml:1: is not a header of a corridor: write [[corridor]]"),
        "{problems:?}"
    );
}

#[test]
fn the_embedded_corridors_are_whole() {
    let (record, problems) = embedded();
    let of_corridors = |it: &&Problem| it.file == "corridors.toml";
    assert_eq!(problems.iter().find(of_corridors), None);
    assert!(record.corridors().len() >= 19 && record.crossings().len() >= 11);
    let places = Places::embedded().unwrap();
    let as_of = record.as_of();
    for corridor in record.corridors() {
        for party in corridor.partners.iter().chain(&corridor.concerned) {
            let is_known = match party {
                Party::Country(code) => places.country(*code).is_some(),
                Party::Organisation(_) => places.organisation(party).is_some(),
            };
            assert!(is_known, "{}: {party}", corridor.id);
        }
        for section in 0..corridor.sections.len() {
            let status = corridor.status_on(section, as_of);
            assert!(status.is_some(), "{}: {section}", corridor.id);
        }
    }
    for crossing in record.crossings() {
        assert!(crossing.status_on(as_of).is_some(), "{}", crossing.id);
    }
}
