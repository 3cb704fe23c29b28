//! The forms of files that hold what is shown on a day, told apart by the ends of their names.

use std::path::Path;

use super::provenance::xmp;
use super::{
    Composed, OwnGrounds, Paper, PictureError, PictureRequest, Provenance, compose_picture, data,
    pdf, raster, svg, tolerance_km, webp,
};
use crate::atlas::detail::Detail;
use crate::scene::Geometry;
use crate::world::World;

/// A form of file for a single day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Pixels without loss.
    Png,
    /// Pixels without loss, smaller, for the web.
    WebP,
    /// Lines and texts for the web and for drawing programs.
    Svg,
    /// Lines and texts for print.
    Pdf,
    /// Rows for spreadsheets.
    Csv,
    /// Rows with the events that decide and their sources.
    Json,
    /// Rows with the shapes.
    GeoJson,
}

impl Form {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 7] = [
        Self::Png,
        Self::WebP,
        Self::Svg,
        Self::Pdf,
        Self::Csv,
        Self::Json,
        Self::GeoJson,
    ];

    /// The end of its files' names, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::GeoJson => "geojson",
        }
    }

    /// The name for a reader.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::GeoJson => "GeoJSON",
        }
    }

    /// Whether it holds rows of data, not a picture.
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Csv | Self::Json | Self::GeoJson)
    }

    /// About how much memory the pixels need at once, in megabytes: a PNG is drawn and written band by
    /// band, what is made of lines has no pixels, and a WebP needs all of them, as painted and as
    /// they are encoded, three times.
    pub fn memory_mb(self, (width, height): (u32, u32)) -> u64 {
        const BAND_ROWS: u64 = 270;
        let (width, height) = (u64::from(width), u64::from(height));
        let bytes = match self {
            Self::Png => 8 * width * height.min(BAND_ROWS) * 4,
            Self::WebP => 3 * width * height * 4,
            Self::Svg | Self::Pdf | Self::Csv | Self::Json | Self::GeoJson => 0,
        };
        bytes / 1_000_000
    }

    /// The form that a file's name asks for, in small or capital letters.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        Self::ALL
            .into_iter()
            .find(|form| form.extension().eq_ignore_ascii_case(extension))
    }
}

/// The bytes of a file. The picture fills the sheet of `paper`, if it is one that is printed.
pub fn draw_as(
    request: &PictureRequest,
    world: &World,
    form: Form,
    paper: Option<Paper>,
) -> Result<Vec<u8>, PictureError> {
    form.check_memory(request.size_px)?;
    match form {
        Form::Png => super::draw(request, world),
        Form::WebP => {
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
            let provenance = Provenance::of(request, world, scene.view.visible());
            let pixels = raster::rasterise(scene, geometry, request.size_px, *pixels_per_point)?;
            webp::encode(&pixels, request.is_transparent, &xmp::packet(&provenance)?)
        }
        Form::Svg => {
            let (composed, provenance) = composed(request, world)?;
            svg::draw(&composed, &world.atlas, &provenance)
        }
        Form::Pdf => {
            let (composed, provenance) = match paper {
                Some(_) => compose_fine(request, world)?,
                None => composed(request, world)?,
            };
            pdf::draw(&composed, &provenance.on(paper), paper)
        }
        Form::Csv | Form::Json | Form::GeoJson => data::draw(request, world, form),
    }
}

fn composed(
    request: &PictureRequest,
    world: &World,
) -> Result<(Composed, Provenance), PictureError> {
    let composed = compose_picture(request, world)?;
    let provenance = Provenance::of(request, world, composed.scene.view.visible());
    Ok((composed, provenance))
}

/// A scene with shapes twice as fine as its pixels would show, for paper: printers have smaller
/// ones. And where it comes from.
///
/// # Errors
///
/// As [`compose_picture`].
pub fn compose_fine(
    request: &PictureRequest,
    world: &World,
) -> Result<(Composed, Provenance), PictureError> {
    const TIMES_FINER: f32 = 2.0;
    let (mut composed, provenance) = composed(request, world)?;
    let pixels_per_point = TIMES_FINER * composed.pixels_per_point;
    let tolerance = tolerance_km(&composed.scene.view, pixels_per_point);
    composed.detail = Detail::new(&composed.plane, tolerance);
    let projection = composed.scene.view.projection;
    composed.own = OwnGrounds::new(&request.own, projection, tolerance);
    Ok((composed, provenance))
}
