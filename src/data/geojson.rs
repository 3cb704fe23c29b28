//! GeoJSON (RFC 7946): collections, single features, bare geometries, and sequences of them, one in
//! each line or behind record separators (RFC 8142).
//!
//! Coordinates go straight from the text into flat lists; properties are checked and only read when
//! somebody asks for them. Features are read on all cores while the text is still being divided.

mod feature;

use std::borrow::Cow;
use std::ops::Range;

use super::error::{ReadError, line_and_column};
use super::geometry::Geometry;
use super::identity::{Finder, Identity};
use super::json::{Scanner, Wrong};
use super::progress::Progress;
use super::pump::pump;
use super::row::Properties;
use super::split::{Shell, split};
use feature::Parsed;
pub(super) use feature::{kind_of, scalar};

/// A feature as a file has it.
#[derive(Debug)]
pub struct RawFeature<'a> {
    /// Counted from 1.
    pub number: usize,
    /// Where it begins, in bytes; `None` where the file is no text.
    pub at: Option<usize>,
    /// Its own `id`.
    pub id: Option<Cow<'a, str>>,
    /// Its places; `None` for none.
    pub geometry: Option<&'a Geometry>,
    /// What is said of it.
    pub properties: Properties<'a>,
    /// Whether the text has NaN or an infinity where JSON has none.
    pub has_nan: bool,
}

/// Something in a list of features that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAFeature {
    /// Counted from 1.
    pub number: usize,
    /// Where it begins, in bytes.
    pub at: Option<usize>,
    /// Why.
    pub reason: String,
}

/// What one element of a file is.
pub type Found<'a> = Result<RawFeature<'a>, NotAFeature>;

/// All that was made of a file's features.
#[derive(Debug)]
pub struct Read<T> {
    /// In the order of the file.
    pub items: Vec<T>,
    /// The system of coordinates that the file names, if it is not longitude and latitude.
    pub foreign_crs: Option<String>,
}

impl RawFeature<'_> {
    /// What it calls itself.
    pub fn identity(&self) -> Identity {
        let mut finder = Finder::default();
        self.properties.each(|name, value| finder.see(name, &value));
        finder.finish(self.id.as_deref())
    }
}

/// Reads the features of a text, which `file` is called in messages, and returns what `make` makes
/// of each, in order.
pub fn features<T: Send>(
    file: &str,
    text: &[u8],
    progress: &Progress,
    make: &(impl Fn(Found<'_>) -> T + Sync),
) -> Result<Read<T>, ReadError> {
    let mut start = Scanner::new(text);
    match start.peek() {
        None => {
            return Err(ReadError::Empty {
                file: file.to_owned(),
            });
        }
        Some(RECORD_SEPARATOR) => return sequence(file, text, progress, make),
        Some(_) => {}
    }
    let read = |scratch: &mut Geometry, number: usize, range: Range<usize>| {
        element(file, text, (number + 1, range), scratch, make)
    };
    let (shell, items) = pump(file, progress, |each| split(text, each), &read);
    let Some(shell) = shell else {
        return alone(file, text, progress, make);
    };
    if follows_another(text, shell) {
        return sequence(file, text, progress, make);
    }
    let foreign_crs = check_shell(file, text, shell)?;
    Ok(Read {
        items: items?,
        foreign_crs,
    })
}

/// An error at an offset of a text.
pub(super) fn not_json(file: &str, text: &[u8], wrong: &Wrong) -> ReadError {
    let (line, column) = line_and_column(text, wrong.at);
    ReadError::NotJson {
        file: file.to_owned(),
        line,
        column,
        reason: wrong.reason.clone().into_owned(),
    }
}

/// What is wrong with a text that does not even begin like JSON.
pub fn not_json_at_all(file: &str, text: &[u8]) -> ReadError {
    match Scanner::new(text).skip() {
        Err(wrong) => not_json(file, text, &wrong),
        Ok(_) => not_geojson(file, "a single value"),
    }
}

fn not_geojson(file: &str, reason: impl Into<String>) -> ReadError {
    ReadError::NotGeoJson {
        file: file.to_owned(),
        reason: reason.into(),
    }
}

/// The first fault of a text as JSON, or else what is wrong with it as GeoJSON.
fn worst(file: &str, text: &[u8], wrong: &Wrong) -> ReadError {
    let mut scanner = Scanner::new(text);
    match scanner.skip().and_then(|_| scanner.end()) {
        Err(syntax) => not_json(file, text, &syntax),
        Ok(()) => not_geojson(file, wrong.reason.clone()),
    }
}

/// Whether behind a collection another value begins.
fn follows_another(text: &[u8], shell: Shell) -> bool {
    let mut rest = Scanner::starting(text, shell.end + 1);
    while rest.takes(b',') {
        let member = rest.string().and_then(|_| {
            rest.take(b':', "expected `:`")?;
            rest.skip()
        });
        if member.is_err() {
            return false;
        }
    }
    rest.takes(b'}') && matches!(rest.peek(), Some(b'{' | RECORD_SEPARATOR))
}

/// Checks a collection without its features; the name of its system of coordinates, if it is not
/// that of GeoJSON.
fn check_shell(file: &str, text: &[u8], shell: Shell) -> Result<Option<String>, ReadError> {
    let shell = [
        text.get(..shell.start).unwrap_or_default(),
        text.get(shell.end..).unwrap_or_default(),
    ]
    .concat();
    let (mut kind, mut crs, mut lists) = (None, None, 0);
    let mut scanner = Scanner::new(&shell);
    let all = scanner.object(|scanner, name| {
        match &*name {
            "type" => kind = Some(scanner.string()?.into_owned()),
            "crs" => crs = Some(scanner.skip()?),
            "features" => {
                lists += 1;
                scanner.skip()?;
            }
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    });
    all.and_then(|()| scanner.end())
        .map_err(|wrong| worst(file, text, &wrong))?;
    match kind.as_deref() {
        Some("FeatureCollection") if lists == 1 => Ok(crs.and_then(foreign_crs)),
        Some("FeatureCollection") => Err(not_geojson(file, "two lists of features")),
        Some(other) => Err(not_geojson(file, format!("features in a {other}"))),
        None => Err(not_geojson(file, "no type")),
    }
}

/// The name in a `crs` member, which files from before RFC 7946 have, unless it means longitude
/// and latitude on WGS 84.
fn foreign_crs(crs: &[u8]) -> Option<String> {
    let crs: serde_json::Value = serde_json::from_slice(crs).ok()?;
    let name = crs.get("properties")?.get("name")?.as_str()?;
    let same = [
        "CRS84",
        "EPSG::4326",
        "EPSG:4326",
        "CRS:84",
        "EPSG:4979",
        "EPSG::4979",
    ];
    let is_same = same.iter().any(|it| name.ends_with(it));
    (!is_same).then(|| name.to_owned())
}

/// A text that is no collection: one feature, a geometry without one, or a sequence.
fn alone<T: Send>(
    file: &str,
    text: &[u8],
    progress: &Progress,
    make: &(impl Fn(Found<'_>) -> T + Sync),
) -> Result<Read<T>, ReadError> {
    let mut scanner = Scanner::new(text);
    scanner
        .skip()
        .map_err(|wrong| not_json(file, text, &wrong))?;
    if matches!(scanner.peek(), Some(b'{' | RECORD_SEPARATOR)) {
        return sequence(file, text, progress, make);
    }
    scanner
        .end()
        .map_err(|wrong| not_json(file, text, &wrong))?;
    if let Err(error) = std::str::from_utf8(text) {
        return Err(ReadError::NotUtf8 {
            file: file.to_owned(),
            byte: error.valid_up_to(),
        });
    }
    let mut geometry = Geometry::default();
    let parsed = Parsed::of_any(text, 0, &mut geometry);
    let parsed = parsed.map_err(|wrong| not_geojson(file, wrong.reason))?;
    let item = make(Ok(parsed.feature(1, Some(0), &geometry)));
    progress.add(text.len() as u64);
    Ok(Read {
        items: vec![item],
        foreign_crs: None,
    })
}

/// What stands before each record of RFC 8142.
const RECORD_SEPARATOR: u8 = 0x1E;

/// One value in each line, or behind each record separator. A record that is none is told, and
/// the next one is read.
fn sequence<T: Send>(
    file: &str,
    text: &[u8],
    progress: &Progress,
    make: &(impl Fn(Found<'_>) -> T + Sync),
) -> Result<Read<T>, ReadError> {
    let end = match Scanner::new(text).peek() {
        Some(RECORD_SEPARATOR) => RECORD_SEPARATOR,
        _ => b'\n',
    };
    let find = |each: &mut dyn FnMut(Range<usize>)| {
        let mut start = 0;
        for stop in memchr::memchr_iter(end, text).chain([text.len()]) {
            let record = text.get(start..stop).unwrap_or_default();
            if !record.trim_ascii().is_empty() {
                each(start..stop);
            }
            start = stop + 1;
        }
    };
    let read = |scratch: &mut Geometry, number: usize, range: Range<usize>| {
        let space = Scanner::starting(text, range.start).peek_offset();
        let at = Some(space.clamp(range.start, range.end));
        let record = text.get(range).unwrap_or_default();
        let found =
            record_of(record, scratch).map(|parsed| parsed.feature(number + 1, at, scratch));
        Ok(make(found.map_err(|reason| NotAFeature {
            number: number + 1,
            at,
            reason,
        })))
    };
    let ((), items) = pump(file, progress, find, &read);
    Ok(Read {
        items: items?,
        foreign_crs: None,
    })
}

fn record_of<'a>(record: &'a [u8], geometry: &mut Geometry) -> Result<Parsed<'a>, String> {
    if std::str::from_utf8(record).is_err() {
        return Err("not UTF-8 text".to_owned());
    }
    geometry.clear();
    Parsed::of_any(record, 0, geometry).map_err(|wrong| {
        if wrong.is_syntax {
            format!("not JSON at column {} ({})", wrong.at + 1, wrong.reason)
        } else {
            wrong.reason.into_owned()
        }
    })
}

/// One element of a collection.
fn element<T>(
    file: &str,
    text: &[u8],
    (number, range): (usize, Range<usize>),
    geometry: &mut Geometry,
    make: &impl Fn(Found<'_>) -> T,
) -> Result<T, ReadError> {
    let own = text.get(range.clone()).unwrap_or_default();
    if let Err(error) = std::str::from_utf8(own) {
        return Err(ReadError::NotUtf8 {
            file: file.to_owned(),
            byte: range.start + error.valid_up_to(),
        });
    }
    geometry.clear();
    let at = Some(range.start);
    match Parsed::of_feature(own, geometry) {
        Ok(parsed) => Ok(make(Ok(parsed.feature(number, at, geometry)))),
        Err(wrong) => {
            let mut scanner = Scanner::new(own);
            let syntax = scanner.skip().and_then(|_| scanner.end()).err();
            // What lies too deep may be JSON all the same.
            match syntax.filter(|it| it.is_syntax) {
                Some(syntax) => {
                    let at = range.start + syntax.at;
                    Err(not_json(file, text, &Wrong { at, ..syntax }))
                }
                None => Ok(make(Err(NotAFeature {
                    number,
                    at,
                    reason: wrong.reason.into_owned(),
                }))),
            }
        }
    }
}
