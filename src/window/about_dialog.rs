//! What this is, where its data come from, how levels are decided, what became of the article from
//! which it started.

use eframe::egui::{Label, Ui};

use super::article_claims;
use super::control::swatch;
use super::desk::Desk;
use super::theme;
use crate::date::in_words;
use crate::engagement::rule;
use crate::record::Era;
use crate::scene::Class;
use crate::scene::frame::Swatch;

/// Shows the text.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let version = env!("CARGO_PKG_VERSION");
    paragraph(
        ui,
        &format!(
            "Kabul Atlas {version} shows which countries deal with the Taliban government in \
             Kabul, how closely, since when, and how that is known. It tells what states do, not \
             what they should do."
        ),
    );
    paragraph(
        ui,
        "“Taliban government” means those who have ruled in Kabul since 15 August 2021; they call \
         their state the Islamic Emirate of Afghanistan.",
    );
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
    section(ui, desk, "The record");
    paragraph(
        ui,
        &format!(
            "{} dated events with {sources} sources, {now} of them since August 2021, up to {}. \
             Nothing later is known here. The atlas needs no network; only a link that you open \
             goes to the web, in your browser.",
            events.len(),
            in_words(record.as_of()),
        ),
    );
    if !edition.is_built_in() {
        let text = format!(
            "This is {edition}, not the record that the atlas comes with. Whatever is shown rests \
             on it."
        );
        paragraph(ui, &text);
    }
}

fn levels(ui: &mut Ui, desk: &Desk<'_>) {
    section(ui, desk, "How levels are decided");
    paragraph(
        ui,
        "On each day the first of these rows that holds gives a state its level:",
    );
    for (level, text) in rule::in_words() {
        row(
            ui,
            desk,
            Swatch::Class(Class::Level(Some(level))),
            level.name(),
            &text,
        );
    }
    let no_data = Class::Level(None);
    let swatch = Swatch::Class(no_data);
    row(ui, desk, swatch, no_data.name(), rule::NO_DATA);
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
    section(ui, desk, "Sources and licences");
    paragraph(
        ui,
        &format!(
            "Boundaries: {}, public domain; they show control on the ground and take no side. \
             Record: {licence}. Names of places: Unicode CLDR and i18n-iso-countries; capitals: \
             Natural Earth and GeoNames (CC BY 4.0). Letters: Inter, Vazirmatn and Noto Sans (SIL \
             Open Font License).",
            desk.world.boundaries,
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
