//! `levels`: the level of each state and territory on the map.

use anyhow::Context as _;
use serde::Serialize;

use super::args::{LevelsArgs, TableFormat};
use super::output;
use crate::country::CountryCode;
use crate::engagement::Engagement;
use crate::record::Era;
use crate::world::World;

/// One row. Territories have the level of the state that they belong to.
#[derive(Debug, Serialize)]
struct Row {
    code: String,
    name: String,
    /// 0 to 5; nothing where there is no data, and for Afghanistan, the subject.
    level: Option<u8>,
    level_name: &'static str,
    /// As precise as it is known: 2024-10-09, 2024-10 or 2024.
    since: Option<String>,
}

pub(super) fn run(args: &LevelsArgs) -> anyhow::Result<()> {
    let world = World::embedded()?;
    let asked = args.on.unwrap_or(world.record.as_of());
    if asked > world.record.as_of() {
        output::complain(&format!(
            "the record ends on {}; nothing later is known",
            world.record.as_of()
        ));
    }
    let rows = rows(&world, &Engagement::on(&world.record, asked, Era::Second));
    let text = match args.format {
        TableFormat::Table => table(&rows),
        TableFormat::Csv => csv(&rows)?,
        TableFormat::Json => serde_json::to_string_pretty(&rows)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

fn rows(world: &World, engagement: &Engagement) -> Vec<Row> {
    let mut codes: Vec<CountryCode> = world
        .atlas
        .shapes
        .iter()
        .filter_map(|shape| shape.id)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
        .into_iter()
        .map(|code| row(world, engagement, code))
        .collect()
}

fn row(world: &World, engagement: &Engagement, code: CountryCode) -> Row {
    let name = world.places.name(&code.into());
    if code == CountryCode::AFGHANISTAN {
        return Row {
            code: code.to_string(),
            name,
            level: None,
            level_name: "Subject of the atlas",
            since: None,
        };
    }
    let bearer = world.places.bearer_of_stance(code);
    let assessment = engagement.assessments.get(&bearer);
    let level = assessment.and_then(|assessment| assessment.level);
    Row {
        code: code.to_string(),
        name,
        level: level.map(|level| level.number()),
        level_name: level.map_or("No data", |level| level.name()),
        since: assessment
            .filter(|_| level.is_some())
            .and_then(|assessment| assessment.since)
            .map(|since| since.iso()),
    }
}

fn table(rows: &[Row]) -> String {
    let width = rows
        .iter()
        .map(|row| row.name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = format!(
        "{:<4}  {:<width$}  {:<5}  {:<20}  {}\n",
        "Code", "Name", "Level", "", "Since"
    );
    for row in rows {
        let level = row
            .level
            .map_or_else(|| "–".to_owned(), |level| level.to_string());
        let since = row.since.as_deref().unwrap_or_default();
        let line = format!(
            "{:<4}  {:<width$}  {level:<5}  {:<20}  {since}",
            row.code, row.name, row.level_name
        );
        text += line.trim_end();
        text.push('\n');
    }
    text
}

fn csv(rows: &[Row]) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer
        .into_inner()
        .context("the list could not be written")?;
    Ok(String::from_utf8(bytes)?)
}
