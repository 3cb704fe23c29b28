//! Journeys through time: play, steps, typed dates, two days, the other era.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use kabul_atlas::country::CountryCode;
use kabul_atlas::date::Day;
use kabul_atlas::engagement::{Chronicle, Comparison, Engagement, Level, Shift, Turn};
use kabul_atlas::explorer::memory::Memory;
use kabul_atlas::explorer::{Action, Effect, Explorer, ExportForm, Speed, Step, Stride, Which};
use kabul_atlas::record::Era;
use kabul_atlas::world::World;

struct Journey {
    world: World,
    explorer: Explorer,
}

impl Journey {
    fn begin() -> Self {
        let world = World::embedded().unwrap();
        let explorer = Explorer::new(&world, (1024.0, 768.0));
        Self { world, explorer }
    }

    fn go(&mut self, actions: impl IntoIterator<Item = Action>) -> Vec<Effect> {
        let actions = actions.into_iter();
        actions
            .filter_map(|action| self.explorer.apply(action, &self.world))
            .collect()
    }

    fn told(&self) -> String {
        let notice = self.explorer.notice.as_ref();
        notice.map(|it| it.text.clone()).unwrap_or_default()
    }

    fn level_of(&self, country: &str) -> Option<Level> {
        let chronicle = self.explorer.chronicle();
        chronicle.level_on(code(country), self.explorer.date)
    }

    fn typed(&mut self, text: &str) -> Day {
        self.go([Action::TypeDate(Which::Shown, text.to_owned())]);
        self.explorer.date
    }
}

fn code(text: &str) -> CountryCode {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn back(stride: Stride) -> Action {
    Action::Step(stride, Step::Back)
}

fn forward(stride: Stride) -> Action {
    Action::Step(stride, Step::Forward)
}

/// Plays from the first day until time stands still, in steps of so many seconds, and notes each
/// change at which it stops, by the words of the caption.
fn play(journey: &mut Journey, seconds: f64) -> Vec<Turn> {
    journey.go([Action::ToStart, Action::Play]);
    let mut met: Vec<Turn> = Vec::new();
    let mut last = None;
    for _ in 0..1_000_000 {
        if !journey.explorer.play.is_on() {
            return met;
        }
        journey.go([Action::Pass(seconds)]);
        let here = journey.explorer.date;
        if journey.explorer.caption != Some(here) || last == Some(here) {
            continue;
        }
        last = Some(here);
        let eve = here.yesterday().unwrap();
        let turns = journey.explorer.chronicle().turns_between(eve, here);
        let lines = journey.explorer.lines(&journey.world);
        assert_eq!(lines.len(), turns.len(), "each is named on {here}");
        for turn in turns {
            let line = lines.iter().find(|it| it.country == Some(turn.country));
            let line = line.unwrap();
            assert_eq!(
                line.subject,
                journey.world.places.name(&turn.country.into())
            );
            assert!(line.why.is_some(), "{line:?}");
        }
        met.extend_from_slice(turns);
    }
    panic!("time never stood still");
}

#[test]
fn playing_from_start_to_end_meets_each_change_exactly_once_at_each_speed_in_each_era() {
    let mut journey = Journey::begin();
    for era in [Era::Second, Era::First] {
        journey.go([Action::SetEra(era)]);
        let turns = journey.explorer.chronicle().turns().to_vec();
        assert!(!turns.is_empty());
        for speed in Speed::ALL {
            journey.go([Action::SetSpeed(speed)]);
            assert_eq!(play(&mut journey, 1.0 / 60.0), turns, "{speed:?}");
            assert_eq!(
                journey.explorer.date,
                journey.explorer.chronicle().last_day()
            );
        }
        let slow_window = play(&mut journey, 7.0);
        assert_eq!(
            slow_window, turns,
            "also where seconds pass between two frames"
        );
    }
}

#[test]
fn five_years_pass_in_a_minute_and_the_stops_and_three_times_as_fast_at_the_highest_speed() {
    let mut journey = Journey::begin();
    let turns = journey.explorer.chronicle().turns();
    let mut stops: Vec<Day> = turns.iter().map(|turn| turn.day).collect();
    stops.dedup();
    for (speed, most, stop) in [(Speed::Month, 62.0, 1.2), (Speed::Quarter, 22.0, 0.7)] {
        journey.go([Action::SetSpeed(speed), Action::ToStart, Action::Play]);
        let mut seconds = 0.0;
        while journey.explorer.play.is_on() {
            journey.go([Action::Pass(0.05)]);
            seconds += 0.05;
        }
        let least = stop * stops.len() as f64;
        assert!(
            seconds > least && seconds < most + 3.3 * stops.len() as f64,
            "{seconds}"
        );
    }
}

#[test]
fn time_says_when_something_happens_next() {
    let mut journey = Journey::begin();
    assert_eq!(journey.explorer.play.due_secs(), None);
    let slow = Action::SetSpeed(Speed::Week);
    journey.go([slow, Action::GoTo(day("2022-02-01")), Action::Play]);
    for _ in 0..500 {
        let before = journey.explorer.date;
        let due = journey.explorer.play.due_secs().unwrap();
        if due > 0.05 {
            journey.go([Action::Pass(due * 0.9)]);
            assert_eq!(journey.explorer.date, before, "not before");
        }
        journey.go([Action::Pass(due)]);
        assert!(journey.explorer.date > before, "but then");
    }
    journey.go([Action::SetSpeed(Speed::Quarter)]);
    let due = journey.explorer.play.due_secs().unwrap();
    assert!(due >= 0.05, "days that pass faster are one step");
}

#[test]
fn seconds_that_are_none_pass_nothing() {
    let mut journey = Journey::begin();
    journey.go([Action::Pass(5.0)]);
    assert_eq!(journey.explorer.date, journey.world.record.as_of());
    journey.go([Action::ToStart, Action::Play]);
    let before = journey.explorer.clone();
    journey.go([0.0, -3.0, f64::NAN, f64::INFINITY].map(Action::Pass));
    assert_eq!(journey.explorer, before);
    journey.go([Action::Pass(f64::MAX)]);
    let next = journey.explorer.chronicle().next_turn(before.date);
    assert_eq!(Some(journey.explorer.date), next);
}

#[test]
fn whoever_moves_the_day_by_hand_stops_time() {
    for action in [
        Action::Scrub(day("2023-05-05")),
        Action::GoTo(day("2023-05-05")),
        forward(Stride::Day),
        back(Stride::Turn),
        Action::TypeDate(Which::Shown, "2024".to_owned()),
        Action::SwapDates,
        Action::SetEra(Era::First),
        Action::Pause,
        Action::TogglePlay,
        Action::Back,
    ] {
        let mut journey = Journey::begin();
        journey.go([Action::CompareWith(Some(day("2022-01-01"))), Action::Play]);
        assert!(journey.explorer.play.is_on());
        journey.go([action.clone()]);
        assert!(!journey.explorer.play.is_on(), "{action:?}");
    }
}

#[test]
fn a_loop_begins_anew_and_meets_the_first_change_again() {
    let mut journey = Journey::begin();
    journey.go([Action::SetLoop(true), Action::ToStart]);
    let first = journey.explorer.chronicle().turns()[0].day;
    journey.go([Action::ToEnd, Action::Play]);
    assert_eq!(
        journey.explorer.date,
        journey.explorer.chronicle().first_day(),
        "from the last day, from the first"
    );
    journey.go([Action::GoTo(day("2026-06-20")), Action::Play]);
    for _ in 0..2_000 {
        journey.go([Action::Pass(0.05)]);
        if journey.explorer.caption == Some(first) {
            return;
        }
    }
    panic!("the first change was not met again");
}

#[test]
fn a_person_finds_the_day_when_russia_recognised_kabul_without_being_told_the_date() {
    let mut journey = Journey::begin();
    journey.go([Action::SelectAndShow(code("RUS"))]);
    assert_eq!(journey.level_of("RUS"), Some(Level::Recognition));
    for _ in 0..500 {
        journey.go([back(Stride::Turn)]);
        let lines = journey.explorer.lines(&journey.world);
        let line = lines.iter().find(|line| line.country == Some(code("RUS")));
        if let Some(line) = line {
            assert!(line.what.ends_with("→ Recognition"), "{line:?}");
            assert_eq!(journey.explorer.date, day("2025-07-03"));
            return;
        }
    }
    panic!("it was not met");
}

#[test]
fn events_of_the_selected_country_are_stepped_through_and_the_way_back_is_the_same() {
    let mut journey = Journey::begin();
    journey.go([Action::Select(Some(code("UZB"))), Action::ToStart]);
    let mut days = Vec::new();
    loop {
        journey.go([forward(Stride::Event)]);
        if !journey.told().is_empty() {
            break;
        }
        days.push(journey.explorer.date);
        assert!(days.len() < 500);
    }
    assert!(days.contains(&day("2024-10-09")) && days.is_sorted());
    assert!(journey.told().contains("No event on record after"));
    days.pop();
    while let Some(expected) = days.pop() {
        journey.go([back(Stride::Event)]);
        assert_eq!(journey.explorer.date, expected);
    }
}

#[test]
fn steps_by_days_and_months_end_at_both_ends_and_say_so() {
    let mut journey = Journey::begin();
    journey.go([Action::GoTo(day("2024-03-31")), back(Stride::Month)]);
    assert_eq!(journey.explorer.date, day("2024-02-29"));
    journey.go([forward(Stride::Day), forward(Stride::Month)]);
    assert_eq!(journey.explorer.date, day("2024-04-01"));
    journey.go([Action::ToEnd, forward(Stride::Day)]);
    assert!(journey.told().contains("nothing later is known"));
    journey.go([Action::DismissNotice, Action::ToStart, back(Stride::Day)]);
    assert!(journey.told().contains("15 August 2021"));
    assert_eq!(journey.explorer.date, day("2021-08-15"));
    journey.go([Action::DismissNotice, back(Stride::Turn)]);
    assert!(journey.told().contains("No level changes before"));
    journey.go([Action::DismissNotice, Action::ToEnd, forward(Stride::Turn)]);
    assert!(journey.told().contains("No level changes after"));
}

#[test]
fn a_typed_month_or_year_is_its_last_day_that_is_known() {
    let mut journey = Journey::begin();
    let as_of = journey.world.record.as_of();
    for (text, expected) in [
        ("2024-01", day("2024-01-31")),
        ("30 Jan 2024", day("2024-01-30")),
        (" January 30, 2024 ", day("2024-01-30")),
        ("2022", day("2022-12-31")),
        (&as_of.year().to_string(), as_of),
    ] {
        assert_eq!(journey.typed(text), expected, "{text}");
        assert_eq!(journey.told(), "", "{text}");
    }
}

#[test]
fn dates_that_cannot_be_shown_are_told_and_the_nearest_is_shown() {
    let mut journey = Journey::begin();
    let as_of = journey.world.record.as_of();
    assert_eq!(journey.typed("2099"), as_of);
    assert!(journey.told().contains("nothing later is known"));
    assert_eq!(journey.typed("1850-01-01"), day("2021-08-15"));
    assert!(journey.told().contains("15 August 2021") && !journey.told().contains("First"));
    assert_eq!(journey.typed("May 1997"), day("2021-08-15"));
    assert!(
        journey.told().contains("First Emirate"),
        "{}",
        journey.told()
    );
    assert_eq!(journey.typed("2024-05-05"), day("2024-05-05"));
    assert_eq!(journey.told(), "");
}

#[test]
fn words_that_are_no_date_change_nothing_and_are_answered_with_an_example() {
    let mut journey = Journey::begin();
    journey.typed("2024-05-05");
    for text in [
        "",
        "tomorrow",
        "2024-13",
        "30 Feb 2024",
        "🦀",
        "99999999999",
    ] {
        assert_eq!(journey.typed(text), day("2024-05-05"), "{text}");
        let notice = journey.explorer.notice.clone().unwrap();
        assert!(
            notice.is_error && notice.text.contains("is not a date"),
            "{notice:?}"
        );
    }
    journey.typed("soon");
    assert!(journey.told().contains("2024-01-30"));
}

#[test]
fn a_reversed_pair_of_days_changes_places_and_that_is_said() {
    let mut journey = Journey::begin();
    journey.go([
        Action::GoTo(day("2024-06-01")),
        Action::CompareWith(Some(day("2023-01-01"))),
    ]);
    journey.go([Action::TypeDate(Which::Other, "2025-01-01".to_owned())]);
    let days = Some((day("2024-06-01"), day("2025-01-01")));
    assert_eq!(journey.explorer.compared(), days);
    assert!(
        journey.told().contains("changed places"),
        "{}",
        journey.told()
    );
    journey.go([Action::TypeDate(Which::Other, "2025-02-01".to_owned())]);
    assert_eq!(journey.told(), "");
}

#[test]
fn swapping_leaves_the_change_as_it_is_and_turns_to_the_other_day() {
    let mut journey = Journey::begin();
    let (a, b) = (day("2022-01-01"), day("2025-01-01"));
    journey.go([
        Action::GoTo(b),
        Action::CompareWith(Some(a)),
        Action::SwapDates,
    ]);
    assert_eq!(
        (journey.explorer.date, journey.explorer.compare),
        (a, Some(b))
    );
    assert_eq!(journey.explorer.compared(), Some((a, b)));
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.compare, None, "Escape ends it");
    journey.go([Action::SwapDates]);
    assert_eq!(journey.explorer.date, a, "one day has no other");
}

#[test]
fn a_comparison_begins_with_the_first_day_and_from_there_with_the_last() {
    let mut journey = Journey::begin();
    let ends = (day("2021-08-15"), journey.world.record.as_of());
    journey.go([Action::ToggleComparison]);
    assert_eq!(journey.explorer.compared(), Some(ends));
    journey.go([Action::ToggleComparison]);
    assert_eq!(journey.explorer.compared(), None);
    journey.go([Action::ToStart, Action::ToggleComparison]);
    assert_eq!(journey.explorer.compared(), Some(ends));
}

#[test]
fn the_change_from_first_to_last_agrees_with_the_levels_at_both_ends() {
    let mut journey = Journey::begin();
    journey.go([Action::ToggleComparison]);
    let (from, to) = journey.explorer.compared().unwrap();
    let record = &journey.world.record;
    let comparison = Comparison::between(record, journey.explorer.chronicle(), from, to);
    let [before, after] = [from, to].map(|day| Engagement::on(record, day, Era::Second));
    for country in record.countries() {
        let shift = Shift::between(before.level(country), after.level(country));
        let told = comparison.shift_of(country).unwrap_or(Shift::Unchanged);
        assert_eq!(told, shift, "{country}");
        let chronicle = journey.explorer.chronicle();
        assert_eq!(
            chronicle.level_on(country, from),
            before.level(country),
            "{country}"
        );
        assert_eq!(
            chronicle.level_on(country, to),
            after.level(country),
            "{country}"
        );
    }
}

#[test]
fn each_era_keeps_its_own_day_and_has_its_own_recognitions() {
    let mut journey = Journey::begin();
    journey.go([
        Action::GoTo(day("2024-02-02")),
        Action::CompareWith(Some(day("2023-01-01"))),
        Action::SetEra(Era::First),
    ]);
    assert_eq!(journey.explorer.compare, None, "a day of the other time");
    let opened = journey.explorer.date;
    assert!(
        opened > Era::First.first_day() && opened.year() <= 2001,
        "{opened}"
    );
    for country in ["PAK", "SAU", "ARE"] {
        assert_eq!(
            journey.level_of(country),
            Some(Level::Recognition),
            "{country}"
        );
    }
    assert_eq!(journey.typed("1998-06-01"), day("1998-06-01"));
    journey.go([Action::SetEra(Era::Second)]);
    assert_eq!(journey.explorer.date, day("2024-02-02"));
    journey.go([Action::SetEra(Era::First), Action::SetEra(Era::First)]);
    assert_eq!(journey.explorer.date, day("1998-06-01"));
    assert_eq!(journey.typed("2024"), day("2001-12-31"));
    assert!(journey.told().contains("31 December 2001"));
    assert_ne!(
        journey.level_of("SAU"),
        Some(Level::Recognition),
        "withdrawn"
    );
}

#[test]
fn pictures_show_the_day_the_other_day_and_the_era_that_the_window_shows() {
    let mut journey = Journey::begin();
    let title = journey.explorer.export.title.clone();
    journey.go([
        Action::SetEra(Era::First),
        Action::GoTo(day("2000-01-01")),
        Action::CompareWith(Some(day("1998-01-01"))),
    ]);
    let offered = journey.explorer.export.title.clone();
    assert_ne!(offered, title, "that of the map that is shown");
    for action in [Action::QuickSave(false), Action::Export(false)] {
        let effects = journey.go([action, Action::CancelSave]);
        let (Effect::Save(order) | Effect::SaveAnew(order)) = &effects[0] else {
            panic!("{effects:?}");
        };
        let request = order.file.picture();
        assert_eq!(request.era, Era::First);
        assert_eq!(request.date, day("2000-01-01"));
        assert_eq!(request.compare, Some(day("1998-01-01")));
    }
    let own = ExportForm {
        title: "My own".to_owned(),
        ..journey.explorer.export.clone()
    };
    journey.go([Action::EditExport(own), Action::SetEra(Era::Second)]);
    assert_eq!(journey.explorer.export.title, "My own");
}

#[test]
fn the_chronicle_of_the_explorer_is_that_of_its_era() {
    let mut journey = Journey::begin();
    for era in [Era::First, Era::Second] {
        journey.go([Action::SetEra(era)]);
        let chronicle = Chronicle::of(&journey.world.record, era);
        assert_eq!(*journey.explorer.chronicle(), chronicle);
    }
}

#[test]
fn a_click_on_a_class_of_the_other_map_is_not_kept() {
    use kabul_atlas::scene::Class;
    let mut journey = Journey::begin();
    let class = Class::Level(Some(Level::Contact));
    journey.go([Action::Isolate(class), Action::ToggleComparison]);
    assert_eq!(journey.explorer.isolated, None);
}

#[test]
fn asking_for_a_date_opens_the_timeline() {
    let mut journey = Journey::begin();
    journey.go([Action::ToggleTimeline]);
    assert!(!journey.explorer.shows_timeline);
    assert_eq!(journey.go([Action::AskDate]), [Effect::AskDate]);
    assert!(journey.explorer.shows_timeline);
}

#[test]
fn speed_loop_and_folding_are_kept_but_neither_day_nor_era_nor_comparison() {
    let mut journey = Journey::begin();
    journey.go([
        Action::SetSpeed(Speed::Quarter),
        Action::SetLoop(true),
        Action::ToggleTimeline,
        Action::SetEra(Era::First),
        Action::GoTo(day("1998-06-01")),
        Action::ToggleComparison,
        Action::Play,
    ]);
    let text = Memory::of(&journey.explorer, None).write().unwrap();
    let mut again = Journey::begin();
    let fresh = again.explorer.clone();
    Memory::read(&text)
        .unwrap()
        .restore(&mut again.explorer, &again.world);
    let play = again.explorer.play;
    assert_eq!((play.speed, play.is_endless), (Speed::Quarter, true));
    assert!(!play.is_on() && !again.explorer.shows_timeline);
    assert_eq!(again.explorer.when(), fresh.when());
    assert_eq!(again.explorer.compare, None);
    let odd = text.replace("quarter", "warp");
    Memory::read(&odd)
        .unwrap()
        .restore(&mut again.explorer, &again.world);
    assert_eq!(again.explorer.play.speed, Speed::Quarter, "passed over");
}
