//! Words of `export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{FilterArgs, parse_era};
use crate::atlas::plane::PlaneBounds;
use crate::atlas::projection::Projection;
use crate::cli::layout::LayoutArgs;
use crate::date::{Day, EventDate, parse_date, parse_day};
use crate::language::Language;
use crate::own::{LayerWords, Method};
use crate::picture::extent::on_plane;
use crate::picture::{Paper, PaperSize, SizePx};
use crate::record::Era;
use crate::scene::{Class, Layer, LayerStack, LonLatBox, NameStyle, Preset, ThemeName};

/// Words that are about one picture: in a list of pictures, they stand there.
const OF_ONE_PICTURE: [&str; 47] = [
    "out",
    "on",
    "compare",
    "era",
    "from",
    "to",
    "step",
    "seconds_per_step",
    "frames",
    "view",
    "bbox",
    "plane_box",
    "projection",
    "size",
    "page",
    "landscape",
    "scale",
    "theme",
    "preset",
    "layers",
    "names",
    "language",
    "select",
    "mark",
    "isolate",
    "title",
    "subtitle",
    "no_date",
    "no_legend",
    "no_scale_bar",
    "no_credits",
    "margin",
    "transparent",
    "level",
    "group",
    "pressure",
    "conflict",
    "filter",
    "workspace",
    "data",
    "add",
    "style",
    "join",
    "column",
    "key",
    "method",
    "classes",
];

/// Words of `export`.
#[derive(Debug, Args)]
#[command(after_help = EXPORT_HELP)]
pub struct ExportArgs {
    /// The file to write: a picture (.png, .webp, .svg, .pdf), data (.csv, .json, .geojson), or an animation (.gif, .apng); a folder (years/) for each step of an animation as a picture of its own
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
    /// Write each step of an animation as a PNG file into this folder, which is new or empty; the same as DIR/ for OUT
    #[arg(long, value_name = "DIR", conflicts_with_all = ["out", "on", "compare", "seconds_per_step"])]
    pub frames: Option<PathBuf>,
    /// Draw all pictures that this file asks for, on all cores; see below
    #[arg(long, value_name = "FILE.toml", conflicts_with_all = OF_ONE_PICTURE)]
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
    /// Draw a view that was saved in the window: its date, layers, filters and place; how the picture is made (size, paper, colours, language, words around it) can be another, and data of your own can be added
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::OF_ONE_PICTURE;
    use crate::cli::args::CommandLine;

    #[test]
    fn whatever_is_about_one_picture_is_no_word_beside_a_list_of_pictures() {
        let command = CommandLine::command();
        let export = command.find_subcommand("export").unwrap();
        let words = export.get_arguments().map(|it| it.get_id().as_str());
        let of_picture: BTreeSet<&str> = words.filter(|it| *it != "batch").collect();
        assert_eq!(of_picture, BTreeSet::from(OF_ONE_PICTURE));
    }
}
