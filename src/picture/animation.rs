//! Many days one after the other: an animated GIF or PNG, or single pictures.
//!
//! All frames share the base map, the places of names and one palette, and each holds only what
//! differs from the frame before: colours never flicker, and files stay small.

mod apng;
mod film;
mod gif;
mod indexed;
mod palette;
mod plan;

use crate::date::Day;
use crate::world::World;

use super::raster::Pixels;
use super::{MOST_MB, PictureError, PictureRequest, Provenance, png};
use film::Film;
use indexed::Reel;
use plan::Moment;

/// Shortest and longest time that a frame can stand, in seconds.
pub const SECONDS_PER_STEP: std::ops::RangeInclusive<f64> = 0.02..=60.0;
/// Bytes that each pixel of the picture needs, measured with GIF files: frames that are drawn, the
/// canvas, the places of the palette. A thread more, or a frame that waits for its turn, needs
/// [`BYTES_A_THREAD`].
const BYTES_A_PIXEL: u64 = 40;
/// Bytes that each pixel needs in a thread that draws: the frame, and the one that it has handed on.
const BYTES_A_THREAD: u64 = 12;
/// Of a thousand pixels of a frame, so many differ from the frame before at most, in all days that
/// the record knows; each needs three bytes.
const DIFFERING: u64 = 20;

/// What an animation shows, and how fast.
#[derive(Debug, Clone, PartialEq)]
pub struct AnimationRequest {
    /// How each frame looks; its days are those of the frame.
    pub picture: PictureRequest,
    /// The day of the first frame.
    pub from: Day,
    /// The day that it ends with, not before `from`.
    pub to: Day,
    /// On which days there is a frame.
    pub step: Step,
    /// How long each frame stands, within [`SECONDS_PER_STEP`]; the last one stands longer.
    pub seconds_per_step: f64,
}

/// On which days of an animation there is a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// On the first day, at the end of each month, and on the last day.
    Month,
    /// On the first day, and on each day on which a level changes.
    Change,
}

/// Forms of an animation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// GIF 89a.
    Gif,
    /// Animated PNG.
    Apng,
}

/// One frame as a picture of its own.
#[derive(Debug)]
pub struct SingleFrame {
    /// From 1.
    pub number: usize,
    /// The day that it shows.
    pub day: Day,
    /// The bytes of a PNG file.
    pub png: Vec<u8>,
}

/// Draws an animation, and returns the bytes of a file. `progress` hears how many frames of how
/// many are drawn; an error of its own ends the work.
pub fn draw(
    request: &AnimationRequest,
    world: &World,
    format: Format,
    mut progress: impl FnMut(usize, usize) -> Result<(), PictureError>,
) -> Result<Vec<u8>, PictureError> {
    request.check()?;
    let film = Film::new(request, world)?;
    let n_frames = film.moments.len();
    let mut reel = Reel::new(request.picture.size_px);
    let mut n_drawn = 0;
    film.for_each_frame(|_, rgba| {
        reel.add(&rgba);
        n_drawn += 1;
        progress(n_drawn, n_frames)
    })?;
    let (palette, frames) = reel.develop();
    let seconds = (0..n_frames).map(|index| seconds_of(request, index + 1 == n_frames));
    let frames = frames.zip(seconds);
    let size = request.picture.size_px;
    let provenance = provenance(request, &request.picture, world, &film);
    match format {
        Format::Gif => gif::encode(size, &palette, &provenance.json()?, frames),
        Format::Apng => apng::encode(size, &palette, n_frames, &provenance.words()?, frames),
    }
}

/// The last frame, with its longer side at most so many pixels long, and how many frames there are.
pub(super) fn draw_last(
    request: &AnimationRequest,
    world: &World,
    longest_px: u32,
) -> Result<(Pixels, usize), PictureError> {
    let film = Film::new(request, world)?;
    Ok((film.last(longest_px)?, film.moments.len()))
}

/// Draws each frame as a picture of its own and hands it over, in order.
pub fn draw_frames<E: From<PictureError>>(
    request: &AnimationRequest,
    world: &World,
    mut sink: impl FnMut(SingleFrame, usize) -> Result<(), E>,
) -> Result<(), E> {
    request.check_pace()?;
    let film = Film::new(request, world)?;
    let n_frames = film.moments.len();
    let ((width, height), with_alpha) = (request.picture.size_px, request.picture.is_transparent);
    let mut number = 0;
    film.for_each_frame(|moment: &Moment, rgba| {
        number += 1;
        let day = moment.day;
        let picture = PictureRequest {
            date: day,
            ..request.picture.clone()
        };
        let words = provenance(request, &picture, world, &film).words();
        let words = words.map_err(PictureError::from)?;
        let pixels = Pixels {
            width,
            height,
            rgba,
        };
        let png = png::encode_with(&pixels, with_alpha, &words)?;
        sink(SingleFrame { number, day, png }, n_frames)
    })
}

/// Where an animation, or a picture of it, comes from.
fn provenance(
    request: &AnimationRequest,
    picture: &PictureRequest,
    world: &World,
    film: &Film<'_>,
) -> Provenance {
    Provenance::of(picture, world, film.seen()).with_days(request)
}

impl AnimationRequest {
    /// Whether a file of it can be made, as far as that can be told without any work.
    pub(super) fn check(&self) -> Result<(), PictureError> {
        if self.picture.is_transparent {
            return Err(PictureError::TransparentAnimation);
        }
        self.check_pace()
    }

    /// About how much memory so many frames need at once, in megabytes.
    pub fn memory_mb(&self, frames: usize) -> u64 {
        let of_frames = 3 * frames as u64 * DIFFERING / 1000;
        self.pixels() * (BYTES_A_PIXEL + of_frames) / 1_000_000
    }

    /// How many threads may draw side by side within the memory that is taken.
    fn most_threads(&self) -> usize {
        let most = MOST_MB * 1_000_000 / (self.pixels() * BYTES_A_THREAD).max(1);
        usize::try_from(most).unwrap_or(usize::MAX).max(1)
    }

    /// How many pixels a frame has.
    fn pixels(&self) -> u64 {
        let (width, height) = self.picture.size_px;
        u64::from(width) * u64::from(height)
    }

    /// How long it lasts until it begins again, in seconds.
    pub fn duration_s(&self, frames: usize) -> f64 {
        let last = seconds_of(self, true);
        frames.saturating_sub(1) as f64 * seconds_of(self, false) + last
    }

    /// Whether its pace is one that files and eyes know.
    pub(super) fn check_pace(&self) -> Result<(), PictureError> {
        let seconds = self.seconds_per_step;
        let is_usable = SECONDS_PER_STEP.contains(&seconds);
        is_usable
            .then_some(())
            .ok_or(PictureError::Seconds(seconds))
    }
}

/// How long a frame stands. The last one stands long enough to be looked at before all begins
/// again.
fn seconds_of(request: &AnimationRequest, is_last: bool) -> f64 {
    const LAST_S: f64 = 3.0;
    let seconds = request.seconds_per_step;
    if is_last {
        (4.0 * seconds).clamp(LAST_S, LAST_S.max(seconds))
    } else {
        seconds
    }
}
