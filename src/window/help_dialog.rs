//! Keys and commands, from the one table.

use eframe::egui::{Align, Color32, Frame, Label, Layout, Margin, Ui};

use super::desk::Desk;
use super::theme;
use crate::explorer::Command;

/// Shows the table.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add(Label::new(theme::prose(desk.text("help-how"))).wrap());
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
            let keys = command.keys_in(desk.language());
            if keys.is_empty() {
                ui.label(theme::muted(desk.text("help-in-the-menu"), desk.theme));
            } else {
                ui.label(theme::strong(keys));
            }
        });
    });
}
