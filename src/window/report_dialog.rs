//! The dialog that saves a report: what it is about, where it goes, on which paper.

use std::path::Path;

use eframe::egui::{Align, Label, Layout, TextEdit, Ui};

use super::composer::row::{choices, fault, named, note};
use super::control::{Row, accent_button, tick_row};
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, Subject};
use crate::picture::PaperSize;

/// Shows it; what is typed goes to the explorer.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut form = desk.explorer.report.clone();
    ui.spacing_mut().item_spacing.y = 10.0;
    ui.add(Label::new(theme::prose(about(desk))).wrap());
    ui.horizontal(|ui| {
        let label = named(ui, desk.theme, desk.text("composer-file"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(desk.text("dialog-browse")).clicked() {
                desk.ask(Action::BrowseReportPath);
            }
            let edit = TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
        });
    });
    let told = desk.explorer.report_fault();
    fault(ui, desk.theme, told.as_deref());
    if told.is_none() && Path::new(desk.explorer.report.path.trim()).is_file() {
        let warning = desk.text("dialog-a-file-of-this-name");
        note(ui, theme::muted(warning, desk.theme));
    }
    let sizes = PaperSize::ALL.map(|size| (size.name(), size));
    if let Some(size) = choices(
        ui,
        desk.theme,
        desk.text("composer-paper"),
        sizes,
        Some(form.size),
    ) {
        form.size = size;
    }
    if matches!(form.subject, Subject::Country(_)) {
        let text = desk.text("report-all-events");
        let row = Row {
            text,
            count: None,
            name: text,
            is_on: form.has_all_events,
            is_faded: false,
        };
        ui.horizontal(|ui| {
            named(ui, desk.theme, desk.text("report-events"));
            if tick_row(ui, desk.theme, row).clicked() {
                form.has_all_events = !form.has_all_events;
            }
        });
    }
    if form != desk.explorer.report {
        desk.ask(Action::EditReport(form));
    }
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let save = |ui: &mut Ui| accent_button(ui, desk.theme, desk.text("report-save"));
            if ui.add_enabled_ui(told.is_none(), save).inner.clicked() {
                desk.ask(Action::SaveReport);
            }
            if ui.button(desk.text("dialog-cancel")).clicked() {
                desk.ask(Action::CloseDialog);
            }
        });
    });
}

/// What the report will be.
fn about(desk: &Desk<'_>) -> String {
    let day = desk.language().day(desk.explorer.later_day()).into();
    match desk.explorer.report.subject {
        Subject::Country(code) => {
            let name = desk.name_of(&code.into()).into();
            desk.say("report-of-a-country", [("name", name), ("day", day)])
        }
        Subject::Region => desk.say("report-of-the-region", [("day", day)]),
    }
}
