//! The words of the command line, as clap reads them.

mod events;
mod export;
mod lists;
mod states;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use self::events::{ChangesArgs, EventsArgs, ExplainArgs};
pub(super) use self::export::{ExportArgs, OwnArgs, StepWord};
pub(super) use self::lists::{ListArgs, PassageArgs};
pub(super) use self::states::{
    CompareArgs, FilterArgs, LevelsArgs, StatesArgs, StatesFormat, StatisticsArgs, YesNo,
};
use crate::date::{Day, parse_day};
use crate::language::Language;
use crate::picture::PaperSize;
use crate::record::Era;
use crate::record::value::Word;

/// Which countries deal with the Taliban government in Kabul, how closely, since when, and how
/// we know.
///
/// Without a command, the map opens in a window; with files, as these show it.
#[derive(Debug, Parser)]
#[command(
    name = "kabul-atlas",
    version,
    max_term_width = 100,
    subcommand_precedence_over_arg = true
)]
pub struct CommandLine {
    /// Use this record instead of the built-in one: a folder of .toml files, or a .csv file of events
    #[arg(long, global = true, value_name = "PATH", help_heading = "Record")]
    pub record: Option<PathBuf>,
    /// Add the events of this folder or .csv file to the record; may be repeated
    #[arg(long, global = true, value_name = "PATH", help_heading = "Record")]
    pub add_record: Vec<PathBuf>,
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Tell on stderr what is being done; twice, in detail. `RUST_LOG`, if set, decides instead
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Open the window with these files: a picture of the atlas, a workspace, or a map or table of your own
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Draw the map into a file, or days in a row into a GIF or APNG file; needs no display
    Export(Box<ExportArgs>),
    /// Tell what is known of a country, or of the region, on pages for print: a PDF file
    Report(ReportArgs),
    /// List the level of each country on a date
    Levels(LevelsArgs),
    /// List all states with level, missions, pressure, conflict, contacts, events and certainty
    Table(StatesArgs),
    /// Put two to five countries side by side, with their events in one list
    Compare(CompareArgs),
    /// Count how many states have each level, month by month
    Statistics(StatisticsArgs),
    /// List the countries whose levels differ between two dates, with the events that decide
    Changes(ChangesArgs),
    /// Say why a country has its level: the rule and the events that decide it
    Explain(ExplainArgs),
    /// List the events of the record, those of a country, kind, time or confidence alone
    Events(EventsArgs),
    /// List what a layer of the map shows on a date: missions, contacts, corridors, crossings, incidents, pressure, …
    List(ListArgs),
    /// Tell all that is known of a corridor or a border crossing, with its history and sources
    Passage(PassageArgs),
    /// Find countries, organisations, events, corridors and filters by a few letters, in any language
    Find(FindArgs),
    /// Say where a file of the atlas comes from: which record, day, view and layers
    Inspect(InspectArgs),
    /// Look for errors and weak spots in the record, a folder of your own, or a map or table
    Check(CheckArgs),
    /// Write what a shell needs to complete the words of this command line
    Completions(CompletionsArgs),
    /// Write the manual page, or with a folder a page for each command
    Man(ManArgs),
}

/// Words of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// For which shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: clap_complete::Shell,
}

/// Words of `man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder to write pages into; it is made if it does not exist
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Words of `report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// A country by code or name, or region
    #[arg(value_name = "CODE|region")]
    pub subject: String,
    /// The file to write, a .pdf
    #[arg(short, long, value_name = "OUT")]
    pub out: PathBuf,
    /// The date to tell of [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// The sheets to print on: a4, a3, letter
    #[arg(long, value_name = "SIZE", default_value_t = PaperSize::A4)]
    pub page: PaperSize,
    /// The language of its words: en, ru; what the record itself says stays in English
    #[arg(long, value_name = "LANGUAGE", default_value_t = Language::English)]
    pub language: Language,
    /// Tell of all events of a country, on as many pages as they need
    #[arg(long)]
    pub all_events: bool,
}

/// Words of `find`.
#[derive(Debug, Args)]
pub struct FindArgs {
    /// A few letters of a name, a code, or words of an event
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

/// Words of `inspect`.
#[derive(Debug, Args)]
#[command(after_help = INSPECT_HELP)]
pub struct InspectArgs {
    /// A file that the atlas wrote: a picture, an animation, or data
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How to write the answer
    #[arg(long, value_enum, default_value_t = TextFormat::Text)]
    pub format: TextFormat,
}

const INSPECT_HELP: &str = "\
The SHA-256 is that of the record's files one after the other in the order of their names, without \
article.toml, as they are with that version of the program. Dates are written as in 2024-10-09.";

/// Words of `check`.
#[derive(Debug, Args)]
#[command(after_help = CHECK_HELP)]
pub struct CheckArgs {
    /// A folder of .toml files, a .csv file of events, a map or table of your own, or a workspace
    /// [default: the built-in record]
    #[arg(value_name = "PATH", conflicts_with = "record")]
    pub path: Option<PathBuf>,
    /// How to write the answer
    #[arg(long, value_enum, default_value_t = TextFormat::Text)]
    pub format: TextFormat,
}

const CHECK_HELP: &str = "\
Each problem is a line, file:line: field: reason. What has an error is left out of the record. \
Warnings are weak spots: a single source, a source without a date or a title, low confidence on \
an event that decides a level, the same change told twice within 7 days, a level that goes back \
within 30 days. The exit code is 1 if there is an error, 0 if there are warnings alone.

Of a map or table (GeoJSON, TopoJSON, Shapefile, CSV; also as .gz or .zip) each problem is a line, \
file:line: feature N: reason. What was put right without loss begins with repaired: and is no error.";

/// Forms of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// Columns for the eye
    Table,
    /// Comma-separated values with a header
    Csv,
    /// An array of objects
    Json,
}

/// Forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    /// For the eye
    Text,
    /// For programs
    Json,
}

/// A word of the record by its id, in any case, with `-` or a space for `_`.
fn parse_word<T: Word>(text: &str) -> Result<T, String> {
    let id = text.trim().to_lowercase().replace(['-', ' '], "_");
    T::from_id(&id).ok_or_else(|| {
        let ids: Vec<&str> = T::ALL.iter().map(|word| word.id()).collect();
        format!("there are {}", ids.join(", "))
    })
}

/// An era by its id, or `first` and `second` alone.
fn parse_era(text: &str) -> Result<Era, String> {
    match text.trim().to_lowercase().as_str() {
        "first" => Ok(Era::First),
        "second" => Ok(Era::Second),
        other => parse_word(other).map_err(|_unknown| {
            "there are first (first_emirate) and second (second_emirate)".to_owned()
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        CommandLine::command().debug_assert();
    }
}
