//! The fields of the composer: form of file, part of the world, days, size, colours.

use std::path::Path;

use eframe::egui::{Align, ComboBox, Layout, TextEdit, Ui};

use super::row::{choices, fault, field, named, note, segments, short};
use super::{Asked, around};
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::date::in_words;
use crate::explorer::{Action, ExportForm, ExportPart, UsualSize, sheets};
use crate::picture::animation::Step;
use crate::picture::{FileForm, Form, Paper, PaperSize};
use crate::scene::ThemeName;
use crate::window::desk::Desk;
use crate::window::theme;

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
    if matches!(file, Some(FileForm::Days(_))) {
        days(ui, desk, asked, form);
    }
    if Asked::is_data(form) {
        return;
    }
    size(
        ui,
        desk,
        asked,
        form,
        file == Some(FileForm::Day(Form::Pdf)),
    );
    colours(ui, desk, form);
    around::show(ui, desk, asked, form);
}

/// A form changes the end of the file's name.
fn forms(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = "Format";
    let chosen = form_of(form);
    let of_kind = |is_data| {
        let all = FileForm::ALL.into_iter().map(|it| (it.name(), it));
        all.filter(move |(_, it)| it.is_data() == is_data)
    };
    ui.horizontal_top(|ui| {
        named(ui, desk.theme, name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let rows = [false, true].map(of_kind);
            let clicked = rows.map(|all| segments(ui, desk.theme, name, all, chosen));
            for it in clicked.into_iter().flatten() {
                *form = form.clone().in_form(it);
            }
        });
    });
}

fn path(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    ui.horizontal(|ui| {
        let label = named(ui, desk.theme, "File");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button("Browse…").clicked() {
                desk.ask(Action::BrowseExportPath);
            }
            let edit = TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY);
            ui.add(edit).labelled_by(label.id);
        });
    });
    let told = asked.faults.path.as_deref();
    fault(ui, desk.theme, told.or_else(|| desk.preview.place_fault()));
    if told.is_none() && desk.preview.would_replace() {
        let warning = "A file of this name exists; it will be replaced.";
        note(ui, theme::muted(warning, desk.theme));
    }
}

fn part(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    let country = match form.part {
        ExportPart::Country(code) => code,
        _ => desk.explorer.selected.unwrap_or(CountryCode::AFGHANISTAN),
    };
    let own = (!desk.explorer.own.is_empty()).then_some(("Own data", ExportPart::Own));
    let all = [
        ("As in the window", ExportPart::View),
        ("Region", ExportPart::Region),
        ("World", ExportPart::World),
        ("Country", ExportPart::Country(country)),
        ("Box", ExportPart::Box),
    ];
    let all = all.into_iter().chain(own);
    if let Some(part) = choices(ui, desk.theme, "Part", all, Some(form.part)) {
        form.part = part;
    }
    match form.part {
        ExportPart::Country(code) => countries(ui, desk, code, form),
        ExportPart::Box => field(ui, desk.theme, "Edges", |ui| {
            let edit = TextEdit::singleline(&mut form.bounds).hint_text("60,29,75,39");
            let edit = ui.add(edit.desired_width(120.0));
            ui.label(theme::muted(
                "west, south, east, north in degrees",
                desk.theme,
            ));
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
fn countries(ui: &mut Ui, desk: &Desk<'_>, code: CountryCode, form: &mut ExportForm) {
    let (places, atlas) = (&desk.world.places, &desk.world.atlas);
    field(ui, desk.theme, "Country", |ui| {
        let combo = ComboBox::from_id_salt("country")
            .selected_text(places.name(&code.into()))
            .width(220.0);
        let combo = combo.show_ui(ui, |ui| {
            let on_map = places
                .countries()
                .filter(|it| atlas.find(it.code).is_some());
            let mut countries: Vec<_> = on_map.collect();
            countries.sort_by(|a, b| a.name.cmp(&b.name));
            for country in countries {
                let part = ExportPart::Country(country.code);
                ui.selectable_value(&mut form.part, part, &country.name);
            }
        });
        ui.label(theme::muted("and its neighbours", desk.theme));
        combo.response
    });
}

fn projection(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = |it: Option<Projection>| it.map_or("As it suits the part", Projection::name);
    field(ui, desk.theme, "Projection", |ui| {
        let combo = ComboBox::from_id_salt("projection")
            .selected_text(name(form.projection))
            .width(220.0);
        let combo = combo.show_ui(ui, |ui| {
            let all = Projection::ALL.map(Some);
            for it in std::iter::once(None).chain(all) {
                ui.selectable_value(&mut form.projection, it, name(it));
            }
        });
        combo.response
    });
}

fn days(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm) {
    let chronicle = desk.explorer.chronicle();
    let (first, last) = (chronicle.first_day(), chronicle.last_day());
    let faults = &asked.faults;
    let days = &mut form.days;
    for (name, text, day, told) in [
        ("First day", &mut days.from, first, &faults.from),
        ("Last day", &mut days.to, last, &faults.to),
    ] {
        field(ui, desk.theme, name, |ui| {
            let edit = TextEdit::singleline(text).hint_text(in_words(day));
            ui.add(edit.desired_width(160.0))
        });
        fault(ui, desk.theme, told.as_deref());
    }
    let all = [("Month", Step::Month), ("Change of a level", Step::Change)];
    if let Some(step) = choices(ui, desk.theme, "Each", all, Some(days.step)) {
        days.step = step;
    }
    short(
        ui,
        desk.theme,
        "Seconds",
        &mut days.seconds,
        "that each picture stands",
    );
    fault(ui, desk.theme, faults.seconds.as_deref());
}

fn size(ui: &mut Ui, desk: &Desk<'_>, asked: &Asked, form: &mut ExportForm, is_pdf: bool) {
    if is_pdf {
        papers(ui, desk, form);
    }
    if !is_pdf || form.paper.is_none() {
        usual_sizes(ui, desk, form);
        field(ui, desk.theme, "Size", |ui| {
            let edit = ui.add(TextEdit::singleline(&mut form.size).desired_width(96.0));
            ui.label(theme::muted("pixels", desk.theme));
            edit
        });
    }
    fault(ui, desk.theme, asked.faults.size.as_deref());
    let hint = "text and symbols alone become larger";
    short(ui, desk.theme, "Scale", &mut form.scale, hint);
    fault(ui, desk.theme, asked.faults.scale.as_deref());
}

fn usual_sizes(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let usual = UsualSize::of(form);
    field(ui, desk.theme, "For", |ui| {
        let combo = ComboBox::from_id_salt("sizes")
            .selected_text(usual.map_or("A size of your own", |it| it.name))
            .width(220.0);
        let combo = combo.show_ui(ui, |ui| {
            for it in UsualSize::ALL {
                if ui.selectable_label(usual == Some(it), it.name).clicked() {
                    it.fill(form);
                }
            }
        });
        combo.response
    });
}

fn papers(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let name = |paper: Option<Paper>| {
        paper.map_or_else(|| "As large as the picture".to_owned(), paper_name)
    };
    let before = form.paper;
    field(ui, desk.theme, "Paper", |ui| {
        let combo = ComboBox::from_id_salt("paper")
            .selected_text(name(form.paper))
            .width(220.0);
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

/// The name of a sheet for a reader.
pub(super) fn paper_name(Paper { size, is_landscape }: Paper) -> String {
    let way = if is_landscape {
        "landscape"
    } else {
        "portrait"
    };
    format!("{} {way}", sheet_name(size))
}

/// The name of a size of paper for a reader.
pub(in crate::window) const fn sheet_name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A4 => "A4",
        PaperSize::A3 => "A3",
        PaperSize::Letter => "Letter",
    }
}

fn colours(ui: &mut Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    let themes = [
        ("As in the window", None),
        ("Light", Some(ThemeName::Light)),
        ("Dark", Some(ThemeName::Dark)),
        ("Print", Some(ThemeName::Print)),
    ];
    if let Some(theme) = choices(ui, desk.theme, "Colours", themes, Some(form.theme)) {
        form.theme = theme;
    }
}
