//! What becomes of the state when the record is read again.

use std::sync::Arc;

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
        self.trail = std::mem::take(&mut self.trail)
            .into_iter()
            .filter_map(|leaf| leaf.in_record(before, after))
            .collect();
    }
}

/// The same page of another record, if that has what it is about.
pub(super) fn found_again(sheet: Sheet, before: &Record, after: &Record) -> Option<Sheet> {
    match sheet {
        Sheet::Corridor(index) => {
            let id = &before.corridors().get(index)?.id;
            let index = after.corridors().iter().position(|it| it.id == *id)?;
            Some(Sheet::Corridor(index))
        }
        Sheet::Crossing(index) => {
            let id = &before.crossings().get(index)?.id;
            let index = after.crossings().iter().position(|it| it.id == *id)?;
            Some(Sheet::Crossing(index))
        }
        Sheet::Events(events) => {
            let same = |index: EventIndex| after.find(&before[index].id);
            let events: Vec<EventIndex> = events.into_iter().filter_map(same).collect();
            (!events.is_empty()).then_some(Sheet::Events(events))
        }
        // These are not of the record.
        Sheet::List(_) | Sheet::Own(..) => Some(sheet),
    }
}
