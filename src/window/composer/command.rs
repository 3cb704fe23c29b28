//! The command line that makes the same file, and the entry of a list of pictures, to be copied.

use eframe::egui::Ui;

use crate::explorer::command_line::CommandLine;
use crate::explorer::{Action, Notice, Order};
use crate::window::desk::Desk;

/// Shows the menu; it opens where the composer describes a file.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, order: Option<&Order>) {
    let name = desk.text("composer-command");
    let hint = desk.text("composer-command-hint");
    ui.add_enabled_ui(order.is_some(), |ui| {
        let menu = ui.menu_button(name, |ui| {
            let Some(order) = order else { return };
            if ui.button(desk.text("composer-copy-command")).clicked() {
                copy(desk, order, CommandLine::in_shell);
            }
            if ui.button(desk.text("composer-copy-entry")).clicked() {
                copy(desk, order, CommandLine::in_batch);
            }
        });
        menu.response.on_hover_text(hint);
    });
}

/// Puts it on the clipboard, or says why no command makes the file.
fn copy(desk: &mut Desk<'_>, order: &Order, written: fn(&CommandLine) -> String) {
    let line = CommandLine::new(&order.file, &order.path, &desk.world.record_choice);
    desk.ask(match line {
        Ok(line) => Action::CopyText(written(&line)),
        Err(reason) => {
            let reason = reason.told_in(desk.language()).into();
            Action::Tell(Notice::fault(
                desk.say("composer-no-command", [("reason", reason)]),
            ))
        }
    });
}
