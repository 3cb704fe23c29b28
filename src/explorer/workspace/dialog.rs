//! The dialogs that save and open workspaces: what they ask for, and what is told when it is done.

use std::path::{Path, PathBuf};

use super::{EXTENSION, MOST_RECENT, Opened, Workspace, is_workspace, write};
use crate::explorer::{Effect, Explorer, Notice};
use crate::language::Language;
use crate::own::KeptLayer;
use crate::world::World;

impl Explorer {
    /// What is wrong with the path of the dialog that saves a workspace, if anything is.
    pub fn workspace_fault(&self) -> Option<String> {
        path_of(&self.workspace.path, self.language).err()
    }

    /// Asks for the workspace to be saved where the dialog says.
    pub(in crate::explorer) fn save_workspace(&mut self) -> Option<Effect> {
        match path_of(&self.workspace.path, self.language) {
            Ok(path) => {
                self.dialog = None;
                let absolute = std::path::absolute(&path).unwrap_or_else(|_unknown| path.clone());
                let folder = absolute.parent().unwrap_or(&absolute);
                let text = write(&Workspace::of(self).seen_from(folder));
                Some(Effect::SaveWorkspace(text, path))
            }
            Err(text) => {
                self.tell_fault(text);
                None
            }
        }
    }

    /// Asks for files to be read, whatever they are. Of several, the first workspace is named, for
    /// that may take longest.
    pub(in crate::explorer) fn open_files(&mut self, paths: Vec<PathBuf>) -> Effect {
        let workspace = paths.iter().find(|path| is_workspace(path));
        if let Some(path) = workspace.or_else(|| paths.first()) {
            self.begin_opening(path);
        }
        Effect::OpenFiles(paths)
    }

    /// Asks for a workspace to be read. Nothing changes until all of it has been.
    pub(in crate::explorer) fn read_workspace(&mut self, path: PathBuf) -> Effect {
        // It would lie over the progress and the button that gives it up.
        self.dialog = None;
        self.begin_opening(&path);
        Effect::ReadWorkspace(path)
    }

    fn begin_opening(&mut self, path: &Path) {
        self.give_up_opening();
        let name = path.file_name().unwrap_or(path.as_os_str());
        self.opening = Some(name.to_string_lossy().into_owned());
    }

    pub(in crate::explorer) fn workspace_saved(&mut self, path: PathBuf) {
        let pasted = self.own.iter().filter(|it| KeptLayer::of(it).is_none());
        let at = ("path", path.display().to_string().into());
        let (text, is_error) = match pasted.count() {
            0 => (self.language.say("saved", [at]), false),
            count => {
                let values = [at, ("count", count.into())];
                (self.language.say("workspace-saved-without", values), true)
            }
        };
        self.notice = Some(Notice { text, is_error });
        self.remember_file(&path);
    }

    /// Shows what a file holds, and tells what is wrong with it.
    pub(in crate::explorer) fn open_workspace(&mut self, opened: Opened, world: &World) {
        const TOLD: usize = 3;
        self.dialog = None;
        opened.workspace.apply(self, world);
        self.replace_own(opened.own);
        let name = opened
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let problems = &opened.problems;
        self.notice = Some(if problems.is_empty() {
            Notice::news({
                let name = name.as_ref().into();
                self.language.say("workspace-opened", [("name", name)])
            })
        } else {
            let mut lines: Vec<String> = problems.iter().take(TOLD).cloned().collect();
            if problems.len() > TOLD {
                let count = (problems.len() - TOLD).into();
                lines.push(self.language.say("and-more", [("count", count)]));
            }
            Notice::fault({
                let head = self.language.text("workspace-opened-in-part");
                format!("{head}\n{}", lines.join("\n"))
            })
        });
        self.remember_file(&opened.path);
    }

    fn remember_file(&mut self, path: &Path) {
        self.workspace.path = path.display().to_string();
        // What is no text could not be kept and read again.
        if path.to_str().is_some() {
            self.recent.retain(|other| other != path);
            self.recent.insert(0, path.to_owned());
            self.recent.truncate(MOST_RECENT);
        }
    }
}

/// The path that somebody has typed, or what is wrong with it.
fn path_of(text: &str, language: Language) -> Result<PathBuf, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(language.text("workspace-say-where").to_owned());
    }
    let path = PathBuf::from(text);
    if !is_workspace(&path) {
        let values = [("end", EXTENSION.into()), ("text", text.into())];
        return Err(language.say("workspace-must-end", values));
    }
    Ok(path)
}
