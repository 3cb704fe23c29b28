//! Names that stand on a reader's own areas.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use kabul_atlas::data::Progress;
use kabul_atlas::own::{self, OwnLayer, Wish};
use kabul_atlas::picture::{Extent, PictureRequest, compose_picture};
use kabul_atlas::scene::{Color, Mark, ThemeName};

use super::{golden_world, request, world};

/// One area, of these degrees of longitude and of 20 to 50 degrees of latitude.
fn area(west: f64, east: f64, opacity_percent: u8) -> OwnLayer {
    let text = format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},20],[{east},20],[{east},50],[{west},50],[{west},20]]]}}"#
    );
    let read = own::open::pasted(
        &text,
        &Wish::default(),
        &world().places,
        &Progress::default(),
    );
    let mut layer = read.unwrap();
    layer.opacity_percent = opacity_percent;
    layer
}

/// Each name on the map with its ink and the colour of its halo.
fn names(theme: ThemeName, own: Vec<OwnLayer>) -> Vec<(String, Color, Color)> {
    let request = PictureRequest {
        theme,
        own,
        layers: "engagement,borders,country-names,capitals".parse().unwrap(),
        ..request(Extent::Region, (1280, 800))
    };
    let composed = compose_picture(&request, golden_world()).unwrap();
    let named = ["country-names", "capitals", "kabul"];
    let groups = composed.scene.groups.iter();
    let marks = groups
        .filter(|it| named.contains(&it.id))
        .flat_map(|it| &it.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text(text) => {
            let (halo, _) = text.halo?;
            Some((text.line.text().to_owned(), text.color, halo))
        }
        _ => None,
    });
    texts.collect()
}

fn halo(names: &[(String, Color, Color)], name: &str) -> Color {
    let found = names.iter().find(|(text, ..)| text == name);
    found.map(|(_, _, halo)| *halo).unwrap()
}

#[test]
fn a_name_has_the_ground_of_the_area_that_it_stands_on() {
    for theme in [ThemeName::Light, ThemeName::Dark] {
        let before = names(theme, Vec::new());
        // Afghanistan and what lies east of it, not the west of Iran.
        let after = names(theme, vec![area(60.0, 90.0, 100)]);
        let covered = halo(&after, "Afghanistan");
        for name in ["Afghanistan", "Kabul", "Pakistan", "Tajikistan"] {
            assert_ne!(halo(&before, name), halo(&after, name), "{name} {theme:?}");
            // Through an area one still sees what lies below, but little of it.
            let apart = distance(halo(&before, name), halo(&before, "Afghanistan"));
            let still = distance(halo(&after, name), covered);
            assert!(
                still <= apart / 6 + 3,
                "{name} {theme:?}: {still} of {apart}"
            );
        }
        assert_eq!(halo(&before, "Iran"), halo(&after, "Iran"), "{theme:?}");
    }
}

#[test]
fn each_name_can_be_read_over_areas_of_any_opacity() {
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
        for opacity_percent in [10, 40, 70, 100] {
            for (name, ink, halo) in names(theme, vec![area(40.0, 90.0, opacity_percent)]) {
                let contrast = ink.contrast(halo);
                let case = format!("{name} {theme:?} {opacity_percent} %: {contrast}");
                assert!(contrast >= 4.5, "{case}");
            }
        }
    }
}

#[test]
fn of_a_faint_area_only_as_much_is_seen_as_there_is() {
    let of = |own| halo(&names(ThemeName::Light, own), "Pakistan");
    let before = of(Vec::new());
    let (faint, full) = (
        of(vec![area(60.0, 90.0, 10)]),
        of(vec![area(60.0, 90.0, 100)]),
    );
    assert!(distance(before, faint) > 0);
    assert!(distance(before, faint) * 5 < distance(before, full));
}

#[test]
fn the_upper_layer_counts_and_one_that_is_off_does_not() {
    let mut off = area(60.0, 90.0, 100);
    off.is_on = false;
    assert_eq!(
        names(ThemeName::Light, vec![off]),
        names(ThemeName::Light, Vec::new())
    );
    // Their colours differ, and of the lower one little is seen through the upper one.
    let mut two = vec![area(60.0, 90.0, 100), area(65.0, 90.0, 100)];
    let of = |own| halo(&names(ThemeName::Light, own), "Pakistan");
    let both = of(two.clone());
    two[1].is_on = false;
    assert!(distance(both, of(two)) > 40);
}

/// The sum of the differences of all channels.
fn distance(a: Color, b: Color) -> u32 {
    let channel = |a: u8, b: u8| u32::from(a.abs_diff(b));
    channel(a.red, b.red) + channel(a.green, b.green) + channel(a.blue, b.blue)
}
