//! Official contacts of the recent past, by state.

use super::stance::events_in;
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::record::{Era, EventIndex, Record};

/// For how long a contact is counted here. For the level it counts longer: this is how busy the
/// line is, not whether there is one.
pub const RECENT_MONTHS: i32 = 12;

/// A state's official contacts in the 12 months up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contacts {
    /// Which state.
    pub country: CountryCode,
    /// At least one, in the order in which they take effect.
    pub events: Vec<EventIndex>,
}

impl Contacts {
    /// The last one.
    pub fn latest(&self) -> Option<EventIndex> {
        self.events.last().copied()
    }
}

/// Who was in official contact with the Taliban government in the 12 months up to and including
/// a day, by code. After the record's as-of date the day is that one.
pub fn recent_contacts(record: &Record, day: Day, era: Era) -> Vec<Contacts> {
    let day = record.last_known_day(day, era);
    let is_recent = |party: &Party, index: &EventIndex| {
        let event = &record[*index];
        !event.is_baseline() && event.contact.contains(party) && event.is_within(RECENT_MONTHS, day)
    };
    record
        .countries()
        .filter(|code| *code != CountryCode::AFGHANISTAN)
        .map(|country| {
            let party = Party::from(country);
            let events = events_in(record, &party, era);
            let events = events.filter(|index| is_recent(&party, index)).collect();
            Contacts { country, events }
        })
        .filter(|contacts| !contacts.events.is_empty())
        .collect()
}
