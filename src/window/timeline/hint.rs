//! What the pointer is on: the day, what happened on it or close by, and how full the month was.

use eframe::egui::{Label, Rect, RichText, Sense, Ui, vec2};

use super::axis::Axis;
use super::marks;
use crate::date::Day;
use crate::explorer::caption::Line;
use crate::explorer::histogram::{Group, Month};
use crate::window::desk::Desk;
use crate::window::theme::{self, SMALL};

/// A change this close to the pointer, in points, is told with the day.
pub(super) const REACH: f32 = 4.0;
/// The greatest width of the tooltip, in points.
pub(super) const WIDTH: f32 = 320.0;
/// How many things are told in full.
const MOST: usize = 5;

/// Fills the tooltip.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, axis: &Axis, x: f32) {
    // Not as narrow as what was told last.
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
    // Lines of text, not of buttons.
    ui.spacing_mut().interact_size.y = 16.0;
    let pointed = axis.day_at(x);
    let day = nearest_turn(desk, axis, x).unwrap_or(pointed);
    ui.label(theme::strong(desk.language().day(day)));
    lines(ui, desk, &desk.explorer.lines_on(day, desk.world), MOST);
    if let Some(month) = desk.histogram.month_of(day).filter(|it| it.total() > 0) {
        ui.add_space(3.0);
        self::month(ui, desk, month);
    }
}

/// The day of the change that lies nearest, within reach.
pub(super) fn nearest_turn(desk: &Desk<'_>, axis: &Axis, x: f32) -> Option<Day> {
    let near = axis.days_near(x, REACH);
    let eve = near.start().yesterday().ok()?;
    let turns = desk.explorer.chronicle().turns_between(eve, *near.end());
    let distance = |day: Day| (axis.x_of(day) - x).abs();
    turns
        .iter()
        .map(|turn| turn.day)
        .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}

/// So many things that happened on a day in full, the others by name.
pub(super) fn lines(ui: &mut Ui, desk: &Desk<'_>, lines: &[Line], most: usize) {
    let (shown, others) = lines.split_at(most.min(lines.len()));
    for line in shown {
        self::line(ui, desk, line);
    }
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|line| line.subject.as_str()).collect();
        let text = desk.say(
            "time-and-more-2",
            [
                ("others", others.len().into()),
                ("value", (names.join(", ")).into()),
            ],
        );
        ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
    }
}

fn line(ui: &mut Ui, desk: &Desk<'_>, line: &Line) {
    marks::with_mark(ui, desk.theme, line.shift, |ui| {
        let text = format!("{}: {}", line.subject, line.what);
        ui.add(Label::new(RichText::new(text)).wrap());
        if let Some(why) = &line.why {
            ui.add(Label::new(theme::muted(why, desk.theme)).wrap());
        }
    });
}

/// "October 2025: 12 events", and of which groups.
fn month(ui: &mut Ui, desk: &Desk<'_>, month: &Month) {
    let total = month.total();
    let events = desk.say("count-of-events", [("count", total.into())]);
    let name = desk.language().month(month.first_day);
    ui.label(theme::heading(format!("{name}: {events}"), desk.theme));
    for group in Group::ALL.into_iter().rev() {
        let count = month.counts.get(group.index()).copied().unwrap_or(0);
        if count == 0 {
            continue;
        }
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(10.0, 16.0), Sense::hover());
            let side = Rect::from_center_size(rect.center(), vec2(9.0, 9.0));
            let color = theme::color(desk.theme.bar(group.index()));
            ui.painter().rect_filled(side, 2.0, color);
            ui.label(
                RichText::new(format!("{count}  {}", group.name_in(desk.language()))).size(SMALL),
            );
        });
    }
}
