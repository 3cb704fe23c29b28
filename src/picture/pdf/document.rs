//! Pages of text, shapes and maps as one PDF file, with links and an outline.

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect, Transform};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use super::sheet::{Faces, Sheet};
use super::{finish, metadata, push_picture};
use crate::picture::provenance::Provenance;
use crate::picture::vector::Plotter as _;
use crate::picture::vector::texture::Grid;
use crate::picture::{Composed, PictureError};
use crate::scene::{Mark, ScreenPoint, ScreenRect};

/// A page. All places are in points of print from its upper left corner, y down.
#[derive(Debug, Default)]
pub struct Page {
    /// Texts and shapes, from bottom to top, over the maps.
    pub marks: Vec<Mark>,
    /// Maps, each with the rectangle that it fills.
    pub maps: Vec<(ScreenRect, Composed)>,
    /// What leads out of the document: where, the address, and what it is called.
    pub links: Vec<(ScreenRect, Link)>,
    /// Its headings: how far down they stand, and what they say.
    pub headings: Vec<(f32, String)>,
}

/// A way out of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// What it is called.
    pub name: String,
}

/// The bytes of a PDF file with these pages, each of `size_pt` points of print.
///
/// # Errors
///
/// The writer of PDF may fail; then nothing is returned.
pub fn draw(
    pages: &[Page],
    size_pt: (f32, f32),
    provenance: &Provenance,
) -> Result<Vec<u8>, PictureError> {
    let mut document = Document::new_with(SerializeSettings::default());
    let mut faces = Faces::default();
    let mut outline = Outline::new();
    for (number, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(size_pt.0, size_pt.1);
        let settings =
            settings.ok_or_else(|| PictureError::EncodePdf("an empty page".to_owned()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for (place, map) in &page.maps {
            let (width, height) = (map.scene.view.width, map.scene.view.height);
            let (across, down) = (place.width() / width, place.height() / height);
            surface.push_transform(&Transform::from_row(
                across,
                0.0,
                0.0,
                down,
                place.min.x,
                place.min.y,
            ));
            push_picture(&mut surface, map, &mut faces);
            surface.pop();
        }
        let grid = Grid::at(ScreenPoint::default(), 1.0);
        let mut over = Sheet::new(&mut surface, grid, &mut faces);
        for mark in &page.marks {
            match mark {
                Mark::Path { path, fill, stroke } => over.symbol(path, *fill, stroke.as_ref()),
                Mark::Text(text) => over.text(text),
                // These belong to a map.
                Mark::Globe(_)
                | Mark::Fill { .. }
                | Mark::Arcs { .. }
                | Mark::MapLine { .. }
                | Mark::OwnFills { .. }
                | Mark::OwnEdges { .. }
                | Mark::OwnLines { .. }
                | Mark::OwnOutline { .. } => {}
            }
        }
        surface.finish();
        for (place, link) in &page.links {
            let rect = Rect::from_ltrb(place.min.x, place.min.y, place.max.x, place.max.y);
            let Some(rect) = rect else {
                continue;
            };
            let target = Target::Action(LinkAction::new(link.url.clone()).into());
            let link =
                Annotation::new_link(LinkAnnotation::new(rect, target), Some(link.name.clone()));
            sheet.add_annotation(link);
        }
        for (down, text) in &page.headings {
            let place = XyzDestination::new(number, Point::from_xy(0.0, *down));
            outline.push_child(OutlineNode::new(text.clone(), place));
        }
        sheet.finish();
    }
    document.set_outline(outline);
    document.set_metadata(metadata(provenance)?);
    finish(document)
}
