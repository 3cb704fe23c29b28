//! Engagement: how closely each state deals with the Taliban government on a day, and why.
//!
//! Everything here is a function of the record and a day: no clock, no order of files, no
//! locale. Levels are derived by [`rule::RULE`] from a [`stance::Stance`], which is folded from
//! events; pressure, conflict, certainty and age stand beside the level and never change it.
//! After the record's as-of date everything stays as it was on that date, contacts too: the
//! atlas knows nothing later, not even that a contact ran out.

pub mod change;
pub mod chronicle;
pub mod contacts;
pub mod explain;
pub mod history;
pub mod level;
pub mod membership;
pub mod method;
pub mod rule;
pub mod stance;
pub mod statistics;
pub mod weak;

use std::collections::BTreeMap;

use crate::country::{CountryCode, Party};
use crate::date::{Day, months_after};
use crate::language::Language;
use crate::record::value::{
    AfghanMission, AssetFreeze, Confidence, KabulMission, Recognition, Sanctions, TerrorListing,
};
use crate::record::{Era, EventIndex, Record};

pub use change::{Change, Comparison, Shift};
pub use chronicle::{Chronicle, Turn};
pub use contacts::{Contacts, recent_contacts};
pub use history::{Cause, Since, Step, history};
pub use level::Level;
pub use rule::Grounds;
pub use stance::{Contact, Setting, Stance};

/// After how many months a level's deciding events are old, and for how long a clash is shown.
const AGED_AFTER_MONTHS: i32 = 24;
const CONFLICT_MONTHS: i32 = 12;

/// A party's level on a day, and all that is shown beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The party.
    pub party: Party,
    /// The day that was asked for, or the last of which the record or the era knows.
    pub day: Day,
    /// The era whose events count.
    pub era: Era,
    /// The level, or `None` for no data.
    pub level: Option<Level>,
    /// The first day of the present unbroken run of this level; `None` without data.
    pub since: Option<Since>,
    /// The events that decide the level, in the order in which they take effect.
    pub deciding: Vec<EventIndex>,
    /// The same by field.
    pub grounds: Grounds,
    /// All fields, each with the events that set it.
    pub stance: Stance,
    /// The event by which the European Union has sanctions, where the state is a member.
    pub eu_sanctions: Option<EventIndex>,
    /// Armed clashes in the 12 months up to the day, in the order in which they take effect.
    pub conflict: Vec<EventIndex>,
    /// How sure the level is; `None` without data.
    pub certainty: Option<Certainty>,
    /// Whether all events that decide the level are over 24 months old.
    pub aged: bool,
    /// The party's last event on record in this era, also after the day.
    pub last_event: Option<EventIndex>,
}

/// How sure a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certainty {
    /// The lowest confidence among the events that decide the level, as they decide: what a
    /// later event confirms is as sure as the surer of the two.
    pub confidence: Confidence,
    /// Whether a date that is only partly known decides it.
    pub has_partial_date: bool,
    /// Whether a deciding event has a note of disagreement.
    pub is_disputed: bool,
}

impl Certainty {
    /// Whether the level is as sure as one can be.
    pub fn is_full(self) -> bool {
        self.confidence == Confidence::High && !self.has_partial_date && !self.is_disputed
    }
}

impl Assessment {
    /// Why the level is what it is, in one plain sentence. `name` is the party's display name as
    /// it stands within a sentence ("Uzbekistan", "the United Arab Emirates").
    pub fn sentence(&self, record: &Record, name: &str) -> String {
        self.sentence_in(record, name, Language::English)
    }

    /// The same in a language.
    pub fn sentence_in(&self, record: &Record, name: &str, language: Language) -> String {
        explain::sentence(record, self, (name, language))
    }

    /// De jure recognition; none where no event says so.
    pub fn recognition(&self) -> Recognition {
        self.stance
            .recognition
            .map_or(Recognition::None, |it| it.value)
    }

    /// The state's own mission in Kabul.
    pub fn kabul_mission(&self) -> KabulMission {
        let setting = self.stance.kabul_mission;
        setting.map_or(KabulMission::Unknown, |it| it.value)
    }

    /// Who holds the Afghan mission in its capital.
    pub fn afghan_mission(&self) -> AfghanMission {
        let setting = self.stance.afghan_mission;
        setting.map_or(AfghanMission::Unknown, |it| it.value)
    }

    /// The latest official contact, even if it no longer counts.
    pub fn last_contact(&self) -> Option<EventIndex> {
        self.stance.last_contact.map(|contact| contact.event)
    }

    /// What the party holds against the Taliban government.
    pub fn pressure(&self) -> Pressure {
        let stance = &self.stance;
        let own = |it: &Setting<Sanctions>| it.value == Sanctions::Own;
        let frozen = |it: &Setting<AssetFreeze>| it.value == AssetFreeze::Frozen;
        let listed = |it: &Setting<TerrorListing>| it.value == TerrorListing::Listed;
        Pressure {
            sanctions: stance.sanctions.filter(own).map(|it| it.latest),
            asset_freeze: stance.asset_freeze.filter(frozen).map(|it| it.latest),
            terror_listing: stance.terror_listing.filter(listed).map(|it| it.latest),
            through_eu: self.eu_sanctions,
        }
    }
}

/// What a party holds against the Taliban government, each with the event that says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pressure {
    /// Sanctions of its own.
    pub sanctions: Option<EventIndex>,
    /// Afghan state assets that it holds back.
    pub asset_freeze: Option<EventIndex>,
    /// Its own listing of the Taliban as terrorists.
    pub terror_listing: Option<EventIndex>,
    /// Sanctions of the European Union, of which it is a member.
    pub through_eu: Option<EventIndex>,
}

/// A sort of pressure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Sanctions of the state's own.
    Sanctions,
    /// Sanctions of the European Union, of which it is a member.
    ThroughEu,
    /// Afghan state assets that it holds back.
    AssetFreeze,
    /// Its own listing of the Taliban as terrorists.
    TerrorListing,
}

impl Measure {
    /// Its name for files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sanctions => "sanctions",
            Self::ThroughEu => "eu_sanctions",
            Self::AssetFreeze => "asset_freeze",
            Self::TerrorListing => "terror_listing",
        }
    }
}

impl Pressure {
    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the state itself has any, not only as a member of the European Union.
    pub fn has_own(&self) -> bool {
        self.measures().any(|(it, _)| it != Measure::ThroughEu)
    }

    /// What there is, each with the event that says so.
    pub fn measures(&self) -> impl Iterator<Item = (Measure, EventIndex)> + use<> {
        let all = [
            (Measure::Sanctions, self.sanctions),
            (Measure::ThroughEu, self.through_eu),
            (Measure::AssetFreeze, self.asset_freeze),
            (Measure::TerrorListing, self.terror_listing),
        ];
        let all = all.into_iter();
        all.filter_map(|(measure, event)| Some((measure, event?)))
    }
}

/// A party's level at the end of a day, from the events of one era, and why.
pub fn assess(record: &Record, party: &Party, day: Day, era: Era) -> Assessment {
    let eu_sanctions = eu_sanctions_on(record, day, era);
    assess_within(record, party, day, era, eu_sanctions)
}

/// The event by which the European Union has sanctions on a day.
fn eu_sanctions_on(record: &Record, day: Day, era: Era) -> Option<EventIndex> {
    let union = Party::Organisation("EU".to_owned());
    let sanctions = Stance::on(record, &union, day, era).sanctions?;
    (sanctions.value == Sanctions::Own).then_some(sanctions.latest)
}

fn assess_within(
    record: &Record,
    party: &Party,
    day: Day,
    era: Era,
    eu_sanctions: Option<EventIndex>,
) -> Assessment {
    let day = record.last_known_day(day, era);
    let past = history::history_until(record, party, day, era);
    let stance = past.stance;
    let (level, grounds) = rule::decide(&stance, day).unzip();
    let deciding = grounds.map(|grounds| grounds.events()).unwrap_or_default();
    let is_member = |code| membership::is_eu_member(code, day);
    Assessment {
        party: party.clone(),
        day,
        era,
        level,
        since: past.since(record),
        aged: is_aged(record, &deciding, day),
        certainty: grounds.and_then(|grounds| certainty(record, &grounds)),
        deciding,
        grounds: grounds.unwrap_or_default(),
        stance,
        eu_sanctions: eu_sanctions.filter(|_| party.country().is_some_and(is_member)),
        conflict: conflict(record, party, day, era),
        last_event: stance::events_in(record, party, era)
            .rev()
            .find(|index| record[*index].date.first_day() <= record.as_of()),
    }
}

fn is_aged(record: &Record, deciding: &[EventIndex], day: Day) -> bool {
    let newest = deciding
        .iter()
        .map(|index| record[*index].effect_day())
        .max();
    newest.is_some_and(|newest| months_after(newest, AGED_AFTER_MONTHS) < day)
}

fn conflict(record: &Record, party: &Party, day: Day, era: Era) -> Vec<EventIndex> {
    let is_recent = |index: &EventIndex| {
        let event = &record[*index];
        !event.is_baseline()
            && event.conflict.contains(party)
            && event.is_within(CONFLICT_MONTHS, day)
    };
    stance::events_in(record, party, era)
        .filter(is_recent)
        .collect()
}

fn certainty(record: &Record, grounds: &Grounds) -> Option<Certainty> {
    let surer = |(first, latest): (EventIndex, EventIndex)| {
        record[first].confidence.max(record[latest].confidence)
    };
    let is_partial = |(first, latest): (EventIndex, EventIndex)| {
        !record[first].date.is_exact() && !record[latest].date.is_exact()
    };
    let has_note = |index: EventIndex| record[index].note.is_some();
    Some(Certainty {
        confidence: grounds.spans().map(surer).min()?,
        has_partial_date: grounds.spans().any(is_partial),
        is_disputed: grounds.events().into_iter().any(has_note),
    })
}

/// The assessments of all states and territories on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// The day that was asked for, or the last of which the record or the era knows.
    pub day: Day,
    /// The era whose events count.
    pub era: Era,
    /// By code; whoever has an event in this era, without Afghanistan, which is the subject.
    pub assessments: BTreeMap<CountryCode, Assessment>,
    /// The event by which the European Union has sanctions.
    eu_sanctions: Option<EventIndex>,
}

impl Engagement {
    /// Assesses whoever has an event on record in this era.
    pub fn on(record: &Record, day: Day, era: Era) -> Self {
        let eu_sanctions = eu_sanctions_on(record, day, era);
        let assessments = record
            .parties()
            .filter_map(|party| Some((party.country()?, party)))
            .filter(|(code, _)| *code != CountryCode::AFGHANISTAN)
            .filter(|(_, party)| stance::events_in(record, party, era).next().is_some())
            .map(|(code, party)| {
                let assessment = assess_within(record, party, day, era, eu_sanctions);
                (code, assessment)
            })
            .collect();
        Self {
            day: record.last_known_day(day, era),
            era,
            assessments,
            eu_sanctions,
        }
    }

    /// What a state holds against the Taliban government; of one without an event on record the
    /// sanctions of the European Union, if it is a member.
    pub fn pressure_of(&self, country: CountryCode) -> Pressure {
        let through_eu = || Pressure {
            through_eu: self
                .eu_sanctions
                .filter(|_| membership::is_eu_member(country, self.day)),
            ..Pressure::default()
        };
        let assessment = self.assessments.get(&country);
        assessment.map_or_else(through_eu, Assessment::pressure)
    }

    /// A state's level; `None` for no data.
    pub fn level(&self, country: CountryCode) -> Option<Level> {
        self.assessments.get(&country)?.level
    }
}
