//! A reader's own layers on the map: areas, lines and dots by class, names, and what they mean.

mod cover;
pub mod hit;
mod names;

use std::sync::Arc;

pub(super) use cover::Cover;
pub(super) use names::names;

use super::compose::Content;
use super::frame::{Legend, LegendEntry, LegendSection, Swatch};
use super::geometry::Geometry;
use super::theme::{OwnInk, Theme};
use super::view::{ScreenPoint, ScreenRect, View};
use super::{Color, Group, Mark, Paint, ScreenPath, Stroke};
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::language::Language;
use crate::own::classes::{ClassKind, MOST_CATEGORIES, number_of};
use crate::own::{Classes, Kind, MOST_LAYERS, NO_CLASS, OwnLayer, coloring};

/// The names of the layers' groups.
pub(super) const GROUPS: [&str; MOST_LAYERS] = [
    "own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7", "own-8",
];

/// The group of their names.
pub(super) const NAMES: &str = "own-names";

/// So many dots of a layer are drawn at once; where there are more, those that lie under others
/// are left out.
pub const MOST_DOTS: usize = 12_000;

/// How much of what lies below an area is seen through it.
const AREA_PERCENT: u8 = 86;
/// Width of lines, of their casing and of areas' edges, in points.
const LINE: f32 = 1.8;
const CASING: f32 = 3.4;
const EDGE: f32 = 0.7;
/// Radius of dots, and of the least and the largest where a column says how large they are.
const DOT: f32 = 3.6;
const LEAST_DOT: f32 = 2.0;
const LARGEST_DOT: f32 = 16.0;

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

/// The shapes of a layer's points, with where they lie in the plane.
fn places<'a>(
    layer: Option<&'a OwnLayer>,
    geometry: Geometry<'a>,
) -> impl Iterator<Item = (u32, [f32; 2])> + 'a {
    let points = layer.and_then(|it| it.content.places());
    let points = points.map_or(&[][..], |it| &it.points[..]);
    let shapes = points.iter().map(|it| it.shape);
    shapes.zip(geometry.points.iter().copied())
}

/// How large the dots of a layer are: their areas are as the values of a column.
pub(super) struct Sizes<'a> {
    layer: &'a OwnLayer,
    /// The column, and its largest value.
    by: Option<(usize, f64)>,
}

impl<'a> Sizes<'a> {
    pub(super) fn of(layer: &'a OwnLayer) -> Self {
        let table = layer.content.table();
        let column = layer
            .style
            .size_by
            .as_deref()
            .and_then(|it| table.column(it));
        let by = column.and_then(|column| {
            let values =
                (0..table.row_count()).filter_map(|row| number_of(table, table.value(row, column)));
            let largest = values.map(f64::abs).fold(0.0, f64::max);
            (largest > 0.0).then_some((column, largest))
        });
        Self { layer, by }
    }

    /// The radius of a row's dot, in points.
    pub(super) fn radius(&self, row: usize) -> f32 {
        let Some((column, largest)) = self.by else {
            return DOT;
        };
        let table = self.layer.content.table();
        let value = number_of(table, table.value(row, column)).unwrap_or(0.0);
        let share = (value.abs() / largest).sqrt() as f32;
        (share * LARGEST_DOT).max(LEAST_DOT)
    }

    /// Whether a column says so.
    fn differ(&self) -> bool {
        self.by.is_some()
    }
}

/// The dots that can be seen, the larger ones below the smaller.
fn dots(
    content: &Content<'_>,
    layer: &OwnLayer,
    geometry: Geometry<'_>,
    colors: &[Color],
) -> Vec<Mark> {
    let view = &content.view;
    let sizes = Sizes::of(layer);
    let seen = view.bounds().grown(LARGEST_DOT);
    let mut dots: Vec<(ScreenPoint, f32, u32)> = places(Some(layer), geometry)
        .filter_map(|(shape, at)| {
            let at = view.screen_from_vertex(at);
            seen.contains(at)
                .then(|| (at, sizes.radius(shape as usize), shape))
        })
        .collect();
    if sizes.differ() {
        dots.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    thin(&mut dots, &seen);
    let by_class = ByClass(Arc::clone(layer.classes()));
    let theme = content.theme;
    dots.into_iter()
        .map(|(at, radius, shape)| {
            let color = by_class.look(ShapeIndex(shape), colors);
            let color = color.copied().unwrap_or(theme.own.without);
            Mark::Path {
                path: ScreenPath::circle(at, radius),
                fill: Some(Paint::Solid(color)),
                stroke: Some(Stroke::solid(theme.own.casing, 0.9)),
            }
        })
        .collect()
}

/// Of dots that lie almost in the same place only the last stays, in cells as fine as the number
/// allows.
fn thin(dots: &mut Vec<(ScreenPoint, f32, u32)>, seen: &ScreenRect) {
    let mut cell = 1.0_f32;
    while dots.len() > MOST_DOTS && cell < 64.0 {
        let columns = (seen.width() / cell).ceil().max(1.0) as usize + 1;
        let rows = (seen.height() / cell).ceil().max(1.0) as usize + 1;
        let mut is_taken = vec![false; columns * rows];
        let mut keep = Vec::with_capacity(dots.len());
        for (at, ..) in dots.iter().rev() {
            let x = ((at.x - seen.min.x) / cell).max(0.0) as usize;
            let y = ((at.y - seen.min.y) / cell).max(0.0) as usize;
            let place = is_taken.get_mut(y * columns + x);
            keep.push(place.is_some_and(|place| !std::mem::replace(place, true)));
        }
        let mut keep = keep.into_iter().rev();
        dots.retain(|_| keep.next().unwrap_or(false));
        cell *= 1.6;
    }
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

/// A legend with what the reader's own layers mean. Where a table colours the countries, its
/// classes stand in the place of the levels.
pub fn with_own(mut legend: Legend, layers: &[OwnLayer], language: Language) -> Legend {
    if let Some(layer) = coloring(layers) {
        let is_level =
            |entry: &LegendEntry| matches!(entry.swatch, Swatch::Class(_) | Swatch::FadedClass(..));
        let is_subject = |entry: &LegendEntry| entry.swatch == Swatch::Subject;
        legend.entries.retain(|it| !is_level(it) && !is_subject(it));
        let own = entries(layer, number_of_layer(layers, layer), language);
        legend.entries.splice(0..0, own);
        legend.heading = layer.heading_in(language);
    }
    let places = layers.iter().enumerate().rev();
    let places = places.filter(|(_, it)| it.is_on && it.content.places().is_some());
    let sections = places.map(|(number, layer)| LegendSection {
        heading: layer.heading_in(language),
        entries: entries(layer, number, language),
    });
    legend.more.splice(0..0, sections.collect::<Vec<_>>());
    legend
}

/// What all layers that are on mean, the uppermost first; of tables only the one that colours.
pub fn sections(layers: &[OwnLayer], language: Language) -> Vec<LegendSection> {
    let table = coloring(layers);
    let shown = layers.iter().enumerate().rev().filter(|(_, it)| it.is_on);
    let shown = shown.filter(|(_, it)| match it.content.kind {
        Kind::Places(_) => true,
        Kind::Values(_) => table.is_some_and(|table| std::ptr::eq(table, *it)),
    });
    let sections = shown.map(|(number, layer)| LegendSection {
        heading: layer.heading_in(language),
        entries: entries(layer, number, language),
    });
    sections.collect()
}

/// What the classes of a layer are called.
fn entries(layer: &OwnLayer, number: usize, language: Language) -> Vec<LegendEntry> {
    let swatch: fn(OwnInk) -> Swatch = match &layer.content.kind {
        Kind::Values(_) => Swatch::OwnArea,
        Kind::Places(collection) => {
            let kinds = collection.kinds();
            if kinds.has_polygons {
                Swatch::OwnArea
            } else if kinds.has_lines {
                Swatch::OwnLine
            } else {
                Swatch::OwnDot
            }
        }
    };
    let classes = layer.classes();
    let inks = inks(layer, number);
    let named = classes.entries().iter().zip(&inks);
    let mut entries: Vec<LegendEntry> = named
        .filter(|((_, count), _)| *count > 0)
        .map(|((name, count), ink)| LegendEntry {
            swatch: swatch(*ink),
            name: if classes.is_by_column() {
                shortened(name)
            } else {
                language.text(what(layer)).to_owned()
            },
            count: Some(*count),
        })
        .collect();
    let without = match &layer.content.kind {
        Kind::Places(_) => classes.without(),
        // A country that the table does not name looks like one without a value.
        Kind::Values(_) => classes.without().max(1),
    };
    if without > 0 {
        entries.push(LegendEntry {
            swatch: match &layer.content.kind {
                Kind::Values(_) => Swatch::OwnNothing,
                Kind::Places(_) => swatch(OwnInk::Without),
            },
            name: language.text("legend-no-value").to_owned(),
            count: (classes.without() > 0).then_some(classes.without()),
        });
    }
    entries
}

/// The key of what a layer without classes shows.
fn what(layer: &OwnLayer) -> &'static str {
    match layer.content.places().map(|it| it.kinds()) {
        Some(kinds) if kinds.is_mixed() => "legend-own-features",
        Some(kinds) if kinds.has_polygons => "legend-own-areas",
        Some(kinds) if kinds.has_lines => "legend-own-lines",
        Some(_) => "legend-own-places",
        None => "legend-own-countries",
    }
}

/// A name that fits into a legend.
fn shortened(name: &str) -> String {
    const MOST: usize = 28;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let short: String = name.chars().take(MOST - 1).collect();
    format!("{}…", short.trim_end())
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
