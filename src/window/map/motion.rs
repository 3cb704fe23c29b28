//! Short, eased motion from one view to another.
//!
//! Only what is shown moves: the state is at its goal at once, and a view that is dragged or
//! turned by the wheel follows the hand without delay. No motion where controls have none either
//! (egui's animation time is zero).

use eframe::egui::Context;

use crate::atlas::PlanePoint;
use crate::explorer::Action;
use crate::scene::View;

/// How long a motion takes, in seconds.
const DURATION_S: f64 = 0.2;

/// What has changed the view in this frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::window) enum ChangedBy {
    /// Nothing.
    #[default]
    Nothing,
    /// A key, a button, a double click.
    Command,
    /// Dragging, the wheel, or the window.
    Hand,
}

impl ChangedBy {
    /// What an action that changes the view stands for.
    pub(in crate::window) fn of(action: &Action) -> Self {
        match action {
            Action::PanTowards(_)
            | Action::ZoomBy(_)
            | Action::ZoomInAt(_)
            | Action::Fit(_)
            | Action::SelectAndShow(_)
            | Action::SelectNeighbour(_) => Self::Command,
            _ => Self::Hand,
        }
    }
}

/// The view that is shown.
#[derive(Debug, Default)]
pub(super) struct Motion {
    last: Option<View>,
    under_way: Option<(View, f64)>,
}

impl Motion {
    /// The view to show on the way to `goal`. With `is_eased` a way begins here, otherwise a
    /// change of the goal is shown at once.
    pub(super) fn view(&mut self, ctx: &Context, goal: View, is_eased: bool) -> View {
        let now = ctx.input(|input| input.time);
        let has_motion = ctx.global_style().animation_time > 0.0;
        let start = self.last.filter(|last| {
            let is_same_map = last.projection == goal.projection;
            is_same_map && (last.width, last.height) == (goal.width, goal.height)
        });
        match start {
            Some(start) if is_eased && has_motion && start != goal => {
                self.under_way = Some((start, now));
            }
            // Whoever takes the map in hand ends its motion.
            None => self.under_way = None,
            Some(_) => {}
        }
        let shown = self.on_the_way(goal, now);
        if self.under_way.is_some() {
            ctx.request_repaint();
        }
        self.last = Some(shown);
        shown
    }

    /// The map is in the reader's hand: it is where the state says.
    pub(super) fn stop(&mut self) {
        self.under_way = None;
    }

    fn on_the_way(&mut self, goal: View, now: f64) -> View {
        let Some((start, from)) = self.under_way else {
            return goal;
        };
        let progress = (now - from) / DURATION_S;
        if progress >= 1.0 {
            self.under_way = None;
            return goal;
        }
        between(start, goal, eased(progress.max(0.0)))
    }
}

/// Fast at first, then slower: 1 − (1 − t)³.
fn eased(progress: f64) -> f64 {
    1.0 - (1.0 - progress).powi(3)
}

/// A view between two of the same projection and size. The scale goes evenly in its logarithm;
/// the middle goes with the width of what is seen, so that a place that stays in both views
/// stays on the way, too.
fn between(start: View, goal: View, part: f64) -> View {
    let scale = start.scale * (goal.scale / start.scale).powf(part);
    let change = 1.0 / goal.scale - 1.0 / start.scale;
    let way = if (goal.scale / start.scale - 1.0).abs() < 1e-6 {
        part
    } else {
        (1.0 / scale - 1.0 / start.scale) / change
    };
    let mix = |a: f64, b: f64| a + (b - a) * way;
    View {
        center: PlanePoint::new(
            mix(start.center.x, goal.center.x),
            mix(start.center.y, goal.center.y),
        ),
        scale,
        ..goal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::projection::Projection;
    use crate::scene::ScreenPoint;

    fn view() -> View {
        View {
            projection: Projection::Albers,
            center: PlanePoint::new(0.1, -0.2),
            scale: 900.0,
            width: 800.0,
            height: 600.0,
        }
    }

    #[test]
    fn a_zoom_keeps_its_place_on_the_whole_way() {
        let at = ScreenPoint { x: 700.0, y: 90.0 };
        let goal = view().zoomed(at, 4.0);
        let place = view().plane_from_screen(at);
        for step in 0..=10 {
            let shown = between(view(), goal, f64::from(step) / 10.0);
            let now = shown.screen_from_plane(place);
            assert!(
                (now.x - at.x).abs() < 0.01 && (now.y - at.y).abs() < 0.01,
                "{step}: {now:?}"
            );
        }
    }

    #[test]
    fn both_ends_are_the_views_themselves() {
        let goal = view().panned(50.0, 20.0);
        assert_eq!(between(view(), goal, 0.0), view());
        assert_eq!(between(view(), goal, 1.0), goal);
    }
}
