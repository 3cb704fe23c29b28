//! Keys and commands, from the one table.

use eframe::egui::{Grid, Ui};

use super::desk::Desk;
use super::theme;
use crate::explorer::Command;

/// Shows the table.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    ui.label(
        "Drag the map to move it; turn the wheel or pinch to zoom at the pointer; double-click to \
         zoom in. Click a country for its page, the sea to close it. Tab goes through all \
         controls; the map is one of them.",
    );
    ui.add_space(8.0);
    Grid::new("commands")
        .num_columns(2)
        .striped(true)
        .spacing([24.0, 8.0])
        .show(ui, |ui| {
            for command in Command::all() {
                ui.label(command.name());
                match command.shortcut() {
                    Some(key) => ui.label(theme::strong(key.name())),
                    None => ui.label(theme::muted("in the menu", desk.theme)),
                };
                ui.end_row();
            }
        });
}
