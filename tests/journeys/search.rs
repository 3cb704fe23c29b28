//! What is found by a few letters, and how high it stands.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::sync::LazyLock;

use kabul_atlas::date::parse_day;
use kabul_atlas::explorer::search::{Fit, Found, Goal, Index, Search, Section};
use kabul_atlas::explorer::{Action, Command, Effect, Explorer, Sheet, ThemeChoice};
use kabul_atlas::filter::Facet;
use kabul_atlas::scene::Layer;
use kabul_atlas::world::World;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().unwrap());
static INDEX: LazyLock<Index> =
    LazyLock::new(|| Index::new(&WORLD, kabul_atlas::language::Language::English));

fn country(text: &str) -> Goal {
    Goal::Country(text.parse().unwrap())
}

fn first(text: &str) -> Goal {
    INDEX.find(text).first().map(|it| it.goal.clone()).unwrap()
}

#[test]
fn a_country_is_found_by_name_alias_code_capital_and_in_other_languages() {
    for (text, code) in [
        ("uae", "ARE"),
        ("turkey", "TUR"),
        ("turkiye", "TUR"),
        ("Türki", "TUR"),
        ("burma", "MMR"),
        ("рос", "RUS"),
        ("ایران", "IRN"),
        ("إيران", "IRN"),
        ("tashknt", "UZB"),
        ("tahskent", "UZB"),
        ("uzbekitsan", "UZB"),
        ("UZB", "UZB"),
        ("us", "USA"),
        ("pak", "PAK"),
        ("emir", "ARE"),
        ("islamabad", "PAK"),
    ] {
        assert_eq!(first(text), country(code), "{text}");
    }
}

#[test]
fn countries_alone_are_found_without_any_limit_and_listed_by_name() {
    let all = INDEX.countries("  ");
    assert!(all.len() > 200, "{}", all.len());
    let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
    let place = |name| names.iter().position(|it| *it == name).unwrap();
    assert!(
        place("Åland Islands") < place("Albania"),
        "accents are no letters of their own"
    );
    for text in ["ozbek", "UZB", "узбек", "Tashkent", "Uzbekitsan"] {
        assert_eq!(INDEX.countries(text)[0].goal, country("UZB"), "{text}");
    }
    let many = INDEX.countries("an");
    assert!(many.len() > 20, "{}", many.len());
    let is_country = |it: &Found| it.goal.section() == Section::Countries;
    assert!(many.iter().all(is_country));
    assert_eq!(INDEX.countries("trade"), []);
}

#[test]
fn other_things_are_found_by_their_names() {
    assert_eq!(
        first("SCO").clone(),
        Goal::Organisation("ORG:SCO".parse().unwrap())
    );
    let has = |text: &str, is_wanted: &dyn Fn(&Found) -> bool| {
        assert!(INDEX.find(text).iter().any(is_wanted), "{text}");
    };
    has("tapi", &|it| matches!(it.goal, Goal::Corridor(_)));
    has("torkham", &|it| matches!(it.goal, Goal::Crossing(_)));
    has("corridors", &|it| it.goal == Goal::Layer(Layer::Corridors));
    has("security", &|it| matches!(it.goal, Goal::Preset(_)));
    has("zoom in", &|it| it.goal == Goal::Command(Command::ZoomIn));
    for (text, choice) in [("dark", ThemeChoice::Dark), ("light", ThemeChoice::Light)] {
        assert_eq!(
            first(text),
            Goal::Command(Command::Colour(choice)),
            "{text}"
        );
    }
    has("gulf", &|it| {
        matches!(it.goal, Goal::Facet(Facet::Group(_)))
    });
    has("ambassadors", &|it| {
        matches!(it.goal, Goal::Facet(Facet::Level(_)))
    });
}

#[test]
fn a_date_leads_to_its_last_day() {
    for text in ["30 Jan 2024", "2024-01", "2024-01-30"] {
        assert!(matches!(first(text), Goal::Date(_)), "{text}");
    }
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    explorer.apply(Action::GoToFound(first("2024-01"), false), &WORLD);
    assert_eq!(explorer.date, parse_day("2024-01-31").unwrap());
}

/// Held against a plain look at all events.
#[test]
fn an_event_is_found_when_each_word_begins_one_of_its_words() {
    for text in ["recogni russia", "embassy 2024", "talks uzbekistan"] {
        let found = INDEX.find(text).into_iter();
        let events: Vec<Found> = found
            .filter(|it| it.goal.section() == Section::Events)
            .collect();
        assert!(!events.is_empty(), "{text}");
        for event in events {
            let Goal::Event(index) = event.goal else {
                panic!("{event:?}");
            };
            let event = &WORLD.record[index];
            let parties = event.parties.iter().map(|it| WORLD.places.name(it));
            let words = [
                event.title.clone(),
                event.summary.clone(),
                event.date.iso(),
                format!("{:?}", event.kind),
            ];
            let all: Vec<String> = parties.chain(words).collect();
            let all = all.join(" ").to_lowercase();
            assert!(
                text.split(' ').all(|word| all.contains(word)),
                "{text}: {all}"
            );
        }
    }
}

#[test]
fn sections_are_whole_and_none_is_longer_than_can_be_read() {
    for text in ["a", "e", "s", "an", "the", "2024", "kabul"] {
        let found = INDEX.find(text);
        let mut seen: Vec<Section> = Vec::new();
        for it in &found {
            let section = it.goal.section();
            if seen.last() != Some(&section) {
                assert!(!seen.contains(&section), "{text}: {section:?} stands twice");
                seen.push(section);
            }
        }
        assert!(found.len() <= 36, "{text}: {}", found.len());
    }
}

#[test]
fn nothing_that_is_typed_breaks_it_and_a_whole_name_is_always_first() {
    let mut runner = TestRunner::new(ProptestConfig::with_cases(200));
    runner
        .run(&"\\PC{0,24}", |text| {
            for it in INDEX.find(&text) {
                prop_assert!(!it.name.is_empty());
            }
            Ok(())
        })
        .unwrap();
    for place in WORLD.places.countries() {
        if WORLD.atlas.find(place.code).is_none() {
            continue;
        }
        let found = INDEX.find(&place.name);
        let own = found.iter().find(|it| it.goal == Goal::Country(place.code));
        assert_eq!(own.map(|it| it.fit), Some(Fit::Whole), "{}", place.name);
    }
    assert_eq!(INDEX.find("  "), Vec::new());
}

#[test]
fn what_was_found_is_offered_first_the_next_time() {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    for action in [
        Action::OpenSearch,
        Action::Find(Search {
            text: "qatar".to_owned(),
            chosen: 0,
        }),
        Action::GoToFound(country("QAT"), false),
    ] {
        explorer.apply(action, &WORLD);
    }
    assert_eq!(explorer.search, None);
    assert_eq!(explorer.selected, "QAT".parse().ok());
    let offered = INDEX.offered(&explorer.found_last);
    assert_eq!(offered[0].goal, country("QAT"));
    assert!(offered.iter().any(|it| it.goal == country("UZB")));
    assert!(
        offered
            .iter()
            .any(|it| it.goal == Goal::Command(Command::Help))
    );
    explorer.apply(Action::Undo, &WORLD);
    assert_eq!(explorer.selected, None);
}

#[test]
fn each_goal_does_what_it_says() {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    let go = |explorer: &mut Explorer, goal| -> Option<Effect> {
        explorer.apply(Action::GoToFound(goal, false), &WORLD)
    };
    let event = WORLD.record.indexed_events().last().unwrap().0;
    go(&mut explorer, Goal::Event(event));
    assert_eq!(explorer.sheet, Some(Sheet::Events(vec![event])));
    assert_eq!(explorer.date, WORLD.record[event].effect_day());
    go(&mut explorer, Goal::Corridor(0));
    assert_eq!(explorer.sheet, Some(Sheet::Corridor(0)));
    go(&mut explorer, Goal::Layer(Layer::Corridors));
    assert!(explorer.layers.has(Layer::Corridors));
    go(&mut explorer, Goal::Facet(Facet::Pressure(true)));
    assert!(explorer.filter.has(Facet::Pressure(true)));
    assert_eq!(
        go(&mut explorer, Goal::Command(Command::Quit)),
        Some(Effect::Quit)
    );
}

#[test]
fn organisations_are_found_and_told_in_russian() {
    let index = Index::new(&WORLD, kabul_atlas::language::Language::Russian);
    let union = |text: &str| {
        let found = index.find(text).into_iter();
        let mut found = found.filter(|it| matches!(it.goal, Goal::Organisation(_)));
        found.next().map(|it| it.name).unwrap_or_default()
    };
    let name = union("European Union");
    assert!(name.starts_with("Европейский союз"), "{name}");
    assert_eq!(union("европейский"), name);
}

#[test]
fn what_was_found_before_is_the_same_thing_in_another_record() {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    let record = &WORLD.record;
    let last = record.events().last().unwrap();
    let event = record.find(&last.id).unwrap();
    for goal in [country("UZB"), Goal::Event(event), Goal::Corridor(1)] {
        explorer.apply(Action::GoToFound(goal, false), &WORLD);
    }
    let corridor = record.corridors()[1].id.clone();
    // One event less: all later ones move up.
    let files = kabul_atlas::record::EMBEDDED_FILES.iter();
    let texts: Vec<(&str, String)> = files
        .map(|(name, text)| {
            let mut blocks: Vec<&str> = text.split("\n[[event]]\n").collect();
            if *name == "2022.toml" {
                blocks.remove(1);
            }
            let text = blocks.join("\n[[event]]\n");
            (*name, text)
        })
        .collect();
    let texts = texts.iter().map(|(name, text)| (*name, text.as_str()));
    let (after, problems) = kabul_atlas::record::read_texts(texts);
    assert_eq!(
        problems
            .iter()
            .filter(|it| it.severity == kabul_atlas::record::Severity::Error)
            .count(),
        0
    );
    assert_eq!(after.events().len() + 1, record.events().len());
    explorer.take_record(record, &after);
    let ids: Vec<String> = explorer
        .found_last
        .iter()
        .map(|goal| match goal {
            Goal::Event(index) => after[*index].id.clone(),
            Goal::Corridor(index) => after.corridors()[*index].id.clone(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(ids[..2], [corridor, last.id.clone()]);
}
