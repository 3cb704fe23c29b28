//! The layers that a reader can switch: one table for menu, help and command line.

use std::fmt;
use std::str::FromStr;

/// A layer of the map. Sea, land, coasts and Afghanistan are always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Countries coloured by their level of engagement.
    Engagement,
    /// Borders that nobody disputes.
    Borders,
    /// Disputed borders and lines of control, dashed.
    DisputedBorders,
    /// Names of countries.
    CountryNames,
    /// Capitals.
    Capitals,
    /// Events of the month.
    Events,
    /// Meridians and parallels.
    Graticule,
}

impl Layer {
    /// All layers, in the order of the panel.
    pub const ALL: [Self; 7] = [
        Self::Engagement,
        Self::CountryNames,
        Self::Capitals,
        Self::Events,
        Self::Borders,
        Self::DisputedBorders,
        Self::Graticule,
    ];

    /// The stable name for the command line and for files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Engagement => "engagement",
            Self::Borders => "borders",
            Self::DisputedBorders => "disputed-borders",
            Self::CountryNames => "country-names",
            Self::Capitals => "capitals",
            Self::Events => "events",
            Self::Graticule => "graticule",
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Engagement => "Engagement",
            Self::Borders => "Borders",
            Self::DisputedBorders => "Disputed borders",
            Self::CountryNames => "Country names",
            Self::Capitals => "Capitals",
            Self::Events => "Events of the month",
            Self::Graticule => "Graticule",
        }
    }

    /// What it shows, in one line.
    pub fn description(self) -> &'static str {
        match self {
            Self::Engagement => "Each country coloured by how closely it deals with Kabul",
            Self::Borders => "Borders between countries, as they stand de facto",
            Self::DisputedBorders => "Disputed borders and lines of control, dashed",
            Self::CountryNames => "Names of countries, where there is room",
            Self::Capitals => "Capital cities, where there is room",
            Self::Events => "What happened in the month of the date, where it happened",
            Self::Graticule => "Meridians and parallels",
        }
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

/// Which layers are switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LayerSet(u32);

impl LayerSet {
    /// No layer at all.
    pub const NONE: Self = Self(0);

    /// Whether the layer is on.
    pub fn has(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u32) != 0
    }

    /// The same set with the layer on or off.
    #[must_use]
    pub fn with(self, layer: Layer, on: bool) -> Self {
        let bit = 1 << layer as u32;
        Self(if on { self.0 | bit } else { self.0 & !bit })
    }

    /// The layers that are on, in the order of the panel.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.into_iter().filter(move |layer| self.has(*layer))
    }
}

impl Default for LayerSet {
    /// What a reader sees first: all but capitals and events.
    fn default() -> Self {
        Layer::ALL
            .into_iter()
            .filter(|layer| !matches!(layer, Layer::Capitals | Layer::Events))
            .collect()
    }
}

impl FromIterator<Layer> for LayerSet {
    fn from_iter<T: IntoIterator<Item = Layer>>(layers: T) -> Self {
        layers
            .into_iter()
            .fold(Self::NONE, |set, layer| set.with(layer, true))
    }
}

impl FromStr for LayerSet {
    type Err = String;

    /// Ids with commas between them; `none` and the empty text are the empty set, `all` is all.
    fn from_str(text: &str) -> Result<Self, String> {
        match text.trim() {
            "" | "none" => Ok(Self::NONE),
            "all" => Ok(Layer::ALL.into_iter().collect()),
            list => list
                .split(',')
                .map(|id| id.trim().parse::<Layer>())
                .collect(),
        }
    }
}

impl fmt::Display for LayerSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.iter().map(Layer::id).collect();
        f.write_str(if ids.is_empty() { "none" } else { "" })?;
        f.write_str(&ids.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_reads_what_it_writes() {
        for set in [LayerSet::NONE, LayerSet::default(), "all".parse().unwrap()] {
            assert_eq!(set.to_string().parse(), Ok(set));
        }
    }

    #[test]
    fn an_unknown_layer_is_named_beside_the_known_ones() {
        let error = "borders,rivers".parse::<LayerSet>().unwrap_err();
        assert!(
            error.starts_with("“rivers” is no layer: engagement, "),
            "{error}"
        );
    }
}
