//! What each symbol and line over the map stands for, so that it can be pointed at.

mod drawing;
mod fan;
mod part;
mod units;

use std::ops::Range;
use std::sync::Arc;

use super::layer::Layer;
use super::view::{ScreenPoint, ScreenRect, View};
use super::{Group, Scene};
use crate::atlas::PlanePoint;
use crate::country::CountryCode;
use crate::record::EventIndex;

pub(super) use units::{CARRIED, LEADERS, Symbols};

/// Something over the map that stands for a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign {
    /// Which fact.
    pub of: SignOf,
    /// The layer that shows it.
    pub layer: Layer,
    /// Where it is.
    pub place: SignPlace,
}

/// The fact that a sign stands for. Numbers are places in the record's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignOf {
    /// A state's own mission in Kabul.
    MissionInKabul(CountryCode),
    /// The Afghan mission in a state's capital.
    AfghanMission(CountryCode),
    /// Official contacts with a state in 12 months.
    Contact(CountryCode),
    /// A corridor, and the section of it.
    Corridor(usize, usize),
    /// A border crossing.
    Crossing(usize),
    /// Attacks or clashes that share a symbol, the latest first.
    Incidents(Vec<EventIndex>),
    /// Events of the month that share a dot.
    Events(Vec<EventIndex>),
}

/// Where a sign is.
#[derive(Debug, Clone, PartialEq)]
pub enum SignPlace {
    /// On the screen.
    Symbol {
        /// What it covers.
        bounds: ScreenRect,
        /// The place on the map that it belongs to, not always within its bounds.
        anchor: ScreenPoint,
        /// Its marks in the group of this name.
        marks: (&'static str, Range<usize>),
    },
    /// Along a line of the plane.
    Line {
        /// Its points.
        points: Arc<[PlanePoint]>,
        /// Half of its width in points.
        half_width: f32,
    },
}

/// The sign at a place on the screen, or the nearest at most `reach` points away. What is drawn on
/// top comes first; symbols come before lines.
pub fn at(scene: &Scene, point: ScreenPoint, reach: f32) -> Option<&Sign> {
    let symbols = scene
        .signs
        .iter()
        .rev()
        .filter_map(|sign| match &sign.place {
            SignPlace::Symbol { bounds, .. } => Some((distance_to_rect(point, bounds), sign)),
            SignPlace::Line { .. } => None,
        });
    let lines = scene
        .signs
        .iter()
        .rev()
        .filter_map(|sign| match &sign.place {
            SignPlace::Line { points, half_width } => {
                let distance = distance_to_line(point, points, &scene.view) - half_width;
                Some((distance.max(0.0), sign))
            }
            SignPlace::Symbol { .. } => None,
        });
    nearest(symbols, reach).or_else(|| nearest(lines, reach))
}

/// The nearest within reach, of equally near ones the first.
fn nearest<'a>(signs: impl Iterator<Item = (f32, &'a Sign)>, reach: f32) -> Option<&'a Sign> {
    let within = signs.filter(|(distance, _)| *distance <= reach);
    let nearest = within.min_by(|a, b| a.0.total_cmp(&b.0));
    nearest.map(|(_, sign)| sign)
}

fn distance_to_rect(point: ScreenPoint, rect: &ScreenRect) -> f32 {
    let off = |at: f32, low: f32, high: f32| (low - at).max(at - high).max(0.0);
    let x = off(point.x, rect.min.x, rect.max.x);
    x.hypot(off(point.y, rect.min.y, rect.max.y))
}

fn distance_to_line(point: ScreenPoint, line: &[PlanePoint], view: &View) -> f32 {
    let ends = line.windows(2).map(|pair| match pair {
        [a, b] => distance_to_segment(
            point,
            view.screen_from_plane(*a),
            view.screen_from_plane(*b),
        ),
        _ => f32::INFINITY,
    });
    ends.fold(f32::INFINITY, f32::min)
}

fn distance_to_segment(point: ScreenPoint, a: ScreenPoint, b: ScreenPoint) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = (point.x - a.x) * dx + (point.y - a.y) * dy;
    let share = if length > 0.0 {
        (along / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.x - a.x - share * dx).hypot(point.y - a.y - share * dy)
}

/// The signs where their places stand after a move; a symbol keeps its place beside its anchor.
pub(super) fn carry(signs: &[Sign], shift: impl Fn(ScreenPoint) -> (f32, f32)) -> Vec<Sign> {
    let mut signs = signs.to_vec();
    for sign in &mut signs {
        if let SignPlace::Symbol { bounds, anchor, .. } = &mut sign.place {
            let (dx, dy) = shift(*anchor);
            for corner in [&mut bounds.min, &mut bounds.max, anchor] {
                corner.x += dx;
                corner.y += dy;
            }
        }
    }
    signs
}

/// By how much each mark of a group moves as a part of a sign; `None` for one that is none.
pub(super) fn shifts(
    signs: &[Sign],
    group: &Group,
    shift: impl Fn(ScreenPoint) -> (f32, f32),
) -> Vec<Option<(f32, f32)>> {
    let mut shifts = vec![None; group.marks.len()];
    for sign in signs {
        if let SignPlace::Symbol { anchor, marks, .. } = &sign.place
            && marks.0 == group.id
            && let Some(shifts) = shifts.get_mut(marks.1.clone())
        {
            shifts.fill(Some(shift(*anchor)));
        }
    }
    shifts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::projection::Projection;
    use crate::scene::Color;

    fn code(text: &str) -> CountryCode {
        text.parse().unwrap()
    }

    fn scene() -> Scene {
        let view = View {
            projection: Projection::Albers,
            center: PlanePoint { x: 0.0, y: 0.0 },
            scale: 1000.0,
            width: 800.0,
            height: 600.0,
        };
        let symbol = |of, x: f32| Sign {
            of,
            layer: Layer::MissionsInKabul,
            place: SignPlace::Symbol {
                bounds: ScreenRect::at(x, 100.0, 12.0, 12.0),
                anchor: ScreenPoint { x, y: 130.0 },
                marks: ("missions-in-kabul", 0..1),
            },
        };
        let ends = [(100.0, 300.0), (500.0, 300.0)];
        let ends = ends.map(|(x, y)| view.plane_from_screen(ScreenPoint { x, y }));
        let line = Sign {
            of: SignOf::Corridor(3, 1),
            layer: Layer::Corridors,
            place: SignPlace::Line {
                points: Arc::new(ends),
                half_width: 1.0,
            },
        };
        Scene {
            view,
            background: Color::hex(0),
            groups: Vec::new(),
            signs: vec![
                line,
                symbol(SignOf::Crossing(0), 100.0),
                symbol(SignOf::MissionInKabul(code("UZB")), 106.0),
            ],
        }
    }

    #[test]
    fn the_upper_one_of_two_symbols_is_found_and_then_the_nearest_within_reach() {
        let scene = scene();
        let find = |x, y| at(&scene, ScreenPoint { x, y }, 4.0).map(|sign| &sign.of);
        let upper = SignOf::MissionInKabul(code("UZB"));
        assert_eq!(find(110.0, 105.0), Some(&upper));
        assert_eq!(find(101.0, 105.0), Some(&SignOf::Crossing(0)));
        assert_eq!(find(97.0, 105.0), Some(&SignOf::Crossing(0)));
        assert_eq!(find(120.0, 114.0), Some(&upper));
        assert_eq!(find(130.0, 105.0), None);
    }

    #[test]
    fn a_line_is_found_along_its_whole_length_but_not_beyond_its_ends() {
        let scene = scene();
        let find = |x, y| at(&scene, ScreenPoint { x, y }, 4.0).map(|sign| &sign.of);
        let line = SignOf::Corridor(3, 1);
        assert_eq!(find(333.0, 304.0), Some(&line));
        assert_eq!(find(497.0, 300.0), Some(&line));
        assert_eq!(find(333.0, 306.0), None);
        assert_eq!(find(507.0, 300.0), None);
    }

    #[test]
    fn a_carried_sign_keeps_its_place_beside_its_anchor() {
        let carried = carry(&scene().signs, |_| (30.0, -20.0));
        let moved = Scene {
            signs: carried,
            ..scene()
        };
        let found = at(&moved, ScreenPoint { x: 140.0, y: 85.0 }, 0.0);
        let upper = SignOf::MissionInKabul(code("UZB"));
        assert_eq!(found.map(|sign| &sign.of), Some(&upper));
    }
}
