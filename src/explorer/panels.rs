//! What lies over the map and beside it, and what Escape closes.

use super::Explorer;
use crate::manual::Chapter;

/// A dialog over the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Save the map as a picture, as data or as days in a row.
    Export,
    /// Save what is known of a country or of the region.
    Report,
    /// Save the view as a workspace.
    SaveWorkspace,
    /// Open a workspace.
    OpenWorkspace,
    /// Keys and commands.
    Help,
    /// What this is, where its data come from, how levels are decided.
    About,
    /// All organisations.
    Organisations,
    /// All corridors and border crossings.
    Passages,
    /// The manual, open at a chapter.
    Manual(Chapter),
    /// What is wrong with the files.
    Problems,
}

/// A part of the panel with layers and legend that can be folded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelPart {
    /// What the colours and symbols mean.
    Legend,
    /// The layers.
    Layers,
}

/// Which parts of that panel are folded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Folded {
    /// The legend.
    pub legend: bool,
    /// The layers.
    pub layers: bool,
}

impl Folded {
    /// Whether a part is folded up.
    pub fn has(self, part: PanelPart) -> bool {
        match part {
            PanelPart::Legend => self.legend,
            PanelPart::Layers => self.layers,
        }
    }

    pub(super) fn toggled(mut self, part: PanelPart) -> Self {
        let it = match part {
            PanelPart::Legend => &mut self.legend,
            PanelPart::Layers => &mut self.layers,
        };
        *it = !*it;
        self
    }
}

impl Explorer {
    /// Escape: closes what is on top, one at a time.
    pub(super) fn back(&mut self) {
        if self.dialog.take().is_some() || self.notice.take().is_some() {
            return;
        }
        if self.search.take().is_some() || std::mem::take(&mut self.shows_hint) {
            return;
        }
        if std::mem::take(&mut self.shows_filters) {
            return;
        }
        if self.isolated.take().is_some() {
            return;
        }
        if self.solo().is_some() {
            self.show_alone(None);
            return;
        }
        if self.play.is_on() {
            self.pause();
            return;
        }
        if self.has_page() {
            self.leave_page();
        } else if self.compare.is_some() {
            self.compare_with(None);
        } else if !self.marked.is_empty() {
            self.marked.clear();
        } else {
            self.drawer.part = None;
        }
    }
}
