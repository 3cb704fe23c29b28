//! Places for symbols: at home where there is room, else beside it with a thin line back.
//!
//! What stands where depends on what lies around it on the map, never on where the picture's edge
//! runs, so that symbols stand still while the map is dragged.

use crate::scene::labels::Placer;
use crate::scene::view::{ScreenPoint, ScreenRect};

/// Room that is kept free around each symbol, in points.
const MARGIN: f32 = 0.8;
/// How far from home a symbol may stand, in points.
const DISTANCES: [f32; 8] = [10.0, 15.0, 21.0, 28.0, 36.0, 45.0, 56.0, 70.0];
/// Directions that are tried around home.
const DIRECTIONS: u8 = 16;
/// What standing on the place of another costs, in points of distance.
const ON_ANOTHER: f32 = 7.0;
/// A symbol nearer to home than this needs no line back, in points from its edge.
const ADJACENT: f32 = 4.0;

/// A symbol, or some that stand side by side, looking for a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guest {
    /// The place on the map.
    pub(super) anchor: ScreenPoint,
    /// Where it stands if nothing is in the way.
    pub(super) home: ScreenPoint,
    /// Width and height with casing.
    pub(super) size: (f32, f32),
}

impl Guest {
    /// What it covers at home.
    pub(super) fn rect(&self) -> ScreenRect {
        rect(self.home, self.size)
    }

    /// The place in a direction from home; wide symbols go further to the side.
    fn beside(&self, (x, y): (f32, f32), distance: f32) -> ScreenPoint {
        let wide = (self.size.0 - self.size.1).max(0.0) / 2.0;
        let reach = if distance > 0.0 { distance + wide } else { 0.0 };
        ScreenPoint {
            x: self.home.x + x * reach,
            y: self.home.y + y * distance,
        }
    }
}

/// Where a symbol stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seat {
    /// The middle of the symbol.
    pub(super) center: ScreenPoint,
    /// Whether a line leads back to the anchor.
    pub(super) has_leader: bool,
}

/// Symbols and lines that stand already.
#[derive(Debug, Default)]
pub(super) struct Fan {
    leaders: Vec<(ScreenPoint, ScreenPoint)>,
}

impl Fan {
    /// Seats guests, those that matter more first. Who has room at home stays there; the others
    /// move aside one by one; who finds no place has none.
    pub(super) fn seat(&mut self, placer: &mut Placer<'_>, guests: &[Guest]) -> Vec<Option<Seat>> {
        let homes: Vec<ScreenRect> = guests.iter().map(Guest::rect).collect();
        let mut seats: Vec<Option<Seat>> = vec![None; guests.len()];
        for (index, home) in homes.iter().enumerate() {
            let mut others = homes.iter().enumerate();
            let is_alone = others.all(|(other, it)| other == index || !it.overlaps(home));
            if let Some(guest) = guests.get(index)
                && is_alone
                && self.is_free(placer, home)
                && let Some(seat) = seats.get_mut(index)
            {
                placer.take(*home);
                *seat = Some(Seat {
                    center: guest.home,
                    has_leader: false,
                });
            }
        }
        for (index, (guest, seat)) in guests.iter().zip(&mut seats).enumerate() {
            if seat.is_none() {
                let mut others = homes.clone();
                others.swap_remove(index);
                // Rather a line over a line than no symbol.
                *seat = self
                    .find(placer, guest, &others, true)
                    .or_else(|| self.find(placer, guest, &others, false));
            }
        }
        seats
    }

    fn is_free(&self, placer: &Placer<'_>, rect: &ScreenRect) -> bool {
        let is_crossed = |(a, b): &(ScreenPoint, ScreenPoint)| crosses(*a, *b, rect);
        !placer.taken().iter().any(|taken| taken.overlaps(rect))
            && !self.leaders.iter().any(is_crossed)
    }

    /// The best free place around home, with a line that runs over no symbol and, if wanted, over
    /// no other line. `others` are the homes of the rest.
    fn find(
        &mut self,
        placer: &mut Placer<'_>,
        guest: &Guest,
        others: &[ScreenRect],
        keeps_lines_apart: bool,
    ) -> Option<Seat> {
        let outwards = outwards(guest, others);
        let mut best: Option<(f32, ScreenPoint)> = None;
        for distance in std::iter::once(0.0).chain(DISTANCES) {
            if best.is_some_and(|(cost, _)| cost <= distance) {
                break;
            }
            for (x, y) in directions(distance) {
                let center = guest.beside((x, y), distance);
                let rect = rect(center, guest.size);
                let away = 1.0 - (x * outwards.0 + y * outwards.1);
                let cost = distance * (1.0 + 0.12 * away);
                let is_worse = |cost: f32| best.is_some_and(|(lowest, _)| lowest <= cost);
                if is_worse(cost) || !self.is_free(placer, &rect) {
                    continue;
                }
                let covered = others.iter().filter(|it| rect.contains(it.center()));
                let cost = cost + ON_ANOTHER * covered.count() as f32;
                let is_apart = || !keeps_lines_apart || self.is_line_apart(guest.anchor, center);
                if !is_worse(cost) && is_line_free(placer, guest.anchor, center) && is_apart() {
                    best = Some((cost, center));
                }
            }
        }
        let (_, center) = best?;
        let taken = rect(center, guest.size);
        placer.take(taken);
        let has_leader = !taken.grown(ADJACENT).contains(guest.anchor);
        if has_leader {
            self.leaders.push((guest.anchor, center));
            take_along(placer, guest.anchor, center);
        }
        Some(Seat { center, has_leader })
    }

    fn is_line_apart(&self, from: ScreenPoint, to: ScreenPoint) -> bool {
        !self.leaders.iter().any(|(a, b)| meet(from, to, *a, *b))
    }
}

/// Whether a line from the anchor runs over no symbol but one that stands on the anchor.
fn is_line_free(placer: &Placer<'_>, from: ScreenPoint, to: ScreenPoint) -> bool {
    let mut taken = placer.taken().iter();
    !taken.any(|rect| !rect.contains(from) && crosses(from, to, rect))
}

/// The directions that are tried at a distance; at home there is but one place.
fn directions(distance: f32) -> impl Iterator<Item = (f32, f32)> {
    let count = if distance > 0.0 { DIRECTIONS } else { 1 };
    (0..count).map(|direction| {
        let turn = f32::from(direction) / f32::from(DIRECTIONS);
        let (y, x) = (turn * std::f32::consts::TAU).sin_cos();
        (x, y)
    })
}

/// The direction away from the crowd around a guest.
fn outwards(guest: &Guest, homes: &[ScreenRect]) -> (f32, f32) {
    /// Who lies further away than this is no crowd, in points.
    const NEAR: f32 = 50.0;
    let (mut x, mut y) = (0.0, 0.0);
    for home in homes {
        let (dx, dy) = (
            guest.home.x - home.center().x,
            guest.home.y - home.center().y,
        );
        if dx.hypot(dy) < NEAR {
            x += dx;
            y += dy;
        }
    }
    let length = x.hypot(y);
    if length < 1.0 {
        // Nobody is near: up is as good as any.
        return (0.0, -1.0);
    }
    (x / length, y / length)
}

/// Keeps names off a line.
fn take_along(placer: &mut Placer<'_>, from: ScreenPoint, to: ScreenPoint) {
    const STEP: f32 = 4.0;
    let n_steps = ((to.x - from.x).hypot(to.y - from.y) / STEP)
        .ceil()
        .max(1.0);
    for step in 0..n_steps as u32 {
        let share = step as f32 / n_steps;
        let (x, y) = (
            from.x + share * (to.x - from.x),
            from.y + share * (to.y - from.y),
        );
        placer.take_for_names(ScreenRect::at(x, y, 0.0, 0.0).grown(1.5));
    }
}

fn rect(center: ScreenPoint, (width, height): (f32, f32)) -> ScreenRect {
    ScreenRect::at(
        center.x - width / 2.0,
        center.y - height / 2.0,
        width,
        height,
    )
    .grown(MARGIN)
}

/// Whether a stretch runs through a rectangle (Liang and Barsky's clipping, 1984).
fn crosses(a: ScreenPoint, b: ScreenPoint, rect: &ScreenRect) -> bool {
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    for (along, gap) in [
        (-dx, a.x - rect.min.x),
        (dx, rect.max.x - a.x),
        (-dy, a.y - rect.min.y),
        (dy, rect.max.y - a.y),
    ] {
        if along == 0.0 {
            if gap < 0.0 {
                return false;
            }
        } else if along < 0.0 {
            from = from.max(gap / along);
        } else {
            to = to.min(gap / along);
        }
    }
    from < to
}

/// Whether two stretches cross.
fn meet(a: ScreenPoint, b: ScreenPoint, c: ScreenPoint, d: ScreenPoint) -> bool {
    let side = |p: ScreenPoint, q: ScreenPoint, r: ScreenPoint| {
        (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f32, y: f32) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    #[test]
    fn a_stretch_crosses_a_rectangle_only_where_it_runs_through_it() {
        let rect = ScreenRect::at(10.0, 10.0, 10.0, 10.0);
        assert!(crosses(at(0.0, 0.0), at(30.0, 30.0), &rect));
        assert!(crosses(at(15.0, 0.0), at(15.0, 12.0), &rect));
        assert!(!crosses(at(0.0, 0.0), at(9.0, 30.0), &rect));
        assert!(!crosses(at(15.0, 0.0), at(15.0, 9.0), &rect));
        assert!(!crosses(at(0.0, 5.0), at(30.0, 5.0), &rect));
    }

    #[test]
    fn two_stretches_meet_only_where_they_cross() {
        let cross = (at(0.0, 0.0), at(10.0, 10.0));
        assert!(meet(cross.0, cross.1, at(0.0, 10.0), at(10.0, 0.0)));
        assert!(!meet(cross.0, cross.1, at(0.0, 10.0), at(4.0, 6.0)));
        assert!(!meet(cross.0, cross.1, at(1.0, 0.0), at(11.0, 10.0)));
    }
}
