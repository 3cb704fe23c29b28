//! What stands in words around the map.

use super::{PictureRequest, filtering};
use crate::atlas::projection::Projection;
use crate::language::{Language, Value};
use crate::own::{OwnLayer, coloring};
use crate::record::edition::Edition;
use crate::record::{Era, Record};
use crate::scene::{Layer, Showing};
use crate::world::World;

/// The title where the reader gives none.
pub fn usual_title(era: Era, is_change: bool, language: Language) -> &'static str {
    language.text(match (era, is_change) {
        (Era::Second, false) => "title-levels",
        (Era::Second, true) => "title-change",
        (Era::First, false) => "title-levels-first",
        (Era::First, true) => "title-change-first",
    })
}

/// The request's own title or the usual one; `None` where it is left out.
pub(super) fn title(request: &PictureRequest) -> Option<String> {
    match &request.title {
        None if coloring(&request.own).is_some() => {
            coloring(&request.own).map(|layer| layer.heading_in(request.language))
        }
        None if has_own_alone(request) => {
            let names = own_on(request).map(|layer| layer.content.name.clone());
            let names: Vec<String> = names.collect();
            Some(names.join(request.language.text("comma")))
        }
        None => {
            Some(usual_title(request.era, request.compare.is_some(), request.language).to_owned())
        }
        Some(title) if title.trim().is_empty() => None,
        Some(title) => Some(title.clone()),
    }
}

/// The reader's own layers that are on.
fn own_on(request: &PictureRequest) -> impl Iterator<Item = &OwnLayer> {
    request.own.iter().filter(|layer| layer.is_on)
}

/// Whether the map shows data of the reader's own and nothing that the record tells.
fn has_own_alone(request: &PictureRequest) -> bool {
    let is_of_record = request.layers.iter().any(Layer::is_of_record);
    !is_of_record && own_on(request).next().is_some()
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
        let name = file_of(layer);
        let file = || Value::from(name.clone());
        let say = |key, values: [_; 2]| request.language.say(key, values);
        return vec![
            say("dateline-own", [("count", count.into()), ("file", file())]),
            say(
                "dateline-own-short",
                [("count", count.into()), ("file", file())],
            ),
        ];
    }
    if has_own_alone(request) {
        let files: Vec<String> = own_on(request).map(file_of).collect();
        let files = files.join(request.language.text("comma")).into();
        return vec![
            request
                .language
                .say("dateline-own-alone", [("files", files)]),
        ];
    }
    let told = told_of_days(request, showing);
    if request.filter.is_empty() {
        return told;
    }
    let language = request.language;
    let filter = filtering::in_words(&request.filter, world, language);
    let told = told.into_iter();
    told.map(|told| {
        let values = [("told", told.into()), ("filter", filter.as_str().into())];
        language.say("dateline-filtered", values)
    })
    .collect()
}

fn told_of_days(request: &PictureRequest, showing: &Showing<'_>) -> Vec<String> {
    let language = request.language;
    let (what, last) = match showing {
        Showing::Levels(engagement)
        | Showing::Fading {
            after: engagement, ..
        } => {
            let day = language.day(engagement.day).into();
            let what = language.say("dateline-levels", [("day", day)]);
            (what, engagement.day)
        }
        Showing::Change(comparison) => {
            let days = [
                ("from", language.day(comparison.from).into()),
                ("to", language.day(comparison.to).into()),
            ];
            let what = language.say("dateline-change", days);
            (what, comparison.to)
        }
    };
    let is_later = Some(request.date).max(request.compare) > Some(last);
    let rest = match request.era {
        Era::Second if is_later => "dateline-and-nothing-later",
        Era::First if is_later => "dateline-and-last-day",
        _ => "dateline-and-derived",
    };
    let long = language.say(rest, [("what", what.as_str().into())]);
    vec![long, what]
}

/// The credits of a picture, whether or not they stand on it.
pub fn credits_of(request: &PictureRequest, world: &World) -> String {
    let usual = || request.extent.usual_projection(world);
    credits_with_own(request, world, request.projection.unwrap_or_else(usual))
}

/// "Record to 1 July 2026": which record it is, and up to when it tells.
pub fn record_to(record: &Record, language: Language) -> String {
    let list = |names: &[String]| names.join(language.text("comma"));
    let heading = match record.edition() {
        Edition::BuiltIn => language.text("record").to_owned(),
        Edition::Own { name } => language.say("record-own", [("name", name.as_str().into())]),
        Edition::Extended { by } => language.say("record-extended", [("by", list(by).into())]),
        Edition::OwnExtended { name, by } => {
            let values = [("name", name.as_str().into()), ("by", list(by).into())];
            language.say("record-own-extended", values)
        }
    };
    let values = [
        ("record", heading.into()),
        ("day", language.day(record.as_of()).into()),
    ];
    language.say("record-to", values)
}

/// The same for what has no map.
pub(super) fn credits_of_record(world: &World, language: Language) -> String {
    let values = [
        ("record", record_to(&world.record, language).into()),
        ("count", world.record.events().len().into()),
    ];
    language.say("credits-of-record", values)
}

/// One line that says where everything comes from.
pub fn credits(world: &World, projection: Projection, language: Language) -> String {
    let values = [
        ("record", record_to(&world.record, language).into()),
        ("count", world.record.events().len().into()),
        ("boundaries", world.boundaries.as_str().into()),
        ("projection", projection.name_in(language).into()),
    ];
    language.say("credits", values)
}

/// The same, and which files of the reader's own are on the map.
pub(super) fn credits_with_own(
    request: &PictureRequest,
    world: &World,
    projection: Projection,
) -> String {
    let files: Vec<String> = own_on(request).map(file_of).collect();
    let credits = credits(world, projection, request.language);
    if files.is_empty() {
        credits
    } else {
        let files = files.join(request.language.text("comma"));
        let values = [("credits", credits.into()), ("files", files.into())];
        request.language.say("credits-own", values)
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
