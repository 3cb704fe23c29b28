//! What the pointer is on: name, level, latest event; what changed, where two days are compared.

use eframe::egui::{Label, PopupAnchor, Response, Tooltip, Ui};

use crate::atlas::ShapeIndex;
use crate::country::CountryCode;
use crate::engagement::{Engagement, Shift};
use crate::scene::{Class, Showing};
use crate::window::control::swatch;
use crate::window::country_panel::{Page, class_name};
use crate::window::desk::Desk;
use crate::window::theme;

/// Its greatest width in points.
pub(super) const WIDTH: f32 = 280.0;

/// Shows it beside the pointer, at once.
pub(super) fn show(ui: &Ui, desk: &Desk<'_>, response: &Response, page: &Page) {
    let ctx = ui.ctx().clone();
    let tooltip = Tooltip::always_open(ctx, response.layer_id, response.id, PopupAnchor::Pointer);
    tooltip.gap(16.0).width(WIDTH).show(|ui| {
        // Not as narrow as what was told last.
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme::strong(page.name()));
        ui.horizontal(|ui| {
            if let Some(class) = page.class() {
                swatch(ui, desk.theme, class);
                ui.label(class_name(class, desk.language()));
            }
            if let Some(since) = page.since() {
                ui.label(theme::muted(since, desk.theme));
            }
        });
        if let Some(change) = change(desk, page) {
            ui.label(change);
        }
        if let Some(index) = page.latest_event() {
            let event = &desk.world.record[index];
            let text = format!("{}: {}", desk.language().date(event.date), event.title);
            ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
        }
    });
}

/// How the level of a country differs between the two days, where there are two.
fn change(desk: &Desk<'_>, page: &Page) -> Option<String> {
    let Showing::Change(comparison) = desk.showing else {
        return None;
    };
    let country = page.party().country()?;
    if country == CountryCode::AFGHANISTAN {
        return None;
    }
    let bearer = desk.world.places.bearer_of_stance(country);
    let name =
        |engagement: &Engagement| Class::Level(engagement.level(bearer)).name_in(desk.language());
    let (from, to) = (name(&comparison.before), name(&comparison.after));
    Some(match comparison.shift_of(bearer) {
        Some(Shift::Unchanged) => desk.say("map-unchanged-on-both-days", [("from", from.into())]),
        Some(_) => format!("{from} → {to}"),
        None => Class::Shift(None).name_in(desk.language()).to_owned(),
    })
}

/// Says which feature of the reader's own data it is, and the value that colours it.
pub(super) fn show_own(
    ui: &Ui,
    desk: &Desk<'_>,
    response: &Response,
    layer: usize,
    shape: ShapeIndex,
) {
    let Some(layer) = desk.explorer.own.get(layer) else {
        return;
    };
    let ctx = ui.ctx().clone();
    let tooltip = Tooltip::always_open(ctx, response.layer_id, response.id, PopupAnchor::Pointer);
    tooltip.gap(16.0).width(WIDTH).show(|ui| {
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 4.0;
        let row = shape.index();
        ui.label(theme::strong(layer.name_of(row)));
        let table = layer.content.table();
        let columns = [&layer.style.color_by, &layer.style.size_by];
        for name in columns.into_iter().flatten() {
            let column = table.column(name);
            let value = column.and_then(|column| table.shown(table.value(row, column)));
            if let Some(value) = value {
                ui.add(Label::new(format!("{name}: {value}")).wrap());
            }
        }
        ui.label(theme::muted(&layer.content.name, desk.theme));
    });
}
