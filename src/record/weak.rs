//! Weak spots that an event shows by itself or beside its neighbours: thin or undated sources,
//! and one happening that is told twice.
//!
//! A weak spot is no error: everything counts as it stands, but somebody should look again. What
//! is weak about levels is found where levels are derived.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::event::{Era, Event};
use super::origin::Origin;
use super::problem::{Problem, Severity};
use super::{EventIndex, Record};
use crate::country::Party;
use crate::date::months_after;

/// Two events that say the same within so many days may be one happening.
pub const SAME_HAPPENING_DAYS: i64 = 7;

/// A last event that comes so many years after the one before is likely to be a slip of the pen.
pub const LONE_YEARS: i32 = 10;

/// The weak spots of all events, in the order of the record.
pub fn weak_spots(record: &Record) -> Vec<Problem> {
    let mut spots: Vec<Problem> = record
        .indexed_events()
        .flat_map(|(index, event)| weak_sources(event, record.origin(index)))
        .collect();
    spots.extend(told_twice(record));
    spots.extend(stands_far_behind(record));
    spots
}

/// A last event far behind all others: it would move the last day of the record with it.
fn stands_far_behind(record: &Record) -> Option<Problem> {
    let mut latest = record.indexed_events().rev();
    let ((index, last), (_, before)) = (latest.next()?, latest.next()?);
    let is_far = months_after(before.effect_day(), 12 * LONE_YEARS) < last.effect_day();
    is_far.then(|| {
        let reason = format!(
            "{} lies more than {LONE_YEARS} years after all other events: is the year right?",
            last.date.iso()
        );
        let origin = record.origin(index);
        warning(origin, origin.line, "date", reason)
    })
}

/// A warning on a field of an event.
pub(crate) fn warning(origin: &Origin, line: usize, field: &str, reason: String) -> Problem {
    Problem {
        file: origin.file.clone(),
        line,
        field: field.to_owned(),
        reason,
        severity: Severity::Warning,
    }
}

fn weak_sources(event: &Event, origin: &Origin) -> Vec<Problem> {
    let mut spots = Vec::new();
    if event.sources.len() < 2 {
        let reason = "is the only one; look for a second that does not draw on it";
        let line = origin.line_of_source(0);
        spots.push(warning(origin, line, "source", reason.to_owned()));
    }
    for (number, source) in event.sources.iter().enumerate() {
        let line = origin.line_of_source(number);
        let mut warn = |field: &str, reason: &str| {
            spots.push(warning(origin, line, field, reason.to_owned()));
        };
        if source.title.is_empty() {
            warn("source.title", "is missing: copy it from the page");
        }
        if source.published.is_none() && source.accessed.is_none() {
            let reason = "is missing: say when the page was published, or, where it does not say, \
                          when it was read (accessed)";
            warn("source.published", reason);
        }
    }
    spots
}

/// The same field set to the same value twice in a row within a few days. Dates that are only
/// partly known are near whatever they may coincide with.
fn told_twice(record: &Record) -> Vec<Problem> {
    /// Of one party, era and field: the last value, and the event that set it.
    type Last<'a> = BTreeMap<(&'a Party, Era, &'static str), (&'static str, EventIndex)>;
    let mut last: Last<'_> = BTreeMap::new();
    let mut spots = Vec::new();
    for (index, event) in record.indexed_events() {
        let settings = event.changes.iter().flat_map(|(party, changes)| {
            let settings = changes.settings();
            settings.map(move |(field, value)| (party, field, value))
        });
        for (party, field, value) in settings {
            let before = last.insert((party, event.era, field), (value, index));
            let same = before.filter(|(before, _)| *before == value);
            let Some((_, earlier)) = same.filter(|(_, earlier)| are_near(&record[*earlier], event))
            else {
                continue;
            };
            let reason = format!(
                "is set to “{value}” within {SAME_HAPPENING_DAYS} days of {} ({}), which does the \
                 same: are they one happening?",
                record[earlier].id,
                record.origin(earlier),
            );
            let origin = record.origin(index);
            let field = format!("changes.{party}.{field}");
            spots.push(warning(origin, origin.line, &field, reason));
        }
    }
    spots
}

fn are_near(a: &Event, b: &Event) -> bool {
    let margin = SAME_HAPPENING_DAYS.days();
    let reaches =
        |a: &Event, b: &Event| b.date.first_day() <= a.date.last_day().saturating_add(margin);
    reaches(a, b) && reaches(b, a)
}
