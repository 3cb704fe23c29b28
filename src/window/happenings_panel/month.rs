//! What happened in the month of the day that is shown, up to that day, and shortly before.

use eframe::egui::{Label, RichText, Ui, vec2};

use super::{group_title, head};
use crate::country::{CountryCode, Party};
use crate::explorer::Action;
use crate::explorer::caption::line_of_turn;
use crate::explorer::happenings::{Happening, Happenings};
use crate::language::Language;
use crate::record::value::Word as _;
use crate::text::Weight;
use crate::window::control::block;
use crate::window::desk::Desk;
use crate::window::theme::{self, SMALL};
use crate::window::timeline::marks;

/// How many changes of level one event tells in full, and how many parties it names.
const MOST_TURNS: usize = 4;
const MOST_PARTIES: usize = 3;

/// Shows the month, then what was before it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let happenings = desk.explorer.happenings(desk.world);
    let day = desk.explorer.date;
    let month = desk.language().month(happenings.month);
    let up_to = if happenings.in_month.is_empty() {
        desk.say(
            "happened-nothing-on-record-in-up",
            [
                ("month", month.as_str().into()),
                ("day", desk.language().day(day).into()),
            ],
        )
    } else {
        desk.say(
            "happened-up-to",
            [
                (
                    "happenings",
                    in_numbers(&happenings, desk.language()).into(),
                ),
                ("day", desk.language().day(day).into()),
            ],
        )
    };
    head(
        ui,
        desk,
        &desk.say("happened-this-month", [("month", month.into())]),
        &up_to,
    );
    ui.add_space(theme::GAP / 4.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    for happening in &happenings.in_month {
        entry(ui, desk, happening);
    }
    if !happenings.earlier.is_empty() {
        group_title(ui, desk, desk.text("happened-earlier"));
        for happening in &happenings.earlier {
            entry(ui, desk, happening);
        }
    }
}

/// "7 events, 1 change of level".
fn in_numbers(happenings: &Happenings, language: Language) -> String {
    let all = &happenings.in_month;
    let events = all.iter().filter(|it| !it.has_run_out).count();
    let changes: usize = all.iter().map(|it| it.turns.len()).sum();
    let events = language.say("count-of-events", [("count", events.into())]);
    let values = [("events", events.into()), ("count", changes.into())];
    language.say("happened-in-numbers", values)
}

fn entry(ui: &mut Ui, desk: &mut Desk<'_>, happening: &Happening) {
    let name = name(desk, happening);
    let theme = desk.theme;
    let response = block(ui, theme, &name, |ui| words(ui, desk, happening));
    if response.clicked() {
        desk.ask(Action::GoTo(happening.day));
        desk.ask(match happening.subject(&desk.world.record) {
            Party::Country(code) => Action::SelectAndShow(code),
            organisation @ Party::Organisation(_) => Action::ShowOrganisation(organisation),
        });
    }
}

/// The same in words, for a screen reader.
fn name(desk: &Desk<'_>, happening: &Happening) -> String {
    let event = &desk.world.record[happening.event];
    let turns = happening.turns.iter();
    let mut parts: Vec<String> = turns
        .map(|turn| line_of_turn(turn, desk.world, desk.language()))
        .map(|line| format!("{}: {}", line.subject, line.what))
        .collect();
    if !happening.has_run_out {
        parts.push(event.title.clone());
    }
    format!("{}. {}", date(desk, happening), parts.join(". "))
}

/// As precisely as it is known.
fn date(desk: &Desk<'_>, happening: &Happening) -> String {
    if happening.has_run_out {
        desk.language().day(happening.day)
    } else {
        desk.language()
            .date(desk.world.record[happening.event].date)
    }
}

fn words(ui: &mut Ui, desk: &Desk<'_>, happening: &Happening) {
    let event = &desk.world.record[happening.event];
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::muted(date(desk, happening), desk.theme));
        if !happening.has_run_out {
            ui.label(theme::muted("·", desk.theme));
            ui.label(theme::strong(event.kind.name_in(desk.language())).size(SMALL));
        }
    });
    turns(ui, desk, happening);
    if happening.has_run_out {
        return;
    }
    let weight = if happening.turns.is_empty() {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    ui.add(Label::new(theme::prose(&event.title).family(theme::family(weight))).wrap());
    let parties = parties(desk, &event.parties);
    if !parties.is_empty() {
        ui.add(Label::new(theme::muted(parties, desk.theme)).wrap());
    }
}

fn turns(ui: &mut Ui, desk: &Desk<'_>, happening: &Happening) {
    let most = MOST_TURNS.min(happening.turns.len());
    let (shown, others) = happening.turns.split_at(most);
    for turn in shown {
        let line = line_of_turn(turn, desk.world, desk.language());
        let text = format!("{}: {}", line.subject, line.what);
        marks::with_mark(ui, desk.theme, line.shift, |ui| {
            ui.add(Label::new(theme::prose(text).family(theme::family(Weight::SemiBold))).wrap());
            let why = line.why.filter(|_| happening.has_run_out);
            if let Some(why) = why {
                ui.add(Label::new(theme::muted(why, desk.theme)).wrap());
            }
        });
    }
    if !others.is_empty() {
        let names: Vec<String> = others
            .iter()
            .map(|turn| desk.name_of(&turn.country.into()))
            .collect();
        let text = desk.say(
            "happened-and-more-2",
            [
                ("others", others.len().into()),
                ("value", (names.join(", ")).into()),
            ],
        );
        ui.add(Label::new(RichText::new(text).size(SMALL)).wrap());
    }
    ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
}

/// Who took part, without Afghanistan, which takes part in everything.
fn parties(desk: &Desk<'_>, parties: &[Party]) -> String {
    let places = &desk.world.places;
    let subject = Party::from(CountryCode::AFGHANISTAN);
    let label = |party: &Party| places.label_in(party, desk.language());
    let others: Vec<String> = parties
        .iter()
        .filter(|party| **party != subject)
        .map(label)
        .collect();
    let (shown, more) = others.split_at(MOST_PARTIES.min(others.len()));
    match more.len() {
        0 => shown.join(", "),
        count => desk.say(
            "happened-and-more-3",
            [
                ("shown", (shown.join(", ")).into()),
                ("count", count.into()),
            ],
        ),
    }
}
