//! The drawer: what can lie below the map, or in its place.

mod canvas;
mod compare;
mod statistics;
pub(super) mod table;

use eframe::egui::{Align, Layout, Margin, Panel, Rect, Ui, UiBuilder, vec2};

pub(super) use statistics::View as StatisticsView;
pub(super) use table::{View as TableView, is_focusable as is_list};

use super::control::{close_button, segment};
use super::desk::Desk;
use super::theme;
use super::top_bar::tip;
use crate::explorer::{Action, Command, DrawerPart};

/// Its height in points at first, at least, and what it leaves to the map at least.
const HEIGHT: f32 = 300.0;
const LEAST: f32 = 150.0;
const LEAST_MAP: f32 = 140.0;
/// Where it is narrower, controls have a row of their own.
const WIDE: f32 = 700.0;

/// Narrower than this, a drawer in the place of the map has no page beside it.
pub(super) const WITH_PAGE: f32 = 860.0;

/// Whether the drawer takes the map's place: by wish, or because there is no room for both.
pub(super) fn is_full(desk: &Desk<'_>, height: f32) -> bool {
    desk.explorer.drawer.part.is_some()
        && (desk.explorer.drawer.is_full || height < LEAST + LEAST_MAP)
}

/// Shows it below the map.
pub(super) fn show_below(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart) {
    let most = ui.available_height() - LEAST_MAP;
    let panel = Panel::bottom("drawer")
        .frame(theme::panel_frame(desk.theme, Margin::same(0)))
        .default_size(HEIGHT.min(most))
        .size_range(LEAST.min(most)..=most);
    panel.show(ui, |ui| content(ui, desk, part));
}

/// Shows it in the map's place.
pub(super) fn show_full(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart, rect: Rect) {
    ui.painter()
        .rect_filled(rect, 0.0, theme::color(desk.theme.paper));
    let builder = UiBuilder::new().max_rect(rect).id_salt("full drawer");
    ui.scope_builder(builder, |ui| content(ui, desk, part));
}

fn content(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart) {
    let margin = Margin {
        left: 16,
        right: 12,
        top: 8,
        bottom: 6,
    };
    theme::panel_frame(desk.theme, margin).show(ui, |ui| {
        let row = vec2(ui.available_width(), 30.0);
        let is_wide = row.x >= WIDE;
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            tabs(ui, desk, part);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ways_out(ui, desk, part);
                if is_wide {
                    ui.add_space(4.0);
                    controls(ui, desk, part);
                }
            });
        });
        if !is_wide {
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                controls(ui, desk, part);
            });
        }
    });
    match part {
        DrawerPart::Table => table::show(ui, desk),
        DrawerPart::Compare => compare::show(ui, desk),
        DrawerPart::Statistics => statistics::show(ui, desk),
    }
}

fn controls(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart) {
    match part {
        DrawerPart::Table => table::controls(ui, desk),
        DrawerPart::Compare => compare::controls(ui, desk),
        DrawerPart::Statistics => statistics::controls(ui, desk),
    }
}

fn tabs(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart) {
    ui.spacing_mut().item_spacing.x = 2.0;
    for other in DrawerPart::ALL {
        let is_on = other == part;
        let response = segment(ui, desk.theme, other.name_in(desk.language()), is_on);
        let response = response.on_hover_text(tip(Command::ShowDrawer(other), desk.language()));
        if response.clicked() && !is_on {
            desk.command(Command::ShowDrawer(other));
        }
    }
}

fn ways_out(ui: &mut Ui, desk: &mut Desk<'_>, part: DrawerPart) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let key = Command::ShowDrawer(part).keys_in(desk.language());
    if close_button(ui, desk.theme, desk.text("drawer-close-the-drawer"), &key).clicked() {
        desk.command(Command::ShowDrawer(part));
    }
    let is_full = desk.explorer.drawer.is_full;
    let (text, hint) = if is_full {
        (
            desk.text("drawer-show-the-map"),
            desk.text("drawer-back-to-the-map-with"),
        )
    } else {
        (
            desk.text("drawer-fill"),
            desk.text("drawer-let-this-take-the-maps"),
        )
    };
    if ui.button(text).on_hover_text(hint).clicked() {
        desk.ask(Action::FillWithDrawer(!is_full));
    }
}
