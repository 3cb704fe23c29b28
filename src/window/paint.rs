//! A scene in the window: the map by OpenGL, text and symbols by egui above it.
//!
//! The window shows what [`crate::picture::raster`] would draw. Shapes and lines lie in buffers on
//! the GPU, so panning and zooming change a few numbers only; text and symbols are drawn by the
//! CPU once and kept as textures. Where OpenGL fails, the CPU draws the map as well. What the
//! scene holds is not decided here.

mod source;

use eframe::{egui, glow};

pub use source::MapSource;

use crate::scene::Scene;

/// Paints scenes, and keeps from frame to frame what is costly to make.
#[derive(Debug, Default)]
pub struct MapPainter {}

impl MapPainter {
    /// A painter that uses OpenGL, and the CPU where that fails.
    pub fn new() -> Self {
        Self::default()
    }

    /// A painter that never uses OpenGL.
    pub fn software() -> Self {
        Self::default()
    }

    /// Paints `scene` into `rect` of `ui`; the scene's coordinates are points from the rectangle's
    /// upper left corner.
    pub fn paint(&mut self, ui: &egui::Ui, rect: egui::Rect, scene: &Scene, source: &MapSource) {
        let _ = (ui, rect, scene, source);
    }

    /// Why OpenGL is not used, if it failed.
    pub fn failure(&self) -> Option<String> {
        None
    }

    /// Frees what lies on the GPU; call it from `eframe::App::on_exit`.
    pub fn destroy(&mut self, gl: Option<&glow::Context>) {
        let _ = gl;
    }
}
