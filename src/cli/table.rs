//! `table`: all states with all that is shown of them, sorted and filtered as in the window.

use serde_json::{Map, Value};

use super::args::{StatesArgs, StatesFormat};
use super::days::day_to_show;
use super::{output, own_record, sheet};
use crate::delimited::Separator;
use crate::engagement::{Engagement, Measure};
use crate::explorer::table::{Column, Doubt, Row, Table, written};
use crate::language::Language;
use crate::record::RecordChoice;

pub(super) fn run(args: &StatesArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let day = day_to_show(&world.record, args.era, args.on)?;
    let table = Table::new(
        &world,
        &Engagement::on(&world.record, day, args.era),
        Language::English,
    );
    let rows = table.arranged(&args.sort, &args.text);
    if rows.is_empty() {
        output::complain("no state is like that");
    }
    let text = match args.format {
        StatesFormat::Table => for_the_eye(&table, &rows),
        StatesFormat::Csv => written::text(&table, &rows, Separator::Comma)?,
        StatesFormat::Tsv => written::text(&table, &rows, Separator::Tab)?,
        StatesFormat::Json => {
            let rows = rows.iter().filter_map(|index| table.rows().get(*index));
            let rows: Vec<Value> = rows.map(json).collect();
            serde_json::to_string_pretty(&rows)? + "\n"
        }
    };
    output::answer(&text)?;
    Ok(())
}

fn for_the_eye(table: &Table, rows: &[usize]) -> String {
    let rows = rows.iter().filter_map(|index| table.rows().get(*index));
    let cells = rows.map(|row| Column::ALL.map(|column| row.cell(column).to_owned()));
    sheet::table(Column::ALL.map(Column::name), cells)
}

/// Numbers as numbers, lists as lists, null where nothing is known.
fn json(row: &Row) -> Value {
    let facts = &row.facts;
    let word = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    let values: [Value; 14] = [
        row.country.to_string().into(),
        row.name.clone().into(),
        facts.level.map(|level| level.number()).into(),
        facts.level.map_or("No data", |level| level.name()).into(),
        facts.since.map(|since| since.iso()).into(),
        word(written::id(facts.mission_in_kabul)).into(),
        word(written::id(facts.afghan_mission)).into(),
        written::words(&facts.measures, Measure::id).into(),
        facts.clashes.into(),
        facts.last_clash.map(|date| date.iso()).into(),
        facts.last_contact.map(|date| date.iso()).into(),
        facts.events.into(),
        word(written::id(facts.confidence)).into(),
        written::words(&facts.doubts, Doubt::id).into(),
    ];
    let names = written::HEADS.map(str::to_owned);
    names.into_iter().zip(values).collect::<Map<_, _>>().into()
}
