//! One feature of GeoJSON, or one geometry: coordinates into flat lists, properties left as they are.

use std::borrow::Cow;

use super::RawFeature;
use crate::data::geometry::{Geometry, RunKind};
use crate::data::json::{Scanner, Wrong};
use crate::data::row::{Properties, Scalar};

/// How deep collections of geometries may lie in each other.
const DEEPEST_COLLECTION: u32 = 16;

/// A feature but for its geometry, which lies elsewhere.
#[derive(Debug)]
pub(super) struct Parsed<'a> {
    id: Option<Cow<'a, str>>,
    has_geometry: bool,
    properties: &'a [u8],
    has_nan: bool,
}

impl<'a> Parsed<'a> {
    pub(super) fn feature<'b>(
        self,
        number: usize,
        at: Option<usize>,
        geometry: &'b Geometry,
    ) -> RawFeature<'b>
    where
        'a: 'b,
    {
        RawFeature {
            number,
            at,
            id: self.id,
            geometry: self.has_geometry.then_some(geometry),
            properties: Properties::Json(self.properties),
            has_nan: self.has_nan,
        }
    }

    /// A text that is nothing but a feature.
    pub(super) fn of_feature(text: &'a [u8], geometry: &mut Geometry) -> Result<Self, Wrong> {
        let mut scanner = Scanner::new(text);
        let parsed = feature(&mut scanner, geometry)?;
        scanner.end()?;
        Ok(parsed)
    }

    /// A feature, or a geometry alone.
    pub(super) fn of_any(
        text: &'a [u8],
        at: usize,
        geometry: &mut Geometry,
    ) -> Result<Self, Wrong> {
        let kind = kind_of(text, at)?;
        match kind.as_deref() {
            Some("Feature") => Self::of_feature(text, geometry),
            Some("FeatureCollection") => {
                Err(Scanner::new(text).other("a collection without a list of features of its own"))
            }
            None => Err(Scanner::new(text).other("missing field `type`")),
            Some(_) => {
                let mut scanner = Scanner::starting(text, at);
                self::geometry(&mut scanner, geometry, 0)?;
                scanner.end()?;
                Ok(Self {
                    id: None,
                    has_geometry: true,
                    properties: b"",
                    has_nan: scanner.has_nan(),
                })
            }
        }
    }
}

/// The `type` of an object.
pub(in crate::data) fn kind_of(text: &[u8], at: usize) -> Result<Option<String>, Wrong> {
    let mut scanner = Scanner::starting(text, at);
    if scanner.peek() != Some(b'{') {
        scanner.skip()?;
        return Err(Scanner::starting(text, at).other("invalid type: expected an object"));
    }
    let mut kind = None;
    scanner.object(|scanner, name| {
        if name == "type" && scanner.peek() == Some(b'"') {
            kind = Some(scanner.string()?.into_owned());
        } else {
            scanner.skip()?;
        }
        Ok(())
    })?;
    Ok(kind)
}

fn feature<'a>(scanner: &mut Scanner<'a>, geometry: &mut Geometry) -> Result<Parsed<'a>, Wrong> {
    let mut parsed = Parsed {
        id: None,
        has_geometry: false,
        properties: b"",
        has_nan: false,
    };
    let (mut kind, mut has_place) = (None, false);
    if scanner.peek() != Some(b'{') {
        return Err(scanner.other("invalid type: expected an object"));
    }
    scanner.object(|scanner, name| {
        match &*name {
            "type" if kind.is_some() => return Err(scanner.other("duplicate field `type`")),
            "type" => kind = Some(scanner.string()?),
            "geometry" if has_place => return Err(scanner.other("duplicate field `geometry`")),
            "geometry" => {
                has_place = true;
                if !scanner.takes_word(b"null") {
                    self::geometry(scanner, geometry, 0)?;
                    parsed.has_geometry = true;
                }
            }
            "properties" => {
                if !matches!(scanner.peek(), Some(b'{' | b'n')) {
                    return Err(scanner.other("properties are no object"));
                }
                parsed.properties = scanner.skip()?;
            }
            "id" => parsed.id = id(scanner)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    parsed.has_nan = scanner.has_nan();
    match kind.as_deref() {
        Some("Feature") => Ok(parsed),
        Some(other) => Err(scanner.other(format!("a {other} is no feature"))),
        None => Err(scanner.other("missing field `type`")),
    }
}

fn id<'a>(scanner: &mut Scanner<'a>) -> Result<Option<Cow<'a, str>>, Wrong> {
    match scanner.peek() {
        Some(b'"') => scanner.string().map(Some),
        Some(b'n') => scanner.skip().map(|_| None),
        Some(b'-' | b'0'..=b'9') => {
            let raw = scanner.skip()?;
            Ok(std::str::from_utf8(raw).ok().map(Cow::Borrowed))
        }
        _ => Err(scanner.other("the id is neither text nor number")),
    }
}

/// Takes a geometry and adds it to `out`.
fn geometry(scanner: &mut Scanner<'_>, out: &mut Geometry, depth: u32) -> Result<(), Wrong> {
    if depth > DEEPEST_COLLECTION {
        return Err(scanner.other("recursion limit exceeded"));
    }
    if scanner.peek() != Some(b'{') {
        return Err(scanner.other("the geometry is no object"));
    }
    let mut kind: Option<Cow<'_, str>> = None;
    let mut later = None;
    let mut members = 0;
    scanner.object(|scanner, name| {
        match &*name {
            "type" if kind.is_some() => return Err(scanner.other("duplicate field `type`")),
            "type" => kind = Some(scanner.string()?),
            "coordinates" | "geometries" => {
                let is_list = name == "geometries";
                match kind.as_deref() {
                    Some("GeometryCollection") if is_list => {
                        members += 1;
                        scanner.array(|scanner| geometry(scanner, out, depth + 1))?;
                    }
                    Some(kind) if !is_list && kind != "GeometryCollection" => {
                        members += 1;
                        coordinates(scanner, kind, out)?;
                    }
                    // The type comes behind.
                    None => {
                        members += 1;
                        later = Some((is_list, scanner.at()));
                        scanner.skip()?;
                    }
                    Some(_) => {
                        scanner.skip()?;
                    }
                }
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    let Some(kind) = kind else {
        return Err(scanner.other("missing field `type`"));
    };
    if let Some((is_list, at)) = later {
        let mut back = scanner.clone_at(at);
        match &*kind {
            "GeometryCollection" if is_list => {
                back.array(|scanner| geometry(scanner, out, depth + 1))?;
            }
            other if !is_list => coordinates(&mut back, other, out)?,
            _ => return Err(scanner.other("missing field `coordinates`")),
        }
    }
    match members {
        0 if kind == "GeometryCollection" => Err(scanner.other("missing field `geometries`")),
        0 => Err(scanner.other("missing field `coordinates`")),
        1 => Ok(()),
        _ => Err(scanner.other("duplicate field `coordinates`")),
    }
}

/// Takes the coordinates of a geometry of some type.
fn coordinates(scanner: &mut Scanner<'_>, kind: &str, out: &mut Geometry) -> Result<(), Wrong> {
    match kind {
        "Point" => {
            // Some programs write an empty list for a point that is nowhere.
            let mut empty = scanner.clone();
            if empty.takes(b'[') && empty.takes(b']') {
                *scanner = empty;
                return Ok(());
            }
            let is_short = position(scanner, out)?;
            out.end_run(RunKind::Points, is_short);
            Ok(())
        }
        "MultiPoint" => run(scanner, RunKind::Points, out),
        "LineString" => run(scanner, RunKind::Line, out),
        "MultiLineString" => scanner.array(|scanner| run(scanner, RunKind::Line, out)),
        "Polygon" => polygon(scanner, out),
        "MultiPolygon" => scanner.array(|scanner| polygon(scanner, out)),
        other => Err(scanner.other(format!("unknown type of geometry `{other}`"))),
    }
}

fn polygon(scanner: &mut Scanner<'_>, out: &mut Geometry) -> Result<(), Wrong> {
    let mut kind = RunKind::Exterior;
    scanner.array(|scanner| {
        run(scanner, kind, out)?;
        kind = RunKind::Hole;
        Ok(())
    })
}

fn run(scanner: &mut Scanner<'_>, kind: RunKind, out: &mut Geometry) -> Result<(), Wrong> {
    let mut has_short = false;
    scanner.array(|scanner| {
        has_short |= position(scanner, out)?;
        Ok(())
    })?;
    out.end_run(kind, has_short);
    Ok(())
}

/// Takes one position; whether it has fewer than two numbers. Height and whatever follows is
/// passed over.
#[inline]
fn position(scanner: &mut Scanner<'_>, out: &mut Geometry) -> Result<bool, Wrong> {
    if !scanner.takes(b'[') {
        return Err(scanner.other("a position is no array"));
    }
    if scanner.takes(b']') {
        out.positions.push([0.0, 0.0]);
        return Ok(true);
    }
    let x = scanner.number()?;
    if scanner.takes(b',') {
        let y = scanner.number()?;
        while scanner.takes(b',') {
            scanner.number()?;
        }
        scanner.take(b']', "expected `,` or `]`")?;
        out.positions.push([x, y]);
        return Ok(false);
    }
    scanner.take(b']', "expected `,` or `]`")?;
    out.positions.push([0.0, 0.0]);
    Ok(true)
}

/// A value of JSON as a property has it.
pub(in crate::data) fn scalar<'a>(scanner: &mut Scanner<'a>) -> Result<Scalar<'a>, Wrong> {
    Ok(match scanner.peek() {
        Some(b'"') => Scalar::Text(scanner.string()?),
        Some(b't') => {
            scanner.skip()?;
            Scalar::Bool(true)
        }
        Some(b'f') => {
            scanner.skip()?;
            Scalar::Bool(false)
        }
        Some(b'-' | b'0'..=b'9') => {
            let raw = std::str::from_utf8(scanner.skip()?).unwrap_or_default();
            match raw {
                "-Infinity" => Scalar::Nothing,
                _ => Scalar::Number(raw.into()),
            }
        }
        Some(b'{' | b'[') => {
            let raw = std::str::from_utf8(scanner.skip()?).unwrap_or_default();
            Scalar::Nested(raw.into())
        }
        _ => {
            scanner.skip()?;
            Scalar::Nothing
        }
    })
}
