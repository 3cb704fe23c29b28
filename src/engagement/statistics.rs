//! How many states have each level, month by month: a function of the chronicle and nothing else.

use super::chronicle::Chronicle;
use super::level::Level;
use crate::country::CountryCode;
use crate::date::Day;

/// So many classes are counted: the levels, then no data.
pub const CLASSES: usize = 7;

/// The months of an era.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistics {
    /// From the first month of the era to the last of which the record knows.
    pub months: Vec<Month>,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day in the era.
    pub from: Day,
    /// Its last day in the era, at the end of which it is counted.
    pub day: Day,
    /// How many states have level 0 to 5 then, and how many have no data.
    pub counts: [usize; CLASSES],
}

impl Month {
    /// How many states have this level; `None` is no data.
    pub fn count(&self, level: Option<Level>) -> usize {
        self.counts[class_of(level)]
    }

    /// How many states have a level.
    pub fn known(&self) -> usize {
        Level::ALL
            .iter()
            .map(|level| self.count(Some(*level)))
            .sum()
    }
}

fn class_of(level: Option<Level>) -> usize {
    level.map_or(CLASSES - 1, |level| usize::from(level.number()))
}

impl Statistics {
    /// Counts states at the end of each month. `is_counted` says who is counted on a day: members
    /// of a group come and go.
    pub fn of(
        chronicle: &Chronicle,
        states: &[CountryCode],
        is_counted: impl Fn(CountryCode, Day) -> bool,
    ) -> Self {
        let (mut from, last) = (chronicle.first_day(), chronicle.last_day());
        let mut months = Vec::new();
        while from <= last {
            let day = from.last_of_month().min(last);
            let mut counts = [0; CLASSES];
            for code in states.iter().filter(|code| is_counted(**code, day)) {
                counts[class_of(chronicle.level_on(*code, day))] += 1;
            }
            months.push(Month { from, day, counts });
            // The calendar has a last day.
            let Ok(next) = from.last_of_month().tomorrow() else {
                break;
            };
            from = next;
        }
        Self { months }
    }

    /// The most states that have a level in any month.
    pub fn most(&self) -> usize {
        self.months.iter().map(Month::known).max().unwrap_or(0)
    }

    /// The month in which a day lies.
    pub fn month_of(&self, day: Day) -> Option<&Month> {
        let mut months = self.months.iter();
        months.find(|month| (month.from..=month.day).contains(&day))
    }
}
