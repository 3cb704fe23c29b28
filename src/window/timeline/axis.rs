//! Days along a line: where a day lies, which day lies at a place, and what is written below.

use std::ops::RangeInclusive;

use crate::date::{Day, days_after, days_between};
use crate::language::Language;

/// A stretch of days from left to right, in points of the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::window) struct Axis {
    /// The day at the left end.
    pub(in crate::window) first: Day,
    /// The day at the right end, after the first.
    pub(in crate::window) last: Day,
    /// The left end.
    pub(in crate::window) left: f32,
    /// The right end.
    pub(in crate::window) right: f32,
}

/// A line across the axis.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::window) struct Tick {
    /// Where.
    pub(in crate::window) x: f32,
    /// Whether it begins a year.
    pub(in crate::window) is_year: bool,
    /// What is written below it.
    pub(in crate::window) text: Option<String>,
}

impl Axis {
    /// How many points a day is wide.
    pub(in crate::window) fn points_per_day(&self) -> f32 {
        (self.right - self.left).max(1.0) / days_between(self.first, self.last).max(1) as f32
    }

    /// Where a day lies; beyond the ends, too.
    pub(in crate::window) fn x_of(&self, day: Day) -> f32 {
        self.left + days_between(self.first, day) as f32 * self.points_per_day()
    }

    /// The day at a place; beyond the ends, that of the end.
    pub(in crate::window) fn day_at(&self, x: f32) -> Day {
        let days = ((x - self.left) / self.points_per_day()).round();
        days_after(self.first, days as i32).clamp(self.first, self.last)
    }

    /// The days at most so many points away from a place.
    pub(in crate::window) fn days_near(&self, x: f32, reach: f32) -> RangeInclusive<Day> {
        self.day_at(x - reach)..=self.day_at(x + reach)
    }

    /// Years, and months where there is room for them.
    pub(in crate::window) fn ticks(&self, language: Language) -> Vec<Tick> {
        let month = self.points_per_day() * 30.4;
        let mut ticks = Vec::new();
        let mut day = self.first.first_of_month();
        while let Ok(next) = day.last_of_month().tomorrow() {
            day = next;
            if day > self.last {
                break;
            }
            let is_year = day.month() == 1;
            let is_quarter = day.month() % 3 == 1;
            if !is_year && (month < 3.0 || (month < 9.0 && !is_quarter)) {
                continue;
            }
            let text = if is_year {
                Some(day.year().to_string())
            } else {
                (is_quarter && month >= 16.0).then(|| language.month_on_axis(day).to_owned())
            };
            ticks.push(Tick {
                x: self.x_of(day),
                is_year,
                text,
            });
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(width: f32) -> Axis {
        Axis {
            first: "2021-08-15".parse().unwrap(),
            last: "2026-07-01".parse().unwrap(),
            left: 10.0,
            right: 10.0 + width,
        }
    }

    #[test]
    fn each_day_is_found_where_it_lies_where_days_are_a_point_wide() {
        let axis = axis(1900.0);
        let mut day = axis.first;
        while day <= axis.last {
            assert_eq!(axis.day_at(axis.x_of(day)), day);
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn beyond_the_ends_there_is_no_other_day() {
        let axis = axis(600.0);
        assert_eq!(axis.day_at(-1e9), axis.first);
        assert_eq!(axis.day_at(f32::INFINITY), axis.last);
        assert_eq!(*axis.days_near(0.0, 4.0).start(), axis.first);
    }

    #[test]
    fn years_are_named_always_and_months_where_there_is_room() {
        let texts = |width| -> Vec<String> {
            let ticks = axis(width).ticks(Language::English);
            ticks.into_iter().filter_map(|tick| tick.text).collect()
        };
        let years = ["2022", "2023", "2024", "2025", "2026"];
        assert_eq!(texts(300.0), years);
        assert_eq!(texts(900.0), years);
        assert!(texts(1900.0).contains(&"Apr".to_owned()));
    }
}
