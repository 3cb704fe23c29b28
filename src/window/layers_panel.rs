//! The panel on the left: legend and layers in one.

use eframe::egui::{Margin, Panel, Response, ScrollArea, Ui};

use super::control::{Row, note_row, swatch_row, tick_row};
use super::desk::Desk;
use super::theme;
use crate::country::CountryCode;
use crate::explorer::{Action, Command};
use crate::record::Era;
use crate::scene::frame::Swatch;
use crate::scene::{Class, Layer, Overprint, Symbol, legend};

/// Its width in points.
const WIDTH: f32 = 240.0;

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let frame = theme::panel_frame(desk.theme, Margin::same(0));
    let panel = Panel::left("layers")
        .frame(frame)
        .default_size(WIDTH)
        .size_range(200.0..=320.0);
    panel.show(ui, |ui| {
        let margin = Margin {
            left: 16,
            right: 16,
            top: 16,
            bottom: 16,
        };
        ScrollArea::vertical()
            .auto_shrink(false)
            .content_margin(margin)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                show_legend(ui, desk);
                ui.add_space(theme::GAP);
                layers(ui, desk);
                ui.add_space(theme::GAP);
                signs(ui, desk);
            });
    });
}

fn show_legend(ui: &mut Ui, desk: &mut Desk<'_>) {
    let layers = desk.explorer.layers;
    title(ui, desk, legend::heading(layers, &desk.showing));
    if layers.has(Layer::Engagement) {
        for class in desk.showing.classes() {
            class_row(ui, desk, *class);
        }
    }
    subject(ui, desk);
    for overprint in legend::overprints(layers, &desk.showing) {
        overprint_note(ui, desk, overprint);
    }
    if desk.explorer.layers.has(Layer::DisputedBorders) {
        note(ui, desk, Swatch::DisputedBorder, "Disputed border");
    }
    if desk.explorer.layers.has(Layer::Events) {
        let event = Symbol::Event;
        note(ui, desk, Swatch::Symbol(event), event.name());
    }
}

/// What the symbols and lines mean that are drawn over the fills.
fn signs(ui: &mut Ui, desk: &Desk<'_>) {
    for section in legend::sections(desk.overlays, desk.explorer.layers) {
        title(ui, desk, &section.heading);
        for entry in section.entries {
            note(ui, desk, entry.swatch, &entry.name);
        }
        ui.add_space(theme::GAP);
    }
}

fn class_row(ui: &mut Ui, desk: &mut Desk<'_>, class: Class) {
    let (text, meaning) = (class.name(), class.description());
    let count = desk.counts.of(class);
    let isolated = desk.explorer.isolated;
    let is_on = isolated == Some(class);
    let states = if count == 1 { "state" } else { "states" };
    let row = Row {
        text,
        count: Some(count),
        name: &format!("{text}, {count} {states}"),
        is_on,
        is_faded: isolated.is_some() && !is_on,
    };
    let advice = if is_on {
        "Click to show all again."
    } else {
        "Click to show only these."
    };
    let response = swatch_row(
        ui,
        desk.theme,
        Swatch::FadedClass(
            class,
            desk.explorer.layers.opacity_percent(Layer::Engagement),
        ),
        row,
    );
    if explained(response, &format!("{meaning}.\n{advice}")).clicked() {
        desk.ask(Action::Isolate(class));
    }
}

fn subject(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = "Afghanistan";
    let row = Row {
        text,
        count: None,
        name: text,
        is_on: false,
        is_faded: false,
    };
    let response = swatch_row(ui, desk.theme, Swatch::Subject, row);
    let meaning = match desk.explorer.era {
        Era::First => "The subject of the atlas: the Taliban ruled in Kabul from 1996 to 2001.",
        Era::Second => {
            "The subject of the atlas: ruled by the Taliban government since 15 August 2021."
        }
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
    let states = if count == 1 { "state" } else { "states" };
    let name = overprint.name();
    let row = Row {
        text: overprint.short_name(),
        count: Some(count),
        name: &format!("{name}, {count} {states}"),
        is_on: false,
        is_faded: false,
    };
    let response = note_row(ui, desk.theme, Swatch::Overprint(overprint), row);
    explained(response, &format!("{}.", overprint.description()));
}

/// What needs no control: its layer has one below.
fn note(ui: &mut Ui, desk: &Desk<'_>, swatch: Swatch, text: &str) {
    ui.allocate_ui(
        eframe::egui::vec2(ui.available_width(), super::control::ROW),
        |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                super::control::swatch(ui, desk.theme, swatch);
                ui.label(text);
            });
        },
    );
}

fn layers(ui: &mut Ui, desk: &mut Desk<'_>) {
    title(ui, desk, "Layers");
    for layer in Layer::ALL {
        let row = Row {
            text: layer.name(),
            count: None,
            name: layer.name(),
            is_on: desk.explorer.layers.has(layer),
            is_faded: false,
        };
        let response = tick_row(ui, desk.theme, row);
        let key = Command::Toggle(layer)
            .shortcut()
            .map_or_else(String::new, |key| format!("\nKey: {}", key.name()));
        if explained(response, &format!("{}.{key}", layer.description())).clicked() {
            desk.command(Command::Toggle(layer));
        }
    }
}

fn title(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.label(theme::heading(text, desk.theme));
    ui.add_space(6.0);
}

/// With a tooltip that takes effect for the keyboard, too.
fn explained(response: Response, text: &str) -> Response {
    response.on_hover_text(text)
}
