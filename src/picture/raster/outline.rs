//! Contours in pixels, with curves as short straight edges.

use crate::text::OutlinePen;

/// Curves are off by less than this, in pixels: nobody can see it.
const FLATNESS_PX: f32 = 0.04;

/// No curve becomes more edges than this.
const MOST_EDGES: f32 = 200.0;

/// A stretch of an [`Outline`]'s points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Contour {
    /// Behind its last point; it begins where the contour before ends.
    end: usize,
    /// Whether a line along it comes back to its first point. Areas always do.
    pub(super) is_closed: bool,
    /// Its highest and lowest point.
    pub(super) top: f32,
    pub(super) bottom: f32,
}

/// Contours, in pixels of the whole picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outline {
    points: Vec<[f32; 2]>,
    contours: Vec<Contour>,
    bounds: Bounds,
}

/// An upright rectangle of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

impl Default for Bounds {
    /// Holds nothing.
    fn default() -> Self {
        Self {
            left: f32::INFINITY,
            top: f32::INFINITY,
            right: f32::NEG_INFINITY,
            bottom: f32::NEG_INFINITY,
        }
    }
}

impl Bounds {
    fn include(&mut self, other: Self) {
        self.left = self.left.min(other.left);
        self.top = self.top.min(other.top);
        self.right = self.right.max(other.right);
        self.bottom = self.bottom.max(other.bottom);
    }
}

impl Outline {
    /// What it spans.
    pub(super) fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.contours.is_empty()
    }

    /// The contours with their points.
    pub(super) fn contours(&self) -> impl Iterator<Item = (&Contour, &[[f32; 2]])> {
        let mut start = 0;
        self.contours.iter().map(move |contour| {
            let points = self.points.get(start..contour.end).unwrap_or_default();
            start = contour.end;
            (contour, points)
        })
    }

    /// Adds a contour. One with a point that is nowhere is left out.
    pub(super) fn add(&mut self, points: impl IntoIterator<Item = [f32; 2]>, is_closed: bool) {
        let start = self.points.len();
        self.points.extend(points);
        self.finish(start, is_closed);
    }

    /// Ends the contour that begins at a point.
    fn finish(&mut self, start: usize, is_closed: bool) {
        let Some(points @ [_, _, ..]) = self.points.get(start..) else {
            // A pen that was set down and taken away.
            self.points.truncate(start);
            return;
        };
        let mut bounds = Bounds::default();
        let mut is_finite = true;
        for &[x, y] in points {
            is_finite &= x.is_finite() && y.is_finite();
            bounds.include(Bounds {
                left: x,
                top: y,
                right: x,
                bottom: y,
            });
        }
        if !is_finite {
            self.points.truncate(start);
            return;
        }
        self.bounds.include(bounds);
        self.contours.push(Contour {
            end: self.points.len(),
            is_closed,
            top: bounds.top,
            bottom: bounds.bottom,
        });
    }
}

/// Draws contours with curves into an [`Outline`].
#[derive(Debug, Default)]
pub(super) struct Plotter {
    outline: Outline,
    start: usize,
}

impl Plotter {
    /// All contours that were drawn, the last one perhaps not closed.
    pub(super) fn finish(mut self) -> Outline {
        self.outline.finish(self.start, false);
        self.outline
    }

    fn end_contour(&mut self, is_closed: bool) {
        self.outline.finish(self.start, is_closed);
        self.start = self.outline.points.len();
    }

    fn here(&self) -> [f32; 2] {
        self.outline.points.last().copied().unwrap_or_default()
    }

    /// Adds a curve as edges; `bend` is how far it may be from its chord, in pixels.
    fn curve(&mut self, bend: f32, at: impl Fn(f32) -> [f32; 2], end: [f32; 2]) {
        // The distance of a curve from its chord falls with the square of the number of edges.
        let edges = (bend / FLATNESS_PX).sqrt().ceil().clamp(1.0, MOST_EDGES);
        for step in 1..edges as u16 {
            self.outline.points.push(at(f32::from(step) / edges));
        }
        self.outline.points.push(end);
    }
}

impl OutlinePen for Plotter {
    fn move_to(&mut self, x: f32, y: f32) {
        self.end_contour(false);
        self.outline.points.push([x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.outline.points.push([x, y]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let [ax, ay] = self.here();
        // In the middle a quarter of the second difference lies between curve and chord.
        let bend = (ax - 2.0 * cx + x).hypot(ay - 2.0 * cy + y) / 4.0;
        let at = |t: f32| {
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            [a * ax + b * cx + c * x, a * ay + b * cy + c * y]
        };
        self.curve(bend, at, [x, y]);
    }

    fn cubic_to(&mut self, bx: f32, by: f32, cx: f32, cy: f32, x: f32, y: f32) {
        let [ax, ay] = self.here();
        let first = (ax - 2.0 * bx + cx).hypot(ay - 2.0 * by + cy);
        let second = (bx - 2.0 * cx + x).hypot(by - 2.0 * cy + y);
        // The second derivative is at most six times the larger difference; an eighth of it.
        let bend = 0.75 * first.max(second);
        let at = |t: f32| {
            let s = 1.0 - t;
            let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            [
                a * ax + b * bx + c * cx + d * x,
                a * ay + b * by + c * cy + d * y,
            ]
        };
        self.curve(bend, at, [x, y]);
    }

    fn close(&mut self) {
        let first = self.outline.points.get(self.start).copied();
        self.end_contour(true);
        // What follows without a move begins where the contour did.
        if let Some(first) = first {
            self.outline.points.push(first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_of_cubics_is_round_and_closed() {
        let mut pen = Plotter::default();
        let arc = 0.552_284_8 * 10.0;
        pen.move_to(10.0, 0.0);
        pen.cubic_to(10.0, arc, arc, 10.0, 0.0, 10.0);
        pen.cubic_to(-arc, 10.0, -10.0, arc, -10.0, 0.0);
        pen.cubic_to(-10.0, -arc, -arc, -10.0, 0.0, -10.0);
        pen.cubic_to(arc, -10.0, 10.0, -arc, 10.0, 0.0);
        pen.close();
        let outline = pen.finish();
        let contours: Vec<_> = outline.contours().collect();
        assert_eq!(contours.len(), 1);
        let (contour, points) = contours[0];
        assert!(contour.is_closed && (16..60).contains(&points.len()));
        for pair in points.windows(2) {
            let middle = [
                f32::midpoint(pair[0][0], pair[1][0]),
                f32::midpoint(pair[0][1], pair[1][1]),
            ];
            let off = 10.0 - middle[0].hypot(middle[1]);
            assert!(off.abs() < 0.06, "{off}");
        }
        let bounds = outline.bounds();
        assert_eq!((bounds.left, bounds.bottom), (-10.0, 10.0));
    }

    #[test]
    fn a_contour_that_is_nowhere_is_left_out() {
        let mut outline = Outline::default();
        outline.add([[0.0, 0.0], [f32::NAN, 1.0], [2.0, 2.0]], true);
        assert!(outline.is_empty());
        outline.add([[0.0, 0.0], [1.0, 1.0]], false);
        outline.add([], false);
        assert_eq!(outline.contours().count(), 1);
        assert_eq!(outline.bounds().right, 1.0);
    }
}
