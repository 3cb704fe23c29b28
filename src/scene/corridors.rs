//! Corridors as lines: the kind by colour and pattern, how far each section has come by its line.
//!
//! Operating lines are unbroken, those under construction dashed, planned ones dotted and thin,
//! stalled ones grey with gaps; where the status is not known, the line is hollow. Sketches that
//! are no routes are fainter. Courses are rounded a little, in the plane.

mod lanes;

use std::sync::Arc;

use super::color::Color;
use super::compose::Content;
use super::layer::Layer;
use super::overlays::Section;
use super::signs::{Sign, SignOf, SignPlace};
use super::theme::Theme;
use super::{Mark, Stroke};
use crate::atlas::PlanePoint;
use crate::atlas::great_circle::cut_open;
use crate::record::corridor::{CorridorKind, WorkStatus};
use lanes::Lanes;

/// Distance between lines that run through the same places, in points.
const LANE: f32 = 3.4;
/// How opaque a sketch is, in percent.
const SKETCH_PERCENT: u8 = 55;

/// The strokes of a line, from bottom to top.
pub(super) fn strokes(
    kind: CorridorKind,
    status: Option<WorkStatus>,
    theme: &Theme,
) -> Vec<Stroke> {
    let signs = &theme.signs;
    let color = match status {
        Some(WorkStatus::Stalled) => signs.stalled,
        _ => signs.corridor(kind),
    };
    line(color, status, pattern(kind), signs.casing)
}

/// The strokes by which a legend shows a status, of no kind.
pub(super) fn status_strokes(status: Option<WorkStatus>, theme: &Theme) -> Vec<Stroke> {
    let signs = &theme.signs;
    let color = match status {
        Some(WorkStatus::Stalled) => signs.stalled,
        _ => signs.ink,
    };
    line(color, status, None, signs.casing)
}

/// Marks across or along the line: their width, length and distance in points.
fn pattern(kind: CorridorKind) -> Option<(f32, (f32, f32))> {
    match kind {
        CorridorKind::Railway => Some((6.6, (1.3, 4.7))),
        CorridorKind::PowerLine => Some((6.2, (1.2, 16.8))),
        CorridorKind::GasPipeline => Some((4.8, (4.0, 14.0))),
        CorridorKind::GasTransit => Some((4.4, (3.0, 6.0))),
        CorridorKind::Road
        | CorridorKind::Canal
        | CorridorKind::TradeRoute
        | CorridorKind::Mine
        | CorridorKind::OilField => None,
    }
}

fn line(
    color: Color,
    status: Option<WorkStatus>,
    pattern: Option<(f32, (f32, f32))>,
    casing: Color,
) -> Vec<Stroke> {
    let (width, dash) = match status {
        Some(WorkStatus::Operating) => (2.3, None),
        // The period is a multiple of that of the ticks of a railway, so that both keep step.
        Some(WorkStatus::Building) => (2.1, Some((8.0, 4.0))),
        Some(WorkStatus::Planned) => (1.5, Some((2.0, 4.0))),
        Some(WorkStatus::Stalled) => (1.7, Some((10.0, 8.0))),
        None => (3.4, None),
    };
    let stroke = |color, width, dash| Stroke { color, width, dash };
    let mut strokes = vec![
        stroke(casing.with_alpha(190), width + 2.0, dash),
        stroke(color, width, dash),
    ];
    if status.is_none() {
        strokes.push(stroke(casing, width - 2.0, None));
    }
    let marks = pattern.map(|(width, dash)| {
        // Thin lines have small marks.
        let width = match status {
            Some(WorkStatus::Planned | WorkStatus::Stalled) => 0.8 * width,
            _ => width,
        };
        stroke(color, width, Some(dash))
    });
    strokes.extend(marks);
    strokes
}

/// All sections, with what each stands for; what operates is drawn over what is planned.
pub(super) fn lines(content: &Content<'_>) -> (Vec<Mark>, Vec<Sign>) {
    let shrink = shrink(content);
    let lanes = Lanes::of(content, LANE * shrink);
    let mut sections: Vec<&Section> = content.overlays.sections.iter().collect();
    sections.sort_by_key(|section| {
        (
            height(section.status),
            section.kind,
            section.is_schematic,
            section.corridor,
            section.number,
        )
    });
    let (mut casings, mut lines, mut signs) = (Vec::new(), Vec::new(), Vec::new());
    for section in sections {
        let strokes = strokes(section.kind, section.status, content.theme);
        let of = SignOf::Corridor(section.corridor, section.number);
        let percent = content.overlays.percent_of(&of);
        for points in courses(content, section, &lanes) {
            let marks = strokes.iter().map(|stroke| {
                let (dash, gap) = stroke.dash.unwrap_or_default();
                let stroke = Stroke {
                    width: stroke.width * shrink,
                    dash: stroke.dash.map(|_| (dash * shrink, gap * shrink)),
                    color: stroke.color,
                };
                let mark = Mark::MapLine {
                    points: Arc::clone(&points),
                    stroke,
                };
                let mark = mark.faded(percent);
                if section.is_schematic {
                    mark.faded(SKETCH_PERCENT)
                } else {
                    mark
                }
            });
            for (number, mark) in marks.enumerate() {
                let group = if number == 0 {
                    &mut casings
                } else {
                    &mut lines
                };
                group.push(mark);
            }
            let widest = strokes.iter().map(|stroke| stroke.width);
            signs.push(Sign {
                of: of.clone(),
                layer: Layer::Corridors,
                place: SignPlace::Line {
                    points,
                    half_width: widest.fold(0.0, f32::max) * shrink / 2.0,
                },
            });
        }
    }
    casings.extend(lines);
    (casings, signs)
}

/// Where the whole world is seen, lines are thinner.
fn shrink(content: &Content<'_>) -> f32 {
    match content.view.km_per_point() {
        km if km > 12.0 => 0.55,
        km if km > 7.0 => 0.8,
        _ => 1.0,
    }
}

fn height(status: Option<WorkStatus>) -> u8 {
    match status {
        None => 0,
        Some(WorkStatus::Stalled) => 1,
        Some(WorkStatus::Planned) => 2,
        Some(WorkStatus::Building) => 3,
        Some(WorkStatus::Operating) => 4,
    }
}

fn courses(content: &Content<'_>, section: &Section, lanes: &Lanes) -> Vec<Arc<[PlanePoint]>> {
    let projection = content.view.projection;
    let parts = cut_open(&section.course, projection).into_iter();
    parts
        .map(|part| {
            let corners = part.iter().map(|at| {
                let (x, y) = lanes.shift(*at, section.corridor);
                let PlanePoint { x: x0, y: y0 } = projection.forward(*at);
                PlanePoint::new(x0 + x, y0 + y)
            });
            rounded(&corners.collect::<Vec<_>>()).into()
        })
        .collect()
}

/// A smooth line through all corners: a centripetal Catmull–Rom spline, which has neither loops
/// nor cusps (C. Yuksel, S. Schaefer, J. Keyser, “Parameterization and applications of
/// Catmull–Rom curves”, 2011), by the pyramid of P. Barry and R. Goldman, 1988.
fn rounded(corners: &[PlanePoint]) -> Vec<PlanePoint> {
    const PARTS: u8 = 6;
    let mut line: Vec<PlanePoint> = Vec::with_capacity(corners.len() * usize::from(PARTS));
    for (index, pair) in corners.windows(2).enumerate() {
        let &[b, c] = pair else {
            continue;
        };
        // Beyond the ends the line goes straight on.
        let beyond = |from: PlanePoint, to: PlanePoint| {
            PlanePoint::new(2.0 * to.x - from.x, 2.0 * to.y - from.y)
        };
        let before = index.checked_sub(1).and_then(|it| corners.get(it));
        let a = before.copied().unwrap_or_else(|| beyond(c, b));
        let d = corners.get(index + 2).copied();
        let d = d.unwrap_or_else(|| beyond(b, c));
        line.push(b);
        let knots = [a, b, c, d].windows(2).fold(vec![0.0], |mut knots, pair| {
            let length = match pair {
                [p, q] => (q.x - p.x).hypot(q.y - p.y).sqrt(),
                _ => 0.0,
            };
            let last = knots.last().copied().unwrap_or_default();
            knots.push(last + length.max(1e-9));
            knots
        });
        let [ta, tb, tc, td] = knots[..] else {
            continue;
        };
        for part in 1..PARTS {
            let t = tb + (tc - tb) * f64::from(part) / f64::from(PARTS);
            let mix = |p: PlanePoint, q: PlanePoint, from: f64, to: f64| {
                let share = (t - from) / (to - from);
                PlanePoint::new(p.x + share * (q.x - p.x), p.y + share * (q.y - p.y))
            };
            let (ab, bc, cd) = (mix(a, b, ta, tb), mix(b, c, tb, tc), mix(c, d, tc, td));
            line.push(mix(mix(ab, bc, ta, tc), mix(bc, cd, tb, td), tb, tc));
        }
    }
    line.extend(corners.last());
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::value::Word as _;
    use crate::scene::ThemeName;

    #[test]
    fn a_rounded_line_runs_through_all_its_corners() {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (3.0, 1.5)];
        let corners = corners.map(|(x, y)| PlanePoint::new(x, y));
        let line = rounded(&corners);
        for corner in corners {
            assert!(line.contains(&corner), "{corner:?} in {line:?}");
        }
        let longest = line
            .windows(2)
            .map(|it| (it[1].x - it[0].x).hypot(it[1].y - it[0].y));
        assert!(longest.fold(0.0, f64::max) < 0.5);
    }

    #[test]
    fn a_line_between_two_places_stays_straight() {
        let ends = [PlanePoint::new(0.0, 0.0), PlanePoint::new(2.0, 1.0)];
        for point in rounded(&ends) {
            assert!((point.y - point.x / 2.0).abs() < 1e-12, "{point:?}");
        }
        assert_eq!(rounded(&[]), []);
    }

    #[test]
    fn each_status_and_each_kind_has_a_line_of_its_own() {
        for theme in ThemeName::ALL.map(Theme::of) {
            let status = WorkStatus::ALL.iter().copied().map(Some).chain([None]);
            let status: Vec<_> = status.collect();
            let kinds = CorridorKind::ALL.iter().filter(|kind| !kind.is_site());
            let mut seen: Vec<Vec<Stroke>> = Vec::new();
            for kind in kinds {
                for status in &status {
                    // Stalled lines are all grey; the pattern alone tells their kind.
                    let has_pattern = pattern(*kind).is_some();
                    let drawn = strokes(*kind, *status, &theme);
                    if has_pattern || *status != Some(WorkStatus::Stalled) {
                        assert!(!seen.contains(&drawn), "{kind:?} {status:?}");
                    }
                    seen.push(drawn);
                }
            }
        }
    }
}
