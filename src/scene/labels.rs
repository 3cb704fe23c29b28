//! Where names stand: placed together by importance, never over each other.
//!
//! A name goes inside its shape where there is room, else beside it over the sea, else across
//! its border if it matters enough; what finds no place is left out. Places depend on the view
//! alone, so the same view always gives the same labels.

mod beside;
mod block;
mod grid;
mod inside;
mod lettering;
mod measure;

use self::block::Block;
pub use self::block::PlacedLine;
use self::grid::Grid;
pub use self::lettering::{Lettering, NameStyle};
use self::lettering::{Name, Names};
pub use self::measure::middle_of;
use self::measure::{SMALLEST, row_of, sizes_for};
use super::geometry::Geometry;
use super::view::{ScreenPoint, ScreenRect, View};
use crate::atlas::ShapeIndex;

/// How much a name matters; the first is never dropped for one that matters less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Afghanistan.
    Subject,
    /// A neighbour of Afghanistan.
    Neighbour,
    /// The selected state, or one with the closest ties.
    Leading,
    /// A state with a presence.
    Present,
    /// Another state with a level.
    Known,
    /// A place without data.
    Unknown,
    /// A shape that the gazetteer does not know.
    Nameless,
    /// A territory that belongs to a state elsewhere.
    Territory,
}

/// A name that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// Whose name.
    pub shape: ShapeIndex,
    /// How much it matters.
    pub rank: Rank,
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

    fn is_at_sea(&self, rect: &ScreenRect, shape: ShapeIndex) -> bool {
        let cover = self.grid.cover(rect, shape);
        cover.sea > cover.own
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
