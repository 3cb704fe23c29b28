//! A place for a name beside its shape, or beside a symbol.

use super::block::Room;
use super::grid::{CELL, Run};
use super::measure::{baseline_start, box_height, rect_around};
use super::{MARGIN, Placer, Rank, Wanted};
use crate::atlas::ShapeIndex;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::text::Line;

impl Placer<'_> {
    /// A place beside the shape: over the sea, or across the border if that is allowed. Never for
    /// a shape of which only a corner is seen.
    pub(super) fn beside(&self, wanted: Wanted, room: Room) -> Option<ScreenPoint> {
        /// The part of a shape that must be seen.
        const LEAST_SEEN: f32 = 0.55;
        /// Names up to this rank may stand by a coast that others have more of.
        const BY_A_COAST: Rank = Rank::Present;
        /// How near to its shape a name must stand, in points.
        const BESIDE: f32 = 7.0;
        /// The part of a name across a border that must stand on its own shape.
        const LEAST_OWN: f32 = 0.35;
        let is_cut_off = self.area(wanted.shape) < LEAST_SEEN * wanted.whole_area;
        if is_cut_off && wanted.marker.is_none() {
            return None;
        }
        let runs = self.grid.runs(wanted.shape);
        let heart = wanted.marker.or_else(|| self.heart(runs))?;
        let (half_width, half_height) = (room.width / 2.0, room.height / 2.0);
        let extent = self.extent_around(runs, heart);
        let mut best: Option<(f32, ScreenPoint)> = None;
        for step in 0..2_u8 {
            let gap = 4.0 + 5.0 * f32::from(step);
            let (left, right) = (
                extent.min.x - gap - half_width,
                extent.max.x + gap + half_width,
            );
            let (top, bottom) = (
                extent.min.y - gap - half_height,
                extent.max.y + gap + half_height,
            );
            let places = [
                (right, heart.y),
                (left, heart.y),
                (heart.x, top),
                (heart.x, bottom),
                (right, extent.min.y),
                (right, extent.max.y),
                (left, extent.min.y),
                (left, extent.max.y),
                (heart.x, heart.y),
                (heart.x, heart.y - half_height),
                (heart.x, heart.y + half_height),
                (heart.x - half_width / 2.0, heart.y),
                (heart.x + half_width / 2.0, heart.y),
            ];
            for (order, (x, y)) in places.into_iter().enumerate() {
                let middle = ScreenPoint { x, y };
                let rect = room.around(middle);
                if !self.is_free(&rect) {
                    continue;
                }
                let cover = self.grid.cover(&rect, wanted.shape);
                let foreign = 1.0 - cover.own - cover.sea;
                let at_sea = cover.sea > 0.75;
                let holds_its_own = cover.own >= LEAST_OWN || wanted.marker.is_some();
                let may_stand = foreign <= 0.06 || (wanted.may_cross && holds_its_own);
                // Right beside the shape, not beyond its neighbour.
                let is_near = || {
                    let around = self.grid.cover(&rect.grown(BESIDE), wanted.shape);
                    let others = 1.0 - around.own - around.sea;
                    around.own > 0.0 && (around.own >= others || wanted.rank <= BY_A_COAST)
                };
                let is_its_own = wanted.marker.is_some() || runs.len() < 3 || is_near();
                if !may_stand || !is_its_own {
                    continue;
                }
                let score = -4.0 * foreign - 0.01 * order as f32 - 0.2 * f32::from(step)
                    + if at_sea { 0.3 } else { cover.own };
                if best.is_none_or(|(highest, _)| score > highest) {
                    best = Some((score, middle));
                }
            }
            // Further away is never better.
            if best.is_some() {
                break;
            }
        }
        best.map(|(_, middle)| middle)
    }

    /// The box of the part of a shape around its heart: far islands do not count.
    fn extent_around(&self, runs: &[Run], heart: ScreenPoint) -> ScreenRect {
        let mut extent = ScreenRect {
            min: heart,
            max: heart,
        };
        let mut by_distance: Vec<&Run> = runs.iter().collect();
        by_distance.sort_by(|a, b| {
            let off = |run: &Run| (self.grid.y_of(run.row) - heart.y).abs();
            off(a).total_cmp(&off(b))
        });
        for run in by_distance {
            let (left, right) = (self.grid.x_of(run.from), self.grid.x_of(run.to));
            let y = self.grid.y_of(run.row);
            let part = ScreenRect::at(left, y - CELL / 2.0, right - left, CELL);
            if extent.grown(3.0 * CELL).overlaps(&part) {
                extent.min.x = extent.min.x.min(part.min.x);
                extent.min.y = extent.min.y.min(part.min.y);
                extent.max.x = extent.max.x.max(part.max.x);
                extent.max.y = extent.max.y.max(part.max.y);
            }
        }
        extent
    }

    /// A place beside a symbol of the given radius: right, left, above or below it, preferring
    /// to stay inside `shape`. Takes the room, and returns the baseline's start and whether the
    /// line stands at sea.
    pub fn place_beside_symbol(
        &mut self,
        at: ScreenPoint,
        radius: f32,
        (line, size): (&Line, f32),
        shape: ShapeIndex,
    ) -> Option<(ScreenPoint, bool)> {
        let (half_width, half_height) = (line.width(size) / 2.0, box_height(size) / 2.0);
        let (across, down) = (radius + 4.0 + half_width, radius + 2.0 + half_height);
        let places = [
            (at.x + across, at.y),
            (at.x - across, at.y),
            (at.x, at.y - down),
            (at.x, at.y + down),
            (at.x + across, at.y - half_height),
            (at.x + across, at.y + half_height),
        ];
        let find = |placer: &Self| {
            let free = places.iter().enumerate().filter_map(|(order, (x, y))| {
                let middle = ScreenPoint { x: *x, y: *y };
                let rect = rect_around(middle, line, size);
                let cover = placer.grid.cover(&rect, shape);
                let score = cover.own + 0.5 * cover.sea - 0.08 * order as f32;
                placer.is_free(&rect).then_some((score, middle))
            });
            let best = free.max_by(|a, b| a.0.total_cmp(&b.0));
            best.map(|(_, middle)| middle)
        };
        let best = find(self).or_else(|| self.regardless(find))?;
        let rect = rect_around(best, line, size);
        self.take(rect.grown(MARGIN));
        Some((
            baseline_start(best, line, size),
            self.is_at_sea(&rect, shape),
        ))
    }
}
