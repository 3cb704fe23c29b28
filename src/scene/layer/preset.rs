//! Sets of layers, for one click.

use std::str::FromStr;

use super::{Layer, LayerStack};
use crate::language::Language;

/// Sets of layers that answer a question, for one click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    /// How closely each state deals with Kabul.
    Engagement,
    /// Who has a mission where, and who meets.
    Diplomacy,
    /// What is built and what passes.
    Trade,
    /// Clashes, attacks, measures.
    Security,
    /// The map alone.
    Plain,
}

impl Preset {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] = [
        Self::Engagement,
        Self::Diplomacy,
        Self::Trade,
        Self::Security,
        Self::Plain,
    ];

    /// The stable name for the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Engagement => "engagement",
            Self::Diplomacy => "diplomacy",
            Self::Trade => "trade",
            Self::Security => "security",
            Self::Plain => "plain",
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Engagement => "preset-engagement",
            Self::Diplomacy => "preset-diplomacy",
            Self::Trade => "preset-trade-and-transit",
            Self::Security => "preset-security",
            Self::Plain => "preset-plain",
        })
    }

    /// The question that it answers, in one line.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Engagement => "preset-about-how-closely-each-state-deals",
            Self::Diplomacy => "preset-about-who-has-a-mission-where",
            Self::Trade => "preset-about-what-is-built-and-which",
            Self::Security => "preset-about-clashes-attacks-sanctions-and-frozen",
            Self::Plain => "preset-about-the-map-alone-with-capitals",
        })
    }

    /// Its layers.
    pub fn layers(self) -> LayerStack {
        /// So much of the levels' colours stays where they are not what the map is about.
        const BACKGROUND_PERCENT: u8 = 35;
        let base = [
            Layer::Borders,
            Layer::DisputedBorders,
            Layer::CountryNames,
            Layer::ScaleBar,
        ];
        let own: &[Layer] = match self {
            Self::Engagement => &[Layer::Engagement, Layer::Graticule],
            Self::Diplomacy => &[
                Layer::Engagement,
                Layer::MissionsInKabul,
                Layer::AfghanMissions,
                Layer::Contacts,
            ],
            Self::Trade => &[Layer::Engagement, Layer::Corridors, Layer::Crossings],
            Self::Security => &[
                Layer::Engagement,
                Layer::Pressure,
                Layer::Conflict,
                Layer::Incidents,
                Layer::Crossings,
            ],
            Self::Plain => &[Layer::Capitals, Layer::Graticule],
        };
        let stack: LayerStack = base.iter().chain(own).copied().collect();
        match self {
            Self::Trade | Self::Security => {
                stack.with_opacity(Layer::Engagement, BACKGROUND_PERCENT)
            }
            Self::Engagement | Self::Diplomacy | Self::Plain => stack,
        }
    }
}

impl FromStr for Preset {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|preset| preset.id() == text)
            .ok_or_else(|| {
                let ids = Self::ALL.map(Self::id);
                format!("“{text}” is no preset: {}", ids.join(", "))
            })
    }
}
