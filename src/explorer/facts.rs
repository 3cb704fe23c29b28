//! What is so of a state, in words: missions, pressure, conflict, last contact, doubts. The small
//! table of its page, and the rows of lists.

use crate::engagement::{Assessment, Measure, Pressure, Setting};
use crate::language::{Language, with_capital};
use crate::places::{City, Country};
use crate::record::value::{Confidence, Recognition, Word};
use crate::record::{EventIndex, Record};

/// One line of the small table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: &'static str,
    /// What is so.
    pub value: String,
    /// What is so by the values of the record, without dates and numbers, the same in all languages: facts
    /// of one sense do not differ.
    pub sense: String,
    /// What a word in it means, or who says so.
    pub note: Option<String>,
}

/// Where the government sits.
pub fn capital(place: &Country, city: &City, language: Language) -> Fact {
    Fact {
        name: language.text("fact-capital"),
        value: place.capital_in(language).unwrap_or(&city.name).to_owned(),
        sense: city.name.clone(),
        note: Some(coordinates(city, language)),
    }
}

/// All lines about a party's stance.
pub fn facts(record: &Record, assessment: &Assessment, language: Language) -> Vec<Fact> {
    let stance = &assessment.stance;
    vec![
        Fact {
            name: language.text("fact-recognition"),
            value: setting(
                record,
                stance.recognition,
                (Recognition::None.name_in(language), language),
            ),
            sense: sense(stance.recognition, Recognition::None.id()),
            note: None,
        },
        mission(
            record,
            "fact-mission-in-kabul",
            stance.kabul_mission,
            language,
        ),
        mission(
            record,
            "fact-afghan-mission",
            stance.afghan_mission,
            language,
        ),
        pressure(record, assessment, language),
        conflict(record, assessment, language),
        last_contact(record, assessment, language),
    ]
}

/// The lines about an organisation's stance that the record fills.
pub fn facts_of_organisation(
    record: &Record,
    assessment: &Assessment,
    language: Language,
) -> Vec<Fact> {
    let stance = &assessment.stance;
    let kabul = mission(
        record,
        "fact-mission-in-kabul",
        stance.kabul_mission,
        language,
    );
    let afghan = mission(
        record,
        "fact-afghan-mission",
        stance.afghan_mission,
        language,
    );
    let measures = Fact {
        name: language.text("fact-measures"),
        note: None,
        ..pressure(record, assessment, language)
    };
    [
        stance.kabul_mission.map(|_| kabul),
        stance.afghan_mission.map(|_| afghan),
        (!assessment.pressure().is_none()).then_some(measures),
        stance
            .last_contact
            .map(|_| last_contact(record, assessment, language)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn mission<T: Word>(
    record: &Record,
    name: &'static str,
    mission: Option<Setting<T>>,
    language: Language,
) -> Fact {
    let is_charge = mission.is_some_and(|it| it.value.id() == "charge");
    Fact {
        name: language.text(name),
        value: mission_in_words(record, mission, language),
        sense: sense(mission, "unknown"),
        note: is_charge.then(|| language.text("fact-charge").to_owned()),
    }
}

/// The value of a setting, without since when.
fn sense<T: Word>(setting: Option<Setting<T>>, unknown: &str) -> String {
    let id = setting.map_or(unknown, |setting| setting.value.id());
    id.to_owned()
}

/// "Led by an ambassador, since 9 October 2024", or that it is not known.
pub fn mission_in_words<T: Word>(
    record: &Record,
    mission: Option<Setting<T>>,
    language: Language,
) -> String {
    setting(record, mission, (language.text("fact-not-known"), language))
}

/// "Led by an ambassador, since 9 October 2024".
fn setting<T: Word>(
    record: &Record,
    setting: Option<Setting<T>>,
    (unknown, language): (&str, Language),
) -> String {
    let text = setting.map_or_else(
        || unknown.to_owned(),
        |setting| {
            let since = language.date_of(record[setting.first].date);
            let values = [
                ("what", setting.value.name_in(language).into()),
                ("since", since.into()),
            ];
            language.say("fact-since", values)
        },
    );
    with_capital(&text)
}

/// What a state holds against the Taliban government, a line for each measure.
pub fn measures(record: &Record, pressure: &Pressure, language: Language) -> Vec<String> {
    let dated = |(measure, event): (Measure, EventIndex)| {
        let date = language.date(record[event].date);
        let key = match measure {
            Measure::Sanctions => "fact-own-sanctions",
            Measure::ThroughEu => "fact-eu-sanctions",
            Measure::AssetFreeze => "fact-assets",
            Measure::TerrorListing => "fact-lists",
        };
        format!("{} ({date})", language.text(key))
    };
    pressure.measures().map(dated).collect()
}

fn pressure(record: &Record, assessment: &Assessment, language: Language) -> Fact {
    let parts = measures(record, &assessment.pressure(), language);
    let value = if parts.is_empty() {
        language.text("fact-no-pressure").to_owned()
    } else {
        parts.join("\n")
    };
    let note = language.text("fact-pressure-note");
    let measures = assessment.pressure().measures();
    let kinds: Vec<&str> = measures.map(|(measure, _)| measure.id()).collect();
    Fact {
        name: language.text("fact-pressure"),
        value,
        sense: kinds.join(","),
        note: Some(note.to_owned()),
    }
}

/// "2 armed clashes, the last 9 October 2024"; `None` where there were none.
pub fn clashes_in_words(
    record: &Record,
    clashes: &[EventIndex],
    language: Language,
) -> Option<String> {
    let last = language.date(record[*clashes.last()?].date);
    let values = [("count", clashes.len().into()), ("last", last.into())];
    Some(language.say("fact-clashes", values))
}

fn conflict(record: &Record, assessment: &Assessment, language: Language) -> Fact {
    let value = clashes_in_words(record, &assessment.conflict, language)
        .unwrap_or_else(|| language.text("fact-no-conflict").to_owned());
    let note = language.text("fact-conflict-note");
    let has_clashed = !assessment.conflict.is_empty();
    Fact {
        name: language.text("fact-conflict"),
        value,
        sense: has_clashed.to_string(),
        note: Some(note.to_owned()),
    }
}

/// What makes a level less than certain, and whether it is old; a sentence each.
pub fn doubts(assessment: &Assessment, language: Language) -> Vec<String> {
    let mut doubts = Vec::new();
    if let Some(certainty) = assessment.certainty {
        if certainty.confidence < Confidence::High {
            let confidence = certainty.confidence.name_in(language).into();
            doubts.push(language.say("doubt-confidence", [("confidence", confidence)]));
        }
        if certainty.has_partial_date {
            doubts.push(language.text("doubt-date").to_owned());
        }
        if certainty.is_disputed {
            doubts.push(language.text("doubt-sources").to_owned());
        }
    }
    if assessment.aged {
        doubts.push(language.text("doubt-age").to_owned());
    }
    doubts
}

fn last_contact(record: &Record, assessment: &Assessment, language: Language) -> Fact {
    let contact = assessment.stance.last_contact;
    let value = contact.map_or_else(
        || language.text("fact-none-on-record").to_owned(),
        |contact| with_capital(&language.date(record[contact.event].date)),
    );
    let note = contact.map(|contact| {
        let through = language.day(contact.counts_through);
        let through = language.say("fact-counts-through", [("day", through.into())]);
        format!("{}\n{through}", record[contact.event].title)
    });
    Fact {
        name: language.text("fact-last-contact"),
        value,
        // A date, and nothing else.
        sense: String::new(),
        note,
    }
}

/// "34.5° N, 69.2° E".
fn coordinates(city: &City, language: Language) -> String {
    let side = |value: f64, positive, negative| if value < 0.0 { negative } else { positive };
    let degrees = |value: f64, side: &'static str| {
        let value = language.number(format!("{:.1}", value.abs()));
        format!("{value}° {}", language.text(side))
    };
    [
        degrees(city.lat, side(city.lat, "north", "south")),
        degrees(city.lon, side(city.lon, "east", "west")),
    ]
    .join(language.text("comma"))
}
