//! `list` and `passage`: what the layers show, and the pages of corridors and crossings.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use assert_cmd::Command;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::explorer::listing;
use kabul_atlas::explorer::sheet::LISTED;
use kabul_atlas::language::Language;
use kabul_atlas::record::Era;
use kabul_atlas::world::World;
use serde_json::Value;

/// Runs the program; returns exit code, stdout and stderr.
fn run(args: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let output = command.args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn json(args: &[&str]) -> Value {
    let (code, stdout, stderr) = run(&[args, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{args:?}: {stderr}");
    serde_json::from_str(&stdout).unwrap()
}

fn text_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

#[test]
fn each_list_has_what_the_window_lists_on_the_same_day() {
    let world = World::embedded().unwrap();
    let mut n_rows = 0;
    for (date, language) in [
        ("2023-06-30", Language::English),
        ("2026-07-01", Language::Russian),
    ] {
        let engagement = Engagement::on(&world.record, date.parse().unwrap(), Era::Second);
        for layer in LISTED {
            let expected = listing::rows(&world, &engagement, layer, language);
            let listed = json(&[
                "list",
                layer.id(),
                "--on",
                date,
                "--language",
                language.id(),
            ]);
            let listed = listed.as_array().unwrap();
            assert_eq!(listed.len(), expected.len(), "{layer:?} on {date}");
            for (row, expected) in listed.iter().zip(&expected) {
                assert_eq!(text_of(row, "name"), expected.name);
                assert_eq!(text_of(row, "what"), expected.what);
                assert_ne!(text_of(row, "id"), "", "{}", expected.name);
            }
            n_rows += listed.len();
        }
    }
    assert!(n_rows > 300, "{n_rows}");
}

#[test]
fn a_list_is_written_in_three_forms_and_told_on_stderr() {
    let args = ["list", "crossings", "--on", "2024-01"];
    let rows = json(&args);
    let (code, table, stderr) = run(&args);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("on 31 January 2024"), "{stderr}");
    assert_eq!(table.lines().count(), rows.as_array().unwrap().len() + 1);
    let (_, csv, _) = run(&[&args[..], &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["id", "name", "what", "more"]
    );
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), rows.as_array().unwrap().len());
    let torkham = records.iter().find(|it| &it[0] == "torkham").unwrap();
    assert!(
        torkham[2].contains("Pakistan") && !torkham[3].is_empty(),
        "{torkham:?}"
    );
    let (code, _, stderr) = run(&["list", "country-names"]);
    assert_eq!(code, 2);
    assert!(
        stderr.contains("there are lists of engagement, missions-in-kabul"),
        "{stderr}"
    );
}

#[test]
fn a_page_tells_all_that_is_on_record_of_a_corridor_or_a_crossing() {
    let world = World::embedded().unwrap();
    for corridor in world.record.corridors() {
        let (code, text, stderr) = run(&["passage", &corridor.id]);
        assert_eq!(code, 0, "{stderr}");
        let happened = corridor.milestones.iter().map(|it| &it.text);
        let sources = corridor.sources.iter().map(|it| &it.url);
        let parts = corridor.sections.iter().map(|it| &it.name);
        let parts = parts.filter(|_| corridor.sections.len() > 1);
        for words in [&corridor.name, &corridor.summary]
            .into_iter()
            .chain(happened)
            .chain(sources)
            .chain(parts)
        {
            assert!(
                text.contains(words.as_str()),
                "{}: {words}\n{text}",
                corridor.id
            );
        }
    }
    for crossing in world.record.crossings() {
        let page = json(&["passage", &crossing.id]);
        assert_eq!(text_of(&page, "kind"), "Border crossing");
        let history = page["history"].as_array().unwrap();
        assert_eq!(history.len(), crossing.changes.len());
        for (step, change) in history.iter().zip(&crossing.changes) {
            assert_eq!(text_of(step, "date"), change.date.iso());
            assert_eq!(text_of(step, "text"), change.text);
        }
        assert_eq!(
            page["sources"].as_array().unwrap().len(),
            crossing.sources.len()
        );
    }
}

#[test]
fn what_came_after_the_date_stands_apart() {
    let (code, text, stderr) = run(&["passage", "Torkham", "--on", "2023-03-01"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(
        text.contains("On 1 March 2023:\n  Open, since 25 February 2023\n"),
        "{text}"
    );
    let (before, after) = text.split_once("What came after:").unwrap();
    assert!(before.contains("  25 February 2023 [open]"), "{text}");
    assert!(after.contains("  6 September 2023 [closed]"), "{text}");
    assert!(before.contains("Neighbour: Pakistan"), "{text}");
}

#[test]
fn a_corridor_is_older_than_the_eras() {
    let (code, text, stderr) = run(&["passage", "tapi", "--on", "1996"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(text.contains("On 31 December 1996:"), "{text}");
    assert!(text.contains("What came after:"), "{text}");
}

#[test]
fn a_name_that_is_none_or_several_is_told() {
    let (code, stdout, stderr) = run(&["passage", "railway"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(
        stderr.contains("could be any of these: ") && stderr.contains("khaf-herat-railway"),
        "{stderr}"
    );
    for name in ["Suez", "", " "] {
        let (code, _, stderr) = run(&["passage", name]);
        assert_eq!(code, 2, "{stderr}");
        assert!(stderr.contains("kabul-atlas list corridors"), "{stderr}");
    }
}

#[test]
fn a_record_of_corridors_alone_is_one_though_something_in_it_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let source =
        "[[crossing.source]]\nurl = \"https://example.org/a\"\npublisher = \"P\"\ntitle = \"T\"\n";
    let crossing = |id: &str, lon: &str| {
        format!(
            "[[crossing]]\nid = \"{id}\"\nname = \"{id}\"\nneighbour = \"PAK\"\nlon = {lon}\nlat = 34\n\
             summary = \"S.\"\n{source}"
        )
    };
    let text = format!("{}{}", crossing("good", "71"), crossing("bad", "999"));
    let path = folder.path().join("works.toml");
    std::fs::write(&path, text).unwrap();
    let (code, stdout, stderr) = run(&["list", "crossings", "--record", path.to_str().unwrap()]);
    assert_eq!(code, 0, "{stderr}");
    assert!(
        stdout.contains("good") && !stdout.contains("bad"),
        "{stdout}"
    );
    assert!(
        stderr.contains("works.toml:9: ") || stderr.contains("lon"),
        "{stderr}"
    );
}

#[test]
fn a_sentence_in_russian_ends_with_one_full_stop() {
    let (code, _, stderr) = run(&["list", "contacts", "--language", "ru"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(
        stderr.contains("2026 г.") && !stderr.contains("г.."),
        "{stderr}"
    );
}

#[test]
fn words_that_could_steer_a_terminal_are_shown_without() {
    for word in ["a\rb", "\u{202e}abc", "a\u{1b}[2J"] {
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        let output = command.args(["list", word]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let stderr = String::from_utf8(output.stderr).unwrap();
        let steers = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
        assert!(!stderr.contains(steers), "{stderr:?}");
        assert!(stderr.contains("there are lists of"), "{stderr}");
    }
}
