//! The heads of the columns: buttons that sort.

use eframe::egui::{
    Align2, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::rows::Grid;
use crate::explorer::Action;
use crate::explorer::table::{Column, Sorting};
use crate::language::Language;
use crate::text::Weight;
use crate::window::desk::Desk;
use crate::window::theme::{self, SMALL};

/// Shows them over the columns, which are scrolled so far to the right.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, grid: &Grid<'_>, (rect, offset): (Rect, f32)) {
    let painter = ui.painter_at(rect);
    let tint = |alpha| theme::color(desk.theme.ink.with_alpha(alpha).over(desk.theme.paper));
    painter.rect_filled(rect, 0.0, tint(12));
    // The first column stays where it is, over the others.
    for column in Column::ALL.into_iter().rev() {
        let mut place = grid.place_of(column, rect, offset);
        if column == Column::Country {
            painter.rect_filled(place, 0.0, tint(12));
        } else {
            place.min.x = place
                .min
                .x
                .max(grid.place_of(Column::Country, rect, 0.0).max.x);
        }
        if place.width() < 1.0 || !rect.intersects(place) {
            continue;
        }
        head(ui, desk, (column, place.intersect(rect)));
    }
    painter.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.0, tint(56)),
    );
}

fn head(ui: &Ui, desk: &mut Desk<'_>, (column, place): (Column, Rect)) {
    let id = super::id().with(("head", column.id()));
    let response = ui.interact(place.shrink2(vec2(0.0, 2.0)), id, Sense::click());
    let sorting = &desk.explorer.table.sorting;
    let name = name(column, sorting, desk.language());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    let painter = ui.painter_at(place);
    let sorted = sorting.place_of(column);
    if response.hovered() {
        let tint = desk.theme.ink.with_alpha(24).over(desk.theme.paper);
        painter.rect_filled(place, theme::RADIUS, theme::color(tint));
    }
    let weight = match sorted {
        Some(_) => Weight::SemiBold,
        None => Weight::Regular,
    };
    let ink = theme::color(if sorted.is_some() {
        desk.theme.ink
    } else {
        desk.theme.muted
    });
    let font = FontId::new(SMALL, theme::family(weight));
    let y = place.center().y;
    let mark = mark(column, sorting);
    let text = if mark.is_empty() {
        column.name_in(desk.language()).to_owned()
    } else {
        format!("{} {mark}", column.name_in(desk.language()))
    };
    if Grid::is_number(column) {
        painter.text(
            pos2(place.right() - Grid::PAD, y),
            Align2::RIGHT_CENTER,
            text,
            font,
            ink,
        );
    } else {
        let left = place.left() + Grid::indent(column);
        painter.text(pos2(left, y), Align2::LEFT_CENTER, text, font, ink);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(desk.theme.accent));
        painter.rect_stroke(place.shrink(1.0), theme::RADIUS, ring, StrokeKind::Inside);
    }
    if response.clicked() {
        let adds = ui.input(|input| input.modifiers.shift);
        let sorting = if adds {
            sorting.and_by(column)
        } else {
            sorting.by(column)
        };
        desk.ask(Action::SortTable(sorting));
    }
    response.on_hover_text(format!(
        "{}.
{}",
        column.description_in(desk.language()),
        desk.text("drawer-click-to-sort")
    ));
}

/// An arrow where rows are sorted by the column; with its number where they are by several.
fn mark(column: Column, sorting: &Sorting) -> String {
    let Some((place, is_falling)) = sorting.place_of(column) else {
        return String::new();
    };
    let arrow = if is_falling { "↓" } else { "↑" };
    match sorting.keys().len() {
        1 => arrow.to_owned(),
        _ => format!("{arrow}{}", place + 1),
    }
}

/// What a screen reader says of it.
fn name(column: Column, sorting: &Sorting, language: Language) -> String {
    let column_name = language.say(
        "drawer-sort-by",
        [("column", column.name_in(language).into())],
    );
    let Some((place, is_falling)) = sorting.place_of(column) else {
        return column_name;
    };
    let way = language.text(match (column, is_falling) {
        (Column::Country, false) => "drawer-from-a-to-z",
        (Column::Country, true) => "drawer-from-z-to-a",
        (_, true) => "drawer-most-on-top",
        (_, false) => "drawer-least-on-top",
    });
    if sorting.keys().len() == 1 {
        return format!("{column_name}: {way}");
    }
    let values = [
        ("column", column_name.into()),
        ("way", way.into()),
        ("place", (place + 1).into()),
    ];
    language.say("drawer-sorted-as", values)
}
