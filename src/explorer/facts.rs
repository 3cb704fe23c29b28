//! What is so of a state, in words: missions, pressure, conflict, last contact, doubts. The small
//! table of its page, and the rows of lists.

use crate::date::in_words;
use crate::engagement::{Assessment, Pressure, Setting};
use crate::places::City;
use crate::record::value::{Confidence, Word};
use crate::record::{EventIndex, Record};

/// One line of the small table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: &'static str,
    /// What is so.
    pub value: String,
    /// What a word in it means, or who says so.
    pub note: Option<String>,
}

const CHARGE: &str = "A chargé d’affaires leads an embassy that has no ambassador.";

/// Where the government sits.
pub fn capital(city: &City) -> Fact {
    Fact {
        name: "Capital",
        value: city.name.clone(),
        note: Some(coordinates(city)),
    }
}

/// All lines about a party's stance.
pub fn facts(record: &Record, assessment: &Assessment) -> Vec<Fact> {
    let stance = &assessment.stance;
    vec![
        Fact {
            name: "Recognition",
            value: setting(record, stance.recognition, "not recognised"),
            note: None,
        },
        mission(record, "Mission in Kabul", stance.kabul_mission),
        mission(record, "Afghan mission", stance.afghan_mission),
        pressure(record, assessment),
        conflict(record, assessment),
        last_contact(record, assessment),
    ]
}

/// The lines about an organisation's stance that the record fills.
pub fn facts_of_organisation(record: &Record, assessment: &Assessment) -> Vec<Fact> {
    let stance = &assessment.stance;
    let kabul = mission(record, "Mission in Kabul", stance.kabul_mission);
    let afghan = mission(record, "Afghan mission", stance.afghan_mission);
    let measures = Fact {
        name: "Measures",
        note: None,
        ..pressure(record, assessment)
    };
    [
        stance.kabul_mission.map(|_| kabul),
        stance.afghan_mission.map(|_| afghan),
        (!assessment.pressure().is_none()).then_some(measures),
        stance
            .last_contact
            .map(|_| last_contact(record, assessment)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn mission<T: Word>(record: &Record, name: &'static str, mission: Option<Setting<T>>) -> Fact {
    let value = mission_in_words(record, mission);
    let note = value.contains("chargé").then(|| CHARGE.to_owned());
    Fact { name, value, note }
}

/// "Led by an ambassador, since 9 October 2024", or that it is not known.
pub fn mission_in_words<T: Word>(record: &Record, mission: Option<Setting<T>>) -> String {
    setting(record, mission, "not known")
}

/// "Led by an ambassador, since 9 October 2024".
fn setting<T: Word>(record: &Record, setting: Option<Setting<T>>, unknown: &str) -> String {
    let text = setting.map_or_else(
        || unknown.to_owned(),
        |setting| {
            format!(
                "{}, since {}",
                setting.value.name(),
                record[setting.first].date
            )
        },
    );
    with_capital(&text)
}

/// What a state holds against the Taliban government, a line for each measure.
pub fn measures(record: &Record, pressure: &Pressure) -> Vec<String> {
    let dated = |text: &str, event: EventIndex| format!("{text} ({})", record[event].date);
    [
        ("Sanctions of its own", pressure.sanctions),
        ("Sanctions of the European Union", pressure.through_eu),
        ("Afghan state assets held back", pressure.asset_freeze),
        ("Lists the Taliban as terrorists", pressure.terror_listing),
    ]
    .into_iter()
    .filter_map(|(text, event)| Some(dated(text, event?)))
    .collect()
}

fn pressure(record: &Record, assessment: &Assessment) -> Fact {
    let parts = measures(record, &assessment.pressure());
    let value = if parts.is_empty() {
        "None of its own on record".to_owned()
    } else {
        parts.join("\n")
    };
    let note = "Measures of the state’s own, or of the European Union where it is a member. \
                Those of the United Nations bind all states.";
    Fact {
        name: "Pressure",
        value,
        note: Some(note.to_owned()),
    }
}

/// "2 armed clashes, the last 9 October 2024"; `None` where there were none.
pub fn clashes_in_words(record: &Record, clashes: &[EventIndex]) -> Option<String> {
    let last = record[*clashes.last()?].date;
    Some(match clashes.len() {
        1 => format!("An armed clash ({last})"),
        count => format!("{count} armed clashes, the last {last}"),
    })
}

fn conflict(record: &Record, assessment: &Assessment) -> Fact {
    let value = clashes_in_words(record, &assessment.conflict)
        .unwrap_or_else(|| "None in the last 12 months".to_owned());
    let note = "Armed clashes with the Taliban’s forces, or strikes on Afghan soil.";
    Fact {
        name: "Conflict",
        value,
        note: Some(note.to_owned()),
    }
}

/// What makes a level less than certain, and whether it is old; a sentence each.
pub fn doubts(assessment: &Assessment) -> Vec<String> {
    let mut doubts = Vec::new();
    if let Some(certainty) = assessment.certainty {
        if certainty.confidence < Confidence::High {
            doubts.push(format!(
                "It rests on an event of {} confidence.",
                certainty.confidence.name()
            ));
        }
        if certainty.has_partial_date {
            doubts.push("It rests on a date that is only partly known.".to_owned());
        }
        if certainty.is_disputed {
            doubts.push("Sources differ on a deciding event.".to_owned());
        }
    }
    if assessment.aged {
        doubts.push("All deciding events are over 24 months old.".to_owned());
    }
    doubts
}

fn last_contact(record: &Record, assessment: &Assessment) -> Fact {
    let contact = assessment.stance.last_contact;
    let value = contact.map_or_else(
        || "None on record".to_owned(),
        |contact| record[contact.event].date.to_string(),
    );
    let note = contact.map(|contact| {
        let through = in_words(contact.counts_through);
        format!(
            "{}\nIt counts through {through}.",
            record[contact.event].title
        )
    });
    Fact {
        name: "Last contact",
        value,
        note,
    }
}

/// "34.5° N, 69.2° E".
fn coordinates(city: &City) -> String {
    let side = |value: f64, positive, negative| if value < 0.0 { negative } else { positive };
    format!(
        "{:.1}° {}, {:.1}° {}",
        city.lat.abs(),
        side(city.lat, "N", "S"),
        city.lon.abs(),
        side(city.lon, "E", "W"),
    )
}

/// The same with its first letter large.
pub fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
