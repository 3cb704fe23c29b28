//! Files that are drawn and saved, one at a time; each can be given up.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::JoinHandle;

use super::{Background, Finding, free_name};
use crate::explorer::{Action, Notice, Order, ReportRequest};
use crate::language::Language;
use crate::picture::{self, FileError, FileForm, FileRequest, PictureError};
use crate::report;
use crate::window::composer::preview::in_pixels;
use crate::world::World;

/// A picture on its way to its file.
#[derive(Debug)]
pub(super) struct Saving {
    is_given_up: Arc<AtomicBool>,
    /// How much of it is done, in thousandths; nothing where that cannot be said.
    done: Arc<AtomicU32>,
    thread: Option<JoinHandle<()>>,
}

/// A way to tell how far a file is; it says when the file is given up.
type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> Result<(), PictureError>;

impl Background {
    /// Draws a picture and saves it.
    pub(in crate::window) fn save(&mut self, order: Order) {
        self.save_as(order, |path| path);
    }

    /// Draws a picture and saves it under a name that is free, this one if it is.
    pub(in crate::window) fn save_anew(&mut self, order: Order) {
        self.save_as(order, free_name);
    }

    /// Writes a report and saves it.
    pub(in crate::window) fn save_report(&mut self, request: ReportRequest, path: PathBuf) {
        self.save_made(
            path,
            |path| path,
            move |world, path, progress| {
                picture::save::check(path)?;
                let bytes = report::draw(&request, world)?;
                progress(1, 1)?;
                picture::save::save(path, &bytes)?;
                Ok(Saved::File(None))
            },
        );
    }

    fn save_as(&mut self, order: Order, choose: impl FnOnce(PathBuf) -> PathBuf + Send + 'static) {
        let Order { file, path } = order;
        let language = self.language;
        self.save_made(path, choose, move |world, path, progress| {
            let n_files = file.save(world, path, progress)?;
            Ok(match file.form() {
                FileForm::Frames => Saved::Folder(n_files),
                FileForm::Day(_) | FileForm::Days(_) => Saved::File(file_size(&file, language)),
            })
        });
    }

    /// Makes a file and saves it, on a thread of its own.
    fn save_made(
        &mut self,
        path: PathBuf,
        choose: impl FnOnce(PathBuf) -> PathBuf + Send + 'static,
        make: impl FnOnce(&World, &Path, Progress<'_>) -> anyhow::Result<Saved> + Send + 'static,
    ) {
        let is_given_up = Arc::new(AtomicBool::new(false));
        let done = Arc::new(AtomicU32::new(0));
        let (is_unwanted, share) = (Arc::clone(&is_given_up), Arc::clone(&done));
        let language = self.language;
        let thread = self.start("picture", move |world, _| {
            let path = choose(path);
            let mut progress = |done: usize, all: usize| {
                share.store((1000 * done / all.max(1)) as u32, Ordering::Relaxed);
                let is_unwanted = is_unwanted.load(Ordering::SeqCst);
                (!is_unwanted).then_some(()).ok_or(PictureError::GivenUp)
            };
            let saved = make(world, &path, &mut progress);
            if is_unwanted.load(Ordering::SeqCst) {
                return None;
            }
            let notice = told(saved, &path, language);
            Some(Finding::Action(Action::SaveEnded(notice)))
        });
        self.saving = Some(Saving {
            is_given_up,
            done,
            thread,
        });
    }

    /// How much of the file that is being saved is done, from 0 to 1, where that can be said.
    pub(in crate::window) fn saved_share(&self) -> Option<f32> {
        let done = self.saving.as_ref()?.done.load(Ordering::Relaxed);
        (done > 0).then_some(done as f32 / 1000.0)
    }

    /// Waits for the picture that is being saved, so that the program's end does not break it off.
    pub(in crate::window) fn finish(&mut self) {
        if let Some(thread) = self.saving.take().and_then(|saving| saving.thread) {
            // A thread that died has left no file.
            drop(thread.join());
        }
    }

    /// Gives up the picture that is being saved: it is not written.
    pub(in crate::window) fn cancel_save(&mut self) {
        if let Some(saving) = self.saving.take() {
            saving.is_given_up.store(true, Ordering::SeqCst);
        }
    }
}

/// What was saved.
#[derive(Debug)]
pub(super) enum Saved {
    /// A file; of a picture, its size in words.
    File(Option<String>),
    /// So many pictures in a folder.
    Folder(usize),
}

/// What the reader is told of a file that was to be saved. Reasons of the system stay in its own
/// words.
pub(super) fn told(saved: anyhow::Result<Saved>, path: &Path, language: Language) -> Notice {
    let is_error = saved.is_err();
    let at = ("path", path.display().to_string().into());
    let text = match saved {
        Ok(Saved::File(None)) => language.say("saved", [at]),
        Ok(Saved::File(Some(size))) => language.say("saved-with-size", [at, ("size", size.into())]),
        Ok(Saved::Folder(count)) => language.say("saved-pictures", [at, ("count", count.into())]),
        Err(error) => {
            let of_picture = error.downcast_ref::<PictureError>().or_else(|| {
                match error.downcast_ref::<FileError>()? {
                    FileError::Picture(error) => Some(error),
                    FileError::Save(_) => None,
                }
            });
            let reason = of_picture.map(|it| it.told_in(language));
            let reason = reason.unwrap_or_else(|| format!("{error:#}"));
            language.say("nothing-was-saved", [("reason", reason.into())])
        }
    };
    Notice { text, is_error }
}

/// The size of a file in words; of data, none.
fn file_size(file: &FileRequest, language: Language) -> Option<String> {
    match file.paper() {
        _ if file.form().is_data() => None,
        Some(paper) => Some(paper.name_in(language)),
        None => Some(in_pixels(file.picture().size_px, language)),
    }
}

pub(super) fn save_bytes(drawn: Result<Vec<u8>, PictureError>, path: &Path) -> anyhow::Result<()> {
    picture::save::save(path, &drawn?)?;
    Ok(())
}
