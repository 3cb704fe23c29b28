//! What the colours mean, and how many states have each.

mod sections;

use super::frame::{Legend, LegendEntry, Swatch};
use super::layer::{Layer, LayerStack};
use super::overlays::Overlays;
use super::overprint::Overprint;
use super::showing::{Class, Showing};
use super::symbols::Symbol;
use crate::atlas::Atlas;
use crate::country::CountryCode;
use crate::language::Language;
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
    language: Language,
) -> Legend {
    let mut entries = Vec::new();
    let plain = |swatch, name: &str| LegendEntry {
        swatch,
        name: name.to_owned(),
        count: None,
    };
    if layers.has(Layer::Engagement) {
        let percent = layers.opacity_percent(Layer::Engagement);
        entries.extend(showing.classes().iter().map(|class| LegendEntry {
            count: Some(count_states(atlas, places, showing, *class)),
            ..plain(Swatch::FadedClass(*class, percent), class.name_in(language))
        }));
    }
    entries.push(plain(Swatch::Subject, language.text("afghanistan")));
    entries.extend(overprints(layers, showing).filter_map(|overprint| {
        let count = count_overprinted(atlas, places, showing, overprint);
        // Only where there is some: it says what the line before it leaves out.
        let is_wanted = overprint != Overprint::PressureThroughEu || count > 0;
        is_wanted.then(|| LegendEntry {
            count: Some(count),
            ..plain(Swatch::Overprint(overprint), overprint.name_in(language))
        })
    }));
    if layers.has(Layer::DisputedBorders) {
        entries.push(plain(
            Swatch::DisputedBorder,
            language.text("legend-disputed-border"),
        ));
    }
    if layers.has(Layer::Events) {
        entries.push(LegendEntry {
            count: Some(overlays.events.len()),
            ..plain(
                Swatch::Symbol(Symbol::Event),
                Symbol::Event.name_in(language),
            )
        });
    }
    Legend {
        heading: heading(layers, showing, language).to_owned(),
        entries,
        more: sections(overlays, layers, language),
    }
}

/// What stands over the legend.
pub fn heading(layers: LayerStack, showing: &Showing<'_>, language: Language) -> &'static str {
    if layers.has(Layer::Engagement) {
        showing.heading_in(language)
    } else {
        language.text("legend-plain")
    }
}

/// What is printed over the fills, in the order of the legend.
pub fn overprints(layers: LayerStack, showing: &Showing<'_>) -> impl Iterator<Item = Overprint> {
    let all = Overprint::ALL.into_iter();
    all.filter(move |overprint| overprint.is_on(layers, showing))
}

/// How many states on the map are of this class; territories and Afghanistan are not counted.
pub fn count_states(atlas: &Atlas, places: &Places, showing: &Showing<'_>, class: Class) -> usize {
    let states = states(atlas, places);
    states
        .filter(|code| showing.class_of(*code) == class)
        .count()
}

/// How many states on the map this is printed for, counted likewise; of two days, on the later one.
pub fn count_overprinted(
    atlas: &Atlas,
    places: &Places,
    showing: &Showing<'_>,
    overprint: Overprint,
) -> usize {
    states(atlas, places)
        .filter(|code| overprint.is_of(showing.engagement(), *code))
        .count()
}

/// The states of the map whose levels count: without territories and Afghanistan, by the order of
/// the shapes.
pub fn states(atlas: &Atlas, places: &Places) -> impl Iterator<Item = CountryCode> {
    let codes = atlas.shapes.iter().filter_map(|shape| shape.id);
    codes
        .filter(|code| *code != CountryCode::AFGHANISTAN)
        .filter_map(|code| places.country(code))
        .filter(|country| country.standing != Standing::Territory)
        .map(|country| country.code)
}
