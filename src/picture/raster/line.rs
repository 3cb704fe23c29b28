//! How much of each pixel a line covers.
//!
//! A line is all that lies within half its width of its path: so caps and joins are round. What it
//! covers of a pixel follows from the distance of the pixel's middle from the path, as if the edge
//! of the line went through the pixel upright or level; a line of less than a pixel is as much
//! fainter as it is narrower. Along a path the larger coverage counts; where a thin line comes back
//! to a pixel, the two count as if neither knew of the other.

use super::outline::Outline;

/// Pixels that are marked together.
const BLOCK: usize = 32;

/// Blocks marked in one word.
const WORD: usize = 64;

/// Above this width edges of less than this length are put together, in pixels: the line is off by
/// a tenth of a pixel at most.
const WIDE: f32 = 2.5;

/// Stretches that follow each other so closely belong together.
const NEXT: u16 = 2;

const SHORT: f32 = 0.5;

/// A line along an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// In pixels.
    pub(super) width: f32,
    /// Lengths of dash and gap in pixels; the ends of dashes are square.
    pub(super) dash: Option<(f32, f32)>,
    /// Whether its edges are smoothed; otherwise a pixel is covered if its middle is.
    pub(super) is_smooth: bool,
}

impl Line {
    /// How far it may reach from its path, in pixels.
    pub(super) fn reach(&self) -> f32 {
        self.width / 2.0 + 0.5
    }
}

/// The work space for one band of a picture; empty between two lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    width: usize,
    rows: usize,
    /// How much of each pixel is covered.
    covers: Vec<u8>,
    /// How much was when the path came to it for the last time, and with which stretch it did so.
    before: Vec<u8>,
    visits: Vec<u16>,
    /// The number of the present stretch.
    visit: u16,
    /// Pixels in a row, filled up to whole blocks.
    stride: usize,
    /// Which blocks are touched, one bit for each.
    marks: Vec<u64>,
    words: usize,
    touched: (usize, usize),
}

impl Lines {
    /// For bands of at most this size.
    pub(super) fn new(width: usize, rows: usize) -> Self {
        let blocks = width.div_ceil(BLOCK);
        let words = blocks.div_ceil(WORD);
        Self {
            width,
            rows,
            covers: vec![0; blocks * BLOCK * rows],
            before: vec![0; blocks * BLOCK * rows],
            visits: vec![0; blocks * BLOCK * rows],
            visit: 0,
            stride: blocks * BLOCK,
            marks: vec![0; words * rows],
            words,
            touched: (usize::MAX, 0),
        }
    }

    /// Goes over the pixels that a line covers, a stretch of a row at a time: `each` gets the row,
    /// the first pixel of the stretch, and how much of each pixel is covered. The outline is moved
    /// by `offset` first.
    pub(super) fn draw(
        &mut self,
        outline: &Outline,
        line: &Line,
        offset: [f32; 2],
        mut each: impl FnMut(usize, usize, &[u8]),
    ) {
        if !(line.width > 0.0 && line.width.is_finite()) {
            return;
        }
        let reach = line.reach();
        for (contour, points) in outline.contours() {
            let (top, bottom) = (contour.top + offset[1], contour.bottom + offset[1]);
            if top - reach < self.rows as f32 && bottom + reach > 0.0 {
                self.contour(points, contour.is_closed, line, offset);
            }
        }
        let (first, end) = std::mem::replace(&mut self.touched, (usize::MAX, 0));
        for row in first..end {
            let marks = &mut self.marks[row * self.words..(row + 1) * self.words];
            for (word, marks) in marks.iter_mut().enumerate() {
                let mut left = std::mem::take(marks);
                while left != 0 {
                    let block = word * WORD + left.trailing_zeros() as usize;
                    left &= left - 1;
                    let start = row * self.stride + block * BLOCK;
                    let pixels = BLOCK.min(self.width - block * BLOCK);
                    let covers = &mut self.covers[start..start + pixels];
                    each(row, block * BLOCK, covers);
                    covers.fill(0);
                    self.before[start..start + pixels].fill(0);
                }
            }
        }
    }

    fn contour(&mut self, points: &[[f32; 2]], is_closed: bool, line: &Line, offset: [f32; 2]) {
        let closing = points.first().filter(|_| is_closed);
        let count = points.len() + usize::from(is_closed);
        let mut all = points.iter().chain(closing);
        let moved = |&[x, y]: &[f32; 2]| [x + offset[0], y + offset[1]];
        let Some(mut from) = all.next().map(moved) else {
            return;
        };
        let mut dashes = line.dash.and_then(Dashes::new);
        // A wide line hides the corners of very short edges.
        let least = if line.width > WIDE { SHORT } else { 0.0 };
        for (at, to) in all.map(moved).enumerate() {
            let is_short = (to[0] - from[0]).abs() + (to[1] - from[1]).abs() < least;
            if is_short && at + 2 < count && dashes.is_none() {
                continue;
            }
            let stretch = Stretch::new(from, to);
            let ends = [
                at == 0 && dashes.is_some() && !is_closed,
                at + 2 == count && dashes.is_some() && !is_closed,
            ];
            // Ends of paths meet other ends, which is no coming back.
            let is_inner = at > 1 && at + 3 < count && line.width < WIDE && line.is_smooth;
            self.visit = self.visit.wrapping_add(1);
            self.stretch(&stretch, line, dashes.as_ref(), ends, is_inner);
            if let Some(dashes) = &mut dashes {
                dashes.walk(stretch.length);
            }
            from = to;
        }
    }

    /// Adds one straight part of a line. `are_square` says which of its ends are ends of a dashed
    /// line, `may_return` whether the line may have come back to where it was.
    fn stretch(
        &mut self,
        it: &Stretch,
        line: &Line,
        dashes: Option<&Dashes>,
        are_square: [bool; 2],
        may_return: bool,
    ) {
        let radius = line.width / 2.0;
        let reach = if line.is_smooth { radius + 0.5 } else { radius };
        let most = line.width.min(1.0);
        let (left, right) = (it.from[0].min(it.to[0]), it.from[0].max(it.to[0]));
        let (top, bottom) = (it.from[1].min(it.to[1]), it.from[1].max(it.to[1]));
        // The first pixel whose middle is not above, and the one behind the last that is not below.
        let first_row = whole_above(top - reach - 0.5);
        let end_row = whole_below(bottom + reach + 0.5).min(self.rows);
        if first_row >= end_row || right + reach < 0.0 || left - reach > self.width as f32 {
            return;
        }
        self.touched.0 = self.touched.0.min(first_row);
        self.touched.1 = self.touched.1.max(end_row);
        let [along_x, along_y] = it.along;
        for row in first_row..end_row {
            let down = row as f32 + 0.5 - it.from[1];
            let (mut low, mut high) = (left - reach, right + reach);
            if along_y.abs() > 1e-4 {
                // Where the row crosses the two edges of the line, drawn on without end.
                let middle = it.from[0] + down * along_x / along_y;
                let half = reach / along_y.abs();
                (low, high) = (low.max(middle - half), high.min(middle + half));
            }
            let first = whole_above(low - 0.5);
            let end = whole_below(high + 0.5).min(self.width);
            if first >= end {
                continue;
            }
            let marks = &mut self.marks[row * self.words..(row + 1) * self.words];
            for block in first / BLOCK..=(end - 1) / BLOCK {
                marks[block / WORD] |= 1 << (block % WORD);
            }
            let start = row * self.stride;
            let covers = &mut self.covers[start + first..start + end];
            let before = &mut self.before[start + first..start + end];
            let visits = &mut self.visits[start + first..start + end];
            let right_of = first as f32 + 0.5 - it.from[0];
            let pixels = covers.iter_mut().zip(before).zip(visits);
            for (pixel, ((cover, before), visit)) in pixels.enumerate() {
                if *cover == 255 {
                    continue;
                }
                let x = right_of + pixel as f32;
                let ahead = x * along_x + down * along_y;
                let aside = x * along_y - down * along_x;
                let beyond = ahead - ahead.clamp(0.0, it.length);
                let square = aside * aside + beyond * beyond;
                if square > reach * reach {
                    continue;
                }
                let distance = square.sqrt();
                let mut part = if line.is_smooth {
                    (reach - distance).clamp(0.0, most)
                } else {
                    f32::from(u8::from(distance <= reach))
                };
                if let Some(dashes) = dashes {
                    part *= dashes.part(ahead.clamp(0.0, it.length));
                    if are_square[0] {
                        part *= (ahead + 0.5).clamp(0.0, 1.0);
                    }
                    if are_square[1] {
                        part *= (it.length - ahead + 0.5).clamp(0.0, 1.0);
                    }
                }
                let part = (part * 255.0 + 0.5) as u8;
                if may_return && self.visit.wrapping_sub(*visit) > NEXT {
                    *before = *cover;
                }
                *visit = self.visit;
                // What is covered by neither is covered by none.
                let both = 255 - u32::from(255 - *before) * u32::from(255 - part) / 255;
                *cover = (*cover).max(both as u8);
            }
        }
    }
}

/// The least whole number that is not below a value, and not below zero.
#[inline]
fn whole_above(value: f32) -> usize {
    let whole = value as usize;
    whole + usize::from((whole as f32) < value)
}

/// The greatest whole number that is not above a value; zero for values below.
#[inline]
fn whole_below(value: f32) -> usize {
    value as usize
}

/// A straight part of a path.
struct Stretch {
    from: [f32; 2],
    to: [f32; 2],
    /// Of length 1.
    along: [f32; 2],
    length: f32,
}

impl Stretch {
    fn new(from: [f32; 2], to: [f32; 2]) -> Self {
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        #[expect(
            clippy::imprecise_flops,
            reason = "pixels are far from overflow, and `hypot` takes ten times as long"
        )]
        let length = (dx * dx + dy * dy).sqrt();
        let along = if length > 0.0 {
            [dx / length, dy / length]
        } else {
            [1.0, 0.0]
        };
        Self {
            from,
            to,
            along,
            length,
        }
    }
}

/// Dashes and gaps along a path.
struct Dashes {
    dash: f32,
    period: f32,
    /// How far the path has gone since a dash began.
    gone: f64,
}

impl Dashes {
    /// `None` if a reader would see no gaps.
    fn new((dash, gap): (f32, f32)) -> Option<Self> {
        let is_usable = dash >= 0.0 && gap > 0.0 && (dash + gap).is_finite();
        is_usable.then_some(Self {
            dash,
            period: dash + gap,
            gone: 0.0,
        })
    }

    fn walk(&mut self, length: f32) {
        self.gone = (self.gone + f64::from(length)) % f64::from(self.period);
    }

    /// How much of the pixel at a place of the present stretch lies on dashes.
    fn part(&self, ahead: f32) -> f32 {
        let at = self.gone as f32 + ahead;
        // The length of all dashes up to a place.
        let dashed = |at: f32| {
            let periods = (at / self.period).floor();
            periods * self.dash + (at - periods * self.period).min(self.dash)
        };
        (dashed(at + 0.5) - dashed(at - 0.5)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIDE: usize = 40;

    fn covers(points: &[[f32; 2]], is_closed: bool, line: Line) -> Vec<f32> {
        let mut outline = Outline::default();
        outline.add(points.iter().copied(), is_closed);
        let mut lines = Lines::new(SIDE, SIDE);
        let mut all = vec![0.0; SIDE * SIDE];
        for _ in 0..2 {
            all.fill(0.0);
            lines.draw(&outline, &line, [0.0, 0.0], |row, from, covers| {
                for (at, cover) in (from..).zip(covers) {
                    all[row * SIDE + at] = f32::from(*cover) / 255.0;
                }
            });
        }
        all
    }

    fn solid(width: f32) -> Line {
        Line {
            width,
            dash: None,
            is_smooth: true,
        }
    }

    #[test]
    fn a_level_line_covers_its_width_whatever_that_is_and_wherever_it_lies() {
        for width in [0.25, 0.5, 1.0, 1.7, 4.0] {
            for y in [20.0, 20.25, 20.5] {
                let all = covers(&[[-9.0, y], [99.0, y]], false, solid(width));
                for x in 0..SIDE {
                    let column: f32 = (0..SIDE).map(|row| all[row * SIDE + x]).sum();
                    assert!((column - width).abs() < 0.01, "{width} at {y}: {column}");
                }
            }
        }
    }

    #[test]
    fn a_line_is_as_wide_whichever_way_it_runs() {
        for degrees in 0..18_u8 {
            let (sin, cos) = (f32::from(degrees) * 10.0).to_radians().sin_cos();
            let ends = [-1.0, 1.0].map(|it| [20.0 + 15.0 * it * cos, 20.0 + 15.0 * it * sin]);
            for width in [0.5_f32, 1.0, 3.0] {
                let sum: f32 = covers(&ends, false, solid(width)).iter().sum();
                let caps = std::f32::consts::PI * (width / 2.0).powi(2);
                let expected = 30.0 * width + caps;
                assert!(
                    (sum / expected - 1.0).abs() < 0.04,
                    "{degrees} {width}: {sum}"
                );
            }
        }
    }

    #[test]
    fn dashes_and_gaps_are_as_long_as_they_should_be() {
        let line = Line {
            dash: Some((6.0, 4.0)),
            ..solid(2.0)
        };
        let all = covers(&[[0.0, 20.0], [13.0, 20.0], [40.0, 20.0]], false, line);
        let row: Vec<f32> = (0..SIDE).map(|x| all[20 * SIDE + x]).collect();
        let is_drawn = |x: usize| x % 10 < 6;
        for (x, cover) in row.iter().enumerate() {
            assert_eq!(*cover, f32::from(u8::from(is_drawn(x))), "{x}");
        }
    }

    #[test]
    fn a_line_without_smooth_edges_covers_pixels_wholly_or_not_at_all() {
        let line = Line {
            is_smooth: false,
            ..solid(2.0)
        };
        let all = covers(&[[3.3, 4.4], [31.0, 28.0]], false, line);
        assert!(all.iter().all(|cover| [0.0, 1.0].contains(cover)));
        assert!(all.iter().sum::<f32>() > 60.0);
    }

    /// The distance of a place from a path.
    fn distance(points: &[[f32; 2]], x: f32, y: f32) -> f32 {
        let of_pair = |pair: &[[f32; 2]]| {
            let (dx, dy) = (pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
            let along = ((x - pair[0][0]) * dx + (y - pair[0][1]) * dy) / (dx * dx + dy * dy);
            let along = if along.is_nan() {
                0.0
            } else {
                along.clamp(0.0, 1.0)
            };
            (x - pair[0][0] - along * dx).hypot(y - pair[0][1] - along * dy)
        };
        points.windows(2).map(of_pair).fold(f32::INFINITY, f32::min)
    }

    proptest! {
        #[test]
        fn what_a_line_covers_follows_from_the_distance_of_its_path(
            points in prop::collection::vec([-20.0..60.0_f32, -20.0..60.0_f32], 2..8),
            width in 0.2..9.0_f32,
        ) {
            let all = covers(&points, false, solid(width));
            for (at, cover) in all.iter().enumerate() {
                let (x, y) = ((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
                let expected = (width / 2.0 + 0.5 - distance(&points, x, y)).clamp(0.0, width.min(1.0));
                let off = if width > WIDE { SHORT } else { 0.01 };
                // A thin line may count more than once.
                let more = if width > WIDE { off } else { expected * (1.0 - expected) * 4.0 + off };
                prop_assert!(-off < cover - expected && cover - expected < more, "{x} {y}: {cover}, not {expected}");
            }
        }
    }
}
