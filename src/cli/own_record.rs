//! The record that the words `--record` and `--add-record` ask for, and what is wrong with it.

use std::path::{Path, PathBuf};

use super::check::count;
use super::output;
use crate::date::in_words;
use crate::record::{Problem, Record, RecordChoice, Severity};
use crate::world::World;

/// So many errors are told one by one; `check` tells all.
const MOST_TOLD: usize = 10;

/// What the words ask for.
pub(super) fn choice(instead: Option<PathBuf>, added: Vec<PathBuf>) -> RecordChoice {
    RecordChoice { instead, added }
}

/// The world with the record that is asked for, over the shapes of a file if one is named. Tells
/// on stderr which record it is, if it is not the built-in one, and what was left out of it.
pub(super) fn world(choice: &RecordChoice, shapes: Option<&Path>) -> anyhow::Result<World> {
    let world = World::open(choice, shapes)?;
    if !choice.is_built_in() {
        tell(choice, &world.record, &world.record_problems);
        let mut problems = world.record_problems.iter();
        let has_error = problems.any(|it| it.severity == Severity::Error);
        let record = &world.record;
        let is_empty = record.events().is_empty()
            && record.corridors().is_empty()
            && record.crossings().is_empty();
        if is_empty && has_error {
            anyhow::bail!("nothing could be read of {}", world.record.edition());
        }
    }
    Ok(world)
}

fn tell(choice: &RecordChoice, record: &Record, problems: &[Problem]) {
    output::complain(&format!(
        "this rests on {}: {} to {}",
        record.edition(),
        count(record.events().len(), "event"),
        in_words(record.as_of()),
    ));
    let is_error = |it: &&Problem| it.severity == Severity::Error;
    let errors: Vec<&Problem> = problems.iter().filter(is_error).collect();
    for problem in errors.iter().take(MOST_TOLD) {
        output::complain(&problem.to_string());
    }
    let n_errors = errors.len();
    if 0 < n_errors {
        output::complain(&format!(
            "what has an error was left out ({n_errors} in all); `kabul-atlas check {}` tells \
             each of them",
            words(choice)
        ));
    }
}

/// The words that ask for it.
fn words(choice: &RecordChoice) -> String {
    let instead = choice.instead.iter();
    let instead = instead.map(|path| format!("--record {}", path.display()));
    let added = choice.added.iter();
    let added = added.map(|path| format!("--add-record {}", path.display()));
    instead.chain(added).collect::<Vec<_>>().join(" ")
}
