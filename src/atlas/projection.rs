//! From the globe to the map plane and back: four projections of the sphere.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395
//! (1987), and B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map projection", IJGIS 33:3
//! (2019, online 2018). The Earth is a sphere of radius 1: against the ellipsoid that moves
//! places by up to 0.2°, the same for all shapes, which no one sees at the scale of countries.

use crate::language::Language;
use std::f64::consts::{FRAC_PI_2, PI};
use std::fmt;
use std::str::FromStr;

use super::outlines::Strip;
use super::{LonLat, PlanePoint};

/// A way to flatten the globe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Projection {
    /// Albers' equal-area conic with standard parallels 15° and 50°, centred on 66° E, 34° N: for
    /// the region (Snyder, p. 100).
    #[default]
    Albers,
    /// Equal Earth around 11° E: for the world, equal-area.
    EqualEarth,
    /// Mercator around 11° E, up to 85.05° north and south (Snyder, p. 41).
    Mercator,
    /// Longitude and latitude as they are, true to scale along 34° (Snyder, p. 90).
    Equirectangular,
}

/// The latitude at which Mercator's world is as high as it is wide.
const MERCATOR_LIMIT_DEG: f64 = 85.051_128_779_806_6;

// Albers, with φ₁ = 15°, φ₂ = 50°, φ₀ = 34°. A test derives them.
/// n = (sin φ₁ + sin φ₂) / 2
const ALBERS_N: f64 = 0.512_431_744_110_749_3;
/// C = cos² φ₁ + 2 n sin φ₁
const ALBERS_C: f64 = 1.198_266_891_274_146_3;
/// ρ₀ = √(C − 2 n sin φ₀) / n
const ALBERS_RHO_0: f64 = 1.542_990_362_087_556_7;

// Equal Earth's polynomial, from the paper.
const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// cos 34°, the scale of Equirectangular's longitudes.
const COS_34: f64 = 0.829_037_572_555_041_7;

impl Projection {
    /// All projections, in the order of menus.
    pub const ALL: [Self; 4] = [
        Self::Albers,
        Self::EqualEarth,
        Self::Mercator,
        Self::Equirectangular,
    ];

    /// The name in commands and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Albers => "albers",
            Self::EqualEarth => "equal-earth",
            Self::Mercator => "mercator",
            Self::Equirectangular => "equirectangular",
        }
    }

    /// The name to show.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Albers => "projection-albers-region",
            Self::EqualEarth => "projection-equal-earth-world",
            Self::Mercator => "projection-mercator",
            Self::Equirectangular => "projection-longitude-and-latitude",
        })
    }

    /// The meridian that runs straight up the middle, in degrees. The globe is cut open opposite.
    pub const fn central_meridian_deg(self) -> f64 {
        match self {
            Self::Albers => 66.0,
            Self::EqualEarth | Self::Mercator | Self::Equirectangular => 11.0,
        }
    }

    /// The place on the plane. Latitudes beyond the projection's range are moved to its edge.
    pub fn forward(self, place: LonLat) -> PlanePoint {
        let relative_deg = place.lon_deg - self.central_meridian_deg();
        let wrapped_deg = (relative_deg + 180.0).rem_euclid(360.0) - 180.0;
        // Rounding may differ on the way round, and must not where there is no way round.
        let relative_deg = if (-180.0..=180.0).contains(&relative_deg) {
            relative_deg
        } else {
            wrapped_deg
        };
        self.flatten(relative_deg, place.lat_deg)
    }

    /// The place on the plane of something in a strip; on the meridian at which the plane ends,
    /// the strip says on which side.
    pub(super) fn forward_in(self, strip: Strip, place: LonLat) -> PlanePoint {
        let central_deg = self.central_meridian_deg();
        let (_, strip_east_deg) = strip.meridians_deg();
        let is_beyond = strip_east_deg <= central_deg - 180.0;
        let turn_deg = if is_beyond { 360.0 } else { 0.0 };
        self.flatten(place.lon_deg - central_deg + turn_deg, place.lat_deg)
    }

    /// From longitude relative to the central meridian and latitude.
    fn flatten(self, relative_deg: f64, lat_deg: f64) -> PlanePoint {
        let lambda = relative_deg.to_radians();
        let phi = lat_deg.clamp(-90.0, 90.0).to_radians();
        match self {
            Self::Albers => {
                let rho = (ALBERS_C - 2.0 * ALBERS_N * phi.sin()).sqrt() / ALBERS_N;
                let (sin, cos) = (ALBERS_N * lambda).sin_cos();
                PlanePoint::new(rho * sin, ALBERS_RHO_0 - rho * cos)
            }
            Self::EqualEarth => {
                let sin_theta = 3.0_f64.sqrt() / 2.0 * phi.sin();
                let theta = sin_theta.asin();
                let cos_theta = (1.0 - sin_theta * sin_theta).sqrt();
                let (y, slope) = equal_earth_y(theta);
                PlanePoint::new(2.0 / 3.0_f64.sqrt() * lambda * cos_theta / slope, y)
            }
            Self::Mercator => {
                let limit = MERCATOR_LIMIT_DEG.to_radians();
                PlanePoint::new(lambda, phi.clamp(-limit, limit).tan().asinh())
            }
            Self::Equirectangular => PlanePoint::new(COS_34 * lambda, phi),
        }
    }

    /// The place on the globe, longitude −180 to 180; `None` outside the globe's picture.
    ///
    /// Good to 1e-9° but within some kilometres of the poles, where equal-area maps are so flat
    /// that the last digits of x and y do not tell latitudes apart.
    pub fn inverse(self, point: PlanePoint) -> Option<LonLat> {
        let (lambda, phi) = match self {
            Self::Albers => {
                let down = ALBERS_RHO_0 - point.y;
                let rho_squared = point.x * point.x + down * down;
                let sin_phi = (ALBERS_C - rho_squared * ALBERS_N * ALBERS_N) / (2.0 * ALBERS_N);
                (point.x.atan2(down) / ALBERS_N, arc_sine(sin_phi)?)
            }
            Self::EqualEarth => {
                let theta = equal_earth_theta(point.y)?;
                let (_, slope) = equal_earth_y(theta);
                let lambda = 3.0_f64.sqrt() / 2.0 * point.x * slope / theta.cos();
                (lambda, arc_sine(2.0 / 3.0_f64.sqrt() * theta.sin())?)
            }
            Self::Mercator => (point.x, point.y.sinh().atan()),
            Self::Equirectangular => (point.x / COS_34, point.y),
        };
        let limit_deg = match self {
            Self::Mercator => MERCATOR_LIMIT_DEG,
            _ => 90.0,
        };
        let (relative_deg, lat_deg) = (lambda.to_degrees(), phi.to_degrees());
        // False for NaN, too.
        let is_on_the_globe = relative_deg.abs() <= 180.0 + TOLERANCE_DEG
            && lat_deg.abs() <= limit_deg + TOLERANCE_DEG;
        if !is_on_the_globe {
            return None;
        }
        let mut lon_deg = relative_deg + self.central_meridian_deg();
        if lon_deg > 180.0 {
            lon_deg -= 360.0;
        } else if lon_deg < -180.0 {
            lon_deg += 360.0;
        }
        Some(LonLat::new(lon_deg, lat_deg.clamp(-90.0, 90.0)))
    }

    /// The edge of the whole globe's picture, counter-clockwise, the first point not repeated.
    pub fn outline(self) -> Vec<PlanePoint> {
        let steps = || (-90..90).map(f64::from);
        let south = steps().map(|t| (2.0 * t, -90.0));
        let east = steps().map(|t| (180.0, t));
        let north = steps().map(|t| (-2.0 * t, 90.0));
        let west = steps().map(|t| (-180.0, -t));
        let mut outline: Vec<PlanePoint> = south
            .chain(east)
            .chain(north)
            .chain(west)
            .map(|(relative_deg, lat_deg)| self.flatten(relative_deg, lat_deg))
            .collect();
        outline.dedup();
        outline
    }
}

/// How far behind the edge of the globe a point may be to count as on it: rounding, no more.
const TOLERANCE_DEG: f64 = 1e-9;

/// arcsin, `None` clearly outside −1…1.
fn arc_sine(sine: f64) -> Option<f64> {
    (sine.abs() <= 1.0 + 1e-14).then(|| sine.clamp(-1.0, 1.0).asin())
}

/// Equal Earth's y and dy/dθ for the parametric latitude θ.
fn equal_earth_y(theta: f64) -> (f64, f64) {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    let slope = A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2);
    (y, slope)
}

/// The parametric latitude of a y, by Newton's method; `None` beyond the poles.
fn equal_earth_theta(y: f64) -> Option<f64> {
    // At the poles sin θ = √3/2, so θ = π/3.
    let pole = PI / 3.0;
    let (pole_y, _) = equal_earth_y(pole);
    let is_between_the_poles = y.abs() <= pole_y + 1e-12;
    if !is_between_the_poles {
        return None;
    }
    let mut theta = y / A1;
    for _ in 0..12 {
        let (reached, slope) = equal_earth_y(theta);
        let step = (reached - y) / slope;
        theta -= step;
        if step.abs() < 1e-15 {
            break;
        }
    }
    debug_assert!(theta.abs() < FRAC_PI_2);
    Some(theta.clamp(-pole, pole))
}

impl fmt::Display for Projection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Projection {
    type Err = UnknownProjection;

    fn from_str(text: &str) -> Result<Self, UnknownProjection> {
        let found = Self::ALL.into_iter().find(|p| p.id() == text);
        found.ok_or_else(|| UnknownProjection(text.to_owned()))
    }
}

/// A text that names no projection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no projection: albers, equal-earth, mercator or equirectangular")]
pub struct UnknownProjection(pub String);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_place(lat_limit_deg: f64) -> impl Strategy<Value = LonLat> {
        (-180.0..180.0, -lat_limit_deg..lat_limit_deg).prop_map(|(x, y)| LonLat::new(x, y))
    }

    #[test]
    fn albers_constants_are_what_the_parallels_say() {
        let (phi_1, phi_2, phi_0) = (
            15_f64.to_radians(),
            50_f64.to_radians(),
            34_f64.to_radians(),
        );
        let n = f64::midpoint(phi_1.sin(), phi_2.sin());
        let c = phi_1.cos().powi(2) + 2.0 * n * phi_1.sin();
        let rho_0 = (c - 2.0 * n * phi_0.sin()).sqrt() / n;
        assert!((n - ALBERS_N).abs() < 1e-15, "n = {n:.16}");
        assert!((c - ALBERS_C).abs() < 1e-15, "C = {c:.16}");
        assert!((rho_0 - ALBERS_RHO_0).abs() < 1e-14, "rho = {rho_0:.16}");
        assert!((COS_34 - 34_f64.to_radians().cos()).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn inverse_undoes_forward(place in any_place(89.9)) {
            for projection in Projection::ALL {
                if projection == Projection::Mercator && place.lat_deg.abs() > 85.0 {
                    continue;
                }
                let back = projection.inverse(projection.forward(place)).unwrap();
                prop_assert!((back.lon_deg - place.lon_deg).abs() < 1e-9, "{projection} {back:?}");
                prop_assert!((back.lat_deg - place.lat_deg).abs() < 1e-9, "{projection} {back:?}");
            }
        }

        #[test]
        fn equal_area_projections_keep_area(place in any_place(88.0)) {
            for projection in [Projection::Albers, Projection::EqualEarth] {
                let area = jacobian(projection, place) / place.lat_deg.to_radians().cos();
                prop_assert!((area - 1.0).abs() < 1e-5, "{projection}: {area}");
            }
        }

        #[test]
        fn near_places_are_near_on_the_plane(place in any_place(85.0)) {
            for projection in Projection::ALL {
                let opposite = projection.central_meridian_deg() - 180.0;
                if (place.lon_deg - opposite).abs() < 0.001 {
                    continue;
                }
                let here = projection.forward(place);
                let there = projection.forward(LonLat::new(
                    place.lon_deg + 1e-6,
                    place.lat_deg + 1e-6,
                ));
                prop_assert!((here.x - there.x).hypot(here.y - there.y) < 1e-6);
            }
        }

        #[test]
        fn any_point_has_a_place_on_the_globe_or_none(x in -9.0..9.0, y in -9.0..9.0) {
            for projection in Projection::ALL {
                if let Some(place) = projection.inverse(PlanePoint::new(x, y)) {
                    prop_assert!(place.lon_deg.abs() <= 180.0 && place.lat_deg.abs() <= 90.0);
                }
            }
        }
    }

    /// The area on the plane of a small rectangle around a place, per square radian.
    fn jacobian(projection: Projection, place: LonLat) -> f64 {
        let step_deg: f64 = 1e-4;
        let relative_deg = place.lon_deg;
        let at = |x: f64, y: f64| {
            projection.flatten(relative_deg + x * step_deg, place.lat_deg + y * step_deg)
        };
        let (east, west, north, south) = (at(1.0, 0.0), at(-1.0, 0.0), at(0.0, 1.0), at(0.0, -1.0));
        let cross =
            (east.x - west.x) * (north.y - south.y) - (north.x - south.x) * (east.y - west.y);
        cross / (2.0 * step_deg).to_radians().powi(2)
    }

    #[test]
    fn the_antimeridian_is_one_line_and_the_opposite_meridian_two() {
        for projection in Projection::ALL {
            for lat_deg in [-80.0, -12.3456, 0.0, 65.4321] {
                let east = projection.forward_in(Strip::Main, LonLat::new(180.0, lat_deg));
                let west = projection.forward_in(Strip::FarWest, LonLat::new(-180.0, lat_deg));
                assert_eq!(east, west);
                let (strip_west, strip_east) = match projection {
                    Projection::Albers => (Strip::West, Strip::Main),
                    _ => (Strip::FarWest, Strip::West),
                };
                let place = LonLat::new(strip_west.meridians_deg().1, lat_deg);
                let right = projection.forward_in(strip_west, place);
                let left = projection.forward_in(strip_east, place);
                assert!((right.x + left.x).abs() < 1e-12 && right.x > 1.0);
            }
        }
    }

    #[test]
    fn outside_the_globe_there_is_nothing() {
        let far = PlanePoint::new(20.0, 20.0);
        assert!(Projection::ALL.iter().all(|p| p.inverse(far).is_none()));
        let nan = PlanePoint::new(f64::NAN, 0.0);
        assert!(Projection::ALL.iter().all(|p| p.inverse(nan).is_none()));
        // Above the arc that is Albers' north pole.
        assert_eq!(Projection::Albers.inverse(PlanePoint::new(0.0, 1.2)), None);
    }

    #[test]
    fn the_outline_encloses_every_place_counter_clockwise() {
        for projection in Projection::ALL {
            let outline = projection.outline();
            let next = outline.iter().cycle().skip(1);
            let twice: f64 = outline
                .iter()
                .zip(next)
                .map(|(a, b)| a.x * b.y - b.x * a.y)
                .sum();
            assert!(twice > 0.0, "{projection}");
            if matches!(projection, Projection::Albers | Projection::EqualEarth) {
                assert!(
                    (twice / 2.0 / (4.0 * PI) - 1.0).abs() < 1e-3,
                    "{projection}"
                );
            }
        }
    }

    #[test]
    fn known_values_of_equal_earth() {
        // The paper: the map is 2.05458 times as wide as high.
        let half_width = Projection::EqualEarth.flatten(180.0, 0.0).x;
        let half_height = Projection::EqualEarth.flatten(0.0, 90.0).y;
        assert!((half_width / half_height - 2.05458).abs() < 1e-5);
    }

    #[test]
    fn ids_are_read_back() {
        for projection in Projection::ALL {
            assert_eq!(projection.to_string().parse(), Ok(projection));
        }
        assert!("Robinson".parse::<Projection>().is_err());
    }
}
