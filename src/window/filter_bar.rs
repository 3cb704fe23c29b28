//! What is filtered: chips over the upper edge of the map that can be taken away, and how many
//! states are left. Beside it, on demand, the list of all that can be filtered by.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align2, Area, Button, Context, Frame, Id, Margin, Order, Rect, ScrollArea, Ui, vec2,
};

use super::control::{Row, close_button, tick_row};
use super::desk::Desk;
use super::theme;
use super::top_bar::tip;
use crate::explorer::{Action, Command};
use crate::filter::{Facet, Sort};

/// Width of the list in points.
const WIDTH: f32 = 288.0;
/// Space between the edge of the map and what lies on it.
const INSET: f32 = 12.0;

/// Shows chips and list as far as there is something to show.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>, map: Rect) {
    let is_list_open = desk.explorer.shows_filters;
    if is_list_open {
        list(ctx, desk, map);
    }
    if !desk.explorer.filter.is_empty() {
        let left = if is_list_open { WIDTH + 56.0 } else { 0.0 };
        let room = Rect::from_min_max(map.min + vec2(left, 0.0), map.max);
        if room.width() > 160.0 {
            chips(ctx, desk, room);
        }
    }
}

fn chips(ctx: &Context, desk: &mut Desk<'_>, room: Rect) {
    let area = Area::new(Id::unique("filter chips"))
        .order(Order::Middle)
        .fixed_pos(room.min + vec2(INSET, INSET))
        .constrain_to(room.shrink(8.0));
    area.show(ctx, |ui| {
        let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(10, 6));
        frame.show(ui, |ui| {
            ui.set_max_width((room.width() - 2.0 * INSET - 24.0).clamp(120.0, 760.0));
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            ui.horizontal_wrapped(|ui| {
                told(ui, desk);
                for facet in desk.explorer.filter.facets() {
                    let name = facet.name_in(&desk.world.groups, desk.language());
                    let chip = Button::new(format!("{name}  ×")).corner_radius(12);
                    let response = ui
                        .add(chip)
                        .on_hover_text(desk.text("filter-take-this-filter-away"));
                    let name = desk.say("filter-take-away-the-filter", [("name", name.into())]);
                    if response.accessible_name(name).clicked() {
                        desk.ask(Action::ToggleFacet(facet));
                    }
                }
                let clear = Button::new(desk.text("filter-clear")).frame_when_inactive(false);
                let clear = ui
                    .add(clear)
                    .on_hover_text(tip(Command::ClearFilter, desk.language()));
                if clear
                    .accessible_name(desk.text("filter-clear-the-filter"))
                    .clicked()
                {
                    desk.command(Command::ClearFilter);
                }
            });
        });
    });
}

/// How many states are left, for the eye and as soon as it changes for the ear.
fn told(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(admitted) = desk.admitted else {
        return;
    };
    let (shown, total) = (admitted.states.len(), admitted.total);
    let text = desk.say(
        "filter-of-states-shown",
        [("shown", shown.into()), ("total", total.into())],
    );
    let hint = desk.text("filter-those-in-full-colour-of");
    let label = ui.label(theme::strong(text)).on_hover_text(hint);
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
}

fn list(ctx: &Context, desk: &mut Desk<'_>, map: Rect) {
    let area = Area::new(Id::unique("filters"))
        .order(Order::Middle)
        .pivot(Align2::LEFT_TOP)
        .fixed_pos(map.min + vec2(INSET, INSET))
        .constrain_to(map.shrink(8.0));
    area.show(ctx, |ui| {
        Frame::popup(ui.style())
            .inner_margin(Margin::symmetric(16, 12))
            .show(ui, |ui| {
                ui.set_width(WIDTH.min(map.width() - 64.0));
                head(ui, desk);
                let height = (map.height() - 120.0).max(80.0);
                let area = ScrollArea::vertical().max_height(height).auto_shrink(false);
                // The ground under a row's text is wider than the text.
                let margin = Margin {
                    right: 14,
                    ..Margin::ZERO
                };
                area.content_margin(margin).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for sort in Sort::ALL {
                        section(ui, desk, sort);
                    }
                });
            });
    });
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.label(theme::strong(desk.text("filter-filter-states-and-events")).size(15.0));
        let right = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
        ui.with_layout(right, |ui| {
            let key = Command::ToggleFilters.keys_in(desk.language());
            if close_button(
                ui,
                desk.theme,
                desk.text("filter-close-the-list-of-filters"),
                &key,
            )
            .clicked()
            {
                desk.command(Command::ToggleFilters);
            }
        });
    });
    let text = desk.text("filter-ticks-of-one-heading-are");
    ui.label(theme::muted(text, desk.theme));
    ui.add_space(4.0);
}

fn section(ui: &mut Ui, desk: &mut Desk<'_>, sort: Sort) {
    ui.add_space(8.0);
    ui.label(theme::strong(sort.name_in(desk.language())).size(theme::SMALL));
    for facet in Facet::all_of(sort, &desk.world.groups) {
        let name = facet.name_in(&desk.world.groups, desk.language());
        let full = format!("{}: {name}", sort.name_in(desk.language()));
        let row = Row {
            text: &name,
            count: None,
            name: &full,
            is_on: desk.explorer.filter.has(facet),
            is_faded: false,
        };
        if tick_row(ui, desk.theme, row).clicked() {
            desk.ask(Action::ToggleFacet(facet));
        }
    }
}
