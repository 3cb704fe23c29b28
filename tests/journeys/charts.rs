//! Statistics and comparisons of states: held against levels that are folded anew for each day.

use std::collections::BTreeSet;

use kabul_atlas::country::{CountryCode, Party};
use kabul_atlas::date::Day;
use kabul_atlas::delimited::Separator;
use kabul_atlas::engagement::{Chronicle, Engagement};
use kabul_atlas::explorer::side_by_side::SideBySide;
use kabul_atlas::explorer::{Action, DrawerPart, Effect, statistics_text};
use kabul_atlas::picture::Form;
use kabul_atlas::picture::chart::{ChartForm, ChartOf, ChartRequest, bars, count, step_line};
use kabul_atlas::picture::provenance::read_bytes;
use kabul_atlas::places::Standing;
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Class, ThemeName};
use kabul_atlas::world::World;

use super::{Journey, code};

/// The states on the map, found without the legend's own list.
fn states(world: &World) -> Vec<CountryCode> {
    let places = world.places.countries();
    let states = places.filter(|place| place.standing != Standing::Territory);
    let codes = states
        .map(|place| place.code)
        .filter(|code| *code != CountryCode::AFGHANISTAN);
    codes
        .filter(|code| world.atlas.find(*code).is_some())
        .collect()
}

#[test]
fn each_month_counts_what_a_fold_of_its_last_day_gives() {
    let world = World::embedded().unwrap();
    let states = states(&world);
    for era in [Era::First, Era::Second] {
        let chronicle = Chronicle::of(&world.record, era);
        for group in [None, world.groups.find("OIC"), world.groups.find("EU")] {
            let statistics = count(&world, &chronicle, group);
            let first = statistics.months.first().unwrap();
            assert_eq!(first.from, chronicle.first_day());
            assert_eq!(statistics.months.last().unwrap().day, chronicle.last_day());
            // Every fifth month, and the last: a fold of a day takes a while.
            for month in statistics.months.iter().rev().step_by(5) {
                let engagement = Engagement::on(&world.record, month.day, era);
                let members = states
                    .iter()
                    .filter(|code| group.is_none_or(|group| group.has(**code, month.day)));
                let mut counts = [0; 7];
                for code in members {
                    let level = engagement.level(*code);
                    counts[level.map_or(6, |level| usize::from(level.number()))] += 1;
                }
                assert_eq!(month.counts, counts, "{era:?} {}", month.day);
            }
        }
    }
}

#[test]
fn months_follow_each_other_without_a_gap_and_bars_fill_the_chart() {
    let world = World::embedded().unwrap();
    let chronicle = Chronicle::of(&world.record, Era::Second);
    let statistics = count(&world, &chronicle, None);
    for pair in statistics.months.windows(2) {
        assert_eq!(pair[0].day.tomorrow().unwrap(), pair[1].from);
        assert!(statistics.month_of(pair[1].from) == Some(&pair[1]));
    }
    let bars = bars(&chronicle, &statistics);
    assert_eq!((bars[0].span.0, bars.last().unwrap().span.1), (0.0, 1.0));
    assert!(bars.windows(2).all(|pair| pair[0].span.1 == pair[1].span.0));
    let text = statistics_text(&statistics, Separator::Comma).unwrap();
    assert_eq!(text.lines().count(), statistics.months.len() + 1);
}

#[test]
fn a_line_has_the_level_of_every_day() {
    let world = World::embedded().unwrap();
    let chronicle = Chronicle::of(&world.record, Era::Second);
    let line = step_line(&chronicle, code("UZB"));
    assert_eq!(line.steps.len(), chronicle.steps_of(code("UZB")).len());
    assert_eq!(
        line.steps.last().unwrap().1,
        chronicle.level_on(code("UZB"), chronicle.last_day())
    );
    // Of whom nothing is on record, there is one step of no data.
    let unknown = states(&world).into_iter();
    let unknown = unknown
        .filter(|code| chronicle.steps_of(*code).is_empty())
        .collect::<Vec<_>>();
    assert_eq!(step_line(&chronicle, unknown[0]).steps, [(0.0, None)]);
}

#[test]
fn a_comparison_has_each_event_of_each_state_once() {
    let world = World::embedded().unwrap();
    let day: Day = "2025-06-30".parse().unwrap();
    let codes = ["UZB", "TJK", "TKM"].map(code);
    let view = SideBySide::new(
        &world,
        &codes,
        (Era::Second, day),
        kabul_atlas::language::Language::English,
    );
    let mut expected: BTreeSet<&str> = BTreeSet::new();
    for event in world.record.events() {
        let is_of = |code: &CountryCode| event.parties.contains(&Party::from(*code));
        if event.era == Era::Second && event.date.first_day() <= day && codes.iter().any(is_of) {
            expected.insert(&event.id);
        }
    }
    let listed: Vec<&str> = view
        .events
        .iter()
        .map(|it| world.record[it.event].id.as_str())
        .collect();
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), expected);
    assert_eq!(listed.len(), expected.len());
    for it in &view.events {
        let event = &world.record[it.event];
        let who: Vec<usize> = (0..3)
            .filter(|place| event.parties.contains(&codes[*place].into()))
            .collect();
        assert_eq!(it.who, who, "{}", event.id);
    }
    assert!(
        view.events.iter().any(|it| it.who.len() > 1),
        "some have several"
    );
}

#[test]
fn what_differs_is_marked_and_what_is_the_same_is_not() {
    let world = World::embedded().unwrap();
    let when = (Era::Second, "2026-07-01".parse().unwrap());
    let differs = |one: &str, other: &str, name: &str| {
        let view = SideBySide::new(
            &world,
            &[code(one), code(other)],
            when,
            kabul_atlas::language::Language::English,
        );
        view.lines
            .iter()
            .find(|line| line.name == name)
            .unwrap()
            .differs
    };
    assert!(differs("UZB", "TJK", "Level"));
    assert!(!differs("UZB", "CHN", "Level"));
    assert!(
        !differs("UZB", "CHN", "Mission in Kabul"),
        "since when makes no difference"
    );
    assert!(differs("USA", "CHN", "Pressure"));
    assert!(differs("UZB", "KAZ", "Borders Afghanistan"));
    // In another language the same is so.
    let every = ["UZB", "CHN", "USA", "PAK", "KAZ"].map(code);
    let marked = |language| {
        let view = SideBySide::new(&world, &every, when, language);
        view.lines
            .iter()
            .map(|line| line.differs)
            .collect::<Vec<_>>()
    };
    let [english, russian, persian] = kabul_atlas::language::Language::ALL.map(marked);
    assert_eq!((&english, &english), (&russian, &persian));
    assert!(english.contains(&true) && english.contains(&false));
    // How often two states have clashed is a number, not another matter.
    let clashed = |countries: &[CountryCode]| {
        let view = SideBySide::new(
            &world,
            countries,
            (Era::Second, "2022-12-31".parse().unwrap()),
            kabul_atlas::language::Language::English,
        );
        let line = view
            .lines
            .into_iter()
            .find(|line| line.name == "Conflict")
            .unwrap();
        (line.differs, line.values)
    };
    let (differs_in_number, values) = clashed(&["PAK", "TKM"].map(code));
    assert!(values.iter().all(|it| it.contains("clash")), "{values:?}");
    assert!(values[0] != values[1] && !differs_in_number, "{values:?}");
    let view = SideBySide::new(
        &world,
        &["UZB", "TJK"].map(code),
        when,
        kabul_atlas::language::Language::English,
    );
    assert!(view.lines.iter().all(|line| line.values.len() == 2));
    let Class::Level(level) = view.sides[0].class else {
        panic!()
    };
    let engagement = Engagement::on(&world.record, when.1, when.0);
    assert_eq!(level, engagement.level(code("UZB")));
}

#[test]
fn charts_are_drawn_in_all_forms_and_say_how_they_are_made() {
    let world = World::embedded().unwrap();
    let form = ChartForm {
        size_px: (640, 400),
        scale: 1.0,
        theme: ThemeName::Light,
        language: kabul_atlas::language::Language::English,
    };
    let request = |of| ChartRequest {
        of,
        era: Era::Second,
        day: "2024-05-05".parse().unwrap(),
        form,
    };
    let group = world.groups.find("EU").unwrap().code;
    for (of, words) in [
        (ChartOf::Statistics(None), "statistics --on 2024-05-05"),
        (
            ChartOf::Statistics(Some(group)),
            "statistics --group EU --on 2024-05-05",
        ),
        (
            ChartOf::Levels(vec![code("UZB"), code("TJK")]),
            "compare UZB TJK --on 2024-05-05",
        ),
    ] {
        let request = request(of);
        assert_eq!(request.words(), words);
        let mut drawn = BTreeSet::new();
        for file in Form::ALL.into_iter().filter(|file| !file.is_data()) {
            let bytes = request.draw(&world, file).unwrap();
            assert_eq!(
                bytes,
                request.draw(&world, file).unwrap(),
                "the same each time"
            );
            let provenance = read_bytes(&bytes).unwrap();
            assert_eq!(provenance.chart.as_deref(), Some(words), "{file:?}");
            let refused = provenance.request().unwrap_err().to_string();
            assert!(refused.contains(words), "a chart is no map: {refused}");
            assert!(drawn.insert(bytes));
        }
        assert!(
            request.draw(&world, Form::Csv).is_err(),
            "a chart is a picture"
        );
        let svg = String::from_utf8(request.draw(&world, Form::Svg).unwrap()).unwrap();
        for text in ["2023", "2025"] {
            assert!(svg.contains(text), "{text}");
        }
    }
    let too_small = ChartForm {
        size_px: (10, 10),
        ..form
    };
    let request = ChartRequest {
        form: too_small,
        ..request(ChartOf::Statistics(None))
    };
    assert!(request.draw(&world, Form::Png).is_err());
}

#[test]
fn the_drawer_saves_the_chart_that_it_shows() {
    let mut journey = Journey::begin();
    assert_eq!(
        journey.go([Action::SaveChart(false)]),
        [],
        "shut, it shows none"
    );
    journey.go([
        Action::ToggleDrawer(DrawerPart::Statistics),
        Action::CountGroup(None),
    ]);
    let saved = |effects: Vec<Effect>| match effects.into_iter().next() {
        Some(Effect::SaveChart(request, path)) => (request, path),
        other => panic!("{other:?}"),
    };
    let (request, path) = saved(journey.go([Action::SaveChart(true)]));
    assert_eq!(
        (request.of, request.form.theme),
        (ChartOf::Statistics(None), ThemeName::Dark)
    );
    assert_eq!(path.file_name().unwrap(), "kabul-atlas-statistics.png");
    journey.go([
        Action::ToggleDrawer(DrawerPart::Compare),
        Action::SelectAndShow(code("UZB")),
        Action::MarkSelected,
        Action::Mark(code("TJK")),
    ]);
    let (request, _) = saved(journey.go([Action::SaveChart(false)]));
    assert_eq!(request.of, ChartOf::Levels(vec![code("UZB"), code("TJK")]));
    let copied = journey.go([Action::CopyComparison]);
    let [Effect::CopyText(text)] = &copied[..] else {
        panic!("{copied:?}")
    };
    assert!(
        text.starts_with("\tUzbekistan\tTajikistan\tdiffers\n"),
        "{text}"
    );
    assert!(
        text.contains("Level\t4 Ambassadors\t3 Resident diplomacy\tYes"),
        "{text}"
    );
}

#[test]
fn marks_are_undone_and_come_back_from_a_file() {
    use kabul_atlas::explorer::workspace::{Workspace, read, write};
    let mut journey = Journey::begin();
    journey.go([Action::Mark(code("UZB")), Action::Mark(code("TJK"))]);
    let text = write(&Workspace::of(&journey.explorer));
    assert!(text.contains("marked = [\"UZB\", \"TJK\"]"), "{text}");
    let reading = read("view", &text, &journey.world);
    assert!(!reading.has_error());
    assert_eq!(reading.workspace, Some(Workspace::of(&journey.explorer)));
    let wrong = text.replace("\"TJK\"", "\"AFG\", \"UZB\", \"QQQ\"");
    let reading = read("view", &wrong, &journey.world);
    assert_eq!(reading.workspace.unwrap().marked, [code("UZB")]);
    assert_eq!(reading.problems.len(), 2, "{:?}", reading.problems);
    journey.go([Action::Undo]);
    assert_eq!(journey.explorer.marked, [code("UZB")]);
    journey.go([Action::Redo]);
    assert_eq!(journey.explorer.marked, ["UZB", "TJK"].map(code));
}
