//! What happened near the day that is shown: in its month, and shortly before.

use std::collections::BTreeMap;

use super::Explorer;
use crate::country::{CountryCode, Party};
use crate::date::{Day, Precision};
use crate::engagement::{Cause, Turn};
use crate::record::{Event, EventIndex, Record};
use crate::world::World;

/// How many events from before the month are told.
const EARLIER: usize = 8;
/// A window this wide, in points, has room for what happened beside layers and map; for what
/// changed between two days, which somebody has asked for, a narrower one.
const ROOM: f32 = 1360.0;
const ROOM_FOR_CHANGES: f32 = 1100.0;

/// What happened near a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happenings {
    /// The first day of the month.
    pub month: Day,
    /// From that month up to the day: whatever changed a level first, the newest first.
    pub in_month: Vec<Happening>,
    /// The last ones before that month, the newest first.
    pub earlier: Vec<Happening>,
}

/// An event, or the day on which a contact no longer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The day on which it takes effect.
    pub day: Day,
    /// The event; where a contact has run out, that contact.
    pub event: EventIndex,
    /// Whether the day is not that of the event, but that on which it no longer counts.
    pub has_run_out: bool,
    /// The changes of level that it caused.
    pub turns: Vec<Turn>,
}

impl Happening {
    /// Whose page tells more of it: the state whose level changed, or the first party that is
    /// not Afghanistan; states before organisations.
    pub fn subject(&self, record: &Record) -> Party {
        if let Some(turn) = self.turns.first() {
            return turn.country.into();
        }
        let subject = Party::from(CountryCode::AFGHANISTAN);
        let parties = &record[self.event].parties;
        let others = parties.iter().filter(|party| **party != subject);
        let states = others.clone().filter(|party| party.country().is_some());
        states.chain(others).next().cloned().unwrap_or(subject)
    }
}

impl Explorer {
    /// What happened in the month of the day that is shown, up to that day, and shortly before.
    pub fn happenings(&self, world: &World) -> Happenings {
        let month = self.date.first_of_month();
        let first = month.max(self.chronicle().first_day());
        let mut in_month = self.happenings_between(world, first, self.date);
        // What is known by its year alone is of no month, unless it changed a level.
        in_month.retain(|it| {
            let date = world.record[it.event].date;
            !it.turns.is_empty() || date.precision() != Precision::Year
        });
        in_month.sort_by_key(|it| it.turns.is_empty());
        let eve = first.yesterday().ok();
        let earlier = eve.map_or_else(Vec::new, |eve| self.happenings_until(world, eve));
        Happenings {
            month,
            in_month,
            earlier,
        }
    }

    /// The newest first.
    fn happenings_between(&self, world: &World, first: Day, last: Day) -> Vec<Happening> {
        let eve = first.yesterday().unwrap_or(first);
        let mut caused: BTreeMap<(EventIndex, bool), Vec<Turn>> = BTreeMap::new();
        for turn in self.chronicle().turns_between(eve, last) {
            let key = match &turn.cause {
                Cause::Beginning => None,
                Cause::Events(events) => events.first().map(|event| (*event, false)),
                Cause::ContactRanOut(contact) => Some((*contact, true)),
            };
            if let Some(key) = key {
                caused.entry(key).or_default().push(turn.clone());
            }
        }
        let events = world.record.indexed_events();
        let events = events.filter(|(_, event)| {
            self.is_told(event) && (first..=last).contains(&event.effect_day())
        });
        let mut all: Vec<Happening> = events
            .map(|(event, told)| Happening {
                day: told.effect_day(),
                event,
                has_run_out: false,
                turns: caused.remove(&(event, false)).unwrap_or_default(),
            })
            .collect();
        // What is left has no event in these days.
        all.extend(
            caused
                .into_iter()
                .filter_map(|((event, has_run_out), turns)| {
                    Some(Happening {
                        day: turns.first()?.day,
                        event,
                        has_run_out,
                        turns,
                    })
                }),
        );
        all.sort_by_key(|it| std::cmp::Reverse((it.day, it.event)));
        all
    }

    /// The last few events up to a day, the newest first.
    fn happenings_until(&self, world: &World, last: Day) -> Vec<Happening> {
        let events = world.record.events().iter();
        let days = events.rev().filter(|event| self.is_told(event));
        let days = days.map(Event::effect_day).filter(|day| *day <= last);
        let Some(first) = days.take(EARLIER).last() else {
            return Vec::new();
        };
        let mut all = self.happenings_between(world, first, last);
        all.truncate(EARLIER);
        all
    }

    fn is_told(&self, event: &Event) -> bool {
        event.happens_in(self.era)
    }

    /// Whether the panel that tells what happened, or what changed between two days, is open in
    /// a window this wide, in points, while nobody's page is shown.
    pub fn shows_happenings(&self, width: f32) -> bool {
        let has_room = self.has_room_for_happenings(width);
        !self.has_page() && self.happenings_wanted.unwrap_or(has_room)
    }

    fn has_room_for_happenings(&self, width: f32) -> bool {
        let least = if self.compare.is_some() {
            ROOM_FOR_CHANGES
        } else {
            ROOM
        };
        width >= least
    }

    /// Opens or closes that panel; a page gives way to it. A wish that is what the window's width
    /// decides anyway is none.
    pub(super) fn toggle_happenings(&mut self) {
        let has_room = self.has_room_for_happenings(self.window.0);
        let wanted = !self.shows_happenings(self.window.0);
        self.select(None);
        self.happenings_wanted = (wanted != has_room).then_some(wanted);
    }
}
