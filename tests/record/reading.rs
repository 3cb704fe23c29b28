//! The reader: what it accepts, and one clear message for whatever it does not.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kabul_atlas::country::Party;
use kabul_atlas::date::EventDate;
use kabul_atlas::record::article::ARTICLE_FILE;
use kabul_atlas::record::value::{AfghanMission, Confidence, Recognition, Sanctions, Word};
use kabul_atlas::record::{
    EMBEDDED_FILES, Era, Kind, Problem, ReadError, Record, Severity, embedded, read_folder,
    read_texts,
};
use proptest::prelude::*;

const HEADER: &str = "format = 1\nas_of = \"2026-07-01\"\ntitle = \"T\"\nlicence = \"L\"\n";

/// An event in which each line can be replaced; its lines are numbered from 2 in `check`.
const EVENT: &str = r#"[[event]]
id = "uzb-2024"
date = "2024-10-09"
kind = "ambassador_accepted"
title = "Title"
summary = "Summary."
parties = ["UZB", "ORG:EU"]
changes.UZB = { afghan_mission = "ambassador" }
contact = ["UZB"]
place = { name = "Tashkent", lon = 69.24, lat = 41.31 }
confidence = "high"

[[event.source]]
url = "https://example.org/a"
publisher = "Publisher"
title = "Page"
"#;

/// An event that has nothing to do with the other.
const NEIGHBOUR: &str = r#"
[[event]]
id = "neighbour"
date = "2024"
kind = "talks"
title = "Title"
summary = "Summary."
parties = ["CHN"]
confidence = "low"
[[event.source]]
url = "https://example.org/b"
publisher = "Publisher"
title = "Page"
"#;

fn read(text: &str) -> (Record, Vec<Problem>) {
    read_texts([("record.toml", HEADER), ("events.toml", text)])
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

/// Reads the event between two neighbours with one text replaced: the messages are these, the
/// event is left out, and its neighbours are not.
fn check(from: &str, to: &str, messages: &[&str]) {
    assert!(EVENT.contains(from), "{from}");
    let broken = EVENT.replacen(from, to, 1);
    let after = NEIGHBOUR.replace("\"neighbour\"", "\"after\"");
    let (record, problems) = read(&format!("{NEIGHBOUR}{broken}{after}"));
    let n_lines_before = NEIGHBOUR.lines().count();
    let expected: Vec<String> = messages
        .iter()
        .map(|message| {
            let (line, rest) = message.split_once(": ").unwrap();
            let line = line.parse::<usize>().unwrap() + n_lines_before;
            format!("events.toml:{line}: {rest}")
        })
        .collect();
    assert_eq!(told(&problems), expected, "for {to}");
    let ids: Vec<&str> = record.events().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["after", "neighbour"], "for {to}");
}

#[test]
fn a_good_folder_is_read_whole() {
    let (record, problems) = read_folder(Path::new("tests/fixtures/record")).unwrap();
    assert_eq!(told(&problems), [""; 0]);
    assert_eq!(record.as_of().to_string(), "2026-07-01");
    assert_eq!(record.about().title, "Fixture");
    let ids: Vec<&str> = record.events().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["pak-1997-05-25", "chn-2024-01-30", "eu-2024-03"]);

    let china: Party = "CHN".parse().unwrap();
    let event = &record[record.find("chn-2024-01-30").unwrap()];
    assert_eq!(event.kind, Kind::AmbassadorAccepted);
    assert_eq!(event.date.to_string(), "30 January 2024");
    assert_eq!(
        event.summary,
        "The ambassador presented his credentials in Beijing\nwith those of other countries."
    );
    let changes = event.changes[&china];
    assert_eq!(changes.afghan_mission, Some(AfghanMission::Ambassador));
    assert_eq!(changes.kabul_mission, None);
    assert_eq!(event.contact, [china]);
    assert_eq!(event.place.as_ref().map(|it| it.lon), Some(116.39));
    assert_eq!(event.sources.len(), 2);
    assert_eq!(
        event.sources[0]
            .accessed
            .map(|it| it.to_string())
            .as_deref(),
        Some("2026-07-01")
    );
    assert!(event.note.is_some() && event.article);

    let union: Party = "ORG:EU".parse().unwrap();
    let event = &record[record.events_of(&union)[0]];
    assert_eq!(event.changes[&union].sanctions, Some(Sanctions::Own));
    assert_eq!(event.confidence, Confidence::Medium);
    assert_eq!(
        event.sources[0].published,
        Some("2024".parse::<EventDate>().unwrap())
    );

    let pakistan: Party = "PAK".parse().unwrap();
    let event = &record[record.events_of(&pakistan)[0]];
    assert_eq!(event.era, Era::First);
    assert_eq!(
        event.changes[&pakistan].recognition,
        Some(Recognition::Recognised)
    );
}

#[test]
fn the_list_of_embedded_files_is_that_of_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/record");
    let in_folder: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != ARTICLE_FILE)
        .collect();
    let embedded: BTreeSet<String> = EMBEDDED_FILES.iter().map(|it| it.0.to_owned()).collect();
    assert_eq!(embedded, in_folder);
}

#[test]
fn the_folder_reads_as_what_is_embedded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/record");
    assert_eq!(read_folder(&folder).unwrap(), embedded());
}

#[test]
fn the_embedded_record_has_no_errors() {
    let (record, problems) = embedded();
    let errors: Vec<&Problem> = problems
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(record.as_of().to_string(), "2026-07-01");
}

#[test]
fn an_unchanged_event_has_no_problem() {
    let (record, problems) = read(EVENT);
    assert_eq!(told(&problems), [""; 0]);
    assert_eq!(record.events().len(), 1);
}

#[test]
fn wrong_codes_are_told() {
    let right = "write three capital letters such as UZB, or ORG:UN";
    check(
        "\"UZB\", \"ORG:EU\"",
        "\"UZB\", \"UZ\"",
        &[&format!("7: parties: “UZ” is not a code: {right}")],
    );
    check(
        "parties = [\"UZB\", \"ORG:EU\"]",
        "parties = [\"UZB\", 7]",
        &["7: parties: must be a text in quotation marks, but is a number"],
    );
    check(
        "changes.UZB",
        "changes.uzb",
        &[&format!("8: changes.uzb: “uzb” is not a code: {right}")],
    );
    check(
        "parties = [\"UZB\", \"ORG:EU\"]",
        "parties = []",
        &[
            "7: parties: is empty: somebody must take part",
            "8: changes.UZB: UZB is not among the parties",
            "9: contact: UZB is not among the parties",
        ],
    );
    check(
        "parties = [\"UZB\", \"ORG:EU\"]",
        "parties = \"UZB\"",
        &[
            "7: parties: must be a list in brackets, but is a text",
            "8: changes.UZB: UZB is not among the parties",
            "9: contact: UZB is not among the parties",
        ],
    );
}

#[test]
fn who_does_not_take_part_has_no_stake() {
    check(
        "contact = [\"UZB\"]",
        "contact = [\"CHN\"]",
        &["9: contact: CHN is not among the parties"],
    );
    check(
        "contact = [\"UZB\"]",
        "position = [\"CHN\"]",
        &["9: position: CHN is not among the parties"],
    );
    check(
        "contact = [\"UZB\"]",
        "conflict = [\"CHN\"]",
        &["9: conflict: CHN is not among the parties"],
    );
    check(
        "changes.UZB",
        "changes.\"ORG:UN\"",
        &["8: changes.ORG:UN: ORG:UN is not among the parties"],
    );
}

#[test]
fn wrong_dates_are_told() {
    check(
        "2024-10-09",
        "2023-02-30",
        &["3: date: “2023-02-30” is not a date: February 2023 has 28 days"],
    );
    check(
        "2024-10-09",
        "9 October 2024",
        &["3: date: “9 October 2024” is not a date: write 2024-10-09, 2024-10 or 2024"],
    );
    check(
        "\"2024-10-09\"",
        "2024-10-09",
        &["3: date: must be a text in quotation marks, but is a date without quotation marks"],
    );
    check(
        "2024-10-09",
        "2026-07-02",
        &["3: date: 2026-07-02 is after the record’s as-of date, 2026-07-01"],
    );
    check(
        "title = \"Page\"",
        "title = \"Page\"\npublished = \"2024-13\"\naccessed = \"2024\"",
        &[
            "17: source.published: “2024-13” is not a date: there is no month 13",
            "18: source.accessed: “2024” is not a day: write it as 2024-10-09",
        ],
    );
}

#[test]
fn an_event_belongs_to_its_era() {
    check(
        "date = ",
        "era = \"first_emirate\"\ndate = ",
        &["4: date: 2024-10-09 is outside the first Emirate, which is 1994 to 2001 here"],
    );
    check(
        "date = ",
        "era = \"first\"\ndate = ",
        &[
            "3: era: “first” is not a value that it can have; those are first_emirate, second_emirate",
        ],
    );
    let (record, problems) = read(&EVENT.replace("2024-10-09", "1998"));
    let message = "events.toml:3: date: 1998 is within the first Emirate: is era = \"first_emirate\" missing?";
    assert_eq!(told(&problems)[0], message);
    assert_eq!(
        (record.events().len(), problems[0].severity),
        (1, Severity::Warning)
    );
}

#[test]
fn what_does_not_carry_over_from_before_the_era_is_told() {
    let (record, problems) = read(&EVENT.replace("2024-10-09", "2021-08-14"));
    assert_eq!(
        told(&problems),
        [
            "events.toml:8: changes: only missions that are closed or none, listings, sanctions and freezes carry over from before 15 August 2021; the rest has no effect"
        ]
    );
    assert_eq!(
        (record.events().len(), problems[0].severity),
        (1, Severity::Warning)
    );
}

#[test]
fn an_event_stands_in_the_file_of_its_year() {
    let (_, problems) = read_texts([("record.toml", HEADER), ("2023.toml", EVENT)]);
    assert_eq!(
        told(&problems),
        ["2023.toml:3: date: 2024-10-09 belongs in another file than 2023.toml"]
    );
}

#[test]
fn unknown_words_are_told_with_the_nearest() {
    check(
        "\"ambassador_accepted\"",
        "\"ambasador_acepted\"",
        &[
            "4: kind: “ambasador_acepted” is not a value that it can have; did you mean “ambassador_accepted”?",
        ],
    );
    check(
        "\"ambassador_accepted\"",
        "\"party\"",
        &["4: kind: “party” is not a value that it can have"],
    );
    check(
        "= \"ambassador\" }",
        "= \"envoy\" }",
        &[
            "8: changes.UZB.afghan_mission: “envoy” is not a value that it can have; those are unknown, none, republic, cooperating, closed, consular, open, charge, ambassador",
        ],
    );
    check(
        "\"high\"",
        "\"hihg\"",
        &["11: confidence: “hihg” is not a value that it can have; did you mean “high”?"],
    );
    check(
        "afghan_mission =",
        "afgan_mission =",
        &["8: changes.UZB.afgan_mission: is not a known field; did you mean “afghan_mission”?"],
    );
    check(
        "summary =",
        "sumary =",
        &[
            "1: summary: is missing",
            "6: sumary: is not a known field; did you mean “summary”?",
        ],
    );
    check(
        "lon = 69.24",
        "long = 69.24",
        &[
            "10: place.long: is not a known field; did you mean “lon”?",
            "10: place.lon: is missing",
        ],
    );
    check(
        "publisher = \"Pub",
        "by = \"x\"\npublisher = \"Pub",
        &[
            "15: source.by: is not a known field; those are url, publisher, title, published, accessed",
        ],
    );
    check(
        "confidence =",
        "level = 4\nconfidence =",
        &["11: level: is not a known field"],
    );
}

#[test]
fn wrong_types_are_told() {
    check(
        "title = \"Title\"",
        "title = 7",
        &["5: title: must be a text in quotation marks, but is a number"],
    );
    check(
        "contact = [\"UZB\"]",
        "contact = \"UZB\"",
        &["9: contact: must be a list in brackets, but is a text"],
    );
    check(
        "contact = [\"UZB\"]",
        "article = \"yes\"",
        &["9: article: must be true or false, but is a text"],
    );
    check(
        "changes.UZB = { afghan_mission = \"ambassador\" }",
        "changes.UZB = \"ambassador\"",
        &["8: changes.UZB: must be a table such as { name = \"Kabul\" }, but is a text"],
    );
    check(
        "changes.UZB = { afghan_mission = \"ambassador\" }",
        "changes.UZB = {}",
        &["8: changes.UZB: sets nothing"],
    );
    check(
        "lon = 69.24",
        "lon = \"69.24\"",
        &["10: place.lon: must be a number, but is a text"],
    );
    check(
        "{ name = \"Tashkent\", lon = 69.24, lat = 41.31 }",
        "\"Tashkent\"",
        &["10: place: must be a table such as { name = \"Kabul\" }, but is a text"],
    );
}

#[test]
fn coordinates_lie_on_the_globe() {
    check(
        "lon = 69.24",
        "lon = 180.5",
        &["10: place.lon: is 180.5; degrees go from -180 to 180"],
    );
    check(
        "lat = 41.31",
        "lat = -91",
        &["10: place.lat: is -91; degrees go from -90 to 90"],
    );
    check(
        "lat = 41.31",
        "lat = nan",
        &["10: place.lat: is NaN; degrees go from -90 to 90"],
    );
    check(
        "lon = 69.24",
        "lon = -inf",
        &["10: place.lon: is -inf; degrees go from -180 to 180"],
    );
}

#[test]
fn only_web_addresses_are_sources() {
    check(
        "https://example.org/a",
        "javascript:alert(1)",
        &[
            "14: source.url: “javascript:alert(1)” is not a web address: it must begin with https:// or http://",
        ],
    );
    check(
        "https://example.org/a",
        "file:///etc/passwd",
        &[
            "14: source.url: “file:///etc/passwd” is not a web address: it must begin with https:// or http://",
        ],
    );
    check(
        "[[event.source]]\nurl = \"https://example.org/a\"\npublisher = \"Publisher\"\ntitle = \"Page\"\n",
        "",
        &["1: source: is missing"],
    );
    check(
        "[[event.source]]\nurl = \"https://example.org/a\"\npublisher = \"Publisher\"\ntitle = \"Page\"\n",
        "source = []\n",
        &["13: source: is empty: a source is needed"],
    );
}

#[test]
fn texts_are_short_whole_and_visible() {
    let long = "ä".repeat(81);
    check(
        "title = \"Title\"",
        &format!("title = \"{long}\""),
        &["5: title: has 81 characters; a title has at most 80"],
    );
    check(
        "title = \"Title\"",
        "title = \" \"",
        &["5: title: is empty"],
    );
    check(
        "title = \"Title\"",
        "title = \"\"\"\na\nb\"\"\"",
        &["5: title: holds the control character U+000A"],
    );
    check(
        "\"Summary.\"",
        "\"a\\u001bb\"",
        &["6: summary: holds the control character U+001B"],
    );
    check(
        "\"Summary.\"",
        "\"a\u{202e}b\"",
        &["6: summary: holds the control character U+202E"],
    );
    check(
        "\"Summary.\"",
        "\"a\\tb\"",
        &["6: summary: holds the control character U+0009"],
    );
    check(
        "uzb-2024",
        "UZB 2024",
        &["2: id: “UZB 2024” is not an id: use small letters, digits and hyphens, at most 64"],
    );
    let (record, problems) = read(&EVENT.replace("\"Title\"", &format!("\"{}\"", "ä".repeat(80))));
    assert_eq!((record.events().len(), told(&problems).len()), (1, 0));
}

#[test]
fn an_id_is_used_once() {
    check(
        "uzb-2024",
        "neighbour",
        &["2: id: “neighbour” is used twice, first in events.toml:3"],
    );
}

#[test]
fn whoever_stands_twice_counts_once() {
    let (record, problems) =
        read(&EVENT.replace("contact = [\"UZB\"]", "contact = [\"UZB\", \"UZB\"]"));
    assert_eq!(
        told(&problems),
        ["events.toml:9: contact: UZB stands twice"]
    );
    assert_eq!(record.events()[0].contact.len(), 1);
}

#[test]
fn a_fault_of_syntax_costs_one_event() {
    check(
        "date = ",
        "date ",
        &["3: is not TOML: key with no value, expected `=`"],
    );
    check(
        "\"Title\"",
        "\"Title",
        &["5: is not TOML: invalid basic string, expected `\"`"],
    );
    check(
        "\"Summary.\"",
        "\"\"\"Summary.",
        &["6: is not TOML: invalid multi-line basic string, expected `\"`"],
    );
    check(
        "\"ORG:EU\"]",
        "\"ORG:EU\"",
        &["8: is not TOML: missing comma between array elements, expected `,`"],
    );
    check(
        "confidence = \"high\"",
        "confidence = high",
        &["11: is not TOML: string values must be quoted, expected literal string, at “high”"],
    );
    check(
        "title = \"Title\"",
        "title = \"Title\"\ntitle = \"Title\"",
        &["6: is not TOML: duplicate key, at “title”"],
    );
    check(
        "date = ",
        "date ~ ",
        &["3: is not TOML: key with no value, expected `=`"],
    );
    check(
        "[[event]]",
        "[event]",
        &["1: is not a header of an event: write [[event]]"],
    );
    check(
        "[[event]]",
        "[[events]]",
        &["1: is not a header of an event: write [[event]]"],
    );
    check(
        "[[event.source]]",
        "[[event.sources]]",
        &[
            "1: source: is missing",
            "13: sources: is not a known field; did you mean “source”?",
        ],
    );
}

#[test]
fn all_problems_of_an_event_are_told_at_once() {
    let broken = EVENT
        .replace("2024-10-09", "2024-10-32")
        .replace("\"high\"", "\"sure\"")
        .replace("https:", "ftp:");
    let (record, problems) = read(&broken);
    assert_eq!(record.events().len(), 0);
    assert_eq!(
        told(&problems),
        [
            "events.toml:3: date: “2024-10-32” is not a date: October 2024 has 31 days",
            "events.toml:11: confidence: “sure” is not a value that it can have; those are low, medium, high",
            "events.toml:14: source.url: “ftp://example.org/a” is not a web address: it must begin with https:// or http://",
        ]
    );
}

#[test]
fn line_ends_tabs_and_a_byte_order_mark_are_accepted() {
    for text in [
        EVENT.replace('\n', "\r\n"),
        format!("\u{feff}{EVENT}"),
        EVENT.replace(" = ", "\t=\t"),
        EVENT.replace("[[event]]", "  [[ event ]]  # an event"),
    ] {
        let (record, problems) = read(&text);
        assert_eq!(told(&problems), [""; 0]);
        assert_eq!(record.events(), read(EVENT).0.events());
    }
    let old_mac = EVENT.replace('\n', "\r");
    let (_, problems) = read(&old_mac);
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn nothing_stands_before_the_first_event() {
    let (record, problems) = read(&format!("stray = 1\n{EVENT}"));
    assert_eq!(
        told(&problems),
        ["events.toml:1: stray: stands before the first [[event]], where it belongs to no event"]
    );
    assert_eq!(record.events().len(), 1);
}

#[test]
fn an_empty_file_is_told() {
    for text in ["", "\n\n", "# nothing yet\n", "\u{feff}"] {
        let (_, problems) = read(text);
        assert_eq!(told(&problems), ["events.toml:1: holds no [[event]]"]);
        assert_eq!(problems[0].severity, Severity::Warning);
    }
}

#[test]
fn a_record_says_when_it_ends() {
    let (record, problems) = read_texts([("events.toml", EVENT)]);
    assert_eq!(
        told(&problems),
        ["record.toml:1: is missing; it says up to which day the record tells (as_of)"]
    );
    assert_eq!(record.as_of().to_string(), "2024-10-09");

    let header = "format = 2\nas_of = \"2026-07\"\ntitle = \"T\"\nlicense = \"L\"\n";
    let (_, problems) = read_texts([("record.toml", header)]);
    assert_eq!(
        told(&problems),
        [
            "record.toml:1: format: is 2; this program reads format 1",
            "record.toml:1: licence: is missing",
            "record.toml:2: as_of: “2026-07” is not a day: write it as 2024-10-09",
            "record.toml:4: license: is not a known field; did you mean “licence”?",
        ]
    );
}

#[test]
fn the_files_of_a_folder_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| -> PathBuf { folder.path().join(name) };
    fs::write(file("record.toml"), HEADER).unwrap();
    fs::write(file("README.md"), "no record").unwrap();
    fs::create_dir(file("a-folder.toml")).unwrap();
    let latin = [EVENT.replace("Title", "T\u{e9}tle"), NEIGHBOUR.to_owned()].concat();
    let latin: Vec<u8> = latin
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    fs::write(file("latin.toml"), latin).unwrap();
    fs::write(file("utf16.toml"), [0xff, 0xfe, b'[', 0]).unwrap();
    fs::write(file("zeros.toml"), [0; 64]).unwrap();
    let (record, problems) = read_folder(folder.path()).unwrap();
    assert_eq!(
        told(&problems),
        [
            "a-folder.toml:1: is a folder, not a file",
            "latin.toml:5: holds bytes that are not UTF-8 text; save the file as UTF-8",
            "utf16.toml:1: is UTF-16 text: save it as UTF-8",
            "zeros.toml:1: is not a text file",
        ]
    );
    let ids: Vec<&str> = record.events().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["neighbour"]);
}

#[test]
fn without_any_file_there_is_no_record() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing");
    assert!(matches!(
        read_folder(&missing),
        Err(ReadError::Folder { .. })
    ));
    assert!(matches!(
        read_folder(folder.path()),
        Err(ReadError::Empty(_))
    ));
    let file = folder.path().join("file");
    fs::write(&file, HEADER).unwrap();
    assert!(matches!(read_folder(&file), Err(ReadError::Folder { .. })));
}

#[test]
fn events_take_effect_in_order_exact_ones_first() {
    let event = |id: &str, date: &str| {
        NEIGHBOUR
            .replace("\"neighbour\"", &format!("\"{id}\""))
            .replace("\"2024\"", &format!("\"{date}\""))
    };
    let text = [
        event("d", "2021"),
        event("c", "2021-08"),
        event("e", "2021-08-16"),
        event("b", "2021-08-15"),
        event("a", "2021-08-14"),
        event("g", "2024"),
        event("f", "2024-01-01"),
    ]
    .concat();
    let (record, _) = read(&text);
    let ids: String = record.events().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, "abcdefg");
}

#[test]
fn each_word_has_an_id_and_a_name_of_its_own() {
    fn check_words<T: Word + std::fmt::Debug>() {
        let ids: BTreeSet<&str> = T::ALL.iter().map(|word| word.id()).collect();
        let names: BTreeSet<&str> = T::ALL.iter().map(|word| word.name()).collect();
        assert_eq!((ids.len(), names.len()), (T::ALL.len(), T::ALL.len()));
        for word in T::ALL {
            assert_eq!(T::from_id(word.id()), Some(*word));
        }
    }
    check_words::<Kind>();
    check_words::<AfghanMission>();
    check_words::<Era>();
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in r#"(\[\[event\]\]\n|id = "|"\n|date = |[a-z= "\[\]{},.\n\r\t0-9\u{e9}]){0,40}"#) {
        let (_, problems) = read(&text);
        prop_assert!(problems.iter().all(|problem| 0 < problem.line));
    }

    #[test]
    fn no_damage_to_an_event_makes_the_reader_panic(at in 0..EVENT.len(), with in any::<char>()) {
        let mut text = EVENT.to_owned();
        text.replace_range(at..=at, &with.to_string());
        let (record, problems) = read(&text);
        prop_assert!(!problems.is_empty() || record.events().len() == 1);
    }

    #[test]
    fn the_order_of_files_changes_nothing(order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle()) {
        let twice = EVENT.replace("\"Title\"", "\"Other\"");
        let files = [
            ("record.toml", HEADER),
            ("a.toml", EVENT),
            ("b.toml", NEIGHBOUR),
            ("c.toml", twice.as_str()),
        ];
        let shuffled = order.iter().map(|index| files[*index]);
        prop_assert_eq!(read_texts(shuffled), read_texts(files));
    }
}
