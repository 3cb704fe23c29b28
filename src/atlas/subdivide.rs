//! Long edges get vertices in between, so that what is straight in longitude and latitude bends
//! as it should on the plane.
//!
//! The new vertices depend on the edge alone, not on its direction: both sides of a border, and
//! both sides of a cut, get the same.

use super::outlines::{OutlineArc, Weight};
use super::{EARTH_RADIUS_KM, KM_PER_DEGREE, LonLat};

/// Edges up to this length are left alone: on the plane they are off by 30 m at most.
const LONGEST_EDGE_KM: f64 = 40.0;

/// At most this many new vertices, beside as many as there are already.
const NEW_VERTICES: usize = 500_000;

/// Near the poles degrees of longitude are short on the globe, but not on every plane.
const LEAST_COSINE: f64 = 0.25;

/// Adds vertices to the arcs, and returns the positions of the new ones in ascending order.
pub(super) fn subdivide(
    arcs: &mut [OutlineArc],
    vertices: &mut Vec<LonLat>,
    weights: &mut Vec<Weight>,
) -> Vec<u32> {
    let Some((spacing_km, new)) = spacing_km(arcs, vertices) else {
        return Vec::new();
    };
    let mut finer = Finer {
        spacing_km,
        vertices: Vec::with_capacity(vertices.len() + new),
        weights: Vec::with_capacity(vertices.len() + new),
        added: Vec::with_capacity(new),
    };
    for arc in arcs {
        let start = finer.vertices.len() as u32;
        for at in arc.start as usize..arc.end as usize {
            finer.vertices.push(vertices[at]);
            finer.weights.push(weights[at]);
            if at + 1 < arc.end as usize {
                let (from, to) = (vertices[at], vertices[at + 1]);
                let halvings = halvings(from, to, spacing_km);
                if halvings > 0 {
                    finer.add_between(from, to, halvings);
                }
            }
        }
        (arc.start, arc.end) = (start, finer.vertices.len() as u32);
    }
    (*vertices, *weights) = (finer.vertices, finer.weights);
    finer.added
}

struct Finer {
    spacing_km: f64,
    vertices: Vec<LonLat>,
    weights: Vec<Weight>,
    added: Vec<u32>,
}

impl Finer {
    /// Adds what is strictly between two places.
    fn add_between(&mut self, from: LonLat, to: LonLat, halvings: u32) {
        debug_assert!(self.spacing_km > 0.0);
        let middle = LonLat::new(
            f64::midpoint(from.lon_deg, to.lon_deg),
            f64::midpoint(from.lat_deg, to.lat_deg),
        );
        if halvings > 1 {
            self.add_between(from, middle, halvings - 1);
        }
        // How far an arc of this length with the Earth's curvature is off its chord.
        let length_km = length_km(from, to);
        let sagitta_km = length_km * length_km / (8.0 * EARTH_RADIUS_KM);
        self.added.push(self.vertices.len() as u32);
        self.vertices.push(middle);
        self.weights.push(Weight::from_km(sagitta_km));
        if halvings > 1 {
            self.add_between(middle, to, halvings - 1);
        }
    }
}

/// The spacing that stays within bounds, and how many new vertices it takes; `None` for none.
fn spacing_km(arcs: &[OutlineArc], vertices: &[LonLat]) -> Option<(f64, usize)> {
    let long: Vec<(LonLat, LonLat)> = arcs
        .iter()
        .flat_map(|arc| vertices[arc.start as usize..arc.end as usize].windows(2))
        .map(|pair| (pair[0], pair[1]))
        .filter(|(from, to)| halvings(*from, *to, LONGEST_EDGE_KM) > 0)
        .collect();
    let mut spacing = LONGEST_EDGE_KM;
    loop {
        let added = |(from, to): &(LonLat, LonLat)| (1_usize << halvings(*from, *to, spacing)) - 1;
        let new = long.iter().map(added).sum();
        if new == 0 {
            return None;
        }
        if new <= NEW_VERTICES + vertices.len() {
            return Some((spacing, new));
        }
        spacing *= 2.0;
    }
}

/// How often an edge has to be halved.
fn halvings(from: LonLat, to: LonLat, spacing_km: f64) -> u32 {
    let sum_deg = (to.lon_deg - from.lon_deg).abs() + (to.lat_deg - from.lat_deg).abs();
    if sum_deg * KM_PER_DEGREE <= spacing_km {
        return 0; // the common case, without a cosine
    }
    let mut halvings = 0;
    let mut length_km = length_km(from, to);
    while length_km > spacing_km {
        length_km /= 2.0;
        halvings += 1;
    }
    halvings
}

fn length_km(from: LonLat, to: LonLat) -> f64 {
    let middle_lat = f64::midpoint(from.lat_deg, to.lat_deg).to_radians();
    let shrink = middle_lat.cos().max(LEAST_COSINE);
    let east_deg = (to.lon_deg - from.lon_deg) * shrink;
    KM_PER_DEGREE * east_deg.hypot(to.lat_deg - from.lat_deg)
}
