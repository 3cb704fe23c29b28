//! While colours go over from one day's to another's, names stand as they will in the end: they
//! are not placed anew meanwhile.

use kabul_atlas::engagement::Engagement;
use kabul_atlas::picture::{Composed, Extent, PictureRequest, compose_picture};
use kabul_atlas::record::Era;
use kabul_atlas::scene::compose::Focus;
use kabul_atlas::scene::frame::Furniture;
use kabul_atlas::scene::labels::Lettering;
use kabul_atlas::scene::{
    Content, Geometry, Layer, LayerStack, Mark, NameStyle, Scene, Showing, Theme, ThemeName,
    compose, compose_moving,
};
use kabul_atlas::world::World;

/// Everything that stands on the fills: names, capitals, markers.
fn symbols(scene: &Scene) -> String {
    let groups = ["markers", "capitals", "country-names", "kabul"];
    let groups = scene.groups.iter().filter(|it| groups.contains(&it.id));
    format!("{:?}", groups.collect::<Vec<_>>())
}

/// What each name says, with ink and halo.
fn inks(scene: &Scene) -> Vec<String> {
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    let inks = marks.filter_map(|mark| match mark {
        Mark::Text(text) => Some(format!(
            "{} {:?} {:?}",
            text.line.text(),
            text.color,
            text.halo
        )),
        _ => None,
    });
    inks.collect()
}

#[test]
fn names_are_inked_for_the_fills_that_they_will_stand_on() {
    let world = World::embedded().unwrap();
    let request = PictureRequest {
        date: "2026-07-01".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Region,
        projection: None,
        size_px: (1280, 800),
        scale: 1.0,
        theme: ThemeName::Light,
        layers: LayerStack::default().with(Layer::Capitals, true),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::Both,
        selected: None,
        marked: Vec::new(),
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: kabul_atlas::picture::Layout::default(),
    };
    let Composed {
        scene,
        plane,
        detail,
        ..
    } = compose_picture(&request, &world).unwrap();
    let on = |day: &str| Engagement::on(&world.record, day.parse().unwrap(), Era::Second);
    let (before, after) = (on("2021-09-01"), on("2026-07-01"));
    let fading = |share| Showing::Fading {
        before: &before,
        after: &after,
        share,
    };
    let lettering = Lettering::new(
        &world.atlas,
        &world.places,
        kabul_atlas::language::Language::English,
    );
    let theme = Theme::of(ThemeName::Light);
    let furniture = Furniture::default();
    let content = |showing| Content {
        atlas: &world.atlas,
        own: &[],
        geometry: Geometry::new(&plane, &detail),
        places: &world.places,
        lettering: &lettering,
        showing,
        ranking: None,
        overlays: kabul_atlas::scene::Overlays::NONE,
        layers: request.layers,
        language: kabul_atlas::language::Language::English,
        names: request.names,
        theme: &theme,
        focus: Focus::default(),
        marked: &[],
        view: scene.view,
        furniture: &furniture,
        is_transparent: false,
    };
    let after_alone = compose(&content(Showing::Levels(&after)));
    let expected = symbols(&after_alone);
    let begun = compose(&content(fading(0.05)));
    assert_eq!(symbols(&begun), expected);
    // Carried to the end, they fit the fills that are there by then.
    let ended = compose_moving(&content(Showing::Levels(&after)), &begun);
    assert_eq!(inks(&ended), inks(&after_alone));
    let old = symbols(&compose(&content(Showing::Levels(&before))));
    assert_ne!(old, expected, "the two days differ");
}
