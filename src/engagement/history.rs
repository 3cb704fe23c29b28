//! How a level came about: the days on which it changed, each with its cause.

use super::level::Level;
use super::rule::decide;
use super::stance::{Stance, events_in};
use crate::country::Party;
use crate::date::{Day, EventDate, Precision};
use crate::language::Language;
use crate::record::{Era, EventIndex, Record};

/// A day from which on a level holds, until the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The first day with this level.
    pub from: Day,
    /// The level, or `None` for no data.
    pub level: Option<Level>,
    /// Why it changed.
    pub cause: Cause,
}

impl Step {
    /// The first day of the level, as precisely as it is known.
    pub fn since(&self, record: &Record) -> Since {
        since(record, self.from, &self.cause)
    }
}

/// Why a level changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The era begins, without data.
    Beginning,
    /// These events, at least one.
    Events(Vec<EventIndex>),
    /// This contact no longer counts, and there was none after it.
    ContactRanOut(EventIndex),
}

impl Cause {
    /// The events that it names.
    pub fn events(&self) -> &[EventIndex] {
        match self {
            Self::Beginning => &[],
            Self::Events(events) => events,
            Self::ContactRanOut(event) => std::slice::from_ref(event),
        }
    }
}

/// The first day of an unbroken run, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Since {
    /// The first day on which the level is held to hold.
    pub day: Day,
    /// How much of that day is known.
    pub precision: Precision,
}

impl Since {
    /// As people write it in a language.
    pub fn in_words(self, language: Language) -> String {
        language.date_of(EventDate::new(self.day, self.precision))
    }

    /// The day, month or year as it stands in files.
    pub fn iso(self) -> String {
        EventDate::new(self.day, self.precision).iso()
    }
}

/// All steps of a party's level from the first day of the era to the record's as-of date. The
/// first step stands on the first day of the era; each later one differs from the one before.
pub fn history(record: &Record, party: &Party, era: Era) -> Vec<Step> {
    history_until(record, party, Day::MAX, era).steps
}

/// A party's steps and stance up to and including a day.
pub(crate) struct History {
    pub(crate) stance: Stance,
    pub(crate) steps: Vec<Step>,
}

impl History {
    /// Since when the level of the last step has held; `None` without data.
    pub(crate) fn since(&self, record: &Record) -> Option<Since> {
        let step = self.steps.last().filter(|step| step.level.is_some())?;
        Some(step.since(record))
    }
}

/// The first day of a level, as precisely as its cause is known: as the best known of its events.
pub(super) fn since(record: &Record, day: Day, cause: &Cause) -> Since {
    let events = cause.events().iter();
    let precision = events.map(|index| record[*index].date.precision()).min();
    Since {
        day,
        precision: precision.unwrap_or(Precision::Day),
    }
}

pub(crate) fn history_until(record: &Record, party: &Party, day: Day, era: Era) -> History {
    let mut history = History {
        stance: Stance::default(),
        steps: Vec::new(),
    };
    let first = era.first_day();
    let last = record.last_known_day(day, era);
    if last < first {
        return history;
    }
    // What took effect before the era is there when it begins.
    let mut events = events_in(record, party, era)
        .map(|index| (record[index].effect_day().max(first), index))
        .take_while(|(day, _)| *day <= last)
        .peekable();
    let mut today = first;
    loop {
        let mut news = Vec::new();
        while let Some((_, index)) = events.next_if(|(day, _)| *day == today) {
            if history.stance.apply(record, party, index) {
                news.push(index);
            }
        }
        history.note_level(record, party, today, &news);
        let next_event = events.peek().map(|(day, _)| *day);
        let Some(next) = earlier(next_event, history.day_of_run_out(today)) else {
            break;
        };
        if last < next {
            break;
        }
        today = next;
    }
    history
}

fn earlier(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    a.into_iter().chain(b).min()
}

impl History {
    /// The first day after `today` on which the latest contact no longer counts.
    fn day_of_run_out(&self, today: Day) -> Option<Day> {
        let contact = self.stance.last_contact?;
        let run_out = contact.counts_through.tomorrow().ok()?;
        (today < run_out).then_some(run_out)
    }

    /// Adds a step if the level at the end of `today` is another than before.
    fn note_level(&mut self, record: &Record, party: &Party, today: Day, news: &[EventIndex]) {
        let decided = decide(&self.stance, today);
        let (level, grounds) = decided.unzip();
        let before = self.steps.last().map(|step| step.level);
        if before == Some(level) {
            return;
        }
        let deciding = grounds.map(|grounds| grounds.events()).unwrap_or_default();
        let cause = match (before, level, self.stance.last_contact) {
            (None, None, _) => Cause::Beginning,
            (Some(Some(Level::Contact)), Some(Level::NoEngagement), Some(contact)) => {
                Cause::ContactRanOut(contact.event)
            }
            _ => Cause::Events(causes(record, party, news, &deciding)),
        };
        self.steps.push(Step {
            from: today,
            level,
            cause,
        });
    }
}

/// Of the day's events those that decide the new level; where a higher one was lost instead,
/// those that set a field; in any case some.
fn causes(
    record: &Record,
    party: &Party,
    news: &[EventIndex],
    deciding: &[EventIndex],
) -> Vec<EventIndex> {
    let pick = |wanted: &dyn Fn(EventIndex) -> bool| -> Vec<EventIndex> {
        news.iter().copied().filter(|it| wanted(*it)).collect()
    };
    let picked = pick(&|index| deciding.contains(&index));
    if !picked.is_empty() {
        return picked;
    }
    let picked = pick(&|index| {
        let changes = record[index].effective_changes(party).unwrap_or_default();
        changes.recognition.is_some()
            || changes.kabul_mission.is_some()
            || changes.afghan_mission.is_some()
    });
    if picked.is_empty() {
        news.to_vec()
    } else {
        picked
    }
}
