//! Samples of symbols and lines in lists: drawn as in a picture, once, and kept as textures.

use eframe::egui::{
    Color32, ColorImage, Id, Painter, Rect, TextureHandle, TextureOptions, pos2, vec2,
};

use crate::picture::raster::Stamp;
use crate::scene::frame::{Swatch, draw_swatch};
use crate::scene::{ScreenRect, Theme};

/// A drawn sample, and where it lies from the upper left corner of its place, in pixels.
#[derive(Clone)]
struct Kept {
    texture: TextureHandle,
    offset: [i32; 2],
}

/// Paints a sample into its place.
pub(super) fn paint(painter: &Painter, theme: &Theme, swatch: Swatch, rect: Rect) {
    let ctx = painter.ctx();
    let scale = ctx.pixels_per_point();
    let name = format!("{swatch:?} {} {scale} {:?}", theme.name, rect.size());
    let id = Id::unique(&name);
    let kept = ctx.data(|data| data.get_temp::<Kept>(id)).or_else(|| {
        let place = ScreenRect::at(0.0, 0.0, rect.width(), rect.height());
        let stamp = Stamp::of_marks(&draw_swatch(swatch, theme, place), scale)?;
        let size = [stamp.pixels.width as usize, stamp.pixels.height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, &stamp.pixels.rgba);
        let kept = Kept {
            texture: ctx.load_texture(name, image, TextureOptions::NEAREST),
            offset: [stamp.left, stamp.top],
        };
        ctx.data_mut(|data| data.insert_temp(id, kept.clone()));
        Some(kept)
    });
    let Some(Kept { texture, offset }) = kept else {
        return;
    };
    // On whole pixels, so that it stays sharp.
    let pixel = |at: f32, offset: i32| ((at * scale).round() + offset as f32) / scale;
    let corner = pos2(pixel(rect.left(), offset[0]), pixel(rect.top(), offset[1]));
    let [width, height] = texture.size().map(|side| side as f32 / scale);
    let place = Rect::from_min_size(corner, vec2(width, height));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), place, whole, Color32::WHITE);
}
