//! `check`: every problem with its file and line, weak spots, and how it ends.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use kabul_atlas::engagement;
use kabul_atlas::record::{Problem, Record, Severity, read_texts, weak};

const HEADER: &str = "format = 1\nas_of = \"2026-07-01\"\ntitle = \"T\"\nlicence = \"L\"\n";

const TWO_SOURCES: &str = r#"
[[event.source]]
url = "https://example.org/a"
publisher = "Publisher"
title = "Page"
published = "2024"
[[event.source]]
url = "https://example.org/b"
publisher = "Other"
title = "Page"
accessed = "2026-07-01"
"#;

/// An event in which nothing is weak: with two lines in `more`, it has twenty.
fn event(id: &str, date: &str, more: &str) -> String {
    format!(
        "[[event]]\nid = \"{id}\"\ndate = \"{date}\"\nkind = \"other\"\ntitle = \"T\"\n\
         summary = \"S.\"\nparties = [\"UZB\", \"CHN\"]\n{more}\n{TWO_SOURCES}"
    )
}

fn sure(id: &str, date: &str, changes: &str) -> String {
    event(
        id,
        date,
        &format!("changes.UZB = {{ {changes} }}\nconfidence = \"high\""),
    )
}

fn record(events: &[String]) -> Record {
    let text = events.concat();
    let (record, problems) = read_texts([("record.toml", HEADER), ("events.toml", &text)]);
    assert_eq!(problems, []);
    record
}

/// All weak spots of some events, as they are told.
fn weak_spots(events: &[String]) -> Vec<String> {
    let record = record(events);
    let mut spots = weak::weak_spots(&record);
    spots.extend(engagement::weak::weak_spots(&record));
    assert!(spots.iter().all(|it| it.severity == Severity::Warning));
    spots.iter().map(Problem::to_string).collect()
}

/// Runs the program; returns exit code, stdout and stderr.
fn check(args: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let output = command.arg("check").args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn check_folder(files: &[(&str, &[u8])], args: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut all = vec![folder.path().to_str().unwrap()];
    all.extend(args);
    check(&all)
}

#[test]
fn nothing_is_weak_about_a_sure_event_with_two_dated_sources() {
    let ambassador = sure("a", "2024-10-09", "afghan_mission = \"ambassador\"");
    assert_eq!(weak_spots(&[ambassador]), [""; 0]);
}

#[test]
fn a_source_that_is_alone_undated_or_without_a_title_is_weak() {
    let whole = sure("a", "2024-10-09", "afghan_mission = \"open\"");
    let (one, _) = whole.split_at(whole.rfind("[[event.source]]").unwrap());
    assert_eq!(
        weak_spots(&[one.to_owned()]),
        ["events.toml:11: source: is the only one; look for a second that does not draw on it"]
    );
    let bare = whole
        .replace("title = \"Page\"\naccessed = \"2026-07-01\"\n", "")
        .replace("published = \"2024\"\n", "");
    assert_eq!(
        weak_spots(&[event("before", "2023", "confidence = \"high\""), bare]),
        [
            "events.toml:30: source.published: is missing: say when the page was published, or, \
             where it does not say, when it was read (accessed)",
            "events.toml:34: source.title: is missing: copy it from the page",
            "events.toml:34: source.published: is missing: say when the page was published, or, \
             where it does not say, when it was read (accessed)",
        ]
    );
}

#[test]
fn the_same_change_within_a_week_may_be_one_happening() {
    let told = "changes.UZB.afghan_mission: is set to “open” within 7 days of a (events.toml:1), \
                which does the same: are they one happening?";
    let open = "afghan_mission = \"open\"";
    for (first, second, is_near) in [
        ("2024-03-01", "2024-03-08", true),
        ("2024-03-01", "2024-03-09", false),
        ("2024-03", "2024-04-07", true),
        ("2024-03", "2024-04-08", false),
        ("2024", "2024-09-30", true),
    ] {
        let spots = weak_spots(&[sure("a", first, open), sure("b", second, open)]);
        let line = format!("events.toml:21: {told}");
        let expected = if is_near { vec![line] } else { Vec::new() };
        assert_eq!(spots, expected, "{first} and {second}");
    }
    let other_value = sure("b", "2024-03-02", "afghan_mission = \"consular\"");
    let other_field = sure("b", "2024-03-02", "kabul_mission = \"open\"");
    for other in [other_value, other_field] {
        assert_eq!(weak_spots(&[sure("a", "2024-03-01", open), other]), [""; 0]);
    }
}

#[test]
fn low_confidence_is_weak_where_it_decides_a_level() {
    let low = |id: &str, date: &str, changes: &str| {
        sure(id, date, changes).replace("\"high\"", "\"low\"")
    };
    let doubtful = low("b", "2024-03-01", "afghan_mission = \"open\"");
    let told = "confidence: is low, but the event decides a level: UZB 3 (Resident diplomacy) on \
                2024-03-01";
    let line = format!("events.toml:1: {told}");
    assert_eq!(weak_spots(std::slice::from_ref(&doubtful)), [line.as_str()]);

    let later = sure("c", "2025-01-01", "afghan_mission = \"ambassador\"");
    let past = weak_spots(&[doubtful.clone(), later]);
    assert_eq!(past, [line.as_str()], "a past step counts too");

    let higher = sure("a", "2024-01-01", "afghan_mission = \"ambassador\"");
    let beside = low("b", "2024-03-01", "kabul_mission = \"consular\"");
    assert_eq!(weak_spots(&[higher.clone(), beside]), [""; 0]);

    let fall = low("b", "2024-03-01", "afghan_mission = \"closed\"");
    assert_eq!(
        weak_spots(&[higher, fall]),
        [
            "events.toml:21: confidence: is low, but the event decides a level: UZB 0 \
             (No engagement) on 2024-03-01"
        ]
    );
}

#[test]
fn an_event_of_low_confidence_that_is_confirmed_is_weak_for_its_step_alone() {
    let open = "afghan_mission = \"open\"";
    let first = sure("a", "2024-01-01", open);
    let again = sure("b", "2024-03-01", open).replace("\"high\"", "\"low\"");
    assert_eq!(weak_spots(&[first, again]), [""; 0]);
}

#[test]
fn a_level_that_goes_back_within_a_month_is_weak() {
    let consular = "afghan_mission = \"consular\"";
    for (day, is_soon) in [("2024-03-31", true), ("2024-04-01", false)] {
        let spots = weak_spots(&[
            sure("a", "2023-01-01", consular),
            sure("b", "2024-03-01", "afghan_mission = \"ambassador\""),
            sure("c", day, consular),
        ]);
        let told = "events.toml:41: changes.UZB: brings the level back to 2 (Limited presence) on \
                    2024-03-31, after 4 (Ambassadors) on 2024-03-01: did it change at all?";
        let expected = if is_soon { vec![told] } else { Vec::new() };
        assert_eq!(spots, expected, "{day}");
    }
}

#[test]
fn the_eras_are_held_apart() {
    let first = sure("a", "2000-06-01", "kabul_mission = \"open\"\n");
    let first = first.replace("confidence", "era = \"first_emirate\"\nconfidence");
    let first = first.replace("\"high\"", "\"low\"").replace("\n }", " }");
    assert_eq!(
        weak_spots(&[first]),
        [
            "events.toml:1: confidence: is low, but the event decides a level: UZB 3 \
             (Resident diplomacy) on 2000-06-01"
        ]
    );
}

#[test]
fn the_built_in_record_has_no_error() {
    let (code, stdout, stderr) = check(&[]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("events: no errors, "), "{stderr}");
    assert!(stdout.lines().all(|line| line.starts_with("warning: ")));
    let n_warnings = stdout.lines().count();
    assert!(
        stderr.contains(&format!(" {n_warnings} warning")),
        "{stderr}"
    );
}

#[test]
fn lines_of_the_built_in_record_are_those_of_its_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/record");
    let (_, built_in, _) = check(&["--format", "json"]);
    let (code, read, _) = check(&[folder.to_str().unwrap(), "--format", "json"]);
    assert_eq!((code, &built_in), (0, &read));
    let problems: Vec<serde_json::Value> = serde_json::from_str(&read).unwrap();
    for problem in problems.iter().filter(|it| it["field"] == "source") {
        let text = fs::read_to_string(folder.join(problem["file"].as_str().unwrap())).unwrap();
        let number = usize::try_from(problem["line"].as_u64().unwrap()).unwrap();
        let line = text.lines().nth(number - 1);
        assert_eq!(line, Some("[[event.source]]"), "{problem}");
    }
}

#[test]
fn bad_input_is_told_whole_and_the_rest_is_still_read() {
    let good = sure("good", "2024-01-01", "afghan_mission = \"open\"");
    let with = |id: &str, from: &str, to: &str| {
        let event = sure(id, "2024-02-01", "kabul_mission = \"consular\"");
        assert!(event.contains(from), "{from}");
        event.replacen(from, to, 1)
    };
    let events = [
        good.clone(),
        with("code", "\"CHN\"", "\"chn\""),
        with("nobody", "\"CHN\"", "\"QQQ\""),
        with("date", "2024-02-01", "2024-02-30"),
        with("kind", "\"other\"", "\"visit\""),
        with("field", "title = \"T\"", "title = \"T\"\ncolour = 1"),
        with("value", "\"consular\"", "\"huge\""),
        with("good", "summary", "summary"),
        with("script", "https://example.org/a", "javascript:alert(1)"),
        with("file", "https://example.org/a", "file:///etc/passwd"),
        with(
            "place",
            "confidence",
            "place = { name = \"N\", lon = 200, lat = 0 }\nconfidence",
        ),
        with("long", "\"T\"", &format!("\"{}\"", "t".repeat(81))),
        sure("last", "2026-01-01", "afghan_mission = \"ambassador\""),
    ];
    // A byte-order mark, tabs and Windows line ends are no faults.
    let text = format!(
        "\u{feff}{}",
        events.concat().replace("= ", "=\t").replace('\n', "\r\n")
    );
    let files: [(&str, &[u8]); 2] = [
        ("record.toml", HEADER.as_bytes()),
        ("e.toml", text.as_bytes()),
    ];
    let (code, stdout, stderr) = check_folder(&files, &[]);
    assert_eq!(code, 1, "{stderr}");
    let errors: Vec<&str> = stdout
        .lines()
        .filter(|line| !line.starts_with("warning: "))
        .collect();
    let expected = [
        "e.toml:27: parties: “chn” is not a code",
        "e.toml:41: parties: “QQQ” is no state",
        "e.toml:63: date: “2024-02-30” is not a date: February 2024 has 29 days",
        "e.toml:84: kind: “visit” is not a value",
        "e.toml:106: colour: is not a known field",
        "e.toml:129: changes.UZB.kabul_mission: “huge” is not a value",
        "e.toml:143: id: “good” is used twice, first in e.toml:2",
        "e.toml:173: source.url: “javascript:alert(1)” is not a web address",
        "e.toml:193: source.url: “file:///etc/passwd” is not a web address",
        "e.toml:210: place.lon: is 200",
        "e.toml:227: title: has 81 characters",
    ];
    assert_eq!(errors.len(), expected.len(), "{stdout}");
    for (error, expected) in errors.iter().zip(expected) {
        assert!(error.starts_with(expected), "{error}\nis not {expected}");
    }
    assert!(stderr.contains("3 events: 11 errors, "), "{stderr}");
}

#[test]
fn whom_corridors_and_crossings_name_is_known() {
    let source = "[[SORT.source]]\nurl = \"https://example.org/a\"\npublisher = \"P\"\n\
                  title = \"T\"\npublished = \"2024\"\n";
    let works = format!(
        "[[corridor]]\nid = \"line\"\nname = \"Line\"\nkind = \"railway\"\npartners = [\"UZB\", \"QQQ\"]\n\
         concerned = [\"ORG:NONE\"]\nsummary = \"S.\"\n{}\n[[crossing]]\nid = \"gate\"\nname = \"Gate\"\n\
         neighbour = \"QQX\"\nlon = 66\nlat = 35\nsummary = \"S.\"\n{}",
        source.replace("SORT", "corridor"),
        source.replace("SORT", "crossing"),
    );
    let section = "[[corridor.section]]\nname = \"All\"\npoints = [{ name = \"A\", lon = 66, lat = 35, \
                   basis = \"natural_earth\" }, { name = \"B\", lon = 67, lat = 36, basis = \"natural_earth\" }]\n";
    let works = works.replacen(
        "[[corridor.source]]",
        &format!("{section}[[corridor.source]]"),
        1,
    );
    let files: [(&str, &[u8]); 2] = [
        ("record.toml", HEADER.as_bytes()),
        ("works.toml", works.as_bytes()),
    ];
    let (code, stdout, stderr) = check_folder(&files, &[]);
    assert_eq!(code, 1, "{stdout}{stderr}");
    let crossing = works.lines().position(|it| it == "[[crossing]]").unwrap() + 1;
    for expected in [
        "works.toml:1: partners: “QQQ” is no state".to_owned(),
        "works.toml:1: concerned: “ORG:NONE” is no state".to_owned(),
        format!("works.toml:{crossing}: neighbour: “QQX” is no state"),
    ] {
        assert!(stdout.contains(&expected), "{expected}\n{stdout}");
    }
    assert_eq!(stdout.lines().count(), 3, "{stdout}");
}

#[test]
fn an_event_in_the_file_of_another_year_is_told_wherever_the_folder_lies() {
    let events = sure("a", "2024-03-01", "afghan_mission = \"open\"");
    let files: [(&str, &[u8]); 2] = [
        ("record.toml", HEADER.as_bytes()),
        ("2023.toml", events.as_bytes()),
    ];
    let told = "2024-03-01 belongs in another file than ";
    let (_, stdout, _) = check_folder(&files, &[]);
    assert!(stdout.contains(told), "{stdout}");
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let (_, stdout, _) = check(&["--record", folder.path().to_str().unwrap()]);
    assert!(stdout.contains(told), "{stdout}");
}

#[test]
fn a_record_in_one_file_is_one_whatever_it_begins_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml");
    let text = sure("a", "2024-03-01", "afghan_mission = \"open\"");
    for text in [
        text.clone(),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
    ] {
        assert!(text.trim_start_matches('\u{feff}').starts_with("[[event]]"));
        fs::write(&path, text).unwrap();
        for args in [
            &[path.to_str().unwrap()][..],
            &["--record", path.to_str().unwrap()],
        ] {
            let (code, stdout, stderr) = check(args);
            assert_eq!((code, stdout.as_str()), (0, ""), "{stderr}");
            assert!(stderr.contains("1 event: no errors"), "{stderr}");
        }
    }
}

#[test]
fn lines_of_a_table_are_those_that_an_editor_counts() {
    let heads = "id,date,parties,kind,title,summary,confidence,sources";
    let good = "a-1,2024-01-01,UZB,talks,T,S,high,https://example.org/a https://example.com/b";
    let bad = good
        .replace("a-1", "a-2")
        .replace("2024-01-01", "2024-13-01");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.csv");
    for end in ["\n", "\r\n", "\r"] {
        fs::write(&path, [heads, good, "", "", &bad, ""].join(end)).unwrap();
        let (code, stdout, _) = check(&[path.to_str().unwrap()]);
        assert_eq!(code, 1);
        assert!(stdout.contains("own.csv:5: date: "), "{end:?}: {stdout}");
    }
}

#[test]
fn a_year_that_is_a_slip_of_the_pen_is_told() {
    let event = |id: &str, date: &str| {
        sure(id, date, "afghan_mission = \"open\"")
            .replace("UZB", if id == "a" { "UZB" } else { "IRN" })
    };
    let told = "events.toml:21: date: 2925-03-01 lies more than 10 years after all other events";
    let events = [event("a", "2024-03-01"), event("b", "2925-03-01")];
    let (record, _) = read_texts([("events.toml", events.concat().as_str())]);
    let spots: Vec<String> = weak::weak_spots(&record)
        .iter()
        .map(Problem::to_string)
        .collect();
    assert!(spots.iter().any(|it| it.starts_with(told)), "{spots:?}");
    let events = [event("a", "2024-03-01"), event("b", "2026-03-01")];
    assert_eq!(weak_spots(&events), [""; 0]);
}

#[test]
fn a_table_of_values_in_utf_16_is_read_as_a_picture_would_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("values.csv");
    let text = "\u{feff}country,value\r\nUZB,3\r\nIran,4\r\n";
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(to_bytes).collect();
        fs::write(&path, bytes).unwrap();
        let (code, stdout, stderr) = check(&[path.to_str().unwrap()]);
        assert!(stderr.contains("2 rows, 2 countries"), "{stdout}{stderr}");
        assert_eq!(code, 0);
    }
}

#[test]
fn a_table_of_values_is_one_though_it_has_ids_and_dates() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("values.csv");
    fs::write(
        &path,
        "id,date,country,value\n1,2024-01-01,UZB,3\n2,2024-01-01,IRN,4\n",
    )
    .unwrap();
    let (code, stdout, stderr) = check(&[path.to_str().unwrap()]);
    assert_eq!(code, 0, "{stdout}{stderr}");
    assert!(stderr.contains("2 countries"), "{stderr}");
}

#[test]
fn a_table_of_events_is_known_with_a_mark_quotes_and_semicolons() {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let written = command.args(["events", "--country", "KGZ", "--format", "csv"]);
    let written = String::from_utf8(written.output().unwrap().stdout).unwrap();
    let (heads, rows) = written.split_once('\n').unwrap();
    let quoted: Vec<String> = heads.split(',').map(|it| format!("\"{it}\"")).collect();
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("plain.csv", written.clone()),
        ("mark.csv", format!("\u{feff}{written}")),
        ("quoted.csv", format!("{}\r\n{rows}", quoted.join(","))),
        (
            "quoted.txt",
            format!("\u{feff}{}\n{rows}", quoted.join(",")),
        ),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let (code, _, stderr) = check(&[path.to_str().unwrap()]);
        if path.extension().is_some_and(|end| end == "csv") {
            assert_eq!(code, 0, "{name}: {stderr}");
            assert!(stderr.contains("events: no errors"), "{name}: {stderr}");
        } else {
            assert!(stderr.contains("is no record"), "{name}: {stderr}");
        }
    }
}

#[test]
fn warnings_alone_end_with_0() {
    let weak = event("a", "2024", "confidence = \"low\"").replace("accessed", "# accessed");
    let files: [(&str, &[u8]); 2] = [
        ("record.toml", HEADER.as_bytes()),
        ("e.toml", weak.as_bytes()),
    ];
    let (code, stdout, stderr) = check_folder(&files, &[]);
    assert_eq!(code, 0, "{stderr}");
    assert!(
        stdout.starts_with("warning: e.toml:15: source.published: "),
        "{stdout}"
    );
    assert_eq!(stderr, "kabul-atlas: 1 event: no errors, 1 warning\n");
}

#[test]
fn json_has_each_problem_with_its_place() {
    let text = sure("a", "2024-13", "afghan_mission = \"open\"");
    let files: [(&str, &[u8]); 2] = [
        ("record.toml", HEADER.as_bytes()),
        ("e.toml", text.as_bytes()),
    ];
    let (code, stdout, _) = check_folder(&files, &["--format", "json"]);
    assert_eq!(code, 1);
    let problems: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(
        problems,
        serde_json::json!([{
            "severity": "error",
            "file": "e.toml",
            "line": 3,
            "field": "date",
            "reason": "“2024-13” is not a date: there is no month 13",
        }])
    );
    let (_, none, _) = check(&["tests/fixtures/record", "--format", "json"]);
    assert!(serde_json::from_str::<Vec<serde_json::Value>>(&none).is_ok());
}

#[test]
fn what_is_no_folder_of_a_record_ends_with_1_and_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let file = folder.path().join("file.txt");
    fs::write(&file, "").unwrap();
    for (path, reason) in [
        (format!("{path}/missing"), "there is no file or folder"),
        (file.to_str().unwrap().to_owned(), "the file is empty"),
        (path.to_owned(), "there is no .toml file"),
    ] {
        let (code, stdout, stderr) = check(&[&path]);
        assert_eq!((code, stdout.as_str()), (1, ""), "{stderr}");
        assert!(
            stderr.contains(reason) && stderr.contains(&path),
            "{stderr}"
        );
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
    }
}

#[test]
fn the_example_in_the_guide_for_contributors_is_an_event_without_a_weak_spot() {
    let guide = fs::read_to_string("CONTRIBUTING.md").unwrap();
    let (_, rest) = guide.split_once("```toml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let files = kabul_atlas::record::EMBEDDED_FILES.iter();
    assert!(
        files.clone().any(|(_, text)| text.contains(example.trim())),
        "the record has it word for word"
    );
    let own = record(&[example.to_owned()]);
    assert_eq!(weak::weak_spots(&own), []);
    assert_eq!(engagement::weak::weak_spots(&own), []);
}
