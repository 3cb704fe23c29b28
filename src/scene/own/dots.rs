//! The dots of a reader's own layers: where they lie, how large they are, which can be seen.

use std::sync::Arc;

use super::ByClass;
use crate::atlas::ShapeIndex;
use crate::own::OwnLayer;
use crate::own::classes::number_of;
use crate::scene::compose::Content;
use crate::scene::geometry::Geometry;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Color, Mark, Paint, ScreenPath, Stroke};

/// So many dots of a layer are drawn at once; where there are more, those that lie under others
/// are left out.
pub const MOST_DOTS: usize = 12_000;

/// Radius of dots, and of the least and the largest where a column says how large they are.
pub(super) const DOT: f32 = 3.6;
const LEAST_DOT: f32 = 2.0;
pub(super) const LARGEST_DOT: f32 = 16.0;

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

/// The shapes of a layer's points, with where they lie in the plane.
pub(super) fn places<'a>(
    layer: Option<&'a OwnLayer>,
    geometry: Geometry<'a>,
) -> impl Iterator<Item = (u32, [f32; 2])> + 'a {
    let points = layer.and_then(|it| it.content.places());
    let points = points.map_or(&[][..], |it| &it.points[..]);
    let shapes = points.iter().map(|it| it.shape);
    shapes.zip(geometry.points.iter().copied())
}

/// The dots that can be seen, the larger ones below the smaller.
pub(super) fn dots(
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
