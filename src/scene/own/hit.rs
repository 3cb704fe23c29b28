//! Which feature of a reader's own layers is under a point of the map.

use super::dots::{LARGEST_DOT, Sizes, places};
use super::{distance, vertex};
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::own::OwnLayer;
use crate::scene::geometry::Geometry;
use crate::scene::view::{ScreenPoint, View};

/// The layer and the feature under a point, or the nearest dot or line at most `reach` points from
/// it. What is drawn on top comes first: the last layer, and in it dots, lines, areas.
pub fn at(
    layers: &[OwnLayer],
    geometry: Geometry<'_>,
    view: &View,
    point: ScreenPoint,
    reach: f32,
) -> Option<(usize, ShapeIndex)> {
    let layers = layers.iter().enumerate().rev();
    layers
        .filter(|(_, layer)| layer.is_on)
        .find_map(|(number, layer)| {
            let own = geometry.of_own(number)?;
            let shape = dot_at(layer, own, view, point, reach)
                .or_else(|| line_at(own, view, point, reach))
                .or_else(|| area_at(own, view, point))?;
            Some((number, shape))
        })
}

fn dot_at(
    layer: &OwnLayer,
    geometry: Geometry<'_>,
    view: &View,
    point: ScreenPoint,
    reach: f32,
) -> Option<ShapeIndex> {
    let sizes = Sizes::of(layer);
    let near = places(Some(layer), geometry).filter_map(|(shape, at)| {
        let off = distance(view, at, point);
        // The radius is only asked for where it can matter.
        (off <= LARGEST_DOT + reach)
            .then(|| (off - sizes.radius(shape as usize), shape))
            .filter(|(off, _)| *off <= reach)
    });
    let nearest = near.min_by(|a, b| a.0.total_cmp(&b.0));
    nearest.map(|(_, shape)| ShapeIndex(shape))
}

fn line_at(
    geometry: Geometry<'_>,
    view: &View,
    point: ScreenPoint,
    reach: f32,
) -> Option<ShapeIndex> {
    let outlines = geometry.detail.outlines();
    if !outlines.has_lines() {
        return None;
    }
    let place = view.plane_from_screen(point);
    let reach = f64::from(reach) / view.scale;
    let mut nearest: Option<(f64, ShapeIndex)> = None;
    for shape in (0..geometry.shape_count() as u32).map(ShapeIndex) {
        for arc in outlines.lines_of(shape) {
            if geometry.plane.arc_bounds(arc).distance(place) > reach {
                continue;
            }
            for pair in geometry.detail.arc(arc).windows(2) {
                let &[a, b] = pair else { continue };
                let off = distance_to_segment(place, a, b);
                if off <= reach && nearest.is_none_or(|(best, _)| off < best) {
                    nearest = Some((off, shape));
                }
            }
        }
    }
    nearest.map(|(_, shape)| shape)
}

fn distance_to_segment(at: PlanePoint, a: [f32; 2], b: [f32; 2]) -> f64 {
    let [[ax, ay], [bx, by]] = [a.map(f64::from), b.map(f64::from)];
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = (at.x - ax) * dx + (at.y - ay) * dy;
    let share = if length > 0.0 {
        (along / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (at.x - ax - share * dx).hypot(at.y - ay - share * dy)
}

/// The last shape that lies over the others at this place.
fn area_at(geometry: Geometry<'_>, view: &View, point: ScreenPoint) -> Option<ShapeIndex> {
    let place = view.plane_from_screen(point);
    let mut shapes = (0..geometry.shape_count() as u32).rev().map(ShapeIndex);
    shapes.find(|shape| holds(geometry, place, *shape))
}

/// Whether a place of the plane lies in an area of this shape.
pub(super) fn holds(geometry: Geometry<'_>, place: PlanePoint, shape: ShapeIndex) -> bool {
    geometry.plane.shape_bounds(shape).contains(place)
        && geometry.detail.polygons(shape).any(|polygon| {
            geometry.plane.polygon_bounds(polygon).contains(place)
                && geometry.detail.rings(polygon).fold(false, |inside, ring| {
                    let points: Vec<[f32; 2]> = geometry.detail.ring(ring).collect();
                    inside != is_inside(vertex(place), &points)
                })
        })
}

/// Whether a point lies in a ring: how often a ray crosses it (W. R. Franklin 1970).
fn is_inside([x, y]: [f32; 2], ring: &[[f32; 2]]) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges.fold(false, |inside, ([ax, ay], [bx, by])| {
        let crosses = (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
        inside != crosses
    })
}
