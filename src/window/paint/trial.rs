//! A small map for tests: two squares that share a border, and a scene of them.

use std::sync::Arc;

use super::source::MapSource;
use crate::atlas::projection::Projection;
use crate::atlas::{Atlas, PlanePoint, ShapeIndex};
use crate::scene::{Arcs, Color, Group, Mark, Paint, Scene, ScreenPoint, Stroke, Text, View};
use crate::text::{Line, Weight};

/// Two squares of ten degrees, side by side at 60° E on the equator.
pub(super) fn atlas() -> Atlas {
    let square = |west: i32| {
        let east = west + 10;
        format!(
            r#"{{"type":"Feature","properties":{{"name":"{west}"}},"geometry":{{"type":"Polygon",
            "coordinates":[[[{west},0],[{east},0],[{east},10],[{west},10],[{west},0]]]}}}}"#
        )
    };
    let file = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        square(60),
        square(70)
    );
    crate::atlas::read::shapes("squares", file.as_bytes())
        .unwrap()
        .0
}

/// The squares, projected.
pub(super) fn source() -> MapSource {
    MapSource::new(&atlas(), Projection::Equirectangular, || {})
}

/// The squares in red and green with hatches, their lines, and a meridian.
pub(super) fn scene() -> Scene {
    let fill = |shape, paint| Mark::Fill {
        shape: ShapeIndex(shape),
        paint,
    };
    let hatch = Paint::hatch(Color::hex(0x00_FF_00), Color::hex(0));
    let meridian = [PlanePoint::new(0.0, 0.0), PlanePoint::new(0.0, 0.2)];
    let stroke = Stroke::solid(Color::hex(0xFF_FF_FF).with_alpha(128), 1.0);
    let arcs = |arcs| Mark::Arcs { arcs, stroke };
    let group = |id, marks| Group { id, marks };
    Scene {
        view: View {
            projection: Projection::Equirectangular,
            center: PlanePoint::new(0.1, 0.05),
            scale: 500.0,
            width: 200.0,
            height: 100.0,
        },
        background: Color::hex(0xFF_FF_FF),
        signs: Vec::new(),
        groups: vec![
            group("sea", vec![Mark::Globe(Color::hex(0x00_00_FF))]),
            group(
                "graticule",
                vec![Mark::MapLine {
                    points: Arc::new(meridian),
                    stroke,
                }],
            ),
            group(
                "fills",
                vec![
                    fill(0, Paint::Solid(Color::hex(0xFF_00_00))),
                    fill(1, hatch),
                ],
            ),
            group("borders", vec![arcs(Arcs::Borders)]),
            group("coasts", vec![arcs(Arcs::Coasts)]),
        ],
    }
}

/// A word with a halo.
pub(super) fn text(origin: ScreenPoint) -> Text {
    Text {
        line: Arc::new(Line::new("Kabul", Weight::Bold)),
        origin,
        size: 12.0,
        color: Color::hex(0),
        halo: Some((Color::hex(0xFF_FF_FF), 2.0)),
    }
}
