//! What can lie over the page of a country on the right: a corridor, a border crossing, events
//! that share a symbol, a layer as a list. And the way back to what lay there before.

use super::reload::found_again;
use super::{Effect, Explorer};
use crate::atlas::LonLat;
use crate::country::{CountryCode, Party};
use crate::record::corridor::Waypoint;
use crate::record::{EventIndex, Record};
use crate::scene::{Layer, SignOf};
use crate::world::World;

/// A page that is not that of a country or an organisation. Numbers are places in the record's
/// lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// A pipeline, line, railway, road, canal, route or site.
    Corridor(usize),
    /// A border crossing.
    Crossing(usize),
    /// Events that stand at one place of the map, the latest first.
    Events(Vec<EventIndex>),
    /// What a layer shows, as a list.
    List(Layer),
    /// A feature of a layer of the reader's own: which layer, and which row of it.
    Own(usize, u32),
}

/// Where a sign of the map or a row of a list leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// The page of a country.
    Country(CountryCode),
    /// Another page.
    Sheet(Sheet),
}

/// What lay on the right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leaf {
    selected: Option<CountryCode>,
    organisation: Option<Party>,
    sheet: Option<Sheet>,
}

impl Leaf {
    /// The same with another record, if that has its page.
    pub(super) fn in_record(self, before: &Record, after: &Record) -> Option<Self> {
        let sheet = match self.sheet {
            None => None,
            Some(sheet) => Some(found_again(sheet, before, after)?),
        };
        Some(Self { sheet, ..self })
    }
}

/// So many pages lead back.
const LONGEST_TRAIL: usize = 32;

/// The layers whose content can be read as a list, in the order in which it is offered.
pub const LISTED: [Layer; 11] = [
    Layer::Engagement,
    Layer::MissionsInKabul,
    Layer::AfghanMissions,
    Layer::Contacts,
    Layer::Corridors,
    Layer::Crossings,
    Layer::Incidents,
    Layer::Events,
    Layer::Pressure,
    Layer::Conflict,
    Layer::Certainty,
];

impl Sheet {
    /// Whether the record has what it is about.
    fn is_in(&self, world: &World) -> bool {
        match self {
            Self::Corridor(index) => *index < world.record.corridors().len(),
            Self::Crossing(index) => *index < world.record.crossings().len(),
            Self::Events(events) => !events.is_empty(),
            Self::List(layer) => LISTED.contains(layer),
            // Whoever shows it looks whether the layer is there.
            Self::Own(..) => true,
        }
    }

    /// The layer on which it stands, if it stands on one.
    pub fn layer(&self) -> Option<Layer> {
        match self {
            Self::Corridor(_) => Some(Layer::Corridors),
            Self::Crossing(_) => Some(Layer::Crossings),
            Self::List(layer) => Some(*layer),
            Self::Events(_) | Self::Own(..) => None,
        }
    }

    /// Where it lies on the map: all places of a corridor, the one of a crossing.
    fn places(&self, world: &World) -> Vec<LonLat> {
        let place = |lon_deg, lat_deg| LonLat { lon_deg, lat_deg };
        match self {
            Self::Corridor(index) => {
                let corridor = world.record.corridors().get(*index);
                let sections = corridor.iter().flat_map(|it| &it.sections);
                let points = sections.flat_map(|section| &section.points);
                points
                    .map(|point: &Waypoint| place(point.lon, point.lat))
                    .collect()
            }
            Self::Crossing(index) => {
                let crossing = world.record.crossings().get(*index);
                crossing.iter().map(|it| place(it.lon, it.lat)).collect()
            }
            Self::Events(_) | Self::List(_) | Self::Own(..) => Vec::new(),
        }
    }

    /// Whether a sign of the map belongs to it.
    pub fn is_of(&self, sign: &SignOf) -> bool {
        match (self, sign) {
            (Self::Corridor(this), SignOf::Corridor(other, _))
            | (Self::Crossing(this), SignOf::Crossing(other)) => this == other,
            (Self::Events(these), SignOf::Incidents(others) | SignOf::Events(others)) => {
                these == others
            }
            _ => false,
        }
    }
}

impl Goal {
    /// Where a click on a sign leads.
    pub fn of(sign: &SignOf) -> Self {
        match sign {
            SignOf::MissionInKabul(code) | SignOf::AfghanMission(code) | SignOf::Contact(code) => {
                Self::Country(*code)
            }
            SignOf::Corridor(index, _) => Self::Sheet(Sheet::Corridor(*index)),
            SignOf::Crossing(index) => Self::Sheet(Sheet::Crossing(*index)),
            SignOf::Incidents(events) | SignOf::Events(events) => {
                Self::Sheet(Sheet::Events(events.clone()))
            }
        }
    }
}

impl Explorer {
    /// Whether there is a page on the right.
    pub fn has_page(&self) -> bool {
        self.sheet.is_some() || self.subject().is_some()
    }

    /// Whether leaving the page leads back to another one.
    pub fn has_way_back(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Keeps the page that is shown now for the way back.
    pub(super) fn remember_page(&mut self) {
        if !self.has_page() {
            return;
        }
        if self.trail.len() >= LONGEST_TRAIL {
            self.trail.remove(0);
        }
        self.trail.push(Leaf {
            selected: self.selected,
            organisation: self.organisation.clone(),
            sheet: self.sheet.clone(),
        });
    }

    /// Lays a page over what is there; of what the record does not have, there is none.
    pub(super) fn show_sheet(&mut self, sheet: Sheet, world: &World) {
        if !sheet.is_in(world) {
            return;
        }
        self.dialog = None;
        if self.sheet.as_ref() == Some(&sheet) {
            return;
        }
        self.bring_into_view(&sheet.places(world));
        // Another list of the same sort takes the place of the one before.
        let is_other_list = matches!(
            (&self.sheet, &sheet),
            (Some(Sheet::List(_)), Sheet::List(_)) | (Some(Sheet::Own(..)), Sheet::Own(..))
        );
        if !is_other_list {
            self.remember_page();
        }
        self.sheet = Some(sheet);
    }

    /// Lists what the layer shows; of none, the list that is there stays, or else the first layer
    /// that is on.
    pub(super) fn show_list(&mut self, layer: Option<Layer>, world: &World) -> Effect {
        let order = LISTED.into_iter().cycle().skip(1).take(LISTED.len());
        let mut on = order.filter(|it| self.layers.has(*it));
        let shown = match self.sheet {
            Some(Sheet::List(shown)) => Some(shown),
            _ => None,
        };
        let layer = layer.or(shown).or_else(|| on.next());
        let layer = layer.unwrap_or(Layer::Engagement);
        self.show_sheet(Sheet::List(layer), world);
        Effect::EnterList
    }

    /// Back to the page that was there before, or to none.
    pub(super) fn leave_page(&mut self) {
        let Some(leaf) = self.trail.pop() else {
            self.select(None);
            return;
        };
        let before = self.subject();
        self.selected = leaf.selected;
        self.organisation = leaf.organisation;
        self.sheet = leaf.sheet;
        if self.subject() != before {
            self.kind = None;
        }
    }

    /// Moves the map so that the middle one of some places is in its middle, if none is seen.
    fn bring_into_view(&mut self, places: &[LonLat]) {
        let seen = self.view.bounds().grown(-40.0);
        let is_seen = |place: &LonLat| seen.contains(self.view.screen_from_lonlat(*place));
        if places.iter().any(is_seen) {
            return;
        }
        if let Some(middle) = places.get(places.len() / 2) {
            self.fitted = None;
            self.view.center = self.view.projection.forward(*middle);
        }
    }
}
