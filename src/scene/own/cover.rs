//! How a reader's own areas change the colour of the ground that names stand on.

use std::sync::Arc;

use super::{ByClass, colors, hit, of_area};
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::own::OwnLayer;
use crate::scene::compose::Content;
use crate::scene::geometry::Geometry;
use crate::scene::view::{ScreenPoint, View};
use crate::scene::{Color, Paint, Theme};

/// The areas of all layers that are on, as far as a name finds room on them.
#[derive(Debug)]
pub(in crate::scene) struct Cover<'a> {
    theme: &'a Theme,
    view: &'a View,
    /// The first layer lowest, as they are drawn.
    layers: Vec<Areas<'a>>,
}

#[derive(Debug)]
struct Areas<'a> {
    geometry: Geometry<'a>,
    classes: ByClass,
    /// Of each class.
    colors: Vec<Color>,
    /// In the order in which they are drawn.
    shapes: Vec<ShapeIndex>,
}

impl<'a> Cover<'a> {
    /// What covers the map of a scene.
    pub(in crate::scene) fn of(content: &'a Content<'a>) -> Self {
        let layers = content.own.iter().enumerate();
        let layers = layers.filter(|(_, layer)| layer.is_on);
        let layers = layers.filter_map(|(number, layer)| Areas::of(content, layer, number));
        Self {
            theme: content.theme,
            view: &content.view,
            layers: layers.collect(),
        }
    }

    /// What a text stands on at a point where the map has this paint.
    ///
    /// Where an area lies over the map, that is the colour that is seen there, or the nearest on
    /// which the ink can be read; what is printed on the paint is hidden.
    pub(in crate::scene) fn ground(&self, paint: Paint, at: ScreenPoint) -> Paint {
        let place = self.view.plane_from_screen(at);
        let covering = self.layers.iter().filter_map(|areas| areas.color_at(place));
        let mut covering = covering.peekable();
        if covering.peek().is_none() {
            return paint;
        }
        let seen = covering.fold(paint.ground(), |below, color| color.over(below));
        Paint::Solid(self.theme.legible_near(seen))
    }
}

impl<'a> Areas<'a> {
    fn of(content: &'a Content<'a>, layer: &OwnLayer, number: usize) -> Option<Self> {
        /// A shape that is less wide or high lies under no name as a whole, in points.
        const LEAST: f64 = 10.0;
        let geometry = content.geometry.of_own(number)?;
        if !layer.content.places()?.kinds().has_polygons {
            return None;
        }
        let least = LEAST / content.view.scale;
        let is_wide = |shape: &ShapeIndex| {
            let bounds = geometry.plane.shape_bounds(*shape);
            bounds.width() >= least && bounds.height() >= least
        };
        let colors = colors(content.theme, layer, number).into_iter();
        let shapes = geometry.shapes_in(content.view.visible());
        Some(Self {
            geometry,
            classes: ByClass(Arc::clone(layer.classes())),
            colors: colors
                .map(|color| of_area(color).faded(layer.opacity_percent))
                .collect(),
            shapes: shapes.filter(is_wide).collect(),
        })
    }

    /// The colour of the uppermost area at a place.
    fn color_at(&self, place: PlanePoint) -> Option<Color> {
        let mut shapes = self.shapes.iter().rev();
        let shape = shapes.find(|shape| hit::holds(self.geometry, place, **shape))?;
        self.classes.look(*shape, &self.colors).copied()
    }
}
