//! Shapes that nobody chose: countries that tile a part of the globe, with crooked borders and
//! lakes. Simplified, triangulated and pointed at, they keep what must be kept; the areas and the
//! points are reckoned anew by `geo` from what was put in.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeMap;

use geo::{Area as _, Contains as _, Coord, Euclidean, LineString, Polygon, coord};
use geo::{Distance as _, Point};
use kabul_atlas::atlas::detail::Detail;
use kabul_atlas::atlas::hit::HitIndex;
use kabul_atlas::atlas::mesh::Mesh;
use kabul_atlas::atlas::outlines::{ArcKind, RingIndex};
use kabul_atlas::atlas::plane::PlaneAtlas;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::atlas::{Atlas, LonLat, PlanePoint, ShapeIndex, read};
use proptest::prelude::*;

/// Countries in rows and columns, each as `geo` has it.
#[derive(Debug, Clone)]
struct Tiling {
    countries: Vec<Polygon>,
    /// The line around all of them, in parts, and those around the lakes.
    outer: Vec<LineString>,
}

/// A number from 0 to 1 that depends on what it is for.
fn noise(seed: u64, of: [i64; 4]) -> f64 {
    let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
    for part in of {
        state = (state ^ part as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state ^= state >> 29;
    }
    (state >> 11) as f64 / (1_u64 << 53) as f64
}

impl Tiling {
    /// So many columns, rows and points in each border; the south-western corner in degrees.
    fn new(columns: i64, rows: i64, points: i64, (west, south): (f64, f64), seed: u64) -> Self {
        const SIDE_DEG: f64 = 3.0;
        let corner = |x: i64, y: i64| -> [f64; 2] {
            let moved = |which| 0.3 * (noise(seed, [x, y, which, 0]) - 0.5);
            [
                west + SIDE_DEG * (x as f64 + moved(0)),
                south + SIDE_DEG * (y as f64 + moved(1)),
            ]
        };
        // A border from a corner to the next in the east or north, the same from both sides.
        let border = |x: i64, y: i64, is_upright: bool| -> Vec<Coord> {
            let from = corner(x, y);
            let to = if is_upright {
                corner(x, y + 1)
            } else {
                corner(x + 1, y)
            };
            let last = points + 1;
            let along = (0..=last).map(|at| {
                // The corners themselves: reckoned along a border they would be a bit off, and two
                // borders would not meet.
                if at == 0 || at == last {
                    let [x, y] = if at == 0 { from } else { to };
                    return coord! { x: x, y: y };
                }
                let share = at as f64 / last as f64;
                // Crooked, but within 20 degrees of straight at the corners: sides leave those at
                // 44 degrees or more from each other, so no two borders cross.
                let kind = 2 + i64::from(is_upright);
                let from_end = SIDE_DEG * share.min(1.0 - share);
                let aside = 0.7 * (noise(seed, [x, y, kind, at]) - 0.5) * from_end.min(1.0);
                let [dx, dy] = if is_upright {
                    [aside, 0.0]
                } else {
                    [0.0, aside]
                };
                coord! {
                    x: from[0] + share * (to[0] - from[0]) + dx,
                    y: from[1] + share * (to[1] - from[1]) + dy,
                }
            });
            along.collect()
        };
        let mut outer = Vec::new();
        for x in 0..columns {
            outer.extend([0, rows].map(|y| LineString::from(border(x, y, false))));
        }
        for y in 0..rows {
            outer.extend([0, columns].map(|x| LineString::from(border(x, y, true))));
        }
        let mut countries = Vec::new();
        for y in 0..rows {
            for x in 0..columns {
                let mut ring = border(x, y, false);
                ring.extend(border(x + 1, y, true).into_iter().skip(1));
                ring.extend(border(x, y + 1, false).into_iter().rev().skip(1));
                ring.extend(border(x, y, true).into_iter().rev().skip(1));
                let mut lakes = Vec::new();
                if noise(seed, [x, y, 4, 0]) < 0.5 {
                    let middle = [
                        west + SIDE_DEG * (x as f64 + 0.5),
                        south + SIDE_DEG * (y as f64 + 0.5),
                    ];
                    let lake = star(seed, (x, y), middle);
                    outer.push(lake.clone());
                    lakes.push(lake);
                }
                countries.push(Polygon::new(LineString::from(ring), lakes));
            }
        }
        Self { countries, outer }
    }

    fn text(&self) -> String {
        let ring = |ring: &LineString| {
            let corners = ring.coords().map(|it| format!("[{},{}]", it.x, it.y));
            format!("[{}]", corners.collect::<Vec<_>>().join(","))
        };
        let features = self.countries.iter().map(|it| {
            let rings: Vec<String> = std::iter::once(it.exterior())
                .chain(it.interiors())
                .map(ring)
                .collect();
            format!(
                r#"{{"type":"Feature","properties":{{}},"geometry":{{"type":"Polygon","coordinates":[{}]}}}}"#,
                rings.join(",")
            )
        });
        let features: Vec<String> = features.collect();
        format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            features.join(",")
        )
    }

    fn atlas(&self) -> Atlas {
        let (atlas, problems) = read::shapes("x", self.text().as_bytes()).unwrap();
        assert!(
            problems.iter().all(|it| it.what.is_repair()),
            "{problems:?}"
        );
        assert_eq!(atlas.shapes.len(), self.countries.len());
        atlas
    }
}

/// A lake of seven corners within 0.6 degrees of its middle, where no border comes: a corner lies
/// up to 0.45 degrees aside, a border up to 0.35 more, and the middle 1.5 from both.
fn star(seed: u64, (x, y): (i64, i64), [lon, lat]: [f64; 2]) -> LineString {
    let corners = (0..7).map(|at| {
        let far = 0.2 + 0.4 * noise(seed, [x, y, 5, at]);
        let angle = f64::from(at as i32) / 7.0 * std::f64::consts::TAU;
        coord! { x: lon + far * angle.cos(), y: lat + far * angle.sin() }
    });
    let mut ring: Vec<Coord> = corners.collect();
    ring.push(ring[0]);
    LineString::from(ring)
}

fn tilings() -> impl Strategy<Value = Tiling> {
    let place = (-90.0..60.0_f64, -50.0..40.0_f64);
    (1..5_i64, 1..5_i64, 0..9_i64, place, any::<u64>())
        .prop_map(|(columns, rows, points, at, seed)| Tiling::new(columns, rows, points, at, seed))
}

fn corners(detail: &Detail, ring: RingIndex) -> Vec<[f32; 2]> {
    let mut corners: Vec<[f32; 2]> = detail.ring(ring).collect();
    corners.extend(corners.first().copied());
    corners
}

fn rings_of(detail: &Detail, shape: ShapeIndex) -> Vec<Vec<[f32; 2]>> {
    let rings = detail.polygons(shape).flat_map(|it| detail.rings(it));
    rings.map(|ring| corners(detail, ring)).collect()
}

fn as_line(corners: &[[f32; 2]]) -> LineString {
    let corners = corners.iter().map(|it| it.map(f64::from));
    corners.map(|[x, y]| coord! { x: x, y: y }).collect()
}

/// What rings enclose by `geo`: the first of a polygon less the others.
fn enclosed(rings: &[Vec<[f32; 2]>]) -> f64 {
    let lines = rings.iter().map(|it| as_line(it));
    let areas = lines.map(|line| Polygon::new(line, Vec::new()).signed_area());
    areas.sum::<f64>().abs()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each edge of a border is an edge of two neighbours, in opposite directions, whatever has
    /// been left out of it; what has one user only lies on the line around all, or on a lake.
    #[test]
    fn shared_borders_stay_shared(tiling in tilings(), tolerance_km in 0.0..400.0_f64) {
        let atlas = tiling.atlas();
        let projections = [Projection::Albers, Projection::EqualEarth];
        for projection in projections {
            let plane = PlaneAtlas::new(&atlas, projection);
            let detail = Detail::new(&plane, tolerance_km);
            let mut edges: BTreeMap<[[u32; 2]; 2], i32> = BTreeMap::new();
            for shape in 0..atlas.shapes.len() {
                let rings = rings_of(&detail, ShapeIndex(shape as u32));
                for ring in rings {
                    for pair in ring.windows(2).filter(|pair| pair[0] != pair[1]) {
                        let edge = [pair[0], pair[1]].map(|it| it.map(f32::to_bits));
                        *edges.entry(edge).or_default() += 1;
                    }
                }
            }
            for (edge, count) in &edges {
                prop_assert_eq!(*count, 1, "an edge is used twice in one direction");
                if edges.contains_key(&[edge[1], edge[0]]) {
                    continue;
                }
                // Long edges have points in between, so the end is held against lines, in degrees.
                for [x, y] in edge.map(|it| it.map(|bits| f64::from(f32::from_bits(bits)))) {
                    let at = projection.inverse(PlanePoint { x, y });
                    prop_assert!(at.is_some(), "{} has no place at {}, {}", projection, x, y);
                    let away = at.map_or(f64::INFINITY, |at| {
                        let at = Point::new(at.lon_deg, at.lat_deg);
                        let away = tiling.outer.iter().map(|line| Euclidean.distance(&at, line));
                        away.fold(f64::INFINITY, f64::min)
                    });
                    prop_assert!(
                        away < 1e-4,
                        "{} at {} km: a border has one side {} degrees from the outer line",
                        projection, tolerance_km, away
                    );
                }
            }
            // All that is a border has two users; lakes and the outer line have one.
            let arcs = atlas.outlines().arcs();
            let borders = arcs.iter().filter(|arc| arc.kind == ArcKind::Border);
            for arc in borders {
                prop_assert!(arc.left.is_some() && arc.right.is_some());
            }
        }
    }

    #[test]
    fn triangles_cover_what_the_rings_enclose(tiling in tilings(), tolerance_km in 0.0..60.0_f64) {
        let atlas = tiling.atlas();
        let plane = PlaneAtlas::new(&atlas, Projection::EqualEarth);
        let detail = Detail::new(&plane, tolerance_km);
        let mesh = Mesh::new(&detail);
        for shape in 0..atlas.shapes.len() {
            let rings = enclosed(&rings_of(&detail, ShapeIndex(shape as u32)));
            let part = mesh.shape_indices[shape].clone();
            let indices = &mesh.indices[part.start as usize..part.end as usize];
            let triangles: f64 = indices
                .chunks_exact(3)
                .map(|it| {
                    let corners = [0, 1, 2, 0].map(|at| mesh.positions[it[at] as usize]);
                    Polygon::new(as_line(&corners), Vec::new()).unsigned_area()
                })
                .sum();
            // A coarse outline may cross its own lake; then a little is covered twice or not.
            let slack = if tolerance_km < 1.0 { 1e-4 } else { 0.05 };
            prop_assert!(
                (triangles / rings - 1.0).abs() < slack,
                "shape {} at {} km: {} and {}", shape, tolerance_km, triangles, rings
            );
        }
    }

    #[test]
    fn the_shape_at_a_place_is_the_one_that_contains_it(
        tiling in tilings(),
        places in prop::collection::vec((-1.0..16.0_f64, -1.0..16.0_f64), 40),
    ) {
        let atlas = tiling.atlas();
        let index = HitIndex::new(&atlas);
        let corner = tiling.countries[0].exterior().0[0];
        for (east, north) in places {
            let here = Point::new(corner.x + east, corner.y + north);
            let is_on_a_line = tiling.countries.iter().any(|it| {
                let mut lines = std::iter::once(it.exterior()).chain(it.interiors());
                lines.any(|line| Euclidean.distance(&here, line) < 1e-5)
            });
            if is_on_a_line {
                continue;
            }
            let expected = tiling.countries.iter().position(|it| it.contains(&here));
            let found = index.shape_at(LonLat::new(here.x(), here.y()));
            prop_assert_eq!(found.map(|it| it.index()), expected, "{:?}", here);
        }
    }
}
