//! What the colours mean, and how many states have each.

mod sections;

use super::frame::{Legend, LegendEntry, Swatch};
use super::layer::{Layer, LayerStack};
use super::overlays::Overlays;
use super::showing::{Class, Showing};
use crate::atlas::Atlas;
use crate::country::CountryCode;
use crate::places::{Places, Standing};

pub use sections::sections;

/// The legend for what a picture shows, with the number of states of each class, and of what is
/// drawn over the fills.
pub fn legend(
    atlas: &Atlas,
    places: &Places,
    showing: &Showing<'_>,
    layers: LayerStack,
    overlays: &Overlays,
) -> Legend {
    let mut entries = Vec::new();
    let plain = |swatch, name: &str| LegendEntry {
        swatch,
        name: name.to_owned(),
        count: None,
    };
    if layers.has(Layer::Engagement) {
        entries.extend(showing.classes().iter().map(|class| LegendEntry {
            count: Some(count_states(atlas, places, showing, *class)),
            ..plain(Swatch::Class(*class), class.name())
        }));
    }
    entries.push(plain(Swatch::Subject, "Afghanistan"));
    if layers.has(Layer::DisputedBorders) {
        entries.push(plain(Swatch::DisputedBorder, "Disputed border"));
    }
    Legend {
        heading: showing.heading().to_owned(),
        entries,
        more: sections(overlays, layers),
    }
}

/// How many states on the map are of this class; territories and Afghanistan are not counted.
pub fn count_states(atlas: &Atlas, places: &Places, showing: &Showing<'_>, class: Class) -> usize {
    atlas
        .shapes
        .iter()
        .filter_map(|shape| shape.id)
        .filter(|code| *code != CountryCode::AFGHANISTAN)
        .filter_map(|code| places.country(code))
        .filter(|country| country.standing != Standing::Territory)
        .filter(|country| showing.class_of(country.code) == class)
        .count()
}
