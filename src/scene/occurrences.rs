//! Events at their places: a dot each, and one dot with a number where several lie together.

use std::sync::Arc;

use super::compose::Content;
use super::labels::Placer;
use super::layer::Layer;
use super::toponyms::{self, STAR};
use super::view::{ScreenPoint, ScreenRect};
use super::{Mark, Paint, ScreenPath, Stroke, Text};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// Radius of a dot for one event, in points.
pub(super) const RADIUS: f32 = 4.5;
/// Radius of a dot with a number.
const NUMBERED: f32 = 8.5;
/// Events closer than this on the screen share a dot, in points.
const NEAR: f32 = 14.0;
const SIZE: f32 = 10.5;

/// Events that share a dot.
struct Cluster {
    at: ScreenPoint,
    count: usize,
}

/// The dots of the layer; none covers the star of Kabul.
pub(super) fn dots(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    if !content.layers.has(Layer::Events) {
        return Vec::new();
    }
    let theme = content.theme;
    let ink = theme.ink_on(theme.accent);
    let mut marks = Vec::new();
    for Cluster { at, count } in clusters(content, placer) {
        let radius = if count > 1 { NUMBERED } else { RADIUS };
        let at = beside_kabul(content, at, radius);
        marks.push(Mark::Path {
            path: ScreenPath::circle(at, radius),
            fill: Some(Paint::Solid(theme.accent)),
            stroke: Some(Stroke::solid(theme.accent_casing, 1.2)),
        });
        placer.take(ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(radius + 1.0));
        if count > 1 {
            let line = Line::new(&count.to_string(), Weight::SemiBold);
            let origin = ScreenPoint {
                x: at.x - line.width(SIZE) / 2.0,
                y: at.y + CAP_HEIGHT_EM * SIZE / 2.0,
            };
            marks.push(Mark::Text(Text {
                line: Arc::new(line),
                origin,
                size: SIZE,
                color: ink,
                halo: None,
            }));
        }
    }
    marks
}

/// Events that can be seen, put together where they lie near each other, at the first one's place.
fn clusters(content: &Content<'_>, placer: &Placer<'_>) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for place in content.occurrences {
        let at = content.view.screen_from_lonlat(*place);
        if !placer.is_seen(at) {
            continue;
        }
        let near = clusters
            .iter_mut()
            .find(|cluster| distance(cluster.at, at) < NEAR);
        match near {
            Some(cluster) => cluster.count += 1,
            None => clusters.push(Cluster { at, count: 1 }),
        }
    }
    clusters
}

/// The place itself, or one up and to the right of the star that would be covered.
fn beside_kabul(content: &Content<'_>, at: ScreenPoint, radius: f32) -> ScreenPoint {
    match toponyms::place_of_kabul(content) {
        Some(star) if distance(star, at) < STAR + radius => ScreenPoint {
            x: star.x + (STAR + radius) * 0.75,
            y: star.y - (STAR + radius) * 0.75,
        },
        _ => at,
    }
}

fn distance(a: ScreenPoint, b: ScreenPoint) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}
