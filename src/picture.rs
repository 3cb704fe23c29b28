//! A picture for a file: which map, how large, in which form. No window and no GPU is needed.
//!
//! A [`PictureRequest`] says what the reader wants, in the words of the command line and of the
//! export dialog; [`draw`] turns it into the bytes of a PNG. Saving is [`save`]'s task.

pub mod animation;
mod base_map;
pub mod chart;
pub mod data;
pub mod extent;
mod file;
pub mod filtering;
mod form;
mod layout;
pub mod overlays;
mod own_ground;
pub mod paper;
pub mod pdf;
pub mod png;
mod preview;
pub mod provenance;
pub mod raster;
pub mod save;
pub mod svg;
mod told;
mod underlay;
mod vector;
pub mod webp;
mod wording;
mod xml;

use std::fmt;
use std::str::FromStr;

pub use extent::{Extent, REGION};
pub use file::{FileError, FileForm, FileRequest, SCALE, UnknownForm};
pub use form::{Form, compose_fine, draw_as};
pub use layout::{Layout, MARGIN};
pub use own_ground::OwnGrounds;
pub use paper::{Paper, PaperSize};
pub use preview::Preview;
pub use provenance::Provenance;
pub use wording::{credits, credits_of, record_to, usual_title};

pub use base_map::bands_height;
use base_map::{BaseMap, Sheet};

use crate::atlas::detail::Detail;
use crate::atlas::plane::PlaneAtlas;
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::date::{Day, in_words};
use crate::engagement::{Chronicle, Comparison, Engagement};
use crate::filter::Filter;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::record::Era;
use crate::scene::{Class, Geometry, LayerStack, NameStyle, Scene, Showing, ThemeName, View};
use crate::world::World;

/// Smallest and largest side of a picture, in pixels.
pub const SIDE_PX: std::ops::RangeInclusive<u32> = 64..=16_384;

/// No form of file may need more memory than this for the pixels of a picture, in megabytes.
pub const MOST_MB: u64 = 1500;

/// What a picture shows, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureRequest {
    /// The day that it shows; after the last day of record or era, that one.
    pub date: Day,
    /// Another day of the same era, not after `date` (see [`days_in_order`]): the map shows what
    /// changed between the two.
    pub compare: Option<Day>,
    /// Whose time it shows.
    pub era: Era,
    /// Which part of the world.
    pub extent: Extent,
    /// How the globe becomes a plane; `None` takes the extent's own projection.
    pub projection: Option<Projection>,
    /// Its width and height in pixels, each within [`SIDE_PX`].
    pub size_px: (u32, u32),
    /// How much larger text and symbols are than usual, 0.25 to 16.
    pub scale: f32,
    /// Its colours.
    pub theme: ThemeName,
    /// What is switched on.
    pub layers: LayerStack,
    /// The language of its words.
    pub language: Language,
    /// How countries are named.
    pub names: NameStyle,
    /// The country with the accent outline.
    pub selected: Option<CountryCode>,
    /// The countries with dashed outlines.
    pub marked: Vec<CountryCode>,
    /// The one class that is shown in full colour, the others faded.
    pub isolated: Option<Class>,
    /// Which states are of interest; the others are faded.
    pub filter: Filter,
    /// The title; `None` takes the usual one, the empty text leaves it out.
    pub title: Option<String>,
    /// Whether the sea is left out.
    pub is_transparent: bool,
    /// What stands around the map.
    pub layout: Layout,
    /// The reader's own layers, the first lowest.
    pub own: Vec<OwnLayer>,
}

/// The day that a request shows and the one that it is compared with, in whichever order somebody
/// named them: of two, the later one is shown.
pub fn days_in_order(one: Day, other: Option<Day>) -> (Day, Option<Day>) {
    let Some(other) = other else {
        return (one, None);
    };
    (one.max(other), Some(one.min(other)))
}

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// A side is outside [`SIDE_PX`].
    #[error("a picture of {0} × {1} pixels cannot be made: each side must be from 64 to 16384")]
    Size(u32, u32),
    /// The scale is no usable number.
    #[error("scale {0} cannot be used: it must be from 0.25 to 16")]
    Scale(f32),
    /// The margin is no usable number.
    #[error("a margin of {0} cannot be used: it must be from 0 to 400")]
    Margin(f32),
    /// The era begins later.
    #[error("{} lies before {}, the first day of which the atlas tells", in_words(*.day), in_words(*.first))]
    BeforeEra {
        /// The day that was asked for.
        day: Day,
        /// The first day of the era.
        first: Day,
    },
    /// A chart is a picture.
    #[error(
        "a chart is no list of countries: its file’s name must end in .png, .webp, .svg or .pdf"
    )]
    ChartAsData,
    /// A frame would stand too short or too long.
    #[error("{0} seconds for a step cannot be used: write a number from 0.02 to 60")]
    Seconds(f64),
    /// The frames of an animation are too many or too large.
    #[error(
        "an animation of {width} × {height} pixels (frames: {frames}) would need about {mb} MB of memory, and more than {MOST_MB} MB are not taken; make it smaller, or draw single days: as .png they can have any size"
    )]
    TooManyFrames {
        /// How many.
        frames: usize,
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// About how much it would take, in megabytes.
        mb: u64,
    },
    /// Whoever waited for it wants it no more.
    #[error("it was given up")]
    GivenUp,
    /// Single pictures are files in a folder.
    #[error("days in a row as single pictures are files in a folder, not one file")]
    ManyFiles,
    /// The sea of an animation cannot be left out.
    #[error("the sea of an animation cannot be left out; single pictures can do without it")]
    TransparentAnimation,
    /// The extent lies nowhere on the map.
    #[error("there is nothing of that part of the world on the map")]
    Nowhere,
    /// The pixels do not fit into memory.
    #[error("there is not enough memory for {width} × {height} pixels ({} MB)", u64::from(*.width) * u64::from(*.height) * 4 / 1_000_000)]
    Memory {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The pixels would take more memory than a picture may.
    #[error(
        "{width} × {height} pixels would need about {mb} MB of memory in this form, and more than {MOST_MB} MB are not taken; as .png any size can be made"
    )]
    TooLarge {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// About how much it would take, in megabytes.
        mb: u64,
    },
    /// The encoder failed.
    #[error("the picture could not be encoded as PNG")]
    Encode(#[from] ::png::EncodingError),
    /// The encoder of animations failed.
    #[error("the animation could not be encoded as GIF")]
    EncodeGif(#[from] ::gif::EncodingError),
    /// The encoder of WebP failed.
    #[error("the picture could not be encoded as WebP")]
    EncodeWebP(#[from] image_webp::EncodingError),
    /// The writer of PDF failed.
    #[error("the picture could not be written as PDF: {0}")]
    EncodePdf(String),
    /// The rows of data could not be written.
    #[error(transparent)]
    Rows(#[from] data::CsvError),
    /// Where it comes from could not be put into words.
    #[error("where the picture comes from could not be written")]
    Describe(#[from] serde_json::Error),
}

/// A composed picture, ready for any form of file.
#[derive(Debug)]
pub struct Composed {
    /// What is drawn.
    pub scene: Scene,
    /// Where the shapes lie that it refers to.
    pub plane: PlaneAtlas,
    /// The points of those shapes.
    pub detail: Detail,
    /// The reader's own layers as they lie on the map.
    pub own: OwnGrounds,
    /// Pixels for one point.
    pub pixels_per_point: f32,
}

/// Composes a picture: everything but the drawing.
pub fn compose_picture(request: &PictureRequest, world: &World) -> Result<Composed, PictureError> {
    let record = &world.record;
    check_days(
        request.era,
        [Some(request.date), request.compare].into_iter().flatten(),
    )?;
    let base = BaseMap::new(request, world, None)?;
    let scene = if let Some(other) = request.compare {
        let chronicle = Chronicle::of(record, request.era);
        let comparison = Comparison::between(record, &chronicle, request.date, other);
        base.scene(request, world, &Sheet::of(Showing::Change(&comparison)))
    } else {
        let engagement = Engagement::on(record, request.date, request.era);
        base.scene(request, world, &Sheet::of(Showing::Levels(&engagement)))
    };
    Ok(Composed {
        scene,
        plane: base.plane,
        detail: base.detail,
        own: base.own,
        pixels_per_point: request.scale,
    })
}

/// Whether the era has begun on all of these days.
fn check_days(era: Era, days: impl IntoIterator<Item = Day>) -> Result<(), PictureError> {
    let first = era.first_day();
    match days.into_iter().find(|day| *day < first) {
        Some(day) => Err(PictureError::BeforeEra { day, first }),
        None => Ok(()),
    }
}

/// How much of the shapes' detail may be left out without being seen: half a pixel.
pub fn tolerance_km(view: &View, pixels_per_point: f32) -> f64 {
    0.5 * view.km_per_point() / f64::from(pixels_per_point)
}

/// Draws a picture, and returns the bytes of a PNG file.
pub fn draw(request: &PictureRequest, world: &World) -> Result<Vec<u8>, PictureError> {
    let composed = compose_picture(request, world)?;
    let own = composed.own.geometry();
    let Composed {
        scene,
        plane,
        detail,
        pixels_per_point,
        ..
    } = &composed;
    let geometry = Geometry::new(plane, detail).with_own(&own);
    let size = request.size_px;
    let words = Provenance::of(request, world, scene.view.visible()).words()?;
    png_of(
        scene,
        geometry,
        size,
        *pixels_per_point,
        (request.is_transparent, &words),
    )
}

/// Paints a scene into the bytes of a PNG file with these words, with alpha or without.
fn png_of(
    scene: &Scene,
    geometry: Geometry<'_>,
    size: (u32, u32),
    pixels_per_point: f32,
    (with_alpha, words): (bool, &png::Words),
) -> Result<Vec<u8>, PictureError> {
    let packer = png::Packer::new(size, with_alpha);
    let pack = |rows: &[u8]| packer.pack(rows);
    let parts = raster::rasterise_bands(scene, geometry, size, pixels_per_point, &pack)?;
    packer.finish(parts, words)
}

/// Width and height, as the command line takes them: `1920x1080`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizePx(pub u32, pub u32);

impl FromStr for SizePx {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("“{text}” is no size: write width and height in pixels, such as 1920x1080");
        let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(wrong)?;
        let side = |text: &str| text.trim().parse::<u32>().map_err(|_not_a_number| wrong());
        let (width, height) = (side(width)?, side(height)?);
        if SIDE_PX.contains(&width) && SIDE_PX.contains(&height) {
            Ok(Self(width, height))
        } else {
            Err(PictureError::Size(width, height).to_string())
        }
    }
}

impl fmt::Display for SizePx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_within_bounds() {
        assert_eq!("1920x1080".parse(), Ok(SizePx(1920, 1080)));
        assert_eq!("64×16384".parse(), Ok(SizePx(64, 16_384)));
        for text in [
            "",
            "1920",
            "x",
            "0x0",
            "63x100",
            "100x16385",
            "-1x100",
            "1e3x100",
            "99999999999x1",
        ] {
            assert!(text.parse::<SizePx>().is_err(), "{text}");
        }
    }
}
