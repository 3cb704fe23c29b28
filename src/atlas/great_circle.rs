//! The shortest way over the globe, as points that any projection can flatten.
//!
//! Formulas: E. Williams, *Aviation Formulary*, “Intermediate points on a great circle”; the same
//! by spherical linear interpolation (K. Shoemake, “Animating rotation with quaternion curves”,
//! 1985).

use super::projection::Projection;
use super::{EARTH_RADIUS_KM, LonLat};

/// The longest step between two points, in degrees of arc.
const STEP_DEG: f64 = 2.0;

/// Distance over the ground along a great circle, in km, by the haversine formula (Sinnott,
/// “Virtues of the haversine”, 1984) on a sphere of the mean radius.
pub fn great_circle_km(a: LonLat, b: LonLat) -> f64 {
    let half_lat = (b.lat_deg - a.lat_deg).to_radians() / 2.0;
    let half_lon = (b.lon_deg - a.lon_deg).to_radians() / 2.0;
    let cosines = a.lat_deg.to_radians().cos() * b.lat_deg.to_radians().cos();
    let chord = half_lat.sin().powi(2) + cosines * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().clamp(0.0, 1.0).asin()
}

/// Points along the great circle from one place to another, at most 2° of arc apart.
///
/// Both ends are among them. Between opposite ends of the globe, where every way is as short, it goes over the
/// north pole; between a place and itself there are these two points.
pub fn great_circle(from: LonLat, to: LonLat) -> Vec<LonLat> {
    let (a, b) = (vector(from), vector(to));
    let angle = angle_between(a, b);
    let sin = angle.sin();
    if sin.abs() < 1e-9 {
        if angle < 1.0 {
            return vec![from, to];
        }
        let pole = LonLat {
            lon_deg: from.lon_deg,
            lat_deg: 90.0,
        };
        let mut over = great_circle(from, pole);
        over.extend(great_circle(pole, to).into_iter().skip(1));
        return over;
    }
    let n_steps = (angle.to_degrees() / STEP_DEG).ceil().max(1.0);
    let inner = (1..n_steps as u32).map(|step| {
        let share = f64::from(step) / n_steps;
        let (of_a, of_b) = (
            ((1.0 - share) * angle).sin() / sin,
            (share * angle).sin() / sin,
        );
        place(std::array::from_fn(|axis| {
            let axis_of = |it: [f64; 3]| it.get(axis).copied().unwrap_or_default();
            of_a * axis_of(a) + of_b * axis_of(b)
        }))
    });
    std::iter::once(from)
        .chain(inner)
        .chain(std::iter::once(to))
        .collect()
}

/// Cuts a line over the globe where the projection cuts the globe open, so that no part of it
/// runs across the whole map. Both parts end on the cut, each on its own side of it.
pub fn cut_open(line: &[LonLat], projection: Projection) -> Vec<Vec<LonLat>> {
    /// How far from the cut an end stands, in degrees, so that it falls on the right side.
    const HAIR_DEG: f64 = 1e-6;
    let central = projection.central_meridian_deg();
    let relative = |it: &LonLat| (it.lon_deg - central + 180.0).rem_euclid(360.0) - 180.0;
    let at = |relative_deg: f64, lat_deg: f64| LonLat {
        lon_deg: (central + relative_deg + 180.0).rem_euclid(360.0) - 180.0,
        lat_deg,
    };
    let mut parts = Vec::new();
    let mut part: Vec<LonLat> = Vec::new();
    for point in line {
        if let Some(before) = part.last() {
            let (one, other) = (relative(before), relative(point));
            if (one - other).abs() > 180.0 {
                // The way round is the short one: over the cut, not over the middle.
                let side = one.signum();
                let (to_cut, beyond) = (180.0 - one.abs(), 180.0 - other.abs());
                let share = if to_cut + beyond > 0.0 {
                    to_cut / (to_cut + beyond)
                } else {
                    0.5
                };
                let lat_deg = before.lat_deg + share * (point.lat_deg - before.lat_deg);
                part.push(at(side * (180.0 - HAIR_DEG), lat_deg));
                parts.push(std::mem::take(&mut part));
                part.push(at(-side * (180.0 - HAIR_DEG), lat_deg));
            }
        }
        part.push(*point);
    }
    parts.push(part);
    parts.retain(|part| part.len() > 1);
    parts
}

fn vector(place: LonLat) -> [f64; 3] {
    let (sin_lon, cos_lon) = place.lon_deg.to_radians().sin_cos();
    let (sin_lat, cos_lat) = place.lat_deg.to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

fn place([x, y, z]: [f64; 3]) -> LonLat {
    LonLat {
        lon_deg: y.atan2(x).to_degrees(),
        lat_deg: z.atan2(x.hypot(y)).to_degrees(),
    }
}

/// From 0 to π, exact also for small angles and near π.
fn angle_between([ax, ay, az]: [f64; 3], [bx, by, bz]: [f64; 3]) -> f64 {
    let cross = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
    let [x, y, z] = cross;
    let dot = ax * bx + ay * by + az * bz;
    (x * x + y * y + z * z).sqrt().atan2(dot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lon_deg: f64, lat_deg: f64) -> LonLat {
        LonLat { lon_deg, lat_deg }
    }

    const KABUL: LonLat = LonLat {
        lon_deg: 69.18,
        lat_deg: 34.53,
    };

    #[test]
    fn a_quarter_of_the_equator_is_ten_thousand_kilometres() {
        let quarter = great_circle_km(at(-45.0, 0.0), at(45.0, 0.0));
        assert!((quarter - 10_007.5).abs() < 0.1, "{quarter}");
    }

    #[test]
    fn the_equator_is_followed_degree_by_degree() {
        let line = great_circle(at(0.0, 0.0), at(90.0, 0.0));
        assert_eq!(line.len(), 46);
        for (number, point) in line.iter().enumerate() {
            assert!((point.lon_deg - 2.0 * number as f64).abs() < 1e-9);
            assert!(point.lat_deg.abs() < 1e-9);
        }
    }

    #[test]
    fn opposite_ends_meet_over_the_pole_and_a_place_meets_itself() {
        let line = great_circle(KABUL, at(KABUL.lon_deg - 180.0, -KABUL.lat_deg));
        assert!(line.iter().any(|point| point.lat_deg > 89.9));
        assert_eq!(great_circle(KABUL, KABUL), [KABUL, KABUL]);
    }

    #[test]
    fn a_line_over_the_cut_falls_into_two_parts_that_meet_there() {
        let line = great_circle(KABUL, at(-99.13, 19.43));
        for projection in Projection::ALL {
            let parts = cut_open(&line, projection);
            for part in &parts {
                for pair in part.windows(2) {
                    let (a, b) = (projection.forward(pair[0]), projection.forward(pair[1]));
                    let cut_width = projection
                        .forward(at(projection.central_meridian_deg() + 179.9, 60.0))
                        .x
                        - projection
                            .forward(at(projection.central_meridian_deg() - 179.9, 60.0))
                            .x;
                    assert!((a.x - b.x).abs() < 0.5 * cut_width.abs(), "{projection:?}");
                }
            }
            let n_points: usize = parts.iter().map(Vec::len).sum();
            assert_eq!(
                n_points,
                line.len() + 2 * (parts.len() - 1),
                "{projection:?}"
            );
        }
        let parts = cut_open(
            &[at(170.0, 10.0), at(-170.0, 20.0)],
            Projection::Equirectangular,
        );
        assert_eq!(parts.len(), 1, "the plane is cut at 169° W, not at 180°");
        let parts = cut_open(
            &[at(-170.0, 10.0), at(-168.0, 20.0)],
            Projection::Equirectangular,
        );
        let ends: Vec<f64> = parts.iter().flatten().map(|it| it.lat_deg).collect();
        assert_eq!(ends.len(), 4);
        assert!(
            (ends[1] - 15.0).abs() < 1e-4 && (ends[2] - 15.0).abs() < 1e-4,
            "{ends:?}"
        );
    }

    proptest! {
        #[test]
        fn the_steps_add_up_to_the_shortest_distance(
            lon in -180.0..180.0_f64, lat in -89.0..89.0_f64,
            lon2 in -180.0..180.0_f64, lat2 in -89.0..89.0_f64,
        ) {
            let (from, to) = (at(lon, lat), at(lon2, lat2));
            let line = great_circle(from, to);
            prop_assert_eq!((line[0], line[line.len() - 1]), (from, to));
            let steps = line.windows(2).map(|pair| great_circle_km(pair[0], pair[1]));
            let steps: Vec<f64> = steps.collect();
            let longest = steps.iter().copied().fold(0.0, f64::max);
            // 2° of arc are 222.4 km.
            prop_assert!(longest < 222.5, "{}", longest);
            let whole = great_circle_km(from, to);
            prop_assert!((steps.iter().sum::<f64>() - whole).abs() < 1e-3 * (1.0 + whole));
        }
    }
}
