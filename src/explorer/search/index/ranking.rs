//! How well each name fits, and which of all that fits comes first.

use super::entries::{Entry, Name};
use crate::explorer::search::fit::{Fit, fit};
use crate::explorer::search::{Found, Section};

impl Entry {
    /// How well what was typed fits the best of its names.
    fn fit(&self, wanted: &str) -> Option<(Fit, &Name)> {
        let fits = self.names.iter().filter_map(|name| {
            let fit = fit(wanted, &name.folded)?;
            if fit == Fit::Letters && !self.is_of_the_world() {
                return None;
            }
            (!name.is_strict || fit <= Fit::Word).then_some((fit, name))
        });
        // Of equals the first, which is the usual name.
        fits.min_by_key(|(fit, _)| *fit)
    }

    /// Whether it is a country, an organisation or a corridor. What the program itself has to offer
    /// would fit too many letters.
    fn is_of_the_world(&self) -> bool {
        let sections = [
            Section::Countries,
            Section::Organisations,
            Section::Passages,
        ];
        sections.contains(&self.goal.section())
    }
}

/// Those of the entries that fit, the best first.
pub(super) fn ranked<'a>(entries: impl Iterator<Item = &'a Entry>, wanted: &str) -> Vec<Found> {
    let mut found: Vec<(Fit, u8, usize, Found)> = Vec::new();
    for entry in entries {
        if let Some((fit, name)) = entry.fit(wanted) {
            let length = name.folded.chars().count();
            let weight = entry.weight + u8::from(name.other.is_some());
            found.push((fit, weight, length, entry.found(fit, name)));
        }
    }
    found.sort_by(|a, b| (a.0, a.1, a.2, &a.3.name).cmp(&(b.0, b.1, b.2, &b.3.name)));
    found.into_iter().map(|(_, _, _, found)| found).collect()
}

/// In sections, the one with what fits best first; not more of each than can be read at once.
pub(super) fn by_section(all: Vec<Found>) -> Vec<Found> {
    let mut sections: Vec<(Section, Vec<Found>)> = Vec::new();
    for found in all {
        let section = found.goal.section();
        match sections.iter_mut().find(|(it, _)| *it == section) {
            Some((_, list)) if list.len() < section.most() => list.push(found),
            Some(_) => {}
            None => sections.push((section, vec![found])),
        }
    }
    sections.sort_by_key(|(section, list)| (list.first().map(|it| it.fit), *section));
    sections.into_iter().flat_map(|(_, list)| list).collect()
}

/// Whether a word of the text begins with this.
pub(super) fn begins_a_word(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| at == 0 || text.as_bytes().get(at - 1) == Some(&b' '))
}
