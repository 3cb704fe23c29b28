//! Journeys: what a person does, as a list of actions, and where that leads.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod charts;
mod filter;
mod history;
mod layers;
mod opening;
mod own_layers;
mod pages;
mod restoring;
mod search;
mod table;
mod time;
mod workspace;

use std::path::PathBuf;

use kabul_atlas::atlas::LonLat;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::country::{CountryCode, Party};
use kabul_atlas::engagement::Level;
use kabul_atlas::explorer::memory::Memory;
use kabul_atlas::explorer::{
    Action, Dialog, Direction, Effect, Explorer, ExportForm, ExportPart, Notice,
};
use kabul_atlas::picture::Extent;
use kabul_atlas::scene::{Class, Layer, ScreenPoint, ScreenRect};
use kabul_atlas::world::World;

const WINDOW: (f32, f32) = (1280.0, 800.0);
const KABUL: LonLat = LonLat::new(69.18, 34.52);

struct Journey {
    world: World,
    explorer: Explorer,
}

impl Journey {
    fn begin() -> Self {
        let world = World::embedded().unwrap();
        let explorer = Explorer::new(&world, (1024.0, 768.0));
        let mut journey = Self { world, explorer };
        journey.lay_out(WINDOW, 240.0, 0.0);
        journey
    }

    fn lay_out(&mut self, window: (f32, f32), left: f32, right: f32) {
        let map = ScreenRect::at(left, 48.0, window.0 - left - right, window.1 - 48.0);
        self.go([Action::LayOut { window, map }]);
    }

    fn go(&mut self, actions: impl IntoIterator<Item = Action>) -> Vec<Effect> {
        let actions = actions.into_iter();
        actions
            .filter_map(|action| self.explorer.apply(action, &self.world))
            .collect()
    }

    fn on_screen(&self, place: LonLat) -> ScreenPoint {
        self.explorer.view.screen_from_lonlat(place)
    }
}

fn code(text: &str) -> CountryCode {
    text.parse().unwrap()
}

fn is_near(a: ScreenPoint, b: ScreenPoint) -> bool {
    (a.x - b.x).abs() < 0.05 && (a.y - b.y).abs() < 0.05
}

#[test]
fn panning_there_and_back_leads_home() {
    let mut journey = Journey::begin();
    let start = journey.on_screen(KABUL);
    journey.go([Action::PanBy(120.0, -80.0)]);
    let moved = ScreenPoint {
        x: start.x + 120.0,
        y: start.y - 80.0,
    };
    assert!(is_near(journey.on_screen(KABUL), moved));
    journey.go([Action::PanBy(-120.0, 80.0)]);
    assert!(is_near(journey.on_screen(KABUL), start));
}

#[test]
fn zooming_keeps_the_place_under_the_pointer_and_stops_at_both_ends() {
    let mut journey = Journey::begin();
    let at = journey.on_screen(KABUL);
    journey.go([Action::ZoomAt(at, 3.0)]);
    assert!(is_near(journey.on_screen(KABUL), at));
    journey.go((0..60).map(|_| Action::ZoomBy(2.0)));
    assert!((journey.explorer.view.km_per_point() - 0.02).abs() < 1e-9);
    journey.go((0..60).map(|_| Action::ZoomBy(0.5)));
    assert!((journey.explorer.view.km_per_point() - 60.0).abs() < 1e-9);
    let before = journey.explorer.view;
    journey.go([0.0, -1.0, f64::NAN, f64::INFINITY].map(Action::ZoomBy));
    assert_eq!(journey.explorer.view, before);
}

#[test]
fn nobody_gets_lost_however_far_they_pan() {
    let mut journey = Journey::begin();
    journey.go((0..500).map(|_| Action::PanBy(9_000.0, 9_000.0)));
    let center = journey.explorer.view.center;
    assert!(center.x.abs() <= 3.5 && center.y.abs() <= 3.5);
    journey.go([Action::Fit(Extent::Region)]);
    assert!(
        journey
            .explorer
            .view
            .bounds()
            .contains(journey.on_screen(KABUL))
    );
}

#[test]
fn region_and_world_take_the_projections_that_suit_them() {
    let mut journey = Journey::begin();
    assert_eq!(journey.explorer.view.projection, Projection::Albers);
    journey.go([Action::Fit(Extent::World)]);
    assert_eq!(journey.explorer.view.projection, Projection::EqualEarth);
    journey.go([Action::Fit(Extent::Region)]);
    assert_eq!(journey.explorer.view.projection, Projection::Albers);
}

#[test]
fn another_projection_keeps_the_middle() {
    let mut journey = Journey::begin();
    journey.go([Action::PanBy(33.0, 21.0), Action::ZoomBy(2.0)]);
    let middle = |journey: &Journey| {
        let view = journey.explorer.view;
        view.projection.inverse(view.center).unwrap()
    };
    let before = middle(&journey);
    for projection in Projection::ALL {
        journey.go([Action::Project(projection)]);
        let after = middle(&journey);
        assert!(
            (after.lon_deg - before.lon_deg).abs() < 1e-6,
            "{projection:?}"
        );
        assert!(
            (after.lat_deg - before.lat_deg).abs() < 1e-6,
            "{projection:?}"
        );
    }
}

#[test]
fn opening_panels_leaves_every_place_where_it_is_in_the_window() {
    let mut journey = Journey::begin();
    let in_window = |journey: &Journey, left: f32| {
        let at = journey.on_screen(KABUL);
        ScreenPoint {
            x: at.x + left,
            y: at.y,
        }
    };
    let before = in_window(&journey, 240.0);
    journey.lay_out(WINDOW, 240.0, 360.0);
    assert!(is_near(in_window(&journey, 240.0), before));
    journey.lay_out(WINDOW, 0.0, 360.0);
    assert!(is_near(in_window(&journey, 0.0), before));
}

#[test]
fn a_larger_window_shows_the_whole_region_again_but_keeps_a_view_that_was_moved() {
    let mut journey = Journey::begin();
    let before = journey.explorer.view.scale;
    journey.lay_out((1920.0, 1200.0), 240.0, 0.0);
    assert!(journey.explorer.view.scale > before);
    journey.go([Action::ZoomBy(1.5)]);
    let moved = journey.explorer.view.scale;
    journey.lay_out(WINDOW, 240.0, 0.0);
    assert_eq!(journey.explorer.view.scale, moved);
    journey.lay_out((0.0, 0.0), 0.0, 0.0);
    assert!(
        journey.explorer.view.width > 1.0,
        "a window without area changes nothing"
    );
}

#[test]
fn neighbours_are_selected_in_the_direction_in_which_they_lie() {
    let mut journey = Journey::begin();
    journey.go([Action::SelectNeighbour(Direction::Right)]);
    assert_eq!(journey.explorer.selected, Some(CountryCode::AFGHANISTAN));
    for direction in [
        Direction::Up,
        Direction::Down,
        Direction::Left,
        Direction::Right,
    ] {
        let mut there = Journey::begin();
        let from = there.on_screen(there.world.middle_of(CountryCode::AFGHANISTAN).unwrap());
        there.go([
            Action::Select(Some(CountryCode::AFGHANISTAN)),
            Action::SelectNeighbour(direction),
        ]);
        let next = there
            .world
            .middle_of(there.explorer.selected.unwrap())
            .unwrap();
        let to = there.on_screen(next);
        let (right, down) = direction.on_screen();
        let along = (to.x - from.x) * right + (to.y - from.y) * down;
        let across = (to.x - from.x) * down + (to.y - from.y) * right;
        assert!(
            along > 0.0 && across.abs() <= along,
            "{direction:?}: {to:?} from {from:?}"
        );
        assert!(there.explorer.view.bounds().contains(to));
    }
}

#[test]
fn selecting_a_country_out_of_sight_brings_it_into_view() {
    let mut journey = Journey::begin();
    let middle = journey.world.middle_of(code("NZL")).unwrap();
    journey.go([Action::Fit(Extent::World), Action::ZoomBy(8.0)]);
    assert!(
        !journey
            .explorer
            .view
            .bounds()
            .contains(journey.on_screen(middle))
    );
    journey.go([Action::SelectAndShow(code("NZL"))]);
    assert!(
        journey
            .explorer
            .view
            .bounds()
            .contains(journey.on_screen(middle))
    );
}

#[test]
fn after_the_last_day_of_the_record_the_map_stays_there_and_says_so() {
    let mut journey = Journey::begin();
    let as_of = journey.world.record.as_of();
    journey.go([Action::GoTo("2030-01-01".parse().unwrap())]);
    assert_eq!(journey.explorer.date, as_of);
    let notice = journey.explorer.notice.clone().unwrap();
    assert!(notice.text.contains("nothing later is known") && !notice.is_error);
    journey.go([Action::GoTo("2022-01-01".parse().unwrap())]);
    assert_eq!(journey.explorer.date.to_string(), "2022-01-01");
}

#[test]
fn escape_clears_one_thing_at_a_time() {
    let mut journey = Journey::begin();
    journey.go([
        Action::Select(Some(code("UZB"))),
        Action::Isolate(Class::Level(Some(Level::Contact))),
        Action::Tell(Notice {
            text: "So.".to_owned(),
            is_error: false,
        }),
        Action::Open(Dialog::Help),
        Action::Back,
    ]);
    assert!(journey.explorer.dialog.is_none() && journey.explorer.notice.is_some());
    journey.go([Action::Back]);
    assert!(journey.explorer.notice.is_none() && journey.explorer.isolated.is_some());
    journey.go([Action::Back]);
    assert!(journey.explorer.isolated.is_none() && journey.explorer.selected.is_some());
    journey.go([Action::Back, Action::Back]);
    assert_eq!(journey.explorer.selected, None);
}

#[test]
fn a_kind_of_events_is_listed_for_one_country_only() {
    use kabul_atlas::record::Kind;
    let mut journey = Journey::begin();
    journey.go([
        Action::Select(Some(code("UZB"))),
        Action::ListKind(Some(Kind::Talks)),
    ]);
    journey.go([Action::Select(Some(code("UZB")))]);
    assert_eq!(journey.explorer.kind, Some(Kind::Talks));
    journey.go([Action::Select(Some(code("CHN")))]);
    assert_eq!(journey.explorer.kind, None);
}

#[test]
fn one_picture_is_saved_at_a_time_and_can_be_given_up() {
    let mut journey = Journey::begin();
    let first = journey.go([Action::QuickSave(false)]);
    assert!(matches!(first[..], [Effect::SaveAnew(..)]));
    assert!(journey.go([Action::QuickSave(false)]).is_empty());
    assert!(journey.explorer.notice.as_ref().unwrap().is_error);
    assert_eq!(journey.go([Action::CancelSave]), [Effect::CancelSave]);
    assert_eq!(journey.explorer.saving, None);
    assert_eq!(journey.go([Action::QuickSave(false)]).len(), 1);
}

#[test]
fn a_picture_shows_the_part_the_reader_chose() {
    let mut journey = Journey::begin();
    let form = |part| ExportForm {
        path: "/tmp/a.png".to_owned(),
        size: "800x600".to_owned(),
        part,
        ..ExportForm::default()
    };
    let mut extents = Vec::new();
    for part in [ExportPart::View, ExportPart::Region, ExportPart::World] {
        let effects = journey.go([Action::EditExport(form(part)), Action::Export(true)]);
        let Effect::Save(order) = &effects[0] else {
            panic!("{effects:?}");
        };
        let (request, path) = (order.file.picture(), &order.path);
        assert_eq!(
            (request.size_px, path),
            ((800, 600), &PathBuf::from("/tmp/a.png"))
        );
        extents.push(request.extent);
        journey.go([Action::CancelSave]);
    }
    assert_eq!(extents[0], Extent::Exact(journey.explorer.view.visible()));
    assert_eq!(extents[1..], [Extent::Region, Extent::World]);
}

#[test]
fn words_of_the_export_form_that_make_no_sense_are_named() {
    let mut journey = Journey::begin();
    let good = ExportForm::default();
    let faulty = [
        ExportForm {
            size: "0x0".to_owned(),
            ..good.clone()
        },
        ExportForm {
            size: "wide".to_owned(),
            ..good.clone()
        },
        ExportForm {
            scale: "-1".to_owned(),
            ..good.clone()
        },
        ExportForm {
            scale: "NaN".to_owned(),
            ..good.clone()
        },
        ExportForm {
            path: " ".to_owned(),
            ..good.clone()
        },
        ExportForm {
            path: "map.jpg".to_owned(),
            ..good.clone()
        },
    ];
    for form in faulty {
        let effects = journey.go([Action::EditExport(form.clone()), Action::Export(false)]);
        assert!(effects.is_empty(), "{form:?}");
        assert!(journey.explorer.composed(false).is_err(), "{form:?}");
    }
    journey.go([Action::EditExport(good)]);
    assert!(journey.explorer.composed(false).is_ok());
}

#[test]
fn what_is_kept_restores_the_same_view() {
    let mut journey = Journey::begin();
    journey.go([
        Action::Toggle(Layer::Capitals),
        Action::Select(Some(code("TJK"))),
        Action::PanBy(40.0, 30.0),
        Action::ZoomBy(2.0),
    ]);
    let text = Memory::of(&journey.explorer, Some(WINDOW)).write().unwrap();
    let mut again = Journey::begin();
    Memory::read(&text)
        .unwrap()
        .restore(&mut again.explorer, &again.world);
    assert_eq!(again.explorer.layers, journey.explorer.layers);
    assert_eq!(again.explorer.selected, journey.explorer.selected);
    assert!(is_near(again.on_screen(KABUL), journey.on_screen(KABUL)));
    journey.go([Action::Fit(Extent::World)]);
    let text = Memory::of(&journey.explorer, None).write().unwrap();
    Memory::read(&text)
        .unwrap()
        .restore(&mut again.explorer, &again.world);
    assert_eq!(again.explorer.fitted, Some(Extent::World));
    assert_eq!(again.explorer.view, journey.explorer.view);
}

#[test]
fn a_picture_of_the_window_shows_no_word_of_being_saved() {
    let mut journey = Journey::begin();
    let told = Notice {
        text: "Copied.".to_owned(),
        is_error: false,
    };
    let effects = journey.go([Action::Tell(told), Action::SaveWindow]);
    let folder = PathBuf::from(&journey.explorer.export.path);
    let path = folder.with_file_name("kabul-atlas-window.png");
    assert_eq!(effects, [Effect::SaveWindow(path)]);
    assert_eq!(journey.explorer.notice, None);
}

fn organisation(text: &str) -> Party {
    text.parse().unwrap()
}

#[test]
fn an_organisation_lies_over_the_country_until_escape_or_another_country() {
    let mut journey = Journey::begin();
    let un = organisation("ORG:UN");
    journey.go([
        Action::Select(Some(code("UZB"))),
        Action::Open(Dialog::Organisations),
        Action::ShowOrganisation(un.clone()),
    ]);
    assert_eq!(journey.explorer.dialog, None);
    assert_eq!(journey.explorer.subject(), Some(un.clone()));
    assert_eq!(journey.explorer.focus().selected, Some(code("UZB")));
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.subject(), Some(code("UZB").into()));
    journey.go([
        Action::ShowOrganisation(un.clone()),
        Action::SelectAndShow(code("CHN")),
    ]);
    assert_eq!(journey.explorer.subject(), Some(code("CHN").into()));
    journey.go([Action::ShowOrganisation(un), Action::Select(None)]);
    assert_eq!(journey.explorer.subject(), None);
}

#[test]
fn a_kind_of_events_does_not_follow_to_an_organisation_or_back() {
    use kabul_atlas::record::Kind;
    let mut journey = Journey::begin();
    let list = Action::ListKind(Some(Kind::Talks));
    let show = Action::ShowOrganisation(organisation("ORG:UN"));
    journey.go([
        Action::Select(Some(code("UZB"))),
        list.clone(),
        show.clone(),
    ]);
    assert_eq!(journey.explorer.kind, None);
    journey.go([list.clone(), show]);
    assert_eq!(journey.explorer.kind, Some(Kind::Talks), "the same page");
    journey.go([Action::Back]);
    assert_eq!(journey.explorer.kind, None);
}

#[test]
fn who_is_no_organisation_has_no_page_of_one() {
    let mut journey = Journey::begin();
    for party in ["ORG:NOBODY", "UZB"] {
        journey.go([Action::ShowOrganisation(organisation(party))]);
        assert_eq!(journey.explorer.subject(), None, "{party}");
    }
}
