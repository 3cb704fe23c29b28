//! The compiled-in atlas, on every projection and at every detail: no gaps, no overlaps, nothing
//! lost.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::{BTreeMap, BTreeSet};

use geo::{BoundingRect as _, Contains as _, Coord, LineString, Polygon, coord};
use kabul_atlas::atlas::detail::{Detail, LADDER_KM};
use kabul_atlas::atlas::hit::HitIndex;
use kabul_atlas::atlas::mesh::Mesh;
use kabul_atlas::atlas::outlines::{ArcIndex, ArcKind, RingIndex};
use kabul_atlas::atlas::plane::PlaneAtlas;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::atlas::{Atlas, LonLat, ShapeIndex};

fn all_shapes(atlas: &Atlas) -> impl Iterator<Item = ShapeIndex> + use<> {
    (0..atlas.shapes.len() as u32).map(ShapeIndex)
}

fn find(atlas: &Atlas, code: &str) -> ShapeIndex {
    atlas.find(code.parse().unwrap()).unwrap()
}

fn swept(points: impl Iterator<Item = [f32; 2]>) -> f64 {
    let points: Vec<[f64; 2]> = points.map(|point| point.map(f64::from)).collect();
    let pairs = points.windows(2);
    pairs
        .map(|p| p[0][0] * p[1][1] - p[1][0] * p[0][1])
        .sum::<f64>()
        / 2.0
}

fn ring_area(detail: &Detail, ring: RingIndex) -> f64 {
    let first = detail.ring(ring).take(1);
    swept(detail.ring(ring).chain(first))
}

fn shape_area(detail: &Detail, shape: ShapeIndex) -> f64 {
    let rings = detail
        .polygons(shape)
        .flat_map(|polygon| detail.rings(polygon));
    rings.map(|ring| ring_area(detail, ring)).sum()
}

#[test]
fn each_arc_has_one_user_on_each_side_that_it_names() {
    let atlas = Atlas::embedded();
    let outlines = atlas.outlines();
    let mut users: Vec<[Option<ShapeIndex>; 2]> = vec![[None; 2]; outlines.arcs().len()];
    for shape in all_shapes(&atlas) {
        for ring in outlines
            .polygons_of(shape)
            .flat_map(|p| outlines.rings_of(p))
        {
            for part in outlines.arcs_of_ring(ring) {
                let side = &mut users[part.arc().index()][usize::from(part.is_reversed())];
                assert_eq!(*side, None, "two polygons on one side of {:?}", part.arc());
                *side = Some(shape);
            }
        }
    }
    for (arc, users) in outlines.arcs().iter().zip(users) {
        assert_eq!([arc.left, arc.right], users);
    }
}

/// What all shapes cover together is what the outer lines enclose: so between shapes there is
/// neither a gap nor an overlap.
#[test]
fn shapes_fill_what_their_common_outline_encloses_at_every_detail() {
    let atlas = Atlas::embedded();
    for projection in Projection::ALL {
        let plane = PlaneAtlas::new(&atlas, projection);
        for tolerance_km in LADDER_KM.into_iter().chain([100.0]) {
            let detail = Detail::new(&plane, tolerance_km);
            let shapes: f64 = all_shapes(&atlas).map(|s| shape_area(&detail, s)).sum();
            let outer: f64 = (0..)
                .zip(atlas.outlines().arcs())
                .map(|(at, arc)| {
                    let sweep = swept(detail.arc(ArcIndex(at)).iter().copied());
                    match (arc.left, arc.right) {
                        (Some(_), None) => sweep,
                        (None, Some(_)) => -sweep,
                        _ => 0.0,
                    }
                })
                .sum();
            assert!(
                (shapes / outer - 1.0).abs() < 1e-9,
                "{projection} at {tolerance_km} km"
            );
        }
    }
}

#[test]
fn simplifying_keeps_the_land_as_large_as_it_is() {
    let plane = PlaneAtlas::new(&Atlas::embedded(), Projection::EqualEarth);
    let land = |tolerance_km| {
        let detail = Detail::new(&plane, tolerance_km);
        let shapes = (0..detail.outlines().shape_count() as u32).map(ShapeIndex);
        shapes.map(|shape| shape_area(&detail, shape)).sum::<f64>()
    };
    let exact = land(0.0);
    // The land is 29 % of the Earth; here Antarctica may be missing.
    assert!(
        (0.25..0.31).contains(&(exact / (4.0 * std::f64::consts::PI))),
        "{exact}"
    );
    for (tolerance_km, limit) in [(0.5, 1e-4), (2.0, 1e-3), (8.0, 0.01), (30.0, 0.03)] {
        let change = (land(tolerance_km) / exact - 1.0).abs();
        assert!(change < limit, "{change} at {tolerance_km} km");
    }
}

#[test]
fn details_grow_coarser_and_keep_their_vertices() {
    let plane = PlaneAtlas::new(&Atlas::embedded(), Projection::Albers);
    let details: Vec<Detail> = LADDER_KM
        .iter()
        .map(|&km| Detail::new(&plane, km))
        .collect();
    for pair in details.windows(2) {
        assert!(pair[1].vertex_count() < pair[0].vertex_count());
        let arcs = (0..plane.outlines().arcs().len() as u32).map(ArcIndex);
        for arc in arcs {
            let mut finer = pair[0].arc(arc).iter();
            assert!(
                pair[1]
                    .arc(arc)
                    .iter()
                    .all(|point| finer.any(|p| p == point))
            );
        }
    }
}

#[test]
fn every_shape_has_an_area_at_every_detail() {
    let atlas = Atlas::embedded();
    let plane = PlaneAtlas::new(&atlas, Projection::Albers);
    for tolerance_km in LADDER_KM.into_iter().chain([60.0]) {
        let detail = Detail::new(&plane, tolerance_km);
        for shape in all_shapes(&atlas) {
            let area = shape_area(&detail, shape);
            let name = &atlas.shape(shape).name;
            assert!(area > 0.0, "{name} is gone at {tolerance_km} km: {area}");
        }
    }
}

#[test]
fn islets_go_before_they_are_specks() {
    let plane = PlaneAtlas::new(&Atlas::embedded(), Projection::Albers);
    let count = |tolerance_km| {
        let detail = Detail::new(&plane, tolerance_km);
        let shapes = (0..detail.outlines().shape_count() as u32).map(ShapeIndex);
        shapes
            .map(|shape| detail.polygons(shape).count())
            .sum::<usize>()
    };
    let counts = LADDER_KM.map(count);
    assert!(
        counts.is_sorted_by(|finer, coarser| coarser <= finer),
        "{counts:?}"
    );
    assert!(counts[LADDER_KM.len() - 1] < counts[0] / 4, "{counts:?}");
}

#[test]
fn afghanistan_has_six_neighbours_and_no_coast() {
    let atlas = Atlas::embedded();
    let outlines = atlas.outlines();
    let afghanistan = find(&atlas, "AFG");
    let neighbours = outlines.neighbours(afghanistan).into_iter();
    let codes: BTreeSet<&str> = neighbours.map(|n| atlas.shape(n).key.as_str()).collect();
    assert_eq!(
        codes,
        BTreeSet::from(["CHN", "IRN", "PAK", "TJK", "TKM", "UZB"])
    );
    for arc in outlines.arcs_of_shape(afghanistan) {
        let kind = outlines.arc(arc).kind;
        assert!(
            matches!(kind, ArcKind::Border | ArcKind::Disputed(_)),
            "{kind:?}"
        );
    }
}

#[test]
fn every_disputed_line_is_found_between_its_sides() {
    let atlas = Atlas::embedded();
    assert!(!atlas.disputed.is_empty());
    let mut sides: BTreeMap<u16, BTreeSet<String>> = BTreeMap::new();
    for arc in atlas.outlines().arcs() {
        if let ArcKind::Disputed(line) = arc.kind {
            let shapes = [arc.left, arc.right].into_iter().flatten();
            let keys = shapes.map(|shape| atlas.shape(shape).key.clone());
            sides.entry(line).or_default().extend(keys);
        }
    }
    for (line, dispute) in (0..).zip(&atlas.disputed) {
        let between = dispute.between.iter().map(ToString::to_string).collect();
        assert_eq!(sides.get(&line), Some(&between), "{}", dispute.name);
    }
}

#[test]
fn seams_are_cuts_and_the_edge_of_the_world_and_nothing_else_is() {
    let atlas = Atlas::embedded();
    for (at, arc) in (0..).zip(atlas.outlines().arcs()) {
        let points = atlas.arc(ArcIndex(at));
        let edge = |p: &[LonLat]| {
            let is_meridian = p[0].lon_deg == p[1].lon_deg
                && [-180.0, -169.0, -114.0, 180.0].contains(&p[0].lon_deg);
            is_meridian || p[0].lat_deg.abs() == 90.0 && p[0].lat_deg == p[1].lat_deg
        };
        let is_edge = points.windows(2).all(edge);
        assert_eq!(arc.kind == ArcKind::Seam, is_edge, "{at}: {arc:?}");
        assert!(
            is_edge || !points.windows(2).any(edge),
            "{at}: partly a seam"
        );
    }
}

#[test]
fn both_sides_of_a_cut_have_the_same_vertices() {
    let atlas = Atlas::embedded();
    // In Albers 180° and 169° W lie inside the map; elsewhere 180° and 114° W.
    for (projection, meridians) in [
        (Projection::Albers, [[-180.0, 180.0], [-169.0, -169.0]]),
        (Projection::EqualEarth, [[-180.0, 180.0], [-114.0, -114.0]]),
    ] {
        let plane = PlaneAtlas::new(&atlas, projection);
        for tolerance_km in [0.0, 2.0] {
            let detail = Detail::new(&plane, tolerance_km);
            for meridian in meridians {
                let mut edges: BTreeMap<[[u32; 2]; 2], usize> = BTreeMap::new();
                for (at, points) in detail.arcs(|kind| kind == ArcKind::Seam) {
                    let places = atlas.arc(at);
                    let is_along_a_pole = places.iter().any(|place| place.lat_deg == -90.0);
                    if is_along_a_pole || !meridian.contains(&places[0].lon_deg) {
                        continue;
                    }
                    for pair in points.windows(2) {
                        let mut edge = [pair[0], pair[1]].map(|p| p.map(f32::to_bits));
                        edge.sort_unstable();
                        *edges.entry(edge).or_default() += 1;
                    }
                }
                assert!(!edges.is_empty(), "{projection} {meridian:?}");
                assert!(edges.values().all(|&count| count <= 2));
                // Natural Earth has two steps of coast along 180°: land on one side only.
                let singles = edges.values().filter(|count| **count == 1).count();
                assert!(singles <= 2, "{singles} of {} in {projection}", edges.len());
            }
        }
    }
}

#[test]
fn triangles_cover_what_the_rings_enclose_with_the_same_vertices() {
    let atlas = Atlas::embedded();
    let plane = PlaneAtlas::new(&atlas, Projection::Albers);
    for (tolerance_km, limit) in [(0.0, 1e-9), (0.5, 1e-5), (8.0, 1e-3)] {
        let detail = Detail::new(&plane, tolerance_km);
        let mesh = Mesh::new(&detail);
        let area_of = |corners: [[f32; 2]; 3]| {
            swept([corners[0], corners[1], corners[2], corners[0]].into_iter()).abs()
        };
        let (mut all_rings, mut all_triangles) = (0.0, 0.0);
        for shape in all_shapes(&atlas) {
            let rings = shape_area(&detail, shape);
            let indices = mesh.shape_indices[shape.index()].clone();
            let indices = &mesh.indices[indices.start as usize..indices.end as usize];
            assert!(
                indices
                    .iter()
                    .all(|&at| mesh.shapes[at as usize] == shape.0)
            );
            let found = indices.chunks_exact(3);
            let triangles: f64 = found
                .map(|t| area_of([0, 1, 2].map(|corner| mesh.positions[t[corner] as usize])))
                .sum();
            let alone: f64 = detail.triangles(shape).into_iter().map(area_of).sum();
            assert_eq!(triangles, alone);
            if tolerance_km == 0.0 {
                let name = &atlas.shape(shape).name;
                assert!(
                    (triangles / rings - 1.0).abs() < 1e-6,
                    "{name}: {triangles} {rings}"
                );
            }
            all_rings += rings;
            all_triangles += triangles;
        }
        let difference = (all_triangles / all_rings - 1.0).abs();
        assert!(difference < limit, "{difference} at {tolerance_km} km");
        let bits = |point: &[f32; 2]| point.map(f32::to_bits);
        let arcs = detail.arcs(|_| true);
        let known: BTreeSet<[u32; 2]> = arcs
            .flat_map(|(_, points)| points.iter().map(bits))
            .collect();
        assert!(
            mesh.positions
                .iter()
                .all(|position| known.contains(&bits(position)))
        );
    }
}

#[test]
fn equal_area_projections_agree_on_the_size_of_afghanistan() {
    let atlas = Atlas::embedded();
    let afghanistan = find(&atlas, "AFG");
    for projection in [Projection::Albers, Projection::EqualEarth] {
        let plane = PlaneAtlas::new(&atlas, projection);
        let km2 = plane.shape_area(afghanistan) * 6371.0088_f64.powi(2);
        assert!(
            (km2 / 645_000.0 - 1.0).abs() < 0.02,
            "{projection}: {km2} km²"
        );
        let largest = plane.largest_polygon(afghanistan).unwrap();
        assert!(plane.polygon_bounds(largest).width() > 0.15);
    }
}

#[test]
fn shapes_span_what_they_should() {
    let atlas = Atlas::embedded();
    let bounds = |code| atlas.shape(find(&atlas, code)).bounds.unwrap();
    let afghanistan = bounds("AFG");
    assert!((60.0..61.0).contains(&afghanistan.west_deg));
    assert!((74.0..75.0).contains(&afghanistan.east_deg));
    let russia = bounds("RUS");
    assert!((19.0..20.0).contains(&russia.west_deg), "{russia:?}");
    assert!((190.0..191.1).contains(&russia.east_deg), "{russia:?}");
}

/// The polygons of the atlas for `geo`.
fn geo_polygons(atlas: &Atlas) -> Vec<(ShapeIndex, geo::Rect, Polygon)> {
    let outlines = atlas.outlines();
    let line = |ring| {
        let places = atlas.ring(ring).into_iter();
        let corners: Vec<Coord> = places
            .map(|p| coord! { x: p.lon_deg, y: p.lat_deg })
            .collect();
        LineString::from(corners)
    };
    let mut polygons = Vec::new();
    for shape in all_shapes(atlas) {
        for polygon in outlines.polygons_of(shape) {
            let mut rings = outlines.rings_of(polygon).map(line);
            let polygon = Polygon::new(rings.next().unwrap(), rings.collect());
            polygons.push((shape, polygon.bounding_rect().unwrap(), polygon));
        }
    }
    polygons
}

fn golden_places(count: u32) -> impl Iterator<Item = (f64, f64)> {
    (1..=count).map(f64::from).map(|n| {
        (
            (n * 0.754_877_666_246_692_8).fract(),
            (n * 0.569_840_290_998_053_3).fract(),
        )
    })
}

#[test]
fn the_hit_test_says_what_geo_says() {
    let atlas = Atlas::embedded();
    let index = HitIndex::new(&atlas);
    let polygons = geo_polygons(&atlas);
    let by_geo = |place: LonLat| {
        let here = coord! { x: place.lon_deg, y: place.lat_deg };
        let found = polygons
            .iter()
            .find(|(_, bounds, polygon)| bounds.contains(&here) && polygon.contains(&here));
        found.map(|(shape, ..)| *shape)
    };
    // All over the world, and densely where borders are.
    let world = golden_places(1500).map(|(x, y)| LonLat::new(360.0 * x - 180.0, 180.0 * y - 90.0));
    let centre = golden_places(1500).map(|(x, y)| LonLat::new(69.0 + 8.0 * x, 36.0 + 6.0 * y));
    let gulf = golden_places(500).map(|(x, y)| LonLat::new(50.0 + 7.0 * x, 23.0 + 4.0 * y));
    let mut on_land = 0;
    for place in world.chain(centre).chain(gulf) {
        let found = index.shape_at(place);
        assert_eq!(found, by_geo(place), "{place:?}");
        on_land += usize::from(found.is_some());
    }
    assert!(on_land > 2000);
}

#[test]
fn small_states_are_within_reach() {
    let atlas = Atlas::embedded();
    let plane = PlaneAtlas::new(&atlas, Projection::Albers);
    let index = HitIndex::new(&atlas);
    let near = |lon_deg, lat_deg, reach_km| {
        let point = plane.projection().forward(LonLat::new(lon_deg, lat_deg));
        let found = index.near(&plane, point, reach_km / 6371.0);
        found.map(|shape| atlas.shape(shape).key.clone())
    };
    // Inside Italy, in the Strait of Singapore, off Bahrain, among the Maldives, and in the ocean.
    assert_eq!(near(12.50, 41.90, 8.0).as_deref(), Some("VAT"));
    assert_eq!(near(12.50, 41.90, 1.0).as_deref(), Some("ITA"));
    assert_eq!(near(103.85, 1.22, 20.0).as_deref(), Some("SGP"));
    assert_eq!(near(50.75, 26.1, 22.0).as_deref(), Some("BHR"));
    assert_eq!(near(73.4, 4.2, 22.0).as_deref(), Some("MDV"));
    assert_eq!(near(65.0, 10.0, 22.0), None);
}
