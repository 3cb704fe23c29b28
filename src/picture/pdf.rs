//! A scene as PDF 1.7: one page of lines, areas and text, the faces embedded as far as they are
//! used.
//!
//! Text can be searched and copied. Nothing in the file tells when it was made, so the same
//! request gives the same bytes.

pub mod document;
mod sheet;

use krilla::geom::Transform;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

use sheet::{Faces, Sheet};

use super::paper::{POINTS_PER_PIXEL, Paper};
use super::provenance::{Provenance, xmp};
use super::vector::plot;
use super::vector::texture::Grid;
use super::{Composed, PictureError};
use crate::atlas::PlanePoint;
use crate::scene::Geometry;

/// The bytes of a PDF file with one page: a sheet of paper that the picture fills, or one on which
/// 96 pixels are an inch.
pub fn draw(
    composed: &Composed,
    provenance: &Provenance,
    paper: Option<Paper>,
) -> Result<Vec<u8>, PictureError> {
    let scene = &composed.scene;
    let [width_px, height_px] = provenance.size_px;
    let in_points = |pixels: u32| pixels as f32 * POINTS_PER_PIXEL;
    let (width, height) = paper.map_or_else(
        || (in_points(width_px), in_points(height_px)),
        Paper::size_pt,
    );
    let mut document = Document::new_with(SerializeSettings::default());
    let settings = PageSettings::from_wh(width, height);
    let settings = settings.ok_or(PictureError::Size(width_px, height_px))?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(
        width / scene.view.width,
        height / scene.view.height,
    ));
    push_picture(&mut surface, composed, &mut Faces::default());
    surface.pop();
    surface.finish();
    page.finish();
    document.set_metadata(metadata(provenance)?);
    finish(document)
}

/// Draws a picture whose points are those of the surface.
fn push_picture(surface: &mut Surface<'_>, composed: &Composed, faces: &mut Faces) {
    let Composed {
        scene,
        plane,
        detail,
        pixels_per_point,
        own,
    } = composed;
    let own = own.geometry();
    let anchor = scene.view.screen_from_plane(PlanePoint::new(0.0, 0.0));
    let mut sheet = Sheet::new(surface, Grid::at(anchor, *pixels_per_point), faces);
    sheet.begin_picture(scene.view.bounds(), scene.background);
    let geometry = Geometry::new(plane, detail).with_own(&own);
    plot(scene, geometry, *pixels_per_point, &mut sheet);
    sheet.end_picture();
}

/// What a file tells of itself.
fn metadata(provenance: &Provenance) -> Result<Metadata, PictureError> {
    Ok(Metadata::new()
        .title(provenance.shown_title())
        .description(provenance.credit.clone())
        .keywords(vec![xmp::keyword(provenance)?])
        .creator(provenance.software())
        .producer(provenance.software())
        .language("en".to_owned()))
}

fn finish(document: Document) -> Result<Vec<u8>, PictureError> {
    let pdf = document.finish();
    pdf.map_err(|error| PictureError::EncodePdf(error.to_string()))
}
