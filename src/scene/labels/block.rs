//! Lines of text that find their place together: a name, or two of them one below the other.

use std::sync::Arc;

use super::lettering::Row;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::text::Line;

/// A line of a name that found its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLine {
    /// What to set.
    pub line: Arc<Line>,
    /// Font size in points.
    pub size: f32,
    /// Left end of the baseline.
    pub origin: ScreenPoint,
}

/// Lines that are to stand together, one below the other.
pub(super) struct Block<'a> {
    rows: Vec<(&'a Row, f32)>,
}

impl<'a> Block<'a> {
    pub(super) fn of(row: &'a Row, size: f32) -> Self {
        Self {
            rows: vec![(row, size)],
        }
    }

    pub(super) fn with(mut self, row: &'a Row, size: f32) -> Self {
        self.rows.push((row, size));
        self
    }

    pub(super) fn room(&self) -> Room {
        let rows = self.rows.iter();
        Room {
            width: rows
                .clone()
                .map(|(row, size)| row.width(*size))
                .fold(0.0, f32::max),
            height: rows.map(|(row, size)| row.height(*size)).sum(),
        }
    }

    /// Its lines, each in the middle, in a room around `middle`.
    pub(super) fn lines(&self, middle: ScreenPoint) -> Vec<PlacedLine> {
        let mut top = middle.y - self.room().height / 2.0;
        let lines = self.rows.iter().map(|(row, size)| {
            let origin = ScreenPoint {
                x: middle.x - row.width(*size) / 2.0,
                y: top + row.ascent(*size),
            };
            top += row.height(*size);
            PlacedLine {
                line: Arc::clone(&row.line),
                size: row.size(*size),
                origin,
            }
        });
        lines.collect()
    }
}

/// The box that something needs, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Room {
    pub(super) fn around(self, middle: ScreenPoint) -> ScreenRect {
        let (left, top) = (middle.x - self.width / 2.0, middle.y - self.height / 2.0);
        ScreenRect::at(left, top, self.width, self.height)
    }
}
