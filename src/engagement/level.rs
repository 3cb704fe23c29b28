//! The ladder: how closely a state deals with the Taliban government, in six levels.

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
        match self {
            Self::NoEngagement => "No engagement",
            Self::Contact => "Contact",
            Self::LimitedPresence => "Limited presence",
            Self::ResidentDiplomacy => "Resident diplomacy",
            Self::Ambassadors => "Ambassadors",
            Self::Recognition => "Recognition",
        }
    }

    /// One line on what it means, without a full stop.
    pub fn description(self) -> &'static str {
        match self {
            Self::NoEngagement => "On record, but no mission and no recent official contact",
            Self::Contact => "Officials have met or spoken within the last 24 months",
            Self::LimitedPresence => "A consular, technical or humanitarian mission on either side",
            Self::ResidentDiplomacy => "An embassy on either side, below the rank of ambassador",
            Self::Ambassadors => "An ambassador on either side",
            Self::Recognition => "The Taliban government is recognised de jure",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
