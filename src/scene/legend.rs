//! What the colours mean, and how many states have each.

use super::frame::{LegendEntry, Swatch};
use super::layer::{Layer, LayerSet};
use crate::atlas::Atlas;
use crate::country::CountryCode;
use crate::engagement::{Engagement, Level};
use crate::places::{Places, Standing};

/// The legend for what a picture shows, with the number of states at each level.
pub fn legend_entries(
    atlas: &Atlas,
    places: &Places,
    engagement: &Engagement,
    layers: LayerSet,
) -> Vec<LegendEntry> {
    let mut entries = Vec::new();
    let count = |level: Option<Level>| count_states(atlas, places, engagement, level);
    if layers.has(Layer::Engagement) {
        entries.extend(Level::ALL.into_iter().rev().map(|level| LegendEntry {
            swatch: Swatch::Level(Some(level)),
            name: level.name().to_owned(),
            count: Some(count(Some(level))),
        }));
        entries.push(LegendEntry {
            swatch: Swatch::Level(None),
            name: "No data".to_owned(),
            count: Some(count(None)),
        });
    }
    entries.push(LegendEntry {
        swatch: Swatch::Subject,
        name: "Afghanistan".to_owned(),
        count: None,
    });
    if layers.has(Layer::DisputedBorders) {
        let name = "Disputed border".to_owned();
        entries.push(LegendEntry {
            swatch: Swatch::DisputedBorder,
            name,
            count: None,
        });
    }
    entries
}

/// How many states on the map have this level (`None`: no data); territories and Afghanistan are
/// not counted.
pub fn count_states(
    atlas: &Atlas,
    places: &Places,
    engagement: &Engagement,
    level: Option<Level>,
) -> usize {
    atlas
        .shapes
        .iter()
        .filter_map(|shape| shape.id)
        .filter(|code| *code != CountryCode::AFGHANISTAN)
        .filter_map(|code| places.country(code))
        .filter(|country| country.standing != Standing::Territory)
        .filter(|country| engagement.level(country.code) == level)
        .count()
}
