//! The layers that a reader can switch: one table for menu, help and command line.

use crate::language::Language;
use std::fmt;
use std::str::FromStr;

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

/// Which layers are on, in which order, and how opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LayerStack {
    /// All layers; what stands first is drawn over what follows.
    order: [Layer; Layer::COUNT],
    on: u32,
    /// In percent, in the order of the layers' declaration.
    opacity_percent: [u8; Layer::COUNT],
}

impl LayerStack {
    /// No layer at all.
    pub const NONE: Self = Self {
        order: Layer::ALL,
        on: 0,
        opacity_percent: [100; Layer::COUNT],
    };

    /// Whether the layer is on.
    pub fn has(self, layer: Layer) -> bool {
        self.on & layer.bit() != 0
    }

    /// The same with the layer on or off.
    #[must_use]
    pub fn with(self, layer: Layer, on: bool) -> Self {
        let bit = layer.bit();
        let on = if on { self.on | bit } else { self.on & !bit };
        Self { on, ..self }
    }

    /// How opaque a layer is, in percent, 10 to 100.
    pub fn opacity_percent(self, layer: Layer) -> u8 {
        let percent = self.opacity_percent.get(layer as usize);
        percent.copied().unwrap_or(100)
    }

    /// The same with a layer so opaque, in percent; less than 10 is 10, more than 100 is 100.
    #[must_use]
    pub fn with_opacity(mut self, layer: Layer, percent: u8) -> Self {
        if let Some(it) = self.opacity_percent.get_mut(layer as usize) {
            *it = percent.clamp(10, 100);
        }
        self
    }

    /// All layers; what stands first is drawn over what follows.
    pub fn order(&self) -> [Layer; Layer::COUNT] {
        self.order
    }

    /// The same with a layer moved so many places up (−) or down (+) among those of its stratum,
    /// as far as that goes.
    #[must_use]
    pub fn moved(mut self, layer: Layer, places: i32) -> Self {
        for _ in 0..places.unsigned_abs().min(Layer::COUNT as u32) {
            let is_sibling = |it: &Layer| it.stratum() == layer.stratum();
            let Some(here) = self.order.iter().position(|it| *it == layer) else {
                return self;
            };
            let next = if places < 0 {
                self.order.iter().take(here).rposition(is_sibling)
            } else {
                let after = self.order.iter().skip(here + 1).position(is_sibling);
                after.map(|offset| here + 1 + offset)
            };
            let Some(next) = next else {
                return self;
            };
            self.order.swap(here, next);
        }
        self
    }

    /// The layers that are on; what comes first is drawn over what follows.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Layer> {
        self.order.into_iter().filter(move |layer| self.has(*layer))
    }

    /// The layers of a stratum that are on, from the lowest to the highest.
    pub fn upwards(self, stratum: Stratum) -> impl Iterator<Item = Layer> {
        let layers = self.iter().rev();
        layers.filter(move |layer| layer.stratum() == stratum)
    }
}

impl Default for LayerStack {
    /// What a reader sees first.
    fn default() -> Self {
        Preset::Engagement.layers()
    }
}

impl FromIterator<Layer> for LayerStack {
    fn from_iter<T: IntoIterator<Item = Layer>>(layers: T) -> Self {
        layers
            .into_iter()
            .fold(Self::NONE, |stack, layer| stack.with(layer, true))
    }
}

impl FromStr for LayerStack {
    type Err = String;

    /// Ids with commas between them, each perhaps with an opacity in percent (`engagement@40`),
    /// and perhaps `;` and all ids from the uppermost to the lowest. `none` and the empty text
    /// are no layer, `all` is all.
    fn from_str(text: &str) -> Result<Self, String> {
        let (on, order) = text.split_once(';').unwrap_or((text, ""));
        let mut stack = match on.trim() {
            "" | "none" => Self::NONE,
            "all" => Layer::ALL.into_iter().collect(),
            list => list.split(',').try_fold(Self::NONE, with_entry)?,
        };
        if !order.trim().is_empty() {
            stack.order = parse_order(order)?;
        }
        Ok(stack)
    }
}

fn with_entry(stack: LayerStack, entry: &str) -> Result<LayerStack, String> {
    let (id, percent) = match entry.trim().split_once('@') {
        Some((id, percent)) => (id, Some(percent)),
        None => (entry.trim(), None),
    };
    let layer: Layer = id.parse()?;
    let stack = stack.with(layer, true);
    let Some(percent) = percent else {
        return Ok(stack);
    };
    let percent = percent.trim_end_matches('%').parse::<u8>().ok();
    let percent = percent.filter(|percent| (10..=100).contains(percent));
    let percent = percent
        .ok_or_else(|| format!("“{entry}”: opacity goes from 10 to 100 percent, as in {id}@40"))?;
    Ok(stack.with_opacity(layer, percent))
}

fn parse_order(text: &str) -> Result<[Layer; Layer::COUNT], String> {
    let mut order: Vec<Layer> = Vec::new();
    for id in text.split(',') {
        let layer: Layer = id.trim().parse()?;
        if order.contains(&layer) {
            return Err(format!("“{}” stands twice in the order", layer.id()));
        }
        order.push(layer);
    }
    // A layer of a later version, or one that was left out, stands where it usually does.
    order.extend(
        Layer::ALL
            .into_iter()
            .filter(|layer| !order.contains(layer))
            .collect::<Vec<_>>(),
    );
    order
        .try_into()
        .map_err(|_wrong_number| "the order of the layers names too many".to_owned())
}

impl fmt::Display for LayerStack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_usual_order = Layer::ALL.into_iter().filter(|layer| self.has(*layer));
        let entries: Vec<String> = in_usual_order
            .map(|layer| match self.opacity_percent(layer) {
                100 => layer.id().to_owned(),
                percent => format!("{}@{percent}", layer.id()),
            })
            .collect();
        f.write_str(if entries.is_empty() { "none" } else { "" })?;
        f.write_str(&entries.join(","))?;
        if self.order != Layer::ALL {
            let ids: Vec<_> = self.order.iter().map(|layer| layer.id()).collect();
            write!(f, ";{}", ids.join(","))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_reads_what_it_writes() {
        let moved = LayerStack::default()
            .moved(Layer::Corridors, -1)
            .with_opacity(Layer::Engagement, 40);
        let mut stacks = vec![LayerStack::NONE, moved, "all".parse().unwrap()];
        stacks.extend(Preset::ALL.map(Preset::layers));
        for stack in stacks {
            assert_eq!(stack.to_string().parse(), Ok(stack), "{stack}");
        }
    }

    #[test]
    fn an_unknown_layer_is_named_beside_the_known_ones() {
        let error = "borders,rivers".parse::<LayerStack>().unwrap_err();
        assert!(
            error.starts_with("“rivers” is no layer: engagement, "),
            "{error}"
        );
        for text in [
            "borders@5",
            "borders@x",
            "borders@101",
            "borders;borders,borders",
        ] {
            assert!(text.parse::<LayerStack>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_layer_moves_among_its_own_kind_alone() {
        let stack = LayerStack::default();
        let lines = |stack: LayerStack| -> Vec<Layer> {
            let order = stack.order().into_iter();
            order.filter(|it| it.stratum() == Stratum::Lines).collect()
        };
        let before = lines(stack);
        let after = lines(stack.moved(Layer::Corridors, -1));
        assert_eq!(after[0], Layer::Corridors);
        assert_eq!(after[1], before[0]);
        assert_eq!(
            lines(stack.moved(Layer::Corridors, -9))[0],
            Layer::Corridors
        );
        assert_eq!(
            stack.moved(Layer::Corridors, -1).moved(Layer::Corridors, 1),
            stack
        );
        assert_eq!(
            lines(stack.moved(Layer::Borders, 5)),
            before,
            "it is the last"
        );
    }

    #[test]
    fn each_layer_stands_once_in_the_table() {
        for (number, layer) in Layer::ALL.iter().enumerate() {
            assert!(!Layer::ALL[..number].contains(layer));
            assert!((*layer as usize) < Layer::COUNT);
        }
    }
}
