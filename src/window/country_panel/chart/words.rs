//! The chart in words, for a screen reader.

use super::plot::Plot;
use crate::date::{Precision, in_few_words};
use crate::engagement::Step;
use crate::record::Record;
use crate::scene::Class;

/// "Level over time: 15 Aug 2021 No data; 9 Oct 2024 Ambassadors. 21 events".
pub(super) fn of(record: &Record, plot: &Plot<'_>) -> String {
    let count = plot.ticks.len();
    let events = if count == 1 { "event" } else { "events" };
    let steps = plot.steps.iter().map(|step| {
        let level = Class::Level(step.level).name();
        format!("{} {level}", date(record, step))
    });
    let steps: Vec<String> = steps.collect();
    let parts = [steps.join("; "), format!("{count} {events}")];
    let parts = parts.iter().filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    format!("{}: {}", plot.title(), parts.join(". "))
}

/// As precisely as it is known.
fn date(record: &Record, step: &Step) -> String {
    let since = step.since(record);
    match since.precision {
        Precision::Day => in_few_words(since.day),
        Precision::Month | Precision::Year => since.to_string(),
    }
}
