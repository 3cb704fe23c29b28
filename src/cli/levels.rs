//! `levels`: the level of each state and territory on the map.

use std::collections::BTreeSet;

use serde::Serialize;

use super::args::{LevelsArgs, TableFormat};
use super::days::day_to_show;
use super::{filter, output, own_record, sheet};
use crate::country::CountryCode;
use crate::engagement::Engagement;
use crate::picture::filtering::admitted;
use crate::record::RecordChoice;
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

pub(super) fn run(args: &LevelsArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let day = day_to_show(&world.record, args.era, args.on)?;
    let engagement = Engagement::on(&world.record, day, args.era);
    let filter = filter::of(&args.filter, &world)?;
    let admitted = admitted(&filter, &world, &engagement).map(|it| it.states);
    let rows = rows(&world, &engagement, admitted.as_ref());
    if rows.is_empty() {
        output::complain("no state is like that");
    }
    let text = match args.format {
        TableFormat::Table => table(&rows),
        TableFormat::Csv => csv(&rows)?,
        TableFormat::Json => serde_json::to_string_pretty(&rows)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

/// Of the states that are admitted, with their territories; of all, if all are.
fn rows(
    world: &World,
    engagement: &Engagement,
    admitted: Option<&BTreeSet<CountryCode>>,
) -> Vec<Row> {
    let is_admitted = |code: &CountryCode| {
        let bearer = world.places.bearer_of_stance(*code);
        admitted.is_none_or(|it| it.contains(&bearer))
    };
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
        .filter(is_admitted)
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
    let rows = rows.iter().map(|row| {
        let level = row.level.map(|level| level.to_string());
        [
            row.code.clone(),
            row.name.clone(),
            level.unwrap_or_else(|| "–".to_owned()),
            row.level_name.to_owned(),
            row.since.clone().unwrap_or_default(),
        ]
    });
    sheet::table(["Code", "Name", "Level", "", "Since"], rows)
}

fn csv(rows: &[Row]) -> anyhow::Result<String> {
    let rows = rows.iter().map(|row| {
        let level = row.level.map(|level| level.to_string());
        [
            row.code.clone(),
            row.name.clone(),
            level.unwrap_or_default(),
            row.level_name.to_owned(),
            row.since.clone().unwrap_or_default(),
        ]
    });
    sheet::csv(["code", "name", "level", "level_name", "since"], rows)
}
