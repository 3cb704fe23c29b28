//! What the layers over the fills show on a day: one maker for files and window.

use crate::atlas::LonLat;
use crate::country::CountryCode;
use crate::date::{Day, Precision};
use crate::engagement::{Engagement, recent_contacts};
use crate::record::corridor::Waypoint;
use crate::record::value::{AfghanMission, KabulMission};
use crate::record::{Era, Event, Kind, Place, Record, recent_incidents};
use crate::scene::overlays::{
    Contact, Crossing, Incident, IncidentKind, Occurrence, Overlays, Section, Site,
};
use crate::scene::{Layer, LayerStack};

/// The facts of the layers that are on, on the day of `engagement`. Works and crossings have the
/// status of that day; before the first milestone of a work it is not known.
pub fn overlays(record: &Record, engagement: &Engagement, layers: LayerStack) -> Overlays {
    let (day, era) = (engagement.day.min(record.as_of()), engagement.era);
    let mut overlays = Overlays::default();
    if layers.has(Layer::MissionsInKabul) {
        overlays.missions_in_kabul = missions_in_kabul(engagement);
    }
    if layers.has(Layer::AfghanMissions) {
        overlays.afghan_missions = afghan_missions(engagement);
    }
    if layers.has(Layer::Contacts) {
        overlays.contacts = contacts(record, day, era);
    }
    if layers.has(Layer::Corridors) {
        (overlays.sections, overlays.sites) = corridors(record, day);
    }
    if layers.has(Layer::Crossings) {
        overlays.crossings = crossings(record, day);
    }
    if layers.has(Layer::Incidents) {
        overlays.incidents = incidents(record, day, era);
    }
    if layers.has(Layer::Events) {
        overlays.events = events(record, day, era);
    }
    overlays
}

fn missions_in_kabul(engagement: &Engagement) -> Vec<(CountryCode, KabulMission)> {
    let assessments = engagement.assessments.iter();
    assessments
        .map(|(code, it)| (*code, it.kabul_mission()))
        .filter(|(_, it)| !matches!(it, KabulMission::Unknown | KabulMission::None))
        .collect()
}

fn afghan_missions(engagement: &Engagement) -> Vec<(CountryCode, AfghanMission)> {
    let assessments = engagement.assessments.iter();
    assessments
        .map(|(code, it)| (*code, it.afghan_mission()))
        .filter(|(_, it)| !matches!(it, AfghanMission::Unknown | AfghanMission::None))
        .collect()
}

fn contacts(record: &Record, day: Day, era: Era) -> Vec<Contact> {
    let contacts = recent_contacts(record, day, era).into_iter();
    contacts
        .map(|it| Contact {
            country: it.country,
            count: it.events.len(),
        })
        .collect()
}

fn corridors(record: &Record, day: Day) -> (Vec<Section>, Vec<Site>) {
    let (mut sections, mut sites) = (Vec::new(), Vec::new());
    for (index, corridor) in record.corridors().iter().enumerate() {
        for (number, section) in corridor.sections.iter().enumerate() {
            let status = corridor.status_on(number, day).map(|(status, _)| status);
            let course: Vec<LonLat> = section.points.iter().map(place_of_waypoint).collect();
            match course[..] {
                [at, ..] if corridor.kind.is_site() => sites.push(Site {
                    corridor: index,
                    number,
                    kind: corridor.kind,
                    status,
                    at,
                }),
                [_, _, ..] => sections.push(Section {
                    corridor: index,
                    number,
                    kind: corridor.kind,
                    status,
                    is_schematic: corridor.is_schematic,
                    course,
                }),
                _ => {}
            }
        }
    }
    (sections, sites)
}

fn crossings(record: &Record, day: Day) -> Vec<Crossing> {
    let crossings = record.crossings().iter().enumerate();
    crossings
        .map(|(index, it)| Crossing {
            index,
            at: LonLat {
                lon_deg: it.lon,
                lat_deg: it.lat,
            },
            status: it.status_on(day).map(|change| change.status),
        })
        .collect()
}

fn incidents(record: &Record, day: Day, era: Era) -> Vec<Incident> {
    let incidents = recent_incidents(record, day, era).into_iter().rev();
    incidents
        .filter_map(|it| {
            let event = &record[it.event];
            Some(Incident {
                event: it.event,
                kind: match event.kind {
                    Kind::Clash => IncidentKind::Clash,
                    _ => IncidentKind::Attack,
                },
                at: place_of(event.place.as_ref()?),
                age_days: it.age_days,
            })
        })
        .collect()
}

/// The events of the calendar month of `day`, up to that day, as far as their places are on
/// record. An event of which only the year is known is of no month.
fn events(record: &Record, day: Day, era: Era) -> Vec<Occurrence> {
    let is_of_month = |event: &Event| {
        let effect = event.effect_day();
        event.happens_in(era)
            && event.date.precision() != Precision::Year
            && day.first_of_month() <= effect
            && effect <= day
    };
    record
        .indexed_events()
        .filter(|(_, event)| is_of_month(event))
        .filter_map(|(index, event)| {
            Some(Occurrence {
                event: index,
                at: place_of(event.place.as_ref()?),
            })
        })
        .collect()
}

fn place_of(place: &Place) -> LonLat {
    LonLat {
        lon_deg: place.lon,
        lat_deg: place.lat,
    }
}

fn place_of_waypoint(point: &Waypoint) -> LonLat {
    LonLat {
        lon_deg: point.lon,
        lat_deg: point.lat,
    }
}
