//! One plain sentence that says why a state has its level.
//!
//! The sentence names what decides, with dates as they are known; everything else about the
//! state stands beside it.

use super::Assessment;
use super::level::Level;
use super::stance::CONTACT_MONTHS;
use crate::date::in_words;
use crate::record::value::{AfghanMission, KabulMission};
use crate::record::{EventIndex, Record};

/// Why a state has its level, or none, on the assessment's day.
pub(super) fn sentence(record: &Record, assessment: &Assessment, name: &str) -> String {
    let text = match assessment.level {
        None => format!(
            "nothing on record up to {} says how {name} stands towards the Taliban government.",
            in_words(assessment.day)
        ),
        Some(Level::Contact) => contact(record, assessment, name),
        Some(Level::NoEngagement) => no_engagement(record, assessment, name),
        Some(_) => grounds(record, assessment, name),
    };
    with_capital(&text)
}

/// "Uzbekistan has accepted … (9 October 2024), and its own ambassador is in Kabul (20 November
/// 2024)."
fn grounds(record: &Record, assessment: &Assessment, name: &str) -> String {
    let grounds = &assessment.grounds;
    let dated = |clause: &str, event: EventIndex| format!("{clause} ({})", record[event].date);
    let recognition = grounds
        .recognition
        .map(|it| dated("recognises the Taliban government", it.first));
    let afghan = grounds
        .afghan_mission
        .map(|it| dated(afghan_clause(it.value), it.first));
    let kabul = grounds
        .kabul_mission
        .map(|it| dated(kabul_clause(it.value), it.first));
    let clauses: Vec<String> = [recognition, afghan, kabul].into_iter().flatten().collect();
    format!("{name} {}.", clauses.join(", and "))
}

/// What a state has done that lets the Taliban's people run the Afghan mission.
fn afghan_clause(mission: AfghanMission) -> &'static str {
    match mission {
        AfghanMission::Ambassador => {
            "has accepted an ambassador whom the Taliban government appointed"
        }
        AfghanMission::Charge => {
            "has accepted a chargé d’affaires whom the Taliban government appointed"
        }
        AfghanMission::Open => {
            "has let people whom the Taliban government appointed run the Afghan embassy, their \
             rank not known"
        }
        AfghanMission::Consular => {
            "has let people whom the Taliban government appointed do consular work"
        }
        AfghanMission::Unknown
        | AfghanMission::None
        | AfghanMission::Republic
        | AfghanMission::Cooperating
        | AfghanMission::Closed => "has no Afghan mission of the Taliban government",
    }
}

/// What a state has in Kabul.
fn kabul_clause(mission: KabulMission) -> &'static str {
    match mission {
        KabulMission::Ambassador => "has its own ambassador in Kabul",
        KabulMission::Charge => "has its own chargé d’affaires in Kabul",
        KabulMission::Open => "has its own embassy in Kabul open, at a rank not known",
        KabulMission::Consular => "has its own consular mission in Kabul",
        KabulMission::Technical => "has its own technical mission in Kabul",
        KabulMission::Humanitarian => "has its own humanitarian mission in Kabul",
        KabulMission::Unknown | KabulMission::None | KabulMission::Closed => {
            "has no mission in Kabul"
        }
    }
}

fn contact(record: &Record, assessment: &Assessment, name: &str) -> String {
    let Some(contact) = assessment.stance.last_contact else {
        return String::new();
    };
    let event = &record[contact.event];
    let (date, title) = (event.date, &event.title);
    let last_day = in_words(contact.counts_through);
    format!(
        "{name} has no working mission on either side on record, but was in official contact \
         with the Taliban government ({date}: “{title}”), which counts through {last_day}."
    )
}

fn no_engagement(record: &Record, assessment: &Assessment, name: &str) -> String {
    let stance = &assessment.stance;
    let closed = stance
        .kabul_mission
        .filter(|it| it.value == KabulMission::Closed)
        .map(|it| format!("closed its mission in Kabul ({})", record[it.first].date));
    let contact = stance.last_contact.map(|it| {
        format!(
            "was last in contact before that ({})",
            record[it.event].date
        )
    });
    let more: Vec<String> = [closed, contact].into_iter().flatten().collect();
    let more = if more.is_empty() {
        String::new()
    } else {
        format!("; it {}", more.join(", and "))
    };
    format!(
        "{name} is on record, but with no working mission on either side and no official contact \
         with the Taliban government in the last {CONTACT_MONTHS} months{more}."
    )
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
