//! The level of a state over the whole time, as steps, with its events below them; of an
//! organisation, which has no level, the events alone.
//!
//! A click goes to the day, to the change or to the event under the pointer. The chart is one
//! stop of Tab: left and right lead from event to event, up and down from change to change.

mod hint;
mod plot;
mod sketch;
mod words;

use eframe::egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit,
};

use self::plot::{Plot, Pointed, Tick};
use super::events;
use super::page::Page;
use crate::date::days_between;
use crate::explorer::{Action, Step, Stride};
use crate::window::control::low_row;
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows the chart, and beside its title what `add_beside` adds; no chart where there is nothing to
/// show, and for Afghanistan, whose events are all: they are on the timeline.
pub(super) fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    page: &Page,
    add_beside: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let party = desk.explorer.party_of_events(desk.world);
    let plot = party.and_then(|party| Plot::new(desk, &party, ui.available_width()));
    let Some(mut plot) = plot else {
        add_beside(ui, desk);
        return;
    };
    ui.add_space(theme::GAP / 2.0);
    low_row(ui, 22.0, |ui| {
        ui.label(theme::heading(desk.text(plot.title()), desk.theme));
        add_beside(ui, desk);
    });
    let (rect, _) = ui.allocate_exact_size(plot.size(), Sense::hover());
    plot.place(rect);
    let id = Id::unique(("chart", &page.party));
    let response = ui.interact(rect, id, Sense::click());
    describe(&response, desk, &plot);
    let ticked = tick_nodes(ui, desk, &plot, id);
    if response.has_focus() {
        walk(ui, desk, &plot, id);
    }
    for action in steps_asked(ui, id) {
        desk.ask(action);
    }
    let at = ui
        .input(|input| input.pointer.hover_pos())
        .filter(|at| rect.contains(*at) && ui.rect_contains_pointer(rect));
    let pointed = at.and_then(|at| plot.pointed(at));
    sketch::paint(ui, desk, &plot, pointed.as_ref(), response.has_focus());
    if let Some(tick) = ticked {
        go_to_event(ui, desk, &tick);
    } else if response.clicked()
        && let Some(pointed) = &pointed
    {
        match pointed {
            Pointed::Events(ticks) => {
                if let Some(tick) = ticks.first() {
                    go_to_event(ui, desk, tick);
                }
            }
            Pointed::Change(_, day) | Pointed::Day(day) => desk.ask(Action::GoTo(*day)),
        }
    }
    if let (Some(at), Some(pointed)) = (at, &pointed) {
        hint::show(ui, desk, &plot, &response, (at, pointed));
    }
}

/// What a screen reader says.
fn describe(response: &Response, desk: &Desk<'_>, plot: &Plot<'_>) {
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Slider,
            true,
            words::of(&desk.world.record, plot, desk.language()),
        )
    });
    let ctx = &response.ctx;
    ctx.accesskit_node_builder(response.id, |node| {
        node.set_value(desk.language().day(desk.explorer.date));
        let number = |day| f64::from(days_between(plot.axis.first, day));
        node.set_numeric_value(number(desk.explorer.date));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(number(plot.axis.last));
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

/// Each event by its name, for the pointer and for a screen reader, but no stops of Tab. Returns
/// the one that was clicked.
fn tick_nodes(ui: &Ui, desk: &Desk<'_>, plot: &Plot<'_>, id: Id) -> Option<Tick> {
    let mut clicked = None;
    for (number, tick) in plot.ticks.iter().enumerate() {
        let rect: Rect = plot.rect_of(tick);
        let response = ui.interact(rect, id.with(("event", number)), Sense::CLICK);
        response.widget_info(|| {
            let event = &desk.world.record[tick.event];
            let name = desk.say(
                "page-go-to",
                [
                    ("event", desk.language().date(event.date).into()),
                    ("title", event.title.as_str().into()),
                ],
            );
            WidgetInfo::labeled(Role::Button, true, name)
        });
        if response.clicked() {
            clicked = Some(*tick);
        }
    }
    clicked
}

/// Goes to the day of an event, and shows the event in the list.
fn go_to_event(ui: &Ui, desk: &mut Desk<'_>, tick: &Tick) {
    let kind = desk.world.record[tick.event].kind;
    if desk.explorer.kind.is_some_and(|listed| listed != kind) {
        desk.ask(Action::ListKind(None));
    }
    desk.ask(Action::GoTo(tick.day));
    events::show_soon(ui.ctx(), tick.event, tick.day);
}

/// The keys that lead through the chart.
fn walk(ui: &Ui, desk: &mut Desk<'_>, plot: &Plot<'_>, id: Id) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, step) in [
        (Key::ArrowLeft, Step::Back),
        (Key::ArrowRight, Step::Forward),
    ] {
        if is_pressed(key) {
            desk.ask(Action::Step(Stride::Event, step));
        }
    }
    let day = desk.explorer.date;
    let changes = || plot.changes().map(|step| step.from);
    let before = || changes().filter(|change| *change < day).last();
    let after = || changes().find(|change| *change > day);
    if is_pressed(Key::ArrowDown)
        && let Some(day) = before()
    {
        desk.ask(Action::GoTo(day));
    }
    if is_pressed(Key::ArrowUp)
        && let Some(day) = after()
    {
        desk.ask(Action::GoTo(day));
    }
}

/// The steps that assistive technology asks for.
fn steps_asked(ui: &Ui, id: Id) -> Vec<Action> {
    ui.input(|input| {
        [
            (accesskit::Action::Decrement, Step::Back),
            (accesskit::Action::Increment, Step::Forward),
        ]
        .into_iter()
        .filter(|(action, _)| input.has_accesskit_action_request(id, *action))
        .map(|(_, step)| Action::Step(Stride::Event, step))
        .collect()
    })
}
