//! Sets of layers for a question, in one click each.

use eframe::egui::{Ui, vec2};

use crate::explorer::{Action, Command};
use crate::scene::Preset;
use crate::window::control::small_segment;
use crate::window::desk::Desk;
use crate::window::theme;
use crate::window::top_bar::tip;

/// Shows them; the one whose layers are on is filled. While a layer is seen alone, the way back.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
    ui.spacing_mut().interact_size.y = 24.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = vec2(7.0, 3.0);
        let chosen = desk.explorer.chosen_layers();
        let mut is_preset = false;
        for preset in Preset::ALL {
            let is_on = chosen == preset.layers();
            is_preset |= is_on;
            let response = small_segment(ui, desk.theme, preset.name_in(desk.language()), is_on);
            let command = Command::ApplyPreset(preset);
            let response = response.accessible_name(command.name_in(desk.language()));
            let what = format!(
                "{}.\n{}",
                preset.description_in(desk.language()),
                tip(command, desk.language())
            );
            if response.on_hover_text(what).clicked() {
                desk.command(command);
            }
        }
        if !is_preset {
            let own = ui.label(theme::heading(desk.text("layers-own-choice"), desk.theme));
            own.on_hover_text(desk.text("layers-layers-order-or-opacity-are"));
        }
        if let Some(layer) = desk.explorer.solo() {
            let text = desk.say(
                "layers-only",
                [(
                    "layer",
                    layer.name_in(desk.language()).to_lowercase().into(),
                )],
            );
            let response = small_segment(ui, desk.theme, &text, true);
            let response = response.accessible_name(desk.text("layers-show-all-layers-again"));
            if response
                .on_hover_text(desk.text("layers-show-all-layers-again-esc"))
                .clicked()
            {
                desk.ask(Action::Solo(None));
            }
        }
    });
}
