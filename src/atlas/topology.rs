//! Rings become arcs that neighbours share.
//!
//! Two vertices are the same if their coordinates are, to the last bit, and they lie in the same
//! strip. An arc ends where a vertex has different neighbours in different rings, where a
//! disputed stretch begins or ends, and where a cut does. (The method is that of `topojson`,
//! M. Bostock.)

use std::cmp::Ordering;
use std::ops::Range;

use super::cut::Piece;
use super::edge_mark::{EdgeMark, EdgeMarks};
use super::outlines::{ArcIndex, ArcKind, ArcUse, OutlineArc, Outlines, Polygon, Weight};
use super::places::{FastMap, Places};
use super::{LonLat, ShapeIndex};

/// Outlines and the vertices of their arcs. All weights and sizes are [`Weight::ALWAYS`].
#[derive(Debug)]
pub(super) struct Topology {
    pub(super) outlines: Outlines,
    pub(super) vertices: Vec<LonLat>,
    /// For each disputed line, how many of its edges are no border.
    pub(super) unmatched: Vec<usize>,
}

/// Builds the topology of pieces that are in the order of their shapes.
pub(super) fn build(shape_count: usize, pieces: &[Piece], disputed: &[Vec<LonLat>]) -> Topology {
    let (places, corners) = Places::of(pieces);
    let marks = EdgeMarks::new(pieces, &corners, &places, disputed);
    let mut builder = Builder {
        is_junction: junctions(pieces, &corners, &places, &marks),
        places,
        marks,
        arc_by_edge: FastMap::default(),
        outlines: Outlines::default(),
        vertices: Vec::with_capacity(corners.len() * 2 / 3),
        is_used: disputed
            .iter()
            .map(|line| vec![false; line.len()])
            .collect(),
    };
    let mut next_corner = 0;
    for piece in pieces {
        builder.add_piece(piece, &corners, &mut next_corner);
    }
    builder.finish(shape_count)
}

/// For each shape the range of its polygons, which lie side by side.
pub(super) fn ranges_of_shapes(shape_count: usize, polygons: &[Polygon]) -> Vec<Range<u32>> {
    let mut start = 0;
    (0..shape_count)
        .map(|shape| {
            let end = polygons.partition_point(|p| p.shape.index() <= shape) as u32;
            let range = start..end;
            start = end;
            range
        })
        .collect()
}

/// At which places arcs end.
fn junctions(pieces: &[Piece], corners: &[u32], places: &Places, marks: &EdgeMarks) -> Vec<bool> {
    const NOWHERE: u32 = u32::MAX;
    let mut is_junction = vec![false; places.len()];
    let mut neighbours = vec![[NOWHERE; 2]; places.len()];
    let mut rest = corners;
    for piece in pieces {
        for ring in &piece.rings {
            let (ids, others) = rest.split_at(ring.len());
            rest = others;
            let mut before = ids[ids.len() - 1];
            for (at, &here) in ids.iter().enumerate() {
                let after = ids[if at + 1 == ids.len() { 0 } else { at + 1 }];
                let known = &mut neighbours[here as usize];
                if *known == [NOWHERE; 2] {
                    *known = [before, after];
                } else if *known != [before, after] && *known != [after, before] {
                    is_junction[here as usize] = true;
                }
                if marks.may_be_at(here)
                    && marks.of(places, piece, before, here) != marks.of(places, piece, here, after)
                {
                    is_junction[here as usize] = true;
                }
                before = here;
            }
        }
    }
    is_junction
}

struct Builder {
    places: Places,
    marks: EdgeMarks,
    is_junction: Vec<bool>,
    /// Arcs by their first edge, in either direction.
    arc_by_edge: FastMap<u64, ArcUse>,
    outlines: Outlines,
    vertices: Vec<LonLat>,
    /// For each edge of each disputed line, whether an arc has it.
    is_used: Vec<Vec<bool>>,
}

impl Builder {
    fn add_piece(&mut self, piece: &Piece, corners: &[u32], next_corner: &mut usize) {
        let first_ring = self.outlines.ring_ends.len() as u32;
        for ring in &piece.rings {
            let end = *next_corner + ring.len();
            self.add_ring(piece, corners[*next_corner..end].to_vec());
            *next_corner = end;
        }
        self.outlines.polygons.push(Polygon {
            shape: ShapeIndex(piece.shape),
            source: piece.source,
            first_ring,
            end_ring: self.outlines.ring_ends.len() as u32,
        });
    }

    /// Adds a ring as arcs, known ones or new ones.
    fn add_ring(&mut self, piece: &Piece, mut ids: Vec<u32>) {
        let start = ids.iter().position(|&id| self.is_junction[id as usize]);
        // A ring of its own and the hole around it begin at the same corner.
        let start = start.or_else(|| (0..ids.len()).min_by(|&a, &b| self.order(ids[a], ids[b])));
        ids.rotate_left(start.unwrap_or(0));
        ids.extend(ids.first().copied());
        let mut from = 0;
        for to in 1..ids.len() {
            if to + 1 == ids.len() || self.is_junction[ids[to] as usize] {
                self.add_arc(piece, &ids[from..=to]);
                from = to;
            }
        }
        let end = self.outlines.ring_arcs.len() as u32;
        self.outlines.ring_ends.push(end);
    }

    /// From west to east, then from south to north.
    fn order(&self, a: u32, b: u32) -> Ordering {
        let (a, b) = (self.places.at(a), self.places.at(b));
        a.lon_deg
            .total_cmp(&b.lon_deg)
            .then(a.lat_deg.total_cmp(&b.lat_deg))
    }

    /// Adds an arc to the ring that is being made.
    fn add_arc(&mut self, piece: &Piece, ids: &[u32]) {
        let key = |from: u32, to: u32| u64::from(from) << 32 | u64::from(to);
        let [first, second, ..] = *ids else {
            return;
        };
        let known = self.arc_by_edge.get(&key(first, second)).copied();
        let part = known.unwrap_or_else(|| {
            let arc = self.new_arc(piece, ids);
            // Who comes from the other end sees the last edge first.
            let last_key = key(ids[ids.len() - 1], ids[ids.len() - 2]);
            self.arc_by_edge.insert(last_key, ArcUse::new(arc, true));
            let part = ArcUse::new(arc, false);
            self.arc_by_edge.insert(key(first, second), part);
            part
        });
        let arc = &mut self.outlines.arcs[part.arc().index()];
        let side = if part.is_reversed() {
            &mut arc.right
        } else {
            &mut arc.left
        };
        side.get_or_insert(ShapeIndex(piece.shape));
        self.outlines.ring_arcs.push(part);
    }

    fn new_arc(&mut self, piece: &Piece, ids: &[u32]) -> ArcIndex {
        let start = self.vertices.len() as u32;
        self.vertices
            .extend(ids.iter().map(|&id| self.places.at(id)));
        let kind = match self.marks.of(&self.places, piece, ids[0], ids[1]) {
            EdgeMark::None => ArcKind::Coast,
            EdgeMark::Seam => ArcKind::Seam,
            EdgeMark::Disputed(line) => {
                for pair in ids.windows(2) {
                    if let Some((line, edge)) = self.marks.disputed_edge(pair[0], pair[1]) {
                        self.is_used[usize::from(line)][edge] = true;
                    }
                }
                ArcKind::Disputed(line)
            }
        };
        let arc = ArcIndex(self.outlines.arcs.len() as u32);
        self.outlines.arcs.push(OutlineArc {
            left: None,
            right: None,
            kind,
            strip: piece.strip,
            size: Weight::ALWAYS,
            start,
            end: self.vertices.len() as u32,
        });
        arc
    }

    fn finish(mut self, shape_count: usize) -> Topology {
        for arc in &mut self.outlines.arcs {
            arc.kind = match (arc.left, arc.right, arc.kind) {
                (_, _, ArcKind::Seam) => ArcKind::Seam,
                (left, right, _) if left == right => ArcKind::Seam,
                (Some(_), Some(_), ArcKind::Coast) => ArcKind::Border,
                (_, _, kind) => kind,
            };
        }
        self.outlines.weights = vec![Weight::ALWAYS; self.vertices.len()];
        self.outlines.shapes = ranges_of_shapes(shape_count, &self.outlines.polygons);
        let missing = |used: &Vec<bool>| used.iter().skip(1).filter(|used| !**used).count();
        Topology {
            outlines: self.outlines,
            vertices: self.vertices,
            unmatched: self.is_used.iter().map(missing).collect(),
        }
    }
}
