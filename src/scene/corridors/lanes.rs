//! Corridors that run through the same places stand side by side there, each in a lane of its own.

use std::collections::BTreeMap;

use crate::atlas::{LonLat, PlanePoint};
use crate::scene::compose::Content;

/// A place, in hundredths of a degree: waypoints that are the same have the same.
type Node = (i32, i32);

/// Which corridors share which places.
pub(super) struct Lanes {
    nodes: BTreeMap<Node, Shared>,
    /// From lane to lane, in the plane.
    distance: f64,
}

#[derive(Default)]
struct Shared {
    /// By their places in the record.
    corridors: Vec<usize>,
    /// Across the first of them, of length 1.
    across: (f64, f64),
}

impl Lanes {
    /// Looks at all sections; lanes lie `distance` points apart.
    pub(super) fn of(content: &Content<'_>, distance: f32) -> Self {
        let projection = content.view.projection;
        let mut nodes: BTreeMap<Node, Shared> = BTreeMap::new();
        for section in &content.overlays.sections {
            let course: Vec<PlanePoint> = section
                .course
                .iter()
                .map(|at| projection.forward(*at))
                .collect();
            for (index, at) in section.course.iter().enumerate() {
                let shared = nodes.entry(node(*at)).or_default();
                if shared.corridors.is_empty() {
                    shared.across = across(&course, index);
                }
                if !shared.corridors.contains(&section.corridor) {
                    shared.corridors.push(section.corridor);
                }
            }
        }
        Self {
            nodes,
            distance: f64::from(distance) / content.view.scale,
        }
    }

    /// By how much a corridor is moved aside at a place, in the plane.
    pub(super) fn shift(&self, at: LonLat, corridor: usize) -> (f64, f64) {
        let Some(shared) = self.nodes.get(&node(at)) else {
            return (0.0, 0.0);
        };
        let mut corridors = shared.corridors.iter();
        let lane = corridors.position(|it| *it == corridor).unwrap_or_default();
        let middle = shared.corridors.len().saturating_sub(1) as f64 / 2.0;
        let aside = (lane as f64 - middle) * self.distance;
        (aside * shared.across.0, aside * shared.across.1)
    }
}

fn node(at: LonLat) -> Node {
    let rounded = |degrees: f64| (degrees * 100.0).round() as i32;
    (rounded(at.lon_deg), rounded(at.lat_deg))
}

/// The direction across a course at one of its points, to the left.
fn across(course: &[PlanePoint], index: usize) -> (f64, f64) {
    let here = course.get(index);
    let before = index.checked_sub(1).and_then(|it| course.get(it)).or(here);
    let after = course.get(index + 1).or(here);
    let (Some(before), Some(after)) = (before, after) else {
        return (0.0, 0.0);
    };
    let (dx, dy) = (after.x - before.x, after.y - before.y);
    let length = dx.hypot(dy);
    if length > 0.0 {
        (-dy / length, dx / length)
    } else {
        (0.0, 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corridors_through_a_place_stand_side_by_side_and_one_alone_in_the_middle() {
        let at = |lon_deg, lat_deg| LonLat { lon_deg, lat_deg };
        let (herat, kabul) = (at(62.2, 34.348), at(69.17, 34.53));
        let shared = |corridors: &[usize]| Shared {
            corridors: corridors.to_vec(),
            across: (0.0, 1.0),
        };
        let lanes = Lanes {
            nodes: BTreeMap::from([
                (node(herat), shared(&[2, 7, 9])),
                (node(kabul), shared(&[7])),
            ]),
            distance: 0.5,
        };
        let shifts = [2, 7, 9].map(|corridor| lanes.shift(herat, corridor).1);
        assert!(shifts[0] < shifts[1] && shifts[1] < shifts[2], "{shifts:?}");
        assert!((shifts[2] - shifts[0] - 1.0).abs() < 1e-12);
        assert!(lanes.shift(kabul, 7).1.abs() < 1e-12);
        assert!(lanes.shift(at(0.0, 0.0), 7).1.abs() < 1e-12);
    }

    #[test]
    fn across_is_to_the_left() {
        let course = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)].map(|(x, y)| PlanePoint::new(x, y));
        for index in 0..3 {
            let (x, y) = across(&course, index);
            assert!(x.abs() < 1e-12 && (y - 1.0).abs() < 1e-12);
        }
        assert_eq!(across(&[], 0), (0.0, 0.0));
    }
}
