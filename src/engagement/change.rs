//! What changed between two days: state by state, with the steps in between and their causes.

use super::chronicle::{Chronicle, Turn};
use super::level::Level;
use super::{Engagement, assess};
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::record::{Era, EventIndex, Record};

/// Two days of one era side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The earlier day.
    pub from: Day,
    /// The later day.
    pub to: Day,
    /// Whose time this is.
    pub era: Era,
    /// The levels of the earlier day.
    pub before: Engagement,
    /// The levels of the later day.
    pub after: Engagement,
    /// The states whose levels differ at the two ends, by code.
    pub changes: Vec<Change>,
    /// All changes of level after the earlier day, up to and including the later one, by day and
    /// then by code; also those that were undone in between.
    pub turns: Vec<Turn>,
}

/// A state whose level on the later day is not that of the earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which state.
    pub country: CountryCode,
    /// Its level on the earlier day; `None` for no data.
    pub from: Option<Level>,
    /// Its level on the later day.
    pub to: Option<Level>,
    /// The events that decide the level of the later day.
    pub deciding: Vec<EventIndex>,
}

/// How a level differs from an earlier one. Becoming known is neither a rise nor a fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shift {
    /// Lower by so many levels, 1 to 5.
    Down(u8),
    /// The same level, or no data on both days.
    Unchanged,
    /// Higher by so many levels, 1 to 5.
    Up(u8),
    /// Data on one of the two days only: the state has become known.
    NewlyKnown,
}

impl Shift {
    /// From one level to another.
    pub fn between(from: Option<Level>, to: Option<Level>) -> Self {
        match (from, to) {
            (Some(from), Some(to)) if from < to => Self::Up(to.number() - from.number()),
            (Some(from), Some(to)) if to < from => Self::Down(from.number() - to.number()),
            (None, Some(_)) | (Some(_), None) => Self::NewlyKnown,
            _ => Self::Unchanged,
        }
    }
}

impl Change {
    /// By how much it rose or fell.
    pub fn shift(&self) -> Shift {
        Shift::between(self.from, self.to)
    }
}

impl Comparison {
    /// Compares two days of the chronicle's era, in whichever order they are given; each is moved
    /// to the nearest day of which the chronicle tells.
    pub fn between(record: &Record, chronicle: &Chronicle, one: Day, other: Day) -> Self {
        let [from, to] = [one.min(other), one.max(other)].map(|day| chronicle.nearest_day(day));
        let era = chronicle.era();
        let changes = chronicle
            .countries()
            .map(|country| {
                let level_on = |day| chronicle.level_on(country, day);
                (country, level_on(from), level_on(to))
            })
            .filter(|(_, before, after)| before != after)
            .map(|(country, from, level)| Change {
                country,
                from,
                to: level,
                deciding: assess(record, &Party::from(country), to, era).deciding,
            })
            .collect();
        Self {
            from,
            to,
            era,
            before: Engagement::on(record, from, era),
            after: Engagement::on(record, to, era),
            changes,
            turns: chronicle.turns_between(from, to).to_vec(),
        }
    }

    /// How a state's level differs; `None` where there is no data on either day.
    pub fn shift_of(&self, country: CountryCode) -> Option<Shift> {
        let [before, after] = [&self.before, &self.after].map(|it| it.level(country));
        before.or(after)?;
        Some(Shift::between(before, after))
    }

    /// The changes of one state's level in between, by day.
    pub fn turns_of(&self, country: CountryCode) -> impl Iterator<Item = &Turn> {
        self.turns
            .iter()
            .filter(move |turn| turn.country == country)
    }
}
