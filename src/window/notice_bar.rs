//! What the reader is told, and how saving goes: a bar over the lower edge of the map.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, Rect, Ui, vec2};

use super::control::close_button;
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, Command, Notice};

/// How long good news stays, in seconds; what went wrong stays until it is dismissed.
pub(super) const SHOWN_S: f64 = 6.0;

/// Shows the bar if there is something to tell. Of a file that is saved, `share` of 1 is done, where
/// that can be said.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>, map: Rect, share: Option<f32>) {
    let explorer = desk.explorer;
    if explorer.saving.is_none() && explorer.notice.is_none() {
        return;
    }
    let at = map.center_bottom() - vec2(0.0, 44.0);
    let area = Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_BOTTOM);
    area.fixed_pos(at)
        .constrain_to(map.shrink(8.0))
        .show(ctx, |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::symmetric(16, 8))
                .show(ui, |ui| {
                    ui.set_max_width((map.width() - 96.0).clamp(160.0, 560.0));
                    ui.horizontal(|ui| {
                        if let Some(path) = &explorer.saving {
                            saving(ui, desk, &path.display().to_string(), share);
                        } else if let Some(notice) = &explorer.notice {
                            tell(ui, desk, notice);
                        }
                    });
                });
        });
}

fn saving(ui: &mut Ui, desk: &mut Desk<'_>, path: &str, share: Option<f32>) {
    ui.spinner();
    if let Some(share) = share {
        ui.label(format!("{:.0} %", 100.0 * share));
    }
    ui.add(Label::new(desk.say("dialog-saving", [("path", path.into())])).truncate());
    if ui.button(desk.text("dialog-cancel")).clicked() {
        desk.ask(Action::CancelSave);
    }
}

fn tell(ui: &mut Ui, desk: &mut Desk<'_>, notice: &Notice) {
    if notice.is_error {
        let mark = theme::strong("!")
            .size(16.0)
            .color(theme::color(desk.theme.accent));
        ui.label(mark);
    }
    let label = ui.add(Label::new(&notice.text).wrap());
    // A screen reader says it as soon as it stands there.
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    if close_button(
        ui,
        desk.theme,
        desk.text("dialog-dismiss"),
        &Command::Back.keys_in(desk.language()),
    )
    .clicked()
    {
        desk.ask(Action::DismissNotice);
    }
}
