//! Frames as places of one palette, each with what differs from the frame before and no more.

use std::collections::HashMap;

use super::palette::{Histogram, Palette, Rgb};

/// Frames as they were drawn, each by the pixels that differ from the one before.
pub(super) struct Reel {
    width: usize,
    height: usize,
    /// The last frame.
    last: Vec<Rgb>,
    frames: Vec<Vec<Run>>,
    histogram: Histogram,
}

/// Neighbouring pixels in reading order.
struct Run {
    first: usize,
    pixels: Vec<Rgb>,
}

/// The part of a frame that differs from the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Places of the palette, or [`Palette::transparent`] for what stays as it was.
    pub(super) indices: Vec<u8>,
}

impl Reel {
    pub(super) fn new((width, height): (u32, u32)) -> Self {
        Self {
            width: width as usize,
            height: height as usize,
            last: Vec::new(),
            frames: Vec::new(),
            histogram: Histogram::default(),
        }
    }

    /// Adds a frame, four bytes for each pixel.
    pub(super) fn add(&mut self, rgba: &[u8]) {
        let pixels: Vec<Rgb> = rgba
            .as_chunks::<4>()
            .0
            .iter()
            .map(|&[red, green, blue, _]| [red, green, blue])
            .collect();
        let mut runs: Vec<Run> = Vec::new();
        if self.last.len() == pixels.len() {
            let differing = pixels.iter().zip(&self.last).enumerate();
            for (at, (pixel, _)) in differing.filter(|(_, (new, old))| new != old) {
                match runs.last_mut() {
                    Some(run) if run.first + run.pixels.len() == at => run.pixels.push(*pixel),
                    _ => runs.push(Run {
                        first: at,
                        pixels: vec![*pixel],
                    }),
                }
            }
        } else {
            runs.push(Run {
                first: 0,
                pixels: pixels.clone(),
            });
        }
        for run in &runs {
            for same in run.pixels.chunk_by(|a, b| a == b) {
                if let Some(color) = same.first() {
                    self.histogram.add(*color, same.len() as u64);
                }
            }
        }
        self.frames.push(runs);
        self.last = pixels;
    }

    /// The palette of all frames, and the frames in its colours.
    pub(super) fn develop(self) -> (Palette, impl Iterator<Item = Patch>) {
        let palette = self.histogram.palette();
        let mut developer = Developer {
            width: self.width,
            palette: palette.clone(),
            known: HashMap::new(),
            // A place that no colour has, so that the first frame differs everywhere.
            canvas: vec![palette.transparent(); self.width * self.height],
        };
        let frames = self.frames.into_iter();
        (palette, frames.map(move |runs| developer.patch(runs)))
    }
}

struct Developer {
    width: usize,
    palette: Palette,
    /// The nearest place of each colour that has been looked up.
    known: HashMap<Rgb, u8>,
    canvas: Vec<u8>,
}

impl Developer {
    /// Draws a frame onto the canvas, and returns what that changes.
    fn patch(&mut self, runs: Vec<Run>) -> Patch {
        let mut changed: Vec<usize> = Vec::new();
        for run in runs {
            for (at, color) in (run.first..).zip(run.pixels) {
                let index = *self
                    .known
                    .entry(color)
                    .or_insert_with(|| self.palette.nearest(color));
                if let Some(place) = self.canvas.get_mut(at).filter(|place| **place != index) {
                    *place = index;
                    changed.push(at);
                }
            }
        }
        let width = self.width;
        let columns = || changed.iter().map(|at| at % width);
        let (left, right) = (columns().min().unwrap_or(0), columns().max().unwrap_or(0));
        let top = changed.first().map_or(0, |at| at / width);
        let bottom = changed.last().map_or(0, |at| at / width);
        let (patch_width, patch_height) = (right - left + 1, bottom - top + 1);
        let mut indices = vec![self.palette.transparent(); patch_width * patch_height];
        for at in changed {
            let (x, y) = (at % width - left, at / width - top);
            if let (Some(to), Some(from)) =
                (indices.get_mut(y * patch_width + x), self.canvas.get(at))
            {
                *to = *from;
            }
        }
        Patch {
            left: left as u32,
            top: top as u32,
            width: patch_width as u32,
            height: patch_height as u32,
            indices,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_holds_only_what_differs_from_the_one_before() {
        let (a, b) = ([255, 0, 0, 255], [0, 0, 255, 255]);
        let mut reel = Reel::new((3, 2));
        reel.add([a, a, a, a, a, a].as_flattened());
        reel.add([a, a, b, a, b, a].as_flattened());
        reel.add([a, a, b, a, b, a].as_flattened());
        let (palette, frames) = reel.develop();
        let frames: Vec<Patch> = frames.collect();
        let none = palette.transparent();
        let place = |pixel: [u8; 4]| palette.nearest([pixel[0], pixel[1], pixel[2]]);
        let patch = |left, top, width, height, indices| Patch {
            left,
            top,
            width,
            height,
            indices,
        };
        let (a, b) = (place(a), place(b));
        assert_eq!(frames[0], patch(0, 0, 3, 2, vec![a; 6]));
        assert_eq!(frames[1], patch(1, 0, 2, 2, vec![none, b, b, none]));
        assert_eq!(frames[2], patch(0, 0, 1, 1, vec![none]));
    }
}
