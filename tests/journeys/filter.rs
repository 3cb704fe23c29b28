//! Filters: which states and events they admit, held against a plain look at the facts, and how
//! the map, pictures and the command line show it.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use assert_cmd::Command;
use kabul_atlas::country::CountryCode;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::explorer::{Action, Explorer};
use kabul_atlas::filter::{Facet, Filter, Sort};
use kabul_atlas::picture::filtering::{admitted, in_words};
use kabul_atlas::record::Era;
use kabul_atlas::world::World;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().unwrap());
static LAST: LazyLock<Engagement> =
    LazyLock::new(|| Engagement::on(&WORLD.record, WORLD.record.as_of(), Era::Second));

fn states(filter: &str) -> BTreeSet<CountryCode> {
    let filter: Filter = filter.parse().unwrap();
    admitted(&filter, &WORLD, &LAST).unwrap().states
}

fn codes(list: &[&str]) -> BTreeSet<CountryCode> {
    list.iter().map(|code| code.parse().unwrap()).collect()
}

#[test]
fn neighbours_are_six_and_those_at_a_level_are_fewer() {
    let all = states("group:NEIGHBOURS");
    assert_eq!(all, codes(&["CHN", "IRN", "PAK", "TJK", "TKM", "UZB"]));
    let levels = ["0", "1", "2", "3", "4", "5", "none"];
    let by_level = levels.map(|level| states(&format!("group:NEIGHBOURS,level:{level}")));
    let sum: usize = by_level.iter().map(BTreeSet::len).sum();
    assert_eq!(sum, all.len(), "each is at one level");
    let joined: BTreeSet<CountryCode> = by_level.into_iter().flatten().collect();
    assert_eq!(joined, all);
}

#[test]
fn facets_of_one_sort_are_alternatives_and_those_of_two_must_both_hold() {
    let mut runner = TestRunner::new(ProptestConfig::with_cases(64));
    let sorts = Sort::ALL.into_iter();
    let facets: Vec<Facet> = sorts
        .flat_map(|it| Facet::all_of(it, &WORLD.groups))
        .collect();
    let chosen = prop::collection::vec(prop::sample::select(facets), 1..6);
    let one = |facet: Facet| {
        let filter: Filter = [facet].into_iter().collect();
        admitted(&filter, &WORLD, &LAST).unwrap().states
    };
    runner
        .run(&chosen, |chosen| {
            let about_events = [Sort::Kind, Sort::Confidence];
            // A kind and a confidence must be those of one event, so they are looked at alone.
            let chosen: Vec<Facet> = chosen
                .into_iter()
                .filter(|it| it.sort() != about_events[1])
                .collect();
            prop_assume!(!chosen.is_empty());
            let filter: Filter = chosen.iter().copied().collect();
            let found = admitted(&filter, &WORLD, &LAST).unwrap();
            let mut expected: Option<BTreeSet<CountryCode>> = None;
            for sort in Sort::ALL {
                let of_sort: Vec<Facet> = chosen
                    .iter()
                    .copied()
                    .filter(|it| it.sort() == sort)
                    .collect();
                if of_sort.is_empty() {
                    continue;
                }
                let any: BTreeSet<CountryCode> = of_sort.into_iter().flat_map(one).collect();
                expected = Some(match expected {
                    None => any,
                    Some(all) => all.intersection(&any).copied().collect(),
                });
            }
            prop_assert_eq!(Some(found.states), expected);
            Ok(())
        })
        .unwrap();
}

#[test]
fn with_and_without_are_all_and_none_is_both() {
    for sort in ["pressure", "conflict"] {
        let (with, without) = (
            states(&format!("{sort}:yes")),
            states(&format!("{sort}:no")),
        );
        assert!(!with.is_empty() && with.is_disjoint(&without), "{sort}");
        let both: Filter = format!("{sort}:yes,{sort}:no").parse().unwrap();
        let both = admitted(&both, &WORLD, &LAST).unwrap();
        assert_eq!(both.states.len(), both.total);
        assert_eq!(with.len() + without.len(), both.total);
    }
}

#[test]
fn an_event_is_admitted_with_a_state_that_is() {
    let filter: Filter = "group:NEIGHBOURS,kind:talks".parse().unwrap();
    let found = admitted(&filter, &WORLD, &LAST).unwrap();
    let neighbours = states("group:NEIGHBOURS");
    let mut n_admitted = 0;
    for event in WORLD.record.events() {
        let parties: Vec<CountryCode> =
            event.parties.iter().filter_map(|it| it.country()).collect();
        let is_talks = event.kind == kabul_atlas::record::Kind::Talks;
        let is_of_neighbour = parties.iter().any(|it| neighbours.contains(it));
        if filter.admits_event(event, &found) {
            n_admitted += 1;
            assert!(is_talks && is_of_neighbour, "{}", event.id);
        } else if is_talks && event.era == Era::Second {
            let has_admitted = parties.iter().any(|it| found.states.contains(it));
            assert!(!has_admitted, "{}", event.id);
        }
    }
    assert!(n_admitted > 0);
}

#[test]
fn a_filter_is_taken_apart_chip_by_chip_and_told_in_words() {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    let eu: Facet = "group:EU".parse().unwrap();
    let level: Facet = "level:1".parse().unwrap();
    for facet in [eu, level] {
        explorer.apply(Action::ToggleFacet(facet), &WORLD);
    }
    assert_eq!(
        in_words(
            &explorer.filter,
            &WORLD,
            kabul_atlas::language::Language::English
        ),
        "1 Contact; European Union"
    );
    explorer.apply(Action::ToggleFacet(level), &WORLD);
    assert_eq!(explorer.filter.to_string(), "group:EU");
    explorer.apply(Action::ToggleFilters, &WORLD);
    explorer.apply(Action::Back, &WORLD);
    assert!(!explorer.shows_filters && !explorer.filter.is_empty());
}

fn atlas(arguments: &[&str]) -> assert_cmd::assert::Assert {
    Command::cargo_bin("kabul-atlas")
        .unwrap()
        .args(arguments)
        .assert()
}

#[test]
fn the_command_line_lists_the_states_that_are_meant() {
    let told = |arguments: &[&str]| {
        let output = atlas(arguments).success().get_output().stdout.clone();
        String::from_utf8(output).unwrap()
    };
    let csv = told(&["levels", "--group", "neighbours", "--format", "csv"]);
    let listed: BTreeSet<CountryCode> = csv
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next()?.parse().ok())
        .collect();
    assert!(listed.is_superset(&states("group:NEIGHBOURS")), "{csv}");
    assert!(!listed.contains(&"DEU".parse().unwrap()));
    let csv = told(&["events", "--group", "SCO", "--format", "csv"]);
    assert!(csv.lines().count() > 1 && csv.contains("UZB"));
    let found = told(&["find", "uae", "--format", "csv"]);
    assert!(found.contains("Countries,ARE,"), "{found}");
    for wrong in [
        ["levels", "--group", "NATO"],
        ["levels", "--level", "7"],
        ["events", "--group", "x"],
    ] {
        atlas(&wrong).code(2);
    }
}
