//! Words of `list` and `passage`: what the layers of the map show, and the pages of corridors and crossings.

use clap::Args;

use super::{TableFormat, TextFormat, parse_era};
use crate::date::{Day, parse_day};
use crate::explorer::sheet::LISTED;
use crate::language::Language;
use crate::record::Era;
use crate::scene::Layer;

/// Words of `list`.
#[derive(Debug, Args)]
#[command(after_help = LIST_HELP)]
pub struct ListArgs {
    /// Which layer
    #[arg(value_name = "LAYER", value_parser = parse_listed, long_help = listed_help())]
    pub layer: Layer,
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// Which Taliban government: first (1994 to 2001), second (this one)
    #[arg(long, value_name = "ERA", default_value = "second", value_parser = parse_era)]
    pub era: Era,
    /// The language of its words: en, ru, fa
    #[arg(long, value_name = "LANGUAGE", default_value_t = Language::English)]
    pub language: Language,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

const LIST_HELP: &str = "\
The id is a country's code, or the name in the record of a corridor, a crossing or an event. csv and \
json also have what else there is to say of each: the event behind it, sections, doubts.";

fn listed_help() -> String {
    let mut help = "Which layer:".to_owned();
    for layer in LISTED {
        let row = format!("\n  {:<18} {}", layer.id(), layer.description());
        help.push_str(&row);
    }
    help
}

fn parse_listed(text: &str) -> Result<Layer, String> {
    let layer = LISTED.into_iter().find(|layer| layer.id() == text);
    layer.ok_or_else(|| {
        let ids = LISTED.map(Layer::id);
        format!("there are lists of {}", ids.join(", "))
    })
}

/// Words of `passage`.
#[derive(Debug, Args)]
pub struct PassageArgs {
    /// The id of a corridor or a crossing, or words of its name: tapi, torkham
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The date [default: the record's as-of date]
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub on: Option<Day>,
    /// How to write the answer
    #[arg(long, value_enum, default_value_t = TextFormat::Text)]
    pub format: TextFormat,
}
