//! `statistics`: how many states have each level, month by month, as text or as a picture.

use std::path::Path;

use anyhow::Context as _;
use serde_json::{Value, json};

use super::args::{StatesFormat, StatisticsArgs};
use super::days::day_to_show;
use super::{UsageError, output, own_record, sheet};
use crate::delimited::Separator;
use crate::engagement::Chronicle;
use crate::engagement::statistics::Statistics;
use crate::explorer::statistics_text;
use crate::groups::Group;
use crate::picture::chart::{ChartOf, ChartRequest, count};
use crate::picture::{Form, save as files};
use crate::record::RecordChoice;
use crate::world::World;

pub(super) fn run(args: &StatisticsArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let group = args
        .group
        .as_deref()
        .map(|text| find_group(text, &world))
        .transpose()?;
    let day = day_to_show(&world.record, args.era, args.on)?;
    let chronicle = Chronicle::of(&world.record, args.era);
    let statistics = || count(&world, &chronicle, group);
    let Some(out) = &args.out else {
        let text = match args.format {
            StatesFormat::Table => for_the_eye(&statistics()),
            StatesFormat::Csv => statistics_text(&statistics(), Separator::Comma)?,
            StatesFormat::Tsv => statistics_text(&statistics(), Separator::Tab)?,
            StatesFormat::Json => {
                let text = serde_json::to_string_pretty(&as_json(&statistics()));
                text.context("the counts could not be written")? + "\n"
            }
        };
        output::answer(&text)?;
        return Ok(());
    };
    let is_csv = out
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("csv"));
    if is_csv {
        let text = statistics_text(&statistics(), Separator::Comma)?;
        files::save(out, text.as_bytes())?;
        return Ok(());
    }
    let request = ChartRequest {
        of: ChartOf::Statistics(group.map(|group| group.code)),
        era: args.era,
        day,
        form: args.chart.form(),
    };
    save(&request, &world, out)
}

/// Draws a chart into a file, whose name says its form.
pub(super) fn save(request: &ChartRequest, world: &World, out: &Path) -> anyhow::Result<()> {
    let form = Form::of(out).filter(|form| !form.is_data());
    let form = form.ok_or_else(|| {
        let known = ".png, .webp, .svg, .pdf";
        UsageError(format!(
            "{}: the name of a chart’s file must end in {known}",
            out.display()
        ))
    })?;
    files::save(out, &request.draw(world, form)?)?;
    Ok(())
}

fn find_group<'a>(text: &str, world: &'a World) -> Result<&'a Group, UsageError> {
    world.groups.find(text).ok_or_else(|| {
        let codes: Vec<&str> = world
            .groups
            .iter()
            .map(|group| group.code.as_str())
            .collect();
        UsageError(format!(
            "“{text}” is no group: there are {}",
            codes.join(", ")
        ))
    })
}

fn for_the_eye(statistics: &Statistics) -> String {
    let heads = ["Day", "0", "1", "2", "3", "4", "5", "No data"];
    let rows = statistics.months.iter().map(|month| {
        let [a, b, c, d, e, f, none] = month.counts.map(|count| format!("{count:>3}"));
        [month.day.to_string(), a, b, c, d, e, f, none]
    });
    sheet::table(heads, rows)
}

fn as_json(statistics: &Statistics) -> Vec<Value> {
    let months = statistics.months.iter();
    months
        .map(|month| {
            let [a, b, c, d, e, f, none] = month.counts;
            json!({ "day": month.day.to_string(), "levels": [a, b, c, d, e, f], "no_data": none })
        })
        .collect()
}
