//! How a reader's own areas change the colour of the ground that names stand on.

use super::{AREA_PERCENT, ByClass, hit, inks};
use crate::atlas::ShapeIndex;
use crate::scene::compose::Content;
use crate::scene::geometry::Geometry;
use crate::scene::view::{ScreenPoint, View};
use crate::scene::{Color, Paint};

/// The areas of all layers that are on, as far as a name finds room on them.
#[derive(Debug)]
pub(in crate::scene) struct Cover<'a> {
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
        /// A shape that is less wide or high lies under no name as a whole, in points.
        const LEAST: f64 = 10.0;
        let least = LEAST / content.view.scale;
        let layers = content.own.iter().enumerate();
        let layers = layers
            .filter(|(_, layer)| layer.is_on)
            .filter_map(|(own, layer)| {
                let geometry = content.geometry.of_own(own)?;
                let has_areas = layer.content.places()?.kinds().has_polygons;
                let is_wide = |shape: &ShapeIndex| {
                    let bounds = geometry.plane.shape_bounds(*shape);
                    bounds.width() >= least && bounds.height() >= least
                };
                let percent = layer.opacity_percent;
                let inks = inks(layer, own).into_iter();
                has_areas.then(|| Areas {
                    geometry,
                    classes: ByClass(std::sync::Arc::clone(layer.classes())),
                    colors: inks
                        .map(|ink| {
                            content
                                .theme
                                .own
                                .color(ink)
                                .faded(AREA_PERCENT)
                                .faded(percent)
                        })
                        .collect(),
                    shapes: geometry
                        .shapes_in(content.view.visible())
                        .filter(is_wide)
                        .collect(),
                })
            });
        Self {
            view: &content.view,
            layers: layers.collect(),
        }
    }

    /// What is seen at a point where the map has this paint; what is printed on it is hidden
    /// wherever an area lies over it.
    pub(in crate::scene) fn over(&self, paint: Paint, at: ScreenPoint) -> Paint {
        let place = self.view.plane_from_screen(at);
        let covering = self.layers.iter().filter_map(|areas| {
            let mut shapes = areas.shapes.iter().rev();
            let shape = shapes.find(|shape| hit::holds(areas.geometry, place, **shape))?;
            areas.classes.look(*shape, &areas.colors)
        });
        covering.fold(paint, |below, color| {
            Paint::Solid(color.over(below.ground()))
        })
    }
}
