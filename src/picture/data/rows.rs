//! One row for each state and territory: what the map tells of it, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::engagement::{Assessment, Chronicle, Comparison, Engagement, Level, Shift, assess};
use crate::language::Language;
use crate::picture::PictureRequest;
use crate::record::value::Word as _;
use crate::record::{EventIndex, Record};
use crate::world::World;

/// All rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// By code.
    pub rows: Vec<Row>,
    /// The day that they tell of: that which was asked for, or the last one that is known.
    pub day: Day,
    /// The day that it is compared with.
    pub compared_with: Option<Day>,
    /// The events that rows name, in the order of the record.
    pub(super) events: Vec<EventIndex>,
}

/// What the map tells of a state or territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct Row {
    /// Its code.
    pub code: String,
    /// Its name in English.
    pub name: String,
    /// The state whose stance it takes, by code, where that is not its own.
    pub stance_of: Option<String>,
    /// Whether it is Afghanistan, which has no level.
    pub is_subject: bool,
    /// 0 to 5; nothing where there is no data.
    pub level: Option<u8>,
    /// The name of the level.
    pub level_name: &'static str,
    /// Since when, as precise as it is known: 2024-10-09, 2024-10 or 2024.
    pub since: Option<String>,
    /// The level of the day that it is compared with.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
    /// The events that decide the level.
    pub events: Vec<String>,
    /// How sure the least sure of them is: high, medium or low.
    pub confidence: Option<&'static str>,
    /// Whether a date that is only partly known decides the level.
    pub has_partial_date: bool,
    /// Whether sources disagree on an event that decides it.
    pub is_disputed: bool,
    /// Whether all events that decide it are over 24 months old.
    pub is_aged: bool,
    /// The event that says so: it has sanctions of its own.
    pub sanctions: Option<String>,
    /// It holds back Afghan state assets.
    pub asset_freeze: Option<String>,
    /// It lists the Taliban as terrorists.
    pub terror_listing: Option<String>,
    /// It is bound by sanctions of the European Union.
    pub sanctions_through_eu: Option<String>,
    /// Armed clashes in the 12 months before.
    pub conflict: Vec<String>,
}

/// The level of the earlier day, and how the later one differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Before {
    /// 0 to 5; nothing where there is no data.
    #[serde(rename = "from")]
    pub level: Option<u8>,
    /// The name of the level.
    #[serde(rename = "from_name")]
    pub level_name: &'static str,
    /// `up`, `down`, `unchanged`, `newly_known`; nothing where there is no data on either day.
    pub change: Option<&'static str>,
    /// The events that decide the earlier level.
    #[serde(rename = "from_events")]
    pub events: Vec<String>,
}

impl Table {
    pub(super) fn new(
        request: &PictureRequest,
        world: &World,
        codes: BTreeSet<CountryCode>,
    ) -> Self {
        let record = &world.record;
        let comparison = request.compare.map(|other| {
            let chronicle = Chronicle::of(record, request.era);
            Comparison::between(record, &chronicle, request.date, other)
        });
        let levels = match &comparison {
            Some(comparison) => comparison.after.clone(),
            None => Engagement::on(record, request.date, request.era),
        };
        let before = comparison.as_ref().map(|it| &it.before);
        let mut named = BTreeSet::new();
        let rows = codes.into_iter().map(|code| {
            let teller = Teller {
                world,
                code,
                bearer: world.places.bearer_of_stance(code),
            };
            teller.row(&levels, before, &mut named)
        });
        Self {
            rows: rows.collect(),
            day: levels.day,
            compared_with: before.map(|it| it.day),
            events: named.into_iter().collect(),
        }
    }

    /// What the rows are about, in a few words.
    pub fn heading(&self) -> String {
        self.heading_in(Language::English)
    }

    /// The same in another language.
    pub fn heading_in(&self, language: Language) -> String {
        let to = language.day(self.day);
        match self.compared_with {
            Some(from) => {
                let values = [("from", language.day(from).into()), ("to", to.into())];
                language.say("rows-of-change", values)
            }
            None => language.say("rows-of-levels", [("day", to.into())]),
        }
    }

    /// The events that rows name, by id.
    pub(super) fn sources(&self, record: &Record) -> BTreeMap<String, Vec<String>> {
        let events = self.events.iter().map(|index| &record[*index]);
        let urls = |event: &crate::record::Event| {
            let sources = event.sources.iter();
            sources.map(|source| source.url.clone()).collect()
        };
        events
            .map(|event| (event.id.clone(), urls(event)))
            .collect()
    }
}

/// Who is told of.
struct Teller<'a> {
    world: &'a World,
    code: CountryCode,
    bearer: CountryCode,
}

impl Teller<'_> {
    fn row(
        &self,
        levels: &Engagement,
        before: Option<&Engagement>,
        named: &mut BTreeSet<EventIndex>,
    ) -> Row {
        let (world, code, bearer) = (self.world, self.code, self.bearer);
        let is_subject = code == CountryCode::AFGHANISTAN;
        // Also of whoever has no event on record: it may be bound by the European Union.
        let assessment = self.assessed(levels);
        let level = assessment.level;
        let certainty = assessment.certainty.filter(|_| level.is_some());
        let pressure = levels.pressure_of(bearer);
        let deciding = if level.is_some() {
            &assessment.deciding[..]
        } else {
            &[]
        };
        let mut ids = |events: &[EventIndex]| -> Vec<String> {
            named.extend(events);
            let ids = events.iter().map(|index| world.record[*index].id.clone());
            ids.collect()
        };
        let events = ids(deciding);
        let conflict = ids(&assessment.conflict);
        let mut id = |event: Option<EventIndex>| ids(event.as_slice()).pop();
        let sanctions = id(pressure.sanctions);
        let asset_freeze = id(pressure.asset_freeze);
        let terror_listing = id(pressure.terror_listing);
        let sanctions_through_eu = id(pressure.through_eu.filter(|_| !is_subject));
        let before = before.map(|before| self.before(before, level, &mut ids));
        Row {
            code: code.to_string(),
            name: world.places.name(&code.into()),
            stance_of: (bearer != code).then(|| bearer.to_string()),
            is_subject,
            level: level.map(Level::number),
            level_name: self.level_name(level),
            since: assessment
                .since
                .filter(|_| level.is_some())
                .map(|it| it.iso()),
            before,
            events,
            confidence: certainty.map(|it| it.confidence.id()),
            has_partial_date: certainty.is_some_and(|it| it.has_partial_date),
            is_disputed: certainty.is_some_and(|it| it.is_disputed),
            is_aged: level.is_some() && assessment.aged,
            sanctions,
            asset_freeze,
            terror_listing,
            sanctions_through_eu,
            conflict,
        }
    }

    fn before(
        &self,
        before: &Engagement,
        level: Option<Level>,
        ids: &mut impl FnMut(&[EventIndex]) -> Vec<String>,
    ) -> Before {
        let assessment = self.assessed(before);
        let is_known = assessment.level.is_some();
        let shift = assessment
            .level
            .or(level)
            .map(|_| Shift::between(assessment.level, level));
        Before {
            level: assessment.level.map(Level::number),
            level_name: self.level_name(assessment.level),
            change: shift.map(|shift| match shift {
                Shift::Up(_) => "up",
                Shift::Down(_) => "down",
                Shift::Unchanged => "unchanged",
                Shift::NewlyKnown => "newly_known",
            }),
            events: if is_known {
                ids(&assessment.deciding)
            } else {
                Vec::new()
            },
        }
    }

    fn assessed(&self, levels: &Engagement) -> Assessment {
        let found = levels.assessments.get(&self.bearer).cloned();
        found.unwrap_or_else(|| {
            let party = Party::from(self.bearer);
            let mut nothing = assess(&self.world.record, &party, levels.day, levels.era);
            if self.bearer == CountryCode::AFGHANISTAN {
                nothing.level = None;
                nothing.conflict.clear();
            }
            nothing
        })
    }

    fn level_name(&self, level: Option<Level>) -> &'static str {
        if self.code == CountryCode::AFGHANISTAN {
            return "Subject of the atlas";
        }
        level.map_or("No data", Level::name)
    }
}
