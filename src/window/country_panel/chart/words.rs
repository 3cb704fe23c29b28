//! The chart in words, for a screen reader.

use super::plot::Plot;
use crate::date::Precision;
use crate::engagement::Step;
use crate::language::Language;
use crate::record::Record;
use crate::scene::Class;

/// "Level over time: 15 Aug 2021 No data; 9 Oct 2024 Ambassadors. 21 events".
pub(super) fn of(record: &Record, plot: &Plot<'_>, language: Language) -> String {
    let count = plot.ticks.len();
    let events = language.say("count-of-events", [("count", count.into())]);
    let steps = plot.steps.iter().map(|step| {
        let level = Class::Level(step.level).name_in(language);
        format!("{} {level}", date(record, step, language))
    });
    let steps: Vec<String> = steps.collect();
    let parts = [steps.join("; "), events];
    let parts = parts.iter().filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    format!("{}: {}", language.text(plot.title()), parts.join(". "))
}

/// As precisely as it is known.
fn date(record: &Record, step: &Step, language: Language) -> String {
    let since = step.since(record);
    match since.precision {
        Precision::Day => language.short_day(since.day),
        Precision::Month | Precision::Year => since.in_words(language),
    }
}
