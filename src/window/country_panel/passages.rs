//! The corridors in which a country takes part or that touch it, and the crossings on its border.

use eframe::egui::Ui;

use super::page::Page;
use crate::country::{CountryCode, Party};
use crate::explorer::Sheet;
use crate::explorer::listing;
use crate::window::desk::Desk;
use crate::window::sheet_panel::link_to_sheet;
use crate::window::theme;

/// Shows them, folded up, if there are any. Afghanistan's are all: the menu lists them.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let passages = passages(desk, page);
    if passages.is_empty() {
        return;
    }
    ui.add_space(theme::GAP / 4.0);
    let title = desk.say(
        "page-corridors-and-crossings",
        [("passages", passages.len().into())],
    );
    ui.collapsing(theme::heading(title, desk.theme), |ui| {
        for (sheet, name, status) in passages {
            link_to_sheet(ui, desk, sheet, &name, &status);
        }
    });
}

fn passages(desk: &Desk<'_>, page: &Page) -> Vec<(Sheet, String, String)> {
    let code = page.party.country();
    if code == Some(CountryCode::AFGHANISTAN) {
        return Vec::new();
    }
    let (record, day) = (&desk.world.record, page.when.1);
    let takes_part = |parties: &[Party]| parties.contains(&page.party);
    let corridors = record.corridors().iter().enumerate();
    let corridors = corridors
        .filter(|(_, it)| takes_part(&it.partners) || takes_part(&it.concerned))
        .map(|(index, it)| {
            (
                Sheet::Corridor(index),
                it.name.clone(),
                listing::corridor_in_words(it, day, desk.language()),
            )
        });
    let crossings = record.crossings().iter().enumerate();
    let crossings = crossings
        .filter(|(_, it)| Some(it.neighbour) == code)
        .map(|(index, it)| {
            let status = listing::crossing_in_words(it, day, desk.language());
            (
                Sheet::Crossing(index),
                it.name.clone(),
                desk.say("page-border-crossing", [("status", status.into())]),
            )
        });
    corridors.chain(crossings).collect()
}
