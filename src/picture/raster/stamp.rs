//! Texts and symbols alone, each on a ground of its own, for those who put a picture together
//! themselves.
//!
//! Painted at whole pixels a stamp gives the same pixels as [`super::rasterise`] does for a mark
//! whose origin lies there.

use super::band::{Band, Bench};
use super::pen::Pen;
use super::{Brush, How, Pixels};
use crate::scene::{Mark, Paint, ScreenPath, ScreenPoint, Stroke, Text};

/// Widest and highest stamp, in pixels: beyond this nothing on a screen makes sense.
const LARGEST: f32 = 8192.0;

/// A text or a symbol as pixels, and where they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its pixels, premultiplied, on a transparent ground.
    pub pixels: Pixels,
    /// Pixels from the mark's origin to the left edge; most often negative for text.
    pub left: i32,
    /// Pixels from the mark's origin down to the upper edge.
    pub top: i32,
}

impl Stamp {
    /// A text with its halo; its origin is the left end of the baseline. `None` if there is
    /// nothing to see, or far too much.
    pub fn of_text(text: &Text, pixels_per_point: f32) -> Option<Self> {
        let pen = Pen {
            scale: pixels_per_point,
            anchor: (0.0, 0.0),
        };
        let mut brushes = Vec::new();
        pen.text(text, ScreenPoint::default(), &mut brushes);
        Self::of(&brushes)
    }

    /// A symbol; its origin is that of the path's coordinates. `None` if there is nothing to see,
    /// or far too much.
    pub fn of_path(
        path: &ScreenPath,
        fill: Option<Paint>,
        stroke: Option<&Stroke>,
        pixels_per_point: f32,
    ) -> Option<Self> {
        let pen = Pen {
            scale: pixels_per_point,
            anchor: (0.0, 0.0),
        };
        let mut brushes = Vec::new();
        pen.symbol(path, fill, stroke, &mut brushes);
        Self::of(&brushes)
    }

    /// Symbols and texts over each other; the origin is that of their coordinates. What belongs to
    /// the map is left out. `None` if there is nothing to see, or far too much.
    pub fn of_marks(marks: &[Mark], pixels_per_point: f32) -> Option<Self> {
        let pen = Pen {
            scale: pixels_per_point,
            anchor: (0.0, 0.0),
        };
        let mut brushes = Vec::new();
        for mark in marks {
            match mark {
                Mark::Path { path, fill, stroke } => {
                    pen.symbol(path, *fill, stroke.as_ref(), &mut brushes);
                }
                Mark::Text(text) => pen.text(text, text.origin, &mut brushes),
                _ => {}
            }
        }
        Self::of(&brushes)
    }

    fn of(brushes: &[Brush]) -> Option<Self> {
        let edges = brushes.iter().map(|brush| {
            let bounds = brush.outline.bounds();
            let reach = match &brush.how {
                How::Fill => 1.0,
                How::Line(line) => line.reach() + 0.5,
            };
            let (left, top) = (bounds.left - reach, bounds.top - reach);
            (left, top, bounds.right + reach, bounds.bottom + reach)
        });
        let (left, top, right, bottom) =
            edges.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))?;
        let (left, top) = (left.floor(), top.floor());
        let (width, height) = (right.ceil() - left, bottom.ceil() - top);
        if !(width <= LARGEST && height <= LARGEST) {
            return None;
        }
        let (width, height) = (width as u32, height as u32);
        let mut rgba = vec![0; width as usize * height as usize * 4];
        let corner = (left as i32, top as i32);
        let mut ground = Band::new(&mut rgba, width as usize, corner);
        let mut bench = Bench::new(width as usize, height as usize);
        for brush in brushes {
            ground.paint(brush, &mut bench);
        }
        let pixels = Pixels {
            width,
            height,
            rgba,
        };
        Some(Self {
            pixels,
            left: left as i32,
            top: top as i32,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scene::Color;
    use crate::text::{Line, Weight};

    #[test]
    fn the_stamp_of_a_text_reaches_as_far_as_its_halo() {
        let text = |halo| Text {
            line: Arc::new(Line::new("Kabul", Weight::Bold)),
            origin: ScreenPoint { x: 400.3, y: 77.7 },
            size: 12.0,
            color: Color::hex(0),
            halo,
        };
        let bare = Stamp::of_text(&text(None), 1.0).unwrap();
        let with_halo = Stamp::of_text(&text(Some((Color::hex(0xFF_FF_FF), 4.0))), 1.0).unwrap();
        assert!(
            bare.left <= 0 && bare.top < -6,
            "the origin is the baseline's left end"
        );
        assert!(with_halo.pixels.width >= bare.pixels.width + 6);
        assert!(with_halo.left <= bare.left - 3);
    }

    #[test]
    fn nothing_to_see_has_no_stamp() {
        assert_eq!(
            Stamp::of_path(&ScreenPath::default(), None, None, 1.0),
            None
        );
        let circle = ScreenPath::circle(ScreenPoint::default(), 3.0);
        assert_eq!(Stamp::of_path(&circle, None, None, 1.0), None);
    }

    #[test]
    fn a_square_fills_just_its_pixels() {
        let at = |x, y| ScreenPoint { x, y };
        let square =
            ScreenPath::polygon([at(-2.0, -2.0), at(2.0, -2.0), at(2.0, 2.0), at(-2.0, 2.0)]);
        let fill = Some(Paint::Solid(Color::hex(0xFF_00_00)));
        let stamp = Stamp::of_path(&square, fill, None, 2.0).unwrap();
        let opaque = stamp
            .pixels
            .rgba
            .chunks_exact(4)
            .filter(|pixel| pixel[3] == 255)
            .count();
        assert_eq!(opaque, 8 * 8);
    }
}
