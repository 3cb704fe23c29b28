//! The forms of files that hold what is shown on a day, told apart by the ends of their names.

use std::path::Path;

use super::provenance::xmp;
use super::{
    Composed, OwnGrounds, Paper, PictureError, PictureRequest, Provenance, compose_picture, pdf,
    raster, svg, tolerance_km, webp,
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
}

impl Form {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 4] = [Self::Png, Self::WebP, Self::Svg, Self::Pdf];

    /// The end of its files' names, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
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
            let (composed, provenance) = composed(request, world)?;
            pdf::draw(&composed, &provenance.on(paper), paper)
        }
    }
}

/// A scene with shapes finer than its pixels would show, and where it comes from: what is made of
/// lines is looked at more closely, and printed.
fn composed(
    request: &PictureRequest,
    world: &World,
) -> Result<(Composed, Provenance), PictureError> {
    const TIMES_FINER: f32 = 2.0;
    let mut composed = compose_picture(request, world)?;
    let pixels_per_point = TIMES_FINER * composed.pixels_per_point;
    let tolerance = tolerance_km(&composed.scene.view, pixels_per_point);
    composed.detail = Detail::new(&composed.plane, tolerance);
    let projection = composed.scene.view.projection;
    composed.own = OwnGrounds::new(&request.own, projection, tolerance);
    let provenance = Provenance::of(request, world, composed.scene.view.visible());
    Ok((composed, provenance))
}
