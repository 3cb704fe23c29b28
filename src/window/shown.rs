//! The state, and all that follows from it: worked out anew when what it follows from changes,
//! and kept from frame to frame.

use eframe::egui::Context;

use super::composer::preview::Preview;
use super::country_panel::Page;
use super::desk::{Counts, Papers};
use super::drawer::{StatisticsView, TableView};
use super::fade::Fade;
use super::sheet_panel::List;
use super::theme;
use crate::date::Day;
use crate::engagement::{Comparison, Engagement};
use crate::explorer::histogram::Histogram;
use crate::explorer::search::{Found, Index};
use crate::explorer::side_by_side::SideBySide;
use crate::explorer::{DrawerPart, Explorer, Sheet};
use crate::filter::{Admitted, Filter};
use crate::language::Language;
use crate::picture::filtering::{admitted, interest};
use crate::picture::overlays::overlays;
use crate::record::{Era, Record};
use crate::scene::{LayerStack, Overlays, Overprint, Showing, Theme};
use crate::world::World;

/// The state, and what follows from it.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) explorer: Explorer,
    /// The file that the composer describes.
    pub(super) preview: Preview,
    /// The day and era that were asked for when the levels were derived; the record may end before.
    derived_for: (Day, Era),
    engagement: Engagement,
    overlays: Overlays,
    /// The layers for which `overlays` were made.
    overlaid: LayerStack,
    comparison: Option<Comparison>,
    /// The language of what is kept in words.
    language: Language,
    /// The filter by which `admitted` was made, and how often that has changed.
    filtered: Filter,
    filtering: u64,
    admitted: Option<Admitted>,
    fade: Fade,
    counts: Counts,
    histogram: Histogram,
    /// All that can be found; made when somebody looks for something.
    index: Option<Index>,
    /// What was found, and for which text.
    found: Vec<Found>,
    found_for: Option<String>,
    /// How many events of those that the filter admits each month has.
    admitted_histogram: Option<Histogram>,
    page: Option<Page>,
    list: Option<List>,
    table: Option<TableView>,
    side_by_side: Option<SideBySide>,
    statistics: Option<StatisticsView>,
    theme: Theme,
}

impl Shown {
    /// What follows from the first state.
    pub(super) fn new(explorer: Explorer, world: &World, ctx: &Context) -> Self {
        let engagement = Engagement::on(&world.record, explorer.date, explorer.era);
        Self {
            counts: Counts::new(world, &Showing::Levels(&engagement)),
            histogram: Histogram::of(&world.record, explorer.chronicle()),
            overlays: overlays(&world.record, &engagement, explorer.layers),
            overlaid: explorer.layers,
            derived_for: (explorer.date, explorer.era),
            explorer,
            engagement,
            comparison: None,
            filtered: Filter::default(),
            filtering: 0,
            language: Language::default(),
            admitted: None,
            fade: Fade::default(),
            index: None,
            found: Vec::new(),
            found_for: None,
            admitted_histogram: None,
            page: None,
            list: None,
            table: None,
            side_by_side: None,
            statistics: None,
            preview: Preview::default(),
            theme: Theme::of(theme::current(ctx)),
        }
    }

    /// Lets all follow from another record. Day, selection, layers and view stay.
    pub(super) fn take_record(&mut self, before: &Record, world: &World, ctx: &Context) {
        let mut explorer = self.explorer.clone();
        explorer.take_record(before, &world.record);
        *self = Self::new(explorer, world, ctx);
    }

    /// All that the parts of the window read.
    pub(super) fn papers<'a>(&'a self, world: &'a World) -> Papers<'a> {
        Papers {
            explorer: &self.explorer,
            world,
            showing: self.showing(),
            overlays: &self.overlays,
            admitted: self.admitted.as_ref(),
            filtering: self.filtering,
            counts: &self.counts,
            histogram: &self.histogram,
            admitted_histogram: self.admitted_histogram.as_ref(),
            found: &self.found,
            index: self.index.as_ref(),
            page: self.page.as_ref(),
            list: self.list.as_ref(),
            table: self.table.as_ref(),
            side_by_side: self.side_by_side.as_ref(),
            statistics: self.statistics.as_ref(),
            preview: &self.preview,
            theme: &self.theme,
        }
    }

    fn showing(&self) -> Showing<'_> {
        match (&self.comparison, self.fade.before()) {
            (Some(comparison), _) => Showing::Change(comparison),
            (None, Some((before, share))) => Showing::Fading {
                before,
                after: &self.engagement,
                share,
            },
            (None, None) => Showing::Levels(&self.engagement),
        }
    }

    /// Lets colours that are on their way go on; once a frame.
    pub(super) fn advance(&mut self, ctx: &Context) {
        self.fade.advance(ctx);
    }

    /// Works out anew what no longer follows from the state. With `is_eased` the map's colours
    /// go over into those of another day.
    pub(super) fn refresh(&mut self, world: &World, ctx: &Context, is_eased: bool) {
        if self.language != self.explorer.language {
            self.language = self.explorer.language;
            self.forget_words();
        }
        let is_other_map = self.refresh_levels(world, ctx, is_eased);
        let is_other_map = self.refresh_comparison(world) || is_other_map;
        let is_other_filter = self.filtered != self.explorer.filter;
        if is_other_map || is_other_filter {
            self.refresh_admitted(world);
        }
        if is_other_map || is_other_filter || self.overlaid != self.explorer.layers {
            self.refresh_overlays(world);
        }
        let explorer = &self.explorer;
        if is_other_map {
            self.counts = Counts::new(world, &self.showing());
        }
        if self.histogram.era() != explorer.era {
            self.histogram = Histogram::of(&world.record, explorer.chronicle());
        }
        if is_other_map || is_other_filter {
            let filter = &explorer.filter;
            self.admitted_histogram = self.admitted.as_ref().map(|admitted| {
                Histogram::of_those(&world.record, explorer.chronicle(), |event| {
                    filter.admits_event(event, admitted)
                })
            });
        }
        let when = explorer.when();
        let subject = explorer.subject();
        let is_current = |page: &Page| {
            let subject = subject.as_ref();
            subject.is_some_and(|party| page.is_of(party, when))
        };
        if !self.page.as_ref().is_some_and(is_current) {
            self.page = subject.map(|party| Page::new(world, party, when, self.explorer.language));
        }
        self.refresh_list(world);
        self.refresh_table(world);
        self.refresh_comparison_of_states(world);
        self.refresh_statistics(world);
        self.refresh_found(world);
        let name = theme::current(ctx);
        if self.theme.name != name {
            self.theme = Theme::of(name);
        }
    }

    /// What was put into words of another language is put together anew.
    fn forget_words(&mut self) {
        self.page = None;
        self.list = None;
        self.table = None;
        self.side_by_side = None;
        self.statistics = None;
        self.index = None;
        self.found_for = None;
    }

    /// Of two days that are compared, what is so on the later one.
    fn later(&self) -> &Engagement {
        let later = self.comparison.as_ref().map(|it| &it.after);
        later.unwrap_or(&self.engagement)
    }

    fn refresh_found(&mut self, world: &World) {
        let language = self.explorer.language;
        if self.explorer.composes_country() {
            self.index
                .get_or_insert_with(|| Index::new(world, language));
        }
        let Some(search) = &self.explorer.search else {
            self.found_for = None;
            return;
        };
        if self.found_for.as_ref() == Some(&search.text) {
            return;
        }
        let index = self
            .index
            .get_or_insert_with(|| Index::new(world, language));
        self.found = if search.text.trim().is_empty() {
            index.offered(&self.explorer.found_last)
        } else {
            index.find(&search.text)
        };
        self.found_for = Some(search.text.clone());
    }

    fn refresh_list(&mut self, world: &World) {
        let Some(Sheet::List(layer)) = self.explorer.sheet else {
            self.list = None;
            return;
        };
        let engagement = self.later();
        let is_current = |list: &List| list.is_of(layer, engagement);
        if !self.list.as_ref().is_some_and(is_current) {
            self.list = Some(List::new(world, engagement, layer, self.explorer.language));
        }
    }

    fn refresh_comparison_of_states(&mut self, world: &World) {
        let explorer = &self.explorer;
        if !explorer.drawer.shows(DrawerPart::Compare) {
            self.side_by_side = None;
            return;
        }
        let (marked, when) = (&explorer.marked, (explorer.era, explorer.later_day()));
        let is_current = |it: &SideBySide| it.is_of(marked, when);
        if !self.side_by_side.as_ref().is_some_and(is_current) {
            self.side_by_side = Some(SideBySide::new(world, marked, when, explorer.language));
        }
    }

    fn refresh_statistics(&mut self, world: &World) {
        let explorer = &self.explorer;
        if !explorer.drawer.shows(DrawerPart::Statistics) {
            self.statistics = None;
            return;
        }
        let is_current = |it: &StatisticsView| it.is_of(explorer.era, explorer.counted);
        if !self.statistics.as_ref().is_some_and(is_current) {
            let view = StatisticsView::new(world, explorer.chronicle(), explorer.counted);
            self.statistics = Some(view);
        }
    }

    fn refresh_table(&mut self, world: &World) {
        let explorer = &self.explorer;
        if !explorer.drawer.shows(DrawerPart::Table) {
            self.table = None;
            return;
        }
        let engagement = self.comparison.as_ref().map(|it| &it.after);
        let engagement = engagement.unwrap_or(&self.engagement);
        let admitted = self.admitted.as_ref();
        match &mut self.table {
            Some(table) if table.is_of(engagement) => table.read_as(&explorer.table, admitted),
            table => {
                *table = Some(TableView::new(
                    world,
                    engagement,
                    &explorer.table,
                    admitted,
                    explorer.language,
                ));
            }
        }
    }

    /// Of two days that are compared, on the later one.
    fn refresh_admitted(&mut self, world: &World) {
        self.filtered = self.explorer.filter.clone();
        let admitted = admitted(&self.filtered, world, self.later());
        if admitted != self.admitted {
            self.admitted = admitted;
            self.filtering += 1;
        }
    }

    /// Of two days that are compared, on the later one.
    fn refresh_overlays(&mut self, world: &World) {
        self.overlaid = self.explorer.layers;
        self.overlays = overlays(&world.record, self.later(), self.overlaid);
        let admitted = self.admitted.as_ref();
        self.overlays.interest = admitted.map(|it| interest(&self.filtered, world, it));
    }

    fn refresh_levels(&mut self, world: &World, ctx: &Context, is_eased: bool) -> bool {
        let (day, era) = (self.explorer.date, self.explorer.era);
        if self.derived_for == (day, era) {
            return false;
        }
        self.derived_for = (day, era);
        let engagement = Engagement::on(&world.record, day, era);
        let before = std::mem::replace(&mut self.engagement, engagement);
        if !is_eased {
            self.fade.stop();
        } else if has_other_levels(&before, &self.engagement) {
            self.fade.start(before, ctx);
        }
        true
    }

    /// Whether another comparison is shown, or none any more.
    fn refresh_comparison(&mut self, world: &World) -> bool {
        let explorer = &self.explorer;
        let shown = self
            .comparison
            .as_ref()
            .map(|it| (it.era, (it.from, it.to)));
        let wanted = explorer.compared().map(|days| (explorer.era, days));
        if shown == wanted {
            return false;
        }
        self.comparison = wanted.map(|(_, (from, to))| {
            Comparison::between(&world.record, explorer.chronicle(), from, to)
        });
        true
    }
}

/// Whether some state's level is another, or what is printed over it, so that the map's colours
/// differ.
fn has_other_levels(before: &Engagement, after: &Engagement) -> bool {
    let levels = |engagement: &Engagement| {
        let assessments = engagement.assessments.iter();
        let levels = assessments.map(|(code, assessment)| {
            let overprints = Overprint::ALL.map(|it| it.is_of(engagement, *code));
            (*code, assessment.level, overprints)
        });
        levels.collect::<Vec<_>>()
    };
    levels(before) != levels(after)
}
