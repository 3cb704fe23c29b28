//! The page of a corridor: what it is, how far each part has come on the day, who takes part,
//! what happened, and where that is written.

use eframe::egui::{Label, Ui};

use super::{Dated, head, history, offer_layer, parties, source_of, sources};
use crate::explorer::listing::{SectionStatus, statuses};
use crate::language::Language;
use crate::language::with_capital;
use crate::record::Corridor;
use crate::record::corridor::Milestone;
use crate::record::value::Word as _;
use crate::scene::Layer;
use crate::scene::frame::Swatch;
use crate::window::control::swatch;
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, corridor: &Corridor) {
    head(ui, desk, &corridor.name, 20.0);
    let kind = corridor.kind.name_in(desk.language());
    let kind = if corridor.is_schematic {
        desk.say("sheet-schematic", [("kind", kind.into())])
    } else {
        kind.to_owned()
    };
    ui.add(Label::new(theme::muted(kind, desk.theme)).wrap());
    offer_layer(ui, desk, Layer::Corridors);
    ui.add_space(4.0);
    let statuses = statuses(corridor, desk.explorer.date);
    let has_parts = statuses.len() > 1;
    for it in &statuses {
        status(ui, desk, it, has_parts);
    }
    ui.add_space(2.0);
    ui.add(Label::new(theme::prose(&corridor.summary)).wrap());
    if let Some(note) = &corridor.note {
        let text = desk.say("sheet-note", [("note", note.into())]);
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    parties(ui, desk, desk.text("sheet-partners"), &corridor.partners);
    parties(
        ui,
        desk,
        desk.text("sheet-also-concerned"),
        &corridor.concerned,
    );
    let milestones = corridor.milestones.iter();
    let language = desk.language();
    let all: Vec<Dated<'_>> = milestones.map(|it| dated(corridor, it, language)).collect();
    history(ui, desk, &all);
    sources(ui, desk, &corridor.sources);
}

/// How far some sections have come, below their names where there are others.
fn status(ui: &mut Ui, desk: &Desk<'_>, status: &SectionStatus<'_>, has_parts: bool) {
    let drawn = status.found.map(|(status, _)| status);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 20.0;
        if has_parts {
            let sections = status.sections.join("; ");
            ui.add(Label::new(theme::muted(sections, desk.theme)).wrap());
        }
        ui.horizontal_wrapped(|ui| {
            swatch(ui, desk.theme, Swatch::Work(drawn));
            ui.label(theme::strong(status.in_words(desk.language())));
        });
    });
}

fn dated<'a>(corridor: &'a Corridor, milestone: &'a Milestone, language: Language) -> Dated<'a> {
    let has_parts = corridor.sections.len() > 1;
    let sections = milestone.sections.iter().filter(|_| has_parts);
    let about = sections.filter_map(|number| corridor.sections.get(*number));
    Dated {
        date: language.date(milestone.date),
        first_day: milestone.date.first_day(),
        sets: milestone
            .sets
            .map(|status| with_capital(status.name_in(language))),
        about: about.map(|section| section.name.as_str()).collect(),
        text: &milestone.text,
        source: source_of(&corridor.sources, milestone.url.as_ref()),
    }
}
