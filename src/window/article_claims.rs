//! The claims of the article from which the atlas started, and what the record says to each.
//!
//! Shown folded, as a part of the About dialog. The way from an event leads to the page on which
//! it stands.

use std::sync::LazyLock;

use eframe::egui::{Color32, Frame, Label, RichText, Ui};

use super::control;
use super::country_panel::link_to_source;
use super::desk::Desk;
use super::theme::{self, SMALL};
use crate::country::Party;
use crate::explorer::Action;
use crate::language::Language;
use crate::record::article::{self, Article, ArticleError, Claim, Standing};
use crate::record::value::Word as _;

/// It is built in and never changes, so it is read once, when it is first shown.
static ARTICLE: LazyLock<Result<Article, ArticleError>> = LazyLock::new(article::embedded);

/// Shows the heading, and the claims once it is unfolded.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let header = theme::heading(desk.text("article-what-it-claims"), desk.theme);
    ui.collapsing(header, |ui| match &*ARTICLE {
        Ok(article) => claims(ui, desk, article),
        Err(error) => {
            ui.add(Label::new(error.to_string()).wrap());
        }
    });
}

fn claims(ui: &mut Ui, desk: &mut Desk<'_>, article: &Article) {
    let text = introduction(article, desk.language());
    ui.add(Label::new(theme::prose(text)).wrap());
    for (number, claim) in article.claims.iter().enumerate() {
        let ground = if number.is_multiple_of(2) {
            ui.visuals().faint_bg_color
        } else {
            Color32::TRANSPARENT
        };
        let frame = Frame::new().fill(ground).corner_radius(theme::RADIUS);
        frame.inner_margin(8).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.push_id(&claim.key, |ui| self::claim(ui, desk, claim));
        });
    }
}

/// Which article it is, and how many of its claims stand in which way.
fn introduction(article: &Article, language: Language) -> String {
    let count = |standing: &Standing| {
        let claims = article.claims.iter();
        let count = claims.filter(|claim| claim.standing == *standing).count();
        match language {
            Language::English => format!("{count} {}", standing.name()),
            // The words would have to agree with the number.
            _ => format!("{}: {}", standing.name_in(language), language.number(count)),
        }
    };
    let counts: Vec<String> = Standing::ALL.iter().map(count).collect();
    let values = [
        ("title", article.title.as_str().into()),
        ("publisher", article.publisher.as_str().into()),
        ("published", language.date(article.published).into()),
        ("count", article.claims.len().into()),
        ("counts", counts.join(language.text("comma")).into()),
    ];
    language.say("article-introduction", values)
}

fn claim(ui: &mut Ui, desk: &mut Desk<'_>, claim: &Claim) {
    ui.spacing_mut().item_spacing.y = 4.0;
    // Lines of text, not of buttons.
    ui.spacing_mut().interact_size.y = 16.0;
    ui.horizontal_wrapped(|ui| {
        let country = desk.name_of(&claim.country.into());
        ui.label(theme::muted(country, desk.theme));
        ui.label(theme::strong(claim.standing.name_in(desk.language())).size(SMALL));
    });
    ui.add(Label::new(theme::strong(&claim.text)).wrap());
    ui.add(Label::new(theme::prose(&claim.answer)).wrap());
    for id in &claim.events {
        event(ui, desk, claim, id);
    }
    for source in &claim.sources {
        let title = source.title_or(&claim.text);
        link_to_source(ui, desk, source, title);
    }
}

/// The event's day and title, which lead to the page on which it stands.
fn event(ui: &mut Ui, desk: &mut Desk<'_>, claim: &Claim, id: &str) {
    let Some(index) = desk.world.record.find(id) else {
        ui.label(theme::muted(
            desk.say("article-not-in-record", [("id", id.into())]),
            desk.theme,
        ));
        return;
    };
    let event = &desk.world.record[index];
    let text = format!("{}: {}", desk.language().date(event.date), event.title);
    let words = RichText::new(&text).size(SMALL).underline();
    let link = control::link(ui, desk.theme, words);
    let link =
        link.accessible_name(desk.say("article-show-the-event", [("text", text.as_str().into())]));
    if link.on_hover_text(&event.summary).clicked() {
        desk.ask(Action::CloseDialog);
        desk.ask(way_to(&event.parties, claim));
        desk.ask(Action::ListKind(None));
    }
}

/// To the claim's country where it takes part, else to the first who does.
fn way_to(parties: &[Party], claim: &Claim) -> Action {
    let own = Party::from(claim.country);
    let party = parties.iter().find(|party| **party == own);
    match party.or_else(|| parties.first()).cloned().unwrap_or(own) {
        Party::Country(code) => Action::SelectAndShow(code),
        party @ Party::Organisation(_) => Action::ShowOrganisation(party),
    }
}
