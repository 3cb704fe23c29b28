//! A view that can be kept, opened again and passed on: what is shown, of which day, where the map
//! stands and what is of interest.
//!
//! A [`Workspace`] is all of an [`Explorer`] that a picture depends on, and nothing else: no open
//! panel, no page, no dialog. It is what a file holds ([`write()`], [`read`]), what undo goes back
//! to, and what `kabul-atlas export --workspace` draws: the same picture as the window's.

mod dialog;
mod file;
mod own;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use file::{Reading, read, write};
pub(super) use file::{part_of_word, part_word};

use super::{Explorer, ThemeChoice, layers, moving};
use crate::atlas::projection::Projection;
use crate::atlas::{EARTH_RADIUS_KM, PlanePoint};
use crate::country::CountryCode;
use crate::data::Progress;
use crate::date::Day;
use crate::engagement::Chronicle;
use crate::filter::Filter;
use crate::language::Language;
use crate::own::{KeptLayer, OwnLayer};
use crate::picture::{Extent, Layout, PictureRequest, days_in_order, usual_title};
use crate::record::Era;
use crate::scene::{Class, Layer, LayerStack, NameStyle, ThemeName, View};
use crate::world::World;

/// What the names of such files end in, without the full stop.
pub const EXTENSION: &str = "kabul-atlas";

/// Whether a file is one by its name.
pub fn is_workspace(path: &Path) -> bool {
    let extension = path.extension();
    extension.is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION))
}

/// How many files the menu offers to open again.
pub const MOST_RECENT: usize = 8;

/// All of an explorer that a picture depends on.
#[derive(Debug, Clone, PartialEq)]
pub struct Workspace {
    /// The title of the map; `None` for the usual one, empty for none.
    pub title: Option<String>,
    /// The day that is shown.
    pub date: Day,
    /// Whose time it is.
    pub era: Era,
    /// The day with which it is compared.
    pub compare: Option<Day>,
    /// What is switched on, in which order, how opaque.
    pub layers: LayerStack,
    /// The layer that is seen alone.
    pub alone: Option<Layer>,
    /// How countries are named.
    pub names: NameStyle,
    /// Which colours.
    pub theme: ThemeChoice,
    /// The selected country.
    pub selected: Option<CountryCode>,
    /// The marked countries, in the order in which they were.
    pub marked: Vec<CountryCode>,
    /// The one class in full colour.
    pub isolated: Option<Class>,
    /// Which states and events are of interest.
    pub filter: Filter,
    /// Where the map stands.
    pub stand: Stand,
    /// The layers of the reader's own, the lowest first, each by its file.
    pub own: Vec<KeptLayer>,
}

/// Where the map stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// How the globe becomes a plane.
    pub projection: Projection,
    /// The part of the world that is shown whole, until the map is moved.
    pub fitted: Option<Extent>,
    /// Where exactly; without it, `fitted` says where.
    pub exact: Option<Exact>,
}

/// Where a map of a certain size stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exact {
    /// What stands in the middle, on the projection's plane.
    pub center: PlanePoint,
    /// Logical points for one Earth radius.
    pub scale: f64,
    /// Width and height of the map in logical points.
    pub size: (f32, f32),
}

/// A workspace from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub workspace: Workspace,
    /// The layers that it names, as far as their files can be read.
    pub own: Vec<OwnLayer>,
    /// What is wrong with it, a line each.
    pub problems: Vec<String>,
}

/// The words of the dialogs that save and open workspaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceForm {
    /// The path of the file.
    pub path: String,
}

impl Default for WorkspaceForm {
    fn default() -> Self {
        Self {
            path: format!("view.{EXTENSION}"),
        }
    }
}

impl Stand {
    /// Where a view stands that was last fitted to `fitted`.
    pub fn of(view: &View, fitted: Option<Extent>) -> Self {
        Self {
            projection: view.projection,
            fitted,
            exact: Some(Exact {
                center: view.center,
                scale: view.scale,
                size: (view.width, view.height),
            }),
        }
    }

    /// The part of the world that is seen.
    pub fn extent(&self) -> Extent {
        match (self.exact, self.fitted) {
            (Some(exact), _) => Extent::Exact(exact.view(self.projection).visible()),
            (None, Some(extent)) => extent,
            (None, None) => Extent::Region,
        }
    }
}

impl Exact {
    fn view(&self, projection: Projection) -> View {
        View {
            projection,
            center: self.center,
            scale: self.scale,
            width: self.size.0,
            height: self.size.1,
        }
    }
}

impl Workspace {
    /// What is kept of an explorer.
    pub fn of(explorer: &Explorer) -> Self {
        let title = &explorer.export.title;
        let language = explorer.export_language();
        let is_usual = title == usual_title(explorer.era, explorer.compare.is_some(), language);
        Self {
            title: (!is_usual).then(|| title.clone()),
            date: explorer.date,
            era: explorer.era,
            compare: explorer.compare,
            layers: explorer.chosen_layers(),
            alone: explorer.solo(),
            names: explorer.names,
            theme: explorer.theme,
            selected: explorer.selected,
            marked: explorer.marked.clone(),
            isolated: explorer.isolated,
            filter: explorer.filter.clone(),
            stand: Stand::of(&explorer.view, explorer.fitted),
            own: explorer.own.iter().filter_map(KeptLayer::of).collect(),
        }
    }

    /// The same with the paths of its layers as they are seen from a folder.
    #[must_use]
    pub fn seen_from(mut self, folder: &Path) -> Self {
        for layer in &mut self.own {
            *layer = layer.seen_from(folder);
        }
        self
    }

    /// Reads the files of its layers; a relative path starts in `folder`. What cannot be read is
    /// told in a line. If `progress` is given up, the rest is not read.
    pub fn open_own(
        &self,
        folder: &Path,
        world: &World,
        progress: &Progress,
    ) -> (Vec<OwnLayer>, Vec<String>) {
        let mut layers = Vec::new();
        let mut problems = Vec::new();
        progress.expect_files(self.own.len());
        for kept in &self.own {
            if progress.is_given_up() {
                break;
            }
            progress.begin_file();
            match kept.open(folder, &world.places, progress) {
                Ok(layer) => layers.push(layer),
                Err(error) => problems.push(error.with_cause()),
            }
        }
        (layers, problems)
    }

    /// Shows all of it. In a map of another size, all that was seen is seen.
    pub fn apply(&self, explorer: &mut Explorer, world: &World) {
        self.apply_facts(explorer, world);
        let view = &mut explorer.view;
        let (projection, fitted) = (self.stand.projection, self.stand.fitted);
        match (self.stand.exact, fitted) {
            (Some(exact), fitted) if exact.size == (view.width, view.height) => {
                *view = exact.view(projection);
                explorer.fitted = fitted;
            }
            (_, Some(extent)) => explorer.fit_in(extent, projection, world),
            (Some(exact), None) => {
                let across = f64::from(view.width) / f64::from(exact.size.0.max(1.0));
                let down = f64::from(view.height) / f64::from(exact.size.1.max(1.0));
                let km_per_point = EARTH_RADIUS_KM / (exact.scale * across.min(down));
                let (closest, farthest) = moving::KM_PER_POINT.into_inner();
                view.projection = projection;
                view.center = exact.center;
                view.scale = EARTH_RADIUS_KM / km_per_point.clamp(closest, farthest);
                explorer.fitted = None;
            }
            (None, None) => explorer.fit_in(Extent::Region, projection, world),
        }
    }

    /// Shows all of it but where the map stands.
    pub(super) fn apply_facts(&self, explorer: &mut Explorer, world: &World) {
        explorer.pause();
        if explorer.era != self.era {
            explorer.elsewhere = Some(explorer.date);
            explorer.era = self.era;
            explorer.chronicle = Arc::new(Chronicle::of(&world.record, self.era));
        }
        let chronicle = Arc::clone(&explorer.chronicle);
        if explorer.date != self.date {
            explorer.caption = None;
        }
        explorer.date = chronicle.nearest_day(self.date);
        explorer.compare = self.compare.map(|day| chronicle.nearest_day(day));
        explorer.show_alone(None);
        explorer.layers = self.layers;
        explorer.show_alone(self.alone);
        explorer.names = self.names;
        explorer.theme = self.theme;
        let is_on_map = |code: &CountryCode| world.atlas.find(*code).is_some();
        let selected = self.selected.filter(is_on_map);
        if explorer.selected != selected {
            explorer.select(selected);
        }
        explorer.mark_only(&self.marked, world);
        explorer.isolated = self.isolated;
        explorer.filter = self.filter.clone();
        let usual = usual_title(self.era, self.compare.is_some(), explorer.export_language());
        explorer.export.title = self.title.clone().unwrap_or_else(|| usual.to_owned());
    }

    /// The layers that are seen.
    pub fn seen_layers(&self) -> LayerStack {
        layers::seen(self.layers, self.alone)
    }

    /// The picture of it, which is that of the window without layers of the reader's own; a theme
    /// that is the system's is light.
    pub fn request(
        &self,
        size_px: (u32, u32),
        scale: f32,
        theme: Option<ThemeName>,
    ) -> PictureRequest {
        let (date, compare) = days_in_order(self.date, self.compare);
        PictureRequest {
            date,
            compare,
            era: self.era,
            extent: self.stand.extent(),
            projection: Some(self.stand.projection),
            size_px,
            scale,
            theme: theme.unwrap_or_else(|| self.theme.resolve(false)),
            layers: self.seen_layers(),
            language: Language::default(),
            names: self.names,
            selected: self.selected,
            marked: self.marked.clone(),
            isolated: self.isolated,
            filter: self.filter.clone(),
            title: self.title.clone(),
            is_transparent: false,
            own: Vec::new(),
            layout: Layout::default(),
        }
    }
}
