//! The reader's own layers: which are shown, how they are coloured and labelled, in which order.

use eframe::egui::{
    Align, Button, ComboBox, Layout, Rect, RichText, Role, Sense, Slider, Stroke, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use super::{explained, title};
use crate::explorer::{Action, Command, OwnChange};
use crate::own::style::CLASSES;
use crate::own::{Kind, Method, OwnLayer, Style};
use crate::window::control::{ROW, Row, focus_ring, small_segment, tick_row};
use crate::window::desk::Desk;
use crate::window::theme;

/// Width of the button that unfolds the settings, in points.
const MORE: f32 = 26.0;
/// Where the settings begin.
const INDENT: f32 = 26.0;

/// Shows them, the uppermost first, and how to open one.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(2.0);
    title(ui, desk, desk.text("layers-your-own-data"));
    let layers = desk.explorer.own.clone();
    for (number, layer) in layers.iter().enumerate().rev() {
        ui.push_id(("own layer", number), |ui| {
            row(ui, desk, number, layer);
            if unfolded(ui) == Some(number) {
                settings(ui, desk, number, layer, layers.len());
            }
        });
    }
    let button = ui.add(Button::new(
        RichText::new(desk.text("layers-open-data")).size(theme::SMALL),
    ));
    let key = Command::OpenData.keys_in(desk.language());
    let text = desk.say(
        "layers-open-geojson-topojson-shapefile-or",
        [("key", key.into())],
    );
    if explained(button, &text).clicked() {
        desk.command(Command::OpenData);
    }
}

fn id() -> eframe::egui::Id {
    eframe::egui::Id::unique("unfolded own layer")
}

fn unfolded(ui: &Ui) -> Option<usize> {
    ui.data(|data| data.get_temp::<Option<usize>>(id()))
        .flatten()
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, number: usize, layer: &OwnLayer) {
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (left, right) = rect.split_left_right_at_x(rect.right() - MORE);
    let name = &layer.content.name;
    let row = Row {
        text: name,
        count: None,
        name,
        is_on: layer.is_on,
        is_faded: false,
    };
    let mut in_left = ui.new_child(UiBuilder::new().max_rect(left));
    let response = tick_row(&mut in_left, desk.theme, row);
    let path = layer.content.path.as_ref();
    let from = path.map_or_else(
        || desk.text("layers-pasted").to_owned(),
        |it| it.display().to_string(),
    );
    if explained(response, &from).clicked() {
        desk.ask(Action::ChangeOwn(number, OwnChange::Show(!layer.is_on)));
    }
    more(ui, desk, number, name, right);
}

/// Three dots at the end of a row: they unfold its settings.
fn more(ui: &Ui, desk: &Desk<'_>, number: usize, name: &str, rect: Rect) {
    let is_open = unfolded(ui) == Some(number);
    let response = ui.interact(rect, ui.scope_id().with("more"), Sense::click());
    let name = desk.say("layers-settings-of-2", [("name", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    focus_ring(ui, desk.theme, &response);
    let color = theme::color(desk.theme.muted);
    for step in [-1.0, 0.0, 1.0] {
        let at = rect.center() + vec2(5.0 * step, 0.0);
        ui.painter().circle_filled(at, 1.5, color);
    }
    if explained(
        response,
        desk.text("layers-colour-size-names-opacity-order"),
    )
    .clicked()
    {
        let open = (!is_open).then_some(number);
        ui.data_mut(|data| data.insert_temp(id(), open));
    }
}

fn settings(ui: &mut Ui, desk: &mut Desk<'_>, number: usize, layer: &OwnLayer, count: usize) {
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 6.0);
            ui.add_space(2.0);
            let mut style = layer.style.clone();
            columns(ui, desk, layer, &mut style);
            if style != layer.style {
                let change = OwnChange::Restyle(Box::new(style));
                desk.ask(Action::ChangeOwn(number, change));
            }
            opacity(ui, desk, number, layer);
            buttons(ui, desk, number, layer, count);
            ui.add_space(8.0);
        });
    });
}

fn columns(ui: &mut Ui, desk: &Desk<'_>, layer: &OwnLayer, style: &mut Style) {
    let is_table = matches!(layer.content.kind, Kind::Values(_));
    let kinds = layer.content.places().map(|it| it.kinds());
    column(
        ui,
        desk,
        layer,
        (
            desk.text("layers-colour-by"),
            desk.text("layers-one-colour"),
        ),
        &mut style.color_by,
    );
    if style.color_by.is_some() {
        classes(ui, desk, style);
    }
    if kinds.is_some_and(|it| it.has_points) {
        column(
            ui,
            desk,
            layer,
            (desk.text("layers-size-by"), desk.text("layers-one-size")),
            &mut style.size_by,
        );
    }
    if !is_table {
        column(
            ui,
            desk,
            layer,
            (desk.text("layers-names-from"), desk.text("layers-no-names")),
            &mut style.label_by,
        );
    }
}

/// A column of the layer, or none.
fn column(
    ui: &mut Ui,
    desk: &Desk<'_>,
    layer: &OwnLayer,
    (what, none): (&str, &str),
    chosen: &mut Option<String>,
) {
    ui.horizontal(|ui| {
        let label = vec2(70.0, 20.0);
        let left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(label, left, |ui| {
            ui.set_min_width(label.x);
            ui.label(theme::muted(what, desk.theme));
        });
        let shown = chosen.clone().unwrap_or_else(|| none.to_owned());
        let combo = ComboBox::from_id_salt(what)
            .selected_text(RichText::new(shown).size(theme::SMALL))
            .width((ui.available_width() - 8.0).max(60.0))
            .truncate();
        let response = combo.show_ui(ui, |ui| {
            ui.selectable_value(chosen, None, none);
            for name in layer.content.table().columns() {
                ui.selectable_value(chosen, Some(name.clone()), name);
            }
        });
        let name = format!("{what}, {}", layer.content.name);
        response.response.accessible_name(name);
    });
}

fn classes(ui: &mut Ui, desk: &Desk<'_>, style: &mut Style) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = vec2(7.0, 1.0);
        ui.spacing_mut().interact_size.y = 22.0;
        for method in Method::ALL {
            let is_on = style.method == method;
            let response = small_segment(ui, desk.theme, method.name_in(desk.language()), is_on);
            if explained(response, method.description_in(desk.language())).clicked() {
                style.method = method;
            }
        }
    });
    if style.method != Method::Categories {
        ui.horizontal(|ui| {
            ui.label(theme::muted(desk.text("layers-classes"), desk.theme));
            ui.spacing_mut().slider_width = 80.0;
            with_rail(ui, desk);
            let slider = Slider::new(&mut style.classes, CLASSES);
            ui.add(slider).accessible_name(desk.text("layers-classes"));
        });
    }
}

/// A slider whose rail can be seen on the panel.
fn with_rail(ui: &mut Ui, desk: &Desk<'_>) {
    ui.spacing_mut().interact_size.y = 20.0;
    let rail = desk.theme.ink.with_alpha(60).over(desk.theme.paper);
    let visuals = &mut ui.visuals_mut().widgets.inactive;
    visuals.bg_fill = theme::color(rail);
    visuals.fg_stroke = Stroke::new(1.5, theme::color(desk.theme.ink));
}

fn opacity(ui: &mut Ui, desk: &mut Desk<'_>, number: usize, layer: &OwnLayer) {
    let mut percent = layer.opacity_percent;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(theme::muted(desk.text("layers-opacity"), desk.theme));
        ui.spacing_mut().slider_width = (ui.available_width() - 54.0).max(60.0);
        with_rail(ui, desk);
        let slider = Slider::new(&mut percent, 10..=100).show_value(false);
        let response = ui.add(slider.step_by(5.0));
        response.accessible_name(desk.say(
            "layers-opacity-of-2",
            [("name", layer.content.name.as_str().into())],
        ));
        ui.label(theme::muted(format!("{percent} %"), desk.theme));
    });
    if percent != layer.opacity_percent {
        desk.ask(Action::ChangeOwn(number, OwnChange::Opacity(percent)));
    }
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, number: usize, layer: &OwnLayer, count: usize) {
    let name = layer.content.name.as_str();
    let language = desk.language();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = vec2(7.0, 1.0);
        ui.spacing_mut().interact_size.y = 22.0;
        let small = |text: &str| Button::new(RichText::new(text).size(theme::SMALL));
        let mut ask = |ui: &mut Ui, text: &str, is_possible: bool, long: String, action: Action| {
            let response = ui.add_enabled(is_possible, small(text));
            let response = response.accessible_name(&long);
            if explained(response, &long).clicked() {
                desk.ask(action);
            }
        };
        let change = |change| Action::ChangeOwn(number, change);
        let up = language.say("layers-draw-over-the-next-layer", [("name", name.into())]);
        ask(ui, "↑", number + 1 < count, up, change(OwnChange::Move(1)));
        let down = language.say("layers-draw-under-the-next-layer", [("name", name.into())]);
        ask(ui, "↓", number > 0, down, change(OwnChange::Move(-1)));
        if layer.content.places().is_some() {
            let zoom = language.say("layers-show-all-of", [("name", name.into())]);
            ask(
                ui,
                language.text("layers-zoom-to-it"),
                true,
                zoom,
                Action::FitOwn(number),
            );
        }
        let remove = language.say("layers-take-off-the-map", [("name", name.into())]);
        ask(
            ui,
            language.text("layers-remove"),
            true,
            remove,
            change(OwnChange::Remove),
        );
    });
}
