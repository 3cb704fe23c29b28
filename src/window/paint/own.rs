//! The reader's own layers on the GPU: their sources, and what of them a scene draws.

use std::ops::Range;
use std::sync::Arc;

use super::frame::{Draw, ENTRY, Pen, entry};
use super::source::{Level, MapSource};
use crate::atlas::ShapeIndex;
use crate::atlas::collection::Collection;
use crate::atlas::projection::Projection;
use crate::scene::{Color, Mark, OwnGeometry, Paint, Scene};

/// A layer of the reader's own in one projection. Cheap to clone.
#[derive(Debug, Clone)]
pub struct OwnSource {
    source: MapSource,
    points: Arc<Vec<[f32; 2]>>,
}

impl OwnSource {
    /// Projects a collection; `wake` is called when a finer detail is ready.
    pub fn new(
        collection: &Collection,
        projection: Projection,
        wake: impl Fn() + Send + 'static,
    ) -> Self {
        Self {
            source: MapSource::new(&collection.atlas, projection, wake),
            points: Arc::new(collection.project_points(projection)),
        }
    }

    /// The projection.
    pub fn projection(&self) -> Projection {
        self.source.projection()
    }

    /// The layer as fine as pixels of this size (in kilometres) can show it, or as near to that as
    /// is ready.
    pub fn geometry_for(&self, km_per_pixel: f64) -> OwnGeometry<'_> {
        let geometry = self.source.geometry_for(km_per_pixel);
        OwnGeometry {
            plane: geometry.plane,
            detail: geometry.detail,
            points: &self.points,
        }
    }

    /// Tells the source and the level that is shown from any other.
    pub(in crate::window) fn key(&self, km_per_pixel: f64) -> (u64, usize) {
        (self.source.id(), self.source.level_for(km_per_pixel).0)
    }
}

/// What painters need of all layers.
pub fn geometry_of(
    sources: &[Option<OwnSource>],
    km_per_pixel: f64,
) -> Vec<Option<OwnGeometry<'_>>> {
    let sources = sources.iter();
    let geometry = sources.map(|it| it.as_ref().map(|it| it.geometry_for(km_per_pixel)));
    geometry.collect()
}

/// What of one layer is drawn, in order.
#[derive(Debug)]
pub(super) struct OwnPart {
    /// Which source, and which of its levels.
    pub(super) key: (u64, usize),
    pub(super) level: Arc<Level>,
    pub(super) palette: Vec<[u8; 4]>,
    pub(super) draws: Vec<Draw>,
}

/// What a scene draws of the layers.
pub(super) fn parts(
    scene: &Scene,
    sources: &[Option<OwnSource>],
    pixels_per_point: f32,
) -> Vec<OwnPart> {
    let km_per_pixel = scene.view.km_per_point() / f64::from(pixels_per_point);
    let mut parts: Vec<OwnPart> = Vec::new();
    for mark in scene.groups.iter().flat_map(|group| &group.marks) {
        let own = match mark {
            Mark::OwnFills { own, .. }
            | Mark::OwnEdges { own, .. }
            | Mark::OwnLines { own, .. }
            | Mark::OwnOutline { own, .. } => *own,
            _ => continue,
        };
        let Some(Some(source)) = sources.get(own) else {
            continue;
        };
        let (number, level) = source.source.level_for(km_per_pixel);
        let key = (source.source.id(), number);
        if parts.last().is_none_or(|part| part.key != key) {
            parts.push(OwnPart {
                key,
                level: Arc::clone(level),
                palette: Vec::new(),
                draws: Vec::new(),
            });
        }
        if let Some(part) = parts.last_mut() {
            part.add(
                mark,
                source.geometry_for(km_per_pixel),
                scene,
                pixels_per_point,
            );
        }
    }
    parts
}

impl OwnPart {
    fn add(
        &mut self,
        mark: &Mark,
        geometry: OwnGeometry<'_>,
        scene: &Scene,
        pixels_per_point: f32,
    ) {
        let visible = scene.view.visible();
        let level = Arc::clone(&self.level);
        let count = level.fills.shape_indices.len() as u32;
        let seen = || {
            let shapes = (0..count).map(ShapeIndex);
            shapes.filter(|shape| geometry.plane.shape_bounds(*shape).intersects(&visible))
        };
        match mark {
            Mark::OwnFills {
                classes, paints, ..
            } => {
                let start = (self.palette.len() / ENTRY) as u32;
                let nothing = entry(Paint::Solid(Color::TRANSPARENT));
                let of = |shape| classes.look(shape, paints).map_or(nothing, |it| entry(*it));
                self.palette.extend((0..count).map(ShapeIndex).flat_map(of));
                // What lies beside the shapes, and behind them.
                self.palette.extend([nothing, nothing].concat());
                let mut ranges: Vec<Range<u32>> = Vec::new();
                for shape in seen() {
                    let Some(part) = level.fills.shape_indices.get(shape.index()) else {
                        continue;
                    };
                    match ranges.last_mut() {
                        Some(last) if last.end == part.start => last.end = part.end,
                        _ => ranges.push(part.clone()),
                    }
                }
                self.draws.push(Draw::Fills(start, ranges));
            }
            Mark::OwnEdges { stroke, .. } => {
                let pen = Pen::new(stroke, pixels_per_point);
                let parts = level.lines.edge_parts(&visible);
                self.draws.push(Draw::AtlasLines(pen, parts));
            }
            Mark::OwnLines {
                classes, strokes, ..
            } => {
                for (number, stroke) in strokes.iter().enumerate() {
                    let is_of = |shape: &ShapeIndex| classes.place(*shape, strokes.len()) == number;
                    let shapes = seen().filter(is_of);
                    let parts = level.lines.line_parts(&level.detail, shapes, &visible);
                    if !parts.is_empty() {
                        let pen = Pen::new(stroke, pixels_per_point);
                        self.draws.push(Draw::AtlasLines(pen, parts));
                    }
                }
            }
            Mark::OwnOutline { shape, stroke, .. } => {
                let arcs = crate::scene::Arcs::Outline(*shape);
                let parts = level.lines.parts(&level.detail, arcs, &visible);
                let pen = Pen::new(stroke, pixels_per_point);
                self.draws.push(Draw::AtlasLines(pen, parts));
            }
            _ => {}
        }
    }
}
