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

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};

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
    let canvas = (width, height);
    rasterise_bands(
        scene,
        geometry,
        canvas,
        pixels_per_point,
        &|band| band,
        |band| rgba.extend_from_slice(&band),
    )?;
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// Paints the scene some rows at a time, makes something of them in the form of [`Pixels::rgba`],
/// and hands that over from the top.
///
/// Rows are painted, and `make` is called, on all cores; never more than a few bands are in memory.
pub fn rasterise_bands<T: Send>(
    scene: &Scene,
    geometry: Geometry<'_>,
    (width, height): (u32, u32),
    pixels_per_point: f32,
    make: &(impl Fn(Vec<u8>) -> T + Sync),
    mut sink: impl FnMut(T),
) -> Result<(), PictureError> {
    let brushes = prepare(scene, geometry, pixels_per_point);
    let rows = height as usize;
    let bands = rows.div_ceil(BAND_ROWS);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = std::sync::mpsc::sync_channel(threads);
    let work = |sender: SyncSender<(usize, Option<T>)>| {
        let mut bench = Bench::new(width as usize, BAND_ROWS.min(rows));
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let first_row = number * BAND_ROWS;
            let Some(rows) = rows.checked_sub(first_row).filter(|rows| *rows > 0) else {
                break;
            };
            let len = rows.min(BAND_ROWS) * width as usize * 4;
            let mut bytes = Vec::new();
            let made = bytes.try_reserve_exact(len).ok().map(|()| {
                bytes.resize(len, 0);
                let mut band = Band::new(&mut bytes, width as usize, (0, first_row as i32));
                band.clear(scene.background);
                for brush in &brushes {
                    band.paint(brush, &mut bench);
                }
                make(bytes)
            });
            // The receiver hangs up when there was no memory for a band.
            if sender.send((number, made)).is_err() {
                break;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.min(bands) {
            let (sender, work) = (sender.clone(), &work);
            scope.spawn(move || work(sender));
        }
        drop(sender);
        in_order(receiver, &mut sink).ok_or(PictureError::Memory { width, height })
    })
}

/// Passes bands on in their order, whatever the order in which they come; `None` if one is missing.
fn in_order<T>(receiver: Receiver<(usize, Option<T>)>, sink: &mut impl FnMut(T)) -> Option<()> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (number, band) in receiver {
        early.insert(number, band?);
        while let Some(band) = early.remove(&next) {
            sink(band);
            next += 1;
        }
    }
    Some(())
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
    /// The pixel of the picture where one of them begins.
    left: i32,
    top: i32,
}
