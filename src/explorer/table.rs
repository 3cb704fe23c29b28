//! All states as the rows of a table on one day: what is so of each, sorted and filtered.
//!
//! The rows are those of the map: states and places that stand by themselves, without Afghanistan
//! and without territories, which have the stance of their state. Facts come from [`Engagement`]
//! and nothing else, so that table and map never differ.

mod column;
mod sorting;
pub mod written;

use std::cmp::Ordering;

pub use column::Column;
pub use sorting::{Key, Sorting};

use crate::country::{CountryCode, Party};
use crate::date::{Day, EventDate, days_between};
use crate::engagement::{Assessment, Engagement, Level, Measure, Since};
use crate::language::{Language, with_capital};
use crate::places::{Country, Standing};
use crate::record::value::{AfghanMission, Confidence, KabulMission, Word};
use crate::record::{EventIndex, Record};
use crate::scene::Class;
use crate::world::World;

/// The states on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    rows: Vec<Row>,
}

/// One state.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub country: CountryCode,
    /// Its name in the language of the table.
    pub name: String,
    /// What is so of it.
    pub facts: Facts,
    /// The same in words, by [`Column`]; empty where nothing is known.
    cells: [String; Column::ALL.len()],
    /// By what rows are sorted, by [`Column`]; `None` stands last.
    keys: [Option<Rank>; Column::ALL.len()],
    /// In what is looked for, in small letters.
    hay: String,
}

/// What is so of a state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// The level; `None` for no data.
    pub level: Option<Level>,
    /// Since when; `None` without data.
    pub since: Option<Since>,
    /// The state's own mission in Kabul; `None` where it is not known.
    pub mission_in_kabul: Option<KabulMission>,
    /// The Afghan mission in its capital; `None` where it is not known.
    pub afghan_mission: Option<AfghanMission>,
    /// What it holds against the Taliban government.
    pub measures: Vec<Measure>,
    /// How many armed clashes in 12 months.
    pub clashes: usize,
    /// When the last of them was.
    pub last_clash: Option<EventDate>,
    /// The latest official contact.
    pub last_contact: Option<EventDate>,
    /// How many events of the era are on record up to the day.
    pub events: usize,
    /// The lowest confidence that decides; `None` without data.
    pub confidence: Option<Confidence>,
    /// What makes the level less than certain.
    pub doubts: Vec<Doubt>,
}

/// What makes a level less than certain, beside the confidence of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Only the month or the year of an event that decides is known.
    PartialDate,
    /// Sources do not agree.
    Disputed,
    /// All events that decide are old.
    Aged,
}

impl Doubt {
    /// Its name for files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PartialDate => "partial_date",
            Self::Disputed => "disputed",
            Self::Aged => "aged",
        }
    }

    fn in_words(self, language: Language) -> &'static str {
        language.text(match self {
            Self::PartialDate => "doubt-date-partly-known",
            Self::Disputed => "doubt-disputed",
            Self::Aged => "doubt-over-24-months-old",
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Number(i64),
    Text(String),
}

impl Table {
    /// The states on the day of `engagement`, by name.
    pub fn new(world: &World, engagement: &Engagement, language: Language) -> Self {
        let places = world.places.countries();
        let mut rows: Vec<Row> = places
            .filter(|place| place.standing != Standing::Territory)
            .filter(|place| place.code != CountryCode::AFGHANISTAN)
            .filter(|place| world.atlas.find(place.code).is_some())
            .map(|place| Row::new(world, engagement, place, language))
            .collect();
        rows.sort_by(|a, b| (&a.name, a.country).cmp(&(&b.name, b.country)));
        Self { rows }
    }

    /// All rows, by name.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of a state.
    pub fn row_of(&self, country: CountryCode) -> Option<usize> {
        self.rows.iter().position(|row| row.country == country)
    }

    /// The rows in which all words of `filter` stand (in the names, the code or any cell, whatever the
    /// case), sorted.
    pub fn arranged(&self, sorting: &Sorting, filter: &str) -> Vec<usize> {
        let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
        let is_meant = |row: &Row| words.iter().all(|word| row.hay.contains(word.as_str()));
        let rows = self.rows.iter().enumerate();
        let mut order: Vec<(usize, &Row)> = rows.filter(|(_, row)| is_meant(row)).collect();
        // A stable sort keeps by name what is equal otherwise.
        order.sort_by(|(_, a), (_, b)| {
            let keys = sorting.keys().iter();
            let mut orders = keys.map(|key| compare(a, b, *key));
            orders.find(|it| it.is_ne()).unwrap_or(Ordering::Equal)
        });
        order.into_iter().map(|(index, _)| index).collect()
    }
}

fn compare(a: &Row, b: &Row, key: Key) -> Ordering {
    match (a.key(key.column), b.key(key.column)) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) if key.is_falling => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
    }
}

impl Row {
    fn new(world: &World, engagement: &Engagement, place: &Country, language: Language) -> Self {
        let assessment = engagement.assessments.get(&place.code);
        let facts = Facts::new(world, engagement, place.code);
        let name = place.name_in(language);
        let cells = Column::ALL.map(|column| facts.cell(column, name, language));
        let keys = Column::ALL.map(|column| facts.rank(column, name, assessment));
        let other_names = [
            Some(place.code.as_str()),
            Some(place.name.as_str()),
            place.short.as_deref(),
        ];
        let other_names = other_names.into_iter().flatten();
        let other_names =
            other_names.chain(place.aliases.iter().chain(&place.local).map(String::as_str));
        let cells_of = cells.iter().map(String::as_str);
        let hay: Vec<&str> = cells_of.chain(other_names).collect();
        Self {
            country: place.code,
            name: name.to_owned(),
            hay: hay.join("\n").to_lowercase(),
            facts,
            cells,
            keys,
        }
    }

    /// What stands in a column; empty where nothing is known.
    pub fn cell(&self, column: Column) -> &str {
        &self.cells[column as usize]
    }

    fn key(&self, column: Column) -> Option<&Rank> {
        self.keys[column as usize].as_ref()
    }

    /// The whole row for a screen reader: "Uzbekistan. Level: 4 Ambassadors. Since: 9 October 2024. …"
    pub fn in_one_line(&self, language: Language) -> String {
        let columns = Column::ALL.into_iter().skip(1);
        let known = columns.filter(|column| !self.cell(*column).is_empty());
        let parts =
            known.map(|column| format!("{}: {}", column.name_in(language), self.cell(column)));
        let parts: Vec<String> = std::iter::once(self.name.clone()).chain(parts).collect();
        parts.join(". ")
    }
}

impl Facts {
    fn new(world: &World, engagement: &Engagement, country: CountryCode) -> Self {
        let record = &world.record;
        let measures = engagement.pressure_of(country).measures();
        let measures = measures.map(|(measure, _)| measure).collect();
        let Some(assessment) = engagement.assessments.get(&country) else {
            return Self {
                measures,
                ..Self::default()
            };
        };
        let date = |event: EventIndex| record[event].date;
        let certainty = assessment.certainty;
        let doubts = [
            (
                certainty.is_some_and(|it| it.has_partial_date),
                Doubt::PartialDate,
            ),
            (certainty.is_some_and(|it| it.is_disputed), Doubt::Disputed),
            (assessment.aged, Doubt::Aged),
        ];
        let kabul = assessment.kabul_mission();
        let afghan = assessment.afghan_mission();
        Self {
            level: assessment.level,
            since: assessment.since.filter(|_| assessment.level.is_some()),
            mission_in_kabul: (kabul != KabulMission::Unknown).then_some(kabul),
            afghan_mission: (afghan != AfghanMission::Unknown).then_some(afghan),
            measures,
            clashes: assessment.conflict.len(),
            last_clash: assessment.conflict.last().copied().map(date),
            last_contact: assessment.last_contact().map(date),
            events: count_of_events(record, country, engagement),
            confidence: certainty.map(|it| it.confidence),
            doubts: doubts
                .into_iter()
                .filter(|it| it.0)
                .map(|it| it.1)
                .collect(),
        }
    }

    fn cell(&self, column: Column, name: &str, language: Language) -> String {
        let date = |date: Option<EventDate>| date.map(|it| language.date(it)).unwrap_or_default();
        match column {
            Column::Country => name.to_owned(),
            Column::Level => match self.level {
                Some(level) => {
                    let number = language.number(level.number());
                    format!("{number} {}", level.name_in(language))
                }
                None => Class::Level(None).name_in(language).to_owned(),
            },
            Column::Since => self
                .since
                .map(|it| it.in_words(language))
                .unwrap_or_default(),
            Column::MissionInKabul => {
                kabul_mission_in_brief(self.mission_in_kabul, language).to_owned()
            }
            Column::AfghanMission => {
                afghan_mission_in_brief(self.afghan_mission, language).to_owned()
            }
            Column::Pressure => {
                let words: Vec<&str> = self
                    .measures
                    .iter()
                    .map(|measure| measure_in_words(*measure, language))
                    .collect();
                with_capital(&words.join(language.text("comma")))
            }
            Column::Conflict => match (self.clashes, self.last_clash) {
                (_, None) => String::new(),
                (count, Some(last)) => language.say(
                    "table-clashes",
                    [
                        ("count", count.into()),
                        ("last", language.date(last).into()),
                    ],
                ),
            },
            Column::LastContact => with_capital(&date(self.last_contact)),
            Column::Events => language.number(self.events),
            Column::Certainty => {
                let confidence = self.confidence.map(|it| with_capital(it.name_in(language)));
                let doubts = self.doubts.iter();
                let doubts = doubts.map(|it| it.in_words(language).to_owned());
                let parts: Vec<String> = confidence.into_iter().chain(doubts).collect();
                parts.join(language.text("comma"))
            }
        }
    }

    fn rank(&self, column: Column, name: &str, assessment: Option<&Assessment>) -> Option<Rank> {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let ordinal = |day: Day| i64::from(days_between(Day::constant(1970, 1, 1), day));
        let some = |count: usize| (count > 0).then(|| number(count));
        let number = match column {
            Column::Country => return Some(Rank::Text(name.to_lowercase())),
            Column::Level => self.level.map(|level| i64::from(level.number())),
            Column::Since => self.since.map(|it| ordinal(it.day)),
            Column::MissionInKabul => self.mission_in_kabul.and_then(place_of),
            Column::AfghanMission => self.afghan_mission.and_then(place_of),
            Column::Pressure => some(self.measures.len()),
            Column::Conflict => some(self.clashes),
            Column::LastContact => self.last_contact.map(|date| ordinal(date.first_day())),
            Column::Events => Some(number(self.events)),
            Column::Certainty => assessment.and_then(|it| it.certainty).map(|it| {
                let yes = |is_so: bool, worth: i64| if is_so { worth } else { 0 };
                let confidence = place_of(it.confidence).unwrap_or_default();
                let is_fresh = !self.doubts.contains(&Doubt::Aged);
                8 * confidence
                    + yes(!it.is_disputed, 4)
                    + yes(!it.has_partial_date, 2)
                    + yes(is_fresh, 1)
            }),
        };
        number.map(Rank::Number)
    }
}

/// The place of a word in the order in which the record has its like.
fn place_of<T: Word>(wanted: T) -> Option<i64> {
    let place = T::ALL.iter().position(|word| word.id() == wanted.id())?;
    i64::try_from(place).ok()
}

fn measure_in_words(measure: Measure, language: Language) -> &'static str {
    language.text(match measure {
        Measure::Sanctions => "measure-sanctions",
        Measure::ThroughEu => "measure-eu-sanctions",
        Measure::AssetFreeze => "measure-assets",
        Measure::TerrorListing => "measure-terror-list",
    })
}

/// In few words, for a column; the page has the whole.
fn kabul_mission_in_brief(mission: Option<KabulMission>, language: Language) -> &'static str {
    language.text(match mission {
        None | Some(KabulMission::Unknown) => return "",
        Some(KabulMission::None) => "kabul-brief-none",
        Some(KabulMission::Closed) => "kabul-brief-closed",
        Some(KabulMission::Humanitarian) => "kabul-brief-humanitarian",
        Some(KabulMission::Technical) => "kabul-brief-technical",
        Some(KabulMission::Consular) => "kabul-brief-consular",
        Some(KabulMission::Open) => "kabul-brief-open-rank-not-known",
        Some(KabulMission::Charge) => "kabul-brief-charge-daffaires",
        Some(KabulMission::Ambassador) => "kabul-brief-ambassador",
    })
}

/// The same for the mission in the capital: first who holds it.
fn afghan_mission_in_brief(mission: Option<AfghanMission>, language: Language) -> &'static str {
    language.text(match mission {
        None | Some(AfghanMission::Unknown) => return "",
        Some(AfghanMission::None) => "afghan-brief-none",
        Some(AfghanMission::Republic) => "afghan-brief-former-republic",
        Some(AfghanMission::Cooperating) => "afghan-brief-former-republic-works-with-kabul",
        Some(AfghanMission::Closed) => "afghan-brief-closed",
        Some(AfghanMission::Consular) => "afghan-brief-taliban-consular",
        Some(AfghanMission::Open) => "afghan-brief-taliban-rank-not-known",
        Some(AfghanMission::Charge) => "afghan-brief-taliban-charge-daffaires",
        Some(AfghanMission::Ambassador) => "afghan-brief-taliban-ambassador",
    })
}

/// The events of the era that can have happened up to the day.
fn count_of_events(record: &Record, country: CountryCode, engagement: &Engagement) -> usize {
    let events = record.events_of(&Party::from(country)).iter();
    let is_counted = |index: &&EventIndex| {
        let event = &record[**index];
        event.era == engagement.era && event.date.first_day() <= engagement.day
    };
    events.filter(is_counted).count()
}
