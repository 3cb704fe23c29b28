//! The page of a PDF as it is drawn.

use std::collections::BTreeMap;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::atlas::ShapeIndex;
use crate::picture::vector::texture::{Ends, Grid};
use crate::picture::vector::{LineStyle, Outline, Plotter};
use crate::scene::{
    Color, DOT_RADIUS, Group, HATCH_WIDTH, Paint, ScreenPath, ScreenPoint, ScreenRect, Step,
    Stroke, Text, Texture,
};
use crate::text::{FILES, Glyph};

/// The faces of a file by their place in [`FILES`]; `None` for one that the library does not take.
#[derive(Default)]
pub(super) struct Faces(BTreeMap<usize, Option<Font>>);

impl Faces {
    fn get(&mut self, face: usize) -> Option<Font> {
        let load = || {
            let (_, bytes) = FILES.get(face)?;
            Font::new((*bytes).into(), 0)
        };
        self.0.entry(face).or_insert_with(load).clone()
    }
}

pub(super) struct Sheet<'s, 'd> {
    surface: &'s mut Surface<'d>,
    grid: Grid,
    faces: &'s mut Faces,
    is_clipped: bool,
}

impl<'s, 'd> Sheet<'s, 'd> {
    pub(super) fn new(surface: &'s mut Surface<'d>, grid: Grid, faces: &'s mut Faces) -> Self {
        Self {
            surface,
            grid,
            faces,
            is_clipped: false,
        }
    }

    /// Begins the picture: what lies behind everything, and an edge beyond which nothing is drawn.
    /// The page itself ends within a pixel of whoever shows it.
    pub(super) fn begin_picture(&mut self, bounds: ScreenRect, color: Color) {
        let edge = ScreenPath::rounded_rect(bounds, 0.0);
        let mut builder = PathBuilder::new();
        push_path(&mut builder, &edge);
        if let Some(path) = builder.finish() {
            self.surface.push_clip_path(&path, &FillRule::NonZero);
            self.is_clipped = true;
        }
        self.symbol(&edge, Some(Paint::Solid(color)), None);
    }

    /// Ends what [`Sheet::begin_picture`] began.
    pub(super) fn end_picture(&mut self) {
        if std::mem::take(&mut self.is_clipped) {
            self.surface.pop();
        }
    }

    fn draw(&mut self, path: &Path, fill: Option<Fill>, stroke: Option<PdfStroke>) {
        if fill.is_some() || stroke.is_some() {
            self.surface.set_fill(fill);
            self.surface.set_stroke(stroke);
            self.surface.draw_path(path);
        }
    }

    fn fill(&mut self, path: &Path, bounds: ScreenRect, paint: Paint) {
        self.draw(path, fill_of(paint.ground()), None);
        if let Paint::Texture(texture) = paint {
            self.surface.push_clip_path(path, &FillRule::EvenOdd);
            self.texture(bounds, texture);
            self.surface.pop();
        }
    }

    /// Lines and dots over a part of the picture, drawn one by one: programs show patterns of
    /// tiles with seams.
    fn texture(&mut self, part: ScreenRect, texture: Texture) {
        let grid = self.grid;
        self.hatch(&grid.hatch(part), texture.hatch);
        self.hatch(&grid.counter_hatch(part), texture.counter_hatch);
        self.hatch(&grid.sparse_hatch(part), texture.sparse_hatch);
        if texture.dots.alpha > 0 {
            let mut builder = PathBuilder::new();
            for dot in grid.dots(part) {
                push_path(&mut builder, &ScreenPath::circle(dot, DOT_RADIUS));
            }
            if let Some(path) = builder.finish() {
                self.draw(&path, fill_of(texture.dots), None);
            }
        }
    }

    fn hatch(&mut self, lines: &[Ends], color: Color) {
        let mut builder = PathBuilder::new();
        for [from, to] in lines {
            builder.move_to(from.x, from.y);
            builder.line_to(to.x, to.y);
        }
        let stroke = stroke_of(&Stroke::solid(color, HATCH_WIDTH));
        if let Some(path) = builder.finish() {
            self.draw(&path, None, stroke);
        }
    }

    fn glyphs(&mut self, text: &Text, is_outlined: bool) {
        let line = &text.line;
        for (face, run) in line.runs() {
            let Some((font, first)) = self.faces.get(face).zip(run.first()) else {
                continue;
            };
            let start = Point::from_xy(
                text.origin.x + first.x_em() * text.size,
                text.origin.y - first.y_em() * text.size,
            );
            let glyphs: Vec<KrillaGlyph> = run
                .iter()
                .zip(run.iter().skip(1).map(Some).chain([None]))
                .map(|(glyph, next)| placed(glyph, first, next))
                .collect();
            self.surface
                .draw_glyphs(start, &glyphs, font, line.text(), text.size, is_outlined);
        }
    }
}

/// A glyph with the way to the next one, in ems; its height is that over the first one.
fn placed(glyph: &Glyph, first: &Glyph, next: Option<&Glyph>) -> KrillaGlyph {
    let advance = next.map_or(0.0, |next| next.x_em() - glyph.x_em());
    KrillaGlyph::new(
        GlyphId::new(u32::from(glyph.id())),
        advance,
        0.0,
        glyph.y_em() - first.y_em(),
        0.0,
        glyph.letters(),
        None,
    )
}

impl Plotter for Sheet<'_, '_> {
    fn begin(&mut self, _group: &Group) {}

    fn end(&mut self) {}

    fn area(&mut self, outline: &Outline, paint: Paint, _shape: Option<ShapeIndex>) {
        if let Some(path) = path_of(outline) {
            self.fill(&path, bounds_of(outline.runs.iter().flatten()), paint);
        }
    }

    fn line(&mut self, outline: &Outline, line: &LineStyle) {
        let stroke = Stroke {
            color: line.paint.ground(),
            width: line.width,
            dash: line.dash,
        };
        if let Some(path) = path_of(outline) {
            self.draw(&path, None, stroke_of(&stroke));
        }
    }

    fn line_inside(&mut self, area: &Outline, outline: &Outline, line: &LineStyle) {
        if let Some(path) = path_of(area) {
            self.surface.push_clip_path(&path, &FillRule::EvenOdd);
            self.line(outline, line);
            self.surface.pop();
        }
    }

    fn symbol(&mut self, path: &ScreenPath, fill: Option<Paint>, stroke: Option<&Stroke>) {
        let mut builder = PathBuilder::new();
        push_path(&mut builder, path);
        let Some(pdf_path) = builder.finish() else {
            return;
        };
        if let Some(paint) = fill {
            let ends = path.steps.iter().filter_map(|step| match step {
                Step::Move(to) | Step::Line(to) | Step::Cubic(_, _, to) => Some(to),
                Step::Close => None,
            });
            self.fill(&pdf_path, bounds_of(ends), paint);
        }
        self.draw(&pdf_path, None, stroke.and_then(stroke_of));
    }

    fn text(&mut self, text: &Text) {
        if let Some((color, width)) = text.halo {
            let stroke = stroke_of(&Stroke::solid(color, 2.0 * width));
            if stroke.is_some() {
                self.surface.set_fill(None);
                self.surface.set_stroke(stroke);
                // As outlines, so that the text is found once.
                self.glyphs(text, true);
            }
        }
        if let Some(fill) = fill_of(text.color) {
            self.surface.set_fill(Some(fill));
            self.surface.set_stroke(None);
            self.glyphs(text, false);
        }
    }
}

fn path_of(outline: &Outline) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for run in &outline.runs {
        for (number, point) in run.iter().enumerate() {
            if number == 0 {
                builder.move_to(point.x, point.y);
            } else {
                builder.line_to(point.x, point.y);
            }
        }
        if outline.is_closed {
            builder.close();
        }
    }
    builder.finish()
}

fn push_path(builder: &mut PathBuilder, path: &ScreenPath) {
    for step in &path.steps {
        match *step {
            Step::Move(to) => builder.move_to(to.x, to.y),
            Step::Line(to) => builder.line_to(to.x, to.y),
            Step::Cubic(a, b, to) => builder.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            Step::Close => builder.close(),
        }
    }
}

/// The rectangle around points; empty around none.
fn bounds_of<'a>(points: impl Iterator<Item = &'a ScreenPoint>) -> ScreenRect {
    let around = points.fold(None, |bounds: Option<ScreenRect>, point| {
        let bounds = bounds.unwrap_or(ScreenRect {
            min: *point,
            max: *point,
        });
        Some(ScreenRect {
            min: ScreenPoint {
                x: bounds.min.x.min(point.x),
                y: bounds.min.y.min(point.y),
            },
            max: ScreenPoint {
                x: bounds.max.x.max(point.x),
                y: bounds.max.y.max(point.y),
            },
        })
    });
    around.unwrap_or_default()
}

/// `None` for a colour that cannot be seen.
fn fill_of(color: Color) -> Option<Fill> {
    Some(Fill {
        paint: rgb_of(color).into(),
        opacity: opacity_of(color)?,
        rule: FillRule::EvenOdd,
    })
}

fn stroke_of(stroke: &Stroke) -> Option<PdfStroke> {
    let dash = stroke.dash.map(|(dash, gap)| StrokeDash {
        array: vec![dash, gap],
        offset: 0.0,
    });
    Some(PdfStroke {
        paint: rgb_of(stroke.color).into(),
        width: stroke.width,
        line_cap: if dash.is_some() {
            LineCap::Butt
        } else {
            LineCap::Round
        },
        line_join: LineJoin::Round,
        opacity: opacity_of(stroke.color)?,
        dash,
        ..PdfStroke::default()
    })
}

fn rgb_of(color: Color) -> rgb::Color {
    rgb::Color::new(color.red, color.green, color.blue)
}

fn opacity_of(color: Color) -> Option<NormalizedF32> {
    let opacity = f32::from(color.alpha) / f32::from(u8::MAX);
    NormalizedF32::new(opacity).filter(|_| color.alpha > 0)
}
