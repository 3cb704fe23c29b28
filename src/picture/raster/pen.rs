//! Draws what stands in screen points: symbols, text, strokes and hatches.

use std::sync::Arc;

use tiny_skia::{
    LineCap, LineJoin, Paint as SkiaPaint, Path, PathBuilder, Pixmap, Shader, Stroke as SkiaStroke,
    StrokeDash, Transform,
};

use super::{Brush, How, Ink, skia_color};
use crate::scene::{
    Color, HATCH_SPACING, HATCH_WIDTH, Paint, ScreenPath, ScreenPoint, Step, Stroke, Text,
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
            how: How::Line(skia, true),
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
        });
    }

    /// What an area is filled with.
    pub(super) fn ink(&self, paint: Paint) -> Ink {
        match paint {
            Paint::Solid(color) => Ink::Solid(color),
            Paint::Hatch { ground, ink } => match hatch_tile(ground, ink, self.scale) {
                Some(tile) => {
                    let side = tile.width() as f32;
                    let offset = |value: f32| value.round().rem_euclid(side);
                    Ink::Tile(
                        Arc::new(tile),
                        (offset(self.anchor.0), offset(self.anchor.1)),
                    )
                }
                None => Ink::Solid(ground),
            },
        }
    }
}

/// Side of the square after which a hatch repeats, a whole number of pixels.
pub fn hatch_side_px(pixels_per_point: f32) -> f32 {
    (HATCH_SPACING * std::f32::consts::SQRT_2 * pixels_per_point)
        .round()
        .max(2.0)
}

/// A square tile with one diagonal line, which repeats without a seam.
fn hatch_tile(ground: Color, ink: Color, scale: f32) -> Option<Pixmap> {
    let side = hatch_side_px(scale);
    let mut tile = Pixmap::new(side as u32, side as u32)?;
    tile.fill(skia_color(ground));
    let mut builder = PathBuilder::new();
    for shift in [-side, 0.0, side] {
        builder.move_to(shift - side, 2.0 * side);
        builder.line_to(shift + 2.0 * side, -side);
    }
    let paint = SkiaPaint {
        shader: Shader::SolidColor(skia_color(ink)),
        anti_alias: true,
        ..SkiaPaint::default()
    };
    let stroke = SkiaStroke {
        width: HATCH_WIDTH * scale,
        ..SkiaStroke::default()
    };
    tile.stroke_path(
        &builder.finish()?,
        &paint,
        &stroke,
        Transform::identity(),
        None,
    );
    Some(tile)
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
