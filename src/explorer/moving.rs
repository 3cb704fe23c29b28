//! Where the map stands, and how it moves.

use super::{Direction, Explorer};
use crate::atlas::LonLat;
use crate::atlas::projection::Projection;
use crate::picture::Extent;
use crate::scene::frame::{Furniture, map_frame};
use crate::scene::{ScreenPoint, ScreenRect, View};
use crate::world::World;

/// Closest and farthest view, in km on the ground for one point.
pub(super) const KM_PER_POINT: std::ops::RangeInclusive<f64> = 0.02..=60.0;
/// How far an arrow key moves the map, in points.
pub(super) const STEP: f32 = 80.0;

impl Explorer {
    /// Looks further in a direction.
    pub(super) fn pan_towards(&mut self, direction: Direction) {
        let (x, y) = direction.on_screen();
        self.pan(-x * STEP, -y * STEP);
    }

    pub(super) fn pan(&mut self, dx: f32, dy: f32) {
        self.fitted = None;
        self.view = self.view.panned(dx, dy);
        self.keep_on_globe();
    }

    pub(super) fn zoom(&mut self, at: ScreenPoint, factor: f64) {
        if !factor.is_finite() || factor <= 0.0 {
            return;
        }
        let wanted = self.view.km_per_point() / factor;
        let allowed = wanted.clamp(*KM_PER_POINT.start(), *KM_PER_POINT.end());
        self.fitted = None;
        self.view = self.view.zoomed(at, self.view.km_per_point() / allowed);
        self.keep_on_globe();
    }

    /// The middle of the picture stays on or near the map, so that nobody gets lost.
    fn keep_on_globe(&mut self) {
        /// All projections' planes lie within this distance of their origin.
        const FARTHEST: f64 = 3.5;
        let center = &mut self.view.center;
        center.x = center.x.clamp(-FARTHEST, FARTHEST);
        center.y = center.y.clamp(-FARTHEST, FARTHEST);
    }

    /// Shows a part of the world as large as it can, in the projection that suits it.
    pub(super) fn fit(&mut self, extent: Extent, world: &World) {
        self.fit_in(extent, extent.usual_projection(world), world);
    }

    pub(super) fn fit_in(&mut self, extent: Extent, projection: Projection, world: &World) {
        let (width, height) = (self.view.width, self.view.height);
        let credits = Furniture {
            credits: Some(String::new()),
            ..Furniture::default()
        };
        let map = map_frame(&credits, (width, height));
        let frame = match extent {
            // A margin around the globe; elsewhere the map runs to the edges.
            Extent::World => map.grown(-12.0),
            _ => map,
        };
        if let Some(target) = extent.target(world, projection) {
            self.view = View::fit(projection, target, (width, height), frame);
            self.fitted = Some(extent);
        }
    }

    /// Changes the projection, and keeps the same place in the middle at the same scale.
    pub(super) fn project(&mut self, projection: Projection, world: &World) {
        // A part of one projection's plane is none of another's.
        let fitted = self.fitted.take();
        if let Some(extent) = fitted.filter(|it| !matches!(it, Extent::Exact(_))) {
            self.fit_in(extent, projection, world);
            return;
        }
        let middle = self.view.projection.inverse(self.view.center);
        let middle = middle.unwrap_or(LonLat {
            lon_deg: 66.0,
            lat_deg: 34.0,
        });
        self.view.projection = projection;
        self.view.center = projection.forward(middle);
    }

    /// The map's part of the window has changed. A place of the map stays where it is in the
    /// window, so that opening a panel never moves the map under the pointer; only when the
    /// window itself has another size, a view that shows a whole part of the world is fitted
    /// again.
    pub(super) fn lay_out(&mut self, window: (f32, f32), map: ScreenRect, world: &World) {
        let is_usable = map.width() >= 1.0 && map.height() >= 1.0;
        if !is_usable || (window, map) == (self.window, self.area) {
            return;
        }
        let is_first = self.window == (0.0, 0.0);
        let is_other_window = window != self.window;
        let corner = ScreenPoint {
            x: map.min.x - self.area.min.x,
            y: map.min.y - self.area.min.y,
        };
        let kept = self.view.plane_from_screen(corner);
        (self.window, self.area) = (window, map);
        self.view = self.view.resized(map.width(), map.height());
        match self.fitted {
            Some(extent) if is_other_window => self.fit_in(extent, self.view.projection, world),
            // What was kept from the last time stands in the middle.
            _ if is_first => {}
            _ => {
                let moved = self.view.plane_from_screen(ScreenPoint { x: 0.0, y: 0.0 });
                self.view.center.x += kept.x - moved.x;
                self.view.center.y += kept.y - moved.y;
            }
        }
    }
}
