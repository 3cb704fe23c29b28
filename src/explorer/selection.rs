//! What is selected, by hand or by key: a country or an organisation, and which country is meant.

use super::{Direction, Explorer};
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::country::{CountryCode, Party};
use crate::places::Standing;
use crate::scene::{Class, ScreenPoint, View};
use crate::world::World;

/// A small state is hit within this many points of it.
const REACH: f32 = 9.0;

impl Explorer {
    /// Whose page is shown; none while another page lies over it.
    pub fn subject(&self) -> Option<Party> {
        if self.sheet.is_some() {
            return None;
        }
        let organisation = self.organisation.clone();
        organisation.or_else(|| self.selected.map(Party::from))
    }

    pub(super) fn select(&mut self, country: Option<CountryCode>) {
        let before = self.subject();
        self.organisation = None;
        self.sheet = None;
        self.trail.clear();
        self.selected = country;
        if self.subject() != before {
            self.kind = None;
        }
    }

    /// Lays the page of an organisation over that of the country; of one that nothing names,
    /// there is none.
    pub(super) fn show_organisation(&mut self, party: Party, world: &World) {
        if !world.organisations().contains(&party) {
            return;
        }
        self.dialog = None;
        if self.subject().as_ref() == Some(&party) {
            return;
        }
        self.kind = None;
        self.remember_page();
        self.sheet = None;
        self.organisation = Some(party);
    }

    /// Selects a country and, if it cannot be seen, brings it into view. From a list or the page
    /// of a corridor there is a way back.
    pub(super) fn select_and_show(&mut self, country: CountryCode, world: &World) {
        let trail = if self.sheet.is_some() {
            self.remember_page();
            std::mem::take(&mut self.trail)
        } else {
            Vec::new()
        };
        self.select(Some(country));
        self.trail = trail;
        self.dialog = None;
        let Some(middle) = world.middle_of(country) else {
            return;
        };
        let at = self.view.screen_from_lonlat(middle);
        if !self.view.bounds().grown(-40.0).contains(at) {
            self.fitted = None;
            self.view.center = self.view.projection.forward(middle);
        }
    }

    /// Goes from the selected country to the nearest one in a direction; from none, to Afghanistan.
    pub(super) fn select_neighbour(&mut self, direction: Direction, world: &World) {
        let Some(from) = self.selected else {
            self.select_and_show(CountryCode::AFGHANISTAN, world);
            return;
        };
        if let Some(next) = neighbour_towards(world, &self.view, from, direction) {
            self.select_and_show(next, world);
        }
    }

    pub(super) fn isolate(&mut self, class: Class) {
        let is_on = self.isolated == Some(class);
        self.isolated = (!is_on).then_some(class);
    }

    /// The country under a point of the map; small ones within a short reach of it. `hit` finds
    /// the shape at a place of the plane, within a reach in units of the plane.
    pub fn country_at(
        &self,
        point: ScreenPoint,
        world: &World,
        hit: impl Fn(PlanePoint, f64) -> Option<ShapeIndex>,
    ) -> Option<CountryCode> {
        let shape = hit(
            self.view.plane_from_screen(point),
            f64::from(REACH) / self.view.scale,
        )?;
        world.atlas.shape(shape).id
    }
}

/// The nearest country that lies in a direction (within 45° of it, as seen on the map).
fn neighbour_towards(
    world: &World,
    view: &View,
    from: CountryCode,
    direction: Direction,
) -> Option<CountryCode> {
    let start = view.screen_from_lonlat(world.middle_of(from)?);
    let (right, down) = direction.on_screen();
    world
        .places
        .countries()
        .filter(|country| country.code != from && country.standing != Standing::Territory)
        .filter(|country| world.atlas.find(country.code).is_some())
        .filter_map(|country| {
            let at = view.screen_from_lonlat(world.middle_of(country.code)?);
            let (dx, dy) = (at.x - start.x, at.y - start.y);
            let along = dx * right + dy * down;
            let across = (dx * down).abs() + (dy * right).abs();
            // Off the axis counts double, so that the way there feels straight.
            (along > 0.0 && across <= along).then_some((along + 2.0 * across, country.code))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, code)| code)
}
