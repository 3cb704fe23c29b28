//! The row of buttons over the track: play, step, the days by name, the other time.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Id, Label, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::icon::{Icon, Way, icon_button};
use super::{date_field, icon};
use crate::explorer::differences::in_numbers;
use crate::explorer::{Action, Command, Speed, Step, Stride, Which};
use crate::language::Language;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::Showing;
use crate::window::desk::Desk;
use crate::window::theme;
use crate::window::top_bar::{choice, tip};

/// Narrower than this, days have only their keys and the era only the menu.
const WIDE: f32 = 840.0;
/// Narrower than this, the speed gives way to the second day.
const MEDIUM: f32 = 690.0;

/// Shows the row.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let width = ui.available_width();
    let is_wide = width >= WIDE;
    let has_two = desk.explorer.compare.is_some();
    way_through(ui, desk, is_wide);
    if width >= MEDIUM || !has_two {
        speed(ui, desk);
    }
    endless(ui, desk);
    ui.add_space(8.0);
    days(ui, desk);
    let right = Layout::right_to_left(Align::Center);
    ui.with_layout(right, |ui| {
        fold(ui, desk);
        if is_wide {
            era(ui, desk);
        }
        comparison(ui, desk);
        ui.add_space(8.0);
        status(ui, desk);
    });
}

/// Back, play, forward.
fn way_through(ui: &mut Ui, desk: &mut Desk<'_>, is_wide: bool) {
    let step = |ui: &mut Ui, desk: &mut Desk<'_>, icon, stride, step| {
        button(ui, desk, icon, Command::Step(stride, step));
    };
    step(ui, desk, Icon::Turn(Way::Back), Stride::Turn, Step::Back);
    if is_wide {
        step(ui, desk, Icon::Day(Way::Back), Stride::Day, Step::Back);
    }
    let is_on = desk.explorer.play.is_on();
    let (icon, name) = if is_on {
        (Icon::Pause, desk.text("time-pause"))
    } else {
        (Icon::Play, desk.text("time-play"))
    };
    let explained = format!("{name} ({})", key(Command::Play, desk.language()));
    if icon_button(ui, desk.theme, icon, (name, &explained), true).clicked() {
        desk.command(Command::Play);
    }
    if is_wide {
        step(
            ui,
            desk,
            Icon::Day(Way::Forward),
            Stride::Day,
            Step::Forward,
        );
    }
    step(
        ui,
        desk,
        Icon::Turn(Way::Forward),
        Stride::Turn,
        Step::Forward,
    );
}

fn key(command: Command, language: Language) -> String {
    let shortcut = command.shortcut();
    shortcut
        .map(|key| key.name_in(language))
        .unwrap_or_default()
}

fn button(ui: &mut Ui, desk: &mut Desk<'_>, icon: Icon, command: Command) -> Response {
    let name = command.name_in(desk.language());
    let response = icon_button(
        ui,
        desk.theme,
        icon,
        (&name, &tip(command, desk.language())),
        false,
    );
    if response.clicked() {
        desk.command(command);
    }
    response
}

fn speed(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.explorer.play.speed;
    let menu = ui.menu_button(
        theme::muted(now.name_in(desk.language()), desk.theme),
        |ui| {
            ui.set_min_width(120.0);
            for speed in Speed::ALL {
                if choice(ui, speed == now, speed.name_in(desk.language())).clicked() {
                    desk.ask(Action::SetSpeed(speed));
                    ui.close();
                }
            }
        },
    );
    menu.response
        .accessible_name(desk.say("time-speed", [("now", now.name_in(desk.language()).into())]))
        .on_hover_text(desk.text("time-how-fast-time-passes-it"));
}

fn endless(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_on = desk.explorer.play.is_endless;
    let tip = if is_on {
        desk.text("time-stop-at-the-end")
    } else {
        desk.text("time-begin-anew-at-the-end")
    };
    let response = icon_button(
        ui,
        desk.theme,
        Icon::Loop,
        (desk.text("time-loop"), tip),
        is_on,
    );
    if response.clicked() {
        desk.ask(Action::SetLoop(!is_on));
    }
}

/// The day that is shown; of two, the earlier one first.
fn days(ui: &mut Ui, desk: &mut Desk<'_>) {
    let shown = (Which::Shown, desk.explorer.date);
    let Some(other) = desk.explorer.compare.map(|day| (Which::Other, day)) else {
        date_field::show(ui, desk, shown, desk.text("time-date"));
        return;
    };
    let (from, to) = if other.1 <= shown.1 {
        (other, shown)
    } else {
        (shown, other)
    };
    date_field::show(ui, desk, from, desk.text("time-from"));
    ui.label(theme::muted(desk.text("time-between"), desk.theme));
    date_field::show(ui, desk, to, desk.text("time-to"));
}

fn fold(ui: &mut Ui, desk: &mut Desk<'_>) {
    let icon = if desk.explorer.shows_timeline {
        Icon::Fold
    } else {
        Icon::Unfold
    };
    button(ui, desk, icon, Command::ToggleTimeline);
}

fn era(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.explorer.era;
    let menu = ui.menu_button(desk.text(short_name(now)), |ui| {
        ui.set_min_width(200.0);
        for era in Era::ALL.iter().copied() {
            let name = full_name(era, desk.language());
            if choice(ui, era == now, &name).clicked() {
                desk.command(Command::ShowEra(era));
                ui.close();
            }
        }
    });
    menu.response
        .accessible_name(desk.say("time-time", [("now", now.name_in(desk.language()).into())]))
        .on_hover_text(desk.text("time-which-taliban-government-the-map"));
}

fn short_name(era: Era) -> &'static str {
    match era {
        Era::First => "time-first-years",
        Era::Second => "time-since-2021",
    }
}

/// As a line of its own begins.
fn full_name(era: Era, language: Language) -> String {
    let name = era.name_in(language);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The way into a comparison, or to swap its days and out of it.
fn comparison(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.explorer.compare.is_none() {
        let compare = ui.button(desk.text("time-compare"));
        if compare
            .on_hover_text(tip(Command::Compare, desk.language()))
            .clicked()
        {
            desk.command(Command::Compare);
        }
        return;
    }
    let tip = desk.say(
        "time-show-one-day-again",
        [("key", (key(Command::Compare, desk.language())).into())],
    );
    let end = icon_button(
        ui,
        desk.theme,
        Icon::Cross,
        (desk.text("time-end-the-comparison"), &tip),
        false,
    );
    if end.clicked() {
        desk.command(Command::Compare);
    }
    let swap = button(ui, desk, Icon::Swap, Command::SwapDates);
    swap.on_hover_text(desk.text("time-play-step-and-the-page"));
}

/// What happened on the day, or how much changed between two; also for a screen reader.
fn status(ui: &mut Ui, desk: &Desk<'_>) {
    let text = match desk.showing {
        Showing::Change(comparison) => in_numbers(comparison, desk.language()),
        Showing::Levels(_) | Showing::Fading { .. } => on_the_day(desk),
    };
    announce(ui, desk, &text);
    if ui.available_width() < 60.0 {
        return;
    }
    let layout = Layout::left_to_right(Align::Center);
    let size = vec2(ui.available_width(), icon::SIDE);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.add_space(8.0);
        ui.add(Label::new(theme::muted(&text, desk.theme)).truncate());
    });
}

fn on_the_day(desk: &Desk<'_>) -> String {
    let lines = desk.explorer.lines(desk.world);
    let Some(first) = lines.first() else {
        let is_last = desk.explorer.date == desk.explorer.chronicle().last_day();
        return match (is_last, desk.explorer.era) {
            (true, Era::Second) => desk.text("time-last-day-on-record").to_owned(),
            (true, Era::First) => desk.text("time-last-day-of-this-time").to_owned(),
            _ => String::new(),
        };
    };
    let more = lines.len() - 1;
    let text = format!("{}: {}", first.subject, first.what);
    if more == 0 {
        text
    } else {
        desk.say(
            "time-and-more",
            [("text", text.into()), ("more", more.into())],
        )
    }
}

/// A screen reader says the day and what happened when a key has changed it; not while time
/// passes or a hand moves over the days.
fn announce(ui: &Ui, desk: &Desk<'_>, text: &str) {
    let day = desk.language().day(desk.explorer.date);
    let words = match desk.explorer.compared() {
        Some((from, to)) => desk.say(
            "time-change-from-to",
            [
                ("from", desk.language().day(from).into()),
                ("to", desk.language().day(to).into()),
                ("text", text.into()),
            ],
        ),
        None if text.is_empty() => day,
        None => format!("{day}. {text}"),
    };
    let place = Rect::from_min_size(ui.min_rect().left_top(), vec2(1.0, 1.0));
    let said = ui.interact(place, Id::unique("said of the day"), Sense::hover());
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let is_busy = desk.explorer.play.is_on() || ui.input(|input| input.pointer.any_down());
    ui.ctx().accesskit_node_builder(said.id, |node| {
        node.set_live(if is_busy { Live::Off } else { Live::Polite });
    });
}
