//! Pages that lie over each other on the right, lists, and the way back.

use kabul_atlas::date::Day;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::explorer::memory::Memory;
use kabul_atlas::explorer::sheet::LISTED;
use kabul_atlas::explorer::{Action, Dialog, Effect, Goal, PanelPart, Sheet, listing};
use kabul_atlas::picture::overlays::overlays;
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Layer, LayerStack, Overprint, Preset, SignOf};
use kabul_atlas::world::World;

use super::{Journey, WINDOW, code};

#[test]
fn escape_leads_back_through_all_pages() {
    let mut journey = Journey::begin();
    let (first, second) = (Sheet::Corridor(0), Sheet::Crossing(0));
    journey.go([
        Action::Select(Some(code("UZB"))),
        Action::ShowSheet(first.clone()),
        Action::ShowSheet(second.clone()),
        Action::SelectAndShow(code("IRN")),
    ]);
    assert_eq!(journey.explorer.selected, Some(code("IRN")));
    assert_eq!(journey.explorer.sheet, None);
    for (sheet, selected) in [
        (Some(second), Some("UZB")),
        (Some(first), Some("UZB")),
        (None, Some("UZB")),
        (None, None),
    ] {
        journey.go([Action::Back]);
        assert_eq!(journey.explorer.sheet, sheet);
        assert_eq!(journey.explorer.selected, selected.map(code));
    }
}

#[test]
fn a_click_on_the_map_ends_the_way_back() {
    let mut journey = Journey::begin();
    journey.go([
        Action::ShowSheet(Sheet::List(Layer::Crossings)),
        Action::ShowSheet(Sheet::Crossing(0)),
    ]);
    assert!(journey.explorer.has_way_back());
    journey.go([Action::Select(Some(code("CHN")))]);
    assert!(!journey.explorer.has_way_back());
    journey.go([Action::Back]);
    assert!(!journey.explorer.has_page());
}

#[test]
fn an_organisation_gives_way_to_the_corridor_that_led_to_it() {
    let mut journey = Journey::begin();
    let party = journey.world.organisations().into_iter().next().unwrap();
    journey.go([
        Action::ShowSheet(Sheet::Corridor(1)),
        Action::ShowOrganisation(party.clone()),
    ]);
    assert_eq!(journey.explorer.subject(), Some(party));
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.sheet, Some(Sheet::Corridor(1)));
    assert_eq!(journey.explorer.subject(), None);
}

#[test]
fn what_is_not_on_record_has_no_page() {
    let mut journey = Journey::begin();
    for sheet in [
        Sheet::Corridor(9_999),
        Sheet::Crossing(9_999),
        Sheet::Events(Vec::new()),
        Sheet::List(Layer::Graticule),
    ] {
        journey.go([Action::ShowSheet(sheet.clone())]);
        assert_eq!(journey.explorer.sheet, None, "{sheet:?}");
    }
}

#[test]
fn a_page_from_the_dialog_closes_it_and_brings_its_place_into_view() {
    let mut journey = Journey::begin();
    let crossing = &journey.world.record.crossings()[0];
    let place = kabul_atlas::atlas::LonLat::new(crossing.lon, crossing.lat);
    journey.go([
        Action::PanBy(4_000.0, 0.0),
        Action::Open(Dialog::Passages),
        Action::ShowSheet(Sheet::Crossing(0)),
    ]);
    assert_eq!(journey.explorer.dialog, None);
    let view = journey.explorer.view;
    assert!(view.bounds().contains(view.screen_from_lonlat(place)));
    let before = journey.explorer.view;
    journey.go([Action::Back, Action::ShowSheet(Sheet::Crossing(0))]);
    assert_eq!(journey.explorer.view, before, "it is in view already");
}

#[test]
fn the_list_key_reads_the_first_layer_that_is_on_and_the_keyboard_follows() {
    let mut journey = Journey::begin();
    let effects = journey.go([Action::ShowList(None)]);
    assert_eq!(effects, [Effect::EnterList]);
    assert_eq!(journey.explorer.sheet, Some(Sheet::List(Layer::Engagement)));
    journey.go([
        Action::Back,
        Action::ApplyPreset(Preset::Diplomacy),
        Action::ShowList(None),
    ]);
    let missions = Sheet::List(Layer::MissionsInKabul);
    assert_eq!(journey.explorer.sheet, Some(missions));
    // Another list takes its place: Escape closes both.
    journey.go([
        Action::ShowList(Some(Layer::Contacts)),
        Action::ShowList(None),
    ]);
    assert_eq!(journey.explorer.sheet, Some(Sheet::List(Layer::Contacts)));
    journey.go([Action::Back]);
    assert!(!journey.explorer.has_page());
}

#[test]
fn the_page_of_a_country_hides_what_happened_and_so_does_that_of_a_corridor() {
    let mut journey = Journey::begin();
    journey.go([Action::ToggleHappenings]);
    assert!(journey.explorer.shows_happenings(WINDOW.0));
    journey.go([Action::ShowSheet(Sheet::Corridor(0))]);
    assert!(!journey.explorer.shows_happenings(WINDOW.0));
    journey.go([Action::Back]);
    assert!(journey.explorer.shows_happenings(WINDOW.0));
}

#[test]
fn folded_parts_stay_folded_after_a_restart() {
    let mut journey = Journey::begin();
    journey.go([Action::Fold(PanelPart::Legend)]);
    let text = Memory::of(&journey.explorer, Some(WINDOW)).write().unwrap();
    let mut again = Journey::begin();
    let memory = Memory::read(&text).unwrap();
    memory.restore(&mut again.explorer, &again.world);
    let folded = again.explorer.folded;
    assert!(folded.has(PanelPart::Legend) && !folded.has(PanelPart::Layers));
}

fn rows(world: &World, day: &str, layer: Layer) -> Vec<listing::Row> {
    let engagement = Engagement::on(&world.record, day.parse().unwrap(), Era::Second);
    listing::rows(
        world,
        &engagement,
        layer,
        kabul_atlas::language::Language::English,
    )
}

#[test]
fn each_list_has_exactly_what_the_map_has_on_that_day() {
    let world = World::embedded().unwrap();
    for day in ["2021-09-01", "2024-10-09", "2026-07-01"] {
        let engagement = Engagement::on(&world.record, day.parse().unwrap(), Era::Second);
        let on = overlays(&world.record, &engagement, "all".parse().unwrap());
        let sections = on.sections.iter().map(|it| it.corridor);
        let mut corridors: Vec<usize> = sections
            .chain(on.sites.iter().map(|it| it.corridor))
            .collect();
        corridors.sort_unstable();
        corridors.dedup();
        let with = |overprint: Overprint| {
            let states = world.places.countries();
            let states = states.filter(|it| world.atlas.find(it.code).is_some());
            let states = states.filter(|it| it.belongs_to.is_none());
            states
                .filter(|it| overprint.is_of(&engagement, it.code))
                .count()
        };
        for (layer, count) in [
            (Layer::MissionsInKabul, on.missions_in_kabul.len()),
            (Layer::AfghanMissions, on.afghan_missions.len()),
            (Layer::Contacts, on.contacts.len()),
            (Layer::Corridors, corridors.len()),
            (Layer::Crossings, on.crossings.len()),
            (Layer::Incidents, on.incidents.len()),
            (Layer::Events, on.events.len()),
            (
                Layer::Pressure,
                with(Overprint::Pressure) + with(Overprint::PressureThroughEu),
            ),
            (Layer::Conflict, with(Overprint::Conflict)),
            (Layer::Certainty, with(Overprint::Uncertain)),
        ] {
            let listed = rows(&world, day, layer);
            assert_eq!(listed.len(), count, "{layer:?} on {day}");
            assert!(listed.iter().all(|row| !row.what.is_empty()));
        }
    }
}

#[test]
fn every_layer_with_facts_of_its_own_can_be_read_as_a_list() {
    let facts = |layer: &Layer| {
        let reference = LayerStack::NONE
            .with(Layer::Borders, true)
            .with(Layer::DisputedBorders, true);
        layer.stratum() != kabul_atlas::scene::Stratum::Reference && !reference.has(*layer)
    };
    for layer in Layer::ALL.into_iter().filter(facts) {
        assert!(LISTED.contains(&layer), "{layer:?}");
    }
}

#[test]
fn a_mission_is_told_with_its_rank_and_since_when() {
    let world = World::embedded().unwrap();
    let engagement = |day: &str| {
        let day: Day = day.parse().unwrap();
        Engagement::on(&world.record, day, Era::Second)
    };
    let told = |day: &str| {
        let sign = SignOf::AfghanMission(code("UZB"));
        let rows = listing::rows_of(
            &world,
            &engagement(day),
            &sign,
            kabul_atlas::language::Language::English,
        );
        assert_eq!(rows[0].goal, Goal::Country(code("UZB")));
        rows[0].in_one_line()
    };
    let after = told("2024-12-01");
    assert!(
        after.starts_with("Uzbekistan. Afghan mission: Led by an ambassador"),
        "{after}"
    );
    assert!(after.contains("since 9 October 2024"), "{after}");
    assert!(!told("2024-10-08").contains("9 October 2024"));
}

#[test]
fn the_status_of_a_corridor_is_that_of_the_day_and_not_known_before_the_first_milestone() {
    let world = World::embedded().unwrap();
    for (index, corridor) in world.record.corridors().iter().enumerate() {
        let before: Day = "1900-01-01".parse().unwrap();
        let words =
            listing::corridor_in_words(corridor, before, kabul_atlas::language::Language::English);
        assert!(words.ends_with("Status not known"), "{words}");
        let Some(last) = corridor.milestones.iter().rfind(|it| it.sets.is_some()) else {
            continue;
        };
        let day = last.date.first_day();
        let statuses = listing::statuses(corridor, day);
        let says_so = statuses
            .iter()
            .any(|it| it.found.is_some_and(|(_, milestone)| milestone == last));
        assert!(says_so, "{}", corridor.name);
        let n_sections: usize = statuses.iter().map(|it| it.sections.len()).sum();
        assert_eq!(n_sections, corridor.sections.len(), "{index}");
    }
}

#[test]
fn a_list_follows_the_date() {
    let mut journey = Journey::begin();
    let gone = |journey: &Journey| {
        let (era, day) = journey.explorer.when();
        let engagement = Engagement::on(&journey.world.record, day, era);
        let rows = listing::rows(
            &journey.world,
            &engagement,
            Layer::MissionsInKabul,
            kabul_atlas::language::Language::English,
        );
        rows.iter()
            .any(|row| row.name == "Uzbekistan" && row.what.contains("ambassador"))
    };
    assert!(gone(&journey));
    journey.go([Action::GoTo("2022-01-01".parse().unwrap())]);
    assert!(!gone(&journey));
}
