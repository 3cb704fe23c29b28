//! Weak spots of levels: one that rests on an event of low confidence, and one that goes back to
//! where it was within a few weeks.
//!
//! Nothing here changes a level; it says where a level deserves a second look.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::history::{Cause, Step, history};
use super::level::Level;
use super::rule::decide;
use super::stance::Stance;
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::record::value::{Confidence, Word as _};
use crate::record::weak::warning;
use crate::record::{Era, EventIndex, Problem, Record};

/// A level that goes back within so many days may never have changed.
pub const FLIP_DAYS: i64 = 30;

/// The weak spots of all levels of both eras: first those of confidence, by event, then levels
/// that go back, by state.
pub fn weak_spots(record: &Record) -> Vec<Problem> {
    let mut low = BTreeMap::new();
    let mut spots = Vec::new();
    for era in Era::ALL {
        let countries = record.countries();
        for code in countries.filter(|code| *code != CountryCode::AFGHANISTAN) {
            let party = code.into();
            let steps = history(record, &party, *era);
            find_low(record, &party, *era, &steps, &mut low);
            spots.extend(flips(record, &party, &steps));
        }
    }
    let mut all = low_warnings(record, &low);
    all.append(&mut spots);
    all
}

/// For an event of low confidence: each level that it decides, and from which day.
type LowEvents = BTreeMap<EventIndex, Vec<(Party, Option<Level>, Day)>>;

/// Looks at each step and at the last day of the record: which events decide there, or have
/// brought the step about. What a surer event confirms is no longer weak.
fn find_low(record: &Record, party: &Party, era: Era, steps: &[Step], low: &mut LowEvents) {
    let mut note = |event: EventIndex, level: Option<Level>, day: Day| {
        if record[event].confidence != Confidence::Low {
            return;
        }
        let levels = low.entry(event).or_default();
        if levels.iter().all(|(known, ..)| known != party) {
            levels.push((party.clone(), level, day));
        }
    };
    let last_day = record.last_known_day(Day::MAX, era);
    let days = steps.iter().map(|step| step.from).chain([last_day]);
    for day in days {
        let stance = Stance::on(record, party, day, era);
        let Some((level, grounds)) = decide(&stance, day) else {
            continue;
        };
        for (first, latest) in grounds.spans() {
            let is_low = |event: EventIndex| record[event].confidence == Confidence::Low;
            if is_low(first) && is_low(latest) {
                note(first, Some(level), day);
                note(latest, Some(level), day);
            }
        }
    }
    for step in steps {
        if let Cause::Events(events) = &step.cause {
            for event in events {
                note(*event, step.level, step.from);
            }
        }
    }
}

fn low_warnings(record: &Record, low: &LowEvents) -> Vec<Problem> {
    low.iter()
        .map(|(event, levels)| {
            let told: Vec<String> = levels
                .iter()
                .map(|(party, level, day)| format!("{party} {} on {day}", in_words(*level)))
                .collect();
            let origin = record.origin(*event);
            let reason = format!(
                "is {}, but the event decides a level: {}",
                Confidence::Low.name(),
                told.join("; ")
            );
            warning(origin, origin.line, "confidence", reason)
        })
        .collect()
}

/// Where a level is left and taken up again within [`FLIP_DAYS`].
fn flips(record: &Record, party: &Party, steps: &[Step]) -> Vec<Problem> {
    let triples = steps
        .iter()
        .zip(steps.iter().skip(1))
        .zip(steps.iter().skip(2));
    triples
        .filter_map(|((before, between), after)| {
            let is_soon = after.from <= between.from.saturating_add(FLIP_DAYS.days());
            if before.level != after.level || !is_soon {
                return None;
            }
            let event = *after.cause.events().first()?;
            let origin = record.origin(event);
            let reason = format!(
                "brings the level back to {} on {}, after {} on {}: did it change at all?",
                in_words(after.level),
                after.from,
                in_words(between.level),
                between.from,
            );
            let field = format!("changes.{party}");
            Some(warning(origin, origin.line, &field, reason))
        })
        .collect()
}

/// "4 (Ambassadors)".
fn in_words(level: Option<Level>) -> String {
    level.map_or_else(
        || "no data".to_owned(),
        |level| format!("{} ({level})", level.number()),
    )
}
