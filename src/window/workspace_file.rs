//! Reads and writes workspaces, for a thread of its own, and asks for their paths.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::data::Progress;
use crate::explorer::workspace::{EXTENSION, read};
use crate::explorer::{Action, Notice, Opened};
use crate::language::Language;
use crate::picture::save::save;
use crate::world::World;

/// A workspace is a few hundred bytes; whatever is larger than this is none.
const LARGEST: u64 = 1 << 20;

/// Writes the text, and says how that went.
pub(super) fn written(text: &str, path: PathBuf, language: Language) -> Action {
    match save(&path, text.as_bytes()) {
        Ok(()) => Action::WorkspaceSaved(path),
        Err(error) => {
            let error = anyhow::Error::from(error);
            let reason = format!("{error:#}").into();
            told(language.say("workspace-not-saved", [("reason", reason)]))
        }
    }
}

/// What a file holds, or why it cannot be opened.
pub(super) fn opened(
    path: PathBuf,
    world: &World,
    progress: &Progress,
    language: Language,
) -> Action {
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let text = match text_of(&path, language) {
        Ok(text) => text,
        Err(reason) => {
            let path = path.display().to_string();
            let values = [("path", path.into()), ("reason", reason.into())];
            return told(language.say("workspace-cannot-be-opened", values));
        }
    };
    let reading = read(&name, &text, world);
    let mut problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    match reading.workspace {
        Some(workspace) => {
            let folder = path.parent().unwrap_or(&path);
            let (own, of_own) = workspace.open_own(folder, world, progress);
            problems.extend(of_own);
            Action::OpenWorkspace(Box::new(Opened {
                path,
                workspace,
                own,
                problems,
            }))
        }
        None => told(format!(
            "{}\n{}",
            language.text("workspace-is-none"),
            problems.join("\n")
        )),
    }
}

fn text_of(path: &Path, language: Language) -> Result<String, String> {
    let about = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if about.is_dir() {
        return Err(language.text("it-is-a-folder").to_owned());
    }
    // A pipe might never end; even opening it might wait for ever.
    if !about.is_file() {
        return Err(language.text("it-is-no-ordinary-file").to_owned());
    }
    let file = File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LARGEST {
        return Err(language.text("larger-than-any-workspace").to_owned());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn told(text: String) -> Action {
    Action::Tell(Notice::fault(text))
}

/// Asks for a path with the system's dialog, beginning at `path`; `None` where the reader chose
/// none or the system has no such dialog.
pub(super) fn ask(path: &Path, to_save: bool, language: Language) -> Option<PathBuf> {
    let mut dialog =
        rfd::FileDialog::new().add_filter(language.text("kind-workspace"), &[EXTENSION]);
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if to_save {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let dialog = dialog.set_title(language.text("dialog-save-the-view-as-a"));
        dialog.set_file_name(name).save_file()
    } else {
        dialog
            .set_title(language.text("dialog-open-a-workspace"))
            .pick_file()
    }
}
