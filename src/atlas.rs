//! The shapes of the world: read, cut once, shared along their borders, projected, simplified.
//!
//! An [`Atlas`] holds outlines in degrees. A [`plane::PlaneAtlas`] is the same on a map plane, a
//! [`detail::Detail`] keeps only the vertices that matter at some scale, a [`mesh::Mesh`] has the
//! triangles of one detail, and a [`hit::HitIndex`] says what is under a point. Neighbours share
//! every vertex of their common border at every detail, so no gap or overlap can open.
//!
//! # Conventions
//! - [`LonLat`]: degrees, longitude first, east and north positive, straight edges between
//!   vertices are straight in longitude and latitude.
//! - [`PlanePoint`]: unitless, Earth's radius is 1, x to the right, y **up**.
//! - Exterior rings run counter-clockwise, holes clockwise: a shape lies on the left of its rings.
//! - Rings are not closed by a repeated point; closed arcs are.
//! - What this module does not do: colours, labels, pixels, anything about engagement.

pub mod collection;
pub mod detail;
pub mod great_circle;
pub mod hit;
pub mod mesh;
pub mod outlines;
pub mod packed;
pub mod plane;
pub mod problem;
pub mod projection;
pub mod read;
pub mod whole;

mod assembly;
mod cut;
mod disputes;
mod edge_mark;
mod line;
mod places;
mod ring;
mod simplify;
mod split;
mod subdivide;
mod tangle;
mod topology;

use std::ops::Range;
use std::sync::Arc;

use crate::country::CountryCode;
use outlines::{ArcIndex, Outlines, PolygonIndex, RingIndex};

/// Mean radius of the Earth in kilometres (IUGG R1): one unit of the plane.
pub const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Kilometres in one degree of latitude on the sphere of [`EARTH_RADIUS_KM`].
pub const KM_PER_DEGREE: f64 = EARTH_RADIUS_KM * std::f64::consts::PI / 180.0;

/// A place on the globe in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LonLat {
    /// Longitude in degrees, east positive, −180 to 180 in an atlas.
    pub lon_deg: f64,
    /// Latitude in degrees, north positive, −90 to 90 in an atlas.
    pub lat_deg: f64,
}

impl LonLat {
    /// A place from longitude and latitude, in this order.
    pub const fn new(lon_deg: f64, lat_deg: f64) -> Self {
        Self { lon_deg, lat_deg }
    }
}

/// A place on the map plane: Earth's radius is 1, y up.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PlanePoint {
    /// To the right of the projection's centre.
    pub x: f64,
    /// Upward from the projection's centre.
    pub y: f64,
}

impl PlanePoint {
    /// A point from x and y.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// The longitudes and latitudes that a shape spans.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_field_names, reason = "units stand in names")]
pub struct LonLatBounds {
    /// Western end, −180 to 180.
    pub west_deg: f64,
    /// Southern end.
    pub south_deg: f64,
    /// Eastern end, never less than `west_deg`; beyond 180 where the shape crosses that meridian.
    pub east_deg: f64,
    /// Northern end.
    pub north_deg: f64,
}

/// Which shape of an atlas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeIndex(pub u32);

impl ShapeIndex {
    /// As an index into [`Atlas::shapes`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A country, territory or whatever else the file's features are.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The country that the shape is, where its key is a country's code.
    pub id: Option<CountryCode>,
    /// What names the shape in files and commands: its code, or whatever identity the file gives.
    pub key: String,
    /// What to call it; the key where the file gives no name.
    pub name: String,
    /// Its polygons, as indices into the outlines; none if everything in it was unusable.
    pub polygons: Range<u32>,
    /// What it spans; `None` without polygons.
    pub bounds: Option<LonLatBounds>,
}

/// A stretch of border that is disputed or only de facto.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// What the stretch is called.
    pub name: String,
    /// The two sides, as far as they have codes.
    pub between: Vec<CountryCode>,
    /// Which line this is, and who disputes it.
    pub note: String,
}

/// All shapes, in degrees. Cheap to clone the outlines of, costly to clone itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    /// In the order of the file.
    pub shapes: Vec<Shape>,
    /// What [`outlines::ArcKind::Disputed`] refers to.
    pub disputed: Vec<Dispute>,
    outlines: Arc<Outlines>,
    /// The vertices of all arcs, one arc behind the other.
    vertices: Vec<LonLat>,
    /// Which of the vertices are not in the file but were put into long edges, ascending.
    between: Vec<u32>,
}

impl Atlas {
    /// The atlas that is compiled in.
    ///
    /// A test derives it anew from `assets/atlas/*.geojson` and compares the bytes.
    pub fn embedded() -> Self {
        #[expect(
            clippy::expect_used,
            reason = "the bytes are compiled in, and a test decodes them"
        )]
        packed::unpack(include_bytes!("../assets/atlas/atlas.bin"))
            .expect("the compiled-in atlas is whole")
    }

    /// The shape of a country, if the atlas has it.
    pub fn find(&self, country: CountryCode) -> Option<ShapeIndex> {
        let at = self.shapes.iter().position(|s| s.id == Some(country))?;
        Some(ShapeIndex(at as u32))
    }

    /// A shape by its index.
    ///
    /// # Panics
    /// If the index is of another atlas.
    pub fn shape(&self, shape: ShapeIndex) -> &Shape {
        &self.shapes[shape.index()]
    }

    /// Arcs, rings and polygons, without their coordinates.
    pub fn outlines(&self) -> &Arc<Outlines> {
        &self.outlines
    }

    /// The vertices of one arc at full detail, both ends included.
    pub fn arc(&self, arc: ArcIndex) -> &[LonLat] {
        &self.vertices[self.outlines.vertices_of(arc)]
    }

    /// The vertices of one ring at full detail, in order, the first not repeated.
    pub fn ring(&self, ring: RingIndex) -> Vec<LonLat> {
        let mut points = Vec::new();
        for use_ in self.outlines.arcs_of_ring(ring) {
            let arc = self.arc(use_.arc());
            let Some(shortened) = arc.len().checked_sub(1) else {
                continue;
            };
            if use_.is_reversed() {
                points.extend(arc.iter().rev().take(shortened));
            } else {
                points.extend(&arc[..shortened]);
            }
        }
        points
    }

    /// The number of vertices in all arcs.
    pub fn vertex_count(&self) -> usize {
        self.vertices.len()
    }

    /// Puts an atlas together from arcs with the vertices of the file, and adds what follows.
    fn assemble(
        mut shapes: Vec<Shape>,
        disputed: Vec<Dispute>,
        mut outlines: Outlines,
        mut vertices: Vec<LonLat>,
    ) -> Self {
        let Outlines { arcs, weights, .. } = &mut outlines;
        let between = subdivide::subdivide(arcs, &mut vertices, weights);
        for (shape, polygons) in shapes.iter_mut().zip(&outlines.shapes) {
            shape.polygons = polygons.clone();
            shape.bounds = outlines.bounds_of(polygons.clone(), &vertices);
        }
        Self {
            shapes,
            disputed,
            outlines: Arc::new(outlines),
            vertices,
            between,
        }
    }

    /// The polygons of a shape.
    pub fn polygons(&self, shape: ShapeIndex) -> impl Iterator<Item = PolygonIndex> + use<> {
        self.shape(shape).polygons.clone().map(PolygonIndex)
    }
}
