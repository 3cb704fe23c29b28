//! Corridors and border crossings in words: where each stands on a day, and since when.

use super::{Known, Row, since_in_words};
use crate::date::Day;
use crate::explorer::sheet::{Goal, Sheet};
use crate::language::{Language, with_capital};
use crate::record::corridor::{Corridor, Crossing, Milestone, WorkStatus};
use crate::record::value::Word as _;

/// A corridor's status by section: sections that share one stand together.
pub fn statuses(corridor: &Corridor, day: Day) -> Vec<SectionStatus<'_>> {
    let mut statuses: Vec<SectionStatus<'_>> = Vec::new();
    for (number, section) in corridor.sections.iter().enumerate() {
        let found = corridor.status_on(number, day);
        let same = statuses.iter_mut().find(|it| it.found == found);
        match same {
            Some(same) => same.sections.push(&section.name),
            None => statuses.push(SectionStatus {
                sections: vec![&section.name],
                found,
            }),
        }
    }
    statuses
}

/// The status of some sections of a corridor on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionStatus<'a> {
    /// The names of the sections.
    pub sections: Vec<&'a str>,
    /// The status, with the milestone that says so; `None` while it is not known.
    pub found: Option<(WorkStatus, &'a Milestone)>,
}

impl SectionStatus<'_> {
    /// "Under construction, since May 2020".
    pub fn in_words(&self, language: Language) -> String {
        self.found.map_or_else(
            || language.text("list-status-not-known").to_owned(),
            |(status, milestone)| {
                let since = language.date_of(milestone.date);
                since_in_words(status.name_in(language), since, language)
            },
        )
    }
}

/// "Railway. Operating and planned by section".
pub fn corridor_in_words(corridor: &Corridor, day: Day, language: Language) -> String {
    let status = whole_in_words(&statuses(corridor, day), language);
    format!("{}. {status}", corridor.kind.name_in(language))
}

/// The one status that all sections share, or "Operating, planned and stalled by section".
fn whole_in_words(statuses: &[SectionStatus<'_>], language: Language) -> String {
    if let [whole] = statuses {
        return whole.in_words(language);
    }
    let mut names: Vec<&str> = Vec::new();
    for status in statuses {
        let name = status.found.map_or_else(
            || language.text("fact-not-known"),
            |(status, _)| status.name_in(language),
        );
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let text = match &names[..] {
        [others @ .., last] if !others.is_empty() => {
            let others = others.join(language.text("comma"));
            language.say(
                "list-and",
                [("others", others.into()), ("last", (*last).into())],
            )
        }
        _ => names.concat(),
    };
    language.say("list-by-section", [("text", with_capital(&text).into())])
}

/// "Open for some, since 12 March 2024".
pub fn crossing_in_words(crossing: &Crossing, day: Day, language: Language) -> String {
    crossing.status_on(day).map_or_else(
        || language.text("list-status-not-known").to_owned(),
        |change| {
            let since = language.date_of(change.date);
            since_in_words(change.status.name_in(language), since, language)
        },
    )
}

impl Known<'_> {
    /// One section, or all.
    pub(super) fn corridor(
        &self,
        index: usize,
        corridor: &Corridor,
        section: Option<usize>,
    ) -> Row {
        let kind = corridor.kind.name_in(self.language);
        let has_parts = corridor.sections.len() > 1;
        let part = section.and_then(|number| Some((number, corridor.sections.get(number)?)));
        let (what, more) = if let Some((number, part)) = part {
            let status = SectionStatus {
                sections: vec![&part.name],
                found: corridor.status_on(number, self.day),
            };
            let of_part = has_parts.then(|| part.name.clone());
            let milestone = status.found.map(|(_, it)| it.text.clone());
            let more = of_part.into_iter().chain(milestone).collect();
            (status.in_words(self.language), more)
        } else {
            let statuses = statuses(corridor, self.day);
            let lines = statuses.iter().filter(|_| statuses.len() > 1);
            let line = |it: &SectionStatus<'_>| {
                format!("{}: {}", it.sections.join("; "), it.in_words(self.language))
            };
            let whole = whole_in_words(&statuses, self.language);
            (whole, lines.map(line).collect())
        };
        Row {
            goal: Goal::Sheet(Sheet::Corridor(index)),
            name: corridor.name.clone(),
            what: format!("{kind}. {what}"),
            more,
        }
    }

    pub(super) fn crossing(&self, index: usize, crossing: &Crossing) -> Row {
        let change = crossing.status_on(self.day);
        let text = change.map(|it| it.text.clone());
        let neighbour = self.name(crossing.neighbour);
        Row {
            goal: Goal::Sheet(Sheet::Crossing(index)),
            name: crossing.name.clone(),
            what: self.language.say(
                "list-border-with",
                [
                    ("neighbour", neighbour.into()),
                    (
                        "status",
                        crossing_in_words(crossing, self.day, self.language).into(),
                    ),
                ],
            ),
            more: text.into_iter().collect(),
        }
    }

    pub(super) fn all_crossings(&self) -> Vec<Row> {
        let crossings = self.record().crossings().iter().enumerate();
        crossings
            .map(|(index, it)| self.crossing(index, it))
            .collect()
    }
}
