//! Symbols and lines over the levels: missions, contacts, corridors, crossings, incidents.

use std::path::Path;
use std::sync::OnceLock;

use kabul_atlas::country::CountryCode;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::picture::overlays::overlays;
use kabul_atlas::picture::{Composed, Extent, PictureRequest, compose_picture};
use kabul_atlas::record::Era;
use kabul_atlas::scene::compose::{Content, Focus, compose, compose_moving};
use kabul_atlas::scene::frame::Furniture;
use kabul_atlas::scene::labels::Lettering;
use kabul_atlas::scene::{
    Geometry, Layer, LayerStack, LonLatBox, Mark, NameStyle, Preset, Scene, ScreenPoint,
    ScreenRect, Showing, Sign, SignOf, SignPlace, Step, Theme, ThemeName, View, signs,
};
use kabul_atlas::world::World;

use super::{compare_in, golden_world, ink, labels, request, world};

/// The world of the golden pictures with missions, contacts, works and incidents.
fn golden_signs() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let both = tempfile::tempdir().unwrap();
        for folder in ["pictures", "signs"] {
            for file in std::fs::read_dir(fixtures.join(folder)).unwrap() {
                let file = file.unwrap();
                std::fs::copy(file.path(), both.path().join(file.file_name())).unwrap();
            }
        }
        let (record, problems) = kabul_atlas::record::read_folder(both.path()).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        World {
            record,
            ..World::embedded().unwrap()
        }
    })
}

/// A picture of the region with these layers.
fn of(layers: &str, size_px: (u32, u32)) -> PictureRequest {
    PictureRequest {
        layers: layers.parse().unwrap(),
        title: Some(String::new()),
        ..request(Extent::Region, size_px)
    }
}

fn alone(layer: Layer) {
    let name = format!("layer-{}", layer.id());
    compare_in(golden_signs(), &name, &of(layer.id(), (720, 450)));
}

#[test]
fn missions_in_kabul_alone() {
    alone(Layer::MissionsInKabul);
}

#[test]
fn afghan_missions_alone() {
    alone(Layer::AfghanMissions);
}

#[test]
fn contacts_alone() {
    alone(Layer::Contacts);
}

#[test]
fn corridors_alone() {
    alone(Layer::Corridors);
}

#[test]
fn crossings_alone() {
    alone(Layer::Crossings);
}

#[test]
fn incidents_alone() {
    alone(Layer::Incidents);
}

#[test]
fn corridors_crossings_and_incidents_close_by() {
    let near = LonLatBox {
        west_deg: 59.0,
        south_deg: 28.5,
        east_deg: 76.0,
        north_deg: 39.0,
    };
    let request = PictureRequest {
        extent: Extent::Box(near),
        ..of(
            "engagement@35,borders,country-names,corridors,crossings,incidents",
            (960, 600),
        )
    };
    compare_in(golden_signs(), "signs-close-by", &request);
}

#[test]
fn all_layers() {
    compare_in(golden_signs(), "layers-all", &of("all", (1280, 800)));
}

#[test]
fn all_layers_in_the_dark() {
    let request = PictureRequest {
        theme: ThemeName::Dark,
        ..of("all", (960, 600))
    };
    compare_in(golden_signs(), "layers-all-dark", &request);
}

#[test]
fn both_missions_in_the_world() {
    let request = PictureRequest {
        extent: Extent::World,
        ..of(
            "engagement,borders,missions-in-kabul,afghan-missions",
            (960, 600),
        )
    };
    compare_in(golden_signs(), "missions-world", &request);
}

fn bounds(sign: &Sign) -> Option<ScreenRect> {
    match &sign.place {
        SignPlace::Symbol { bounds, .. } => Some(*bounds),
        SignPlace::Line { .. } => None,
    }
}

/// What the bounds hold for sure: less than the casing's edge.
fn inner(rect: &ScreenRect) -> ScreenRect {
    rect.grown(-1.0)
}

/// The corners of the star of Kabul, if it is drawn.
fn star(scene: &Scene) -> Vec<ScreenPoint> {
    let group = scene.groups.iter().find(|group| group.id == "kabul");
    match group.and_then(|group| group.marks.first()) {
        Some(Mark::Path { path, .. }) => path
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Move(at) | Step::Line(at) => Some(*at),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_symbol_covers_another_or_a_name_or_the_star_of_kabul() {
    let mut stacks: Vec<LayerStack> = Preset::ALL.map(Preset::layers).to_vec();
    stacks.push("all".parse().unwrap());
    for size in [(1280, 800), (1920, 1080)] {
        for extent in [Extent::Region, Extent::World] {
            for layers in &stacks {
                let request = PictureRequest {
                    layers: *layers,
                    ..request(extent, size)
                };
                let composed = compose_picture(&request, world()).unwrap();
                let case = format!("{size:?} {extent:?} {layers}");
                check_overlaps(&composed, &case);
            }
        }
    }
}

fn check_overlaps(composed: &Composed, case: &str) {
    let scene = &composed.scene;
    let symbols: Vec<(&SignOf, ScreenRect)> = scene
        .signs
        .iter()
        .filter_map(|sign| Some((&sign.of, bounds(sign)?)))
        .collect();
    let names: Vec<_> = labels(composed);
    for (index, (of, rect)) in symbols.iter().enumerate() {
        assert!(scene.view.bounds().encloses(rect), "{case}: {of:?}");
        for (other, its) in symbols.iter().skip(index + 1) {
            let is_free = !inner(rect).overlaps(&inner(its));
            assert!(is_free, "{case}: {of:?} and {other:?}");
        }
        for at in star(scene) {
            assert!(!rect.contains(at), "{case}: {of:?} covers Kabul");
        }
        for text in &names {
            // Numbers belong to symbols.
            let is_number = text.line.text().parse::<u32>().is_ok();
            let is_free = is_number || !ink(text).overlaps(&inner(rect));
            assert!(is_free, "{case}: {of:?} and {}", text.line.text());
        }
    }
}

#[test]
fn each_mission_that_can_be_seen_has_its_symbol() {
    let layers: LayerStack = "missions-in-kabul,afghan-missions".parse().unwrap();
    for (extent, size) in [
        (Extent::Region, (1280, 800)),
        (Extent::World, (1920, 1080)),
        (Extent::World, (1280, 800)),
    ] {
        let request = PictureRequest {
            layers,
            ..request(extent, size)
        };
        let composed = compose_picture(&request, world()).unwrap();
        let engagement = Engagement::on(&world().record, request.date, Era::Second);
        let facts = overlays(&world().record, &engagement, layers);
        let view = &composed.scene.view;
        // Away from the edges and from what stands over the map.
        let legend = composed.scene.groups.iter().find(|it| it.id == "legend");
        let frame = match legend.and_then(|group| group.marks.first()) {
            Some(Mark::Path { path, .. }) => rect_around(path.steps.iter()),
            _ => ScreenRect::default(),
        };
        let is_clear = |code: CountryCode| {
            let place = world().places.country(code);
            let Some(city) = place.and_then(|it| it.capital.as_ref()) else {
                return false;
            };
            let at = view.screen_from_lonlat(kabul_atlas::atlas::LonLat {
                lon_deg: city.lon,
                lat_deg: city.lat,
            });
            let map = ScreenRect::at(0.0, 70.0, view.width, view.height - 100.0).grown(-30.0);
            map.contains(at) && !frame.grown(30.0).contains(at)
        };
        let wanted = facts.missions_in_kabul.iter().map(|(code, _)| *code);
        let wanted: Vec<CountryCode> = wanted.filter(|code| is_clear(*code)).collect();
        assert!(wanted.len() > 10);
        for code in wanted {
            let mut signs = composed.scene.signs.iter();
            let is_there = signs.any(|sign| sign.of == SignOf::MissionInKabul(code));
            assert!(is_there, "{extent:?} {size:?}: {code}");
        }
    }
}

fn rect_around<'a>(steps: impl Iterator<Item = &'a Step>) -> ScreenRect {
    let mut rect: Option<ScreenRect> = None;
    for step in steps {
        if let Step::Move(at) | Step::Line(at) | Step::Cubic(_, _, at) = step {
            let around = rect.get_or_insert(ScreenRect { min: *at, max: *at });
            around.min.x = around.min.x.min(at.x);
            around.min.y = around.min.y.min(at.y);
            around.max.x = around.max.x.max(at.x);
            around.max.y = around.max.y.max(at.y);
        }
    }
    rect.unwrap_or_default()
}

/// Works on the window's content: all layers, without a frame.
fn with_content(extent: Extent, work: impl FnOnce(&Content<'_>)) {
    let layers: LayerStack = "all".parse().unwrap();
    let request = PictureRequest {
        layers,
        ..request(extent, (1280, 800))
    };
    let Composed {
        scene,
        plane,
        detail,
        ..
    } = compose_picture(&request, world()).unwrap();
    let record = &world().record;
    let engagement = Engagement::on(record, request.date, Era::Second);
    work(&Content {
        atlas: &world().atlas,
        own: &[],
        geometry: Geometry::new(&plane, &detail),
        places: &world().places,
        lettering: &Lettering::new(
            &world().atlas,
            &world().places,
            kabul_atlas::language::Language::English,
        ),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::English,
        showing: Showing::Levels(&engagement),
        ranking: None,
        overlays: &overlays(record, &engagement, layers),
        layers,
        theme: &Theme::of(ThemeName::Light),
        focus: Focus::default(),
        marked: &[],
        view: scene.view,
        furniture: &Furniture::default(),
        is_transparent: false,
    });
}

/// The symbols well within the picture, by what they stand for, with their middles.
fn middles(scene: &Scene, (dx, dy): (f32, f32)) -> Vec<(SignOf, ScreenPoint)> {
    let view: &View = &scene.view;
    let well_within = view.bounds().grown(-70.0);
    let symbols = scene.signs.iter().filter_map(|sign| {
        let middle = bounds(sign)?.center();
        let at = ScreenPoint {
            x: middle.x - dx,
            y: middle.y - dy,
        };
        well_within.contains(at).then(|| (sign.of.clone(), at))
    });
    symbols.collect()
}

#[test]
fn symbols_stand_still_on_the_map_while_it_is_dragged() {
    for extent in [Extent::Region, Extent::World] {
        with_content(extent, |content| {
            let still = compose(content);
            // Afghanistan stays in sight, so that its star and its name do.
            for by in [(7.0, 5.0), (-31.0, 18.0), (40.5, -22.25)] {
                let view = content.view.panned(by.0, by.1);
                let moved = compose(&Content { view, ..*content });
                let after = middles(&moved, by);
                let mut looked_at = 0;
                for (of, at) in middles(&still, (0.0, 0.0)) {
                    // The bar in the corner stays where it is: what it displaces may move.
                    let by_the_bar = at.x > 900.0 && at.y > 600.0;
                    let Some((_, now)) = after.iter().find(|(it, _)| *it == of) else {
                        continue;
                    };
                    let way = (now.x - at.x).hypot(now.y - at.y);
                    assert!(
                        way < 0.1 || by_the_bar,
                        "{extent:?} {by:?}: {of:?} by {way}"
                    );
                    looked_at += 1;
                }
                assert!(looked_at > 15, "{looked_at}");
            }
        });
    }
}

#[test]
fn what_is_carried_along_can_be_pointed_at_where_it_is_seen() {
    with_content(Extent::Region, |content| {
        let settled = compose(content);
        let view = content.view.panned(37.0, -11.0);
        let moved = compose_moving(&Content { view, ..*content }, &settled);
        assert_eq!(settled.signs.len(), moved.signs.len());
        for sign in &settled.signs {
            let Some(at) = bounds(sign).map(|rect| rect.center()) else {
                continue;
            };
            let (x, y) = (at.x + 37.0, at.y - 11.0);
            let found = signs::at(&moved, ScreenPoint { x, y }, 3.0);
            assert_eq!(found.map(|it| &it.of), Some(&sign.of));
        }
        let lines = |scene: &Scene| -> Vec<Mark> {
            let groups = scene.groups.iter();
            let groups = groups.filter(|it| ["corridors", "contacts"].contains(&it.id));
            groups.flat_map(|it| it.marks.clone()).collect()
        };
        assert_eq!(lines(&settled), lines(&moved));
    });
}

#[test]
fn a_corridor_an_arc_and_a_crossing_are_found_where_they_run() {
    let request = of("contacts,corridors,crossings", (1280, 800));
    let composed = compose_picture(&request, golden_signs()).unwrap();
    let scene = &composed.scene;
    let find = |lon_deg, lat_deg| {
        let place = kabul_atlas::atlas::LonLat { lon_deg, lat_deg };
        let at = scene.view.screen_from_lonlat(place);
        signs::at(scene, at, 6.0).map(|sign| sign.of.clone())
    };
    let record = &golden_signs().record;
    let mut corridors = record.corridors().iter();
    let road = corridors.position(|it| it.id == "d-road").unwrap();
    assert_eq!(find(60.6, 25.3), Some(SignOf::Corridor(road, 0)));
    let mut crossings = record.crossings().iter();
    let islam_qala = crossings.position(|it| it.id == "islam-qala").unwrap();
    assert_eq!(find(60.96, 34.67), Some(SignOf::Crossing(islam_qala)));
    let beijing = find(110.0, 40.75);
    assert_eq!(
        beijing,
        Some(SignOf::Contact("CHN".parse().unwrap())),
        "on the great circle, north of the straight line"
    );
}

#[test]
fn upper_layers_are_drawn_over_lower_ones_and_fade_by_themselves() {
    let ids = |layers: LayerStack| -> Vec<&'static str> {
        let request = PictureRequest {
            layers,
            ..of("none", (1280, 800))
        };
        let composed = compose_picture(&request, golden_signs()).unwrap();
        let groups = composed.scene.groups.iter().map(|group| group.id);
        let signs = ["incidents", "crossings", "missions-in-kabul"];
        groups.filter(|id| signs.contains(id)).collect()
    };
    let layers: LayerStack = "incidents,crossings,missions-in-kabul".parse().unwrap();
    assert_eq!(ids(layers), ["crossings", "incidents", "missions-in-kabul"]);
    let moved = layers.moved(Layer::Crossings, -9);
    assert_eq!(ids(moved), ["incidents", "missions-in-kabul", "crossings"]);

    let request = PictureRequest {
        layers: layers.with_opacity(Layer::Crossings, 50),
        ..of("none", (1280, 800))
    };
    let composed = compose_picture(&request, golden_signs()).unwrap();
    let alphas = |id: &str| -> Vec<u8> {
        let groups = composed.scene.groups.iter().filter(|group| group.id == id);
        let marks = groups.flat_map(|group| &group.marks);
        marks
            .filter_map(|mark| match mark {
                Mark::Path {
                    fill: Some(paint), ..
                } => Some(paint.ground().alpha),
                _ => None,
            })
            .collect()
    };
    assert!(alphas("crossings").iter().all(|alpha| *alpha == 128));
    assert!(alphas("incidents").iter().all(|alpha| *alpha == 255));
}

#[test]
fn a_layer_without_facts_has_neither_symbols_nor_a_legend() {
    let request = of("missions-in-kabul,corridors,crossings", (1280, 800));
    let before = PictureRequest {
        date: "2021-08-16".parse().unwrap(),
        ..request
    };
    let composed = compose_picture(&before, golden_world()).unwrap();
    assert_eq!(composed.scene.signs, []);
    let texts = composed.scene.groups.iter().flat_map(|group| &group.marks);
    let mut texts = texts.filter_map(|mark| match mark {
        Mark::Text(text) => Some(text.line.text()),
        _ => None,
    });
    assert!(!texts.any(|text| text == "Missions in Kabul"));
}

#[test]
fn what_the_filter_leaves_out_is_drawn_back_with_its_symbols() {
    let layers = "engagement,borders,contacts,corridors,crossings,incidents,missions-in-kabul";
    let request = PictureRequest {
        filter: "group:CA".parse().unwrap(),
        ..of(layers, (960, 600))
    };
    compare_in(golden_signs(), "signs-filtered", &request);
}
