//! Some states beside each other: their levels over time, what is so of each, and their events in one
//! list.

use eframe::egui::{
    Button, Grid, Label, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::canvas;
use crate::date::{days_after, days_between};
use crate::explorer::side_by_side::{FactLine, MOST, SharedEvent, SideBySide};
use crate::explorer::{Action, Sheet};
use crate::picture::chart::{plane, step_line};
use crate::scene::chart::{FOOT, LineStyle, names_width, steps};
use crate::scene::frame::Swatch;
use crate::scene::{Class, ScreenPoint, ScreenRect};
use crate::window::control::{close_button, focus_ring, link, swatch};
use crate::window::desk::Desk;
use crate::window::theme;

/// Height of the chart, and of a sample of a line, in points.
const CHART: f32 = 190.0;
const SAMPLE: (f32, f32) = (30.0, 14.0);
/// Width of the names of levels and of matters, and of a state's column at least.
const NAMES: f32 = 128.0;
const COLUMN: f32 = 150.0;
/// So many events are listed.
const LISTED: usize = 60;

/// What can be done with it; from right to left.
pub(super) fn controls(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(view) = desk.side_by_side else {
        return;
    };
    ui.spacing_mut().item_spacing.x = 8.0;
    let can = view.sides.len() > 1;
    let save = ui.add_enabled(can, Button::new(desk.text("drawer-save-chart")));
    if save
        .on_hover_text(desk.text("drawer-save-the-chart-as-a"))
        .clicked()
    {
        desk.ask(Action::SaveChart(desk.is_dark));
    }
    let copy = ui.add_enabled(can, Button::new(desk.text("drawer-copy")));
    let hint = desk.text("drawer-copy-what-is-so-of");
    if copy.on_hover_text(hint).clicked() {
        desk.ask(Action::CopyComparison);
    }
    let clear = ui.add_enabled(
        !desk.explorer.marked.is_empty(),
        Button::new(desk.text("drawer-clear")),
    );
    if clear
        .on_hover_text(desk.text("drawer-take-all-marks-away"))
        .clicked()
    {
        desk.ask(Action::MarkOnly(Vec::new()));
    }
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(view) = desk.side_by_side else {
        return;
    };
    let margin = Margin {
        left: 16,
        right: 16,
        top: 0,
        bottom: 16,
    };
    let area = ScrollArea::vertical()
        .id_salt("states side by side")
        .auto_shrink(false);
    area.content_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        chips(ui, desk, view);
        if view.sides.len() < 2 {
            let text = desk.text("drawer-mark-two-to-five-states");
            ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
        }
        if view.sides.is_empty() {
            return;
        }
        chart(ui, desk, view);
        ui.add_space(theme::GAP / 2.0);
        facts(ui, desk, view);
        ui.add_space(theme::GAP / 2.0);
        events(ui, desk, view);
    });
}

/// A chip for each state: how its line is drawn, its name, and the way to take it out.
fn chips(ui: &mut Ui, desk: &mut Desk<'_>, view: &SideBySide) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (place, side) in view.sides.iter().enumerate() {
            sample(ui, desk, place);
            let name = link(ui, desk.theme, theme::strong(&side.name));
            if name
                .on_hover_text(desk.text("drawer-show-its-page"))
                .clicked()
            {
                desk.ask(Action::SelectAndShow(side.country));
            }
            let out = desk.say(
                "drawer-take-out-of-the-comparison",
                [("name", side.name.as_str().into())],
            );
            if close_button(ui, desk.theme, &out, "").clicked() {
                desk.ask(Action::Mark(side.country));
            }
            ui.add_space(8.0);
        }
        let more = desk.explorer.marked.len().saturating_sub(MOST);
        if more > 0 {
            let text = desk.say("drawer-and-more-marked-which-have", [("more", more.into())]);
            ui.label(theme::muted(text, desk.theme));
        }
    });
}

/// How the line at a place is drawn.
fn sample(ui: &mut Ui, desk: &Desk<'_>, place: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(SAMPLE.0, SAMPLE.1), Sense::hover());
    let style = LineStyle::of(desk.theme, place);
    let y = SAMPLE.1 / 2.0;
    let ends = [0.0, SAMPLE.0].map(|x| ScreenPoint { x, y });
    let middle = ScreenPoint {
        x: SAMPLE.0 / 2.0,
        y,
    };
    let group = crate::scene::Group {
        id: "sample",
        marks: vec![style.line(ends), style.mark(middle, 4.2, desk.theme.paper)],
    };
    canvas::paint(ui.painter(), rect.min, &group);
}

/// Levels over time; a click goes to the day.
fn chart(ui: &mut Ui, desk: &mut Desk<'_>, view: &SideBySide) {
    let size = vec2(ui.available_width(), CHART);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let chronicle = desk.explorer.chronicle();
    let room = ScreenRect {
        min: ScreenPoint {
            x: names_width(desk.language()).max(NAMES),
            y: 8.0,
        },
        max: ScreenPoint {
            x: size.x - 14.0,
            y: CHART - FOOT,
        },
    };
    let plane = plane(chronicle, room, Some(desk.explorer.date), desk.language());
    let countries = view.sides.iter().map(|side| side.country);
    let lines: Vec<_> = countries.map(|code| step_line(chronicle, code)).collect();
    canvas::paint(ui.painter(), rect.min, &steps(&plane, &lines, desk.theme));
    let names: Vec<&str> = view.sides.iter().map(|side| side.name.as_str()).collect();
    focus_ring(ui, desk.theme, &response);
    let told = desk.say(
        "drawer-levels-over-time-of",
        [("names", (names.join(", ")).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
    let Some(at) = response
        .hover_pos()
        .or_else(|| response.interact_pointer_pos())
    else {
        return;
    };
    let share = (at.x - rect.left() - room.min.x) / room.width().max(1.0);
    if !(0.0..=1.0).contains(&share) {
        return;
    }
    let (first, last) = (chronicle.first_day(), chronicle.last_day());
    let day = days_after(
        first,
        (share * days_between(first, last) as f32).round() as i32,
    );
    let levels = view.sides.iter().map(|side| {
        let level = chronicle.level_on(side.country, day);
        format!(
            "{}: {}",
            side.name,
            Class::Level(level).name_in(desk.language())
        )
    });
    let told: Vec<String> = std::iter::once(desk.language().day(day))
        .chain(levels)
        .collect();
    if response.clicked() {
        desk.ask(Action::GoTo(day));
    }
    let x = rect.left() + room.min.x + share * room.width();
    let line = eframe::egui::Stroke::new(1.0, theme::color(desk.theme.muted));
    let ends = [pos2(x, rect.top() + 4.0), pos2(x, rect.top() + room.max.y)];
    ui.painter().line_segment(ends, line);
    response.on_hover_text_at_pointer(told.join("\n"));
}

/// What is so of each; what differs is marked.
fn facts(ui: &mut Ui, desk: &Desk<'_>, view: &SideBySide) {
    let count = view.sides.len() as f32;
    let rest = ui.available_width() - NAMES - 12.0 * (count + 1.0);
    let width = (rest / count).max(COLUMN);
    let area = ScrollArea::horizontal().id_salt("facts side by side");
    area.show(ui, |ui| {
        let grid = Grid::new("facts side by side")
            .spacing(vec2(12.0, 6.0))
            .num_columns(view.sides.len() + 1);
        grid.show(ui, |ui| {
            ui.label(theme::muted(
                desk.text("drawer-marks-what-differs"),
                desk.theme,
            ));
            for side in &view.sides {
                ui.horizontal(|ui| {
                    ui.set_width(width);
                    swatch(ui, desk.theme, Swatch::Class(side.class));
                    ui.label(theme::strong(&side.name));
                });
            }
            ui.end_row();
            for line in &view.lines {
                matter(ui, desk, line, width);
                ui.end_row();
            }
        });
    });
}

/// The name of a matter, and what is so of each state.
fn matter(ui: &mut Ui, desk: &Desk<'_>, line: &FactLine, width: f32) {
    ui.vertical(|ui| {
        ui.set_width(NAMES);
        let name = if line.differs {
            theme::strong(format!("≠ {}", line.name))
        } else {
            theme::muted(line.name, desk.theme).size(theme::BODY)
        };
        ui.label(name);
    });
    for value in &line.values {
        ui.vertical(|ui| {
            ui.set_width(width);
            let value = if value.is_empty() { "–" } else { value };
            ui.add(Label::new(theme::prose(value)).wrap());
        });
    }
}

/// The events of all of them, the newest first, each with who takes part.
fn events(ui: &mut Ui, desk: &mut Desk<'_>, view: &SideBySide) {
    let together = view.events.iter().filter(|it| it.who.len() > 1).count();
    let title = desk.say(
        "drawer-events-of-several",
        [
            ("events", view.events.len().into()),
            ("together", together.into()),
        ],
    );
    ui.label(theme::heading(title, desk.theme));
    for it in view.events.iter().take(LISTED) {
        ui.push_id(it.event, |ui| event(ui, desk, view, it));
    }
    let more = view.events.len().saturating_sub(LISTED);
    if more > 0 {
        let text = desk.say("drawer-and-earlier-ones-on-the", [("more", more.into())]);
        ui.label(theme::muted(text, desk.theme));
    }
}

fn event(ui: &mut Ui, desk: &mut Desk<'_>, view: &SideBySide, it: &SharedEvent) {
    let event = &desk.world.record[it.event];
    let names = it.who.iter().filter_map(|place| view.sides.get(*place));
    let names: Vec<&str> = names.map(|side| side.name.as_str()).collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        let (place, _) = ui.allocate_exact_size(vec2(NAMES - 8.0, 18.0), Sense::hover());
        let date = theme::muted(desk.language().date(event.date), desk.theme);
        ui.put(place, Label::new(date).halign(eframe::egui::Align::LEFT));
        for place in 0..view.sides.len() {
            if it.who.contains(&place) {
                sample(ui, desk, place);
            } else {
                ui.allocate_exact_size(vec2(SAMPLE.0, SAMPLE.1), Sense::hover());
            }
        }
        ui.label(theme::muted(names.join(", "), desk.theme));
        let link = ui.add(Label::new(&event.title).truncate().sense(Sense::click()));
        let told = format!(
            "{}: {} ({})",
            desk.language().date(event.date),
            event.title,
            names.join(", ")
        );
        focus_ring(ui, desk.theme, &link);
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &told));
        if link.on_hover_text(&event.summary).clicked() {
            desk.ask(Action::ShowSheet(Sheet::Events(vec![it.event])));
        }
    });
}
