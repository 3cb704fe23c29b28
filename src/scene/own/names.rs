//! What a reader's own layers are labelled with, where there is room.

use std::sync::Arc;

use super::NAMES;
use super::dots::{Sizes, places};
use crate::atlas::ShapeIndex;
use crate::own::OwnLayer;
use crate::scene::compose::Content;
use crate::scene::geometry::Geometry;
use crate::scene::labels::{HALO, Placer};
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Group, Mark, Text};
use crate::text::{ASCENT_EM, CAP_HEIGHT_EM, DESCENT_EM, Line, Weight};

/// Size of the letters in points.
const SIZE: f32 = 11.0;
/// Longer names are cut.
const MOST_LETTERS: usize = 48;
/// So many names are tried in each layer, the most important first.
const MOST_TRIED: usize = 600;

/// A name that wants a place, and the places that it may have: lower left corners of its line.
struct Wanted {
    text: String,
    /// What is larger comes first.
    weight: f32,
    around: Around,
}

/// Where a name belongs.
enum Around {
    /// Beside a dot of some radius.
    Dot(ScreenPoint, f32),
    /// In the middle of an area or a line; an area has to be as wide.
    Middle(ScreenPoint, f32),
}

/// The names of all layers that have a column for them.
pub(in crate::scene) fn names(content: &Content<'_>, placer: &mut Placer<'_>) -> Option<Group> {
    let mut marks = Vec::new();
    for (number, layer) in content.own.iter().enumerate().rev() {
        let is_wanted = layer.is_on && layer.style.label_by.is_some();
        let geometry = content.geometry.of_own(number);
        if let Some(geometry) = geometry.filter(|_| is_wanted) {
            marks.extend(names_of(content, layer, geometry, placer));
        }
    }
    (!marks.is_empty()).then_some(Group { id: NAMES, marks })
}

fn names_of(
    content: &Content<'_>,
    layer: &OwnLayer,
    geometry: Geometry<'_>,
    placer: &mut Placer<'_>,
) -> Vec<Mark> {
    let mut wanted = wanted(content, layer, geometry);
    wanted.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    wanted.truncate(MOST_TRIED);
    let frame = content.view.bounds().grown(-4.0);
    let mut marks = Vec::new();
    for name in wanted {
        let line = Line::new(&name.text, Weight::SemiBold);
        let width = line.width(SIZE);
        let half = CAP_HEIGHT_EM * SIZE / 2.0;
        let at = |x, y| ScreenPoint { x, y };
        let origins = match name.around {
            Around::Dot(dot, radius) => {
                let gap = radius + 3.5;
                vec![
                    at(dot.x + gap, dot.y + half),
                    at(dot.x - gap - width, dot.y + half),
                    at(dot.x - width / 2.0, dot.y - gap),
                    at(dot.x - width / 2.0, dot.y + gap + 2.0 * half),
                ]
            }
            Around::Middle(middle, room) if room >= width => {
                vec![at(middle.x - width / 2.0, middle.y + half)]
            }
            Around::Middle(..) => continue,
        };
        let bounds = |origin: ScreenPoint| {
            let height = (ASCENT_EM + DESCENT_EM) * SIZE;
            ScreenRect::at(origin.x, origin.y - ASCENT_EM * SIZE, width, height).grown(1.0)
        };
        let is_free = |origin: &ScreenPoint| {
            let rect = bounds(*origin);
            frame.encloses(&rect) && !placer.taken().iter().any(|it| it.overlaps(&rect))
        };
        let Some(origin) = origins.into_iter().find(is_free) else {
            continue;
        };
        placer.take(bounds(origin));
        marks.push(Mark::Text(Text {
            line: Arc::new(line),
            origin,
            size: SIZE,
            color: content.theme.ink,
            halo: Some((content.theme.own.casing, HALO)),
        }));
    }
    marks
}

/// The names of what can be seen.
fn wanted(content: &Content<'_>, layer: &OwnLayer, geometry: Geometry<'_>) -> Vec<Wanted> {
    let view = &content.view;
    let seen = view.bounds();
    let sizes = Sizes::of(layer);
    let text_of = |row: usize| {
        let label = layer.label_of(row)?;
        let text: String = label.trim().chars().take(MOST_LETTERS).collect();
        Some(text).filter(|text| !text.is_empty())
    };
    let mut wanted = Vec::new();
    for (shape, at) in places(Some(layer), geometry) {
        let at = view.screen_from_vertex(at);
        if !seen.contains(at) {
            continue;
        }
        let radius = sizes.radius(shape as usize);
        wanted.extend(text_of(shape as usize).map(|text| Wanted {
            text,
            weight: radius,
            around: Around::Dot(at, radius),
        }));
    }
    for shape in geometry.shapes_in(view.visible()) {
        let Some((middle, room, weight)) = middle_of(content, geometry, shape) else {
            continue;
        };
        if !seen.contains(middle) {
            continue;
        }
        wanted.extend(text_of(shape.index()).map(|text| Wanted {
            text,
            weight,
            around: Around::Middle(middle, room),
        }));
    }
    wanted
}

/// The middle of a shape's largest polygon or longest line, the room there, and how much it
/// matters.
fn middle_of(
    content: &Content<'_>,
    geometry: Geometry<'_>,
    shape: ShapeIndex,
) -> Option<(ScreenPoint, f32, f32)> {
    let view = &content.view;
    if let Some(polygon) = geometry.plane.largest_polygon(shape) {
        let bounds = geometry.plane.polygon_bounds(polygon);
        let middle = geometry.middle(shape)?;
        let room = (bounds.width() * view.scale) as f32 * 0.9;
        let area = geometry.plane.polygon_area(polygon) * view.scale * view.scale;
        return Some((view.screen_from_plane(middle), room, area.sqrt() as f32));
    }
    let outlines = geometry.detail.outlines();
    let arcs = outlines.lines_of(shape);
    let arcs = arcs.map(|arc| geometry.detail.arc(arc));
    let longest = arcs.max_by_key(|points| points.len())?;
    let middle = longest.get(longest.len() / 2)?;
    let bounds = geometry.plane.shape_bounds(shape);
    let length = (bounds.width().hypot(bounds.height()) * view.scale) as f32;
    Some((view.screen_from_vertex(*middle), length, length / 4.0))
}
