//! The compiled-in atlas is what the GeoJSON files say.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::{Path, PathBuf};

use kabul_atlas::atlas::{Atlas, packed, read};

fn asset(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/atlas")
        .join(name)
}

fn derive() -> Atlas {
    let shapes = std::fs::read(asset("countries.geojson")).unwrap();
    let disputes = std::fs::read(asset("disputed.geojson")).unwrap();
    let (atlas, problems) = read::shapes_and_disputes(
        ("countries.geojson", &shapes),
        ("disputed.geojson", &disputes),
    )
    .unwrap();
    // Its rings run as they do in TopoJSON, and Russia and Fiji are cut: both is put right.
    let faults = problems.iter().filter(|problem| !problem.what.is_repair());
    let lines: Vec<String> = faults.map(ToString::to_string).collect();
    assert_eq!(
        lines,
        Vec::<String>::new(),
        "the atlas's own files must be without fault"
    );
    atlas
}

/// `UPDATE_ATLAS=1 cargo test --test atlas asset` writes the packed atlas anew.
#[test]
fn the_packed_atlas_is_derived_from_the_geojson() {
    let derived = derive();
    let bytes = packed::pack(&derived);
    if std::env::var_os("UPDATE_ATLAS").is_some() {
        std::fs::write(asset("atlas.bin"), &bytes).unwrap();
    }
    let kept = std::fs::read(asset("atlas.bin")).unwrap();
    assert!(
        kept == bytes,
        "atlas.bin is out of date: UPDATE_ATLAS=1 cargo test --test atlas asset"
    );
    assert!(
        packed::unpack(&bytes).unwrap() == derived,
        "packing lost something"
    );
}
