//! What becomes of the state when the record is read again.

use std::sync::Arc;

use super::search::Goal;
use super::{Explorer, Sheet};
use crate::engagement::Chronicle;
use crate::record::{EventIndex, Record};

impl Explorer {
    /// Shows another record from now on. Whatever the state has from the old one by number is
    /// looked up by name in the new one; what is gone gives way. Days, selection, layers and view
    /// stay as far as the new record reaches.
    pub fn take_record(&mut self, before: &Record, after: &Record) {
        self.chronicle = Arc::new(Chronicle::of(after, self.era));
        self.date = self.chronicle.nearest_day(self.date);
        self.compare = self.compare.map(|day| self.chronicle.nearest_day(day));
        self.caption = None;
        self.sheet = self
            .sheet
            .take()
            .and_then(|sheet| found_again(sheet, before, after));
        self.found_last = std::mem::take(&mut self.found_last)
            .into_iter()
            .filter_map(|goal| found_goal(goal, before, after))
            .collect();
        self.trail = std::mem::take(&mut self.trail)
            .into_iter()
            .filter_map(|leaf| leaf.in_record(before, after))
            .collect();
    }
}

/// Where the event stands in another record, if that has it.
fn same_event(index: EventIndex, before: &Record, after: &Record) -> Option<EventIndex> {
    after.find(&before[index].id)
}

/// The same of a corridor.
fn same_corridor(index: usize, before: &Record, after: &Record) -> Option<usize> {
    let id = &before.corridors().get(index)?.id;
    after.corridors().iter().position(|it| it.id == *id)
}

/// The same of a crossing.
fn same_crossing(index: usize, before: &Record, after: &Record) -> Option<usize> {
    let id = &before.crossings().get(index)?.id;
    after.crossings().iter().position(|it| it.id == *id)
}

/// What was found before in another record, if that has it.
fn found_goal(goal: Goal, before: &Record, after: &Record) -> Option<Goal> {
    match goal {
        Goal::Event(index) => same_event(index, before, after).map(Goal::Event),
        Goal::Corridor(index) => same_corridor(index, before, after).map(Goal::Corridor),
        Goal::Crossing(index) => same_crossing(index, before, after).map(Goal::Crossing),
        Goal::Country(_)
        | Goal::Organisation(_)
        | Goal::Facet(_)
        | Goal::Layer(_)
        | Goal::Preset(_)
        | Goal::Command(_)
        | Goal::Date(_) => Some(goal),
    }
}

/// The same page of another record, if that has what it is about.
pub(super) fn found_again(sheet: Sheet, before: &Record, after: &Record) -> Option<Sheet> {
    match sheet {
        Sheet::Corridor(index) => same_corridor(index, before, after).map(Sheet::Corridor),
        Sheet::Crossing(index) => same_crossing(index, before, after).map(Sheet::Crossing),
        Sheet::Events(events) => {
            let events = events.into_iter();
            let same = events.filter_map(|index| same_event(index, before, after));
            let events: Vec<EventIndex> = same.collect();
            (!events.is_empty()).then_some(Sheet::Events(events))
        }
        // These are not of the record.
        Sheet::List(_) | Sheet::Own(..) => Some(sheet),
    }
}
