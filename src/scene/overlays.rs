//! What the layers over the fills show on a day, as plain facts with their places on the globe.
//!
//! Made once for a date and an era, by [`crate::picture::overlays`] for files and window alike; how
//! it looks is decided by the scene.

use std::collections::BTreeSet;

use super::signs::SignOf;
use crate::atlas::LonLat;
use crate::country::CountryCode;
use crate::record::EventIndex;
use crate::record::corridor::{CorridorKind, CrossingStatus, WorkStatus};
use crate::record::value::{AfghanMission, KabulMission};

/// The facts of all layers that are on; the parts of the others are empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overlays {
    /// States with a mission of their own in Kabul, or a closed one; none without.
    pub missions_in_kabul: Vec<(CountryCode, KabulMission)>,
    /// States whose Afghan mission is known; none where there is none.
    pub afghan_missions: Vec<(CountryCode, AfghanMission)>,
    /// States in contact, by code.
    pub contacts: Vec<Contact>,
    /// Sections of corridors that are lines, in the order of the record.
    pub sections: Vec<Section>,
    /// Corridors at one place.
    pub sites: Vec<Site>,
    /// Border crossings, in the order of the record.
    pub crossings: Vec<Crossing>,
    /// Attacks and clashes that have a place, the latest first.
    pub incidents: Vec<Incident>,
    /// Events of the month that have a place.
    pub events: Vec<Occurrence>,
    /// What is of interest, the rest faded; `None` where all is.
    pub interest: Option<Interest>,
}

/// What a filter leaves in full colour. Numbers are places in the record's lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interest {
    /// States.
    pub states: BTreeSet<CountryCode>,
    /// Events.
    pub events: BTreeSet<EventIndex>,
    /// Corridors that a state of interest builds, runs or lets through.
    pub corridors: BTreeSet<usize>,
    /// Crossings to a state of interest.
    pub crossings: BTreeSet<usize>,
}

impl Interest {
    /// Whether it holds what a sign stands for; of several events, one of them.
    pub(super) fn holds(&self, of: &SignOf) -> bool {
        match of {
            SignOf::MissionInKabul(state)
            | SignOf::AfghanMission(state)
            | SignOf::Contact(state) => self.states.contains(state),
            SignOf::Corridor(corridor, _) => self.corridors.contains(corridor),
            SignOf::Crossing(crossing) => self.crossings.contains(crossing),
            SignOf::Incidents(events) | SignOf::Events(events) => {
                events.iter().any(|event| self.events.contains(event))
            }
        }
    }
}

/// How opaque symbols are that a filter leaves out, in percent: seen where one looks for them,
/// and no rivals of what is of interest.
pub(super) const DRAWN_BACK: u8 = 24;

/// How often a state was in official contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// Which state.
    pub country: CountryCode,
    /// Contacts in 12 months, at least one.
    pub count: usize,
}

/// A section of a corridor.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The corridor's place in the record.
    pub corridor: usize,
    /// The section's place in the corridor.
    pub number: usize,
    /// What it is.
    pub kind: CorridorKind,
    /// How far it has come; `None` is not known.
    pub status: Option<WorkStatus>,
    /// Whether the line is a sketch and no route.
    pub is_schematic: bool,
    /// Its course, at least two places.
    pub course: Vec<LonLat>,
}

/// A mine or an oil field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// The corridor's place in the record.
    pub corridor: usize,
    /// The section's place in the corridor.
    pub number: usize,
    /// Mine or oil field.
    pub kind: CorridorKind,
    /// How far it has come; `None` is not known.
    pub status: Option<WorkStatus>,
    /// Where.
    pub at: LonLat,
}

/// A border crossing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// Its place in the record.
    pub index: usize,
    /// Where.
    pub at: LonLat,
    /// Whether it lets anything through; `None` is not known.
    pub status: Option<CrossingStatus>,
}

/// Whether one side attacked, or two fought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncidentKind {
    /// An attack.
    Attack,
    /// An armed clash.
    Clash,
}

/// An attack or a clash at its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Incident {
    /// Which event.
    pub event: EventIndex,
    /// Which of the two.
    pub kind: IncidentKind,
    /// Where.
    pub at: LonLat,
    /// Days from then to the day that is shown.
    pub age_days: i32,
}

/// An event at its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence {
    /// Which event.
    pub event: EventIndex,
    /// Where.
    pub at: LonLat,
}

impl Overlays {
    /// Nothing at all.
    pub const NONE: &'static Self = &Self {
        missions_in_kabul: Vec::new(),
        afghan_missions: Vec::new(),
        contacts: Vec::new(),
        sections: Vec::new(),
        sites: Vec::new(),
        crossings: Vec::new(),
        incidents: Vec::new(),
        events: Vec::new(),
        interest: None,
    };

    /// How opaque the sign of this is, in percent: what a filter leaves out is drawn back.
    pub(super) fn percent_of(&self, of: &SignOf) -> u8 {
        let is_held = self.interest.as_ref().is_none_or(|it| it.holds(of));
        if is_held { 100 } else { DRAWN_BACK }
    }
}
