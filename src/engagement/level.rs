//! The ladder: how closely a state deals with the Taliban government, in six levels.

use crate::language::Language;
use std::fmt;

/// How closely a state deals with the Taliban government. No data is no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 0: on record, but neither a mission nor a recent contact.
    NoEngagement,
    /// 1: a recent official contact.
    Contact,
    /// 2: a consular, technical or humanitarian mission on either side.
    LimitedPresence,
    /// 3: an embassy on either side, below an ambassador or of unknown rank.
    ResidentDiplomacy,
    /// 4: an ambassador on either side.
    Ambassadors,
    /// 5: de jure recognition.
    Recognition,
}

impl Level {
    /// All levels, from the lowest.
    pub const ALL: [Self; 6] = [
        Self::NoEngagement,
        Self::Contact,
        Self::LimitedPresence,
        Self::ResidentDiplomacy,
        Self::Ambassadors,
        Self::Recognition,
    ];

    /// 0 to 5.
    pub fn number(self) -> u8 {
        match self {
            Self::NoEngagement => 0,
            Self::Contact => 1,
            Self::LimitedPresence => 2,
            Self::ResidentDiplomacy => 3,
            Self::Ambassadors => 4,
            Self::Recognition => 5,
        }
    }

    /// A short name for legends.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::NoEngagement => "level-no-engagement",
            Self::Contact => "level-contact",
            Self::LimitedPresence => "level-limited-presence",
            Self::ResidentDiplomacy => "level-resident-diplomacy",
            Self::Ambassadors => "level-ambassadors",
            Self::Recognition => "level-recognition",
        })
    }

    /// One line on what it means, without a full stop.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::NoEngagement => "level-about-on-record-but-no-mission",
            Self::Contact => "level-about-officials-have-met-or-spoken",
            Self::LimitedPresence => "level-about-a-consular-technical-or-humanitarian",
            Self::ResidentDiplomacy => "level-about-an-embassy-on-either-side",
            Self::Ambassadors => "level-about-an-ambassador-on-either-side",
            Self::Recognition => "level-about-the-taliban-government-is-recognised",
        })
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
