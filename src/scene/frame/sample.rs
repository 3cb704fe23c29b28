//! Samples of symbols and lines, as they stand before the words of a legend.

use crate::scene::symbols::{SIZE, Symbol};
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Mark, ScreenPath, Step, Stroke};

/// A symbol in the middle.
pub(super) fn symbol(symbol: Symbol, theme: &Theme, rect: ScreenRect) -> Vec<Mark> {
    let size = SIZE.min(rect.height());
    symbol.marks(rect.center(), size, theme)
}

/// A stretch of a line, from side to side.
pub(super) fn line(strokes: impl IntoIterator<Item = Stroke>, rect: ScreenRect) -> Vec<Mark> {
    let y = rect.center().y;
    let at = |x| ScreenPoint { x, y };
    let mark = |stroke| Mark::Path {
        path: ScreenPath {
            steps: vec![Step::Move(at(rect.min.x)), Step::Line(at(rect.max.x))],
        },
        fill: None,
        stroke: Some(stroke),
    };
    strokes.into_iter().map(mark).collect()
}
