//! Files that are dropped onto the window, or named when the program is started: what each of
//! them is, and what that asks for.
//!
//! [`open`] reads them on a thread of its own and brings back actions. To open one more kind of
//! file, add a [`Kind`], let [`recognise`] tell it by its contents, and say in [`Opening::take`]
//! what is done with it.

use std::path::{Path, PathBuf};

use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, Stroke};

use super::desk::Desk;
use super::{theme, workspace_file};
use crate::data::Progress;
use crate::data::format::Format;
use crate::data::open;
use crate::explorer::workspace::is_workspace;
use crate::explorer::{Action, Notice};
use crate::language::Language;
use crate::picture::Provenance;
use crate::picture::provenance::{self, ReadError};
use crate::world::World;

/// What a file is.
#[derive(Debug)]
enum Kind {
    /// The atlas wrote it: a picture, an animation, or data.
    Exported(Box<Provenance>),
    /// A view that was kept; or what is wrong with it.
    Workspace(Action),
    /// A map or a table of the reader's own.
    Own(PathBuf),
}

/// Tells what a file is by its contents; a workspace by its name, so that what is wrong with it
/// is told by its lines.
fn recognise(
    path: &Path,
    world: &World,
    progress: &Progress,
    language: Language,
) -> Result<Kind, ReadError> {
    if is_workspace(path) {
        let path = path.to_owned();
        let opened = workspace_file::opened(path, world, progress, language);
        return Ok(Kind::Workspace(opened));
    }
    match provenance::read(path) {
        Ok(provenance) => Ok(Kind::Exported(Box::new(provenance))),
        Err(_not_ours) if is_own(path) => Ok(Kind::Own(path.to_owned())),
        Err(error) => Err(error),
    }
}

/// Whether a file begins like a map or a table.
fn is_own(path: &Path) -> bool {
    let start = open::beginning(path);
    start.is_some_and(|start| !matches!(Format::of(&start), Format::Other(_)))
}

/// What the files that were looked at so far ask for.
#[derive(Debug, Default)]
struct Opening {
    shown: Option<Action>,
    own: Vec<PathBuf>,
    complaints: Vec<String>,
}

impl Opening {
    fn take(&mut self, name: String, kind: Kind, language: Language) {
        match kind {
            Kind::Own(path) => self.own.push(path),
            Kind::Workspace(Action::Tell(notice)) => self.complaints.push(notice.text),
            Kind::Exported(_) | Kind::Workspace(_) if self.shown.is_some() => {
                self.refuse_another(name, language);
            }
            Kind::Workspace(action) => self.shown = Some(action),
            Kind::Exported(provenance) => self.shown = Some(Action::Restore(provenance, name)),
        }
    }

    fn refuse_another(&mut self, name: String, language: Language) {
        let text = language.say("one-file-at-a-time", [("name", name.into())]);
        self.complaints.push(text);
    }

    fn refuse(&mut self, name: &str, error: &ReadError) {
        let reason = error.to_string();
        let cause = std::error::Error::source(error);
        let cause = cause.map_or_else(String::new, |cause| format!(": {cause}"));
        self.complaints.push(format!("{name} {reason}{cause}."));
    }

    fn into_actions(self, language: Language) -> Vec<Action> {
        let nothing = if self.shown.is_none() && self.own.is_empty() {
            format!(" {}", language.text("nothing-was-changed"))
        } else {
            String::new()
        };
        let told = (!self.complaints.is_empty())
            .then(|| Action::Tell(Notice::fault(self.complaints.join(" ") + &nothing)));
        let own = (!self.own.is_empty()).then_some(Action::OpenData(self.own));
        self.shown.into_iter().chain(told).chain(own).collect()
    }
}

/// Reads files, and says what they ask for. `progress` is that of the layers of a workspace.
pub(super) fn open(
    paths: &[PathBuf],
    world: &World,
    progress: &Progress,
    language: Language,
) -> Vec<Action> {
    let mut opening = Opening::default();
    for path in paths {
        let name = name_of(path);
        // Its layers might be large, and it could not be shown.
        if opening.shown.is_some() && is_workspace(path) {
            opening.refuse_another(name, language);
            continue;
        }
        match recognise(path, world, progress, language) {
            Ok(kind) => opening.take(name, kind, language),
            Err(error) => opening.refuse(&name, &error),
        }
    }
    opening.into_actions(language)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Asks for what was dropped since the last frame.
pub(super) fn collect(ctx: &Context, desk: &mut Desk<'_>) {
    let paths: Vec<PathBuf> = ctx.input(|input| {
        let files = input.raw.dropped_files.iter();
        files.map(|file| file.path().to_owned()).collect()
    });
    if !paths.is_empty() {
        desk.ask(Action::OpenFiles(paths));
    }
}

/// While files are held over the window, says what happens when they are let go.
pub(super) fn show_hint(ctx: &Context, desk: &Desk<'_>) {
    let count = ctx.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let text = desk.say("let-go-to-open", [("count", count.into())]);
    let area = Area::new(Id::unique("drop hint")).order(Order::Tooltip);
    let middle = ctx.content_rect().center();
    let area = area.fixed_pos(middle).pivot(Align2::CENTER_CENTER);
    area.interactable(false).show(ctx, |ui| {
        let edge = Stroke::new(2.0, theme::color(desk.theme.accent));
        let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(32, 20));
        frame.stroke(edge).show(ui, |ui| {
            ui.add(Label::new(theme::strong(text).size(16.0)).extend());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(actions: &[Action]) -> String {
        match actions {
            [Action::Tell(notice)] if notice.is_error => notice.text.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_not_ours_is_told_with_its_name_and_asks_for_nothing() {
        let world = World::embedded().unwrap();
        let open = |paths: &[PathBuf]| open(paths, &world, &Progress::default(), Language::English);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("photo.jpg");
        std::fs::write(&path, b"\xff\xd8\xff\xe0").unwrap();
        let text = told(&open(std::slice::from_ref(&path)));
        assert!(text.starts_with("photo.jpg is no file"), "{text}");
        assert!(text.ends_with("Nothing was changed."), "{text}");
        let missing = folder.path().join("missing.png");
        let text = told(&open(&[missing, path]));
        assert!(text.contains("missing.png cannot be read: "), "{text}");
        assert!(text.contains("photo.jpg"), "{text}");
        let text = told(&open(&[folder.path().to_owned()]));
        assert!(text.contains("is a folder"), "{text}");
    }
}
