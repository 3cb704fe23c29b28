//! The page of a border crossing: whether it is open on the day, for whom, and how that changed.

use eframe::egui::{Label, Ui};

use super::{Dated, head, history, offer_layer, parties, source_of, sources};
use crate::country::Party;
use crate::explorer::listing::crossing_in_words;
use crate::language::with_capital;
use crate::record::Crossing;
use crate::record::value::Word as _;
use crate::scene::frame::Swatch;
use crate::scene::{Layer, Symbol};
use crate::window::control::swatch;
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, crossing: &Crossing) {
    head(ui, desk, &crossing.name, 20.0);
    let neighbour = desk.name_of(&crossing.neighbour.into());
    let kind = desk.say(
        "sheet-border-crossing-between-afghanistan-and",
        [("neighbour", neighbour.into())],
    );
    ui.add(Label::new(theme::muted(kind, desk.theme)).wrap());
    offer_layer(ui, desk, Layer::Crossings);
    ui.add_space(4.0);
    let day = desk.explorer.date;
    let change = crossing.status_on(day);
    ui.horizontal_wrapped(|ui| {
        let symbol = Symbol::Crossing(change.map(|it| it.status));
        swatch(ui, desk.theme, Swatch::Symbol(symbol));
        ui.label(theme::strong(crossing_in_words(
            crossing,
            day,
            desk.language(),
        )));
    });
    if let Some(change) = change {
        ui.add(Label::new(theme::prose(&change.text)).wrap());
    }
    ui.add(Label::new(theme::muted(&crossing.summary, desk.theme)).wrap());
    if let Some(note) = &crossing.note {
        let text = desk.say("sheet-note", [("note", note.into())]);
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    parties(
        ui,
        desk,
        desk.text("sheet-on-the-other-side"),
        &[Party::from(crossing.neighbour)],
    );
    let changes = crossing.changes.iter();
    let all: Vec<Dated<'_>> = changes
        .map(|it| Dated {
            date: desk.language().date(it.date),
            first_day: it.date.first_day(),
            sets: Some(with_capital(it.status.name_in(desk.language()))),
            about: Vec::new(),
            text: &it.text,
            source: source_of(&crossing.sources, it.url.as_ref()),
        })
        .collect();
    history(ui, desk, &all);
    sources(ui, desk, &crossing.sources);
}
