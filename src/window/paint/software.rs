//! The map drawn by the CPU into a texture: where OpenGL fails, and for tests.
//!
//! Drawn anew only when the scene changes; that takes tens of milliseconds.

use eframe::egui::{self, Color32, ColorImage, TextureHandle, TextureOptions};

use super::own::{OwnSource, geometry_of};
use super::source::MapSource;
use crate::picture::raster::rasterise;
use crate::scene::{Group, Mark, Scene};

/// The last picture of the map.
#[derive(Default)]
pub(super) struct SoftwareMap {
    shown: Option<Shown>,
}

struct Shown {
    /// The map alone.
    scene: Scene,
    source: u64,
    level: usize,
    /// Sources and levels of the reader's own layers.
    own: Vec<Option<(u64, usize)>>,
    size_px: [u32; 2],
    texture: TextureHandle,
}

impl std::fmt::Debug for SoftwareMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let size = self.shown.as_ref().map(|shown| shown.size_px);
        f.debug_struct("SoftwareMap")
            .field("size_px", &size)
            .finish_non_exhaustive()
    }
}

impl SoftwareMap {
    /// The map of a scene as a texture of so many pixels; `None` if there is no memory for it.
    pub(super) fn texture(
        &mut self,
        ctx: &egui::Context,
        scene: &Scene,
        (source, own): (&MapSource, &[Option<OwnSource>]),
        size_px: [u32; 2],
    ) -> Option<egui::TextureId> {
        let pixels_per_point = ctx.pixels_per_point();
        let km_per_pixel = scene.view.km_per_point() / f64::from(pixels_per_point);
        let (level, _) = source.level_for(km_per_pixel);
        let own_keys: Vec<_> = own
            .iter()
            .map(|it| it.as_ref().map(|it| it.key(km_per_pixel)))
            .collect();
        let is_shown = |shown: &&Shown| {
            (shown.source, shown.level, shown.size_px) == (source.id(), level, size_px)
                && shown.own == own_keys
                && is_same_map(&shown.scene, scene)
        };
        if let Some(shown) = self.shown.as_ref().filter(is_shown) {
            return Some(shown.texture.id());
        }
        let scene = map_of(scene);
        let own = geometry_of(own, km_per_pixel);
        let geometry = source.geometry_for(km_per_pixel).with_own(&own);
        let pixels =
            rasterise(&scene, geometry, (size_px[0], size_px[1]), pixels_per_point).ok()?;
        let size = size_px.map(|side| side as usize);
        let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
        let texture = match self.shown.take() {
            Some(Shown { mut texture, .. }) => {
                texture.set(image, TextureOptions::NEAREST);
                texture
            }
            None => ctx.load_texture("map", image, TextureOptions::NEAREST),
        };
        let id = texture.id();
        self.shown = Some(Shown {
            scene,
            source: source.id(),
            level,
            own: own_keys,
            size_px,
            texture,
        });
        Some(id)
    }

    /// The texture over a rectangle.
    pub(super) fn shape(texture: egui::TextureId, rect: egui::Rect) -> egui::Shape {
        let whole = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        egui::Shape::image(texture, rect, whole, Color32::WHITE)
    }
}

fn is_of_map(mark: &Mark) -> bool {
    !matches!(mark, Mark::Text(_) | Mark::Path { .. })
}

fn map_of(scene: &Scene) -> Scene {
    let groups = scene.groups.iter().map(|group| Group {
        id: group.id,
        marks: group
            .marks
            .iter()
            .filter(|mark| is_of_map(mark))
            .cloned()
            .collect(),
    });
    Scene {
        groups: groups.filter(|group| !group.marks.is_empty()).collect(),
        ..scene.clone()
    }
}

/// Whether `scene` shows the same map as `map`, which is nothing but a map.
fn is_same_map(map: &Scene, scene: &Scene) -> bool {
    let marks = |scene: &'_ Scene| -> Vec<(&'static str, usize)> {
        let counted = scene.groups.iter().map(|group| {
            (
                group.id,
                group.marks.iter().filter(|mark| is_of_map(mark)).count(),
            )
        });
        counted.filter(|(_, count)| *count > 0).collect()
    };
    let all = |scene| -> Vec<&Mark> { map_marks(scene).collect() };
    map.view == scene.view
        && map.background == scene.background
        && marks(map) == marks(scene)
        && all(map) == all(scene)
}

fn map_marks(scene: &Scene) -> impl Iterator<Item = &Mark> {
    scene
        .groups
        .iter()
        .flat_map(|group| &group.marks)
        .filter(|mark| is_of_map(mark))
}
