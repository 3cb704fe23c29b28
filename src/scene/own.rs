//! A reader's own layers on the map: areas, lines and dots by class, names, and what they mean.

mod cover;
mod dots;
pub mod hit;
mod legend;
mod names;

use std::sync::Arc;

pub(super) use cover::Cover;
pub use dots::MOST_DOTS;
use dots::{DOT, Sizes, dots, places};
pub use legend::{sections, with_own};
pub(super) use names::names;

use super::compose::Content;
use super::geometry::Geometry;
use super::theme::{OwnInk, Theme};
use super::view::{ScreenPoint, View};
use super::{Color, Group, Mark, Paint, ScreenPath, Stroke};
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::own::classes::{ClassKind, MOST_CATEGORIES};
use crate::own::{Classes, Kind, MOST_LAYERS, NO_CLASS, OwnLayer, coloring};

/// The names of the layers' groups.
pub(super) const GROUPS: [&str; MOST_LAYERS] = [
    "own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7", "own-8",
];

/// The group of their names.
pub(super) const NAMES: &str = "own-names";

/// How much of what lies below an area is seen through it.
const AREA_PERCENT: u8 = 86;
/// Width of lines, of their casing and of areas' edges, in points.
const LINE: f32 = 1.8;
const CASING: f32 = 3.4;
const EDGE: f32 = 0.7;

/// Classes of a layer's features, shared with it.
#[derive(Debug, Clone)]
pub struct ByClass(pub Arc<Classes>);

impl PartialEq for ByClass {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl ByClass {
    /// What the class of a shape looks like; what has no class looks like the last.
    pub fn look<'a, T>(&self, shape: ShapeIndex, looks: &'a [T]) -> Option<&'a T> {
        looks.get(self.place(shape, looks.len()))
    }

    /// Which of so many looks a shape has.
    pub fn place(&self, shape: ShapeIndex, looks: usize) -> usize {
        let class = usize::from(self.0.of_row(shape.index()));
        class.min(looks.saturating_sub(1))
    }
}

/// The inks of a layer's classes, and of what has none.
pub fn inks(layer: &OwnLayer, number: usize) -> Vec<OwnInk> {
    let classes = layer.classes();
    let count = classes.entries().len() as u8;
    let ink = |class: u8| match classes.kind() {
        ClassKind::One => OwnInk::One(number as u8),
        ClassKind::Numbers => OwnInk::Step(class, count),
        ClassKind::Categories { .. } if usize::from(class) >= MOST_CATEGORIES => OwnInk::Rest,
        ClassKind::Categories { .. } => OwnInk::Category(class),
    };
    let inks = (0..count).map(ink);
    inks.chain([OwnInk::Without]).collect()
}

/// The colours of a layer's classes, and of what has none.
fn colors(theme: &Theme, layer: &OwnLayer, number: usize) -> Vec<Color> {
    let inks = inks(layer, number).into_iter();
    inks.map(|ink| theme.own.color(ink)).collect()
}

/// The colour of a class as its areas have it in an opaque layer.
fn of_area(color: Color) -> Color {
    color.faded(AREA_PERCENT)
}

/// The groups of all layers that are on, the first layer lowest.
pub(super) fn groups(content: &Content<'_>) -> Vec<Group> {
    let layers = content.own.iter().enumerate();
    layers
        .filter(|(_, layer)| layer.is_on)
        .filter_map(|(number, layer)| {
            let marks = marks(content, layer, number)?;
            let id = GROUPS.get(number)?;
            Some(Group { id, marks }.faded(layer.opacity_percent))
        })
        .collect()
}

fn marks(content: &Content<'_>, layer: &OwnLayer, own: usize) -> Option<Vec<Mark>> {
    let Kind::Places(collection) = &layer.content.kind else {
        return None;
    };
    let geometry = content.geometry.of_own(own)?;
    let (theme, kinds) = (content.theme, collection.kinds());
    let colors = colors(theme, layer, own);
    let classes = || ByClass(Arc::clone(layer.classes()));
    let mut marks = Vec::new();
    if kinds.has_polygons {
        let paints = colors.iter().copied().map(of_area).map(Paint::Solid);
        marks.push(Mark::OwnFills {
            own,
            classes: classes(),
            paints: paints.collect(),
        });
        marks.push(Mark::OwnEdges {
            own,
            stroke: Stroke::solid(theme.own.edge.faded(70), EDGE),
        });
    }
    if kinds.has_lines {
        let lines = |color: &dyn Fn(&Color) -> Color, width| Mark::OwnLines {
            own,
            classes: classes(),
            strokes: colors
                .iter()
                .map(|it| Stroke::solid(color(it), width))
                .collect(),
        };
        marks.push(lines(&|_| theme.own.casing.faded(75), CASING));
        marks.push(lines(&|color| *color, LINE));
    }
    if kinds.has_points {
        marks.extend(dots(content, layer, geometry, &colors));
    }
    if let Some((layer, shape)) = content.focus.own
        && layer == own
    {
        marks.extend(emphasis(content, geometry, own, shape));
    }
    Some(marks)
}

/// A feature's outline, as that of the selected country.
fn emphasis(
    content: &Content<'_>,
    geometry: Geometry<'_>,
    own: usize,
    shape: ShapeIndex,
) -> Vec<Mark> {
    let theme = content.theme;
    let outline = |color, width| Mark::OwnOutline {
        own,
        shape,
        stroke: Stroke::solid(color, width),
    };
    let mut marks = vec![
        outline(theme.accent_casing, 5.0),
        outline(theme.accent, 2.6),
    ];
    let layer = content.own.get(own);
    let sizes = layer.map(Sizes::of);
    for (place, at) in places(layer, geometry) {
        if place == shape.0 {
            let at = content.view.screen_from_vertex(at);
            let radius = sizes.as_ref().map_or(DOT, |it| it.radius(shape.index()));
            for (color, width) in [(theme.accent_casing, 5.0), (theme.accent, 2.6)] {
                marks.push(Mark::Path {
                    path: ScreenPath::circle(at, radius + 2.5),
                    fill: None,
                    stroke: Some(Stroke::solid(color, width)),
                });
            }
        }
    }
    marks
}

/// What a country is filled with by a reader's own table, if one colours the map.
pub(super) fn fill_of(
    layers: &[OwnLayer],
    country: crate::country::CountryCode,
    theme: &Theme,
) -> Option<Paint> {
    let layer = coloring(layers)?;
    let class = layer.class_of(country)?;
    let paint = match class {
        NO_CLASS => Paint::hatch(theme.no_data, theme.no_data_hatch),
        class => {
            let inks = inks(layer, number_of_layer(layers, layer));
            let ink = inks
                .get(usize::from(class))
                .copied()
                .unwrap_or(OwnInk::Rest);
            Paint::Solid(theme.own.color(ink))
        }
    };
    Some(paint.over(theme.land, layer.opacity_percent))
}

fn number_of_layer(layers: &[OwnLayer], layer: &OwnLayer) -> usize {
    let mut all = layers.iter();
    all.position(|it| std::ptr::eq(it, layer)).unwrap_or(0)
}

/// A place of the plane as `f32`.
fn vertex(point: PlanePoint) -> [f32; 2] {
    [point.x as f32, point.y as f32]
}

/// The distance between two places on the screen.
fn distance(view: &View, vertex: [f32; 2], at: ScreenPoint) -> f32 {
    let place = view.screen_from_vertex(vertex);
    (place.x - at.x).hypot(place.y - at.y)
}
