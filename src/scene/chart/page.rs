//! A chart as a whole picture: title, key, credits.

use super::super::frame::{self, Furniture};
use super::super::theme::Theme;
use super::super::view::{ScreenRect, View};
use super::super::{Group, Mark, Scene};
use super::{FOOT, LineStyle, SIDE, block, drop_of, line, names_width, stack, text};
use crate::atlas::PlanePoint;
use crate::atlas::projection::Projection;
use crate::language::Language;
use crate::text::Weight;

/// What stands beside the plane.
#[derive(Debug, Clone, PartialEq)]
pub enum Key<'a> {
    /// The levels with the counts of a day, no data last, in a language.
    Counts(&'a [usize; 7], Language),
    /// The names of the lines, in a language.
    Lines(&'a [String], Language),
}

/// A picture of a chart. `draw` gets the room for its plane and says what is drawn on it.
pub fn page(
    furniture: &Furniture,
    key: Key<'_>,
    (width, height): (f32, f32),
    theme: &Theme,
    draw: impl FnOnce(ScreenRect) -> Group,
) -> Scene {
    let laid = frame::lay_out(furniture, theme, (width, height));
    let (key_width, side) = match key {
        Key::Counts(..) => (176.0, SIDE + 14.0),
        Key::Lines(_, language) => (150.0, names_width(language).max(110.0) + 20.0),
    };
    let has_key = width >= 2.4 * key_width;
    let right = if has_key { key_width + 40.0 } else { 20.0 };
    let inside = ScreenRect {
        min: super::ScreenPoint {
            x: side,
            y: laid.map.min.y + 22.0,
        },
        max: super::ScreenPoint {
            x: (width - right).max(side + 20.0),
            y: (laid.map.max.y - FOOT - 10.0).max(laid.map.min.y + 40.0),
        },
    };
    let mut groups = vec![
        Group {
            id: "paper",
            marks: vec![block(laid.map, theme.paper)],
        },
        draw(inside),
    ];
    if has_key {
        let place = ScreenRect::at(
            inside.max.x + 20.0,
            inside.min.y,
            key_width,
            inside.height(),
        );
        groups.push(match key {
            Key::Counts(counts, language) => stack::key(place, counts, (theme, language)),
            Key::Lines(names, _) => names_of(place, names, theme),
        });
    }
    groups.extend(laid.groups);
    Scene {
        view: View {
            projection: Projection::Equirectangular,
            center: PlanePoint { x: 0.0, y: 0.0 },
            scale: 1.0,
            width,
            height,
        },
        background: theme.paper,
        groups,
        signs: Vec::new(),
    }
}

/// Samples of the lines with their names.
fn names_of(rect: ScreenRect, names: &[String], theme: &Theme) -> Group {
    const ROW: f32 = 26.0;
    let mut marks: Vec<Mark> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let style = LineStyle::of(theme, place);
        let y = rect.min.y + ROW * (place as f32 + 0.5);
        let (left, right) = (rect.min.x, rect.min.x + 34.0);
        marks.push(line([(left, y), (right, y)], style.stroke(2.2)));
        let at = super::ScreenPoint {
            x: f32::midpoint(left, right),
            y,
        };
        marks.push(style.mark(at, 4.2, theme.paper));
        let at = (right + 10.0, y + drop_of(13.0));
        marks.push(text(name, (13.0, Weight::Regular), at, theme.ink));
    }
    Group { id: "key", marks }
}
