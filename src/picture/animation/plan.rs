//! Which days an animation shows, and what is told of each.

use super::{AnimationRequest, Step};
use crate::date::Day;
use crate::engagement::{Chronicle, Level, Shift, Turn};
use crate::language::Language;
use crate::scene::Class;
use crate::scene::frame::Caption;
use crate::world::World;

/// A frame's day, and what has changed since the frame before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) day: Day,
    lines: Vec<String>,
}

impl Moment {
    /// Its caption, in a band with room for `rows` lines.
    pub(super) fn caption(&self, rows: usize, language: Language) -> Caption {
        Caption {
            day: language.day(self.day),
            lines: self.lines.clone(),
            rows,
        }
    }
}

/// All frames, by day.
pub(super) fn moments(
    request: &AnimationRequest,
    world: &World,
    chronicle: &Chronicle,
) -> Vec<Moment> {
    let mut before = request.from;
    days(request, chronicle)
        .into_iter()
        .map(|day| {
            let turns = chronicle.turns_between(before, day);
            before = day;
            let lines = lines(turns, world, request.picture.language);
            Moment { day, lines }
        })
        .collect()
}

/// The days of the frames, in order, each once.
fn days(request: &AnimationRequest, chronicle: &Chronicle) -> Vec<Day> {
    let (from, to) = (request.from, request.to);
    let mut days = vec![from];
    match request.step {
        Step::Month => {
            let mut end = from.last_of_month();
            while end < to {
                days.push(end);
                match end.tomorrow() {
                    Ok(next) => end = next.last_of_month(),
                    // The last day of the calendar.
                    Err(_) => break,
                }
            }
            days.push(to);
        }
        Step::Change => {
            let turns = chronicle.turns_between(from, to).iter();
            days.extend(turns.map(|turn| turn.day));
        }
    }
    days.dedup();
    days
}

/// A line for each change, those of a known level first: they are the story.
fn lines(turns: &[Turn], world: &World, language: Language) -> Vec<String> {
    let is_new = |turn: &&Turn| Shift::between(turn.from, turn.to) == Shift::NewlyKnown;
    let known = turns.iter().filter(|turn| !is_new(turn));
    let new = turns.iter().filter(is_new);
    known
        .chain(new)
        .map(|turn| line(turn, world, language))
        .collect()
}

/// “9 October 2024: Uzbekistan, Contact → Ambassadors”.
fn line(turn: &Turn, world: &World, language: Language) -> String {
    let class = |level: Option<Level>| Class::Level(level).name_in(language);
    let since = turn.since(&world.record).in_words(language);
    let country = world.places.name_in(&turn.country.into(), language);
    let values = [
        ("since", since.into()),
        ("country", country.into()),
        ("from", class(turn.from).into()),
        ("to", class(turn.to).into()),
    ];
    language.say("turn-of-day", values)
}
