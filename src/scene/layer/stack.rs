//! Which layers are on, and how they are written: in options, workspaces and provenance.

use std::fmt;
use std::str::FromStr;

use super::{Layer, Preset, Stratum};

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
}
