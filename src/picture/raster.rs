//! Paints a scene into pixels on the CPU, with the same result on each machine.
//!
//! The picture is divided into bands that threads paint one by one; where the bands lie depends
//! on the size alone, so the number of threads changes nothing.

mod pen;
mod stamp;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, OnceLock};

use tiny_skia::{
    FillRule, FilterQuality, Mask, Paint as SkiaPaint, Path, PathBuilder, Pattern, Pixmap,
    PixmapMut, SpreadMode, Stroke as SkiaStroke, Transform,
};

use pen::Pen;
pub use pen::hatch_side_px;
pub use stamp::Stamp;

use super::PictureError;
use super::underlay::{self, Underlay};
use crate::atlas::outlines::ArcKind;
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::scene::{Arcs, Color, Geometry, Group, Mark, Paint, Scene, ScreenPoint, Stroke, View};

/// Rows in a band.
const BAND_ROWS: usize = 270;

/// Pixels, 8 bits each of red, green, blue and alpha (premultiplied), row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Four bytes for each pixel.
    pub rgba: Vec<u8>,
}

/// Paints the scene at `pixels_per_point`, into `width` × `height` pixels.
pub fn rasterise(
    scene: &Scene,
    geometry: Geometry<'_>,
    (width, height): (u32, u32),
    pixels_per_point: f32,
) -> Result<Pixels, PictureError> {
    let too_large = || PictureError::Memory { width, height };
    let len = (width as usize * 4)
        .checked_mul(height as usize)
        .ok_or_else(too_large)?;
    let mut rgba = Vec::new();
    rgba.try_reserve_exact(len).map_err(|_full| too_large())?;
    let canvas = (width, height);
    rasterise_bands(scene, geometry, canvas, pixels_per_point, |band| {
        rgba.extend_from_slice(band);
        Ok(())
    })?;
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// Paints the scene, and hands its rows over from the top, in the form of [`Pixels::rgba`].
///
/// While the caller works on some rows, others are painted; never more than a
/// few bands are in memory.
pub fn rasterise_bands(
    scene: &Scene,
    geometry: Geometry<'_>,
    (width, height): (u32, u32),
    pixels_per_point: f32,
    mut sink: impl FnMut(&[u8]) -> Result<(), PictureError>,
) -> Result<(), PictureError> {
    let brushes = prepare(scene, geometry, pixels_per_point);
    let canvas_height = height;
    let height = height as usize;
    let bands = height.div_ceil(BAND_ROWS);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = std::sync::mpsc::sync_channel(threads);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(bands) {
            let (sender, next, brushes) = (sender.clone(), &next, &brushes);
            scope.spawn(move || {
                loop {
                    let band = next.fetch_add(1, Ordering::Relaxed);
                    let first_row = band * BAND_ROWS;
                    let Some(rows) = height.checked_sub(first_row).filter(|rows| *rows > 0) else {
                        break;
                    };
                    let len = rows.min(BAND_ROWS) * width as usize * 4;
                    let mut bytes = Vec::new();
                    if bytes.try_reserve_exact(len).is_ok() {
                        bytes.resize(len, 0);
                        paint_band(brushes, scene.background, &mut bytes, width, first_row);
                    }
                    // The receiver hangs up when the sink failed. A band without bytes is one
                    // that there was no memory for.
                    if sender.send((band, bytes)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        in_order(receiver, (width, canvas_height), &mut sink)
    })
}

/// Passes bands on in their order, whatever the order in which they come.
fn in_order(
    receiver: Receiver<(usize, Vec<u8>)>,
    (width, height): (u32, u32),
    sink: &mut impl FnMut(&[u8]) -> Result<(), PictureError>,
) -> Result<(), PictureError> {
    let mut early: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut next = 0;
    for (band, bytes) in receiver {
        early.insert(band, bytes);
        while let Some(bytes) = early.remove(&next) {
            if bytes.is_empty() {
                return Err(PictureError::Memory { width, height });
            }
            sink(&bytes)?;
            next += 1;
        }
    }
    Ok(())
}

/// One prepared thing to paint, in pixels of the whole picture.
struct Brush {
    path: Path,
    ink: Ink,
    how: How,
    /// Inside of which alone it is seen.
    clip: Option<Path>,
}

enum How {
    Fill,
    Line(Line),
}

/// A line of some width.
struct Line {
    stroke: SkiaStroke,
    /// Whether its edges are smoothed.
    is_smooth: bool,
    /// The area that it covers, made by whoever first paints it. The rasteriser itself would make
    /// it anew for each band, and draw a line of less than a pixel by a rule of its own that makes
    /// it thinner where it runs aslant.
    area: OnceLock<Option<Path>>,
}

impl Line {
    fn new(stroke: SkiaStroke, is_smooth: bool) -> Self {
        Self {
            stroke,
            is_smooth,
            area: OnceLock::new(),
        }
    }

    /// The area that it covers along a path.
    fn area(&self, path: &Path) -> Option<&Path> {
        let make = || match &self.stroke.dash {
            Some(dash) => path.dash(dash, 1.0)?.stroke(&self.stroke, 1.0),
            None => path.stroke(&self.stroke, 1.0),
        };
        self.area.get_or_init(make).as_ref()
    }
}

#[derive(Clone)]
enum Ink {
    Solid(Color),
    /// A tile that repeats from an offset.
    Tile(Arc<Pixmap>, (f32, f32)),
}

fn paint_band(
    brushes: &[Brush],
    background: Color,
    bytes: &mut [u8],
    width: u32,
    first_row: usize,
) {
    let rows = (bytes.len() / (width as usize * 4)) as u32;
    let Some(mut band) = PixmapMut::from_bytes(bytes, width, rows) else {
        return;
    };
    band.fill(skia_color(background));
    let (top, bottom) = (first_row as f32, first_row as f32 + rows as f32);
    let transform = Transform::from_translate(0.0, -top);
    for brush in brushes {
        let bounds = brush.path.bounds();
        let reach = match &brush.how {
            How::Fill => 1.0,
            How::Line(line) => line.stroke.width + 1.0,
        };
        let is_seen = bounds.top() - reach < bottom
            && bounds.bottom() + reach > top
            && bounds.left() - reach < width as f32
            && bounds.right() + reach > 0.0;
        if is_seen {
            brush.paint(&mut band, transform);
        }
    }
}

impl Brush {
    fn paint(&self, band: &mut PixmapMut<'_>, transform: Transform) {
        let mut paint = SkiaPaint {
            anti_alias: true,
            ..SkiaPaint::default()
        };
        match &self.ink {
            Ink::Solid(color) => paint.set_color(skia_color(*color)),
            Ink::Tile(tile, (x, y)) => {
                let place = Transform::from_translate(*x, *y);
                let quality = FilterQuality::Nearest;
                paint.shader = Pattern::new(
                    tile.as_ref().as_ref(),
                    SpreadMode::Repeat,
                    quality,
                    1.0,
                    place,
                );
            }
        }
        let mask = self.clip.as_ref().and_then(|clip| {
            let mut mask = Mask::new(band.width(), band.height())?;
            mask.fill_path(clip, FillRule::EvenOdd, true, transform);
            Some(mask)
        });
        let mask = mask.as_ref();
        match &self.how {
            How::Fill => band.fill_path(&self.path, &paint, FillRule::EvenOdd, transform, mask),
            How::Line(line) => {
                paint.anti_alias = line.is_smooth;
                if let Some(area) = line.area(&self.path) {
                    band.fill_path(area, &paint, FillRule::Winding, transform, mask);
                }
            }
        }
    }
}

fn skia_color(color: Color) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(color.red, color.green, color.blue, color.alpha)
}

/// Turns marks into brushes, in order.
fn prepare(scene: &Scene, geometry: Geometry<'_>, scale: f32) -> Vec<Brush> {
    let anchor = scene.view.screen_from_plane(PlanePoint { x: 0.0, y: 0.0 });
    let pen = Pen {
        scale,
        anchor: (anchor.x * scale, anchor.y * scale),
    };
    let canvas = Canvas {
        view: &scene.view,
        geometry,
        pen,
        underlay: Underlay::of(scene),
    };
    // Lines and fills on one thread, letters on another.
    let has_text = |group: &Group| group.marks.iter().any(|mark| matches!(mark, Mark::Text(_)));
    let first = scene.groups.iter().position(has_text);
    let (map, letters) = scene.groups.split_at(first.unwrap_or(scene.groups.len()));
    std::thread::scope(|scope| {
        let letters = scope.spawn(|| canvas.groups(letters));
        let mut brushes = canvas.groups(map);
        match letters.join() {
            Ok(letters) => brushes.extend(letters),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        brushes
    })
}

struct Canvas<'a> {
    view: &'a View,
    geometry: Geometry<'a>,
    pen: Pen,
    underlay: Underlay,
}

impl Canvas<'_> {
    fn groups(&self, groups: &[Group]) -> Vec<Brush> {
        let mut brushes = Vec::new();
        for group in groups {
            let fills: Vec<(ShapeIndex, Paint)> = group
                .marks
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Fill { shape, paint } => Some((*shape, *paint)),
                    _ => None,
                })
                .collect();
            self.underlay(&fills, &mut brushes);
            for mark in &group.marks {
                self.mark(mark, &mut brushes);
            }
        }
        brushes
    }

    fn mark(&self, mark: &Mark, brushes: &mut Vec<Brush>) {
        match mark {
            Mark::Globe(color) => {
                let path = self.path(&self.view.projection.outline(), true);
                brushes.extend(path.map(|path| Brush {
                    path,
                    ink: Ink::Solid(*color),
                    how: How::Fill,
                    clip: None,
                }));
            }
            Mark::Fill { shape, paint } => {
                let ink = self.pen.ink(*paint);
                let part = self.view.visible();
                // Each polygon by itself, so that bands can pass over those that lie elsewhere.
                self.geometry.for_each_polygon(*shape, part, |rings| {
                    let mut builder = PathBuilder::new();
                    for ring in rings {
                        self.add_vertices(&mut builder, ring, true);
                    }
                    brushes.extend(builder.finish().map(|path| Brush {
                        path,
                        ink: ink.clone(),
                        how: How::Fill,
                        clip: None,
                    }));
                });
            }
            Mark::Arcs {
                arcs: Arcs::Inside(shape),
                stroke,
            } => brushes.extend(self.inside(*shape, stroke)),
            Mark::Arcs { arcs, stroke } => {
                self.for_each_arc(*arcs, |points| {
                    brushes.extend(self.arc(points).map(|path| self.pen.line(path, stroke)));
                });
            }
            Mark::OwnFills {
                own,
                classes,
                paints,
            } => self.in_own(*own, |canvas| {
                for shape in canvas.geometry.shapes_in(canvas.view.visible()) {
                    if let Some(&paint) = classes.look(shape, paints) {
                        canvas.mark(&Mark::Fill { shape, paint }, brushes);
                    }
                }
            }),
            Mark::OwnEdges { own, stroke } => self.in_own(*own, |canvas| {
                let edges = canvas.geometry.edges_in(canvas.view.visible());
                let paths = edges.filter_map(|points| canvas.arc(points));
                brushes.extend(paths.map(|path| canvas.pen.line(path, stroke)));
            }),
            Mark::OwnLines {
                own,
                classes,
                strokes,
            } => self.in_own(*own, |canvas| {
                let part = canvas.view.visible();
                for shape in canvas.geometry.shapes_in(part) {
                    let Some(stroke) = classes.look(shape, strokes) else {
                        continue;
                    };
                    let lines = canvas.geometry.lines_in(shape, part);
                    let paths = lines.filter_map(|points| canvas.arc(points));
                    brushes.extend(paths.map(|path| canvas.pen.line(path, stroke)));
                }
            }),
            Mark::OwnOutline { own, shape, stroke } => self.in_own(*own, |canvas| {
                let arcs = Arcs::Outline(*shape);
                let stroke = *stroke;
                canvas.mark(&Mark::Arcs { arcs, stroke }, brushes);
            }),
            Mark::MapLine { points, stroke } => {
                let path = self.path(points, false);
                brushes.extend(path.map(|path| self.pen.line(path, stroke)));
            }
            Mark::Path { path, fill, stroke } => {
                self.pen.symbol(path, *fill, stroke.as_ref(), brushes);
            }
            Mark::Text(text) => self.pen.text(text, text.origin, brushes),
        }
    }

    /// Draws in a layer of the reader's own, if it has places.
    fn in_own(&self, own: usize, draw: impl FnOnce(&Canvas<'_>)) {
        if let Some(geometry) = self.geometry.of_own(own) {
            draw(&Canvas { geometry, ..*self });
        }
    }

    /// A shape's outline as far as it lies inside of the shape.
    fn inside(&self, shape: ShapeIndex, stroke: &Stroke) -> Option<Brush> {
        let mut outline = PathBuilder::new();
        self.for_each_arc(Arcs::Outline(shape), |points| {
            self.add_vertices(&mut outline, points, false);
        });
        let mut area = PathBuilder::new();
        let part = self.view.visible();
        self.geometry.for_each_polygon(shape, part, |rings| {
            for ring in rings {
                self.add_vertices(&mut area, ring, true);
            }
        });
        let clip = area.finish()?;
        Some(Brush {
            clip: Some(clip),
            ..self.pen.line(outline.finish()?, stroke)
        })
    }

    /// Lines below the common borders of the given shapes, in the colour of the first of the two.
    fn underlay(&self, fills: &[(ShapeIndex, Paint)], brushes: &mut Vec<Brush>) {
        for (shape, paint) in fills {
            let ink = self.pen.ink(*paint);
            let stroke = SkiaStroke {
                width: underlay::WIDTH_PX,
                ..SkiaStroke::default()
            };
            let part = self.view.visible();
            let needs_it = |kind: ArcKind| self.underlay.is_needed(kind);
            for points in self.geometry.inner_arcs_first_of(*shape, part, needs_it) {
                brushes.extend(self.arc(points).map(|path| Brush {
                    path,
                    ink: ink.clone(),
                    how: How::Line(Line::new(stroke.clone(), false)),
                    clip: None,
                }));
            }
        }
    }

    fn for_each_arc(&self, arcs: Arcs, mut each: impl FnMut(&[[f32; 2]])) {
        if let Arcs::Outline(shape) = arcs {
            for (_, points) in self.geometry.detail.outline(shape) {
                each(points);
            }
            return;
        }
        let wanted = |kind: ArcKind| arcs.holds(kind);
        for (_, points) in self.geometry.arcs_in(self.view.visible(), wanted) {
            each(points);
        }
    }

    fn arc(&self, points: &[[f32; 2]]) -> Option<Path> {
        let mut builder = PathBuilder::new();
        self.add_vertices(&mut builder, points, false);
        builder.finish()
    }

    fn path(&self, points: &[PlanePoint], is_closed: bool) -> Option<Path> {
        let mut builder = PathBuilder::new();
        let places = points
            .iter()
            .map(|point| self.view.screen_from_plane(*point));
        self.add_line(&mut builder, places, is_closed);
        builder.finish()
    }

    fn add_vertices(&self, builder: &mut PathBuilder, points: &[[f32; 2]], is_closed: bool) {
        let places = points
            .iter()
            .map(|point| self.view.screen_from_vertex(*point));
        self.add_line(builder, places, is_closed);
    }

    fn add_line(
        &self,
        builder: &mut PathBuilder,
        points: impl Iterator<Item = ScreenPoint>,
        is_closed: bool,
    ) {
        for (index, at) in points.enumerate() {
            let (x, y) = (at.x * self.pen.scale, at.y * self.pen.scale);
            if index == 0 {
                builder.move_to(x, y);
            } else {
                builder.line_to(x, y);
            }
        }
        if is_closed {
            builder.close();
        }
    }
}
