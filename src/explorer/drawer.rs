//! What can lie below the map, or in its place: the table of states, a comparison of some of them,
//! statistics. And the states that the reader has marked, in all of them and on the map.

use std::path::PathBuf;

use super::table::{Sorting, Table, written};
use super::{Effect, Explorer, Notice};
use crate::country::CountryCode;
use crate::delimited::Separator;
use crate::engagement::Engagement;
use crate::places::Standing;
use crate::world::World;

/// What the drawer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DrawerPart {
    /// All states as a table.
    Table,
}

impl DrawerPart {
    /// All of them, in the order of their tabs.
    pub const ALL: [Self; 1] = [Self::Table];

    /// Its name on the tab.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "Table",
        }
    }
}

/// The drawer below the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drawer {
    /// What it shows; `None` while it is shut.
    pub part: Option<DrawerPart>,
    /// Whether it takes the map's place.
    pub is_full: bool,
}

/// How the table is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableForm {
    /// In which order.
    pub sorting: Sorting,
    /// What somebody looks for in it; empty for nothing.
    pub filter: String,
}

impl Drawer {
    /// Whether it shows this.
    pub fn shows(self, part: DrawerPart) -> bool {
        self.part == Some(part)
    }
}

impl Explorer {
    /// Opens the drawer at a part, or shuts it where it is open there.
    pub(super) fn toggle_drawer(&mut self, part: DrawerPart) {
        let is_shut = self.drawer.shows(part);
        self.drawer.part = (!is_shut).then_some(part);
    }

    /// Whether the map is seen.
    pub fn shows_map(&self) -> bool {
        self.drawer.part.is_none() || !self.drawer.is_full
    }

    /// Marks a state, or takes its mark away. Territories stand for their state; Afghanistan, the
    /// subject, is never marked.
    pub(super) fn mark(&mut self, country: CountryCode, world: &World) {
        let bearer = world.places.bearer_of_stance(country);
        if let Some(place) = self.marked.iter().position(|marked| *marked == bearer) {
            self.marked.remove(place);
        } else if can_be_marked(bearer, world) {
            self.marked.push(bearer);
        }
    }

    /// Marks these and no others.
    pub(super) fn mark_only(&mut self, countries: &[CountryCode], world: &World) {
        self.marked.clear();
        for country in countries {
            let bearer = world.places.bearer_of_stance(*country);
            if !self.marked.contains(&bearer) && can_be_marked(bearer, world) {
                self.marked.push(bearer);
            }
        }
    }

    /// The table as it is read, and those of its rows that are meant: the marked ones, or all that
    /// are listed where none of them is marked.
    fn table_rows(&self, world: &World) -> (Table, Vec<usize>) {
        let engagement = Engagement::on(&world.record, self.later_day(), self.era);
        let table = Table::new(world, &engagement);
        let listed = table.arranged(&self.table.sorting, &self.table.filter);
        let is_marked = |index: &usize| {
            let row = table.rows().get(*index);
            row.is_some_and(|row| self.marked.contains(&row.country))
        };
        let marked: Vec<usize> = listed.iter().copied().filter(is_marked).collect();
        let rows = if marked.is_empty() { listed } else { marked };
        (table, rows)
    }

    /// Of two days that are compared, the later one; else the one that is shown.
    fn later_day(&self) -> crate::date::Day {
        self.compared().map_or(self.date, |(_, later)| later)
    }

    pub(super) fn copy_table(&mut self, world: &World) -> Option<Effect> {
        let (table, rows) = self.table_rows(world);
        let text = written::text(&table, &rows, Separator::Tab);
        let text = self.or_tell(text)?;
        let effect = self.copy(text);
        self.notice = Some(Notice {
            text: format!("Copied {}.", count_of_rows(rows.len())),
            is_error: false,
        });
        Some(effect)
    }

    pub(super) fn save_table(&mut self, world: &World) -> Option<Effect> {
        let (table, rows) = self.table_rows(world);
        let text = written::text(&table, &rows, Separator::Comma);
        let text = self.or_tell(text)?;
        let name = format!("kabul-atlas-table-{}.csv", self.later_day());
        let path = PathBuf::from(self.export.path.trim());
        Some(Effect::SaveText(text, path.with_file_name(name)))
    }

    fn or_tell(&mut self, text: Result<String, csv::Error>) -> Option<String> {
        let told = |error: csv::Error| Notice {
            text: format!("The table could not be written: {error}"),
            is_error: true,
        };
        text.map_err(|error| self.notice = Some(told(error))).ok()
    }
}

/// "1 row", "12 rows".
pub fn count_of_rows(count: usize) -> String {
    match count {
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    }
}

fn can_be_marked(country: CountryCode, world: &World) -> bool {
    let place = world.places.country(country);
    let stands_by_itself = place.is_some_and(|it| it.standing != Standing::Territory);
    country != CountryCode::AFGHANISTAN && stands_by_itself && world.atlas.find(country).is_some()
}
