//! Which part of the world a picture shows.

use crate::atlas::outlines::PolygonIndex;
use crate::atlas::plane::{PlaneAtlas, PlaneBounds};
use crate::atlas::projection::Projection;
use crate::atlas::{LonLat, LonLatBounds, PlanePoint, ShapeIndex};
use crate::country::CountryCode;
use crate::own::OwnLayer;
use crate::scene::LonLatBox;
use crate::scene::view::{bounds_around, bounds_of_box};
use crate::world::World;

/// A part of the world to show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// Afghanistan and the countries around it.
    Region,
    /// All of it.
    World,
    /// One country with its surroundings.
    Country(CountryCode),
    /// A box of longitudes and latitudes.
    Box(LonLatBox),
    /// Exactly what a window shows, in the plane of its projection.
    Exact(PlaneBounds),
}

/// The region: from the Levant to western China, from the Arabian Sea to southern Siberia.
pub const REGION: LonLatBox = LonLatBox {
    west_deg: 37.0,
    south_deg: 9.0,
    east_deg: 95.0,
    north_deg: 54.0,
};

/// The least that a box shows from side to side, in Earth radii: about 1 km. The shapes know
/// nothing finer, and the far ends of their lines would leave the range of the rasteriser.
const LEAST_BOX: f64 = 1.6e-4;

impl Extent {
    /// What all layers with places show together, with a little around it; none if no layer has any.
    pub fn of_own(layers: &[OwnLayer]) -> Option<Self> {
        const AROUND: f64 = 0.06;
        const LEAST_DEG: f64 = 0.05;
        let all = layers.iter().filter_map(|layer| layer.content.bounds());
        let all = all.reduce(|a, b| LonLatBounds {
            west_deg: a.west_deg.min(b.west_deg),
            south_deg: a.south_deg.min(b.south_deg),
            east_deg: a.east_deg.max(b.east_deg),
            north_deg: a.north_deg.max(b.north_deg),
        })?;
        let (wide, high) = (all.east_deg - all.west_deg, all.north_deg - all.south_deg);
        let (x, y) = (
            (wide * AROUND).max(LEAST_DEG),
            (high * AROUND).max(LEAST_DEG),
        );
        let bounds = LonLatBox::new(
            (all.west_deg - x).max(-180.0),
            (all.south_deg - y).max(-90.0),
            (all.east_deg + x).min(180.0),
            (all.north_deg + y).min(90.0),
        );
        bounds.ok().map(Self::Box)
    }

    /// The projection that shows it best: equal-area, centred where it lies.
    pub fn usual_projection(&self, world: &World) -> Projection {
        /// Where the region's conic shows shapes without much distortion.
        const CONIC_LON_DEG: std::ops::RangeInclusive<f64> = 5.0..=140.0;
        let is_near = |place: LonLat| {
            CONIC_LON_DEG.contains(&place.lon_deg) && (-5.0..=72.0).contains(&place.lat_deg)
        };
        match self {
            Self::Region | Self::Exact(_) => Projection::Albers,
            Self::World => Projection::EqualEarth,
            Self::Country(code) => match world.middle_of(*code) {
                Some(middle) if is_near(middle) => Projection::Albers,
                _ => Projection::EqualEarth,
            },
            Self::Box(bounds) => {
                let corner = |lon_deg, lat_deg| is_near(LonLat { lon_deg, lat_deg });
                let crosses = bounds.east_deg < bounds.west_deg;
                if !crosses
                    && corner(bounds.west_deg, bounds.south_deg)
                    && corner(bounds.east_deg, bounds.north_deg)
                {
                    Projection::Albers
                } else {
                    Projection::EqualEarth
                }
            }
        }
    }

    /// Its rectangle in the plane, if it has one there.
    pub fn target(&self, world: &World, projection: Projection) -> Option<PlaneBounds> {
        match self {
            Self::Region => bounds_of_box(projection, REGION),
            Self::World => bounds_around(projection.outline()),
            Self::Country(code) => country_rect(world, projection, *code),
            Self::Box(bounds) => {
                bounds_of_box(projection, *bounds).map(|rect| at_least(LEAST_BOX, rect))
            }
            Self::Exact(rect) => Some(*rect),
        }
    }
}

/// A rectangle on a plane by its lower left and upper right corner, in Earth radii; none where it is
/// empty or lies on no plane.
pub fn on_plane(min: (f64, f64), max: (f64, f64)) -> Option<PlaneBounds> {
    /// No plane is wider or higher than this.
    const FARTHEST: f64 = 1000.0;
    let is_near = |edge: &f64| edge.abs() <= FARTHEST;
    let is_right =
        [min.0, min.1, max.0, max.1].iter().all(is_near) && min.0 < max.0 && min.1 < max.1;
    is_right.then(|| PlaneBounds {
        min: PlanePoint::new(min.0, min.1),
        max: PlanePoint::new(max.0, max.1),
    })
}

/// A country's main parts with surroundings: at least 60 % more on each side, and never so close
/// that the shape's own detail ends.
fn country_rect(world: &World, projection: Projection, code: CountryCode) -> Option<PlaneBounds> {
    /// 700 km in Earth radii.
    const LEAST: f64 = 0.11;
    let bounds = main_bounds(world, projection, world.atlas.find(code)?)?;
    let center = PlanePoint {
        x: f64::midpoint(bounds.min.x, bounds.max.x),
        y: f64::midpoint(bounds.min.y, bounds.max.y),
    };
    let half_width = (bounds.width() * 0.8).max(LEAST / 2.0);
    let half_height = (bounds.height() * 0.8).max(LEAST / 2.0);
    Some(PlaneBounds {
        min: PlanePoint {
            x: center.x - half_width,
            y: center.y - half_height,
        },
        max: PlanePoint {
            x: center.x + half_width,
            y: center.y + half_height,
        },
    })
}

/// The rectangle around a shape's largest part, and around those that belong to it for the eye:
/// not much smaller and not far away (both halves of Malaysia, but not French Guiana).
fn main_bounds(world: &World, projection: Projection, shape: ShapeIndex) -> Option<PlaneBounds> {
    /// A part of less than this of the largest one's area is passed over.
    const LEAST_AREA: f64 = 0.12;
    /// A gap wider than this part of what is there already is too far.
    const FARTHEST: f64 = 0.7;
    // Projected as a whole: only there a part on the edge of the map lies on one side of it.
    let plane = PlaneAtlas::new(&world.atlas, projection);
    let mut parts: Vec<_> = world.atlas.polygons(shape).collect();
    let area = |part: &PolygonIndex| plane.polygon_area(*part);
    parts.sort_by(|a, b| area(b).total_cmp(&area(a)));
    let largest = parts.first()?;
    let least = LEAST_AREA * area(largest);
    let near = parts.iter().take_while(|part| area(part) >= least);
    let near = near.map(|part| plane.polygon_bounds(*part));
    let largest = plane.polygon_bounds(*largest);
    Some(near.fold(largest, |all, part| {
        let gap_x = (part.min.x - all.max.x).max(all.min.x - part.max.x);
        let gap_y = (part.min.y - all.max.y).max(all.min.y - part.max.y);
        let is_far = gap_x > FARTHEST * all.width() || gap_y > FARTHEST * all.height();
        if is_far { all } else { all.union(part) }
    }))
}

/// The rectangle itself, or one around its middle that is `least` Earth radii wide and high.
fn at_least(least: f64, rect: PlaneBounds) -> PlaneBounds {
    let (x, y) = (
        f64::midpoint(rect.min.x, rect.max.x),
        f64::midpoint(rect.min.y, rect.max.y),
    );
    let half = least / 2.0;
    rect.union(PlaneBounds {
        min: PlanePoint {
            x: x - half,
            y: y - half,
        },
        max: PlanePoint {
            x: x + half,
            y: y + half,
        },
    })
}
