//! The page of an organisation: what it does itself, and the events that name it.
//!
//! The rule is for states, so there is no level here; where the rule would find a mission, its
//! sentence is the organisation's as well.

use super::page::{Page, events_until};
use crate::country::Party;
use crate::date::{Day, in_words};
use crate::engagement::{self, Assessment, Level};
use crate::explorer::facts;
use crate::record::Era;
use crate::world::World;

const STANDING: &str = "Only states have a level. What an organisation does stands here, not with \
                        each of its members.";
const STANDING_OF_EU: &str = "Only states have a level. What the Union does stands here; its \
                              sanctions are shown with each of its members as well, as those of \
                              the Union.";

impl Page {
    /// Puts the page of an organisation together.
    pub(super) fn of_organisation(world: &World, party: Party, when: (Era, Day)) -> Self {
        let events = events_until(world, &party, when);
        let assessment = engagement::assess(&world.record, &party, when.1, when.0);
        let is_eu = matches!(&party, Party::Organisation(code) if code == "EU");
        let standing = if is_eu { STANDING_OF_EU } else { STANDING };
        Self {
            subtitle: subtitle(world, &party),
            standing: Some(standing.to_owned()),
            sentence: sentence(world, &assessment, events.len()),
            facts: facts::facts_of_organisation(&world.record, &assessment),
            ..Self::bare(world, party, when, events)
        }
    }
}

/// Short and other names, then what it is.
fn subtitle(world: &World, party: &Party) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(organisation) = world.places.organisation(party) {
        let others = organisation.short.iter().chain(&organisation.aliases);
        parts.extend(others.filter(|it| **it != organisation.name).cloned());
    }
    parts.push("organisation".to_owned());
    parts
}

/// Its mission, or else its last contact, or else that the record has neither.
fn sentence(world: &World, assessment: &Assessment, count: usize) -> String {
    let record = &world.record;
    let name = format!("the {}", world.places.name(&assessment.party));
    if assessment.level > Some(Level::Contact) {
        return assessment.sentence(record, &name);
    }
    if let Some(contact) = assessment.last_contact() {
        let event = &record[contact];
        return format!(
            "The last official contact on record between {name} and the Taliban government: {}, \
             “{}”.",
            event.date, event.title
        );
    }
    if count == 0 {
        let day = in_words(assessment.day);
        return format!("Nothing on record up to {day} names {name}.");
    }
    format!("No mission of {name} in Kabul and no official contact are on record.")
}
