//! How many events there were in each month, by groups of kinds.

use crate::date::Day;
use crate::engagement::Chronicle;
use crate::language::Language;
use crate::record::{Era, Event, Kind, Record};

/// Kinds of events that readers see as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Recognition, ambassadors, missions.
    Missions,
    /// Talks, visits, agreements, aid.
    Contacts,
    /// What was said, and whatever else.
    Statements,
    /// Sanctions, frozen assets, listings, clashes and attacks.
    Pressure,
}

impl Group {
    /// All groups, from the bottom of a bar to its top.
    pub const ALL: [Self; 4] = [
        Self::Missions,
        Self::Contacts,
        Self::Statements,
        Self::Pressure,
    ];

    /// The group of a kind.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Recognition
            | Kind::RecognitionWithdrawn
            | Kind::AmbassadorAccepted
            | Kind::AmbassadorSent
            | Kind::MissionKeptOpen
            | Kind::MissionReopened
            | Kind::MissionUpgraded
            | Kind::MissionDowngraded
            | Kind::MissionHandedOver
            | Kind::MissionClosed => Self::Missions,
            Kind::Talks | Kind::HighLevelVisit | Kind::Agreement | Kind::Aid => Self::Contacts,
            Kind::Statement | Kind::Condemnation | Kind::Other => Self::Statements,
            Kind::Sanctions
            | Kind::AssetsFrozen
            | Kind::Listing
            | Kind::Delisting
            | Kind::Clash
            | Kind::Attack => Self::Pressure,
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Missions => "family-missions-and-recognition",
            Self::Contacts => "family-talks-visits-agreements-aid",
            Self::Statements => "family-statements-and-other-events",
            Self::Pressure => "family-pressure-and-clashes",
        })
    }

    /// The name in one word.
    pub fn short_name(self) -> &'static str {
        self.short_name_in(Language::English)
    }

    /// The same in a language.
    pub fn short_name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Missions => "family-short-missions",
            Self::Contacts => "family-short-contacts",
            Self::Statements => "family-short-statements",
            Self::Pressure => "family-short-pressure",
        })
    }

    /// Its place in [`Group::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The events of one era by month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    era: Era,
    months: Vec<Month>,
}

/// How many events a month has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The first day of the month.
    pub first_day: Day,
    /// How many events of each group, in the order of [`Group::ALL`].
    pub counts: [usize; Group::ALL.len()],
}

impl Month {
    /// The last day of the month.
    pub fn last_day(&self) -> Day {
        self.first_day.last_of_month()
    }

    /// How many events in all.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Histogram {
    /// Counts the events of the chronicle's era on the days on which they take effect; without
    /// what was there before it began. Each month stands there, also one without events.
    pub fn of(record: &Record, chronicle: &Chronicle) -> Self {
        Self::of_those(record, chronicle, |_| true)
    }

    /// The same of those events alone that are wanted.
    pub fn of_those(
        record: &Record,
        chronicle: &Chronicle,
        is_wanted: impl Fn(&Event) -> bool,
    ) -> Self {
        let era = chronicle.era();
        let last = chronicle.last_day();
        let mut months = Vec::new();
        let mut first_day = chronicle.first_day().first_of_month();
        while first_day <= last {
            months.push(Month {
                first_day,
                counts: [0; Group::ALL.len()],
            });
            let Ok(next) = first_day.last_of_month().tomorrow() else {
                break;
            };
            first_day = next;
        }
        let is_counted = |event: &&Event| event.happens_in(era) && is_wanted(event);
        for event in record.events().iter().filter(is_counted) {
            let month = event.effect_day().first_of_month();
            let found = months.binary_search_by_key(&month, |month| month.first_day);
            let count = found.ok().and_then(|at| months.get_mut(at));
            let group = Group::of(event.kind).index();
            if let Some(count) = count.and_then(|month| month.counts.get_mut(group)) {
                *count += 1;
            }
        }
        Self { era, months }
    }

    /// Whose time this is.
    pub fn era(&self) -> Era {
        self.era
    }

    /// All months, in order.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The month of a day.
    pub fn month_of(&self, day: Day) -> Option<&Month> {
        let first = day.first_of_month();
        let at = self
            .months
            .binary_search_by_key(&first, |month| month.first_day);
        self.months.get(at.ok()?)
    }

    /// How many events the fullest month has.
    pub fn most(&self) -> usize {
        self.months.iter().map(Month::total).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::value::Word as _;

    #[test]
    fn each_kind_is_in_a_group_that_is_listed() {
        for kind in Kind::ALL {
            let group = Group::of(*kind);
            assert_eq!(Group::ALL[group.index()], group);
        }
    }

    #[test]
    fn each_event_of_the_era_is_counted_once() {
        let record = crate::record::embedded().0;
        for era in Era::ALL {
            let chronicle = Chronicle::of(&record, *era);
            let histogram = Histogram::of(&record, &chronicle);
            let total: usize = histogram.months().iter().map(Month::total).sum();
            let is_shown = |event: &&Event| {
                event.era == *era
                    && !event.is_baseline()
                    && event.effect_day() <= chronicle.last_day()
            };
            assert_eq!(total, record.events().iter().filter(is_shown).count());
            let [first, .., last] = histogram.months() else {
                panic!("an era has months");
            };
            assert_eq!(first.first_day, chronicle.first_day().first_of_month());
            assert_eq!(last.last_day(), chronicle.last_day().last_of_month());
        }
    }
}
