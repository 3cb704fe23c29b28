//! An atlas at one level of detail: the vertices that matter more than a tolerance.
//!
//! Vertices are chosen per arc, so neighbours always agree. The ends of arcs stay, islets and
//! lakes smaller than the tolerance go, the largest polygon of a shape stays whatever its size.

use std::sync::Arc;

use super::outlines::{ArcIndex, ArcKind, Outlines, PolygonIndex, RingIndex, Weight};
use super::plane::PlaneAtlas;
use super::{EARTH_RADIUS_KM, ShapeIndex};

/// Tolerances in kilometres for the levels of a window, finest first.
///
/// A level serves as long as a pixel is no smaller than its tolerance. Steps of two, so that a
/// line never has many more vertices than pixels: such lines turn dark and ragged.
pub const LADDER_KM: [f64; 8] = [0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0];

/// The level of [`LADDER_KM`] for a pixel of this size: the coarsest whose tolerance is at most a
/// pixel.
pub fn level_for(pixel_km: f64) -> usize {
    let finer = LADDER_KM
        .iter()
        .take_while(|&&tolerance| tolerance <= pixel_km);
    finer.count().saturating_sub(1)
}

/// The vertices of a [`PlaneAtlas`] that a tolerance leaves.
#[derive(Debug, Clone)]
pub struct Detail {
    outlines: Arc<Outlines>,
    tolerance_km: f64,
    points: Vec<[f32; 2]>,
    /// For each arc, the end of its part of `points`; it begins where the one before ends.
    ends: Vec<u32>,
}

impl Detail {
    /// What is left at a tolerance in kilometres; everything at 0.
    ///
    /// The tolerance is the side of a square: a vertex goes if the triangle that it adds to the
    /// line is smaller than the square, an islet or a lake if it is itself.
    pub fn new(plane: &PlaneAtlas, tolerance_km: f64) -> Self {
        let least = Weight::from_km(tolerance_km);
        let outlines = Arc::clone(&plane.outlines);
        let mut points = Vec::new();
        let mut ends = Vec::with_capacity(outlines.arcs.len());
        for arc in &outlines.arcs {
            if arc.size >= least {
                let vertices = arc.start as usize..arc.end as usize;
                let weights = &outlines.weights[vertices.clone()];
                let weighed = plane.points[vertices].iter().zip(weights);
                points.extend(
                    weighed
                        .filter(|(_, w)| **w >= least)
                        .map(|(point, _)| *point),
                );
            }
            ends.push(points.len() as u32);
        }
        Self {
            outlines,
            tolerance_km,
            points,
            ends,
        }
    }

    /// The tolerance for a scale: with this, lines are off by a fraction of a pixel.
    ///
    /// `pixels_per_unit` is the number of pixels to a unit of the plane (an Earth radius).
    pub fn tolerance_for(pixels_per_unit: f64) -> f64 {
        0.5 * EARTH_RADIUS_KM / pixels_per_unit
    }

    /// The tolerance that it was made for.
    pub fn tolerance_km(&self) -> f64 {
        self.tolerance_km
    }

    /// How arcs, rings and polygons hang together.
    pub fn outlines(&self) -> &Arc<Outlines> {
        &self.outlines
    }

    /// The number of vertices in all arcs.
    pub fn vertex_count(&self) -> usize {
        self.points.len()
    }

    /// What is left of an arc, both ends included; empty for an islet that is gone.
    pub fn arc(&self, arc: ArcIndex) -> &[[f32; 2]] {
        let start = match arc.index().checked_sub(1) {
            Some(before) => self.ends[before],
            None => 0,
        };
        &self.points[start as usize..self.ends[arc.index()] as usize]
    }

    /// The arcs that are left and of a kind that `wanted` accepts, with their points.
    pub fn arcs(
        &self,
        wanted: impl Fn(ArcKind) -> bool,
    ) -> impl Iterator<Item = (ArcIndex, &[[f32; 2]])> {
        let arcs = self.outlines.arcs.iter().zip(0..);
        arcs.filter(move |(arc, _)| wanted(arc.kind))
            .map(|(_, at)| (ArcIndex(at), self.arc(ArcIndex(at))))
            .filter(|(_, points)| !points.is_empty())
    }

    /// The arcs around a shape that are left, seams not among them.
    pub fn outline(&self, shape: ShapeIndex) -> impl Iterator<Item = (ArcIndex, &[[f32; 2]])> {
        let arcs = self.outlines.arcs_of_shape(shape).into_iter();
        arcs.filter(|&arc| self.outlines.arc(arc).kind != ArcKind::Seam)
            .map(|arc| (arc, self.arc(arc)))
            .filter(|(_, points)| !points.is_empty())
    }

    /// The polygons of a shape that are left.
    pub fn polygons(&self, shape: ShapeIndex) -> impl Iterator<Item = PolygonIndex> {
        let polygons = self.outlines.polygons_of(shape);
        polygons.filter(|&polygon| self.rings(polygon).next().is_some())
    }

    /// The rings of a polygon that are left, the exterior first; none if the exterior is gone.
    pub fn rings(&self, polygon: PolygonIndex) -> impl Iterator<Item = RingIndex> {
        let mut rings = self.outlines.rings_of(polygon);
        let exterior = rings.next().filter(|&ring| self.is_left(ring));
        let holes = exterior.is_some().then_some(rings).into_iter().flatten();
        let holes = holes.filter(|&ring| self.is_left(ring));
        exterior.into_iter().chain(holes)
    }

    /// Whether a ring still has three corners.
    fn is_left(&self, ring: RingIndex) -> bool {
        self.ring_len(ring) >= 3
    }

    /// The number of points that are left of a ring.
    pub fn ring_len(&self, ring: RingIndex) -> usize {
        let arcs = self.outlines.arcs_of_ring(ring).iter();
        arcs.map(|part| self.arc(part.arc()).len().saturating_sub(1))
            .sum()
    }

    /// What is left of a ring, in order, the first point not repeated.
    pub fn ring(&self, ring: RingIndex) -> impl Iterator<Item = [f32; 2]> {
        self.ring_points(ring).copied()
    }

    /// The same, as they lie in memory.
    pub fn ring_points(&self, ring: RingIndex) -> impl Iterator<Item = &[f32; 2]> {
        self.outlines.arcs_of_ring(ring).iter().flat_map(|part| {
            let points = self.arc(part.arc());
            let is_reversed = part.is_reversed();
            let end = points.len().saturating_sub(1);
            let forward = points.get(..end).filter(|_| !is_reversed);
            let backward = points.get(1..).filter(|_| is_reversed);
            let forward = forward.unwrap_or_default().iter();
            forward.chain(backward.unwrap_or_default().iter().rev())
        })
    }
}
