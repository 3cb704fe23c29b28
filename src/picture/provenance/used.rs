//! What a provenance says of record, extent and days, in words.

use serde::{Deserialize, Serialize};

use crate::atlas::PlanePoint;
use crate::atlas::plane::PlaneBounds;
use crate::picture::Extent;

/// The record that a file rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedRecord {
    /// Which record it is, where it is not the one that is built in: "the record my-events.csv".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The last day of which it tells.
    pub as_of: String,
    /// The SHA-256 of its files, see [`crate::record::Record::fingerprint`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// How many events it has.
    pub events: usize,
    /// How many pages they rest on.
    pub sources: usize,
}

/// An [`Extent`] in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum UsedExtent {
    /// The region.
    Region,
    /// The world.
    World,
    /// A country with its surroundings.
    Country {
        /// Its code.
        code: String,
    },
    /// A box of longitudes and latitudes, in degrees.
    Box {
        /// West edge.
        west: f64,
        /// South edge.
        south: f64,
        /// East edge.
        east: f64,
        /// North edge.
        north: f64,
    },
    /// A part of the projection's plane.
    Exact(Rectangle),
}

/// A rectangle on a projection's plane, in Earth radii, y up.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rectangle {
    /// Left edge.
    pub left: f64,
    /// Lower edge.
    pub bottom: f64,
    /// Right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
}

/// Which days an animation shows, and how fast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsedDays {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// On which days there is a frame: `month` or `change`.
    pub step: String,
    /// How long each frame stands.
    pub seconds_per_step: f64,
}

impl From<PlaneBounds> for Rectangle {
    fn from(bounds: PlaneBounds) -> Self {
        Self {
            left: bounds.min.x,
            bottom: bounds.min.y,
            right: bounds.max.x,
            top: bounds.max.y,
        }
    }
}

impl From<Rectangle> for PlaneBounds {
    fn from(rectangle: Rectangle) -> Self {
        Self {
            min: PlanePoint::new(rectangle.left, rectangle.bottom),
            max: PlanePoint::new(rectangle.right, rectangle.top),
        }
    }
}

impl From<Extent> for UsedExtent {
    fn from(extent: Extent) -> Self {
        match extent {
            Extent::Region => Self::Region,
            Extent::World => Self::World,
            Extent::Country(code) => Self::Country {
                code: code.to_string(),
            },
            Extent::Box(bounds) => Self::Box {
                west: bounds.west_deg,
                south: bounds.south_deg,
                east: bounds.east_deg,
                north: bounds.north_deg,
            },
            Extent::Exact(bounds) => Self::Exact(bounds.into()),
        }
    }
}
