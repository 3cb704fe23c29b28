//! Which layers are on, in which order, how opaque; and one layer seen alone for a while.

use super::Explorer;
use crate::scene::{Layer, LayerStack, NameStyle, Preset};

/// A layer that is seen alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Solo {
    layer: Layer,
    /// What comes back after it.
    before: LayerStack,
}

/// What stays on below a layer that is seen alone: the map.
const BASE: [Layer; 4] = [
    Layer::Borders,
    Layer::DisputedBorders,
    Layer::CountryNames,
    Layer::ScaleBar,
];

/// What is seen of the layers that are switched on, while one is shown alone.
pub(super) fn seen(chosen: LayerStack, alone: Option<Layer>) -> LayerStack {
    let Some(alone) = alone else {
        return chosen;
    };
    let is_seen = |it: Layer| it == alone || (BASE.contains(&it) && chosen.has(it));
    let layers = Layer::ALL.into_iter();
    layers.fold(chosen, |layers, it| layers.with(it, is_seen(it)))
}

impl Explorer {
    /// The layer that is seen alone.
    pub fn solo(&self) -> Option<Layer> {
        self.solo.map(|solo| solo.layer)
    }

    /// What is switched on, whatever is seen alone just now.
    pub fn chosen_layers(&self) -> LayerStack {
        self.solo.map_or(self.layers, |solo| solo.before)
    }

    /// Takes other layers; nothing is seen alone after that.
    fn choose_layers(&mut self, layers: LayerStack) {
        self.solo = None;
        self.layers = layers;
    }

    /// Switches a layer. Who does that while another one is seen alone wants to see all again.
    pub(super) fn toggle(&mut self, layer: Layer) {
        let chosen = self.chosen_layers();
        self.choose_layers(chosen.with(layer, !chosen.has(layer)));
    }

    pub(super) fn apply_preset(&mut self, preset: Preset) {
        self.choose_layers(preset.layers());
    }

    pub(super) fn set_opacity(&mut self, layer: Layer, percent: u8) {
        self.arrange(|layers| layers.with_opacity(layer, percent));
    }

    pub(super) fn move_layer(&mut self, layer: Layer, places: i32) {
        self.arrange(|layers| layers.moved(layer, places));
    }

    /// Changes order or opacity, of what is seen and of what comes back after it.
    fn arrange(&mut self, change: impl Fn(LayerStack) -> LayerStack) {
        self.layers = change(self.layers);
        if let Some(solo) = &mut self.solo {
            solo.before = change(solo.before);
        }
    }

    /// Shows a layer alone over the map, or ends that.
    pub(super) fn show_alone(&mut self, layer: Option<Layer>) {
        let before = self.chosen_layers();
        let Some(layer) = layer.filter(|layer| self.solo() != Some(*layer)) else {
            self.choose_layers(before);
            return;
        };
        self.layers = seen(before, Some(layer));
        self.solo = Some(Solo { layer, before });
    }

    /// Names countries in the next style; where they are not named, it names them.
    pub(super) fn next_names(&mut self) {
        if self.chosen_layers().has(Layer::CountryNames) {
            self.names = self.names.next();
        } else {
            self.toggle(Layer::CountryNames);
        }
    }

    pub(super) fn set_names(&mut self, names: NameStyle) {
        self.names = names;
    }
}
