//! Edges that are more than an edge of a shape: seams, and disputed stretches.

use std::collections::BTreeSet;

use super::LonLat;
use super::cut::Piece;
use super::outlines::Strip;
use super::places::{FastMap, Places};

/// What is special about an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EdgeMark {
    None,
    /// A cut or the edge of the world.
    Seam,
    /// Of this disputed line.
    Disputed(u16),
}

/// The marks of all edges.
#[derive(Debug)]
pub(super) struct EdgeMarks {
    /// Whether an edge at a place may have a mark: a quick way to say that it has none.
    may_be_at: Vec<bool>,
    /// Edges of disputed lines, lower place first: the line, and the number of the edge's second
    /// vertex in it.
    disputed: FastMap<(u32, u32), (u16, usize)>,
    /// Edges on the meridians of the strips.
    on_cuts: BTreeSet<CutEdge>,
}

/// An edge on a meridian as a part of a shape: latitudes and longitude as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct CutEdge {
    lon: u64,
    lats: [u64; 2],
    strip: Strip,
    shape: u32,
}

impl CutEdge {
    fn new(from: LonLat, to: LonLat, strip: Strip, shape: u32) -> Self {
        let mut lats = [from.lat_deg.to_bits(), to.lat_deg.to_bits()];
        lats.sort_unstable();
        Self {
            lon: from.lon_deg.to_bits(),
            lats,
            strip,
            shape,
        }
    }
}

impl EdgeMarks {
    /// `corners` are the places of all corners of all pieces in order.
    pub(super) fn new(
        pieces: &[Piece],
        corners: &[u32],
        places: &Places,
        disputed: &[Vec<LonLat>],
    ) -> Self {
        let mut marks = Self {
            may_be_at: vec![false; places.len()],
            disputed: FastMap::default(),
            on_cuts: BTreeSet::new(),
        };
        marks.add_disputed(places, disputed);
        marks.add_cuts(pieces, corners);
        marks
    }

    fn add_disputed(&mut self, places: &Places, disputed: &[Vec<LonLat>]) {
        for (line, points) in (0..).zip(disputed) {
            for (edge, pair) in (1..).zip(points.windows(2)) {
                for strip in Strip::ALL {
                    let ends = [pair[0], pair[1]].map(|place| places.find(strip, place));
                    if let [Some(a), Some(b)] = ends {
                        self.disputed.insert((a.min(b), a.max(b)), (line, edge));
                        self.may_be_at[a as usize] = true;
                        self.may_be_at[b as usize] = true;
                    }
                }
            }
        }
    }

    fn add_cuts(&mut self, pieces: &[Piece], corners: &[u32]) {
        let mut rest = corners;
        for piece in pieces {
            for ring in &piece.rings {
                let (ids, others) = rest.split_at(ring.len());
                rest = others;
                if !piece.is_at_edge {
                    continue;
                }
                let (west, east) = piece.strip.meridians_deg();
                for (at, &from) in ring.iter().enumerate() {
                    let next = (at + 1) % ring.len();
                    let to = ring[next];
                    let is_on_cut = from.lon_deg == to.lon_deg
                        && (from.lon_deg == west || from.lon_deg == east);
                    if is_on_cut || from.lat_deg.abs() == 90.0 {
                        self.may_be_at[ids[at] as usize] = true;
                        self.may_be_at[ids[next] as usize] = true;
                    }
                    if is_on_cut {
                        let edge = CutEdge::new(from, to, piece.strip, piece.shape);
                        self.on_cuts.insert(edge);
                    }
                }
            }
        }
    }

    /// Whether an edge at a place may have a mark.
    pub(super) fn may_be_at(&self, place: u32) -> bool {
        self.may_be_at[place as usize]
    }

    /// The mark of the edge of a piece between two places.
    pub(super) fn of(&self, places: &Places, piece: &Piece, a: u32, b: u32) -> EdgeMark {
        if !(self.may_be_at(a) && self.may_be_at(b)) {
            return EdgeMark::None;
        }
        let (from, to) = (places.at(a), places.at(b));
        let is_along_a_pole = from.lat_deg.abs() == 90.0 && from.lat_deg == to.lat_deg;
        let is_along_a_meridian = from.lon_deg == to.lon_deg;
        let is_seam = is_along_a_pole
            || is_along_a_meridian
                && (from.lon_deg.abs() == 180.0 || self.goes_on_beyond(piece, from, to));
        if is_seam {
            return EdgeMark::Seam;
        }
        match self.disputed_edge(a, b) {
            Some((line, _)) => EdgeMark::Disputed(line),
            None => EdgeMark::None,
        }
    }

    /// Whether the same shape lies on the other side of an edge on a cut.
    fn goes_on_beyond(&self, piece: &Piece, from: LonLat, to: LonLat) -> bool {
        let others = Strip::ALL.into_iter().filter(|strip| *strip != piece.strip);
        let mut edges = others.map(|strip| CutEdge::new(from, to, strip, piece.shape));
        edges.any(|edge| self.on_cuts.contains(&edge))
    }

    /// The disputed line that an edge belongs to, and the number of the edge in it.
    pub(super) fn disputed_edge(&self, a: u32, b: u32) -> Option<(u16, usize)> {
        self.disputed.get(&(a.min(b), a.max(b))).copied()
    }
}
