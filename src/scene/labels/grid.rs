//! A coarse picture of who lies where on the screen, for placing labels.
//!
//! The screen is divided into square cells; each knows the shape that covers its middle. The
//! cells are anchored to the map, not to the screen, so that labels stand still while the map is
//! dragged.

use crate::atlas::ShapeIndex;
use crate::scene::geometry::Geometry;
use crate::scene::view::{ScreenPoint, ScreenRect, View};

/// Side of a cell in points: fine enough for the smallest label, coarse enough to be cheap.
pub(super) const CELL: f32 = 4.0;

/// Cells without a shape.
const SEA: u16 = u16::MAX;

/// A stretch of cells of one shape in one row; columns are half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) row: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Who lies where.
#[derive(Debug)]
pub(super) struct Grid {
    origin: ScreenPoint,
    columns: usize,
    rows: usize,
    cells: Vec<u16>,
    runs: Vec<Vec<Run>>,
}

impl Grid {
    /// Looks at all shapes that can be seen in `view`.
    pub(super) fn new(geometry: Geometry<'_>, view: &View, frame: &ScreenRect) -> Self {
        let anchor = view.screen_from_plane(crate::atlas::PlanePoint { x: 0.0, y: 0.0 });
        let origin = ScreenPoint {
            x: anchor.x.rem_euclid(CELL) - CELL,
            y: anchor.y.rem_euclid(CELL) - CELL,
        };
        let columns = ((view.width - origin.x) / CELL).ceil().max(1.0) as usize;
        let rows = ((view.height - origin.y) / CELL).ceil().max(1.0) as usize;
        let mut grid = Self {
            origin,
            columns,
            rows,
            cells: vec![SEA; columns * rows],
            runs: Vec::new(),
        };
        let mut crossings: Vec<Vec<f32>> = vec![Vec::new(); rows];
        for shape in geometry.shapes_in(view.visible()) {
            grid.paint(geometry, view, shape, &mut crossings);
        }
        grid.find_runs(geometry.shape_count(), frame);
        grid
    }

    /// Fills the cells whose middle lies inside the shape (even-odd over all its rings).
    fn paint(
        &mut self,
        geometry: Geometry<'_>,
        view: &View,
        shape: ShapeIndex,
        crossings: &mut [Vec<f32>],
    ) {
        let (mut top, mut bottom) = (self.rows, 0);
        geometry.for_each_polygon(shape, view.visible(), |rings| {
            for ring in rings {
                let mut previous = ring.last().map(|point| view.screen_from_vertex(*point));
                for point in ring {
                    let here = view.screen_from_vertex(*point);
                    if let Some(before) = previous {
                        let (first, last) = self.cross(before, here, crossings);
                        top = top.min(first);
                        bottom = bottom.max(last);
                    }
                    previous = Some(here);
                }
            }
        });
        let id = u16::try_from(shape.0).unwrap_or(SEA);
        for (row, xs) in crossings.iter_mut().enumerate().take(bottom).skip(top) {
            xs.sort_unstable_by(f32::total_cmp);
            for pair in xs.chunks_exact(2) {
                let [from, to] = [pair[0], pair[1]].map(|x| {
                    ((x - self.origin.x) / CELL - 0.5)
                        .ceil()
                        .clamp(0.0, self.columns as f32) as usize
                });
                if let Some(cells) = self
                    .cells
                    .get_mut(row * self.columns + from..row * self.columns + to.max(from))
                {
                    cells.fill(id);
                }
            }
            xs.clear();
        }
    }

    /// Notes where an edge crosses the middles of rows; returns the rows it touched, half-open.
    fn cross(&self, a: ScreenPoint, b: ScreenPoint, crossings: &mut [Vec<f32>]) -> (usize, usize) {
        let (upper, lower) = if a.y < b.y { (a, b) } else { (b, a) };
        let row_of = |y: f32| {
            ((y - self.origin.y) / CELL - 0.5)
                .ceil()
                .clamp(0.0, self.rows as f32) as usize
        };
        let (first, last) = (row_of(upper.y), row_of(lower.y));
        if first < last {
            let slope = (lower.x - upper.x) / (lower.y - upper.y);
            for (row, xs) in crossings.iter_mut().enumerate().take(last).skip(first) {
                let y = self.origin.y + (row as f32 + 0.5) * CELL;
                xs.push(upper.x + (y - upper.y) * slope);
            }
        }
        (first, last)
    }

    /// Notes each shape's runs inside the frame; what lies below title and credits is not seen.
    fn find_runs(&mut self, shapes: usize, frame: &ScreenRect) {
        self.runs = vec![Vec::new(); shapes];
        for (row, cells) in self.cells.chunks_exact(self.columns).enumerate() {
            let y = self.origin.y + (row as f32 + 0.5) * CELL;
            if y < frame.min.y || frame.max.y < y {
                continue;
            }
            let mut from = 0;
            for part in cells.chunk_by(|a, b| a == b) {
                let to = from + part.len();
                if let Some(runs) = part.first().and_then(|id| self.runs.get_mut(*id as usize)) {
                    runs.push(Run { row, from, to });
                }
                from = to;
            }
        }
    }

    /// The runs of a shape, by row, then from left to right.
    pub(super) fn runs(&self, shape: ShapeIndex) -> &[Run] {
        self.runs.get(shape.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// How much of the screen a shape covers, in square points.
    pub(super) fn area(&self, shape: ShapeIndex) -> f32 {
        let cells: usize = self.runs(shape).iter().map(|run| run.to - run.from).sum();
        cells as f32 * CELL * CELL
    }

    /// The left edge of a column.
    pub(super) fn x_of(&self, column: usize) -> f32 {
        self.origin.x + column as f32 * CELL
    }

    /// The middle of a row.
    pub(super) fn y_of(&self, row: usize) -> f32 {
        self.origin.y + (row as f32 + 0.5) * CELL
    }

    /// What lies under a rectangle, as parts of its cells: the given shape, and the sea.
    pub(super) fn cover(&self, rect: &ScreenRect, shape: ShapeIndex) -> Cover {
        let column = |x: f32| ((x - self.origin.x) / CELL).clamp(0.0, self.columns as f32);
        let row = |y: f32| ((y - self.origin.y) / CELL).clamp(0.0, self.rows as f32);
        let (left, right) = (
            column(rect.min.x).floor() as usize,
            column(rect.max.x).ceil() as usize,
        );
        let (top, bottom) = (
            row(rect.min.y).floor() as usize,
            row(rect.max.y).ceil() as usize,
        );
        let (mut own, mut sea, mut all) = (0_u32, 0_u32, 0_u32);
        for row in top..bottom {
            for id in self
                .cells
                .get(row * self.columns + left..row * self.columns + right)
                .unwrap_or(&[])
            {
                all += 1;
                own += u32::from(u32::from(*id) == shape.0);
                sea += u32::from(*id == SEA);
            }
        }
        let part = |count: u32| count as f32 / all.max(1) as f32;
        Cover {
            own: part(own),
            sea: part(sea),
        }
    }
}

/// Parts of a rectangle, 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cover {
    pub(super) own: f32,
    pub(super) sea: f32,
}
