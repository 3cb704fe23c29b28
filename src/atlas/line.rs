//! Lines of a file, put right: on the globe, without repeated points, cut where shapes are cut.

use super::LonLat;
use super::outlines::Strip;
use super::problem::{Fault, Part};
use super::ring::on_the_globe;

/// A piece of a line within one strip; at least two points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LinePiece {
    pub(super) strip: Strip,
    pub(super) points: Vec<LonLat>,
}

/// What was put right in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LineRepairs {
    /// Points that repeated the one before.
    pub(super) repeated: usize,
    /// It jumps across the antimeridian.
    pub(super) crosses: bool,
}

/// Cuts a line into pieces and adds them to `pieces`; a fault if there is nothing of use in it.
/// Two points more than half the globe apart lie on both sides of the antimeridian.
pub(super) fn cut_line(
    positions: &[[f64; 2]],
    number: usize,
    pieces: &mut Vec<LinePiece>,
    report: &mut dyn FnMut(Fault),
) -> LineRepairs {
    let part = Part::Line(number);
    let Some(mut points) = on_the_globe(positions, part, report) else {
        return LineRepairs::default();
    };
    points.dedup();
    if points.len() < 2 {
        report(Fault::TooFewPoints {
            part,
            count: positions.len(),
        });
        return LineRepairs::default();
    }
    let mut repairs = LineRepairs {
        repeated: positions.len() - points.len(),
        crosses: false,
    };
    let mut cutter = Cutter {
        pieces,
        points: Vec::new(),
        strip: None,
    };
    for pair in points.windows(2) {
        if let &[from, to] = pair {
            repairs.crosses |= cutter.edge(from, to);
        }
    }
    cutter.end();
    repairs
}

struct Cutter<'a> {
    pieces: &'a mut Vec<LinePiece>,
    points: Vec<LonLat>,
    strip: Option<Strip>,
}

/// Meridians at which lines are cut, apart from the antimeridian.
const CUTS_DEG: [f64; 2] = [-169.0, -114.0];

impl Cutter<'_> {
    /// Adds an edge; whether it crosses the antimeridian.
    fn edge(&mut self, from: LonLat, to: LonLat) -> bool {
        let across = to.lon_deg - from.lon_deg;
        if across.abs() <= 180.0 {
            self.plain_edge(from, to);
            return false;
        }
        // The way over the antimeridian: east of +180 for a jump down, west of −180 for one up.
        let side = -180.0_f64.copysign(across);
        let far = to.lon_deg + 2.0 * side;
        let share = (side - from.lon_deg) / (far - from.lon_deg);
        let lat_deg = between(from.lat_deg, to.lat_deg, share);
        self.plain_edge(from, LonLat::new(side, lat_deg));
        self.end();
        self.plain_edge(LonLat::new(-side, lat_deg), to);
        true
    }

    fn plain_edge(&mut self, from: LonLat, to: LonLat) {
        let (low, high) = (from.lon_deg.min(to.lon_deg), from.lon_deg.max(to.lon_deg));
        let mut cuts: Vec<f64> = CUTS_DEG
            .into_iter()
            .filter(|cut| low < *cut && *cut < high)
            .collect();
        if to.lon_deg < from.lon_deg {
            cuts.reverse();
        }
        let mut start = from;
        for cut in cuts {
            let share = (cut - from.lon_deg) / (to.lon_deg - from.lon_deg);
            let end = LonLat::new(cut, between(from.lat_deg, to.lat_deg, share));
            self.within(start, end);
            start = end;
        }
        self.within(start, to);
    }

    /// Adds an edge within one strip.
    fn within(&mut self, from: LonLat, to: LonLat) {
        if from == to {
            return;
        }
        let middle = f64::midpoint(from.lon_deg, to.lon_deg);
        let strip = Strip::ALL
            .into_iter()
            .find(|it| middle < it.meridians_deg().1);
        let strip = strip.unwrap_or(Strip::Main);
        if self.strip != Some(strip) || self.points.last() != Some(&from) {
            self.end();
            self.points.push(from);
            self.strip = Some(strip);
        }
        self.points.push(to);
    }

    /// Ends a piece.
    fn end(&mut self) {
        let points = std::mem::take(&mut self.points);
        if let Some(strip) = self.strip.take()
            && points.len() > 1
        {
            self.pieces.push(LinePiece { strip, points });
        }
    }
}

fn between(a: f64, b: f64, share: f64) -> f64 {
    a + (b - a) * share.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(positions: &[[f64; 2]]) -> (Vec<LinePiece>, LineRepairs, Vec<Fault>) {
        let (mut pieces, mut faults) = (Vec::new(), Vec::new());
        let repairs = cut_line(positions, 1, &mut pieces, &mut |fault| faults.push(fault));
        (pieces, repairs, faults)
    }

    #[test]
    fn a_line_in_one_strip_stays_one() {
        let (pieces, repairs, faults) = cut(&[[60., 30.], [60., 30.], [70., 35.]]);
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].points.len(), 2);
        assert_eq!((repairs.repeated, repairs.crosses), (1, false));
        assert_eq!(faults, []);
    }

    #[test]
    fn a_line_over_the_antimeridian_is_cut_there_on_the_same_latitude() {
        for (from, to) in [(170.0, -175.0), (-175.0, 170.0)] {
            let (pieces, repairs, _) = cut(&[[from, 0.], [to, 15.]]);
            assert!(repairs.crosses);
            assert_eq!(pieces.len(), 2);
            let (end, start) = (pieces[0].points[1], pieces[1].points[0]);
            assert_eq!(end.lat_deg, start.lat_deg);
            assert_eq!((end.lon_deg.abs(), start.lon_deg), (180.0, -end.lon_deg));
            let share = if from > 0.0 { 10.0 } else { 5.0 };
            assert!((end.lat_deg - share).abs() < 1e-9);
        }
    }

    #[test]
    fn a_line_through_all_strips_is_cut_at_each_meridian() {
        let (pieces, _, _) = cut(&[[-175., 0.], [-100., 0.], [-175., 10.]]);
        let strips: Vec<Strip> = pieces.iter().map(|piece| piece.strip).collect();
        assert_eq!(
            strips,
            [
                Strip::FarWest,
                Strip::West,
                Strip::Main,
                Strip::West,
                Strip::FarWest
            ]
        );
    }

    #[test]
    fn lines_of_nothing_are_told() {
        let part = Part::Line(1);
        assert_eq!(cut(&[[1., 1.]]).2, [Fault::TooFewPoints { part, count: 1 }]);
        assert_eq!(
            cut(&[[1., 1.], [1., 1.]]).2,
            [Fault::TooFewPoints { part, count: 2 }]
        );
        let (pieces, _, faults) = cut(&[[1., 1.], [f64::NAN, 1.]]);
        assert!(pieces.is_empty() && matches!(faults[..], [Fault::OffTheGlobe { .. }]));
    }
}
