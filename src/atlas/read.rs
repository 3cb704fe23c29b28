//! GeoJSON files become an [`Atlas`].
//!
//! Polygons and multipolygons are read, points and lines reported as not drawn. Faults in a
//! feature are returned as [`Problem`]s and the rest is read; an error means that there is
//! nothing to read. Never panics.

use std::ops::Range;
use std::path::Path;

use geojson::{Feature, GeoJson, Geometry, GeometryValue, Position};
use serde::de::IgnoredAny;

use super::assembly::{ReadFeature, assemble};
use super::cut::{Piece, cut};
use super::disputes::{self, Disputes};
use super::identity::Identity;
use super::problem::{Fault, Problem, ReadError};
use super::ring::Ring;
use super::{Atlas, feature_text};

/// Files beyond this are refused: their vertices could not be numbered.
const LARGEST_FILE: u64 = 4 << 30;

/// Reads a file of shapes.
pub fn file(path: &Path) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let io_error = |source| ReadError::Io {
        path: path.to_owned(),
        source,
    };
    let metadata = std::fs::metadata(path).map_err(io_error)?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile {
            path: path.to_owned(),
        });
    }
    let name = path.display().to_string();
    if metadata.len() > LARGEST_FILE {
        let limit = LARGEST_FILE as usize;
        return Err(ReadError::TooLarge {
            file: name,
            what: "bytes",
            limit,
        });
    }
    let bytes = std::fs::read(path).map_err(io_error)?;
    shapes(&name, &bytes)
}

/// Reads shapes from bytes; `file` is what messages call them.
pub fn shapes(file: &str, bytes: &[u8]) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let features = features(file, bytes)?;
    Ok(assemble(file, features, Disputes::default()))
}

/// Reads shapes and, from a second file, the lines between them that are disputed.
pub fn shapes_and_disputes(
    (shapes_file, shapes): (&str, &[u8]),
    (disputes_file, disputes): (&str, &[u8]),
) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let features = features(shapes_file, shapes)?;
    let disputes = disputes::read(disputes_file, disputes)?;
    Ok(assemble(shapes_file, features, disputes))
}

/// The text of a file, without byte-order mark.
pub(super) fn text_of<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 {
        file: file.to_owned(),
        byte: error.valid_up_to(),
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty {
            file: file.to_owned(),
        });
    }
    Ok(text)
}

/// What a parser says about a text, which begins at `offset` in the whole text.
fn not_json(file: &str, whole: &str, offset: usize, error: &serde_json::Error) -> ReadError {
    let before = &whole[..offset];
    let line = before.matches('\n').count() + error.line();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let column_offset = if error.line() > 1 {
        0
    } else {
        offset - line_start
    };
    ReadError::NotJson {
        file: file.to_owned(),
        line,
        column: column_offset + error.column(),
        reason: reason(error),
    }
}

/// A parser's message without the place.
pub(super) fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(place) => message[..place].to_owned(),
        None => message,
    }
}

/// All features of a file, in order.
fn features(file: &str, bytes: &[u8]) -> Result<Vec<ReadFeature>, ReadError> {
    let text = text_of(file, bytes)?;
    let Some(collection) = feature_text::split(text) else {
        return alone(file, text).map(|feature| vec![feature]);
    };
    check_shell(file, text, &collection.shell)?;
    let ranges = &collection.features;
    let half = ranges.last().map_or(0, |last| last.end / 2);
    let middle = ranges.partition_point(|range| range.end <= half);
    let read = |numbers: Range<usize>| -> Result<Vec<ReadFeature>, ReadError> {
        let read_one = |at: usize| read_feature(file, text, at + 1, ranges[at].clone());
        numbers.map(read_one).collect()
    };
    std::thread::scope(|scope| {
        let second = scope.spawn(|| read(middle..ranges.len()));
        let mut features = read(0..middle)?;
        match second.join() {
            Ok(rest) => features.extend(rest?),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        Ok(features)
    })
}

/// Checks a collection without its features.
fn check_shell(file: &str, text: &str, shell: &str) -> Result<(), ReadError> {
    let not_geojson = |reason: String| ReadError::NotGeoJson {
        file: file.to_owned(),
        reason,
    };
    match serde_json::from_str::<geojson::JsonObject>(shell) {
        Ok(object) => match object.get("type").and_then(geojson::JsonValue::as_str) {
            Some("FeatureCollection") => Ok(()),
            Some(other) => Err(not_geojson(format!("features in a {other}"))),
            None => Err(not_geojson("no type".to_owned())),
        },
        Err(error) => match serde_json::from_str::<IgnoredAny>(text) {
            Err(error) => Err(not_json(file, text, 0, &error)),
            Ok(_) => Err(not_geojson(reason(&error))),
        },
    }
}

/// A file that is not a collection: one feature, or a geometry without one.
fn alone(file: &str, text: &str) -> Result<ReadFeature, ReadError> {
    let not_geojson = |reason: String| ReadError::NotGeoJson {
        file: file.to_owned(),
        reason,
    };
    match text.parse::<GeoJson>() {
        Ok(GeoJson::Feature(feature)) => Ok(take_apart(1, &feature)),
        Ok(GeoJson::Geometry(geometry)) => Ok(take_apart(1, &Feature::from(geometry))),
        Ok(GeoJson::FeatureCollection(_)) => Err(not_geojson("no list of features".to_owned())),
        Err(geojson::Error::MalformedGeoJson(error)) if error.is_data() => {
            Err(not_geojson(reason(&error)))
        }
        Err(geojson::Error::MalformedGeoJson(error)) => Err(not_json(file, text, 0, &error)),
        Err(error) => Err(not_geojson(error.to_string())),
    }
}

/// One element of a collection.
fn read_feature(
    file: &str,
    text: &str,
    number: usize,
    range: Range<usize>,
) -> Result<ReadFeature, ReadError> {
    let own_text = &text[range.clone()];
    match serde_json::from_str::<Feature>(own_text) {
        Ok(feature) => Ok(take_apart(number, &feature)),
        Err(error) => match serde_json::from_str::<IgnoredAny>(own_text) {
            Err(error) => Err(not_json(file, text, range.start, &error)),
            Ok(_) => Ok(ReadFeature {
                number,
                identity: Identity::default(),
                pieces: Vec::new(),
                faults: vec![Fault::NotAFeature(reason(&error))],
            }),
        },
    }
}

fn take_apart(number: usize, feature: &Feature) -> ReadFeature {
    let mut parts = Parts::default();
    match &feature.geometry {
        Some(geometry) => parts.add(geometry),
        None => parts.faults.push(Fault::NoGeometry),
    }
    if parts.rings == 0 && parts.faults.is_empty() {
        parts.faults.push(Fault::NoGeometry);
    }
    ReadFeature {
        number,
        identity: Identity::of(feature),
        pieces: parts.pieces,
        faults: parts.faults,
    }
}

/// What a feature's geometry comes to.
#[derive(Default)]
struct Parts {
    pieces: Vec<Piece>,
    faults: Vec<Fault>,
    /// Rings so far, the unusable among them.
    rings: usize,
    polygons: u32,
}

impl Parts {
    fn add(&mut self, geometry: &Geometry) {
        match &geometry.value {
            GeometryValue::Polygon { coordinates } => self.add_polygon(coordinates),
            GeometryValue::MultiPolygon { coordinates } => {
                for polygon in coordinates {
                    self.add_polygon(polygon);
                }
            }
            GeometryValue::GeometryCollection { geometries } => {
                for member in geometries {
                    self.add(member);
                }
            }
            other => self.faults.push(Fault::NotDrawn(other.type_name())),
        }
    }

    fn add_polygon(&mut self, rings: &[Vec<Position>]) {
        let mut repaired = Vec::with_capacity(rings.len());
        for (at, positions) in rings.iter().enumerate() {
            self.rings += 1;
            let faults = &mut self.faults;
            let mut report = |fault| faults.push(fault);
            match Ring::repair(positions, self.rings, at > 0, &mut report) {
                Some(ring) => repaired.push(ring),
                // Without its exterior a polygon is nothing.
                None if at == 0 => {
                    self.rings += rings.len() - 1;
                    return;
                }
                None => {}
            }
        }
        if !repaired.is_empty() {
            cut(0, self.polygons, repaired, &mut self.pieces);
            self.polygons += 1;
        }
    }
}
