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

use super::control::swatch;
use super::desk::Desk;
use super::top_bar::tip;
use super::{side, theme};
use crate::country::Party;
use crate::explorer::{Action, Command};
use crate::record::EventIndex;
use crate::scene::Class;
use crate::scene::frame::Swatch;

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
        chart::show(ui, desk, page);
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
            .button(command.name())
            .on_hover_text(tip(command))
            .clicked()
    {
        desk.command(command);
    }
}

/// Name, other names, and what sort of place it is.
fn head(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let (close, action) = match page.party {
        Party::Country(_) => ("Close the country panel", Action::Select(None)),
        Party::Organisation(_) => ("Close the organisation’s page", Action::LeavePage),
    };
    side::way_back(ui, desk);
    if side::title(ui, desk.theme, &page.name, 22.0, close) {
        desk.ask(action);
    }
    if !page.subtitle.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.spacing_mut().interact_size.y = 16.0;
            for (index, part) in page.subtitle.iter().enumerate() {
                if index > 0 {
                    ui.label(theme::muted("·", desk.theme));
                }
                ui.label(
                    RichText::new(part)
                        .family(theme::family_for(part))
                        .size(13.0)
                        .color(theme::color(desk.theme.muted)),
                );
            }
        });
    }
    if let Some(standing) = &page.standing {
        ui.add(Label::new(theme::muted(standing, desk.theme)).wrap());
    }
}

/// The level, since when, and why.
fn stance(ui: &mut Ui, desk: &Desk<'_>, page: &Page) {
    ui.add_space(6.0);
    if let Some(class) = page.class {
        ui.horizontal_wrapped(|ui| {
            swatch(ui, desk.theme, class);
            let name = ui.label(theme::strong(class_name(class)).size(15.5));
            if let Swatch::Class(class @ Class::Level(Some(_))) = class {
                name.on_hover_text(class.description());
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
        let header = theme::muted("How the level is decided", desk.theme);
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
    ui.label(theme::heading("Deciding events", desk.theme));
    for index in events {
        let event = &desk.world.record[*index];
        let text = format!("{}: {}", event.date, event.title);
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
    ui.label(theme::heading("What is disputed", desk.theme));
    for dispute in &page.disputes {
        ui.add(Label::new(theme::prose(&dispute.what)).wrap());
        ui.add(Label::new(theme::muted(&dispute.how, desk.theme)).wrap());
    }
}
