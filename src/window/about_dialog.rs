//! What this is, where its data come from, how levels are decided, what became of the article from
//! which it started.

use eframe::egui::{Label, Ui};

use super::article_claims;
use super::control::swatch;
use super::desk::Desk;
use super::theme;
use crate::engagement::rule;
use crate::record::Era;
use crate::scene::Class;
use crate::scene::frame::Swatch;

/// Shows the text.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let version = env!("CARGO_PKG_VERSION");
    paragraph(
        ui,
        &desk.say(
            "about-kabul-atlas-shows-which-countries",
            [("version", version.into())],
        ),
    );
    paragraph(ui, desk.text("about-taliban-government-means-those-who"));
    record(ui, desk);
    levels(ui, desk);
    ui.add_space(8.0);
    article_claims::show(ui, desk);
    sources(ui, desk);
}

fn record(ui: &mut Ui, desk: &Desk<'_>) {
    let record = &desk.world.record;
    let edition = record.edition();
    let events = record.events();
    let now = events
        .iter()
        .filter(|event| event.era == Era::Second)
        .count();
    let sources: usize = events.iter().map(|event| event.sources.len()).sum();
    section(ui, desk, desk.text("about-the-record"));
    paragraph(
        ui,
        &desk.say(
            "about-dated-events-with-sources-of",
            [
                ("events", events.len().into()),
                ("sources", sources.into()),
                ("now", now.into()),
                ("asof", desk.language().day(record.as_of()).into()),
            ],
        ),
    );
    if !edition.is_built_in() {
        let text = desk.say(
            "about-this-is-not-the-record",
            [("edition", edition.to_string().into())],
        );
        paragraph(ui, &text);
    }
}

fn levels(ui: &mut Ui, desk: &Desk<'_>) {
    section(ui, desk, desk.text("about-how-levels-are-decided"));
    paragraph(ui, desk.text("about-on-each-day-the-first"));
    for (level, text) in rule::in_words(desk.language()) {
        row(
            ui,
            desk,
            Swatch::Class(Class::Level(Some(level))),
            level.name_in(desk.language()),
            &text,
        );
    }
    let no_data = Class::Level(None);
    let swatch = Swatch::Class(no_data);
    row(
        ui,
        desk,
        swatch,
        no_data.name_in(desk.language()),
        rule::no_data(desk.language()),
    );
}

fn row(ui: &mut Ui, desk: &Desk<'_>, mark: Swatch, name: &str, text: &str) {
    ui.horizontal_top(|ui| {
        swatch(ui, desk.theme, mark);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme::strong(name));
            ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
        });
    });
}

fn sources(ui: &mut Ui, desk: &Desk<'_>) {
    let licence = &desk.world.record.about().licence;
    section(ui, desk, desk.text("about-sources-and-licences"));
    paragraph(
        ui,
        &desk.say(
            "about-boundaries-public-domain-they-show",
            [
                ("boundaries", desk.world.boundaries.as_str().into()),
                ("licence", licence.as_str().into()),
            ],
        ),
    );
}

fn section(ui: &mut Ui, desk: &Desk<'_>, title: &str) {
    ui.add_space(8.0);
    ui.label(theme::heading(title, desk.theme));
}

fn paragraph(ui: &mut Ui, text: &str) {
    ui.add(Label::new(theme::prose(text)).wrap());
}
