//! The table of states: what stands in it, how it is sorted and filtered, and what can be taken away.

use std::cmp::Ordering;
use std::sync::OnceLock;

use kabul_atlas::date::Day;
use kabul_atlas::engagement::{Engagement, Measure};
use kabul_atlas::explorer::table::{Column, Facts, Sorting, Table, written};
use kabul_atlas::explorer::{Action, DrawerPart, Effect};
use kabul_atlas::record::value::Word;
use kabul_atlas::record::{Era, Event};
use kabul_atlas::scene::{Class, Showing, legend};
use kabul_atlas::world::World;
use proptest::prelude::*;

use super::{Journey, code};

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::embedded().unwrap())
}

fn on(day: &str, era: Era) -> (Engagement, Table) {
    let day: Day = day.parse().unwrap();
    let engagement = Engagement::on(&world().record, day, era);
    let table = Table::new(
        world(),
        &engagement,
        kabul_atlas::language::Language::English,
    );
    (engagement, table)
}

#[test]
fn the_table_has_the_states_of_the_map_with_its_levels() {
    for (day, era) in [
        ("2021-09-01", Era::Second),
        ("2026-07-01", Era::Second),
        ("2000-01-01", Era::First),
    ] {
        let (engagement, table) = on(day, era);
        let showing = Showing::Levels(&engagement);
        for class in Class::LEVELS {
            let on_map = legend::count_states(&world().atlas, &world().places, &showing, class);
            let rows = table.rows().iter();
            let listed = rows.filter(|row| Class::Level(row.facts.level) == class);
            assert_eq!(listed.count(), on_map, "{day} {class:?}");
        }
    }
}

#[test]
fn events_and_contacts_are_those_of_the_record_up_to_the_day() {
    let (engagement, table) = on("2024-06-30", Era::Second);
    let day = engagement.day;
    for row in table.rows() {
        let is_of = |event: &&Event| {
            event.parties.contains(&row.country.into())
                && event.era == Era::Second
                && event.date.first_day() <= day
        };
        let events = world().record.events().iter().filter(is_of);
        assert_eq!(row.facts.events, events.count(), "{}", row.name);
        let is_contact = |event: &&Event| {
            event.contact.contains(&row.country.into())
                && event.era == Era::Second
                && event.effect_day() <= day
                && !event.is_baseline()
        };
        let contacts = world().record.events().iter().filter(is_contact);
        let latest = contacts.map(Event::effect_day).max();
        let told = row.facts.last_contact.map(|date| date.first_day());
        assert_eq!(
            told.map(|told| told.max(Era::Second.first_day())),
            latest,
            "{}",
            row.name
        );
    }
}

#[test]
fn a_state_without_events_has_a_row_and_the_sanctions_of_the_european_union() {
    let (engagement, table) = on("2026-07-01", Era::Second);
    let unknown: Vec<_> = table
        .rows()
        .iter()
        .filter(|row| !engagement.assessments.contains_key(&row.country))
        .collect();
    assert!(!unknown.is_empty());
    for row in unknown {
        assert_eq!(row.cell(Column::Level), "No data");
        let sanctions = engagement.pressure_of(row.country).through_eu.is_some();
        assert_eq!(
            row.facts.measures == [Measure::ThroughEu],
            sanctions,
            "{}",
            row.name
        );
        assert!(
            row.in_one_line(kabul_atlas::language::Language::English)
                .starts_with(&format!("{}. Level: No data", row.name))
        );
    }
}

/// What a column is sorted by, worked out anew; `None` stands last.
fn worth(facts: &Facts, name: &str, column: Column) -> Option<(i64, String)> {
    fn rank<T: Word>(value: T) -> Option<i64> {
        let place = T::ALL.iter().position(|word| word.id() == value.id())?;
        i64::try_from(place).ok()
    }
    let day = |day: Day| i64::from(day.year()) * 400 + i64::from(day.day_of_year());
    let count = |count: usize| (count > 0).then(|| i64::try_from(count).unwrap());
    let number = match column {
        Column::Country => return Some((0, name.to_lowercase())),
        Column::Level => facts.level.map(|level| i64::from(level.number())),
        Column::Since => facts.since.map(|since| day(since.day)),
        Column::MissionInKabul => facts.mission_in_kabul.and_then(rank),
        Column::AfghanMission => facts.afghan_mission.and_then(rank),
        Column::Pressure => count(facts.measures.len()),
        Column::Conflict => count(facts.clashes),
        Column::LastContact => facts.last_contact.map(|date| day(date.first_day())),
        Column::Events => Some(i64::try_from(facts.events).unwrap()),
        Column::Certainty => facts.confidence.and_then(rank),
    };
    number.map(|number| (number, String::new()))
}

fn sortings() -> impl Strategy<Value = Sorting> {
    let columns = proptest::sample::subsequence(Column::ALL.to_vec(), 1..4);
    (columns.prop_shuffle(), any::<[bool; 3]>()).prop_map(|(columns, falls)| {
        let keys = columns.iter().zip(falls);
        let keys: Vec<String> = keys
            .map(|(column, falls)| format!("{}{column}", if falls { "-" } else { "" }))
            .collect();
        keys.join(",").parse().unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn rows_stand_in_the_order_that_was_asked_for(sorting in sortings()) {
        let (_, table) = on("2025-05-05", Era::Second);
        let order = table.arranged(&sorting, "");
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..table.rows().len()).collect::<Vec<_>>(), "each row once");
        for pair in order.windows(2) {
            let [above, below] = [pair[0], pair[1]].map(|index| &table.rows()[index]);
            let mut last = Ordering::Equal;
            for key in sorting.keys() {
                // Doubts make certainty finer than its first word.
                let [a, b] = [above, below].map(|row| worth(&row.facts, &row.name, key.column));
                last = match (a, b) {
                    (None, None) => Ordering::Equal,
                    (None, Some(_)) => Ordering::Greater,
                    (Some(_), None) => Ordering::Less,
                    (Some(a), Some(b)) if key.is_falling => b.cmp(&a),
                    (Some(a), Some(b)) => a.cmp(&b),
                };
                if last.is_ne() || key.column == Column::Certainty {
                    break;
                }
            }
            let by_certainty = sorting.keys().iter().any(|key| key.column == Column::Certainty);
            prop_assert!(last.is_le(), "{} {} {}", sorting, above.name, below.name);
            if last.is_eq() && !by_certainty {
                prop_assert!(above.name <= below.name, "{} {} {}", sorting, above.name, below.name);
            }
        }
    }
}

#[test]
fn all_words_that_are_looked_for_stand_in_each_row_that_is_left() {
    let (_, table) = on("2026-07-01", Era::Second);
    let sorting = Sorting::default();
    let names = |filter: &str| -> Vec<&str> {
        let order = table.arranged(&sorting, filter);
        order
            .iter()
            .map(|index| table.rows()[*index].name.as_str())
            .collect()
    };
    assert_eq!(names(""), names("  "));
    assert_eq!(names("uzbek"), ["Uzbekistan"]);
    assert_eq!(names("UZB"), ["Uzbekistan"]);
    assert_eq!(names("Oʻzbekiston"), ["Uzbekistan"], "in its own language");
    assert_eq!(names("no such state"), Vec::<&str>::new());
    for name in names("ambassadors eu") {
        let row = table.rows().iter().find(|row| row.name == name).unwrap();
        assert!(
            row.in_one_line(kabul_atlas::language::Language::English)
                .contains("Ambassadors"),
            "{name}"
        );
    }
}

#[test]
fn what_is_marked_is_what_is_copied_and_saved() {
    let mut journey = Journey::begin();
    journey.go([Action::ToggleDrawer(DrawerPart::Table)]);
    let copied = |journey: &mut Journey| match &journey.go([Action::CopyTable])[..] {
        [Effect::CopyText(text)] => text.clone(),
        other => panic!("{other:?}"),
    };
    let all = copied(&mut journey);
    let states = on("2026-07-01", Era::Second).1.rows().len();
    assert_eq!(all.lines().count(), states + 1);
    assert!(
        all.lines()
            .all(|line| line.split('\t').count() == written::HEADS.len())
    );
    journey.go([
        Action::SortTable("country".parse().unwrap()),
        Action::Mark(code("UZB")),
        Action::Mark(code("TJK")),
    ]);
    let two = copied(&mut journey);
    let codes: Vec<&str> = two.lines().skip(1).map(|line| &line[..3]).collect();
    assert_eq!(codes, ["TJK", "UZB"]);
    let effects = journey.go([Action::FilterTable("uzbek".to_owned()), Action::SaveTable]);
    let [Effect::SaveText(text, path)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(
        path.file_name().unwrap(),
        "kabul-atlas-table-2026-07-01.csv"
    );
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), &written::HEADS[..]);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1, "what the filter hides is not meant");
    assert_eq!((&rows[0][0], &rows[0][2]), ("UZB", "4"));
}

#[test]
fn a_territory_marks_its_state_and_afghanistan_is_never_marked() {
    let mut journey = Journey::begin();
    journey.go([Action::Mark(code("GRL")), Action::Mark(code("AFG"))]);
    assert_eq!(journey.explorer.marked, [code("DNK")]);
    journey.go([Action::Mark(code("DNK"))]);
    assert!(journey.explorer.marked.is_empty());
    let wished = ["UZB", "GRL", "UZB", "AFG", "QQQ"].map(code).to_vec();
    journey.go([Action::MarkOnly(wished)]);
    assert_eq!(journey.explorer.marked, [code("UZB"), code("DNK")]);
}

#[test]
fn escape_takes_marks_away_and_then_shuts_the_drawer() {
    let mut journey = Journey::begin();
    journey.go([
        Action::ToggleDrawer(DrawerPart::Table),
        Action::Mark(code("UZB")),
        Action::Select(Some(code("TJK"))),
    ]);
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.selected, None);
    assert_eq!(journey.explorer.marked, [code("UZB")]);
    journey.go([Action::Back]);
    assert!(journey.explorer.marked.is_empty());
    assert!(journey.explorer.drawer.shows(DrawerPart::Table));
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.drawer.part, None);
}
