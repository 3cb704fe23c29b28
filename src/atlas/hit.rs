//! Which shape is here?
//!
//! Exact at full detail, whatever is drawn. With a reach for states that are smaller than a
//! fingertip.

use super::plane::PlaneAtlas;
use super::{Atlas, LonLat, PlanePoint, ShapeIndex};

/// Answers [`Self::shape_at`] quickly.
#[derive(Debug, Clone)]
pub struct HitIndex {}

impl HitIndex {
    /// Prepares an atlas for questions.
    pub fn new(atlas: &Atlas) -> Self {
        Self {}
    }

    /// The shape that contains the place: the last in the file where several do.
    pub fn shape_at(&self, place: LonLat) -> Option<ShapeIndex> {
        None
    }

    /// The shape at or near a point of the plane, `reach` in units of the plane.
    ///
    /// A shape that as a whole is smaller than the reach and lies within it comes first, then the
    /// shape that contains the point, then the nearest one within reach.
    pub fn near(&self, plane: &PlaneAtlas, point: PlanePoint, reach: f64) -> Option<ShapeIndex> {
        None
    }
}
