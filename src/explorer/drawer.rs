//! What can lie below the map, or in its place: the table of states, a comparison of some of them,
//! statistics. And the states that the reader has marked, in all of them and on the map.

use std::path::PathBuf;

use super::side_by_side::{MOST, SideBySide};
use super::table::{Sorting, Table, written};
use super::{Effect, Explorer, Notice};
use crate::country::CountryCode;
use crate::delimited::{Separator, write};
use crate::engagement::Engagement;
use crate::engagement::statistics::Statistics;
use crate::filter::Admitted;
use crate::language::Language;
use crate::picture::chart::{self, ChartForm, ChartOf, ChartRequest};
use crate::picture::filtering::admitted;
use crate::places::Standing;
use crate::world::World;

/// What the drawer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DrawerPart {
    /// All states as a table.
    Table,
    /// The marked states side by side.
    Compare,
    /// How many states have each level, over time.
    Statistics,
}

impl DrawerPart {
    /// All of them, in the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Table, Self::Compare, Self::Statistics];

    /// Its name on the tab.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Table => "drawer-table",
            Self::Compare => "drawer-compare",
            Self::Statistics => "drawer-statistics",
        })
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

impl TableForm {
    /// The rows that the words and the filter leave, in their order.
    pub fn listed(&self, table: &Table, admitted: Option<&Admitted>) -> Vec<usize> {
        let mut rows = table.arranged(&self.sorting, &self.filter);
        if let Some(admitted) = admitted {
            let is_admitted = |index: &usize| {
                let row = table.rows().get(*index);
                row.is_some_and(|row| admitted.states.contains(&row.country))
            };
            rows.retain(is_admitted);
        }
        rows
    }
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
        let table = Table::new(world, &engagement, self.language);
        let admitted = admitted(&self.filter, world, &engagement);
        let listed = self.table.listed(&table, admitted.as_ref());
        let is_marked = |index: &usize| {
            let row = table.rows().get(*index);
            row.is_some_and(|row| self.marked.contains(&row.country))
        };
        let marked: Vec<usize> = listed.iter().copied().filter(is_marked).collect();
        let rows = if marked.is_empty() { listed } else { marked };
        (table, rows)
    }

    /// Of two days that are compared, the later one; else the one that is shown.
    pub fn later_day(&self) -> crate::date::Day {
        self.compared().map_or(self.date, |(_, later)| later)
    }

    pub(super) fn copy_table(&mut self, world: &World) -> Option<Effect> {
        let (table, rows) = self.table_rows(world);
        let text = written::text(&table, &rows, Separator::Tab);
        let text = self.or_tell(text)?;
        let effect = self.copy(text);
        self.notice = Some(Notice::news({
            let rows = count_of_rows(rows.len(), self.language).into();
            self.language.say("copied-rows", [("rows", rows)])
        }));
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

    /// Marks the selected country, or takes its mark away.
    pub(super) fn mark_selected(&mut self, world: &World) {
        if let Some(country) = self.selected {
            self.mark(country, world);
        }
    }

    pub(super) fn copy_comparison(&mut self, world: &World) -> Option<Effect> {
        let when = (self.era, self.later_day());
        let text = SideBySide::new(world, &self.marked, when, self.language).text(Separator::Tab);
        let text = self.or_tell(text)?;
        Some(self.copy(text))
    }

    pub(super) fn copy_statistics(&mut self, world: &World) -> Option<Effect> {
        let group = self.counted.and_then(|code| world.groups.get(code));
        let statistics = chart::count(world, &self.chronicle, group);
        let text = statistics_text(&statistics, Separator::Tab);
        let text = self.or_tell(text)?;
        Some(self.copy(text))
    }

    /// Saves the chart that the drawer shows, under a free name beside the other pictures.
    pub(super) fn save_chart(&self, is_dark: bool) -> Option<Effect> {
        let (of, name) = match self.drawer.part? {
            DrawerPart::Table => return None,
            DrawerPart::Compare => {
                let marked = self.marked.iter().copied().take(MOST).collect();
                (ChartOf::Levels(marked), "kabul-atlas-levels.png")
            }
            DrawerPart::Statistics => (
                ChartOf::Statistics(self.counted),
                "kabul-atlas-statistics.png",
            ),
        };
        let request = ChartRequest {
            of,
            era: self.era,
            day: self.later_day(),
            form: ChartForm {
                size_px: (2400, 1350),
                scale: 2.0,
                theme: self.theme.resolve(is_dark),
                language: self.language,
            },
        };
        let path = PathBuf::from(self.export.path.trim());
        Some(Effect::SaveChart(request, path.with_file_name(name)))
    }

    fn or_tell(&mut self, text: Result<String, csv::Error>) -> Option<String> {
        let told = |error: csv::Error| {
            Notice::fault(
                self.language
                    .say("table-not-written", [("error", error.to_string().into())]),
            )
        };
        text.map_err(|error| self.notice = Some(told(error))).ok()
    }
}

/// The counts of all months as text: month, its last day, the counts of the levels, no data last.
///
/// # Errors
///
/// None that is known: all months have the same number of counts.
pub fn statistics_text(
    statistics: &Statistics,
    separator: Separator,
) -> Result<String, csv::Error> {
    const HEADS: [&str; 8] = [
        "day",
        "no_engagement",
        "contact",
        "limited_presence",
        "resident_diplomacy",
        "ambassadors",
        "recognition",
        "no_data",
    ];
    let rows = statistics.months.iter().map(|month| {
        let counts = month.counts.iter().map(usize::to_string);
        std::iter::once(month.day.to_string())
            .chain(counts)
            .collect()
    });
    write(separator, HEADS, rows)
}

/// "1 row", "12 rows".
pub fn count_of_rows(count: usize, language: Language) -> String {
    language.say("count-of-rows", [("count", count.into())])
}

/// Whether a country is a state on the map, and not the subject.
pub(super) fn can_be_marked(country: CountryCode, world: &World) -> bool {
    let place = world.places.country(country);
    let stands_by_itself = place.is_some_and(|it| it.standing != Standing::Territory);
    country != CountryCode::AFGHANISTAN && stands_by_itself && world.atlas.find(country).is_some()
}
