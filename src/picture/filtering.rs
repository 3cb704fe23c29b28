//! Which states of the map a filter admits, and how that is told: one maker for files and window.

use crate::country::Party;
use crate::engagement::Engagement;
use crate::filter::{Admitted, Filter, On};
use crate::language::Language;
use crate::scene::legend::states;
use crate::scene::overlays::Interest;
use crate::world::World;

/// The states that a filter admits on the day of `engagement`; `None` where it admits all.
pub fn admitted(filter: &Filter, world: &World, engagement: &Engagement) -> Option<Admitted> {
    if filter.is_empty() {
        return None;
    }
    let on = On {
        record: &world.record,
        engagement,
        groups: &world.groups,
    };
    filter.admitted(states(&world.atlas, &world.places), &on)
}

/// What of the map it leaves in full colour.
pub fn interest(filter: &Filter, world: &World, admitted: &Admitted) -> Interest {
    let record = &world.record;
    let events = record.indexed_events();
    let events = events.filter(|(_, event)| filter.admits_event(event, admitted));
    let is_of = |party: &Party| {
        let state = party.country();
        state.is_some_and(|state| admitted.states.contains(&state))
    };
    let corridors = record.corridors().iter().enumerate();
    let corridors = corridors.filter(|(_, it)| it.partners.iter().chain(&it.concerned).any(is_of));
    let crossings = record.crossings().iter().enumerate();
    let crossings = crossings.filter(|(_, it)| admitted.states.contains(&it.neighbour));
    Interest {
        states: admitted.states.clone(),
        events: events.map(|(index, _)| index).collect(),
        corridors: corridors.map(|(index, _)| index).collect(),
        crossings: crossings.map(|(index, _)| index).collect(),
    }
}

/// What a filter asks for, in words: “European Union; 3 Resident diplomacy or 4 Ambassadors”.
pub fn in_words(filter: &Filter, world: &World, language: Language) -> String {
    let mut sorts: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    for facet in filter.facets() {
        let name = facet.name_in(&world.groups, language);
        match sorts.last_mut() {
            Some(names) if last == Some(facet.sort()) => names.push(name),
            _ => sorts.push(vec![name]),
        }
        last = Some(facet.sort());
    }
    let sorts: Vec<String> = sorts
        .iter()
        .map(|names| names.join(language.text("or")))
        .collect();
    sorts.join(language.text("semicolon"))
}
