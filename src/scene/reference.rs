//! What helps to read the map: meridians and parallels, and the scale bar.

use std::sync::Arc;

use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect, View};
use super::{Mark, ScreenPath, Step, Stroke, Text};
use crate::atlas::great_circle::great_circle_km;
use crate::atlas::projection::Projection;
use crate::atlas::{LonLat, PlanePoint};
use crate::language::Language;
use crate::text::{Line, Weight};

/// Coarser than this, the view shows continents, and neither one scale nor one north holds.
pub(super) const COARSEST_KM_PER_POINT: f64 = 14.0;

/// Degrees between the lines: the finer, the closer the view.
fn graticule_step_deg(view: &View) -> i32 {
    match view.km_per_point() {
        km if km < 0.6 => 1,
        km if km < 1.5 => 2,
        km if km < 3.0 => 5,
        km if km < 12.0 => 10,
        _ => 30,
    }
}

/// Meridians and parallels as lines of the plane; they bend as the projection bends them.
pub(super) fn graticule(view: &View, theme: &Theme) -> Vec<Mark> {
    let step = graticule_step_deg(view);
    let stroke = Stroke::solid(theme.graticule, 0.8);
    let projection = view.projection;
    // Half a hair inside the cut, so that both ends of a parallel stay on their own side.
    let (west, east) = (-179.999, 179.999);
    let meridians = (-180..180).filter(|lon| lon % step == 0).map(|lon| {
        let points = (-84..=84_i32)
            .step_by(2)
            .map(|lat| (f64::from(lon), f64::from(lat)));
        line(projection, points)
    });
    let parallels = (-80..=80).filter(|lat| lat % step == 0).map(|lat| {
        let points = (0..=180_u32).map(|part| {
            let along = west + (east - west) * f64::from(part) / 180.0;
            (projection.central_meridian_deg() + along, f64::from(lat))
        });
        line(projection, points)
    });
    meridians
        .chain(parallels)
        .map(|points| Mark::MapLine { points, stroke })
        .collect()
}

fn line(projection: Projection, places: impl Iterator<Item = (f64, f64)>) -> Arc<[PlanePoint]> {
    places
        .map(|(lon, lat)| {
            let lon_deg = (lon + 180.0).rem_euclid(360.0) - 180.0;
            projection.forward(LonLat {
                lon_deg,
                lat_deg: lat,
            })
        })
        .collect()
}

/// A bar with its length on the ground, its right end at `corner`; none where the scale differs
/// too much over the picture for a bar to mean anything.
pub(super) fn scale_bar(
    view: &View,
    theme: &Theme,
    language: Language,
    corner: ScreenPoint,
) -> Option<(Vec<Mark>, ScreenRect)> {
    /// The longest bar, in points.
    const LONGEST: f32 = 130.0;
    if view.km_per_point() > COARSEST_KM_PER_POINT || view.width < 2.0 * LONGEST {
        return None;
    }
    let middle = view.bounds().center();
    let end = |x: f32| view.lonlat_from_screen(ScreenPoint { x, y: middle.y });
    let longest_km = great_circle_km(
        end(middle.x - LONGEST / 2.0)?,
        end(middle.x + LONGEST / 2.0)?,
    );
    let length_km = round_down(longest_km);
    let length = LONGEST * (length_km / longest_km) as f32;
    if !length.is_finite() || length < 10.0 {
        return None;
    }
    let length_in_words = language.number(length_km);
    let label = language.say("scale-km", [("length", length_in_words.into())]);
    let label = Line::new(&label, Weight::Regular);
    let size = 11.0;
    let at = |x, y| ScreenPoint { x, y };
    let left = corner.x - length;
    let bar = ScreenPath {
        steps: vec![
            Step::Move(at(left, corner.y - 4.0)),
            Step::Line(at(left, corner.y)),
            Step::Line(at(corner.x, corner.y)),
            Step::Line(at(corner.x, corner.y - 4.0)),
        ],
    };
    let origin = at(
        f32::midpoint(left, corner.x) - label.width(size) / 2.0,
        corner.y - 5.0,
    );
    let text = Text {
        line: Arc::new(label),
        origin,
        size,
        color: theme.ink,
        halo: Some((theme.sea, 2.0)),
    };
    let bounds = ScreenRect {
        min: at(left, corner.y - 18.0),
        max: corner,
    }
    .grown(3.0);
    let casing = Stroke::solid(theme.sea.with_alpha(200), 4.0);
    let marks = vec![
        Mark::Path {
            path: bar.clone(),
            fill: None,
            stroke: Some(casing),
        },
        Mark::Path {
            path: bar,
            fill: None,
            stroke: Some(Stroke::solid(theme.ink, 1.4)),
        },
        Mark::Text(text),
    ];
    Some((marks, bounds))
}

/// The largest of 1, 2 and 5 times a power of ten that is not larger.
fn round_down(km: f64) -> f64 {
    let power = 10_f64.powf(km.max(1e-3).log10().floor());
    [5.0, 2.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|round| *round <= km)
        .unwrap_or(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_shows_a_round_number() {
        for (km, round) in [
            (0.7, 0.5),
            (1.0, 1.0),
            (499.0, 200.0),
            (500.0, 500.0),
            (2100.0, 2000.0),
        ] {
            assert!((round_down(km) - round).abs() < 1e-9, "{km}");
        }
    }
}
