//! `export` of days in a row, and how far a file is that takes a while.

use std::io::IsTerminal as _;
use std::path::Path;

use super::args::{ExportArgs, StepWord};
use super::days::span_to_show;
use super::{UsageError, export, output};
use crate::own::OwnLayer;
use crate::picture::animation::{AnimationRequest, SECONDS_PER_STEP, Step};
use crate::picture::{FileError, FileRequest, PictureError};
use crate::world::World;

/// How long a step stands where nobody says, in seconds; in single pictures it is not looked at.
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

/// Draws a file and saves it, and tells how far it is. Returns how many files there are.
pub(super) fn save(file: &FileRequest, world: &World, path: &Path) -> Result<usize, FileError> {
    let progress = Progress::begin();
    file.save(world, path, |done, all| {
        progress.tell(done, all);
        Ok(())
    })
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
        // One picture is there at once.
        if self.is_seen && all > 1 {
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
