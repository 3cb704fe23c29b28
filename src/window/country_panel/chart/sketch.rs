//! Paints the chart: steps in the colours of the map, marks of changes, events in lanes, years,
//! the days that are shown.

use eframe::egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::plot::{MARKS, Plot, Pointed, Tick, UNIT};
use crate::date::Day;
use crate::engagement::{Level, Shift};
use crate::explorer::histogram::Group;
use crate::language::Language;
use crate::scene::{Class, Color};
use crate::text::Weight;
use crate::window::control::paint_area;
use crate::window::desk::Desk;
use crate::window::theme;
use crate::window::timeline::marks::{self, Mark};

/// Type size at the left and below, in points.
const TYPE: f32 = 10.5;
/// How much shines through what lies on days that are not shown yet, or not compared.
const VEIL: u8 = 150;

/// Paints all of it.
pub(super) fn paint(
    ui: &Ui,
    desk: &Desk<'_>,
    plot: &Plot<'_>,
    pointed: Option<&Pointed>,
    has_focus: bool,
) {
    let painter = ui.painter_at(plot.rect.expand2(vec2(8.0, 4.0)));
    years(&painter, desk, plot);
    if !plot.steps.is_empty() {
        scale(&painter, desk, plot);
        steps(&painter, desk, plot);
    }
    lanes(&painter, desk, plot);
    for tick in &plot.ticks {
        self::tick(&painter, desk, plot, tick);
    }
    veil(&painter, desk, plot);
    turns(&painter, desk, plot);
    if let Some(pointed) = pointed {
        point(&painter, desk, plot, pointed);
    }
    if let Some(day) = desk.explorer.compare {
        shown(&painter, desk, plot, day, false);
    }
    shown(&painter, desk, plot, desk.explorer.date, true);
    if has_focus {
        let ring = Stroke::new(2.0, theme::color(desk.theme.accent));
        let around = plot.rect.expand2(vec2(8.0, 4.0));
        painter.rect_stroke(around, theme::RADIUS, ring, StrokeKind::Inside);
    }
}

fn tint(desk: &Desk<'_>, alpha: u8) -> Color32 {
    theme::color(desk.theme.ink.with_alpha(alpha).over(desk.theme.paper))
}

fn write(painter: &Painter, desk: &Desk<'_>, at: Pos2, align: Align2, text: &str) {
    let font = FontId::new(TYPE, theme::family(Weight::Regular));
    painter.text(at, align, text, font, theme::color(desk.theme.muted));
}

/// What holds on the day that is shown.
fn write_strong(painter: &Painter, desk: &Desk<'_>, at: Pos2, align: Align2, text: &str) {
    let font = FontId::new(TYPE, theme::family(Weight::SemiBold));
    painter.text(at, align, text, font, theme::color(desk.theme.ink));
}

fn years(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    let line = Stroke::new(1.0, tint(desk, 24));
    let top = if plot.steps.is_empty() {
        plot.ground()
    } else {
        plot.rect.top() + MARKS
    };
    let mut free_from = plot.axis.left - 6.0;
    for tick in plot
        .axis
        .ticks(desk.language())
        .iter()
        .filter(|tick| tick.is_year)
    {
        painter.vline(tick.x, top..=plot.foot() + 3.0, line);
        let text = tick.text.as_deref().unwrap_or_default();
        let (left, right) = (tick.x - 14.0, tick.x + 14.0);
        if left >= free_from && right <= plot.rect.right() + 8.0 {
            let at = pos2(tick.x, plot.foot() + 4.0);
            write(painter, desk, at, Align2::CENTER_TOP, text);
            free_from = right + 4.0;
        }
    }
}

/// A line and a name for each level.
fn scale(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    let line = Stroke::new(1.0, tint(desk, 16));
    let now = plot.step_on(desk.explorer.date).and_then(|step| step.level);
    for level in Level::ALL {
        let top = plot.top_of(level);
        painter.hline(plot.axis.left..=plot.axis.right, top, line);
        let name = if plot.has_names {
            format!("{} {}", level.number(), short_name(level, desk.language()))
        } else {
            level.number().to_string()
        };
        let at = pos2(plot.rect.left(), top + UNIT / 2.0);
        let write = if now == Some(level) {
            write_strong
        } else {
            write
        };
        write(painter, desk, at, Align2::LEFT_CENTER, &name);
    }
}

/// The name in one word or two, where there is little room.
fn short_name(level: Level, language: Language) -> &'static str {
    match level {
        Level::ResidentDiplomacy => language.text("chart-resident"),
        Level::LimitedPresence => language.text("chart-limited"),
        Level::NoEngagement => language.text("chart-no-engagement"),
        Level::Contact | Level::Ambassadors | Level::Recognition => level.name_in(language),
    }
}

fn steps(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    let edge = Stroke::new(1.0, tint(desk, 130));
    for (index, step) in plot.steps.iter().enumerate() {
        let Some((left, right)) = plot.span_of(index) else {
            continue;
        };
        let top = step
            .level
            .map_or_else(|| plot.ground() - UNIT / 2.0, |level| plot.top_of(level));
        let rect = Rect::from_x_y_ranges(left..=right, top..=plot.ground());
        paint_area(painter, desk.theme, Class::Level(step.level), rect);
        if step.level.is_some() {
            painter.hline(left..=right, top, edge);
        }
    }
    let line = Stroke::new(1.0, tint(desk, 130));
    painter.hline(plot.axis.left..=plot.axis.right, plot.ground(), line);
}

fn lanes(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    if plot.steps.is_empty() {
        let line = Stroke::new(1.0, tint(desk, 130));
        painter.hline(plot.axis.left..=plot.axis.right, plot.ground(), line);
    }
    for (lane, group) in plot.lanes.iter().enumerate() {
        let y = plot.lane_y(lane);
        painter.hline(
            plot.axis.left..=plot.axis.right,
            y,
            Stroke::new(1.0, tint(desk, 16)),
        );
        if plot.has_names {
            let at = pos2(plot.rect.left(), y);
            write(
                painter,
                desk,
                at,
                Align2::LEFT_CENTER,
                group.short_name_in(desk.language()),
            );
        }
    }
}

/// The colour of a group on the timeline, deepened where it would be faint as a thin line.
fn ink_of(desk: &Desk<'_>, group: Group) -> Color {
    let theme = desk.theme;
    let color = theme.bar(group.index());
    if color.contrast(theme.paper) < 3.0 {
        color.mixed_with(theme.ink, 0.45)
    } else {
        color
    }
}

fn tick(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>, tick: &Tick) {
    let color = theme::color(ink_of(desk, tick.group));
    painter.rect_filled(plot.rect_of(tick), 0.5, color);
}

/// Days that are not shown yet, or not compared, stand back.
fn veil(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    let (from, to) = match desk.explorer.compared() {
        Some((from, to)) => (plot.axis.x_of(from), plot.axis.x_of(to)),
        None => (plot.axis.left, plot.axis.x_of(desk.explorer.date)),
    };
    let color = theme::color(desk.theme.paper.with_alpha(VEIL));
    for (left, right) in [(plot.axis.left, from), (to, plot.axis.right + 4.0)] {
        if right - left > 0.5 {
            let rect = Rect::from_x_y_ranges(left..=right, plot.rect.top()..=plot.foot());
            painter.rect_filled(rect, 0.0, color);
        }
    }
}

fn turns(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>) {
    for pair in plot.steps.windows(2) {
        let [before, after] = pair else { continue };
        if let Some(mark) = Mark::of(Shift::between(before.level, after.level)) {
            let at = pos2(
                plot.axis.x_of(after.from),
                plot.rect.top() + MARKS / 2.0 - 1.0,
            );
            marks::paint(painter, desk.theme, mark, at, 8.0);
        }
    }
}

fn point(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>, pointed: &Pointed) {
    let line = Stroke::new(1.0, tint(desk, 110));
    let day = match pointed {
        Pointed::Events(ticks) => {
            for tick in ticks.iter().take(1) {
                let rect = plot.rect_of(tick).expand2(vec2(1.5, 2.0));
                painter.rect_filled(rect, 1.0, theme::color(desk.theme.ink));
            }
            return;
        }
        Pointed::Change(_, day) | Pointed::Day(day) => *day,
    };
    let top = plot.rect.top() + if plot.steps.is_empty() { 0.0 } else { MARKS };
    painter.vline(plot.axis.x_of(day), top..=plot.foot(), line);
}

/// The line of a day that is shown; the one that the page is about is full.
fn shown(painter: &Painter, desk: &Desk<'_>, plot: &Plot<'_>, day: Day, is_full: bool) {
    let accent = theme::color(desk.theme.accent);
    let x = plot.axis.x_of(day);
    let top = plot.rect.top() + if plot.steps.is_empty() { 0.0 } else { MARKS };
    let paper = theme::color(desk.theme.paper);
    painter.vline(x, top..=plot.foot(), Stroke::new(3.5, paper));
    if is_full {
        painter.vline(x, top..=plot.foot(), Stroke::new(1.5, accent));
    } else {
        let line = [pos2(x, top), pos2(x, plot.foot())];
        let stroke = Stroke::new(1.5, accent);
        painter.extend(Shape::dashed_line(&line, stroke, 4.0, 3.0));
    }
}
