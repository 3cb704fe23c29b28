//! The rows of a day in their order, kept from frame to frame.

use crate::country::CountryCode;
use crate::date::Day;
use crate::engagement::Engagement;
use crate::explorer::TableForm;
use crate::explorer::table::{Column, Table};
use crate::filter::Admitted;
use crate::language::Language;
use crate::record::Era;
use crate::world::World;

/// The table of a day as it is read.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::window) struct View {
    when: (Era, Day),
    form: TableForm,
    admitted: Option<Admitted>,
    table: Table,
    order: Vec<usize>,
    /// The longest cell of each column, by which its width goes.
    longest: [String; 10],
}

impl View {
    /// The states on the day of `engagement`.
    pub(in crate::window) fn new(
        world: &World,
        engagement: &Engagement,
        form: &TableForm,
        admitted: Option<&Admitted>,
        language: Language,
    ) -> Self {
        let table = Table::new(world, engagement, language);
        let longest = Column::ALL.map(|column| {
            let cells = table.rows().iter().map(|row| row.cell(column));
            let longest = cells.max_by_key(|cell| cell.chars().count());
            longest.unwrap_or_default().to_owned()
        });
        Self {
            when: (engagement.era, engagement.day),
            order: form.listed(&table, admitted),
            form: form.clone(),
            admitted: admitted.cloned(),
            table,
            longest,
        }
    }

    /// Whether this is the table of that day.
    pub(in crate::window) fn is_of(&self, engagement: &Engagement) -> bool {
        self.when == (engagement.era, engagement.day)
    }

    /// Sorts and filters anew, if that has changed.
    pub(in crate::window) fn read_as(&mut self, form: &TableForm, admitted: Option<&Admitted>) {
        if self.form != *form || self.admitted.as_ref() != admitted {
            self.order = form.listed(&self.table, admitted);
            self.form = form.clone();
            self.admitted = admitted.cloned();
        }
    }

    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// The rows that are listed, from the top.
    pub(super) fn order(&self) -> &[usize] {
        &self.order
    }

    pub(super) fn longest(&self, column: Column) -> &str {
        &self.longest[column as usize]
    }

    /// The state in a listed row.
    pub(super) fn country_at(&self, place: usize) -> Option<CountryCode> {
        let index = self.order.get(place)?;
        Some(self.table.rows().get(*index)?.country)
    }

    /// Where a state is listed.
    pub(super) fn place_of(&self, country: CountryCode) -> Option<usize> {
        let wanted = self.table.row_of(country)?;
        self.order.iter().position(|index| *index == wanted)
    }

    /// The listed states from one place to another.
    pub(super) fn between(&self, one: usize, other: usize) -> Vec<CountryCode> {
        let places = one.min(other)..=one.max(other);
        places.filter_map(|place| self.country_at(place)).collect()
    }

    /// How many of the listed rows are marked.
    pub(super) fn marked(&self, marked: &[CountryCode]) -> usize {
        let places = marked.iter().filter(|code| self.place_of(**code).is_some());
        places.count()
    }
}
