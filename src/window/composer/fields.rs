//! The fields of the composer: form of file, part of the world, days, size, colours.

use std::path::Path;

use eframe::egui::{Align, ComboBox, Label, Layout, RichText, TextEdit, Ui};

use super::row::{choices, fault, field, named, note, segments, short};
use super::{Asked, around, countries};
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::explorer::{Action, ExportForm, ExportPart, UsualSize, sheets};
use crate::language::Language;
use crate::picture::animation::Step;
use crate::picture::{FileForm, Form, Paper};
use crate::scene::ThemeName;
use crate::window::desk::Desk;
use crate::window::theme;

/// Width of a list to choose from, in points: the usual one, or what there is.
fn combo_width(ui: &Ui) -> f32 {
    ui.available_width().min(220.0)
}

/// The form of file that the path asks for, if it asks for one.
pub(super) fn form_of(form: &ExportForm) -> Option<FileForm> {
    FileForm::of(Path::new(form.path.trim())).ok()
}

/// Shows all fields of which the form of file has any use.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    forms(ui, desk, form);
    path(ui, desk, asked, form);
    part(ui, desk, asked, form);
    let file = form_of(form);
    if file.is_some_and(FileForm::is_of_days) {
        days(ui, desk, asked, form, file == Some(FileForm::Frames));
    }
    if Asked::is_data(form) {
        return;
    }
    layers(ui, desk, form);
    size(
        ui,
        desk,
        asked,
        form,
        file == Some(FileForm::Day(Form::Pdf)),
    );
    colours(ui, desk, form);
    languages(ui, desk, form);
    around::show(ui, desk, asked, form);
}

/// A form changes the end of the file's name.
fn forms(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = desk.text("composer-format");
    let chosen = form_of(form);
    let series = (desk.text("composer-png-series"), FileForm::Frames);
    // Pictures of a day, of days in a row, and data.
    let of_kind = |(is_of_days, is_data)| {
        let all = FileForm::ALL.into_iter().map(|it| (it.name(), it));
        let all = all.chain([series]);
        all.filter(move |(_, it)| (it.is_of_days(), it.is_data()) == (is_of_days, is_data))
    };
    ui.horizontal_top(|ui| {
        named(ui, desk.theme, name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let rows = [(false, false), (true, false), (false, true)].map(of_kind);
            let clicked = rows.map(|all| segments(ui, desk.theme, name, all, chosen));
            for it in clicked.into_iter().flatten() {
                *form = form.clone().in_form(it);
            }
        });
    });
}

fn path(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    ui.horizontal(|ui| {
        let label = named(ui, desk.theme, desk.text("composer-file"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(desk.text("dialog-browse")).clicked() {
                desk.ask(Action::BrowseExportPath);
            }
            let edit = TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
        });
    });
    let told = asked.faults.path.as_deref();
    let of_place = desk.preview.place_fault(desk.language());
    fault(ui, desk.theme, told.or(of_place.as_deref()));
    if told.is_none() && desk.preview.would_replace() {
        let warning = desk.text("dialog-a-file-of-this-name");
        note(ui, theme::muted(warning, desk.theme));
    }
    if form_of(form) == Some(FileForm::Frames) {
        let about = desk.text("composer-into-a-folder");
        note(ui, theme::muted(about, desk.theme));
    }
}

fn part(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    let country = match form.part {
        ExportPart::Country(code) => code,
        _ => desk.explorer.selected.unwrap_or(CountryCode::AFGHANISTAN),
    };
    let own = (!desk.explorer.own.is_empty())
        .then_some((desk.text("composer-own-data"), ExportPart::Own));
    let all = [
        (desk.text("composer-as-in-the-window"), ExportPart::View),
        (desk.text("composer-region"), ExportPart::Region),
        (desk.text("composer-world"), ExportPart::World),
        (desk.text("composer-country"), ExportPart::Country(country)),
        (desk.text("composer-box"), ExportPart::Box),
    ];
    let all = all.into_iter().chain(own);
    if let Some(part) = choices(
        ui,
        desk.theme,
        desk.text("composer-part"),
        all,
        Some(form.part),
    ) {
        form.part = part;
    }
    match form.part {
        ExportPart::Country(code) => one_country(ui, desk, code, form),
        ExportPart::Box => field(ui, desk.theme, desk.text("composer-edges"), |ui| {
            let edit = TextEdit::singleline(&mut form.bounds).hint_text("60,29,75,39");
            let edit = ui.add(edit.desired_width(120.0));
            let after = theme::muted(desk.text("composer-west-south-east-north"), desk.theme);
            ui.add(Label::new(after).wrap());
            edit
        }),
        _ => {}
    }
    fault(ui, desk.theme, asked.faults.part.as_deref());
    if form.part != ExportPart::View {
        projection(ui, desk, form);
    }
}

/// A country, with its neighbours around it.
fn one_country(ui: &mut Ui, desk: &Desk<'_>, mut code: CountryCode, form: &mut ExportForm) {
    field(ui, desk.theme, desk.text("composer-country"), |ui| {
        let field = countries::show(ui, desk, &mut code);
        let after = theme::muted(desk.text("composer-and-its-neighbours"), desk.theme);
        ui.add(Label::new(after).wrap());
        field
    });
    form.part = ExportPart::Country(code);
}

/// With layers of the reader's own: whether those of the atlas are shown below them.
fn layers(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    if !desk.explorer.own.iter().any(|layer| layer.is_on) {
        return;
    }
    let name = desk.text("composer-layers");
    let all = [
        (desk.text("composer-as-in-the-window"), false),
        (desk.text("composer-own-data-alone"), true),
    ];
    if let Some(is_alone) = choices(ui, desk.theme, name, all, Some(form.is_own_alone)) {
        desk.explorer.show_own_alone(form, is_alone);
    }
}

fn projection(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = |it: Option<Projection>| {
        let usual = desk.text("composer-as-it-suits-the-part");
        it.map_or(usual, |it| it.name_in(desk.language()))
    };
    field(ui, desk.theme, desk.text("composer-projection"), |ui| {
        let combo = ComboBox::from_id_salt("projection")
            .selected_text(name(form.projection))
            .width(combo_width(ui));
        let combo = combo.show_ui(ui, |ui| {
            let all = Projection::ALL.map(Some);
            for it in std::iter::once(None).chain(all) {
                ui.selectable_value(&mut form.projection, it, name(it));
            }
        });
        combo.response
    });
}

fn days(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm, are_single: bool) {
    let chronicle = desk.explorer.chronicle();
    let (first, last) = (chronicle.first_day(), chronicle.last_day());
    let faults = &asked.faults;
    let days = &mut form.days;
    for (name, text, day, told) in [
        (
            desk.text("composer-first-day"),
            &mut days.from,
            first,
            &faults.from,
        ),
        (
            desk.text("composer-last-day"),
            &mut days.to,
            last,
            &faults.to,
        ),
    ] {
        field(ui, desk.theme, name, |ui| {
            let edit = TextEdit::singleline(text).hint_text(desk.language().day(day));
            ui.add(edit.desired_width(160.0))
        });
        fault(ui, desk.theme, told.as_deref());
    }
    let all = [
        (desk.text("composer-month"), Step::Month),
        (desk.text("composer-change-of-a-level"), Step::Change),
    ];
    if let Some(step) = choices(
        ui,
        desk.theme,
        desk.text("composer-each"),
        all,
        Some(days.step),
    ) {
        days.step = step;
    }
    // Whoever shows single pictures says how long.
    if are_single {
        return;
    }
    short(
        ui,
        desk.theme,
        desk.text("composer-seconds"),
        &mut days.seconds,
        desk.text("composer-that-each-picture-stands"),
    );
    fault(ui, desk.theme, faults.seconds.as_deref());
}

fn size(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm, is_pdf: bool) {
    if is_pdf {
        papers(ui, desk, form);
    }
    if !is_pdf || form.paper.is_none() {
        usual_sizes(ui, desk, form);
        field(ui, desk.theme, desk.text("composer-size"), |ui| {
            let edit = ui.add(TextEdit::singleline(&mut form.size).desired_width(96.0));
            ui.label(theme::muted(desk.text("composer-pixels"), desk.theme));
            edit
        });
    }
    fault(ui, desk.theme, asked.faults.size.as_deref());
    let hint = desk.text("composer-text-and-symbols-alone");
    short(
        ui,
        desk.theme,
        desk.text("composer-scale"),
        &mut form.scale,
        hint,
    );
    fault(ui, desk.theme, asked.faults.scale.as_deref());
}

fn usual_sizes(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let usual = UsualSize::of(form);
    let name = |it: UsualSize| it.name_in(desk.language());
    field(ui, desk.theme, desk.text("composer-for"), |ui| {
        let combo = ComboBox::from_id_salt("sizes")
            .selected_text(
                usual.map_or_else(|| desk.text("composer-a-size-of-your-own").to_owned(), name),
            )
            .width(combo_width(ui));
        let combo = combo.show_ui(ui, |ui| {
            for it in UsualSize::ALL {
                if ui.selectable_label(usual == Some(it), name(it)).clicked() {
                    it.fill(form);
                }
            }
        });
        combo.response
    });
}

fn papers(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = |paper: Option<Paper>| {
        let own = || desk.text("composer-as-large-as-the-picture").to_owned();
        paper.map_or_else(own, |paper| paper.name_in(desk.language()))
    };
    let before = form.paper;
    field(ui, desk.theme, desk.text("composer-paper"), |ui| {
        let combo = ComboBox::from_id_salt("paper")
            .selected_text(name(form.paper))
            .width(combo_width(ui));
        let combo = combo.show_ui(ui, |ui| {
            for paper in std::iter::once(None).chain(sheets().map(Some)) {
                ui.selectable_value(&mut form.paper, paper, name(paper));
            }
        });
        combo.response
    });
    if form.paper.is_some() && before.is_none() {
        // On a sheet, text is as large as on a screen without any enlargement.
        "1".clone_into(&mut form.scale);
    }
}

fn colours(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let themes = [
        (desk.text("composer-as-in-the-window"), None),
        (desk.text("composer-light"), Some(ThemeName::Light)),
        (desk.text("composer-dark"), Some(ThemeName::Dark)),
        (desk.text("composer-print"), Some(ThemeName::Print)),
    ];
    if let Some(theme) = choices(
        ui,
        desk.theme,
        desk.text("composer-colours"),
        themes,
        Some(form.theme),
    ) {
        form.theme = theme;
    }
}

/// Each language by its own name, also those that only pictures are written in.
fn languages(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let as_in_window = desk.text("composer-as-in-the-window");
    let name = |it: Option<Language>| it.map_or(as_in_window, Language::own_name);
    let in_its_script = |it| RichText::new(name(it)).family(theme::family_for(name(it)));
    field(ui, desk.theme, desk.text("composer-language"), |ui| {
        let combo = ComboBox::from_id_salt("language")
            .selected_text(in_its_script(form.language))
            .width(combo_width(ui));
        let combo = combo.show_ui(ui, |ui| {
            let all = Language::ALL.map(Some);
            for it in std::iter::once(None).chain(all) {
                ui.selectable_value(&mut form.language, it, in_its_script(it));
            }
        });
        combo.response
    });
}
