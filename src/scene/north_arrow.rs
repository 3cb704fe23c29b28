//! An arrow to the north at the middle of the map, where that means something.
//!
//! Only where a reader could be mistaken: not in projections whose north is up everywhere, and not
//! in views of continents, whose north differs from one end to the other by more than an arrow can
//! tell.

use std::sync::Arc;

use super::reference::COARSEST_KM_PER_POINT;
use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect, View};
use super::{Mark, Paint, ScreenPath, Stroke, Text};
use crate::atlas::LonLat;
use crate::atlas::projection::Projection;
use crate::language::Language;
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// From the middle of the arrow to its point, in points.
const REACH: f32 = 11.0;
/// From the middle of the arrow to that of its letter.
const LETTER: f32 = 18.0;
const SIZE: f32 = 10.5;
/// Half the side of the square that it needs, however it is turned.
const HALF_SIDE: f32 = LETTER + 5.0;

/// The arrow, and the room that it takes, with the lower right corner of that at `corner`.
pub(super) fn north_arrow(
    view: &View,
    map: ScreenRect,
    (theme, language): (&Theme, Language),
    corner: ScreenPoint,
) -> Option<(Vec<Mark>, ScreenRect)> {
    let angle = angle_to_north(view, map.center())?;
    let (sin, cos) = angle.sin_cos();
    let middle = ScreenPoint {
        x: corner.x - HALF_SIDE,
        y: corner.y - HALF_SIDE,
    };
    // To the right of the arrow and towards its point.
    let at = |across: f32, along: f32| ScreenPoint {
        x: middle.x + across * cos + along * sin,
        y: middle.y + across * sin - along * cos,
    };
    let (tip, notch) = (at(0.0, REACH), at(0.0, -0.45 * REACH));
    let (left, right) = (at(-0.62 * REACH, -REACH), at(0.62 * REACH, -REACH));
    let path = |points: &[ScreenPoint]| ScreenPath::polygon(points.iter().copied());
    let casing = Stroke::solid(theme.sea.with_alpha(200), 4.0);
    let line = Stroke::solid(theme.ink, 1.2);
    let whole = path(&[tip, right, notch, left]);
    let letter = Line::new(language.text("north"), Weight::SemiBold);
    let over = at(0.0, LETTER);
    let text = Text {
        origin: ScreenPoint {
            x: over.x - letter.width(SIZE) / 2.0,
            y: over.y + CAP_HEIGHT_EM * SIZE / 2.0,
        },
        line: Arc::new(letter),
        size: SIZE,
        color: theme.ink,
        halo: Some((theme.sea, 2.0)),
    };
    let marks = vec![
        Mark::Path {
            path: whole.clone(),
            fill: None,
            stroke: Some(casing),
        },
        Mark::Path {
            path: whole,
            fill: Some(Paint::Solid(theme.sea)),
            stroke: Some(line),
        },
        Mark::Path {
            path: path(&[tip, notch, left]),
            fill: Some(Paint::Solid(theme.ink)),
            stroke: None,
        },
        Mark::Text(text),
    ];
    let side = 2.0 * HALF_SIDE;
    let bounds = ScreenRect::at(corner.x - side, corner.y - side, side, side);
    Some((marks, bounds))
}

/// How far north is turned from up to the right at a place on the screen, in radians; `None` where
/// no arrow should say so.
fn angle_to_north(view: &View, place: ScreenPoint) -> Option<f32> {
    /// Nearer to a pole than this, north soon is anywhere.
    const LAST_LATITUDE_DEG: f64 = 85.0;
    /// A step to the north, small against all that is seen.
    const STEP_DEG: f64 = 0.01;
    let turns = match view.projection {
        Projection::Albers | Projection::EqualEarth => true,
        Projection::Mercator | Projection::Equirectangular => false,
    };
    if !turns || view.km_per_point() > COARSEST_KM_PER_POINT {
        return None;
    }
    let here = view.lonlat_from_screen(place)?;
    if here.lat_deg.abs() > LAST_LATITUDE_DEG {
        return None;
    }
    let project = |lat_deg| {
        let place = LonLat { lat_deg, ..here };
        view.projection.forward(place)
    };
    let (from, to) = (project(here.lat_deg), project(here.lat_deg + STEP_DEG));
    let (right, up) = (to.x - from.x, to.y - from.y);
    Some(right.atan2(up) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::ThemeName;

    fn view(projection: Projection, lon_deg: f64, lat_deg: f64, km_per_point: f64) -> View {
        View {
            projection,
            center: projection.forward(LonLat { lon_deg, lat_deg }),
            scale: crate::atlas::EARTH_RADIUS_KM / km_per_point,
            width: 800.0,
            height: 600.0,
        }
    }

    fn angle_deg(view: &View) -> Option<f32> {
        Some(angle_to_north(view, view.bounds().center())?.to_degrees())
    }

    #[test]
    fn on_the_cone_north_leans_towards_the_middle_meridian() {
        let on = |lon_deg| angle_deg(&view(Projection::Albers, lon_deg, 35.0, 5.0)).unwrap();
        assert!(on(66.0).abs() < 0.01);
        // n·(λ − λ₀): the cone's constant times the way from the middle meridian.
        assert!((on(96.0) + 0.512_43 * 30.0).abs() < 0.05, "{}", on(96.0));
        assert!((on(36.0) - 0.512_43 * 30.0).abs() < 0.05, "{}", on(36.0));
    }

    #[test]
    fn where_up_is_north_or_north_is_anywhere_there_is_no_arrow() {
        for still in [Projection::Mercator, Projection::Equirectangular] {
            assert_eq!(angle_deg(&view(still, 70.0, 35.0, 5.0)), None);
        }
        assert_eq!(
            angle_deg(&view(Projection::EqualEarth, 11.0, 0.0, 30.0)),
            None
        );
        assert_eq!(angle_deg(&view(Projection::Albers, 66.0, 89.0, 5.0)), None);
        let near = angle_deg(&view(Projection::EqualEarth, 70.0, 35.0, 5.0)).unwrap();
        assert!(near < -5.0, "{near}");
    }

    #[test]
    fn however_it_is_turned_it_keeps_to_its_room() {
        for lon_deg in [-60.0, 20.0, 66.0, 150.0] {
            let view = view(Projection::Albers, lon_deg, 35.0, 5.0);
            let corner = ScreenPoint { x: 780.0, y: 560.0 };
            let theme = Theme::of(ThemeName::Light);
            let map = view.bounds();
            let (marks, bounds) =
                north_arrow(&view, map, (&theme, Language::English), corner).unwrap();
            for mark in &marks {
                if let Mark::Text(text) = mark {
                    let width = text.line.width(text.size);
                    let letter = ScreenRect::at(text.origin.x, text.origin.y - 8.0, width, 8.0);
                    assert!(bounds.encloses(&letter), "{lon_deg}");
                }
            }
        }
    }
}
