//! An atlas on the map plane: every vertex projected, and how large everything is there.
//!
//! Coordinates are stored as `f32`: with the Earth's radius as the unit that is exact to 1 m
//! within the hemisphere around the centre and 2 m at the far ends of the world. The two sides of
//! a cut, and the two users of an arc, get the same bits.

use std::ops::Range;
use std::sync::Arc;

use super::outlines::{ArcIndex, Outlines, PolygonIndex};
use super::projection::Projection;
use super::{Atlas, PlanePoint, ShapeIndex};

/// An upright rectangle on the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneBounds {
    /// Lower left corner.
    pub min: PlanePoint,
    /// Upper right corner.
    pub max: PlanePoint,
}

impl PlaneBounds {
    /// Holds nothing; the start for [`Self::include`].
    pub const EMPTY: Self = Self {
        min: PlanePoint::new(f64::INFINITY, f64::INFINITY),
        max: PlanePoint::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        !(self.min.x <= self.max.x && self.min.y <= self.max.y)
    }

    /// Grows to hold a point.
    pub fn include(&mut self, point: PlanePoint) {
        self.min = PlanePoint::new(self.min.x.min(point.x), self.min.y.min(point.y));
        self.max = PlanePoint::new(self.max.x.max(point.x), self.max.y.max(point.y));
    }

    /// The smallest rectangle that holds both.
    pub fn union(self, other: Self) -> Self {
        Self {
            min: PlanePoint::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: PlanePoint::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Whether the two have a point in common.
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// Whether a point lies in it or on its edge.
    pub fn contains(&self, point: PlanePoint) -> bool {
        self.min.x <= point.x
            && point.x <= self.max.x
            && self.min.y <= point.y
            && point.y <= self.max.y
    }

    /// Width; 0 if empty.
    pub fn width(&self) -> f64 {
        (self.max.x - self.min.x).max(0.0)
    }

    /// Height; 0 if empty.
    pub fn height(&self) -> f64 {
        (self.max.y - self.min.y).max(0.0)
    }

    /// The distance from a point to the rectangle; 0 inside.
    pub fn distance(&self, point: PlanePoint) -> f64 {
        let dx = (self.min.x - point.x).max(point.x - self.max.x).max(0.0);
        let dy = (self.min.y - point.y).max(point.y - self.max.y).max(0.0);
        dx.hypot(dy)
    }
}

/// An atlas as one projection shows it, at full detail.
#[derive(Debug, Clone)]
pub struct PlaneAtlas {
    projection: Projection,
    pub(super) outlines: Arc<Outlines>,
    /// All vertices, in the order of the atlas.
    pub(super) points: Vec<[f32; 2]>,
    arc_bounds: Vec<PlaneBounds>,
    polygon_bounds: Vec<PlaneBounds>,
    shape_bounds: Vec<PlaneBounds>,
    polygon_areas: Vec<f64>,
}

impl PlaneAtlas {
    /// Projects all vertices, on two threads if they are many.
    pub fn new(atlas: &Atlas, projection: Projection) -> Self {
        let outlines = Arc::clone(atlas.outlines());
        let (points, arc_bounds) = project(atlas, projection);
        let mut plane = Self {
            projection,
            outlines,
            points,
            arc_bounds,
            polygon_bounds: Vec::new(),
            shape_bounds: Vec::new(),
            polygon_areas: Vec::new(),
        };
        plane.measure();
        plane
    }

    /// The projection.
    pub fn projection(&self) -> Projection {
        self.projection
    }

    /// How arcs, rings and polygons hang together.
    pub fn outlines(&self) -> &Arc<Outlines> {
        &self.outlines
    }

    /// An arc at full detail, both ends included.
    pub fn arc(&self, arc: ArcIndex) -> &[[f32; 2]] {
        &self.points[self.outlines.vertices_of(arc)]
    }

    /// What an arc spans.
    pub fn arc_bounds(&self, arc: ArcIndex) -> PlaneBounds {
        self.arc_bounds[arc.index()]
    }

    /// What a polygon spans.
    pub fn polygon_bounds(&self, polygon: PolygonIndex) -> PlaneBounds {
        self.polygon_bounds[polygon.index()]
    }

    /// What a shape spans; empty for a shape without polygons.
    pub fn shape_bounds(&self, shape: ShapeIndex) -> PlaneBounds {
        self.shape_bounds[shape.index()]
    }

    /// A polygon's area without its holes, in squared Earth radii.
    pub fn polygon_area(&self, polygon: PolygonIndex) -> f64 {
        self.polygon_areas[polygon.index()]
    }

    /// The area of all polygons of a shape, in squared Earth radii.
    pub fn shape_area(&self, shape: ShapeIndex) -> f64 {
        let polygons = self.outlines.polygons_of(shape);
        polygons.map(|polygon| self.polygon_area(polygon)).sum()
    }

    /// The largest polygon of a shape; the first of equals; `None` without polygons.
    pub fn largest_polygon(&self, shape: ShapeIndex) -> Option<PolygonIndex> {
        let polygons = self.outlines.polygons_of(shape);
        polygons.reduce(|largest, other| {
            if self.polygon_area(other) > self.polygon_area(largest) {
                other
            } else {
                largest
            }
        })
    }

    /// Bounds and areas of polygons and shapes, from those of the arcs.
    fn measure(&mut self) {
        let outlines = Arc::clone(&self.outlines);
        let arc_areas: Vec<f64> = (0..outlines.arcs.len())
            .map(|arc| twice_area_from_origin(self.arc(ArcIndex(arc as u32))))
            .collect();
        for polygon in (0..outlines.polygons.len()).map(|p| PolygonIndex(p as u32)) {
            let (mut bounds, mut twice_area) = (PlaneBounds::EMPTY, 0.0);
            for part in outlines
                .rings_of(polygon)
                .flat_map(|r| outlines.arcs_of_ring(r))
            {
                let arc = part.arc();
                bounds = bounds.union(self.arc_bounds(arc));
                let sign = if part.is_reversed() { -1.0 } else { 1.0 };
                twice_area += sign * arc_areas[arc.index()];
            }
            self.polygon_bounds.push(bounds);
            self.polygon_areas.push((twice_area / 2.0).max(0.0));
        }
        let polygons = outlines.shapes.iter();
        self.shape_bounds = polygons
            .zip(0..)
            .map(|(Range { start, end }, shape)| {
                let of_polygons = &self.polygon_bounds[*start as usize..*end as usize];
                let of_lines = outlines.lines_of(ShapeIndex(shape));
                let of_lines = of_lines.map(|arc| self.arc_bounds(arc));
                let all = of_polygons.iter().copied().chain(of_lines);
                all.fold(PlaneBounds::EMPTY, PlaneBounds::union)
            })
            .collect();
    }
}

/// Twice the area that the way along the points sweeps, seen from the origin; rings add up to
/// twice their area.
fn twice_area_from_origin(points: &[[f32; 2]]) -> f64 {
    points
        .windows(2)
        .map(|pair| {
            let [ax, ay] = pair[0].map(f64::from);
            let [bx, by] = pair[1].map(f64::from);
            ax * by - bx * ay
        })
        .sum()
}

/// Above this number of vertices a second thread is worth its start.
const MANY_VERTICES: usize = 20_000;

fn project(atlas: &Atlas, projection: Projection) -> (Vec<[f32; 2]>, Vec<PlaneBounds>) {
    let arcs = atlas.outlines.arcs.len();
    if atlas.vertices.len() < MANY_VERTICES {
        return project_arcs(atlas, projection, 0..arcs);
    }
    let half = atlas.vertices.len() as u32 / 2;
    let middle = atlas.outlines.arcs.partition_point(|arc| arc.end <= half);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| project_arcs(atlas, projection, middle..arcs));
        let (mut points, mut bounds) = project_arcs(atlas, projection, 0..middle);
        let (more_points, more_bounds) = match second.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        points.extend(more_points);
        bounds.extend(more_bounds);
        (points, bounds)
    })
}

fn project_arcs(
    atlas: &Atlas,
    projection: Projection,
    arcs: Range<usize>,
) -> (Vec<[f32; 2]>, Vec<PlaneBounds>) {
    let arcs = &atlas.outlines.arcs[arcs];
    let mut points = Vec::with_capacity(arcs.iter().map(|a| (a.end - a.start) as usize).sum());
    let mut all_bounds = Vec::with_capacity(arcs.len());
    for arc in arcs {
        let mut low = [f32::INFINITY; 2];
        let mut high = [f32::NEG_INFINITY; 2];
        for &place in &atlas.vertices[arc.start as usize..arc.end as usize] {
            let exact = projection.forward_in(arc.strip, place);
            let point = [exact.x as f32, exact.y as f32];
            low = [low[0].min(point[0]), low[1].min(point[1])];
            high = [high[0].max(point[0]), high[1].max(point[1])];
            points.push(point);
        }
        all_bounds.push(PlaneBounds {
            min: PlanePoint::new(f64::from(low[0]), f64::from(low[1])),
            max: PlanePoint::new(f64::from(high[0]), f64::from(high[1])),
        });
    }
    (points, all_bounds)
}
