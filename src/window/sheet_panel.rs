//! The pages on the right that are not those of a country or an organisation: a corridor, a
//! border crossing, events at one place, a layer as a list.

mod corridor;
mod crossing;
mod list;
mod own;
mod told;

use eframe::egui::{Context, Id, Label, RichText, Ui, vec2};

pub(super) use list::List;

use super::control::{block, link};
use super::country_panel::{link_to_party, link_to_source};
use super::desk::Desk;
use super::{side, theme};
use crate::country::Party;
use crate::date::Day;
use crate::explorer::{Action, Command, Goal, Sheet};
use crate::picture::record_to;
use crate::record::Source;
use crate::scene::Layer;
use crate::text::Weight;

/// Shows the page, if there is one.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(sheet) = desk.explorer.sheet.as_ref() else {
        return;
    };
    let record = &desk.world.record;
    side::show(ui, desk.theme, sheet, |ui| {
        side::way_back(ui, desk);
        match sheet {
            Sheet::Corridor(index) => {
                if let Some(corridor) = record.corridors().get(*index) {
                    corridor::show(ui, desk, corridor);
                }
            }
            Sheet::Crossing(index) => {
                if let Some(crossing) = record.crossings().get(*index) {
                    crossing::show(ui, desk, crossing);
                }
            }
            Sheet::Events(events) => told::show(ui, desk, events),
            Sheet::List(layer) => list::show(ui, desk, *layer),
            Sheet::Own(layer, row) => {
                if let Some(layer) = desk.explorer.own.get(*layer) {
                    own::show(ui, desk, layer, *row as usize);
                }
            }
        }
    });
}

/// Leads the keyboard into the list as soon as it is there.
pub(super) fn enter(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(to_enter(), true));
}

fn to_enter() -> Id {
    Id::unique("list to enter")
}

/// Name and the way to close it.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, title: &str, size: f32) {
    let esc = Command::Back.keys_in(desk.language());
    if side::title(
        ui,
        desk.theme,
        (title, size),
        (desk.text("sheet-close-this-page"), &esc),
    ) {
        desk.ask(Action::LeavePage);
    }
}

/// Says that the map does not show it, and offers to show it.
fn offer_layer(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    if desk.explorer.layers.has(layer) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        let text = desk.say(
            "sheet-the-layer-is-off",
            [("layer", layer.name_in(desk.language()).into())],
        );
        ui.label(theme::muted(text, desk.theme));
        let link = link(
            ui,
            desk.theme,
            RichText::new(desk.text("sheet-show-it-on-the-map"))
                .size(theme::SMALL)
                .underline(),
        );
        if link.clicked() {
            desk.command(Command::Toggle(layer));
        }
    });
}

/// Two lines that lead to another page.
pub(super) fn link_to_sheet(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    sheet: Sheet,
    name: &str,
    status: &str,
) {
    let theme = desk.theme;
    let response = block(ui, theme, &format!("{name}. {status}"), |ui| {
        let family = theme::family(Weight::SemiBold);
        ui.add(Label::new(theme::prose(name).family(family)).wrap());
        ui.add(Label::new(theme::muted(status, theme)).wrap());
    });
    if response.clicked() {
        desk.ask(Action::ShowSheet(sheet));
    }
}

/// Goes where a row or a sign leads.
pub(super) fn follow(desk: &mut Desk<'_>, goal: &Goal) {
    desk.ask(match goal {
        Goal::Country(code) => Action::SelectAndShow(*code),
        Goal::Sheet(sheet) => Action::ShowSheet(sheet.clone()),
    });
}

/// Links to some parties under a word that says what they have to do with it.
fn parties(ui: &mut Ui, desk: &mut Desk<'_>, what: &str, parties: &[Party]) {
    if parties.is_empty() {
        return;
    }
    ui.add_space(4.0);
    ui.label(theme::heading(what, desk.theme));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        ui.spacing_mut().interact_size.y = 18.0;
        for party in parties {
            link_to_party(ui, desk, party);
        }
    });
}

/// Something dated that happened to a corridor or a crossing.
struct Dated<'a> {
    date: String,
    first_day: Day,
    sets: Option<String>,
    about: Vec<&'a str>,
    text: &'a str,
    source: Option<&'a Source>,
}

/// What happened up to the day, the newest first; what came later is folded up.
fn history(ui: &mut Ui, desk: &mut Desk<'_>, all: &[Dated<'_>]) {
    let day = desk.explorer.date;
    let (before, after): (Vec<&Dated<'_>>, Vec<&Dated<'_>>) =
        all.iter().partition(|it| it.first_day <= day);
    ui.add_space(theme::GAP / 2.0);
    ui.label(theme::heading(desk.text("sheet-history"), desk.theme));
    if before.is_empty() {
        let text = desk.say(
            "sheet-nothing-on-record-up-to",
            [("day", desk.language().day(day).into())],
        );
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    for (number, it) in before.iter().rev().enumerate() {
        ui.push_id(number, |ui| dated(ui, desk, it, true));
    }
    if after.is_empty() {
        return;
    }
    let title = desk.say(
        "sheet-after",
        [
            ("day", desk.language().day(day).into()),
            ("after", after.len().into()),
        ],
    );
    ui.collapsing(theme::muted(title, desk.theme), |ui| {
        for (number, it) in after.iter().enumerate() {
            ui.push_id(number, |ui| dated(ui, desk, it, false));
        }
    });
}

fn dated(ui: &mut Ui, desk: &mut Desk<'_>, it: &Dated<'_>, is_past: bool) {
    ui.separator();
    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
    ui.spacing_mut().interact_size.y = 16.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::muted(&it.date, desk.theme));
        if let Some(sets) = &it.sets {
            ui.label(theme::strong(sets).size(theme::SMALL));
        }
    });
    if !it.about.is_empty() {
        let text = it.about.join("; ");
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    let mut text = theme::prose(it.text);
    if !is_past {
        text = text.color(theme::color(desk.theme.muted));
    }
    ui.add(Label::new(text).wrap());
    if let Some(source) = it.source {
        link_to_source(ui, desk, source, &source.title);
    }
}

/// All sources with publisher, title and date.
fn sources(ui: &mut Ui, desk: &mut Desk<'_>, sources: &[Source]) {
    ui.add_space(theme::GAP / 2.0);
    ui.label(theme::heading(desk.text("sheet-sources"), desk.theme));
    for source in sources {
        ui.push_id(&source.url, |ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
                link_to_source(ui, desk, source, &source.title);
                if let Some(date) = source.published {
                    ui.label(theme::muted(date.to_string(), desk.theme));
                }
            });
            if !source.title.is_empty() {
                ui.add(Label::new(theme::muted(&source.title, desk.theme)).wrap());
            }
        });
    }
    ui.add_space(theme::GAP);
    let as_of = record_to(&desk.world.record, desk.explorer.language);
    ui.label(theme::muted(as_of, desk.theme));
}

fn source_of<'a>(sources: &'a [Source], url: Option<&String>) -> Option<&'a Source> {
    let url = url?;
    sources.iter().find(|source| source.url == *url)
}
