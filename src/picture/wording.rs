//! What stands in words around the map.

use super::{PictureRequest, filtering};
use crate::atlas::projection::Projection;
use crate::date::in_words;
use crate::own::{OwnLayer, coloring};
use crate::record::{Era, Record};
use crate::scene::Showing;
use crate::world::World;

/// The title where the reader gives none.
pub fn usual_title(era: Era, is_change: bool) -> &'static str {
    match (era, is_change) {
        (Era::Second, false) => "Who deals with the Taliban government in Kabul",
        (Era::Second, true) => "How dealings with the Taliban government in Kabul changed",
        (Era::First, false) => "Who dealt with the Taliban in the time of the first Emirate",
        (Era::First, true) => "How dealings with the Taliban changed under the first Emirate",
    }
}

/// The request's own title or the usual one; `None` where it is left out.
pub(super) fn title(request: &PictureRequest) -> Option<String> {
    match &request.title {
        None if coloring(&request.own).is_some() => {
            coloring(&request.own).map(|layer| layer.heading())
        }
        None => Some(usual_title(request.era, request.compare.is_some()).to_owned()),
        Some(title) if title.trim().is_empty() => None,
        Some(title) => Some(title.clone()),
    }
}

/// What is shown, of which day or days, and what follows where more was asked for; in forms from
/// long to short.
pub(super) fn dateline(
    request: &PictureRequest,
    world: &World,
    showing: &Showing<'_>,
) -> Vec<String> {
    if let Some(layer) = coloring(&request.own) {
        let count: usize = layer.classes().entries().iter().map(|it| it.1).sum();
        let file = file_of(layer);
        return vec![
            format!("{count} countries and territories with a value, from {file}"),
            format!("{count} countries, from {file}"),
        ];
    }
    let told = told_of_days(request, showing);
    if request.filter.is_empty() {
        return told;
    }
    let filter = filtering::in_words(&request.filter, world);
    let told = told.into_iter();
    told.map(|told| format!("{told}. In full colour only: {filter}"))
        .collect()
}

fn told_of_days(request: &PictureRequest, showing: &Showing<'_>) -> Vec<String> {
    let (what, last) = match showing {
        Showing::Levels(engagement)
        | Showing::Fading {
            after: engagement, ..
        } => {
            let day = in_words(engagement.day);
            (format!("Level of engagement on {day}"), engagement.day)
        }
        Showing::Change(comparison) => {
            let (from, to) = (in_words(comparison.from), in_words(comparison.to));
            let what = format!("Change of level from {from} to {to}");
            (what, comparison.to)
        }
    };
    let is_later = Some(request.date).max(request.compare) > Some(last);
    let rest = match request.era {
        Era::Second if is_later => "; nothing later is known",
        Era::First if is_later => ", the last day of the era",
        _ => ", derived from dated and sourced events",
    };
    vec![format!("{what}{rest}"), what]
}

/// The credits of a picture, whether or not they stand on it.
pub fn credits_of(request: &PictureRequest, world: &World) -> String {
    let usual = || request.extent.usual_projection(world);
    credits_with_own(request, world, request.projection.unwrap_or_else(usual))
}

/// "Record to 1 July 2026": which record it is, and up to when it tells.
pub fn record_to(record: &Record) -> String {
    let heading = record.edition().heading();
    format!("{heading} to {}", in_words(record.as_of()))
}

/// The same for what has no map.
pub(super) fn credits_of_record(world: &World) -> String {
    format!(
        "Kabul Atlas · {}, {} events",
        record_to(&world.record),
        world.record.events().len(),
    )
}

/// One line that says where everything comes from.
pub fn credits(world: &World, projection: Projection) -> String {
    format!(
        "Kabul Atlas · {}, {} events · Boundaries: {} · {}",
        record_to(&world.record),
        world.record.events().len(),
        world.boundaries,
        projection.name(),
    )
}

/// The same, and which files of the reader's own are on the map.
pub(super) fn credits_with_own(
    request: &PictureRequest,
    world: &World,
    projection: Projection,
) -> String {
    let own = request.own.iter().filter(|layer| layer.is_on);
    let files: Vec<String> = own.map(file_of).collect();
    let credits = credits(world, projection);
    if files.is_empty() {
        credits
    } else {
        format!("{credits} · Own data: {}", files.join(", "))
    }
}

/// The name of a layer's file.
fn file_of(layer: &OwnLayer) -> String {
    let path = layer.content.path.as_ref();
    let name = path.and_then(|path| path.file_name());
    name.map_or_else(
        || layer.content.name.clone(),
        |name| name.to_string_lossy().into_owned(),
    )
}
