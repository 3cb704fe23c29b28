//! Polygons are cut along the meridians between the [`Strip`]s, once and for all.
//!
//! Afterwards each piece lies in one strip, and pieces on both sides of a cut have the same
//! vertices along it, so that no light falls through.

use super::LonLat;
use super::outlines::Strip;
use super::ring::Ring;
use super::split::{Corner, halves};

/// A polygon within one strip.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Index of the shape.
    pub(super) shape: u32,
    /// Which polygon of the shape it comes from.
    pub(super) source: u32,
    pub(super) strip: Strip,
    /// Whether it has a vertex on one of the meridians of its strip or at a pole.
    pub(super) is_at_edge: bool,
    /// The exterior, then the holes; without repeated points.
    pub(super) rings: Vec<Vec<LonLat>>,
}

/// Cuts one polygon into pieces and adds them to `pieces`.
pub(super) fn cut(shape: u32, source: u32, rings: Vec<Ring>, pieces: &mut Vec<Piece>) {
    let (west, east) = extent(&rings);
    let (strip, turn) = strip_of(west, east);
    let (strip_west, strip_east) = strip.meridians_deg();
    let piece = |strip, rings: Vec<Vec<LonLat>>| Piece {
        shape,
        source,
        strip,
        is_at_edge: rings.iter().flatten().any(|p| is_at_edge(strip, *p)),
        rings,
    };
    let shift = 360.0 * f64::from(turn);
    let is_inside = strip_west + shift <= west && east <= strip_east + shift;
    if is_inside && turn == 0 && rings.iter().all(|ring| ring.turns.is_none()) {
        let rings = rings.into_iter().map(|ring| ring.points).collect();
        pieces.push(piece(strip, rings));
        return;
    }
    let mut rest: Vec<Vec<Vec<Corner>>> = vec![rings.iter().map(corners).collect()];
    for (strip, turn) in strips_between(west, east) {
        let (_, strip_east) = strip.meridians_deg();
        let meridian = strip_east + 360.0 * f64::from(turn);
        let mut further = Vec::new();
        for polygon in rest {
            let (left, right) = halves(polygon, meridian);
            for rings in left {
                let rings = rings.iter();
                let rings = rings.map(|ring| ring.iter().map(|c| c.place(turn)).collect());
                pieces.push(piece(strip, rings.collect()));
            }
            further.extend(right);
        }
        rest = further;
    }
}

fn corners(ring: &Ring) -> Vec<Corner> {
    let points = ring.points.iter().enumerate();
    points
        .map(|(at, &given)| Corner {
            lon: ring.unrolled_lon_deg(at),
            given,
            turn: ring.turns.as_ref().map_or(0, |turns| turns[at]),
        })
        .collect()
}

/// The least and greatest unrolled longitude of a polygon.
fn extent(rings: &[Ring]) -> (f64, f64) {
    let mut extent = (f64::INFINITY, f64::NEG_INFINITY);
    for ring in rings {
        for at in 0..ring.points.len() {
            let lon = ring.unrolled_lon_deg(at);
            extent = (extent.0.min(lon), extent.1.max(lon));
        }
    }
    extent
}

/// The strip, and its turn, in which the middle of a stretch of longitudes lies.
fn strip_of(west: f64, east: f64) -> (Strip, i16) {
    let middle = f64::midpoint(west, east);
    let turn = ((middle + 180.0) / 360.0).floor();
    let lon = middle - 360.0 * turn;
    let strip = Strip::ALL.into_iter().find(|s| lon < s.meridians_deg().1);
    (strip.unwrap_or(Strip::Main), turn as i16)
}

/// All strips that a stretch of longitudes reaches into, from west to east, with their turns.
fn strips_between(west: f64, east: f64) -> impl Iterator<Item = (Strip, i16)> {
    let first = strip_of(west, west).1;
    let last = strip_of(east, east).1;
    (first..=last)
        .flat_map(|turn| Strip::ALL.map(|strip| (strip, turn)))
        .filter(move |(strip, turn)| {
            let shift = 360.0 * f64::from(*turn);
            let (strip_west, strip_east) = strip.meridians_deg();
            strip_west + shift < east && west < strip_east + shift
        })
}

fn is_at_edge(strip: Strip, place: LonLat) -> bool {
    let (west, east) = strip.meridians_deg();
    place.lon_deg == west || place.lon_deg == east || place.lat_deg.abs() == 90.0
}

/// Gives the pieces on both sides of a cut the same vertices along it.
pub(super) fn match_along_cuts(pieces: &mut [Piece]) {
    // 180° W and 180° E are the same line.
    let line_of = |lon: f64| match lon {
        -169.0 => Some(0),
        -114.0 => Some(1),
        180.0 | -180.0 => Some(2),
        _ => None,
    };
    let mut lats: [Vec<f64>; 3] = Default::default();
    for piece in pieces.iter().filter(|piece| piece.is_at_edge) {
        for place in piece.rings.iter().flatten() {
            if let Some(line) = line_of(place.lon_deg) {
                lats[line].push(place.lat_deg);
            }
        }
    }
    for lats in &mut lats {
        lats.sort_unstable_by(f64::total_cmp);
        lats.dedup();
    }
    // Shapes that overlap along a cut could multiply without bound; then gaps are the lesser evil.
    let mut budget = 1_000_000 + lats.iter().map(Vec::len).sum::<usize>();
    for piece in pieces.iter_mut().filter(|piece| piece.is_at_edge) {
        for ring in &mut piece.rings {
            let mut matched = Vec::with_capacity(ring.len());
            for (at, &from) in ring.iter().enumerate() {
                matched.push(from);
                let to = ring[(at + 1) % ring.len()];
                let Some(line) = line_of(from.lon_deg).filter(|_| from.lon_deg == to.lon_deg)
                else {
                    continue;
                };
                let (low, high) = (from.lat_deg.min(to.lat_deg), from.lat_deg.max(to.lat_deg));
                let start = lats[line].partition_point(|&lat| lat <= low);
                let end = lats[line].partition_point(|&lat| lat < high);
                let between = lats[line][start..end.max(start)].iter();
                let between = between.take(budget);
                budget -= between.len();
                let mut between: Vec<LonLat> =
                    between.map(|&lat| LonLat::new(from.lon_deg, lat)).collect();
                if to.lat_deg < from.lat_deg {
                    between.reverse();
                }
                matched.extend(between);
            }
            *ring = matched;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ring(points: &[(f64, f64)], turns: Option<&[i16]>) -> Ring {
        Ring {
            points: points.iter().map(|&(x, y)| LonLat::new(x, y)).collect(),
            turns: turns.map(<[i16]>::to_vec),
        }
    }

    fn pieces_of(rings: Vec<Ring>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        cut(0, 0, rings, &mut pieces);
        match_along_cuts(&mut pieces);
        pieces
    }

    /// Area in square degrees.
    fn area(rings: &[Vec<LonLat>]) -> f64 {
        let ring_area = |ring: &Vec<LonLat>| {
            let next = ring.iter().cycle().skip(1);
            let pairs = ring.iter().zip(next);
            pairs
                .map(|(a, b)| a.lon_deg * b.lat_deg - b.lon_deg * a.lat_deg)
                .sum::<f64>()
                / 2.0
        };
        rings.iter().map(ring_area).sum()
    }

    #[test]
    fn what_lies_in_one_strip_is_left_alone() {
        let square = ring(&[(60., 30.), (70., 30.), (70., 40.), (60., 40.)], None);
        let pieces = pieces_of(vec![square.clone()]);
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].rings, [square.points]);
        assert_eq!(
            (pieces[0].strip, pieces[0].is_at_edge),
            (Strip::Main, false)
        );
    }

    #[test]
    fn a_stitched_square_becomes_two() {
        let square = ring(
            &[(179., 0.), (-179., 0.), (-179., 1.), (179., 1.)],
            Some(&[0, 1, 1, 0]),
        );
        let pieces = pieces_of(vec![square]);
        let strips: Vec<Strip> = pieces.iter().map(|piece| piece.strip).collect();
        assert_eq!(strips, [Strip::Main, Strip::FarWest]);
        assert!(pieces.iter().all(|piece| area(&piece.rings) == 1.0));
        assert!(pieces.iter().all(|piece| piece.is_at_edge));
    }

    #[test]
    fn a_horseshoe_becomes_three_and_keeps_its_hole() {
        // Two legs reach over 114° W to the west; the hole lies across the cut in the upper leg.
        let shoe = ring(
            &[
                (-110., 0.),
                (-110., 30.),
                (-120., 30.),
                (-120., 20.),
                (-112., 20.),
                (-112., 10.),
                (-120., 10.),
                (-120., 0.),
            ],
            None,
        );
        let hole = ring(
            &[(-115., 24.), (-115., 26.), (-113., 26.), (-113., 24.)],
            None,
        );
        let pieces = pieces_of(vec![shoe, hole]);
        let areas: Vec<f64> = pieces.iter().map(|piece| area(&piece.rings)).collect();
        assert_eq!(areas, [58.0, 60.0, 98.0]);
    }

    #[test]
    fn vertices_on_a_cut_are_on_both_of_its_sides() {
        // The eastern shape has a corner on the cut where the western has an edge.
        let pieces = {
            let mut pieces = Vec::new();
            let west = ring(&[(-120., 0.), (-114., 0.), (-114., 9.), (-120., 9.)], None);
            let east = ring(&[(-114., 3.), (-100., 0.), (-100., 9.), (-114., 7.)], None);
            cut(0, 0, vec![west], &mut pieces);
            cut(1, 0, vec![east], &mut pieces);
            match_along_cuts(&mut pieces);
            pieces
        };
        assert_eq!(pieces[0].rings[0].len(), 6);
        assert_eq!(pieces[1].rings[0].len(), 4);
    }

    #[test]
    fn the_whole_world_is_cut_in_three() {
        let world = ring(
            &[(-180., -90.), (180., -90.), (180., 90.), (-180., 90.)],
            None,
        );
        let pieces = pieces_of(vec![world]);
        let areas: Vec<f64> = pieces.iter().map(|piece| area(&piece.rings)).collect();
        assert_eq!(areas, [11. * 180., 55. * 180., 294. * 180.]);
    }

    proptest! {
        #[test]
        fn cutting_keeps_area_and_stays_in_the_strips(
            radii in prop::collection::vec(1.0..40.0_f64, 3..40),
            west_of in 0_usize..3,
        ) {
            let centre = [-169.0, -114.0, -140.0][west_of];
            let step = std::f64::consts::TAU / radii.len() as f64;
            let points: Vec<(f64, f64)> = radii
                .iter()
                .enumerate()
                .map(|(i, r)| (i as f64 * step, *r))
                .map(|(angle, r)| (centre + r * angle.cos(), r * angle.sin()))
                .collect();
            let turns: Vec<i16> = points.iter().map(|p| if p.0 < -180.0 { -1 } else { 0 }).collect();
            let wrapped: Vec<(f64, f64)> = points
                .iter()
                .map(|p| (if p.0 < -180.0 { p.0 + 360.0 } else { p.0 }, p.1))
                .collect();
            let whole: Vec<LonLat> = points.iter().map(|p| LonLat::new(p.0, p.1)).collect();
            let pieces = pieces_of(vec![ring(&wrapped, Some(&turns))]);
            let sum: f64 = pieces.iter().map(|piece| area(&piece.rings)).sum();
            prop_assert!((sum / area(&[whole]) - 1.0).abs() < 1e-6);
            for piece in &pieces {
                let (west, east) = piece.strip.meridians_deg();
                for place in piece.rings.iter().flatten() {
                    prop_assert!(west <= place.lon_deg && place.lon_deg <= east);
                }
            }
        }
    }
}
