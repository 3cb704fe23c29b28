//! The level of every state on every day of an era, worked out once.

use std::collections::BTreeMap;

use super::history::{self, Cause, Since, Step, history};
use super::level::Level;
use super::stance::events_in;
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::record::{Era, Record};

/// All steps of all states in one era. A level is looked up, not folded anew, and the days on
/// which something changed are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chronicle {
    era: Era,
    last_day: Day,
    histories: BTreeMap<CountryCode, Vec<Step>>,
    turns: Vec<Turn>,
}

/// A change of one state's level, on the first day of the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The first day of the new level.
    pub day: Day,
    /// Whose level.
    pub country: CountryCode,
    /// The level of the day before; `None` for no data.
    pub from: Option<Level>,
    /// The new one.
    pub to: Option<Level>,
    /// Why it changed.
    pub cause: Cause,
}

impl Turn {
    /// The first day of the new level, as precisely as it is known.
    pub fn since(&self, record: &Record) -> Since {
        history::since(record, self.day, &self.cause)
    }
}

impl Chronicle {
    /// The chronicle of an era, from its first day to the last one of which the record knows.
    pub fn of(record: &Record, era: Era) -> Self {
        let states = record
            .countries()
            .filter(|code| *code != CountryCode::AFGHANISTAN)
            .map(|code| (code, Party::from(code)))
            .filter(|(_, party)| events_in(record, party, era).next().is_some());
        let histories: BTreeMap<_, _> = states
            .map(|(code, party)| (code, history(record, &party, era)))
            .collect();
        let mut turns: Vec<Turn> = histories
            .iter()
            .flat_map(|(code, steps)| steps.windows(2).map(|pair| turn(*code, pair)))
            .flatten()
            .collect();
        turns.sort_by_key(|turn| (turn.day, turn.country));
        Self {
            era,
            // A record that ends before the era knows only its beginning.
            last_day: record.last_known_day(Day::MAX, era).max(era.first_day()),
            histories,
            turns,
        }
    }

    /// Whose time this is.
    pub fn era(&self) -> Era {
        self.era
    }

    /// The first day of which it tells.
    pub fn first_day(&self) -> Day {
        self.era.first_day()
    }

    /// The last day of which it tells: the record's as-of date or the end of the era.
    pub fn last_day(&self) -> Day {
        self.last_day
    }

    /// The day itself, or the nearest one of which it tells.
    pub fn nearest_day(&self, day: Day) -> Day {
        day.clamp(self.first_day(), self.last_day)
    }

    /// The states of which it tells.
    pub fn countries(&self) -> impl Iterator<Item = CountryCode> {
        self.histories.keys().copied()
    }

    /// A state's steps, the first one on the first day; none where nothing is on record.
    pub fn steps_of(&self, country: CountryCode) -> &[Step] {
        self.histories.get(&country).map_or(&[], Vec::as_slice)
    }

    /// A state's level at the end of a day; after the last day it stays as it was then.
    pub fn level_on(&self, country: CountryCode, day: Day) -> Option<Level> {
        let steps = self.steps_of(country);
        let later = steps.partition_point(|step| step.from <= day);
        steps.get(later.checked_sub(1)?)?.level
    }

    /// All changes of level, by day and then by code. The levels of the first day are none.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// The changes after `after`, up to and including `through`.
    pub fn turns_between(&self, after: Day, through: Day) -> &[Turn] {
        let first = self.turns.partition_point(|turn| turn.day <= after);
        let end = self.turns.partition_point(|turn| turn.day <= through);
        self.turns.get(first..end).unwrap_or_default()
    }

    /// The next day after `day` on which a level changes.
    pub fn next_turn(&self, day: Day) -> Option<Day> {
        let next = self.turns.partition_point(|turn| turn.day <= day);
        Some(self.turns.get(next)?.day)
    }

    /// The last day before `day` on which a level changed.
    pub fn previous_turn(&self, day: Day) -> Option<Day> {
        let here = self.turns.partition_point(|turn| turn.day < day);
        Some(self.turns.get(here.checked_sub(1)?)?.day)
    }
}

fn turn(country: CountryCode, pair: &[Step]) -> Option<Turn> {
    let [before, after] = pair else {
        return None;
    };
    Some(Turn {
        day: after.from,
        country,
        from: before.level,
        to: after.level,
        cause: after.cause.clone(),
    })
}
