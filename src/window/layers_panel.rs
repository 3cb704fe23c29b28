//! The panel on the left: what to show, in one click or layer by layer, and what all of it means.

mod legend;
mod own;
mod presets;
mod rows;

use eframe::egui::{
    Align, FontId, Layout, Margin, Panel, Response, Role, ScrollArea, Sense, Shape, Stroke,
    StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::control::close_button;
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, PanelPart};
use crate::text::Weight;

/// Its width in points.
const WIDTH: f32 = 264.0;

/// Shows the panel. Presets and search stay where they are, the rest scrolls.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let frame = theme::panel_frame(desk.theme, Margin::same(0));
    let panel = Panel::left("layers")
        .frame(frame)
        .default_size(WIDTH)
        .size_range(220.0..=360.0);
    panel.show(ui, |ui| {
        let top = Margin {
            left: 16,
            right: 16,
            top: 12,
            bottom: 8,
        };
        theme::panel_frame(desk.theme, top).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.scope(|ui| presets::show(ui, desk));
            search(ui, desk);
        });
        let below = Margin {
            top: 4,
            bottom: 16,
            ..top
        };
        let area = ScrollArea::vertical().auto_shrink(false);
        area.content_margin(below).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if !desk.explorer.layer_search.is_empty() {
                rows::show_found(ui, desk);
                return;
            }
            if part(ui, desk, PanelPart::Legend, desk.text("layers-legend")) {
                legend::show(ui, desk);
            }
            ui.add_space(theme::GAP / 2.0);
            if part(ui, desk, PanelPart::Layers, desk.text("layers-layers")) {
                own::show(ui, desk);
                rows::show(ui, desk);
            }
        });
    });
}

/// Finds layers by name and by what they show.
fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut text = desk.explorer.layer_search.clone();
    ui.horizontal(|ui| {
        let has_text = !text.is_empty();
        let width = ui.available_width() - if has_text { 36.0 } else { 0.0 };
        let edit = TextEdit::singleline(&mut text)
            .hint_text(desk.text("layers-find-a-layer"))
            .desired_width(width - 8.0);
        let response = ui
            .add(edit)
            .accessible_name(desk.text("layers-find-a-layer"));
        if response.changed() {
            desk.ask(Action::FindLayers(text.clone()));
        }
        let right = Layout::right_to_left(Align::Center);
        ui.with_layout(right, |ui| {
            if has_text
                && close_button(ui, desk.theme, desk.text("layers-end-the-search"), "").clicked()
            {
                desk.ask(Action::FindLayers(String::new()));
            }
        });
    });
}

/// The title of a part that can be folded up. Returns whether it is open.
fn part(ui: &mut Ui, desk: &mut Desk<'_>, part: PanelPart, text: &str) -> bool {
    const HEIGHT: f32 = 30.0;
    let is_open = !desk.explorer.folded.has(part);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    let color = theme::color(desk.theme.ink);
    let middle = pos2(rect.right() - 8.0, rect.center().y);
    let (along, across) = (4.0, 2.5);
    let points = if is_open {
        [(-along, -across), (0.0, across), (along, -across)]
    } else {
        [(-across, -along), (across, 0.0), (-across, along)]
    };
    let caret = points.map(|(x, y)| middle + vec2(x, y)).to_vec();
    let painter = ui.painter();
    painter.add(Shape::line(caret, Stroke::new(1.5, color)));
    let font = FontId::new(theme::BODY, theme::family(Weight::SemiBold));
    let galley = painter.layout_no_wrap(text.to_owned(), font, color);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, color);
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(desk.theme.accent));
        let around = rect.expand2(vec2(8.0, 0.0));
        painter.rect_stroke(around, theme::RADIUS, ring, StrokeKind::Inside);
    }
    let tip = if is_open {
        desk.text("layers-fold-up")
    } else {
        desk.text("layers-open")
    };
    if explained(response, tip).clicked() {
        desk.ask(Action::Fold(part));
    }
    is_open
}

fn title(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.label(theme::heading(text, desk.theme));
    ui.add_space(4.0);
}

/// With a tooltip that takes effect for the keyboard, too.
fn explained(response: Response, text: &str) -> Response {
    response.on_hover_text(text)
}
