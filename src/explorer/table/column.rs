//! The columns of the table of states.

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
        match self {
            Self::Country => "Country",
            Self::Level => "Level",
            Self::Since => "Since",
            Self::MissionInKabul => "Mission in Kabul",
            Self::AfghanMission => "Afghan mission",
            Self::Pressure => "Pressure",
            Self::Conflict => "Conflict",
            Self::LastContact => "Last contact",
            Self::Events => "Events",
            Self::Certainty => "Certainty",
        }
    }

    /// One line on what it holds, without a full stop.
    pub fn description(self) -> &'static str {
        match self {
            Self::Country => "The state",
            Self::Level => "How closely it deals with the Taliban government",
            Self::Since => "Since when it has had this level without a break",
            Self::MissionInKabul => "Its own mission in Kabul, and who leads it",
            Self::AfghanMission => "Who holds the Afghan mission in its capital",
            Self::Pressure => "What it holds against the Taliban government",
            Self::Conflict => "Armed clashes in the 12 months before",
            Self::LastContact => "The latest official contact, even if it no longer counts",
            Self::Events => "How many events of this era are on record up to the day",
            Self::Certainty => "How sure the level is, and why it is not surer",
        }
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
