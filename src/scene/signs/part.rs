//! One symbol of a unit, perhaps with a number.

use std::sync::Arc;

use super::SignOf;
use crate::scene::layer::Layer;
use crate::scene::symbols::Symbol;
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Mark, Paint, ScreenPath, Stroke, Text};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// Size of the numbers of those that share a symbol, in points.
const NUMBER_SIZE: f32 = 10.5;

/// One symbol, which stands for one fact or for some of a kind.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) layer: Layer,
    pub(super) of: SignOf,
    pub(super) symbol: Symbol,
    pub(super) size: f32,
    /// How many share it, if more than one does.
    number: Option<Line>,
}

/// Padding of the plate that holds a symbol and a number, and the gap between the two.
const PLATE: (f32, f32) = (3.5, 2.5);
const PLATE_HEIGHT: f32 = 16.0;
/// Radius of a dot with a number.
const NUMBERED: f32 = 8.5;

/// By how much symbols of one unit stand closer than their casings allow.
pub(super) const SHARED: f32 = 1.0;

impl Part {
    /// A symbol for so many facts of a layer.
    pub(super) fn new(layer: Layer, of: SignOf, symbol: Symbol, size: f32, count: usize) -> Self {
        let number = (count > 1).then(|| Line::new(&count.to_string(), Weight::SemiBold));
        Self {
            layer,
            of,
            symbol,
            size,
            number,
        }
    }

    /// Width and height, casing included.
    pub(super) fn extent(&self) -> (f32, f32) {
        let extent = self.symbol.extent(self.size);
        match &self.number {
            Some(_) if self.symbol == Symbol::Event => (2.0 * NUMBERED + 2.0, 2.0 * NUMBERED + 2.0),
            Some(number) => {
                let inside = self.size + PLATE.1 + number.width(NUMBER_SIZE);
                (inside + 2.0 * PLATE.0 + 2.0, PLATE_HEIGHT + 2.0)
            }
            None => (extent, extent),
        }
    }

    pub(super) fn marks(&self, center: ScreenPoint, theme: &Theme) -> Vec<Mark> {
        let Some(number) = &self.number else {
            return self.symbol.marks(center, self.size, theme);
        };
        let width = number.width(NUMBER_SIZE);
        let text = |x: f32, color| {
            Mark::Text(Text {
                line: Arc::new(number.clone()),
                origin: ScreenPoint {
                    x,
                    y: center.y + CAP_HEIGHT_EM * NUMBER_SIZE / 2.0,
                },
                size: NUMBER_SIZE,
                color,
                halo: None,
            })
        };
        if self.symbol == Symbol::Event {
            let dot = Mark::Path {
                path: ScreenPath::circle(center, NUMBERED),
                fill: Some(Paint::Solid(theme.accent)),
                stroke: Some(Stroke::solid(theme.accent_casing, 1.2)),
            };
            let ink = theme.ink_on(theme.accent);
            return vec![dot, text(center.x - width / 2.0, ink)];
        }
        let inside = self.size + PLATE.1 + width;
        let left = center.x - inside / 2.0;
        let plate = ScreenRect::at(
            left - PLATE.0,
            center.y - PLATE_HEIGHT / 2.0,
            inside + 2.0 * PLATE.0,
            PLATE_HEIGHT,
        );
        let mut marks = vec![Mark::Path {
            path: ScreenPath::rounded_rect(plate, 4.0),
            fill: Some(Paint::Solid(theme.signs.casing)),
            stroke: Some(Stroke::solid(theme.signs.incident, 1.0)),
        }];
        let at = ScreenPoint {
            x: left + self.size / 2.0,
            y: center.y,
        };
        marks.extend(self.symbol.marks(at, self.size, theme));
        marks.push(text(left + self.size + PLATE.1, theme.signs.ink));
        marks
    }
}
