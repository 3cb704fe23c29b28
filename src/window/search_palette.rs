//! The field in which anything is found, and the list of what was. The keyboard stays in the
//! field: arrows go through the list, Enter goes there, Escape closes.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align2, Area, Color32, Context, FontId, Frame, Id, Key, Modal, Modifiers, Response, Role,
    ScrollArea, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::desk::Desk;
use super::theme;
use crate::explorer::Action;
use crate::explorer::search::{Found, Search};
use crate::text::Weight;

/// Its width, the height of a row, and from the window's upper edge, in points.
const WIDTH: f32 = 600.0;
const ROW: f32 = 30.0;
const TOP: f32 = 64.0;

/// Shows it if somebody is looking for something.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>) {
    let Some(search) = &desk.explorer.search else {
        return;
    };
    let mut search = search.clone();
    let id = Id::unique("search");
    let area = Area::new(id)
        .order(eframe::egui::Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let modal = Modal::new(id)
        .area(area)
        .backdrop_color(Color32::from_black_alpha(64))
        .frame(
            Frame::popup(&ctx.global_style())
                .inner_margin(16)
                .corner_radius(10),
        );
    let found = desk.found;
    let has_gone = keys(ctx, &mut search, found);
    let room = ctx.content_rect();
    let response = modal.show(ctx, |ui| {
        ui.set_width(WIDTH.min(room.width() - 64.0));
        field(ui, desk, &mut search);
        ui.add_space(8.0);
        let height = (room.height() - TOP - 130.0).clamp(90.0, 520.0);
        list(ui, desk, &search, found, height)
    });
    let name = desk.text("search-search").to_owned();
    ctx.accesskit_node_builder(response.response.id, |node| {
        node.set_role(Role::Dialog);
        node.set_label(name);
    });
    let clicked = response.inner;
    let gone = clicked.or_else(|| has_gone.then_some(search.chosen));
    if let Some(goal) = gone.and_then(|at| found.get(at)).map(|it| it.goal.clone()) {
        desk.ask(Action::GoToFound(goal, desk.is_dark));
    } else if response.should_close() {
        desk.ask(Action::CloseSearch);
    } else if Some(&search) != desk.explorer.search.as_ref() {
        desk.ask(Action::Find(search));
    }
}

/// Goes through the list by the keyboard; whether Enter was pressed.
fn keys(ctx: &Context, search: &mut Search, found: &[Found]) -> bool {
    let last = found.len().saturating_sub(1);
    let at = search.chosen.min(last);
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    search.chosen = if pressed(Key::ArrowDown) {
        if at == last { 0 } else { at + 1 }
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1).unwrap_or(last)
    } else if pressed(Key::PageDown) {
        (at + 8).min(last)
    } else if pressed(Key::PageUp) {
        at.saturating_sub(8)
    } else {
        at
    };
    pressed(Key::Enter)
}

fn field(ui: &mut Ui, desk: &Desk<'_>, search: &mut Search) {
    let edit = TextEdit::singleline(&mut search.text)
        .id(Id::unique("search field"))
        .hint_text(desk.text("search-hint"))
        .font(FontId::new(16.0, theme::family(Weight::Regular)))
        .margin(vec2(10.0, 8.0))
        .desired_width(f32::INFINITY);
    let response = ui
        .add(edit)
        .accessible_name(desk.text("search-find-anything"));
    if response.changed() {
        search.chosen = 0;
    }
    response.request_focus();
}

/// The list by sections; the place of what was clicked.
fn list(
    ui: &mut Ui,
    desk: &Desk<'_>,
    search: &Search,
    found: &[Found],
    height: f32,
) -> Option<usize> {
    if found.is_empty() {
        let text = if search.text.trim().is_empty() {
            String::new()
        } else {
            desk.say(
                "search-nothing-on-the-map-or",
                [("trim", search.text.trim().into())],
            )
        };
        let label = ui.label(theme::muted(text, desk.theme));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        return None;
    }
    let mut clicked = None;
    let area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let is_offered = search.text.trim().is_empty();
        let mut section = None;
        for (at, it) in found.iter().enumerate() {
            let own = it.goal.section();
            if !is_offered && section != Some(own) {
                ui.add_space(if section.is_some() { 8.0 } else { 0.0 });
                ui.label(theme::muted(own.name_in(desk.language()), desk.theme).size(theme::SMALL));
                ui.add_space(2.0);
                section = Some(own);
            }
            let is_chosen = at == search.chosen;
            let response = row(ui, desk, it, (at, found.len()), is_chosen);
            if response.clicked() {
                clicked = Some(at);
            }
            let was_chosen = desk.explorer.search.as_ref().map(|it| it.chosen);
            if is_chosen && was_chosen != Some(at) {
                response.scroll_to_me(None);
            }
        }
    });
    clicked
}

/// A row of the list, marked or not; `at` and `of` say which of how many it is.
pub(super) fn row(
    ui: &mut Ui,
    desk: &Desk<'_>,
    found: &Found,
    (at, of): (usize, usize),
    is_chosen: bool,
) -> Response {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let spoken = found.spoken(desk.language());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &spoken));
    if is_chosen {
        let told = desk.say(
            "search-of",
            [
                ("spoken", spoken.into()),
                ("at", (at + 1).into()),
                ("of", of.into()),
            ],
        );
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(Live::Polite);
            node.set_value(told);
        });
    }
    let theme = desk.theme;
    let tint = |alpha| theme::color(theme.ink.with_alpha(alpha).over(theme.paper));
    let painter = ui.painter();
    if is_chosen {
        painter.rect_filled(rect, theme::RADIUS, tint(30));
    } else if response.hovered() {
        painter.rect_filled(rect, theme::RADIUS, tint(14));
    }
    let galley = |text: &str, size, ink, room| {
        let family = theme::family_for(text);
        let job = eframe::egui::text::LayoutJob::simple_singleline(
            text.to_owned(),
            FontId::new(size, family),
            theme::color(ink),
        );
        let wrap = eframe::egui::text::TextWrapping::truncate_at_width(room);
        painter.layout_job(eframe::egui::text::LayoutJob { wrap, ..job })
    };
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let detail = galley(
        &found.detail,
        theme::SMALL,
        theme.muted,
        inner.width() * 0.45,
    );
    let room = inner.width() - detail.size().x - 16.0;
    let name = galley(&found.name, theme::BODY, theme.ink, room);
    let y = |height: f32| inner.center().y - height / 2.0;
    let right = inner.right() - detail.size().x;
    let (name_y, detail_y) = (y(name.size().y), y(detail.size().y));
    painter.galley(pos2(inner.left(), name_y), name, theme::color(theme.ink));
    painter.galley(pos2(right, detail_y), detail, theme::color(theme.muted));
    response
}
