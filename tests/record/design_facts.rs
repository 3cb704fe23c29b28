//! Dated facts that the embedded record has to bear out under the rule.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::sync::LazyLock;

use kabul_atlas::country::{CountryCode, Party};
use kabul_atlas::date::{Day, Precision};
use kabul_atlas::engagement::{Assessment, Engagement, Level, assess};
use kabul_atlas::record::value::KabulMission;
use kabul_atlas::record::{Era, Record, embedded};

static RECORD: LazyLock<Record> = LazyLock::new(|| embedded().0);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn on(code: &str, day: Day) -> Assessment {
    let country: CountryCode = code.parse().unwrap();
    assess(&RECORD, &Party::from(country), day, Era::Second)
}

/// The level begins on this very day.
fn check_begins(code: &str, level: Level, date: &str) {
    let first = day(date);
    let eve = on(code, first.yesterday().unwrap());
    assert_ne!(eve.level, Some(level), "{code} on the eve of {date}");
    let begun = on(code, first);
    assert_eq!(begun.level, Some(level), "{code} on {date}");
    let since = begun.since.unwrap();
    assert_eq!(
        (since.day, since.precision),
        (first, Precision::Day),
        "{code}"
    );
}

/// The level begins on this very day, and holds to this day without a break.
fn check_holds_since(code: &str, level: Level, date: &str) {
    check_begins(code, level, date);
    let today = on(code, RECORD.as_of());
    assert_eq!(today.level, Some(level), "{code} today");
    assert_eq!(today.since.unwrap().day, day(date), "{code} today");
}

#[test]
fn russia_alone_recognises_since_3_july_2025() {
    check_holds_since("RUS", Level::Recognition, "2025-07-03");
    let today = Engagement::on(&RECORD, RECORD.as_of(), Era::Second);
    let recognising: Vec<&str> = today
        .assessments
        .iter()
        .filter(|(_, assessment)| assessment.level == Some(Level::Recognition))
        .map(|(code, _)| code.as_str())
        .collect();
    assert_eq!(recognising, ["RUS"]);
}

#[test]
fn china_is_at_ambassadors_from_13_september_2023() {
    check_holds_since("CHN", Level::Ambassadors, "2023-09-13");
}

#[test]
fn uzbekistan_is_at_ambassadors_from_9_october_2024() {
    check_holds_since("UZB", Level::Ambassadors, "2024-10-09");
}

#[test]
fn the_emirates_are_at_ambassadors_from_21_august_2024() {
    check_holds_since("ARE", Level::Ambassadors, "2024-08-21");
}

#[test]
fn pakistan_is_at_ambassadors_from_30_may_2025() {
    check_holds_since("PAK", Level::Ambassadors, "2025-05-30");
}

#[test]
fn india_closes_returns_with_a_technical_team_and_reopens() {
    let closing = day("2021-08-17");
    let eve = on("IND", closing.yesterday().unwrap());
    assert_ne!(eve.kabul_mission(), KabulMission::Closed);
    assert_eq!(on("IND", closing).kabul_mission(), KabulMission::Closed);
    assert_eq!(on("IND", closing).level, Some(Level::NoEngagement));
    check_begins("IND", Level::LimitedPresence, "2022-06-23");
    check_holds_since("IND", Level::ResidentDiplomacy, "2025-10-21");
}

#[test]
fn germany_is_limited_from_21_july_2025() {
    check_begins("DEU", Level::LimitedPresence, "2025-07-21");
}
