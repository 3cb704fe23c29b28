//! The layers that a reader can switch: one table for menu, help and command line.

mod preset;
mod stack;

use std::str::FromStr;

use crate::language::Language;
pub use preset::Preset;
pub use stack::LayerStack;

/// A layer of the map. Sea, land, coasts and Afghanistan are always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Countries coloured by their level of engagement.
    Engagement,
    /// A texture over levels that are not sure.
    Certainty,
    /// A hatch over states with measures against the Taliban.
    Pressure,
    /// An outline around states whose forces clashed with the Taliban's.
    Conflict,
    /// Borders that nobody disputes.
    Borders,
    /// Disputed borders and lines of control, dashed.
    DisputedBorders,
    /// Pipelines, power lines, railways, roads, the canal.
    Corridors,
    /// Arcs from Kabul to the capitals with which it was in contact.
    Contacts,
    /// Border crossings, open or closed.
    Crossings,
    /// Attacks and clashes.
    Incidents,
    /// Events of the month.
    Events,
    /// The rank of each state's mission in Kabul.
    MissionsInKabul,
    /// Who holds the Afghan mission in each capital.
    AfghanMissions,
    /// Names of countries.
    CountryNames,
    /// Capitals.
    Capitals,
    /// Meridians and parallels.
    Graticule,
    /// A bar with its length on the ground.
    ScaleBar,
    /// An arrow to the north.
    NorthArrow,
}

/// Layers that are drawn over and under each other; a reader can change the order within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stratum {
    /// Symbols over the map.
    Symbols,
    /// Lines on the map.
    Lines,
    /// What fills the countries.
    Areas,
    /// Names and what helps to read the map; they give way to each other by importance.
    Reference,
}

impl Stratum {
    /// All of them, in the order of the panel.
    pub const ALL: [Self; 4] = [Self::Areas, Self::Symbols, Self::Lines, Self::Reference];

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Symbols => "stratum-symbols",
            Self::Lines => "stratum-lines",
            Self::Areas => "stratum-countries",
            Self::Reference => "stratum-names-and-reference",
        })
    }

    /// Whether the order of its layers makes a difference.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Symbols | Self::Lines)
    }
}

impl Layer {
    /// How many there are.
    pub const COUNT: usize = 18;

    /// All layers, in the usual order: what stands first is drawn over what follows.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Engagement,
        Self::Certainty,
        Self::Pressure,
        Self::MissionsInKabul,
        Self::AfghanMissions,
        Self::Incidents,
        Self::Events,
        Self::Crossings,
        Self::Contacts,
        Self::Corridors,
        Self::Conflict,
        Self::DisputedBorders,
        Self::Borders,
        Self::CountryNames,
        Self::Capitals,
        Self::Graticule,
        Self::ScaleBar,
        Self::NorthArrow,
    ];

    /// The stable name for the command line and for files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Engagement => "engagement",
            Self::Certainty => "certainty",
            Self::Pressure => "pressure",
            Self::Conflict => "conflict",
            Self::Borders => "borders",
            Self::DisputedBorders => "disputed-borders",
            Self::Corridors => "corridors",
            Self::Contacts => "contacts",
            Self::Crossings => "crossings",
            Self::Incidents => "incidents",
            Self::Events => "events",
            Self::MissionsInKabul => "missions-in-kabul",
            Self::AfghanMissions => "afghan-missions",
            Self::CountryNames => "country-names",
            Self::Capitals => "capitals",
            Self::Graticule => "graticule",
            Self::ScaleBar => "scale-bar",
            Self::NorthArrow => "north-arrow",
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Engagement => "layer-engagement",
            Self::Certainty => "layer-certainty",
            Self::Pressure => "layer-pressure",
            Self::Conflict => "layer-conflict",
            Self::Borders => "layer-borders",
            Self::DisputedBorders => "layer-disputed-borders",
            Self::Corridors => "layer-corridors",
            Self::Contacts => "layer-contacts",
            Self::Crossings => "layer-border-crossings",
            Self::Incidents => "layer-incidents",
            Self::Events => "layer-events-of-the-month",
            Self::MissionsInKabul => "layer-missions-in-kabul",
            Self::AfghanMissions => "layer-afghan-missions-abroad",
            Self::CountryNames => "layer-country-names",
            Self::Capitals => "layer-capitals",
            Self::Graticule => "layer-graticule",
            Self::ScaleBar => "layer-scale-bar",
            Self::NorthArrow => "layer-north-arrow",
        })
    }

    /// What it shows, in one line.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Engagement => "layer-about-each-country-coloured-by-how",
            Self::Certainty => "layer-about-dots-over-levels-that-weak",
            Self::Pressure => "layer-about-a-hatch-over-states-with",
            Self::Conflict => "layer-about-an-outline-around-states-whose",
            Self::Borders => "layer-about-borders-between-countries-as-they",
            Self::DisputedBorders => "layer-about-disputed-borders-and-lines-of",
            Self::Corridors => "layer-about-pipelines-power-lines-railways-roads",
            Self::Contacts => "layer-about-arcs-from-kabul-to-the",
            Self::Crossings => "layer-about-border-crossings-open-or-closed",
            Self::Incidents => "layer-about-attacks-and-armed-clashes-of",
            Self::Events => "layer-about-what-happened-in-the-month",
            Self::MissionsInKabul => "layer-about-the-rank-of-each-states",
            Self::AfghanMissions => "layer-about-who-holds-the-afghan-mission",
            Self::CountryNames => "layer-about-names-of-countries-where-there",
            Self::Capitals => "layer-about-capital-cities-where-there-is",
            Self::Graticule => "layer-about-meridians-and-parallels",
            Self::ScaleBar => "layer-about-a-bar-with-its-length",
            Self::NorthArrow => "layer-about-where-north-is-in-projections",
        })
    }

    /// Over and under which layers it is drawn.
    pub fn stratum(self) -> Stratum {
        match self {
            Self::Engagement | Self::Certainty | Self::Pressure => Stratum::Areas,
            Self::Conflict
            | Self::Borders
            | Self::DisputedBorders
            | Self::Corridors
            | Self::Contacts => Stratum::Lines,
            Self::Crossings
            | Self::Incidents
            | Self::Events
            | Self::MissionsInKabul
            | Self::AfghanMissions => Stratum::Symbols,
            Self::CountryNames
            | Self::Capitals
            | Self::Graticule
            | Self::ScaleBar
            | Self::NorthArrow => Stratum::Reference,
        }
    }

    /// Whether it shows what the record tells, and not where something lies.
    pub fn is_of_record(self) -> bool {
        let is_line = matches!(self, Self::Borders | Self::DisputedBorders);
        self.stratum() != Stratum::Reference && !is_line
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

impl FromStr for Layer {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|layer| layer.id() == text)
            .ok_or_else(|| {
                let ids: Vec<_> = Self::ALL.iter().map(|layer| layer.id()).collect();
                format!("“{text}” is no layer: {}", ids.join(", "))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layer_stands_once_in_the_table() {
        for (number, layer) in Layer::ALL.iter().enumerate() {
            assert!(!Layer::ALL[..number].contains(layer));
            assert!((*layer as usize) < Layer::COUNT);
        }
    }
}
