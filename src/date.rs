//! Civil dates: the day, month or year of an event, and days as people type them.
//!
//! A date says how much of it is known and never more: "March 2023" stays March 2023. Month
//! names are English and fixed; no locale, no clock and no time zone takes part.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A day of the Gregorian calendar.
pub type Day = Date;

/// How much of a date is known, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The day.
    Day,
    /// The month, not the day.
    Month,
    /// The year, not the month.
    Year,
}

/// When something happened, as far as that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventDate {
    first_day: Day,
    precision: Precision,
}

impl EventDate {
    /// The day, month or year that holds `day`.
    pub fn new(day: Day, precision: Precision) -> Self {
        let first_day = match precision {
            Precision::Day => day,
            Precision::Month => day.first_of_month(),
            Precision::Year => day.first_of_year(),
        };
        Self {
            first_day,
            precision,
        }
    }

    /// The first day on which it can have happened.
    pub fn first_day(self) -> Day {
        self.first_day
    }

    /// The last day on which it can have happened.
    pub fn last_day(self) -> Day {
        match self.precision {
            Precision::Day => self.first_day,
            Precision::Month => self.first_day.last_of_month(),
            Precision::Year => self.first_day.last_of_year(),
        }
    }

    /// How much of the date is known.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether the day is known.
    pub fn is_exact(self) -> bool {
        self.precision == Precision::Day
    }

    /// The date as it stands in files: `2024-10-09`, `2024-10` or `2024`.
    pub fn iso(self) -> String {
        let day = self.first_day;
        match self.precision {
            Precision::Day => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Precision::Month => format!("{:04}-{:02}", day.year(), day.month()),
            Precision::Year => format!("{:04}", day.year()),
        }
    }
}

impl From<Day> for EventDate {
    fn from(day: Day) -> Self {
        Self::new(day, Precision::Day)
    }
}

impl FromStr for EventDate {
    type Err = DateError;

    /// Accepts exactly `2024-10-09`, `2024-10` and `2024`, nothing around it.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let not_a_date = || DateError::NotADate(text.to_owned());
        let (year, month, day, precision) = match text.len() {
            4 => (text, "01", "01", Precision::Year),
            7 | 10 => {
                let mut parts = text.split('-');
                let year = parts.next().ok_or_else(not_a_date)?;
                let month = parts.next().ok_or_else(not_a_date)?;
                let (day, precision) = parts
                    .next()
                    .map_or(("01", Precision::Month), |day| (day, Precision::Day));
                if parts.next().is_some() {
                    return Err(not_a_date());
                }
                (year, month, day, precision)
            }
            _ => return Err(not_a_date()),
        };
        let year = digits(year, 4).ok_or_else(not_a_date)?;
        let month = digits(month, 2).ok_or_else(not_a_date)?;
        let day = digits(day, 2).ok_or_else(not_a_date)?;
        calendar_day(year, month, day, text).map(|day| Self::new(day, precision))
    }
}

impl fmt::Display for EventDate {
    /// As people write it: "9 October 2024", "October 2024", "2024".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.first_day;
        let text = match self.precision {
            Precision::Day => format!("{} {} {}", day.day(), month_name(day), day.year()),
            Precision::Month => format!("{} {}", month_name(day), day.year()),
            Precision::Year => day.year().to_string(),
        };
        f.pad(&text)
    }
}

/// The day as people write it: "9 October 2024".
pub fn in_words(day: Day) -> String {
    EventDate::from(day).to_string()
}

/// The same calendar day so many months later, or the last of that month where it is shorter
/// (29 February 2024 and 24 months: 28 February 2026).
pub fn months_after(day: Day, months: i32) -> Day {
    day.saturating_add(months.months())
}

/// The day so many days later (earlier, if negative), or the calendar's last one.
pub fn days_after(day: Day, days: i32) -> Day {
    /// More days than the calendar has, and as many as a span may have.
    const ALL: i32 = 7_300_000;
    day.saturating_add(days.clamp(-ALL, ALL).days())
}

/// How many days later `later` is; negative if it is earlier.
pub fn days_between(earlier: Day, later: Day) -> i32 {
    earlier.until(later).map_or(0, |span| span.get_days())
}

/// The day that a person means on the command line or in the window.
///
/// Accepts `2024-01-30`, `30 Jan 2024`, `30 January 2024`, `January 30, 2024`; a month (`2024-01`,
/// `Jan 2024`) or a year (`2024`) means its last day.
pub fn parse_day(text: &str) -> Result<Day, DateError> {
    parse_date(text).map(EventDate::last_day)
}

/// The day, month or year that a person means, in the words that [`parse_day`] accepts.
pub fn parse_date(text: &str) -> Result<EventDate, DateError> {
    let text = text.trim();
    if text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return parse_words(text);
    }
    text.parse()
}

fn parse_words(text: &str) -> Result<EventDate, DateError> {
    let not_a_date = || DateError::NotADate(text.to_owned());
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .collect();
    let (day, month, year) = match words.as_slice() {
        [month, year] => (None, *month, *year),
        [first, second, year] if month_number(second).is_some() => (Some(*first), *second, *year),
        [first, second, year] => (Some(*second), *first, *year),
        _ => return Err(not_a_date()),
    };
    let month = month_number(month).ok_or_else(not_a_date)?;
    let year = digits(year, 4).ok_or_else(not_a_date)?;
    match day {
        None => {
            let first = calendar_day(year, month, 1, text)?;
            Ok(EventDate::new(first, Precision::Month))
        }
        Some(day) => {
            let day = digits(day, 2)
                .or_else(|| digits(day, 1))
                .ok_or_else(not_a_date)?;
            calendar_day(year, month, day, text).map(EventDate::from)
        }
    }
}

/// The number that exactly `length` ASCII digits write.
fn digits(text: &str, length: usize) -> Option<i16> {
    let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn calendar_day(year: i16, month: i16, day: i16, text: &str) -> Result<Day, DateError> {
    let month_of = |month: i16| i8::try_from(month).and_then(|m| Ok((m, i8::try_from(day)?)));
    let Ok((month, day)) = month_of(month) else {
        return Err(DateError::NotADate(text.to_owned()));
    };
    let text = || text.to_owned();
    let Ok(first) = Date::new(year, month, 1) else {
        return Err(DateError::NoSuchMonth {
            text: text(),
            month,
        });
    };
    Date::new(year, month, day).map_err(|_out_of_range| DateError::NoSuchDay {
        text: text(),
        month: first,
    })
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of the day's month.
pub fn month_name(day: Day) -> &'static str {
    usize::try_from(day.month())
        .ok()
        .and_then(|month| MONTHS.get(month.saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

/// The month of a full English name, or of its first three letters ("Sept" too), in any case.
fn month_number(word: &str) -> Option<i16> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let names = |name: &str| {
        let short = name.get(..3).unwrap_or(name);
        name.eq_ignore_ascii_case(word)
            || short.eq_ignore_ascii_case(word)
            || (short == "Sep" && word.eq_ignore_ascii_case("sept"))
    };
    let index = MONTHS.iter().position(|name| names(name))?;
    i16::try_from(index + 1).ok()
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It does not have the form of a date.
    #[error(
        "“{0}” is not a date: write a day such as 2024-01-30 or 30 Jan 2024, a month such as 2024-01, or a year"
    )]
    NotADate(String),
    /// It has the form of a date, but the calendar has no such month.
    #[error("“{text}” is not a date: {}", self.calendar().unwrap_or_default())]
    NoSuchMonth {
        /// What was written.
        text: String,
        /// The number of the month.
        month: i8,
    },
    /// It has the form of a date, but its month has no such day.
    #[error("“{text}” is not a date: {}", self.calendar().unwrap_or_default())]
    NoSuchDay {
        /// What was written.
        text: String,
        /// The first day of that month.
        month: Day,
    },
}

impl DateError {
    /// What the calendar says, where the text has the form of a date.
    pub fn calendar(&self) -> Option<String> {
        match self {
            Self::NotADate(_) => None,
            Self::NoSuchMonth { month, .. } => Some(format!("there is no month {month}")),
            Self::NoSuchDay { month, .. } => {
                let (name, year, days) = (month_name(*month), month.year(), month.days_in_month());
                Some(format!("{name} {year} has {days} days"))
            }
        }
    }

    /// The same of what was really written.
    #[must_use]
    pub fn about(self, written: &str) -> Self {
        let text = written.to_owned();
        match self {
            Self::NotADate(_) => Self::NotADate(text),
            Self::NoSuchMonth { month, .. } => Self::NoSuchMonth { text, month },
            Self::NoSuchDay { month, .. } => Self::NoSuchDay { text, month },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_shown_as_it_is_known() {
        for (iso, words) in [
            ("2024-10-09", "9 October 2024"),
            ("2024-10", "October 2024"),
            ("2023", "2023"),
        ] {
            let event_date: EventDate = iso.parse().unwrap();
            assert_eq!(event_date.to_string(), words);
            assert_eq!(event_date.iso(), iso);
        }
    }

    #[test]
    fn a_partial_date_spans_its_month_or_year() {
        let span = |text: &str| {
            let event_date: EventDate = text.parse().unwrap();
            (event_date.first_day(), event_date.last_day())
        };
        assert_eq!(span("2024-02"), (date(2024, 2, 1), date(2024, 2, 29)));
        assert_eq!(span("2023"), (date(2023, 1, 1), date(2023, 12, 31)));
        assert_eq!(span("2023-05-04"), (date(2023, 5, 4), date(2023, 5, 4)));
    }

    #[test]
    fn what_a_person_types_is_understood() {
        for (text, day) in [
            ("2024-01-30", date(2024, 1, 30)),
            (" 2024-01-30 ", date(2024, 1, 30)),
            ("2024-01", date(2024, 1, 31)),
            ("2024", date(2024, 12, 31)),
            ("30 Jan 2024", date(2024, 1, 30)),
            ("3 january 2024", date(2024, 1, 3)),
            ("January 30, 2024", date(2024, 1, 30)),
            ("January 2024", date(2024, 1, 31)),
            ("Sept. 2024", date(2024, 9, 30)),
            ("FEB 2024", date(2024, 2, 29)),
        ] {
            assert_eq!(parse_day(text), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_an_example() {
        for text in [
            "",
            "tomorrow",
            "2024-1-3",
            "24-01-30",
            "2024/01/30",
            "2024-01-30T00",
            "30 2024",
            "Jan",
            "32th May 2024",
            "+024-01-01",
            "２０２４",
            "1 Jan 24",
            "2024-",
            "1-2-2024",
        ] {
            let error = parse_day(text).unwrap_err();
            assert_eq!(error, DateError::NotADate(text.to_owned()));
            assert!(error.to_string().contains("such as 2024-01-30"), "{error}");
        }
    }

    #[test]
    fn an_impossible_day_is_told_what_the_calendar_has() {
        for (text, reason) in [
            ("2023-02-30", "February 2023 has 28 days"),
            ("2024-13-01", "there is no month 13"),
            ("2024-00", "there is no month 0"),
            ("2024-04-31", "April 2024 has 30 days"),
            ("31 April 2024", "April 2024 has 30 days"),
            ("2024-01-00", "January 2024 has 31 days"),
        ] {
            let error = parse_day(text).unwrap_err().to_string();
            assert_eq!(error, format!("“{text}” is not a date: {reason}"));
        }
    }

    #[test]
    fn days_are_counted_over_leap_days_and_back() {
        let (a, b) = (date(2024, 2, 28), date(2024, 3, 1));
        assert_eq!((days_between(a, b), days_between(b, a)), (2, -2));
        assert_eq!((days_after(a, 2), days_after(b, -2)), (b, a));
        assert_eq!(days_after(a, i32::MAX), Day::MAX);
        assert_eq!(days_after(a, i32::MIN), Day::MIN);
    }

    #[test]
    fn months_after_keep_to_the_calendar() {
        assert_eq!(months_after(date(2024, 2, 29), 24), date(2026, 2, 28));
        assert_eq!(months_after(date(2023, 5, 31), 24), date(2025, 5, 31));
        assert_eq!(months_after(Day::MAX, 24), Day::MAX);
    }
}
