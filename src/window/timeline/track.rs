//! The track: months as bars, changes of level above them, days as handles that are dragged.

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, PopupAnchor, Rect, RectAlign, Response, Sense,
    Tooltip, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::axis::Axis;
use super::{hint, sketch};
use crate::date::{Day, days_after, days_between, months_after};
use crate::explorer::{Action, Which};
use crate::window::desk::Desk;

/// The heights of its rows from top to bottom, in points.
pub(super) const KNOBS: f32 = 13.0;
pub(super) const MARKS: f32 = 22.0;
pub(super) const LABELS: f32 = 19.0;
/// Space at both ends, so that a handle at an end is whole.
const END: f32 = 8.0;
/// Half the width of the second handle for the hand.
const GRIP: f32 = 8.0;

/// Shows the track, and turns what is done to it into actions.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let size = vec2(ui.available_width(), ui.available_height());
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let chronicle = desk.explorer.chronicle();
    let axis = Axis {
        first: chronicle.first_day(),
        last: chronicle.last_day(),
        left: rect.left() + END,
        right: rect.right() - END,
    };
    let shown = handle(ui, desk, &axis, rect, Which::Shown);
    let marks = rect.top() + KNOBS..rect.top() + KNOBS + MARKS;
    drag_shown(desk, &axis, &shown, marks.contains(&pointer_y(&shown)));
    let other = desk.explorer.compare.map(|day| {
        let grip = Rect::from_x_y_ranges(
            axis.x_of(day) - GRIP..=axis.x_of(day) + GRIP,
            rect.y_range(),
        );
        let other = handle(ui, desk, &axis, grip, Which::Other);
        drag_other(desk, &axis, &other);
        other
    });
    let pointed = [other.as_ref(), Some(&shown)];
    let mut pointed = pointed.into_iter().flatten();
    let at = pointed
        .find_map(|it| it.hover_pos().or_else(|| it.interact_pointer_pos()))
        .filter(|at| rect.contains(*at));
    sketch::paint(ui, desk, &axis, rect, at.map(|at| at.x));
    for (response, which) in [(Some(&shown), Which::Shown), (other.as_ref(), Which::Other)] {
        if response.is_some_and(|it| it.has_focus()) {
            sketch::ring(ui, desk, &axis, rect, which);
        }
    }
    if let Some(at) = at {
        tell(ui, desk, &axis, &shown, pos2(at.x, rect.top()));
    }
}

/// The identity of a handle.
pub(super) fn id(which: Which) -> Id {
    Id::unique(match which {
        Which::Shown => "date on the timeline",
        Which::Other => "other date on the timeline",
    })
}

fn day_of(desk: &Desk<'_>, which: Which) -> Day {
    match which {
        Which::Shown => desk.explorer.date,
        Which::Other => desk.explorer.compare.unwrap_or(desk.explorer.date),
    }
}

fn action(which: Which, day: Day) -> Action {
    match which {
        Which::Shown => Action::Scrub(day),
        Which::Other => Action::CompareWith(Some(day)),
    }
}

/// A slider for a day: by key and for a screen reader. What the pointer does is the caller's.
fn handle(ui: &Ui, desk: &mut Desk<'_>, axis: &Axis, rect: Rect, which: Which) -> Response {
    let response = ui.interact(rect, id(which), Sense::click_and_drag());
    let day = day_of(desk, which);
    let number = |day| f64::from(days_between(axis.first, day));
    let name = match which {
        Which::Shown => desk.text("time-date-on-the-timeline"),
        Which::Other => desk.text("time-other-date-on-the-timeline"),
    };
    response.widget_info(|| WidgetInfo::slider(true, number(day), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(desk.language().day(day));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(number(axis.last));
        node.set_numeric_value_step(1.0);
        for action in [
            accesskit::Action::Increment,
            accesskit::Action::Decrement,
            accesskit::Action::SetValue,
        ] {
            node.add_action(action);
        }
    });
    if response.is_pointer_button_down_on() {
        response.request_focus();
    }
    let wanted = asked(ui, axis, response.id, day);
    let keyed = response
        .has_focus()
        .then(|| keyed(ui, axis, response.id, day))
        .flatten();
    if let Some(day) = keyed.or(wanted).filter(|wanted| *wanted != day) {
        desk.ask(action(which, day));
    }
    response
}

/// The day that assistive technology asks for.
fn asked(ui: &Ui, axis: &Axis, id: Id, day: Day) -> Option<Day> {
    use accesskit::{Action, ActionData};
    ui.input(|input| {
        let set = input
            .accesskit_action_requests(id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(days_after(axis.first, value as i32)),
                _ => None,
            })
            .last();
        let count = |action| number(input.num_accesskit_action_requests(id, action));
        let steps = count(Action::Increment) - count(Action::Decrement);
        set.or_else(|| (steps != 0).then(|| days_after(day, steps)))
    })
    .map(|day| day.clamp(axis.first, axis.last))
}

/// The day to which the keys lead that a slider has.
fn keyed(ui: &Ui, axis: &Axis, id: Id, day: Day) -> Option<Day> {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let count =
        |key| number(ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)));
    let days = count(Key::ArrowRight) - count(Key::ArrowLeft);
    let months = count(Key::ArrowUp) - count(Key::ArrowDown);
    let (home, end) = (count(Key::Home), count(Key::End));
    let day = match (home, end) {
        (1.., _) => axis.first,
        (_, 1..) => axis.last,
        _ if days != 0 || months != 0 => days_after(months_after(day, months), days),
        _ => return None,
    };
    Some(day.clamp(axis.first, axis.last))
}

/// How often something was asked for in one frame.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn pointer_y(response: &Response) -> f32 {
    response.interact_pointer_pos().map_or(f32::NAN, |at| at.y)
}

/// A press shows the day there; among the marks, the day of the change that lies nearest.
fn drag_shown(desk: &mut Desk<'_>, axis: &Axis, response: &Response, is_on_marks: bool) {
    let Some(at) = response.interact_pointer_pos() else {
        return;
    };
    if !response.is_pointer_button_down_on() {
        return;
    }
    let turn = hint::nearest_turn(desk, axis, at.x);
    let turn = turn.filter(|_| is_on_marks && !response.dragged());
    let day = turn.unwrap_or_else(|| axis.day_at(at.x));
    if day != desk.explorer.date || desk.explorer.play.is_on() {
        desk.ask(Action::Scrub(day));
    }
}

fn drag_other(desk: &mut Desk<'_>, axis: &Axis, response: &Response) {
    let at = response.interact_pointer_pos();
    let Some(at) = at.filter(|_| response.dragged()) else {
        return;
    };
    let day = axis.day_at(at.x);
    if Some(day) != desk.explorer.compare {
        desk.ask(Action::CompareWith(Some(day)));
    }
}

fn tell(ui: &Ui, desk: &Desk<'_>, axis: &Axis, response: &Response, at: eframe::egui::Pos2) {
    let is_held = response.is_pointer_button_down_on();
    ui.ctx().set_cursor_icon(if is_held {
        CursorIcon::ResizeHorizontal
    } else {
        CursorIcon::PointingHand
    });
    let ctx = ui.ctx().clone();
    let anchor = PopupAnchor::Position(at);
    let mut tooltip = Tooltip::always_open(ctx, response.layer_id, response.id, anchor);
    // Above the track, never on it.
    tooltip.popup = tooltip.popup.align(RectAlign::TOP);
    tooltip.popup = tooltip.popup.align_alternatives(&[]);
    tooltip
        .gap(6.0)
        .width(hint::WIDTH)
        .show(|ui| hint::show(ui, desk, axis, at.x));
}
