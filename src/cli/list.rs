//! `list`: what a layer of the map shows on a day, in words; as the window's lists have it.

use serde::Serialize;

use super::args::{ListArgs, TableFormat};
use super::days::day_to_show;
use super::{output, own_record, sheet};
use crate::engagement::Engagement;
use crate::explorer::listing::{self, Row};
use crate::explorer::sheet::{Goal, Sheet};
use crate::record::{Record, RecordChoice};

/// One thing that the layer shows.
#[derive(Debug, Serialize)]
struct ListedRow {
    /// A country's code, or the id of a corridor, a crossing or an event.
    id: String,
    name: String,
    what: String,
    more: Vec<String>,
}

pub(super) fn run(args: &ListArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let day = day_to_show(&world.record, args.era, args.on)?;
    let engagement = Engagement::on(&world.record, day, args.era);
    let rows = listing::rows(&world, &engagement, args.layer, args.language);
    output::complain(&listing::headline(
        &engagement,
        args.layer,
        rows.len(),
        args.language,
    ));
    let rows: Vec<ListedRow> = rows
        .into_iter()
        .map(|row| listed(row, &world.record))
        .collect();
    let text = match args.format {
        TableFormat::Table => {
            let rows = rows.into_iter().map(|row| [row.id, row.name, row.what]);
            sheet::table(["Id", "Name", "What is so"], rows)
        }
        TableFormat::Csv => {
            let rows = rows.into_iter();
            let rows = rows.map(|row| [row.id, row.name, row.what, row.more.join("; ")]);
            sheet::csv(["id", "name", "what", "more"], rows)?
        }
        TableFormat::Json => serde_json::to_string_pretty(&rows)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

fn listed(row: Row, record: &Record) -> ListedRow {
    ListedRow {
        id: id_of(&row.goal, record),
        name: row.name,
        what: row.what,
        more: row.more,
    }
}

/// The name in the record of what a row leads to; empty where it leads to no single thing of it.
fn id_of(goal: &Goal, record: &Record) -> String {
    let id = match goal {
        Goal::Country(code) => Some(code.to_string()),
        Goal::Sheet(Sheet::Corridor(index)) => {
            let corridor = record.corridors().get(*index);
            corridor.map(|it| it.id.clone())
        }
        Goal::Sheet(Sheet::Crossing(index)) => {
            let crossing = record.crossings().get(*index);
            crossing.map(|it| it.id.clone())
        }
        Goal::Sheet(Sheet::Events(events)) => match events.as_slice() {
            [event] => Some(record[*event].id.clone()),
            _ => None,
        },
        Goal::Sheet(Sheet::List(_) | Sheet::Own(..)) => None,
    };
    id.unwrap_or_default()
}
