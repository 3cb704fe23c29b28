//! Symbols and names that move along with the map, each with the place that it stands on.

use super::compose::{Above, is_above};
use super::signs::{self, LEADERS};
use super::view::{ScreenPoint, View};
use super::{Group, Mark, Scene, ScreenPath, Step};

/// The groups of symbols and names of `settled`, moved to where their places stand in `view`.
/// All marks of a sign move alike.
pub(super) fn carry(settled: &Scene, view: &View) -> Above {
    let shift = |at: ScreenPoint| {
        let to = view.screen_from_plane(settled.view.plane_from_screen(at));
        (to.x - at.x, to.y - at.y)
    };
    let groups = settled.groups.iter().filter(|group| is_above(group.id));
    let carried = groups.map(|group| {
        let shifts = signs::shifts(&settled.signs, group, shift);
        let marks = group.marks.iter().zip(shifts);
        let marks = marks.map(|(mark, known)| match (known, mark) {
            (Some(known), _) => moved(mark, |_| known),
            // A leader begins at the place that it moves with.
            (None, Mark::Path { path, .. }) if group.id == LEADERS => match path.steps.first() {
                Some(Step::Move(start)) => moved(mark, |_| shift(*start)),
                _ => moved(mark, shift),
            },
            (None, _) => moved(mark, shift),
        });
        Group {
            id: group.id,
            marks: marks.collect(),
        }
    });
    Above {
        groups: carried.collect(),
        signs: signs::carry(&settled.signs, shift),
    }
}

fn moved(mark: &Mark, shift: impl Fn(ScreenPoint) -> (f32, f32)) -> Mark {
    match mark {
        Mark::Text(text) => {
            let (dx, dy) = shift(text.bounds().center());
            let mut text = text.clone();
            text.origin.x += dx;
            text.origin.y += dy;
            Mark::Text(text)
        }
        Mark::Path { path, fill, stroke } => Mark::Path {
            path: moved_path(path, shift),
            fill: *fill,
            stroke: *stroke,
        },
        other => other.clone(),
    }
}

/// Moves a path as a whole, by what its first contour's middle moves.
fn moved_path(path: &ScreenPath, shift: impl Fn(ScreenPoint) -> (f32, f32)) -> ScreenPath {
    let corners = path.steps.iter().filter_map(|step| match step {
        Step::Move(to) | Step::Line(to) | Step::Cubic(_, _, to) => Some(*to),
        Step::Close => None,
    });
    let (mut x, mut y, mut count) = (0.0, 0.0, 0.0_f32);
    for corner in corners {
        x += corner.x;
        y += corner.y;
        count += 1.0;
    }
    if count == 0.0 {
        return path.clone();
    }
    let (dx, dy) = shift(ScreenPoint {
        x: x / count,
        y: y / count,
    });
    let to = |at: &ScreenPoint| ScreenPoint {
        x: at.x + dx,
        y: at.y + dy,
    };
    let steps = path.steps.iter().map(|step| match step {
        Step::Move(at) => Step::Move(to(at)),
        Step::Line(at) => Step::Line(to(at)),
        Step::Cubic(a, b, at) => Step::Cubic(to(a), to(b), to(at)),
        Step::Close => Step::Close,
    });
    ScreenPath {
        steps: steps.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::PlanePoint;
    use crate::atlas::projection::Projection;
    use crate::scene::{Color, Paint};

    fn view() -> View {
        View {
            projection: Projection::Albers,
            center: PlanePoint { x: 0.0, y: 0.0 },
            scale: 1000.0,
            width: 800.0,
            height: 600.0,
        }
    }

    fn scene() -> Scene {
        let at = ScreenPoint { x: 300.0, y: 200.0 };
        let marker = Mark::Path {
            path: ScreenPath::circle(at, 4.0),
            fill: Some(Paint::Solid(Color::hex(0))),
            stroke: None,
        };
        let group = |id| Group {
            id,
            marks: vec![marker.clone()],
        };
        Scene {
            view: view(),
            background: Color::hex(0),
            groups: vec![group("markers"), group("legend")],
            signs: Vec::new(),
        }
    }

    #[test]
    fn symbols_move_with_their_places_and_keep_their_size() {
        let moved = carry(&scene(), &view().panned(30.0, -20.0));
        let [group] = &moved.groups[..] else {
            panic!("only symbols are carried: {moved:?}");
        };
        let expected = ScreenPath::circle(ScreenPoint { x: 330.0, y: 180.0 }, 4.0);
        let [Mark::Path { path, .. }] = &group.marks[..] else {
            panic!("{group:?}");
        };
        let far = path
            .steps
            .iter()
            .zip(&expected.steps)
            .find(|pair| match pair {
                (Step::Move(a) | Step::Line(a), Step::Move(b) | Step::Line(b)) => {
                    (a.x - b.x).abs() > 0.01 || (a.y - b.y).abs() > 0.01
                }
                _ => false,
            });
        assert_eq!(far, None);
    }

    #[test]
    fn in_the_same_view_nothing_moves() {
        let carried = carry(&scene(), &view()).groups;
        let still = &scene().groups[0];
        let [Mark::Path { path: a, .. }, Mark::Path { path: b, .. }] =
            [&carried[0].marks[0], &still.marks[0]]
        else {
            panic!("{carried:?}");
        };
        let corner = |path: &ScreenPath| match path.steps[0] {
            Step::Move(at) => at,
            _ => ScreenPoint::default(),
        };
        assert!((corner(a).x - corner(b).x).abs() < 1e-3);
    }
}
