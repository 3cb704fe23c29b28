//! `check`: what is wrong with a record, and what is weak about it.

use std::path::Path;

use serde::Serialize;

use super::args::{CheckArgs, TextFormat};
use super::{Ending, check_file, output, own_record, workspace};
use crate::country::Party;
use crate::data::format::Format;
use crate::data::open;
use crate::explorer::workspace::EXTENSION;
use crate::places::Places;
use crate::record::{self, Origin, Problem, Record, RecordChoice, Severity};
use crate::{engagement, record::weak};

pub(super) fn run(args: &CheckArgs, choice: &RecordChoice) -> anyhow::Result<Ending> {
    if let Some(path) = &args.path {
        if has_ending(path, EXTENSION) {
            let world = own_record::world(choice, None)?;
            let problems = workspace::problems(path, &world)?;
            return tell("a workspace", &problems, args.format);
        }
        if is_map_or_table(path) {
            return check_file::run(path, args.format);
        }
    }
    let (record, problems) = if let Some(path) = &args.path {
        read(path)?
    } else {
        let reading = choice.read()?;
        (reading.record, reading.problems)
    };
    let problems = all_problems(&record, problems, &Places::embedded()?);
    tell(
        &count(record.events().len(), "event"),
        &problems,
        args.format,
    )
}

/// Writes the problems of `what`, and says how many there are.
fn tell(what: &str, problems: &[Problem], format: TextFormat) -> anyhow::Result<Ending> {
    let text = match format {
        TextFormat::Text => problems.iter().map(line).collect(),
        TextFormat::Json => {
            let problems: Vec<JsonProblem<'_>> = problems.iter().map(JsonProblem::new).collect();
            serde_json::to_string_pretty(&problems)? + "\n"
        }
    };
    output::answer(&text)?;
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    let n_errors = problems.iter().filter(is_error).count();
    output::complain(&format!(
        "{what}: {}, {}",
        count(n_errors, "error"),
        count(problems.len() - n_errors, "warning"),
    ));
    Ok(if n_errors == 0 {
        Ending::Done
    } else {
        Ending::Failed
    })
}

fn has_ending(path: &Path, ending: &str) -> bool {
    let extension = path.extension();
    extension.is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// Whether a file is no record, but a map, or a table of values for countries.
fn is_map_or_table(path: &Path) -> bool {
    let Some(start) = open::beginning(path) else {
        return false;
    };
    if has_ending(path, "toml") {
        return false;
    }
    match Format::of(&start) {
        Format::Other(_) => false,
        // A table of events is a record.
        Format::Text if start.trim_ascii().is_empty() => !has_ending(path, "csv"),
        Format::Text => !record::is_table_of_events(&start),
        _ => true,
    }
}

fn read(path: &Path) -> anyhow::Result<(Record, Vec<Problem>)> {
    if path.is_dir() {
        return Ok(record::read_folder(path)?);
    }
    let reading = RecordChoice {
        instead: Some(path.to_owned()),
        added: Vec::new(),
    };
    let reading = reading.read()?;
    Ok((reading.record, reading.problems))
}

/// What was found in reading, and what only the whole shows; by file and line.
fn all_problems(record: &Record, found: Vec<Problem>, places: &Places) -> Vec<Problem> {
    let mut problems = found;
    problems.extend(unknown_parties(record, places));
    problems.extend(weak::weak_spots(record));
    problems.extend(engagement::weak::weak_spots(record));
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems
}

/// Codes that have the right form but belong to nobody: their events would be on no map.
fn unknown_parties(record: &Record, places: &Places) -> Vec<Problem> {
    let is_known = |party: &Party| match party {
        Party::Country(code) => places.country(*code).is_some(),
        Party::Organisation(_) => places.organisation(party).is_some(),
    };
    let unknown = |origin: &Origin, field: &str, party: &Party| Problem {
        file: origin.file.clone(),
        line: origin.line,
        field: field.to_owned(),
        reason: format!("“{party}” is no state, territory or organisation of the atlas"),
        severity: Severity::Error,
    };
    let events = record.indexed_events();
    let named = events.flat_map(|(index, event)| {
        let parties = event.parties.iter();
        parties.map(move |party| (record.origin(index), "parties", party.clone()))
    });
    let works = named.chain(parties_of_works(record));
    works
        .filter(|(_, _, party)| !is_known(party))
        .map(|(origin, field, party)| unknown(origin, field, &party))
        .collect()
}

/// Whom corridors and crossings name, with the field that does.
fn parties_of_works(record: &Record) -> impl Iterator<Item = (&Origin, &'static str, Party)> {
    let corridors = record.corridors().iter().flat_map(|corridor| {
        let partners = corridor.partners.iter().map(|it| ("partners", it));
        let concerned = corridor.concerned.iter().map(|it| ("concerned", it));
        let named = partners.chain(concerned);
        named.map(|(field, party)| (corridor.id.as_str(), field, party.clone()))
    });
    let crossings = record.crossings().iter().map(|crossing| {
        let neighbour = Party::Country(crossing.neighbour);
        (crossing.id.as_str(), "neighbour", neighbour)
    });
    let all = corridors.chain(crossings);
    all.filter_map(|(id, field, party)| Some((record.origin_of_work(id)?, field, party)))
}

fn line(problem: &Problem) -> String {
    match problem.severity {
        Severity::Error => format!("{problem}\n"),
        Severity::Warning => format!("warning: {problem}\n"),
    }
}

/// "no errors", "1 error", "2 errors".
pub(super) fn count(n_things: usize, thing: &str) -> String {
    let many = || match thing {
        "vertex" => "vertices".to_owned(),
        "country" => "countries".to_owned(),
        thing => format!("{thing}s"),
    };
    match n_things {
        0 => format!("no {}", many()),
        1 => format!("1 {thing}"),
        _ => format!("{n_things} {}", many()),
    }
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    severity: &'static str,
    file: &'a str,
    line: usize,
    field: &'a str,
    reason: &'a str,
}

impl<'a> JsonProblem<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            file: &problem.file,
            line: problem.line,
            field: &problem.field,
            reason: &problem.reason,
        }
    }
}
