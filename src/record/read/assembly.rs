//! Parts of a record to a whole: what no file can say by itself is checked here.

use std::collections::BTreeMap;

use super::event::ReadEvent;
use super::{File, FileContents, HEADER_FILE, Role, Work, base_name, whole_file};
use crate::date::Day;
use crate::record::corridor::{Corridor, Crossing};
use crate::record::event::{Era, Event};
use crate::record::fingerprint::Fingerprint;
use crate::record::origin::Origin;
use crate::record::problem::{Problem, Severity};
use crate::record::{About, Record};

/// The parts of a record, put together.
#[derive(Default)]
pub(super) struct Assembly {
    events: Vec<(Event, Origin)>,
    corridors: Vec<Corridor>,
    crossings: Vec<Crossing>,
    /// Where each id of an event, and each of a corridor or crossing, was first used.
    places: BTreeMap<String, (String, usize)>,
    work_places: BTreeMap<String, Origin>,
    pub(super) problems: Vec<Problem>,
    fingerprint: Fingerprint,
    as_of: Option<Day>,
    titles: Vec<String>,
    licences: Vec<String>,
}

impl Assembly {
    pub(super) fn add(
        &mut self,
        part: &str,
        role: Role,
        files: &[File<'_>],
        contents: Vec<FileContents>,
    ) {
        let mut header = None;
        let mut read_events = Vec::new();
        let mut works = Works::default();
        for ((name, text, _), mut file) in files.iter().zip(contents) {
            self.fingerprint.add(text);
            self.problems.append(&mut file.problems);
            header = header.or(file.header);
            read_events.extend(file.events.into_iter().map(|event| (*name, event)));
            works.take(name, file.corridors, file.crossings);
        }
        let has_header = files.iter().any(|it| base_name(it.0) == HEADER_FILE);
        if role == Role::Whole && !has_header {
            let reason = "is missing; it says up to which day the record tells (as_of)";
            let problem = whole_file(HEADER_FILE, reason, Severity::Error);
            self.problems.push(problem);
        }
        let header = header.unwrap_or_default();
        let events = accept(
            read_events,
            header.as_of,
            &mut self.places,
            &mut self.problems,
        );
        works.accept(header.as_of, self);
        let as_of = header.as_of.or_else(|| last_day_of(&events));
        self.as_of = self.as_of.max(as_of);
        self.events.extend(events);
        let or_else = |text: String, other: &str| match text.as_str() {
            "" => other.to_owned(),
            _ => text,
        };
        self.titles.push(or_else(header.title, part));
        self.licences.push(match (header.licence, part) {
            (licence, "") => licence,
            (licence, part) => format!("{part}: {}", or_else(licence, "licence not stated")),
        });
    }

    pub(super) fn finish(mut self) -> (Record, Vec<Problem>) {
        let problems = &mut self.problems;
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        self.corridors.sort_by(|a, b| a.id.cmp(&b.id));
        self.crossings.sort_by(|a, b| a.id.cmp(&b.id));
        let about = About {
            as_of: self.as_of.unwrap_or_else(|| Era::Second.first_day()),
            title: self.titles.join(" with "),
            licence: self.licences.join("; "),
        };
        let record = Record::with_origins(about, self.events)
            .with_works(self.corridors, self.crossings, self.work_places)
            .with_fingerprint(self.fingerprint.digits());
        (record, self.problems)
    }
}

/// Leaves out what stands twice or is dated after the record ends.
fn accept(
    read_events: Vec<(&str, ReadEvent)>,
    as_of: Option<Day>,
    places: &mut BTreeMap<String, (String, usize)>,
    problems: &mut Vec<Problem>,
) -> Vec<(Event, Origin)> {
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
                places.insert(id, (file.to_owned(), read.id_line));
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

    /// Leaves out what stands twice or tells of days after the record ends.
    fn accept(self, as_of: Option<Day>, whole: &mut Assembly) {
        let (places, problems) = (&mut whole.work_places, &mut whole.problems);
        let corridors = accept_works(self.corridors, as_of, places, problems);
        whole.corridors.extend(corridors);
        let crossings = accept_works(self.crossings, as_of, places, problems);
        whole.crossings.extend(crossings);
    }
}

fn accept_works<T>(
    works: Vec<(String, Work<T>)>,
    as_of: Option<Day>,
    places: &mut BTreeMap<String, Origin>,
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
        if let Some(first) = places.get(&work.id) {
            let reason = format!("“{}” is used twice, first in {first}", work.id);
            refuse("id", reason);
            continue;
        }
        let origin = Origin {
            file: file.clone(),
            line: work.line,
            source_lines: Vec::new(),
        };
        places.insert(work.id, origin);
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
fn last_day_of(events: &[(Event, Origin)]) -> Option<Day> {
    let days = events.iter().map(|(event, _)| event.effect_day());
    days.max()
}
