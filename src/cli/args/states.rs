//! Words of what is told of states on days: `levels`, `table`, `compare`, `statistics`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{TableFormat, parse_era};
use crate::date::{Day, parse_day};
use crate::explorer::table::Sorting;
use crate::filter::Filter;
use crate::language::Language;
use crate::picture::SizePx;
use crate::picture::chart::ChartForm;
use crate::record::Era;
use crate::scene::ThemeName;

/// Words of `levels`.
#[derive(Debug, Args)]
pub struct LevelsArgs {
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// Which states are listed.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

/// Words of `table`.
#[derive(Debug, Args)]
#[command(after_help = STATES_HELP)]
pub struct StatesArgs {
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// By which columns to sort, with commas between and − before those whose largest come first
    #[arg(long, value_name = "COLUMNS", default_value_t = Sorting::default(), allow_hyphen_values = true)]
    pub sort: Sorting,
    /// Only states in whose row all these words stand
    #[arg(
        long,
        value_name = "WORDS",
        default_value = "",
        hide_default_value = true
    )]
    pub text: String,
    /// How to write the table
    #[arg(long, value_enum, default_value_t = StatesFormat::Table)]
    pub format: StatesFormat,
}

const STATES_HELP: &str = "\
Columns to sort by: country, level, since, mission-in-kabul, afghan-mission, pressure, conflict, \
last-contact, events, certainty; such as --sort=-level,since. What is not known comes last.

csv, tsv and json have the fields code, name, level, level_name, since, mission_in_kabul, \
afghan_mission, pressure, clashes, last_clash, last_contact, events, certainty, doubts. A cell that a \
spreadsheet would take for a formula begins with an apostrophe.";

/// Words of `compare`.
#[derive(Debug, Args)]
#[command(after_help = COMPARE_HELP)]
pub struct CompareArgs {
    /// Two to five countries, by code or name
    #[arg(value_name = "CODE", required = true, num_args = 1..)]
    pub countries: Vec<String>,
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// How to write the comparison
    #[arg(long, value_enum, default_value_t = StatesFormat::Table)]
    pub format: StatesFormat,
    /// Draw the levels over time into this file instead (.png, .webp, .svg, .pdf)
    #[arg(short, long = "out", value_name = "OUT", conflicts_with = "format")]
    pub out: Option<PathBuf>,
    /// The picture
    #[command(flatten)]
    pub chart: ChartArgs,
}

const COMPARE_HELP: &str = "\
≠ marks what differs; dates alone make no difference. csv and tsv have a column for each country and \
the last one says whether they differ; events are in table and json only.";

/// Words of `statistics`.
#[derive(Debug, Args)]
#[command(after_help = STATISTICS_HELP)]
pub struct StatisticsArgs {
    /// Count only members of this group, by code or name [default: all states on the map]
    #[arg(long, value_name = "GROUP")]
    pub group: Option<String>,
    /// The date whose counts stand beside a picture [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// How to write the counts
    #[arg(long, value_enum, default_value_t = StatesFormat::Table)]
    pub format: StatesFormat,
    /// Draw them into this file instead (.png, .webp, .svg, .pdf), or write them there (.csv)
    #[arg(short, long = "out", value_name = "OUT", conflicts_with = "format")]
    pub out: Option<PathBuf>,
    /// The picture
    #[command(flatten)]
    pub chart: ChartArgs,
}

const STATISTICS_HELP: &str = "\
States are counted at the end of each month, and on the last day of which the record knows. Members \
of a group are those of that day. Territories are not counted, nor is Afghanistan.";

/// Words of `compare` and `statistics` about the picture of a chart.
#[derive(Debug, Args)]
pub struct ChartArgs {
    /// Size of the picture in pixels, each side from 64 to 16384
    #[arg(long, value_name = "WxH", default_value_t = SizePx(1600, 900))]
    pub size: SizePx,
    /// Enlarge its text and lines, 0.25 to 16
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    pub scale: f32,
    /// Its colours: light, dark, or print (white)
    #[arg(long, value_name = "NAME", default_value_t = ThemeName::Light)]
    pub theme: ThemeName,
    /// The language of its words: en, ru, fa
    #[arg(long, value_name = "LANGUAGE", default_value_t = Language::English)]
    pub language: Language,
}

impl ChartArgs {
    /// How the chart is drawn.
    pub fn form(&self) -> ChartForm {
        ChartForm {
            size_px: (self.size.0, self.size.1),
            scale: self.scale,
            theme: self.theme,
            language: self.language,
        }
    }
}

/// Forms of the table of states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatesFormat {
    /// Columns for the eye
    Table,
    /// Comma-separated values with a header
    Csv,
    /// Tab-separated values with a header
    Tsv,
    /// An array of objects
    Json,
}

/// Words that say which states are of interest. Of one sort they are alternatives, of two both must
/// be met.
#[derive(Debug, Args)]
pub struct FilterArgs {
    /// Only states at this level, 0 to 5, or none for no data; may be repeated
    #[arg(long, value_name = "LEVEL")]
    pub level: Vec<String>,
    /// Only members of this group, by code or name: neighbours, EU, OIC, SCO, G7, GCC, ECO, CA, P5; may be repeated
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Only states with measures against the Taliban, or without: yes, no
    #[arg(long, value_enum)]
    pub pressure: Option<YesNo>,
    /// Only states with clashes in the last 12 months, or without: yes, no
    #[arg(long, value_enum)]
    pub conflict: Option<YesNo>,
    /// Only states that all this holds of: level:3, group:EU, pressure:yes, conflict:no, kind:talks, confidence:high, with commas between
    #[arg(long, value_name = "LIST")]
    pub filter: Option<Filter>,
}

/// Whether it is to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// It is so
    Yes,
    /// It is not
    No,
}
