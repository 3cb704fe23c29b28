//! One plain sentence that says why a state has its level.
//!
//! The sentence names what decides, with dates as they are known; everything else about the
//! state stands beside it.

use super::Assessment;
use super::level::Level;
use super::stance::CONTACT_MONTHS;
use crate::language::{Language, with_capital};
use crate::record::value::{AfghanMission, KabulMission};
use crate::record::{EventIndex, Record};

/// Why a state has its level, or none, on the assessment's day.
pub(super) fn sentence(
    record: &Record,
    assessment: &Assessment,
    (name, language): (&str, Language),
) -> String {
    let about = About {
        record,
        assessment,
        name,
        language,
    };
    let text = match assessment.level {
        None => {
            let day = language.day(assessment.day);
            language.say("why-nothing", [("day", day.into()), ("name", name.into())])
        }
        Some(Level::Contact) => about.contact(),
        Some(Level::NoEngagement) => about.no_engagement(),
        Some(_) => about.grounds(),
    };
    with_capital(&text)
}

/// Of whom the sentence is.
struct About<'a> {
    record: &'a Record,
    assessment: &'a Assessment,
    name: &'a str,
    language: Language,
}

impl About<'_> {
    /// A clause with the date of an event.
    fn dated(&self, clause: &'static str, event: EventIndex) -> String {
        let values = [
            ("clause", self.language.text(clause).into()),
            ("date", self.language.date(self.record[event].date).into()),
        ];
        self.language.say("why-dated", values)
    }

    fn said(&self, key: &str, what: String) -> String {
        let values = [("name", self.name.into()), ("what", what.into())];
        self.language.say(key, values)
    }

    /// "Uzbekistan has accepted … (9 October 2024), and its own ambassador is in Kabul (20 November
    /// 2024)."
    fn grounds(&self) -> String {
        let grounds = &self.assessment.grounds;
        let recognition = grounds.recognition;
        let recognition = recognition.map(|it| self.dated("why-recognises", it.first));
        let afghan = grounds.afghan_mission;
        let afghan = afghan.map(|it| self.dated(afghan_clause(it.value), it.first));
        let kabul = grounds.kabul_mission;
        let kabul = kabul.map(|it| self.dated(kabul_clause(it.value), it.first));
        let clauses: Vec<String> = [recognition, afghan, kabul].into_iter().flatten().collect();
        self.said("why-grounds", clauses.join(self.language.text("why-and")))
    }

    fn contact(&self) -> String {
        let Some(contact) = self.assessment.stance.last_contact else {
            return String::new();
        };
        let event = &self.record[contact.event];
        let values = [
            ("name", self.name.into()),
            ("date", self.language.date(event.date).into()),
            ("title", event.title.as_str().into()),
            ("day", self.language.day(contact.counts_through).into()),
        ];
        self.language.say("why-contact", values)
    }

    fn no_engagement(&self) -> String {
        let stance = &self.assessment.stance;
        let closed = stance.kabul_mission;
        let closed = closed.filter(|it| it.value == KabulMission::Closed);
        let closed = closed.map(|it| self.dated("why-closed", it.first));
        let contact = stance.last_contact;
        let contact = contact.map(|it| self.dated("why-last-contact", it.event));
        let more: Vec<String> = [closed, contact].into_iter().flatten().collect();
        let values = [
            ("name", self.name.into()),
            ("months", CONTACT_MONTHS.into()),
        ];
        let text = self.language.say("why-no-engagement", values);
        let more = more.join(self.language.text("why-and"));
        if more.is_empty() {
            self.language.say("why-full-stop", [("text", text.into())])
        } else {
            let values = [("text", text.into()), ("more", more.into())];
            self.language.say("why-and-more", values)
        }
    }
}

/// The key of what a state has done that lets the Taliban's people run the Afghan mission.
fn afghan_clause(mission: AfghanMission) -> &'static str {
    match mission {
        AfghanMission::Ambassador => "why-accepted-ambassador",
        AfghanMission::Charge => "why-accepted-charge",
        AfghanMission::Open => "why-let-run-embassy",
        AfghanMission::Consular => "why-let-consular",
        AfghanMission::Unknown
        | AfghanMission::None
        | AfghanMission::Republic
        | AfghanMission::Cooperating
        | AfghanMission::Closed => "why-no-afghan-mission",
    }
}

/// The key of what a state has in Kabul.
fn kabul_clause(mission: KabulMission) -> &'static str {
    match mission {
        KabulMission::Ambassador => "why-own-ambassador",
        KabulMission::Charge => "why-own-charge",
        KabulMission::Open => "why-own-embassy",
        KabulMission::Consular => "why-own-consular",
        KabulMission::Technical => "why-own-technical",
        KabulMission::Humanitarian => "why-own-humanitarian",
        KabulMission::Unknown | KabulMission::None | KabulMission::Closed => "why-no-mission",
    }
}
