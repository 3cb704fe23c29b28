//! Marks of changes of level: up, down, newly known. The shape says which; the colour is that of
//! the map of change.

use eframe::egui::{Painter, Pos2, Sense, Shape, Stroke, Ui, vec2};

use crate::engagement::{Shift, Turn};
use crate::scene::{Class, Color, Theme};
use crate::window::theme;

/// Which way a level went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::window) enum Mark {
    /// On record from now on.
    Known,
    /// Lower.
    Down,
    /// Higher.
    Up,
}

impl Mark {
    /// The mark of a change.
    pub(in crate::window) fn of(shift: Shift) -> Option<Self> {
        match shift {
            Shift::Up(_) => Some(Self::Up),
            Shift::Down(_) => Some(Self::Down),
            Shift::NewlyKnown => Some(Self::Known),
            Shift::Unchanged => None,
        }
    }

    /// The mark of a turn.
    pub(in crate::window) fn of_turn(turn: &Turn) -> Option<Self> {
        Self::of(Shift::between(turn.from, turn.to))
    }

    fn color(self, theme: &Theme) -> Color {
        let class = |shift| theme.paint(Class::Shift(Some(shift))).ground();
        match self {
            Self::Up => class(Shift::Up(Class::MOST)),
            Self::Down => class(Shift::Down(2)),
            Self::Known => theme.muted,
        }
    }
}

/// Paints a mark around a point, about `size` points high.
pub(in crate::window) fn paint(painter: &Painter, theme: &Theme, mark: Mark, at: Pos2, size: f32) {
    let color = theme::color(mark.color(theme));
    let (half, rise) = (size * 0.54, size * 0.46);
    let triangle = |up: f32| {
        let points = vec![
            at + vec2(0.0, -rise * up),
            at + vec2(half, rise * up),
            at + vec2(-half, rise * up),
        ];
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    painter.add(match mark {
        Mark::Up => triangle(1.0),
        Mark::Down => triangle(-1.0),
        Mark::Known => Shape::circle_filled(at, size * 0.25, color),
    });
}

/// Words behind the mark of a shift; behind a small ring where nothing shifted.
pub(in crate::window) fn with_mark(
    ui: &mut Ui,
    theme: &Theme,
    shift: Option<Shift>,
    add_words: impl FnOnce(&mut Ui),
) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
        if let Some(mark) = shift.and_then(Mark::of) {
            paint(ui.painter(), theme, mark, rect.center(), 9.0);
        } else {
            let ink = theme::color(theme.muted);
            ui.painter().circle_stroke(rect.center(), 2.5, (1.2, ink));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            add_words(ui);
        });
    });
}
