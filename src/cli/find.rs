//! `find`: countries, organisations, events, corridors and filters by a few letters, as the
//! window finds them.

use serde::Serialize;

use super::args::{FindArgs, TableFormat};
use super::{output, own_record, sheet};
use crate::explorer::search::{Goal, Index, Section};
use crate::language::Language;
use crate::record::RecordChoice;
use crate::world::World;

#[derive(Debug, Serialize)]
struct Row {
    section: &'static str,
    id: String,
    name: String,
    detail: String,
}

pub(super) fn run(args: &FindArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let found = Index::new(&world, Language::English).find(&args.text.join(" "));
    let rows: Vec<Row> = found
        .into_iter()
        // What only a window can do is no answer here.
        .filter(|it| {
            !matches!(
                it.goal.section(),
                Section::Commands | Section::Layers | Section::Dates
            )
        })
        .map(|it| Row {
            section: it.goal.section().name(),
            id: id(&it.goal, &world),
            name: it.name,
            detail: it.detail,
        })
        .collect();
    if rows.is_empty() {
        output::complain("nothing is called that");
    }
    let cells = rows.iter().map(|row| {
        [
            row.section.to_owned(),
            row.id.clone(),
            row.name.clone(),
            row.detail.clone(),
        ]
    });
    let text = match args.format {
        TableFormat::Table => sheet::table(["", "Id", "Name", ""], cells),
        TableFormat::Csv => sheet::csv(["section", "id", "name", "detail"], cells)?,
        TableFormat::Json => serde_json::to_string_pretty(&rows)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

/// By which the other commands know it.
fn id(goal: &Goal, world: &World) -> String {
    let record = &world.record;
    match goal {
        Goal::Country(code) => code.to_string(),
        Goal::Organisation(party) => party.to_string(),
        Goal::Event(index) => record[*index].id.clone(),
        Goal::Corridor(index) => record
            .corridors()
            .get(*index)
            .map_or_else(String::new, |it| it.id.clone()),
        Goal::Crossing(index) => record
            .crossings()
            .get(*index)
            .map_or_else(String::new, |it| it.id.clone()),
        Goal::Facet(facet) => facet.to_string(),
        Goal::Layer(_) | Goal::Preset(_) | Goal::Command(_) | Goal::Date(_) => String::new(),
    }
}
