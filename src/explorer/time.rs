//! Which day is shown: by date, by step, of which Taliban government, beside which other day.
//! Each day that is asked for and not known gives way to the nearest one, and the reader is told.

use std::sync::Arc;

use super::{Explorer, Notice};
use crate::date::{Day, EventDate, months_after};
use crate::engagement::{Chronicle, Level};
use crate::record::Era;
use crate::record::value::Word as _;
use crate::world::World;

/// Later or earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the first day.
    Back,
    /// Towards the last.
    Forward,
}

/// From where to where a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stride {
    /// A day.
    Day,
    /// A month.
    Month,
    /// To the nearest change of any state's level.
    Turn,
    /// To the nearest event of whoever's page is shown; of anybody where there is none.
    Event,
}

/// One of the two days, when two are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The day that the page and the steps are about.
    Shown,
    /// The other one.
    Other,
}

impl Explorer {
    /// All levels of the era, and the days on which they change.
    pub fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }

    /// Whose time, and which day of it, the map shows.
    pub fn when(&self) -> (Era, Day) {
        (self.era, self.date)
    }

    /// The two days that are compared, the earlier one first.
    pub fn compared(&self) -> Option<(Day, Day)> {
        let other = self.compare?;
        Some((self.date.min(other), self.date.max(other)))
    }

    /// Shows a day that is known, and nothing else.
    pub(super) fn show_day(&mut self, day: Day) {
        self.date = day;
        self.caption = None;
    }

    /// Shows another day; whatever was playing stops.
    pub(super) fn go_to(&mut self, day: Day) {
        self.pause();
        let day = self.known(day);
        self.show_day(day);
    }

    /// The day itself or the nearest one that is known, of which the reader is then told.
    fn known(&mut self, day: Day) -> Day {
        let chronicle = self.chronicle();
        let (first, last) = (chronicle.first_day(), chronicle.last_day());
        if day > last {
            let key = match self.era {
                Era::Second => "time-record-ends",
                Era::First => "time-emirate-ends",
            };
            let day = self.language.day(last).into();
            self.tell_news(self.language.say(key, [("day", day)]));
        } else if day < first {
            let is_of_first = self.era == Era::Second && day >= Era::First.first_day();
            let day = self.language.day(first).into();
            let mut text = self.language.say("time-nothing-before", [("day", day)]);
            if is_of_first {
                let era = Era::First.name_in(self.language).into();
                text.push(' ');
                text += &self.language.say("time-choose-era", [("era", era)]);
            }
            self.tell_news(text);
        }
        day.clamp(first, last)
    }

    /// Shows the day, or compares with it, that somebody has typed; a month or a year stands for
    /// its last day that is known.
    pub(super) fn type_date(&mut self, which: Which, text: &str) {
        match self.language.parse_date(text) {
            Ok(date) => self.take_typed(which, date),
            Err(error) => {
                self.notice = Some(Notice::fault(format!("{}.", error.told_in(self.language))));
            }
        }
    }

    fn take_typed(&mut self, which: Which, date: EventDate) {
        self.notice = None;
        let last = self.chronicle().last_day();
        let is_begun = date.first_day() <= last;
        let day = if is_begun {
            date.last_day().min(last)
        } else {
            date.last_day()
        };
        let was_later = self.shown_is_later();
        match which {
            Which::Shown => self.go_to(day),
            Which::Other => self.compare_with(Some(day)),
        }
        let is_reversed = was_later
            .zip(self.shown_is_later())
            .is_some_and(|(a, b)| a != b);
        if is_reversed && self.notice.is_none() {
            self.tell_news(self.language.text("time-changed-places").to_owned());
        }
    }

    /// Whether the day that is shown is the later one of two; `None` where there are not two.
    fn shown_is_later(&self) -> Option<bool> {
        let other = self.compare.filter(|other| *other != self.date)?;
        Some(other < self.date)
    }

    /// Steps to a day nearby; where there is none, the reader is told.
    pub(super) fn step(&mut self, stride: Stride, step: Step, world: &World) {
        let sign = match step {
            Step::Back => -1,
            Step::Forward => 1,
        };
        match stride {
            Stride::Day => {
                let day = match step {
                    Step::Back => self.date.yesterday(),
                    Step::Forward => self.date.tomorrow(),
                };
                self.go_to(day.unwrap_or(self.date));
            }
            Stride::Month => self.go_to(months_after(self.date, sign)),
            Stride::Turn => self.step_to_turn(step),
            Stride::Event => self.step_to_event(step, world),
        }
    }

    fn step_to_turn(&mut self, step: Step) {
        let (day, text) = match step {
            Step::Back => (
                self.chronicle().previous_turn(self.date),
                "time-no-turn-before",
            ),
            Step::Forward => (self.chronicle().next_turn(self.date), "time-no-turn-after"),
        };
        self.step_to(day, self.language.text(text));
    }

    fn step_to_event(&mut self, step: Step, world: &World) {
        let text = match step {
            Step::Back => "time-no-event-before",
            Step::Forward => "time-no-event-after",
        };
        let day = self.nearest_event(step, world);
        self.step_to(day, self.language.text(text));
    }

    fn step_to(&mut self, day: Option<Day>, none: &str) {
        self.pause();
        match day {
            Some(day) => {
                self.show_day(day);
                self.caption = Some(day);
            }
            None => self.tell_news(none.to_owned()),
        }
    }

    /// The day of the nearest event of whoever's page is shown, or of anybody.
    fn nearest_event(&self, step: Step, world: &World) -> Option<Day> {
        let record = &world.record;
        let party = self.party_of_events(world);
        let known = self.chronicle().first_day()..=self.chronicle().last_day();
        let days = record
            .events()
            .iter()
            .filter(|event| event.happens_in(self.era))
            .filter(|event| {
                party
                    .as_ref()
                    .is_none_or(|party| event.parties.contains(party))
            })
            .map(|event| event.effect_day())
            .filter(|day| known.contains(day));
        match step {
            Step::Back => days.filter(|day| *day < self.date).max(),
            Step::Forward => days.filter(|day| *day > self.date).min(),
        }
    }

    /// Compares the day that is shown with another, or ends that.
    pub(super) fn compare_with(&mut self, other: Option<Day>) {
        let is_other_map = self.compare.is_some() != other.is_some();
        self.compare = other.map(|day| self.known(day));
        if is_other_map {
            // Its classes are others.
            self.isolated = None;
        }
        self.offer_title();
    }

    /// Begins to compare with the era's first day (from there, with its last), or ends that.
    pub(super) fn toggle_comparison(&mut self) {
        let chronicle = self.chronicle();
        let (first, last) = (chronicle.first_day(), chronicle.last_day());
        let other = match self.compare {
            Some(_) => None,
            None if self.date == first => Some(last),
            None => Some(first),
        };
        self.compare_with(other);
    }

    /// The page and the steps are about the other day from now on.
    pub(super) fn swap_dates(&mut self) {
        if let Some(other) = self.compare {
            self.pause();
            self.compare = Some(self.date);
            self.show_day(other);
        }
    }

    /// Shows the time of another Taliban government, where it was left.
    pub(super) fn set_era(&mut self, era: Era, world: &World) {
        if era == self.era {
            return;
        }
        self.pause();
        self.era = era;
        self.chronicle = Arc::new(Chronicle::of(&world.record, era));
        let left = self.elsewhere.replace(self.date);
        let day = left.unwrap_or_else(|| opening_day(&self.chronicle));
        self.show_day(self.chronicle.nearest_day(day));
        // A day of the other time is no day to compare with, and its kinds are not these.
        self.compare_with(None);
        self.kind = None;
    }
}

/// The day on which an era that is over is opened: the first one of those on which most states
/// dealt with Kabul. Its first and its last day would show next to nothing.
fn opening_day(chronicle: &Chronicle) -> Day {
    let states_on = |day: Day| {
        let levels = chronicle.countries();
        let levels = levels.filter_map(|country| chronicle.level_on(country, day));
        levels.filter(|level| *level > Level::NoEngagement).count()
    };
    let mut best = (0, chronicle.first_day());
    for turn in chronicle.turns() {
        let states = states_on(turn.day);
        if states > best.0 {
            best = (states, turn.day);
        }
    }
    best.1
}
