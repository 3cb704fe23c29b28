//! Charts over time as marks of a scene, painted by whatever paints maps: window, pixels, lines.
//!
//! Days come in as shares of the time that the chart spans, 0 at its left end and 1 at its right, so
//! that nothing here knows a calendar.

mod marker;
mod page;
mod stack;
mod steps;

use std::sync::Arc;

pub use marker::{LineStyle, Marker};
pub use page::{Key, page};
pub use stack::{Bar, nice_step, stacked};
pub use steps::{StepLine, names_width, steps};

use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect};
use super::{Color, Mark, Paint, ScreenPath, Step, Stroke, Text};
use crate::language::Language;
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// Type size of the axes, in points.
pub const TYPE: f32 = 11.5;
/// Room that a chart needs below its plane for the names of years, and at its left, in points.
pub const FOOT: f32 = 22.0;
/// The same at its left for numbers.
pub const SIDE: f32 = 34.0;

/// The plane on which a chart is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// Where it lies, without the names of its axes.
    pub rect: ScreenRect,
    /// Days that are named below, as shares, with their names.
    pub ticks: Vec<(f32, String)>,
    /// The day that is shown, as a share.
    pub shown: Option<f32>,
    /// The language of its names and figures.
    pub language: Language,
}

impl Plane {
    /// The place of a share.
    pub fn x(&self, share: f32) -> f32 {
        self.rect.min.x + share * self.rect.width()
    }

    /// Lines and names of the days below.
    fn foot(&self, theme: &Theme) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut free_from = f32::MIN;
        for (share, name) in &self.ticks {
            let x = self.x(*share);
            marks.push(line(
                [(x, self.rect.min.y), (x, self.rect.max.y + 4.0)],
                Stroke::solid(theme.ink.with_alpha(30), 1.0),
            ));
            let width = Line::new(name, Weight::Regular).width(TYPE);
            let left = (x - width / 2.0).max(self.rect.min.x - 4.0);
            if left >= free_from && left + width <= self.rect.max.x + 24.0 {
                let at = (left, self.rect.max.y + FOOT - 5.0);
                marks.push(text(name, (TYPE, Weight::Regular), at, theme.muted));
                free_from = left + width + 10.0;
            }
        }
        marks
    }

    /// A line where the day is that is shown.
    fn day(&self, theme: &Theme) -> Vec<Mark> {
        let shown = self.shown.into_iter();
        let ends = shown.map(|share| {
            let x = self.x(share.clamp(0.0, 1.0));
            [(x, self.rect.min.y - 4.0), (x, self.rect.max.y)]
        });
        let stroke = Stroke::solid(theme.accent, 1.6);
        ends.map(|ends| line(ends, stroke)).collect()
    }
}

/// A straight line.
fn line([from, to]: [(f32, f32); 2], stroke: Stroke) -> Mark {
    path(&[from, to], false, None, Some(stroke))
}

/// A polygon, or a line of straight parts.
fn path(
    points: &[(f32, f32)],
    is_closed: bool,
    fill: Option<Color>,
    stroke: Option<Stroke>,
) -> Mark {
    let mut steps: Vec<Step> = Vec::with_capacity(points.len() + 1);
    for (x, y) in points {
        let point = ScreenPoint { x: *x, y: *y };
        steps.push(if steps.is_empty() {
            Step::Move(point)
        } else {
            Step::Line(point)
        });
    }
    if is_closed {
        steps.push(Step::Close);
    }
    Mark::Path {
        path: ScreenPath { steps },
        fill: fill.map(Paint::Solid),
        stroke,
    }
}

/// A rectangle.
fn block(rect: ScreenRect, fill: Color) -> Mark {
    let (min, max) = (rect.min, rect.max);
    let corners = [
        (min.x, min.y),
        (max.x, min.y),
        (max.x, max.y),
        (min.x, max.y),
    ];
    path(&corners, true, Some(fill), None)
}

/// A text that begins at `at`, the left end of its baseline.
fn text(words: &str, (size, weight): (f32, Weight), at: (f32, f32), color: Color) -> Mark {
    Mark::Text(Text {
        line: Arc::new(Line::new(words, weight)),
        origin: ScreenPoint { x: at.0, y: at.1 },
        size,
        color,
        halo: None,
    })
}

/// The same, but it ends at `at`.
fn text_to(words: &str, style: (f32, Weight), at: (f32, f32), color: Color) -> Mark {
    let width = Line::new(words, style.1).width(style.0);
    text(words, style, (at.0 - width, at.1), color)
}

/// How far below the middle of a line its baseline lies.
fn drop_of(size: f32) -> f32 {
    CAP_HEIGHT_EM * size / 2.0
}
