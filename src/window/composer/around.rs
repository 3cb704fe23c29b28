//! What stands around the map: words, margin, legend, and credits with their reminder.

use eframe::egui::{Label, RichText, Ui};

use super::Asked;
use super::row::{fault, line, named, short};
use crate::explorer::{Action, ExportForm};
use crate::picture::{FileForm, credits_of};
use crate::scene::Layer;
use crate::window::control::{Row, tick_row};
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    let none = desk.text("composer-without");
    let title = desk.text("composer-title");
    line(ui, desk.theme, title, &mut form.title, none);
    let subtitle = desk.text("composer-subtitle");
    line(ui, desk.theme, subtitle, &mut form.layout.subtitle, none);
    let (margin, hint) = (
        desk.text("composer-margin"),
        desk.text("composer-points-of-blank-room"),
    );
    short(ui, desk.theme, margin, &mut form.margin, hint);
    fault(ui, desk.theme, asked.faults.margin.as_deref());
    ui.horizontal_top(|ui| {
        named(ui, desk.theme, desk.text("composer-show"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            switches(ui, desk, asked, form);
        });
    });
}

fn switches(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    let tick = |ui: &mut Ui, key: &'static str, is_on: &mut bool| {
        let text = desk.text(key);
        let name = desk.say("composer-show-the", [("name", text.to_lowercase().into())]);
        let row = Row {
            text,
            count: None,
            name: &name,
            is_on: *is_on,
            is_faded: false,
        };
        if tick_row(ui, desk.theme, row).clicked() {
            *is_on = !*is_on;
        }
    };
    let layers = desk.explorer.layers;
    let bar = form.has_scale_bar;
    let mut has_bar = bar.unwrap_or_else(|| layers.has(Layer::ScaleBar));
    let before = has_bar;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        tick(left, "composer-legend", &mut form.layout.has_legend);
        tick(right, "composer-date", &mut form.layout.has_date);
        tick(left, "composer-scale-bar", &mut has_bar);
        let is_film = matches!(super::fields::form_of(form), Some(FileForm::Days(_)));
        // An animation has no way to do without it.
        if !is_film {
            let mut has_sea = !form.is_transparent;
            tick(right, "composer-sea", &mut has_sea);
            form.is_transparent = !has_sea;
        }
    });
    if has_bar != before {
        form.has_scale_bar = Some(has_bar);
    }
    tick(ui, "composer-credits", &mut form.layout.has_credits);
    if !form.layout.has_credits {
        remind(ui, desk, asked);
    }
}

/// Whoever leaves the credits out has to give them elsewhere, and here they are.
fn remind(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked) {
    let Some(order) = &asked.order else { return };
    let credits = credits_of(order.file.picture(), desk.world);
    let accent = theme::color(desk.theme.accent);
    let text = desk.say("composer-name-this", [("credits", credits.as_str().into())]);
    let text = RichText::new(text).size(theme::SMALL).color(accent);
    ui.add(Label::new(text.line_height(Some(theme::SMALL * theme::LEADING))).wrap());
    ui.add_space(4.0);
    let copy = RichText::new(desk.text("composer-copy-the-credits")).size(theme::SMALL);
    if ui.button(copy).clicked() {
        desk.ask(Action::CopyText(credits));
    }
}
