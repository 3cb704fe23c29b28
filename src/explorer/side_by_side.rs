//! A few states beside each other on one day: levels, missions and measures, and their events in one
//! list.

use std::collections::BTreeSet;

use super::facts::{Fact, doubts, facts};
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::delimited::{Separator, write};
use crate::engagement::{Assessment, assess};
use crate::language::{Language, with_capital};
use crate::record::value::Word as _;
use crate::record::{Era, EventIndex, Record};
use crate::scene::Class;
use crate::world::World;

/// So many states can be compared.
pub const MOST: usize = 5;

/// States beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide {
    /// Whose time, and the day.
    pub when: (Era, Day),
    /// The language of its words.
    pub language: Language,
    /// The states, in the order in which they were chosen.
    pub sides: Vec<Side>,
    /// What is so of them, a line for each matter.
    pub lines: Vec<FactLine>,
    /// The events of any of them up to the day, the newest first.
    pub events: Vec<SharedEvent>,
}

/// One of the states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Which.
    pub country: CountryCode,
    /// Its name in the language of the page.
    pub name: String,
    /// Its level.
    pub class: Class,
}

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLine {
    /// What it is about.
    pub name: &'static str,
    /// What is so of each state.
    pub values: Vec<String>,
    /// Whether that is not the same of all; dates, and how many clashes there were, make no difference.
    pub differs: bool,
}

/// An event, and who of the states takes part in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedEvent {
    /// Which.
    pub event: EventIndex,
    /// The places of the states among [`SideBySide::sides`].
    pub who: Vec<usize>,
}

impl SideBySide {
    /// These states, at most [`MOST`] of them, on a day.
    pub fn new(
        world: &World,
        countries: &[CountryCode],
        when: (Era, Day),
        language: Language,
    ) -> Self {
        let (era, day) = when;
        let countries: Vec<CountryCode> = countries.iter().copied().take(MOST).collect();
        let assessments: Vec<Assessment> = countries
            .iter()
            .map(|code| assess(&world.record, &Party::from(*code), day, era))
            .collect();
        let sides = countries.iter().zip(&assessments);
        Self {
            when,
            language,
            sides: sides
                .map(|(country, assessment)| Side {
                    country: *country,
                    name: world.places.name_in(&Party::from(*country), language),
                    class: Class::Level(assessment.level),
                })
                .collect(),
            lines: lines(world, &countries, &assessments, language),
            events: events(&world.record, &countries, when),
        }
    }

    /// Whether these are the states and the day.
    pub fn is_of(&self, countries: &[CountryCode], when: (Era, Day)) -> bool {
        let shown = self.sides.iter().map(|side| &side.country);
        self.when == when && shown.eq(countries.iter().take(MOST))
    }

    /// The facts as tab- or comma-separated text, a column for each state.
    ///
    /// # Errors
    ///
    /// None that is known: all lines have the same number of cells.
    pub fn text(&self, separator: Separator) -> Result<String, csv::Error> {
        let names = self.sides.iter().map(|side| side.name.as_str());
        let language = self.language;
        let differs = language.text("column-differs");
        let heads = std::iter::once("").chain(names).chain([differs]);
        let rows = self.lines.iter().map(|line| {
            let values = line.values.iter().map(|value| value.replace('\n', "; "));
            let differs = language.text(if line.differs { "yes" } else { "no" });
            std::iter::once(line.name.to_owned())
                .chain(values)
                .chain([differs.to_owned()])
                .collect()
        });
        write(separator, heads, rows)
    }
}

fn lines(
    world: &World,
    countries: &[CountryCode],
    assessments: &[Assessment],
    language: Language,
) -> Vec<FactLine> {
    let record = &world.record;
    let line = |name, values: Vec<String>| FactLine {
        name,
        differs: is_different(values.iter().map(String::as_str)),
        values,
    };
    let each = |value: &dyn Fn(&Assessment) -> String| assessments.iter().map(value).collect();
    let mut lines = vec![
        line(
            language.text("column-level"),
            each(&|it| class_in_words(it, language)),
        ),
        FactLine {
            differs: false,
            ..line(
                language.text("column-since"),
                each(&|it| {
                    it.since
                        .map_or_else(String::new, |since| since.in_words(language))
                }),
            )
        },
    ];
    // The same facts as on the page of each; all have them in the same order.
    let assessed = assessments.iter();
    let pages: Vec<Vec<Fact>> = assessed.map(|it| facts(record, it, language)).collect();
    let matters = pages.first().map_or(&[][..], Vec::as_slice);
    for (place, matter) in matters.iter().enumerate() {
        let of_each = || pages.iter().filter_map(|page| page.get(place));
        lines.push(FactLine {
            name: matter.name,
            differs: is_different(of_each().map(|fact| fact.sense.as_str())),
            values: of_each().map(|fact| fact.value.clone()).collect(),
        });
    }
    lines.push(line(
        language.text("column-certainty"),
        each(&|it| certainty_in_words(it, language)),
    ));
    let borders = countries.iter().map(|code| {
        let place = world.places.country(*code);
        let borders = place.is_some_and(|place| place.borders_afghanistan);
        language.text(if borders { "yes" } else { "no" }).to_owned()
    });
    lines.push(line(
        language.text("fact-borders-afghanistan"),
        borders.collect(),
    ));
    lines
}

fn class_in_words(assessment: &Assessment, language: Language) -> String {
    assessment.level.map_or_else(
        || Class::Level(None).name_in(language).to_owned(),
        |level| {
            format!(
                "{} {}",
                language.number(level.number()),
                level.name_in(language)
            )
        },
    )
}

fn certainty_in_words(assessment: &Assessment, language: Language) -> String {
    let Some(certainty) = assessment.certainty else {
        return String::new();
    };
    let doubts = doubts(assessment, language);
    if doubts.is_empty() {
        with_capital(certainty.confidence.name_in(language))
    } else {
        doubts.join(" ")
    }
}

fn is_different<'a>(values: impl Iterator<Item = &'a str>) -> bool {
    values.collect::<BTreeSet<&str>>().len() > 1
}

/// All events of any of the states, each once.
fn events(record: &Record, countries: &[CountryCode], (era, day): (Era, Day)) -> Vec<SharedEvent> {
    let mut all: BTreeSet<EventIndex> = BTreeSet::new();
    for country in countries {
        all.extend(record.events_of(&Party::from(*country)));
    }
    let is_shown = |index: &EventIndex| {
        let event = &record[*index];
        event.era == era && event.date.first_day() <= day
    };
    let mut shared: Vec<SharedEvent> = all
        .into_iter()
        .filter(is_shown)
        .map(|event| {
            let parties = &record[event].parties;
            let places = countries.iter().enumerate();
            let who = places.filter(|(_, code)| parties.contains(&Party::from(**code)));
            SharedEvent {
                event,
                who: who.map(|(place, _)| place).collect(),
            }
        })
        .collect();
    // Events lie in the record in the order in which they take effect.
    shared.reverse();
    shared
}
