//! How large names are, and the boxes that they keep free.

use super::lettering::{Name, Row};
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::text::{CAP_HEIGHT_EM, Line};

/// Smallest size of a name on the map, in points.
pub(super) const SMALLEST: f32 = 10.5;

/// The sizes that are tried for a shape that covers `area` square points, from the largest on, and
/// whether letters are set apart.
pub(super) fn sizes_for(area: f32) -> impl Iterator<Item = (f32, bool)> + Clone {
    let (size, is_spaced) = match area {
        area if area > 60_000.0 => (16.0, true),
        area if area > 22_000.0 => (14.0, true),
        area if area > 7_000.0 => (12.5, false),
        _ => (11.5, false),
    };
    let smaller = [12.0_f32, SMALLEST].into_iter();
    let smaller = smaller.filter(move |smaller| *smaller < size);
    std::iter::once((size, is_spaced)).chain(smaller.map(|smaller| (smaller, false)))
}

pub(super) fn row_of(name: &Name, is_spaced: bool) -> &Row {
    if is_spaced {
        name.spaced()
    } else {
        name.plain()
    }
}

/// Height of the box that a line of this size keeps free: from the capitals' top to a little
/// below the baseline.
pub(super) fn box_height(size: f32) -> f32 {
    size * (CAP_HEIGHT_EM + 0.35)
}

/// The box of a line whose capitals are centred on `middle`.
pub(super) fn rect_around(middle: ScreenPoint, line: &Line, size: f32) -> ScreenRect {
    let (width, height) = (line.width(size), box_height(size));
    let (left, top) = (middle.x - width / 2.0, middle.y - height / 2.0);
    ScreenRect::at(left, top, width, height)
}

/// The baseline's start for a line whose capitals are centred on `middle`.
pub(super) fn baseline_start(middle: ScreenPoint, line: &Line, size: f32) -> ScreenPoint {
    ScreenPoint {
        x: middle.x - line.width(size) / 2.0,
        y: middle.y + CAP_HEIGHT_EM * size / 2.0,
    }
}

/// The middle of the capitals of a line whose baseline starts at `origin`.
pub fn middle_of(line: &Line, size: f32, origin: ScreenPoint) -> ScreenPoint {
    ScreenPoint {
        x: origin.x + line.width(size) / 2.0,
        y: origin.y - CAP_HEIGHT_EM * size / 2.0,
    }
}
