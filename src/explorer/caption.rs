//! What happened on a day, in words: each change of a level with its cause, or else the events.

use super::Explorer;
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::engagement::{Cause, Shift, Turn};
use crate::language::Language;
use crate::record::{Event, EventIndex};
use crate::scene::Class;
use crate::world::World;

/// One thing that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whose level changed; `None` where it is an event that changed none.
    pub country: Option<CountryCode>,
    /// The country's name, or that of the kind of event.
    pub subject: String,
    /// "Ambassadors → Recognition", or the event's title.
    pub what: String,
    /// Which way the level went; `None` for an event.
    pub shift: Option<Shift>,
    /// Why the level changed: an event's title, or that a contact has run out.
    pub why: Option<String>,
}

impl Explorer {
    /// What happened on the day that is shown: the changes of levels, rises and falls before
    /// states that have become known; where there is none, the events of whoever's page is shown,
    /// or of anybody.
    pub fn lines(&self, world: &World) -> Vec<Line> {
        self.lines_on(self.date, world)
    }

    /// The same of another day of this era.
    pub fn lines_on(&self, day: Day, world: &World) -> Vec<Line> {
        let eve = day.yesterday().unwrap_or(day);
        let turns = self.chronicle().turns_between(eve, day);
        if turns.is_empty() {
            return self.events_on(day, world);
        }
        let lines = turns.iter();
        let mut lines: Vec<Line> = lines
            .map(|it| line_of_turn(it, world, self.language))
            .collect();
        lines.sort_by_key(|line| line.shift == Some(Shift::NewlyKnown));
        lines
    }

    /// Whose events are stepped through: those of the state whose stance the selected country
    /// takes, or of the organisation; `None` for all, as for Afghanistan, whose all of them are.
    pub fn party_of_events(&self, world: &World) -> Option<Party> {
        let party = self.subject()?;
        match party.country() {
            Some(CountryCode::AFGHANISTAN) => None,
            Some(code) => Some(world.places.bearer_of_stance(code).into()),
            None => Some(party),
        }
    }

    fn events_on(&self, day: Day, world: &World) -> Vec<Line> {
        use crate::record::value::Word as _;
        let party = self.party_of_events(world);
        let is_meant = |event: &&Event| {
            let is_own = party
                .as_ref()
                .is_none_or(|party| event.parties.contains(party));
            event.happens_in(self.era) && event.effect_day() == day && is_own
        };
        let events = world.record.events().iter().filter(is_meant);
        let line = |event: &Event| Line {
            country: None,
            subject: event.kind.name_in(self.language).to_owned(),
            what: event.title.clone(),
            shift: None,
            why: None,
        };
        events.map(line).collect()
    }
}

/// A change of level in words.
pub fn line_of_turn(turn: &Turn, world: &World, language: Language) -> Line {
    Line {
        country: Some(turn.country),
        subject: world.places.name_in(&turn.country.into(), language),
        what: format!(
            "{} → {}",
            Class::Level(turn.from).name_in(language),
            Class::Level(turn.to).name_in(language)
        ),
        shift: Some(Shift::between(turn.from, turn.to)),
        why: why(&turn.cause, world, language),
    }
}

/// Why a level changed: the title of the first event that is the cause, or that a contact has run
/// out; nothing for the beginning.
pub fn why(cause: &Cause, world: &World, language: Language) -> Option<String> {
    let title = |index: &EventIndex| world.record[*index].title.clone();
    match cause {
        Cause::Beginning => None,
        Cause::Events(events) => events.first().map(title),
        Cause::ContactRanOut(event) => Some(ran_out(&world.record[*event], language)),
    }
}

/// That a contact no longer counts.
pub(super) fn ran_out(contact: &Event, language: Language) -> String {
    let since = language.date_of(contact.date).into();
    language.say("contact-ran-out", [("since", since)])
}
