//! What is told beside the map: what happened near a day, and what changed between two days.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;

use kabul_atlas::country::Party;
use kabul_atlas::date::{Day, Precision, months_after};
use kabul_atlas::engagement::{Cause, Change, Comparison, Engagement};
use kabul_atlas::explorer::differences::{self, Way};
use kabul_atlas::explorer::happenings::{Happening, Happenings};
use kabul_atlas::explorer::memory::Memory;
use kabul_atlas::explorer::{Action, Explorer};
use kabul_atlas::language::Language;
use kabul_atlas::picture::overlays::overlays;
use kabul_atlas::record::Era;
use kabul_atlas::record::value::Word as _;
use kabul_atlas::scene::{Layer, ScreenRect};
use kabul_atlas::world::World;

struct Journey {
    world: World,
    explorer: Explorer,
}

impl Journey {
    fn begin(width: f32) -> Self {
        let world = World::embedded().unwrap();
        let explorer = Explorer::new(&world, (1024.0, 768.0));
        let mut journey = Self { world, explorer };
        journey.go([Action::LayOut {
            window: (width, 800.0),
            map: ScreenRect::at(240.0, 48.0, width - 240.0, 752.0),
        }]);
        journey
    }

    fn go(&mut self, actions: impl IntoIterator<Item = Action>) {
        for action in actions {
            self.explorer.apply(action, &self.world);
        }
    }

    fn happenings_on(&mut self, day: Day) -> Happenings {
        self.go([Action::GoTo(day)]);
        self.explorer.happenings(&self.world)
    }

    fn compared(&self, from: &str, to: &str) -> Comparison {
        let chronicle = self.explorer.chronicle();
        Comparison::between(&self.world.record, chronicle, day(from), day(to))
    }

    fn is_open(&self, width: f32) -> bool {
        self.explorer.shows_happenings(width)
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn last_days_of_months(explorer: &Explorer) -> Vec<Day> {
    let (first, last) = (
        explorer.chronicle().first_day(),
        explorer.chronicle().last_day(),
    );
    let mut days = vec![first.last_of_month()];
    while let Some(next) = days.last().and_then(|day| day.tomorrow().ok()) {
        if next > last {
            break;
        }
        days.push(next.last_of_month());
    }
    days.last_mut().map(|day| *day = (*day).min(last)).unwrap();
    days
}

fn turns(happenings: &[Happening]) -> usize {
    happenings.iter().map(|it| it.turns.len()).sum()
}

#[test]
fn the_months_together_tell_each_change_of_level_once_and_changes_come_first() {
    let mut journey = Journey::begin(1440.0);
    for era in Era::ALL {
        journey.go([Action::SetEra(*era)]);
        let mut told = 0;
        for day in last_days_of_months(&journey.explorer) {
            let happenings = journey.happenings_on(day);
            let in_month = &happenings.in_month;
            told += turns(in_month);
            assert!(in_month.is_sorted_by_key(|it| it.turns.is_empty()), "{day}");
            for it in in_month {
                assert!(happenings.month <= it.day && it.day <= day, "{day}: {it:?}");
                assert!(it.turns.iter().all(|turn| turn.day == it.day), "{it:?}");
            }
        }
        let chronicle = journey.explorer.chronicle();
        assert_eq!(told, chronicle.turns().len(), "{}", era.name());
    }
}

#[test]
fn each_event_is_told_in_its_month_but_what_is_known_by_its_year_alone_only_where_it_counts() {
    let mut journey = Journey::begin(1440.0);
    let mut told = BTreeSet::new();
    for day in last_days_of_months(&journey.explorer) {
        for it in journey.happenings_on(day).in_month {
            let is_new = it.has_run_out || told.insert(it.event);
            assert!(is_new, "{it:?} is told twice");
        }
    }
    let record = &journey.world.record;
    for (index, event) in record.indexed_events() {
        let is_shown = event.era == Era::Second && !event.is_baseline();
        let is_in_time = event.effect_day() <= record.as_of();
        let is_of_month = event.date.precision() != Precision::Year;
        if is_shown && is_in_time && is_of_month {
            assert!(told.contains(&index), "{}", event.id);
        }
        assert!(is_shown || !told.contains(&index), "{}", event.id);
    }
}

#[test]
fn nothing_later_than_the_day_is_told() {
    let mut journey = Journey::begin(1440.0);
    let eve = journey.happenings_on(day("2024-10-08"));
    let uzbekistan: Party = "UZB".parse().unwrap();
    let has_turn = |happenings: &Happenings| {
        let mut turns = happenings.in_month.iter().flat_map(|it| &it.turns);
        turns.any(|turn| Party::from(turn.country) == uzbekistan)
    };
    assert!(!has_turn(&eve));
    let on_the_day = journey.happenings_on(day("2024-10-09"));
    assert!(has_turn(&on_the_day));
    let first = &on_the_day.in_month[0];
    assert_eq!(first.subject(&journey.world.record), uzbekistan);
    assert_eq!(first.day, day("2024-10-09"));
}

#[test]
fn before_a_month_are_the_last_events_before_it() {
    let mut journey = Journey::begin(1440.0);
    let happenings = journey.happenings_on(day("2025-07-03"));
    assert_eq!(happenings.month, day("2025-07-01"));
    assert_eq!(happenings.earlier.len(), 8);
    assert!(
        happenings
            .earlier
            .iter()
            .all(|it| it.day < happenings.month)
    );
    assert!(happenings.earlier.is_sorted_by(|a, b| a.day >= b.day));
    let first = journey.happenings_on(day("2021-08-15"));
    assert_eq!(first.earlier, [], "before the first day there is nothing");
}

#[test]
fn a_happening_leads_to_a_state_before_an_organisation_and_to_afghanistan_last() {
    let mut journey = Journey::begin(1440.0);
    for day in last_days_of_months(&journey.explorer) {
        for it in journey.happenings_on(day).in_month {
            let record = &journey.world.record;
            let subject = it.subject(record);
            let parties = &record[it.event].parties;
            assert!(parties.contains(&subject), "{it:?}");
            let is_other = |party: &&Party| party.to_string() != "AFG" && party.country().is_some();
            let has_other_state = parties.iter().find(is_other).is_some();
            assert_eq!(is_other(&&subject), has_other_state, "{it:?}");
        }
    }
}

#[test]
fn the_groups_of_what_changed_are_the_changes_of_the_comparison() {
    let journey = Journey::begin(1440.0);
    for (from, to) in [
        ("2021-08-15", "2026-07-01"),
        ("2024-01-01", "2025-07-03"),
        ("2023-01-01", "2024-06-30"),
    ] {
        let comparison = journey.compared(from, to);
        let groups = Way::ALL
            .map(|way| differences::group(&comparison, way, (&journey.world, Language::English)));
        let mut grouped: Vec<&Change> = groups.concat();
        grouped.sort_by_key(|change| change.country);
        assert_eq!(grouped, comparison.changes.iter().collect::<Vec<_>>());
        let [rises, falls, known] = groups;
        assert!(rises.iter().all(|it| it.from < it.to && it.from.is_some()));
        assert!(falls.iter().all(|it| it.from > it.to && it.to.is_some()));
        assert!(known.iter().all(|it| it.from.is_none() || it.to.is_none()));
        assert_eq!(
            differences::in_numbers(&comparison, Language::English),
            format!(
                "{} rose, {} fell, {} newly known",
                rises.len(),
                falls.len(),
                known.len()
            )
        );
        let table = differences::as_table(&comparison, &journey.world, Language::English).unwrap();
        assert_eq!(table.lines().count(), comparison.changes.len() + 1);
        assert!(table.lines().all(|line| line.split('\t').count() == 4));
    }
}

#[test]
fn russias_recognition_is_told_with_its_date() {
    let journey = Journey::begin(1440.0);
    let comparison = journey.compared("2025-07-02", "2025-07-03");
    let table = differences::as_table(&comparison, &journey.world, Language::English).unwrap();
    let row = table.lines().find(|line| line.starts_with("Russia\t"));
    let row = row.unwrap();
    assert!(row.contains("\tRecognition\t3 July 2025: "), "{row}");
}

#[test]
fn a_contact_that_has_run_out_is_a_reason() {
    let journey = Journey::begin(1440.0);
    let chronicle = journey.explorer.chronicle();
    let has_run_out =
        |turn: &&kabul_atlas::engagement::Turn| matches!(turn.cause, Cause::ContactRanOut(_));
    let turn = chronicle.turns().iter().find(has_run_out).unwrap();
    let eve = turn.day.yesterday().unwrap();
    let comparison = Comparison::between(&journey.world.record, chronicle, eve, turn.day);
    let change = comparison.changes.iter();
    let change = change
        .clone()
        .find(|it| it.country == turn.country)
        .unwrap();
    let reasons = differences::reasons(&comparison, change, &journey.world, Language::English);
    assert!(
        reasons[0].starts_with("No official contact in the 24 months since "),
        "{reasons:?}"
    );
}

#[test]
fn the_panel_opens_where_there_is_room_and_gives_way_to_a_page() {
    let mut journey = Journey::begin(1440.0);
    assert!(journey.is_open(1440.0) && !journey.is_open(900.0));
    journey.go([Action::Select(Some("UZB".parse().unwrap()))]);
    assert!(!journey.is_open(1440.0));
    journey.go([Action::ToggleHappenings]);
    assert_eq!(journey.explorer.selected, None, "the page gives way");
    assert!(journey.is_open(1440.0));
}

#[test]
fn what_is_wished_against_the_windows_width_is_kept_and_nothing_else() {
    let mut wide = Journey::begin(1440.0);
    wide.go([Action::ToggleHappenings]);
    assert!(!wide.is_open(1440.0));
    let text = Memory::of(&wide.explorer, None).write().unwrap();
    let mut other = Journey::begin(1440.0);
    let memory = Memory::read(&text).unwrap();
    memory.restore(&mut other.explorer, &other.world);
    assert!(!other.is_open(1440.0));
    other.go([Action::ToggleHappenings]);
    assert_eq!(other.explorer.happenings_wanted, None);
    assert!(!other.is_open(900.0), "a small window keeps its map");
    let mut small = Journey::begin(900.0);
    small.go([Action::ToggleHappenings]);
    assert!(small.is_open(900.0));
    small.go([Action::ToggleHappenings]);
    assert_eq!(small.explorer.happenings_wanted, None);
}

/// What holds from before the era did not happen in it: no panel tells it, and no layer shows it.
#[test]
fn what_holds_from_before_the_era_is_on_no_layer() {
    let world = World::embedded().unwrap();
    let record = &world.record;
    let before = record.events().iter().filter(|event| event.is_baseline());
    assert!(
        before.clone().any(|event| event.place.is_some()
            && event.date.first_day() > Era::Second.first_day().first_of_month()),
        "one with a place, of the same month"
    );
    for era in Era::ALL {
        let mut day = era.first_day();
        for _ in 0..13 {
            let engagement = Engagement::on(record, day, *era);
            let shown = overlays(record, &engagement, Layer::ALL.into_iter().collect());
            let events = shown.events.iter().map(|it| it.event);
            for index in events.chain(shown.incidents.iter().map(|it| it.event)) {
                assert!(record[index].happens_in(*era), "{}", record[index].id);
            }
            day = months_after(day, 1);
        }
    }
}
