//! What is wrong with a file of shapes: problems that were got over, and errors that were not.

use std::fmt;
use std::path::PathBuf;

use crate::country::CountryCode;

/// Something in a file that was repaired or left out. Its `Display` is one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The file, as it was named to the reader.
    pub file: String,
    /// Which feature, counted from 1; `None` for the file as a whole.
    pub feature: Option<usize>,
    /// The feature's name, if it has one.
    pub name: Option<String>,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong with a part of a file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// Not a feature: the JSON parser's message.
    NotAFeature(String),
    /// A feature whose geometry is null, empty or has only empty parts.
    NoGeometry,
    /// A kind of geometry that the map does not draw: its name in GeoJSON.
    NotDrawn(&'static str),
    /// A position of fewer than two numbers; the ring is left out.
    ShortPosition {
        /// Which ring of the feature, counted from 1 through all its polygons.
        ring: usize,
    },
    /// A position outside the globe; the ring is left out.
    OffTheGlobe {
        /// Which ring.
        ring: usize,
        /// Longitude in degrees.
        lon: f64,
        /// Latitude in degrees.
        lat: f64,
        /// Whether the ring would lie on the globe with longitude and latitude swapped.
        is_swapped: bool,
    },
    /// A ring that crosses itself all over.
    Tangled {
        /// Which ring.
        ring: usize,
    },
    /// Longitudes beyond 180° that were wrapped around.
    Wrapped {
        /// Which ring.
        ring: usize,
    },
    /// A ring whose last position is not its first; it was closed.
    NotClosed {
        /// Which ring.
        ring: usize,
    },
    /// A ring of too few different positions; it is left out.
    TooFewPoints {
        /// Which ring.
        ring: usize,
        /// How many positions it has.
        count: usize,
    },
    /// A ring that encloses no area; it is left out.
    NoArea {
        /// Which ring.
        ring: usize,
    },
    /// A disputed line of which some edges are no border.
    NoBorderThere {
        /// How many edges match no border.
        missing: usize,
        /// Out of how many.
        of: usize,
    },
    /// An earlier feature has the same code; the country is found there.
    SameCode(CountryCode),
    /// Something else than a line in a file of disputed lines.
    NotALine(&'static str),
    /// More problems than are listed.
    More(usize),
    /// The file holds no shape at all.
    NothingToDraw,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if let Some(feature) = self.feature {
            write!(f, "feature {feature}")?;
            if let Some(name) = &self.name {
                write!(f, " (“{name}”)")?;
            }
            f.write_str(": ")?;
        }
        self.what.fmt(f)
    }
}

/// A number as people read it, also where it has three hundred digits.
fn short(number: f64) -> String {
    const LONG: f64 = 1e6;
    if number.is_finite() && number.abs() >= LONG {
        format!("{number:e}")
    } else {
        number.to_string()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFeature(reason) => write!(f, "not a GeoJSON feature: {reason}"),
            Self::NoGeometry => f.write_str("has no geometry"),
            Self::NotDrawn(kind) => write!(f, "{kind} is not drawn, only polygons are"),
            Self::ShortPosition { ring } => {
                write!(
                    f,
                    "ring {ring} has a position without longitude and latitude; left out"
                )
            }
            Self::Tangled { ring } => {
                write!(f, "ring {ring} crosses itself all over; left out")
            }
            Self::OffTheGlobe {
                ring,
                lon,
                lat,
                is_swapped,
            } => {
                let (lon, lat) = (short(*lon), short(*lat));
                write!(
                    f,
                    "ring {ring} has longitude {lon}, latitude {lat}; left out"
                )?;
                if *is_swapped {
                    f.write_str("; longitude and latitude may be swapped")?;
                }
                Ok(())
            }
            Self::Wrapped { ring } => {
                write!(
                    f,
                    "ring {ring} goes beyond 180° of longitude; wrapped around"
                )
            }
            Self::NotClosed { ring } => {
                write!(f, "ring {ring} does not end where it begins; closed")
            }
            Self::TooFewPoints { ring, count } => {
                write!(f, "ring {ring} has {count} points; left out")
            }
            Self::NoArea { ring } => write!(f, "ring {ring} encloses no area; left out"),
            Self::NoBorderThere { missing, of } => {
                write!(f, "{missing} of {of} edges are no border in the atlas")
            }
            Self::SameCode(code) => write!(f, "has the code of an earlier feature, {code}"),
            Self::NotALine(kind) => write!(f, "is a {kind}, not a line"),
            Self::More(count) => write!(f, "{count} more problems"),
            Self::NothingToDraw => f.write_str("has no polygon to draw"),
        }
    }
}

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file cannot be opened or read.
    #[error("cannot read {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A folder, a pipe or a device.
    #[error("not a file: {}", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// Nothing, or only white space.
    #[error("the file is empty: {file}")]
    Empty {
        /// The file.
        file: String,
    },
    /// Bytes that are not UTF-8, such as UTF-16 or a compressed file.
    #[error("not UTF-8 text at byte {byte}: {file}")]
    NotUtf8 {
        /// The file.
        file: String,
        /// The offset of the first wrong byte.
        byte: usize,
    },
    /// Not JSON, or JSON nested too deeply.
    #[error("not JSON at line {line}, column {column} ({reason}): {file}")]
    NotJson {
        /// The file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// The parser's message.
        reason: String,
    },
    /// JSON, but not GeoJSON.
    #[error("not GeoJSON ({reason}): {file}")]
    NotGeoJson {
        /// The file.
        file: String,
        /// The parser's message.
        reason: String,
    },
    /// More vertices or shapes than the atlas can number.
    #[error("too large, more than {limit} {what}: {file}")]
    TooLarge {
        /// The file.
        file: String,
        /// What there is too much of.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
}
