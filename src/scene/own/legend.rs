//! What a reader's own layers mean: the legend's entries for them.

use super::{inks, number_of_layer};
use crate::language::Language;
use crate::own::{Kind, OwnLayer, coloring};
use crate::scene::frame::{Legend, LegendEntry, LegendSection, Swatch};
use crate::scene::theme::OwnInk;

/// A legend with what the reader's own layers mean. Where a table colours the countries, its
/// classes stand in the place of the levels.
pub fn with_own(mut legend: Legend, layers: &[OwnLayer], language: Language) -> Legend {
    if let Some(layer) = coloring(layers) {
        let is_level =
            |entry: &LegendEntry| matches!(entry.swatch, Swatch::Class(_) | Swatch::FadedClass(..));
        let is_subject = |entry: &LegendEntry| entry.swatch == Swatch::Subject;
        legend.entries.retain(|it| !is_level(it) && !is_subject(it));
        let own = entries(layer, number_of_layer(layers, layer), language);
        legend.entries.splice(0..0, own);
        legend.heading = layer.heading_in(language);
    }
    let places = layers.iter().enumerate().rev();
    let places = places.filter(|(_, it)| it.is_on && it.content.places().is_some());
    let sections = places.map(|(number, layer)| LegendSection {
        heading: layer.heading_in(language),
        entries: entries(layer, number, language),
    });
    legend.more.splice(0..0, sections.collect::<Vec<_>>());
    legend
}

/// What all layers that are on mean, the uppermost first; of tables only the one that colours.
pub fn sections(layers: &[OwnLayer], language: Language) -> Vec<LegendSection> {
    let table = coloring(layers);
    let shown = layers.iter().enumerate().rev().filter(|(_, it)| it.is_on);
    let shown = shown.filter(|(_, it)| match it.content.kind {
        Kind::Places(_) => true,
        Kind::Values(_) => table.is_some_and(|table| std::ptr::eq(table, *it)),
    });
    let sections = shown.map(|(number, layer)| LegendSection {
        heading: layer.heading_in(language),
        entries: entries(layer, number, language),
    });
    sections.collect()
}

/// What the classes of a layer are called.
fn entries(layer: &OwnLayer, number: usize, language: Language) -> Vec<LegendEntry> {
    let swatch: fn(OwnInk) -> Swatch = match &layer.content.kind {
        Kind::Values(_) => Swatch::OwnArea,
        Kind::Places(collection) => {
            let kinds = collection.kinds();
            if kinds.has_polygons {
                Swatch::OwnArea
            } else if kinds.has_lines {
                Swatch::OwnLine
            } else {
                Swatch::OwnDot
            }
        }
    };
    let classes = layer.classes();
    let inks = inks(layer, number);
    let named = classes.entries().iter().zip(&inks);
    let mut entries: Vec<LegendEntry> = named
        .filter(|((_, count), _)| *count > 0)
        .map(|((name, count), ink)| LegendEntry {
            swatch: swatch(*ink),
            name: if classes.is_by_column() {
                shortened(name)
            } else {
                language.text(what(layer)).to_owned()
            },
            count: Some(*count),
        })
        .collect();
    let without = match &layer.content.kind {
        Kind::Places(_) => classes.without(),
        // A country that the table does not name looks like one without a value.
        Kind::Values(_) => classes.without().max(1),
    };
    if without > 0 {
        entries.push(LegendEntry {
            swatch: match &layer.content.kind {
                Kind::Values(_) => Swatch::OwnNothing,
                Kind::Places(_) => swatch(OwnInk::Without),
            },
            name: language.text("legend-no-value").to_owned(),
            count: (classes.without() > 0).then_some(classes.without()),
        });
    }
    entries
}

/// The key of what a layer without classes shows.
fn what(layer: &OwnLayer) -> &'static str {
    match layer.content.places().map(|it| it.kinds()) {
        Some(kinds) if kinds.is_mixed() => "legend-own-features",
        Some(kinds) if kinds.has_polygons => "legend-own-areas",
        Some(kinds) if kinds.has_lines => "legend-own-lines",
        Some(_) => "legend-own-places",
        None => "legend-own-countries",
    }
}

/// A name that fits into a legend.
fn shortened(name: &str) -> String {
    const MOST: usize = 28;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let short: String = name.chars().take(MOST - 1).collect();
    format!("{}…", short.trim_end())
}
