//! How many states have each level, month by month.

use eframe::egui::{Button, ComboBox, Key, Modifiers, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::canvas;
use crate::engagement::Chronicle;
use crate::engagement::statistics::{Month, Statistics};
use crate::explorer::{Action, Step, Stride};
use crate::groups::GroupCode;
use crate::language::Language;
use crate::picture::chart::{bars, count, plane, share};
use crate::record::Era;
use crate::scene::chart::{FOOT, SIDE, stacked};
use crate::scene::frame::Swatch;
use crate::scene::{Class, ScreenPoint, ScreenRect};
use crate::window::control::{ROW, Row, note_row};
use crate::window::desk::Desk;
use crate::window::theme;
use crate::world::World;

/// Width of the levels with their counts, in points.
const KEY: f32 = 200.0;

/// The counts of an era and a group, kept from frame to frame.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::window) struct View {
    era: Era,
    group: Option<GroupCode>,
    statistics: Statistics,
}

impl View {
    /// Counts the states of a group, or all.
    pub(in crate::window) fn new(
        world: &World,
        chronicle: &Chronicle,
        group: Option<GroupCode>,
    ) -> Self {
        let members = group.and_then(|code| world.groups.get(code));
        Self {
            era: chronicle.era(),
            group,
            statistics: count(world, chronicle, members),
        }
    }

    /// Whether these are those counts.
    pub(in crate::window) fn is_of(&self, era: Era, group: Option<GroupCode>) -> bool {
        (self.era, self.group) == (era, group)
    }
}

/// Whose states are counted, and what can be done with the chart; from right to left.
pub(super) fn controls(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.x = 8.0;
    if ui
        .add(Button::new(desk.text("drawer-save-chart")))
        .on_hover_text(desk.text("drawer-save-the-chart-as-a"))
        .clicked()
    {
        desk.ask(Action::SaveChart(desk.is_dark));
    }
    if ui
        .add(Button::new(desk.text("drawer-copy")))
        .on_hover_text(desk.text("drawer-copy-the-counts-of-all"))
        .clicked()
    {
        desk.ask(Action::CopyStatistics);
    }
    let group = desk.explorer.counted;
    let (world, language) = (desk.world, desk.language());
    let name = |code: Option<GroupCode>| {
        let group = code.and_then(|code| world.groups.get(code));
        group.map_or_else(
            || language.text("drawer-all-states").to_owned(),
            |group| group.name_in(language),
        )
    };
    let width = (ui.available_width() - 24.0).clamp(90.0, 260.0);
    let combo = ComboBox::from_id_salt("counted group")
        .selected_text(name(group))
        .width(width)
        .truncate();
    let groups = desk.world.groups.iter().map(|group| Some(group.code));
    let all: Vec<Option<GroupCode>> = std::iter::once(None).chain(groups).collect();
    let mut wanted = None;
    let response = combo.show_ui(ui, |ui| {
        for code in all {
            if ui.selectable_label(code == group, name(code)).clicked() {
                wanted = Some(code);
            }
        }
    });
    response
        .response
        .accessible_name(desk.text("drawer-states-that-are-counted"));
    if let Some(code) = wanted {
        desk.ask(Action::CountGroup(code));
    }
}

/// Shows the chart, with the levels and their counts beside it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(view) = desk.statistics else {
        return;
    };
    let room = ui.available_rect_before_wrap().shrink2(vec2(16.0, 4.0));
    let has_key = room.width() > 2.2 * KEY && room.height() > 7.5 * ROW;
    let chart_width = room.width() - if has_key { KEY + 28.0 } else { 0.0 };
    let rect = eframe::egui::Rect::from_min_size(room.min, vec2(chart_width, room.height() - 6.0));
    let month = chart(ui, desk, view, rect);
    if has_key {
        let left = rect.right() + 28.0;
        let place = eframe::egui::Rect::from_min_max(pos2(left, room.top()), room.max);
        let builder = eframe::egui::UiBuilder::new()
            .max_rect(place)
            .id_salt("key of statistics");
        ui.scope_builder(builder, |ui| key(ui, desk, &month));
    }
}

/// Paints the chart. Returns the month that is told: the one under the pointer, or of the day.
fn chart(ui: &Ui, desk: &mut Desk<'_>, view: &View, rect: eframe::egui::Rect) -> Month {
    let chronicle = desk.explorer.chronicle();
    let plane_rect = ScreenRect {
        min: ScreenPoint { x: SIDE, y: 8.0 },
        max: ScreenPoint {
            x: (rect.width() - 10.0).max(SIDE + 10.0),
            y: (rect.height() - FOOT).max(20.0),
        },
    };
    let statistics = &view.statistics;
    let plane = plane(
        chronicle,
        plane_rect,
        Some(desk.explorer.date),
        desk.language(),
    );
    let bars = bars(chronicle, statistics);
    canvas::paint(
        ui.painter(),
        rect.min,
        &stacked(&plane, &bars, statistics.most(), desk.theme),
    );
    let id = eframe::egui::Id::unique("statistics chart");
    let response = ui.interact(rect, id, Sense::click());
    let shown = statistics.month_of(desk.explorer.date);
    let shown = shown.or_else(|| statistics.months.last()).cloned();
    let shown = shown.unwrap_or_else(|| Month {
        from: chronicle.first_day(),
        day: chronicle.last_day(),
        counts: [0; 7],
    });
    let told = desk.say(
        "drawer-how-many-states-have-each",
        [("shown", in_one_line(&shown, desk.language()).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
    if response.has_focus() {
        ring(ui, desk, rect);
        for (key, step) in [
            (Key::ArrowLeft, Step::Back),
            (Key::ArrowRight, Step::Forward),
        ] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                desk.ask(Action::Step(Stride::Month, step));
            }
        }
        let filter = eframe::egui::EventFilter {
            horizontal_arrows: true,
            ..eframe::egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let Some(at) = response
        .hover_pos()
        .or_else(|| response.interact_pointer_pos())
    else {
        return shown;
    };
    let here = (at.x - rect.left() - plane_rect.min.x) / plane_rect.width().max(1.0);
    let mut months = statistics.months.iter().zip(&bars);
    let found = months.find(|(_, bar)| bar.span.0 <= here && here < bar.span.1);
    let Some((month, bar)) = found else {
        return shown;
    };
    let x = |share: f32| rect.left() + plane.x(share);
    let band = eframe::egui::Rect::from_x_y_ranges(
        x(bar.span.0)..=x(bar.span.1),
        rect.top() + plane_rect.min.y..=rect.top() + plane_rect.max.y,
    );
    let veil = theme::color(desk.theme.ink.with_alpha(40));
    ui.painter().rect_filled(band, 0.0, veil);
    if response.clicked() {
        let exact = chronicle.nearest_day(month.day);
        desk.ask(Action::GoTo(exact));
    }
    let _share = share(chronicle, month.day);
    response.on_hover_text_at_pointer(in_lines(month, desk.language()));
    month.clone()
}

fn ring(ui: &Ui, desk: &Desk<'_>, rect: eframe::egui::Rect) {
    let ring = eframe::egui::Stroke::new(2.0, theme::color(desk.theme.accent));
    let kind = eframe::egui::StrokeKind::Inside;
    ui.painter().rect_stroke(rect, theme::RADIUS, ring, kind);
}

/// The levels with their counts.
fn key(ui: &mut Ui, desk: &Desk<'_>, month: &Month) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = desk.say(
        "drawer-with-a-level",
        [
            ("day", desk.language().day(month.day).into()),
            ("known", month.known().into()),
        ],
    );
    ui.label(theme::heading(title, desk.theme));
    ui.add_space(4.0);
    for class in Class::LEVELS {
        let Class::Level(level) = class else { continue };
        let count = month.count(level);
        let name = format!("{}: {count}", class.name_in(desk.language()));
        let row = Row {
            text: class.name_in(desk.language()),
            count: Some(count),
            name: &name,
            is_on: false,
            is_faded: level.is_none(),
        };
        note_row(ui, desk.theme, Swatch::Class(class), row);
    }
}

fn in_lines(month: &Month, language: Language) -> String {
    let counts = Class::LEVELS.into_iter().filter_map(|class| {
        let Class::Level(level) = class else {
            return None;
        };
        let count = month.count(level);
        (count > 0).then(|| format!("{count} {}", class.name_in(language)))
    });
    let lines: Vec<String> = std::iter::once(language.day(month.day))
        .chain(counts)
        .collect();
    lines.join("\n")
}

fn in_one_line(month: &Month, language: Language) -> String {
    in_lines(month, language)
        .replacen('\n', ": ", 1)
        .replace('\n', ", ")
}
