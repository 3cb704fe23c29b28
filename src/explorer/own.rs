//! What a reader does with layers of their own: add, show, style, order, take away.

use super::{Explorer, Notice, Sheet};
use crate::atlas::LonLatBounds;
use crate::own::{Kind, MOST_LAYERS, OwnLayer, Style};
use crate::picture::Extent;
use crate::scene::LonLatBox;
use crate::world::World;

/// What is done with one layer, named by its place among them, the lowest first.
#[derive(Debug, Clone, PartialEq)]
pub enum OwnChange {
    /// Show it, or do not.
    Show(bool),
    /// Make it so opaque, in percent; less than 10 is 10, more than 100 is 100.
    Opacity(u8),
    /// Show it in another style.
    Restyle(Box<Style>),
    /// Draw it so many places higher (+) or lower (−) among them.
    Move(i32),
    /// Take it away.
    Remove,
}

impl Explorer {
    /// What is being read is not wanted any more, if anything is; the map stays as it is.
    pub(super) fn give_up_opening(&mut self) {
        if let Some(name) = self.opening.take() {
            let name = name.into();
            self.notice = Some(Notice::news(
                self.language.say("reading-given-up", [("name", name)]),
            ));
        }
    }

    /// Adds a layer above the others. The same file takes the place of what it was before.
    pub(super) fn add_own(&mut self, layer: OwnLayer, world: &World) {
        let path = layer.content.path.clone();
        let same = |it: &OwnLayer| path.is_some() && it.content.path == path;
        let before = self.own.iter().position(same);
        if before.is_none() && self.own.len() >= MOST_LAYERS {
            self.notice = Some(Notice::fault({
                let name = layer.content.name.as_str().into();
                let values = [("name", name), ("most", MOST_LAYERS.into())];
                self.language.say("too-many-own", values)
            }));
            return;
        }
        let faults = layer.content.problems.iter();
        let faults = faults.filter(|it| !it.what.is_repair()).count();
        let what = match &layer.content.kind {
            Kind::Places(collection) => {
                let count = collection.atlas.shapes.len().into();
                self.language.say("own-features", [("count", count)])
            }
            Kind::Values(joined) => {
                let count = joined.rows.len().into();
                self.language.say("own-values", [("count", count)])
            }
        };
        let name = ("name", layer.content.name.as_str().into());
        let what = ("what", what.into());
        self.notice = Some(Notice {
            text: if faults == 0 {
                self.language.say("own-opened", [name, what])
            } else {
                let count = ("count", faults.into());
                self.language
                    .say("own-opened-with-problems", [name, what, count])
            },
            is_error: faults > 0,
        });
        let extent = extent_of(layer.content.bounds());
        match before.and_then(|before| self.own.get_mut(before)) {
            Some(place) => *place = layer,
            None => self.own.push(layer),
        }
        self.leave_own_page();
        // What lies elsewhere is brought into view.
        if let Some(extent) = extent.filter(|extent| !self.sees(*extent)) {
            self.fit(Extent::Box(extent), world);
        }
    }

    /// Changes a layer; nothing if there is none in that place.
    pub(super) fn change_own(&mut self, number: usize, change: OwnChange) {
        let Some(layer) = self.own.get_mut(number) else {
            return;
        };
        match change {
            OwnChange::Show(is_on) => layer.is_on = is_on,
            OwnChange::Opacity(percent) => layer.opacity_percent = percent.clamp(10, 100),
            OwnChange::Restyle(style) => *layer = layer.restyled(*style),
            OwnChange::Move(places) => {
                let by = places.unsigned_abs() as usize;
                let to = if places < 0 {
                    number.saturating_sub(by)
                } else {
                    number.saturating_add(by).min(self.own.len() - 1)
                };
                let layer = self.own.remove(number);
                self.own.insert(to, layer);
                self.leave_own_page();
            }
            OwnChange::Remove => {
                self.own.remove(number);
                self.leave_own_page();
            }
        }
    }

    /// Shows all that a layer spans.
    pub(super) fn fit_own(&mut self, number: usize, world: &World) {
        let layer = self.own.get(number);
        let extent = extent_of(layer.and_then(|it| it.content.bounds()));
        self.fit(extent.map_or(Extent::World, Extent::Box), world);
    }

    /// Shows these layers instead of all others.
    pub(super) fn replace_own(&mut self, layers: Vec<OwnLayer>) {
        if self.own != layers {
            self.own = layers;
            self.leave_own_page();
        }
    }

    /// Numbers of layers have changed: a page of one of their features means nothing any more.
    fn leave_own_page(&mut self) {
        if matches!(self.sheet, Some(Sheet::Own(..))) {
            self.leave_page();
        }
    }

    fn sees(&self, extent: LonLatBox) -> bool {
        let seen = self.view.bounds();
        let lons = [extent.west_deg, extent.east_deg];
        let lats = [extent.south_deg, extent.north_deg];
        let middle = crate::atlas::LonLat {
            lon_deg: f64::midpoint(lons[0], lons[1]),
            lat_deg: f64::midpoint(lats[0], lats[1]),
        };
        seen.contains(self.view.screen_from_lonlat(middle))
    }
}

/// A box around some bounds, with a little room.
fn extent_of(bounds: Option<LonLatBounds>) -> Option<LonLatBox> {
    const LEAST_DEG: f64 = 0.05;
    let bounds = bounds?;
    let x = ((bounds.east_deg - bounds.west_deg) * 0.06).max(LEAST_DEG);
    let y = ((bounds.north_deg - bounds.south_deg) * 0.06).max(LEAST_DEG);
    LonLatBox::new(
        (bounds.west_deg - x).max(-180.0),
        (bounds.south_deg - y).max(-90.0),
        (bounds.east_deg + x).min(180.0),
        (bounds.north_deg + y).min(90.0),
    )
    .ok()
}
