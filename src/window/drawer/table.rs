//! The table of states. Only the rows that are seen are laid out, so that ten thousand scroll as
//! smoothly as ten.
//!
//! The rows are one stop of Tab: arrow keys walk, Enter shows the country, Space marks it. The heads
//! are buttons. Rows are painted, not built of labels: a screen reader hears each row as a whole,
//! with the name of each column before what stands in it.

mod heads;
mod rows;
mod view;
mod walk;

use eframe::egui::{Button, Id, Label, Rect, RichText, ScrollArea, TextEdit, Ui, vec2};

pub(in crate::window) use view::View;

use self::rows::Grid;
use crate::explorer::{Action, count_of_rows};
use crate::window::desk::Desk;
use crate::window::theme;

/// Height of the heads and of a row, in points.
const HEAD: f32 = 30.0;
const ROW: f32 = 26.0;

/// The rows as a whole have this identity.
fn id() -> Id {
    Id::unique("table of states")
}

/// Whether the keyboard is on the rows.
pub(in crate::window) fn is_focusable(focused: Id) -> bool {
    focused == id()
}

/// What is listed, and what can be done with it; from right to left.
pub(in crate::window) fn controls(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(view) = desk.table else {
        return;
    };
    ui.spacing_mut().item_spacing.x = 8.0;
    let marked = view.marked(&desk.explorer.marked);
    let (what, which) = match marked {
        0 => (
            count_of_rows(view.order().len(), desk.language()),
            desk.text("drawer-all-rows-that-are-listed"),
        ),
        marked => (
            count_of_rows(marked, desk.language()),
            desk.text("drawer-the-marked-rows"),
        ),
    };
    let can = !view.order().is_empty();
    let save = ui.add_enabled(can, Button::new(desk.text("drawer-save-as-csv")));
    let hint = desk.say(
        "drawer-save-as-a-csv-file",
        [("which", which.into()), ("what", what.as_str().into())],
    );
    if save.on_hover_text(hint).clicked() {
        desk.ask(Action::SaveTable);
    }
    let copy = ui.add_enabled(can, Button::new(desk.text("drawer-copy")));
    let hint = desk.say(
        "drawer-copy-to-be-pasted-into",
        [("which", which.into()), ("what", what.as_str().into())],
    );
    if copy.on_hover_text(hint).clicked() {
        desk.ask(Action::CopyTable);
    }
    find(ui, desk);
    let listed = desk.say(
        "drawer-of",
        [
            ("order", view.order().len().into()),
            ("rows", view.table().rows().len().into()),
        ],
    );
    let told = match marked {
        0 => listed,
        marked => desk.say(
            "drawer-marked",
            [("listed", listed.into()), ("marked", marked.into())],
        ),
    };
    ui.add(Label::new(theme::muted(told, desk.theme)).truncate());
}

/// Finds rows by any word in them.
fn find(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut text = desk.explorer.table.filter.clone();
    let width = (ui.available_width() - 110.0).clamp(80.0, 190.0);
    let edit = TextEdit::singleline(&mut text)
        .hint_text(desk.text("drawer-find-in-the-table"))
        .desired_width(width);
    let response = ui
        .add(edit)
        .accessible_name(desk.text("drawer-find-in-the-table"));
    if response.changed() {
        desk.ask(Action::FilterTable(text));
    }
}

/// Shows heads and rows.
pub(in crate::window) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(view) = desk.table else {
        return;
    };
    let room = ui.available_rect_before_wrap();
    let grid = Grid::new(ui, view, room.width(), desk.language());
    let (head, body) = room.split_top_bottom_at_fraction(HEAD / room.height().max(HEAD));
    let offset = ui.data(|data| data.get_temp::<f32>(id().with("offset")));
    heads::show(ui, desk, &grid, (head, offset.unwrap_or(0.0)));
    if view.order().is_empty() {
        nothing(ui, desk, body);
        return;
    }
    let scroll = walk::keys(ui, desk, view, body);
    let mut area = ScrollArea::both()
        .id_salt(id())
        .auto_shrink(false)
        .min_scrolled_height(0.0);
    if let Some(top) = scroll {
        area = area.vertical_scroll_offset(top);
    }
    if let Some(by) = walk::sideways(ui) {
        let left = offset.unwrap_or(0.0) + by;
        area =
            area.horizontal_scroll_offset(left.clamp(0.0, (grid.width() - room.width()).max(0.0)));
    }
    let mut inner = ui.new_child(
        eframe::egui::UiBuilder::new()
            .max_rect(body)
            .id_salt("rows"),
    );
    let output = area.show_viewport(&mut inner, |ui, part| {
        ui.set_min_size(vec2(grid.width(), ROW * view.order().len() as f32));
        rows::show(ui, desk, &grid, part);
    });
    let offset = output.state.clamped_offset();
    ui.data_mut(|data| data.insert_temp(id().with("offset"), offset.x));
    walk::remember_part(ui, offset.y, output.inner_rect.height());
    ui.advance_cursor_after_rect(room);
}

fn nothing(ui: &mut Ui, desk: &Desk<'_>, body: Rect) {
    let words = desk.explorer.table.filter.trim();
    let text = match (words.is_empty(), desk.explorer.filter.is_empty()) {
        (true, _) => desk.text("drawer-the-filter-admits-no-state").to_owned(),
        (false, true) => desk.say("drawer-no-state-has-in-its", [("words", words.into())]),
        (false, false) => desk.say("drawer-no-state-that-the-filter", [("words", words.into())]),
    };
    let builder = eframe::egui::UiBuilder::new().max_rect(body.shrink2(vec2(16.0, 12.0)));
    ui.scope_builder(builder, |ui| {
        ui.label(RichText::new(text).color(theme::color(desk.theme.muted)));
    });
}
