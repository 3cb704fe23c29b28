//! The words of the command line that say which states are of interest.

use super::UsageError;
use super::args::{FilterArgs, YesNo};
use crate::filter::{Facet, Filter, parse_level};
use crate::groups::Group;
use crate::world::World;

/// The filter that the words ask for.
pub(super) fn of(args: &FilterArgs, world: &World) -> anyhow::Result<Filter> {
    let mut facets = Vec::new();
    for text in &args.level {
        facets.push(Facet::Level(parse_level(text).map_err(UsageError)?));
    }
    for text in &args.group {
        facets.push(Facet::Group(group(text, world)?.code));
    }
    let is = |word: YesNo| word == YesNo::Yes;
    facets.extend(args.pressure.map(is).map(Facet::Pressure));
    facets.extend(args.conflict.map(is).map(Facet::Conflict));
    facets.extend(args.filter.iter().flat_map(Filter::facets));
    Ok(facets.into_iter().collect())
}

/// The group that the reader means by a code or a name.
pub(super) fn group<'a>(text: &str, world: &'a World) -> anyhow::Result<&'a Group> {
    world.groups.find(text).ok_or_else(|| {
        let known: Vec<&str> = world.groups.iter().map(|it| it.code.as_str()).collect();
        UsageError(format!("“{text}” is no group: {}", known.join(", "))).into()
    })
}
