//! The dialog that saves the map as a picture.

use std::path::Path;

use eframe::egui::{Align, ComboBox, Label, Layout, Response, RichText, TextEdit, Ui, vec2};

use super::control::{Row, accent_button, segment, tick_row};
use super::desk::Desk;
use super::theme;
use crate::explorer::{Action, ExportForm, ExportPart};
use crate::scene::ThemeName;

/// Sizes that are often wanted.
const PRESETS: [(&str, &str); 4] = [
    ("1920 × 1080", "1920x1080"),
    ("3840 × 2160", "3840x2160"),
    ("Square, 2048", "2048x2048"),
    ("A4 at 300 dpi", "3508x2480"),
];

/// Width of the names before the fields.
const NAMES: f32 = 88.0;

/// Shows the form; what is typed goes to the explorer.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut form = desk.explorer.export.clone();
    ui.spacing_mut().item_spacing.y = 12.0;
    path(ui, desk, &mut form);
    size(ui, desk, &mut form);
    field(ui, desk, "Scale", |ui| {
        let edit = ui.add(TextEdit::singleline(&mut form.scale).desired_width(64.0));
        ui.label(theme::muted("enlarges text and symbols only", desk.theme));
        edit
    });
    field(ui, desk, "Title", |ui| {
        let edit = TextEdit::singleline(&mut form.title).hint_text("none");
        ui.add(edit.desired_width(f32::INFINITY))
    });
    part(ui, desk, &mut form);
    colours(ui, desk, &mut form);
    transparent(ui, desk, &mut form);
    buttons(ui, desk);
    if form != desk.explorer.export {
        desk.ask(Action::EditExport(form));
    }
}

/// A field with its name before it, which is its accessible name.
fn field(ui: &mut Ui, desk: &Desk<'_>, name: &str, add: impl FnOnce(&mut Ui) -> Response) {
    ui.horizontal(|ui| {
        let label = named(ui, desk, name);
        add(ui).labelled_by(label.id);
    });
}

fn named(ui: &mut Ui, desk: &Desk<'_>, name: &str) -> Response {
    let text = RichText::new(name).color(theme::color(desk.theme.muted));
    let layout = Layout::left_to_right(Align::Center);
    let add = |ui: &mut Ui| {
        ui.set_width(NAMES);
        ui.label(text)
    };
    ui.allocate_ui_with_layout(vec2(NAMES, ui.spacing().interact_size.y), layout, add)
        .inner
}

fn path(ui: &mut Ui, desk: &mut Desk<'_>, form: &mut ExportForm) {
    ui.horizontal(|ui| {
        let label = named(ui, desk, "File");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button("Browse…").clicked() {
                desk.ask(Action::BrowseExportPath);
            }
            let edit = TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
        });
    });
}

fn size(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    field(ui, desk, "Size", |ui| {
        let edit = ui.add(TextEdit::singleline(&mut form.size).desired_width(104.0));
        let combo = ComboBox::from_id_salt("presets")
            .selected_text("Presets")
            .width(120.0);
        let presets = combo.show_ui(ui, |ui| {
            for (name, size) in PRESETS {
                if ui.selectable_label(form.size == size, name).clicked() {
                    size.clone_into(&mut form.size);
                }
            }
        });
        presets.response.accessible_name("Usual sizes");
        ui.label(theme::muted("pixels", desk.theme));
        edit
    });
}

fn part(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let parts = [
        ("As in the window", ExportPart::View),
        ("Region", ExportPart::Region),
        ("World", ExportPart::World),
    ];
    ui.horizontal(|ui| {
        named(ui, desk, "Part");
        for (name, part) in parts {
            let response = segment(ui, desk.theme, name, form.part == part);
            if response.accessible_name(format!("Part: {name}")).clicked() {
                form.part = part;
            }
        }
    });
}

fn colours(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let themes = [
        ("As in the window", None),
        ("Light", Some(ThemeName::Light)),
        ("Dark", Some(ThemeName::Dark)),
        ("Print", Some(ThemeName::Print)),
    ];
    ui.horizontal(|ui| {
        named(ui, desk, "Colours");
        for (name, theme) in themes {
            let response = segment(ui, desk.theme, name, form.theme == theme);
            if response
                .accessible_name(format!("Colours: {name}"))
                .clicked()
            {
                form.theme = theme;
            }
        }
    });
}

fn transparent(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let text = "Leave the sea transparent";
    let row = Row {
        text,
        count: None,
        name: text,
        is_on: form.is_transparent,
        is_faded: false,
    };
    ui.horizontal(|ui| {
        named(ui, desk, "");
        if tick_row(ui, desk.theme, row).clicked() {
            form.is_transparent = !form.is_transparent;
        }
    });
}

/// What is wrong, or Save.
fn buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    let fault = desk.explorer.export_fault();
    if fault.is_none() && Path::new(desk.explorer.export.path.trim()).exists() {
        let warning = "A file of this name exists; it will be replaced.";
        ui.label(theme::muted(warning, desk.theme));
    }
    if let Some(fault) = &fault {
        let text = RichText::new(fault).color(theme::color(desk.theme.accent));
        ui.add(Label::new(text).wrap());
    }
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let is_right = fault.is_none();
            let save = ui.add_enabled_ui(is_right, |ui| accent_button(ui, desk.theme, "Save"));
            if save.inner.clicked() {
                desk.ask(Action::Export(desk.is_dark));
            }
            if ui.button("Cancel").clicked() {
                desk.ask(Action::CloseDialog);
            }
        });
    });
}
