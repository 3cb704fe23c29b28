//! The few controls that egui does not have as the atlas needs them: swatches, rows with a
//! swatch or a tick, segments, the accent button. Each has an accessible name and shows focus.

mod sample;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Button, CornerRadius, CursorIcon, Painter, Rect, Response, RichText, Role, Sense, Shape,
    Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use super::theme::{self, BODY, RADIUS, SMALL};
use crate::engagement::Level;
use crate::language::Language;
use crate::scene::frame::Swatch;
use crate::scene::{
    Class, Color, DOT_RADIUS, HATCH_SPACING, HATCH_WIDTH, Overprint, Paint, ScreenRect, Texture,
    Theme, overprint,
};
use crate::text::Weight;

/// Size of a swatch in points.
pub(super) const SWATCH: Vec2 = Vec2::new(22.0, 14.0);
/// Height of a row in a list of layers or classes.
pub(super) const ROW: f32 = 26.0;

/// One row of a list that can be clicked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// What it says.
    pub(super) text: &'a str,
    /// What stands at its right end.
    pub(super) count: Option<usize>,
    /// Its accessible name, where it says more than the text.
    pub(super) name: &'a str,
    /// Whether it is on.
    pub(super) is_on: bool,
    /// Whether it is drawn back, because another one is on.
    pub(super) is_faded: bool,
}

/// A row with a swatch before its text; on when its class is isolated.
pub(super) fn swatch_row(ui: &mut Ui, theme: &Theme, swatch: Swatch, row: Row<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), row.is_on, row.name));
    let painter = ui.painter_at(rect.expand(4.0));
    paint_ground(&painter, theme, rect, &response, row.is_on);
    let at = Rect::from_min_size(pos2(rect.left(), rect.center().y - SWATCH.y / 2.0), SWATCH);
    paint_swatch(&painter, theme, swatch, at);
    paint_row_text(&painter, theme, rect, SWATCH.x + 12.0, row);
    response
}

/// A row with a swatch before its text that only tells something.
pub(super) fn note_row(ui: &mut Ui, theme: &Theme, swatch: Swatch, row: Row<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, row.name));
    let painter = ui.painter_at(rect.expand(4.0));
    let at = Rect::from_min_size(pos2(rect.left(), rect.center().y - SWATCH.y / 2.0), SWATCH);
    paint_swatch(&painter, theme, swatch, at);
    paint_row_text(&painter, theme, rect, SWATCH.x + 12.0, row);
    response
}

/// A row with a box before its text, ticked when it is on.
pub(super) fn tick_row(ui: &mut Ui, theme: &Theme, row: Row<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let info = || WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), row.is_on, row.name);
    response.widget_info(info);
    let painter = ui.painter_at(rect.expand(4.0));
    paint_ground(&painter, theme, rect, &response, false);
    let side = 16.0;
    let tick = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - side / 2.0),
        Vec2::splat(side),
    );
    let (ink, paper) = (theme::color(theme.ink), theme::color(theme.paper));
    if row.is_on {
        painter.rect_filled(tick, 4.0, ink);
        let at = |x: f32, y: f32| tick.min + vec2(x, y) * side;
        let line = vec![at(0.24, 0.52), at(0.43, 0.71), at(0.76, 0.31)];
        painter.add(Shape::line(line, Stroke::new(2.0, paper)));
    } else {
        let edge = Stroke::new(1.5, theme::color(theme.muted));
        painter.rect_stroke(tick, 4.0, edge, StrokeKind::Inside);
    }
    paint_row_text(&painter, theme, rect, side + 10.0, row);
    response
}

fn paint_ground(painter: &Painter, theme: &Theme, rect: Rect, response: &Response, is_on: bool) {
    let around = rect.expand2(vec2(8.0, 0.0)).intersect(painter.clip_rect());
    let tint = |alpha| theme::color(theme.ink.with_alpha(alpha).over(theme.paper));
    if is_on {
        painter.rect_filled(around, RADIUS, tint(24));
    } else if response.hovered() {
        painter.rect_filled(around, RADIUS, tint(12));
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(theme.accent));
        painter.rect_stroke(around, RADIUS, ring, StrokeKind::Inside);
    }
}

fn paint_row_text(painter: &Painter, theme: &Theme, rect: Rect, indent: f32, row: Row<'_>) {
    let weight = if row.is_on && row.count.is_some() {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let ink = theme::color(if row.is_faded { theme.muted } else { theme.ink });
    let mut room = rect.width() - indent;
    if let Some(count) = row.count {
        let font = eframe::egui::FontId::new(SMALL, theme::family(Weight::Regular));
        let count = painter.layout_no_wrap(count.to_string(), font, theme::color(theme.muted));
        let at = pos2(
            rect.right() - count.size().x,
            rect.center().y - count.size().y / 2.0,
        );
        room -= count.size().x + 6.0;
        painter.galley(at, count, theme::color(theme.muted));
    }
    let font = eframe::egui::FontId::new(BODY, theme::family(weight));
    let mut job = LayoutJob::simple_singleline(row.text.to_owned(), font, ink);
    job.wrap = TextWrapping::truncate_at_width(room);
    let name = painter.layout_job(job);
    let y = rect.center().y - name.size().y / 2.0;
    painter.galley(pos2(rect.left() + indent, y), name, ink);
}

/// Something of several lines that is clicked as a whole. `name` is for screen readers.
pub(super) fn block(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    add_contents: impl FnOnce(&mut Ui),
) -> Response {
    /// Space above and below the lines, in points.
    const MARGIN: f32 = 6.0;
    let ground = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().sense(Sense::click());
    let inner = ui.scope_builder(builder, |ui| {
        ui.style_mut().interaction.selectable_labels = false;
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        // Lines of text, not of buttons.
        ui.spacing_mut().interact_size.y = 16.0;
        ui.add_space(MARGIN);
        add_contents(ui);
        ui.add_space(MARGIN);
    });
    let response = inner.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let around = response.rect.expand2(vec2(8.0, 0.0));
    if response.hovered() {
        let tint = theme::color(theme.ink.with_alpha(12).over(theme.paper));
        let shape = Shape::rect_filled(around, RADIUS, tint);
        ui.painter().set(ground, shape);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(theme.accent));
        ui.painter()
            .rect_stroke(around, RADIUS, ring, StrokeKind::Inside);
    }
    response
}

/// A swatch within the text.
pub(super) fn swatch(ui: &mut Ui, theme: &Theme, swatch: Swatch) {
    let (rect, _) = ui.allocate_exact_size(SWATCH, Sense::hover());
    paint_swatch(ui.painter(), theme, swatch, rect);
}

/// Two levels with their colours, "No data → Contact"; the second on a line of its own where there
/// is no room.
pub(super) fn from_to(
    ui: &mut Ui,
    (theme, language): (&Theme, Language),
    from: Option<Level>,
    to: Option<Level>,
) {
    /// What swatches, arrow and the space between them take, in points.
    const REST: f32 = 96.0;
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.spacing_mut().interact_size.y = 20.0;
    let classes = [from, to].map(Class::Level);
    let font = eframe::egui::FontId::new(BODY, theme::family(Weight::Regular));
    let width = |class: Class| {
        let name = class.name_in(language).to_owned();
        let ink = theme::color(theme.ink);
        ui.painter()
            .layout_no_wrap(name, font.clone(), ink)
            .size()
            .x
    };
    let fits = classes.map(width).iter().sum::<f32>() + REST <= ui.available_width();
    let name = |ui: &mut Ui, class: Class| {
        swatch(ui, theme, Swatch::Class(class));
        ui.label(class.name_in(language));
    };
    let [before, after] = classes;
    let arrow = |ui: &mut Ui| ui.label(theme::muted("→", theme));
    ui.horizontal(|ui| {
        name(ui, before);
        arrow(ui);
        if fits {
            name(ui, after);
        }
    });
    if !fits {
        ui.horizontal(|ui| name(ui, after));
    }
}

pub(super) fn paint_swatch(painter: &Painter, theme: &Theme, swatch: Swatch, rect: Rect) {
    let radius = CornerRadius::same(3);
    let fill = |fill, edge| {
        painter.rect(
            rect,
            radius,
            theme::color(fill),
            Stroke::new(1.0, theme::color(edge)),
            StrokeKind::Inside,
        );
    };
    let area = |paint: Paint| {
        fill(paint.ground(), theme.rule);
        paint_texture(painter, paint.texture(), rect.shrink(1.0));
    };
    match swatch {
        Swatch::Class(class) => area(theme.paint(class)),
        Swatch::FadedClass(class, percent) => area(theme.paint(class).over(theme.land, percent)),
        Swatch::Overprint(Overprint::Conflict) => paint_band(painter, theme, rect),
        Swatch::Overprint(overprint) => area(overprint.sample(theme)),
        Swatch::Subject => fill(theme.subject, theme.subject_outline),
        Swatch::OwnArea(ink) => fill(theme.own.color(ink), theme.rule),
        Swatch::OwnNothing => area(Paint::hatch(theme.no_data, theme.no_data_hatch)),
        Swatch::Symbol(_)
        | Swatch::Contacts(_)
        | Swatch::Corridor(_)
        | Swatch::Work(_)
        | Swatch::OwnLine(_)
        | Swatch::OwnDot(_) => {
            sample::paint(painter, theme, swatch, rect);
        }
        Swatch::DisputedBorder => {
            let line = [rect.left_center(), rect.right_center()];
            let stroke = Stroke::new(1.5, theme::color(theme.disputed));
            painter.extend(Shape::dashed_line(&line, stroke, 4.5, 3.5));
        }
    }
}

/// An area of a class, as on the map.
pub(super) fn paint_area(painter: &Painter, theme: &Theme, class: Class, rect: Rect) {
    let paint = theme.paint(class);
    painter.rect_filled(rect, 0.0, theme::color(paint.ground()));
    paint_texture(painter, paint.texture(), rect);
}

/// The band around a state with clashes, as on the map.
fn paint_band(painter: &Painter, theme: &Theme, rect: Rect) {
    painter.rect_filled(rect, 0.0, theme::color(theme.land));
    let color = theme::color(theme.conflict);
    let ([around, top, bottom], (dash, gap)) = overprint::band_swatch(of_scene(rect));
    let width = around.min.x - rect.min.x;
    let edge = Stroke::new(2.0 * width, color);
    painter.rect_stroke(rect, 0.0, edge, StrokeKind::Inside);
    for row in [top, bottom] {
        let (y, stroke) = (row.center().y, Stroke::new(row.height(), color));
        let line = [pos2(row.min.x, y), pos2(row.max.x, y)];
        painter.extend(Shape::dashed_line(&line, stroke, dash, gap));
    }
}

fn of_scene(rect: Rect) -> ScreenRect {
    ScreenRect::at(rect.min.x, rect.min.y, rect.width(), rect.height())
}

/// Lines and dots, as on the map.
fn paint_texture(painter: &Painter, texture: Texture, rect: Rect) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let side = HATCH_SPACING * std::f32::consts::SQRT_2;
    let lines = |ink: Color, step: f32, is_up: bool| {
        let stroke = Stroke::new(HATCH_WIDTH, theme::color(ink));
        let count = ((rect.width() + rect.height()) / step) as usize;
        for index in (0..=count).filter(|_| ink.alpha > 0) {
            let along = index as f32 * step;
            let (low, high) = (along - rect.height(), along);
            let x = |at: f32| {
                if is_up {
                    rect.left() + at
                } else {
                    rect.right() - at
                }
            };
            let ends = [pos2(x(low), rect.bottom()), pos2(x(high), rect.top())];
            painter.line_segment(ends, stroke);
        }
    };
    lines(texture.hatch, side, true);
    lines(texture.counter_hatch, side, false);
    lines(texture.sparse_hatch, 2.0 * side, false);
    let dots = overprint::dots_swatch(of_scene(rect)).into_iter();
    for at in dots.filter(|_| texture.dots.alpha > 0) {
        painter.circle_filled(pos2(at.x, at.y), DOT_RADIUS, theme::color(texture.dots));
    }
}

/// One of several buttons that stand as one; the chosen one is filled with ink.
pub(super) fn segment(ui: &mut Ui, theme: &Theme, text: &str, is_on: bool) -> Response {
    segment_of(ui, theme, RichText::new(text), is_on)
}

/// The same in small letters.
pub(super) fn small_segment(ui: &mut Ui, theme: &Theme, text: &str, is_on: bool) -> Response {
    segment_of(ui, theme, RichText::new(text).size(SMALL), is_on)
}

fn segment_of(ui: &mut Ui, theme: &Theme, text: RichText, is_on: bool) -> Response {
    let (ink, paper) = (theme::color(theme.ink), theme::color(theme.paper));
    let text = text.color(if is_on { paper } else { ink });
    let mut button = Button::new(text).selected(is_on);
    if is_on {
        button = button.fill(ink);
    }
    ui.add(button)
}

/// A row of words that wraps, lower than one of buttons, in points.
pub(super) fn low_row(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = height;
        ui.horizontal_wrapped(add);
    });
}

/// The one button that asks for attention.
pub(super) fn accent_button(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let label = theme::strong(text).color(theme::color(theme.ink_on(theme.accent)));
    let response = ui.add(
        Button::new(label)
            .fill(theme::color(theme.accent))
            .stroke(Stroke::NONE),
    );
    if response.has_focus() {
        // Its ground is the accent already, so the ring stands apart from it.
        let ring = Stroke::new(2.0, theme::color(theme.ink));
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            RADIUS + 2,
            ring,
            StrokeKind::Outside,
        );
    }
    response
}

/// A link that shows where the keyboard is.
pub(super) fn link(ui: &mut Ui, theme: &Theme, text: impl Into<WidgetText>) -> Response {
    let response = ui.link(text);
    focus_ring(ui, theme, &response);
    response
}

/// A ring around what egui shows no focus of.
pub(super) fn focus_ring(ui: &Ui, theme: &Theme, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme::color(theme.accent));
        let around = response.rect.expand2(vec2(3.0, 1.0));
        ui.painter()
            .rect_stroke(around, RADIUS, ring, StrokeKind::Outside);
    }
}

/// A small × with a name, and what its tooltip says beside that.
pub(super) fn close_button(ui: &mut Ui, theme: &Theme, name: &str, key: &str) -> Response {
    let cross = RichText::new("×")
        .size(18.0)
        .color(theme::color(theme.muted));
    let button = Button::new(cross)
        .frame_when_inactive(false)
        .min_size(Vec2::splat(28.0));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(6.0, 2.0);
        ui.add(button)
    })
    .inner
    .accessible_name(name)
    .on_hover_text(if key.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({key})")
    })
}
