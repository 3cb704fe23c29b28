//! `export` of many days: an animation, or single pictures in a folder.

use std::io::IsTerminal as _;
use std::path::Path;

use super::args::{ExportArgs, StepWord};
use super::days::span_to_show;
use super::{UsageError, export, output};
use crate::own::OwnLayer;
use crate::picture::animation::{self, AnimationRequest, SECONDS_PER_STEP, SingleFrame, Step};
use crate::picture::{FileRequest, PictureError, SizePx, save};
use crate::world::World;

/// How long a step stands where the reader does not say, in seconds.
const USUAL_SECONDS: f64 = 0.5;

/// The animation that the words ask for.
pub(super) fn request(
    args: &ExportArgs,
    world: &World,
    own: Vec<OwnLayer>,
) -> anyhow::Result<AnimationRequest> {
    let seconds_per_step = args.seconds_per_step.unwrap_or(USUAL_SECONDS);
    if !SECONDS_PER_STEP.contains(&seconds_per_step) {
        return Err(UsageError(PictureError::Seconds(seconds_per_step).to_string()).into());
    }
    let (from, to) = span_to_show(&world.record, args.era, args.from, args.to)?;
    Ok(AnimationRequest {
        picture: export::request(args, world, own, (to, None))?,
        from,
        to,
        step: match args.step {
            None | Some(StepWord::Month) => Step::Month,
            Some(StepWord::Change) => Step::Change,
        },
        seconds_per_step,
    })
}

/// Draws a file, and tells how far it is.
pub(super) fn draw(file: &FileRequest, world: &World) -> Result<Vec<u8>, PictureError> {
    let progress = Progress::begin();
    file.draw(world, |done, all| {
        progress.tell(done, all);
        Ok(())
    })
}

/// Draws single pictures into a folder that is new or empty.
pub(super) fn write_frames(
    args: &ExportArgs,
    world: &World,
    own: Vec<OwnLayer>,
    folder: &Path,
) -> anyhow::Result<()> {
    let request = request(args, world, own)?;
    save::empty_folder(folder)?;
    let progress = Progress::begin();
    let mut n_written = 0;
    animation::draw_frames(&request, world, |frame, n_frames| {
        let SingleFrame { number, day, png } = frame;
        save::save(&folder.join(format!("frame-{number:04}-{day}.png")), &png)?;
        n_written = number;
        progress.tell(number, n_frames);
        anyhow::Ok(())
    })?;
    drop(progress);
    let SizePx(width, height) = args.size;
    let folder = folder.display();
    output::complain(&format!(
        "wrote {n_written} pictures into {folder} ({width} × {height} pixels)"
    ));
    Ok(())
}

/// A bar on a terminal; nothing where nobody looks.
pub(super) struct Progress {
    is_seen: bool,
}

impl Progress {
    pub(super) fn begin() -> Self {
        Self {
            is_seen: std::io::stderr().is_terminal() && !output::is_gathering(),
        }
    }

    pub(super) fn tell(&self, done: usize, all: usize) {
        if self.is_seen {
            output::show_bar(done, all);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_seen {
            output::clear_bar();
        }
    }
}
