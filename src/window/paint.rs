//! A scene in the window: the map by OpenGL, text and symbols by egui above it.
//!
//! The window shows what [`crate::picture::raster`] would draw. Shapes and lines lie in buffers on
//! the GPU, so panning and zooming change a few numbers only; text and symbols are drawn by the
//! CPU once and kept as textures. Where OpenGL fails, the CPU draws the map as well. All of the
//! map lies below all text and symbols, whatever their order in the scene. What the scene holds
//! is not decided here.

mod frame;
mod gl;
mod lines;
mod own;
mod page;
mod renderer;
mod software;
mod source;
mod stamps;
#[cfg(test)]
mod trial;

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::Color32;
use eframe::{egui, egui_glow, glow};

use crate::scene::Scene;
use frame::{Frame, MapLines};
pub use own::{OwnSource, geometry_of};
use renderer::{Job, Renderer, Viewport};
use software::SoftwareMap;
pub use source::MapSource;
use stamps::Stamps;

/// Paints scenes, and keeps from picture to picture what is costly to make.
#[derive(Debug, Default)]
pub struct MapPainter {
    /// Shared with the paint callback, which alone has OpenGL at hand.
    graphics: Arc<Mutex<Graphics>>,
    map_lines: Arc<MapLines>,
    software: SoftwareMap,
    stamps: Stamps,
}

/// How things stand with OpenGL.
#[derive(Debug, Default)]
enum Graphics {
    /// No picture was painted yet.
    #[default]
    Untried,
    Ready(Box<Renderer>),
    /// It failed, with the driver's words.
    Failed(String),
    /// It is not wanted.
    Unwanted,
}

impl MapPainter {
    /// A painter that uses OpenGL, and the CPU where that fails.
    pub fn new() -> Self {
        Self::default()
    }

    /// A painter that never uses OpenGL.
    pub fn software() -> Self {
        Self {
            graphics: Arc::new(Mutex::new(Graphics::Unwanted)),
            ..Self::default()
        }
    }

    /// Paints `scene` into `rect` of `ui`; the scene's coordinates are points from the rectangle's
    /// upper left corner.
    ///
    /// `source` must have the scene's projection. Without a real window (in tests) a painter that
    /// uses OpenGL shows text and symbols, but no map.
    /// `own` are the sources of the reader's own layers, in the same projection.
    pub fn paint(
        &mut self,
        ui: &egui::Ui,
        rect: egui::Rect,
        scene: &Scene,
        source: &MapSource,
        own: &[Option<OwnSource>],
    ) {
        let ctx = ui.ctx();
        let pixels_per_point = ctx.pixels_per_point();
        let pixel = |at: egui::Pos2| [at.x, at.y].map(|value| (value * pixels_per_point).round());
        let (corner, end) = (pixel(rect.min), pixel(rect.max));
        let size_px = [end[0] - corner[0], end[1] - corner[1]].map(|side| side.max(0.0) as u32);
        if size_px.contains(&0) {
            return;
        }
        let painter = ui.painter_at(rect);
        let crate::scene::Color {
            red,
            green,
            blue,
            alpha,
        } = scene.background;
        let background = Color32::from_rgba_unmultiplied(red, green, blue, alpha);
        painter.rect_filled(rect, 0.0, background);
        if self.uses_opengl() {
            painter.add(self.callback(ctx, rect, scene, source, own));
        } else if let Some(texture) = self.software.texture(ctx, scene, (source, own), size_px) {
            let point = |[x, y]: [f32; 2]| egui::pos2(x / pixels_per_point, y / pixels_per_point);
            let rect = egui::Rect::from_min_max(point(corner), point(end));
            painter.add(SoftwareMap::shape(texture, rect));
        }
        painter.add(self.stamps.mesh(ctx, scene, corner, pixels_per_point));
    }

    /// Why OpenGL is not used, if it failed.
    pub fn failure(&self) -> Option<String> {
        match &*lock(&self.graphics) {
            Graphics::Failed(message) => Some(message.clone()),
            Graphics::Untried | Graphics::Ready(_) | Graphics::Unwanted => None,
        }
    }

    /// Frees what lies on the GPU; to be called from `eframe::App::on_exit`. Nothing is painted by
    /// OpenGL after that.
    pub fn destroy(&self, gl: Option<&glow::Context>) {
        let graphics = std::mem::replace(&mut *lock(&self.graphics), Graphics::Unwanted);
        if let (Graphics::Ready(renderer), Some(gl)) = (graphics, gl) {
            renderer.destroy(gl);
        }
    }

    fn uses_opengl(&self) -> bool {
        matches!(
            *lock(&self.graphics),
            Graphics::Untried | Graphics::Ready(_)
        )
    }

    fn callback(
        &mut self,
        ctx: &egui::Context,
        rect: egui::Rect,
        scene: &Scene,
        source: &MapSource,
        own: &[Option<OwnSource>],
    ) -> egui::PaintCallback {
        if !self.map_lines.are_of(scene) {
            self.map_lines = Arc::new(MapLines::of(scene));
        }
        let pixels_per_point = ctx.pixels_per_point();
        let level = source.level_for(scene.view.km_per_point() / f64::from(pixels_per_point));
        let frame = Frame::new(scene, level.1, &self.map_lines, pixels_per_point);
        let own = own::parts(scene, own, pixels_per_point);
        let job = Job::new(source, level, &self.map_lines, frame, own);
        let (graphics, ctx) = (Arc::clone(&self.graphics), ctx.clone());
        let callback = move |info: egui::PaintCallbackInfo, painter: &egui_glow::Painter| {
            lock(&graphics).paint(painter.gl(), &job, &viewport(&info), &ctx);
        };
        egui::PaintCallback {
            rect,
            callback: Arc::new(egui_glow::CallbackFn::new(callback)),
        }
    }
}

impl Graphics {
    fn paint(&mut self, gl: &glow::Context, job: &Job, viewport: &Viewport, ctx: &egui::Context) {
        if matches!(self, Self::Untried) {
            *self = match Renderer::new(gl) {
                Ok(renderer) => Self::Ready(Box::new(renderer)),
                Err(message) => Self::Failed(message),
            };
        }
        if let Self::Ready(renderer) = self
            && let Err(message) = renderer.paint(gl, job, viewport)
        {
            let failed = std::mem::replace(self, Self::Failed(message));
            if let Self::Ready(renderer) = failed {
                renderer.destroy(gl);
            }
        }
        if matches!(self, Self::Failed(_)) {
            // The next picture is the CPU's.
            ctx.request_repaint();
        }
    }
}

/// The map's rectangle, also where it reaches beyond the window.
fn viewport(info: &egui::PaintCallbackInfo) -> Viewport {
    let pixel = |value: f32| (value * info.pixels_per_point).round();
    let egui::Rect { min, max } = info.viewport;
    let [left, top, right, bottom] = [min.x, min.y, max.x, max.y].map(pixel);
    Viewport {
        corner: [left, info.screen_size_px[1] as f32 - bottom],
        size: [right - left, bottom - top],
    }
}

fn lock(graphics: &Mutex<Graphics>) -> std::sync::MutexGuard<'_, Graphics> {
    graphics.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::trial::{scene, source, text};
    use super::*;
    use crate::scene::{Color, Group, Mark, ScreenPoint};

    /// Paints once, and returns how many textures were made or changed.
    fn paint(
        ctx: &egui::Context,
        painter: &mut MapPainter,
        scene: &Scene,
        source: &MapSource,
    ) -> usize {
        let size = egui::vec2(scene.view.width, scene.view.height);
        let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let input = egui::RawInput {
            screen_rect: Some(rect),
            ..egui::RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| painter.paint(ui, rect, scene, source, &[]));
        let changed = output.textures_delta.set.len();
        output.drop_without_applying_deltas();
        changed
    }

    #[test]
    fn nothing_is_uploaded_while_nothing_changes() {
        let (ctx, source) = (egui::Context::default(), source());
        let mut painter = MapPainter::software();
        let mut shown = scene();
        shown.groups.push(Group {
            id: "names",
            marks: vec![Mark::Text(text(ScreenPoint { x: 20.0, y: 30.0 }))],
        });
        assert!(
            paint(&ctx, &mut painter, &shown, &source) >= 2,
            "map and text"
        );
        // egui's own fonts settle in the first pictures.
        paint(&ctx, &mut painter, &shown, &source);
        assert_eq!(paint(&ctx, &mut painter, &shown, &source), 0);
        shown.view = shown.view.panned(3.0, 0.0);
        assert_eq!(
            paint(&ctx, &mut painter, &shown, &source),
            1,
            "the map alone"
        );
        shown.groups[0].marks[0] = Mark::Globe(Color::hex(0x11_22_33));
        assert_eq!(
            paint(&ctx, &mut painter, &shown, &source),
            1,
            "the map alone"
        );
    }

    #[test]
    fn without_a_window_opengl_is_neither_used_nor_missed() {
        let (ctx, source) = (egui::Context::default(), source());
        let mut painter = MapPainter::new();
        paint(&ctx, &mut painter, &scene(), &source);
        assert_eq!(painter.failure(), None);
        painter.destroy(None);
    }

    #[test]
    fn lines_beside_the_atlas_are_kept_while_they_stay_the_same() {
        let (ctx, source) = (egui::Context::default(), source());
        let (mut painter, shown) = (MapPainter::new(), scene());
        paint(&ctx, &mut painter, &shown, &source);
        let before = Arc::clone(&painter.map_lines);
        paint(&ctx, &mut painter, &shown.clone(), &source);
        assert!(Arc::ptr_eq(&before, &painter.map_lines));
    }
}
