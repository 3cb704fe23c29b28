//! From facts to symbols on the map: which stand together, and in which order they look for a
//! place.

use super::drawing::Drawing;
use super::fan::{Fan, Guest};
use super::part::{Part, SHARED};
use super::{Sign, SignOf};
use crate::atlas::LonLat;
use crate::country::CountryCode;
use crate::record::value::{AfghanMission, KabulMission};
use crate::scene::compose::Content;
use crate::scene::labels::Placer;
use crate::scene::layer::{Layer, Stratum};
use crate::scene::overlays::IncidentKind;
use crate::scene::symbols::{SIZE, Symbol};
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Group, contacts, toponyms};

/// The group of mines and oil fields.
pub(super) const SITES: &str = "sites";
/// The group of lines from symbols to their places.
pub(in crate::scene) const LEADERS: &str = "leaders";

/// The groups that are made here.
pub(in crate::scene) const CARRIED: [&str; 7] = [
    LEADERS,
    SITES,
    Layer::Crossings.id(),
    Layer::Incidents.id(),
    Layer::Events.id(),
    Layer::MissionsInKabul.id(),
    Layer::AfghanMissions.id(),
];

/// Events and incidents closer than this on the screen share a symbol, in points.
const NEAR: f32 = 14.0;
/// Beyond the picture's edge symbols are placed as well, so far in points, so that those within
/// do not move when others come into sight.
const BEYOND: f32 = 120.0;

/// Some symbols that stand side by side.
#[derive(Debug)]
pub(super) struct Unit {
    /// The place on the map.
    pub(super) anchor: ScreenPoint,
    /// Whether a symbol of the map stands on that place, so that this one stands above it.
    is_above: bool,
    /// From left to right.
    pub(super) parts: Vec<Part>,
}

/// The symbols of all layers that are on, looking for their places.
#[derive(Debug)]
pub(in crate::scene) struct Symbols {
    /// Those that are placed first come first.
    units: Vec<Vec<Unit>>,
}

impl Symbols {
    /// All symbols that can be seen, and some beyond the edge.
    pub(in crate::scene) fn of(content: &Content<'_>) -> Self {
        let around = content.view.bounds().grown(BEYOND);
        let mut units = Vec::new();
        let mut has_missions = false;
        let order = content.layers.iter();
        for layer in order.filter(|it| it.stratum() == Stratum::Symbols) {
            units.push(match layer {
                Layer::MissionsInKabul | Layer::AfghanMissions if has_missions => continue,
                Layer::MissionsInKabul | Layer::AfghanMissions => {
                    has_missions = true;
                    missions(content)
                }
                Layer::Crossings => crossings(content),
                Layer::Incidents => incidents(content),
                Layer::Events => events(content),
                _ => continue,
            });
        }
        if content.layers.has(Layer::Corridors) {
            units.push(sites(content));
        }
        for units in &mut units {
            units.retain(|unit| around.contains(unit.anchor));
        }
        Self { units }
    }

    /// What each covers if it stands where it wants to.
    pub(in crate::scene) fn homes(&self) -> Vec<ScreenRect> {
        let units = self.units.iter().flatten();
        units.map(|unit| unit.guest().rect()).collect()
    }

    /// Places and draws them: from bottom to top, with what each stands for.
    pub(in crate::scene) fn place(
        self,
        content: &Content<'_>,
        placer: &mut Placer<'_>,
    ) -> (Vec<Group>, Vec<Sign>) {
        let mut drawing = Drawing::new(content);
        let mut fan = Fan::default();
        for units in self.units {
            drawing.place(units, placer, &mut fan);
        }
        drawing.finish()
    }
}

/// How large symbols are in this view: small where the whole world is seen.
fn scale(content: &Content<'_>) -> f32 {
    if content.view.km_per_point() > 12.0 {
        0.82
    } else {
        1.0
    }
}

/// The missions at each state's capital, side by side.
fn missions(content: &Content<'_>) -> Vec<Unit> {
    let size = SIZE * scale(content);
    let mut places: Vec<(CountryCode, KabulMission, AfghanMission)> = Vec::new();
    for (code, mission) in &content.overlays.missions_in_kabul {
        places.push((*code, *mission, AfghanMission::Unknown));
    }
    for (code, mission) in &content.overlays.afghan_missions {
        match places.iter_mut().find(|(known, ..)| known == code) {
            Some(place) => place.2 = *mission,
            None => places.push((*code, KabulMission::Unknown, *mission)),
        }
    }
    // Neighbours first, then the highest ranks.
    let is_neighbour = |code: CountryCode| {
        let country = content.places.country(code);
        country.is_some_and(|country| country.borders_afghanistan)
    };
    places.sort_by_key(|(code, in_kabul, abroad)| {
        (
            std::cmp::Reverse((is_neighbour(*code), *in_kabul, *abroad)),
            *code,
        )
    });
    let unit = |(code, in_kabul, abroad): (CountryCode, KabulMission, AfghanMission)| {
        let part = |layer, of, symbol| Part::new(layer, of, symbol, size, 1);
        let in_kabul = Symbol::of_mission_in_kabul(in_kabul)
            .map(|it| part(Layer::MissionsInKabul, SignOf::MissionInKabul(code), it));
        let abroad = Symbol::of_afghan_mission(abroad)
            .map(|it| part(Layer::AfghanMissions, SignOf::AfghanMission(code), it));
        let parts: Vec<Part> = in_kabul.into_iter().chain(abroad).collect();
        let anchor = content
            .view
            .screen_from_lonlat(contacts::capital_of(content, code)?);
        (!parts.is_empty()).then_some(Unit {
            anchor,
            is_above: toponyms::shows_capitals(content),
            parts,
        })
    };
    places.into_iter().filter_map(unit).collect()
}

fn crossings(content: &Content<'_>) -> Vec<Unit> {
    let size = 11.0 * scale(content);
    let crossings = content.overlays.crossings.iter();
    crossings
        .map(|it| {
            let of = SignOf::Crossing(it.index);
            let symbol = Symbol::Crossing(it.status);
            single(content, it.at, (Layer::Crossings, of, symbol, size))
        })
        .collect()
}

fn sites(content: &Content<'_>) -> Vec<Unit> {
    let size = 11.0 * scale(content);
    let sites = content.overlays.sites.iter();
    sites
        .map(|it| {
            let of = SignOf::Corridor(it.corridor, it.number);
            let symbol = Symbol::Site(it.kind, it.status);
            single(content, it.at, (Layer::Corridors, of, symbol, size))
        })
        .collect()
}

fn single(
    content: &Content<'_>,
    at: LonLat,
    (layer, of, symbol, size): (Layer, SignOf, Symbol, f32),
) -> Unit {
    Unit {
        anchor: content.view.screen_from_lonlat(at),
        is_above: false,
        parts: vec![Part::new(layer, of, symbol, size, 1)],
    }
}

/// The size of a symbol for something that happened so long ago.
fn size_by_age(age_days: i32) -> f32 {
    match age_days {
        ..=30 => 14.0,
        31..=90 => 12.0,
        91..=180 => 10.5,
        _ => 9.0,
    }
}

/// Attacks and clashes, those of a kind that lie close as one with their number.
fn incidents(content: &Content<'_>) -> Vec<Unit> {
    let places = content.overlays.incidents.iter();
    let places = places.map(|it| (it.kind, it.at, it.event, it.age_days));
    let of_kind = |kind: IncidentKind| {
        let of_kind = places.clone().filter(move |it| it.0 == kind);
        clusters(
            content,
            of_kind.map(|(_, at, event, age)| (at, (event, age))),
        )
    };
    let mut units = Vec::new();
    for kind in [IncidentKind::Attack, IncidentKind::Clash] {
        for (anchor, members) in of_kind(kind) {
            let size = match members[..] {
                [(_, age_days)] => size_by_age(age_days),
                _ => 10.0,
            };
            let events: Vec<_> = members.iter().map(|(event, _)| *event).collect();
            let of = SignOf::Incidents(events);
            let part = Part::new(
                Layer::Incidents,
                of,
                Symbol::Incident(kind),
                size,
                members.len(),
            );
            units.push(Unit {
                anchor,
                is_above: false,
                parts: vec![part],
            });
        }
    }
    units
}

fn events(content: &Content<'_>) -> Vec<Unit> {
    let events = content.overlays.events.iter();
    let clusters = clusters(content, events.map(|it| (it.at, it.event)));
    clusters
        .into_iter()
        .map(|(anchor, events)| {
            let count = events.len();
            let of = SignOf::Events(events);
            Unit {
                anchor,
                is_above: false,
                parts: vec![Part::new(Layer::Events, of, Symbol::Event, SIZE, count)],
            }
        })
        .collect()
}

/// What lies close together on the screen, at the place of the first.
fn clusters<T>(
    content: &Content<'_>,
    places: impl Iterator<Item = (LonLat, T)>,
) -> Vec<(ScreenPoint, Vec<T>)> {
    let mut clusters: Vec<(ScreenPoint, Vec<T>)> = Vec::new();
    for (place, member) in places {
        let at = content.view.screen_from_lonlat(place);
        let is_near =
            |(first, _): &&mut (ScreenPoint, Vec<T>)| (first.x - at.x).hypot(first.y - at.y) < NEAR;
        match clusters.iter_mut().find(is_near) {
            Some((_, members)) => members.push(member),
            None => clusters.push((at, vec![member])),
        }
    }
    clusters
}

impl Unit {
    /// What it looks for.
    pub(super) fn guest(&self) -> Guest {
        let extents = self.parts.iter().map(Part::extent);
        let (width, height) = extents.fold((0.0_f32, 0.0_f32), |(width, height), (w, h)| {
            (width + w, height.max(h))
        });
        // Casings of neighbours may share their room.
        let shared = self.parts.len().saturating_sub(1) as f32 * SHARED;
        let lift = if self.is_above {
            height / 2.0 + 4.0
        } else {
            0.0
        };
        Guest {
            anchor: self.anchor,
            home: ScreenPoint {
                x: self.anchor.x,
                y: self.anchor.y - lift,
            },
            size: (width - shared, height),
        }
    }
}
