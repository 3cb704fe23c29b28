//! Features that lie over the map: polygons and lines, points, and what is said of them.

use super::projection::Projection;
use super::{Atlas, LonLat, LonLatBounds};
use crate::data::Table;

/// What a reader's own file holds. Shape, row and number of a feature are the same everywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    /// Polygons and lines; a feature that has only points is a shape without either. Features that
    /// have no place at all are not in it.
    pub atlas: Atlas,
    /// Points, in the order of their features.
    pub points: Vec<Place>,
    /// What is said of each feature.
    pub table: Table,
}

/// A point of a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which shape of the collection's atlas it belongs to.
    pub shape: u32,
    /// Where it is.
    pub at: LonLat,
}

impl Collection {
    /// Its points in the plane of a projection.
    pub fn project_points(&self, projection: Projection) -> Vec<[f32; 2]> {
        let points = self.points.iter().map(|place| projection.forward(place.at));
        points.map(|at| [at.x as f32, at.y as f32]).collect()
    }

    /// What all of it spans, in longitudes and latitudes; a box around the globe where it crosses
    /// the antimeridian. Nothing for a collection of nothing.
    pub fn bounds(&self) -> Option<LonLatBounds> {
        let points = self.points.iter().map(|place| &place.at);
        let mut all = self.atlas.vertices.iter().chain(points);
        let first = *all.next()?;
        let start = LonLatBounds {
            west_deg: first.lon_deg,
            south_deg: first.lat_deg,
            east_deg: first.lon_deg,
            north_deg: first.lat_deg,
        };
        Some(all.fold(start, |all, place| LonLatBounds {
            west_deg: all.west_deg.min(place.lon_deg),
            south_deg: all.south_deg.min(place.lat_deg),
            east_deg: all.east_deg.max(place.lon_deg),
            north_deg: all.north_deg.max(place.lat_deg),
        }))
    }

    /// What the map has to show of it: points, lines, polygons.
    pub fn kinds(&self) -> Kinds {
        let outlines = self.atlas.outlines();
        Kinds {
            has_points: !self.points.is_empty(),
            has_lines: outlines.has_lines(),
            has_polygons: !outlines.polygons().is_empty(),
        }
    }
}

impl Kinds {
    /// Whether it has more than one.
    pub fn is_mixed(self) -> bool {
        [self.has_points, self.has_lines, self.has_polygons]
            .map(usize::from)
            .iter()
            .sum::<usize>()
            > 1
    }
}

/// Which kinds of places a collection has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds {
    /// Whether it has points.
    pub has_points: bool,
    /// Whether it has lines.
    pub has_lines: bool,
    /// Whether it has polygons.
    pub has_polygons: bool,
}
