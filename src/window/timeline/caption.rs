//! What happened on the day to which the map has just come: a card over its lower edge.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Order, Rect, vec2};

use super::hint;
use crate::window::desk::Desk;
use crate::window::theme;

/// How long it stays while time stands still, in seconds.
pub(in crate::window) const SHOWN_S: f64 = 8.0;
/// How many things are told in full at most, and how many points of the map's height there are for
/// each: most of the map stays free.
const MOST: usize = 4;
const HEIGHT_FOR_EACH: f32 = 150.0;

/// Shows the card if there is something to tell.
pub(in crate::window) fn show(ctx: &Context, desk: &Desk<'_>, map: Rect) {
    let explorer = desk.explorer;
    let Some(day) = explorer.caption else {
        return;
    };
    let lines = explorer.lines_on(day, desk.world);
    if lines.is_empty() {
        return;
    }
    // What is told of a file that was saved stands below.
    let has_notice = explorer.saving.is_some() || explorer.notice.is_some();
    let lift = if has_notice { 104.0 } else { 44.0 };
    let area = Area::new(Id::unique("caption"))
        .order(Order::Middle)
        .interactable(false)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(map.center_bottom() - vec2(0.0, lift))
        .constrain_to(map.shrink(8.0));
    area.show(ctx, |ui| {
        Frame::popup(ui.style())
            .inner_margin(Margin::symmetric(16, 10))
            .show(ui, |ui| {
                ui.set_max_width((map.width() - 64.0).clamp(160.0, 440.0));
                ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                let label = ui.label(theme::strong(desk.language().day(day)));
                let words: Vec<String> = lines
                    .iter()
                    .map(|line| format!("{}: {}", line.subject, line.what))
                    .collect();
                let words = format!("{}. {}", desk.language().day(day), words.join("; "));
                if explorer.play.is_on() {
                    // While time stands still, the row of buttons says it.
                    ui.ctx().accesskit_node_builder(label.id, |node| {
                        node.set_live(Live::Polite);
                        node.set_value(words);
                    });
                }
                let room = (map.height() / HEIGHT_FOR_EACH) as usize;
                hint::lines(ui, desk, &lines, room.clamp(1, MOST));
            });
    });
}
