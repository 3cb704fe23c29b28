//! The panel on the right: the selected country, or an organisation, in the order in which people
//! ask.

mod change;
mod chart;
mod events;
mod organisation;
mod page;
mod passages;

use eframe::egui::{Align, Label, Layout, RichText, Ui, vec2};

pub(super) use events::{entry, link_to_party, link_to_source};
pub(super) use page::{Page, class_name, count_of_events};

use super::control::{low_row, small_segment, swatch};
use super::desk::Desk;
use super::top_bar::tip;
use super::{side, theme};
use crate::country::{CountryCode, Party};
use crate::explorer::{Action, Command, DrawerPart};
use crate::record::EventIndex;
use crate::scene::Class;
use crate::scene::frame::Swatch;

/// Height of a line below the title, in points.
const SUBTITLE_LEADING: f32 = 18.0;

/// Shows the panel if there is a page.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(page) = desk.page else {
        return;
    };
    side::show(ui, desk.theme, &page.party, |ui| {
        head(ui, desk, page);
        stance(ui, desk, page);
        change::show(ui, desk, page);
        facts(ui, desk, page);
        chart::show(ui, desk, page, |ui, desk| mark(ui, desk, page));
        passages::show(ui, desk, page);
        ui.add_space(theme::GAP / 2.0);
        events::show(ui, desk, page);
        disputes(ui, desk, page);
        ui.add_space(theme::GAP);
        ui.label(theme::muted(&page.as_of, desk.theme));
        report(ui, desk, page);
    });
}

/// The way to take all of it along.
fn report(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let command = Command::ReportCountry;
    if matches!(page.party, Party::Country(_))
        && ui
            .button(command.name_in(desk.language()))
            .on_hover_text(tip(command, desk.language()))
            .clicked()
    {
        desk.command(command);
    }
}

/// Name, other names, and what sort of place it is.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let (close, action) = match page.party {
        Party::Country(_) => (
            desk.text("page-close-the-country-panel"),
            Action::Select(None),
        ),
        Party::Organisation(_) => (
            desk.text("page-close-the-organisations-page"),
            Action::LeavePage,
        ),
    };
    side::way_back(ui, desk);
    let esc = Command::Back.keys_in(desk.language());
    if side::title(ui, desk.theme, (&page.name, 22.0), (close, &esc)) {
        desk.ask(action);
    }
    if !page.subtitle.is_empty() {
        low_row(ui, SUBTITLE_LEADING, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (index, part) in page.subtitle.iter().enumerate() {
                if index > 0 {
                    ui.label(theme::muted("·", desk.theme));
                }
                ui.label(
                    RichText::new(part)
                        .family(theme::family_for(part))
                        .size(13.0)
                        // Each script has lines of its own height.
                        .line_height(Some(SUBTITLE_LEADING))
                        .color(theme::color(desk.theme.muted)),
                );
            }
        });
    }
    if let Some(standing) = &page.standing {
        ui.add(Label::new(theme::muted(standing, desk.theme)).wrap());
    }
}

/// Puts the country beside others, or takes it from there.
fn mark(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let Some(country) = page.party.country() else {
        return;
    };
    let takes_stance_of = desk.world.places.bearer_of_stance(country);
    if country == CountryCode::AFGHANISTAN || takes_stance_of != country {
        return;
    }
    let is_on = desk.explorer.marked.contains(&country);
    let text = if is_on {
        desk.text("page-marked-for-comparison")
    } else {
        desk.text("page-mark-for-comparison")
    };
    ui.spacing_mut().button_padding = vec2(7.0, 1.0);
    let response = small_segment(ui, desk.theme, text, is_on);
    let response = response.accessible_name(desk.text("page-mark-for-comparison"));
    let what = format!(
        "{}\n{}",
        tip(Command::MarkSelected, desk.language()),
        desk.say(
            "page-side-by-side-key",
            [(
                "key",
                Command::ShowDrawer(DrawerPart::Compare)
                    .keys_in(desk.language())
                    .into()
            )]
        )
    );
    if response.on_hover_text(what).clicked() {
        desk.ask(Action::Mark(country));
    }
}

/// The level, since when, and why.
fn stance(ui: &mut Ui, desk: &Desk<'_>, page: &Page) {
    ui.add_space(2.0);
    if let Some(class) = page.class {
        low_row(ui, 20.0, |ui| {
            swatch(ui, desk.theme, class);
            let name = ui.label(theme::strong(class_name(class, desk.language())).size(15.5));
            if let Swatch::Class(class @ Class::Level(Some(_))) = class {
                name.on_hover_text(class.description_in(desk.language()));
            }
            if let Some(since) = &page.since {
                ui.label(theme::muted(since, desk.theme));
            }
        });
    }
    ui.add(Label::new(theme::prose(&page.sentence)).wrap());
    if !page.doubts.is_empty() {
        let text = page.doubts.join(" ");
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
    if let Some(rule) = &page.rule {
        let header = theme::muted(desk.text("page-how-the-level-is-decided"), desk.theme);
        ui.collapsing(header, |ui| {
            ui.add(Label::new(theme::muted(rule, desk.theme)).wrap());
            deciding(ui, desk, &page.deciding);
        });
    }
}

fn deciding(ui: &mut Ui, desk: &Desk<'_>, events: &[EventIndex]) {
    if events.is_empty() {
        return;
    }
    ui.label(theme::heading(
        desk.text("page-deciding-events"),
        desk.theme,
    ));
    for index in events {
        let event = &desk.world.record[*index];
        let text = format!("{}: {}", desk.language().date(event.date), event.title);
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
}

/// Missions, pressure, conflict, last contact.
fn facts(ui: &mut Ui, desk: &Desk<'_>, page: &Page) {
    if page.facts.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let top_down = Layout::top_down(Align::LEFT);
    for fact in &page.facts {
        ui.horizontal_top(|ui| {
            let size = vec2(112.0, 0.0);
            ui.allocate_ui_with_layout(size, top_down, |ui| {
                ui.set_width(size.x);
                ui.label(RichText::new(fact.name).color(theme::color(desk.theme.muted)));
            });
            ui.vertical(|ui| {
                let value = ui.add(Label::new(theme::prose(&fact.value)).wrap());
                if let Some(note) = &fact.note {
                    value.on_hover_text(note);
                }
            });
        });
    }
}

fn disputes(ui: &mut Ui, desk: &Desk<'_>, page: &Page) {
    if page.disputes.is_empty() {
        return;
    }
    ui.add_space(theme::GAP / 2.0);
    ui.label(theme::heading(
        desk.text("page-what-is-disputed"),
        desk.theme,
    ));
    for dispute in &page.disputes {
        ui.add(Label::new(theme::prose(&dispute.what)).wrap());
        ui.add(Label::new(theme::muted(&dispute.how, desk.theme)).wrap());
    }
}
