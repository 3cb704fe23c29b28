//! The events of a country or organisation: newest first, filtered by kind, each with its sources
//! and the way to the organisations that take part in it.

use eframe::egui::{Align, ComboBox, Context, Id, Label, Layout, RichText, Ui, vec2};

use super::page::{Page, citation};
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::explorer::Action;
use crate::record::value::{Confidence, Word as _};
use crate::record::{Event, EventIndex, Kind, Source};
use crate::scene::frame::Swatch;
use crate::text::Weight;
use crate::window::control::link;
use crate::window::desk::Desk;
use crate::window::theme::{self, SMALL};

/// Shows heading, filter and events.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let wanted = desk.explorer.kind;
    ui.horizontal(|ui| {
        ui.label(theme::heading(desk.text(title(page)), desk.theme));
        if page.kinds.len() > 1 {
            let right = Layout::right_to_left(Align::Center);
            ui.with_layout(right, |ui| filter(ui, desk, page, wanted));
        }
    });
    if page.events.is_empty() {
        ui.label(theme::muted(
            desk.text("page-none-on-record-up-to"),
            desk.theme,
        ));
    }
    let record = &desk.world.record;
    for index in &page.events {
        let event = &record[*index];
        if wanted.is_none_or(|kind| kind == event.kind) {
            ui.separator();
            let shown = ui.push_id(&event.id, |ui| entry(ui, desk, Some(&page.party), event));
            if is_to_show(ui.ctx(), (*index, page.when.1)) {
                shown.response.scroll_to_me(None);
            }
        }
    }
}

/// Brings an event of the list into view as soon as the page is that of this day.
pub(super) fn show_soon(ctx: &Context, event: EventIndex, day: Day) {
    ctx.data_mut(|data| data.insert_temp(to_show(), (event, day)));
}

/// Whether this is the event to bring into view; from then on it is none any more.
fn is_to_show(ctx: &Context, event: (EventIndex, Day)) -> bool {
    ctx.data_mut(|data| {
        let is_meant = data.get_temp(to_show()) == Some(event);
        if is_meant {
            data.remove::<(EventIndex, Day)>(to_show());
        }
        is_meant
    })
}

fn to_show() -> Id {
    Id::unique("event to show")
}

fn title(page: &Page) -> &'static str {
    match page.class {
        Some(Swatch::Subject) => "page-latest-events",
        _ => "page-events",
    }
}

fn filter(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page, wanted: Option<Kind>) {
    let all = desk.say("page-all-kinds", [("events", page.events.len().into())]);
    let language = desk.language();
    let named = |kind: Kind| {
        let count = page
            .kinds
            .iter()
            .find(|(other, _)| *other == kind)
            .map_or(0, |(_, n)| *n);
        format!("{} ({count})", kind.name_in(language))
    };
    let shown = wanted.map_or_else(|| all.clone(), named);
    let combo = ComboBox::from_id_salt("kinds")
        .selected_text(shown)
        .width(150.0);
    let response = combo.show_ui(ui, |ui| {
        if ui.selectable_label(wanted.is_none(), all).clicked() {
            desk.ask(Action::ListKind(None));
        }
        for (kind, _) in &page.kinds {
            if ui
                .selectable_label(wanted == Some(*kind), named(*kind))
                .clicked()
            {
                desk.ask(Action::ListKind(Some(*kind)));
            }
        }
    });
    response
        .response
        .accessible_name(desk.text("page-kinds-of-events-to-list"));
}

/// All that is told of an event, on the page of one of its parties or on a page of its own.
pub(in crate::window) fn entry(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    page_of: Option<&Party>,
    event: &Event,
) {
    ui.spacing_mut().item_spacing = vec2(8.0, 5.0);
    // Lines of text, not of buttons.
    ui.spacing_mut().interact_size.y = 16.0;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::muted(desk.language().date(event.date), desk.theme));
        ui.label(theme::strong(event.kind.name_in(desk.language())).size(SMALL));
        if event.confidence != Confidence::High {
            let text = desk.say(
                "page-confidence",
                [(
                    "confidence",
                    event.confidence.name_in(desk.language()).into(),
                )],
            );
            ui.label(theme::muted(text, desk.theme))
                .on_hover_text(desk.text("page-how-sure-it-is-that"));
        }
    });
    ui.add(Label::new(theme::prose(&event.title).family(theme::family(Weight::SemiBold))).wrap());
    ui.add(Label::new(theme::prose(&event.summary)).wrap());
    if let Some(note) = &event.note {
        let text = desk.say("page-note", [("note", note.into())]);
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    parties(ui, desk, page_of, event);
    for source in &event.sources {
        ui.push_id(&source.url, |ui| self::source(ui, desk, event, source));
    }
    ui.add_space(4.0);
}

/// Ways to the pages of those that take part: on a page of its own of all, on that of a party of
/// the other organisations.
fn parties(ui: &mut Ui, desk: &mut Desk<'_>, page_of: Option<&Party>, event: &Event) {
    let subject = Party::from(CountryCode::AFGHANISTAN);
    let is_wanted = |party: &&Party| match page_of {
        Some(page_of) => party.country().is_none() && *party != page_of,
        None => **party != subject || event.parties.len() == 1,
    };
    let others: Vec<&Party> = event.parties.iter().filter(is_wanted).collect();
    if others.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for party in others {
            link_to_party(ui, desk, party);
        }
    });
}

/// The name of a country or an organisation, which leads to its page.
pub(in crate::window) fn link_to_party(ui: &mut Ui, desk: &mut Desk<'_>, party: &Party) {
    let places = &desk.world.places;
    let name = desk.name_of(party);
    let short = places.label_in(party, desk.language());
    let sort = match party {
        Party::Country(_) => "page-sort-country",
        Party::Organisation(_) => "page-sort-organisation",
    };
    let text = RichText::new(format!("{short} →")).size(SMALL);
    let link = link(ui, desk.theme, text.underline());
    let link = link.accessible_name(desk.say(
        "page-show-the",
        [
            ("sort", desk.text(sort).into()),
            ("name", name.as_str().into()),
        ],
    ));
    if link
        .on_hover_text(desk.say("page-show", [("name", name.into())]))
        .clicked()
    {
        desk.ask(match party {
            Party::Country(code) => Action::SelectAndShow(*code),
            Party::Organisation(_) => Action::ShowOrganisation(party.clone()),
        });
    }
}

fn source(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event, source: &Source) {
    let title = source.title_or(&event.title);
    ui.horizontal_wrapped(|ui| {
        link_to_source(ui, desk, source, title);
        if let Some(date) = source.published.filter(|date| *date != event.date) {
            ui.label(theme::muted(desk.language().date(date), desk.theme));
        }
        let copy = link(
            ui,
            desk.theme,
            theme::muted(desk.text("page-copy"), desk.theme),
        );
        let copy = copy.accessible_name(desk.say(
            "page-copy-citation",
            [
                ("publisher", source.publisher.as_str().into()),
                ("title", title.into()),
            ],
        ));
        if copy
            .on_hover_text(desk.text("page-copy-as-a-citation-title"))
            .clicked()
        {
            desk.ask(Action::CopyText(citation(event, source)));
        }
    });
}

/// The publisher's name, which opens the page.
pub(in crate::window) fn link_to_source(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    source: &Source,
    title: &str,
) {
    let text = RichText::new(format!("{} ↗", source.publisher)).size(SMALL);
    let link = link(ui, desk.theme, text.underline());
    let link = link.accessible_name(desk.say(
        "page-source",
        [
            ("publisher", source.publisher.as_str().into()),
            ("title", title.into()),
        ],
    ));
    if link
        .on_hover_text(format!("{title}\n{}", source.url))
        .clicked()
    {
        desk.ask(Action::OpenLink(source.url.clone()));
    }
}
