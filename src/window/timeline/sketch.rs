//! Paints the track: bars by month, marks of changes, the axis, the days that are shown.

use eframe::egui::{Align2, Color32, FontId, Painter, Rect, Stroke, Ui, pos2, vec2};

use super::axis::{Axis, Tick};
use super::marks::{self, Mark};
use super::track::{KNOBS, LABELS, MARKS};
use crate::date::Day;
use crate::explorer::Which;
use crate::explorer::histogram::{Group, Histogram, Month};
use crate::scene::Color;
use crate::text::Weight;
use crate::window::desk::Desk;
use crate::window::theme;

/// Radius of a handle's knob in points.
const KNOB: f32 = 5.5;
/// Size of a mark in points.
const MARK: f32 = 8.0;
/// How strong the days are that are not shown yet, or not compared.
const FAINT: u8 = 110;

/// Where the rows lie.
#[derive(Debug, Clone, Copy)]
struct Rows {
    /// Middle of the knobs.
    knobs: f32,
    /// Top of the marks.
    marks: f32,
    /// Top of the bars.
    bars: f32,
    /// The axis, on which the bars stand.
    axis: f32,
}

impl Rows {
    fn of(rect: Rect) -> Self {
        let marks = rect.top() + KNOBS;
        Self {
            knobs: rect.top() + KNOB + 1.0,
            marks,
            bars: marks + MARKS + 2.0,
            axis: rect.bottom() - LABELS,
        }
    }
}

/// Paints all of it; `pointed` is where the pointer is.
pub(super) fn paint(ui: &Ui, desk: &Desk<'_>, axis: &Axis, rect: Rect, pointed: Option<f32>) {
    let painter = ui.painter_at(rect.expand2(vec2(8.0, 4.0)));
    let rows = Rows::of(rect);
    band(&painter, desk, axis, rows);
    bars(&painter, desk, axis, rows);
    turns(&painter, desk, axis, rows);
    scale(&painter, desk, axis, rows);
    own_events(&painter, desk, axis, rows);
    if let Some(x) = pointed {
        let ink = desk.theme.ink.with_alpha(110).over(desk.theme.paper);
        let stroke = Stroke::new(1.0, theme::color(ink));
        painter.vline(x, rows.marks..=rows.axis, stroke);
    }
    if let Some(day) = desk.explorer.compare {
        knob(&painter, desk, axis, rows, (day, false));
    }
    knob(&painter, desk, axis, rows, (desk.explorer.date, true));
}

/// A ring around the handle that the keyboard moves.
pub(super) fn ring(ui: &Ui, desk: &Desk<'_>, axis: &Axis, rect: Rect, which: Which) {
    let day = match which {
        Which::Shown => desk.explorer.date,
        Which::Other => desk.explorer.compare.unwrap_or(desk.explorer.date),
    };
    let center = pos2(axis.x_of(day), Rows::of(rect).knobs);
    let stroke = Stroke::new(2.0, theme::color(desk.theme.accent));
    ui.painter().circle_stroke(center, KNOB + 3.5, stroke);
}

/// Whether a day is among those that the map tells of: up to the day, or between two.
fn is_told(desk: &Desk<'_>, day: Day) -> bool {
    match desk.explorer.compared() {
        Some((from, to)) => (from..=to).contains(&day),
        None => day <= desk.explorer.date,
    }
}

/// The days between two that are compared.
fn band(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows) {
    let Some((from, to)) = desk.explorer.compared() else {
        return;
    };
    let rect = Rect::from_x_y_ranges(axis.x_of(from)..=axis.x_of(to), rows.marks..=rows.axis);
    let tint = desk.theme.ink.with_alpha(16).over(desk.theme.paper);
    painter.rect_filled(rect, 0.0, theme::color(tint));
}

/// The height of a bar that reaches the top, in events: beyond it bars are cut off. A few months
/// with very many events do not flatten all others.
fn full_height(histogram: &Histogram) -> usize {
    let mut totals: Vec<usize> = histogram.months().iter().map(Month::total).collect();
    totals.sort_unstable();
    let at = totals.len() * 19 / 20;
    totals.get(at).copied().unwrap_or(1).max(4)
}

fn bars(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows) {
    let full = full_height(desk.histogram);
    let height = rows.axis - rows.bars;
    for month in desk.histogram.months() {
        let left = axis.x_of(month.first_day).max(axis.left);
        let right = (axis.x_of(month.last_day()) + axis.points_per_day()).min(axis.right);
        let gap = if right - left > 4.0 { 1.0 } else { 0.0 };
        let is_told = is_told(desk, month.first_day.max(axis.first));
        let mut bottom = rows.axis;
        for group in Group::ALL {
            let count = month.counts.get(group.index()).copied().unwrap_or(0);
            if count == 0 || bottom <= rows.bars {
                continue;
            }
            let top = (bottom - count as f32 / full as f32 * height).max(rows.bars);
            let rect = Rect::from_x_y_ranges(left..=right - gap, top..=bottom);
            let color = desk.theme.bar(group.index());
            let Some(admitted) = desk.admitted_histogram else {
                painter.rect_filled(rect, 0.0, faded(desk, color, is_told));
                bottom = top;
                continue;
            };
            // What the filter leaves stands at the bottom of its part, in full colour.
            let left = admitted.month_of(month.first_day);
            let left = left.and_then(|it| it.counts.get(group.index()).copied());
            let share = left.unwrap_or(0) as f32 / count as f32;
            painter.rect_filled(rect, 0.0, faded(desk, color, false));
            let full_part = Rect::from_x_y_ranges(
                rect.x_range(),
                rect.bottom() - share * rect.height()..=rect.bottom(),
            );
            painter.rect_filled(full_part, 0.0, faded(desk, color, is_told));
            bottom = top;
        }
        if month.total() > full {
            cut(
                painter,
                desk,
                Rect::from_x_y_ranges(left..=right - gap, rows.bars..=rows.axis),
            );
        }
    }
}

fn faded(desk: &Desk<'_>, color: Color, is_told: bool) -> Color32 {
    let alpha = if is_told { 255 } else { FAINT };
    theme::color(color.with_alpha(alpha).over(desk.theme.paper))
}

/// A slanting gap says that a bar goes on beyond the top.
fn cut(painter: &Painter, desk: &Desk<'_>, bar: Rect) {
    let y = bar.top() + 5.0;
    let line = [
        pos2(bar.left() - 1.0, y + 2.0),
        pos2(bar.right() + 1.0, y - 2.0),
    ];
    painter.line_segment(line, Stroke::new(2.0, theme::color(desk.theme.paper)));
}

/// Rises above, what has become known in the middle, falls below; several on a day are one mark.
fn turns(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows) {
    let mut last = None;
    let is_admitted = |turn: &&crate::engagement::Turn| {
        let admitted = desk.admitted.map(|it| &it.states);
        admitted.is_none_or(|states| states.contains(&turn.country))
    };
    for turn in desk.explorer.chronicle().turns().iter().filter(is_admitted) {
        let Some(mark) = Mark::of_turn(turn).filter(|mark| last != Some((turn.day, *mark))) else {
            continue;
        };
        last = Some((turn.day, mark));
        let row = match mark {
            Mark::Up => 4.5,
            Mark::Known => 11.0,
            Mark::Down => 17.5,
        };
        let at = pos2(axis.x_of(turn.day), rows.marks + row);
        marks::paint(painter, desk.theme, mark, at, MARK);
    }
}

fn scale(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows) {
    let line = theme::color(desk.theme.muted.with_alpha(150).over(desk.theme.paper));
    let stroke = Stroke::new(1.0, line);
    painter.hline(axis.left..=axis.right, rows.axis, stroke);
    let ticks = axis.ticks(desk.language());
    let font = FontId::new(theme::SMALL - 0.5, theme::family(Weight::Regular));
    let ink = theme::color(desk.theme.muted);
    let y = rows.axis + 5.0;
    let mut taken = Vec::new();
    let mut write = |text: String, x: f32, align: Align2| {
        let galley = painter.layout_no_wrap(text, font.clone(), ink);
        let rect = align.anchor_size(pos2(x, y), galley.size());
        let is_free = taken
            .iter()
            .all(|other: &Rect| !other.intersects(rect.expand2(vec2(6.0, 0.0))));
        if is_free {
            painter.galley(rect.min, galley, ink);
            taken.push(rect);
        }
    };
    let (years, months): (Vec<&Tick>, Vec<&Tick>) = ticks.iter().partition(|tick| tick.is_year);
    for tick in &years {
        write(
            tick.text.clone().unwrap_or_default(),
            tick.x,
            Align2::CENTER_TOP,
        );
    }
    write(
        desk.language().short_day(axis.last),
        axis.right,
        Align2::RIGHT_TOP,
    );
    let first = axis.first;
    let month = desk.language().month_on_axis(first);
    write(
        format!("{month} {}", first.year()),
        axis.left,
        Align2::LEFT_TOP,
    );
    for tick in &months {
        if let Some(text) = &tick.text {
            write(text.clone(), tick.x, Align2::CENTER_TOP);
        }
    }
    for tick in &ticks {
        let length = if tick.is_year { 5.0 } else { 3.0 };
        painter.vline(tick.x, rows.axis..=rows.axis + length, stroke);
    }
}

/// The events of whoever's page is shown, as strokes below the axis.
fn own_events(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows) {
    let Some(party) = desk.explorer.party_of_events(desk.world) else {
        return;
    };
    let record = &desk.world.record;
    let stroke = Stroke::new(1.5, theme::color(desk.theme.accent));
    let events = record.events_of(&party).iter().map(|index| &record[*index]);
    for event in events.filter(|event| event.happens_in(desk.explorer.era)) {
        let x = axis.x_of(event.effect_day());
        if (axis.left..=axis.right).contains(&x) {
            painter.vline(x, rows.axis + 1.0..=rows.axis + 6.0, stroke);
        }
    }
}

/// A day that is shown; the one that the page is about is full.
fn knob(painter: &Painter, desk: &Desk<'_>, axis: &Axis, rows: Rows, (day, is_full): (Day, bool)) {
    let accent = theme::color(desk.theme.accent);
    let paper = theme::color(desk.theme.paper);
    let center = pos2(axis.x_of(day), rows.knobs);
    let line = Rect::from_x_y_ranges(center.x - 2.0..=center.x + 2.0, center.y..=rows.axis);
    painter.rect_filled(line, 0.0, paper);
    painter.vline(
        center.x,
        center.y..=rows.axis + 3.0,
        Stroke::new(2.0, accent),
    );
    painter.circle_filled(center, KNOB + 1.5, paper);
    painter.circle_filled(center, KNOB, accent);
    if !is_full {
        painter.circle_filled(center, KNOB - 2.0, paper);
    }
}
