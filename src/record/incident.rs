//! Attacks and clashes of the recent past.

use super::event::{Era, Kind};
use super::{EventIndex, Record};
use crate::date::{Day, days_between};

/// For how long an attack or a clash is shown.
pub const INCIDENT_MONTHS: i32 = 12;

/// An attack or an armed clash, and how long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Which event.
    pub event: EventIndex,
    /// Days from the day on which it took effect to the one that is shown; 0 is the same day.
    pub age_days: i32,
}

/// The attacks and clashes in the 12 months up to and including a day, in the order in which they
/// took effect; also those without a place.
pub fn recent_incidents(record: &Record, day: Day, era: Era) -> Vec<Incident> {
    let day = record.last_known_day(day, era);
    record
        .indexed_events()
        .filter(|(_, event)| matches!(event.kind, Kind::Attack | Kind::Clash))
        .filter(|(_, event)| event.happens_in(era) && event.is_within(INCIDENT_MONTHS, day))
        .map(|(index, event)| Incident {
            event: index,
            age_days: days_between(event.effect_day(), day),
        })
        .collect()
}
