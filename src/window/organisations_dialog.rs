//! All organisations by name, each with the number of its events and the way to its page.

use eframe::egui::{Button, Label, Ui};

use super::country_panel::count_of_events;
use super::desk::Desk;
use super::theme;
use crate::country::Party;
use crate::explorer::Action;

/// Shows the list.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add(Label::new(theme::prose(desk.text("dialog-organisations-intro"))).wrap());
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    let organisations = desk.world.organisations().into_iter();
    let mut named: Vec<(String, Party)> = organisations
        .map(|party| (desk.name_of(&party), party))
        .collect();
    named.sort();
    for (name, party) in named {
        row(ui, desk, &name, party);
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, name: &str, party: Party) {
    let short = desk.world.places.label_in(&party, desk.language());
    let text = if short == name {
        name.to_owned()
    } else {
        format!("{name} ({short})")
    };
    let count = count_of_events(desk.world, &party, desk.explorer.when());
    let button = Button::new(text)
        .right_text(count.to_string())
        .truncate()
        .frame_when_inactive(false)
        .min_size([ui.available_width(), 0.0].into());
    let events = desk.say("count-of-events", [("count", count.into())]);
    let response = ui.add(button);
    let response = response.accessible_name(format!("{name}, {events}"));
    if response.clicked() {
        desk.ask(Action::ShowOrganisation(party));
    }
}
