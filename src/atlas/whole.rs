//! Shapes as polygons of the globe, cut at the antimeridian alone, as GeoJSON wants them
//! (RFC 7946, sections 3.1.6 and 3.1.9).
//!
//! The atlas cuts shapes at two more meridians ([`super::outlines::Strip`]). Here pieces that share
//! an edge are one again: an edge that two rings of a shape run along in opposite directions is
//! taken out, and what is left of the rings is linked anew.

use std::collections::{BTreeMap, BTreeSet};

use super::outlines::{ArcKind, ArcUse};
use super::{Atlas, LonLat, ShapeIndex};

/// A polygon: its exterior, counter-clockwise, and then its holes, clockwise. The first place of
/// a ring is not repeated at its end.
pub type Rings = Vec<Vec<LonLat>>;

/// A place, exactly.
type Key = (u64, u64);

impl Atlas {
    /// The polygons of a shape at full detail, cut at 180° alone.
    pub fn whole_polygons(&self, shape: ShapeIndex) -> Vec<Rings> {
        let outlines = self.outlines();
        let seams = self.seams(shape);
        let is_shared = |edge: &[LonLat]| match edge {
            [a, b] => seams.contains(&(key(*a), key(*b))) && seams.contains(&(key(*b), key(*a))),
            _ => false,
        };
        let has_shared =
            |arc: &ArcUse| self.is_seam(*arc) && self.points_of(*arc).windows(2).any(is_shared);
        let (mut polygons, mut loose, mut holes) = (Vec::new(), Vec::new(), Vec::new());
        for polygon in outlines.polygons_of(shape) {
            let is_broken = |ring| outlines.arcs_of_ring(ring).iter().any(has_shared);
            if !outlines.rings_of(polygon).any(is_broken) {
                let rings = outlines.rings_of(polygon).enumerate();
                let rings = rings.map(|(at, ring)| turned(self.ring(ring), at == 0));
                polygons.push(rings.collect());
                continue;
            }
            for ring in outlines.rings_of(polygon) {
                let arcs = outlines.arcs_of_ring(ring);
                if !arcs.iter().any(has_shared) {
                    holes.push(turned(self.ring(ring), false));
                    continue;
                }
                for arc in arcs {
                    let points = self.points_of(*arc);
                    if has_shared(arc) {
                        let edges = points.windows(2).filter(|edge| !is_shared(edge));
                        loose.extend(edges.map(<[LonLat]>::to_vec));
                    } else {
                        loose.push(points);
                    }
                }
            }
        }
        let linked = linked(loose).into_iter().filter(|ring| ring.len() > 2);
        let (exteriors, more_holes): (Vec<_>, Vec<_>) =
            linked.partition(|ring| double_area(ring) > 0.0);
        holes.extend(more_holes);
        polygons.extend(with_holes(exteriors, holes));
        polygons
    }

    /// The edges of a shape that are no line on the globe, each in the direction of its ring: both
    /// sides of a cut have the same places along it.
    fn seams(&self, shape: ShapeIndex) -> BTreeSet<(Key, Key)> {
        let outlines = self.outlines();
        let rings = outlines.polygons_of(shape);
        let rings = rings.flat_map(|polygon| outlines.rings_of(polygon));
        let mut edges = BTreeSet::new();
        for arc in rings.flat_map(|ring| outlines.arcs_of_ring(ring)) {
            if self.is_seam(*arc) {
                let points = self.points_of(*arc);
                edges.extend(points.windows(2).map(|it| (key(it[0]), key(it[1]))));
            }
        }
        edges
    }

    fn is_seam(&self, arc: ArcUse) -> bool {
        self.outlines().arc(arc.arc()).kind == ArcKind::Seam
    }

    /// An arc's places in the direction of its ring, both ends included.
    fn points_of(&self, arc: ArcUse) -> Vec<LonLat> {
        let mut points = self.arc(arc.arc()).to_vec();
        if arc.is_reversed() {
            points.reverse();
        }
        points
    }
}

fn key(place: LonLat) -> Key {
    // So that both zeros are one place.
    let bits = |degrees: f64| (degrees + 0.0).to_bits();
    (bits(place.lon_deg), bits(place.lat_deg))
}

/// Twice the area in square degrees, positive for a ring that runs counter-clockwise.
fn double_area(ring: &[LonLat]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let pairs = ring.iter().zip(next);
    pairs
        .map(|(a, b)| a.lon_deg * b.lat_deg - b.lon_deg * a.lat_deg)
        .sum()
}

/// The ring so that it runs counter-clockwise, or clockwise.
fn turned(mut ring: Vec<LonLat>, is_counter_clockwise: bool) -> Vec<LonLat> {
    if (double_area(&ring) > 0.0) != is_counter_clockwise {
        ring.reverse();
    }
    ring
}

/// Links lines end to end until all are rings.
fn linked(lines: Vec<Vec<LonLat>>) -> Vec<Vec<LonLat>> {
    let mut from: BTreeMap<Key, Vec<Vec<LonLat>>> = BTreeMap::new();
    for line in lines {
        if let [first, _, ..] = line[..] {
            from.entry(key(first)).or_default().push(line);
        }
    }
    let mut rings = Vec::new();
    while let Some(mut ring) = from.first_entry().and_then(|mut it| it.get_mut().pop()) {
        while let [.., before, end] = ring[..]
            && ring.first().is_some_and(|first| key(*first) != key(end))
        {
            let Some(lines) = from.get_mut(&key(end)).filter(|lines| !lines.is_empty()) else {
                break;
            };
            let next = leftmost(before, end, lines);
            ring.extend(lines.swap_remove(next).into_iter().skip(1));
        }
        from.retain(|_, lines| !lines.is_empty());
        // The last place is the first one again.
        ring.pop();
        rings.push(ring);
    }
    rings
}

/// Which of the lines that begin at `at` turns farthest to the left for whoever comes from
/// `before`, so that rings that touch in a place stay apart.
fn leftmost(before: LonLat, at: LonLat, lines: &[Vec<LonLat>]) -> usize {
    let angle = |to: LonLat| (to.lat_deg - at.lat_deg).atan2(to.lon_deg - at.lon_deg);
    let back = angle(before);
    let turn = |line: &Vec<LonLat>| {
        let ahead = line.get(1).map_or(back, |to| angle(*to));
        // Clockwise from where one comes from, more than none.
        let turn = (back - ahead).rem_euclid(std::f64::consts::TAU);
        if turn == 0.0 {
            std::f64::consts::TAU
        } else {
            turn
        }
    };
    let turns = lines.iter().map(turn).enumerate();
    turns
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(0, |(at, _)| at)
}

/// Each hole in the smallest exterior around it.
fn with_holes(exteriors: Vec<Vec<LonLat>>, holes: Vec<Vec<LonLat>>) -> Vec<Rings> {
    let mut polygons: Vec<Rings> = exteriors.into_iter().map(|ring| vec![ring]).collect();
    polygons.sort_by(|a, b| {
        let area = |rings: &Rings| rings.first().map_or(0.0, |ring| double_area(ring));
        area(a).total_cmp(&area(b))
    });
    for hole in holes {
        let holds = |rings: &&mut Rings| {
            let exterior = rings.first().map_or(&[][..], Vec::as_slice);
            let own: BTreeSet<Key> = exterior.iter().map(|place| key(*place)).collect();
            // A place where the two touch would say nothing.
            let place = hole.iter().find(|place| !own.contains(&key(**place)));
            place.is_some_and(|place| is_inside(*place, exterior))
        };
        if let Some(rings) = polygons.iter_mut().find(holds) {
            rings.push(hole);
        }
    }
    polygons
}

/// Whether a place lies inside a ring, by the number of edges to the east of it.
fn is_inside(place: LonLat, ring: &[LonLat]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        let spans = (a.lat_deg > place.lat_deg) != (b.lat_deg > place.lat_deg);
        let share = (place.lat_deg - a.lat_deg) / (b.lat_deg - a.lat_deg);
        spans && place.lon_deg < a.lon_deg + share * (b.lon_deg - a.lon_deg)
    });
    crossed.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area_km2(polygons: &[Rings]) -> f64 {
        // Equal-area cylinder: a ring's area from the sines of its latitudes.
        let ring = |ring: &Vec<LonLat>| {
            let next = ring.iter().cycle().skip(1);
            let pairs = ring.iter().zip(next);
            let parts = pairs.map(|(a, b)| {
                let (sin_a, sin_b) = (a.lat_deg.to_radians().sin(), b.lat_deg.to_radians().sin());
                (a.lon_deg * sin_b - b.lon_deg * sin_a).to_radians()
            });
            parts.sum::<f64>() / 2.0 * crate::atlas::EARTH_RADIUS_KM.powi(2)
        };
        polygons.iter().flatten().map(ring).sum()
    }

    #[test]
    fn what_was_cut_is_one_again_and_as_large_as_before() {
        let atlas = Atlas::embedded();
        for (code, inside_deg) in [("USA", -114.0), ("CAN", -114.0), ("MEX", -114.0)] {
            let shape = atlas.find(code.parse().unwrap()).unwrap();
            let whole = atlas.whole_polygons(shape);
            let cut: Vec<Rings> = atlas
                .polygons(shape)
                .map(|polygon| {
                    let rings = atlas.outlines().rings_of(polygon);
                    rings.map(|ring| atlas.ring(ring)).collect()
                })
                .collect();
            assert!(whole.len() < cut.len(), "{code}");
            let (whole_km2, cut_km2) = (area_km2(&whole), area_km2(&cut));
            assert!(
                (whole_km2 / cut_km2 - 1.0).abs() < 1e-9,
                "{code}: {whole_km2} {cut_km2}"
            );
            let crosses = |rings: &Rings| {
                let lons = || rings[0].iter().map(|place| place.lon_deg);
                lons().any(|lon| lon < inside_deg - 1.0) && lons().any(|lon| lon > inside_deg + 1.0)
            };
            assert!(whole.iter().any(crosses), "{code} reaches over the cut");
        }
    }

    #[test]
    fn each_shape_keeps_its_area_its_holes_and_its_turn() {
        let atlas = Atlas::embedded();
        for (index, shape) in atlas.shapes.iter().enumerate() {
            let whole = atlas.whole_polygons(ShapeIndex(index as u32));
            let cut: Vec<Rings> = atlas
                .polygons(ShapeIndex(index as u32))
                .map(|polygon| {
                    let rings = atlas.outlines().rings_of(polygon).enumerate();
                    rings
                        .map(|(at, ring)| turned(atlas.ring(ring), at == 0))
                        .collect()
                })
                .collect();
            let (whole_km2, cut_km2) = (area_km2(&whole), area_km2(&cut));
            assert!((whole_km2 / cut_km2 - 1.0).abs() < 1e-9, "{}", shape.key);
            for rings in &whole {
                assert!(double_area(&rings[0]) > 0.0, "{}", shape.key);
                assert!(
                    rings[1..].iter().all(|hole| double_area(hole) < 0.0),
                    "{}",
                    shape.key
                );
            }
        }
    }
}
