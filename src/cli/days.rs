//! Days that were asked for, and those of which the atlas can tell.

use super::{UsageError, output};
use crate::date::{Day, EventDate};
use crate::record::{Era, Record};

/// The day to answer for: the one that was asked for, or the last one that is known. After that
/// one the answer stays as it was then, which is told.
///
/// # Errors
///
/// Before the era's first day there is nothing to tell.
pub(super) fn day_to_show(record: &Record, era: Era, asked: Option<Day>) -> anyhow::Result<Day> {
    let last = last_day(record, era);
    let Some(asked) = asked else {
        return Ok(last);
    };
    let first = era.first_day();
    if asked < first {
        let past = Era::First;
        let in_past = past.first_day() <= asked && past.last_day().is_some_and(|end| asked <= end);
        let hint = match era {
            Era::Second if in_past => "--era first, the first Emirate".to_owned(),
            _ => first.to_string(),
        };
        let text = format!(
            "{asked} lies before {first}, the first day of which the atlas tells; try {hint}"
        );
        return Err(UsageError(text).into());
    }
    if last < asked {
        output::complain(&match era {
            Era::Second => format!("the record ends on {last}; nothing later is known"),
            Era::First => format!("the era of the first Emirate ends on {last}"),
        });
    }
    Ok(asked.min(last))
}

/// The days from one date to another: from the first of the one, or of the era, to the last of the
/// other, or of which the atlas can tell. Dates that stand the wrong way round are swapped, which is
/// told.
pub(super) fn span_to_show(
    record: &Record,
    era: Era,
    from: Option<EventDate>,
    to: Option<EventDate>,
) -> anyhow::Result<(Day, Day)> {
    let mut first = from.map_or_else(|| era.first_day(), |date| date.first_day());
    let mut last = to.map(|date| date.last_day());
    if let (Some(one), Some(other)) = (from, to)
        && other.last_day() < one.first_day()
    {
        output::complain(&format!(
            "--from {} is after --to {}: they were swapped",
            one.iso(),
            other.iso()
        ));
        (first, last) = (other.first_day(), Some(one.last_day()));
    }
    let first = day_to_show(record, era, Some(first))?;
    let last = day_to_show(record, era, last)?;
    Ok((first, last))
}

/// The last day of which record and era tell.
fn last_day(record: &Record, era: Era) -> Day {
    record.last_known_day(Day::MAX, era).max(era.first_day())
}
