//! Files of shapes, good and bad: what is read of them, and what is said about them.

use std::fmt::Write as _;

use kabul_atlas::atlas::detail::Detail;
use kabul_atlas::atlas::hit::HitIndex;
use kabul_atlas::atlas::mesh::Mesh;
use kabul_atlas::atlas::outlines::ArcKind;
use kabul_atlas::atlas::plane::PlaneAtlas;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::atlas::{Atlas, ShapeIndex, packed, read};
use proptest::prelude::*;

/// Reads a text; the problems as lines, or the error.
fn read_text(text: &str) -> Result<(Atlas, Vec<String>), String> {
    let (atlas, problems) = read::shapes("x.json", text.as_bytes()).map_err(|e| e.to_string())?;
    Ok((atlas, problems.iter().map(ToString::to_string).collect()))
}

fn collection(features: &[&str]) -> String {
    let features = features.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}]}}")
}

fn feature(name: &str, geometry: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{{"NAME":"{name}"}},"geometry":{geometry}}}"#)
}

fn polygon(rings: &str) -> String {
    format!(r#"{{"type":"Polygon","coordinates":[{rings}]}}"#)
}

const SQUARE: &str = "[[60,30],[70,30],[70,40],[60,40],[60,30]]";
const NEXT_SQUARE: &str = "[[70,30],[80,30],[80,40],[70,40],[70,30]]";

#[test]
fn a_bare_geometry_a_feature_and_a_collection_are_read() {
    let bare = polygon(SQUARE);
    let single = feature("A", &bare);
    let many = collection(&[&single, &feature("B", &polygon(NEXT_SQUARE))]);
    for (text, names) in [
        (&bare, vec!["feature 1"]),
        (&single, vec!["A"]),
        (&many, vec!["A", "B"]),
    ] {
        let (atlas, problems) = read_text(text).unwrap();
        let found: Vec<&str> = atlas
            .shapes
            .iter()
            .map(|shape| shape.name.as_str())
            .collect();
        assert_eq!((found, problems), (names, vec![]));
    }
    let with_mark = format!("\u{feff} {many}\r\n");
    assert_eq!(
        read_text(&with_mark).unwrap().0,
        read_text(&many).unwrap().0
    );
}

#[test]
fn neighbours_share_their_border() {
    let a = feature("A", &polygon(SQUARE));
    let b = feature("B", &polygon(NEXT_SQUARE));
    let (atlas, _) = read_text(&collection(&[&a, &b])).unwrap();
    let borders: Vec<_> = atlas
        .outlines()
        .arcs()
        .iter()
        .filter(|arc| arc.kind == ArcKind::Border)
        .collect();
    assert_eq!(borders.len(), 1);
    assert_eq!(atlas.outlines().neighbours(ShapeIndex(0)), [ShapeIndex(1)]);
}

#[test]
fn what_is_wrong_with_a_feature_is_said_and_the_rest_is_read() {
    let good = feature("Good", &polygon(SQUARE));
    let cases = [
        (polygon(&format!("{SQUARE},[[1,1],[2,2]]")), "ring 2 has 2 points; left out"),
        (polygon("[[0,0],[1,0],[1,1],[0,1]]"), "ring 1 does not end where it begins; closed"),
        (polygon("[[0,0],[1,1],[0,0]]"), "ring 1 has 3 points; left out"),
        (polygon("[[0,0],[1,1],[2,2],[0,0]]"), "ring 1 encloses no area; left out"),
        (
            polygon("[[0,0],[1e308,1],[1,1],[0,0]]"),
            "ring 1 has longitude 1e308, latitude 1; left out",
        ),
        (
            polygon("[[34,100],[35,100],[35,101],[34,100]]"),
            "ring 1 has longitude 34, latitude 100; left out; longitude and latitude may be swapped",
        ),
        (
            polygon("[[181,0],[190,0],[190,9],[181,0]]"),
            "ring 1 goes beyond 180° of longitude; wrapped around",
        ),
        (polygon("[[0,0],[0,1],[1,1],[0,0]]"), "1 ring runs the wrong way round; turned"),
        (polygon("[[0,0],[1,0],[1,0],[1,1],[0,0]]"), "1 point repeats the one before; left out"),
        (
            polygon("[[179,0],[-179,0],[-179,1],[179,1],[179,0]]"),
            "crosses 180° of longitude; cut there",
        ),
        (
            polygon("[[1],[2],[3],[1]]"),
            "ring 1 has a position without longitude and latitude; left out",
        ),
        (polygon(""), "has no geometry"),
        ("null".to_owned(), "has no geometry"),
        (r#"{"type":"MultiPolygon","coordinates":[]}"#.to_owned(), "has no geometry"),
        (
            r#"{"type":"Point","coordinates":[69,34]}"#.to_owned(),
            "Point is not drawn, only polygons are",
        ),
        (
            r#"{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,1],[2,2]]}]}"#
                .to_owned(),
            "LineString is not drawn, only polygons are",
        ),
    ];
    for (geometry, expected) in cases {
        let bad = feature("Bad", &geometry);
        let (atlas, problems) = read_text(&collection(&[&good, &bad, &good])).unwrap();
        assert_eq!(
            problems,
            [format!("x.json:3: feature 2 (“Bad”): {expected}")]
        );
        assert!(atlas.shapes.len() >= 2);
    }
}

#[test]
fn features_that_are_none_are_said_by_number() {
    let good = feature("Good", &polygon(SQUARE));
    let deep = feature(
        "Deep",
        &polygon(&format!("{}{}", "[".repeat(200), "]".repeat(200))),
    );
    let cases = [
        "7",
        "null",
        "[]",
        r#"{"type":"Polygon"}"#,
        r#"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[1,2]}}"#,
        r#"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1e999,0]]]}}"#,
        r#"{"type":"Feature","geometry":{"type":"Heptagon","coordinates":[]}}"#,
        &deep,
    ];
    for bad in cases {
        let (atlas, problems) = read_text(&collection(&[&good, bad])).unwrap();
        assert_eq!(atlas.shapes.len(), 1);
        let start = "x.json:3: feature 2: not a GeoJSON feature: ";
        assert!(
            problems.len() == 1 && problems[0].starts_with(start),
            "{bad}: {problems:?}"
        );
    }
}

#[test]
fn what_cannot_be_read_at_all_is_an_error_with_its_place() {
    let truncated = collection(&[&feature("A", &polygon(SQUARE))]);
    let truncated = &truncated[..truncated.len() - 30];
    let cases: [(&[u8], &str); 14] = [
        (b"", "the file is empty: x"),
        (b" \n\t ", "the file is empty: x"),
        (b"\xEF\xBB\xBF", "the file is empty: x"),
        (b"\xFF\xFE{\0\0", "not UTF-8 text at byte 4: x"),
        (b"{\"a\":\"\xFF\"}", "not UTF-8 text at byte 6: x"),
        (b"\x1F\x8B\x08", "not a readable gzip file ("),
        (
            b"{\n  oops",
            "not JSON at line 2, column 3 (key must be a string): x",
        ),
        (truncated.as_bytes(), "not JSON at line 2, column"),
        (
            b"{\"type\":\"FeatureCollection\",\"features\":[\n{]}",
            "not JSON at line 2, column 2",
        ),
        (
            b"{\"type\":\"FeatureCollection\",\"features\":[]} x",
            "not JSON at line 1, column 44",
        ),
        (b"hello", "not JSON at line 1, column 1"),
        (
            b"{\"type\":\"Feature\",\"features\":[]}",
            "not GeoJSON (features in a Feature): x",
        ),
        (
            b"{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[1]}",
            "not GeoJSON (two lists of features): x",
        ),
        (b"[1,2]", "not GeoJSON (invalid type"),
    ];
    for (bytes, expected) in cases {
        let error = read::shapes("x", bytes).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
    let brackets = "[".repeat(100_000);
    assert!(read_text(&brackets).is_err());
    let error = read_text(&polygon(&brackets)).unwrap_err();
    assert!(error.contains("recursion limit"), "{error}");
    let brackets = format!("{{\"type\":\"FeatureCollection\",\"features\":[{brackets}");
    assert!(read_text(&brackets).is_err());
}

#[test]
fn what_is_no_file_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let error = read::file(folder.path()).unwrap_err().to_string();
    assert!(error.starts_with("not a file: "), "{error}");
    let error = read::file(&folder.path().join("none"))
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("cannot read "), "{error}");
}

#[test]
fn a_collection_without_a_shape_is_an_empty_atlas_and_a_problem() {
    let (atlas, problems) = read_text(&collection(&[])).unwrap();
    assert_eq!(atlas.shapes, []);
    assert_eq!(problems, ["x.json: has nothing to draw"]);
    exercise(&atlas);
}

#[test]
fn a_code_that_comes_twice_is_found_at_its_first_feature() {
    let coded = |ring| {
        format!(
            r#"{{"type":"Feature","properties":{{"iso_a3":"AFG"}},"geometry":{}}}"#,
            polygon(ring)
        )
    };
    let (atlas, problems) = read_text(&collection(&[&coded(SQUARE), &coded(NEXT_SQUARE)])).unwrap();
    assert_eq!(atlas.find("AFG".parse().unwrap()), Some(ShapeIndex(0)));
    assert_eq!(
        (atlas.shapes[1].id, atlas.shapes[1].key.as_str()),
        (None, "AFG")
    );
    assert_eq!(
        problems,
        ["x.json:3: feature 2 (“AFG”): has the code of an earlier feature, AFG"]
    );
}

#[test]
fn a_million_empty_features_do_not_become_a_million_messages() {
    let many = vec![r#"{"type":"Feature","geometry":null,"properties":null}"#; 1_000_000];
    let (atlas, problems) = read_text(&collection(&many)).unwrap();
    assert_eq!(atlas.shapes, []);
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems[1000], "x.json: 999001 more problems");
}

#[test]
fn disputed_lines_split_borders_and_what_is_no_border_is_said() {
    let a = feature(
        "A",
        &polygon("[[60,30],[70,30],[70,33],[70,36],[70,40],[60,40],[60,30]]"),
    );
    let b = feature(
        "B",
        &polygon("[[70,30],[80,30],[80,40],[70,40],[70,36],[70,33],[70,30]]"),
    );
    let line = r#"{"type":"Feature","properties":{"name":"Line","between":["AAA","BBB"]},
        "geometry":{"type":"LineString","coordinates":[[70,33],[70,36],[71,37]]}}"#;
    let shapes = collection(&[&a, &b]);
    let disputes = collection(&[line]);
    let (atlas, problems) =
        read::shapes_and_disputes(("s", shapes.as_bytes()), ("d", disputes.as_bytes())).unwrap();
    let count = |kind| {
        atlas
            .outlines()
            .arcs()
            .iter()
            .filter(|arc| arc.kind == kind)
            .count()
    };
    assert_eq!(
        (count(ArcKind::Disputed(0)), count(ArcKind::Border)),
        (1, 2)
    );
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        ["d: feature 1 (“Line”): 1 of 2 edges are no border in the atlas"]
    );
    assert_eq!(atlas.disputed[0].between.len(), 2);
    assert_eq!(packed::unpack(&packed::pack(&atlas)), Ok(atlas));
}

/// Does everything with an atlas that the program does.
fn exercise(atlas: &Atlas) {
    let index = HitIndex::new(atlas);
    for projection in Projection::ALL {
        let plane = PlaneAtlas::new(atlas, projection);
        for tolerance_km in [0.0, 8.0, 300.0] {
            let detail = Detail::new(&plane, tolerance_km);
            let mesh = Mesh::new(&detail);
            assert_eq!(mesh.shape_indices.len(), atlas.shapes.len());
            for shape in (0..atlas.shapes.len() as u32).map(ShapeIndex) {
                assert!(
                    detail.polygons(shape).next().is_some(),
                    "shape {} is gone",
                    shape.0
                );
                assert!(detail.outline(shape).count() > 0 || atlas.shape(shape).key == "world");
            }
        }
        for point in projection.outline().into_iter().step_by(90) {
            let _ = index.near(&plane, point, 0.1);
        }
    }
}

/// Rings of any corners: they cross themselves, each other, the antimeridian and the cuts.
fn any_rings() -> impl Strategy<Value = Vec<Vec<(i32, i32)>>> {
    let corner = (-36..=36_i32, -18..=18_i32);
    prop::collection::vec(prop::collection::vec(corner, 3..12), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_polygons_can_be_drawn(shapes in any_rings()) {
        let features: Vec<String> = shapes
            .iter()
            .map(|ring| {
                let mut text = String::new();
                for (x, y) in ring.iter().chain(ring.first()) {
                    write!(text, ",[{},{}]", x * 5, y * 5).unwrap();
                }
                feature("X", &polygon(&format!("[{}]", &text[1..])))
            })
            .collect();
        let features: Vec<&str> = features.iter().map(String::as_str).collect();
        let (atlas, _) = read_text(&collection(&features)).unwrap();
        let index = HitIndex::new(&atlas);
        for projection in Projection::ALL {
            let plane = PlaneAtlas::new(&atlas, projection);
            for tolerance_km in [0.0, 300.0] {
                let mesh = Mesh::new(&Detail::new(&plane, tolerance_km));
                prop_assert_eq!(mesh.shape_indices.len(), atlas.shapes.len());
            }
            let _ = index.near(&plane, projection.outline()[7], 0.1);
        }
        prop_assert_eq!(packed::unpack(&packed::pack(&atlas)), Ok(atlas));
    }

    #[test]
    fn any_text_is_read_or_refused(text in r#"[\[\]{}",:0-9e.\\ a-z]{0,60}"#) {
        drop(read_text(&text));
        drop(read_text(&format!(r#"{{"type":"FeatureCollection","features":[{text}]}}"#)));
        drop(read_text(&feature("X", &text)));
        drop(read_text(&feature("X", &polygon(&text))));
    }
}

#[test]
fn broken_packed_atlases_are_refused_and_never_panic() {
    let bytes = packed::pack(&Atlas::embedded());
    assert!(packed::unpack(b"").is_err());
    assert!(packed::unpack(b"KA\x02").is_err());
    // Every cut near the beginning, where the tables are, and some of the rest.
    let ends = (0..20_000)
        .step_by(7)
        .chain((20_000..bytes.len()).step_by(9973));
    for end in ends {
        assert!(packed::unpack(&bytes[..end]).is_err(), "cut at {end}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(packed::unpack(&longer).is_err());
    let mut state = 1_u64;
    for _ in 0..300 {
        let mut broken = bytes.clone();
        for _ in 0..3 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let at = (state >> 33) as usize % broken.len();
            broken[at] = (state >> 24) as u8;
        }
        drop(packed::unpack(&broken));
    }
}
