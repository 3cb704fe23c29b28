//! What the panel says, as words and indices, put together once for a country or organisation
//! and a day.

use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::engagement::{self, Assessment, rule};
use crate::explorer::facts::{self, Fact};
use crate::language::Language;
use crate::picture::record_to;
use crate::places::{Country, Standing};
use crate::record::value::Word as _;
use crate::record::{Era, Event, EventIndex, Kind, Record, Source};
use crate::scene::Class;
use crate::scene::frame::Swatch;
use crate::world::World;

/// How many events are listed for Afghanistan, whose events are all there are.
const LATEST: usize = 20;

/// All that the panel says about one country or organisation on one day.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::window) struct Page {
    /// The country or organisation.
    pub(super) party: Party,
    /// Whose time, and the day.
    pub(super) when: (Era, Day),
    /// The language of its words.
    pub(super) language: Language,
    /// Its name.
    pub(super) name: String,
    /// Its names in other languages, and whether it borders Afghanistan.
    pub(super) subtitle: Vec<String>,
    /// Whose stance it takes, or what its standing is, where that needs a word.
    pub(super) standing: Option<String>,
    /// Its colour on the map, which says its level; that of the subject for Afghanistan, and none
    /// for an organisation.
    pub(super) class: Option<Swatch>,
    /// Since when it has this level.
    pub(super) since: Option<String>,
    /// Why.
    pub(super) sentence: String,
    /// The row of the rule that gives the level, in words.
    pub(super) rule: Option<String>,
    /// What makes the level less than certain.
    pub(super) doubts: Vec<String>,
    /// The events that decide.
    pub(super) deciding: Vec<EventIndex>,
    /// Missions, pressure, conflict, last contact.
    pub(super) facts: Vec<Fact>,
    /// Where sources or borders are disputed.
    pub(super) disputes: Vec<Dispute>,
    /// Its events up to the day, newest first.
    pub(super) events: Vec<EventIndex>,
    /// The kinds of those events, each with their number.
    pub(super) kinds: Vec<(Kind, usize)>,
    /// What the record ends with.
    pub(super) as_of: String,
}

/// Something on which sources do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::window) struct Dispute {
    /// What it is about.
    pub(super) what: String,
    /// How they differ.
    pub(super) how: String,
}

impl Page {
    /// Puts the page together.
    pub(in crate::window) fn new(
        world: &World,
        party: Party,
        when: (Era, Day),
        language: Language,
    ) -> Self {
        let Some(code) = party.country() else {
            return Self::of_organisation(world, party, when, language);
        };
        let place = world.places.country(code);
        let bearer = world.places.bearer_of_stance(code);
        let events = events_until(world, &bearer.into(), when);
        let mut page = Self {
            subtitle: place.map(|it| subtitle(it, language)).unwrap_or_default(),
            standing: place.and_then(|place| standing(world, place, language)),
            class: Some(Swatch::Subject),
            disputes: disputes(world, code, language),
            ..Self::bare(world, party, when, (events, language))
        };
        if code == CountryCode::AFGHANISTAN {
            page.tell_subject(world, code);
        } else {
            let party = Party::from(bearer);
            let assessment = engagement::assess(&world.record, &party, when.1, when.0);
            page.tell_stance(world, bearer, &assessment);
        }
        page
    }

    /// Name, events, and nothing else.
    pub(super) fn bare(
        world: &World,
        party: Party,
        when: (Era, Day),
        (events, language): (Vec<EventIndex>, Language),
    ) -> Self {
        Self {
            name: world.places.name_in(&party, language),
            language,
            party,
            when,
            subtitle: Vec::new(),
            standing: None,
            class: None,
            since: None,
            sentence: String::new(),
            rule: None,
            doubts: Vec::new(),
            deciding: Vec::new(),
            facts: Vec::new(),
            disputes: Vec::new(),
            kinds: kinds(&world.record, &events),
            events,
            as_of: record_to(&world.record, language),
        }
    }

    /// Whether this is that party's page on that day of that time.
    pub(in crate::window) fn is_of(&self, party: &Party, when: (Era, Day)) -> bool {
        (&self.party, self.when) == (party, when)
    }

    /// Whose page it is.
    pub(in crate::window) fn party(&self) -> &Party {
        &self.party
    }

    /// The name in the language of the page.
    pub(in crate::window) fn name(&self) -> &str {
        &self.name
    }

    /// Its colour on the map, if it is on the map.
    pub(in crate::window) fn class(&self) -> Option<Swatch> {
        self.class
    }

    /// Since when it has its level.
    pub(in crate::window) fn since(&self) -> Option<&str> {
        self.since.as_deref()
    }

    /// The newest of its events.
    pub(in crate::window) fn latest_event(&self) -> Option<EventIndex> {
        self.events.first().copied()
    }

    /// The name with the level, for lists and screen readers.
    pub(in crate::window) fn summary(&self) -> String {
        let language = self.language;
        let class = self.class.map_or_else(
            || language.text("page-organisation"),
            |it| class_name(it, language),
        );
        format!("{}: {class}", self.name)
    }

    fn tell_subject(&mut self, world: &World, code: CountryCode) {
        let sentence = match self.when.0 {
            Era::First => "page-subject-first",
            Era::Second => "page-subject",
        };
        self.language.text(sentence).clone_into(&mut self.sentence);
        let place = world.places.country(code);
        let capital = place.and_then(|place| Some((place, place.capital.as_ref()?)));
        let capital = capital.map(|(place, city)| facts::capital(place, city, self.language));
        self.facts.extend(capital);
    }

    fn tell_stance(&mut self, world: &World, bearer: CountryCode, assessment: &Assessment) {
        let record = &world.record;
        let place = world.places.country(bearer);
        let language = self.language;
        let name = place.map_or_else(
            || bearer.to_string(),
            |place| place.in_sentence_in(language),
        );
        self.class = Some(Swatch::Class(Class::Level(assessment.level)));
        self.since = assessment.since.map(|since| {
            let since = since.in_words(language).into();
            language.say("page-since-when", [("since", since)])
        });
        self.sentence = assessment.sentence_in(record, &name, language);
        self.rule = Some(rule::row_in_words(assessment.level, language));
        self.doubts = facts::doubts(assessment, language);
        self.deciding.clone_from(&assessment.deciding);
        self.facts = facts::facts(record, assessment, language);
        let noted = assessment.deciding.iter().map(|index| &record[*index]);
        let noted = noted.filter_map(|event| {
            let how = event.note.clone()?;
            Some(Dispute {
                what: format!("{} ({})", event.title, language.date(event.date)),
                how,
            })
        });
        self.disputes.splice(0..0, noted);
    }
}

/// What a colour on the map means.
pub(in crate::window) fn class_name(class: Swatch, language: Language) -> &'static str {
    let key = match class {
        Swatch::Class(class) | Swatch::FadedClass(class, _) => return class.name_in(language),
        Swatch::Subject => "page-subject-of-the-atlas",
        Swatch::Overprint(overprint) => return overprint.name_in(language),
        Swatch::DisputedBorder => "legend-disputed-border",
        Swatch::Symbol(symbol) => return symbol.name_in(language),
        Swatch::Contacts(_) => "legend-contacts",
        Swatch::Corridor(_) | Swatch::Work(_) => "page-corridor",
        Swatch::OwnArea(_) | Swatch::OwnLine(_) | Swatch::OwnDot(_) | Swatch::OwnNothing => {
            "page-own-data"
        }
    };
    language.text(key)
}

/// Local names and the Persian one, each once, then the border with Afghanistan.
fn subtitle(place: &Country, language: Language) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let persian = place.names.get("fa").into_iter();
    for name in place.local.iter().chain(persian) {
        if name != place.name_in(language) && !parts.contains(name) {
            parts.push(name.clone());
        }
    }
    if place.borders_afghanistan {
        parts.push(language.text("map-borders-afghanistan").to_owned());
    }
    parts
}

fn standing(world: &World, place: &Country, language: Language) -> Option<String> {
    match place.standing {
        Standing::State => None,
        Standing::Territory => {
            let owner = world.places.country(place.belongs_to?)?;
            let owner = owner.in_sentence_in(language).into();
            Some(language.say("page-territory", [("owner", owner)]))
        }
        Standing::Disputed => Some(language.text("page-disputed").to_owned()),
    }
}

/// Newest first. Of Afghanistan's events, which are all, the latest.
pub(super) fn events_until(
    world: &World,
    party: &Party,
    (era, day): (Era, Day),
) -> Vec<EventIndex> {
    let record = &world.record;
    let is_shown = |event: &Event| event.era == era && event.date.first_day() <= day;
    if party.country() == Some(CountryCode::AFGHANISTAN) {
        let all = record
            .indexed_events()
            .rev()
            .filter(|(_, event)| is_shown(event));
        return all.map(|(index, _)| index).take(LATEST).collect();
    }
    let own = record.events_of(party).iter().rev().copied();
    own.filter(|index| is_shown(&record[*index])).collect()
}

/// How many events of a party there are up to a day of an era.
pub(in crate::window) fn count_of_events(world: &World, party: &Party, when: (Era, Day)) -> usize {
    events_until(world, party, when).len()
}

fn kinds(record: &Record, events: &[EventIndex]) -> Vec<(Kind, usize)> {
    let count = |kind| {
        events
            .iter()
            .filter(|index| record[**index].kind == kind)
            .count()
    };
    let kinds = Kind::ALL.iter().map(|kind| (*kind, count(*kind)));
    kinds.filter(|(_, count)| *count > 0).collect()
}

/// Borders of the country that somebody disputes.
fn disputes(world: &World, code: CountryCode, language: Language) -> Vec<Dispute> {
    let disputed = world
        .atlas
        .disputed
        .iter()
        .filter(|line| line.between.contains(&code));
    let mut disputes: Vec<Dispute> = disputed
        .map(|line| Dispute {
            what: language.say("page-border", [("name", line.name.as_str().into())]),
            how: line.note.clone(),
        })
        .collect();
    disputes.dedup();
    disputes
}

/// “Title”, Publisher, date, URL.
pub(in crate::window) fn citation(event: &Event, source: &Source) -> String {
    let title = source.title_or(&event.title);
    let published = source
        .published
        .map_or_else(|| "no date".to_owned(), |date| date.to_string());
    format!(
        "“{title}”, {}, {published}, {}",
        source.publisher, source.url
    )
}
