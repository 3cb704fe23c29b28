//! Work that takes long: done on threads of its own, its results fetched frame by frame.

mod opening;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use eframe::egui::{ColorImage, Context};

use self::saving::{Saved, Saving, save_bytes, told};
use super::composer::preview::{Sketch, in_pixels};
use super::paint::{MapSource, OwnSource};
use super::watch::Watch;
use super::workspace_file;
use crate::atlas::hit::HitIndex;
use crate::atlas::projection::Projection;
use crate::data::Progress;
use crate::explorer::{Action, Notice, WorkspaceForm};
use crate::language::Language;
use crate::own::Content;
use crate::picture::chart::ChartRequest;
use crate::picture::raster::Pixels;
use crate::picture::{self, FileForm, FileRequest, Form, PictureRequest};
use crate::record::{ReadError, Reading};
use crate::world::World;

/// A dialog that answers sooner has not been seen by anybody.
const SHOWN_AFTER: Duration = Duration::from_millis(500);

/// What a thread brings back.
#[derive(Debug)]
pub(super) enum Finding {
    /// What is under a point.
    Hit(HitIndex),
    /// The shapes in a projection.
    Source(MapSource),
    /// A layer of the reader's own in a projection.
    Own(Arc<Content>, OwnSource),
    /// The record, after its files were changed; or why it cannot be read any more.
    Record(Box<Result<Reading, ReadError>>),
    /// Something that the reader might have asked for.
    Action(Action),
    /// What files ask for that were opened, one thing after the other; nothing, if they were given
    /// up meanwhile.
    Opened(Arc<Progress>, Vec<Action>),
    /// The file that the composer describes, drawn small.
    Sketch(Arc<FileRequest>, Sketch),
    /// A picture for the clipboard.
    Picture(Pixels),
    /// Where the reader wants to save.
    ChosenPath(PathBuf),
    /// Where a report is to be saved.
    ChosenReportPath(PathBuf),
}

/// The threads' way back.
#[derive(Debug)]
pub(super) struct Background {
    world: Arc<World>,
    ctx: Context,
    sender: Sender<Finding>,
    receiver: Receiver<Finding>,
    saving: Option<Saving>,
    /// In which the reader is told what became of the work.
    language: Language,
    /// How far the files are that are being read.
    opening: Option<Arc<Progress>>,
}

impl Background {
    /// Nothing to do yet; `ctx` is woken when something has been found.
    pub(super) fn new(world: Arc<World>, ctx: Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            world,
            ctx,
            sender,
            receiver,
            saving: None,
            language: Language::default(),
            opening: None,
        }
    }

    /// What threads work with that are started from now on.
    pub(super) fn set_world(&mut self, world: Arc<World>) {
        self.world = world;
    }

    /// In which language the reader is told of work that begins from now on.
    pub(super) fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// Watches the files of the record.
    pub(super) fn watch(&self) -> Watch {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        Watch::new(&self.world, move |reading| {
            let is_heard = sender.send(Finding::Record(Box::new(reading))).is_ok();
            ctx.request_repaint();
            is_heard
        })
    }

    /// Asks for something in the next frame.
    pub(super) fn ask(&self, action: Action) {
        drop(self.sender.send(Finding::Action(action)));
        self.ctx.request_repaint();
    }

    /// The context that is woken.
    pub(super) fn context(&self) -> Context {
        self.ctx.clone()
    }

    /// What was found since the last call.
    pub(super) fn findings(&self) -> Vec<Finding> {
        self.receiver.try_iter().collect()
    }

    /// Makes the index of what is under a point.
    pub(super) fn index_shapes(&self) {
        self.start("hit index", |world, _| {
            Some(Finding::Hit(HitIndex::new(&world.atlas)))
        });
    }

    /// Projects the shapes.
    pub(super) fn project(&self, projection: Projection) {
        let ctx = self.ctx.clone();
        self.start("projection", move |world, _| {
            let source = MapSource::new(&world.atlas, projection, move || ctx.request_repaint());
            Some(Finding::Source(source))
        });
    }

    /// Asks for files of the reader's own with the system's dialog.
    pub(super) fn ask_data(&self) {
        let language = self.language;
        self.start("file dialog", move |_, _| {
            let dialog = rfd::FileDialog::new().set_title(language.text("open-your-own-data"));
            let endings = [
                "geojson", "json", "topojson", "geojsonl", "ndjson", "shp", "csv", "tsv", "gz",
                "zip",
            ];
            let asked = Instant::now();
            let paths = dialog
                .add_filter(language.text("maps-and-tables"), &endings)
                .pick_files();
            match paths {
                Some(paths) => Some(Finding::Action(Action::OpenData(paths))),
                // Nobody gives a dialog up before it can be seen: there was none.
                None if asked.elapsed() < SHOWN_AFTER => Some(Finding::Action(Action::Tell(
                    Notice::fault(language.text("no-file-dialog").to_owned()),
                ))),
                None => None,
            }
        });
    }

    /// Projects a layer of the reader's own.
    pub(super) fn project_own(&self, content: Arc<Content>, projection: Projection) {
        let ctx = self.ctx.clone();
        self.start("own layer", move |_, _| {
            let wake = move || ctx.request_repaint();
            let source = OwnSource::new(content.places()?, projection, wake);
            Some(Finding::Own(content, source))
        });
    }

    /// Asks for a path with the system's dialog, beginning at `path`. Where the system has none,
    /// nothing comes back: the path can be typed.
    pub(super) fn ask_path(&self, path: &str) {
        let (path, language) = (PathBuf::from(path), self.language);
        self.start("file dialog", move |_, _| {
            let dialog = save_dialog(&path, language.text("dialog-export-the-map"));
            if FileForm::of(&path) == Ok(FileForm::Frames) {
                // With a separator at its end it stays a folder.
                let folder = dialog.pick_folder()?;
                return Some(Finding::ChosenPath(folder.join("")));
            }
            let of_kind = |is_data| {
                let forms = FileForm::ALL
                    .into_iter()
                    .filter(move |it| it.is_data() == is_data);
                forms.map(FileForm::extension).collect::<Vec<_>>()
            };
            let dialog = dialog
                .add_filter(language.text("kind-pictures"), &of_kind(false))
                .add_filter(language.text("kind-data"), &of_kind(true));
            dialog.save_file().map(Finding::ChosenPath)
        });
    }

    /// The same for a report.
    pub(super) fn ask_report_path(&self, path: &str) {
        let (path, language) = (PathBuf::from(path), self.language);
        self.start("file dialog", move |_, _| {
            let title = language.text("dialog-save-a-report");
            let dialog = save_dialog(&path, title).add_filter("PDF", &["pdf"]);
            dialog.save_file().map(Finding::ChosenReportPath)
        });
    }

    /// Draws the file that the composer describes, small.
    pub(super) fn sketch(&self, file: Arc<FileRequest>, longest_px: u32) {
        self.start("preview", move |world, _| {
            let drawn = file.preview(world, longest_px);
            Some(Finding::Sketch(file, drawn))
        });
    }

    /// Puts a picture on the clipboard, and says so.
    pub(super) fn hand_over(&self, pixels: &Pixels) -> Action {
        let (width, height) = (pixels.width, pixels.height);
        let size = [width as usize, height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
        self.ctx.copy_image(image);
        Action::Tell(Notice::news({
            let size = in_pixels((width, height), self.language).into();
            self.language.say("copied-as-a-picture", [("size", size)])
        }))
    }

    /// Draws a picture for the clipboard.
    pub(super) fn copy_picture(&self, request: PictureRequest) {
        let language = self.language;
        self.start("picture", move |world, _| {
            Some(match request.pixels(world) {
                Ok(pixels) => Finding::Picture(pixels),
                Err(error) => Finding::Action(Action::Tell(Notice::fault({
                    let reason = error.told_in(language).into();
                    language.say("picture-not-copied", [("reason", reason)])
                }))),
            })
        });
    }

    /// Saves the text of a workspace.
    pub(super) fn save_workspace(&self, text: String, path: PathBuf) {
        let language = self.language;
        self.start("workspace", move |_, _| {
            let written = workspace_file::written(&text, path, language);
            Some(Finding::Action(written))
        });
    }

    /// Asks for the path of a workspace, to save or to open it.
    pub(super) fn ask_workspace(&self, path: PathBuf, to_save: bool) {
        let language = self.language;
        self.start("file dialog", move |_, _| {
            let path = workspace_file::ask(&path, to_save, language)?;
            Some(Finding::Action(if to_save {
                let path = path.display().to_string();
                Action::EditWorkspace(WorkspaceForm { path })
            } else {
                Action::ReadWorkspace(path)
            }))
        });
    }

    /// Draws a chart and saves it as PNG under a name that is free, this one if it is.
    pub(super) fn save_chart(&self, request: ChartRequest, path: PathBuf) {
        let language = self.language;
        self.start("chart", move |world, _| {
            let path = free_name(path);
            let drawn = request.draw(world, Form::Png);
            let size = || Some(in_pixels(request.form.size_px, language));
            let saved = save_bytes(drawn, &path).map(|()| Saved::File(size()));
            let notice = told(saved, &path, language);
            Some(Finding::Action(Action::Tell(notice)))
        });
    }

    /// Saves text under a name that is free, this one if it is.
    pub(super) fn save_text(&self, text: String, path: PathBuf) {
        let language = self.language;
        self.start("text", move |_, _| {
            let path = free_name(path);
            let saved = picture::save::save(&path, text.as_bytes());
            let saved = saved.map(|()| Saved::File(None));
            let saved = saved.map_err(anyhow::Error::from);
            let notice = told(saved, &path, language);
            Some(Finding::Action(Action::Tell(notice)))
        });
    }

    /// What saves a picture of the window once egui has it.
    pub(super) fn window_saver(&self, path: PathBuf) -> impl FnOnce(&ColorImage) + Send + 'static {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let language = self.language;
        move |image| {
            let image = Pixels {
                width: image.size[0] as u32,
                height: image.size[1] as u32,
                rgba: image.pixels.iter().flat_map(|it| it.to_array()).collect(),
            };
            // On a thread of its own: egui calls this in the middle of a frame.
            std::thread::spawn(move || {
                let path = free_name(path);
                let drawn = picture::png::encode(&image, false);
                let size = in_pixels((image.width, image.height), language);
                let saved = save_bytes(drawn, &path).map(|()| Saved::File(Some(size)));
                let notice = told(saved, &path, language);
                drop(sender.send(Finding::Action(Action::SaveEnded(notice))));
                ctx.request_repaint();
            });
        }
    }

    fn start(
        &self,
        name: &str,
        work: impl FnOnce(&World, &Context) -> Option<Finding> + Send + 'static,
    ) -> Option<JoinHandle<()>> {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let world = Arc::clone(&self.world);
        let run = move || {
            if let Some(finding) = work(&world, &ctx) {
                // The window may be gone by now; then nobody waits for it.
                drop(sender.send(finding));
                ctx.request_repaint();
            }
        };
        match std::thread::Builder::new().name(name.to_owned()).spawn(run) {
            Ok(thread) => Some(thread),
            Err(error) => {
                let values = [("name", name.into()), ("reason", error.to_string().into())];
                let text = self.language.say("no-thread", values);
                let notice = Notice::fault(text);
                drop(self.sender.send(Finding::Action(Action::SaveEnded(notice))));
                None
            }
        }
    }
}

/// The system's dialog for saving, beginning at a path.
fn save_dialog(path: &Path, title: &str) -> rfd::FileDialog {
    let name = path.file_name();
    let name = name.map(|name| name.to_string_lossy().into_owned());
    let dialog = rfd::FileDialog::new()
        .set_title(title)
        .set_file_name(name.unwrap_or_default());
    match path.parent().filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// The path itself, or `name-2`, `name-3`, … beside it.
fn free_name(path: PathBuf) -> PathBuf {
    const MOST: u32 = 10_000;
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let ending = path
        .extension()
        .map_or_else(|| "png".into(), |it| it.to_string_lossy().into_owned());
    let others = (2..MOST).map(|number| path.with_file_name(format!("{stem}-{number}.{ending}")));
    let names = std::iter::once(path.clone()).chain(others);
    names
        .into_iter()
        .find(|name| !name.exists())
        .unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.png");
        assert_eq!(free_name(path.clone()), path);
        for number in 2..4 {
            let taken = free_name(path.clone());
            std::fs::write(taken, "").unwrap();
            let next = folder.path().join(format!("map-{number}.png"));
            assert_eq!(free_name(path.clone()), next);
        }
    }
}
