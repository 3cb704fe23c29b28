//! The chronicle and the comparison of two days, held against stances folded anew day by day.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kabul_atlas::country::CountryCode;
use kabul_atlas::date::Day;
use kabul_atlas::engagement::{Chronicle, Comparison, Engagement, Level, Shift, Turn};
use kabul_atlas::record::{self, Era, Record};

static RECORD: LazyLock<Record> = LazyLock::new(|| record::embedded().0);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn levels(on: Day, era: Era) -> BTreeMap<CountryCode, Level> {
    let engagement = Engagement::on(&RECORD, on, era);
    let states = engagement.assessments.iter();
    states
        .filter_map(|(code, it)| Some((*code, it.level?)))
        .collect()
}

#[test]
fn each_change_from_one_day_to_the_next_is_one_turn_and_nothing_else_is() {
    for era in [Era::First, Era::Second] {
        let chronicle = Chronicle::of(&RECORD, era);
        let mut turns = chronicle.turns().iter();
        let mut before = levels(chronicle.first_day(), era);
        let mut today = chronicle.first_day();
        while today < chronicle.last_day() {
            today = today.tomorrow().unwrap();
            let after = levels(today, era);
            let states: BTreeSet<CountryCode> =
                before.keys().chain(after.keys()).copied().collect();
            for state in states {
                let (from, to) = (before.get(&state).copied(), after.get(&state).copied());
                if from != to {
                    let turn = turns.next().unwrap();
                    assert_eq!(
                        (turn.day, turn.country, turn.from, turn.to),
                        (today, state, from, to)
                    );
                }
                assert_eq!(chronicle.level_on(state, today), to, "{state} on {today}");
            }
            before = after;
        }
        assert_eq!(turns.next(), None);
    }
}

#[test]
fn walking_by_turns_meets_each_day_with_a_change_once_in_both_directions() {
    let chronicle = Chronicle::of(&RECORD, Era::Second);
    let days: BTreeSet<Day> = chronicle.turns().iter().map(|turn| turn.day).collect();
    assert!(days.len() > 50, "{}", days.len());
    let start = Some(chronicle.first_day());
    let forward = std::iter::successors(start, |day| chronicle.next_turn(*day)).skip(1);
    assert!(forward.eq(days.iter().copied()));
    let end = Some(Day::MAX);
    let back = std::iter::successors(end, |day| chronicle.previous_turn(*day)).skip(1);
    assert!(back.eq(days.iter().rev().copied()));
}

#[test]
fn the_record_knows_one_recognition_in_this_era_and_three_in_the_first() {
    let recognised = |era| -> Vec<(String, Day)> {
        let chronicle = Chronicle::of(&RECORD, era);
        let turns = chronicle.turns().iter();
        let rises = turns.filter(|turn| turn.to == Some(Level::Recognition));
        let mut rises: Vec<_> = rises
            .map(|turn| (turn.country.to_string(), turn.day))
            .collect();
        rises.sort();
        rises
    };
    assert_eq!(
        recognised(Era::Second),
        [("RUS".to_owned(), day("2025-07-03"))]
    );
    let first: Vec<String> = recognised(Era::First).into_iter().map(|it| it.0).collect();
    assert_eq!(first, ["ARE", "PAK", "SAU"]);
    let chronicle = Chronicle::of(&RECORD, Era::First);
    for state in first {
        let last = chronicle.level_on(state.parse().unwrap(), chronicle.last_day());
        assert_ne!(last, Some(Level::Recognition), "{state} withdrew it");
    }
}

#[test]
fn a_comparison_agrees_with_the_levels_at_both_ends() {
    let chronicle = Chronicle::of(&RECORD, Era::Second);
    let as_of = RECORD.as_of();
    for (from, to) in [
        (day("2021-08-15"), as_of),
        (day("2024-01-01"), day("2024-12-31")),
        (day("2025-07-02"), day("2025-07-03")),
        (as_of, as_of),
    ] {
        let comparison = Comparison::between(&RECORD, &chronicle, from, to);
        let (before, after) = (levels(from, Era::Second), levels(to, Era::Second));
        let differing: Vec<_> = chronicle
            .countries()
            .map(|state| {
                (
                    state,
                    before.get(&state).copied(),
                    after.get(&state).copied(),
                )
            })
            .filter(|(_, from, to)| from != to)
            .collect();
        let told: Vec<_> = comparison
            .changes
            .iter()
            .map(|change| (change.country, change.from, change.to))
            .collect();
        assert_eq!(told, differing, "{from} to {to}");
        for change in &comparison.changes {
            assert!(!change.deciding.is_empty(), "{}", change.country);
            let turns: Vec<&Turn> = comparison.turns_of(change.country).collect();
            assert_eq!(turns.first().unwrap().from, change.from);
            assert_eq!(turns.last().unwrap().to, change.to);
        }
        let swapped = Comparison::between(&RECORD, &chronicle, to, from);
        assert_eq!(swapped, comparison);
    }
}

#[test]
fn days_beyond_the_chronicle_stand_for_its_ends() {
    let chronicle = Chronicle::of(&RECORD, Era::Second);
    let comparison = Comparison::between(&RECORD, &chronicle, day("2030-01-01"), day("1990-01-01"));
    assert_eq!(
        (comparison.from, comparison.to),
        (day("2021-08-15"), RECORD.as_of())
    );
    let code: CountryCode = "UZB".parse().unwrap();
    assert_eq!(chronicle.level_on(code, day("2020-01-01")), None);
    let last = chronicle.level_on(code, RECORD.as_of());
    assert_eq!(chronicle.level_on(code, day("2030-01-01")), last);
}

#[test]
fn becoming_known_is_neither_a_rise_nor_a_fall() {
    use Level::{Ambassadors, Contact, NoEngagement, Recognition};
    for (from, to, shift) in [
        (Some(Contact), Some(Ambassadors), Shift::Up(3)),
        (Some(NoEngagement), Some(Recognition), Shift::Up(5)),
        (Some(Contact), Some(NoEngagement), Shift::Down(1)),
        (Some(Contact), Some(Contact), Shift::Unchanged),
        (None, None, Shift::Unchanged),
        (None, Some(NoEngagement), Shift::NewlyKnown),
        (None, Some(Recognition), Shift::NewlyKnown),
    ] {
        assert_eq!(Shift::between(from, to), shift, "{from:?} {to:?}");
    }
}

#[test]
fn a_state_without_data_on_either_day_has_no_shift() {
    let chronicle = Chronicle::of(&RECORD, Era::Second);
    let comparison = Comparison::between(&RECORD, &chronicle, day("2021-08-15"), RECORD.as_of());
    assert_eq!(comparison.shift_of("ATA".parse().unwrap()), None);
    assert_eq!(
        comparison.shift_of("RUS".parse().unwrap()),
        Some(Shift::between(
            comparison.before.level("RUS".parse().unwrap()),
            Some(Level::Recognition)
        ))
    );
}
