//! The pictures on the timeline's buttons, drawn as shapes: no bundled face has them.

use eframe::egui::{
    Button, Color32, Painter, Pos2, Rect, Response, Shape, Stroke, Ui, Vec2, pos2, vec2,
};

use crate::scene::Theme;
use crate::window::theme;

/// What a button shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    /// Time passes.
    Play,
    /// Time stands still.
    Pause,
    /// To the change before, and after.
    Turn(Way),
    /// A day back, and forward.
    Day(Way),
    /// Begin anew at the end.
    Loop,
    /// Two things change places.
    Swap,
    /// Away with it.
    Cross,
    /// Fold, and unfold.
    Fold,
    /// Unfold.
    Unfold,
}

/// Towards the past or the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    Forward,
}

/// Side of a button in points.
pub(super) const SIDE: f32 = 30.0;

/// A button with a picture, a name and an explanation.
pub(super) fn icon_button(
    ui: &mut Ui,
    theme: &Theme,
    icon: Icon,
    (name, tip): (&str, &str),
    is_on: bool,
) -> Response {
    let button = Button::new("").min_size(Vec2::splat(SIDE)).selected(is_on);
    let button = button.frame_when_inactive(is_on);
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = vec2(4.0, 4.0);
            ui.add(button)
        })
        .inner;
    let ink = theme::color(if ui.is_enabled() {
        theme.ink
    } else {
        theme.muted
    });
    paint(ui.painter(), icon, response.rect, ink);
    response.accessible_name(name).on_hover_text(tip)
}

/// Paints the picture into the middle of a rectangle.
pub(super) fn paint(painter: &Painter, icon: Icon, rect: Rect, ink: Color32) {
    let at = |x: f32, y: f32| rect.center() + vec2(x, y);
    let line = Stroke::new(1.6, ink);
    let chain = |points: Vec<Pos2>| Shape::line(points, line);
    let area = |points: Vec<Pos2>| Shape::convex_polygon(points, ink, Stroke::NONE);
    let shapes = match icon {
        Icon::Play => vec![area(vec![at(-4.5, -6.0), at(6.5, 0.0), at(-4.5, 6.0)])],
        Icon::Pause => [-3.5, 3.5]
            .into_iter()
            .map(|x| {
                Shape::rect_filled(
                    Rect::from_center_size(at(x, 0.0), vec2(3.4, 12.0)),
                    1.0,
                    ink,
                )
            })
            .collect(),
        Icon::Turn(way) => {
            let to = |x: f32, y: f32| at(x * sign(way), y);
            vec![
                area(vec![to(-4.5, -5.0), to(3.0, 0.0), to(-4.5, 5.0)]),
                Shape::line_segment([to(4.5, -5.0), to(4.5, 5.0)], Stroke::new(2.0, ink)),
            ]
        }
        Icon::Day(way) => {
            let to = |x: f32, y: f32| at(x * sign(way), y);
            vec![chain(vec![to(-2.0, -4.5), to(2.5, 0.0), to(-2.0, 4.5)])]
        }
        Icon::Loop => again(rect.center(), line, ink),
        Icon::Swap => vec![
            chain(vec![at(-6.0, -3.0), at(6.0, -3.0), at(3.0, -6.0)]),
            chain(vec![at(6.0, 3.0), at(-6.0, 3.0), at(-3.0, 6.0)]),
        ],
        Icon::Cross => vec![
            chain(vec![at(-4.0, -4.0), at(4.0, 4.0)]),
            chain(vec![at(-4.0, 4.0), at(4.0, -4.0)]),
        ],
        Icon::Fold => vec![chain(vec![at(-4.5, -2.0), at(0.0, 2.5), at(4.5, -2.0)])],
        Icon::Unfold => vec![chain(vec![at(-4.5, 2.0), at(0.0, -2.5), at(4.5, 2.0)])],
    };
    painter.extend(shapes);
}

fn sign(way: Way) -> f32 {
    match way {
        Way::Back => -1.0,
        Way::Forward => 1.0,
    }
}

/// Most of a circle, with an arrow's head at its end.
fn again(center: Pos2, line: Stroke, ink: Color32) -> Vec<Shape> {
    const RADIUS: f32 = 5.5;
    let on_circle = |turn: f32| {
        let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
        center + RADIUS * vec2(sin, -cos)
    };
    let arc = (0..=20_u8).map(|step| on_circle(0.08 + 0.8 * f32::from(step) / 20.0));
    let tip = on_circle(0.08);
    let head = [vec2(-3.4, -1.8), vec2(2.2, -3.2), vec2(1.2, 2.6)];
    vec![
        Shape::line(arc.collect(), line),
        Shape::convex_polygon(
            head.map(|step| pos2(tip.x, tip.y) + step).to_vec(),
            ink,
            Stroke::NONE,
        ),
    ]
}
