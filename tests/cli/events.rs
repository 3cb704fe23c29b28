//! `events`: which events are listed, and in which form.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;

use assert_cmd::Command;
use kabul_atlas::date::Precision;
use kabul_atlas::record::value::{Confidence, Word as _};
use kabul_atlas::record::{Era, Event, embedded};
use serde_json::Value;

/// Runs the program; returns exit code, stdout and stderr.
fn run(args: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let output = command.arg("events").args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn events(args: &[&str]) -> Vec<Value> {
    let mut all = args.to_vec();
    all.extend(["--format", "json"]);
    let (code, stdout, stderr) = run(&all);
    assert_eq!(code, 0, "{stderr}");
    serde_json::from_str(&stdout).unwrap()
}

fn ids(args: &[&str]) -> BTreeSet<String> {
    let id = |event: &Value| event["id"].as_str().unwrap().to_owned();
    events(args).iter().map(id).collect()
}

/// The ids of the events of the record of which something is so.
fn ids_where(is_so: impl Fn(&Event) -> bool) -> BTreeSet<String> {
    let (record, _) = embedded();
    let events = record.events().iter().filter(|event| is_so(event));
    let ids: BTreeSet<String> = events.map(|event| event.id.clone()).collect();
    assert!(!ids.is_empty(), "nothing would be tested");
    ids
}

fn has_party(event: &Event, codes: &[&str]) -> bool {
    let mut parties = event.parties.iter().map(ToString::to_string);
    parties.any(|party| codes.contains(&party.as_str()))
}

#[test]
fn without_a_filter_all_events_are_listed_the_newest_last() {
    let (record, _) = embedded();
    let expected: Vec<&str> = record.events().iter().map(|it| it.id.as_str()).collect();
    let listed = events(&[]);
    let listed: Vec<&str> = listed.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(listed, expected);
    assert!(1 < listed.len());
}

#[test]
fn a_country_is_meant_by_code_or_name_and_several_add_up() {
    let uzbek = ids_where(|event| has_party(event, &["UZB"]));
    for text in ["UZB", "uz", "Uzbekistan", "uzbekistan"] {
        assert_eq!(ids(&["--country", text]), uzbek, "{text}");
    }
    let both = ids_where(|event| has_party(event, &["UZB", "ORG:EU"]));
    for union in ["ORG:EU", "eu", "European Union"] {
        assert_eq!(
            ids(&["--country", "UZB", "--country", union]),
            both,
            "{union}"
        );
    }
}

#[test]
fn kinds_confidence_and_era_filter() {
    let kinds = ["talks", "clash"];
    let of_kinds = ids_where(|event| kinds.contains(&event.kind.id()));
    assert_eq!(ids(&["--kind", "talks", "--kind", "clash"]), of_kinds);

    let low = ids_where(|event| event.confidence == Confidence::Low);
    assert_eq!(ids(&["--confidence", "low"]), low);

    let early = ids_where(|event| event.era == Era::First);
    assert_eq!(ids(&["--era", "first_emirate"]), early);
    let both = ids(&["--era", "first-emirate", "--confidence", "low"]);
    assert_eq!(both, early.intersection(&low).cloned().collect());
}

#[test]
fn a_partly_known_date_is_within_a_range_that_it_overlaps() {
    let (record, _) = embedded();
    for precision in [Precision::Month, Precision::Year] {
        let is_meant = |event: &&Event| event.date.precision() == precision;
        let event = record.events().iter().rfind(is_meant).unwrap();
        let (first, last) = (event.date.first_day(), event.date.last_day());
        let (before, after) = (first.yesterday().unwrap(), last.tomorrow().unwrap());
        let is_found =
            |from: String, to: String| ids(&["--from", &from, "--to", &to]).contains(&event.id);
        let iso = event.date.iso();
        assert!(is_found(iso.clone(), iso.clone()), "{iso}");
        assert!(is_found(last.to_string(), after.to_string()), "{iso}");
        assert!(is_found(before.to_string(), first.to_string()), "{iso}");
        assert!(!is_found(after.to_string(), after.to_string()), "{iso}");
        assert!(!is_found(before.to_string(), before.to_string()), "{iso}");
    }
}

#[test]
fn a_month_means_its_first_day_as_a_beginning_and_its_last_as_an_end() {
    let october = ids_where(|event| event.date.iso().starts_with("2024-10"));
    let (record, _) = embedded();
    let years = record.events().iter();
    // There need not be any.
    let years = years.filter(|event| event.date.iso() == "2024");
    let years: BTreeSet<String> = years.map(|event| event.id.clone()).collect();
    let found = ids(&["--from", "2024-10", "--to", "October 2024"]);
    assert_eq!(found, october.union(&years).cloned().collect());
}

#[test]
fn all_words_must_stand_in_the_event_in_any_case() {
    let found = events(&["--text", "AMBASSADOR tashkent"]);
    assert!(!found.is_empty());
    for event in &found {
        let text = event.to_string().to_lowercase();
        assert!(
            text.contains("ambassador") && text.contains("tashkent"),
            "{text}"
        );
    }
    let one = ids(&["--text", "tashkent"]);
    assert!(found.len() < one.len());
}

#[test]
fn csv_has_the_promised_columns_and_no_formula() {
    let (code, stdout, _) = run(&["--format", "csv"]);
    assert_eq!(code, 0);
    let mut reader = csv::Reader::from_reader(stdout.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let columns = "id,date,parties,kind,title,summary,confidence,sources,changes,contact,position,\
                   conflict,place,lon,lat,note,era,article,publishers,source_titles,published,\
                   accessed";
    assert_eq!(header.join(","), columns);
    let (record, _) = embedded();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), record.events().len());
    for (row, event) in rows.iter().zip(record.events()) {
        assert_eq!(&row[0], event.id);
        assert_eq!(&row[1], event.date.iso());
        assert_eq!(row[2].split(' ').count(), event.parties.len());
        assert_eq!(row[7].split(' ').count(), event.sources.len());
        let begins_formula = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!row.iter().any(begins_formula), "{row:?}");
    }
}

#[test]
fn json_holds_each_event_whole() {
    let found = events(&["--text", "uzb-2024-10-09-2"]);
    let event = found.first().unwrap().as_object().unwrap();
    let fields: BTreeSet<&str> = event.keys().map(String::as_str).collect();
    let expected = [
        "article",
        "changes",
        "confidence",
        "conflict",
        "contact",
        "date",
        "era",
        "id",
        "kind",
        "note",
        "parties",
        "place",
        "position",
        "sources",
        "summary",
        "title",
    ];
    assert_eq!(fields, expected.into());
    assert_eq!(event["changes"]["UZB"]["afghan_mission"], "ambassador");
    assert_eq!(event["era"], "second_emirate");
    let source = event["sources"][0].as_object().unwrap();
    let fields: BTreeSet<&str> = source.keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        ["accessed", "published", "publisher", "title", "url"].into()
    );
}

#[test]
fn the_table_has_a_line_for_each_event() {
    let (code, stdout, _) = run(&["--country", "UZB"]);
    assert_eq!(code, 0);
    let n_events = events(&["--country", "UZB"]).len();
    assert_eq!(stdout.lines().count(), n_events + 1);
    assert!(stdout.starts_with("Date"), "{stdout}");
}

#[test]
fn nothing_found_is_an_answer_too() {
    let (code, stdout, stderr) = run(&["--text", "no such words", "--format", "json"]);
    assert_eq!((code, stdout.as_str()), (0, "[]\n"));
    assert!(stderr.contains("no event"), "{stderr}");
}

#[test]
fn wrong_words_end_with_2_and_say_what_there_is() {
    let cases: [(&[&str], &[&str]); 7] = [
        (
            &["--kind", "visit"],
            &["visit", "talks, high_level_visit", "other"],
        ),
        (&["--confidence", "sure"], &["low, medium, high"]),
        (&["--era", "third"], &["first (first_emirate) and second"]),
        (
            &["--country", "Uzbekistn"],
            &["did you mean UZB (Uzbekistan)?"],
        ),
        (&["--from", "2024-02-30"], &["February 2024 has 29 days"]),
        (
            &["--from", "2025", "--to", "2024"],
            &["--from 2025 is after --to 2024"],
        ),
        (&["--format", "xml"], &["table, csv, json"]),
    ];
    for (args, named) in cases {
        let (code, stdout, stderr) = run(args);
        assert_eq!((code, stdout.as_str()), (2, ""), "{args:?}: {stderr}");
        for part in named {
            assert!(stderr.contains(part), "{args:?}: {stderr}");
        }
    }
}
