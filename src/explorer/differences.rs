//! What changed between two days, for readers: in groups, in the order of weight, and as a table.

use std::cmp::Reverse;

use crate::delimited::{Separator, write};
use crate::engagement::{Cause, Change, Comparison, Shift};
use crate::language::Language;
use crate::record::Event;
use crate::scene::Class;
use crate::world::World;

/// Which way a level differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Higher on the later day.
    Rise,
    /// Lower on the later day.
    Fall,
    /// On record on one of the two days only.
    Known,
}

impl Way {
    /// All of them, in the order in which readers are told.
    pub const ALL: [Self; 3] = [Self::Rise, Self::Fall, Self::Known];

    /// That of a shift; `None` where nothing changed.
    pub fn of(shift: Shift) -> Option<Self> {
        match shift {
            Shift::Up(_) => Some(Self::Rise),
            Shift::Down(_) => Some(Self::Fall),
            Shift::NewlyKnown => Some(Self::Known),
            Shift::Unchanged => None,
        }
    }

    /// The heading of a group.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Rise => "difference-rises",
            Self::Fall => "difference-falls",
            Self::Known => "difference-newly-known",
        })
    }
}

/// The changes that go one way: the largest first, then those to the highest level, then by name.
pub fn group<'a>(
    comparison: &'a Comparison,
    way: Way,
    (world, language): (&World, Language),
) -> Vec<&'a Change> {
    let changes = comparison.changes.iter();
    let mut changes: Vec<&Change> = changes
        .filter(|change| Way::of(change.shift()) == Some(way))
        .collect();
    changes.sort_by_cached_key(|change| {
        let name = world.places.name_in(&change.country.into(), language);
        (Reverse(change.shift()), Reverse(change.to), name)
    });
    changes
}

/// Why a state has the level of the later day: that its last contact has run out, then the events
/// that decide, each with its date.
pub fn reasons(
    comparison: &Comparison,
    change: &Change,
    world: &World,
    language: Language,
) -> Vec<String> {
    let last = comparison.turns_of(change.country).last();
    let ran_out = last.and_then(|turn| match turn.cause {
        Cause::ContactRanOut(event) => {
            Some(super::caption::ran_out(&world.record[event], language))
        }
        Cause::Beginning | Cause::Events(_) => None,
    });
    let told = |event: &Event| format!("{}: {}", language.date(event.date), event.title);
    let deciding = change.deciding.iter().map(|index| &world.record[*index]);
    ran_out.into_iter().chain(deciding.map(told)).collect()
}

/// “3 rose, 1 fell, 2 newly known”.
pub fn in_numbers(comparison: &Comparison, language: Language) -> String {
    let count = |way| {
        let shifts = comparison.changes.iter().map(Change::shift);
        shifts.filter(|shift| Way::of(*shift) == Some(way)).count()
    };
    let [rose, fell, known] = Way::ALL.map(count);
    let values = [
        ("rose", rose.into()),
        ("fell", fell.into()),
        ("known", known.into()),
    ];
    language.say("difference-in-numbers", values)
}

/// All changes as rows with tabs between their cells, as spreadsheets take them.
///
/// # Errors
///
/// None that is known: all rows have the same number of cells.
pub fn as_table(
    comparison: &Comparison,
    world: &World,
    language: Language,
) -> Result<String, csv::Error> {
    let level_on = |day| {
        let day = language.day(day).into();
        language.say("difference-level-on", [("day", day)])
    };
    let heads = [
        language.text("column-country"),
        &level_on(comparison.from),
        &level_on(comparison.to),
        language.text("difference-why"),
    ];
    let all = Way::ALL.into_iter();
    let all = all.flat_map(|way| group(comparison, way, (world, language)));
    let rows = all.map(|change| {
        let [from, to] =
            [change.from, change.to].map(|level| Class::Level(level).name_in(language));
        let name = world.places.name_in(&change.country.into(), language);
        let why = reasons(comparison, change, world, language);
        let why = why.join(language.text("semicolon"));
        vec![name, from.to_owned(), to.to_owned(), why]
    });
    write(Separator::Tab, heads, rows)
}
