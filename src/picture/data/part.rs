//! Which countries a part of the plane shows: those that reach into it, not only their bounds.

use std::collections::BTreeSet;

use crate::atlas::outlines::PolygonIndex;
use crate::atlas::plane::{PlaneAtlas, PlaneBounds};
use crate::atlas::{Atlas, PlanePoint, ShapeIndex};
use crate::country::CountryCode;

/// The countries of which something lies in a part of the plane, by code.
pub(super) fn countries_in(
    atlas: &Atlas,
    plane: &PlaneAtlas,
    part: PlaneBounds,
) -> BTreeSet<CountryCode> {
    let shapes = atlas.shapes.iter().enumerate();
    let seen = shapes.filter_map(|(index, shape)| {
        let reaches = |polygon| reaches_into(plane, polygon, part);
        let mut polygons = atlas.polygons(ShapeIndex(index as u32));
        shape.id.filter(|_| polygons.any(reaches))
    });
    seen.collect()
}

fn reaches_into(plane: &PlaneAtlas, polygon: PolygonIndex, part: PlaneBounds) -> bool {
    let bounds = plane.polygon_bounds(polygon);
    if !bounds.intersects(&part) {
        return false;
    }
    let center = PlanePoint::new(
        f64::midpoint(part.min.x, part.max.x),
        f64::midpoint(part.min.y, part.max.y),
    );
    // Either its outline passes through the part, or it holds all of it.
    let mut edges_east = 0_usize;
    let outlines = plane.outlines();
    let arcs = outlines
        .rings_of(polygon)
        .flat_map(|ring| outlines.arcs_of_ring(ring));
    for arc in arcs {
        for pair in plane.arc(arc.arc()).windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]].map(|it| it.map(f64::from));
            let (a, b) = (PlanePoint::new(ax, ay), PlanePoint::new(bx, by));
            if passes_through(a, b, part) {
                return true;
            }
            let spans = (a.y > center.y) != (b.y > center.y);
            let is_east = || center.x < a.x + (center.y - a.y) / (b.y - a.y) * (b.x - a.x);
            edges_east += usize::from(spans && is_east());
        }
    }
    edges_east % 2 == 1
}

/// Whether a line from `a` to `b` has a point in the rectangle (Liang and Barsky 1984).
fn passes_through(a: PlanePoint, b: PlanePoint, part: PlaneBounds) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides = [
        (-dx, a.x - part.min.x),
        (dx, part.max.x - a.x),
        (-dy, a.y - part.min.y),
        (dy, part.max.y - a.y),
    ];
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (out, room) in sides {
        if out == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if out < 0.0 {
            first = first.max(room / out);
        } else {
            last = last.min(room / out);
        }
    }
    first <= last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_only_passes_a_corner_by_stays_outside() {
        let part = PlaneBounds {
            min: PlanePoint::new(0.0, 0.0),
            max: PlanePoint::new(2.0, 1.0),
        };
        let passes = |a: (f64, f64), b: (f64, f64)| {
            passes_through(PlanePoint::new(a.0, a.1), PlanePoint::new(b.0, b.1), part)
        };
        assert!(passes((-1.0, 0.5), (3.0, 0.5)), "through it");
        assert!(passes((0.5, 0.5), (0.6, 0.6)), "inside");
        assert!(passes((-1.0, 0.0), (1.0, 2.0)), "touches the corner");
        assert!(!passes((-1.5, 0.0), (0.5, 2.0)));
        assert!(!passes((-1.0, 0.5), (-0.5, 0.5)));
        assert!(!passes((3.0, -1.0), (3.0, 2.0)));
    }
}
