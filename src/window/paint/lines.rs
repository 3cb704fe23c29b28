//! Lines as the GPU reads them: one buffer of vertices, and which parts of it are which lines.
//!
//! A segment is drawn from four vertices that follow each other: the one before it, its two ends
//! and the one behind it; so the joint with each neighbour is known. The first and last vertex of
//! each line therefore stand there twice (a closed line has its neighbours from its other end).
//! Coordinates are those of the plane.

use std::ops::Range;

use crate::atlas::ShapeIndex;
use crate::atlas::detail::Detail;
use crate::atlas::outlines::{ArcIndex, ArcKind};
use crate::atlas::plane::{PlaneAtlas, PlaneBounds};
use crate::scene::Arcs;

/// Bytes of a vertex: x, y, the way along the line to it (−1 where no segment begins), all `f32`,
/// then what lies on the left and on the right of the segment that begins, both `u32`.
pub(super) const VERTEX_BYTES: usize = 20;

/// Vertices that a segment is drawn from.
pub(super) const WINDOW: u32 = 4;

/// No shape, but the sea.
pub(super) const SEA: u32 = u32::MAX;
/// No shape and no sea, but what lies behind the globe.
pub(super) const BEHIND: u32 = u32::MAX - 1;
/// For a line that is seen on both of its sides. The shader of lines knows it too.
pub(super) const ANYWHERE: u32 = u32::MAX - 2;

/// Vertices of many lines.
#[derive(Debug, Default)]
pub(super) struct LineVertices {
    bytes: Vec<u8>,
}

impl LineVertices {
    /// As they are to lie on the GPU.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn len(&self) -> u32 {
        (self.bytes.len() / VERTEX_BYTES) as u32
    }

    /// Adds a line, and returns where its vertices are.
    pub(super) fn add(&mut self, points: &[[f32; 2]], sides: [u32; 2]) -> Range<u32> {
        let start = self.len();
        if let ([first, second, ..], [.., before_last, last]) = (points, points) {
            let is_closed = points.len() > 3 && first == last;
            let (before, after) = if is_closed {
                (before_last, second)
            } else {
                (first, last)
            };
            self.push(*before, -1.0, sides);
            let mut along = 0.0_f64;
            for pair in points.windows(2) {
                self.push(pair[0], along as f32, sides);
                let [dx, dy] =
                    [0, 1].map(|axis| f64::from(pair[1][axis]) - f64::from(pair[0][axis]));
                along += dx.hypot(dy);
            }
            self.push(*last, -1.0, sides);
            self.push(*after, -1.0, sides);
        }
        start..self.len()
    }

    fn push(&mut self, [x, y]: [f32; 2], along: f32, sides: [u32; 2]) {
        for value in [x, y, along] {
            self.bytes.extend_from_slice(&value.to_ne_bytes());
        }
        for side in sides {
            self.bytes.extend_from_slice(&side.to_ne_bytes());
        }
    }
}

/// All lines of an atlas at one level of detail, but for seams.
#[derive(Debug, Default)]
pub(super) struct AtlasLines {
    /// The buffer.
    pub(super) vertices: LineVertices,
    /// In the order of the buffer: coasts, borders, disputed borders.
    lines: Vec<AtlasLine>,
    /// Where in `lines` borders, disputed borders, and lines that are no edges begin.
    kinds: [usize; 3],
    /// For each arc, its line.
    of_arc: Vec<Option<u32>>,
}

#[derive(Debug)]
struct AtlasLine {
    vertices: Range<u32>,
    bounds: PlaneBounds,
}

/// The rank of lines that are no edges of polygons.
const LINES: u8 = 3;

/// The rank of a kind in the buffer.
fn rank(kind: ArcKind) -> Option<u8> {
    match kind {
        ArcKind::Coast => Some(0),
        ArcKind::Border => Some(1),
        ArcKind::Disputed(_) => Some(2),
        ArcKind::Seam => None,
    }
}

impl AtlasLines {
    /// Collects them, those of one kind and then of one shape side by side.
    pub(super) fn new(plane: &PlaneAtlas, detail: &Detail) -> Self {
        let outlines = detail.outlines();
        let mut arcs: Vec<(u8, u32, ArcIndex)> = detail
            .arcs(|kind| rank(kind).is_some())
            .filter_map(|(index, _)| {
                let arc = outlines.arc(index);
                let is_line = index.index() >= outlines.ring_arc_count();
                let first = arc.left.into_iter().chain(arc.right).min();
                let rank = if is_line { LINES } else { rank(arc.kind)? };
                Some((rank, first.map_or(SEA, |shape| shape.0), index))
            })
            .collect();
        arcs.sort_unstable();
        let mut lines = Self {
            of_arc: vec![None; outlines.arcs().len()],
            ..Self::default()
        };
        lines.kinds = [1, 2, LINES].map(|kind| arcs.partition_point(|arc| arc.0 < kind));
        for (_, _, index) in arcs {
            let arc = outlines.arc(index);
            let sides = [arc.left, arc.right].map(|shape| shape.map_or(SEA, |shape| shape.0));
            let vertices = lines.vertices.add(detail.arc(index), sides);
            lines.of_arc[index.index()] = Some(lines.lines.len() as u32);
            lines.lines.push(AtlasLine {
                vertices,
                bounds: plane.arc_bounds(index),
            });
        }
        lines
    }

    /// The parts of the buffer that hold some lines, as far as they reach into `visible`.
    pub(super) fn parts(
        &self,
        detail: &Detail,
        arcs: Arcs,
        visible: &PlaneBounds,
    ) -> Vec<Range<u32>> {
        match arcs {
            Arcs::Coasts => self.parts_between(0..self.kinds[0], visible),
            Arcs::Borders => self.parts_between(self.kinds[0]..self.kinds[1], visible),
            Arcs::Disputed => self.parts_between(self.kinds[1]..self.kinds[2], visible),
            Arcs::Outline(shape) | Arcs::Inside(shape) => {
                let arcs = detail.outlines().arcs_of_shape(shape).into_iter();
                let mut lines: Vec<u32> = arcs.filter_map(|arc| self.of_arc[arc.index()]).collect();
                lines.sort_unstable();
                let lines = lines.into_iter().map(|line| &self.lines[line as usize]);
                merged(lines.filter(|line| line.bounds.intersects(visible)), 0)
            }
        }
    }

    /// The parts of the buffer that hold all edges of polygons.
    pub(super) fn edge_parts(&self, visible: &PlaneBounds) -> Vec<Range<u32>> {
        self.parts_between(0..self.kinds[2], visible)
    }

    /// The parts of the buffer that hold the lines of some shapes, which are no edges.
    pub(super) fn line_parts(
        &self,
        detail: &Detail,
        shapes: impl Iterator<Item = ShapeIndex>,
        visible: &PlaneBounds,
    ) -> Vec<Range<u32>> {
        let arcs = shapes.flat_map(|shape| detail.outlines().lines_of(shape));
        let lines = arcs.filter_map(|arc| *self.of_arc.get(arc.index())?);
        let mut lines: Vec<u32> = lines.collect();
        lines.sort_unstable();
        let lines = lines.into_iter().map(|line| &self.lines[line as usize]);
        merged(lines.filter(|line| line.bounds.intersects(visible)), 0)
    }

    /// The parts of the buffer that hold whatever reaches into `visible`.
    pub(super) fn all_parts(&self, visible: &PlaneBounds) -> Vec<Range<u32>> {
        self.parts_between(0..self.lines.len(), visible)
    }

    fn parts_between(&self, lines: Range<usize>, visible: &PlaneBounds) -> Vec<Range<u32>> {
        /// So many vertices beside the picture cost less than to begin anew.
        const GAP: u32 = 600;
        let lines = self.lines[lines].iter();
        merged(lines.filter(|line| line.bounds.intersects(visible)), GAP)
    }
}

/// The lines' parts of the buffer; those that lie at most `gap` vertices apart become one.
fn merged<'a>(lines: impl Iterator<Item = &'a AtlasLine>, gap: u32) -> Vec<Range<u32>> {
    let mut parts: Vec<Range<u32>> = Vec::new();
    for line in lines {
        match parts.last_mut() {
            Some(last) if line.vertices.start <= last.end + gap => last.end = line.vertices.end,
            _ => parts.push(line.vertices.clone()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vertices(lines: &LineVertices) -> Vec<(f32, f32)> {
        let float = |bytes: &[u8]| f32::from_ne_bytes(bytes.try_into().unwrap());
        let each = lines.bytes().chunks_exact(VERTEX_BYTES);
        each.map(|vertex| (float(&vertex[0..4]), float(&vertex[8..12])))
            .collect()
    }

    #[test]
    fn an_open_line_stands_with_its_ends_doubled_and_its_length_measured() {
        let mut lines = LineVertices::default();
        let part = lines.add(&[[0.0, 0.0], [3.0, 4.0], [3.0, 5.0]], [1, SEA]);
        assert_eq!(part, 0..5);
        let expected = [
            (0.0, -1.0),
            (0.0, 0.0),
            (3.0, 5.0),
            (3.0, -1.0),
            (3.0, -1.0),
        ];
        assert_eq!(vertices(&lines), expected);
    }

    #[test]
    fn a_closed_line_is_joined_at_its_ends() {
        let mut lines = LineVertices::default();
        lines.add(&[[0.0, 0.0], [1.0, 0.0], [2.0, 2.0], [0.0, 0.0]], [1, SEA]);
        let xs: Vec<f32> = vertices(&lines).iter().map(|vertex| vertex.0).collect();
        assert_eq!(xs, [2.0, 0.0, 1.0, 2.0, 0.0, 1.0]);
    }

    #[test]
    fn a_point_is_no_line() {
        let mut lines = LineVertices::default();
        assert!(lines.add(&[[1.0, 1.0]], [0, SEA]).is_empty());
        assert!(lines.bytes().is_empty());
    }

    #[test]
    fn parts_that_lie_close_become_one() {
        let bounds = PlaneBounds::EMPTY;
        let line = |vertices| AtlasLine { vertices, bounds };
        let lines = [line(0..5), line(5..9), line(20..30)];
        assert_eq!(merged(lines.iter(), 0), [0..9, 20..30]);
        assert_eq!(merged(lines.iter(), 11), vec![0..30]);
    }
}
