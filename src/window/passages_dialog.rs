//! All corridors and border crossings by name, each with its status on the day and the way to its
//! page.

use eframe::egui::{Label, Ui};

use super::desk::Desk;
use super::sheet_panel::link_to_sheet;
use super::theme;
use crate::explorer::Goal;
use crate::explorer::listing;
use crate::scene::Layer;

/// Shows the list.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let showing = desk.showing;
    let engagement = showing.engagement();
    let text = desk.say(
        "dialog-as-on-corridors-are-pipelines",
        [("day", desk.language().day(engagement.day).into())],
    );
    ui.add(Label::new(theme::prose(text)).wrap());
    for (title, layer) in [
        (desk.text("dialog-corridors"), Layer::Corridors),
        (desk.text("dialog-border-crossings"), Layer::Crossings),
    ] {
        ui.add_space(8.0);
        ui.label(theme::heading(title, desk.theme));
        ui.spacing_mut().item_spacing.y = 2.0;
        for row in listing::rows(desk.world, engagement, layer, desk.language()) {
            if let Goal::Sheet(sheet) = row.goal {
                link_to_sheet(ui, desk, sheet, &row.name, &row.what);
            }
        }
    }
}
