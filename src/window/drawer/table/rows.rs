//! The rows: what stands in them and where, and what a click on them does.

use std::ops::Range;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    CursorIcon, FontId, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::view::View;
use super::{HEAD, ROW, walk};
use crate::explorer::Action;
use crate::explorer::table::{Column, Row};
use crate::language::Language;
use crate::scene::frame::Swatch;
use crate::scene::{Class, Theme};
use crate::text::Weight;
use crate::window::control::{SWATCH, paint_swatch};
use crate::window::desk::Desk;
use crate::window::theme::{self, BODY, SMALL};

/// Side of the box that is ticked, and the place that it takes.
const TICK: f32 = 16.0;
const TICK_PLACE: f32 = 40.0;

/// The columns and their widths.
pub(super) struct Grid<'a> {
    pub(super) view: &'a View,
    /// Left edges, and the right edge of the last one.
    edges: [f32; 11],
}

impl<'a> Grid<'a> {
    /// Space on both sides of a cell, in points.
    pub(super) const PAD: f32 = 10.0;

    /// Columns as wide as what stands in them; what is left over goes to the last one.
    pub(super) fn new(ui: &Ui, view: &'a View, room: f32, language: Language) -> Self {
        /// No column but the first is wider.
        const WIDEST: f32 = 250.0;
        let width_of = |text: &str, size: f32, weight| {
            let font = FontId::new(size, theme::family(weight));
            let galley =
                ui.painter()
                    .layout_no_wrap(text.to_owned(), font, ui.visuals().text_color());
            galley.size().x
        };
        let mut edges = [0.0; 11];
        let mut x = 0.0;
        for (number, column) in Column::ALL.into_iter().enumerate() {
            let head = width_of(column.name_in(language), SMALL, Weight::SemiBold) + 26.0;
            let longest = width_of(view.longest(column), BODY, Weight::Regular);
            let indent = match column {
                Column::Country => TICK_PLACE,
                Column::Level => Self::PAD + SWATCH.x + 8.0,
                _ => Self::PAD,
            };
            x += (indent + longest + Self::PAD)
                .min(WIDEST)
                .max(head + Self::PAD);
            edges[number + 1] = x;
        }
        edges[10] = edges[10].max(room);
        Self { view, edges }
    }

    pub(super) fn width(&self) -> f32 {
        self.edges[10]
    }

    /// The part of a row that a column has, scrolled so far to the right; the first column stays.
    pub(super) fn place_of(&self, column: Column, row: Rect, offset: f32) -> Rect {
        let number = column as usize;
        let shift = if column == Column::Country {
            0.0
        } else {
            offset
        };
        let x = |edge: f32| row.left() + edge - shift;
        let (left, right) = (x(self.edges[number]), x(self.edges[number + 1]));
        Rect::from_x_y_ranges(left..=right, row.y_range())
    }

    /// Where text begins in a column.
    pub(super) fn indent(column: Column) -> f32 {
        if column == Column::Country {
            TICK_PLACE
        } else {
            Self::PAD
        }
    }

    /// Whether a column stands at the right of its place, as numbers do.
    pub(super) fn is_number(column: Column) -> bool {
        column == Column::Events
    }
}

/// Shows the rows of a part of the whole.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, grid: &Grid<'_>, part: Rect) {
    let origin = ui.max_rect().min;
    for place in seen(part, grid.view.order().len()) {
        let top = origin.y + ROW * place as f32;
        let left = origin.x + part.min.x;
        let rect = Rect::from_min_size(pos2(left, top), vec2(part.width(), ROW));
        let row = grid.view.order().get(place);
        let row = row.and_then(|index| grid.view.table().rows().get(*index));
        if let Some(row) = row {
            self::row(ui, desk, grid, (row, place, rect, part.min.x));
        }
    }
}

/// The rows of which something is seen.
fn seen(part: Rect, count: usize) -> Range<usize> {
    let first = (part.min.y / ROW).floor().max(0.0) as usize;
    let end = (part.max.y / ROW).ceil().max(0.0) as usize;
    first.min(count)..end.min(count)
}

fn row(
    ui: &Ui,
    desk: &mut Desk<'_>,
    grid: &Grid<'_>,
    (row, place, rect, offset): (&Row, usize, Rect, f32),
) {
    let id = super::id().with(row.country.as_str());
    // Clicked, but no stop of Tab: that is the table as a whole.
    let response = ui.interact(rect, id, Sense::CLICK);
    let is_marked = desk.explorer.marked.contains(&row.country);
    let name = || {
        let told = row.in_one_line(desk.language());
        let told = if is_marked {
            desk.say("drawer-marked-row", [("row", told.into())])
        } else {
            told
        };
        WidgetInfo::selected(Role::Row, true, is_marked, told)
    };
    response.widget_info(name);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_row_index(place + 1));
    let tick = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(TICK));
    let is_on_tick = response
        .hover_pos()
        .or_else(|| response.interact_pointer_pos())
        .is_some_and(|at| at.x < rect.left() + TICK_PLACE);
    let is_walked = walk::is_at(ui, row.country);
    let painter = ui.painter_at(rect);
    ground(&painter, desk, rect, (response.hovered(), is_marked, row));
    for column in Column::ALL.into_iter().skip(1) {
        cell(
            &painter,
            desk.theme,
            (column, row),
            grid.place_of(column, rect, offset),
        );
    }
    // The first column lies over what was scrolled below it.
    let first = grid.place_of(Column::Country, rect, offset);
    let over = ui.painter_at(rect.intersect(first));
    ground(&over, desk, first, (response.hovered(), is_marked, row));
    tick_box(
        &over,
        desk.theme,
        tick,
        (is_marked, is_on_tick && response.hovered()),
    );
    cell(&over, desk.theme, (Column::Country, row), first);
    if offset > 0.0 {
        let edge = Stroke::new(1.0, theme::color(desk.theme.rule));
        painter.vline(first.right() - 0.5, rect.y_range(), edge);
    }
    if is_walked && ui.memory(|memory| memory.has_focus(super::id())) {
        let ring = Stroke::new(2.0, theme::color(desk.theme.accent));
        painter.rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
    }
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        if desk.explorer.hovered != Some(row.country) {
            desk.ask(Action::Hover(Some(row.country)));
        }
    }
    if response.clicked() {
        walk::clicked(ui, desk, grid.view, place, is_on_tick);
    }
}

fn ground(
    painter: &Painter,
    desk: &Desk<'_>,
    rect: Rect,
    (is_hovered, is_marked, row): (bool, bool, &Row),
) {
    let tint = |alpha| theme::color(desk.theme.ink.with_alpha(alpha).over(desk.theme.paper));
    let is_selected = desk.explorer.selected == Some(row.country);
    let alpha = match (is_marked || is_selected, is_hovered) {
        (true, _) => 26,
        (false, true) => 12,
        (false, false) => 0,
    };
    painter.rect_filled(rect, 0.0, tint(alpha));
    painter.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.0, tint(18)),
    );
    if is_selected {
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, theme::color(desk.theme.accent));
    }
}

fn tick_box(painter: &Painter, theme: &Theme, tick: Rect, (is_on, is_hovered): (bool, bool)) {
    let (ink, paper) = (theme::color(theme.ink), theme::color(theme.paper));
    if is_on {
        painter.rect_filled(tick, 4.0, ink);
        let at = |x: f32, y: f32| tick.min + vec2(x, y) * TICK;
        let line = vec![at(0.24, 0.52), at(0.43, 0.71), at(0.76, 0.31)];
        painter.add(Shape::line(line, Stroke::new(2.0, paper)));
    } else {
        let (color, width) = if is_hovered {
            (theme.ink, 2.0)
        } else {
            (theme.muted, 1.0)
        };
        let edge = Stroke::new(width, theme::color(color));
        painter.rect_stroke(tick, 4.0, edge, StrokeKind::Inside);
    }
}

fn cell(painter: &Painter, theme: &Theme, (column, row): (Column, &Row), rect: Rect) {
    let mut left = rect.left() + Grid::indent(column);
    if column == Column::Level {
        let at = pos2(left, rect.center().y - SWATCH.y / 2.0);
        let swatch = Swatch::Class(Class::Level(row.facts.level));
        paint_swatch(painter, theme, swatch, Rect::from_min_size(at, SWATCH));
        left += SWATCH.x + 8.0;
    }
    let text = row.cell(column);
    let is_known = !text.is_empty() && (column != Column::Level || row.facts.level.is_some());
    let text = if text.is_empty() { "–" } else { text };
    let ink = theme::color(if is_known { theme.ink } else { theme.muted });
    let weight = if column == Column::Country {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let mut job = LayoutJob::simple_singleline(
        text.to_owned(),
        FontId::new(BODY, theme::family(weight)),
        ink,
    );
    job.wrap = TextWrapping::truncate_at_width((rect.right() - Grid::PAD / 2.0 - left).max(1.0));
    let galley = painter.layout_job(job);
    if Grid::is_number(column) {
        left = rect.right() - Grid::PAD - galley.size().x;
    }
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}

const _: () = assert!(HEAD > ROW, "the heads are set apart");
