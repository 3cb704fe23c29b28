//! One ring of a file, put right: on the globe, closed, unrolled, the right way round.
//!
//! What is wrong is reported; what cannot be put right is left out.

use super::LonLat;
use super::problem::{Fault, Part};
use super::tangle::is_tangled;

/// A ring without repeated points. Its points are exactly those of the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ring {
    pub(super) points: Vec<LonLat>,
    /// For each point, how many whole turns its longitude lies further east than it says, so that
    /// the ring is in one piece; `None` for all zeros.
    pub(super) turns: Option<Vec<i16>>,
}

/// Longitudes and latitudes this far off the globe are rounding errors of the file.
const SLACK_DEG: f64 = 1e-6;

/// Unrolling goes no further than this many turns; nothing real needs more than two.
const MOST_TURNS: i16 = 3;

/// Twice the smallest area, in square degrees, that counts as one: less than a square metre.
const LEAST_AREA: f64 = 1e-13;

/// What was put right in a ring and is told for the feature as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Repairs {
    /// Points that repeated the one before.
    pub(super) repeated: usize,
    /// It ran the wrong way round.
    pub(super) is_turned: bool,
    /// It jumps across the antimeridian.
    pub(super) is_unrolled: bool,
}

impl Ring {
    /// Puts a ring right: counter-clockwise for an exterior, clockwise for a hole. `None` if there
    /// is nothing of use in it. `number` is what messages call it.
    pub(super) fn repair(
        positions: &[[f64; 2]],
        number: usize,
        is_hole: bool,
        report: &mut dyn FnMut(Fault),
    ) -> Option<(Self, Repairs)> {
        let part = Part::Ring(number);
        let mut points = on_the_globe(positions, part, report)?;
        if points.first() == points.last() {
            points.pop();
        } else if points.len() > 2 {
            report(Fault::NotClosed { part });
        }
        let given = points.len();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        let repeated = given - points.len();
        if points.len() < 3 {
            report(Fault::TooFewPoints {
                part,
                count: positions.len(),
            });
            return None;
        }
        if is_tangled(&points) {
            report(Fault::Tangled { part });
            return None;
        }
        let unrolled = unroll(&points).filter(|ring| ring.twice_area().abs() >= LEAST_AREA);
        // Where nothing is left, edges from end to end of the world were really meant so.
        let mut ring = unrolled.unwrap_or(Self {
            points,
            turns: None,
        });
        let area = ring.twice_area();
        if area.abs() < LEAST_AREA {
            report(Fault::NoArea { part });
            return None;
        }
        let is_turned = (area < 0.0) != is_hole;
        if is_turned {
            ring.points.reverse();
            if let Some(turns) = &mut ring.turns {
                turns.reverse();
            }
        }
        let is_unrolled = ring.turns.is_some();
        let repairs = Repairs {
            repeated,
            is_turned,
            is_unrolled,
        };
        Some((ring, repairs))
    }

    /// Longitude of a point in the unrolled ring.
    pub(super) fn unrolled_lon_deg(&self, at: usize) -> f64 {
        let turns = self.turns.as_ref().map_or(0, |turns| turns[at]);
        self.points[at].lon_deg + 360.0 * f64::from(turns)
    }

    /// Twice the area in square degrees, positive if counter-clockwise.
    fn twice_area(&self) -> f64 {
        let (origin_lon, origin_lat) = (self.unrolled_lon_deg(0), self.points[0].lat_deg);
        let mut before = (0.0, 0.0);
        let mut sum = 0.0;
        for (at, point) in self.points.iter().enumerate() {
            let lon = match &self.turns {
                None => point.lon_deg - origin_lon,
                Some(_) => self.unrolled_lon_deg(at) - origin_lon,
            };
            let here = (lon, point.lat_deg - origin_lat);
            sum += before.0 * here.1 - here.0 * before.1;
            before = here;
        }
        sum
    }
}

/// All positions as places, or `None` and a report if one is not on the globe.
pub(super) fn on_the_globe(
    positions: &[[f64; 2]],
    part: Part,
    report: &mut dyn FnMut(Fault),
) -> Option<Vec<LonLat>> {
    let mut points = Vec::with_capacity(positions.len() + 4);
    let mut is_wrapped = false;
    for &[lon, lat] in positions {
        let lon_limit = if lon.abs() <= 180.0 + SLACK_DEG {
            180.0
        } else {
            540.0
        };
        // Written so that a NaN fails, too.
        if !(lon.abs() <= lon_limit + SLACK_DEG && lat.abs() <= 90.0 + SLACK_DEG) {
            report(Fault::OffTheGlobe {
                part,
                lon,
                lat,
                is_swapped: would_fit_swapped(positions),
            });
            return None;
        }
        let mut lon_deg = lon.clamp(-lon_limit, lon_limit);
        if lon_limit > 180.0 {
            is_wrapped = true;
            lon_deg -= 360.0 * lon_deg.signum();
        }
        // Adding zero makes −0 the same bits as 0.
        points.push(LonLat::new(lon_deg + 0.0, lat.clamp(-90.0, 90.0) + 0.0));
    }
    if is_wrapped {
        report(Fault::Wrapped { part });
    }
    Some(points)
}

/// Whether every position would be on the globe with its two numbers swapped.
fn would_fit_swapped(positions: &[[f64; 2]]) -> bool {
    let fits = |[lat, lon]: &[f64; 2]| lat.abs() <= 90.0 && lon.abs() <= 180.0;
    positions.iter().all(fits)
}

/// Finds the whole turns that make neighbours in a ring less than half the globe apart. A ring
/// that then goes once around the globe gets its way along the pole. `None` if it is in one piece.
fn unroll(points: &[LonLat]) -> Option<Ring> {
    let jumps = |from: LonLat, to: LonLat| (to.lon_deg - from.lon_deg).abs() > 180.0;
    let closing = [*points.last()?, *points.first()?];
    let is_whole = !points.windows(2).any(|pair| jumps(pair[0], pair[1]));
    if is_whole && !jumps(closing[0], closing[1]) {
        return None;
    }
    let turn_between = |from: LonLat, to: LonLat| -> i16 {
        let is_along_the_pole = from.lat_deg.abs() == 90.0 && from.lat_deg == to.lat_deg;
        if is_along_the_pole || !jumps(from, to) {
            0
        } else if to.lon_deg > from.lon_deg {
            -1
        } else {
            1
        }
    };
    let mut turns = Vec::with_capacity(points.len() + 3);
    let mut turn = 0;
    turns.push(turn);
    for pair in points.windows(2) {
        turn += turn_between(pair[0], pair[1]);
        if turn.abs() > MOST_TURNS {
            return None;
        }
        turns.push(turn);
    }
    turn += turn_between(closing[0], closing[1]);
    let mut points = points.to_vec();
    if turn != 0 {
        let first = points[0];
        let mean_lat = points.iter().map(|p| p.lat_deg).sum::<f64>() / points.len() as f64;
        let pole_deg = 90.0_f64.copysign(mean_lat);
        points.push(first);
        points.push(LonLat::new(first.lon_deg, pole_deg));
        points.push(LonLat::new(first.lon_deg, pole_deg));
        turns.extend([turn, turn, 0]);
    }
    // The same place twice, as at ±180°, where a jump was stitched.
    let place = |at: usize| {
        (
            points[at].lon_deg + 360.0 * f64::from(turns[at]),
            points[at].lat_deg,
        )
    };
    let keep: Vec<usize> = (0..points.len())
        .filter(|&at| place(at) != place((at + points.len() - 1) % points.len()))
        .collect();
    Some(Ring {
        points: keep.iter().map(|&at| points[at]).collect(),
        turns: Some(keep.iter().map(|&at| turns[at]).collect()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repair(positions: &[[f64; 2]]) -> (Option<Ring>, Vec<Fault>) {
        let mut faults = Vec::new();
        let ring = Ring::repair(positions, 1, false, &mut |fault| faults.push(fault));
        (ring.map(|(ring, _)| ring), faults)
    }

    #[test]
    fn an_exterior_is_turned_counter_clockwise() {
        let (ring, faults) = repair(&[[0., 0.], [0., 1.], [1., 1.], [1., 0.], [0., 0.]]);
        let ring = ring.unwrap();
        assert!(ring.twice_area() > 0.0);
        assert_eq!((ring.points.len(), ring.turns), (4, None));
        assert_eq!(faults, []);
    }

    #[test]
    fn an_open_ring_is_closed_and_reported() {
        let (ring, faults) = repair(&[[0., 0.], [1., 0.], [1., 1.]]);
        assert_eq!(ring.unwrap().points.len(), 3);
        assert_eq!(
            faults,
            [Fault::NotClosed {
                part: Part::Ring(1)
            }]
        );
    }

    #[test]
    fn rings_of_nothing_are_left_out_and_reported() {
        let few = |count| {
            vec![Fault::TooFewPoints {
                part: Part::Ring(1),
                count,
            }]
        };
        assert_eq!(repair(&[]), (None, few(0)));
        assert_eq!(repair(&[[0., 0.], [1., 0.]]), (None, few(2)));
        assert_eq!(repair(&[[5., 5.]; 9]), (None, few(9)));
        let line = [[0., 0.], [1., 1.], [2., 2.], [0., 0.]];
        assert_eq!(
            repair(&line),
            (
                None,
                vec![Fault::NoArea {
                    part: Part::Ring(1)
                }]
            )
        );
    }

    #[test]
    fn places_off_the_globe_are_refused_and_swapping_suspected() {
        for wrong in [f64::NAN, f64::INFINITY, 1e308, -1e9, 91.0] {
            let (ring, faults) = repair(&[[0., 0.], [170., 0.], [1., wrong], [0., 0.]]);
            assert_eq!(ring, None);
            assert!(matches!(
                faults[..],
                [Fault::OffTheGlobe {
                    is_swapped: false,
                    ..
                }]
            ));
        }
        let (_, faults) = repair(&[[34., 100.], [35., 100.], [35., 101.], [34., 100.]]);
        assert!(matches!(
            faults[..],
            [Fault::OffTheGlobe {
                is_swapped: true,
                ..
            }]
        ));
    }

    #[test]
    fn a_stitched_ring_is_unrolled() {
        let (ring, faults) =
            repair(&[[179., 0.], [-179., 0.], [-179., 1.], [179., 1.], [179., 0.]]);
        let ring = ring.unwrap();
        assert_eq!(ring.turns, Some(vec![0, 1, 1, 0]));
        assert_eq!(ring.twice_area(), 4.0);
        assert_eq!(faults, []);
    }

    #[test]
    fn a_ring_around_the_pole_is_closed_along_it() {
        let stitched = [
            [-90., -70.],
            [0., -70.],
            [90., -70.],
            [180., -70.],
            [-90., -70.],
        ];
        let (ring, _) = repair(&stitched);
        assert_eq!(ring.unwrap().twice_area(), 2.0 * 360.0 * 20.0);
    }

    #[test]
    fn a_ring_that_is_cut_already_stays_as_it_is() {
        let cut = [
            [-180., -70.],
            [-180., -90.],
            [180., -90.],
            [180., -70.],
            [-180., -70.0],
        ];
        let (ring, faults) = repair(&cut[..4]);
        assert_eq!(
            faults,
            [Fault::NotClosed {
                part: Part::Ring(1)
            }]
        );
        assert_eq!(ring.unwrap().twice_area(), 2.0 * 360.0 * 20.0);
    }

    #[test]
    fn a_rectangle_around_the_world_is_one() {
        let world = [
            [-180., -60.],
            [180., -60.],
            [180., 60.],
            [-180., 60.],
            [-180., -60.],
        ];
        let (ring, faults) = repair(&world);
        assert_eq!(ring.unwrap().twice_area(), 2.0 * 360.0 * 120.0);
        assert_eq!(faults, []);
    }

    #[test]
    fn longitudes_beyond_180_are_wrapped_and_reported() {
        let (ring, faults) = repair(&[[179., 0.], [190., 0.], [190., 1.], [179., 1.], [179., 0.]]);
        assert_eq!(ring.unwrap().twice_area(), 22.0);
        assert_eq!(
            faults,
            [Fault::Wrapped {
                part: Part::Ring(1)
            }]
        );
    }
}
