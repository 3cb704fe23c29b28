//! The shapes as a scene's painters need them: what can be seen, and its points.

use crate::atlas::detail::Detail;
use crate::atlas::outlines::{ArcIndex, ArcKind};
use crate::atlas::plane::{PlaneAtlas, PlaneBounds};
use crate::atlas::{PlanePoint, ShapeIndex};

/// A projected atlas at some detail.
#[derive(Debug, Clone, Copy)]
pub struct Geometry<'a> {
    /// Where everything lies.
    pub plane: &'a PlaneAtlas,
    /// The points that are left at this detail.
    pub detail: &'a Detail,
    /// Single places of it, in its own order; an atlas has none.
    pub points: &'a [[f32; 2]],
    /// The reader's own layers: nothing for a layer without places of its own, or one that is not
    /// ready.
    pub own: &'a [Option<OwnGeometry<'a>>],
}

/// A layer of the reader's own, projected, at some detail.
#[derive(Debug, Clone, Copy)]
pub struct OwnGeometry<'a> {
    /// Where everything lies.
    pub plane: &'a PlaneAtlas,
    /// The points that are left at this detail.
    pub detail: &'a Detail,
    /// Its single places.
    pub points: &'a [[f32; 2]],
}

impl<'a> Geometry<'a> {
    /// A map without layers of the reader's own.
    pub fn new(plane: &'a PlaneAtlas, detail: &'a Detail) -> Self {
        Self {
            plane,
            detail,
            points: &[],
            own: &[],
        }
    }

    /// The same with the reader's own layers.
    #[must_use]
    pub fn with_own(self, own: &'a [Option<OwnGeometry<'a>>]) -> Self {
        Self { own, ..self }
    }

    /// A layer of the reader's own, as if it were the map.
    pub fn of_own(&self, own: usize) -> Option<Self> {
        let own = self.own.get(own)?.as_ref()?;
        Some(Self {
            plane: own.plane,
            detail: own.detail,
            points: own.points,
            own: &[],
        })
    }

    /// The arcs that are edges of polygons and reach into a part of the plane, with their points.
    pub fn edges_in(&self, part: PlaneBounds) -> impl Iterator<Item = &'a [[f32; 2]]> {
        let (plane, detail) = (self.plane, self.detail);
        let rings = detail.outlines().ring_arc_count();
        let arcs = detail.arcs(|kind| kind != ArcKind::Seam);
        arcs.take_while(move |(arc, _)| arc.index() < rings)
            .filter(move |(arc, _)| plane.arc_bounds(*arc).intersects(&part))
            .map(|(_, points)| points)
    }

    /// The lines of a shape that reach into a part of the plane, with their points.
    pub fn lines_in(
        &self,
        shape: ShapeIndex,
        part: PlaneBounds,
    ) -> impl Iterator<Item = &'a [[f32; 2]]> {
        let (plane, detail) = (self.plane, self.detail);
        let lines = detail.outlines().lines_of(shape);
        lines
            .filter(move |arc| plane.arc_bounds(*arc).intersects(&part))
            .map(|arc| detail.arc(arc))
    }
}

impl Geometry<'_> {
    /// How many shapes there are.
    pub fn shape_count(&self) -> usize {
        self.plane.outlines().shape_count()
    }

    /// The shapes whose bounds reach into a part of the plane, in the order of the atlas.
    pub fn shapes_in(&self, part: PlaneBounds) -> impl Iterator<Item = ShapeIndex> + '_ {
        (0..self.shape_count() as u32)
            .map(ShapeIndex)
            .filter(move |shape| self.plane.shape_bounds(*shape).intersects(&part))
    }

    /// Each polygon of a shape that reaches into a part of the plane: its rings, the exterior
    /// first; the first point of a ring is not repeated.
    pub fn for_each_polygon(
        &self,
        shape: ShapeIndex,
        part: PlaneBounds,
        mut each: impl FnMut(&[Vec<[f32; 2]>]),
    ) {
        for polygon in self.detail.polygons(shape) {
            if self.plane.polygon_bounds(polygon).intersects(&part) {
                let rings = self.detail.rings(polygon);
                let rings: Vec<Vec<[f32; 2]>> =
                    rings.map(|ring| self.detail.ring(ring).collect()).collect();
                each(&rings);
            }
        }
    }

    /// The polygons of a shape that reach into a part of the plane, each as its rings, the exterior
    /// first; the first point of a ring is not repeated.
    pub fn polygons_in(
        &self,
        shape: ShapeIndex,
        part: PlaneBounds,
    ) -> impl Iterator<Item = impl Iterator<Item = impl Iterator<Item = &[f32; 2]>>> {
        self.detail
            .polygons(shape)
            .filter(move |polygon| self.plane.polygon_bounds(*polygon).intersects(&part))
            .map(|polygon| {
                let rings = self.detail.rings(polygon);
                rings.map(|ring| self.detail.ring_points(ring))
            })
    }

    /// The arcs of some kinds that reach into a part of the plane, with their points.
    pub fn arcs_in(
        &self,
        part: PlaneBounds,
        wanted: impl Fn(ArcKind) -> bool,
    ) -> impl Iterator<Item = (ArcIndex, &[[f32; 2]])> {
        self.detail
            .arcs(wanted)
            .filter(move |(arc, _)| self.plane.arc_bounds(*arc).intersects(&part))
    }

    /// The arcs of some kinds between two shapes (or two parts of one) of which `shape` comes first
    /// in the atlas.
    pub fn inner_arcs_first_of(
        &self,
        shape: ShapeIndex,
        part: PlaneBounds,
        wanted: impl Fn(ArcKind) -> bool,
    ) -> impl Iterator<Item = &[[f32; 2]]> {
        self.detail
            .outlines()
            .arcs_of_shape(shape)
            .into_iter()
            .filter(move |index| {
                let arc = self.detail.outlines().arc(*index);
                let first = arc.left.into_iter().chain(arc.right).min();
                wanted(arc.kind) && first == Some(shape)
            })
            .filter(move |arc| self.plane.arc_bounds(*arc).intersects(&part))
            .map(|arc| self.detail.arc(arc))
            .filter(|points| !points.is_empty())
    }

    /// The middle of a shape's largest polygon, as far as its bounds tell.
    pub fn middle(&self, shape: ShapeIndex) -> Option<PlanePoint> {
        let bounds = self
            .plane
            .polygon_bounds(self.plane.largest_polygon(shape)?);
        (!bounds.is_empty()).then(|| PlanePoint {
            x: f64::midpoint(bounds.min.x, bounds.max.x),
            y: f64::midpoint(bounds.min.y, bounds.max.y),
        })
    }
}
