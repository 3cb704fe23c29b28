//! Draws what stands in screen points: symbols, text, strokes and hatches.

use std::sync::Arc;

use super::band::{Band, Bench, pixel_of};
use super::line::Line;
use super::outline::{Outline, Plotter};
use super::{Brush, How, Ink, Tile};
use crate::scene::{
    Color, DOT_RADIUS, HATCH_SPACING, HATCH_WIDTH, Paint, ScreenPath, ScreenPoint, Step, Stroke,
    Text, Texture,
};
use crate::text::OutlinePen as _;

/// All that a brush needs to know of the picture.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    /// Pixels for one point.
    pub(super) scale: f32,
    /// The pixel that hatches start from.
    pub(super) anchor: (f32, f32),
}

impl Pen {
    /// A path's inside, then its line.
    pub(super) fn symbol(
        &self,
        path: &ScreenPath,
        fill: Option<Paint>,
        stroke: Option<&Stroke>,
        brushes: &mut Vec<Brush>,
    ) {
        let outline = Arc::new(self.screen_path(path));
        if outline.is_empty() {
            return;
        }
        if let Some(paint) = fill {
            brushes.push(Brush {
                outline: Arc::clone(&outline),
                ink: self.ink(paint),
                how: How::Fill,
                clip: None,
            });
        }
        brushes.extend(stroke.map(|stroke| Brush {
            outline,
            ink: Ink::solid(stroke.color),
            how: How::Line(self.line_of(stroke)),
            clip: None,
        }));
    }

    fn screen_path(&self, path: &ScreenPath) -> Outline {
        let mut plotter = Plotter::default();
        let at = |point: ScreenPoint| (point.x * self.scale, point.y * self.scale);
        for step in &path.steps {
            match *step {
                Step::Move(to) => plotter.move_to(at(to).0, at(to).1),
                Step::Line(to) => plotter.line_to(at(to).0, at(to).1),
                Step::Cubic(a, b, to) => {
                    let (a, b, to) = (at(a), at(b), at(to));
                    plotter.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1);
                }
                Step::Close => plotter.close(),
            }
        }
        plotter.finish()
    }

    /// A line along an outline; `None` if there is nothing in it.
    pub(super) fn line(&self, outline: Outline, stroke: &Stroke) -> Option<Brush> {
        (!outline.is_empty()).then(|| Brush {
            outline: Arc::new(outline),
            ink: Ink::solid(stroke.color),
            how: How::Line(self.line_of(stroke)),
            clip: None,
        })
    }

    fn line_of(&self, stroke: &Stroke) -> Line {
        let dash = stroke.dash;
        Line {
            width: stroke.width * self.scale,
            dash: dash.map(|(dash, gap)| (dash * self.scale, gap * self.scale)),
            is_smooth: true,
        }
    }

    /// A text whose baseline starts at `origin`: its halo, then its letters.
    pub(super) fn text(&self, text: &Text, origin: ScreenPoint, brushes: &mut Vec<Brush>) {
        let mut plotter = Plotter::default();
        let (x, y) = (origin.x * self.scale, origin.y * self.scale);
        text.line
            .outline(x, y, text.size * self.scale, &mut plotter);
        let outline = Arc::new(plotter.finish());
        if outline.is_empty() {
            return;
        }
        if let Some((color, width)) = text.halo {
            brushes.push(Brush {
                outline: Arc::clone(&outline),
                ink: Ink::solid(color),
                how: How::Line(self.line_of(&Stroke::solid(color, 2.0 * width))),
                clip: None,
            });
        }
        brushes.push(Brush {
            outline,
            ink: Ink::solid(text.color),
            how: How::Fill,
            clip: None,
        });
    }

    /// What an area is filled with.
    pub(super) fn ink(&self, paint: Paint) -> Ink {
        match paint {
            Paint::Solid(color) => Ink::solid(color),
            Paint::Texture(texture) => {
                let mut tile = texture_tile(texture, self.scale);
                let side = tile.side as f32;
                let offset = |value: f32| value.round().rem_euclid(side) as i32;
                (tile.left, tile.top) = (offset(self.anchor.0), offset(self.anchor.1));
                Ink::Tile(Arc::new(tile))
            }
        }
    }
}

/// Side of the square in whose corners the lines of a hatch meet, a whole number of pixels. Textures
/// repeat after two of them.
pub fn hatch_side_px(pixels_per_point: f32) -> f32 {
    (HATCH_SPACING * std::f32::consts::SQRT_2 * pixels_per_point)
        .round()
        .max(2.0)
}

/// A square tile of two by two squares, which repeats without a seam.
fn texture_tile(texture: Texture, scale: f32) -> Tile {
    let side = hatch_side_px(scale);
    let up = |x: f32| [[x, 0.0], [x - 2.0 * side, 2.0 * side]];
    let down = |x: f32| [[x, 0.0], [x + 2.0 * side, 2.0 * side]];
    let up: Vec<_> = (0..=4_u8).map(|at| up(f32::from(at) * side)).collect();
    let down: Vec<_> = (0..=4_u8)
        .map(|at| down((f32::from(at) - 2.0) * side))
        .collect();
    let sparse: Vec<_> = down.iter().copied().step_by(2).collect();
    let layers = [
        lines(&up, texture.hatch, scale),
        lines(&down, texture.counter_hatch, scale),
        lines(&sparse, texture.sparse_hatch, scale),
        dots(side, texture.dots, scale),
    ];
    let pixels = 2 * side as usize;
    let mut bytes = vec![0; pixels * pixels * 4];
    let mut band = Band::new(&mut bytes, pixels, (0, 0));
    let mut bench = Bench::new(pixels, pixels);
    band.clear(texture.ground);
    for brush in layers.into_iter().filter(Brush::can_be_seen) {
        band.paint(&brush, &mut bench);
    }
    let texture = bytes.as_chunks::<4>().0;
    Tile {
        pixels: texture.to_vec(),
        side: pixels,
        is_opaque: texture.iter().all(|pixel| pixel[3] == 255),
        left: 0,
        top: 0,
    }
}

/// Lines with these ends, in pixels.
fn lines(lines: &[[[f32; 2]; 2]], color: Color, scale: f32) -> Brush {
    let mut outline = Outline::default();
    for [from, to] in lines {
        // Beyond the tile at both ends, so that no cap is seen.
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let ends = [[from[0] - dx, from[1] - dy], [to[0] + dx, to[1] + dy]];
        outline.add(ends, false);
    }
    Brush {
        outline: Arc::new(outline),
        ink: Ink::solid(color),
        how: How::Line(Line {
            width: HATCH_WIDTH * scale,
            dash: None,
            is_smooth: true,
        }),
        clip: None,
    }
}

/// Dots midway between the lines, two in each tile.
fn dots(side: f32, color: Color, scale: f32) -> Brush {
    let mut outline = Outline::default();
    for (x, y) in [(0.5, 0.0), (0.5, 2.0), (1.5, 1.0)] {
        // A line without length is as round as its ends.
        let at = [x * side, y * side];
        outline.add([at, at], false);
    }
    Brush {
        outline: Arc::new(outline),
        ink: Ink::Solid(pixel_of(color)),
        how: How::Line(Line {
            width: 2.0 * DOT_RADIUS * scale,
            dash: None,
            is_smooth: true,
        }),
        clip: None,
    }
}
