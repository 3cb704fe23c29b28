//! The shapes as the window paints them: one projection, a ladder of details and their triangles.
//!
//! Coarse levels are made at once, fine ones on a thread of their own; until they are there, the
//! nearest level serves. Levels never change once they are made.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, Weak};

use earcut::Earcut;

use super::lines::{AtlasLines, BEHIND, LineVertices, SEA};
use crate::atlas::Atlas;
use crate::atlas::detail::{Detail, LADDER_KM, level_for};
use crate::atlas::mesh::Mesh;
use crate::atlas::plane::PlaneAtlas;
use crate::atlas::projection::Projection;
use crate::scene::Geometry;

/// The finest of the levels that are made at once.
const FIRST_COARSE: usize = 5;

/// Levels with more vertices than this are not made: their triangles and lines would take more
/// memory than the file.
const MOST_VERTICES: usize = 6_000_000;

/// One level of detail, ready for the GPU.
#[derive(Debug)]
pub(super) struct Level {
    /// The outlines.
    pub(super) detail: Detail,
    /// What fills them.
    pub(super) fills: Fills,
    /// The lines between and around them.
    pub(super) lines: AtlasLines,
}

impl Level {
    fn new(plane: &PlaneAtlas, tolerance_km: f64) -> Self {
        let detail = Detail::new(plane, tolerance_km);
        let fills = Fills::new(Mesh::new(&detail));
        let lines = AtlasLines::new(plane, &detail);
        Self {
            detail,
            fills,
            lines,
        }
    }
}

/// Triangles as the GPU reads them.
#[derive(Debug)]
pub(super) struct Fills {
    /// For each vertex x and y as `f32` and its shape as `u32`.
    pub(super) vertices: Vec<u8>,
    /// Three `u32` for each triangle, those of one shape side by side.
    pub(super) indices: Vec<u8>,
    /// For each shape, its part of the indices.
    pub(super) shape_indices: Vec<Range<u32>>,
}

impl Fills {
    /// Bytes of a vertex.
    pub(super) const VERTEX_BYTES: usize = 12;

    fn new(mesh: Mesh) -> Self {
        let mut vertices = Vec::with_capacity(mesh.positions.len() * Self::VERTEX_BYTES);
        for ([x, y], shape) in mesh.positions.into_iter().zip(mesh.shapes) {
            vertices.extend_from_slice(&x.to_ne_bytes());
            vertices.extend_from_slice(&y.to_ne_bytes());
            vertices.extend_from_slice(&shape.to_ne_bytes());
        }
        let indices = mesh
            .indices
            .iter()
            .flat_map(|index| index.to_ne_bytes())
            .collect();
        Self {
            vertices,
            indices,
            shape_indices: mesh.shape_indices,
        }
    }
}

/// The face of the globe.
#[derive(Debug)]
pub(super) struct Globe {
    /// Its triangles, all of the sea.
    pub(super) fills: Fills,
    /// Its edge.
    pub(super) edge: LineVertices,
}

impl Globe {
    fn new(projection: Projection) -> Self {
        let outline = projection.outline();
        let mut points: Vec<[f32; 2]> = outline
            .iter()
            .map(|point| [point.x as f32, point.y as f32])
            .collect();
        let mut indices: Vec<u32> = Vec::new();
        Earcut::new().earcut(
            outline.iter().map(|point| [point.x, point.y]),
            &[],
            &mut indices,
        );
        let fills = Fills::new(Mesh {
            shapes: vec![SEA; points.len()],
            positions: points.clone(),
            shape_indices: std::iter::once(0..indices.len() as u32).collect(),
            indices,
        });
        points.extend(points.first().copied());
        let mut edge = LineVertices::default();
        edge.add(&points, [SEA, BEHIND]);
        Self { fills, edge }
    }
}

/// A projected atlas at all levels of detail that the window needs.
///
/// Cheap to clone. Make a new one when the projection or the shapes change.
#[derive(Debug, Clone)]
pub struct MapSource {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// Tells one source from another, so that what is on the GPU is known to belong to it.
    id: u64,
    plane: PlaneAtlas,
    globe: Arc<Globe>,
    /// In the order of [`LADDER_KM`]: finest first.
    levels: [OnceLock<Arc<Level>>; LADDER_KM.len()],
    /// The finest level that is made.
    finest: usize,
}

impl MapSource {
    /// Projects the atlas and makes the coarse levels; starts a thread that makes the others and
    /// calls `wake` after each, so that the window can show it.
    pub fn new(atlas: &Atlas, projection: Projection, wake: impl Fn() + Send + 'static) -> Self {
        static NEXT_ID: AtomicU64 = AtomicU64::new(0);
        let outlines = atlas.outlines();
        let fits = |level: &usize| {
            let tolerance = LADDER_KM.get(*level).copied().unwrap_or_default();
            outlines.vertex_count_at(tolerance) <= MOST_VERTICES
        };
        let finest = (0..LADDER_KM.len() - 1).find(fits);
        let finest = finest.unwrap_or(LADDER_KM.len() - 1);
        let shared = Arc::new(Shared {
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            plane: PlaneAtlas::new(atlas, projection),
            globe: Arc::new(Globe::new(projection)),
            levels: Default::default(),
            finest,
        });
        let first_coarse = FIRST_COARSE.max(finest);
        let (fine, coarse) = (finest..first_coarse, first_coarse..LADDER_KM.len());
        for level in coarse.rev() {
            shared.make(level);
        }
        let weak = Arc::downgrade(&shared);
        let started = std::thread::Builder::new()
            .name("map details".to_owned())
            .spawn(move || make_levels(&weak, fine.rev(), wake));
        if started.is_err() {
            // No thread to be had: better a pause now than a coarse map for ever.
            (finest..first_coarse).for_each(|level| shared.make(level));
        }
        Self { shared }
    }

    /// The projection.
    pub fn projection(&self) -> Projection {
        self.shared.plane.projection()
    }

    /// The atlas on the plane, at full detail.
    pub fn plane(&self) -> &PlaneAtlas {
        &self.shared.plane
    }

    /// The shapes as fine as pixels of this size (in kilometres) can show them, or as near to
    /// that as is ready.
    pub fn geometry_for(&self, km_per_pixel: f64) -> Geometry<'_> {
        let (_, level) = self.level_for(km_per_pixel);
        Geometry::new(&self.shared.plane, &level.detail)
    }

    /// Whether every level is ready.
    pub fn is_complete(&self) -> bool {
        let made = self.shared.levels.iter().skip(self.shared.finest);
        { made }.all(|level| level.get().is_some())
    }

    /// Tells this source from any other.
    pub(super) fn id(&self) -> u64 {
        self.shared.id
    }

    /// The face of the globe.
    pub(super) fn globe(&self) -> &Arc<Globe> {
        &self.shared.globe
    }

    /// The level for a pixel of this size, or the nearest that is ready, and its number.
    pub(super) fn level_for(&self, km_per_pixel: f64) -> (usize, &Arc<Level>) {
        let wanted = level_for(km_per_pixel);
        let ready = self.shared.levels.iter().enumerate();
        let ready = ready.filter_map(|(number, level)| Some((number, level.get()?)));
        let nearest = ready.min_by_key(|(number, _)| number.abs_diff(wanted));
        let wanted = wanted.max(self.shared.finest);
        nearest.unwrap_or_else(|| (wanted, self.shared.level(wanted)))
    }
}

impl Shared {
    fn level(&self, level: usize) -> &Arc<Level> {
        let level = level.min(LADDER_KM.len() - 1);
        self.levels[level].get_or_init(|| Arc::new(Level::new(&self.plane, LADDER_KM[level])))
    }

    fn make(&self, level: usize) {
        self.level(level);
    }
}

/// Makes levels until all are made or nobody wants them any more.
fn make_levels(source: &Weak<Shared>, levels: impl Iterator<Item = usize>, wake: impl Fn()) {
    for level in levels {
        let Some(shared) = source.upgrade() else {
            return;
        };
        shared.make(level);
        drop(shared);
        wake();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::super::trial::atlas;
    use super::*;

    #[test]
    fn coarse_levels_are_there_at_once_and_fine_ones_follow() {
        let (sender, receiver) = mpsc::channel();
        let source = MapSource::new(&atlas(), Projection::Equirectangular, move || {
            sender.send(()).unwrap();
        });
        assert!(source.level_for(0.01).0 <= FIRST_COARSE);
        assert_eq!(source.level_for(1000.0).0, LADDER_KM.len() - 1);
        for _ in 0..FIRST_COARSE {
            receiver.recv_timeout(Duration::from_mins(1)).unwrap();
        }
        assert!(source.is_complete());
        assert_eq!(source.level_for(0.01).0, 0);
        assert_eq!(source.geometry_for(0.01).detail.tolerance_km(), 0.0);
    }

    #[test]
    fn the_globe_is_filled_without_a_gap() {
        let globe = Globe::new(Projection::EqualEarth);
        let corners: Vec<[f32; 2]> = globe
            .fills
            .vertices
            .chunks_exact(Fills::VERTEX_BYTES)
            .map(|vertex| {
                [0, 4].map(|at| f32::from_ne_bytes(vertex[at..at + 4].try_into().unwrap()))
            })
            .collect();
        let (indices, _) = globe.fills.indices.as_chunks::<4>();
        let (triangles, _) = indices.as_chunks::<3>();
        let area = |triangle: &[[u8; 4]; 3]| {
            let [a, b, c] = triangle.map(|index| corners[u32::from_ne_bytes(index) as usize]);
            f64::from((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
        };
        // The projection is equal-area: 4π.
        let whole: f64 = triangles.iter().map(area).sum();
        assert!(
            (whole / (4.0 * std::f64::consts::PI) - 1.0).abs() < 1e-3,
            "{whole}"
        );
    }
}
