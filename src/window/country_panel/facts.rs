//! The small table of a country's page: missions, pressure, conflict, last contact.

use crate::date::in_words;
use crate::engagement::{Assessment, Setting};
use crate::places::City;
use crate::record::value::Word;
use crate::record::{EventIndex, Record};

/// One line of the small table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    /// What it is about.
    pub(super) name: &'static str,
    /// What is so.
    pub(super) value: String,
    /// What a word in it means, or who says so.
    pub(super) note: Option<String>,
}

const CHARGE: &str = "A chargé d’affaires leads an embassy that has no ambassador.";

/// Where the government sits.
pub(super) fn capital(city: &City) -> Fact {
    Fact {
        name: "Capital",
        value: city.name.clone(),
        note: Some(coordinates(city)),
    }
}

/// All lines about a party's stance.
pub(super) fn facts(record: &Record, assessment: &Assessment) -> Vec<Fact> {
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
pub(super) fn facts_of_organisation(record: &Record, assessment: &Assessment) -> Vec<Fact> {
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
    let value = setting(record, mission, "not known");
    let note = value.contains("chargé").then(|| CHARGE.to_owned());
    Fact { name, value, note }
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

fn pressure(record: &Record, assessment: &Assessment) -> Fact {
    let pressure = assessment.pressure();
    let dated = |text: &str, event: EventIndex| format!("{text} ({})", record[event].date);
    let parts: Vec<String> = [
        pressure
            .sanctions
            .map(|event| dated("Sanctions of its own", event)),
        pressure
            .through_eu
            .map(|event| dated("Sanctions of the European Union", event)),
        pressure
            .asset_freeze
            .map(|event| dated("Afghan state assets held back", event)),
        pressure
            .terror_listing
            .map(|event| dated("Lists the Taliban as terrorists", event)),
    ]
    .into_iter()
    .flatten()
    .collect();
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

fn conflict(record: &Record, assessment: &Assessment) -> Fact {
    let clashes = &assessment.conflict;
    let value = match clashes.last() {
        None => "None in the last 12 months".to_owned(),
        Some(last) if clashes.len() == 1 => format!("An armed clash ({})", record[*last].date),
        Some(last) => format!(
            "{} armed clashes, the last {}",
            clashes.len(),
            record[*last].date
        ),
    };
    let note = "Armed clashes with the Taliban’s forces, or strikes on Afghan soil.";
    Fact {
        name: "Conflict",
        value,
        note: Some(note.to_owned()),
    }
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

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
