//! The panel on the right while nobody's page is shown: what happened near the day, or what
//! changed between two days.

mod changes;
mod month;

use eframe::egui::{Label, Ui};

use super::desk::Desk;
use super::{side, theme};
use crate::explorer::Command;
use crate::scene::Showing;

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
    let key = Command::ToggleHappenings.keys_in(desk.language());
    if side::title(
        ui,
        desk.theme,
        (title, 18.0),
        (desk.text("happened-close-what-happened"), &key),
    ) {
        desk.command(Command::ToggleHappenings);
    }
    ui.add(Label::new(theme::muted(below, desk.theme)).wrap());
}

/// The title of a group, with the number of what is in it.
fn group_title(ui: &mut Ui, desk: &Desk<'_>, title: &str) {
    ui.add_space(theme::GAP / 2.0);
    ui.label(theme::heading(title, desk.theme));
}
