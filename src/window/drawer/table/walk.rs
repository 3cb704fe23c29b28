//! The way through the rows: keys, clicks, and what is scrolled into view.

use eframe::egui::{Event, EventFilter, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo};

use super::view::View;
use super::{ROW, id};
use crate::country::CountryCode;
use crate::explorer::Action;
use crate::window::desk::Desk;

/// Where the reader is in the table.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Walk {
    /// The row on which keys act.
    at: Option<CountryCode>,
    /// Where a run of marks begins.
    anchor: Option<CountryCode>,
    /// The selected country that was last scrolled to.
    seen: Option<CountryCode>,
    /// How far it is scrolled, and the height of what is seen, in points.
    part: (f32, f32),
}

fn load(ui: &Ui) -> Option<Walk> {
    ui.data(|data| data.get_temp(id()))
}

fn store(ui: &Ui, walk: Walk) {
    ui.data_mut(|data| data.insert_temp(id(), walk));
}

/// Whether keys act on this row.
pub(super) fn is_at(ui: &Ui, country: CountryCode) -> bool {
    load(ui).is_some_and(|walk| walk.at == Some(country))
}

/// Keeps which rows are seen.
pub(super) fn remember_part(ui: &Ui, top: f32, height: f32) {
    let walk = load(ui).unwrap_or_default();
    store(
        ui,
        Walk {
            part: (top, height),
            ..walk
        },
    );
}

/// A click on a row: selects it; with Ctrl or on its box marks it, with Shift all between.
pub(super) fn clicked(ui: &Ui, desk: &mut Desk<'_>, view: &View, place: usize, is_on_tick: bool) {
    let Some(country) = view.country_at(place) else {
        return;
    };
    let walk = load(ui).unwrap_or_default();
    let modifiers = ui.input(|input| input.modifiers);
    let from = walk.anchor.and_then(|anchor| view.place_of(anchor));
    if modifiers.shift
        && let Some(from) = from
    {
        mark_between(desk, view, from, place);
    } else if modifiers.command || is_on_tick {
        desk.ask(Action::Mark(country));
    } else {
        desk.ask(Action::SelectAndShow(country));
    }
    let anchor = if modifiers.shift {
        walk.anchor
    } else {
        Some(country)
    };
    store(
        ui,
        Walk {
            at: Some(country),
            anchor,
            seen: Some(country),
            ..walk
        },
    );
    ui.memory_mut(|memory| memory.request_focus(id()));
}

/// Takes the keys while the rows have the focus. Returns how far to scroll so that the row on which
/// they act, or a country that was selected elsewhere, is seen.
pub(super) fn keys(ui: &Ui, desk: &mut Desk<'_>, view: &View, body: Rect) -> Option<f32> {
    let is_first = load(ui).is_none();
    let mut walk = load(ui).unwrap_or_default();
    let response = ui.interact(body, id(), Sense::FOCUSABLE);
    response
        .widget_info(|| WidgetInfo::labeled(Role::Grid, true, desk.text("drawer-table-of-states")));
    if is_first {
        response.request_focus();
    }
    let mut is_moved = false;
    let selected = desk.explorer.selected;
    if walk.seen != selected {
        walk.seen = selected;
        if selected.is_some_and(|country| view.place_of(country).is_some()) {
            walk.at = selected;
            is_moved = true;
        }
    }
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), filter));
        if response.gained_focus() && walk.at.and_then(|at| view.place_of(at)).is_none() {
            walk.at = view.country_at(0);
            is_moved = true;
        }
        is_moved |= step(ui, desk, view, &mut walk);
        act(ui, desk, view, walk);
    }
    let place = walk.at.and_then(|at| view.place_of(at));
    tell(ui, view, place, walk);
    store(ui, walk);
    let place = place.filter(|_| is_moved)?;
    offset_for(place, walk.part)
}

/// How far to scroll to the right, while the rows have the focus.
pub(super) fn sideways(ui: &Ui) -> Option<f32> {
    const STEP: f32 = 120.0;
    if !ui.memory(|memory| memory.has_focus(id())) {
        return None;
    }
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match (is_pressed(Key::ArrowLeft), is_pressed(Key::ArrowRight)) {
        (true, false) => Some(-STEP),
        (false, true) => Some(STEP),
        _ => None,
    }
}

/// What assistive technology is told: how many rows there are, and on which one the keyboard is.
fn tell(ui: &Ui, view: &View, place: Option<usize>, walk: Walk) {
    let (top, height) = walk.part;
    let is_seen = |place: usize| {
        let y = ROW * place as f32;
        y + ROW > top && y < top + height
    };
    let active = walk.at.filter(|_| place.is_some_and(is_seen));
    let active = active.map(|country| id().with(country.as_str()));
    ui.ctx().accesskit_node_builder(id(), |node| {
        node.set_row_count(view.order().len());
        if let Some(active) = active {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// Where the top must be so that a row is seen; `None` where it is.
fn offset_for(place: usize, (top, height): (f32, f32)) -> Option<f32> {
    let y = ROW * place as f32;
    if y < top || height < ROW {
        Some(y)
    } else if y + ROW > top + height {
        Some(y + ROW - height)
    } else {
        None
    }
}

/// Goes from row to row. Returns whether it went.
fn step(ui: &Ui, desk: &mut Desk<'_>, view: &View, walk: &mut Walk) -> bool {
    let count = view.order().len();
    let page = ((walk.part.1 / ROW) as usize).saturating_sub(1).max(1);
    let here = walk.at.and_then(|at| view.place_of(at)).unwrap_or(0);
    let last = count.saturating_sub(1);
    let ways = [
        (Key::ArrowUp, here.saturating_sub(1)),
        (Key::ArrowDown, (here + 1).min(last)),
        (Key::PageUp, here.saturating_sub(page)),
        (Key::PageDown, (here + page).min(last)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    for (key, there) in ways {
        let is_pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, key));
        let marks = is_pressed(Modifiers::SHIFT);
        if !marks && !is_pressed(Modifiers::NONE) {
            continue;
        }
        let anchor = walk.anchor.and_then(|anchor| view.place_of(anchor));
        walk.at = view.country_at(there);
        if marks {
            let from = anchor.unwrap_or(here);
            walk.anchor = view.country_at(from);
            mark_between(desk, view, from, there);
        } else {
            walk.anchor = walk.at;
        }
        return true;
    }
    false
}

fn mark_between(desk: &mut Desk<'_>, view: &View, from: usize, to: usize) {
    let mut countries = desk.explorer.marked.clone();
    countries.extend(view.between(from, to));
    desk.ask(Action::MarkOnly(countries));
}

/// What other keys do with the row.
fn act(ui: &Ui, desk: &mut Desk<'_>, view: &View, walk: Walk) {
    let is_pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let country = walk.at.filter(|at| view.place_of(*at).is_some());
    if is_pressed(Modifiers::COMMAND, Key::A) && !view.order().is_empty() {
        desk.ask(Action::MarkOnly(view.between(0, view.order().len() - 1)));
    }
    if ui.input(|input| input.events.contains(&Event::Copy)) {
        desk.ask(Action::CopyTable);
    }
    let Some(country) = country else {
        return;
    };
    if is_pressed(Modifiers::NONE, Key::Space) {
        desk.ask(Action::Mark(country));
    }
    if is_pressed(Modifiers::NONE, Key::Enter) {
        desk.ask(Action::SelectAndShow(country));
    }
}
