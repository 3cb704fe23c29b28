//! Each step on the way from files to a picture. `cargo bench --bench pipeline`.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed bench")]

use std::hint::black_box;
use std::sync::OnceLock;

use divan::Bencher;
use kabul_atlas::engagement::{Engagement, history};
use kabul_atlas::picture::overlays::overlays;
use kabul_atlas::picture::raster::rasterise;
use kabul_atlas::picture::{self, Composed, Extent, PictureRequest, compose_picture};
use kabul_atlas::record::{self, Era};
use kabul_atlas::scene::compose::{Content, Focus, compose, compose_moving};
use kabul_atlas::scene::frame::Furniture;
use kabul_atlas::scene::labels::Lettering;
use kabul_atlas::scene::{Geometry, Layer, LayerStack, NameStyle, Showing, Theme, ThemeName};
use kabul_atlas::world::World;

fn main() {
    divan::main();
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::embedded().unwrap())
}

fn request(extent: Extent, size_px: (u32, u32)) -> PictureRequest {
    PictureRequest {
        date: world().record.as_of(),
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
        layout: picture::Layout::default(),
    }
}

#[divan::bench]
fn read_the_record() -> usize {
    record::embedded().0.events().len()
}

#[divan::bench]
fn load_everything() -> World {
    World::embedded().unwrap()
}

#[divan::bench]
fn levels_of_all_countries() -> Engagement {
    let record = &world().record;
    Engagement::on(black_box(record), record.as_of(), Era::Second)
}

#[divan::bench]
fn histories_of_all_countries() -> usize {
    let record = &world().record;
    let steps = |code| {
        history(
            record,
            &kabul_atlas::country::Party::Country(code),
            Era::Second,
        )
        .len()
    };
    record.countries().map(steps).sum()
}

/// A scene at rest, with its names placed.
#[divan::bench(args = [Extent::Region, Extent::World])]
fn scene_with_names(bencher: Bencher<'_, '_>, extent: &Extent) {
    let layers = LayerStack::default();
    with_content(*extent, layers, |content| {
        bencher.bench_local(|| compose(content));
    });
}

/// The same with all layers on: symbols and names placed together.
#[divan::bench(args = [Extent::Region, Extent::World])]
fn scene_with_all_layers(bencher: Bencher<'_, '_>, extent: &Extent) {
    with_content(*extent, all_layers(), |content| {
        bencher.bench_local(|| compose(content));
    });
}

/// A scene while the map moves: what the window makes on most frames.
#[divan::bench(args = [Extent::Region, Extent::World])]
fn scene_while_moving(bencher: Bencher<'_, '_>, extent: &Extent) {
    bench_moving(bencher, *extent, LayerStack::default());
}

/// The same with all layers on.
#[divan::bench(args = [Extent::Region, Extent::World])]
fn scene_while_moving_with_all_layers(bencher: Bencher<'_, '_>, extent: &Extent) {
    bench_moving(bencher, *extent, all_layers());
}

/// What the layers over the fills show, made anew for each day.
#[divan::bench]
fn overlays_of_all_layers(bencher: Bencher<'_, '_>) {
    let record = &world().record;
    let engagement = Engagement::on(record, record.as_of(), Era::Second);
    bencher.bench_local(|| overlays(record, black_box(&engagement), all_layers()));
}

fn all_layers() -> LayerStack {
    Layer::ALL.into_iter().collect()
}

fn bench_moving(bencher: Bencher<'_, '_>, extent: Extent, layers: LayerStack) {
    with_content(extent, layers, |content| {
        let settled = compose(content);
        let moved = Content {
            view: content.view.panned(7.0, 5.0),
            ..*content
        };
        bencher.bench_local(|| compose_moving(&moved, &settled));
    });
}

fn with_content(extent: Extent, layers: LayerStack, bench: impl FnOnce(&Content<'_>)) {
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
    let engagement = Engagement::on(&world().record, request.date, Era::Second);
    let lettering = Lettering::new(
        &world().atlas,
        &world().places,
        kabul_atlas::language::Language::English,
    );
    bench(&Content {
        atlas: &world().atlas,
        geometry: Geometry::new(&plane, &detail),
        places: &world().places,
        lettering: &lettering,
        language: kabul_atlas::language::Language::English,
        names: request.names,
        showing: Showing::Levels(&engagement),
        ranking: None,
        overlays: &overlays(&world().record, &engagement, layers),
        own: &[],
        layers: request.layers,
        theme: &Theme::of(ThemeName::Light),
        focus: Focus::default(),
        marked: &[],
        view: scene.view,
        furniture: &Furniture::default(),
        is_transparent: false,
    });
}

#[divan::bench(args = [(1920, 1080), (3840, 2160)])]
fn paint_region(bencher: Bencher<'_, '_>, size_px: (u32, u32)) {
    let Composed {
        scene,
        plane,
        detail,
        ..
    } = compose_picture(&request(Extent::Region, size_px), world()).unwrap();
    let geometry = Geometry::new(&plane, &detail);
    bencher.bench(|| rasterise(&scene, geometry, size_px, 1.0).unwrap());
}

#[divan::bench(args = [(1920, 1080), (3840, 2160)])]
fn encode_png(bencher: Bencher<'_, '_>, size_px: (u32, u32)) {
    let Composed {
        scene,
        plane,
        detail,
        ..
    } = compose_picture(&request(Extent::Region, size_px), world()).unwrap();
    let geometry = Geometry::new(&plane, &detail);
    let pixels = rasterise(&scene, geometry, size_px, 1.0).unwrap();
    bencher.bench(|| picture::png::encode(&pixels, false).unwrap());
}

#[divan::bench]
fn export_region_without_loading() -> Vec<u8> {
    picture::draw(&request(Extent::Region, (1920, 1080)), world()).unwrap()
}
