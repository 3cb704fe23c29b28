//! The rule, the fold and the history: tables of date and level, and an independent reckoning.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeMap;

use kabul_atlas::country::{CountryCode, Party};
use kabul_atlas::date::{Day, EventDate, Precision, days_after};
use kabul_atlas::engagement::membership::is_eu_member;
use kabul_atlas::engagement::statistics::Statistics;
use kabul_atlas::engagement::{
    Assessment, Cause, Chronicle, Engagement, Level, Stance, Step, assess, history, rule,
};
use kabul_atlas::record::value::{
    AfghanMission, AssetFreeze, Changes, Confidence, KabulMission, Recognition, Sanctions,
    TerrorListing, Word,
};
use kabul_atlas::record::{About, Era, Event, EventIndex, Kind, Record};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn party(code: &str) -> Party {
    code.parse().unwrap()
}

/// An event of Uzbekistan that says nothing yet.
fn event(id: &str, date: &str) -> Event {
    Event {
        id: id.to_owned(),
        date: date.parse().unwrap(),
        kind: Kind::Other,
        title: format!("Title of {id}"),
        summary: "Summary.".to_owned(),
        parties: vec![party("UZB")],
        changes: BTreeMap::new(),
        contact: Vec::new(),
        position: Vec::new(),
        conflict: Vec::new(),
        place: None,
        sources: Vec::new(),
        confidence: Confidence::High,
        note: None,
        article: false,
        era: Era::Second,
    }
}

fn change(id: &str, date: &str, edit: impl FnOnce(&mut Changes)) -> Event {
    let mut event = event(id, date);
    edit(event.changes.entry(party("UZB")).or_default());
    event
}

fn kabul(id: &str, date: &str, mission: KabulMission) -> Event {
    change(id, date, |it| it.kabul_mission = Some(mission))
}

fn afghan(id: &str, date: &str, mission: AfghanMission) -> Event {
    change(id, date, |it| it.afghan_mission = Some(mission))
}

fn recognition(id: &str, date: &str, value: Recognition) -> Event {
    change(id, date, |it| it.recognition = Some(value))
}

fn contact(id: &str, date: &str) -> Event {
    let mut event = event(id, date);
    event.contact.push(party("UZB"));
    event
}

fn position(id: &str, date: &str) -> Event {
    let mut event = event(id, date);
    event.position.push(party("UZB"));
    event
}

fn record(events: impl IntoIterator<Item = Event>) -> Record {
    let about = About {
        as_of: day("2026-07-01"),
        title: "T".to_owned(),
        licence: "L".to_owned(),
    };
    Record::new(about, events.into_iter().collect())
}

fn on(record: &Record, date: &str) -> Assessment {
    assess(record, &party("UZB"), day(date), Era::Second)
}

fn level(record: &Record, date: &str) -> Option<Level> {
    on(record, date).level
}

fn check(events: impl IntoIterator<Item = Event>, expected: &[(&str, Option<Level>)]) {
    let record = record(events);
    for (date, expected) in expected {
        assert_eq!(level(&record, date), *expected, "on {date}");
    }
}

fn ids<'a>(record: &'a Record, events: &[EventIndex]) -> Vec<&'a str> {
    events.iter().map(|it| record[*it].id.as_str()).collect()
}

#[test]
fn recognition_stands_above_all() {
    check(
        [
            afghan("a", "2023-01-01", AfghanMission::Ambassador),
            recognition("b", "2025-07-03", Recognition::Recognised),
            recognition("c", "2025-09-01", Recognition::None),
        ],
        &[
            ("2022-12-31", None),
            ("2025-07-02", Some(Level::Ambassadors)),
            ("2025-07-03", Some(Level::Recognition)),
            ("2025-08-31", Some(Level::Recognition)),
            ("2025-09-01", Some(Level::Ambassadors)),
        ],
    );
}

#[test]
fn each_rank_of_the_mission_in_kabul_has_its_level() {
    for (mission, expected) in [
        (KabulMission::Unknown, Level::NoEngagement),
        (KabulMission::None, Level::NoEngagement),
        (KabulMission::Closed, Level::NoEngagement),
        (KabulMission::Humanitarian, Level::LimitedPresence),
        (KabulMission::Technical, Level::LimitedPresence),
        (KabulMission::Consular, Level::LimitedPresence),
        (KabulMission::Open, Level::ResidentDiplomacy),
        (KabulMission::Charge, Level::ResidentDiplomacy),
        (KabulMission::Ambassador, Level::Ambassadors),
    ] {
        let expected = [("2022-01-01", None), ("2022-01-02", Some(expected))];
        check([kabul("a", "2022-01-02", mission)], &expected);
    }
}

#[test]
fn each_rank_of_the_afghan_mission_has_its_level() {
    for (mission, expected) in [
        (AfghanMission::Unknown, Level::NoEngagement),
        (AfghanMission::None, Level::NoEngagement),
        (AfghanMission::Republic, Level::NoEngagement),
        (AfghanMission::Cooperating, Level::NoEngagement),
        (AfghanMission::Closed, Level::NoEngagement),
        (AfghanMission::Consular, Level::LimitedPresence),
        (AfghanMission::Open, Level::ResidentDiplomacy),
        (AfghanMission::Charge, Level::ResidentDiplomacy),
        (AfghanMission::Ambassador, Level::Ambassadors),
    ] {
        let expected = [("2022-01-01", None), ("2022-01-02", Some(expected))];
        check([afghan("a", "2022-01-02", mission)], &expected);
    }
}

#[test]
fn the_higher_of_the_two_missions_decides() {
    let record = record([
        afghan("envoy", "2024-10-09", AfghanMission::Ambassador),
        kabul("office", "2023-01-01", KabulMission::Technical),
        kabul("own", "2024-11-20", KabulMission::Ambassador),
    ]);
    let before = on(&record, "2024-11-19");
    assert_eq!(ids(&record, &before.deciding), ["envoy"]);
    let after = on(&record, "2024-11-20");
    assert_eq!(ids(&record, &after.deciding), ["envoy", "own"]);
    assert_eq!(
        after
            .since
            .unwrap()
            .in_words(kabul_atlas::language::Language::English),
        "9 October 2024"
    );
    assert_eq!(
        after.sentence(&record, "Uzbekistan"),
        "Uzbekistan has accepted an ambassador whom the Taliban government appointed (9 October \
         2024), and has its own ambassador in Kabul (20 November 2024)."
    );
}

#[test]
fn a_contact_counts_through_the_same_day_24_months_later() {
    check(
        [contact("a", "2022-03-10")],
        &[
            ("2022-03-09", None),
            ("2022-03-10", Some(Level::Contact)),
            ("2024-03-10", Some(Level::Contact)),
            ("2024-03-11", Some(Level::NoEngagement)),
        ],
    );
    check(
        [contact("a", "2024-02-29")],
        &[
            ("2026-02-28", Some(Level::Contact)),
            ("2026-03-01", Some(Level::NoEngagement)),
        ],
    );
}

#[test]
fn what_shows_a_stance_is_a_level_and_what_does_not_is_none() {
    check([event("flight", "2022-01-01")], &[("2026-07-01", None)]);
    check(
        [position("a", "2022-01-01")],
        &[
            ("2021-12-31", None),
            ("2022-01-01", Some(Level::NoEngagement)),
        ],
    );
    check(
        [change("a", "2022-01-01", |it| {
            it.sanctions = Some(Sanctions::Own);
        })],
        &[("2022-01-01", Some(Level::NoEngagement))],
    );
    let mut fight = event("a", "2022-01-01");
    fight.conflict.push(party("UZB"));
    check([fight], &[("2022-01-01", None)]);
}

#[test]
fn a_partial_date_takes_effect_on_its_first_day_but_not_before_the_era() {
    for (date, first_day) in [
        ("2021", "2021-08-15"),
        ("2021-08", "2021-08-15"),
        ("2021-09", "2021-09-01"),
        ("2023", "2023-01-01"),
        ("2023-03", "2023-03-01"),
    ] {
        let record = record([kabul("a", date, KabulMission::Open)]);
        let since = on(&record, "2026-07-01").since.unwrap();
        assert_eq!(since.day, day(first_day), "{date}");
        assert_eq!(since.iso(), date);
        assert!(
            on(&record, "2026-07-01")
                .certainty
                .unwrap()
                .has_partial_date
        );
        let before = day(first_day).yesterday().unwrap().to_string();
        assert_eq!(level(&record, &before), None);
    }
}

#[test]
fn on_one_day_exact_dates_come_before_partial_ones_then_ids_decide() {
    check(
        [
            kabul("z", "2023-01-01", KabulMission::Closed),
            kabul("a", "2023", KabulMission::Open),
        ],
        &[("2023-01-01", Some(Level::ResidentDiplomacy))],
    );
    check(
        [
            kabul("b", "2023-01-01", KabulMission::Closed),
            kabul("a", "2023-01-01", KabulMission::Open),
        ],
        &[("2023-01-01", Some(Level::NoEngagement))],
    );
}

#[test]
fn from_before_the_era_only_pressure_and_closed_missions_carry_over() {
    let start = "2021-08-15";
    for (changes, expected) in [
        (
            kabul("a", "2021-05-28", KabulMission::Closed),
            Some(Level::NoEngagement),
        ),
        (kabul("a", "2020", KabulMission::Ambassador), None),
        (afghan("a", "2021-08-14", AfghanMission::Ambassador), None),
        (
            recognition("a", "2021-08-14", Recognition::Recognised),
            None,
        ),
        (contact("a", "2021-08-14"), None),
        (position("a", "2021-08-14"), None),
    ] {
        check([changes], &[("2021-08-14", None), (start, expected)]);
    }
    let listed = change("a", "2013", |it| {
        it.terror_listing = Some(TerrorListing::Listed);
    });
    let record = record([listed]);
    let assessment = on(&record, start);
    assert_eq!(assessment.level, Some(Level::NoEngagement));
    assert_eq!(
        ids(&record, assessment.pressure().terror_listing.as_slice()),
        ["a"]
    );
    assert_eq!(assessment.since.unwrap().day, day(start));
}

#[test]
fn older_partial_dates_keep_their_order_before_the_era() {
    let listing =
        |id: &str, date: &str, listing| change(id, date, |it| it.terror_listing = Some(listing));
    let record = record([
        listing("delisted", "2015-06-01", TerrorListing::Delisted),
        listing("listed", "2013", TerrorListing::Listed),
    ]);
    let stance = on(&record, "2022-01-01").stance;
    assert_eq!(
        stance.terror_listing.unwrap().value,
        TerrorListing::Delisted
    );
}

#[test]
fn the_first_emirate_counts_only_in_its_own_era() {
    let mut recognised = recognition("a", "1997-05-25", Recognition::Recognised);
    recognised.era = Era::First;
    let mut withdrawn = recognition("b", "2001-11-22", Recognition::None);
    withdrawn.era = Era::First;
    let record = record([recognised, withdrawn, position("c", "2022-01-01")]);
    let first = |date: &str| assess(&record, &party("UZB"), day(date), Era::First);
    assert_eq!(first("1997-05-24").level, None);
    assert_eq!(first("1997-05-25").level, Some(Level::Recognition));
    assert_eq!(first("2001-11-21").level, Some(Level::Recognition));
    assert_eq!(first("2001-11-22").level, Some(Level::NoEngagement));
    assert_eq!(first("2026-07-01").day, day("2001-12-31"));
    assert_eq!(
        ids(&record, first("2026-07-01").last_event.as_slice()),
        ["b"]
    );
    assert_eq!(level(&record, "2021-12-31"), None);
    assert_eq!(level(&record, "2022-01-01"), Some(Level::NoEngagement));
}

#[test]
fn after_the_as_of_date_all_stays_as_it_was_then() {
    let record = record([
        contact("a", "2024-07-01"),
        kabul("later", "2026-07-02", KabulMission::Open),
    ]);
    for date in ["2026-07-01", "2026-07-02", "2040-01-01"] {
        let assessment = on(&record, date);
        assert_eq!(assessment.level, Some(Level::Contact));
        assert_eq!(assessment.day, day("2026-07-01"));
        assert_eq!(ids(&record, assessment.last_event.as_slice()), ["a"]);
    }
}

#[test]
fn a_confirmed_value_keeps_its_first_day() {
    let mut first = kabul("first", "2022-01-01", KabulMission::Charge);
    first.confidence = Confidence::Low;
    let record = record([first, kabul("again", "2024-01-01", KabulMission::Charge)]);
    let assessment = on(&record, "2026-06-01");
    assert_eq!(assessment.since.unwrap().day, day("2022-01-01"));
    assert_eq!(ids(&record, &assessment.deciding), ["first", "again"]);
    assert_eq!(assessment.certainty.unwrap().confidence, Confidence::High);
    assert_eq!(
        on(&record, "2023-01-01").certainty.unwrap().confidence,
        Confidence::Low
    );
    assert!(assessment.aged);
    assert!(!on(&record, "2026-01-01").aged);
    assert!(on(&record, "2026-01-02").aged);
}

#[test]
fn certainty_is_that_of_the_weakest_deciding_field() {
    let mut own = kabul("own", "2024-01-01", KabulMission::Ambassador);
    own.confidence = Confidence::Medium;
    own.note = Some("Others say chargé.".to_owned());
    let record = record([
        afghan("envoy", "2024-01-01", AfghanMission::Ambassador),
        own,
    ]);
    let certainty = on(&record, "2024-02-01").certainty.unwrap();
    assert_eq!(certainty.confidence, Confidence::Medium);
    assert!(certainty.is_disputed && !certainty.has_partial_date && !certainty.is_full());
}

#[test]
fn pressure_stands_beside_the_level() {
    let freeze = |id: &str, date: &str, value| change(id, date, |it| it.asset_freeze = Some(value));
    let record = record([
        contact("talks", "2023-01-01"),
        change("own", "2022-01-01", |it| {
            it.sanctions = Some(Sanctions::Own);
        }),
        freeze("freeze", "2022-02-01", AssetFreeze::Frozen),
        freeze("release", "2024-02-01", AssetFreeze::None),
    ]);
    let assessment = on(&record, "2023-02-01");
    assert_eq!(assessment.level, Some(Level::Contact));
    assert_eq!(
        ids(&record, assessment.pressure().sanctions.as_slice()),
        ["own"]
    );
    assert_eq!(
        ids(&record, assessment.pressure().asset_freeze.as_slice()),
        ["freeze"]
    );
    assert_eq!(on(&record, "2024-03-01").pressure().asset_freeze, None);
}

#[test]
fn sanctions_of_the_union_are_shown_on_its_members_alone() {
    let mut union = event("union", "2021-09-01");
    union.parties = ["ORG:EU", "DEU", "GBR", "UZB"].map(party).to_vec();
    union.position.clone_from(&union.parties);
    let own = Changes {
        sanctions: Some(Sanctions::Own),
        ..Changes::default()
    };
    union.changes.insert(party("ORG:EU"), own);
    let record = record([union]);
    let through = |code: &str, date: &str| {
        let assessment = assess(&record, &party(code), day(date), Era::Second);
        assert_eq!(
            assessment.pressure().sanctions.is_some(),
            code == "ORG:EU" && "2021-09-01" <= date
        );
        assessment.pressure().through_eu.is_some()
    };
    assert!(through("DEU", "2022-01-01"));
    assert!(!through("DEU", "2021-08-31"));
    assert!(!through("GBR", "2022-01-01"));
    assert!(!through("UZB", "2022-01-01"));
    assert!(!through("ORG:EU", "2022-01-01"));
}

#[test]
fn conflict_is_shown_for_twelve_months() {
    let mut fight = event("fight", "2024-02-29");
    fight.conflict.push(party("UZB"));
    let record = record([fight]);
    for (date, is_shown) in [
        ("2024-02-28", false),
        ("2024-02-29", true),
        ("2025-02-28", true),
        ("2025-03-01", false),
    ] {
        assert_eq!(!on(&record, date).conflict.is_empty(), is_shown, "{date}");
    }
}

fn steps(record: &Record) -> Vec<(String, Option<Level>, Vec<&str>, bool)> {
    let told = |step: Step| {
        let ran_out = matches!(step.cause, Cause::ContactRanOut(_));
        (
            step.from.to_string(),
            step.level,
            ids(record, step.cause.events()),
            ran_out,
        )
    };
    let steps = history(record, &party("UZB"), Era::Second);
    steps.into_iter().map(told).collect()
}

#[test]
fn each_step_of_the_history_names_its_cause() {
    let record = record([
        kabul("baseline", "2021-05-28", KabulMission::Closed),
        contact("talks", "2021-10-01"),
        kabul("reopened", "2022-06-23", KabulMission::Technical),
        contact("more-talks", "2022-06-30"),
        kabul("left", "2023-01-01", KabulMission::Closed),
        position("words", "2024-07-01"),
    ]);
    let step = |from: &str, level, id, ran_out| (from.to_owned(), Some(level), vec![id], ran_out);
    assert_eq!(
        steps(&record),
        [
            step("2021-08-15", Level::NoEngagement, "baseline", false),
            step("2021-10-01", Level::Contact, "talks", false),
            step("2022-06-23", Level::LimitedPresence, "reopened", false),
            step("2023-01-01", Level::Contact, "left", false),
            step("2024-07-01", Level::NoEngagement, "more-talks", true),
        ]
    );
    assert_eq!(
        on(&record, "2024-07-01").sentence(&record, "the state"),
        "The state is on record, but with no working mission on either side and no official \
         contact with the Taliban government in the last 24 months; it closed its mission in \
         Kabul (1 January 2023), and was last in contact before that (30 June 2022)."
    );
}

#[test]
fn without_an_event_there_is_one_step_without_data() {
    let record = record([]);
    assert_eq!(
        steps(&record),
        [("2021-08-15".to_owned(), None, vec![], false)]
    );
    assert_eq!(
        on(&record, "2022-01-01").sentence(&record, "Uzbekistan"),
        "Nothing on record up to 1 January 2022 says how Uzbekistan stands towards the Taliban \
         government."
    );
}

#[test]
fn a_run_that_begins_when_a_contact_runs_out_is_known_as_well_as_the_contact() {
    let record = record([contact("a", "2022")]);
    let since = on(&record, "2025-01-01").since.unwrap();
    assert_eq!(
        (since.day, since.precision),
        (day("2024-01-02"), Precision::Year)
    );
    assert_eq!(
        on(&record, "2023-01-01").sentence(&record, "the Emirates"),
        "The Emirates has no working mission on either side on record, but was in official \
         contact with the Taliban government (2022: “Title of a”), which counts through 1 \
         January 2024."
    );
}

#[test]
fn the_engagement_holds_all_countries_but_the_subject() {
    let mut meeting = event("a", "2022-01-01");
    meeting.parties = ["UZB", "AFG", "CHN", "ORG:UN"].map(party).to_vec();
    meeting.contact = vec![party("UZB")];
    let mut old = event("old", "1998");
    old.parties = vec![party("PAK")];
    old.era = Era::First;
    let record = record([meeting, old]);
    let engagement = Engagement::on(&record, day("2022-01-01"), Era::Second);
    let codes: Vec<&str> = engagement
        .assessments
        .keys()
        .map(CountryCode::as_str)
        .collect();
    assert_eq!(codes, ["CHN", "UZB"]);
    assert_eq!(
        engagement.level("UZB".parse().unwrap()),
        Some(Level::Contact)
    );
    assert_eq!(engagement.level("CHN".parse().unwrap()), None);
    assert_eq!(engagement.level("FRA".parse().unwrap()), None);
    for (code, assessment) in &engagement.assessments {
        let alone = assess(&record, &Party::from(*code), day("2022-01-01"), Era::Second);
        assert_eq!(*assessment, alone);
    }
}

#[test]
fn the_rule_in_words_tells_each_row_from_the_top() {
    let words: Vec<(Level, String)> =
        rule::in_words(kabul_atlas::language::Language::English).collect();
    let numbers: Vec<u8> = words.iter().map(|(level, _)| level.number()).collect();
    assert_eq!(numbers, [5, 4, 3, 2, 1, 0]);
    assert_eq!(
        words[3].1,
        "The state’s own mission in Kabul is a consular mission, or a technical mission, or a \
         humanitarian mission; or the Afghan mission in its capital is consular, run by people \
         whom the Taliban appointed."
    );
    assert!(words[4].1.ends_with("24 months later."));
}

/// An independent reckoning: each day anew from all events, without indices, order or state.
mod naive {
    use super::*;

    fn effect(event: &Event) -> Day {
        let start = match event.era {
            Era::First => day("1994-01-01"),
            Era::Second => day("2021-08-15"),
        };
        let (first, last) = (event.date.first_day(), event.date.last_day());
        if first < start && start <= last {
            start
        } else {
            first
        }
    }

    fn is_before(event: &Event) -> bool {
        event.era == Era::Second && event.date.last_day() < day("2021-08-15")
    }

    fn two_years_on(day: Day) -> Day {
        let (year, month) = (day.year() + 2, day.month());
        Day::new(year, month, day.day()).unwrap_or_else(|_| Day::new(year, month, 28).unwrap())
    }

    fn last<T>(
        events: &[&Event],
        party: &Party,
        get: impl Fn(&Event, Changes) -> Option<T>,
    ) -> Option<T> {
        let mut found: Vec<_> = events
            .iter()
            .filter_map(|event| {
                let value = get(event, *event.changes.get(party)?)?;
                let is_partial = event.date.precision() != Precision::Day;
                Some(((effect(event), is_partial, event.id.clone()), value))
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.pop().map(|(_, value)| value)
    }

    pub(super) fn level(events: &[Event], party: &Party, today: Day, era: Era) -> Option<Level> {
        let start = if era == Era::First {
            "1994-01-01"
        } else {
            "2021-08-15"
        };
        if today < day(start) {
            return None;
        }
        let past: Vec<&Event> = events
            .iter()
            .filter(|it| it.era == era && it.parties.contains(party) && effect(it) <= today)
            .collect();
        let recognition = last(&past, party, |it, c| {
            c.recognition.filter(|_| !is_before(it))
        });
        let kabul = last(&past, party, |it, c| {
            c.kabul_mission
                .filter(|m| !is_before(it) || ["none", "closed"].contains(&m.id()))
        });
        let afghan = last(&past, party, |it, c| {
            c.afghan_mission
                .filter(|m| !is_before(it) || ["none", "closed"].contains(&m.id()))
        });
        let other = last(&past, party, |_, c| {
            (c.terror_listing.is_some() || c.sanctions.is_some() || c.asset_freeze.is_some())
                .then_some(())
        });
        let has = |ids: &[&str]| {
            kabul.is_some_and(|it| ids.contains(&it.id()))
                || afghan.is_some_and(|it| ids.contains(&it.id()))
        };
        let mut now = past.iter().filter(|it| !is_before(it));
        if recognition == Some(Recognition::Recognised) {
            Some(Level::Recognition)
        } else if has(&["ambassador"]) {
            Some(Level::Ambassadors)
        } else if has(&["charge", "open"]) {
            Some(Level::ResidentDiplomacy)
        } else if has(&["consular", "technical", "humanitarian"]) {
            Some(Level::LimitedPresence)
        } else if now
            .clone()
            .any(|it| it.contact.contains(party) && today <= two_years_on(effect(it)))
        {
            Some(Level::Contact)
        } else {
            let is_known = recognition.is_some()
                || kabul.is_some()
                || afghan.is_some()
                || other.is_some()
                || now.any(|it| it.contact.contains(party) || it.position.contains(party));
            is_known.then_some(Level::NoEngagement)
        }
    }
}

fn any_word<T: Word + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    prop_oneof![2 => Just(None), 1 => prop::sample::select(T::ALL.to_vec()).prop_map(Some)]
}

prop_compose! {
    fn any_changes()(
        recognition in prop_oneof![3 => Just(None), 1 => any_word::<Recognition>()],
        kabul_mission in any_word::<KabulMission>(),
        afghan_mission in any_word::<AfghanMission>(),
        terror_listing in any_word::<TerrorListing>(),
        sanctions in prop_oneof![3 => Just(None), 1 => any_word::<Sanctions>()],
    ) -> Changes {
        Changes { recognition, kabul_mission, afghan_mission, terror_listing, sanctions, asset_freeze: None }
    }
}

prop_compose! {
    /// Events that often fall on one day, and often onto the edges of the era.
    fn any_event()(
        (year, month, day) in prop_oneof![
            (2019_i16..=2026, 1_i8..=12, 1_i8..=28),
            Just((2024, 2, 29)),
            Just((2021, 8, 15)),
            (Just(2022), 1_i8..=2, Just(1_i8)),
        ],
        precision in prop::sample::select(vec![Precision::Day, Precision::Day, Precision::Month, Precision::Year]),
        changes in prop_oneof![Just(None), any_changes().prop_map(Some)],
        (contact, position, is_first, is_ours) in (any::<bool>(), any::<bool>(), prop::bool::weighted(0.1), prop::bool::weighted(0.9)),
    ) -> Event {
        let year = if is_first { year - 25 } else { year };
        let month_day = if day == 29 { 28 } else { day };
        let whole = Day::new(year, month, day).or_else(|_| Day::new(year, month, month_day)).unwrap();
        let mut made = event("", "2024");
        made.date = EventDate::new(whole, precision);
        made.era = if is_first { Era::First } else { Era::Second };
        let who = party(if is_ours { "UZB" } else { "CHN" });
        made.parties = vec![who.clone()];
        made.changes = changes.map(|it| (who.clone(), it)).into_iter().collect();
        made.contact = contact.then(|| who.clone()).into_iter().collect();
        made.position = position.then_some(who).into_iter().collect();
        made
    }
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec(any_event(), 0..10).prop_map(|mut events| {
        for (number, event) in events.iter_mut().enumerate() {
            event.id = format!("e{number}");
        }
        events
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn history_agrees_with_a_reckoning_of_each_day(events in any_events()) {
        let us = party("UZB");
        let record = record(events.clone());
        for era in [Era::First, Era::Second] {
            let steps = history(&record, &us, era);
            let mut today = era.first_day();
            let last = era.last_day().unwrap_or(record.as_of());
            let mut n_changes = 0;
            let mut before = None;
            while today <= last {
                let expected = naive::level(&events, &us, today, era);
                let step = steps.iter().rfind(|step| step.from <= today).unwrap();
                prop_assert_eq!(step.level, expected, "on {}", today);
                n_changes += usize::from(before != Some(expected));
                before = Some(expected);
                today = today.tomorrow().unwrap();
            }
            prop_assert_eq!(steps.len(), n_changes);
            for step in &steps {
                let is_told = !step.cause.events().is_empty();
                prop_assert_eq!(is_told, step.cause != Cause::Beginning);
            }
        }
    }

    #[test]
    fn an_assessment_agrees_with_the_reckoning_and_the_history(
        events in any_events(),
        n_days in 0_i32..2000,
    ) {
        let us = party("UZB");
        let record = record(events.clone());
        let today = day("2021-07-01").checked_add(jiff::Span::new().days(n_days)).unwrap();
        let assessment = assess(&record, &us, today, Era::Second);
        let known = today.min(record.as_of());
        prop_assert_eq!(assessment.level, naive::level(&events, &us, known, Era::Second));
        prop_assert_eq!(assessment.level.is_some(), !assessment.deciding.is_empty());
        prop_assert_eq!(assessment.stance, Stance::on(&record, &us, today, Era::Second));
        if let Some(since) = assessment.since {
            let steps = history(&record, &us, Era::Second);
            let step = steps.iter().rfind(|step| step.from <= known).unwrap();
            prop_assert_eq!(step.from, since.day);
            prop_assert!(assessment.sentence(&record, "the state").ends_with('.'));
        }
        for index in &assessment.deciding {
            prop_assert!(record[*index].effect_day() <= known);
        }
    }

    #[test]
    fn the_order_of_events_changes_nothing(
        (events, shuffled) in any_events().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
    ) {
        let (one, other) = (record(events), record(shuffled));
        prop_assert_eq!(&one, &other);
        let today = day("2026-07-01");
        prop_assert_eq!(Engagement::on(&one, today, Era::Second), Engagement::on(&other, today, Era::Second));
    }
}

/// Two tables have the members of the European Union: the one by which its sanctions are shown on them,
/// and the one for filters.
#[test]
fn members_of_the_european_union_are_the_same_for_sanctions_and_for_filters() {
    let world = kabul_atlas::world::World::embedded().unwrap();
    let union = world.groups.find("EU").unwrap();
    let mut days: Vec<Day> = [
        "1993-11-01",
        "1995-01-01",
        "2004-05-01",
        "2007-01-01",
        "2013-07-01",
        "2020-01-31",
    ]
    .map(|day| day.parse().unwrap())
    .to_vec();
    let near: Vec<Day> = days
        .iter()
        .flat_map(|day| [-1, 1].map(|by| days_after(*day, by)))
        .collect();
    days.extend(near);
    days.push(world.record.as_of());
    let mut n_members = 0;
    for day in days
        .into_iter()
        .filter(|day| *day >= "1993-11-01".parse().unwrap())
    {
        for country in world.places.countries() {
            let is_member = is_eu_member(country.code, day);
            assert_eq!(
                is_member,
                union.has(country.code, day),
                "{} {day}",
                country.code
            );
            n_members += usize::from(is_member);
        }
    }
    assert!(n_members > 12 * 15);
}

/// A slip of the pen in a record of one's own.
#[test]
fn months_are_counted_to_the_last_day_of_the_calendar_and_no_further() {
    let about = About {
        as_of: Day::MAX,
        title: "T".to_owned(),
        licence: "L".to_owned(),
    };
    let record = Record::new(about, Vec::new());
    let chronicle = Chronicle::of(&record, Era::Second);
    let months = Statistics::of(&chronicle, &[], |_, _| true).months;
    assert_eq!(months.len(), (9999 - 2021) * 12 + 5);
    assert_eq!(months.last().map(|month| month.day), Some(Day::MAX));
}
