//! The layers by what they are: a tick each, and unfolded below it how opaque it is, over which
//! others it is drawn, what it shows as a list.

use eframe::egui::{
    Button, CursorIcon, EventFilter, Key, Rect, Response, RichText, Role, Sense, Slider, Stroke,
    Ui, UiBuilder, WidgetInfo, vec2,
};

use super::{explained, title};
use crate::explorer::sheet::LISTED;
use crate::explorer::{Action, Command};
use crate::scene::{Layer, NameStyle, Stratum};
use crate::window::control::{ROW, Row, small_segment, tick_row};
use crate::window::desk::Desk;
use crate::window::theme;
use crate::window::top_bar::tip;

/// Width of the button that unfolds the settings, in points.
const MORE: f32 = 26.0;
/// Where the names of layers begin, behind their ticks.
const INDENT: f32 = 26.0;

/// Shows all layers.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    for stratum in Stratum::ALL {
        ui.add_space(10.0);
        title(ui, desk, stratum.name_in(desk.language()));
        let order = desk.explorer.layers.order().into_iter();
        let layers: Vec<Layer> = order.filter(|it| it.stratum() == stratum).collect();
        let mut rows = Vec::new();
        for layer in &layers {
            rows.push(show_one(ui, desk, *layer, &layers));
        }
        if stratum.is_ordered() {
            move_dragged(ui, desk, &layers, &rows);
        }
    }
}

/// Shows the layers that the search finds.
pub(super) fn show_found(ui: &mut Ui, desk: &mut Desk<'_>) {
    let wanted = desk.explorer.layer_search.trim().to_lowercase();
    let is_found = |layer: &Layer| {
        let texts = [
            layer.name_in(desk.language()),
            layer.description_in(desk.language()),
        ];
        texts.iter().any(|it| it.to_lowercase().contains(&wanted))
    };
    let found: Vec<Layer> = Layer::ALL.into_iter().filter(is_found).collect();
    if found.is_empty() {
        ui.label(theme::muted(
            desk.text("layers-no-layer-has-that-in"),
            desk.theme,
        ));
    }
    for layer in found {
        show_one(ui, desk, layer, &[]);
    }
}

/// A layer with its settings, if they are unfolded. It can be moved among `siblings`, which stand
/// in the order in which they are drawn.
fn show_one(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer, siblings: &[Layer]) -> Response {
    let scope = ui.push_id(layer.id(), |ui| {
        let response = row(ui, desk, layer, !siblings.is_empty());
        if layer == Layer::CountryNames && desk.explorer.layers.has(layer) {
            names(ui, desk);
        }
        if desk.explorer.unfolded == Some(layer) {
            settings(ui, desk, layer, siblings);
        }
        response
    });
    scope.inner
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer, is_among_others: bool) -> Response {
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (left, right) = rect.split_left_right_at_x(rect.right() - MORE);
    let row = Row {
        text: layer.name_in(desk.language()),
        count: None,
        name: layer.name_in(desk.language()),
        is_on: desk.explorer.layers.has(layer),
        is_faded: desk.explorer.solo().is_some_and(|it| it != layer),
    };
    let mut in_left = ui.new_child(UiBuilder::new().max_rect(left));
    let mut response = tick_row(&mut in_left, desk.theme, row);
    let is_movable = is_among_others && layer.stratum().is_ordered();
    if is_movable {
        response = response.interact(Sense::drag());
    }
    let key = Command::Toggle(layer)
        .shortcut()
        .map(|key| desk.say("layers-key", [("key", key.name_in(desk.language()).into())]));
    let drag = is_movable.then(|| desk.text("layers-drag-it-over-or-under").to_owned());
    let about = format!("{}.", layer.description_in(desk.language()));
    let text: Vec<String> = [Some(about), key, drag].into_iter().flatten().collect();
    let text = text.join("\n");
    let response = explained(response, &text);
    if response.clicked() {
        desk.command(Command::Toggle(layer));
    }
    if response.has_focus() {
        unfold_by_keys(ui, desk, layer, &response);
    }
    let is_pointed = ui.rect_contains_pointer(rect);
    more(ui, desk, layer, right, is_pointed);
    response
}

/// To the right opens the settings of the row on which the keyboard is, to the left closes them:
/// the dots beside it are no stop of Tab, there would be twice as many.
fn unfold_by_keys(ui: &Ui, desk: &mut Desk<'_>, layer: Layer, response: &Response) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let is_open = desk.explorer.unfolded == Some(layer);
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowRight) && !is_open {
        desk.ask(Action::Unfold(Some(layer)));
    }
    if pressed(Key::ArrowLeft) && is_open {
        desk.ask(Action::Unfold(None));
    }
}

/// Three dots at the end of a row: they unfold its settings.
fn more(ui: &Ui, desk: &mut Desk<'_>, layer: Layer, rect: Rect, is_pointed: bool) {
    let is_open = desk.explorer.unfolded == Some(layer);
    let response = ui.interact(rect, ui.scope_id().with("more"), Sense::CLICK);
    let name = desk.say(
        "layers-settings-of",
        [("layer", layer.name_in(desk.language()).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    let alpha = if is_open || is_pointed { 255 } else { 90 };
    let color = theme::color(desk.theme.muted.with_alpha(alpha).over(desk.theme.paper));
    let painter = ui.painter();
    if is_open || response.hovered() {
        let tint = theme::color(desk.theme.ink.with_alpha(18).over(desk.theme.paper));
        painter.rect_filled(rect.shrink(2.0), theme::RADIUS, tint);
    }
    for step in [-1.0, 0.0, 1.0] {
        painter.circle_filled(rect.center() + vec2(5.0 * step, 0.0), 1.5, color);
    }
    let tip = desk.text("layers-opacity-order-this-layer-alone");
    if explained(response, tip).clicked() {
        desk.ask(Action::Unfold((!is_open).then_some(layer)));
    }
}

/// How countries are named.
fn names(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        ui.spacing_mut().item_spacing.x = 3.0;
        small(ui);
        for style in NameStyle::ALL {
            let is_on = desk.explorer.names == style;
            let response =
                small_segment(ui, desk.theme, style.short_name_in(desk.language()), is_on);
            let response = response.accessible_name(desk.say(
                "layers-country-names",
                [("style", style.name_in(desk.language()).into())],
            ));
            if response
                .on_hover_text(tip(Command::NextNames, desk.language()))
                .clicked()
            {
                desk.ask(Action::SetNames(style));
            }
        }
    });
    ui.add_space(6.0);
}

fn settings(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer, siblings: &[Layer]) {
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 6.0);
            ui.add_space(2.0);
            opacity(ui, desk, layer);
            ui.horizontal_wrapped(|ui| {
                small(ui);
                if layer.stratum().is_ordered() && !siblings.is_empty() {
                    order(ui, desk, layer, siblings);
                }
                alone(ui, desk, layer);
                as_list(ui, desk, layer);
            });
            ui.add_space(8.0);
        });
    });
}

fn opacity(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    let before = desk.explorer.layers.opacity_percent(layer);
    let mut percent = before;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.spacing_mut().interact_size.y = 20.0;
        ui.label(theme::muted(desk.text("layers-opacity"), desk.theme));
        ui.spacing_mut().slider_width = (ui.available_width() - 54.0).max(60.0);
        let rail = desk.theme.ink.with_alpha(60).over(desk.theme.paper);
        let visuals = &mut ui.visuals_mut().widgets.inactive;
        visuals.bg_fill = theme::color(rail);
        visuals.fg_stroke = Stroke::new(1.5, theme::color(desk.theme.ink));
        let slider = Slider::new(&mut percent, 10..=100)
            .show_value(false)
            .step_by(5.0);
        let response = ui.add(slider);
        let response = response.accessible_name(desk.say(
            "layers-opacity-of",
            [("layer", layer.name_in(desk.language()).into())],
        ));
        response.on_hover_text(desk.text("layers-how-opaque-it-is"));
        ui.label(theme::muted(format!("{percent} %"), desk.theme));
    });
    if percent != before {
        desk.ask(Action::SetOpacity(layer, percent));
    }
}

/// Over and under the others of its kind.
fn order(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer, siblings: &[Layer]) {
    let name = layer.name_in(desk.language());
    for (arrow, key, places, end) in [
        ("↑", "layers-draw-over-the-next-layer", -1, siblings.first()),
        ("↓", "layers-draw-under-the-next-layer", 1, siblings.last()),
    ] {
        let response = ui.add_enabled(end != Some(&layer), Button::new(arrow));
        let text = desk.say(key, [("name", name.into())]);
        if response
            .accessible_name(&text)
            .on_hover_text(text)
            .clicked()
        {
            desk.ask(Action::MoveLayer(layer, places));
        }
    }
}

fn alone(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    let is_on = desk.explorer.solo() == Some(layer);
    let response = small_segment(ui, desk.theme, desk.text("layers-only-this"), is_on);
    let response = response.accessible_name(desk.say(
        "layers-show-alone",
        [("layer", layer.name_in(desk.language()).into())],
    ));
    let text = desk.text("layers-show-this-layer-alone-over");
    if response.on_hover_text(text).clicked() {
        desk.ask(Action::Solo(Some(layer)));
    }
}

fn as_list(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    if !LISTED.contains(&layer) {
        return;
    }
    let response = ui.button(RichText::new(desk.text("layers-as-a-list")).size(theme::SMALL));
    let response = response.accessible_name(desk.say(
        "layers-show-as-a-list",
        [("layer", layer.name_in(desk.language()).into())],
    ));
    let text = desk.text("layers-read-what-this-layer-shows");
    if response.on_hover_text(text).clicked() {
        desk.ask(Action::ShowList(Some(layer)));
    }
}

/// Buttons of the size of the rows below which they stand.
fn small(ui: &mut Ui) {
    ui.spacing_mut().button_padding = vec2(7.0, 1.0);
    ui.spacing_mut().interact_size.y = 22.0;
}

/// Shows where a layer that is dragged would be drawn, and moves it there when it is let go.
fn move_dragged(ui: &Ui, desk: &mut Desk<'_>, layers: &[Layer], rows: &[Response]) {
    let dragged = |row: &Response| row.dragged() || row.drag_stopped();
    let Some(here) = rows.iter().position(dragged) else {
        return;
    };
    let (Some(layer), Some(row)) = (layers.get(here), rows.get(here)) else {
        return;
    };
    let Some(pointer) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    let others = rows.iter().enumerate().filter(|(place, _)| *place != here);
    let above = others.filter(|(_, row)| row.rect.center().y < pointer.y);
    let there = above.count();
    if row.drag_stopped() {
        let places = i32::try_from(there).unwrap_or(0) - i32::try_from(here).unwrap_or(0);
        if places != 0 {
            desk.ask(Action::MoveLayer(*layer, places));
        }
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let y = if there < here {
        rows.get(there).map(|row| row.rect.top())
    } else {
        rows.get(there).map(|row| row.rect.bottom())
    };
    let x = row.rect.x_range();
    let stroke = Stroke::new(2.0, theme::color(desk.theme.accent));
    ui.painter()
        .hline(x, y.unwrap_or_else(|| row.rect.top()), stroke);
}
