//! All that a person can change, and what each action changes. No egui, no files, no clock.
//!
//! An [`Action`] goes in, a new [`Explorer`] comes out, and perhaps an [`Effect`] that somebody
//! else carries out (saving a file, opening a link). Journeys in tests are lists of actions.

pub mod action;
mod appearance;
pub mod caption;
pub mod command;
pub mod command_line;
pub mod differences;
mod drawer;
mod export;
pub mod facts;
pub mod happenings;
pub mod histogram;
mod history;
mod layers;
pub mod listing;
pub mod memory;
mod moving;
mod notice;
mod outside;
mod own;
mod panels;
mod play;
mod reload;
pub mod report;
pub mod restore;
pub mod search;
mod selection;
pub mod sheet;
pub mod side_by_side;
pub mod table;
mod time;
pub mod workspace;

use std::path::PathBuf;
use std::sync::Arc;

pub use action::{Action, Direction, Effect};
pub use appearance::{TEXT_PERCENTS, ThemeChoice};
pub use command::Command;
pub use drawer::{Drawer, DrawerPart, TableForm, count_of_rows, statistics_text};
pub use export::{DaysForm, ExportFaults, ExportForm, ExportPart, Order, UsualSize, sheets};
pub use notice::Notice;
pub use own::OwnChange;
pub use panels::{Dialog, Folded, PanelPart};
pub use play::{Play, Speed};
pub use report::{ReportForm, ReportRequest, Subject};
pub use search::Search;
pub use sheet::{Goal, Sheet};
pub use time::{Step, Stride, Which};
pub use workspace::{Opened, Workspace, WorkspaceForm};

use crate::atlas::projection::Projection;
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::engagement::Chronicle;
use crate::filter::Filter;
use crate::groups::GroupCode;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::picture::Extent;
use crate::record::{Era, Kind};
use crate::scene::compose::Focus;
use crate::scene::{Class, Layer, LayerStack, NameStyle, ScreenRect, View};
use crate::world::World;

/// What the window shows.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is open does not depend on what else is"
)]
pub struct Explorer {
    /// The day that the map shows.
    pub date: Day,
    /// Whose time it is.
    pub era: Era,
    /// The day with which it is compared: the map shows what changed between the two.
    pub compare: Option<Day>,
    /// How time passes by itself.
    pub play: Play,
    /// The day of which the map tells what happened on it.
    pub caption: Option<Day>,
    /// The selected country.
    pub selected: Option<CountryCode>,
    /// The organisation whose page lies over that of the selected country.
    pub organisation: Option<Party>,
    /// What lies over the pages of both.
    pub sheet: Option<Sheet>,
    /// The countries that are marked, in the order in which they were.
    pub marked: Vec<CountryCode>,
    /// What lies below the map, or in its place.
    pub drawer: Drawer,
    /// The group whose states are counted in it; all if there is none.
    pub counted: Option<GroupCode>,
    /// How the table in it is read.
    pub table: TableForm,
    /// The country under the pointer.
    pub hovered: Option<CountryCode>,
    /// The one class in full colour, the others faded.
    pub isolated: Option<Class>,
    /// Which states and events are of interest; the others are faded.
    pub filter: Filter,
    /// What is being looked for.
    pub search: Option<Search>,
    /// What was found last, the last one first.
    pub found_last: Vec<search::Goal>,
    /// Whether a reader who sees the map for the first time is told how to begin.
    pub shows_hint: bool,
    /// Whether the list of all that can be filtered by is open.
    pub shows_filters: bool,
    /// What is seen: what is switched on, or one layer alone.
    pub layers: LayerStack,
    /// The language in which all is told.
    pub language: Language,
    /// How countries are named.
    pub names: NameStyle,
    /// How large text and controls are, in percent of the usual; one of [`TEXT_PERCENTS`].
    pub text_percent: u16,
    /// The reader's own layers, the first lowest.
    pub own: Vec<OwnLayer>,
    /// Which colours.
    pub theme: ThemeChoice,
    /// Where the map stands; its size is that of the map's part of the window.
    pub view: View,
    /// The part of the world that `view` was last fitted to, until it is moved.
    pub fitted: Option<Extent>,
    /// Whether the panel with layers and legend is open.
    pub shows_layers: bool,
    /// The parts of that panel that are folded up.
    pub folded: Folded,
    /// The layer whose settings are unfolded there.
    pub unfolded: Option<Layer>,
    /// What somebody looks for among the layers there; empty for nothing.
    pub layer_search: String,
    /// Whether the timeline is open.
    pub shows_timeline: bool,
    /// Whether the panel that tells what happened is to be open; by itself it is where there is
    /// room.
    pub happenings_wanted: Option<bool>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What the export dialog says.
    pub export: ExportForm,
    /// What the dialog for reports says.
    pub report: ReportForm,
    /// The file that is being read just now.
    pub opening: Option<String>,
    /// The picture that is being drawn and saved just now.
    pub saving: Option<PathBuf>,
    /// What the dialogs that save and open workspaces say.
    pub workspace: WorkspaceForm,
    /// The workspaces that were saved or opened last, the last one first.
    pub recent: Vec<PathBuf>,
    /// The one kind of events that the page lists; `None` for all.
    pub kind: Option<Kind>,
    /// What the reader is told.
    pub notice: Option<Notice>,
    /// The pages to which Escape leads back, the last one last.
    trail: Vec<sheet::Leaf>,
    /// What can be undone.
    history: history::History,
    /// The layer that is seen alone.
    solo: Option<layers::Solo>,
    /// Where the other era was left; nothing before it was shown.
    elsewhere: Option<Day>,
    /// All levels of the era.
    chronicle: Arc<Chronicle>,
    /// Width and height of the window in points; nothing before it is laid out.
    window: (f32, f32),
    /// The map's part of the window.
    area: ScreenRect,
}

impl Explorer {
    /// The first view: the region on the record's last day.
    pub fn new(world: &World, (width, height): (f32, f32)) -> Self {
        let placeholder = View {
            projection: Projection::Albers,
            center: PlanePoint { x: 0.0, y: 0.0 },
            scale: 1000.0,
            width,
            height,
        };
        let chronicle = Chronicle::of(&world.record, Era::Second);
        let mut explorer = Self {
            date: chronicle.last_day(),
            era: Era::Second,
            compare: None,
            play: Play::default(),
            caption: None,
            selected: None,
            organisation: None,
            sheet: None,
            marked: Vec::new(),
            drawer: Drawer::default(),
            counted: None,
            table: TableForm::default(),
            hovered: None,
            isolated: None,
            filter: Filter::default(),
            search: None,
            found_last: Vec::new(),
            shows_hint: false,
            shows_filters: false,
            layers: LayerStack::default(),
            language: Language::default(),
            names: NameStyle::default(),
            text_percent: 100,
            own: Vec::new(),
            theme: ThemeChoice::default(),
            view: placeholder,
            fitted: None,
            shows_layers: true,
            folded: Folded::default(),
            unfolded: None,
            layer_search: String::new(),
            shows_timeline: true,
            happenings_wanted: None,
            dialog: None,
            export: ExportForm::default(),
            report: ReportForm::default(),
            opening: None,
            saving: None,
            workspace: WorkspaceForm::default(),
            recent: Vec::new(),
            kind: None,
            notice: None,
            trail: Vec::new(),
            history: history::History::default(),
            solo: None,
            elsewhere: None,
            chronicle: Arc::new(chronicle),
            window: (0.0, 0.0),
            area: ScreenRect::at(0.0, 0.0, width, height),
        };
        explorer.fit(Extent::Region, world);
        explorer
    }

    /// What is emphasised on the map.
    pub fn focus(&self) -> Focus {
        Focus {
            selected: self.selected,
            hovered: self.hovered,
            isolated: self.isolated,
            own: match self.sheet {
                Some(Sheet::Own(layer, row)) => Some((layer, ShapeIndex(row))),
                _ => None,
            },
        }
    }

    /// Does what was asked for; the effect, if any, is the caller's to carry out.
    pub fn apply(&mut self, action: Action, world: &World) -> Option<Effect> {
        self.keeping(action, |explorer, action| explorer.act(action, world))
    }

    fn act(&mut self, action: Action, world: &World) -> Option<Effect> {
        match action {
            Action::Select(country) => self.select(country),
            Action::SelectAndShow(country) => self.select_and_show(country, world),
            Action::SelectNeighbour(direction) => self.select_neighbour(direction, world),
            Action::ShowOrganisation(party) => self.show_organisation(party, world),
            Action::ShowSheet(sheet) => self.show_sheet(sheet, world),
            Action::ShowList(layer) => return Some(self.show_list(layer, world)),
            Action::LeavePage => self.leave_page(),
            Action::Mark(country) => self.mark(country, world),
            Action::MarkOnly(countries) => self.mark_only(&countries, world),
            Action::ToggleDrawer(part) => self.toggle_drawer(part),
            Action::FillWithDrawer(is_full) => self.drawer.is_full = is_full,
            Action::SortTable(sorting) => self.table.sorting = sorting,
            Action::FilterTable(text) => self.table.filter = text,
            Action::MarkSelected => self.mark_selected(world),
            Action::CountGroup(group) => self.counted = group,
            Action::Hover(country) => self.hovered = country,
            Action::PanBy(dx, dy) => self.pan(dx, dy),
            Action::PanTowards(direction) => self.pan_towards(direction),
            Action::ZoomAt(point, factor) => self.zoom(point, factor),
            Action::ZoomInAt(point) => self.zoom(point, 2.0),
            Action::ZoomBy(factor) => self.zoom(self.view.bounds().center(), factor),
            Action::Fit(extent) => self.fit(extent, world),
            Action::Project(projection) => self.project(projection, world),
            Action::LayOut { window, map } => self.lay_out(window, map, world),
            Action::Toggle(layer) => self.toggle(layer),
            Action::ApplyPreset(preset) => self.apply_preset(preset),
            Action::SetOpacity(layer, percent) => self.set_opacity(layer, percent),
            Action::MoveLayer(layer, places) => self.move_layer(layer, places),
            Action::Solo(layer) => self.show_alone(layer),
            Action::SetNames(names) => self.set_names(names),
            Action::NextNames => self.next_names(),
            Action::Isolate(class) => self.isolate(class),
            Action::ToggleFacet(facet) => {
                self.filter = std::mem::take(&mut self.filter).toggled(facet);
            }
            Action::SetFilter(filter) => self.filter = filter,
            Action::OpenSearch => self.search = Some(Search::default()),
            Action::Find(search) => self.search = Some(search),
            Action::CloseSearch => self.search = None,
            Action::GoToFound(goal, is_dark) => return self.go_to_found(goal, is_dark, world),
            Action::DismissHint => self.shows_hint = false,
            Action::ToggleFilters => self.shows_filters = !self.shows_filters,
            Action::GoTo(day) | Action::Scrub(day) => self.go_to(day),
            Action::TypeDate(which, text) => self.type_date(which, &text),
            Action::AskDate => {
                self.shows_timeline = true;
                return Some(Effect::AskDate);
            }
            Action::Step(stride, step) => self.step(stride, step, world),
            Action::ToStart => self.go_to(self.chronicle.first_day()),
            Action::ToEnd => self.go_to(self.chronicle.last_day()),
            Action::CompareWith(day) => self.compare_with(day),
            Action::ToggleComparison => self.toggle_comparison(),
            Action::SwapDates => self.swap_dates(),
            Action::SetEra(era) => self.set_era(era, world),
            Action::Play => self.play(),
            Action::Pause => self.pause(),
            Action::TogglePlay => self.toggle_play(),
            Action::SetSpeed(speed) => self.play.speed = speed,
            Action::SetLoop(is_endless) => self.play.is_endless = is_endless,
            Action::Pass(seconds) => self.pass(seconds),
            Action::DismissCaption => self.caption = None,
            Action::ToggleHappenings => self.toggle_happenings(),
            Action::ToggleTimeline => self.shows_timeline = !self.shows_timeline,
            Action::SetTextSize(percent) => self.set_text_size(percent),
            Action::ChangeTextSize(step) => self.change_text_size(step),
            Action::SetTheme(theme) => self.theme = theme,
            Action::SetLanguage(language) => self.set_language(language),
            Action::ToggleLayerPanel => self.shows_layers = !self.shows_layers,
            Action::Fold(part) => self.folded = self.folded.toggled(part),
            Action::FindLayers(text) => self.layer_search = text,
            Action::Unfold(layer) => self.unfolded = layer,
            Action::Open(dialog) => self.dialog = Some(dialog),
            Action::CloseDialog => self.dialog = None,
            Action::Back => self.back(),
            other => return self.apply_outside(other, world),
        }
        None
    }

    /// Goes to something that was found, and offers it the next time.
    fn go_to_found(&mut self, goal: search::Goal, is_dark: bool, world: &World) -> Option<Effect> {
        const KEPT: usize = 5;
        self.search = None;
        let actions = goal.actions(world, is_dark);
        self.found_last.retain(|other| *other != goal);
        self.found_last.insert(0, goal);
        self.found_last.truncate(KEPT);
        let effects = actions.into_iter().map(|action| self.act(action, world));
        effects.fold(None, |last, effect| effect.or(last))
    }

    /// Whether the map has been given its place in the window.
    pub fn is_laid_out(&self) -> bool {
        self.window != (0.0, 0.0)
    }
}
