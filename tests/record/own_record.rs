//! A record of a reader's own: instead of the built-in one, or added to it.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use kabul_atlas::date::parse_day;
use kabul_atlas::engagement::{Engagement, Level};
use kabul_atlas::record::{Edition, Era, Record, RecordChoice, Severity, read_table, row};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

/// Runs the program; returns exit code, stdout and stderr.
fn run(args: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let output = command.args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The record `text` as a file of its own folder.
fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn written(record: &Record) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(row::COLUMNS).unwrap();
    for event in record.events() {
        let cells = row::cells(event).map(row::guarded);
        writer.write_record(cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

const HEAD: &str = "id,date,parties,kind,title,summary,confidence,sources,changes,contact";
const NORWAY: &str = "nor-2026-09-01,2026-09-01,NOR,ambassador_accepted,Kabul sends an ambassador to Oslo,\
                      Norway accepts an ambassador.,high,https://www.example.org/a https://example.com/b,\
                      NOR.afghan_mission=ambassador,NOR";

fn norway() -> (tempfile::TempDir, PathBuf) {
    file("own.csv", &format!("{HEAD}\n{NORWAY}\n"))
}

#[test]
fn the_built_in_record_survives_the_way_through_a_table() {
    let (record, _) = kabul_atlas::record::embedded();
    let text = written(&record);
    let (again, problems) = read_table("events.csv", &text);
    let errors: Vec<String> = problems
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(again.events().len(), record.events().len());
    for (read, written) in again.events().iter().zip(record.events()) {
        assert_eq!(read, written);
    }
    // A table tells of no day after its last event; from then on all stays as it was.
    let days = ["2021-09-01", "2024-01-01"].map(|it| parse_day(it).unwrap());
    for day in days.into_iter().chain([again.as_of()]) {
        let of = |record| Engagement::on(record, day, Era::Second);
        let (ours, theirs) = (of(&again), of(&record));
        assert!(!theirs.assessments.is_empty());
        for country in theirs.assessments.keys() {
            assert_eq!(ours.level(*country), theirs.level(*country), "{country}");
        }
    }
}

#[test]
fn what_events_writes_is_what_record_reads() {
    let (code, csv, _) = run(&["events", "--format", "csv"]);
    assert_eq!(code, 0);
    let (_folder, path) = file("mine.csv", &csv);
    let path = path.to_str().unwrap();
    let built_in = run(&["levels", "--on", "2026-05-01", "--format", "csv"]);
    let own = run(&[
        "levels",
        "--on",
        "2026-05-01",
        "--format",
        "csv",
        "--record",
        path,
    ]);
    assert_eq!((own.0, &own.1), (0, &built_in.1), "{}", own.2);
    assert_eq!(built_in.2, "");
    assert!(
        own.2.contains("this rests on the record mine.csv"),
        "{}",
        own.2
    );
    let again = run(&["--record", path, "events", "--format", "csv"]);
    assert_eq!(again.1, csv);
}

#[test]
fn an_added_table_extends_the_record_and_its_time() {
    let (_folder, path) = norway();
    let added = path.to_str().unwrap();
    let built_in = run(&["explain", "Norway"]);
    let extended = run(&["explain", "Norway", "--add-record", added]);
    assert_eq!(extended.0, 0, "{}", extended.2);
    assert!(!built_in.1.contains("Kabul sends an ambassador to Oslo"));
    assert!(
        extended.1.contains("Kabul sends an ambassador to Oslo"),
        "{}",
        extended.1
    );
    let choice = RecordChoice {
        instead: None,
        added: vec![path.clone()],
    };
    let reading = choice.read().unwrap();
    let (embedded, _) = kabul_atlas::record::embedded();
    let record = &reading.record;
    assert_eq!(record.events().len(), embedded.events().len() + 1);
    assert_eq!(record.corridors(), embedded.corridors());
    assert_eq!(record.as_of(), parse_day("2026-09-01").unwrap());
    assert_eq!(reading.errors().count(), 0);
    let by = vec!["own.csv".to_owned()];
    assert_eq!(*record.edition(), Edition::Extended { by });
    let engagement = Engagement::on(record, record.as_of(), Era::Second);
    assert_eq!(
        engagement.level("NOR".parse().unwrap()),
        Some(Level::Ambassadors)
    );
    let event = &record[record.find("nor-2026-09-01").unwrap()];
    let publishers: Vec<&str> = event
        .sources
        .iter()
        .map(|it| it.publisher.as_str())
        .collect();
    assert_eq!(publishers, ["example.org", "example.com"]);
}

#[test]
fn an_id_that_stands_twice_is_told_with_both_places() {
    let text = format!(
        "{HEAD}\n{}\n",
        NORWAY.replace("nor-2026-09-01,", "che-2025-03-31,")
    );
    let (_folder, path) = file("own.csv", &text);
    let shown = path.to_str().unwrap();
    let line = fs::read_to_string("assets/record/2025.toml").unwrap();
    let line = line
        .lines()
        .position(|it| it == "id = \"che-2025-03-31\"")
        .unwrap()
        + 1;
    let told = format!(
        "{shown}:2: id: “che-2025-03-31” is used twice, first in built-in/2025.toml:{line}"
    );
    let (code, checked, _) = run(&["check", "--add-record", shown]);
    assert_eq!(code, 1);
    assert!(checked.lines().any(|it| it == told), "{checked}");
    let (code, _, stderr) = run(&["levels", "--add-record", shown]);
    assert_eq!(code, 0);
    assert!(
        stderr.contains(&told) && stderr.contains("was left out (1 in all)"),
        "{stderr}"
    );
}

#[test]
fn two_files_that_add_the_same_are_told_apart() {
    let (_first, a) = norway();
    let (_second, b) = norway();
    let choice = RecordChoice {
        instead: None,
        added: vec![a.clone(), b.clone()],
    };
    let reading = choice.read().unwrap();
    let errors: Vec<String> = reading.errors().map(ToString::to_string).collect();
    let (a, b) = (a.display(), b.display());
    let expected = format!("{b}:2: id: “nor-2026-09-01” is used twice, first in {a}:2");
    assert_eq!(errors, [expected]);
}

#[test]
fn a_folder_can_stand_instead_and_be_added_to() {
    let (_folder, path) = norway();
    let choice = RecordChoice {
        instead: Some("tests/fixtures/record".into()),
        added: vec![path],
    };
    let record = choice.read().unwrap().record;
    let edition = Edition::OwnExtended {
        name: "record".to_owned(),
        by: vec!["own.csv".to_owned()],
    };
    assert_eq!(*record.edition(), edition);
    assert!(record.about().title.ends_with(" with own.csv"));
    assert!(
        record
            .about()
            .licence
            .ends_with("; own.csv: licence not stated")
    );
    assert!(record.find("nor-2026-09-01").is_some() && record.events().len() > 1);
    assert!(record.find("che-2025-03-31").is_none());
}

#[test]
fn what_is_wrong_with_a_record_is_told_once() {
    let (folder, path) = file(
        "own.csv",
        &format!("{HEAD}\n{NORWAY}\nx,2026-13-01,NOR,other,T,S.,high,https://a.org,,\n"),
    );
    let out = folder.path().join("map.png");
    let (out, record) = (out.to_str().unwrap(), path.to_str().unwrap());
    let (code, _, stderr) = run(&["export", out, "--record", record, "--size", "400x300"]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(
        stderr.matches("there is no month 13").count(),
        1,
        "{stderr}"
    );
}

/// A record of the first era alone, in a window that begins with this one.
#[test]
fn the_window_begins_within_its_era_whatever_the_record_tells_of() {
    let event = "a-1,1998-08-08,IRN,other,T,S.,high,https://example.org/a https://example.com/b,first_emirate";
    let heads = "id,date,parties,kind,title,summary,confidence,sources,era";
    let (_folder, path) = file("old.csv", &format!("{heads}\n{event}\n"));
    let choice = RecordChoice {
        instead: Some(path),
        added: Vec::new(),
    };
    let world = kabul_atlas::world::World::open(&choice, None).unwrap();
    assert_eq!(world.record.as_of().to_string(), "1998-08-08");
    let explorer = kabul_atlas::explorer::Explorer::new(&world, (800.0, 600.0));
    assert_eq!(explorer.era, Era::Second);
    assert_eq!(explorer.date, Era::Second.first_day());
    assert!(explorer.composed(false).is_ok());
}

#[test]
fn pictures_tell_that_they_rest_on_another_record() {
    let (folder, path) = norway();
    let out = folder.path().join("map.svg");
    let (out, record) = (out.to_str().unwrap(), path.to_str().unwrap());
    let (code, _, stderr) = run(&["export", out, "--record", record, "--size", "400x300"]);
    assert_eq!(code, 0, "{stderr}");
    let (code, told, _) = run(&["inspect", out]);
    assert_eq!(code, 0);
    let sha = Sha256::digest(fs::read(&path).unwrap());
    let sha = sha
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    for words in [
        "the record own.csv, to 2026-09-01",
        "1 events, 2 sources",
        &sha,
        "licence not stated",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(
        !told.contains(folder.path().to_str().unwrap()),
        "a path of this machine: {told}"
    );
    let choice = RecordChoice {
        instead: Some(path),
        added: Vec::new(),
    };
    let world = kabul_atlas::world::World::open(&choice, None).unwrap();
    let credits = kabul_atlas::picture::credits(
        &world,
        kabul_atlas::atlas::projection::Projection::Albers,
        kabul_atlas::language::Language::English,
    );
    assert!(
        credits.contains("Record own.csv to 1 September 2026, 1 events"),
        "{credits}"
    );
}

#[test]
fn a_semicolon_a_tab_capitals_and_a_mark_are_understood() {
    for between in [";", "\t"] {
        let text = format!("\u{feff}{HEAD}\r\n{NORWAY}\r\n,,,,,,,,,\r\n").replace(',', between);
        let text = text.replace("kind", "Kind").replace("sources", " Sources ");
        let (record, problems) = read_table("x.csv", &text);
        let errors = problems.iter().filter(|it| it.severity == Severity::Error);
        assert_eq!(
            (record.events().len(), errors.count()),
            (1, 0),
            "{problems:?}"
        );
    }
}

/// The problems of a table whose one row is changed from `from` to `to`.
fn problems_with(from: &str, to: &str) -> Vec<String> {
    let text = format!("{HEAD}\n{NORWAY}\n");
    assert!(text.contains(from), "{from}");
    let (record, problems) = read_table("x.csv", &text.replacen(from, to, 1));
    assert!(record.events().is_empty(), "what has an error is left out");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_wrong_in_a_table_is_told_with_line_and_column() {
    for (from, to, told) in [
        (
            "2026-09-01,NOR",
            "1.9.2026,NOR",
            "x.csv:2: date: “1.9.2026” is not a date: write 2024-10-09, 2024-10 or 2024",
        ),
        (
            "NOR,ambassador_accepted",
            "Norway,ambassador_accepted",
            "x.csv:2: parties: “Norway” is not a code: write three capital letters such as UZB, or ORG:UN",
        ),
        (
            "ambassador_accepted",
            "ambassador_acepted",
            "x.csv:2: kind: “ambassador_acepted” is not a value that it can have; did you mean “ambassador_accepted”?",
        ),
        (
            "NOR.afghan_mission=ambassador",
            "NOR:afghan_mission",
            "x.csv:2: changes: “NOR:afghan_mission” is no change: write UZB.kabul_mission=charge",
        ),
        (
            "NOR.afghan_mission=ambassador",
            "NOR.sanctions=own NOR.sanctions=none",
            "x.csv:2: changes: “NOR.sanctions” stands twice",
        ),
        (
            "NOR.afghan_mission=ambassador",
            "SWE.afghan_mission=open",
            "x.csv:2: changes.SWE: SWE is not among the parties",
        ),
        (
            "https://www.example.org/a https://example.com/b",
            "",
            "x.csv:2: sources: is missing",
        ),
        (
            "https://www.example.org/a",
            "ftp://example.org",
            "x.csv:2: source.url: “ftp://example.org” is not a web address: it must begin with https:// or http://",
        ),
        (
            ",high,",
            ",",
            "x.csv:2: has 9 cells, but there are 10 columns: is a quotation mark missing?",
        ),
        (
            "kind,",
            "kindd,",
            "x.csv:1: kindd: is not a known column; did you mean “kind”?",
        ),
        (
            ",contact",
            ",contact,contact",
            "x.csv:1: contact: stands twice among the columns",
        ),
        (
            "id,date",
            "number,date",
            "x.csv:1: id: is missing among the columns in the first line",
        ),
    ] {
        let problems = problems_with(from, to);
        assert!(
            problems.iter().any(|it| it == told),
            "{told}\n{problems:#?}"
        );
    }
    let (_, problems) = read_table("x.csv", "");
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].to_string(),
        "x.csv:1: holds no event: below the line of the columns stands nothing"
    );
}

#[test]
fn a_column_of_the_readers_own_is_passed_over_and_told() {
    let text = format!("{HEAD},Desk\n{NORWAY},Oslo\n");
    let (record, problems) = read_table("x.csv", &text);
    assert_eq!(record.events().len(), 1);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["x.csv:1: Desk: is not a known column and was passed over"]
    );
    assert_eq!(problems[0].severity, Severity::Warning);
}

#[test]
fn what_is_no_record_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("events.xlsx"), "PK").unwrap();
    fs::create_dir(at("empty")).unwrap();
    fs::create_dir(at("folder.csv")).unwrap();
    fs::write(at("wide.csv"), [0xff, 0xfe, b'i', 0]).unwrap();
    for (name, told) in [
        ("nowhere", "there is no file or folder"),
        (
            "events.xlsx",
            "is no record: name a folder of .toml files, a .toml file or a .csv file of events",
        ),
        (
            "empty",
            "there is no .toml file in the folder of the record",
        ),
        (
            "folder.csv",
            "there is no .toml file in the folder of the record",
        ),
        ("wide.csv", "is UTF-16 text: save it as UTF-8"),
    ] {
        for words in [
            ["levels", "--record"],
            ["check", "--add-record"],
            ["events", "--add-record"],
        ] {
            let (code, stdout, stderr) = run(&[words[0], words[1], &at(name)]);
            assert_eq!((code, stdout.as_str()), (1, ""), "{name}: {stderr}");
            assert!(
                stderr.contains(told) && stderr.contains(&at(name)),
                "{stderr}"
            );
        }
    }
}

#[test]
fn no_command_forgets_which_record_was_asked_for() {
    let mut looked_at = 0;
    let mut folders = vec![PathBuf::from("src/cli")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            for word in [
                "World::embedded()",
                "World::with_shapes(",
                "record::embedded()",
            ] {
                let is_here = text.contains(word);
                let path = Path::new(&path).display();
                assert!(!is_here, "{path}: use own_record::world, not {word}");
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 10);
}

fn word() -> impl Strategy<Value = String> {
    "[ -~é€‘کابل\n\"'=+,;-]{1,30}".prop_filter("a text", |text| !text.trim().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// An event with any texts, written as TOML by hand, is the same after its way through a table.
    #[test]
    fn any_texts_survive_the_way_through_a_table(
        title in word(), summary in word(), note in word(), publisher in word(),
        lon in -180.0..=180.0_f64, lat in -90.0..=90.0_f64, article in any::<bool>(),
    ) {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let one_line = |text: &str| quoted(&text.replace('\n', " ").chars().take(80).collect::<String>());
        let header = "format = 1\nas_of = \"2026-07-01\"\ntitle = \"T\"\nlicence = \"L\"\n";
        let event = format!(
            "[[event]]\nid = \"a\"\ndate = \"2024-02\"\nkind = \"talks\"\ntitle = {}\nsummary = {}\n\
             note = {}\nparties = [\"UZB\", \"ORG:UN\"]\ncontact = [\"UZB\"]\nconfidence = \"low\"\n\
             article = {article}\nplace = {{ name = \"P\", lon = {lon:?}, lat = {lat:?} }}\n\
             [[event.source]]\nurl = \"https://example.org\"\npublisher = {}\naccessed = \"2024-05-06\"\n\
             [[event.source]]\nurl = \"https://example.org/2\"\npublisher = \"Q\"\ntitle = {}\n",
            one_line(&title), quoted(&summary), quoted(&note), one_line(&publisher), one_line(&title),
        );
        let texts = [("record.toml", header), ("a.toml", event.as_str())];
        let (record, problems) = kabul_atlas::record::read_texts(texts);
        prop_assert_eq!(record.events().len(), 1, "{:?}", problems);
        // An apostrophe before what begins a formula is the table's own.
        let is_guarded = |text: &str| text.trim_start().starts_with('\'');
        prop_assume!(![&title, &summary, &note, &publisher].iter().any(|text| is_guarded(text)));
        let (again, problems) = read_table("a.csv", &written(&record));
        prop_assert_eq!(again.events(), record.events(), "{:?}", problems);
    }
}
