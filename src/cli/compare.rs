//! `compare`: a few states side by side, on a date, or their levels over time as a picture.

use anyhow::Context as _;
use serde_json::{Value, json};

use super::args::{CompareArgs, StatesFormat};
use super::days::day_to_show;
use super::export::find_country;
use super::statistics::save;
use super::{UsageError, output, own_record};
use crate::country::{CountryCode, Party};
use crate::delimited::Separator;
use crate::explorer::side_by_side::{MOST, SideBySide};
use crate::language::Language;
use crate::picture::chart::{ChartOf, ChartRequest};
use crate::record::RecordChoice;
use crate::scene::Class;
use crate::world::World;

pub(super) fn run(args: &CompareArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let mut countries: Vec<CountryCode> = Vec::new();
    for text in &args.countries {
        let code = world.places.bearer_of_stance(find_country(text, &world)?);
        if code == CountryCode::AFGHANISTAN {
            let reason = "Afghanistan is the subject of the atlas and has no level";
            return Err(UsageError(reason.to_owned()).into());
        }
        if countries.contains(&code) {
            let name = world.places.name(&Party::from(code));
            return Err(UsageError(format!("{name} is named twice")).into());
        }
        countries.push(code);
    }
    if !(2..=MOST).contains(&countries.len()) {
        let reason = format!("two to {MOST} countries can be compared");
        return Err(UsageError(reason).into());
    }
    let day = day_to_show(&world.record, args.era, args.on)?;
    if let Some(out) = &args.out {
        let request = ChartRequest {
            of: ChartOf::Levels(countries),
            era: args.era,
            day,
            form: args.chart.form(),
        };
        return save(&request, &world, out);
    }
    let view = SideBySide::new(&world, &countries, (args.era, day), Language::English);
    let text = match args.format {
        StatesFormat::Table => for_the_eye(&view, &world),
        StatesFormat::Csv => view.text(Separator::Comma)?,
        StatesFormat::Tsv => view.text(Separator::Tab)?,
        StatesFormat::Json => {
            let text = serde_json::to_string_pretty(&as_json(&view, &world));
            text.context("the comparison could not be written")? + "\n"
        }
    };
    output::answer(&text)?;
    Ok(())
}

/// A column for each state, then the events with who takes part.
fn for_the_eye(view: &SideBySide, world: &World) -> String {
    let names = view.sides.iter().map(|side| side.name.clone());
    let mut rows: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(names).collect()];
    for line in &view.lines {
        // What has several lines gets several rows.
        let cells: Vec<Vec<&str>> = line
            .values
            .iter()
            .map(|value| value.lines().collect())
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        for row in 0..height {
            let mark = if line.differs { "≠" } else { " " };
            let head = if row == 0 {
                format!("{mark} {}", line.name)
            } else {
                String::new()
            };
            let rest = cells
                .iter()
                .map(|lines| lines.get(row).map_or("", |it| it).to_owned());
            rows.push(std::iter::once(head).chain(rest).collect());
        }
    }
    let columns = view.sides.len() + 1;
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(&widths);
        let cells: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        text += cells.join("  ").trim_end();
        text.push('\n');
    }
    text.push_str("\nEvents\n");
    for shared in &view.events {
        let event = &world.record[shared.event];
        let codes = shared.who.iter().filter_map(|place| view.sides.get(*place));
        let codes: Vec<&str> = codes.map(|side| side.country.as_str()).collect();
        let date = event.date.iso();
        let line = format!("{date:<10}  {:<19}  {}\n", codes.join(" "), event.title);
        text.push_str(&line);
    }
    text
}

fn as_json(view: &SideBySide, world: &World) -> Value {
    let sides: Vec<Value> = view
        .sides
        .iter()
        .map(|side| {
            let Class::Level(level) = side.class else {
                return Value::Null;
            };
            json!({
                "code": side.country.as_str(),
                "name": side.name,
                "level": level.map(|level| level.number()),
                "level_name": side.class.name(),
            })
        })
        .collect();
    let facts: Vec<Value> = view
        .lines
        .iter()
        .map(|line| json!({ "name": line.name, "values": line.values, "differs": line.differs }))
        .collect();
    let events: Vec<Value> = view
        .events
        .iter()
        .map(|shared| {
            let event = &world.record[shared.event];
            let who = shared.who.iter().filter_map(|place| view.sides.get(*place));
            let who: Vec<&str> = who.map(|side| side.country.as_str()).collect();
            json!({ "id": event.id, "date": event.date.iso(), "title": event.title, "who": who })
        })
        .collect();
    json!({
        "day": view.when.1.to_string(),
        "countries": sides,
        "facts": facts,
        "events": events,
    })
}
