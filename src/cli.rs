//! The command line: what can be asked, and the answers. Data goes to stdout, messages to
//! stderr; nothing here needs a display.

mod animate;
mod args;
mod batch;
mod changes;
mod check;
mod check_file;
mod compare;
mod completions;
mod days;
mod event_json;
mod events;
mod explain;
mod export;
mod files;
mod filter;
mod find;
mod inspect;
mod layout;
mod levels;
mod list;
mod output;
mod own;
mod own_record;
mod passage;
mod report;
mod sheet;
mod statistics;
mod table;
mod workspace;

use std::path::PathBuf;

use clap::Parser as _;
use clap::error::ErrorKind;

pub use args::{Command, CommandLine};

use crate::record;
use crate::world::World;
use crate::{logging, version};

/// How a run of the program ends, for the process's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All went well: 0.
    Done,
    /// It could not be done: 1.
    Failed,
    /// The words of the command line were wrong: 2.
    WrongUsage,
}

/// What is wrong with the words of the command line, found after they were parsed.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct UsageError(String);

/// Parses the process's arguments and does what they ask. `open_window` is called when no
/// subcommand is given; it is handed in, so that nothing here depends on the window.
pub fn run(open_window: impl FnOnce(World, Vec<PathBuf>) -> anyhow::Result<()>) -> Ending {
    let command_line = match CommandLine::try_parse() {
        Ok(command_line) => command_line,
        Err(error) => {
            // Help and version are answers, not faults; a closed pipe is no reason to complain.
            let _closed_pipe = match error.kind() {
                ErrorKind::DisplayVersion => output::answer(&version::words(&record::embedded().0)),
                _ if error.use_stderr() => output::complain_of_words(&error),
                _ => error.print(),
            };
            return if error.use_stderr() {
                Ending::WrongUsage
            } else {
                Ending::Done
            };
        }
    };
    if let Err(fault) = logging::start(command_line.verbose) {
        output::complain(&fault);
    }
    match answer(command_line, open_window) {
        Ok(ending) => ending,
        Err(error) if output::is_closed_pipe(&error) => Ending::Done,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            if error.is::<UsageError>() {
                Ending::WrongUsage
            } else {
                Ending::Failed
            }
        }
    }
}

fn answer(
    command_line: CommandLine,
    open_window: impl FnOnce(World, Vec<PathBuf>) -> anyhow::Result<()>,
) -> anyhow::Result<Ending> {
    if command_line.command.is_some() && !command_line.files.is_empty() {
        let words = "files are opened in the window: name them without a command".to_owned();
        return Err(UsageError(words).into());
    }
    let record = own_record::choice(command_line.record, command_line.add_record);
    match command_line.command {
        None => {
            files::check(&command_line.files)?;
            open_window(own_record::world(&record, None)?, command_line.files)?;
        }
        Some(Command::Export(export)) => return export::run(&export, &record),
        Some(Command::Report(report)) => report::run(&report, &record)?,
        Some(Command::Levels(levels)) => levels::run(&levels, &record)?,
        Some(Command::Table(states)) => table::run(&states, &record)?,
        Some(Command::Compare(compare)) => compare::run(&compare, &record)?,
        Some(Command::Statistics(statistics)) => statistics::run(&statistics, &record)?,
        Some(Command::Changes(changes)) => changes::run(&changes, &record)?,
        Some(Command::Explain(explain)) => explain::run(&explain, &record)?,
        Some(Command::Events(events)) => events::run(&events, &record)?,
        Some(Command::List(list)) => list::run(&list, &record)?,
        Some(Command::Passage(passage)) => passage::run(&passage, &record)?,
        Some(Command::Find(find)) => find::run(&find, &record)?,
        Some(Command::Inspect(inspect)) => inspect::run(&inspect)?,
        Some(Command::Check(check)) => return check::run(&check, &record),
        Some(Command::Completions(shell)) => completions::completions(&shell)?,
        Some(Command::Man(man)) => completions::man(&man)?,
    }
    Ok(Ending::Done)
}
