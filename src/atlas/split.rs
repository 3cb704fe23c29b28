//! A polygon is split in two by a meridian.
//!
//! The boundary is taken apart where it meets the meridian, and the parts on one side are joined
//! along it: from the end of each to the next start in the direction that has the land on the
//! left. So the pieces are proper polygons, not one polygon with doubled edges.

use super::LonLat;

/// A vertex on the way to its strip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Corner {
    /// Unrolled longitude, for comparisons.
    pub(super) lon: f64,
    /// As the file has it, so that neighbours get the same bits.
    pub(super) given: LonLat,
    /// `lon` is `given.lon_deg` and this many turns.
    pub(super) turn: i16,
}

impl Corner {
    /// The place, with the longitude counted in the given turn.
    pub(super) fn place(&self, turn: i16) -> LonLat {
        if self.turn == turn {
            self.given
        } else {
            // Only for places on the antimeridian, where this is exact.
            LonLat::new(self.lon - 360.0 * f64::from(turn), self.given.lat_deg)
        }
    }

    fn lat(&self) -> f64 {
        self.given.lat_deg
    }
}

type CornerRing = Vec<Corner>;
type CornerPolygon = Vec<CornerRing>;

/// The parts of a polygon west and east of a meridian.
pub(super) fn halves(
    polygon: CornerPolygon,
    meridian: f64,
) -> (Vec<CornerPolygon>, Vec<CornerPolygon>) {
    let west = half(&polygon, meridian, Side::West);
    let east = half(&polygon, meridian, Side::East);
    (west, east)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    West,
    East,
}

impl Side {
    /// Strictly on this side.
    fn has(self, corner: &Corner, meridian: f64) -> bool {
        match self {
            Self::West => corner.lon < meridian,
            Self::East => corner.lon > meridian,
        }
    }

    /// Grows in the direction in which the land of this side is on the left.
    fn along(self, corner: &Corner) -> f64 {
        match self {
            Self::West => corner.lat(),
            Self::East => -corner.lat(),
        }
    }
}

fn half(polygon: &[CornerRing], meridian: f64, side: Side) -> Vec<CornerPolygon> {
    let mut whole = Vec::new();
    let mut chains = Vec::new();
    for ring in polygon {
        if ring.iter().all(|corner| side.has(corner, meridian)) {
            whole.push(ring.clone());
        } else {
            chains_of(ring, meridian, side, &mut chains);
        }
    }
    let rings = if chains.is_empty() {
        Vec::new()
    } else {
        match links(&chains, side) {
            Some(links) => join(chains, &links),
            // The polygon crosses itself; any cut is as good as another one.
            None => polygon
                .iter()
                .map(|ring| clamp(ring, meridian, side))
                .collect(),
        }
    };
    let (exteriors, holes): (Vec<CornerRing>, Vec<CornerRing>) = whole
        .into_iter()
        .chain(rings)
        .filter(|ring| ring.len() > 2 && twice_area(ring) != 0.0)
        .partition(|ring| twice_area(ring) > 0.0);
    let mut polygons: Vec<CornerPolygon> = exteriors.into_iter().map(|ring| vec![ring]).collect();
    for hole in holes {
        let around = polygons.iter().position(|p| is_inside(&hole, &p[0]));
        if let Some(polygon) = polygons.get_mut(around.unwrap_or(0)) {
            polygon.push(hole);
        }
    }
    polygons
}

/// The stretches of a ring on one side, each from the meridian to the meridian.
fn chains_of(ring: &[Corner], meridian: f64, side: Side, chains: &mut Vec<CornerRing>) {
    let is_on_side = |at: usize| side.has(&ring[at % ring.len()], meridian);
    let starts = (0..ring.len()).filter(|&at| is_on_side(at) && !is_on_side(at + ring.len() - 1));
    for start in starts {
        let before = &ring[(start + ring.len() - 1) % ring.len()];
        let mut chain = vec![crossing(before, &ring[start], meridian)];
        let mut at = start;
        while is_on_side(at) {
            chain.push(ring[at % ring.len()]);
            at += 1;
        }
        chain.push(crossing(
            &ring[(at - 1) % ring.len()],
            &ring[at % ring.len()],
            meridian,
        ));
        chains.push(chain);
    }
}

/// Where an edge meets the meridian: a vertex that lies on it, or else a new one.
fn crossing(from: &Corner, to: &Corner, meridian: f64) -> Corner {
    if from.lon == meridian {
        return *from;
    }
    if to.lon == meridian {
        return *to;
    }
    // Always computed from the west, so that the neighbour comes to the same bits.
    let (west, east) = if from.lon < to.lon {
        (from, to)
    } else {
        (to, from)
    };
    let share = (meridian - west.lon) / (east.lon - west.lon);
    let lat = west.lat() + share * (east.lat() - west.lat());
    let turn = (meridian / 360.0).round();
    Corner {
        lon: meridian,
        given: LonLat::new(
            meridian - 360.0 * turn,
            round_like(lat, west.lat(), east.lat()),
        ),
        turn: turn as i16,
    }
}

/// Rounds to the grid of 1e-4° if both ends are on it, so that the embedded atlas is on one grid;
/// else to 1e-9°, which hides from which side it was computed.
fn round_like(lat: f64, one_end: f64, other_end: f64) -> f64 {
    let is_coarse = |lat: f64| (lat * 1e4).round() / 1e4 == lat;
    let grid = if is_coarse(one_end) && is_coarse(other_end) {
        1e4
    } else {
        1e9
    };
    (lat * grid).round() / grid + 0.0
}

/// For each chain the one that follows along the meridian; `None` if ends and starts do not
/// alternate there.
fn links(chains: &[CornerRing], side: Side) -> Option<Vec<usize>> {
    let place_of = |corner: Option<&Corner>| corner.map_or(0.0, |corner| side.along(corner));
    let sorted = |place: &dyn Fn(usize) -> f64| {
        let mut order: Vec<(f64, usize)> = (0..chains.len()).map(|at| (place(at), at)).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        order
    };
    let starts = sorted(&|at| place_of(chains[at].first()));
    let ends = sorted(&|at| place_of(chains[at].last()));
    let mut is_taken = vec![false; chains.len()];
    let mut next = vec![0; chains.len()];
    let mut next_start = 0;
    for (number, &(end_place, end)) in ends.iter().enumerate() {
        // A stretch of land along the meridian begins at each end and is over before the next.
        let limit = ends
            .get(number + 1)
            .map_or(f64::INFINITY, |next_end| next_end.0);
        let closes_itself = !is_taken[end] && place_of(chains[end].first()) == end_place;
        let start = if closes_itself {
            end
        } else {
            while is_taken[starts.get(next_start)?.1] {
                next_start += 1;
            }
            let (start_place, start) = starts[next_start];
            if start_place < end_place || start_place > limit {
                return None;
            }
            start
        };
        is_taken[start] = true;
        next[end] = start;
    }
    Some(next)
}

/// Rings from chains that follow each other.
fn join(chains: Vec<CornerRing>, next: &[usize]) -> Vec<CornerRing> {
    let mut chains: Vec<Option<CornerRing>> = chains.into_iter().map(Some).collect();
    let mut rings = Vec::new();
    for first in 0..chains.len() {
        let mut ring: CornerRing = Vec::new();
        let mut at = first;
        while let Some(chain) = chains[at].take() {
            ring.extend(chain);
            at = next[at];
        }
        let is_same = |a: &Corner, b: &Corner| a.lon == b.lon && a.lat() == b.lat();
        ring.dedup_by(|b, a| is_same(a, b));
        if ring.len() > 1
            && ring
                .first()
                .zip(ring.last())
                .is_some_and(|(a, b)| is_same(a, b))
        {
            ring.pop();
        }
        rings.push(ring);
    }
    rings
}

/// The ring with everything beyond the meridian pushed onto it (Sutherland and Hodgman 1974).
fn clamp(ring: &[Corner], meridian: f64, side: Side) -> CornerRing {
    let mut clamped = Vec::new();
    for (at, corner) in ring.iter().enumerate() {
        let next = &ring[(at + 1) % ring.len()];
        let (is_here, is_next) = (side.has(corner, meridian), side.has(next, meridian));
        if is_here {
            clamped.push(*corner);
        }
        if is_here != is_next {
            clamped.push(crossing(corner, next, meridian));
        }
    }
    clamped.dedup();
    clamped
}

fn twice_area(ring: &[Corner]) -> f64 {
    let Some(origin) = ring.first() else {
        return 0.0;
    };
    ring.windows(2)
        .map(|pair| {
            let (ax, ay) = (pair[0].lon - origin.lon, pair[0].lat() - origin.lat());
            let (bx, by) = (pair[1].lon - origin.lon, pair[1].lat() - origin.lat());
            ax * by - bx * ay
        })
        .sum()
}

/// Whether a hole lies in an exterior that it does not cross: by the middle of one of its edges,
/// since its corners may be corners of the exterior.
fn is_inside(hole: &[Corner], exterior: &[Corner]) -> bool {
    let [first, second, ..] = hole else {
        return false;
    };
    let lon = f64::midpoint(first.lon, second.lon);
    let lat = f64::midpoint(first.lat(), second.lat());
    let before = exterior.iter().cycle().skip(exterior.len() - 1);
    let edges = exterior.iter().zip(before);
    let crossed = edges.filter(|(a, b)| {
        (a.lat() > lat) != (b.lat() > lat)
            && lon < (b.lon - a.lon) * (lat - a.lat()) / (b.lat() - a.lat()) + a.lon
    });
    crossed.count() % 2 == 1
}
