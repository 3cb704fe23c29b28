//! What is wrong with a file of shapes: problems that were got over, and errors that were not.

use std::fmt;

use crate::country::CountryCode;
pub use crate::data::ReadError;

/// Something in a file that was repaired or left out. Its `Display` is one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line on which the feature begins, counted from 1; `None` where the file is no text.
    pub line: Option<usize>,
    /// Which feature, counted from 1; `None` for the file as a whole.
    pub feature: Option<usize>,
    /// The feature's name, if it has one.
    pub name: Option<String>,
    /// What is wrong.
    pub what: Fault,
}

/// A part of a feature's places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Which ring, counted from 1 through all polygons of the feature.
    Ring(usize),
    /// Which line, counted from 1.
    Line(usize),
    /// Its points.
    Points,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ring(number) => write!(f, "ring {number}"),
            Self::Line(number) => write!(f, "line {number}"),
            Self::Points => f.write_str("a point"),
        }
    }
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
        /// Which part.
        part: Part,
    },
    /// A position outside the globe; the ring is left out.
    OffTheGlobe {
        /// Which part.
        part: Part,
        /// Longitude in degrees.
        lon: f64,
        /// Latitude in degrees.
        lat: f64,
        /// Whether the ring would lie on the globe with longitude and latitude swapped.
        is_swapped: bool,
    },
    /// A ring that crosses itself all over.
    Tangled {
        /// Which part.
        part: Part,
    },
    /// Longitudes beyond 180° that were wrapped around.
    Wrapped {
        /// Which part.
        part: Part,
    },
    /// A ring whose last position is not its first; it was closed.
    NotClosed {
        /// Which part.
        part: Part,
    },
    /// A ring of too few different positions; it is left out.
    TooFewPoints {
        /// Which part.
        part: Part,
        /// How many positions it has.
        count: usize,
    },
    /// A ring that encloses no area; it is left out.
    NoArea {
        /// Which part.
        part: Part,
    },
    /// Rings that run the wrong way round; they were turned.
    Turned(usize),
    /// Positions that repeat the one before them; they were left out.
    Repeated(usize),
    /// Shapes or lines that cross the 180th meridian; they were cut there.
    CutAtAntimeridian,
    /// NaN or an infinity, which JSON has not; it was read as no value.
    NotANumber,
    /// A name of a property that comes twice; the last value counts.
    SameName(String),
    /// Values in more columns than are kept; they are left out.
    TooManyColumns(usize),
    /// The file names a system of coordinates that is not longitude and latitude.
    ForeignCoordinates(String),
    /// Something is wrong with a row of a table; it is told, and left out where that is said.
    Row(String),
    /// A column that was asked for and is not there; and those that are.
    NoColumn(String, String),
    /// Something that was done so that the file could be read.
    Note(String),
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
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
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
            Self::ShortPosition { part } => {
                write!(
                    f,
                    "{part} has a position without longitude and latitude; left out"
                )
            }
            Self::Tangled { part } => {
                write!(f, "{part} crosses itself all over; left out")
            }
            Self::OffTheGlobe {
                part,
                lon,
                lat,
                is_swapped,
            } => {
                let (lon, lat) = (short(*lon), short(*lat));
                write!(f, "{part} has longitude {lon}, latitude {lat}; left out")?;
                if *is_swapped {
                    f.write_str("; longitude and latitude may be swapped")?;
                }
                Ok(())
            }
            Self::Wrapped { part } => {
                write!(f, "{part} goes beyond 180° of longitude; wrapped around")
            }
            Self::NotClosed { part } => {
                write!(f, "{part} does not end where it begins; closed")
            }
            Self::TooFewPoints { part, count } => {
                write!(f, "{part} has {count} points; left out")
            }
            Self::NoArea { part } => write!(f, "{part} encloses no area; left out"),
            Self::Turned(1) => f.write_str("1 ring runs the wrong way round; turned"),
            Self::Turned(count) => write!(f, "{count} rings run the wrong way round; turned"),
            Self::Repeated(1) => f.write_str("1 point repeats the one before; left out"),
            Self::Repeated(count) => {
                write!(f, "{count} points repeat the one before; left out")
            }
            Self::CutAtAntimeridian => f.write_str("crosses 180° of longitude; cut there"),
            Self::NotANumber => {
                f.write_str("has NaN or Infinity, which JSON has not; read as no value")
            }
            Self::SameName(name) => write!(f, "has “{name}” twice; the last value counts"),
            Self::TooManyColumns(count) => write!(
                f,
                "has more than {} columns; {count} values in the others are left out",
                crate::data::row::MOST_COLUMNS
            ),
            Self::ForeignCoordinates(name) => write!(
                f,
                "says that its coordinates are of {name}; they are read as longitude and latitude \
                 (WGS 84), into which they should be converted"
            ),
            Self::Note(text) | Self::Row(text) => f.write_str(text),
            Self::NoColumn(name, others) => {
                write!(f, "there is no column “{name}”; there are {others}")
            }
            Self::NoBorderThere { missing, of } => {
                write!(f, "{missing} of {of} edges are no border in the atlas")
            }
            Self::SameCode(code) => write!(f, "has the code of an earlier feature, {code}"),
            Self::NotALine(kind) => write!(f, "is a {kind}, not a line"),
            Self::More(count) => write!(f, "{count} more problems"),
            Self::NothingToDraw => f.write_str("has nothing to draw"),
        }
    }
}

impl Fault {
    /// Whether nothing is lost: it was put right, or is only remarkable.
    pub fn is_repair(&self) -> bool {
        matches!(
            self,
            Self::Wrapped { .. }
                | Self::NotClosed { .. }
                | Self::Turned(_)
                | Self::Repeated(_)
                | Self::CutAtAntimeridian
                | Self::Note(_)
        )
    }
}
