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
    let long_edges = long_edges(arcs, vertices);
    let (spacing_km, new) = spacing_km(&long_edges, vertices.len());
    if new == 0 {
        return Vec::new();
    }
    let mut finer = Finer {
        vertices: Vec::with_capacity(vertices.len() + new),
        weights: Vec::with_capacity(vertices.len() + new),
        added: Vec::with_capacity(new),
    };
    let mut done = 0;
    let mut edges = long_edges.iter().peekable();
    for arc in arcs {
        let start = (arc.start as usize + finer.added.len()) as u32;
        while let Some(edge) = edges.next_if(|edge| edge.from < arc.end as usize) {
            let next = edge.from + 1;
            finer.vertices.extend_from_slice(&vertices[done..next]);
            finer.weights.extend_from_slice(&weights[done..next]);
            let halvings = edge.halvings(spacing_km);
            finer.add_between(
                vertices[edge.from],
                vertices[next],
                edge.square_km2,
                halvings,
            );
            done = next;
        }
        (arc.start, arc.end) = (start, (arc.end as usize + finer.added.len()) as u32);
    }
    finer.vertices.extend_from_slice(&vertices[done..]);
    finer.weights.extend_from_slice(&weights[done..]);
    (*vertices, *weights) = (finer.vertices, finer.weights);
    finer.added
}

struct Finer {
    vertices: Vec<LonLat>,
    weights: Vec<Weight>,
    added: Vec<u32>,
}

impl Finer {
    /// Adds what is strictly between two places.
    fn add_between(&mut self, from: LonLat, to: LonLat, square_km2: f64, halvings: u32) {
        if halvings == 0 {
            return;
        }
        let middle = LonLat::new(
            f64::midpoint(from.lon_deg, to.lon_deg),
            f64::midpoint(from.lat_deg, to.lat_deg),
        );
        self.add_between(from, middle, square_km2 / 4.0, halvings - 1);
        // How far an arc of this length with the Earth's curvature is off its chord.
        let sagitta_km = square_km2 / (8.0 * EARTH_RADIUS_KM);
        self.added.push(self.vertices.len() as u32);
        self.vertices.push(middle);
        self.weights.push(Weight::from_km(sagitta_km));
        self.add_between(middle, to, square_km2 / 4.0, halvings - 1);
    }
}

/// An edge that is longer than [`LONGEST_EDGE_KM`].
struct LongEdge {
    /// Index of its first vertex.
    from: usize,
    /// Its length, squared.
    square_km2: f64,
}

impl LongEdge {
    /// How often it has to be halved.
    fn halvings(&self, spacing_km: f64) -> u32 {
        let mut halvings = 0;
        let mut square_km2 = self.square_km2;
        while square_km2 > spacing_km * spacing_km {
            square_km2 /= 4.0;
            halvings += 1;
        }
        halvings
    }
}

fn long_edges(arcs: &[OutlineArc], vertices: &[LonLat]) -> Vec<LongEdge> {
    let mut long_edges = Vec::new();
    for arc in arcs {
        let points = &vertices[arc.start as usize..arc.end as usize];
        for (from, pair) in (arc.start as usize..).zip(points.windows(2)) {
            let east_deg = pair[1].lon_deg - pair[0].lon_deg;
            let north_deg = pair[1].lat_deg - pair[0].lat_deg;
            if (east_deg.abs() + north_deg.abs()) * KM_PER_DEGREE <= LONGEST_EDGE_KM {
                continue; // the common case, without a cosine
            }
            let middle_lat = f64::midpoint(pair[0].lat_deg, pair[1].lat_deg).to_radians();
            let east_km = KM_PER_DEGREE * east_deg * middle_lat.cos().max(LEAST_COSINE);
            let north_km = KM_PER_DEGREE * north_deg;
            let square_km2 = east_km * east_km + north_km * north_km;
            if square_km2 > LONGEST_EDGE_KM * LONGEST_EDGE_KM {
                long_edges.push(LongEdge { from, square_km2 });
            }
        }
    }
    long_edges
}

/// The spacing that stays within bounds, and how many new vertices it takes.
fn spacing_km(long_edges: &[LongEdge], vertices: usize) -> (f64, usize) {
    let mut spacing_km = LONGEST_EDGE_KM;
    loop {
        let added = |edge: &LongEdge| (1_usize << edge.halvings(spacing_km)) - 1;
        let new = long_edges.iter().map(added).sum();
        if new <= NEW_VERTICES + vertices {
            return (spacing_km, new);
        }
        spacing_km *= 2.0;
    }
}

#[cfg(test)]
mod tests {
    use super::super::outlines::{ArcKind, Strip};
    use super::*;

    fn subdivided(points: &[(f64, f64)]) -> (Vec<LonLat>, Vec<Weight>, Vec<u32>) {
        let mut vertices: Vec<LonLat> = points.iter().map(|p| LonLat::new(p.0, p.1)).collect();
        let mut weights = vec![Weight::ALWAYS; points.len()];
        let mut arcs = [OutlineArc {
            left: None,
            right: None,
            kind: ArcKind::Coast,
            strip: Strip::Main,
            size: Weight::ALWAYS,
            start: 0,
            end: points.len() as u32,
        }];
        let added = subdivide(&mut arcs, &mut vertices, &mut weights);
        assert_eq!(arcs[0].end as usize, vertices.len());
        (vertices, weights, added)
    }

    #[test]
    fn short_edges_are_left_alone() {
        let (vertices, _, added) = subdivided(&[(0.0, 0.0), (0.2, 0.1), (0.4, 0.3)]);
        assert_eq!((vertices.len(), added), (3, vec![]));
    }

    #[test]
    fn long_edges_are_halved_the_same_way_from_both_ends() {
        let (there, weights, added) = subdivided(&[(10.0, 30.0), (13.1, 31.3), (13.2, 31.3)]);
        assert_eq!(added, (1..16).collect::<Vec<u32>>());
        assert_eq!(there[16], LonLat::new(13.1, 31.3));
        let mut back = subdivided(&[(13.2, 31.3), (13.1, 31.3), (10.0, 30.0)]).0;
        back.reverse();
        assert_eq!(there, back);
        // The middle of the edge matters most.
        let heaviest = added.iter().max_by_key(|at| weights[**at as usize]);
        assert_eq!(heaviest, Some(&8));
        assert!((there[8].lon_deg - 11.55).abs() < 1e-12);
    }

    #[test]
    fn a_million_long_edges_do_not_become_a_billion() {
        let there_and_back = |n: i32| (f64::from(n % 2) * 170.0, f64::from(n) * 1e-5);
        let points: Vec<(f64, f64)> = (0..100_000).map(there_and_back).collect();
        let (vertices, ..) = subdivided(&points);
        assert!(vertices.len() <= 2 * points.len() + NEW_VERTICES);
        assert!(vertices.len() > points.len());
    }
}
