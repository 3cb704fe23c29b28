//! Words of what is told of events: `changes`, `explain`, `events`.

use clap::Args;

use super::{TableFormat, TextFormat, parse_era, parse_word};
use crate::date::{Day, EventDate, parse_date, parse_day};
use crate::record::value::{Confidence, Word as _};
use crate::record::{Era, Kind};

/// Words of `changes`.
#[derive(Debug, Args)]
#[command(after_help = CHANGES_HELP)]
pub struct ChangesArgs {
    /// The earlier date; a month or a year means its first day [default: the first day of the era]
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<EventDate>,
    /// The later date; a month or a year means its last day [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub to: Option<EventDate>,
    /// List each change of a level after the earlier date, also those that were undone
    #[arg(long)]
    pub steps: bool,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

const CHANGES_HELP: &str = "\
Levels are those at the end of each date. No data counts as a level of its own.

csv has the columns code,name,from,to,events: levels as numbers, empty for no data, and the ids of \
the events that decide the later level, with a space between. With --steps it has \
date,known,code,name,from,to,cause,events: the first day of the new level, the same as precisely as \
it is known, and the cause: events, or contact_ran_out where a contact no longer counts.";

/// Words of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The country, by code or name
    #[arg(value_name = "CODE")]
    pub country: String,
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// How to write the answer
    #[arg(long, value_enum, default_value_t = TextFormat::Text)]
    pub format: TextFormat,
}

/// Words of `events`.
#[derive(Debug, Args)]
#[command(after_help = EVENTS_HELP)]
pub struct EventsArgs {
    /// Only events of this country or organisation, by code or name; may be repeated: of any of them
    #[arg(long, value_name = "CODE|NAME")]
    pub country: Vec<String>,
    /// Only events of members of this group, on their days, by code or name: neighbours, EU, SCO, …; may be repeated
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Only events of this kind; may be repeated: of any of them
    #[arg(long, value_name = "KIND", value_parser = parse_word::<Kind>, long_help = kinds_help())]
    pub kind: Vec<Kind>,
    /// Only events that can have happened on this day, in this month or year, or later
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<EventDate>,
    /// Only events that can have happened on this day, in this month or year, or earlier
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub to: Option<EventDate>,
    /// Only events of which we are so sure: high, medium, low; may be repeated: of any of them
    #[arg(long, value_name = "LEVEL", value_parser = parse_word::<Confidence>)]
    pub confidence: Vec<Confidence>,
    /// Only events in which all these words stand: in id, title, summary, note, place or sources
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    /// Only events of this era: first (1994 to 2001), second (this one) [default: both]
    #[arg(long, value_name = "ERA", value_parser = parse_era)]
    pub era: Option<Era>,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

const EVENTS_HELP: &str = "\
Events stand in the order in which they take effect, the newest last. Where only the month or the \
year of an event is known, it is listed if that month or year overlaps what was asked for.

csv has a line for each event, in the form that --record reads: id,date,parties,kind,title,\
summary,confidence,sources,changes,contact,position,conflict,place,lon,lat,note,era,article,\
publishers,source_titles,published,accessed. Codes, dates and the addresses of sources are \
separated by one space, publishers and titles by a line within the cell; a change is \
UZB.kabul_mission=charge. A cell that a spreadsheet would take for a formula begins with an \
apostrophe. json holds each event whole.";

fn kinds_help() -> String {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
    format!(
        "Only events of this kind; may be repeated: of any of them. Kinds: {}",
        kinds.join(", ")
    )
}
