//! `changes` as a process: held against `levels`, in each format, with each wrong word.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeMap;

use assert_cmd::Command;
use serde_json::Value;

/// Runs the program; returns exit code, stdout and stderr.
fn run(args: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("kabul-atlas")
        .unwrap()
        .args(args)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn rows(args: &[&str]) -> Vec<csv::StringRecord> {
    let (code, stdout, stderr) = run(args);
    assert_eq!(code, 0, "{stderr}");
    let mut reader = csv::Reader::from_reader(stdout.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

/// Level by code, empty for no data; without territories, which have the level of their state.
fn levels(on: &str) -> BTreeMap<String, String> {
    let rows = rows(&["levels", "--on", on, "--format", "csv"]);
    let rows = rows
        .iter()
        .map(|row| (row[0].to_owned(), row[2].to_owned()));
    rows.collect()
}

#[test]
fn each_row_agrees_with_the_levels_at_both_ends() {
    for (from, to) in [("2021-08-15", "2026-07-01"), ("2024-01-01", "2025-07-03")] {
        let (before, after) = (levels(from), levels(to));
        let rows = rows(&["changes", "--from", from, "--to", to, "--format", "csv"]);
        assert!(rows.len() > 5);
        for row in &rows {
            let code = &row[0];
            assert_eq!(before[code], row[2], "{code} on {from}");
            assert_eq!(after[code], row[3], "{code} on {to}");
            assert_ne!(row[2], row[3], "{code}");
            assert!(!row[4].is_empty(), "{code}");
        }
        // Whoever is not listed has the same level at both ends, or takes that of its state.
        let listed: Vec<&str> = rows.iter().map(|row| &row[0]).collect();
        let unlisted = before
            .iter()
            .filter(|(code, level)| after[*code] != **level && !listed.contains(&code.as_str()));
        for (code, _) in unlisted {
            let (_, told, _) = run(&["explain", code, "--on", to]);
            assert!(told.contains("stance of"), "{code}: {told}");
        }
    }
}

#[test]
fn the_formats_tell_the_same() {
    let dates = ["--from", "2025-07-02", "--to", "2025-07-03"];
    let with = |more: &[&str]| {
        let mut args = vec!["changes"];
        args.extend(dates);
        args.extend(more);
        run(&args).1
    };
    let csv = with(&["--format", "csv"]);
    assert!(
        csv.starts_with("code,name,from,to,events\nRUS,Russia,3,5,"),
        "{csv}"
    );
    let json: Vec<Value> = serde_json::from_str(&with(&["--format", "json"])).unwrap();
    let russia = json.iter().find(|row| row["code"] == "RUS").unwrap();
    assert_eq!((&russia["from"], &russia["to"]), (&3.into(), &5.into()));
    assert_eq!(russia["to_name"], "Recognition");
    let table = with(&[]);
    assert!(
        table.contains("3 Resident diplomacy  5 Recognition"),
        "{table}"
    );
    let steps = with(&["--steps", "--format", "csv"]);
    assert!(
        steps.starts_with("date,known,code,name,from,to,cause,events\n2025-07-03,2025-07-03,RUS,"),
        "{steps}"
    );
    let event = russia["events"][0].as_str().unwrap();
    assert!(csv.contains(event) && table.contains(event) && steps.contains(event));
}

#[test]
fn steps_name_what_ran_out_and_what_was_undone() {
    let args = ["changes", "--steps", "--format", "json"];
    let (_, stdout, _) = run(&args);
    let steps: Vec<Value> = serde_json::from_str(&stdout).unwrap();
    let ran_out: Vec<&Value> = steps
        .iter()
        .filter(|step| step["cause"] == "contact_ran_out")
        .collect();
    assert!(!ran_out.is_empty());
    for step in ran_out {
        assert_eq!((&step["from"], &step["to"]), (&1.into(), &0.into()));
        assert_eq!(step["events"].as_array().unwrap().len(), 1);
    }
    let days: Vec<&str> = steps
        .iter()
        .map(|it| it["date"].as_str().unwrap())
        .collect();
    assert!(days.is_sorted());
    let ends: Vec<Value> = serde_json::from_str(&run(&["changes", "--format", "json"]).1).unwrap();
    assert!(steps.len() > ends.len());
}

#[test]
fn a_reversed_range_is_swapped_and_that_is_told() {
    let (_, expected, _) = run(&["changes", "--from", "2024", "--to", "2025-03"]);
    let (code, stdout, stderr) = run(&["changes", "--from", "2025-03", "--to", "2024"]);
    assert_eq!((code, stdout), (0, expected));
    assert!(stderr.contains("were swapped"), "{stderr}");
}

#[test]
fn after_the_record_nothing_later_is_known() {
    let (code, stdout, stderr) = run(&["changes", "--to", "2031"]);
    assert_eq!((code, stdout), (0, run(&["changes"]).1));
    assert!(stderr.contains("nothing later is known"), "{stderr}");
}

#[test]
fn the_first_emirate_is_an_era_of_its_own() {
    let args = ["changes", "--era", "first", "--steps", "--format", "csv"];
    let steps = rows(&args);
    let recognised: Vec<&str> = steps
        .iter()
        .filter(|row| &row[5] == "5")
        .map(|row| &row[2])
        .collect();
    assert_eq!(recognised.len(), 3, "{recognised:?}");
    assert!(steps.iter().all(|row| row[0] < *"2002"));
    let (code, stdout, _) = run(&["explain", "PAK", "--era", "first", "--on", "1998"]);
    assert_eq!(code, 0);
    assert!(stdout.contains("Level 5: Recognition"), "{stdout}");
}

#[test]
fn days_before_the_era_and_words_that_are_no_date_end_with_2_and_say_what_works() {
    for (args, expected) in [
        (&["changes", "--from", "2020"][..], "try 2021-08-15"),
        (&["changes", "--from", "1998-03-01"], "try --era first"),
        (&["changes", "--to", "1998"], "try --era first"),
        (&["levels", "--on", "2021-08-14"], "try 2021-08-15"),
        (&["explain", "UZB", "--on", "1999"], "try --era first"),
        (
            &["changes", "--era", "first", "--from", "1980"],
            "try 1994-01-01",
        ),
        (&["changes", "--from", "soon"], "2024-01-30"),
        (&["changes", "--to", "2024-02-30"], "29 days"),
        (&["changes", "--era", "third"], "first (first_emirate)"),
    ] {
        let (code, stdout, stderr) = run(args);
        assert_eq!((code, stdout.as_str()), (2, ""), "{args:?}: {stderr}");
        assert!(stderr.contains(expected), "{args:?}: {stderr}");
    }
}
