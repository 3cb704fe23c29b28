//! What changed for one country between two days: both levels, and each step in between with its
//! causes and their sources.

use eframe::egui::{Label, Ui, vec2};

use super::events::link_to_source;
use super::page::Page;
use crate::country::CountryCode;
use crate::engagement::{Cause, Shift, Turn};
use crate::explorer::caption;
use crate::language::Language;
use crate::record::EventIndex;
use crate::scene::{Class, Showing};
use crate::window::control::from_to;
use crate::window::desk::Desk;
use crate::window::theme;
use crate::window::timeline::marks;

/// Shows the block while two days are compared; none for Afghanistan and for organisations, which
/// have no level.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, page: &Page) {
    let Showing::Change(comparison) = desk.showing else {
        return;
    };
    let code = page.party.country();
    let Some(code) = code.filter(|code| *code != CountryCode::AFGHANISTAN) else {
        return;
    };
    let bearer = desk.world.places.bearer_of_stance(code);
    let [from, to] = [&comparison.before, &comparison.after].map(|it| it.level(bearer));
    ui.add_space(theme::GAP / 2.0);
    let days = desk.say(
        "page-from-to",
        [
            ("from", desk.language().day(comparison.from).into()),
            ("to", desk.language().day(comparison.to).into()),
        ],
    );
    ui.label(theme::heading(days, desk.theme));
    if from == to {
        let level = Class::Level(from).name_in(desk.language());
        let text = desk.say("page-on-both-days", [("level", level.into())]);
        ui.add(Label::new(theme::prose(text)).wrap());
    } else {
        let theme = desk.theme;
        let shift = Shift::between(from, to);
        from_to(ui, (theme, desk.language()), from, to);
        ui.label(theme::muted(in_short(shift, desk.language()), theme));
    }
    let turns: Vec<&Turn> = comparison.turns_of(bearer).collect();
    if turns.is_empty() {
        ui.label(theme::muted(
            desk.text("page-no-change-of-level-in"),
            desk.theme,
        ));
    }
    for turn in turns {
        ui.push_id(turn.day, |ui| step(ui, desk, turn));
    }
    ui.add_space(theme::GAP / 2.0);
}

/// "Up by 4 levels".
fn in_short(shift: Shift, language: Language) -> String {
    match shift {
        Shift::Up(count) => language.say("page-up-by", [("count", count.into())]),
        Shift::Down(count) => language.say("page-down-by", [("count", count.into())]),
        Shift::NewlyKnown | Shift::Unchanged => {
            Class::of_shift(Some(shift)).name_in(language).to_owned()
        }
    }
}

fn step(ui: &mut Ui, desk: &mut Desk<'_>, turn: &Turn) {
    ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
    ui.spacing_mut().interact_size.y = 16.0;
    let theme = desk.theme;
    let line = caption::line_of_turn(turn, desk.world, desk.language());
    marks::with_mark(ui, theme, line.shift, |ui| {
        let since = turn.since(&desk.world.record);
        ui.label(theme::muted(since.in_words(desk.language()), theme));
        ui.add(Label::new(theme::strong(line.what)).wrap());
        match &turn.cause {
            Cause::Beginning => {}
            Cause::ContactRanOut(_) => {
                let why = line.why.unwrap_or_default();
                ui.add(Label::new(theme::muted(why, theme)).wrap());
            }
            Cause::Events(events) => {
                for index in events {
                    ui.push_id(&desk.world.record[*index].id, |ui| cause(ui, desk, *index));
                }
            }
        }
    });
}

/// An event by its title, and where it is written.
fn cause(ui: &mut Ui, desk: &mut Desk<'_>, index: EventIndex) {
    let event = &desk.world.record[index];
    ui.add(Label::new(theme::muted(&event.title, desk.theme)).wrap());
    ui.horizontal_wrapped(|ui| {
        for source in &event.sources {
            let title = source.title_or(&event.title);
            link_to_source(ui, desk, source, title);
        }
    });
}
