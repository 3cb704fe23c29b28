//! The dialog that saves a report: what it is about, where it goes, on which paper.

use std::path::Path;

use eframe::egui::{Align, Label, Layout, TextEdit, Ui};

use super::composer::fields::sheet_name;
use super::composer::row::{choices, fault, named, note};
use super::control::{Row, accent_button, tick_row};
use super::desk::Desk;
use super::theme;
use crate::date::in_words;
use crate::explorer::{Action, Subject};
use crate::picture::PaperSize;

/// Shows it; what is typed goes to the explorer.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut form = desk.explorer.report.clone();
    ui.spacing_mut().item_spacing.y = 10.0;
    ui.add(Label::new(theme::prose(about(desk))).wrap());
    ui.horizontal(|ui| {
        let label = named(ui, desk.theme, "File");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button("Browse…").clicked() {
                desk.ask(Action::BrowseReportPath);
            }
            let edit = TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
        });
    });
    let told = desk.explorer.report_fault();
    fault(ui, desk.theme, told.as_deref());
    if told.is_none() && Path::new(desk.explorer.report.path.trim()).is_file() {
        let warning = "A file of this name exists; it will be replaced.";
        note(ui, theme::muted(warning, desk.theme));
    }
    let sizes = PaperSize::ALL.map(|size| (sheet_name(size), size));
    if let Some(size) = choices(ui, desk.theme, "Paper", sizes, Some(form.size)) {
        form.size = size;
    }
    if matches!(form.subject, Subject::Country(_)) {
        let text = "All events, on as many pages as they need";
        let row = Row {
            text,
            count: None,
            name: text,
            is_on: form.has_all_events,
            is_faded: false,
        };
        ui.horizontal(|ui| {
            named(ui, desk.theme, "Events");
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
            let save = |ui: &mut Ui| accent_button(ui, desk.theme, "Save report");
            if ui.add_enabled_ui(told.is_none(), save).inner.clicked() {
                desk.ask(Action::SaveReport);
            }
            if ui.button("Cancel").clicked() {
                desk.ask(Action::CloseDialog);
            }
        });
    });
}

/// What the report will be.
fn about(desk: &Desk<'_>) -> String {
    let day = in_words(desk.explorer.later_day());
    match desk.explorer.report.subject {
        Subject::Country(code) => format!(
            "What is known of {} on {day}, on pages for print: map, level and why, chart, and the \
             events with their sources as links.",
            desk.world.places.name(&code.into())
        ),
        Subject::Region => format!(
            "What is known of the region on {day}, on pages for print: map, table of states, and \
             what changed in the 12 months before, with sources as links."
        ),
    }
}
