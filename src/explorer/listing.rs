//! What the layers show, in words: for the tooltips of signs, and as lists that need no map. Each
//! list has what the map has on the same day, and nothing else.

use std::cmp::Reverse;

use super::facts::{clashes_in_words, doubts, measures, mission_in_words};
use super::sheet::{Goal, Sheet};
use crate::country::CountryCode;
use crate::date::Day;
use crate::engagement::{Assessment, Contacts, Engagement, Pressure, Setting, recent_contacts};
use crate::language::{Language, with_capital};
use crate::picture::overlays::overlays;
use crate::places::Standing;
use crate::record::corridor::{Corridor, Crossing, Milestone, WorkStatus};
use crate::record::value::Word;
use crate::record::{EventIndex, Record};
use crate::scene::{Class, Layer, LayerStack, Overlays, Overprint, SignOf};
use crate::world::World;

/// One fact that a layer shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it leads.
    pub goal: Goal,
    /// Whom or what it is about.
    pub name: String,
    /// What is so, and since when.
    pub what: String,
    /// What else there is to say: the event behind it, sections, doubts.
    pub more: Vec<String>,
}

impl Row {
    /// The whole of it, for a screen reader.
    pub fn in_one_line(&self) -> String {
        let parts = [&self.name, &self.what].into_iter().chain(&self.more);
        let parts: Vec<&str> = parts
            .map(|it| it.trim_end_matches('.'))
            .filter(|it| !it.is_empty())
            .collect();
        parts.join(". ")
    }
}

/// What is known on a day.
#[derive(Debug, Clone, Copy)]
struct Known<'a> {
    world: &'a World,
    engagement: &'a Engagement,
    day: Day,
    language: Language,
}

impl<'a> Known<'a> {
    fn new(world: &'a World, engagement: &'a Engagement, language: Language) -> Self {
        Self {
            world,
            engagement,
            day: engagement.day.min(world.record.as_of()),
            language,
        }
    }

    fn record(&self) -> &'a Record {
        &self.world.record
    }

    fn name(&self, country: CountryCode) -> String {
        self.world.places.name_in(&country.into(), self.language)
    }

    fn overlays(&self, layer: Layer) -> Overlays {
        let layers = LayerStack::NONE.with(layer, true);
        overlays(self.record(), self.engagement, layers)
    }

    fn assessment(&self, country: CountryCode) -> Option<&'a Assessment> {
        self.engagement.assessments.get(&country)
    }

    fn contacts(&self) -> Vec<Contacts> {
        recent_contacts(self.record(), self.day, self.engagement.era)
    }

    /// The states on the map but Afghanistan, by name.
    fn states(&self) -> Vec<CountryCode> {
        let places = self.world.places.countries();
        let mut states: Vec<CountryCode> = places
            .filter(|place| place.standing != Standing::Territory)
            .map(|place| place.code)
            .filter(|code| *code != CountryCode::AFGHANISTAN)
            .filter(|code| self.world.atlas.find(*code).is_some())
            .collect();
        states.sort_by_cached_key(|code| self.name(*code));
        states
    }
}

/// What the layer shows on the day of `engagement`, the weightiest or the latest first; nothing
/// for a layer that has no list.
pub fn rows(world: &World, engagement: &Engagement, layer: Layer, language: Language) -> Vec<Row> {
    let known = Known::new(world, engagement, language);
    match layer {
        Layer::Engagement => known.levels(),
        Layer::MissionsInKabul => known.missions_in_kabul(),
        Layer::AfghanMissions => known.afghan_missions(),
        Layer::Contacts => {
            let mut all = known.contacts();
            all.sort_by_cached_key(|it| (Reverse(it.events.len()), known.name(it.country)));
            all.iter().map(|it| known.contact(it)).collect()
        }
        Layer::Corridors => {
            let corridors = known.record().corridors().iter().enumerate();
            let mut rows: Vec<Row> = corridors
                .map(|(index, it)| known.corridor(index, it, None))
                .collect();
            rows.sort_by(|a, b| a.name.cmp(&b.name));
            rows
        }
        Layer::Crossings => {
            let mut rows = known.all_crossings();
            rows.sort_by(|a, b| a.name.cmp(&b.name));
            rows
        }
        Layer::Incidents => {
            let incidents = known.overlays(layer).incidents;
            incidents.iter().map(|it| known.event(it.event)).collect()
        }
        Layer::Events => {
            let events = known.overlays(layer).events;
            events
                .iter()
                .rev()
                .map(|it| known.event(it.event))
                .collect()
        }
        Layer::Pressure => known.pressure(),
        Layer::Conflict => known.conflict(),
        Layer::Certainty => known.uncertain(),
        _ => Vec::new(),
    }
}

/// What a sign of the map stands for; several facts where they share it.
pub fn rows_of(
    world: &World,
    engagement: &Engagement,
    sign: &SignOf,
    language: Language,
) -> Vec<Row> {
    let known = Known::new(world, engagement, language);
    match sign {
        SignOf::MissionInKabul(code) => {
            let mission = known.assessment(*code).map(|it| it.stance.kabul_mission);
            vec![known.mission(*code, "list-mission-in-kabul", mission.flatten())]
        }
        SignOf::AfghanMission(code) => {
            let mission = known.assessment(*code).map(|it| it.stance.afghan_mission);
            vec![known.mission(*code, "list-afghan-mission", mission.flatten())]
        }
        SignOf::Contact(code) => {
            let contacts = known.contacts().into_iter();
            let of_state = contacts.filter(|it| it.country == *code);
            of_state.map(|it| known.contact(&it)).collect()
        }
        SignOf::Corridor(index, section) => {
            let corridor = known.record().corridors().get(*index).into_iter();
            corridor
                .map(|it| known.corridor(*index, it, Some(*section)))
                .collect()
        }
        SignOf::Crossing(index) => {
            let crossing = known.record().crossings().get(*index).into_iter();
            crossing.map(|it| known.crossing(*index, it)).collect()
        }
        SignOf::Incidents(events) | SignOf::Events(events) => {
            events.iter().map(|event| known.event(*event)).collect()
        }
    }
}

/// What stands over the tooltip of a sign for which there is more than one fact, or beside it.
pub fn heading_of(sign: &SignOf, language: Language) -> Option<String> {
    let counted =
        |key, events: &[EventIndex]| Some(language.say(key, [("count", events.len().into())]));
    match sign {
        SignOf::Incidents(events) if events.len() > 1 => counted("list-incidents-here", events),
        SignOf::Events(events) if events.len() > 1 => counted("list-events-here", events),
        _ => None,
    }
}

/// A corridor's status by section: sections that share one stand together.
pub fn statuses(corridor: &Corridor, day: Day) -> Vec<SectionStatus<'_>> {
    let mut statuses: Vec<SectionStatus<'_>> = Vec::new();
    for (number, section) in corridor.sections.iter().enumerate() {
        let found = corridor.status_on(number, day);
        let same = statuses.iter_mut().find(|it| it.found == found);
        match same {
            Some(same) => same.sections.push(&section.name),
            None => statuses.push(SectionStatus {
                sections: vec![&section.name],
                found,
            }),
        }
    }
    statuses
}

/// The status of some sections of a corridor on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionStatus<'a> {
    /// The names of the sections.
    pub sections: Vec<&'a str>,
    /// The status, with the milestone that says so; `None` while it is not known.
    pub found: Option<(WorkStatus, &'a Milestone)>,
}

impl SectionStatus<'_> {
    /// "Under construction, since May 2020".
    pub fn in_words(&self, language: Language) -> String {
        self.found.map_or_else(
            || language.text("list-status-not-known").to_owned(),
            |(status, milestone)| {
                let since = language.date_of(milestone.date);
                since_in_words(status.name_in(language), since, language)
            },
        )
    }
}

/// "Railway. Operating and planned by section".
pub fn corridor_in_words(corridor: &Corridor, day: Day, language: Language) -> String {
    let status = whole_in_words(&statuses(corridor, day), language);
    format!("{}. {status}", corridor.kind.name_in(language))
}

/// The one status that all sections share, or "Operating, planned and stalled by section".
fn whole_in_words(statuses: &[SectionStatus<'_>], language: Language) -> String {
    if let [whole] = statuses {
        return whole.in_words(language);
    }
    let mut names: Vec<&str> = Vec::new();
    for status in statuses {
        let name = status.found.map_or_else(
            || language.text("fact-not-known"),
            |(status, _)| status.name_in(language),
        );
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let text = match &names[..] {
        [others @ .., last] if !others.is_empty() => {
            let others = others.join(language.text("comma"));
            language.say(
                "list-and",
                [("others", others.into()), ("last", (*last).into())],
            )
        }
        _ => names.concat(),
    };
    language.say("list-by-section", [("text", with_capital(&text).into())])
}

/// "Open for some, since 12 March 2024".
pub fn crossing_in_words(crossing: &Crossing, day: Day, language: Language) -> String {
    crossing.status_on(day).map_or_else(
        || language.text("list-status-not-known").to_owned(),
        |change| {
            let since = language.date_of(change.date);
            since_in_words(change.status.name_in(language), since, language)
        },
    )
}

/// "Operating, since May 2020".
fn since_in_words(what: &str, since: String, language: Language) -> String {
    let values = [("what", with_capital(what).into()), ("since", since.into())];
    language.say("fact-since", values)
}

impl Known<'_> {
    fn country(&self, country: CountryCode, what: String, more: Vec<String>) -> Row {
        Row {
            goal: Goal::Country(country),
            name: self.name(country),
            what,
            more,
        }
    }

    /// "9 October 2024: Title".
    fn told(&self, event: EventIndex) -> String {
        let event = &self.record()[event];
        format!("{}: {}", self.language.date(event.date), event.title)
    }

    fn levels(&self) -> Vec<Row> {
        let mut states = self.states();
        let level = |code: &CountryCode| self.engagement.level(*code);
        states.retain(|code| level(code).is_some());
        states.sort_by_key(|code| Reverse(level(code)));
        let row = |code| {
            let assessment = self.assessment(code)?;
            let name = Class::Level(assessment.level).name_in(self.language);
            let what = match assessment.since {
                Some(since) => {
                    let since = since.in_words(self.language);
                    since_in_words(name, since, self.language)
                }
                None => name.to_owned(),
            };
            let deciding = assessment.deciding.last();
            let more = deciding.map(|event| self.told(*event));
            Some(self.country(code, what, more.into_iter().collect()))
        };
        states.into_iter().filter_map(row).collect()
    }

    fn mission<T: Word>(
        &self,
        country: CountryCode,
        name: &'static str,
        mission: Option<Setting<T>>,
    ) -> Row {
        let what = mission_in_words(self.record(), mission, self.language);
        let more = mission.map(|it| self.record()[it.first].title.clone());
        self.country(
            country,
            format!("{}: {what}", self.language.text(name)),
            more.into_iter().collect(),
        )
    }

    fn missions_in_kabul(&self) -> Vec<Row> {
        let mut all = self.overlays(Layer::MissionsInKabul).missions_in_kabul;
        all.sort_by_cached_key(|(code, rank)| (Reverse(*rank), self.name(*code)));
        let row = |(code, _)| {
            let stance = self.assessment(code).map(|it| it.stance);
            let mission = stance.and_then(|it| it.kabul_mission);
            self.mission(code, "list-mission-in-kabul", mission)
        };
        all.into_iter().map(row).collect()
    }

    fn afghan_missions(&self) -> Vec<Row> {
        let mut all = self.overlays(Layer::AfghanMissions).afghan_missions;
        all.sort_by_cached_key(|(code, holder)| (Reverse(*holder), self.name(*code)));
        let row = |(code, _)| {
            let stance = self.assessment(code).map(|it| it.stance);
            let mission = stance.and_then(|it| it.afghan_mission);
            self.mission(code, "list-afghan-mission", mission)
        };
        all.into_iter().map(row).collect()
    }

    fn contact(&self, contacts: &Contacts) -> Row {
        let count = contacts.events.len();
        let what = self
            .language
            .say("list-contacts", [("count", count.into())]);
        let latest = contacts.latest();
        let more = latest.map(|event| {
            let event = self.told(event).into();
            self.language.say("list-latest", [("event", event)])
        });
        self.country(contacts.country, what, more.into_iter().collect())
    }

    /// One section, or all.
    fn corridor(&self, index: usize, corridor: &Corridor, section: Option<usize>) -> Row {
        let kind = corridor.kind.name_in(self.language);
        let has_parts = corridor.sections.len() > 1;
        let part = section.and_then(|number| Some((number, corridor.sections.get(number)?)));
        let (what, more) = if let Some((number, part)) = part {
            let status = SectionStatus {
                sections: vec![&part.name],
                found: corridor.status_on(number, self.day),
            };
            let of_part = has_parts.then(|| part.name.clone());
            let milestone = status.found.map(|(_, it)| it.text.clone());
            let more = of_part.into_iter().chain(milestone).collect();
            (status.in_words(self.language), more)
        } else {
            let statuses = statuses(corridor, self.day);
            let lines = statuses.iter().filter(|_| statuses.len() > 1);
            let line = |it: &SectionStatus<'_>| {
                format!("{}: {}", it.sections.join("; "), it.in_words(self.language))
            };
            let whole = whole_in_words(&statuses, self.language);
            (whole, lines.map(line).collect())
        };
        Row {
            goal: Goal::Sheet(Sheet::Corridor(index)),
            name: corridor.name.clone(),
            what: format!("{kind}. {what}"),
            more,
        }
    }

    fn crossing(&self, index: usize, crossing: &Crossing) -> Row {
        let change = crossing.status_on(self.day);
        let text = change.map(|it| it.text.clone());
        let neighbour = self.name(crossing.neighbour);
        Row {
            goal: Goal::Sheet(Sheet::Crossing(index)),
            name: crossing.name.clone(),
            what: self.language.say(
                "list-border-with",
                [
                    ("neighbour", neighbour.into()),
                    (
                        "status",
                        crossing_in_words(crossing, self.day, self.language).into(),
                    ),
                ],
            ),
            more: text.into_iter().collect(),
        }
    }

    fn all_crossings(&self) -> Vec<Row> {
        let crossings = self.record().crossings().iter().enumerate();
        crossings
            .map(|(index, it)| self.crossing(index, it))
            .collect()
    }

    fn event(&self, index: EventIndex) -> Row {
        let event = &self.record()[index];
        let place = event.place.iter().map(|it| it.name.clone());
        Row {
            goal: Goal::Sheet(Sheet::Events(vec![index])),
            name: event.title.clone(),
            what: [
                event.kind.name_in(self.language),
                &self.language.date(event.date),
            ]
            .join(self.language.text("comma")),
            more: place.collect(),
        }
    }

    fn pressure(&self) -> Vec<Row> {
        let row = |code: CountryCode| {
            let pressure = self.assessment(code).map_or_else(
                || Pressure {
                    through_eu: self.engagement.sanctions_through_eu(code),
                    ..Pressure::default()
                },
                Assessment::pressure,
            );
            let mut lines = measures(self.record(), &pressure, self.language).into_iter();
            let first = lines.next()?;
            Some(self.country(code, first, lines.collect()))
        };
        self.states().into_iter().filter_map(row).collect()
    }

    fn conflict(&self) -> Vec<Row> {
        let row = |code: CountryCode| {
            let clashes = &self.assessment(code)?.conflict;
            let what = clashes_in_words(self.record(), clashes, self.language)?;
            let last = clashes.last().map(|event| self.told(*event));
            Some(self.country(code, what, last.into_iter().collect()))
        };
        self.states().into_iter().filter_map(row).collect()
    }

    fn uncertain(&self) -> Vec<Row> {
        let is_meant = |code: &CountryCode| Overprint::Uncertain.is_of(self.engagement, *code);
        let row = |code: CountryCode| {
            let assessment = self.assessment(code)?;
            let name = Class::Level(assessment.level).name_in(self.language);
            Some(self.country(code, name.to_owned(), doubts(assessment, self.language)))
        };
        let states = self.states().into_iter().filter(is_meant);
        states.filter_map(row).collect()
    }
}

/// What a list says of itself: of what it is, and on which day.
pub fn headline(engagement: &Engagement, layer: Layer, count: usize, language: Language) -> String {
    let values = [
        ("about", layer.description_in(language).into()),
        ("count", count.into()),
        ("day", language.day(engagement.day).into()),
    ];
    language.say("list-headline", values)
}
