//! The triangles that fill the shapes of one [`Detail`].
//!
//! Corners are the very vertices of the outlines: neighbouring shapes meet in the same bits, and
//! no triangle has a vertex of another one inside an edge. Nothing is merged across shapes, since
//! each vertex says which shape it fills.

use std::ops::Range;

use earcut::Earcut;

use super::ShapeIndex;
use super::detail::Detail;
use super::outlines::PolygonIndex;

/// Triangles of all shapes, ready for a vertex and an index buffer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mesh {
    /// Points on the plane.
    pub positions: Vec<[f32; 2]>,
    /// For each position, the index of its shape.
    pub shapes: Vec<u32>,
    /// Three indices into `positions` for each triangle; those of one shape side by side.
    pub indices: Vec<u32>,
    /// For each shape, its part of `indices`.
    pub shape_indices: Vec<Range<u32>>,
}

impl Mesh {
    /// Triangulates every shape, on two threads.
    pub fn new(detail: &Detail) -> Self {
        let shapes = detail.outlines().shape_count();
        let total: usize = (0..shapes).map(|shape| corners(detail, shape)).sum();
        let mut so_far = 0;
        let middle = (0..shapes)
            .take_while(|&shape| {
                so_far += corners(detail, shape);
                so_far * 2 <= total
            })
            .count();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Self::of(detail, middle..shapes));
            let mut mesh = Self::of(detail, 0..middle);
            match second.join() {
                Ok(rest) => mesh.append(rest),
                Err(panic) => std::panic::resume_unwind(panic),
            }
            mesh
        })
    }

    /// Triangulates some of the shapes; `shape_indices` begins with the first of them.
    fn of(detail: &Detail, shapes: Range<usize>) -> Self {
        let mut mesh = Self::default();
        let mut knife = Knife::default();
        for shape in shapes {
            let start = mesh.indices.len() as u32;
            let shape = ShapeIndex(shape as u32);
            for polygon in detail.polygons(shape) {
                mesh.add(detail, shape, polygon, &mut knife);
            }
            mesh.shape_indices.push(start..mesh.indices.len() as u32);
        }
        mesh
    }

    fn add(
        &mut self,
        detail: &Detail,
        shape: ShapeIndex,
        polygon: PolygonIndex,
        knife: &mut Knife,
    ) {
        let first = self.positions.len() as u32;
        knife.cut(detail, polygon);
        self.positions.extend(knife.corners());
        self.shapes.resize(self.positions.len(), shape.0);
        self.indices
            .extend(knife.triangles.iter().map(|corner| first + corner));
    }

    fn append(&mut self, other: Self) {
        let first_position = self.positions.len() as u32;
        let first_index = self.indices.len() as u32;
        self.positions.extend(other.positions);
        self.shapes.extend(other.shapes);
        let indices = other.indices.into_iter();
        self.indices
            .extend(indices.map(|index| first_position + index));
        let ranges = other.shape_indices.into_iter();
        self.shape_indices
            .extend(ranges.map(|r| first_index + r.start..first_index + r.end));
    }
}

impl Detail {
    /// The triangles of one shape, three points each.
    pub fn triangles(&self, shape: ShapeIndex) -> Vec<[[f32; 2]; 3]> {
        let mut knife = Knife::default();
        let mut triangles = Vec::new();
        for polygon in self.polygons(shape) {
            knife.cut(self, polygon);
            let corners: Vec<[f32; 2]> = knife.corners().collect();
            let found = knife.triangles.chunks_exact(3);
            triangles.extend(found.map(|t| [0, 1, 2].map(|at| corners[t[at] as usize])));
        }
        triangles
    }
}

/// The work space of the triangulation.
#[derive(Default)]
struct Knife {
    earcut: Earcut<f64>,
    /// f64, because products of f32 are not exact in f32.
    points: Vec<[f64; 2]>,
    holes: Vec<u32>,
    triangles: Vec<u32>,
}

impl Knife {
    fn cut(&mut self, detail: &Detail, polygon: PolygonIndex) {
        self.points.clear();
        self.holes.clear();
        for ring in detail.rings(polygon) {
            if !self.points.is_empty() {
                self.holes.push(self.points.len() as u32);
            }
            self.points
                .extend(detail.ring(ring).map(|point| point.map(f64::from)));
        }
        let points = self.points.iter().copied();
        self.earcut.earcut(points, &self.holes, &mut self.triangles);
    }

    /// The corners that the triangles' indices mean: the same bits as in the detail.
    fn corners(&self) -> impl Iterator<Item = [f32; 2]> {
        self.points
            .iter()
            .map(|point| point.map(|value| value as f32))
    }
}

/// The number of corners of a shape, as a measure of the work.
fn corners(detail: &Detail, shape: usize) -> usize {
    let polygons = detail.polygons(ShapeIndex(shape as u32));
    polygons
        .flat_map(|polygon| detail.rings(polygon))
        .map(|ring| detail.ring_len(ring))
        .sum()
}
