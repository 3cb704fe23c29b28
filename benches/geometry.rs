//! How long each step of the geometry takes, on the compiled-in atlas and on a large file.
//!
//! `LARGE_GEOJSON=FILE cargo bench --bench geometry` adds the steps that depend on a file of one's
//! own, such as Natural Earth's 10m countries.
#![expect(
    clippy::unwrap_used,
    reason = "a failed set-up is a failed measurement"
)]

use std::hint::black_box;
use std::path::Path;

use divan::Bencher;
use kabul_atlas::atlas::detail::Detail;
use kabul_atlas::atlas::hit::HitIndex;
use kabul_atlas::atlas::mesh::Mesh;
use kabul_atlas::atlas::plane::PlaneAtlas;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::atlas::{Atlas, LonLat, packed, read};

fn main() {
    divan::main();
}

/// The compiled-in atlas's source, or the file of one's own.
fn geojson() -> Vec<u8> {
    let own = std::env::var_os("LARGE_GEOJSON");
    let asset = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/atlas/countries.geojson");
    std::fs::read(own.map_or(asset, Into::into)).unwrap()
}

fn atlas() -> Atlas {
    match std::env::var_os("LARGE_GEOJSON") {
        Some(_) => read::shapes("bench", &geojson()).unwrap().0,
        None => Atlas::embedded(),
    }
}

#[divan::bench]
fn read_geojson(bencher: Bencher<'_, '_>) {
    let bytes = geojson();
    bencher.bench(|| read::shapes("bench", black_box(&bytes)).unwrap());
}

#[divan::bench]
fn unpack(bencher: Bencher<'_, '_>) {
    let bytes = packed::pack(&atlas());
    bencher.bench(|| packed::unpack(black_box(&bytes)).unwrap());
}

#[divan::bench(args = Projection::ALL)]
fn project(bencher: Bencher<'_, '_>, projection: Projection) {
    let atlas = atlas();
    bencher.bench(|| PlaneAtlas::new(black_box(&atlas), projection));
}

#[divan::bench(args = [0.0, 0.5, 8.0])]
fn detail(bencher: Bencher<'_, '_>, tolerance_km: f64) {
    let plane = PlaneAtlas::new(&atlas(), Projection::Albers);
    bencher.bench(|| Detail::new(black_box(&plane), tolerance_km));
}

#[divan::bench(args = [0.0, 0.5, 8.0])]
fn triangulate(bencher: Bencher<'_, '_>, tolerance_km: f64) {
    let plane = PlaneAtlas::new(&atlas(), Projection::Albers);
    let detail = Detail::new(&plane, tolerance_km);
    bencher.bench(|| Mesh::new(black_box(&detail)));
}

#[divan::bench]
fn index_hits(bencher: Bencher<'_, '_>) {
    let atlas = atlas();
    bencher.bench(|| HitIndex::new(black_box(&atlas)));
}

#[divan::bench(items_count = 100_000_usize)]
fn hit_100_000_places(bencher: Bencher<'_, '_>) {
    let index = HitIndex::new(&atlas());
    // Spread evenly in longitude and latitude, by the generalised golden ratio.
    let places: Vec<LonLat> = (0..100_000)
        .map(f64::from)
        .map(|n| {
            (
                (n * 0.754_877_666_246_692_8).fract(),
                (n * 0.569_840_290_998_053_3).fract(),
            )
        })
        .map(|(x, y)| LonLat::new(360.0 * x - 180.0, 180.0 * y - 90.0))
        .collect();
    bencher.bench(|| {
        places
            .iter()
            .filter_map(|&place| index.shape_at(place))
            .count()
    });
}
