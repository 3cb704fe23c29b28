//! The file in which the window's state survives a restart.
//!
//! It lies where the system keeps such things (`$XDG_STATE_HOME/kabul-atlas/window.json`). A file
//! that cannot be understood is set aside under another name and never overwritten; a folder that
//! cannot be written to costs the state, nothing else.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::thread::{Builder, JoinHandle};

use etcetera::BaseStrategy as _;

use crate::explorer::memory::{Memory, MemoryError};
use crate::picture::save::save;

/// How many broken files are kept apart before the last name is used again.
const SET_ASIDE: u32 = 100;

/// A state is a few hundred bytes; whatever is larger than this is none.
const LARGEST: u64 = 1 << 20;

/// Where the state is kept, and what it said last.
#[derive(Debug, Default)]
pub(super) struct StateFile {
    path: Option<PathBuf>,
    written: Option<Memory>,
    writer: Option<JoinHandle<Result<(), String>>>,
}

/// What was found at the start.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The state, if there was one that can be understood.
    pub(super) memory: Option<Memory>,
    /// What the reader should know.
    pub(super) trouble: Option<String>,
}

impl Found {
    /// Whether there was no state, not even a broken one.
    pub(super) fn is_first_time(&self) -> bool {
        self.memory.is_none() && self.trouble.is_none()
    }
}

/// Where the system keeps a program's state, if it says so.
pub(super) fn usual_path() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Some(folder.join("kabul-atlas").join("window.json"))
}

impl StateFile {
    /// Reads the file, if there is one. Without a path nothing is ever kept.
    pub(super) fn open(path: Option<PathBuf>) -> (Self, Found) {
        let found = path.as_deref().map(read).unwrap_or_default();
        let written = found.memory.clone();
        let file = Self {
            path,
            written,
            writer: None,
        };
        (file, found)
    }

    /// Whether anything is kept at all.
    pub(super) fn has_path(&self) -> bool {
        self.path.is_some()
    }

    /// Writes the state on a thread of its own if it differs from what the file says. What went
    /// wrong the last time comes back now.
    pub(super) fn keep(&mut self, memory: Memory) -> Result<(), String> {
        if self
            .writer
            .as_ref()
            .is_some_and(|writer| !writer.is_finished())
        {
            return Ok(());
        }
        let last = self.finish();
        if let Some(path) = self.path_for(&memory) {
            let thread = Builder::new().name("window state".to_owned());
            let words = memory.clone();
            // Without a thread it is written at the end.
            self.writer = thread.spawn(move || write(&path, &words)).ok();
            self.written = Some(memory);
        }
        last
    }

    /// Writes the state before the program ends.
    pub(super) fn close(&mut self, memory: Memory) -> Result<(), String> {
        let last = self.finish();
        let Some(path) = self.path_for(&memory) else {
            return last;
        };
        self.written = Some(memory.clone());
        write(&path, &memory)
    }

    /// Waits for the writer, if there is one.
    fn finish(&mut self) -> Result<(), String> {
        let Some(writer) = self.writer.take() else {
            return Ok(());
        };
        writer
            .join()
            .unwrap_or_else(|_panic| Err("the writer broke off".to_owned()))
    }

    /// Where to write, unless the file says so already.
    fn path_for(&self, memory: &Memory) -> Option<PathBuf> {
        self.path
            .clone()
            .filter(|_| self.written.as_ref() != Some(memory))
    }
}

fn write(path: &Path, memory: &Memory) -> Result<(), String> {
    let attempt = || -> anyhow::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        save(path, memory.write()?.as_bytes())?;
        Ok(())
    };
    attempt().map_err(|error| format!("{error:#}"))
}

/// The file's text, as far as it can be a state.
fn read_text(path: &Path) -> std::io::Result<String> {
    // A pipe might never end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::Error::other("it is not an ordinary file"));
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(LARGEST)
        .read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn read(path: &Path) -> Found {
    let text = match read_text(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Found::default(),
        Err(error) => {
            let trouble = format!("The window’s last state cannot be read: {error}.");
            return Found {
                memory: None,
                trouble: Some(trouble),
            };
        }
    };
    match Memory::read(&text) {
        Ok(memory) => Found {
            memory: Some(memory),
            trouble: None,
        },
        Err(error) => Found {
            memory: None,
            trouble: Some(set_aside(path, &error)),
        },
    }
}

/// Gives a broken file another name, and says so.
fn set_aside(path: &Path, error: &MemoryError) -> String {
    let name = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".broken-{number}"));
        PathBuf::from(name)
    };
    let free = (1..SET_ASIDE).map(name).find(|other| !other.exists());
    let other = free.unwrap_or_else(|| name(SET_ASIDE));
    match std::fs::rename(path, &other) {
        Ok(()) => format!(
            "The window’s last state was set aside: {error}. It is kept as {}.",
            other.display()
        ),
        Err(refusal) => format!(
            "The window’s last state is lost: {error}, and it could not be set aside: {refusal}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_file_there_is_nothing_to_tell() {
        let folder = tempfile::tempdir().unwrap();
        let (_, found) = StateFile::open(Some(folder.path().join("window.json")));
        assert!(found.memory.is_none() && found.trouble.is_none());
    }

    #[test]
    #[cfg(unix)]
    fn a_pipe_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("window.json");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        let (_, found) = StateFile::open(Some(path));
        assert!(found.memory.is_none());
        let trouble = found.trouble.unwrap();
        assert!(trouble.contains("not an ordinary file"), "{trouble}");
    }

    #[test]
    fn a_broken_file_is_set_aside_and_its_words_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("window.json");
        for number in 1..=2 {
            std::fs::write(&path, "not json").unwrap();
            let (_, found) = StateFile::open(Some(path.clone()));
            assert!(found.memory.is_none());
            let aside = folder.path().join(format!("window.json.broken-{number}"));
            assert!(
                found
                    .trouble
                    .unwrap()
                    .contains(&aside.display().to_string())
            );
            assert_eq!(std::fs::read_to_string(aside).unwrap(), "not json");
            assert!(!path.exists());
        }
    }

    #[test]
    fn state_is_written_once_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/down/window.json");
        let (mut file, _) = StateFile::open(Some(path.clone()));
        let mut memory = Memory::default();
        memory.window = Some((800.0, 600.0));
        file.keep(memory.clone()).unwrap();
        file.finish().unwrap();
        let (_, found) = StateFile::open(Some(path.clone()));
        assert_eq!(found.memory, Some(memory.clone()));
        std::fs::remove_file(&path).unwrap();
        file.close(memory).unwrap();
        assert!(!path.exists(), "nothing had changed");
    }

    #[test]
    fn a_place_that_cannot_be_written_to_is_told_once() {
        let (mut file, _) = StateFile::open(Some(PathBuf::from("/proc/none/window.json")));
        file.keep(Memory::default()).unwrap();
        assert!(file.finish().is_err());
        assert!(file.close(Memory::default()).is_ok());
    }
}
