//! How outlines hang together: arcs that neighbours share, rings made of arcs, polygons of rings.
//!
//! Coordinates are elsewhere ([`super::Atlas`] in degrees, [`super::plane::PlaneAtlas`] on a
//! plane); this is the part that both have in common, behind one `Arc` for all of them.
//!
//! Shapes are cut at three meridians: 180°, and 169° W and 114° W, which lie opposite the central
//! meridians of the projections. So each arc and polygon lies within one [`Strip`], and no
//! projection ever has to split one.

use std::ops::Range;

use super::{LonLat, LonLatBounds, ShapeIndex};

/// Which arc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArcIndex(pub u32);

/// Which ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RingIndex(pub u32);

/// Which polygon; polygons of one shape lie side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PolygonIndex(pub u32);

impl ArcIndex {
    /// As an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl RingIndex {
    /// As an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl PolygonIndex {
    /// As an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A strip of the globe between two of the meridians at which shapes are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strip {
    /// 180° W to 169° W.
    FarWest,
    /// 169° W to 114° W.
    West,
    /// 114° W to 180° E.
    Main,
}

impl Strip {
    /// All strips from west to east.
    pub const ALL: [Self; 3] = [Self::FarWest, Self::West, Self::Main];

    /// Its western and eastern meridian in degrees.
    pub const fn meridians_deg(self) -> (f64, f64) {
        match self {
            Self::FarWest => (-180.0, -169.0),
            Self::West => (-169.0, -114.0),
            Self::Main => (-114.0, 180.0),
        }
    }
}

/// What an arc is to those who draw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArcKind {
    /// A shape on one side only.
    Coast,
    /// Two different shapes.
    Border,
    /// A disputed stretch of border; index into [`super::Atlas::disputed`].
    Disputed(u16),
    /// Not a line on the globe: a cut, the edge of the world, or an edge inside one shape. Never
    /// stroked.
    Seam,
}

/// A stretch of outline between two places where three or more outlines meet, or a whole ring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutlineArc {
    /// The shape on the left when going from the first vertex to the last.
    pub left: Option<ShapeIndex>,
    /// The shape on the right.
    pub right: Option<ShapeIndex>,
    /// What it is.
    pub kind: ArcKind,
    /// Where it lies.
    pub strip: Strip,
    /// Details of a larger tolerance do without this arc: it is an islet, or a lake.
    /// [`Weight::ALWAYS`] for arcs that are only a part of a ring.
    pub size: Weight,
    /// Where its vertices begin.
    pub(super) start: u32,
    /// Behind its last vertex.
    pub(super) end: u32,
}

/// An arc as a part of a ring, in one direction or the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArcUse(pub(super) u32);

impl ArcUse {
    pub(super) fn new(arc: ArcIndex, is_reversed: bool) -> Self {
        Self(arc.0 << 1 | u32::from(is_reversed))
    }

    /// The arc.
    pub fn arc(self) -> ArcIndex {
        ArcIndex(self.0 >> 1)
    }

    /// Whether the ring runs from the arc's last vertex to its first.
    pub fn is_reversed(self) -> bool {
        self.0 & 1 == 1
    }
}

/// How much a vertex (or an islet) matters: it is left out by tolerances above its weight.
///
/// One byte on a logarithmic scale from 1 m to about 7,000 km in steps of 6.5 %, which is finer
/// than anybody can tell, so that in memory and in the packed atlas it is the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Weight(pub(super) u8);

impl Weight {
    /// In every detail.
    pub const ALWAYS: Self = Self(u8::MAX);
    /// Of no weight: in no detail but the full one.
    pub const NEVER: Self = Self(0);

    const STEPS_PER_OCTAVE: f64 = 11.0;
    const SMALLEST_KM: f64 = 0.001;

    /// The weight of a distance in kilometres, rounded down; never [`Self::ALWAYS`].
    pub fn from_km(km: f64) -> Self {
        if km <= 0.0 || km.is_nan() {
            return Self::NEVER;
        }
        let steps = (km / Self::SMALLEST_KM).log2() * Self::STEPS_PER_OCTAVE;
        Self((steps.floor() + 1.0).clamp(0.0, 254.0) as u8)
    }

    /// The smallest distance of this weight.
    pub fn to_km(self) -> f64 {
        match self {
            Self::ALWAYS => f64::INFINITY,
            Self::NEVER => 0.0,
            Self(code) => Self::SMALLEST_KM * (f64::from(code - 1) / Self::STEPS_PER_OCTAVE).exp2(),
        }
    }
}

/// A polygon: one exterior ring and its holes, all within one strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Polygon {
    /// The shape that it is a part of.
    pub shape: ShapeIndex,
    /// Which polygon of the shape in the file it is a piece of: pieces with the same number were
    /// one before the cut.
    pub source: u32,
    pub(super) first_ring: u32,
    pub(super) end_ring: u32,
}

/// Arcs, rings and polygons of all shapes, without coordinates.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlines {
    pub(super) arcs: Vec<OutlineArc>,
    /// One for each vertex of each arc.
    pub(super) weights: Vec<Weight>,
    pub(super) ring_arcs: Vec<ArcUse>,
    /// For each ring, the end of its part of `ring_arcs`; it begins where the one before ends.
    pub(super) ring_ends: Vec<u32>,
    pub(super) polygons: Vec<Polygon>,
    /// For each shape, its polygons.
    pub(super) shapes: Vec<Range<u32>>,
    /// For each shape, the arcs that are lines of its own and no part of a ring; empty if no shape
    /// has any.
    pub(super) lines: Vec<Range<u32>>,
}

impl Outlines {
    /// All arcs.
    pub fn arcs(&self) -> &[OutlineArc] {
        &self.arcs
    }

    /// One arc.
    pub fn arc(&self, arc: ArcIndex) -> &OutlineArc {
        &self.arcs[arc.index()]
    }

    /// All polygons, those of one shape side by side.
    pub fn polygons(&self) -> &[Polygon] {
        &self.polygons
    }

    /// One polygon.
    pub fn polygon(&self, polygon: PolygonIndex) -> &Polygon {
        &self.polygons[polygon.index()]
    }

    /// The number of shapes.
    pub fn shape_count(&self) -> usize {
        self.shapes.len()
    }

    /// The polygons of a shape.
    pub fn polygons_of(&self, shape: ShapeIndex) -> impl Iterator<Item = PolygonIndex> + use<> {
        self.shapes[shape.index()].clone().map(PolygonIndex)
    }

    /// The rings of a polygon: the exterior first, then the holes.
    pub fn rings_of(&self, polygon: PolygonIndex) -> impl Iterator<Item = RingIndex> + use<> {
        let polygon = self.polygon(polygon);
        (polygon.first_ring..polygon.end_ring).map(RingIndex)
    }

    /// The arcs of a ring in order.
    pub fn arcs_of_ring(&self, ring: RingIndex) -> &[ArcUse] {
        let start = match ring.index().checked_sub(1) {
            Some(before) => self.ring_ends[before],
            None => 0,
        };
        &self.ring_arcs[start as usize..self.ring_ends[ring.index()] as usize]
    }

    /// The arcs of a shape's outline, each once, in ascending order.
    pub fn arcs_of_shape(&self, shape: ShapeIndex) -> Vec<ArcIndex> {
        let mut arcs: Vec<ArcIndex> = self
            .polygons_of(shape)
            .flat_map(|polygon| self.rings_of(polygon))
            .flat_map(|ring| self.arcs_of_ring(ring))
            .map(|part| part.arc())
            .chain(self.lines_of(shape))
            .collect();
        arcs.sort_unstable();
        arcs.dedup();
        arcs
    }

    /// The number of vertices that a tolerance in kilometres leaves, islets not looked at.
    pub fn vertex_count_at(&self, tolerance_km: f64) -> usize {
        let least = Weight::from_km(tolerance_km);
        self.weights
            .iter()
            .filter(|weight| **weight >= least)
            .count()
    }

    /// The number of arcs that are parts of rings; those of lines come behind.
    pub fn ring_arc_count(&self) -> usize {
        let first = self.lines.iter().find(|lines| !lines.is_empty());
        first.map_or(self.arcs.len(), |lines| lines.start as usize)
    }

    /// Whether any shape has lines.
    pub fn has_lines(&self) -> bool {
        self.lines.iter().any(|lines| !lines.is_empty())
    }

    /// The arcs of a shape that are lines, and no part of a ring.
    pub fn lines_of(&self, shape: ShapeIndex) -> impl Iterator<Item = ArcIndex> + use<> {
        let lines = self.lines.get(shape.index()).cloned();
        lines.unwrap_or(0..0).map(ArcIndex)
    }

    /// The shapes that share a border with this one, in ascending order.
    pub fn neighbours(&self, shape: ShapeIndex) -> Vec<ShapeIndex> {
        let mut neighbours: Vec<ShapeIndex> = self
            .arcs_of_shape(shape)
            .into_iter()
            .flat_map(|arc| [self.arc(arc).left, self.arc(arc).right])
            .flatten()
            .filter(|&other| other != shape)
            .collect();
        neighbours.sort_unstable();
        neighbours.dedup();
        neighbours
    }

    /// Where an arc's vertices are in the list of all vertices.
    pub(super) fn vertices_of(&self, arc: ArcIndex) -> Range<usize> {
        let arc = self.arc(arc);
        arc.start as usize..arc.end as usize
    }

    /// What the given polygons span: the shortest stretch of longitudes that holds them all.
    pub(super) fn bounds_of(
        &self,
        polygons: Range<u32>,
        vertices: &[LonLat],
    ) -> Option<LonLatBounds> {
        let mut south_deg = f64::INFINITY;
        let mut north_deg = f64::NEG_INFINITY;
        let mut spans: Vec<(f64, f64)> = Vec::new();
        for polygon in polygons.map(PolygonIndex) {
            let exterior = RingIndex(self.polygon(polygon).first_ring);
            let mut span = (f64::INFINITY, f64::NEG_INFINITY);
            for part in self.arcs_of_ring(exterior) {
                for place in &vertices[self.vertices_of(part.arc())] {
                    span = (span.0.min(place.lon_deg), span.1.max(place.lon_deg));
                    south_deg = south_deg.min(place.lat_deg);
                    north_deg = north_deg.max(place.lat_deg);
                }
            }
            spans.push(span);
        }
        let (west_deg, east_deg) = shortest_cover(spans)?;
        Some(LonLatBounds {
            west_deg,
            south_deg,
            east_deg,
            north_deg,
        })
    }
}

/// The shortest stretch of the circle of longitudes that covers all spans: all but the widest gap.
fn shortest_cover(mut spans: Vec<(f64, f64)>) -> Option<(f64, f64)> {
    spans.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (first_west, mut east) = *spans.first()?;
    // The gap that contains the antimeridian is the one to beat.
    let last_east = spans.iter().fold(east, |east, span| east.max(span.1));
    let mut widest = first_west + 360.0 - last_east;
    let mut cover = (first_west, last_east);
    for &(span_west, span_east) in &spans {
        if span_west - east > widest {
            widest = span_west - east;
            cover = (span_west, east + 360.0);
        }
        east = east.max(span_east);
    }
    Some(cover)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_astride_the_antimeridian_spans_little() {
        let fiji = vec![(177.0, 180.0), (-180.0, -178.0)];
        assert_eq!(shortest_cover(fiji), Some((177.0, 182.0)));
    }

    #[test]
    fn a_shape_elsewhere_spans_from_end_to_end() {
        let indonesia = vec![(110.0, 141.0), (95.0, 106.0)];
        assert_eq!(shortest_cover(indonesia), Some((95.0, 141.0)));
        assert_eq!(shortest_cover(vec![(-180.0, 180.0)]), Some((-180.0, 180.0)));
        assert_eq!(shortest_cover(Vec::new()), None);
    }

    #[test]
    fn weights_keep_their_order_and_come_back_a_step_lower_at_most() {
        let mut before = Weight::NEVER;
        for exponent in -20..70 {
            let km = 0.0015 * 1.25_f64.powi(exponent);
            let weight = Weight::from_km(km);
            assert!(before <= weight);
            assert!(weight < Weight::ALWAYS);
            assert!(weight.to_km() <= km.max(0.0) + 1e-12);
            if (0.001..6000.0).contains(&km) {
                assert!(
                    km < weight.to_km() * 1.066,
                    "{km} became {}",
                    weight.to_km()
                );
            }
            before = weight;
        }
    }
}
