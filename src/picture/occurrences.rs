//! The places of a month's events.

use crate::atlas::LonLat;
use crate::date::{Day, Precision};
use crate::record::{Era, Event, Record};

/// Where the events of the calendar month of `day`, up to that day, happened, as far as that
/// is on record. An event of which only the year is known is of no month.
pub fn occurrences(record: &Record, day: Day, era: Era) -> Vec<LonLat> {
    let is_of_month = |event: &&Event| {
        let effect = event.effect_day();
        event.era == era
            && event.date.precision() != Precision::Year
            && day.first_of_month() <= effect
            && effect <= day
    };
    let events = record.events().iter().filter(is_of_month);
    events
        .filter_map(|event| event.place.as_ref())
        .map(|place| LonLat {
            lon_deg: place.lon,
            lat_deg: place.lat,
        })
        .collect()
}
