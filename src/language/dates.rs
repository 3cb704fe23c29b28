//! Dates as people of each language write them, and as they type them.

use std::borrow::Cow;

use super::{Language, Value};
use crate::date::{self, DateError, Day, EventDate, Precision};

impl Language {
    /// The day as people write it: "9 October 2024".
    pub fn day(self, day: Day) -> String {
        self.date(EventDate::from(day))
    }

    /// As much of a date as is known: "9 October 2024", "October 2024", "2024". The calendar is the
    /// Gregorian one in all languages, as in the sources.
    pub fn date(self, date: EventDate) -> String {
        let first = date.first_day();
        match date.precision() {
            Precision::Day => self.dated("date-day", MONTHS_OF, first),
            Precision::Month => self.dated("date-month", MONTHS, first),
            Precision::Year => self.dated("date-year", MONTHS, first),
        }
    }

    /// The same as it stands after a word such as "since" or "of".
    pub fn date_of(self, date: EventDate) -> String {
        match date.precision() {
            Precision::Month => self.dated("date-month", MONTHS_OF, date.first_day()),
            Precision::Day | Precision::Year => self.date(date),
        }
    }

    /// The day in few words, for a place with little room: "9 Oct 2024".
    pub fn short_day(self, day: Day) -> String {
        self.dated("date-day-short", SHORT_MONTHS, day)
    }

    /// The day's month and year: "October 2024".
    pub fn month(self, day: Day) -> String {
        self.dated("date-month", MONTHS, day)
    }

    /// The name of a day's month on an axis: "Oct".
    pub fn month_on_axis(self, day: Day) -> &'static str {
        self.month_of(TICK_MONTHS, day)
    }

    /// The names of months as they stand after a day: "October", "октября".
    pub fn months_of_days(self) -> [&'static str; 12] {
        MONTHS_OF.map(|key| self.text(key))
    }

    fn month_of(self, months: [&'static str; 12], day: Day) -> &'static str {
        let month = usize::try_from(day.month()).unwrap_or(1).clamp(1, 12) - 1;
        months.get(month).map_or("", |key| self.text(key))
    }

    fn dated(self, key: &'static str, months: [&'static str; 12], day: Day) -> String {
        let month = self.month_of(months, day);
        let values = [
            ("day", Value::from(self.number(day.day()))),
            ("month", Value::from(month)),
            ("year", Value::from(self.number(day.year()))),
        ];
        self.say(key, values)
    }

    /// The day, month or year that somebody means, in the words of this language or in those of
    /// [`date::parse_date`]: whatever [`day`](Self::day) or [`date`](Self::date) writes is read.
    ///
    /// # Errors
    ///
    /// It is no date; the error has the text as it was typed.
    pub fn parse_date(self, text: &str) -> Result<EventDate, DateError> {
        let words = text.split(|letter: char| letter.is_whitespace() || letter == ',');
        let words = words.filter(|word| !word.is_empty() && !self.is_beside_a_year(word));
        let words: Vec<Cow<'_, str>> = words
            .map(|word| match self.english_month(word) {
                Some(month) => Cow::Borrowed(month),
                None => word.chars().map(ascii_figure).collect::<String>().into(),
            })
            .collect();
        date::parse_date(&words.join(" ")).map_err(|error| error.about(text.trim()))
    }

    /// Whether a word stands beside a year and says nothing: "г." in Russian.
    fn is_beside_a_year(self, word: &str) -> bool {
        let words = self.find("date-words-beside-a-year").unwrap_or_default();
        words.split_whitespace().any(|it| it == word)
    }

    /// The English name of a month that this language calls so, in full or by its first letters, three
    /// at least.
    fn english_month(self, word: &str) -> Option<&'static str> {
        const LEAST_LETTERS: usize = 3;
        let word = word.trim_end_matches('.').to_lowercase();
        let is_short = word.chars().count() < LEAST_LETTERS;
        let kinds = [MONTHS, MONTHS_OF, SHORT_MONTHS, TICK_MONTHS];
        let names = kinds.map(|keys| keys.map(|key| self.text(key).to_lowercase()));
        let is_called = |name: &str| name.trim_end_matches('.') == word;
        let begins = |name: &str| !is_short && name.starts_with(&word);
        let find = |is_it: &dyn Fn(&str) -> bool| {
            let all = names.iter().flat_map(|names| names.iter().enumerate());
            all.into_iter().find(|(_, name)| is_it(name))
        };
        let (number, _) = find(&is_called).or_else(|| find(&begins))?;
        MONTHS.get(number).map(|key| Self::English.text(key))
    }
}

impl DateError {
    /// The reason without a full stop, as [`ToString`] gives it in English.
    pub fn told_in(&self, language: Language) -> String {
        match self {
            Self::NotADate(text) => language.say("not-a-date", [("text", text.as_str().into())]),
            Self::NoSuchMonth { text, month } => {
                let values = [
                    ("text", text.as_str().into()),
                    ("month", language.number(month).into()),
                ];
                language.say("no-such-month", values)
            }
            Self::NoSuchDay { text, month } => {
                let values = [
                    ("text", text.as_str().into()),
                    ("month", language.month(*month).into()),
                    ("days", Value::from(language.number(month.days_in_month()))),
                ];
                language.say("no-such-day", values)
            }
        }
    }
}

/// A figure of any language as that of files.
fn ascii_figure(letter: char) -> char {
    const PERSIAN_ZERO: u32 = 0x06F0;
    const ARABIC_ZERO: u32 = 0x0660;
    let figure = [PERSIAN_ZERO, ARABIC_ZERO].into_iter().find_map(|zero| {
        let value = u32::from(letter).checked_sub(zero)?;
        char::from_digit(value, 10)
    });
    figure.unwrap_or(letter)
}

macro_rules! months {
    ($prefix:literal) => {
        [
            concat!($prefix, "-1"),
            concat!($prefix, "-2"),
            concat!($prefix, "-3"),
            concat!($prefix, "-4"),
            concat!($prefix, "-5"),
            concat!($prefix, "-6"),
            concat!($prefix, "-7"),
            concat!($prefix, "-8"),
            concat!($prefix, "-9"),
            concat!($prefix, "-10"),
            concat!($prefix, "-11"),
            concat!($prefix, "-12"),
        ]
    };
}

/// Months that stand alone, within a day, shortened there, and on an axis.
const MONTHS: [&str; 12] = months!("month");
const MONTHS_OF: [&str; 12] = months!("month-of");
const SHORT_MONTHS: [&str; 12] = months!("month-short");
const TICK_MONTHS: [&str; 12] = months!("month-tick");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::in_words;

    #[test]
    fn dates_have_the_form_of_their_language() {
        let day: Day = "2024-10-09".parse().unwrap();
        let month: EventDate = "2024-05".parse().unwrap();
        assert_eq!(Language::English.day(day), in_words(day));
        assert_eq!(Language::English.short_day(day), "9 Oct 2024");
        assert_eq!(Language::English.date(month), month.to_string());
        assert_eq!(Language::Russian.day(day), "9 октября 2024 г.");
        assert_eq!(Language::Russian.date(month), "май 2024 г.");
        assert_eq!(Language::Russian.date_of(month), "мая 2024 г.");
        assert_eq!(Language::Persian.day(day), "۹ اکتوبر ۲۰۲۴");
    }

    #[test]
    fn each_language_reads_the_dates_that_it_writes() {
        for language in Language::ALL {
            let mut day: Day = "2021-08-15".parse().unwrap();
            while day.year() < 2025 {
                let exact = EventDate::from(day);
                for text in [language.day(day), language.short_day(day)] {
                    assert_eq!(language.parse_date(&text), Ok(exact), "{text}");
                }
                for precision in [Precision::Month, Precision::Year] {
                    let date = EventDate::new(day, precision);
                    for text in [language.date(date), language.date_of(date), date.iso()] {
                        assert_eq!(language.parse_date(&text), Ok(date), "{text}");
                    }
                }
                // English and the form of files are read in any.
                assert_eq!(language.parse_date(&in_words(day)), Ok(exact));
                assert_eq!(language.parse_date(&exact.iso()), Ok(exact));
                day = date::days_after(day, 13);
            }
        }
        let read = |text| Language::Russian.parse_date(text).map(EventDate::iso);
        assert_eq!(read("3 Сент 2024 года").as_deref(), Ok("2024-09-03"));
        assert_eq!(read("май 2024").as_deref(), Ok("2024-05"));
    }

    #[test]
    fn what_is_no_date_is_told_with_what_was_typed_in_each_language() {
        for (text, russian) in [
            (" завтра", "«завтра» — не дата: "),
            ("30 февраля 2023 г.", "«30 февраля 2023 г.» — не дата: "),
            ("2023-13", "«2023-13» — не дата: "),
            ("ма 2024", "«ма 2024» — не дата: "),
        ] {
            let error = Language::Russian.parse_date(text).unwrap_err();
            let told = error.told_in(Language::Russian);
            assert!(told.starts_with(russian), "{told}");
            assert_eq!(error.told_in(Language::English), error.to_string());
        }
        let error = Language::Russian.parse_date("30 февраля 2023 г.");
        let told = error.unwrap_err().told_in(Language::Russian);
        assert!(
            told.contains("февраль 2023 г.") && told.contains("28"),
            "{told}"
        );
    }
}
