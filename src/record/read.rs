//! Files to record: all problems in one run, and the rest still loads.
//!
//! A file is cut at the headers of its entries and each entry is parsed by itself, so that a
//! fault of syntax costs one entry and not the rest of the file. Files are read side by side; neither
//! that nor the order in which they come in changes the result.

mod block;
mod corridor;
mod crossing;
mod event;
pub(crate) mod field;
mod folder;
mod header;
pub(crate) mod report;
pub(crate) mod source;
pub(crate) mod wording;

use std::collections::BTreeMap;
use std::thread;

use super::corridor::{Corridor, Crossing};
use super::event::{Era, Event};
use super::fingerprint::fingerprint;
use super::origin::Origin;
use super::problem::{Problem, Severity};
use super::{About, Record};
use crate::date::Day;
use block::{Entry, blocks};
use event::ReadEvent;
use header::Header;
use report::Report;

pub use folder::{ReadError, read_folder};

/// The file in which the record tells about itself.
const HEADER_FILE: &str = "record.toml";

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

/// Reads the texts of files, each with its name; the order in which they come does not matter.
pub fn read_texts<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (Record, Vec<Problem>) {
    let mut files: Vec<(&str, &str)> = files.into_iter().collect();
    files.sort_unstable();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(workers).max(1);
    let contents: Vec<FileContents> = if workers == 1 {
        files
            .iter()
            .map(|(name, text)| read_file(name, text))
            .collect()
    } else {
        read_side_by_side(&files, share)
    };
    assemble(&files, contents)
}

/// Reads shares of the files on threads of their own; the result is in the order of the files.
fn read_side_by_side(files: &[(&str, &str)], share: usize) -> Vec<FileContents> {
    thread::scope(|scope| {
        let workers: Vec<_> = files
            .chunks(share)
            .map(|share| {
                let read = move || {
                    let contents = share.iter().map(|(name, text)| read_file(name, text));
                    contents.collect::<Vec<_>>()
                };
                (share, thread::Builder::new().spawn_scoped(scope, read))
            })
            .collect();
        let mut contents = Vec::with_capacity(files.len());
        for (share, worker) in workers {
            match worker.map(thread::ScopedJoinHandle::join) {
                Ok(Ok(part)) => contents.extend(part),
                // No thread to be had: read here.
                _ => contents.extend(share.iter().map(|(name, text)| read_file(name, text))),
            }
        }
        contents
    })
}

fn read_file(name: &str, text: &str) -> FileContents {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut contents = FileContents::default();
    for block in blocks(text) {
        let mut report = Report::new(name, block);
        match block.entry {
            Entry::Top => contents.header = header::read(name == HEADER_FILE, &mut report),
            Entry::Event => contents.events.push(event::read(&mut report)),
            Entry::Corridor => contents.corridors.extend(corridor::read(&mut report)),
            Entry::Crossing => contents.crossings.extend(crossing::read(&mut report)),
        }
        contents.problems.append(&mut report.into_problems());
    }
    let is_empty = contents.events.is_empty()
        && contents.corridors.is_empty()
        && contents.crossings.is_empty()
        && contents.problems.is_empty();
    if is_empty && name != HEADER_FILE {
        let reason = "holds no [[event]]";
        let problem = whole_file(name, reason, Severity::Warning);
        contents.problems.push(problem);
    }
    contents
}

/// Puts the files together: what no file can say by itself is checked here.
fn assemble(files: &[(&str, &str)], contents: Vec<FileContents>) -> (Record, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut header = None;
    let mut read_events = Vec::new();
    let mut works = Works::default();
    for ((name, _), mut file) in files.iter().zip(contents) {
        problems.append(&mut file.problems);
        header = header.or(file.header);
        read_events.extend(file.events.into_iter().map(|event| (*name, event)));
        works.take(name, file.corridors, file.crossings);
    }
    if !files.iter().any(|(name, _)| *name == HEADER_FILE) {
        let reason = "is missing; it says up to which day the record tells (as_of)";
        problems.push(whole_file(HEADER_FILE, reason, Severity::Error));
    }
    let header = header.unwrap_or_default();
    let events = accept(read_events, header.as_of, &mut problems);
    let (corridors, crossings) = works.accept(header.as_of, &mut problems);
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    let about = About {
        as_of: header.as_of.unwrap_or_else(|| last_day_of(&events)),
        title: header.title,
        licence: header.licence,
    };
    let record = Record::with_origins(about, events)
        .with_works(corridors, crossings)
        .with_fingerprint(fingerprint(files.iter().map(|(_, text)| *text)));
    (record, problems)
}

/// Leaves out what stands twice or is dated after the record ends.
fn accept(
    read_events: Vec<(&str, ReadEvent)>,
    as_of: Option<Day>,
    problems: &mut Vec<Problem>,
) -> Vec<(Event, Origin)> {
    let mut places: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    let mut events = Vec::with_capacity(read_events.len());
    for (file, read) in read_events {
        let error = |line: usize, field: &str, reason: String| Problem {
            file: file.to_owned(),
            line,
            field: field.to_owned(),
            reason,
            severity: Severity::Error,
        };
        let mut is_accepted = true;
        if let Some(id) = read.id {
            if let Some((first, line)) = places.get(&id) {
                let reason = format!("“{id}” is used twice, first in {first}:{line}");
                problems.push(error(read.id_line, "id", reason));
                is_accepted = false;
            } else {
                places.insert(id, (file, read.id_line));
            }
        }
        let Some(event) = read.event else {
            continue;
        };
        if let Some(as_of) = as_of.filter(|as_of| *as_of < event.date.first_day()) {
            let date = event.date.iso();
            let reason = format!("{date} is after the record’s as-of date, {as_of}");
            problems.push(error(read.date_line, "date", reason));
            is_accepted = false;
        }
        if is_accepted {
            events.push((event, read.origin));
        }
    }
    events
}

/// Corridors and crossings of all files, each with the file that tells of it.
#[derive(Default)]
struct Works {
    corridors: Vec<(String, Work<Corridor>)>,
    crossings: Vec<(String, Work<Crossing>)>,
}

impl Works {
    fn take(&mut self, file: &str, corridors: Vec<Work<Corridor>>, crossings: Vec<Work<Crossing>>) {
        let with_file = |work| (file.to_owned(), work);
        self.corridors.extend(corridors.into_iter().map(with_file));
        let with_file = |work| (file.to_owned(), work);
        self.crossings.extend(crossings.into_iter().map(with_file));
    }

    /// Leaves out what stands twice or tells of days after the record ends; by id.
    fn accept(
        self,
        as_of: Option<Day>,
        problems: &mut Vec<Problem>,
    ) -> (Vec<Corridor>, Vec<Crossing>) {
        let mut places = BTreeMap::new();
        let mut corridors = accept_works(self.corridors, as_of, &mut places, problems);
        let mut crossings = accept_works(self.crossings, as_of, &mut places, problems);
        corridors.sort_by(|a, b| a.id.cmp(&b.id));
        crossings.sort_by(|a, b| a.id.cmp(&b.id));
        (corridors, crossings)
    }
}

fn accept_works<T>(
    works: Vec<(String, Work<T>)>,
    as_of: Option<Day>,
    places: &mut BTreeMap<String, (String, usize)>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let mut accepted = Vec::with_capacity(works.len());
    for (file, work) in works {
        let mut refuse = |field: &str, reason: String| {
            problems.push(Problem {
                file: file.clone(),
                line: work.line,
                field: field.to_owned(),
                reason,
                severity: Severity::Error,
            });
        };
        if let Some((first, line)) = places.get(&work.id) {
            let reason = format!("“{}” is used twice, first in {first}:{line}", work.id);
            refuse("id", reason);
            continue;
        }
        places.insert(work.id, (file.clone(), work.line));
        if let (Some(last), Some(as_of)) = (work.last_day, as_of)
            && as_of < last
        {
            let reason = format!("{last} is after the record’s as-of date, {as_of}");
            refuse("date", reason);
            continue;
        }
        accepted.push(work.it);
    }
    accepted
}

/// Where the record does not say when it ends, it ends with its last event.
fn last_day_of(events: &[(Event, Origin)]) -> Day {
    let days = events.iter().map(|(event, _)| event.effect_day());
    days.max().unwrap_or_else(|| Era::Second.first_day())
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
