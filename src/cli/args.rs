//! The words of the command line, as clap reads them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::layout::LayoutArgs;
use crate::atlas::plane::PlaneBounds;
use crate::atlas::projection::Projection;
use crate::date::{Day, EventDate, parse_date, parse_day};
use crate::explorer::table::Sorting;
use crate::filter::Filter;
use crate::language::Language;
use crate::own::{LayerWords, Method};
use crate::picture::extent::on_plane;
use crate::picture::{Paper, PaperSize, SizePx};
use crate::record::value::{Confidence, Word};
use crate::record::{Era, Kind};
use crate::scene::{Class, Layer, LayerStack, LonLatBox, NameStyle, Preset, ThemeName};

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
    /// Open the window with what these files hold: a picture of the atlas brings its map back
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

/// Words of `export`.
#[derive(Debug, Args)]
#[command(after_help = EXPORT_HELP)]
pub struct ExportArgs {
    /// The file to write: a picture (.png, .webp, .svg, .pdf), data (.csv, .json, .geojson), or an animation (.gif, .apng)
    #[arg(value_name = "OUT", required_unless_present_any = ["frames", "batch"])]
    pub out: Option<PathBuf>,
    /// The date to show: 2024-10-09, 2024-10 (its last day), "9 Oct 2024" [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Show what changed between this date and that of --on
    #[arg(long, value_name = "DATE", value_parser = parse_day, conflicts_with_all = ["from", "to"])]
    pub compare: Option<Day>,
    /// The era: second (since 15 August 2021), or first (the first Emirate, 1994 to 2001)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// An animation's first date; a month or a year means its first day [default: the first day of the era]
    #[arg(long, value_name = "DATE", value_parser = parse_date, conflicts_with = "on")]
    pub from: Option<EventDate>,
    /// An animation's last date; a month or a year means its last day [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_date, conflicts_with = "on")]
    pub to: Option<EventDate>,
    /// What is one step of an animation
    #[arg(long, value_enum)]
    pub step: Option<StepWord>,
    /// How long each step of an animation stands, 0.02 to 60 seconds [default: 0.5]
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    pub seconds_per_step: Option<f64>,
    /// Write each step of an animation as a PNG file into this folder, which is new or empty
    #[arg(long, value_name = "DIR", conflicts_with_all = ["out", "on", "compare", "seconds_per_step"])]
    pub frames: Option<PathBuf>,
    /// Draw all pictures that this file asks for, on all cores; see below
    #[arg(long, value_name = "FILE.toml", exclusive = true)]
    pub batch: Option<PathBuf>,
    /// What to show: region, world, own (what your files show), or a country by code or name
    #[arg(
        long,
        value_name = "VIEW",
        default_value = "region",
        conflicts_with = "bbox"
    )]
    pub view: String,
    /// A box of longitudes and latitudes to show, in degrees
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true)]
    pub bbox: Option<LonLatBox>,
    /// Exactly this rectangle on the plane of --projection, in Earth radii: what a window shows, as its composer says it
    #[arg(long, value_name = "LEFT,BOTTOM,RIGHT,TOP", allow_hyphen_values = true, conflicts_with_all = ["view", "bbox"], value_parser = parse_plane_box)]
    pub plane_box: Option<PlaneBounds>,
    /// How the globe is flattened: albers, equal-earth, mercator, equirectangular [default: an equal-area one for the view]
    #[arg(long, value_name = "NAME")]
    pub projection: Option<Projection>,
    /// Size of the picture in pixels, each side from 64 to 16384
    #[arg(long, value_name = "WxH", default_value_t = SizePx(1920, 1080))]
    pub size: SizePx,
    /// Fill a sheet of paper instead, in a .pdf file: a4, a3, letter
    #[arg(long, value_name = "SIZE", conflicts_with = "size")]
    pub page: Option<PaperSize>,
    /// Lay the sheet with its long side below
    #[arg(long, requires = "page")]
    pub landscape: bool,
    /// Enlarge text and symbols, 0.25 to 16; the size of the picture stays
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    pub scale: f32,
    /// Colours: light, dark, or print (white) [default: light, or those of the workspace]
    #[arg(long, value_name = "NAME")]
    pub theme: Option<ThemeName>,
    /// Layers for a question: engagement, diplomacy, trade, security, plain
    #[arg(long, value_name = "NAME", conflicts_with = "layers", long_help = presets_help())]
    pub preset: Option<Preset>,
    /// What to show, with commas between; also all, none
    #[arg(long, value_name = "LIST", default_value_t = LayerStack::default(), long_help = layers_help())]
    pub layers: LayerStack,
    /// How countries are named: english, local (their own script), both
    #[arg(long, value_name = "STYLE", default_value_t = NameStyle::English)]
    pub names: NameStyle,
    /// Language of the words on the picture: en, ru (Russian) or fa (Persian, from right to left)
    #[arg(long, value_name = "LANGUAGE", default_value_t = Language::English)]
    pub language: Language,
    /// A country to outline, by code or name
    #[arg(long, value_name = "CODE")]
    pub select: Option<String>,
    /// A country to outline with dashes, by code or name; may be repeated
    #[arg(long, value_name = "CODE")]
    pub mark: Vec<String>,
    /// One class in full colour, the others faded, as by a click on the legend: level:3, level:none, change:+2, change:new
    #[arg(long, value_name = "CLASS")]
    pub isolate: Option<Class>,
    /// What stands around the map.
    #[command(flatten)]
    pub around: LayoutArgs,
    /// Leave out the sea, so that the map can be laid over another picture
    #[arg(long)]
    pub transparent: bool,
    /// Which states are in full colour.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Draw a view that was saved in the window: its date, layers, filters and place; only size, scale, theme and title can be another
    #[arg(
        long,
        value_name = "FILE.kabul-atlas",
        conflicts_with_all = [
            "on", "compare", "era", "from", "to", "step", "seconds_per_step", "frames", "view",
            "bbox", "plane_box", "projection", "preset", "layers", "names", "select", "mark", "isolate", "data", "level", "group",
            "pressure", "conflict", "filter",
        ]
    )]
    pub workspace: Option<PathBuf>,
    /// Draw the shapes of this file instead of the built-in ones: GeoJSON, TopoJSON, Shapefile
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// What is drawn over the map, and what colours it
    #[command(flatten)]
    pub own: OwnArgs,
}

/// Files of the reader's own over the map.
#[derive(Debug, Args)]
#[command(next_help_heading = "Your own data")]
pub struct OwnArgs {
    /// Draw the points, lines and areas of this file over the map; may be repeated, the last on top
    #[arg(long, value_name = "FILE", long_help = ADD_HELP)]
    pub add: Vec<PathBuf>,
    /// How a file of --add is shown; the first --style is for the first --add, and so on
    #[arg(long, value_name = "STYLE", requires = "add", long_help = STYLE_HELP)]
    pub style: Vec<LayerWords>,
    /// Colour the countries by the values of this CSV file, which names them in one of its columns
    #[arg(long, value_name = "FILE.csv")]
    pub join: Option<PathBuf>,
    /// The column of the CSV file that colours [default: the first of numbers]
    #[arg(long, value_name = "NAME", requires = "join")]
    pub column: Option<String>,
    /// The column of the CSV file that names the countries [default: it is found]
    #[arg(long, value_name = "NAME", requires = "join")]
    pub key: Option<String>,
    /// How numbers become classes: quantiles, jenks (natural breaks), equal, categories
    #[arg(long, value_name = "NAME", requires = "join", value_parser = parse_method)]
    pub method: Option<Method>,
    /// How many classes, 2 to 7 [default: 5]
    #[arg(long, value_name = "N", requires = "join", value_parser = clap::value_parser!(u8).range(2..=7))]
    pub classes: Option<u8>,
}

const ADD_HELP: &str = "\
Draw the points, lines and areas of this file over the map; may be repeated, the last on top. What \
it is, is told by its content: GeoJSON (also one feature in each line), TopoJSON, Shapefile (.shp \
beside its .dbf, or all in a .zip), each also compressed as .gz or .zip. Coordinates are longitude \
and latitude on WGS 84.";

const STYLE_HELP: &str = "\
How a file of --add is shown; the first --style is for the first --add, and so on. Words with commas \
between:
  color=COLUMN   colour by this column: numbers in classes, text in categories
  method=NAME    how numbers become classes: quantiles (as many in each; usual), jenks (natural
                 breaks), equal (steps of the same width), categories (each number by itself)
  classes=N      how many classes, 2 to 7 (5)
  size=COLUMN    the areas of points are as the values of this column
  label=COLUMN   write the values of this column on the map, where there is room
  key=COLUMN     of a table that colours countries: the column that names them
  opacity=N      how opaque the layer is, in percent, 10 to 100
A comma in the name of a column is written \\,";

fn parse_plane_box(text: &str) -> Result<PlaneBounds, String> {
    let numbers: Result<Vec<f64>, _> = text.split(',').map(|it| it.trim().parse()).collect();
    let bounds = match numbers.as_deref() {
        Ok([left, bottom, right, top]) => on_plane((*left, *bottom), (*right, *top)),
        _ => None,
    };
    bounds.ok_or_else(|| {
        "write the left, lower, right and upper edge in Earth radii, such as -0.2,0.1,0.3,0.5"
            .to_owned()
    })
}

fn parse_method(text: &str) -> Result<Method, String> {
    let method = Method::ALL.into_iter().find(|it| it.id() == text);
    method.ok_or_else(|| format!("there are {}", Method::ALL.map(Method::id).join(", ")))
}

impl ExportArgs {
    /// The sheet of paper that the picture fills.
    pub fn paper(&self) -> Option<Paper> {
        self.page.map(|size| Paper {
            size,
            is_landscape: self.landscape,
        })
    }

    /// Width and height of the picture in pixels.
    pub fn size_px(&self) -> (u32, u32) {
        let SizePx(width, height) = self.size;
        self.paper().map_or((width, height), Paper::size_px)
    }
}

/// Steps of an animation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StepWord {
    /// The first date, the end of each month, the last date [default]
    Month,
    /// The first date, and each day on which a level changes
    Change,
}

const EXPORT_HELP: &str = "\
A file of data holds the states and territories of which something lies in the part of the world \
that is shown, each with its level and since when, the events that decide, how sure that is, and \
pressure and conflict; with --compare also the level of the other date. In .csv, each row has the \
day and the record, and the last cell of the first one all that inspect tells.

Examples:
  kabul-atlas export levels.csv --view world --on 2024-10-09
  kabul-atlas export map.png --on 2024-10-09
  kabul-atlas export change.png --on 2026-06 --compare 2021-08-15
  kabul-atlas export security.png --preset security --names both
  kabul-atlas export own.png --add cities.geojson --style color=POP,label=NAME --view own
  kabul-atlas export trade.png --join trade.csv --column exports --view world
  kabul-atlas export years.gif --from 2021-08-15 --to 2026-06 --size 1200x675
  kabul-atlas export --frames years --step change
  kabul-atlas export --batch pictures.toml

A batch file is TOML. Its options are those above without the dashes; what stands before the \
first [[picture]] holds for all of them. Files are named from the folder of the batch file. One \
picture that fails does not stop the others; the exit code is then 1.

  theme = \"print\"
  size = \"1200x800\"

  [[picture]]
  out = \"region.png\"
  on = 2024-10-09

  [[picture]]
  out = \"security.pdf\"
  preset = \"security\"
  page = \"a4\"
  landscape = true";

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
    /// Size of that picture in pixels, each side from 64 to 16384
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

const STATISTICS_HELP: &str = "\
States are counted at the end of each month, and on the last day of which the record knows. Members \
of a group are those of that day. Territories are not counted, nor is Afghanistan.";

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

fn layers_help() -> String {
    let mut help = "What to show, with commas between; also all, none. A layer may be followed by its \
                    opacity in percent, 10 to 100: engagement@40,borders. After ; the layers may stand \
                    in the order in which they are drawn, the uppermost first:"
        .to_owned();
    for layer in Layer::ALL {
        let line = format!("\n  {:<17} {}", layer.id(), layer.description());
        help.push_str(&line);
    }
    help
}

fn presets_help() -> String {
    let mut help = "The layers that answer a question, instead of --layers:".to_owned();
    for preset in Preset::ALL {
        let line = format!("\n  {:<11} {}", preset.id(), preset.layers());
        help.push_str(&line);
    }
    help
}

fn kinds_help() -> String {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
    format!(
        "Only events of this kind; may be repeated: of any of them. Kinds: {}",
        kinds.join(", ")
    )
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
