//! What a reader is told who sees the map for the first time: how to begin. Escape or a click takes
//! it away, and it never comes back.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, Rect, Ui, vec2};

use super::control::accent_button;
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, Command};

/// Shows the card.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>, map: Rect) {
    if !desk.explorer.shows_hint {
        return;
    }
    let area = Area::new(Id::unique("first steps"))
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(16.0, -44.0))
        .constrain_to(map.shrink(8.0));
    area.show(ctx, |ui| {
        Frame::popup(ui.style())
            .inner_margin(Margin::symmetric(18, 14))
            .show(ui, |ui| {
                ui.set_max_width((map.width() - 64.0).clamp(160.0, 340.0));
                ui.spacing_mut().item_spacing.y = 6.0;
                contents(ui, desk);
            });
    });
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>) {
    let head = desk.text("hint-every-colour-explains-itself");
    let lines = [
        desk.text("hint-click-a-country-why-it").to_owned(),
        desk.say(
            "hint-lets-time-pass-and-stops",
            [("keys", (Command::Play.keys_in(desk.language())).into())],
        ),
        desk.say(
            "hint-finds-anything-lists-all-keys",
            [
                ("keys", (Command::Search.keys_in(desk.language())).into()),
                ("keys2", (Command::Help.keys_in(desk.language())).into()),
            ],
        ),
    ];
    let label = ui.label(theme::strong(head).size(15.0));
    let spoken = format!("{head}. {}", lines.join(" "));
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(Live::Polite);
        node.set_value(spoken);
    });
    for line in lines {
        ui.add(Label::new(theme::prose(&line)).wrap());
    }
    ui.add_space(4.0);
    let button = accent_button(ui, desk.theme, desk.text("hint-begin"));
    if button
        .on_hover_text(desk.text("hint-take-this-away-esc"))
        .clicked()
    {
        desk.ask(Action::DismissHint);
    }
}
