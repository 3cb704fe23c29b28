//! Whether a ring crosses itself all over, as numbers do that are no outline.
//!
//! A ring that crosses itself here and there is drawn as it stands. One that does so everywhere
//! encloses nothing that anybody could see, and to fill it takes time that grows with the square
//! of its length: it is left out. What is looked at is a sample, of the same edges each time.

use super::LonLat;

/// Shorter rings are filled fast, however they lie.
const SHORTEST: usize = 10_000;

/// So many edges are held against each other.
const SAMPLED: usize = 400;

/// So many of the pairs may cross: of an outline none does, of a tangle every fourth to tenth.
const MOST_CROSSINGS: usize = 100;

/// Whether a ring, given by its points without the first one repeated, is a tangle.
pub(super) fn is_tangled(points: &[LonLat]) -> bool {
    if points.len() < SHORTEST {
        return false;
    }
    let edges: Vec<[LonLat; 2]> = (0..SAMPLED)
        .map(|number| number * (points.len() - 1) / SAMPLED)
        .map(|at| [points[at], points[at + 1]])
        // What leaps across the antimeridian was cut there.
        .filter(|[from, to]| (to.lon_deg - from.lon_deg).abs() <= 180.0)
        .collect();
    let mut crossings = 0;
    for (at, edge) in edges.iter().enumerate() {
        let later = edges.iter().skip(at + 1);
        crossings += later.filter(|other| cross(edge, other)).count();
        if MOST_CROSSINGS < crossings {
            return true;
        }
    }
    false
}

/// Whether two edges cross within both.
fn cross(&[a, b]: &[LonLat; 2], &[c, d]: &[LonLat; 2]) -> bool {
    let side = |from: LonLat, to: LonLat, of: LonLat| {
        let along = (to.lon_deg - from.lon_deg, to.lat_deg - from.lat_deg);
        along.0 * (of.lat_deg - from.lat_deg) - along.1 * (of.lon_deg - from.lon_deg)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without order, the same each time: Knuth's MMIX generator.
    fn tangle(length: usize) -> Vec<LonLat> {
        let mut state = 1_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / f64::from(1 << 24)
        };
        (0..length)
            .map(|_| LonLat::new(60.0 + 10.0 * next(), 30.0 + 10.0 * next()))
            .collect()
    }

    #[test]
    fn numbers_without_order_are_a_tangle_and_an_outline_is_none() {
        assert!(is_tangled(&tangle(200_000)) && is_tangled(&tangle(10_000)));
        assert!(!is_tangled(&tangle(9_999)), "short ones are drawn");
        let star: Vec<LonLat> = (0..200_000)
            .map(|at| {
                let turn = f64::from(at) * std::f64::consts::TAU / 200_000.0;
                let radius = 5.0 + if at % 2 == 0 { 4.0 } else { 0.0 };
                LonLat::new(65.0 + radius * turn.cos(), 35.0 + radius * turn.sin())
            })
            .collect();
        assert!(!is_tangled(&star), "its edges do not cross");
    }
}
