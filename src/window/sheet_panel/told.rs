//! Events at one place of the map, each told in full.

use eframe::egui::Ui;

use super::head;
use crate::record::EventIndex;
use crate::window::country_panel::entry;
use crate::window::desk::Desk;

/// Shows them, the latest first.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, events: &[EventIndex]) {
    let record = &desk.world.record;
    let places = events.iter().filter_map(|it| record[*it].place.as_ref());
    let mut names: Vec<&str> = places.map(|it| it.name.as_str()).collect();
    names.dedup();
    let title = match (&names[..], events.len()) {
        ([name], 1) => (*name).to_owned(),
        ([name], count) => desk.say(
            "sheet-events-at",
            [("count", count.into()), ("name", (*name).into())],
        ),
        (_, 1) => desk.text("sheet-event").to_owned(),
        (_, count) => desk.say("sheet-events-near-each-other", [("count", count.into())]),
    };
    head(ui, desk, &title, 18.0);
    for index in events {
        let event = &record[*index];
        ui.separator();
        ui.push_id(&event.id, |ui| entry(ui, desk, None, event));
    }
}
