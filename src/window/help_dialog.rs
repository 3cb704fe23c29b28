//! Keys and commands, from the one table.

use eframe::egui::{Align, Color32, Frame, Label, Layout, Margin, Ui};

use super::desk::Desk;
use super::theme;
use crate::explorer::Command;

const POINTER: &str = "Drag the map to move it; turn the wheel or pinch to zoom at the pointer; \
                       double-click to zoom in. Click a country, a symbol or a line for its \
                       page, the sea to close it. Tab goes through all controls; the map is one of them. Ctrl+K \
                       finds countries, events, layers, commands and dates by a few letters.";

/// Shows the table.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add(Label::new(theme::prose(POINTER)).wrap());
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (number, command) in Command::all().into_iter().enumerate() {
        let ground = if number.is_multiple_of(2) {
            ui.visuals().faint_bg_color
        } else {
            Color32::TRANSPARENT
        };
        let frame = Frame::new().fill(ground).corner_radius(theme::RADIUS);
        frame
            .inner_margin(Margin::symmetric(8, 4))
            .show(ui, |ui| row(ui, desk, command));
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, command: Command) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.label(command.name_in(desk.language()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let keys = command.keys();
            if keys.is_empty() {
                ui.label(theme::muted(desk.text("help-in-the-menu"), desk.theme));
            } else {
                ui.label(theme::strong(keys));
            }
        });
    });
}
