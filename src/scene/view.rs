//! Where the map stands on the screen: pan, zoom, fit.
//!
//! Transforms are named by target and source (`screen_from_plane`), so that names line up when
//! they are composed. Screen coordinates are logical points, x to the right, y down, with the
//! origin in the picture's upper left corner; plane coordinates are those of
//! [`PlanePoint`] (Earth radius = 1, y up).

use super::LonLatBox;
use crate::atlas::plane::PlaneBounds;
use crate::atlas::projection::Projection;
use crate::atlas::{EARTH_RADIUS_KM, LonLat, PlanePoint};

/// A place on the screen, in logical points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScreenPoint {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A rectangle on the screen, in logical points; `max` lies right of and below `min`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScreenRect {
    /// Upper left corner.
    pub min: ScreenPoint,
    /// Lower right corner.
    pub max: ScreenPoint,
}

impl ScreenRect {
    /// A rectangle from its upper left corner and its size.
    pub fn at(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: ScreenPoint { x, y },
            max: ScreenPoint {
                x: x + width,
                y: y + height,
            },
        }
    }

    /// Its width.
    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    /// Its middle.
    pub fn center(&self) -> ScreenPoint {
        ScreenPoint {
            x: f32::midpoint(self.min.x, self.max.x),
            y: f32::midpoint(self.min.y, self.max.y),
        }
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether `other` lies wholly inside.
    pub fn encloses(&self, other: &Self) -> bool {
        self.min.x <= other.min.x
            && other.max.x <= self.max.x
            && self.min.y <= other.min.y
            && other.max.y <= self.max.y
    }

    /// Whether the point lies inside or on an edge.
    pub fn contains(&self, point: ScreenPoint) -> bool {
        self.min.x <= point.x
            && point.x <= self.max.x
            && self.min.y <= point.y
            && point.y <= self.max.y
    }

    /// Larger by `margin` on each side (smaller if it is negative).
    pub fn grown(&self, margin: f32) -> Self {
        Self {
            min: ScreenPoint {
                x: self.min.x - margin,
                y: self.min.y - margin,
            },
            max: ScreenPoint {
                x: self.max.x + margin,
                y: self.max.y + margin,
            },
        }
    }
}

/// The smallest rectangle around the points that are finite; `None` if there is none.
pub fn bounds_around(points: impl IntoIterator<Item = PlanePoint>) -> Option<PlaneBounds> {
    let mut bounds = PlaneBounds::EMPTY;
    points
        .into_iter()
        .filter(|point| point.x.is_finite() && point.y.is_finite())
        .for_each(|point| bounds.include(point));
    (!bounds.is_empty()).then_some(bounds)
}

/// The rectangle around a box of longitudes and latitudes, whose edges may bend when they are
/// projected. A box whose west lies east of its east crosses the antimeridian.
pub fn bounds_of_box(projection: Projection, place: LonLatBox) -> Option<PlaneBounds> {
    const STEPS: u32 = 64;
    let crosses = place.east_deg < place.west_deg;
    let east_deg = if crosses {
        place.east_deg + 360.0
    } else {
        place.east_deg
    };
    let edge = (0..=STEPS).flat_map(|step| {
        let fraction = f64::from(step) / f64::from(STEPS);
        let lon = place.west_deg + (east_deg - place.west_deg) * fraction;
        let lat = place.south_deg + (place.north_deg - place.south_deg) * fraction;
        [
            (lon, place.south_deg),
            (lon, place.north_deg),
            (place.west_deg, lat),
            (east_deg, lat),
        ]
    });
    bounds_around(edge.map(|(lon, lat_deg)| {
        let lon_deg = if lon > 180.0 { lon - 360.0 } else { lon };
        projection.forward(LonLat { lon_deg, lat_deg })
    }))
}

/// A window onto the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// How the globe becomes a plane.
    pub projection: Projection,
    /// What stands in the middle of the picture.
    pub center: PlanePoint,
    /// Logical points for one plane unit (one Earth radius).
    pub scale: f64,
    /// Width of the picture in logical points.
    pub width: f32,
    /// Height of the picture in logical points.
    pub height: f32,
}

impl View {
    /// The view that shows all of `target` as large as it can inside `frame`, a part of a
    /// picture of the given size.
    pub fn fit(
        projection: Projection,
        target: PlaneBounds,
        (width, height): (f32, f32),
        frame: ScreenRect,
    ) -> Self {
        let across = f64::from(frame.width().max(1.0)) / target.width().max(1e-9);
        let down = f64::from(frame.height().max(1.0)) / target.height().max(1e-9);
        let scale = across.min(down);
        let middle = frame.center();
        let off_x = f64::from(middle.x - width / 2.0) / scale;
        let off_y = f64::from(middle.y - height / 2.0) / scale;
        Self {
            projection,
            center: PlanePoint {
                x: f64::midpoint(target.min.x, target.max.x) - off_x,
                y: f64::midpoint(target.min.y, target.max.y) + off_y,
            },
            scale,
            width,
            height,
        }
    }

    /// Where a place of the plane stands on the screen.
    pub fn screen_from_plane(&self, point: PlanePoint) -> ScreenPoint {
        ScreenPoint {
            x: ((point.x - self.center.x) * self.scale) as f32 + self.width / 2.0,
            y: self.height / 2.0 - ((point.y - self.center.y) * self.scale) as f32,
        }
    }

    /// Where a vertex of the atlas stands on the screen.
    pub fn screen_from_vertex(&self, [x, y]: [f32; 2]) -> ScreenPoint {
        self.screen_from_plane(PlanePoint {
            x: f64::from(x),
            y: f64::from(y),
        })
    }

    /// The place of the plane under a place on the screen.
    pub fn plane_from_screen(&self, point: ScreenPoint) -> PlanePoint {
        PlanePoint {
            x: self.center.x + f64::from(point.x - self.width / 2.0) / self.scale,
            y: self.center.y - f64::from(point.y - self.height / 2.0) / self.scale,
        }
    }

    /// Where a place on the globe stands on the screen.
    pub fn screen_from_lonlat(&self, place: LonLat) -> ScreenPoint {
        self.screen_from_plane(self.projection.forward(place))
    }

    /// The place on the globe under a place on the screen; `None` outside the globe.
    pub fn lonlat_from_screen(&self, point: ScreenPoint) -> Option<LonLat> {
        self.projection.inverse(self.plane_from_screen(point))
    }

    /// The part of the plane that is seen.
    pub fn visible(&self) -> PlaneBounds {
        let half_width = f64::from(self.width) / 2.0 / self.scale;
        let half_height = f64::from(self.height) / 2.0 / self.scale;
        PlaneBounds {
            min: PlanePoint {
                x: self.center.x - half_width,
                y: self.center.y - half_height,
            },
            max: PlanePoint {
                x: self.center.x + half_width,
                y: self.center.y + half_height,
            },
        }
    }

    /// Whether the globe reaches beyond all edges of the picture. Looks at places along the edges:
    /// no projection's outline has a notch between two of them.
    pub fn is_within_globe(&self) -> bool {
        const PLACES: u8 = 16;
        (0..=PLACES).all(|place| {
            let along = f32::from(place) / f32::from(PLACES);
            let (x, y) = (self.width * along, self.height * along);
            [(x, 0.0), (x, self.height), (0.0, y), (self.width, y)]
                .into_iter()
                .all(|(x, y)| self.lonlat_from_screen(ScreenPoint { x, y }).is_some())
        })
    }

    /// The whole picture.
    pub fn bounds(&self) -> ScreenRect {
        ScreenRect::at(0.0, 0.0, self.width, self.height)
    }

    /// Kilometres on the ground for one logical point, where the projection is true to scale.
    pub fn km_per_point(&self) -> f64 {
        EARTH_RADIUS_KM / self.scale
    }

    /// The same view after the map was dragged by so many points.
    pub fn panned(&self, dx: f32, dy: f32) -> Self {
        let center = PlanePoint {
            x: self.center.x - f64::from(dx) / self.scale,
            y: self.center.y + f64::from(dy) / self.scale,
        };
        Self { center, ..*self }
    }

    /// The same view with `factor` times the scale; what stands under `at` stays there.
    pub fn zoomed(&self, at: ScreenPoint, factor: f64) -> Self {
        let fixed = self.plane_from_screen(at);
        let scale = self.scale * factor;
        let ratio = self.scale / scale;
        let center = PlanePoint {
            x: fixed.x + (self.center.x - fixed.x) * ratio,
            y: fixed.y + (self.center.y - fixed.y) * ratio,
        };
        Self {
            center,
            scale,
            ..*self
        }
    }

    /// The same centre and scale in a picture of another size.
    pub fn resized(&self, width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        let target = PlaneBounds {
            min: PlanePoint { x: -0.5, y: -0.25 },
            max: PlanePoint { x: 0.5, y: 0.25 },
        };
        let frame = ScreenRect::at(0.0, 100.0, 800.0, 400.0);
        View::fit(Projection::Albers, target, (800.0, 600.0), frame)
    }

    #[test]
    fn a_fit_fills_the_frame_and_stays_in_its_middle() {
        let corner = view().screen_from_plane(PlanePoint { x: -0.5, y: 0.25 });
        assert!(
            (corner.x - 0.0).abs() < 1e-3 && (corner.y - 100.0).abs() < 1e-3,
            "{corner:?}"
        );
    }

    #[test]
    fn the_screen_and_the_plane_lead_back_to_each_other() {
        let point = ScreenPoint { x: 123.0, y: 456.0 };
        let back = view().screen_from_plane(view().plane_from_screen(point));
        assert!((back.x - point.x).abs() < 1e-3 && (back.y - point.y).abs() < 1e-3);
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let at = ScreenPoint { x: 700.0, y: 50.0 };
        let before = view().plane_from_screen(at);
        let after = view().zoomed(at, 2.5).plane_from_screen(at);
        assert!((before.x - after.x).abs() < 1e-9 && (before.y - after.y).abs() < 1e-9);
    }

    #[test]
    fn a_view_of_the_region_lies_within_the_globe_and_one_of_the_world_does_not() {
        assert!(
            view()
                .zoomed(view().bounds().center(), 2.0)
                .is_within_globe()
        );
        assert!(
            !view()
                .zoomed(view().bounds().center(), 0.1)
                .is_within_globe()
        );
    }

    #[test]
    fn dragging_moves_the_map_with_the_pointer() {
        let place = PlanePoint { x: 0.1, y: 0.1 };
        let (before, after) = (view(), view().panned(30.0, -20.0));
        let (a, b) = (
            before.screen_from_plane(place),
            after.screen_from_plane(place),
        );
        assert!((b.x - a.x - 30.0).abs() < 1e-3 && (b.y - a.y + 20.0).abs() < 1e-3);
    }
}
