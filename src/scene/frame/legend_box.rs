//! The box with the legend: what the colours and lines mean.

use super::text;
use crate::scene::compose::DISPUTED_DASH;
use crate::scene::occurrences;
use crate::scene::overprint::{self, Overprint};
use crate::scene::showing::Class;
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{HATCH_SPACING, Mark, Paint, ScreenPath, Step, Stroke};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// What the colours and lines mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Legend {
    /// What stands over it.
    pub heading: String,
    /// From top to bottom.
    pub entries: Vec<LegendEntry>,
}

/// One line of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// What the swatch shows.
    pub swatch: Swatch,
    /// What it means.
    pub name: String,
    /// How many states have it.
    pub count: Option<usize>,
}

/// What stands before the words of a legend entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// The fill of a class.
    Class(Class),
    /// Afghanistan's fill.
    Subject,
    /// What is printed over the fill of a state.
    Overprint(Overprint),
    /// A disputed border.
    DisputedBorder,
    /// Events at their places.
    Event,
}

const LEGEND_SIZE: f32 = 12.0;
const LEGEND_ROW: f32 = 20.0;
const LEGEND_PADDING: f32 = 12.0;
const SWATCH: (f32, f32) = (22.0, 13.0);

impl Legend {
    /// The same without classes that no state has.
    pub(super) fn without_empty(&self) -> Self {
        let mut legend = self.clone();
        legend.entries.retain(|entry| entry.count != Some(0));
        legend
    }
}

/// The width and height that it needs, in points.
pub(super) fn legend_size(legend: &Legend) -> (f32, f32) {
    let entries = &legend.entries;
    let widest = entries
        .iter()
        .map(|entry| Line::new(&entry.name, Weight::Regular).width(LEGEND_SIZE))
        .fold(
            Line::new(&legend.heading, Weight::SemiBold).width(LEGEND_SIZE),
            f32::max,
        );
    let width = LEGEND_PADDING * 2.0 + SWATCH.0 + 10.0 + widest + 34.0;
    (
        width,
        LEGEND_PADDING * 2.0 + LEGEND_ROW * entries.len() as f32 + 22.0,
    )
}

/// Draws it into its box.
pub(super) fn legend(legend: &Legend, theme: &Theme, rect: ScreenRect) -> Vec<Mark> {
    let left = rect.min.x + LEGEND_PADDING;
    let mut marks = vec![Mark::Path {
        path: ScreenPath::rounded_rect(rect, 6.0),
        fill: Some(Paint::Solid(theme.paper.with_alpha(242))),
        stroke: Some(Stroke::solid(theme.rule, 1.0)),
    }];
    let heading = Line::new(&legend.heading, Weight::SemiBold);
    let baseline = rect.min.y + LEGEND_PADDING + 10.0;
    marks.push(text(heading, LEGEND_SIZE, (left, baseline), theme.ink));
    for (row, entry) in legend.entries.iter().enumerate() {
        let middle = rect.min.y + LEGEND_PADDING + 22.0 + LEGEND_ROW * (row as f32 + 0.5);
        let baseline = middle + CAP_HEIGHT_EM * LEGEND_SIZE / 2.0;
        let swatch = ScreenRect::at(left, middle - SWATCH.1 / 2.0, SWATCH.0, SWATCH.1);
        marks.extend(draw_swatch(entry.swatch, theme, swatch));
        let name = Line::new(&entry.name, Weight::Regular);
        marks.push(text(
            name,
            LEGEND_SIZE,
            (swatch.max.x + 10.0, baseline),
            theme.ink,
        ));
        if let Some(count) = entry.count {
            let line = Line::new(&count.to_string(), Weight::Regular);
            let x = rect.max.x - LEGEND_PADDING - line.width(LEGEND_SIZE);
            marks.push(text(line, LEGEND_SIZE, (x, baseline), theme.muted));
        }
    }
    marks
}

fn draw_swatch(swatch: Swatch, theme: &Theme, rect: ScreenRect) -> Vec<Mark> {
    let area = |paint, edge| {
        vec![Mark::Path {
            path: ScreenPath::rounded_rect(rect, 2.5),
            fill: Some(paint),
            stroke: Some(Stroke::solid(edge, 0.8)),
        }]
    };
    match swatch {
        Swatch::Class(class) => area(theme.paint(class), theme.rule),
        Swatch::Overprint(overprint) => overprint::swatch_marks(overprint, theme, rect),
        Swatch::Subject => area(Paint::Solid(theme.subject), theme.subject_outline),
        Swatch::Event => vec![Mark::Path {
            path: ScreenPath::circle(rect.center(), occurrences::RADIUS),
            fill: Some(Paint::Solid(theme.accent)),
            stroke: Some(Stroke::solid(theme.accent_casing, 1.2)),
        }],
        Swatch::DisputedBorder => {
            let y = rect.center().y;
            let at = |x| ScreenPoint { x, y };
            let path = ScreenPath {
                steps: vec![Step::Move(at(rect.min.x)), Step::Line(at(rect.max.x))],
            };
            let stroke = Stroke {
                color: theme.disputed,
                width: 1.3,
                dash: Some(DISPUTED_DASH),
            };
            vec![Mark::Path {
                path,
                fill: None,
                stroke: Some(stroke),
            }]
        }
    }
}

// A swatch narrower than two lines of the hatch would not show that it is one.
const _: () = assert!(SWATCH.0 > 2.0 * HATCH_SPACING);
