//! `check` of a single file: what is wrong with a map or a table of the reader's own.

use std::path::Path;

use serde::Serialize;

use super::args::TextFormat;
use super::{Ending, output};
use crate::atlas::problem::Problem;
use crate::data::Progress;
use crate::own::{self, Kind, OwnLayer, Wish};
use crate::places::Places;

/// Reads a file of any format that is opened, and tells what is wrong with it.
pub(super) fn run(path: &Path, format: TextFormat) -> anyhow::Result<Ending> {
    let places = Places::embedded()?;
    let layer = own::open(path, &Wish::default(), &places, &Progress::default())?;
    let problems = &layer.content.problems;
    let text = match format {
        TextFormat::Text => problems.iter().map(line).collect(),
        TextFormat::Json => {
            let problems: Vec<JsonProblem<'_>> = problems.iter().map(JsonProblem::new).collect();
            serde_json::to_string_pretty(&problems)? + "\n"
        }
    };
    output::answer(&text)?;
    let is_fault = |problem: &&Problem| !problem.what.is_repair();
    let n_faults = problems.iter().filter(is_fault).count();
    output::complain(&format!(
        "{}: {}, {}",
        what(&layer),
        super::check::count(n_faults, "problem"),
        super::check::count(problems.len() - n_faults, "repair"),
    ));
    Ok(if n_faults == 0 {
        Ending::Done
    } else {
        Ending::Failed
    })
}

/// What a file holds, in a few words.
fn what(layer: &OwnLayer) -> String {
    match &layer.content.kind {
        Kind::Places(collection) => format!(
            "{}, {}, {}",
            super::check::count(collection.atlas.shapes.len(), "feature"),
            super::check::count(collection.table.columns().len(), "column"),
            super::check::count(
                collection.atlas.vertex_count() + collection.points.len(),
                "vertex"
            ),
        ),
        Kind::Values(joined) => format!(
            "{}, {} by column “{}”, {} without",
            super::check::count(joined.table.row_count(), "row"),
            super::check::count(joined.rows.len(), "country"),
            joined.key,
            joined.unmatched
        ),
    }
}

fn line(problem: &Problem) -> String {
    if problem.what.is_repair() {
        format!("repaired: {problem}\n")
    } else {
        format!("{problem}\n")
    }
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    severity: &'static str,
    file: &'a str,
    line: Option<usize>,
    feature: Option<usize>,
    name: Option<&'a str>,
    reason: String,
}

impl<'a> JsonProblem<'a> {
    fn new(problem: &'a Problem) -> Self {
        Self {
            severity: if problem.what.is_repair() {
                "repair"
            } else {
                "problem"
            },
            file: &problem.file,
            line: problem.line,
            feature: problem.feature,
            name: problem.name.as_deref(),
            reason: problem.what.to_string(),
        }
    }
}
