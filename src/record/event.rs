//! One event: what happened between whom, what it changed, and where that is written.
//!
//! An event says explicitly what it sets and for whom it is a contact; nothing is ever guessed
//! from its kind.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::source::Source;
use super::value::{Changes, Confidence, words};
use crate::country::Party;
use crate::date::{Day, EventDate, months_after};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 80;

/// A dated, sourced happening; one, however many states take part in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name in the record: small letters, digits and hyphens; never used twice.
    pub id: String,
    /// When it happened.
    pub date: EventDate,
    /// What sort of happening it is; for readers only, the rule never looks at it.
    pub kind: Kind,
    /// One line of at most [`LONGEST_TITLE`] characters.
    pub title: String,
    /// What happened, in our own words.
    pub summary: String,
    /// Who took part, the main one first; never empty.
    pub parties: Vec<Party>,
    /// What it sets, by party.
    pub changes: BTreeMap<Party, Changes>,
    /// For whom it is an official contact with the Taliban government.
    pub contact: Vec<Party>,
    /// Whose own stance towards the Taliban government it states.
    pub position: Vec<Party>,
    /// For whom it is an armed clash with the Taliban's forces, or a strike on Afghan soil.
    pub conflict: Vec<Party>,
    /// Where it happened.
    pub place: Option<Place>,
    /// Where it is written; never empty.
    pub sources: Vec<Source>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where sources disagree, and how.
    pub note: Option<String>,
    /// Whether the founding article claims it.
    pub article: bool,
    /// The Taliban government that it belongs to.
    pub era: Era,
}

impl Event {
    /// The day on which it takes effect: the first on which it can have happened, but in this
    /// era, where the date leaves that open, not before the Taliban government.
    pub fn effect_day(&self) -> Day {
        let first = self.date.first_day();
        let reaches_the_era = self.date.last_day() >= self.era.first_day();
        if reaches_the_era {
            first.max(self.era.first_day())
        } else {
            first
        }
    }

    /// Whether it is a happening of this era: one of its events, and not only what holds from before.
    pub fn happens_in(&self, era: Era) -> bool {
        self.era == era && !self.is_baseline()
    }

    /// Whether it took effect in so many months up to and including a day.
    pub fn is_within(&self, months: i32, day: Day) -> bool {
        let effect = self.effect_day();
        effect <= day && day <= months_after(effect, months)
    }

    /// Whether it lies wholly before the Taliban government of its era.
    pub fn is_baseline(&self) -> bool {
        self.date.last_day() < self.era.first_day()
    }

    /// What it sets for a party, as the rule counts it: of events before the Taliban government
    /// only what carries over.
    pub fn effective_changes(&self, party: &Party) -> Option<Changes> {
        let changes = *self.changes.get(party)?;
        Some(if self.is_baseline() {
            changes.carried_over()
        } else {
            changes
        })
    }
}

/// A point on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its English name.
    pub name: String,
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
}

words! {
    /// Which Taliban government an event belongs to. The two never mix.
    Era {
        First = "first_emirate", "First Emirate (1994–2001)";
        Second = "second_emirate", "since 15 August 2021";
    }
}

impl Era {
    /// The first day of which the atlas tells: of the first Emirate 1 January 1994, the year in
    /// which the movement appears; of this one 15 August 2021, when it took Kabul.
    pub fn first_day(self) -> Day {
        match self {
            Self::First => date(1994, 1, 1),
            Self::Second => date(2021, 8, 15),
        }
    }

    /// The last day, or `None` while it lasts.
    pub fn last_day(self) -> Option<Day> {
        match self {
            Self::First => Some(date(2001, 12, 31)),
            Self::Second => None,
        }
    }
}

words! {
    /// What sort of happening an event is.
    Kind {
        Statement = "statement", "Statement";
        Talks = "talks", "Talks";
        HighLevelVisit = "high_level_visit", "High-level visit";
        Agreement = "agreement", "Agreement";
        Aid = "aid", "Aid";
        Recognition = "recognition", "Recognition";
        RecognitionWithdrawn = "recognition_withdrawn", "Recognition withdrawn";
        AmbassadorAccepted = "ambassador_accepted", "Ambassador accepted";
        AmbassadorSent = "ambassador_sent", "Ambassador sent";
        MissionKeptOpen = "mission_kept_open", "Mission kept open";
        MissionReopened = "mission_reopened", "Mission reopened";
        MissionUpgraded = "mission_upgraded", "Mission upgraded";
        MissionDowngraded = "mission_downgraded", "Mission downgraded";
        MissionHandedOver = "mission_handed_over", "Mission handed over";
        MissionClosed = "mission_closed", "Mission closed";
        Condemnation = "condemnation", "Condemnation";
        Sanctions = "sanctions", "Sanctions";
        AssetsFrozen = "assets_frozen", "Assets frozen";
        Listing = "listing", "Terror listing";
        Delisting = "delisting", "Terror listing lifted";
        Clash = "clash", "Armed clash";
        Attack = "attack", "Attack";
        Other = "other", "Other event";
    }
}
