//! The rule: six rows from the top, the first that holds gives the level.
//!
//! What is evaluated and what readers are told come from the same table, so that the two cannot
//! drift apart. If no row holds there is no data: an evacuation flight or a visa does not make
//! a policy.

use super::level::Level;
use super::stance::{CONTACT_MONTHS, Setting, Stance};
use crate::date::Day;
use crate::language::Language;
use crate::record::EventIndex;
use crate::record::value::{AfghanMission, KabulMission, Recognition, Word};

/// A row of the rule: a level, and when it holds.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The level that it gives.
    pub level: Level,
    /// When it holds.
    pub condition: Condition,
}

/// What has to be so on a day.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// The state recognises the Taliban government de jure.
    Recognised,
    /// One of the two missions is one of these.
    Mission {
        /// The state's own mission in Kabul.
        kabul: &'static [KabulMission],
        /// The Afghan mission in its capital.
        afghan: &'static [AfghanMission],
    },
    /// The latest official contact still counts.
    RecentContact,
    /// An event sets a field of the state, is its contact, or states its position.
    OnRecord,
}

/// The rule. Rows are tried in this order.
pub const RULE: [Row; 6] = [
    Row {
        level: Level::Recognition,
        condition: Condition::Recognised,
    },
    Row {
        level: Level::Ambassadors,
        condition: Condition::Mission {
            kabul: &[KabulMission::Ambassador],
            afghan: &[AfghanMission::Ambassador],
        },
    },
    Row {
        level: Level::ResidentDiplomacy,
        condition: Condition::Mission {
            kabul: &[KabulMission::Charge, KabulMission::Open],
            afghan: &[AfghanMission::Charge, AfghanMission::Open],
        },
    },
    Row {
        level: Level::LimitedPresence,
        condition: Condition::Mission {
            kabul: &[
                KabulMission::Consular,
                KabulMission::Technical,
                KabulMission::Humanitarian,
            ],
            afghan: &[AfghanMission::Consular],
        },
    },
    Row {
        level: Level::Contact,
        condition: Condition::RecentContact,
    },
    Row {
        level: Level::NoEngagement,
        condition: Condition::OnRecord,
    },
];

/// To what it is owed that a row holds: the fields and events that decide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// Recognition.
    pub recognition: Option<Setting<Recognition>>,
    /// The Afghan mission in the state's capital.
    pub afghan_mission: Option<Setting<AfghanMission>>,
    /// The state's own mission in Kabul.
    pub kabul_mission: Option<Setting<KabulMission>>,
    /// A contact that counts, or the latest event by which the state is on record.
    pub event: Option<EventIndex>,
}

impl Grounds {
    /// Whether there is none, so that the row does not hold.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// For each ground the event from which on it has held, and the last that confirmed it;
    /// twice the same where none did.
    pub fn spans(&self) -> impl Iterator<Item = (EventIndex, EventIndex)> {
        let recognition = self.recognition.map(|it| (it.first, it.latest));
        let afghan_mission = self.afghan_mission.map(|it| (it.first, it.latest));
        let kabul_mission = self.kabul_mission.map(|it| (it.first, it.latest));
        let event = self.event.map(|it| (it, it));
        [recognition, afghan_mission, kabul_mission, event]
            .into_iter()
            .flatten()
    }

    /// The deciding events, each once, in the order in which they take effect.
    pub fn events(&self) -> Vec<EventIndex> {
        let mut events: Vec<EventIndex> = self
            .spans()
            .flat_map(|(first, latest)| [first, latest])
            .collect();
        events.sort_unstable();
        events.dedup();
        events
    }
}

/// The level of a stance on a day and what decides it; `None` where there is no data.
pub fn decide(stance: &Stance, day: Day) -> Option<(Level, Grounds)> {
    RULE.iter().find_map(|row| {
        let grounds = row.condition.grounds(stance, day);
        (!grounds.is_none()).then_some((row.level, grounds))
    })
}

impl Condition {
    /// To what it is owed that the condition holds; none where it does not hold.
    pub fn grounds(self, stance: &Stance, day: Day) -> Grounds {
        let mut grounds = Grounds::default();
        match self {
            Self::Recognised => {
                grounds.recognition = one_of(stance.recognition, &[Recognition::Recognised]);
            }
            Self::Mission { kabul, afghan } => {
                grounds.afghan_mission = one_of(stance.afghan_mission, afghan);
                grounds.kabul_mission = one_of(stance.kabul_mission, kabul);
            }
            Self::RecentContact => {
                let recent = stance.last_contact.filter(|it| day <= it.counts_through);
                grounds.event = recent.map(|contact| contact.event);
            }
            Self::OnRecord => grounds.event = stance.latest,
        }
        grounds
    }

    /// When it holds, as one plain sentence.
    pub fn text(self) -> String {
        self.text_in(Language::English)
    }

    /// The same in a language.
    pub fn text_in(self, language: Language) -> String {
        match self {
            Self::Recognised => language.text("rule-recognised").to_owned(),
            Self::Mission { kabul, afghan } => language.say(
                "rule-mission",
                [
                    ("kabul", alternatives(kabul, language).into()),
                    ("afghan", alternatives(afghan, language).into()),
                ],
            ),
            Self::RecentContact => {
                language.say("rule-contact", [("months", CONTACT_MONTHS.into())])
            }
            Self::OnRecord => language.text("rule-on-record").to_owned(),
        }
    }
}

/// What readers are told where no row holds.
pub fn no_data(language: Language) -> &'static str {
    language.text("rule-no-data")
}

/// The whole rule in plain words, from the top: level, and when it holds.
pub fn in_words(language: Language) -> impl Iterator<Item = (Level, String)> {
    RULE.iter()
        .map(move |row| (row.level, row.condition.text_in(language)))
}

/// The row that gives a level, in plain words; without one, when there is no data.
pub fn row_in_words(level: Option<Level>, language: Language) -> String {
    let row = in_words(language).find(|(row, _)| Some(*row) == level);
    row.map_or_else(|| no_data(language).to_owned(), |(_, text)| text)
}

/// The field, if its value is one of those.
fn one_of<T: Copy + PartialEq>(field: Option<Setting<T>>, values: &[T]) -> Option<Setting<T>> {
    field.filter(|setting| values.contains(&setting.value))
}

fn alternatives<T: Word>(values: &[T], language: Language) -> String {
    let names: Vec<&str> = values.iter().map(|value| value.name_in(language)).collect();
    names.join(language.text("rule-or"))
}
