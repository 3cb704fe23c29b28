//! Files to record: all problems in one run, and the rest still loads.
//!
//! A file is cut at the headers of its entries and each entry is parsed by itself, so that a
//! fault of syntax costs one entry and not the rest of the file. Files are read side by side; neither
//! that nor the order in which they come in changes the result.

mod assembly;
mod block;
mod corridor;
mod crossing;
mod event;
pub(crate) mod field;
mod folder;
mod header;
pub(crate) mod report;
mod rows;
pub(crate) mod source;
pub(crate) mod wording;

use std::cmp::Reverse;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Record;
use super::corridor::{Corridor, Crossing};
use super::problem::{Problem, Severity};
use crate::date::Day;
use assembly::Assembly;
use block::{Entry, blocks};
use event::ReadEvent;
use header::Header;
use report::Report;

pub(super) use folder::read_part;
pub use folder::{ReadError, read_folder};
pub use rows::is_table_of_events;

/// The file in which the record tells about itself.
const HEADER_FILE: &str = "record.toml";

/// So many problems of one file are told, each entry's to the end; then reading stops.
const MOST_PROBLEMS: usize = 1000;

/// What one file holds, before it is held against the others.
#[derive(Default)]
struct FileContents {
    header: Option<Header>,
    events: Vec<ReadEvent>,
    corridors: Vec<Work<Corridor>>,
    crossings: Vec<Work<Crossing>>,
    problems: Vec<Problem>,
}

/// A corridor or a crossing as one file tells it, with the line of its header.
#[derive(Debug)]
struct Work<T> {
    id: String,
    line: usize,
    /// The last day that it tells of, and the line of its header.
    last_day: Option<Day>,
    it: T,
}

/// Files of one folder, or one file alone: a part of a record.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// What messages call it.
    name: String,
    files: Vec<PartFile>,
    /// What was found before the texts were read.
    problems: Vec<Problem>,
    role: Role,
}

#[derive(Debug)]
struct PartFile {
    name: String,
    text: String,
    form: Form,
}

/// How a file tells of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Toml,
    Rows,
}

/// What a part is to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    /// It says itself up to which day it tells.
    #[default]
    Whole,
    /// It is added to another, or is a table: where it does not say so, it tells up to its last
    /// event.
    Addition,
}

impl Part {
    /// Files of a record that is whole.
    pub(crate) fn of_texts(files: impl Iterator<Item = (String, String)>) -> Self {
        let form = Form::Toml;
        let mut files: Vec<PartFile> = files
            .map(|(name, text)| PartFile { name, text, form })
            .collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Self {
            files,
            ..Self::default()
        }
    }

    /// The same as an addition to another part.
    pub(crate) fn into_addition(self) -> Self {
        let role = Role::Addition;
        Self { role, ..self }
    }
}

/// Reads the texts of files, each with its name; the order in which they come does not matter.
pub fn read_texts<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (Record, Vec<Problem>) {
    let files = files.into_iter();
    let mut files: Vec<File<'_>> = files.map(|(name, text)| (name, text, Form::Toml)).collect();
    files.sort_unstable_by_key(|(name, text, _)| (*name, *text));
    let mut whole = Assembly::default();
    whole.add("", Role::Whole, &files, read_files(&files));
    whole.finish()
}

/// Reads the text of a table of events, with the columns of [`super::row::COLUMNS`].
pub fn read_table(name: &str, text: &str) -> (Record, Vec<Problem>) {
    let files = [(name, text, Form::Rows)];
    let mut whole = Assembly::default();
    whole.add(name, Role::Addition, &files, read_files(&files));
    whole.finish()
}

/// Reads the parts of a record, of which the first says what the whole is called. Where an id
/// stands twice, the first holds.
pub(super) fn read_parts(parts: &[Part]) -> (Record, Vec<Problem>) {
    let mut whole = Assembly::default();
    for part in parts {
        let files = part.files.iter();
        let files: Vec<File<'_>> = files
            .map(|it| (it.name.as_str(), it.text.as_str(), it.form))
            .collect();
        whole.problems.extend(part.problems.iter().cloned());
        whole.add(&part.name, part.role, &files, read_files(&files));
    }
    whole.finish()
}

/// A file's name, text and form.
type File<'a> = (&'a str, &'a str, Form);

/// Reads files on all cores; the result is in their order.
fn read_files(files: &[File<'_>]) -> Vec<FileContents> {
    // The longest first: whoever is done takes the next, and no core waits long for another.
    let mut by_length: Vec<usize> = (0..files.len()).collect();
    by_length.sort_by_key(|at| Reverse(files[*at].1.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || by_length.get(next.fetch_add(1, Ordering::Relaxed)).copied();
        let taken = std::iter::from_fn(take);
        taken
            .map(|at| (at, read_file(&files[at])))
            .collect::<Vec<_>>()
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut read = thread::scope(|scope| {
        // Where no thread is to be had, the others do its work.
        let others: Vec<_> = (1..workers.min(files.len()))
            .filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok())
            .collect();
        let mut read = work();
        for other in others {
            match other.join() {
                Ok(part) => read.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        read
    });
    read.sort_unstable_by_key(|(at, _)| *at);
    read.into_iter().map(|(_, contents)| contents).collect()
}

fn read_file(&(name, text, form): &File<'_>) -> FileContents {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if form == Form::Rows {
        return rows::read(name, text);
    }
    let mut contents = FileContents::default();
    let is_header = base_name(name) == HEADER_FILE;
    for block in blocks(text) {
        let mut report = Report::new(name, block);
        match block.entry {
            Entry::Top => contents.header = header::read(is_header, &mut report),
            Entry::Event => contents.events.push(event::read(&mut report)),
            Entry::Corridor => contents.corridors.extend(corridor::read(&mut report)),
            Entry::Crossing => contents.crossings.extend(crossing::read(&mut report)),
        }
        contents.problems.append(&mut report.into_problems());
        if contents.has_too_many_errors(name, block.line) {
            return contents;
        }
    }
    let is_empty = contents.events.is_empty()
        && contents.corridors.is_empty()
        && contents.crossings.is_empty()
        && contents.problems.is_empty();
    if is_empty && !is_header {
        let reason = "holds no [[event]]";
        let problem = whole_file(name, reason, Severity::Warning);
        contents.problems.push(problem);
    }
    contents
}

/// A file's name without its folder.
fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

impl FileContents {
    /// Whether so much is wrong that nobody would read on; says so.
    fn has_too_many_errors(&mut self, name: &str, line: usize) -> bool {
        if self.problems.len() < MOST_PROBLEMS {
            return false;
        }
        let reason = format!("has so many problems that what follows line {line} was not read");
        self.problems.push(Problem {
            line,
            ..whole_file(name, &reason, Severity::Error)
        });
        true
    }
}

fn whole_file(name: &str, reason: &str, severity: Severity) -> Problem {
    Problem {
        file: name.to_owned(),
        line: 1,
        field: String::new(),
        reason: reason.to_owned(),
        severity,
    }
}
