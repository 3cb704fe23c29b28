//! What the layers show, in words: for the tooltips of signs, and as lists that need no map. Each
//! list has what the map has on the same day, and nothing else.

mod states;
mod works;

use std::cmp::Reverse;

pub use works::{SectionStatus, corridor_in_words, crossing_in_words, statuses};

use super::sheet::{Goal, Sheet};
use crate::country::CountryCode;
use crate::date::Day;
use crate::engagement::{Assessment, Contacts, Engagement, recent_contacts};
use crate::language::{Language, with_capital};
use crate::picture::overlays::overlays;
use crate::places::Standing;
use crate::record::value::Word as _;
use crate::record::{EventIndex, Record};
use crate::scene::{Layer, LayerStack, Overlays, SignOf};
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

/// "Operating, since May 2020".
fn since_in_words(what: &str, since: String, language: Language) -> String {
    let values = [("what", with_capital(what).into()), ("since", since.into())];
    language.say("fact-since", values)
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
