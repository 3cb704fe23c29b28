//! `changes`: which levels differ between two days, or each change of level in between.

use serde::Serialize;

use super::args::{ChangesArgs, TableFormat};
use super::days::span_to_show;
use super::{output, own_record, sheet};
use crate::country::CountryCode;
use crate::engagement::{Cause, Change, Chronicle, Comparison, Level, Turn};
use crate::record::{EventIndex, RecordChoice};
use crate::world::World;

pub(super) fn run(args: &ChangesArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let record = &world.record;
    let (from, to) = span_to_show(record, args.era, args.from, args.to)?;
    let chronicle = Chronicle::of(record, args.era);
    let comparison = Comparison::between(record, &chronicle, from, to);
    let text = if args.steps {
        steps(&world, &comparison, args.format)?
    } else {
        differences(&world, &comparison, args.format)?
    };
    output::answer(&text)?;
    Ok(())
}

/// One row for each state whose levels differ at the two ends.
#[derive(Debug, Serialize)]
struct DifferenceRow {
    code: String,
    name: String,
    /// 0 to 5; nothing where there is no data.
    from: Option<u8>,
    from_name: &'static str,
    to: Option<u8>,
    to_name: &'static str,
    /// The ids of the events that decide the later level.
    events: Vec<String>,
}

fn differences(
    world: &World,
    comparison: &Comparison,
    format: TableFormat,
) -> anyhow::Result<String> {
    let rows = comparison.changes.iter().map(|change| {
        let Change {
            country, from, to, ..
        } = change;
        DifferenceRow {
            code: country.to_string(),
            name: name(world, *country),
            from: from.map(Level::number),
            from_name: level_name(*from),
            to: to.map(Level::number),
            to_name: level_name(*to),
            events: ids(world, &change.deciding),
        }
    });
    match format {
        TableFormat::Table => Ok(sheet::table(
            ["Code", "Name", "From", "To", "Events"],
            rows.map(|row| {
                let (from, to) = (told(row.from, row.from_name), told(row.to, row.to_name));
                [row.code, row.name, from, to, some(&row.events)]
            }),
        )),
        TableFormat::Csv => sheet::csv(
            ["code", "name", "from", "to", "events"],
            rows.map(|row| {
                let (from, to) = (number(row.from), number(row.to));
                [row.code, row.name, from, to, row.events.join(" ")]
            }),
        ),
        TableFormat::Json => json(rows.collect()),
    }
}

/// One row for each change of a level.
#[derive(Debug, Serialize)]
struct StepRow {
    /// The first day of the new level.
    date: String,
    /// The same as precisely as it is known: 2024-10-09, 2024-10 or 2024.
    known: String,
    code: String,
    name: String,
    from: Option<u8>,
    from_name: &'static str,
    to: Option<u8>,
    to_name: &'static str,
    /// `events`, or `contact_ran_out` where the last contact no longer counts.
    cause: &'static str,
    /// The ids of the events that are the cause, or of the contact that ran out.
    events: Vec<String>,
}

fn steps(world: &World, comparison: &Comparison, format: TableFormat) -> anyhow::Result<String> {
    let rows = comparison.turns.iter().map(|turn| step(world, turn));
    match format {
        TableFormat::Table => Ok(sheet::table(
            ["Date", "Code", "Name", "From", "To", "Because of"],
            rows.map(|row| {
                let (from, to) = (told(row.from, row.from_name), told(row.to, row.to_name));
                let events = some(&row.events);
                let because = if row.cause == RAN_OUT {
                    format!("no contact since {events}")
                } else {
                    events
                };
                [row.known, row.code, row.name, from, to, because]
            }),
        )),
        TableFormat::Csv => sheet::csv(
            [
                "date", "known", "code", "name", "from", "to", "cause", "events",
            ],
            rows.map(|row| {
                let (from, to) = (number(row.from), number(row.to));
                let (cause, events) = (row.cause.to_owned(), row.events.join(" "));
                [
                    row.date, row.known, row.code, row.name, from, to, cause, events,
                ]
            }),
        ),
        TableFormat::Json => json(rows.collect()),
    }
}

const RAN_OUT: &str = "contact_ran_out";

fn step(world: &World, turn: &Turn) -> StepRow {
    let cause = match turn.cause {
        Cause::ContactRanOut(_) => RAN_OUT,
        Cause::Beginning | Cause::Events(_) => "events",
    };
    StepRow {
        date: turn.day.to_string(),
        known: turn.since(&world.record).iso(),
        code: turn.country.to_string(),
        name: name(world, turn.country),
        from: turn.from.map(Level::number),
        from_name: level_name(turn.from),
        to: turn.to.map(Level::number),
        to_name: level_name(turn.to),
        cause,
        events: ids(world, turn.cause.events()),
    }
}

fn name(world: &World, country: CountryCode) -> String {
    world.places.name(&country.into())
}

fn level_name(level: Option<Level>) -> &'static str {
    level.map_or("No data", Level::name)
}

fn ids(world: &World, events: &[EventIndex]) -> Vec<String> {
    let events = events.iter();
    events
        .map(|index| world.record[*index].id.clone())
        .collect()
}

/// The first ids, and how many more there are.
fn some(ids: &[String]) -> String {
    const SHOWN: usize = 2;
    let mut shown: Vec<String> = ids.iter().take(SHOWN).cloned().collect();
    let n_more = ids.len().saturating_sub(SHOWN);
    shown.extend((0 < n_more).then(|| format!("+{n_more}")));
    shown.join(" ")
}

/// The level for the eye, such as “4 Ambassadors”.
fn told(level: Option<u8>, name: &str) -> String {
    level.map_or_else(|| format!("– {name}"), |number| format!("{number} {name}"))
}

fn number(level: Option<u8>) -> String {
    level.map_or_else(String::new, |number| number.to_string())
}

fn json<T: Serialize>(rows: Vec<T>) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(&rows)? + "\n")
}
