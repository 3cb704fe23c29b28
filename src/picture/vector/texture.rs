//! The lines and dots of textures, on the same grid as in the pictures of pixels.

use super::clip;
use crate::picture::raster::hatch_side_px;
use crate::scene::{DOT_RADIUS, ScreenPoint, ScreenRect};

/// A line from end to end.
pub(in crate::picture) type Ends = [ScreenPoint; 2];

/// The grid on which all textures of a picture lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::picture) struct Grid {
    /// Side of a square in whose corners lines meet, in points. All repeats after two of them.
    pub(in crate::picture) side: f32,
    /// One of the corners.
    pub(in crate::picture) corner: ScreenPoint,
}

impl Grid {
    /// The grid that goes through `anchor` as nearly as whole pixels allow.
    pub(in crate::picture) fn at(anchor: ScreenPoint, pixels_per_point: f32) -> Self {
        let side_px = hatch_side_px(pixels_per_point);
        let on_pixel = |value: f32| {
            let pixel = (value * pixels_per_point).round().rem_euclid(2.0 * side_px);
            pixel / pixels_per_point
        };
        Self {
            side: side_px / pixels_per_point,
            corner: ScreenPoint {
                x: on_pixel(anchor.x),
                y: on_pixel(anchor.y),
            },
        }
    }

    /// The square after which all repeats, with its corner at the origin.
    pub(in crate::picture) fn tile(self) -> (Self, ScreenRect) {
        let side = 2.0 * self.side;
        let grid = Self {
            corner: ScreenPoint::default(),
            ..self
        };
        (grid, ScreenRect::at(0.0, 0.0, side, side))
    }

    /// Lines from lower left to upper right through all corners, as far as they come near `part`.
    pub(in crate::picture) fn hatch(self, part: ScreenRect) -> Vec<Ends> {
        self.lines(part, 1.0, self.side)
    }

    /// Lines from upper left to lower right through all corners.
    pub(in crate::picture) fn counter_hatch(self, part: ScreenRect) -> Vec<Ends> {
        self.lines(part, -1.0, self.side)
    }

    /// Every second one of those.
    pub(in crate::picture) fn sparse_hatch(self, part: ScreenRect) -> Vec<Ends> {
        self.lines(part, -1.0, 2.0 * self.side)
    }

    /// Lines along which x + y·`sign` is a multiple of `every`, seen from the corner.
    fn lines(self, part: ScreenRect, sign: f32, every: f32) -> Vec<Ends> {
        let part = part.grown(self.side);
        let from_corner = |x: f32, y: f32| x - self.corner.x + sign * (y - self.corner.y);
        let ends = [
            from_corner(part.min.x, part.min.y),
            from_corner(part.max.x, part.max.y),
            from_corner(part.min.x, part.max.y),
            from_corner(part.max.x, part.min.y),
        ];
        let least = ends.iter().copied().fold(f32::INFINITY, f32::min);
        let most = ends.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let (first, last) = ((least / every).ceil() as i32, (most / every).floor() as i32);
        let point = |sum: f32, y: f32| ScreenPoint {
            x: sum + self.corner.x - sign * (y - self.corner.y),
            y,
        };
        (first..=last)
            .flat_map(|number| {
                let sum = number as f32 * every;
                let whole = [point(sum, part.max.y), point(sum, part.min.y)];
                clip::line(&whole, part)
            })
            .filter_map(|line| line.try_into().ok())
            .collect()
    }

    /// The middles of the dots that come near `part`.
    pub(in crate::picture) fn dots(self, part: ScreenRect) -> Vec<ScreenPoint> {
        let part = part.grown(DOT_RADIUS);
        let row_of = |y: f32| (y - self.corner.y) / self.side;
        let rows = row_of(part.min.y).ceil() as i32..=row_of(part.max.y).floor() as i32;
        let mut dots = Vec::new();
        for row in rows {
            // Half a square from the corner, and one more in every second row.
            let shift = 0.5 + row.rem_euclid(2) as f32;
            let column_of = |x: f32| ((x - self.corner.x) / self.side - shift) / 2.0;
            let first = column_of(part.min.x).ceil() as i32;
            let last = column_of(part.max.x).floor() as i32;
            dots.extend((first..=last).map(|column| ScreenPoint {
                x: self.corner.x + (2.0 * column as f32 + shift) * self.side,
                y: self.corner.y + row as f32 * self.side,
            }));
        }
        dots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRID: Grid = Grid {
        side: 8.0,
        corner: ScreenPoint { x: 3.0, y: 5.0 },
    };

    #[test]
    fn lines_of_both_diagonals_meet_in_the_corners() {
        let part = ScreenRect::at(0.0, 0.0, 100.0, 60.0);
        let is_near = |value: f32| (value - value.round()).abs() < 1e-3;
        for [from, to] in GRID.hatch(part) {
            assert!(is_near((from.x - 3.0 + from.y - 5.0) / 8.0));
            assert!(from.y > to.y && from.x < to.x, "up to the right");
        }
        for [from, _] in GRID.counter_hatch(part) {
            assert!(is_near((from.x - 3.0 - (from.y - 5.0)) / 8.0));
        }
        let (all, half) = (
            GRID.counter_hatch(part).len(),
            GRID.sparse_hatch(part).len(),
        );
        assert!(all.abs_diff(2 * half) <= 1, "{all} {half}");
    }

    #[test]
    fn dots_keep_off_the_lines() {
        let dots = GRID.dots(ScreenRect::at(0.0, 0.0, 100.0, 60.0));
        assert!(dots.len() > 30, "{}", dots.len());
        for dot in dots {
            let (x, y) = ((dot.x - 3.0) / 8.0, (dot.y - 5.0) / 8.0);
            for along in [x + y, x - y] {
                assert!((along - along.floor() - 0.5).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn the_tile_of_a_grid_has_its_two_dots_and_its_lines() {
        let (grid, tile) = GRID.tile();
        assert_eq!(tile.width(), 16.0);
        let inside = |point: &ScreenPoint| {
            point.x < 16.0 && point.y < 16.0 && point.x >= 0.0 && point.y >= 0.0
        };
        assert_eq!(grid.dots(tile).iter().filter(|dot| inside(dot)).count(), 2);
        assert!(grid.hatch(tile).len() >= 5);
    }
}
