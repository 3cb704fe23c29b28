//! Cuts rings and lines at a rectangle.
//!
//! Rings after I. E. Sutherland and G. W. Hodgman, “Reentrant Polygon Clipping”, CACM 17:1 (1974):
//! where a ring leaves and comes back, its parts stay joined along the rectangle's edge.

use crate::scene::{ScreenPoint, ScreenRect};

/// A side of the rectangle: how far inside of it a point lies; negative outside.
type Side = fn(ScreenPoint, ScreenRect) -> f32;

const SIDES: [Side; 4] = [
    |point, bounds| point.x - bounds.min.x,
    |point, bounds| bounds.max.x - point.x,
    |point, bounds| point.y - bounds.min.y,
    |point, bounds| bounds.max.y - point.y,
];

/// The part of a ring within the rectangle; empty if there is none.
pub(super) fn ring(mut ring: Vec<ScreenPoint>, bounds: ScreenRect) -> Vec<ScreenPoint> {
    if ring.iter().all(|point| bounds.contains(*point)) {
        return ring;
    }
    for inside in SIDES {
        let mut cut = Vec::with_capacity(ring.len() + 4);
        let mut before = ring.last().copied();
        for point in ring {
            let depth = inside(point, bounds);
            if let Some(from) = before {
                let depth_before = inside(from, bounds);
                if (depth_before < 0.0) != (depth < 0.0) {
                    cut.push(between(from, point, depth_before / (depth_before - depth)));
                }
            }
            if depth >= 0.0 {
                cut.push(point);
            }
            before = Some(point);
        }
        ring = cut;
    }
    ring
}

/// The parts of a line within the rectangle.
pub(super) fn line(points: &[ScreenPoint], bounds: ScreenRect) -> Vec<Vec<ScreenPoint>> {
    if points.iter().all(|point| bounds.contains(*point)) {
        return match points {
            [] => Vec::new(),
            _ => vec![points.to_vec()],
        };
    }
    let mut parts: Vec<Vec<ScreenPoint>> = Vec::new();
    let mut is_open = false;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let Some((enter, leave)) = stretch(*from, *to, bounds) else {
            is_open = false;
            continue;
        };
        match parts.last_mut() {
            Some(part) if is_open && enter == 0.0 => part.push(between(*from, *to, leave)),
            _ => parts.push(vec![between(*from, *to, enter), between(*from, *to, leave)]),
        }
        is_open = leave == 1.0;
    }
    parts
}

/// Whether some of a line lies within the rectangle.
pub(super) fn touches(points: &[ScreenPoint], bounds: ScreenRect) -> bool {
    let mut steps = points.iter().zip(points.iter().skip(1));
    steps.any(|(from, to)| stretch(*from, *to, bounds).is_some())
}

/// Where a straight line enters and leaves the rectangle, 0 at its beginning and 1 at its end.
fn stretch(from: ScreenPoint, to: ScreenPoint, bounds: ScreenRect) -> Option<(f32, f32)> {
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for inside in SIDES {
        let (a, b) = (inside(from, bounds), inside(to, bounds));
        match (a < 0.0, b < 0.0) {
            (true, true) => return None,
            (true, false) => enter = enter.max(a / (a - b)),
            (false, true) => leave = leave.min(a / (a - b)),
            (false, false) => {}
        }
    }
    (enter <= leave).then_some((enter, leave))
}

/// The point on the way, exactly an end at 0 and 1.
fn between(from: ScreenPoint, to: ScreenPoint, share: f32) -> ScreenPoint {
    if share >= 1.0 {
        return to;
    }
    ScreenPoint {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
    }
}

#[cfg(test)]
mod tests {
    use geo::{Distance as _, Euclidean, Length as _, LineString};
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: ScreenRect = ScreenRect {
        min: ScreenPoint { x: 0.0, y: 0.0 },
        max: ScreenPoint { x: 10.0, y: 10.0 },
    };

    fn points(list: &[(f32, f32)]) -> Vec<ScreenPoint> {
        list.iter().map(|&(x, y)| ScreenPoint { x, y }).collect()
    }

    fn area(ring: &[ScreenPoint]) -> f32 {
        let next = ring.iter().cycle().skip(1);
        let sum: f32 = ring
            .iter()
            .zip(next)
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum();
        (sum / 2.0).abs()
    }

    #[test]
    fn a_ring_keeps_the_area_that_lies_inside() {
        let around = points(&[(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]);
        assert_eq!(area(&ring(around, BOUNDS)), 100.0);
        let corner = points(&[(5.0, 5.0), (15.0, 5.0), (15.0, 15.0), (5.0, 15.0)]);
        assert_eq!(area(&ring(corner, BOUNDS)), 25.0);
        // A comb whose teeth reach in from the left.
        let comb = points(&[
            (-2.0, 0.0),
            (4.0, 0.0),
            (4.0, 2.0),
            (-1.0, 2.0),
            (-1.0, 4.0),
            (4.0, 4.0),
            (4.0, 6.0),
            (-2.0, 6.0),
        ]);
        assert_eq!(area(&ring(comb, BOUNDS)), 16.0);
        let outside = points(&[(20.0, 0.0), (30.0, 0.0), (30.0, 10.0)]);
        assert_eq!(ring(outside, BOUNDS), []);
    }

    #[test]
    fn a_line_is_cut_into_the_parts_that_lie_inside() {
        let zigzag = points(&[
            (-5.0, 2.0),
            (5.0, 2.0),
            (5.0, 20.0),
            (8.0, 20.0),
            (8.0, 5.0),
        ]);
        let parts = line(&zigzag, BOUNDS);
        assert_eq!(
            parts,
            [
                points(&[(0.0, 2.0), (5.0, 2.0), (5.0, 10.0)]),
                points(&[(8.0, 10.0), (8.0, 5.0)])
            ]
        );
        assert_eq!(line(&points(&[(-5.0, 2.0), (-1.0, 20.0)]), BOUNDS).len(), 0);
        // Straight across, both ends outside.
        let across = line(&points(&[(-5.0, 5.0), (15.0, 5.0)]), BOUNDS);
        assert_eq!(across, [points(&[(0.0, 5.0), (10.0, 5.0)])]);
    }

    #[test]
    fn a_line_that_lies_inside_stays_as_it_is() {
        let inside = points(&[(1.0, 1.0), (2.0, 3.0), (9.0, 9.0)]);
        assert_eq!(line(&inside, BOUNDS), std::slice::from_ref(&inside));
        assert!(touches(&inside, BOUNDS));
        assert!(!touches(&points(&[(11.0, 1.0), (12.0, 3.0)]), BOUNDS));
    }

    fn any_line() -> impl Strategy<Value = Vec<ScreenPoint>> {
        let point = (-10.0..20.0_f32, -10.0..20.0_f32).prop_map(|(x, y)| ScreenPoint { x, y });
        prop::collection::vec(point, 3..12)
    }

    fn by_geo(points: &[ScreenPoint]) -> LineString<f64> {
        let corners = points.iter().map(|it| (f64::from(it.x), f64::from(it.y)));
        corners.collect()
    }

    proptest! {
        /// A point of the rectangle lies in the ring when it lies in what is left of it: by the
        /// sum of the turns around it, which also holds of rings that cross themselves.
        #[test]
        fn a_ring_stays_what_it_was_within_the_rectangle(
            whole in any_line(),
            x in 0.01..9.99_f32,
            y in 0.01..9.99_f32,
        ) {
            let turns = |ring: &[ScreenPoint]| {
                let angle = |it: &ScreenPoint| f64::from(it.y - y).atan2(f64::from(it.x - x));
                let next = ring.iter().cycle().skip(1);
                let steps = ring.iter().zip(next).map(|(a, b)| {
                    let step = angle(b) - angle(a);
                    step - std::f64::consts::TAU * (step / std::f64::consts::TAU).round()
                });
                (steps.sum::<f64>() / std::f64::consts::TAU).round() as i32
            };
            let closed: Vec<_> = whole.iter().chain(whole.first()).copied().collect();
            let here = geo::Point::new(f64::from(x), f64::from(y));
            prop_assume!(Euclidean.distance(&here, &by_geo(&closed)) > 1e-3);
            let cut = ring(whole.clone(), BOUNDS);
            prop_assert!(cut.iter().all(|it| BOUNDS.grown(1e-4).contains(*it)));
            prop_assert_eq!(turns(&cut), turns(&whole));
        }

        /// Each point of a line that lies in the rectangle lies on a part, and no part is longer
        /// than what it was cut from.
        #[test]
        fn a_line_keeps_what_lies_within_the_rectangle(whole in any_line(), share in 0.0..1.0_f32) {
            let parts = line(&whole, BOUNDS);
            prop_assert!(parts.iter().flatten().all(|it| BOUNDS.grown(1e-4).contains(*it)));
            let before = Euclidean.length(&by_geo(&whole));
            let after: f64 = parts.iter().map(|it| Euclidean.length(&by_geo(it))).sum();
            prop_assert!(after <= before + 1e-3);
            for (from, to) in whole.iter().zip(whole.iter().skip(1)) {
                let on_it = between(*from, *to, share);
                let here = geo::Point::new(f64::from(on_it.x), f64::from(on_it.y));
                if BOUNDS.grown(-1e-3).contains(on_it) {
                    let mut distances = parts.iter().map(|it| Euclidean.distance(&here, &by_geo(it)));
                    prop_assert!(distances.any(|it| it < 1e-3), "{:?}", on_it);
                }
            }
        }
    }
}
