//! Rows of pixels that brushes paint on.

use super::area::{Areas, Rule};
use super::line::Lines;
#[cfg(test)]
use super::outline::Outline;
use super::{Brush, How, Ink, Tile};
use crate::scene::Color;

/// A colour as pixels hold it: red, green, blue and alpha, multiplied with alpha.
pub(super) type Pixel = [u8; 4];

/// A colour as a pixel.
pub(super) fn pixel_of(color: Color) -> Pixel {
    let alpha = color.alpha;
    let times = |channel: u8| scaled(channel, alpha);
    [
        times(color.red),
        times(color.green),
        times(color.blue),
        alpha,
    ]
}

/// `a · b / 255`, rounded to the nearest.
#[inline]
fn scaled(a: u8, b: u8) -> u8 {
    let product = u32::from(a) * u32::from(b) + 128;
    ((product + (product >> 8)) >> 8) as u8
}

/// Lays a pixel, so much of which is covered, over another (Porter and Duff's “over”).
#[inline]
fn lay(pixel: Pixel, cover: u8, over: &mut Pixel) {
    let top = pixel.map(|channel| scaled(channel, cover));
    let rest = 255 - top[3];
    for (channel, top) in over.iter_mut().zip(top) {
        *channel = top.saturating_add(scaled(*channel, rest));
    }
}

/// Work space that serves one band after the other.
#[derive(Debug, Default)]
pub(super) struct Bench {
    areas: Areas,
    lines: Lines,
    /// The coverage of a clip, where there is one.
    clip: Vec<u8>,
}

impl Bench {
    /// For bands of at most this size.
    pub(super) fn new(width: usize, rows: usize) -> Self {
        Self {
            areas: Areas::new(width, rows),
            lines: Lines::new(width, rows),
            clip: Vec::new(),
        }
    }
}

/// Some rows of a picture.
#[derive(Debug)]
pub(super) struct Band<'a> {
    pixels: &'a mut [Pixel],
    width: usize,
    rows: usize,
    /// The pixel of the picture in its upper left corner.
    corner: (i32, i32),
}

impl<'a> Band<'a> {
    /// Rows over four bytes for each pixel.
    pub(super) fn new(bytes: &'a mut [u8], width: usize, corner: (i32, i32)) -> Self {
        let (pixels, _) = bytes.as_chunks_mut::<4>();
        let rows = pixels.len() / width.max(1);
        Self {
            pixels,
            width,
            rows,
            corner,
        }
    }

    /// Makes all of it one colour.
    pub(super) fn clear(&mut self, color: Color) {
        self.pixels.fill(pixel_of(color));
    }

    /// Whether something of a brush may be seen on it.
    fn sees(&self, brush: &Brush) -> bool {
        let bounds = brush.outline.bounds();
        let reach = match &brush.how {
            How::Fill => 0.0,
            How::Line(line) => line.reach(),
        };
        let (left, top) = (self.corner.0 as f32, self.corner.1 as f32);
        bounds.top - reach < top + self.rows as f32
            && bounds.bottom + reach > top
            && bounds.left - reach < left + self.width as f32
            && bounds.right + reach > left
    }

    /// Paints with a brush.
    pub(super) fn paint(&mut self, brush: &Brush, bench: &mut Bench) {
        if !self.sees(brush) {
            return;
        }
        let offset = [-self.corner.0 as f32, -self.corner.1 as f32];
        let Bench { areas, lines, clip } = bench;
        if let Some(within) = &brush.clip {
            clip.clear();
            // Rows of the work space, which may be more than there are here.
            clip.resize(self.width * areas.rows(), 0);
            areas.fill(within, offset, Rule::EvenOdd, |row, from, end, cover| {
                clip[row * self.width + from..row * self.width + end].fill(cover);
            });
        }
        let clip = brush.clip.as_ref().map(|_| clip.as_slice());
        let ink = &brush.ink;
        match &brush.how {
            How::Fill => areas.fill(
                &brush.outline,
                offset,
                Rule::EvenOdd,
                |row, from, end, cover| match clip {
                    None => self.run(ink, row, (from, end), cover),
                    Some(clip) => {
                        let clip = &clip[row * self.width + from..row * self.width + end];
                        let covers = clip.iter().map(|part| scaled(cover, *part));
                        self.pixels(ink, row, from, covers);
                    }
                },
            ),
            How::Line(line) => {
                lines.draw(
                    &brush.outline,
                    line,
                    offset,
                    |row, from, covers| match clip {
                        None => self.pixels(ink, row, from, covers.iter().copied()),
                        Some(clip) => {
                            let clip = &clip[row * self.width + from..];
                            let both = covers.iter().zip(clip);
                            let covers = both.map(|(cover, part)| scaled(*cover, *part));
                            self.pixels(ink, row, from, covers);
                        }
                    },
                );
            }
        }
    }

    /// Lays a stretch of a row over what is there, all of it covered alike.
    #[inline]
    fn run(&mut self, ink: &Ink, row: usize, (from, end): (usize, usize), cover: u8) {
        let start = row * self.width;
        let Some(mut pixels) = self.pixels.get_mut(start + from..start + end) else {
            return;
        };
        match ink {
            Ink::Solid(pixel) if pixel[3] == 255 && cover == 255 => pixels.fill(*pixel),
            Ink::Solid(pixel) => pixels.iter_mut().for_each(|it| lay(*pixel, cover, it)),
            Ink::Tile(tile) => {
                let (texture, mut at) = tile.at(self.corner, row, from);
                while !pixels.is_empty() {
                    let count = pixels.len().min(tile.side - at);
                    let (these, rest) = pixels.split_at_mut(count);
                    let texture = &texture[at..at + count];
                    if tile.is_opaque && cover == 255 {
                        these.copy_from_slice(texture);
                    } else {
                        let pairs = these.iter_mut().zip(texture);
                        pairs.for_each(|(it, pixel)| lay(*pixel, cover, it));
                    }
                    (pixels, at) = (rest, 0);
                }
            }
        }
    }

    /// Lays pixels of a row over what is there, each with its own coverage.
    #[inline]
    fn pixels(&mut self, ink: &Ink, row: usize, from: usize, covers: impl Iterator<Item = u8>) {
        let start = row * self.width;
        let end = start + self.width;
        let pixels = self.pixels.get_mut(start + from..end).unwrap_or_default();
        match ink {
            Ink::Solid(pixel) => {
                for (it, cover) in pixels.iter_mut().zip(covers) {
                    if cover > 0 {
                        lay(*pixel, cover, it);
                    }
                }
            }
            Ink::Tile(tile) => {
                let (texture, shift) = tile.at(self.corner, row, from);
                let texture = texture.iter().cycle().skip(shift);
                for ((it, cover), pixel) in pixels.iter_mut().zip(covers).zip(texture) {
                    lay(*pixel, cover, it);
                }
            }
        }
    }
}

impl Tile {
    /// The row of the tile that a row of a band shows, and which of its pixels stands at a place
    /// in it.
    fn at(&self, corner: (i32, i32), row: usize, from: usize) -> (&[Pixel], usize) {
        let side = self.side.cast_signed() as i32;
        let within = |at: i32, of: i32| (at - of).rem_euclid(side) as usize;
        let start = within(corner.1 + row.cast_signed() as i32, self.top) * self.side;
        let row = self.pixels.get(start..start + self.side);
        (
            row.unwrap_or_default(),
            within(corner.0 + from.cast_signed() as i32, self.left),
        )
    }
}

/// The outline of a rectangle of pixels, for tests.
#[cfg(test)]
pub(super) fn rectangle(left: f32, top: f32, right: f32, bottom: f32) -> Outline {
    let mut outline = Outline::default();
    let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    outline.add(corners, true);
    outline
}
