//! Shapefiles (ESRI 1998), read by the crate `shapefile` after their lengths were checked: a record
//! that says it has more points than bytes never gets as far as that.

use std::io::Cursor;

use shapefile::dbase::{self, FieldValue};
use shapefile::record::polygon::GenericPolygon;
use shapefile::{PolygonRing, Shape, ShapeReader};

use super::error::ReadError;
use super::geojson::{Found, NotAFeature, RawFeature, Read};
use super::geometry::{Geometry, RunKind};
use super::open::ShapefileParts;
use super::progress::Progress;
use super::row::{Properties, Scalar};

/// Reads the features of a Shapefile, and returns what `make` makes of each, in order.
pub fn features<T: Send>(
    file: &str,
    parts: &ShapefileParts,
    progress: &Progress,
    make: &(impl Fn(Found<'_>) -> T + Sync),
) -> Result<Read<T>, ReadError> {
    let broken = |reason: String| ReadError::Broken {
        file: file.to_owned(),
        format: "Shapefile",
        reason,
    };
    check_lengths(&parts.shapes).map_err(broken)?;
    let mut shapes = ShapeReader::new(Cursor::new(parts.shapes.as_slice()))
        .map_err(|error| broken(error.to_string()))?;
    let mut table = match &parts.attributes {
        Some(bytes) => Some(
            attributes(bytes, parts.encoding.as_deref())
                .map_err(|error| broken(format!("its table of attributes: {error}")))?,
        ),
        None => None,
    };
    let mut records = table.as_mut().map(dbase::Reader::iter_records);
    let mut items = Vec::new();
    let mut geometry = Geometry::default();
    for (number, shape) in (1..).zip(shapes.iter_shapes()) {
        if progress.is_given_up() {
            let file = file.to_owned();
            return Err(ReadError::GivenUp { file });
        }
        let record = records.as_mut().and_then(Iterator::next);
        let shape = match shape {
            Ok(shape) => shape,
            Err(error) => {
                // Where the next one begins is not known any more.
                items.push(make(Err(NotAFeature {
                    number,
                    at: None,
                    reason: format!("{error}; this and what follows is left out"),
                })));
                break;
            }
        };
        let record = match record {
            Some(Ok(record)) => record,
            Some(Err(error)) => {
                items.push(make(Err(NotAFeature {
                    number,
                    at: None,
                    reason: format!("its attributes: {error}"),
                })));
                records = None;
                continue;
            }
            None => dbase::Record::default(),
        };
        let fields = record.into_iter();
        let fields = fields.map(|(name, value)| (name, scalar(&value)));
        let mut fields: Vec<(String, Scalar<'static>)> = fields.collect();
        // The crate's record has no order; the table's names are those of its header.
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        geometry.clear();
        add(&shape, &mut geometry);
        items.push(make(Ok(RawFeature {
            number,
            at: None,
            id: None,
            geometry: (!matches!(shape, Shape::NullShape)).then_some(&geometry),
            properties: Properties::Fields(&fields),
            has_nan: false,
        })));
    }
    progress.add(parts.bytes());
    Ok(Read {
        items,
        foreign_crs: parts.projection.as_deref().and_then(foreign_crs),
    })
}

fn attributes<'a>(
    bytes: &'a [u8],
    encoding: Option<&[u8]>,
) -> Result<dbase::Reader<Cursor<&'a [u8]>>, dbase::Error> {
    let name = encoding.map(|it| String::from_utf8_lossy(it).trim().to_uppercase());
    let builder = dbase::ReaderBuilder::new();
    let builder = match name.as_deref() {
        Some("UTF-8" | "UTF8" | "65001") => builder.with_encoding(dbase::encoding::UnicodeLossy),
        _ => builder,
    };
    builder.build(Cursor::new(bytes))
}

/// Whether each record has as many bytes as its numbers of parts and points need.
fn check_lengths(shapes: &[u8]) -> Result<(), String> {
    const HEADER: usize = 100;
    let word = |at: usize| -> Option<[u8; 4]> { shapes.get(at..at + 4)?.try_into().ok() };
    if shapes.len() < HEADER {
        return Err("it is shorter than its header".to_owned());
    }
    let mut at = HEADER;
    let mut number = 0;
    while at < shapes.len() {
        number += 1;
        let cut_off = || format!("it is cut off in record {number}");
        let length = word(at + 4).map(u32::from_be_bytes).ok_or_else(cut_off)?;
        let length = length as usize * 2;
        let content = at + 8;
        let end = content
            .checked_add(length)
            .filter(|end| *end <= shapes.len());
        let end = end.ok_or_else(cut_off)?;
        let kind = word(content).map(u32::from_le_bytes).ok_or_else(cut_off)?;
        // Behind type and bounds: parts and points of lines and polygons, points of multipoints.
        let needed = match kind {
            3 | 5 | 13 | 15 | 23 | 25 | 31 => {
                let parts = word(content + 36).map(u32::from_le_bytes);
                let points = word(content + 40).map(u32::from_le_bytes);
                parts
                    .zip(points)
                    .map(|(parts, points)| 44 + 4 * u64::from(parts) + 16 * u64::from(points))
            }
            8 | 18 | 28 => word(content + 36)
                .map(u32::from_le_bytes)
                .map(|points| 40 + 16 * u64::from(points)),
            _ => Some(4),
        };
        if needed.is_none_or(|needed| needed > length as u64) {
            return Err(format!(
                "record {number} has fewer bytes than its points need"
            ));
        }
        at = end;
    }
    Ok(())
}

fn add(shape: &Shape, out: &mut Geometry) {
    match shape {
        Shape::NullShape | Shape::Multipatch(_) => {}
        Shape::Point(it) => add_run(out, RunKind::Points, [[it.x, it.y]]),
        Shape::PointM(it) => add_run(out, RunKind::Points, [[it.x, it.y]]),
        Shape::PointZ(it) => add_run(out, RunKind::Points, [[it.x, it.y]]),
        Shape::Multipoint(it) => {
            add_run(out, RunKind::Points, it.points().iter().map(|p| [p.x, p.y]));
        }
        Shape::MultipointM(it) => {
            add_run(out, RunKind::Points, it.points().iter().map(|p| [p.x, p.y]));
        }
        Shape::MultipointZ(it) => {
            add_run(out, RunKind::Points, it.points().iter().map(|p| [p.x, p.y]));
        }
        Shape::Polyline(it) => {
            for part in it.parts() {
                add_run(out, RunKind::Line, part.iter().map(|p| [p.x, p.y]));
            }
        }
        Shape::PolylineM(it) => {
            for part in it.parts() {
                add_run(out, RunKind::Line, part.iter().map(|p| [p.x, p.y]));
            }
        }
        Shape::PolylineZ(it) => {
            for part in it.parts() {
                add_run(out, RunKind::Line, part.iter().map(|p| [p.x, p.y]));
            }
        }
        Shape::Polygon(it) => add_polygon(out, it, |p| [p.x, p.y]),
        Shape::PolygonM(it) => add_polygon(out, it, |p| [p.x, p.y]),
        Shape::PolygonZ(it) => add_polygon(out, it, |p| [p.x, p.y]),
    }
}

/// The places of a ring.
type Ring = Vec<[f64; 2]>;

fn add_polygon<P>(out: &mut Geometry, polygon: &GenericPolygon<P>, place: impl Fn(&P) -> [f64; 2]) {
    // Rings come in any order: holes go to the polygon in which they lie.
    let (mut outer, mut holes): (Vec<Ring>, Vec<Ring>) = (Vec::new(), Vec::new());
    for ring in polygon.rings() {
        match ring {
            PolygonRing::Outer(points) => outer.push(points.iter().map(&place).collect()),
            PolygonRing::Inner(points) => holes.push(points.iter().map(&place).collect()),
        }
    }
    if outer.is_empty() {
        // All rings run the wrong way round.
        outer = std::mem::take(&mut holes);
    }
    let mut holes_of: Vec<Vec<Ring>> = vec![Vec::new(); outer.len()];
    for hole in holes {
        let inside = |ring: &Ring| hole.first().is_some_and(|at| is_inside(*at, ring));
        let of = outer.iter().position(inside).unwrap_or(0);
        if let Some(list) = holes_of.get_mut(of) {
            list.push(hole);
        }
    }
    for (outer, holes) in outer.into_iter().zip(holes_of) {
        add_run(out, RunKind::Exterior, outer);
        for hole in holes {
            add_run(out, RunKind::Hole, hole);
        }
    }
}

/// Whether a point lies in a ring: how often a ray crosses it (W. R. Franklin 1970).
fn is_inside([x, y]: [f64; 2], ring: &[[f64; 2]]) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges.fold(false, |inside, ([ax, ay], [bx, by])| {
        let crosses = (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
        inside != crosses
    })
}

fn add_run(out: &mut Geometry, kind: RunKind, points: impl IntoIterator<Item = [f64; 2]>) {
    out.positions.extend(points);
    out.end_run(kind, false);
}

fn scalar(value: &FieldValue) -> Scalar<'static> {
    let number = |number: f64| Scalar::Number(number.to_string().into());
    match value {
        FieldValue::Character(Some(text)) | FieldValue::Memo(text) => {
            Scalar::Text(text.clone().into())
        }
        FieldValue::Numeric(Some(it)) | FieldValue::Currency(it) | FieldValue::Double(it) => {
            number(*it)
        }
        FieldValue::Float(Some(it)) => Scalar::Number(it.to_string().into()),
        FieldValue::Integer(it) => number(f64::from(*it)),
        FieldValue::Logical(Some(it)) => Scalar::Bool(*it),
        FieldValue::Date(Some(it)) => {
            let text = format!("{:04}-{:02}-{:02}", it.year(), it.month(), it.day());
            Scalar::Text(text.into())
        }
        FieldValue::DateTime(it) => {
            let (date, time) = (it.date(), it.time());
            let text = format!(
                "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
                date.year(),
                date.month(),
                date.day(),
                time.hours(),
                time.minutes(),
                time.seconds()
            );
            Scalar::Text(text.into())
        }
        FieldValue::Character(None)
        | FieldValue::Numeric(None)
        | FieldValue::Float(None)
        | FieldValue::Logical(None)
        | FieldValue::Date(None) => Scalar::Nothing,
    }
}

/// The name of a projected system of coordinates; nothing for longitude and latitude.
fn foreign_crs(projection: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(projection);
    let text = text.trim();
    let is_projected = text.starts_with("PROJCS") || text.starts_with("PROJCRS");
    let name = text.split('"').nth(1).unwrap_or("another system");
    is_projected.then(|| name.to_owned())
}
