//! What everything means that is drawn: the same entries as in a picture's legend, and nothing
//! else. A click on a class shows it alone.

use eframe::egui::Ui;

use super::{explained, title};
use crate::country::CountryCode;
use crate::explorer::Action;
use crate::own::coloring;
use crate::record::Era;
use crate::scene::frame::Swatch;
use crate::scene::{Class, Layer, Overprint, Symbol, legend, own};
use crate::window::control::{Row, note_row, swatch_row};
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let layers = desk.explorer.layers;
    let own = own::sections(&desk.explorer.own, desk.explorer.language);
    let has_table = coloring(&desk.explorer.own).is_some();
    for section in &own {
        title(ui, desk, &section.heading);
        for entry in &section.entries {
            note(ui, desk, entry.swatch, &entry.name, entry.count);
        }
        ui.add_space(theme::GAP / 2.0);
    }
    if layers.has(Layer::Engagement) && !has_table {
        title(
            ui,
            desk,
            legend::heading(layers, &desk.showing, desk.explorer.language),
        );
        for class in desk.showing.classes() {
            class_row(ui, desk, *class);
        }
    }
    if !has_table {
        subject(ui, desk);
    }
    for overprint in legend::overprints(layers, &desk.showing) {
        overprint_note(ui, desk, overprint);
    }
    if layers.has(Layer::DisputedBorders) {
        note(
            ui,
            desk,
            Swatch::DisputedBorder,
            desk.text("layers-disputed-border"),
            None,
        );
    }
    if layers.has(Layer::Events) {
        let (event, count) = (Symbol::Event, desk.overlays.events.len());
        note(
            ui,
            desk,
            Swatch::Symbol(event),
            event.name_in(desk.language()),
            Some(count),
        );
    }
    for section in legend::sections(desk.overlays, layers, desk.explorer.language) {
        ui.add_space(theme::GAP / 2.0);
        title(ui, desk, &section.heading);
        for entry in section.entries {
            note(ui, desk, entry.swatch, &entry.name, entry.count);
        }
    }
}

fn class_row(ui: &mut Ui, desk: &mut Desk<'_>, class: Class) {
    let (text, meaning) = (
        class.name_in(desk.language()),
        class.description_in(desk.language()),
    );
    let count = desk.counts.of(class);
    let isolated = desk.explorer.isolated;
    let is_on = isolated == Some(class);
    let row = Row {
        text,
        count: Some(count),
        name: &format!("{text}, {}", states(desk, count)),
        is_on,
        is_faded: isolated.is_some() && !is_on,
    };
    let advice = if is_on {
        desk.text("layers-click-to-show-all-again")
    } else {
        desk.text("layers-click-to-show-only-these")
    };
    let percent = desk.explorer.layers.opacity_percent(Layer::Engagement);
    let swatch = Swatch::FadedClass(class, percent);
    let response = swatch_row(ui, desk.theme, swatch, row);
    if explained(response, &format!("{meaning}.\n{advice}")).clicked() {
        desk.ask(Action::Isolate(class));
    }
}

fn subject(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.text("layers-afghanistan");
    let row = Row {
        text,
        count: None,
        name: text,
        is_on: false,
        is_faded: false,
    };
    let response = swatch_row(ui, desk.theme, Swatch::Subject, row);
    let meaning = match desk.explorer.era {
        Era::First => desk.text("layers-the-subject-of-the-atlas"),
        Era::Second => desk.text("layers-the-subject-of-the-atlas-2"),
    };
    if explained(response, meaning).clicked() {
        desk.ask(Action::SelectAndShow(CountryCode::AFGHANISTAN));
    }
}

/// What is printed over the fills, with its meaning as a tooltip.
fn overprint_note(ui: &mut Ui, desk: &Desk<'_>, overprint: Overprint) {
    let count = desk.counts.with(overprint);
    if overprint == Overprint::PressureThroughEu && count == 0 {
        return;
    }
    let name = overprint.name_in(desk.language());
    let row = Row {
        text: overprint.short_name_in(desk.language()),
        count: Some(count),
        name: &format!("{name}, {}", states(desk, count)),
        is_on: false,
        is_faded: false,
    };
    let response = note_row(ui, desk.theme, Swatch::Overprint(overprint), row);
    explained(
        response,
        &format!("{}.", overprint.description_in(desk.language())),
    );
}

/// What needs no control: its layer has one below.
fn note(ui: &mut Ui, desk: &Desk<'_>, swatch: Swatch, text: &str, count: Option<usize>) {
    let name = match count {
        Some(count) => format!("{text}, {count}"),
        None => text.to_owned(),
    };
    let row = Row {
        text,
        count,
        name: &name,
        is_on: false,
        is_faded: false,
    };
    note_row(ui, desk.theme, swatch, row);
}

fn states(desk: &Desk<'_>, count: usize) -> String {
    desk.say("count-of-states", [("count", count.into())])
}
