//! Paints a scene into pixels on the CPU, with the same result on each machine.
//!
//! The picture is divided into bands that threads paint one by one; where the bands lie depends
//! on the size alone, so the number of threads changes nothing.

mod area;
mod band;
mod canvas;
mod line;
mod outline;
mod pen;
mod stamp;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use band::{Band, Bench, Pixel, pixel_of};
use canvas::prepare;
use line::Line;
use outline::Outline;
pub use pen::hatch_side_px;
pub use stamp::Stamp;

use super::PictureError;
use crate::scene::{Color, Geometry, Scene};

/// Rows in a band.
const BAND_ROWS: usize = 72;

/// Pixels, 8 bits each of red, green, blue and alpha (premultiplied), row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Four bytes for each pixel.
    pub rgba: Vec<u8>,
}

/// Paints the scene at `pixels_per_point`, into `width` × `height` pixels.
pub fn rasterise(
    scene: &Scene,
    geometry: Geometry<'_>,
    (width, height): (u32, u32),
    pixels_per_point: f32,
) -> Result<Pixels, PictureError> {
    let too_large = || PictureError::Memory { width, height };
    let len = (width as usize * 4)
        .checked_mul(height as usize)
        .ok_or_else(too_large)?;
    let mut rgba = Vec::new();
    rgba.try_reserve_exact(len).map_err(|_full| too_large())?;
    rgba.resize(len, 0);
    let brushes = prepare(scene, geometry, pixels_per_point);
    let bands = rgba.chunks_mut(width as usize * 4 * BAND_ROWS).enumerate();
    let bands = Mutex::new(bands);
    let work = || {
        let mut painter = Painter::new(scene.background, &brushes, width as usize);
        // Nobody panics while holding the lock.
        while let Some((number, bytes)) = bands.lock().ok().and_then(|mut bands| bands.next()) {
            painter.paint(bytes, number);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads_for(height) {
            scope.spawn(work);
        }
        work();
    });
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// Paints the scene some rows at a time, makes something of them in the form of [`Pixels::rgba`],
/// and returns that from the top.
///
/// Rows are painted, and `make` is called, on all cores; never more than a band for each is in
/// memory.
pub fn rasterise_bands<T: Send>(
    scene: &Scene,
    geometry: Geometry<'_>,
    (width, height): (u32, u32),
    pixels_per_point: f32,
    make: &(impl Fn(&[u8]) -> T + Sync),
) -> Result<Vec<T>, PictureError> {
    let brushes = prepare(scene, geometry, pixels_per_point);
    let too_large = PictureError::Memory { width, height };
    let next = AtomicUsize::new(0);
    let work = || -> Option<Vec<(usize, T)>> {
        let mut painter = Painter::new(scene.background, &brushes, width as usize);
        let row_bytes = width as usize * 4;
        let (mut bytes, mut made) = (Vec::new(), Vec::new());
        bytes.try_reserve_exact(row_bytes * BAND_ROWS).ok()?;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let rows = (height as usize).saturating_sub(number * BAND_ROWS);
            if rows == 0 {
                return Some(made);
            }
            bytes.resize(row_bytes * rows.min(BAND_ROWS), 0);
            painter.paint(&mut bytes, number);
            made.push((number, make(&bytes)));
        }
    };
    let parts = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads_for(height))
            .map(|_| scope.spawn(work))
            .collect();
        let mut parts = vec![work()];
        for other in others {
            match other.join() {
                Ok(part) => parts.push(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        parts
    });
    let parts: Option<Vec<_>> = parts.into_iter().collect();
    let mut parts: Vec<_> = parts.ok_or(too_large)?.into_iter().flatten().collect();
    parts.sort_unstable_by_key(|(number, _)| *number);
    Ok(parts.into_iter().map(|(_, part)| part).collect())
}

/// How many threads are of use for a picture of so many rows.
fn threads_for(height: u32) -> usize {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    threads.min((height as usize).div_ceil(BAND_ROWS)).max(1)
}

/// Paints bands of one picture, one after the other.
struct Painter<'a> {
    background: Color,
    brushes: &'a [Brush],
    width: usize,
    bench: Bench,
}

impl<'a> Painter<'a> {
    fn new(background: Color, brushes: &'a [Brush], width: usize) -> Self {
        Self {
            background,
            brushes,
            width,
            bench: Bench::new(width, BAND_ROWS),
        }
    }

    /// Paints a band over bytes in the form of [`Pixels::rgba`].
    fn paint(&mut self, bytes: &mut [u8], number: usize) {
        let corner = (0, (number * BAND_ROWS).cast_signed() as i32);
        let mut band = Band::new(bytes, self.width, corner);
        band.clear(self.background);
        for brush in self.brushes {
            band.paint(brush, &mut self.bench);
        }
    }
}

/// One prepared thing to paint, in pixels of the whole picture.
#[derive(Debug)]
struct Brush {
    outline: Arc<Outline>,
    ink: Ink,
    how: How,
    /// Inside of which alone it is seen.
    clip: Option<Outline>,
}

impl Brush {
    /// The inside of an outline; `None` if there is nothing in it.
    fn area(outline: Outline, ink: Ink) -> Option<Self> {
        (!outline.is_empty()).then(|| Self {
            outline: Arc::new(outline),
            ink,
            how: How::Fill,
            clip: None,
        })
    }

    /// Whether its ink is more than air.
    fn can_be_seen(&self) -> bool {
        !matches!(self.ink, Ink::Solid([_, _, _, 0]))
    }
}

#[derive(Debug)]
enum How {
    Fill,
    Line(Line),
}

#[derive(Debug, Clone)]
enum Ink {
    Solid(Pixel),
    Tile(Arc<Tile>),
}

impl Ink {
    fn solid(color: Color) -> Self {
        Self::Solid(pixel_of(color))
    }
}

/// A square of pixels that repeats in both directions.
#[derive(Debug)]
struct Tile {
    pixels: Vec<Pixel>,
    /// Pixels in a row, and rows.
    side: usize,
    is_opaque: bool,
    /// The pixel of the picture where one of them begins.
    left: i32,
    top: i32,
}
