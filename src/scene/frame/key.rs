//! The legend as it is laid out: rows under headings, in as few columns as there is room for.

use super::{Legend, LegendEntry, draw_swatch, text};
use crate::language::Language;
use crate::scene::theme::Theme;
use crate::scene::view::ScreenRect;
use crate::scene::{Mark, Paint, ScreenPath, Stroke};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

const SIZE: f32 = 12.0;
const ROW: f32 = 20.0;
const HEADING: f32 = 22.0;
const PADDING: f32 = 12.0;
/// Above the heading of a further section.
const GAP: f32 = 8.0;
/// Between two columns.
const GUTTER: f32 = 18.0;
const SWATCH: (f32, f32) = (22.0, 13.0);
/// From the swatch to the words.
const INDENT: f32 = 10.0;
/// Room for a count.
const COUNT: f32 = 34.0;
/// Rows are set closer by this, and smaller, where there is no other way.
const CLOSE: f32 = 0.84;

// A swatch narrower than two lines of the hatch would not show that it is one.
const _: () = assert!(SWATCH.0 > 2.0 * crate::scene::HATCH_SPACING);

/// A line of the legend.
enum Row<'a> {
    Heading(&'a str),
    Entry(&'a LegendEntry),
}

/// A legend laid out in columns.
pub(super) struct Key<'a> {
    columns: Vec<Vec<Row<'a>>>,
    widths: Vec<f32>,
    scale: f32,
    /// Width and height in points.
    pub(super) size: (f32, f32),
}

impl<'a> Key<'a> {
    /// The legend in the first form that fits: whole or without what does not occur, in one column
    /// or some. `None` if none does.
    pub(super) fn fitting(
        whole: &'a Legend,
        without_empty: &'a Legend,
        (width, height): (f32, f32),
    ) -> Option<Self> {
        let is_long = whole.is_long();
        let forms: &[(&Legend, usize, f32)] = if is_long {
            &[
                (whole, 1, 1.0),
                (without_empty, 1, 1.0),
                (without_empty, 1, CLOSE),
                (whole, 2, 1.0),
                (without_empty, 2, 1.0),
                (without_empty, 2, CLOSE),
                (without_empty, 3, CLOSE),
            ]
        } else {
            &[(whole, 1, 1.0), (without_empty, 1, 1.0)]
        };
        // A long legend has the side of the map to itself.
        let tall = if is_long { 1.0 } else { 0.75 };
        let mut forms = forms.iter().map(|form| Self::new(form.0, form.1, form.2));
        let fits = |key: &Key<'_>| {
            let (across, down) = key.size;
            across < 0.45 * width && down + 2.0 * super::MARGIN <= tall * height
        };
        let key = forms.find(fits)?;
        (!whole.entries.is_empty() || is_long).then_some(key)
    }

    fn new(legend: &'a Legend, n_columns: usize, scale: f32) -> Self {
        let sections = legend.more.iter();
        let sections = sections.map(|section| (section.heading.as_str(), &section.entries));
        let first = (legend.heading.as_str(), &legend.entries);
        let sections = std::iter::once(first).chain(sections);
        let sections: Vec<Vec<Row<'_>>> = sections
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(heading, entries)| {
                let entries = entries.iter().map(Row::Entry);
                std::iter::once(Row::Heading(heading))
                    .chain(entries)
                    .collect()
            })
            .collect();
        let columns = broken(sections, n_columns);
        let widths: Vec<f32> = columns.iter().map(|rows| scale * width_of(rows)).collect();
        let height = columns
            .iter()
            .map(|rows| height_of(rows))
            .fold(0.0, f32::max);
        let gutters = columns.len().saturating_sub(1) as f32 * GUTTER;
        let across = widths.iter().sum::<f32>() + scale * (gutters + 2.0 * PADDING);
        Self {
            columns,
            widths,
            scale,
            size: (across, scale * (height + 2.0 * PADDING)),
        }
    }

    /// Draws it into a rectangle of its size.
    pub(super) fn marks(&self, theme: &Theme, rect: ScreenRect, language: Language) -> Vec<Mark> {
        let mut marks = vec![Mark::Path {
            path: ScreenPath::rounded_rect(rect, 6.0),
            fill: Some(Paint::Solid(theme.paper.with_alpha(242))),
            stroke: Some(Stroke::solid(theme.rule, 1.0)),
        }];
        let scale = self.scale;
        let place = Place { language, scale };
        let mut from = scale * PADDING;
        for (rows, width) in self.columns.iter().zip(&self.widths) {
            let mut top = rect.min.y + scale * PADDING;
            for (number, row) in rows.iter().enumerate() {
                let height = scale * height_of_row(row, number);
                let place_of_row = place.within(&rect, from, (top, *width, height));
                marks.extend(row.marks(theme, place_of_row, place));
                top += height;
            }
            from += width + scale * GUTTER;
        }
        marks
    }
}

/// How rows are set.
#[derive(Clone, Copy)]
struct Place {
    /// From the right where it is read so.
    language: Language,
    scale: f32,
}

impl Place {
    /// A part of a rectangle that begins so far from where one begins to read.
    fn within(
        self,
        rect: &ScreenRect,
        from: f32,
        (top, width, height): (f32, f32, f32),
    ) -> ScreenRect {
        let left = if self.language.is_right_to_left() {
            rect.max.x - from - width
        } else {
            rect.min.x + from
        };
        ScreenRect::at(left, top, width, height)
    }

    /// Where a line begins that is so wide.
    fn line(self, rect: &ScreenRect, from: f32, width: f32) -> f32 {
        self.within(rect, from, (rect.min.y, width, 0.0)).min.x
    }
}

/// Sections in columns that are about equally high; a section is broken only if it alone is
/// higher than a column.
fn broken(sections: Vec<Vec<Row<'_>>>, n_columns: usize) -> Vec<Vec<Row<'_>>> {
    let heights: Vec<f32> = sections.iter().map(|rows| height_of(rows) + GAP).collect();
    let n_columns = n_columns.min(sections.len()).max(1);
    // The least height at which the sections, in their order, fill no more columns.
    let count = |limit: f32| {
        let (mut columns, mut filled) = (1, 0.0);
        for height in &heights {
            if filled > 0.0 && filled + height > limit {
                columns += 1;
                filled = 0.0;
            }
            filled += height;
        }
        columns
    };
    let highest = heights.iter().copied().fold(0.0, f32::max);
    let whole: f32 = heights.iter().sum();
    let mut limit = highest;
    while limit < whole && count(limit) > n_columns {
        limit += ROW / 2.0;
    }
    let mut columns: Vec<Vec<Row<'_>>> = Vec::new();
    let mut filled = 0.0;
    for (rows, height) in sections.into_iter().zip(heights) {
        match columns.last_mut() {
            Some(column) if filled + height <= limit => {
                column.extend(rows);
                filled += height;
            }
            _ => {
                columns.push(rows);
                filled = height;
            }
        }
    }
    columns
}

fn height_of_row(row: &Row<'_>, number: usize) -> f32 {
    match row {
        Row::Heading(_) if number > 0 => HEADING + GAP,
        Row::Heading(_) => HEADING,
        Row::Entry(_) => ROW,
    }
}

fn height_of(rows: &[Row<'_>]) -> f32 {
    let rows = rows.iter().enumerate();
    rows.map(|(number, row)| height_of_row(row, number)).sum()
}

fn width_of(rows: &[Row<'_>]) -> f32 {
    let widths = rows.iter().map(|row| {
        let line = match row {
            Row::Heading(heading) => Line::new(heading, Weight::SemiBold),
            Row::Entry(entry) => Line::new(&entry.name, Weight::Regular),
        };
        SWATCH.0 + INDENT + line.width(SIZE) + COUNT
    });
    widths.fold(0.0, f32::max)
}

impl Row<'_> {
    fn marks(&self, theme: &Theme, rect: ScreenRect, place: Place) -> Vec<Mark> {
        let Place { language, scale } = place;
        let size = scale * SIZE;
        match self {
            Self::Heading(heading) => {
                // The Arabic face has no weight between the two.
                let weight = if language.is_right_to_left() {
                    Weight::Bold
                } else {
                    Weight::SemiBold
                };
                let line = Line::new(heading, weight);
                let baseline = rect.max.y - scale * (HEADING - 10.0);
                let left = place.line(&rect, 0.0, line.width(size));
                vec![text(line, size, (left, baseline), theme.ink)]
            }
            Self::Entry(entry) => {
                let middle = rect.center().y;
                let baseline = middle + CAP_HEIGHT_EM * size / 2.0;
                let (wide, high) = (scale * SWATCH.0, scale * SWATCH.1);
                let swatch = place.within(&rect, 0.0, (middle - high / 2.0, wide, high));
                let mut marks = draw_swatch(entry.swatch, theme, swatch);
                let name = Line::new(&entry.name, Weight::Regular);
                let left = place.line(&rect, wide + scale * INDENT, name.width(size));
                marks.push(text(name, size, (left, baseline), theme.ink));
                if let Some(count) = entry.count {
                    let line = Line::new(&language.number(count), Weight::Regular);
                    let width = line.width(size);
                    let x = place.line(&rect, rect.width() - width, width);
                    marks.push(text(line, size, (x, baseline), theme.muted));
                }
                marks
            }
        }
    }
}
