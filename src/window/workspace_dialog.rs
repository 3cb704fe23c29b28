//! The dialogs that save the view as a workspace, and that open one.

use std::path::Path;

use eframe::egui::{Align, Button, Label, Layout, RichText, ScrollArea, TextEdit, Ui};

use super::control::accent_button;
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, WorkspaceForm};

/// Shows what is needed to save.
pub(super) fn save(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 12.0;
    ui.add(Label::new(theme::prose(desk.text("dialog-workspace-intro"))).wrap());
    title(ui, desk);
    path(ui, desk, true);
    let fault = desk.explorer.workspace_fault();
    if fault.is_none() && Path::new(desk.explorer.workspace.path.trim()).exists() {
        let warning = desk.text("dialog-a-file-of-this-name");
        ui.label(theme::muted(warning, desk.theme));
    }
    tell_fault(ui, desk, fault.as_deref());
    buttons(
        ui,
        desk,
        desk.text("dialog-save-workspace"),
        fault.is_none(),
        Action::SaveWorkspace,
    );
}

/// Shows what is needed to open.
pub(super) fn open(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 12.0;
    recent(ui, desk);
    path(ui, desk, false);
    let typed = desk.explorer.workspace.path.trim().to_owned();
    let action = Action::ReadWorkspace(typed.clone().into());
    buttons(
        ui,
        desk,
        desk.text("dialog-open-workspace"),
        !typed.is_empty(),
        action,
    );
}

fn title(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut form = desk.explorer.export.clone();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = ui.label(theme::muted(
            desk.text("dialog-title-of-the-map"),
            desk.theme,
        ));
        let edit = TextEdit::singleline(&mut form.title).hint_text(desk.text("composer-without"));
        let edit = ui.add(edit.desired_width(f32::INFINITY));
        edit.labelled_by(label.id);
    });
    if form != desk.explorer.export {
        desk.ask(Action::EditExport(form));
    }
}

fn path(ui: &mut Ui, desk: &mut Desk<'_>, to_save: bool) {
    let mut path = desk.explorer.workspace.path.clone();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = ui.label(theme::muted(desk.text("dialog-file"), desk.theme));
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(desk.text("dialog-browse")).clicked() {
                    desk.ask(Action::BrowseWorkspace { to_save });
                }
                let edit = TextEdit::singleline(&mut path).desired_width(f32::INFINITY);
                ui.add(edit).labelled_by(label.id);
            });
        });
    });
    if path != desk.explorer.workspace.path {
        desk.ask(Action::EditWorkspace(WorkspaceForm { path }));
    }
}

fn tell_fault(ui: &mut Ui, desk: &Desk<'_>, fault: Option<&str>) {
    if let Some(fault) = fault {
        let text = RichText::new(fault).color(theme::color(desk.theme.accent));
        ui.add(Label::new(text).wrap());
    }
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, name: &str, is_right: bool, action: Action) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add_enabled_ui(is_right, |ui| accent_button(ui, desk.theme, name));
            if button.inner.clicked() {
                desk.ask(action);
            }
            if ui.button(desk.text("dialog-cancel")).clicked() {
                desk.ask(Action::CloseDialog);
            }
        });
    });
}

/// The files that were used last, each on a line with its folder.
fn recent(ui: &mut Ui, desk: &mut Desk<'_>) {
    const HEIGHT: f32 = 220.0;
    if desk.explorer.recent.is_empty() {
        return;
    }
    ui.label(theme::muted(desk.text("dialog-used-last"), desk.theme));
    let area = ScrollArea::vertical().id_salt("recent").max_height(HEIGHT);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for path in &desk.explorer.recent {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let folder = path.parent().map(|it| it.display().to_string());
            let folder = theme::muted(folder.unwrap_or_default(), desk.theme);
            let button = Button::new(name.as_ref())
                .right_text(folder)
                .frame_when_inactive(false)
                .truncate();
            let button = button.min_size(eframe::egui::vec2(ui.available_width(), 0.0));
            let response = ui
                .add(button)
                .accessible_name(desk.say("dialog-open", [("name", name.into())]));
            let response = response.on_hover_text(path.display().to_string());
            if response.clicked() {
                desk.ask(Action::ReadWorkspace(path.clone()));
            }
        }
    });
}
