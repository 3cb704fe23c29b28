//! The shapes as the window paints them: one projection, a ladder of details and their triangles.
//!
//! Coarse levels are made at once, fine ones on a thread of their own; until they are there, the
//! nearest level serves. Levels never change once they are made.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, Weak};

use crate::atlas::Atlas;
use crate::atlas::detail::{Detail, LADDER_KM, level_for};
use crate::atlas::mesh::Mesh;
use crate::atlas::plane::PlaneAtlas;
use crate::atlas::projection::Projection;
use crate::scene::Geometry;

/// The finest of the levels that are made at once.
const FIRST_COARSE: usize = 3;

/// One level of detail with its triangles.
#[derive(Debug)]
pub(super) struct Level {
    /// The outlines.
    pub(super) detail: Detail,
    /// The triangles.
    pub(super) mesh: Mesh,
}

impl Level {
    fn new(plane: &PlaneAtlas, tolerance_km: f64) -> Self {
        let detail = Detail::new(plane, tolerance_km);
        let mesh = Mesh::new(&detail);
        Self { detail, mesh }
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
    /// In the order of [`LADDER_KM`]: finest first.
    levels: [OnceLock<Arc<Level>>; LADDER_KM.len()],
}

impl MapSource {
    /// Projects the atlas and makes the coarse levels; starts a thread that makes the others and
    /// calls `wake` after each, so that the window can show it.
    pub fn new(atlas: &Atlas, projection: Projection, wake: impl Fn() + Send + 'static) -> Self {
        static NEXT_ID: AtomicU64 = AtomicU64::new(0);
        let shared = Arc::new(Shared {
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            plane: PlaneAtlas::new(atlas, projection),
            levels: Default::default(),
        });
        let (fine, coarse) = (0..FIRST_COARSE, FIRST_COARSE..LADDER_KM.len());
        for level in coarse.rev() {
            shared.make(level);
        }
        let weak = Arc::downgrade(&shared);
        let started = std::thread::Builder::new()
            .name("map details".to_owned())
            .spawn(move || make_levels(&weak, fine.rev(), wake));
        if started.is_err() {
            // No thread to be had: better a pause now than a coarse map for ever.
            (0..FIRST_COARSE).for_each(|level| shared.make(level));
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
        Geometry { plane: &self.shared.plane, detail: &level.detail }
    }

    /// Whether every level is ready.
    pub fn is_complete(&self) -> bool {
        self.shared.levels.iter().all(|level| level.get().is_some())
    }

    /// Tells this source from any other.
    pub(super) fn id(&self) -> u64 {
        self.shared.id
    }

    /// The level for a pixel of this size, or the nearest that is ready, and its number.
    pub(super) fn level_for(&self, km_per_pixel: f64) -> (usize, &Arc<Level>) {
        let wanted = level_for(km_per_pixel);
        let ready = self.shared.levels.iter().enumerate();
        let ready = ready.filter_map(|(number, level)| Some((number, level.get()?)));
        let nearest = ready.min_by_key(|(number, _)| number.abs_diff(wanted));
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
