//! What is printed over the levels, names in other scripts, and what helps to read the map.

use std::path::Path;
use std::sync::OnceLock;

use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::picture::{Extent, PictureRequest, compose_picture};
use kabul_atlas::scene::{
    Layer, LayerStack, LonLatBox, Mark, NameStyle, Overprint, Paint, Preset, Scene, ThemeName,
};
use kabul_atlas::world::World;

use super::{compare_in, golden_world, ink, labels, request};

/// The world of the golden pictures with measures, clashes and doubts.
fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let both = tempfile::tempdir().unwrap();
        for folder in ["pictures", "overprints"] {
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

/// A small picture of the region with these layers.
fn of(layers: &str) -> PictureRequest {
    PictureRequest {
        layers: layers.parse().unwrap(),
        title: Some(String::new()),
        ..request(Extent::Region, (640, 400))
    }
}

#[test]
fn certainty_alone() {
    compare_in(world(), "layer-certainty", &of("certainty"));
}

#[test]
fn pressure_alone() {
    compare_in(world(), "layer-pressure", &of("pressure"));
}

#[test]
fn conflict_alone() {
    compare_in(world(), "layer-conflict", &of("conflict"));
}

#[test]
fn all_of_them_over_the_levels() {
    let layers = "engagement,certainty,pressure,conflict,borders,country-names";
    for (name, theme) in [("light", ThemeName::Light), ("dark", ThemeName::Dark)] {
        let request = PictureRequest {
            theme,
            ..request(Extent::Region, (720, 450))
        };
        let request = PictureRequest {
            layers: layers.parse().unwrap(),
            ..request
        };
        compare_in(world(), &format!("overprints-{name}"), &request);
    }
}

#[test]
fn the_plain_preset() {
    let request = PictureRequest {
        layers: Preset::Plain.layers(),
        ..request(Extent::Region, (720, 450))
    };
    compare_in(golden_world(), "preset-plain", &request);
}

#[test]
fn names_in_the_countries_own_scripts() {
    for names in [NameStyle::Local, NameStyle::Both] {
        let request = PictureRequest {
            names,
            ..request(Extent::Region, (720, 450))
        };
        compare_in(golden_world(), &format!("names-{names}"), &request);
    }
}

#[test]
fn the_arrow_to_the_north_leans_where_north_does() {
    let bounds = LonLatBox {
        west_deg: 100.0,
        south_deg: 20.0,
        east_deg: 118.0,
        north_deg: 35.0,
    };
    let request = PictureRequest {
        layers: "borders,graticule,scale-bar,north-arrow".parse().unwrap(),
        projection: Some(Projection::Albers),
        title: Some(String::new()),
        ..request(Extent::Box(bounds), (480, 300))
    };
    compare_in(golden_world(), "layer-north-arrow", &request);
}

fn scene(request: &PictureRequest) -> Scene {
    compose_picture(request, world()).unwrap().scene
}

fn has_overprints(scene: &Scene) -> bool {
    let mut marks = scene.groups.iter().flat_map(|group| &group.marks);
    marks.any(|mark| match mark {
        Mark::Fill { paint, .. } => {
            let [_, printed @ ..] = paint.texture().inks();
            printed.iter().any(|ink| ink.alpha > 0)
        }
        _ => false,
    })
}

fn words(scene: &Scene, group: &str) -> Vec<String> {
    let groups = scene.groups.iter().filter(|it| it.id == group);
    let marks = groups.flat_map(|group| &group.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text(text) => Some(text.line.text().to_owned()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn on_a_map_of_change_certainty_and_pressure_rest_and_the_legend_is_silent() {
    let levels = PictureRequest {
        layers: "all".parse().unwrap(),
        ..request(Extent::Region, (1280, 800))
    };
    let change = PictureRequest {
        compare: Some("2021-08-15".parse().unwrap()),
        ..levels.clone()
    };
    let silent = [
        Overprint::Uncertain,
        Overprint::Pressure,
        Overprint::PressureThroughEu,
    ];
    let (levels, change) = (scene(&levels), scene(&change));
    assert!(has_overprints(&levels) && !has_overprints(&change));
    for overprint in silent {
        let name = overprint.name().to_owned();
        assert!(words(&levels, "legend").contains(&name), "{name}");
        assert!(!words(&change, "legend").contains(&name), "{name}");
    }
}

#[test]
fn a_state_with_measures_of_its_own_is_hatched_more_densely_than_one_with_those_of_the_union() {
    let request = of("engagement,pressure");
    let composed = compose_picture(&request, world()).unwrap();
    let paint = |code: &str| -> Paint {
        let shape = world().atlas.find(code.parse().unwrap()).unwrap();
        let marks = composed.scene.groups.iter().flat_map(|group| &group.marks);
        let mut paints = marks.filter_map(|mark| match mark {
            Mark::Fill { shape: it, paint } if *it == shape => Some(*paint),
            _ => None,
        });
        paints.next().unwrap()
    };
    let (own, union, none) = (paint("RUS"), paint("ITA"), paint("IND"));
    assert!(own.texture().counter_hatch.alpha > 0 && own.texture().sparse_hatch.alpha == 0);
    assert!(union.texture().counter_hatch.alpha == 0 && union.texture().sparse_hatch.alpha > 0);
    assert_eq!(none.texture().inks().map(|ink| ink.alpha), [0; 4]);
    // Croatia is a member without an event of its own in this record.
    assert!(paint("HRV").texture().sparse_hatch.alpha > 0);
}

#[test]
fn names_of_each_style_overlap_nothing() {
    for names in NameStyle::ALL {
        for size in [(1280, 800), (1920, 1080)] {
            for extent in [Extent::Region, Extent::World] {
                let request = PictureRequest {
                    names,
                    layers: LayerStack::default().with(Layer::NorthArrow, true),
                    ..request(extent, size)
                };
                let composed = compose_picture(&request, super::world()).unwrap();
                let labels = labels(&composed);
                for (index, text) in labels.iter().enumerate() {
                    for other in &labels[index + 1..] {
                        let apart = !ink(text).overlaps(&ink(other));
                        let words = (text.line.text(), other.line.text());
                        assert!(apart, "{names} {size:?}: {words:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn in_local_style_the_region_reads_its_own_names() {
    let request = |names| PictureRequest {
        names,
        ..request(Extent::Region, (1280, 800))
    };
    let texts = |names| words(&scene(&request(names)), Layer::CountryNames.id());
    let local = texts(NameStyle::Local);
    for name in [
        "افغانستان",
        "ایران",
        "پاکستان",
        "中国",
        "भारत",
        "Россия",
        "Тоҷикистон",
    ] {
        assert!(local.iter().any(|it| it == name), "{name}: {local:?}");
    }
    let both = texts(NameStyle::Both);
    for name in ["Iran", "ایران", "India", "भारत"] {
        assert!(both.iter().any(|it| it == name), "{name}: {both:?}");
    }
}
