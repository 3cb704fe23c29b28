//! Where names stand: placed together by importance, never over each other.
//!
//! A name goes inside its shape where there is room, else beside it over the sea, else across
//! its border if it matters enough; what finds no place is left out. Places depend on the view
//! alone, so the same view always gives the same labels.

mod block;
mod grid;
mod lettering;

pub use self::block::PlacedLine;
use self::block::{Block, Room};
use self::grid::{CELL, Grid, Run};
pub use self::lettering::{Lettering, NameStyle};
use self::lettering::{Name, Names, Row};
use super::geometry::Geometry;
use super::view::{ScreenPoint, ScreenRect, View};
use crate::atlas::ShapeIndex;
use crate::text::{CAP_HEIGHT_EM, Line};

/// A name that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// Whose name.
    pub shape: ShapeIndex,
    /// How much it matters: 0 is never dropped for one that matters less.
    pub rank: u8,
    /// Whether it may stand across its border when there is no other room.
    pub may_cross: bool,
    /// Area of the whole shape in square points, whether seen or not.
    pub whole_area: f32,
    /// Where its marker stands, if it is to be named although it is too small to be seen.
    pub marker: Option<ScreenPoint>,
}

/// A name that found its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Whose name.
    pub shape: ShapeIndex,
    /// Its lines, from the upper one to the lower one.
    pub lines: Vec<PlacedLine>,
    /// Whether more of it stands over the sea than over its shape.
    pub at_sea: bool,
}

/// Smallest size of a name on the map, in points.
const SMALLEST: f32 = 10.5;
/// Size of a name below another one, as a part of that one's, and at least.
const BELOW: f32 = 0.86;
const SMALLEST_BELOW: f32 = 10.0;
/// Room that is kept free around each name, in points.
const MARGIN: f32 = 2.5;
/// Halo of names, in points.
pub const HALO: f32 = 1.6;

/// Places labels one after another, and keeps account of the room that is taken.
#[derive(Debug)]
pub struct Placer<'a> {
    view: &'a View,
    grid: Grid,
    /// Where nothing may stand: other labels, symbols, legend, title.
    taken: Vec<ScreenRect>,
    /// Where no label may stand, but a symbol may: lines that lead to symbols.
    taken_for_names: Vec<ScreenRect>,
    /// Where symbols will want to stand: labels keep off it as long as they find another place.
    reserved: Vec<ScreenRect>,
    /// Labels stay inside this.
    frame: ScreenRect,
}

impl<'a> Placer<'a> {
    /// Looks at the map as `view` shows it; labels keep inside `frame` and off `taken`.
    pub fn new(
        geometry: Geometry<'_>,
        view: &'a View,
        frame: ScreenRect,
        taken: Vec<ScreenRect>,
    ) -> Self {
        Self {
            view,
            grid: Grid::new(geometry, view, &frame),
            taken,
            taken_for_names: Vec::new(),
            reserved: Vec::new(),
            frame,
        }
    }

    /// Takes room that no label may stand on.
    pub fn take(&mut self, rect: ScreenRect) {
        self.taken.push(rect);
    }

    /// Takes room that no label may stand on, but a symbol may.
    pub fn take_for_names(&mut self, rect: ScreenRect) {
        self.taken_for_names.push(rect);
    }

    /// Asks labels to keep off these places, instead of those named before.
    pub fn reserve(&mut self, places: Vec<ScreenRect>) {
        self.reserved = places;
    }

    /// How much of the screen the shape covers, in square points.
    pub fn area(&self, shape: ShapeIndex) -> f32 {
        self.grid.area(shape)
    }

    /// The rectangles that are taken so far.
    pub fn taken(&self) -> &[ScreenRect] {
        &self.taken
    }

    /// Places names in the order of their rank, larger shapes first within a rank.
    pub fn place_names(
        &mut self,
        lettering: &Lettering,
        style: NameStyle,
        mut wanted: Vec<Wanted>,
    ) -> Vec<Placed> {
        wanted.sort_by(|a, b| {
            a.rank
                .cmp(&b.rank)
                .then(self.area(b.shape).total_cmp(&self.area(a.shape)))
                .then(a.shape.cmp(&b.shape))
        });
        wanted
            .into_iter()
            .filter_map(|wanted| {
                let names = lettering.names(wanted.shape)?;
                self.place_in_style(names, style, wanted)
            })
            .collect()
    }

    /// Places a name in the style, or where that has no room or no letters, in English.
    fn place_in_style(
        &mut self,
        names: &Names,
        style: NameStyle,
        wanted: Wanted,
    ) -> Option<Placed> {
        let english = names.english();
        let first = match style {
            NameStyle::English => None,
            NameStyle::Local => names
                .local()
                .and_then(|local| self.place_name(local, wanted)),
            NameStyle::Both => names
                .below()
                .and_then(|below| self.place_both(english, below, wanted)),
        };
        first.or_else(|| self.place_name(english, wanted))
    }

    /// Places two names, one below the other, inside the shape.
    fn place_both(&mut self, upper: &Name, lower: &Name, wanted: Wanted) -> Option<Placed> {
        let rows = sizes_for(self.area(wanted.shape)).map(|(size, is_spaced)| {
            let below = (size * BELOW).max(SMALLEST_BELOW);
            Block::of(row_of(upper, is_spaced), size).with(lower.plain(), below)
        });
        let (block, middle) = self.first_inside(wanted.shape, rows)?;
        Some(self.placed(wanted.shape, &block, middle))
    }

    fn place_name(&mut self, name: &Name, wanted: Wanted) -> Option<Placed> {
        let rows = sizes_for(self.area(wanted.shape))
            .map(|(size, is_spaced)| Block::of(row_of(name, is_spaced), size));
        let (block, middle) = self.first_inside(wanted.shape, rows).or_else(|| {
            let block = Block::of(name.plain(), SMALLEST);
            let find = |placer: &Self| placer.beside(wanted, block.room());
            let middle = find(self).or_else(|| self.regardless(find))?;
            Some((block, middle))
        })?;
        Some(self.placed(wanted.shape, &block, middle))
    }

    /// The first of some blocks that has room inside the shape.
    fn first_inside<'b>(
        &mut self,
        shape: ShapeIndex,
        blocks: impl Iterator<Item = Block<'b>> + Clone,
    ) -> Option<(Block<'b>, ScreenPoint)> {
        let find = |placer: &Self| {
            blocks.clone().find_map(|block| {
                let middle = placer.inside(shape, block.room())?;
                Some((block, middle))
            })
        };
        find(self).or_else(|| self.regardless(find))
    }

    /// Looks again, without heed to what is reserved.
    fn regardless<T>(&mut self, find: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        if self.reserved.is_empty() {
            return None;
        }
        let reserved = std::mem::take(&mut self.reserved);
        let found = find(self);
        self.reserved = reserved;
        found
    }

    fn placed(&mut self, shape: ShapeIndex, block: &Block<'_>, middle: ScreenPoint) -> Placed {
        let rect = block.room().around(middle);
        self.take(rect.grown(MARGIN));
        Placed {
            shape,
            lines: block.lines(middle),
            at_sea: self.is_at_sea(&rect, shape),
        }
    }

    fn is_free(&self, rect: &ScreenRect) -> bool {
        let taken = self.taken.iter().chain(&self.taken_for_names);
        let mut taken = taken.chain(&self.reserved);
        self.frame.encloses(rect) && !taken.any(|taken| taken.overlaps(rect))
    }

    /// The best place wholly inside the shape: roomy, and near the middle of what is seen of it.
    fn inside(&self, shape: ShapeIndex, room: Room) -> Option<ScreenPoint> {
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
    fn heart(&self, runs: &[Run]) -> Option<ScreenPoint> {
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

    fn is_at_sea(&self, rect: &ScreenRect, shape: ShapeIndex) -> bool {
        let cover = self.grid.cover(rect, shape);
        cover.sea > cover.own
    }

    /// A place beside the shape: over the sea, or across the border if that is allowed. Never for
    /// a shape of which only a corner is seen.
    fn beside(&self, wanted: Wanted, room: Room) -> Option<ScreenPoint> {
        /// The part of a shape that must be seen.
        const LEAST_SEEN: f32 = 0.55;
        /// Names up to this rank may stand by a coast that others have more of.
        const LEADING: u8 = 3;
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
                    around.own > 0.0 && (around.own >= others || wanted.rank <= LEADING)
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

    /// Whether all of a symbol can be seen inside the picture's frame.
    pub fn shows(&self, symbol: &ScreenRect) -> bool {
        self.frame.grown(4.0).encloses(symbol) && self.view.bounds().encloses(symbol)
    }

    /// Whether a place on the screen lies inside the picture's frame.
    pub fn is_seen(&self, point: ScreenPoint) -> bool {
        self.frame.contains(point) && self.view.bounds().contains(point)
    }
}

/// The sizes that are tried for a shape that covers `area` square points, from the largest on, and
/// whether letters are set apart.
fn sizes_for(area: f32) -> impl Iterator<Item = (f32, bool)> + Clone {
    let (size, is_spaced) = match area {
        area if area > 60_000.0 => (16.0, true),
        area if area > 22_000.0 => (14.0, true),
        area if area > 7_000.0 => (12.5, false),
        _ => (11.5, false),
    };
    let smaller = [12.0_f32, SMALLEST].into_iter();
    let smaller = smaller.filter(move |smaller| *smaller < size);
    std::iter::once((size, is_spaced)).chain(smaller.map(|smaller| (smaller, false)))
}

fn row_of(name: &Name, is_spaced: bool) -> &Row {
    if is_spaced {
        name.spaced()
    } else {
        name.plain()
    }
}

/// Height of the box that a line of this size keeps free: from the capitals' top to a little
/// below the baseline.
fn box_height(size: f32) -> f32 {
    size * (CAP_HEIGHT_EM + 0.35)
}

/// The box of a line whose capitals are centred on `middle`.
fn rect_around(middle: ScreenPoint, line: &Line, size: f32) -> ScreenRect {
    let (width, height) = (line.width(size), box_height(size));
    let (left, top) = (middle.x - width / 2.0, middle.y - height / 2.0);
    ScreenRect::at(left, top, width, height)
}

/// The baseline's start for a line whose capitals are centred on `middle`.
fn baseline_start(middle: ScreenPoint, line: &Line, size: f32) -> ScreenPoint {
    ScreenPoint {
        x: middle.x - line.width(size) / 2.0,
        y: middle.y + CAP_HEIGHT_EM * size / 2.0,
    }
}

/// The middle of the capitals of a line whose baseline starts at `origin`.
pub fn middle_of(line: &Line, size: f32, origin: ScreenPoint) -> ScreenPoint {
    ScreenPoint {
        x: origin.x + line.width(size) / 2.0,
        y: origin.y - CAP_HEIGHT_EM * size / 2.0,
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
