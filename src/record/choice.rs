//! Which files the record is read from: those that are built in, or a reader's own.
//!
//! A part of a record is a folder of `.toml` files, or a `.csv` file of events in the form of
//! [`super::row`]. An id stands once in all parts; whatever stands twice is told with both places.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::edition::Edition;
use super::embedded::EMBEDDED_FILES;
use super::problem::{Problem, Severity};
use super::read::{Part, ReadError, read_part, read_parts};
use super::{Record, embedded};

/// What files of the built-in record are called where others stand beside them.
const BUILT_IN: &str = "built-in";

/// The parts of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordChoice {
    /// What is read instead of the built-in record.
    pub instead: Option<PathBuf>,
    /// What is added.
    pub added: Vec<PathBuf>,
}

/// A record that was read, and what was found on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What could be read.
    pub record: Record,
    /// What is wrong with the files.
    pub problems: Vec<Problem>,
    /// How the files were before they were read.
    pub trace: Trace,
}

impl Reading {
    /// The problems because of which something was left out.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        let problems = self.problems.iter();
        problems.filter(|problem| problem.severity == Severity::Error)
    }
}

/// How files lie on the disk: their names, lengths and times. It differs once they were changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace(Vec<(PathBuf, Option<State>)>);

/// A file's length and the time of its last change; of a folder neither.
type State = (u64, Option<SystemTime>);

impl RecordChoice {
    /// Whether it is the built-in record alone.
    pub fn is_built_in(&self) -> bool {
        *self == Self::default()
    }

    /// All files and folders that it names.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        let paths = self.instead.iter().chain(&self.added);
        paths.map(PathBuf::as_path)
    }

    /// Reads it. An error means that one of its parts cannot be read at all.
    pub fn read(&self) -> Result<Reading, ReadError> {
        if self.is_built_in() {
            let (record, problems) = embedded();
            return Ok(Reading {
                record,
                problems,
                trace: Trace::default(),
            });
        }
        let trace = self.trace();
        let mut parts = Vec::with_capacity(1 + self.added.len());
        match &self.instead {
            Some(path) => parts.push(read_part(path)?),
            None => parts.push(built_in()),
        }
        for path in &self.added {
            parts.push(read_part(path)?.into_addition());
        }
        let (record, problems) = read_parts(&parts);
        let record = record.with_edition(self.edition());
        Ok(Reading {
            record,
            problems,
            trace,
        })
    }

    /// How its files lie on the disk just now. What cannot be seen is as if it were not there.
    pub fn trace(&self) -> Trace {
        let mut files = Vec::new();
        for path in self.paths() {
            files.push((path.to_owned(), state_of(path)));
            let Ok(entries) = fs::read_dir(path) else {
                continue;
            };
            let within = entries.filter_map(Result::ok).map(|entry| entry.path());
            let within = within.filter(|it| it.extension().is_some_and(|it| it == "toml"));
            files.extend(within.map(|it| {
                let state = state_of(&it);
                (it, state)
            }));
        }
        files.sort_unstable();
        Trace(files)
    }

    fn edition(&self) -> Edition {
        let by: Vec<String> = self.added.iter().map(|path| name_of(path)).collect();
        match (self.instead.as_deref().map(name_of), by.is_empty()) {
            (None, true) => Edition::BuiltIn,
            (None, false) => Edition::Extended { by },
            (Some(name), true) => Edition::Own { name },
            (Some(name), false) => Edition::OwnExtended { name, by },
        }
    }
}

/// The built-in record as a part beside others.
fn built_in() -> Part {
    let files = EMBEDDED_FILES.iter();
    Part::of_texts(files.map(|(name, text)| (format!("{BUILT_IN}/{name}"), (*text).to_owned())))
}

/// A path's last name; of `..` and its like the whole.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn state_of(path: &Path) -> Option<State> {
    let about = fs::metadata(path).ok()?;
    // A folder's own time also changes where a file beside ours does.
    let is_file = about.is_file();
    let len = if is_file { about.len() } else { 0 };
    Some((len, about.modified().ok().filter(|_| is_file)))
}
