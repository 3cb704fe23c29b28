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
use crate::engagement::{Assessment, Engagement, Level, Pressure, Since};
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
    cells: [String; 10],
    /// By what rows are sorted, by [`Column`]; `None` stands last.
    keys: [Option<Rank>; 10],
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
    /// The id of [`KabulMission`]; empty where it is not known.
    pub mission_in_kabul: &'static str,
    /// The id of [`AfghanMission`]; empty where it is not known.
    pub afghan_mission: &'static str,
    /// `sanctions`, `eu_sanctions`, `asset_freeze`, `terror_listing`.
    pub measures: Vec<&'static str>,
    /// How many armed clashes in 12 months.
    pub clashes: usize,
    /// When the last of them was.
    pub last_clash: Option<EventDate>,
    /// The latest official contact.
    pub last_contact: Option<EventDate>,
    /// How many events of the era are on record up to the day.
    pub events: usize,
    /// The id of the lowest [`Confidence`] that decides; `None` without data.
    pub confidence: Option<&'static str>,
    /// `partial_date`, `disputed`, `aged`.
    pub doubts: Vec<&'static str>,
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
        let through_eu = Pressure {
            through_eu: engagement.sanctions_through_eu(country),
            ..Pressure::default()
        };
        let Some(assessment) = engagement.assessments.get(&country) else {
            return Self {
                measures: measures(&through_eu),
                ..Self::default()
            };
        };
        let date = |event: EventIndex| record[event].date;
        let certainty = assessment.certainty;
        let doubts = [
            (
                certainty.is_some_and(|it| it.has_partial_date),
                "partial_date",
            ),
            (certainty.is_some_and(|it| it.is_disputed), "disputed"),
            (assessment.aged, "aged"),
        ];
        let known = |id: &'static str, is_known: bool| if is_known { id } else { "" };
        let kabul = assessment.kabul_mission();
        let afghan = assessment.afghan_mission();
        Self {
            level: assessment.level,
            since: assessment.since.filter(|_| assessment.level.is_some()),
            mission_in_kabul: known(kabul.id(), kabul != KabulMission::Unknown),
            afghan_mission: known(afghan.id(), afghan != AfghanMission::Unknown),
            measures: measures(&assessment.pressure()),
            clashes: assessment.conflict.len(),
            last_clash: assessment.conflict.last().copied().map(date),
            last_contact: assessment.last_contact().map(date),
            events: count_of_events(record, country, engagement),
            confidence: certainty.map(|it| it.confidence.id()),
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
                    .map(|id| measure_in_words(id, language))
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
                let confidence = self.confidence.map(|id| word::<Confidence>(id, language));
                let doubts = self
                    .doubts
                    .iter()
                    .map(|id| doubt_in_words(id, language).to_owned());
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
            Column::MissionInKabul => place_of::<KabulMission>(self.mission_in_kabul),
            Column::AfghanMission => place_of::<AfghanMission>(self.afghan_mission),
            Column::Pressure => some(self.measures.len()),
            Column::Conflict => some(self.clashes),
            Column::LastContact => self.last_contact.map(|date| ordinal(date.first_day())),
            Column::Events => Some(number(self.events)),
            Column::Certainty => assessment.and_then(|it| it.certainty).map(|it| {
                let yes = |is_so: bool, worth: i64| if is_so { worth } else { 0 };
                let confidence = place_of::<Confidence>(it.confidence.id()).unwrap_or_default();
                let is_fresh = self.doubts.iter().all(|doubt| *doubt != "aged");
                8 * confidence
                    + yes(!it.is_disputed, 4)
                    + yes(!it.has_partial_date, 2)
                    + yes(is_fresh, 1)
            }),
        };
        number.map(Rank::Number)
    }
}

fn word<T: Word>(id: &str, language: Language) -> String {
    T::from_id(id).map_or_else(String::new, |word| with_capital(word.name_in(language)))
}

/// The place of a word in the order in which the record has its like.
fn place_of<T: Word>(id: &str) -> Option<i64> {
    let place = T::ALL.iter().position(|word| word.id() == id)?;
    i64::try_from(place).ok()
}

fn measures(pressure: &Pressure) -> Vec<&'static str> {
    [
        ("sanctions", pressure.sanctions),
        ("eu_sanctions", pressure.through_eu),
        ("asset_freeze", pressure.asset_freeze),
        ("terror_listing", pressure.terror_listing),
    ]
    .into_iter()
    .filter_map(|(id, event)| event.map(|_| id))
    .collect()
}

fn measure_in_words(id: &str, language: Language) -> &'static str {
    language.text(match id {
        "sanctions" => "measure-sanctions",
        "eu_sanctions" => "measure-eu-sanctions",
        "asset_freeze" => "measure-assets",
        _ => "measure-terror-list",
    })
}

/// In few words, for a column; the page has the whole.
fn kabul_mission_in_brief(id: &str, language: Language) -> &'static str {
    language.text(match KabulMission::from_id(id) {
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
fn afghan_mission_in_brief(id: &str, language: Language) -> &'static str {
    language.text(match AfghanMission::from_id(id) {
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

fn doubt_in_words(id: &str, language: Language) -> &'static str {
    language.text(match id {
        "partial_date" => "doubt-date-partly-known",
        "disputed" => "doubt-disputed",
        _ => "doubt-over-24-months-old",
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
