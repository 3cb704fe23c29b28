//! A place for a name inside its shape.

use super::block::Room;
use super::grid::{CELL, Run};
use super::{HALO, Placer};
use crate::atlas::ShapeIndex;
use crate::scene::view::ScreenPoint;

impl Placer<'_> {
    /// The best place wholly inside the shape: roomy, and near the middle of what is seen of it.
    pub(super) fn inside(&self, shape: ShapeIndex, room: Room) -> Option<ScreenPoint> {
        /// More room than this at the sides makes a place no better, in widths of the name.
        const ROOMY: f32 = 0.4;
        /// What a width's distance from the heart counts.
        const AWAY: f32 = 0.55;
        /// Up and down counts more than to the side: names are wide.
        const TALLER: f32 = 1.6;
        let runs = self.grid.runs(shape);
        let heart = self.heart(runs)?;
        let width = room.width + 2.0 * HALO;
        let reach = (room.height / 2.0 / CELL).ceil() as usize;
        let mut best: Option<(f32, ScreenPoint)> = None;
        let is_better = |score: f32, best: &Option<(f32, ScreenPoint)>| {
            best.is_none_or(|(highest, _)| score > highest)
        };
        // From the heart outwards, so that most of the rows need not be looked at.
        let mut outwards: Vec<&Run> = runs
            .iter()
            .filter(|run| (run.to - run.from) as f32 * CELL >= width)
            .collect();
        let off = |run: &Run| (self.grid.y_of(run.row) - heart.y).abs();
        outwards.sort_by(|a, b| off(a).total_cmp(&off(b)));
        for run in outwards {
            // The best that a place in this row can be.
            if !is_better(ROOMY - AWAY * TALLER * off(run) / width, &best) {
                break;
            }
            for (from, to) in shared_columns(runs, *run, reach) {
                let (left, right) = (self.grid.x_of(from), self.grid.x_of(to));
                if right - left < width {
                    continue;
                }
                let y = self.grid.y_of(run.row);
                let nearest = heart.x.clamp(left + width / 2.0, right - width / 2.0);
                // The middle of the stretch, the place nearest the heart, and between.
                for x in [
                    f32::midpoint(left, right),
                    nearest,
                    (left + right + 2.0 * nearest) / 4.0,
                ] {
                    let middle = ScreenPoint { x, y };
                    let side = ((x - left).min(right - x) - width / 2.0) / width;
                    let away = (x - heart.x).hypot((y - heart.y) * TALLER) / width;
                    let score = side.min(ROOMY) - AWAY * away;
                    if is_better(score, &best) && self.is_free(&room.around(middle)) {
                        best = Some((score, middle));
                    }
                }
            }
        }
        best.map(|(_, middle)| middle)
    }

    /// The middle of the part of a shape that is seen, weighted by the square of the width, so
    /// that panhandles and islands count little.
    pub(super) fn heart(&self, runs: &[Run]) -> Option<ScreenPoint> {
        let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0_f32);
        for run in runs {
            let cells = (run.to - run.from) as f32;
            let weight = cells * cells;
            x += weight * f32::midpoint(self.grid.x_of(run.from), self.grid.x_of(run.to));
            y += weight * self.grid.y_of(run.row);
            sum += weight;
        }
        (sum > 0.0).then(|| ScreenPoint {
            x: x / sum,
            y: y / sum,
        })
    }
}

/// The stretches of columns that lie inside the shape in `center`'s row and in `reach` rows above
/// and below it.
fn shared_columns(runs: &[Run], center: Run, reach: usize) -> Vec<(usize, usize)> {
    let mut stretches = vec![(center.from, center.to)];
    let Some(top) = center.row.checked_sub(reach) else {
        return Vec::new();
    };
    for row in top..=center.row + reach {
        if row == center.row {
            continue;
        }
        let first = runs.partition_point(|run| run.row < row);
        let in_row = runs.iter().skip(first).take_while(|run| run.row == row);
        let in_row: Vec<&Run> = in_row.collect();
        stretches = stretches
            .iter()
            .flat_map(|(from, to)| {
                in_row
                    .iter()
                    .map(|run| (run.from.max(*from), run.to.min(*to)))
                    .filter(|(from, to)| from < to)
            })
            .collect();
        if stretches.is_empty() {
            break;
        }
    }
    stretches
}
