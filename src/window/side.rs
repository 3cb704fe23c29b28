//! The place on the right that the page of a country, what changed and what happened share: one
//! width, so that the map stays as it is when one gives way to another.

use std::ops::RangeInclusive;

use eframe::egui::{Margin, Panel, ScrollArea, Ui};

use super::theme;
use crate::scene::Theme;

/// Its width in points, less where the window is small, and what it leaves to the map at least.
const WIDTH: RangeInclusive<f32> = 280.0..=360.0;
const SHARE: f32 = 0.34;
const LEAST_MAP: f32 = 260.0;

/// Shows a panel there whose content scrolls; another `topic` begins at its top.
pub(super) fn show(
    ui: &mut Ui,
    theme: &Theme,
    topic: impl std::hash::Hash + std::fmt::Debug,
    add_contents: impl FnOnce(&mut Ui),
) {
    let most = (ui.available_width() - LEAST_MAP).clamp(240.0, 520.0);
    let width = (ui.available_width() * SHARE).clamp(*WIDTH.start(), *WIDTH.end());
    let frame = theme::panel_frame(theme, Margin::same(0));
    let panel = Panel::right("side").frame(frame);
    let panel = panel
        .default_size(width.min(most))
        .size_range(240.0_f32.min(most)..=most);
    panel.show(ui, |ui| {
        let margin = Margin {
            left: 24,
            right: 24,
            top: 16,
            bottom: 24,
        };
        let area = ScrollArea::vertical().id_salt(topic);
        let area = area.auto_shrink(false);
        area.content_margin(margin).show(ui, add_contents);
    });
}
