//! Time that passes by itself: how fast, and where it stops. Nothing here knows a clock; whoever
//! plays says how many seconds have passed.

use std::fmt;
use std::str::FromStr;

use super::Explorer;
use crate::date::{Day, days_after};
use crate::language::Language;

/// How long it stays on a day on which one level changes, in seconds.
const STOP_SECS: f64 = 1.2;
/// How much longer for each further change on that day, and at most.
const STOP_MORE_SECS: f64 = 0.4;
const STOP_MOST_SECS: f64 = 3.2;
/// The shortest step, in seconds: a few days are one where they pass faster than this.
const STEP_SECS: f64 = 0.05;
/// How long it stays at either end, where it begins anew.
const END_SECS: f64 = 1.0;

/// How many days pass in a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Speed {
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month: five years in a minute, and the stops.
    #[default]
    Month,
    /// Three months: five years in twenty seconds, and the stops.
    Quarter,
}

impl Speed {
    /// All speeds, from slow to fast.
    pub const ALL: [Self; 4] = [Self::Week, Self::Fortnight, Self::Month, Self::Quarter];

    /// How many days pass in a second.
    pub fn days_per_second(self) -> f64 {
        match self {
            Self::Week => 7.0,
            Self::Fortnight => 14.0,
            Self::Month => 30.0,
            Self::Quarter => 90.0,
        }
    }

    /// Whoever is in a hurry stops shorter: a part of the usual stop.
    fn stop_part(self) -> f64 {
        match self {
            Self::Week | Self::Fortnight | Self::Month => 1.0,
            Self::Quarter => 0.6,
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Week => "speed-1-week-s",
            Self::Fortnight => "speed-2-weeks-s",
            Self::Month => "speed-1-month-s",
            Self::Quarter => "speed-3-months-s",
        })
    }

    fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }
}

impl fmt::Display for Speed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Speed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|speed| speed.id() == text)
            .ok_or_else(|| format!("“{text}” is no speed: week, fortnight, month or quarter"))
    }
}

/// How time passes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Play {
    /// How fast.
    pub speed: Speed,
    /// Whether it begins anew at the end.
    pub is_endless: bool,
    /// Where it is between two days; nothing while time stands still.
    under_way: Option<UnderWay>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct UnderWay {
    /// The part of a day that has passed, from 0 to 1.
    part: f64,
    /// For how many seconds more it stays here.
    rest_secs: f64,
}

impl Play {
    /// Whether time passes.
    pub fn is_on(&self) -> bool {
        self.under_way.is_some()
    }

    /// After how many seconds it is worth while to let them pass: not before the next day, and
    /// not more often than the eye needs; `None` while time stands still.
    pub fn due_secs(&self) -> Option<f64> {
        let at = self.under_way?;
        let day = (1.0 - at.part) / self.speed.days_per_second();
        Some(at.rest_secs + day.max(STEP_SECS))
    }
}

/// How long it stays on a day with so many changes, in seconds.
fn stop_secs(changes: usize) -> f64 {
    let more = changes.saturating_sub(1) as f64;
    (STOP_SECS + more * STOP_MORE_SECS).min(STOP_MOST_SECS)
}

impl Explorer {
    /// Lets time pass; from the last day on, from the first.
    pub(super) fn play(&mut self) {
        let mut start = UnderWay::default();
        if self.date >= self.chronicle().last_day() {
            self.show_day(self.chronicle().first_day());
            start.rest_secs = END_SECS;
        }
        self.play.under_way = Some(start);
    }

    /// Lets time pass, or stand still.
    pub(super) fn toggle_play(&mut self) {
        if self.play.is_on() {
            self.pause();
        } else {
            self.play();
        }
    }

    /// Lets time stand still.
    pub(super) fn pause(&mut self) {
        self.play.under_way = None;
    }

    /// So many seconds have passed. Goes on to the next change of a level at most, however many
    /// they were: a window that could not keep up skips none.
    pub(super) fn pass(&mut self, seconds: f64) {
        let Some(at) = self.play.under_way else {
            return;
        };
        if !seconds.is_finite() || seconds <= 0.0 {
            return;
        }
        if seconds < at.rest_secs {
            let rest_secs = at.rest_secs - seconds;
            self.play.under_way = Some(UnderWay { rest_secs, ..at });
            return;
        }
        if self.date >= self.chronicle().last_day() {
            self.end();
            return;
        }
        let days = at.part + (seconds - at.rest_secs) * self.play.speed.days_per_second();
        let whole = days.floor();
        self.play.under_way = Some(UnderWay {
            part: days - whole,
            rest_secs: 0.0,
        });
        if whole >= 1.0 {
            // However long it was, it ends at the last day.
            self.go_on(whole.min(1e6) as i32);
        }
    }

    /// At the end it begins anew or stands still.
    fn end(&mut self) {
        if self.play.is_endless {
            self.play();
        } else {
            self.pause();
        }
    }

    fn go_on(&mut self, days: i32) {
        let last = self.chronicle().last_day();
        let goal = days_after(self.date, days).min(last);
        let turn = self.chronicle().next_turn(self.date);
        let Some(day) = turn.filter(|day| *day <= goal) else {
            self.show_day(goal);
            if goal == last {
                self.rest_at_end();
            }
            return;
        };
        self.show_day(day);
        self.caption = Some(day);
        self.play.under_way = Some(UnderWay {
            part: 0.0,
            rest_secs: self.play.speed.stop_part() * stop_secs(self.turns_on(day)),
        });
    }

    fn rest_at_end(&mut self) {
        if self.play.is_endless {
            self.play.under_way = Some(UnderWay {
                part: 0.0,
                rest_secs: END_SECS,
            });
        } else {
            self.pause();
        }
    }

    fn turns_on(&self, day: Day) -> usize {
        let eve = day.yesterday().unwrap_or(day);
        self.chronicle().turns_between(eve, day).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speed_is_found_by_its_name_only() {
        for speed in Speed::ALL {
            assert_eq!(speed.to_string().parse(), Ok(speed));
        }
        assert!("warp".parse::<Speed>().unwrap_err().contains("quarter"));
    }

    #[test]
    fn a_day_with_more_changes_is_shown_longer_but_not_for_ever() {
        assert!(stop_secs(1) < stop_secs(2));
        assert_eq!(stop_secs(50), STOP_MOST_SECS);
    }
}
