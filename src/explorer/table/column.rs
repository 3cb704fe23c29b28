//! The columns of the table of states.

use crate::language::Language;
use std::fmt;
use std::str::FromStr;

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The state's name.
    Country,
    /// Its level.
    Level,
    /// Since when it has the level.
    Since,
    /// Its own mission in Kabul.
    MissionInKabul,
    /// Who holds the Afghan mission in its capital.
    AfghanMission,
    /// Sanctions, frozen assets, terror listing.
    Pressure,
    /// Armed clashes in 12 months.
    Conflict,
    /// The latest official contact.
    LastContact,
    /// How many events are on record.
    Events,
    /// How sure the level is.
    Certainty,
}

impl Column {
    /// All columns, from left to right.
    pub const ALL: [Self; 10] = [
        Self::Country,
        Self::Level,
        Self::Since,
        Self::MissionInKabul,
        Self::AfghanMission,
        Self::Pressure,
        Self::Conflict,
        Self::LastContact,
        Self::Events,
        Self::Certainty,
    ];

    /// The name as the command line takes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Level => "level",
            Self::Since => "since",
            Self::MissionInKabul => "mission-in-kabul",
            Self::AfghanMission => "afghan-mission",
            Self::Pressure => "pressure",
            Self::Conflict => "conflict",
            Self::LastContact => "last-contact",
            Self::Events => "events",
            Self::Certainty => "certainty",
        }
    }

    /// What stands over it.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Country => "column-country",
            Self::Level => "column-level",
            Self::Since => "column-since",
            Self::MissionInKabul => "column-mission-in-kabul",
            Self::AfghanMission => "column-afghan-mission",
            Self::Pressure => "column-pressure",
            Self::Conflict => "column-conflict",
            Self::LastContact => "column-last-contact",
            Self::Events => "column-events",
            Self::Certainty => "column-certainty",
        })
    }

    /// One line on what it holds, without a full stop.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Country => "column-about-the-state",
            Self::Level => "column-about-how-closely-it-deals-with",
            Self::Since => "column-about-since-when-it-has-had",
            Self::MissionInKabul => "column-about-its-own-mission-in-kabul",
            Self::AfghanMission => "column-about-who-holds-the-afghan-mission",
            Self::Pressure => "column-about-what-it-holds-against-the",
            Self::Conflict => "column-about-armed-clashes-in-the-12",
            Self::LastContact => "column-about-the-latest-official-contact-even",
            Self::Events => "column-about-how-many-events-of-this",
            Self::Certainty => "column-about-how-sure-the-level-is",
        })
    }

    /// Whether the first click puts the largest or latest on top: who asks for counts and dates asks
    /// for the most.
    pub fn begins_with_most(self) -> bool {
        !matches!(self, Self::Country)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Column {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::ALL.into_iter();
        all.find(|column| column.id() == text).ok_or_else(|| {
            let ids = Self::ALL.map(Self::id).join(", ");
            format!("“{text}” is no column: there are {ids}")
        })
    }
}
