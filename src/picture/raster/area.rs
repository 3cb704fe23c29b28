//! How much of each pixel an area covers, exactly.
//!
//! Each edge adds to the pixels that it goes through how much of them lies to its right, with the
//! sign of its direction; the sum along a row is the coverage (the signed-area method of `FreeType`,
//! AGG and font-rs). Between the pixels that an edge goes through the coverage stays the same, so
//! whole runs are filled at once.

use super::outline::Outline;

/// Which areas are inside, where contours lie over each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Those that an odd number of contours goes around.
    EvenOdd,
    /// Those that contours go around in one direction more often than in the other.
    #[cfg(test)]
    NonZero,
}

/// Edges that go down by less than this are level.
const LEAST_HEIGHT: f32 = 1e-6;

/// Pixels marked in one word.
const WORD: usize = 64;

/// The work space for one band of a picture; empty between two areas.
#[derive(Debug, Default)]
pub(super) struct Areas {
    width: usize,
    rows: usize,
    /// For each row, one more than there are pixels, and one more for what lies behind.
    sums: Vec<f32>,
    /// Which of the sums are not zero, one bit for each.
    marks: Vec<u64>,
    words: usize,
    /// The rows that edges go through.
    touched: (usize, usize),
}

impl Areas {
    /// For bands of at most this size.
    pub(super) fn new(width: usize, rows: usize) -> Self {
        let words = (width + 2).div_ceil(WORD);
        Self {
            width,
            rows,
            sums: vec![0.0; (width + 2) * rows],
            marks: vec![0; words * rows],
            words,
            touched: (usize::MAX, 0),
        }
    }

    /// The rows of a band.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Goes over the pixels of an outline's inside, row by row: `run` gets the row, the first
    /// pixel, the one behind the last, and how much of them is covered, 1 to 255. The outline is
    /// moved by `offset` first.
    pub(super) fn fill(
        &mut self,
        outline: &Outline,
        offset: [f32; 2],
        rule: Rule,
        mut run: impl FnMut(usize, usize, usize, u8),
    ) {
        let bottom = self.rows as f32;
        for (contour, points) in outline.contours() {
            if contour.top + offset[1] < bottom && contour.bottom + offset[1] > 0.0 {
                self.contour(points, offset);
            }
        }
        let (first, end) = std::mem::replace(&mut self.touched, (usize::MAX, 0));
        for row in first..end {
            self.row(row, rule, &mut run);
        }
    }

    fn contour(&mut self, points: &[[f32; 2]], [dx, dy]: [f32; 2]) {
        let Some(&[last_x, last_y]) = points.last() else {
            return;
        };
        let mut from = [last_x + dx, last_y + dy];
        for &[x, y] in points {
            let to = [x + dx, y + dy];
            self.edge(from, to);
            from = to;
        }
    }

    /// Adds an edge, as far as it matters for the band.
    #[inline]
    fn edge(&mut self, from: [f32; 2], to: [f32; 2]) {
        let bottom = self.rows as f32;
        let right = self.width as f32;
        if (from[1] - to[1]).abs() < LEAST_HEIGHT
            || from[1].max(to[1]) <= 0.0
            || from[1].min(to[1]) >= bottom
            || (from[0] >= right && to[0] >= right)
        {
            return;
        }
        // Downward, and which way it went.
        let (top, end, sign) = if from[1] < to[1] {
            (from, to, 1.0)
        } else {
            (to, from, -1.0)
        };
        let slope = (end[0] - top[0]) / (end[1] - top[1]);
        let (y0, y1) = (top[1].max(0.0), end[1].min(bottom));
        let x_at = |y: f32| top[0] + (y - top[1]) * slope;
        let (x0, x1) = (
            if y0 == top[1] { top[0] } else { x_at(y0) },
            if y1 == end[1] { end[0] } else { x_at(y1) },
        );
        if x0.min(x1) >= 0.0 && x0.max(x1) <= right {
            self.inner([x0, y0], [x1, y1], slope, sign);
            return;
        }
        // Left of the band an edge counts as if it ran along its border; right of it not at all.
        let y_at = |x: f32| (top[1] + (x - top[0]) / slope).clamp(y0, y1);
        let mut cuts = [y0, y1, y1, y1];
        if slope != 0.0 {
            let (a, b) = (y_at(0.0), y_at(right));
            cuts = [y0, a.min(b), a.max(b), y1];
        }
        for pair in cuts.windows(2) {
            let (y0, y1) = (pair[0], pair[1]);
            if y0 < y1 {
                let middle = x_at(f32::midpoint(y0, y1));
                if middle <= 0.0 {
                    self.inner([0.0, y0], [0.0, y1], 0.0, sign);
                } else if middle < right {
                    let inside = |y: f32| x_at(y).clamp(0.0, right);
                    self.inner([inside(y0), y0], [inside(y1), y1], slope, sign);
                }
            }
        }
    }

    /// Adds an edge that lies within the band and runs downward.
    #[inline]
    fn inner(&mut self, [x0, y0]: [f32; 2], [x1, y1]: [f32; 2], slope: f32, sign: f32) {
        let last = y1 as usize;
        let end = (last + usize::from((last as f32) < y1)).min(self.rows);
        let first = y0 as usize;
        self.touched.0 = self.touched.0.min(first);
        self.touched.1 = self.touched.1.max(end);
        let (low, high) = (x0.min(x1), x0.max(x1));
        let mut x = x0;
        for row in first..end {
            let (from_y, to_y) = (y0.max(row as f32), y1.min(row as f32 + 1.0));
            let next = if row + 1 == end {
                x1
            } else {
                (x0 + (to_y - y0) * slope).clamp(low, high)
            };
            self.stretch(row, x, next, (to_y - from_y) * sign);
            x = next;
        }
    }

    /// Adds the part of an edge that lies within one row, `height` rows high.
    #[inline]
    fn stretch(&mut self, row: usize, from: f32, to: f32, height: f32) {
        let (left, right) = if from < to { (from, to) } else { (to, from) };
        let first = left as usize;
        let last = right as usize;
        let start = row * (self.width + 2);
        let Some(sums) = self.sums.get_mut(start..start + self.width + 2) else {
            return;
        };
        let marks = &mut self.marks[row * self.words..(row + 1) * self.words];
        if first == last || right == (first + 1) as f32 {
            // Within one pixel: to the right of its middle lies all, of the pixel itself a part.
            let passed = f32::midpoint(left, right) - first as f32;
            let part = height * passed;
            sums[first] += height - part;
            sums[first + 1] += part;
            mark(marks, first);
            mark(marks, first + 1);
            return;
        }
        // The height that falls to a pixel's width, and the triangle in the first pixel.
        let per_pixel = height / (right - left);
        let to_border = (first + 1) as f32 - left;
        let triangle = 0.5 * per_pixel * to_border * to_border;
        let mut covered = triangle;
        sums[first] += triangle;
        mark(marks, first);
        // So much of the edge's height lies left of the pixel's left border.
        let mut passed = per_pixel * to_border;
        for (pixel, sum) in (first + 1..last).zip(&mut sums[first + 1..]) {
            let cover = passed + 0.5 * per_pixel;
            *sum += cover - covered;
            mark(marks, pixel);
            covered = cover;
            passed += per_pixel;
        }
        let rest = right - last as f32;
        let cover = height - 0.5 * per_pixel * rest * rest;
        sums[last] += cover - covered;
        sums[last + 1] += height - cover;
        mark(marks, last);
        mark(marks, last + 1);
    }

    fn row(&mut self, row: usize, rule: Rule, run: &mut impl FnMut(usize, usize, usize, u8)) {
        let sums = &mut self.sums[row * (self.width + 2)..(row + 1) * (self.width + 2)];
        let marks = &mut self.marks[row * self.words..(row + 1) * self.words];
        let (mut sum, mut cover, mut from) = (0.0_f32, 0_u8, 0_usize);
        for (word, marks) in marks.iter_mut().enumerate() {
            let mut left = std::mem::take(marks);
            while left != 0 {
                let at = word * WORD + left.trailing_zeros() as usize;
                left &= left - 1;
                sum += std::mem::take(&mut sums[at]);
                let next = covered(sum, rule);
                if next != cover {
                    let end = at.min(self.width);
                    if cover > 0 && from < end {
                        run(row, from, end, cover);
                    }
                    (cover, from) = (next, end);
                }
            }
        }
        if cover > 0 && from < self.width {
            run(row, from, self.width, cover);
        }
    }
}

#[inline]
fn mark(marks: &mut [u64], at: usize) {
    if let Some(word) = marks.get_mut(at / WORD) {
        *word |= 1 << (at % WORD);
    }
}

/// A sum of signed areas as coverage.
#[inline]
fn covered(sum: f32, rule: Rule) -> u8 {
    let sum = sum.abs();
    let part = match rule {
        Rule::EvenOdd if sum > 1.0 => {
            let rest = sum - 2.0 * (sum / 2.0).floor();
            if rest > 1.0 { 2.0 - rest } else { rest }
        }
        Rule::EvenOdd => sum,
        #[cfg(test)]
        Rule::NonZero => sum.min(1.0),
    };
    (part * 255.0 + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::super::band::rectangle;
    use super::*;
    use proptest::prelude::*;

    const SIDE: usize = 24;

    fn covers(outline: &Outline, rule: Rule) -> Vec<f32> {
        let mut areas = Areas::new(SIDE, SIDE);
        let mut covers = vec![0.0; SIDE * SIDE];
        for _ in 0..2 {
            // The second time shows whether anything is left of the first.
            covers.fill(0.0);
            areas.fill(outline, [0.0, 0.0], rule, |row, from, end, cover| {
                covers[row * SIDE + from..row * SIDE + end].fill(f32::from(cover) / 255.0);
            });
        }
        covers
    }

    #[test]
    fn a_rectangle_covers_just_its_part_of_each_pixel() {
        let covers = covers(&rectangle(1.25, 2.5, 4.0, 4.25), Rule::EvenOdd);
        let at = |x: usize, y: usize| covers[y * SIDE + x];
        assert!((at(1, 2) - 0.375).abs() < 0.003 && (at(1, 3) - 0.75).abs() < 0.003);
        assert!((at(2, 2) - 0.5).abs() < 0.003 && at(3, 3) == 1.0);
        assert!((at(2, 4) - 0.25).abs() < 0.003);
        let sum: f32 = covers.iter().sum();
        assert!((sum - 2.75 * 1.75).abs() < 0.02, "{sum}");
    }

    #[test]
    fn what_reaches_beyond_the_band_on_all_sides_fills_it() {
        let all = covers(&rectangle(-1e6, -1e6, 1e6, 1e6), Rule::EvenOdd);
        assert!(all.iter().all(|cover| *cover == 1.0));
        let mut diamond = Outline::default();
        diamond.add(
            [[12.0, -40.0], [64.0, 12.0], [12.0, 64.0], [-40.0, 12.0]],
            true,
        );
        let inner = covers(&diamond, Rule::NonZero);
        assert!(inner.iter().all(|cover| *cover == 1.0));
    }

    #[test]
    fn a_hole_is_one_whatever_its_direction_and_twice_around_is_not() {
        for is_reversed in [false, true] {
            let mut outline = rectangle(2.0, 2.0, 10.0, 10.0);
            let mut hole = [[4.0, 4.0], [8.0, 4.0], [8.0, 8.0], [4.0, 8.0]];
            if is_reversed {
                hole.reverse();
            }
            outline.add(hole, true);
            let sum: f32 = covers(&outline, Rule::EvenOdd).iter().sum();
            assert_eq!(sum, 48.0);
            let sum: f32 = covers(&outline, Rule::NonZero).iter().sum();
            assert_eq!(sum, if is_reversed { 48.0 } else { 64.0 });
        }
    }

    /// The coverage by counting: is each of many places in a pixel inside?
    fn counted(points: &[[f32; 2]], x: usize, y: usize) -> f32 {
        const PLACES: u16 = 12;
        let place = |at: u16| (f32::from(at) + 0.5) / f32::from(PLACES);
        let mut inside = 0_u16;
        for (down, right) in (0..PLACES).flat_map(|down| (0..PLACES).map(move |it| (down, it))) {
            let (px, py) = (x as f32 + place(right), y as f32 + place(down));
            let next = points.iter().cycle().skip(1);
            let crossed = points.iter().zip(next).filter(|(a, b)| {
                let is_between = (a[1] > py) != (b[1] > py);
                is_between && px < a[0] + (py - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
            });
            inside += (crossed.count() % 2) as u16;
        }
        f32::from(inside) / f32::from(PLACES * PLACES)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn coverage_is_what_counting_gives(
            points in prop::collection::vec([-6.0..30.0_f32, -6.0..30.0_f32], 3..5),
        ) {
            // Up to four corners: of more, parts of one pixel may count against each other.
            prop_assume!(points.len() == 3 || is_convex(&points));
            let mut outline = Outline::default();
            outline.add(points.iter().copied(), true);
            let covers = covers(&outline, Rule::EvenOdd);
            for (at, cover) in covers.iter().enumerate() {
                let counted = counted(&points, at % SIDE, at / SIDE);
                prop_assert!((cover - counted).abs() < 0.13, "{at}: {cover}, counted {counted}");
            }
        }
    }

    fn is_convex(points: &[[f32; 2]]) -> bool {
        let turn = |at: usize| {
            let [a, b, c] = [0, 1, 2].map(|it| points[(at + it) % points.len()]);
            (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0.0
        };
        (1..points.len()).all(|at| turn(at) == turn(0))
    }
}
