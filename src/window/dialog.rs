//! A dialog over the map: title, content, a way out. Escape and a click beside it close it.

use eframe::egui::{Align, Color32, Context, Frame, Id, Layout, Margin, Modal, ScrollArea, Ui};

use super::control::close_button;
use super::desk::Desk;
use super::{
    about_dialog, composer, help_dialog, manual_dialog, organisations_dialog, passages_dialog,
    problems_dialog, report_dialog, workspace_dialog,
};
use crate::explorer::{Action, Command, Dialog};

/// Lower than this, a dialog has little room around it and in its margins, in points.
const LOW: f32 = 480.0;

/// Shows the dialog that is open, if one is.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>) {
    let Some(dialog) = desk.explorer.dialog else {
        return;
    };
    let (title, width): (&str, f32) = match dialog {
        Dialog::Export => (desk.text("dialog-export-the-map"), 1120.0),
        Dialog::Report => (desk.text("dialog-save-a-report"), 520.0),
        Dialog::SaveWorkspace => (desk.text("dialog-save-the-view-as-a"), 520.0),
        Dialog::OpenWorkspace => (desk.text("dialog-open-a-workspace"), 520.0),
        Dialog::Help => (desk.text("dialog-keys-and-commands"), 480.0),
        Dialog::About => (desk.text("dialog-about-kabul-atlas"), 600.0),
        Dialog::Organisations => (desk.text("dialog-organisations"), 600.0),
        Dialog::Passages => (desk.text("dialog-corridors-and-crossings"), 600.0),
        Dialog::Manual(_) => (desk.text("dialog-manual"), 860.0),
        Dialog::Problems => (desk.text("dialog-problems-in-the-files"), 640.0),
    };
    let room = ctx.content_rect();
    let modal =
        Modal::new(Id::unique(("dialog", title))).backdrop_color(Color32::from_black_alpha(96));
    // In a low window, or with very large text, each point is needed.
    let (margin, beside, above) = if room.height() < LOW {
        (12, 40.0, 104.0)
    } else {
        (24, 64.0, 160.0)
    };
    let frame = Frame::popup(&ctx.global_style())
        .inner_margin(margin)
        .corner_radius(10);
    let response = modal.frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(room.width() - beside));
        head(ui, desk, title);
        let height = (room.height() - above).max(120.0);
        // The bar stands beside the text, not on it.
        let margin = Margin {
            right: 12,
            ..Margin::ZERO
        };
        let area = ScrollArea::vertical()
            .content_margin(margin)
            .max_height(height)
            .min_scrolled_height(height);
        if dialog == Dialog::Export {
            composer::show(ui, desk, height.min(730.0));
            return;
        }
        if let Dialog::Manual(chapter) = dialog {
            manual_dialog::show(ui, desk, chapter, area);
            return;
        }
        area.show(ui, |ui| match dialog {
            Dialog::Report => report_dialog::show(ui, desk),
            Dialog::SaveWorkspace => workspace_dialog::save(ui, desk),
            Dialog::OpenWorkspace => workspace_dialog::open(ui, desk),
            Dialog::Help => help_dialog::show(ui, desk),
            Dialog::About => about_dialog::show(ui, desk),
            Dialog::Organisations => organisations_dialog::show(ui, desk),
            Dialog::Passages => passages_dialog::show(ui, desk),
            // Shown above: their parts scroll by themselves.
            Dialog::Export | Dialog::Manual(_) => {}
            Dialog::Problems => problems_dialog::show(ui, desk),
        });
    });
    let name = title.to_owned();
    ctx.accesskit_node_builder(response.response.id, |node| {
        node.set_role(eframe::egui::accesskit::Role::Dialog);
        node.set_label(name);
    });
    if response.should_close() {
        desk.ask(Action::CloseDialog);
    }
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, title: &str) {
    ui.horizontal(|ui| {
        ui.heading(title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if close_button(
                ui,
                desk.theme,
                desk.text("dialog-close-this-dialog"),
                &Command::Back.keys_in(desk.language()),
            )
            .clicked()
            {
                desk.ask(Action::CloseDialog);
            }
        });
    });
    ui.add_space(8.0);
}
