//! The place on the right that all pages, what changed and what happened share: one
//! width, so that the map stays as it is when one gives way to another.

use std::ops::RangeInclusive;

use eframe::egui::{
    Align, Label, Layout, Margin, Panel, RichText, ScrollArea, Ui, UiBuilder, vec2,
};

use super::control::{close_button, link};
use super::desk::Desk;
use super::theme;
use crate::explorer::Action;
use crate::scene::Theme;
use crate::text::Weight;

/// Its width in points, less where the window is small, and what it leaves to the map at least.
const WIDTH: RangeInclusive<f32> = 280.0..=360.0;
const SHARE: f32 = 0.34;
const LEAST_MAP: f32 = 260.0;

/// Shows a panel there whose content scrolls; another `topic` begins at its top.
pub(super) fn show(
    ui: &mut Ui,
    theme: &Theme,
    topic: impl std::hash::Hash + std::fmt::Debug,
    add_contents: impl FnOnce(&mut Ui),
) {
    let most = (ui.available_width() - LEAST_MAP).clamp(240.0, 520.0);
    let width = (ui.available_width() * SHARE).clamp(*WIDTH.start(), *WIDTH.end());
    let frame = theme::panel_frame(theme, Margin::same(0));
    let panel = Panel::right("side").frame(frame);
    let panel = panel
        .default_size(width.min(most))
        .size_range(240.0_f32.min(most)..=most);
    panel.show(ui, |ui| {
        let margin = Margin {
            left: 24,
            right: 24,
            top: 16,
            bottom: 24,
        };
        let area = ScrollArea::vertical().id_salt(topic);
        let area = area.auto_shrink(false);
        area.content_margin(margin).show(ui, add_contents);
    });
}

/// The title of what stands there, and the way to close it with its key. Returns whether it is to
/// be closed.
pub(super) fn title(
    ui: &mut Ui,
    theme: &Theme,
    (text, size): (&str, f32),
    (close, key): (&str, &str),
) -> bool {
    ui.spacing_mut().item_spacing.y = 6.0;
    let right = Layout::right_to_left(Align::TOP);
    let head = ui.allocate_ui_with_layout(vec2(ui.available_width(), 28.0), right, |ui| {
        let is_closed = close_button(ui, theme, close, key).clicked();
        let rest = ui.available_rect_before_wrap();
        let layout = Layout::left_to_right(Align::TOP).with_main_wrap(true);
        ui.scope_builder(UiBuilder::new().max_rect(rest).layout(layout), |ui| {
            let family = theme::family(Weight::Bold);
            ui.add(Label::new(RichText::new(text).family(family).size(size)).wrap());
        });
        is_closed
    });
    head.inner
}

/// The way to the page before, where there is one.
pub(super) fn way_back(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.explorer.has_way_back() {
        return;
    }
    let link = link(
        ui,
        desk.theme,
        RichText::new(desk.text("side-back")).size(theme::SMALL),
    );
    let link = link.accessible_name(desk.text("side-back-to-the-page-before"));
    if link
        .on_hover_text(desk.text("side-back-to-the-page-before-2"))
        .clicked()
    {
        desk.ask(Action::LeavePage);
    }
}
