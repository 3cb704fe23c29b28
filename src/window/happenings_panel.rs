//! The panel on the right while nobody's page is shown: what happened near the day, or what
//! changed between two days.

mod changes;
mod month;

use eframe::egui::{Align, Label, Layout, RichText, Ui, UiBuilder, vec2};

use super::control::close_button;
use super::desk::Desk;
use super::{side, theme};
use crate::explorer::Command;
use crate::scene::Showing;
use crate::text::Weight;

/// Shows the panel if it is open.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk
        .explorer
        .shows_happenings(ui.ctx().content_rect().width())
    {
        return;
    }
    let theme = desk.theme;
    match desk.showing {
        Showing::Change(comparison) => {
            let topic = ("changes", comparison.from, comparison.to);
            side::show(ui, theme, topic, |ui| changes::show(ui, desk, comparison));
        }
        Showing::Levels(_) | Showing::Fading { .. } => {
            let topic = ("month", desk.explorer.date.first_of_month());
            side::show(ui, theme, topic, |ui| month::show(ui, desk));
        }
    }
}

/// Title, a line below it, and the way to close the panel.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, title: &str, below: &str) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let right = Layout::right_to_left(Align::TOP);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 28.0), right, |ui| {
        let name = "Close what happened";
        if close_button(ui, desk.theme, name).clicked() {
            desk.command(Command::ToggleHappenings);
        }
        let rest = ui.available_rect_before_wrap();
        let layout = Layout::left_to_right(Align::TOP).with_main_wrap(true);
        ui.scope_builder(UiBuilder::new().max_rect(rest).layout(layout), |ui| {
            let family = theme::family(Weight::Bold);
            ui.add(Label::new(RichText::new(title).family(family).size(18.0)).wrap());
        });
    });
    ui.add(Label::new(theme::muted(below, desk.theme)).wrap());
}

/// The title of a group, with the number of what is in it.
fn group_title(ui: &mut Ui, desk: &Desk<'_>, title: &str) {
    ui.add_space(theme::GAP / 2.0);
    ui.label(theme::heading(title, desk.theme));
}
