//! Pictures by the CPU: golden ones, and what must hold in each.
//!
//! `UPDATE_GOLDEN=1 cargo test --test pictures` writes the golden pictures anew; look at them
//! before they are committed.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod animation;
mod composer;
mod data_files;
mod fade;
mod language;
mod overprints;
mod own_ground;
mod palette;
mod provenance;
mod rasterised;
mod report;
mod same_bytes;
mod signs;
mod vector_files;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kabul_atlas::atlas::outlines::ArcKind;
use kabul_atlas::country::CountryCode;
use kabul_atlas::date::Day;
use kabul_atlas::engagement::{Chronicle, Comparison, Engagement, Shift};
use kabul_atlas::picture::raster::{Pixels, rasterise};
use kabul_atlas::picture::{Composed, Extent, PictureRequest, compose_picture};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{
    Class, Geometry, Layer, LayerStack, Mark, NameStyle, Paint, ScreenRect, Showing, Step, Text,
    Theme, ThemeName,
};
use kabul_atlas::world::World;

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::embedded().unwrap())
}

/// The atlas with a small record of its own, so that a new event changes no golden picture.
fn golden_world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| world_of("pictures"))
}

/// The same with a record in which each class of change occurs.
fn changing_world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| world_of("change"))
}

fn world_of(fixture: &str) -> World {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(fixture);
    let (record, problems) = kabul_atlas::record::read_folder(&folder).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    World {
        record,
        ..World::embedded().unwrap()
    }
}

fn request(extent: Extent, size_px: (u32, u32)) -> PictureRequest {
    PictureRequest {
        date: "2026-07-01".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent,
        projection: None,
        size_px,
        scale: 1.0,
        theme: ThemeName::Light,
        layers: LayerStack::default(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::English,
        selected: None,
        marked: Vec::new(),
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: kabul_atlas::picture::Layout::default(),
    }
}

fn draw(request: &PictureRequest, world: &World) -> Pixels {
    let composed = compose_picture(request, world).unwrap();
    let Composed {
        scene,
        plane,
        detail,
        pixels_per_point,
        ..
    } = &composed;
    rasterise(
        scene,
        Geometry::new(plane, detail),
        request.size_px,
        *pixels_per_point,
    )
    .unwrap()
}

fn golden_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

fn read_png(path: &Path) -> Pixels {
    let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut rgba).unwrap();
    let (width, height) = (reader.info().width, reader.info().height);
    Pixels {
        width,
        height,
        rgba,
    }
}

/// Compares with the golden picture. Rounding in the system's sine and logarithm may differ from
/// one machine to another, so a few pixels may differ; nobody would see it.
fn compare(name: &str, request: &PictureRequest) {
    compare_in(golden_world(), name, request);
}

fn compare_in(world: &World, name: &str, request: &PictureRequest) {
    let drawn = draw(request, world);
    let path = golden_path(&format!("{name}.png"));
    let encode = |pixels: &Pixels| kabul_atlas::picture::png::encode(pixels, true).unwrap();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(golden_path("")).unwrap();
        std::fs::write(&path, encode(&drawn)).unwrap();
        return;
    }
    assert!(
        path.exists(),
        "{name}: there is no golden picture; UPDATE_GOLDEN=1 makes it"
    );
    let golden = read_png(&path);
    // Both as a file holds them, with straight alpha.
    let drawn_path = golden_path(&format!("{name}.new.png"));
    std::fs::write(&drawn_path, encode(&drawn)).unwrap();
    let drawn = read_png(&drawn_path);
    assert_eq!(
        (golden.width, golden.height),
        (drawn.width, drawn.height),
        "{name}"
    );
    let differing = drawn
        .rgba
        .chunks_exact(4)
        .zip(golden.rgba.chunks_exact(4))
        .filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 8))
        .count();
    let allowed = (drawn.width * drawn.height / 2000) as usize;
    let shown = drawn_path.display();
    assert!(
        differing <= allowed,
        "{name}: {differing} pixels differ; see {shown}"
    );
    std::fs::remove_file(&drawn_path).unwrap();
}

#[test]
fn region_light() {
    compare("region-light", &request(Extent::Region, (720, 450)));
}

#[test]
fn region_dark_with_capitals_and_a_selection() {
    let request = request(Extent::Region, (720, 450));
    compare(
        "region-dark",
        &PictureRequest {
            theme: ThemeName::Dark,
            layers: request.layers.with(Layer::Capitals, true),
            selected: Some("UZB".parse().unwrap()),
            ..request
        },
    );
}

#[test]
fn world_print() {
    let request = request(Extent::World, (720, 450));
    compare(
        "world-print",
        &PictureRequest {
            theme: ThemeName::Print,
            ..request
        },
    );
}

#[test]
fn country_in_mercator_and_half_a_year_after_the_fall_of_kabul() {
    use kabul_atlas::atlas::projection::Projection;
    let request = request(Extent::Country("TJK".parse().unwrap()), (480, 360));
    compare(
        "tajikistan-2022",
        &PictureRequest {
            date: "2022-02-15".parse().unwrap(),
            projection: Some(Projection::Mercator),
            ..request
        },
    );
}

#[test]
fn region_without_layers_and_without_sea() {
    let request = request(Extent::Region, (480, 300));
    compare(
        "plain-transparent",
        &PictureRequest {
            layers: LayerStack::NONE,
            is_transparent: true,
            title: Some(String::new()),
            ..request
        },
    );
}

/// What changed in October 2024, in the record with all classes of change.
fn change_request(theme: ThemeName) -> PictureRequest {
    PictureRequest {
        date: "2024-10-31".parse().unwrap(),
        compare: Some("2024-09-30".parse().unwrap()),
        theme,
        ..request(Extent::Region, (960, 600))
    }
}

#[test]
fn change_light() {
    compare_in(
        changing_world(),
        "change-light",
        &change_request(ThemeName::Light),
    );
}

#[test]
fn change_dark() {
    compare_in(
        changing_world(),
        "change-dark",
        &change_request(ThemeName::Dark),
    );
}

#[test]
fn events_of_the_month_at_their_places() {
    let request = change_request(ThemeName::Light);
    compare_in(
        changing_world(),
        "events",
        &PictureRequest {
            compare: None,
            layers: request.layers.with(Layer::Events, true),
            ..request
        },
    );
}

/// All texts that stand on the map (not in title, legend or credits).
fn labels(composed: &Composed) -> Vec<Text> {
    composed
        .scene
        .groups
        .iter()
        .filter(|group| !["title", "legend", "credits"].contains(&group.id))
        .flat_map(|group| &group.marks)
        .filter_map(|mark| match mark {
            Mark::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}

/// What the letters cover, without halo and without the room for ascenders that few have.
fn ink(text: &Text) -> ScreenRect {
    let height = kabul_atlas::text::CAP_HEIGHT_EM * text.size;
    ScreenRect::at(
        text.origin.x,
        text.origin.y - height,
        text.line.width(text.size),
        height,
    )
}

#[test]
fn no_labels_overlap_and_those_that_matter_are_there() {
    for size in [(1280, 800), (1920, 1080), (3840, 2160), (800, 600)] {
        for (extent, layers) in [
            (Extent::Region, LayerStack::default()),
            (Extent::Region, "all".parse().unwrap()),
            (Extent::World, LayerStack::default()),
        ] {
            let request = PictureRequest {
                layers,
                ..request(extent, size)
            };
            let composed = compose_picture(&request, world()).unwrap();
            let labels = labels(&composed);
            for (index, text) in labels.iter().enumerate() {
                for other in &labels[index + 1..] {
                    let apart = !ink(text).overlaps(&ink(other));
                    assert!(
                        apart,
                        "{size:?}: {} and {}",
                        text.line.text(),
                        other.line.text()
                    );
                }
                assert!(
                    composed.scene.view.bounds().encloses(&ink(text)),
                    "{}",
                    text.line.text()
                );
            }
            if extent == Extent::Region {
                let names: Vec<&str> = labels.iter().map(|text| text.line.text()).collect();
                // In a small picture Afghanistan's own name comes first; the star stays.
                assert!(
                    names.contains(&"Kabul") || size == (800, 600),
                    "{size:?}: {names:?}"
                );
                for name in [
                    "Afghanistan",
                    "China",
                    "Iran",
                    "Pakistan",
                    "Tajikistan",
                    "Turkmenistan",
                    "Uzbekistan",
                    "Russia",
                    "India",
                    "UAE",
                ] {
                    // The legend of all layers covers the Gulf in a small picture.
                    let is_covered = name == "UAE" && size == (800, 600);
                    assert!(
                        names.contains(&name) || is_covered,
                        "{size:?}: {name} is missing in {names:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_selected_state_that_is_a_dot_is_named_and_ringed_with_the_accent() {
    for code in ["VAT", "LIE", "MLT", "MDV"] {
        let selected: CountryCode = code.parse().unwrap();
        let request = PictureRequest {
            selected: Some(selected),
            ..request(Extent::World, (1280, 800))
        };
        let composed = compose_picture(&request, world()).unwrap();
        let label = world().places.country(selected).unwrap().label();
        let labels = labels(&composed);
        assert!(
            labels.iter().any(|text| text.line.text() == label),
            "{code} is not named"
        );
        let accent = Theme::of(request.theme).accent;
        let mut markers = composed
            .scene
            .groups
            .iter()
            .filter(|group| group.id == "markers")
            .flat_map(|group| &group.marks);
        assert!(
            markers.any(
                |mark| matches!(mark, Mark::Path { stroke: Some(stroke), .. }
                if stroke.color == accent)
            ),
            "{code} has no ring"
        );
    }
}

#[test]
fn kabul_lies_free_of_frame_and_labels() {
    for size in [(1280, 800), (1920, 1080)] {
        let composed = compose_picture(&request(Extent::Region, size), world()).unwrap();
        let star = composed
            .scene
            .groups
            .iter()
            .find(|group| group.id == "kabul")
            .unwrap();
        let Some(Mark::Path { path, .. }) = star.marks.first() else {
            panic!("the star comes first");
        };
        let corners: Vec<_> = path
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Move(at) | Step::Line(at) => Some(*at),
                _ => None,
            })
            .collect();
        for text in labels(&composed) {
            let rect = text.bounds();
            assert!(
                !corners.iter().any(|at| rect.contains(*at)),
                "{}",
                text.line.text()
            );
        }
    }
}

#[test]
fn without_borders_no_seam_shows_between_neighbours() {
    let theme = Theme::of(ThemeName::Light);
    let request = PictureRequest {
        layers: LayerStack::NONE,
        title: Some(String::new()),
        ..request(Extent::Region, (1280, 800))
    };
    let composed = compose_picture(&request, world()).unwrap();
    let pixels = draw(&request, world());
    let geometry = Geometry::new(&composed.plane, &composed.detail);
    let view = &composed.scene.view;
    let afghanistan = world().atlas.find(CountryCode::AFGHANISTAN);
    let pixel = |x: i64, y: i64| {
        let at = usize::try_from((y * 1280 + x) * 4).unwrap();
        [pixels.rgba[at], pixels.rgba[at + 1], pixels.rgba[at + 2]]
    };
    let land = [theme.land.red, theme.land.green, theme.land.blue];
    let mut checked = 0;
    for (arc, points) in geometry.arcs_in(view.visible(), |kind| kind == ArcKind::Border) {
        let sides = composed.detail.outlines().arc(arc);
        if sides.left == afghanistan || sides.right == afghanistan {
            continue;
        }
        // Away from the ends, where a coast or Afghanistan's outline may begin.
        for vertex in points.iter().skip(4).rev().skip(4) {
            let at = view.screen_from_vertex(*vertex);
            let (x, y) = (at.x as i64, at.y as i64);
            if !(300..1270).contains(&x) || !(80..760).contains(&y) {
                continue;
            }
            let around = [(-1, 0), (0, 0), (1, 0), (0, -1), (0, 1)];
            let colours = around.map(|(dx, dy)| pixel(x + dx, y + dy));
            // Coasts and outlines are drawn on purpose: look only where none is near.
            let is_inland = (-7..=7_i64)
                .flat_map(|dx| (-7..=7_i64).map(move |dy| (dx, dy)))
                .filter(|(dx, dy)| dx.abs().max(dy.abs()) == 7)
                .all(|(dx, dy)| pixel(x + dx, y + dy) == land);
            if is_inland {
                assert!(
                    colours.iter().all(|colour| *colour == land),
                    "{colours:?} at {x}, {y}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 200, "{checked} places were looked at");
}

#[test]
fn two_runs_give_the_same_pixels() {
    let request = request(Extent::World, (640, 400));
    assert!(draw(&request, world()) == draw(&request, world()));
}

#[test]
fn a_picture_of_a_side_or_scale_out_of_bounds_is_refused() {
    for (size_px, scale) in [
        ((0, 100), 1.0),
        ((100, 20_000), 1.0),
        ((100, 100), f32::NAN),
        ((100, 100), 0.0),
    ] {
        let request = PictureRequest {
            scale,
            ..request(Extent::Region, size_px)
        };
        assert!(
            compose_picture(&request, world()).is_err(),
            "{size_px:?} {scale}"
        );
    }
}

#[test]
fn a_box_around_the_back_of_the_globe_is_not_drawn_on_the_regions_cone() {
    use kabul_atlas::atlas::projection::Projection;
    use kabul_atlas::scene::LonLatBox;
    let bounds = |west_deg, east_deg| {
        Extent::Box(LonLatBox {
            west_deg,
            south_deg: 10.0,
            east_deg,
            north_deg: 20.0,
        })
    };
    let usual = |extent: Extent| extent.usual_projection(world());
    assert_eq!(usual(bounds(60.0, 75.0)), Projection::Albers);
    assert_eq!(usual(bounds(75.0, 60.0)), Projection::EqualEarth);
}

#[test]
fn each_fill_of_a_change_map_is_what_the_comparison_says() {
    let (one, other) = ("2021-08-15", "2026-07-01");
    let [from, to]: [Day; 2] = [one, other].map(|day| day.parse().unwrap());
    for (name, world) in [("embedded", world()), ("all classes", changing_world())] {
        let chronicle = Chronicle::of(&world.record, Era::Second);
        let comparison = Comparison::between(&world.record, &chronicle, from, to);
        let request = PictureRequest {
            date: to,
            compare: Some(from),
            ..request(Extent::World, (1280, 800))
        };
        let theme = Theme::of(request.theme);
        let composed = compose_picture(&request, world).unwrap();
        let groups = composed.scene.groups.iter().flat_map(|group| &group.marks);
        let mut n_fills = 0;
        for mark in groups {
            let Mark::Fill { shape, paint } = mark else {
                continue;
            };
            let Some(code) = world.atlas.shape(*shape).id else {
                continue;
            };
            let bearer = world.places.bearer_of_stance(code);
            // From the levels of both ends, not from the comparison's own answer.
            let level = |engagement: &Engagement| engagement.level(bearer);
            let (before, after) = (level(&comparison.before), level(&comparison.after));
            let expected = match (before, after) {
                _ if code == CountryCode::AFGHANISTAN => Paint::Solid(theme.subject),
                (None, None) => Paint::hatch(theme.no_data, theme.no_data_hatch),
                (Some(before), Some(after)) => {
                    let by = i16::from(after.number()) - i16::from(before.number());
                    Paint::Solid(match by {
                        0 => theme.unchanged,
                        1.. => theme.rises[usize::try_from(by.min(3) - 1).unwrap()],
                        _ => theme.falls[usize::try_from((-by).min(3) - 1).unwrap()],
                    })
                }
                _ => Paint::Solid(theme.newly_known),
            };
            assert_eq!(*paint, expected, "{name}: {code}");
            n_fills += 1;
        }
        assert!(n_fills > 190, "{name}: {n_fills}");
    }
}

#[test]
fn a_map_of_change_names_both_days_and_counts_each_state_once() {
    let request = change_request(ThemeName::Light);
    let composed = compose_picture(&request, changing_world()).unwrap();
    let texts: Vec<&str> = composed
        .scene
        .groups
        .iter()
        .flat_map(|group| &group.marks)
        .filter_map(|mark| match mark {
            Mark::Text(text) => Some(text.line.text()),
            _ => None,
        })
        .collect();
    let subtitle = texts
        .iter()
        .find(|text| text.starts_with("Change of level from"));
    assert!(
        subtitle.is_some_and(|text| text.contains("30 September 2024 to 31 October 2024")),
        "{texts:?}"
    );
    let swapped = PictureRequest {
        date: request.compare.unwrap(),
        compare: Some(request.date),
        ..request
    };
    let swapped = compose_picture(&swapped, changing_world()).unwrap();
    assert_eq!(
        composed.scene, swapped.scene,
        "the order of the days is free"
    );
    for name in [
        "Change of level",
        "Up by 3 or more",
        "Down by 3 or more",
        "Newly known",
    ] {
        assert!(texts.contains(&name), "{name}: {texts:?}");
    }
}

#[test]
fn one_class_of_change_can_be_isolated() {
    let world = changing_world();
    let chronicle = Chronicle::of(&world.record, Era::Second);
    let days = ["2024-09-30", "2024-10-31"].map(|day| day.parse().unwrap());
    let comparison = Comparison::between(&world.record, &chronicle, days[0], days[1]);
    let showing = Showing::Change(&comparison);
    let theme = Theme::of(ThemeName::Light);
    let up = Class::Shift(Some(Shift::Up(1)));
    let paint = |code: &str| showing.paint_of(code.parse().unwrap(), Some(up), &theme);
    assert_eq!(paint("IRN"), theme.paint(up));
    for other in ["PAK", "MMR", "MNG", "BRA"] {
        let code = other.parse().unwrap();
        assert_ne!(
            paint(other),
            showing.paint_of(code, None, &theme),
            "{other}"
        );
    }
}

#[test]
fn the_first_emirate_is_drawn_from_its_own_events_and_named() {
    let request = PictureRequest {
        date: "1998-01-01".parse().unwrap(),
        era: Era::First,
        ..request(Extent::Region, (960, 600))
    };
    let composed = compose_picture(&request, world()).unwrap();
    let title = composed
        .scene
        .groups
        .iter()
        .find(|group| group.id == "title")
        .unwrap();
    let names_it = title
        .marks
        .iter()
        .any(|mark| matches!(mark, Mark::Text(text) if text.line.text().contains("first Emirate")));
    assert!(names_it, "{title:?}");
    let too_early = PictureRequest {
        era: Era::Second,
        ..request
    };
    let error = compose_picture(&too_early, world())
        .unwrap_err()
        .to_string();
    assert!(error.contains("15 August 2021"), "{error}");
}

#[test]
fn after_the_last_day_the_map_stays_there_and_says_so() {
    let request = PictureRequest {
        date: "2031-01-01".parse().unwrap(),
        ..request(Extent::Region, (960, 600))
    };
    let composed = compose_picture(&request, golden_world()).unwrap();
    let title = composed
        .scene
        .groups
        .iter()
        .find(|group| group.id == "title")
        .unwrap();
    let says_so = title.marks.iter().any(|mark| {
        matches!(mark, Mark::Text(text) if text.line.text()
            == "Level of engagement on 1 July 2026; nothing later is known")
    });
    assert!(says_so, "{title:?}");
}

#[test]
fn events_of_the_month_stand_at_their_places_until_the_day_and_not_after() {
    use kabul_atlas::picture::overlays::overlays;
    let record = &changing_world().record;
    let layers = LayerStack::NONE.with(Layer::Events, true);
    let within = |day: &str, era| {
        let engagement = Engagement::on(record, day.parse().unwrap(), era);
        overlays(record, &engagement, layers).events
    };
    let on = |day: &str| within(day, Era::Second);
    assert_eq!(on("2024-10-04").len(), 0);
    assert_eq!(on("2024-10-05").len(), 2, "two events in Kabul");
    assert!(on("2024-10-31").len() > on("2024-10-09").len());
    assert_eq!(on("2024-11-01").len(), 0);
    assert_eq!(within("2024-10-31", Era::First), []);
}

#[test]
fn a_region_in_russian() {
    let request = PictureRequest {
        language: kabul_atlas::language::Language::Russian,
        layers: "engagement,borders,country-names,capitals,missions-in-kabul,scale-bar"
            .parse()
            .unwrap(),
        ..request(Extent::Region, (960, 600))
    };
    compare("region-russian", &request);
}

#[test]
fn a_region_in_persian_runs_from_right_to_left() {
    let request = PictureRequest {
        language: kabul_atlas::language::Language::Persian,
        layers: "engagement,borders,country-names,capitals,missions-in-kabul,scale-bar"
            .parse()
            .unwrap(),
        ..request(Extent::Region, (960, 600))
    };
    compare("region-persian", &request);
}
