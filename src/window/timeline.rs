//! The panel at the bottom: time. Which day is shown, what happened when, and the way through it.

pub(super) mod axis;
mod caption;
mod controls;
mod date_field;
mod hint;
mod icon;
pub(super) mod marks;
mod sketch;
mod track;

use eframe::egui::{Align, Id, Layout, Margin, Panel, Ui, vec2};

pub(super) use self::caption::{SHOWN_S as CAPTION_SHOWN_S, show as show_caption};
pub(super) use self::date_field::ask as ask_date;
use super::desk::Desk;
use super::theme;
use crate::explorer::Which;

/// Its height in points, open and folded.
const HEIGHT: f32 = 142.0;
const FOLDED: f32 = 46.0;
/// In a lower window it is folded, whatever is wished.
const LEAST_WINDOW: f32 = 380.0;

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    // With large text, or in a low window, it leaves the room to what it is about.
    let has_room = ui.ctx().content_rect().height() >= LEAST_WINDOW;
    let is_open = desk.explorer.shows_timeline && has_room;
    let margin = Margin {
        left: 16,
        right: 16,
        top: 8,
        bottom: 6,
    };
    let frame = theme::panel_frame(desk.theme, margin);
    let height = if is_open { HEIGHT } else { FOLDED };
    let panel = Panel::bottom(Id::unique(("timeline", is_open)))
        .frame(frame)
        .resizable(false)
        .exact_size(height);
    panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let row = vec2(ui.available_width(), icon::SIDE);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            controls::show(ui, desk);
        });
        if is_open {
            track::show(ui, desk);
        }
    });
}

/// Whether the focus is on one of the days that are dragged.
pub(super) fn is_handle(id: Id) -> bool {
    [Which::Shown, Which::Other].map(track::id).contains(&id)
}
