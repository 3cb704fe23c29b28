//! Which states and events are of interest: levels, groups, kinds of event, confidence, measures,
//! clashes. What a filter does not admit is drawn back, never taken away.
//!
//! A [`Filter`] is a set of [`Facet`]s. Facets of one sort are alternatives (level 3 or 4), facets
//! of different sorts must all be met (level 3 or 4, and a member of the European Union). The
//! empty filter admits all.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::country::CountryCode;
use crate::engagement::{Assessment, Engagement, Level};
use crate::groups::{GroupCode, Groups};
use crate::language::{Language, with_capital};
use crate::record::value::{Confidence, Word as _};
use crate::record::{Event, Kind, Record};

/// One thing that a filter asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The level is this one; `None` is no data.
    Level(Option<Level>),
    /// A member of this group on the day.
    Group(GroupCode),
    /// With measures of its own or through the European Union, or without any.
    Pressure(bool),
    /// With clashes in the 12 months up to the day, or without any.
    Conflict(bool),
    /// Has an event of this kind up to the day; events of this kind.
    Kind(Kind),
    /// Has an event of which we are so sure up to the day; such events.
    Confidence(Confidence),
}

/// The sorts of facets: those of one sort are alternatives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Levels.
    Level,
    /// Groups.
    Group,
    /// Measures.
    Pressure,
    /// Clashes.
    Conflict,
    /// Kinds of event.
    Kind,
    /// How sure events are.
    Confidence,
}

impl Sort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Level,
        Self::Group,
        Self::Pressure,
        Self::Conflict,
        Self::Kind,
        Self::Confidence,
    ];

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Level => "sort-level",
            Self::Group => "sort-group-of-states",
            Self::Pressure => "sort-measures-against-the-taliban",
            Self::Conflict => "sort-clashes-in-the-last-12",
            Self::Kind => "sort-kind-of-event",
            Self::Confidence => "sort-confidence-in-events",
        })
    }
}

impl Facet {
    /// Of which sort it is.
    pub fn sort(self) -> Sort {
        match self {
            Self::Level(_) => Sort::Level,
            Self::Group(_) => Sort::Group,
            Self::Pressure(_) => Sort::Pressure,
            Self::Conflict(_) => Sort::Conflict,
            Self::Kind(_) => Sort::Kind,
            Self::Confidence(_) => Sort::Confidence,
        }
    }

    /// All facets of a sort, in the order in which they are offered.
    pub fn all_of(sort: Sort, groups: &Groups) -> Vec<Self> {
        match sort {
            Sort::Level => {
                let levels = Level::ALL.into_iter().rev().map(Some);
                levels.chain([None]).map(Self::Level).collect()
            }
            Sort::Group => groups.iter().map(|it| Self::Group(it.code)).collect(),
            Sort::Pressure => vec![Self::Pressure(true), Self::Pressure(false)],
            Sort::Conflict => vec![Self::Conflict(true), Self::Conflict(false)],
            Sort::Kind => Kind::ALL.iter().copied().map(Self::Kind).collect(),
            Sort::Confidence => {
                let all = Confidence::ALL.iter().copied();
                all.map(Self::Confidence).collect()
            }
        }
    }

    /// The name for the reader, by itself: on a chip or a line of a menu.
    pub fn name(self, groups: &Groups) -> String {
        self.name_in(groups, Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, groups: &Groups, language: Language) -> String {
        match self {
            Self::Level(None) => language.text("class-no-data").to_owned(),
            Self::Level(Some(level)) => {
                let number = language.number(level.number());
                format!("{number} {}", level.name_in(language))
            }
            Self::Group(code) => {
                let group = groups.get(code);
                group.map_or_else(|| code.to_string(), |group| group.name_in(language))
            }
            Self::Pressure(true) => language.text("facet-with-measures").to_owned(),
            Self::Pressure(false) => language.text("facet-without-measures").to_owned(),
            Self::Conflict(true) => language.text("facet-with-clashes").to_owned(),
            Self::Conflict(false) => language.text("facet-without-clashes").to_owned(),
            Self::Kind(kind) => kind.name_in(language).to_owned(),
            Self::Confidence(confidence) => {
                let confidence = with_capital(confidence.name_in(language));
                language.say("facet-confidence", [("confidence", confidence.into())])
            }
        }
    }
}

impl fmt::Display for Facet {
    /// As it stands in files: `level:3`, `level:none`, `group:EU`, `pressure:yes`, `kind:talks`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let yes = |is: bool| if is { "yes" } else { "no" };
        match self {
            Self::Level(None) => f.write_str("level:none"),
            Self::Level(Some(level)) => write!(f, "level:{}", level.number()),
            Self::Group(code) => write!(f, "group:{code}"),
            Self::Pressure(is) => write!(f, "pressure:{}", yes(*is)),
            Self::Conflict(is) => write!(f, "conflict:{}", yes(*is)),
            Self::Kind(kind) => write!(f, "kind:{}", kind.id()),
            Self::Confidence(confidence) => write!(f, "confidence:{}", confidence.id()),
        }
    }
}

impl FromStr for Facet {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (sort, value) = text.split_once(':').unwrap_or((text, ""));
        let (sort, value) = (sort.trim(), value.trim());
        let ids = |all: &[&str]| format!("“{value}” is no {sort}: {}", all.join(", "));
        let yes = || match value {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(format!("“{text}”: write {sort}:yes or {sort}:no")),
        };
        match sort {
            "level" => parse_level(value).map(Self::Level),
            "group" => {
                let code = value.parse();
                code.map(Self::Group)
                    .map_err(|error: crate::groups::NotAGroupCode| error.to_string())
            }
            "pressure" => yes().map(Self::Pressure),
            "conflict" => yes().map(Self::Conflict),
            "kind" => {
                let all: Vec<&str> = Kind::ALL.iter().map(|it| it.id()).collect();
                Kind::from_id(value)
                    .map(Self::Kind)
                    .ok_or_else(|| ids(&all))
            }
            "confidence" => {
                let all: Vec<&str> = Confidence::ALL.iter().map(|it| it.id()).collect();
                Confidence::from_id(value)
                    .map(Self::Confidence)
                    .ok_or_else(|| ids(&all))
            }
            _ => Err(format!(
                "“{text}” is no filter: level:3, group:EU, pressure:yes, conflict:no, kind:talks, \
                 confidence:high"
            )),
        }
    }
}

/// A level by its number, or `none` for no data.
pub fn parse_level(text: &str) -> Result<Option<Level>, String> {
    let text = text.trim().to_lowercase();
    if text == "none" || text == "no data" {
        return Ok(None);
    }
    let number = |level: &Level| level.number().to_string() == text;
    let name = |level: &Level| level.name().to_lowercase() == text;
    let found = Level::ALL.into_iter().find(|it| number(it) || name(it));
    found
        .map(Some)
        .ok_or_else(|| format!("“{text}” is no level: 0 to 5, or none for no data"))
}

/// What is of interest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Filter(BTreeSet<Facet>);

impl Filter {
    /// Whether it admits all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What it asks for, by sort.
    pub fn facets(&self) -> impl Iterator<Item = Facet> {
        self.0.iter().copied()
    }

    /// Whether it asks for this.
    pub fn has(&self, facet: Facet) -> bool {
        self.0.contains(&facet)
    }

    /// The same with this facet, or without it if it has it.
    #[must_use]
    pub fn toggled(mut self, facet: Facet) -> Self {
        if !self.0.remove(&facet) {
            self.0.insert(facet);
        }
        self
    }

    /// Whether one of its facets of a sort holds, or it has none of that sort.
    fn holds(&self, sort: Sort, is_met: impl Fn(Facet) -> bool) -> bool {
        let mut of_sort = self
            .facets()
            .filter(|facet| facet.sort() == sort)
            .peekable();
        of_sort.peek().is_none() || of_sort.any(is_met)
    }

    fn asks_for(&self, sort: Sort) -> bool {
        self.facets().any(|facet| facet.sort() == sort)
    }

    /// Whether an event is of a kind and as sure as it asks for, whoever took part.
    pub fn admits_sort_of(&self, event: &Event) -> bool {
        self.holds(Sort::Kind, |it| it == Facet::Kind(event.kind))
            && self.holds(Sort::Confidence, |it| {
                it == Facet::Confidence(event.confidence)
            })
    }

    /// Whether it admits a state that bears its own stance, on the day of an engagement.
    ///
    /// Kinds and confidence admit a state that took part in such an event up to that day.
    pub fn admits(&self, country: CountryCode, on: &On<'_>) -> bool {
        let engagement = on.engagement;
        let assessment = engagement.assessments.get(&country);
        let level = assessment.and_then(|it| it.level);
        let is_in = |facet| match facet {
            Facet::Group(code) => {
                let group = on.groups.get(code);
                group.is_some_and(|it| it.has(country, engagement.day))
            }
            _ => false,
        };
        let pressure = || !engagement.pressure_of(country).is_none();
        let conflict = || assessment.is_some_and(|it: &Assessment| !it.conflict.is_empty());
        self.holds(Sort::Level, |it| it == Facet::Level(level))
            && self.holds(Sort::Group, is_in)
            && self.holds(Sort::Pressure, |it| it == Facet::Pressure(pressure()))
            && self.holds(Sort::Conflict, |it| it == Facet::Conflict(conflict()))
            && self.admits_events_of(country, on)
    }

    fn admits_events_of(&self, country: CountryCode, on: &On<'_>) -> bool {
        if !self.asks_for(Sort::Kind) && !self.asks_for(Sort::Confidence) {
            return true;
        }
        let events = on.record.events_of(&country.into()).iter();
        events.map(|index| &on.record[*index]).any(|event| {
            event.era == on.engagement.era
                && event.effect_day() <= on.engagement.day
                && self.admits_sort_of(event)
        })
    }

    /// The states that it admits, of those that are given; `None` where it is empty.
    pub fn admitted(
        &self,
        states: impl IntoIterator<Item = CountryCode>,
        on: &On<'_>,
    ) -> Option<Admitted> {
        if self.is_empty() {
            return None;
        }
        let mut admitted = Admitted::default();
        for state in states {
            admitted.total += 1;
            if self.admits(state, on) {
                admitted.states.insert(state);
            }
        }
        Some(admitted)
    }

    /// Whether it admits an event: of a kind and as sure as it asks for, and with a party among
    /// the states that it admits. Without a facet about states, whoever took part.
    pub fn admits_event(&self, event: &Event, admitted: &Admitted) -> bool {
        let about_states = [Sort::Level, Sort::Group, Sort::Pressure, Sort::Conflict];
        let is_about_states = about_states.into_iter().any(|sort| self.asks_for(sort));
        let mut states = event.parties.iter().filter_map(|party| party.country());
        self.admits_sort_of(event)
            && (!is_about_states || states.any(|state| admitted.states.contains(&state)))
    }
}

impl FromIterator<Facet> for Filter {
    fn from_iter<T: IntoIterator<Item = Facet>>(facets: T) -> Self {
        Self(facets.into_iter().collect())
    }
}

impl fmt::Display for Filter {
    /// Facets with commas between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facets: Vec<String> = self.facets().map(|facet| facet.to_string()).collect();
        f.write_str(&facets.join(","))
    }
}

impl FromStr for Filter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let facets = text.split(',').map(str::trim);
        let facets = facets.filter(|facet| !facet.is_empty());
        facets.map(str::parse).collect()
    }
}

/// What a filter is held against.
#[derive(Debug, Clone, Copy)]
pub struct On<'a> {
    /// The events.
    pub record: &'a Record,
    /// The levels of the day; of two days, those of the later one.
    pub engagement: &'a Engagement,
    /// The groups.
    pub groups: &'a Groups,
}

/// The states that a filter admits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Admitted {
    /// Those that it admits.
    pub states: BTreeSet<CountryCode>,
    /// Of how many.
    pub total: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_what_it_writes() {
        let text =
            "level:none,level:3,group:EU,pressure:yes,conflict:no,kind:talks,confidence:high";
        let filter: Filter = text.parse().unwrap();
        assert_eq!(filter.to_string(), text);
        assert_eq!("".parse(), Ok(Filter::default()));
        for text in [
            "level:9",
            "group:eu",
            "pressure:maybe",
            "kind:x",
            "x",
            "level",
        ] {
            assert!(text.parse::<Filter>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_facet_that_is_put_in_twice_is_out_again() {
        let facet = Facet::Pressure(true);
        let filter = Filter::default().toggled(facet);
        assert!(filter.has(facet));
        assert!(filter.toggled(facet).is_empty());
    }
}
