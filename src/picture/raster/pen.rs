//! Draws what stands in screen points: symbols, text, strokes and hatches.

use std::sync::Arc;

use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint as SkiaPaint, Path, PathBuilder, Pixmap, Shader,
    Stroke as SkiaStroke, StrokeDash, Transform,
};

use super::{Brush, How, Ink, Line, skia_color};
use crate::scene::{
    Color, DOT_RADIUS, HATCH_SPACING, HATCH_WIDTH, Paint, ScreenPath, ScreenPoint, Step, Stroke,
    Text, Texture,
};
use crate::text::OutlinePen;

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
        let Some(path) = self.screen_path(path) else {
            return;
        };
        if let Some(paint) = fill {
            brushes.push(Brush {
                path: path.clone(),
                ink: self.ink(paint),
                how: How::Fill,
                clip: None,
            });
        }
        brushes.extend(stroke.map(|stroke| self.line(path, stroke)));
    }

    fn screen_path(&self, path: &ScreenPath) -> Option<Path> {
        let mut builder = PathBuilder::new();
        let at = |point: ScreenPoint| (point.x * self.scale, point.y * self.scale);
        for step in &path.steps {
            match *step {
                Step::Move(to) => builder.move_to(at(to).0, at(to).1),
                Step::Line(to) => builder.line_to(at(to).0, at(to).1),
                Step::Cubic(a, b, to) => {
                    let (a, b, to) = (at(a), at(b), at(to));
                    builder.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1);
                }
                Step::Close => builder.close(),
            }
        }
        builder.finish()
    }

    /// A line along a path of pixels.
    pub(super) fn line(&self, path: Path, stroke: &Stroke) -> Brush {
        let dash = stroke.dash.and_then(|(dash, gap)| {
            StrokeDash::new(vec![dash * self.scale, gap * self.scale], 0.0)
        });
        let skia = SkiaStroke {
            width: stroke.width * self.scale,
            line_cap: if dash.is_some() {
                LineCap::Butt
            } else {
                LineCap::Round
            },
            line_join: LineJoin::Round,
            dash,
            ..SkiaStroke::default()
        };
        Brush {
            path,
            ink: Ink::Solid(stroke.color),
            how: How::Line(Line::new(skia, true)),
            clip: None,
        }
    }

    /// A text whose baseline starts at `origin`: its halo, then its letters.
    pub(super) fn text(&self, text: &Text, origin: ScreenPoint, brushes: &mut Vec<Brush>) {
        let mut pen = SkiaPen(PathBuilder::new());
        let (x, y) = (origin.x * self.scale, origin.y * self.scale);
        text.line.outline(x, y, text.size * self.scale, &mut pen);
        let Some(path) = pen.0.finish() else {
            return;
        };
        if let Some((color, width)) = text.halo {
            brushes.push(self.line(path.clone(), &Stroke::solid(color, 2.0 * width)));
        }
        brushes.push(Brush {
            path,
            ink: Ink::Solid(text.color),
            how: How::Fill,
            clip: None,
        });
    }

    /// What an area is filled with.
    pub(super) fn ink(&self, paint: Paint) -> Ink {
        match paint {
            Paint::Solid(color) => Ink::Solid(color),
            Paint::Texture(texture) => match texture_tile(texture, self.scale) {
                Some(tile) => {
                    let side = tile.width() as f32;
                    let offset = |value: f32| value.round().rem_euclid(side);
                    Ink::Tile(
                        Arc::new(tile),
                        (offset(self.anchor.0), offset(self.anchor.1)),
                    )
                }
                None => Ink::Solid(texture.ground),
            },
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
fn texture_tile(texture: Texture, scale: f32) -> Option<Pixmap> {
    let side = hatch_side_px(scale);
    let mut tile = Pixmap::new(2 * side as u32, 2 * side as u32)?;
    tile.fill(skia_color(texture.ground));
    let up = |x: f32| ((x, 0.0), (x - 2.0 * side, 2.0 * side));
    let down = |x: f32| ((x, 0.0), (x + 2.0 * side, 2.0 * side));
    let up: Vec<_> = (0..=4_u8).map(|at| up(f32::from(at) * side)).collect();
    let down: Vec<_> = (0..=4_u8)
        .map(|at| down((f32::from(at) - 2.0) * side))
        .collect();
    let sparse: Vec<_> = down.iter().copied().step_by(2).collect();
    draw_lines(&mut tile, &up, texture.hatch, scale);
    draw_lines(&mut tile, &down, texture.counter_hatch, scale);
    draw_lines(&mut tile, &sparse, texture.sparse_hatch, scale);
    draw_dots(&mut tile, side, texture.dots, scale);
    Some(tile)
}

fn paint_with(ink: Color) -> SkiaPaint<'static> {
    SkiaPaint {
        shader: Shader::SolidColor(skia_color(ink)),
        anti_alias: true,
        ..SkiaPaint::default()
    }
}

/// Where a line begins and ends, in pixels.
type Ends = ((f32, f32), (f32, f32));

fn draw_lines(tile: &mut Pixmap, lines: &[Ends], ink: Color, scale: f32) {
    let mut builder = PathBuilder::new();
    for (from, to) in lines {
        // Beyond the tile at both ends, so that no cap is seen.
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        builder.move_to(from.0 - dx, from.1 - dy);
        builder.line_to(to.0 + dx, to.1 + dy);
    }
    let stroke = SkiaStroke {
        width: HATCH_WIDTH * scale,
        ..SkiaStroke::default()
    };
    if let Some(path) = builder.finish().filter(|_| ink.alpha > 0) {
        tile.stroke_path(
            &path,
            &paint_with(ink),
            &stroke,
            Transform::identity(),
            None,
        );
    }
}

/// Dots midway between the lines, two in each tile.
fn draw_dots(tile: &mut Pixmap, side: f32, ink: Color, scale: f32) {
    let mut builder = PathBuilder::new();
    for (x, y) in [(0.5, 0.0), (0.5, 2.0), (1.5, 1.0)] {
        builder.push_circle(x * side, y * side, DOT_RADIUS * scale);
    }
    if let Some(path) = builder.finish().filter(|_| ink.alpha > 0) {
        let paint = paint_with(ink);
        tile.fill_path(
            &path,
            &paint,
            FillRule::Winding,
            Transform::identity(),
            None,
        );
    }
}

struct SkiaPen(PathBuilder);

impl OutlinePen for SkiaPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }
    fn cubic_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}
