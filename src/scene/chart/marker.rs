//! How lines of a chart are told apart: by colour, by dashes and by the shape of their marks.

use super::super::theme::Theme;
use super::super::{Mark, ScreenPath, ScreenPoint, Stroke};
use super::{Color, Paint, path};

/// The shape of a line's marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// ●
    Circle,
    /// ■
    Square,
    /// ▲
    Triangle,
    /// ◆
    Diamond,
    /// ✚
    Cross,
}

/// How one of several lines is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineStyle {
    /// Its colour.
    pub color: Color,
    /// Its dash and gap in points, if it is dashed.
    pub dash: Option<(f32, f32)>,
    /// Its marks.
    pub marker: Marker,
}

impl LineStyle {
    /// So many lines can be told apart.
    pub const MOST: usize = 5;

    /// The style of the line at a place; from the sixth on they begin anew.
    pub fn of(theme: &Theme, place: usize) -> Self {
        const DASHES: [Option<(f32, f32)>; LineStyle::MOST] = [
            None,
            Some((8.0, 3.0)),
            Some((3.0, 3.0)),
            Some((12.0, 4.0)),
            Some((5.0, 5.0)),
        ];
        const MARKERS: [Marker; LineStyle::MOST] = [
            Marker::Circle,
            Marker::Square,
            Marker::Triangle,
            Marker::Diamond,
            Marker::Cross,
        ];
        let place = place % Self::MOST;
        Self {
            color: theme.lines[place],
            dash: DASHES[place],
            marker: MARKERS[place],
        }
    }

    /// The line's stroke, so wide.
    pub fn stroke(self, width: f32) -> Stroke {
        Stroke {
            dash: self.dash,
            ..Stroke::solid(self.color, width)
        }
    }

    /// A piece of the line.
    pub fn line(self, ends: [ScreenPoint; 2]) -> Mark {
        let ends = ends.map(|end| (end.x, end.y));
        path(&ends, false, None, Some(self.stroke(2.2)))
    }

    /// One of the line's marks, with an edge of `ground` around it.
    pub fn mark(self, at: ScreenPoint, radius: f32, ground: Color) -> Mark {
        let (x, y, r) = (at.x, at.y, radius);
        let edge = Stroke::solid(ground, 1.2);
        let points: Vec<(f32, f32)> = match self.marker {
            Marker::Circle => {
                return Mark::Path {
                    path: ScreenPath::circle(at, r),
                    fill: Some(Paint::Solid(self.color)),
                    stroke: Some(edge),
                };
            }
            Marker::Square => {
                let r = 0.9 * r;
                vec![
                    (x - r, y - r),
                    (x + r, y - r),
                    (x + r, y + r),
                    (x - r, y + r),
                ]
            }
            Marker::Triangle => {
                let (half, top) = (1.1 * r, 1.2 * r);
                vec![
                    (x, y - top),
                    (x + half, y + 0.8 * r),
                    (x - half, y + 0.8 * r),
                ]
            }
            Marker::Diamond => {
                let r = 1.25 * r;
                vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
            }
            Marker::Cross => {
                let (arm, half) = (1.2 * r, 0.45 * r);
                [
                    (-half, -arm),
                    (half, -arm),
                    (half, -half),
                    (arm, -half),
                    (arm, half),
                    (half, half),
                    (half, arm),
                    (-half, arm),
                    (-half, half),
                    (-arm, half),
                    (-arm, -half),
                    (-half, -half),
                ]
                .map(|(dx, dy)| (x + dx, y + dy))
                .to_vec()
            }
        };
        path(&points, true, Some(self.color), Some(edge))
    }
}
