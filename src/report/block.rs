//! Blocks of a page: rows of text and shapes below each other, with what they lead to.

use std::sync::Arc;

use super::paragraph::{Run, lines};
use crate::picture::pdf::document::{Link, Page};
use crate::scene::{Color, Mark, Paint, ScreenPath, ScreenPoint, ScreenRect, Step, Stroke, Text};
use crate::text::{ASCENT_EM, DESCENT_EM, Line};

/// A part of a block that is never divided, in points from its own upper left corner.
#[derive(Debug, Default)]
struct Row {
    height: f32,
    marks: Vec<Mark>,
    links: Vec<(ScreenRect, Link)>,
}

/// Rows that belong together.
#[derive(Debug)]
pub(super) struct Block {
    width: f32,
    rows: Vec<Row>,
    /// Blank room before it where it does not begin a column.
    pub(super) space_before: f32,
    /// Whether it must not end a column: a heading.
    pub(super) keeps_next: bool,
    /// What it is called in the outline.
    pub(super) heading: Option<String>,
}

impl Block {
    pub(super) fn new(width: f32) -> Self {
        Self {
            width,
            rows: Vec::new(),
            space_before: 0.0,
            keeps_next: false,
            heading: None,
        }
    }

    pub(super) fn height(&self) -> f32 {
        self.rows.iter().map(|row| row.height).sum()
    }

    /// Blank room.
    pub(super) fn gap(&mut self, height: f32) {
        self.rows.push(Row {
            height,
            ..Row::default()
        });
    }

    /// A line from side to side.
    pub(super) fn rule(&mut self, color: Color) {
        let at = |x| ScreenPoint { x, y: 0.0 };
        self.rows.push(Row {
            height: 1.0,
            marks: vec![Mark::Path {
                path: ScreenPath {
                    steps: vec![Step::Move(at(0.0)), Step::Line(at(self.width))],
                },
                fill: None,
                stroke: Some(Stroke::solid(color, 0.7)),
            }],
            links: Vec::new(),
        });
    }

    /// A paragraph, its lines `leading` points apart.
    pub(super) fn text(&mut self, runs: &[Run], leading: f32) {
        self.text_from(0.0, runs, leading);
    }

    /// The same with its lines beginning `indent` points from the left.
    pub(super) fn text_from(&mut self, indent: f32, runs: &[Run], leading: f32) {
        for line in lines(runs, self.width - indent) {
            let mut row = Row {
                height: leading,
                ..Row::default()
            };
            for piece in line {
                row.push_text(
                    piece.line,
                    indent + piece.x,
                    piece.style,
                    leading,
                    piece.link,
                );
            }
            self.rows.push(row);
        }
    }

    /// Two texts at the ends of one line; the left one gives way.
    pub(super) fn ends(&mut self, left: &Run, right: &Run) {
        let leading = 1.35 * left.style.size.max(right.style.size);
        let mut row = Row {
            height: leading,
            ..Row::default()
        };
        let line = Line::new(&right.text, right.style.weight);
        let room = self.width - line.width(right.style.size);
        let left_line = lines(std::slice::from_ref(left), room - 8.0)
            .into_iter()
            .next();
        for piece in left_line.into_iter().flatten() {
            row.push_text(piece.line, piece.x, piece.style, leading, piece.link);
        }
        row.push_text(Arc::new(line), room, right.style, leading, None);
        self.rows.push(row);
    }

    /// A row of marks of one's own, in points from its upper left corner.
    pub(super) fn marks(&mut self, height: f32, marks: Vec<Mark>) {
        self.rows.push(Row {
            height,
            marks,
            links: Vec::new(),
        });
    }

    /// A paragraph whose lines begin `indent` points from the left, with marks beside the first.
    pub(super) fn text_beside(
        &mut self,
        marks: Vec<Mark>,
        indent: f32,
        runs: &[Run],
        leading: f32,
    ) {
        let first = self.rows.len();
        self.text_from(indent, runs, leading);
        if let Some(row) = self.rows.get_mut(first) {
            row.marks.extend(marks);
        }
    }

    /// How high its rows are, from the top.
    pub(super) fn row_heights(&self) -> impl Iterator<Item = f32> {
        self.rows.iter().map(|row| row.height)
    }

    /// Puts it on a page with its upper left corner at a place.
    pub(super) fn place(self, page: &mut Page, x: f32, y: f32) {
        let mut down = y;
        if let Some(heading) = self.heading {
            page.headings.push((y, heading));
        }
        for row in self.rows {
            let height = row.height;
            row.place(page, x, down);
            down += height;
        }
    }

    /// The first rows, as a block of their own; what follows stays.
    pub(super) fn split_off(&mut self, n_rows: usize) -> Self {
        let rest = self.rows.split_off(n_rows.min(self.rows.len()));
        Self {
            width: self.width,
            rows: std::mem::replace(&mut self.rows, rest),
            space_before: std::mem::take(&mut self.space_before),
            keeps_next: false,
            heading: self.heading.take(),
        }
    }
}

impl Row {
    fn push_text(
        &mut self,
        line: Arc<Line>,
        x: f32,
        style: super::Style,
        leading: f32,
        link: Option<Link>,
    ) {
        let size = style.size;
        let blank = leading - (ASCENT_EM + DESCENT_EM) * size;
        let baseline = blank / 2.0 + ASCENT_EM * size;
        if let Some(link) = link {
            let width = line.width(size);
            self.links
                .push((ScreenRect::at(x, 0.0, width, leading), link));
        }
        self.marks.push(Mark::Text(Text {
            line,
            origin: ScreenPoint { x, y: baseline },
            size,
            color: style.color,
            halo: None,
        }));
    }

    fn place(self, page: &mut Page, x: f32, y: f32) {
        page.marks
            .extend(self.marks.into_iter().map(|mark| moved(mark, x, y)));
        page.links
            .extend(self.links.into_iter().map(|(rect, link)| {
                let rect =
                    ScreenRect::at(rect.min.x + x, rect.min.y + y, rect.width(), rect.height());
                (rect, link)
            }));
    }
}

/// The same mark elsewhere.
pub(super) fn moved(mark: Mark, x: f32, y: f32) -> Mark {
    let shifted = |at: ScreenPoint| ScreenPoint {
        x: at.x + x,
        y: at.y + y,
    };
    match mark {
        Mark::Path { path, fill, stroke } => Mark::Path {
            path: ScreenPath {
                steps: (path.steps.into_iter())
                    .map(|step| match step {
                        Step::Move(to) => Step::Move(shifted(to)),
                        Step::Line(to) => Step::Line(shifted(to)),
                        Step::Cubic(a, b, to) => Step::Cubic(shifted(a), shifted(b), shifted(to)),
                        Step::Close => Step::Close,
                    })
                    .collect(),
            },
            fill,
            stroke,
        },
        Mark::Text(text) => Mark::Text(Text {
            origin: shifted(text.origin),
            ..text
        }),
        other => other,
    }
}

/// A filled rectangle.
pub(super) fn filled(rect: ScreenRect, paint: Paint, edge: Option<Color>) -> Mark {
    Mark::Path {
        path: ScreenPath::rounded_rect(rect, 1.5),
        fill: Some(paint),
        stroke: edge.map(|color| Stroke::solid(color, 0.6)),
    }
}
