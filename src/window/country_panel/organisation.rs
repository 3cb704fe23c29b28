//! The page of an organisation: what it does itself, and the events that name it.
//!
//! The rule is for states, so there is no level here; where the rule would find a mission, its
//! sentence is the organisation's as well.

use super::page::{Page, events_until};
use crate::country::Party;
use crate::date::Day;
use crate::engagement::{self, Assessment, Level};
use crate::explorer::facts;
use crate::language::Language;
use crate::record::Era;
use crate::world::World;

impl Page {
    /// Puts the page of an organisation together.
    pub(super) fn of_organisation(
        world: &World,
        party: Party,
        when: (Era, Day),
        language: Language,
    ) -> Self {
        let events = events_until(world, &party, when);
        let assessment = engagement::assess(&world.record, &party, when.1, when.0);
        let is_eu = matches!(&party, Party::Organisation(code) if code == "EU");
        let standing = if is_eu {
            "organisation-standing-of-eu"
        } else {
            "organisation-standing"
        };
        Self {
            subtitle: subtitle(world, &party, language),
            standing: Some(language.text(standing).to_owned()),
            sentence: sentence(world, &assessment, events.len(), language),
            facts: facts::facts_of_organisation(&world.record, &assessment, language),
            ..Self::bare(world, party, when, (events, language))
        }
    }
}

/// Short and other names, then what it is.
fn subtitle(world: &World, party: &Party, language: Language) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(organisation) = world.places.organisation(party) {
        let others = organisation.short.iter().chain(&organisation.aliases);
        parts.extend(others.filter(|it| **it != organisation.name).cloned());
    }
    parts.push(language.text("page-organisation").to_owned());
    parts
}

/// Its mission, or else its last contact, or else that the record has neither.
fn sentence(world: &World, assessment: &Assessment, count: usize, language: Language) -> String {
    let record = &world.record;
    let name = world.places.name_in(&assessment.party, language);
    let name = language.say("organisation-in-sentence", [("name", name.into())]);
    if assessment.level > Some(Level::Contact) {
        return assessment.sentence_in(record, &name, language);
    }
    if let Some(contact) = assessment.last_contact() {
        let event = &record[contact];
        let values = [
            ("name", name.into()),
            ("date", language.date(event.date).into()),
            ("title", event.title.as_str().into()),
        ];
        return language.say("organisation-last-contact", values);
    }
    if count == 0 {
        let day = language.day(assessment.day);
        let values = [("day", day.into()), ("name", name.into())];
        return language.say("organisation-nothing", values);
    }
    language.say("organisation-no-mission", [("name", name.into())])
}
