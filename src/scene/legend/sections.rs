//! What the symbols and lines mean that are drawn over the fills; nothing that is not drawn.

use crate::language::{Language, with_capital};
use crate::record::corridor::{CorridorKind, CrossingStatus, WorkStatus};
use crate::record::value::{AfghanMission, KabulMission, Word as _};
use crate::scene::contacts;
use crate::scene::frame::{LegendEntry, LegendSection, Swatch};
use crate::scene::layer::{Layer, LayerStack, Stratum};
use crate::scene::overlays::{IncidentKind, Overlays};
use crate::scene::symbols::Symbol;

/// The sections of the layers that are on, what is drawn on top first.
pub fn sections(overlays: &Overlays, layers: LayerStack, language: Language) -> Vec<LegendSection> {
    let strata = [Stratum::Symbols, Stratum::Lines];
    let layers = strata.into_iter().flat_map(|stratum| {
        let layers = layers.iter();
        layers.filter(move |layer| layer.stratum() == stratum)
    });
    layers
        .flat_map(|layer| of_layer(overlays, layer, language))
        .filter(|section| !section.entries.is_empty())
        .collect()
}

fn of_layer(overlays: &Overlays, layer: Layer, language: Language) -> Vec<LegendSection> {
    let section = |heading: &'static str, entries| {
        vec![LegendSection {
            heading: language.text(heading).to_owned(),
            entries,
        }]
    };
    match layer {
        Layer::MissionsInKabul => section(
            "legend-missions-in-kabul",
            missions_in_kabul(overlays, language),
        ),
        Layer::AfghanMissions => section(
            "legend-afghan-missions",
            afghan_missions(overlays, language),
        ),
        Layer::Crossings => section("legend-crossings", crossings(overlays, language)),
        Layer::Incidents => section("legend-incidents", incidents(overlays, language)),
        Layer::Contacts => section("legend-contacts", arcs(overlays, language)),
        Layer::Corridors => {
            let mut sections = section("legend-corridors", kinds(overlays, language));
            sections.extend(section("legend-how-far", statuses(overlays, language)));
            sections
        }
        _ => Vec::new(),
    }
}

/// An entry for each of `all`, as far as it occurs, with how often.
fn counted<T: Copy + PartialEq>(
    all: impl IntoIterator<Item = T>,
    found: &[T],
    swatch: impl Fn(T) -> (Swatch, String),
) -> Vec<LegendEntry> {
    let count = |value: T| found.iter().filter(|it| **it == value).count();
    all.into_iter()
        .filter(|value| count(*value) > 0)
        .map(|value| {
            let (swatch, name) = swatch(value);
            LegendEntry {
                swatch,
                name,
                count: Some(count(value)),
            }
        })
        .collect()
}

fn symbols(
    all: impl IntoIterator<Item = Symbol>,
    found: &[Symbol],
    language: Language,
) -> Vec<LegendEntry> {
    let swatch = |it: Symbol| (Swatch::Symbol(it), it.name_in(language).to_owned());
    counted(all, found, swatch)
}

fn missions_in_kabul(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let found = overlays.missions_in_kabul.iter();
    let found = found.filter_map(|(_, it)| Symbol::of_mission_in_kabul(*it));
    let all = KabulMission::ALL.iter().rev();
    // Technical and humanitarian missions share a symbol: it stands there once.
    let all = all.filter(|it| **it != KabulMission::Humanitarian);
    let all = all.filter_map(|it| Symbol::of_mission_in_kabul(*it));
    symbols(all, &found.collect::<Vec<_>>(), language)
}

fn afghan_missions(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let found = overlays.afghan_missions.iter();
    let found = found.filter_map(|(_, it)| Symbol::of_afghan_mission(*it));
    let all = AfghanMission::ALL.iter().rev();
    let all = all.filter_map(|it| Symbol::of_afghan_mission(*it));
    symbols(all, &found.collect::<Vec<_>>(), language)
}

fn crossings(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let found = overlays.crossings.iter();
    let found: Vec<_> = found.map(|it| Symbol::Crossing(it.status)).collect();
    let all = CrossingStatus::ALL.iter().copied().map(Some).chain([None]);
    symbols(all.map(Symbol::Crossing), &found, language)
}

fn incidents(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let found = overlays.incidents.iter();
    let found: Vec<_> = found.map(|it| Symbol::Incident(it.kind)).collect();
    let all = [IncidentKind::Attack, IncidentKind::Clash];
    symbols(all.map(Symbol::Incident), &found, language)
}

fn arcs(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let most = overlays.contacts.iter().map(|it| it.count).max();
    let samples = [1, 5, contacts::MOST].into_iter();
    samples
        .filter(|sample| most.is_some_and(|most| *sample == 1 || *sample <= most))
        .map(|sample| LegendEntry {
            swatch: Swatch::Contacts(sample),
            name: match sample {
                contacts::MOST => language.say("legend-or-more", [("count", sample.into())]),
                _ => language.number(sample),
            },
            count: None,
        })
        .collect()
}

fn kinds(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let sections = overlays.sections.iter();
    let mut works: Vec<(usize, CorridorKind)> = sections.map(|it| (it.corridor, it.kind)).collect();
    works.dedup();
    let found: Vec<CorridorKind> = works.into_iter().map(|(_, kind)| kind).collect();
    let lines = CorridorKind::ALL.iter().copied();
    let swatch = |kind: CorridorKind| (Swatch::Corridor(kind), kind.name_in(language).to_owned());
    let mut entries = counted(lines, &found, swatch);
    // Of sites the kind alone: their figures are those of the lines.
    let sites: Vec<CorridorKind> = overlays.sites.iter().map(|it| it.kind).collect();
    let swatch = |kind: CorridorKind| {
        let symbol = Symbol::Site(kind, Some(WorkStatus::Operating));
        (Swatch::Symbol(symbol), kind.name_in(language).to_owned())
    };
    entries.extend(counted(CorridorKind::ALL.iter().copied(), &sites, swatch));
    entries
}

fn statuses(overlays: &Overlays, language: Language) -> Vec<LegendEntry> {
    let is_drawn = |status: Option<WorkStatus>| {
        let lines = overlays.sections.iter().map(|it| it.status);
        lines
            .chain(overlays.sites.iter().map(|it| it.status))
            .any(|it| it == status)
    };
    let all = WorkStatus::ALL.iter().copied().map(Some).chain([None]);
    all.filter(|status| is_drawn(*status))
        .map(|status| LegendEntry {
            swatch: Swatch::Work(status),
            name: status.map_or_else(
                || language.text("legend-work-not-known").to_owned(),
                |it| with_capital(it.name_in(language)),
            ),
            count: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::overlays::Contact;

    fn names(sections: &[LegendSection]) -> Vec<(&str, Vec<&str>)> {
        sections
            .iter()
            .map(|it| {
                let entries = it.entries.iter().map(|entry| entry.name.as_str());
                (it.heading.as_str(), entries.collect())
            })
            .collect()
    }

    #[test]
    fn a_legend_names_only_what_is_drawn() {
        let code = |text: &str| text.parse().unwrap();
        let overlays = Overlays {
            missions_in_kabul: vec![
                (code("UZB"), KabulMission::Ambassador),
                (code("GBR"), KabulMission::Technical),
                (code("NOR"), KabulMission::Humanitarian),
            ],
            contacts: vec![Contact {
                country: code("IRN"),
                count: 6,
            }],
            ..Overlays::default()
        };
        let all: LayerStack = "all".parse().unwrap();
        let sections = sections(&overlays, all, Language::English);
        assert_eq!(
            names(&sections),
            [
                (
                    "Missions in Kabul",
                    vec!["Ambassador", "Technical or humanitarian"]
                ),
                ("Contacts in 12 months", vec!["1", "5"]),
            ]
        );
        assert_eq!(sections[0].entries[1].count, Some(2));
    }

    #[test]
    fn a_layer_that_is_off_is_not_in_the_legend() {
        let overlays = Overlays {
            missions_in_kabul: vec![("UZB".parse().unwrap(), KabulMission::Open)],
            ..Overlays::default()
        };
        assert_eq!(
            sections(&overlays, LayerStack::default(), Language::English),
            []
        );
    }
}
