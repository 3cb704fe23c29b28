//! All that a person can change, and what each action changes. No egui, no files, no clock.
//!
//! An [`Action`] goes in, a new [`Explorer`] comes out, and perhaps an [`Effect`] that somebody
//! else carries out (saving a file, opening a link). Journeys in tests are lists of actions.

pub mod action;
pub mod command;
pub mod memory;

use std::path::PathBuf;

pub use action::{Action, Direction, Effect};
pub use command::Command;

use crate::atlas::projection::Projection;
use crate::atlas::{LonLat, PlanePoint, ShapeIndex};
use crate::country::CountryCode;
use crate::date::Day;
use crate::engagement::Level;
use crate::picture::{Extent, PictureRequest};
use crate::record::Kind;
use crate::scene::compose::Focus;
use crate::scene::frame::{Furniture, map_frame};
use crate::scene::{LayerSet, ScreenPoint, ScreenRect, ThemeName, View};
use crate::world::World;

/// What the window shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Explorer {
    /// The day that the map shows.
    pub date: Day,
    /// The selected country.
    pub selected: Option<CountryCode>,
    /// The country under the pointer.
    pub hovered: Option<CountryCode>,
    /// The one class in full colour, the others faded.
    #[expect(
        clippy::option_option,
        reason = "no data is a class as well, and there may be none"
    )]
    pub isolated: Option<Option<Level>>,
    /// What is switched on.
    pub layers: LayerSet,
    /// Which colours.
    pub theme: ThemeChoice,
    /// Where the map stands; its size is that of the map's part of the window.
    pub view: View,
    /// The part of the world that `view` was last fitted to, until it is moved.
    pub fitted: Option<Extent>,
    /// Whether the panel with layers and legend is open.
    pub shows_layers: bool,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What the export dialog says.
    pub export: ExportForm,
    /// The picture that is being drawn and saved just now.
    pub saving: Option<PathBuf>,
    /// The one kind of events that the country's panel lists; `None` for all.
    pub kind: Option<Kind>,
    /// What the reader is told.
    pub notice: Option<Notice>,
    /// Width and height of the window in points; nothing before it is laid out.
    window: (f32, f32),
    /// The map's part of the window.
    area: ScreenRect,
}

/// Light, dark, or what the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl ThemeChoice {
    /// The theme, given what the system asks for.
    pub fn resolve(self, system_is_dark: bool) -> ThemeName {
        match self {
            Self::Dark => ThemeName::Dark,
            Self::System if system_is_dark => ThemeName::Dark,
            Self::System | Self::Light => ThemeName::Light,
        }
    }
}

/// A dialog over the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Save the map as a picture.
    Export,
    /// Keys and commands.
    Help,
    /// What this is, where its data come from, how levels are decided.
    About,
    /// What is wrong with the files.
    Problems,
}

/// The words of the export dialog.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportForm {
    /// Where to save.
    pub path: String,
    /// Width and height in pixels, as typed.
    pub size: String,
    /// How much larger text and symbols are, as typed.
    pub scale: String,
    /// The title; empty for none.
    pub title: String,
    /// Its colours; `None` for those of the window.
    pub theme: Option<ThemeName>,
    /// Which part of the world.
    pub part: ExportPart,
    /// Whether the sea is left out.
    pub is_transparent: bool,
}

/// What a picture from the window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExportPart {
    /// What the window shows.
    #[default]
    View,
    /// The region.
    Region,
    /// The world.
    World,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            path: "kabul-atlas.png".to_owned(),
            size: "1920x1080".to_owned(),
            scale: "1".to_owned(),
            title: "Who deals with the Taliban government in Kabul".to_owned(),
            theme: None,
            part: ExportPart::View,
            is_transparent: false,
        }
    }
}

/// Something that the reader is told until it is dismissed or replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it went wrong.
    pub is_error: bool,
}

/// Closest and farthest view, in km on the ground for one point.
const KM_PER_POINT: std::ops::RangeInclusive<f64> = 0.02..=60.0;
/// How far an arrow key moves the map, in points.
const STEP: f32 = 80.0;
/// A small state is hit within this many points of it.
const REACH: f32 = 9.0;

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
        let mut explorer = Self {
            date: world.record.as_of(),
            selected: None,
            hovered: None,
            isolated: None,
            layers: LayerSet::default(),
            theme: ThemeChoice::default(),
            view: placeholder,
            fitted: None,
            shows_layers: true,
            dialog: None,
            export: ExportForm::default(),
            saving: None,
            kind: None,
            notice: None,
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
        }
    }

    /// Does what was asked for; the effect, if any, is the caller's to carry out.
    pub fn apply(&mut self, action: Action, world: &World) -> Option<Effect> {
        match action {
            Action::Select(country) => self.select(country),
            Action::SelectAndShow(country) => self.select_and_show(country, world),
            Action::SelectNeighbour(direction) => self.select_neighbour(direction, world),
            Action::Hover(country) => self.hovered = country,
            Action::PanBy(dx, dy) => self.pan(dx, dy),
            Action::PanTowards(direction) => {
                let (x, y) = direction.on_screen();
                self.pan(-x * STEP, -y * STEP);
            }
            Action::ZoomAt(point, factor) => self.zoom(point, factor),
            Action::ZoomInAt(point) => self.zoom(point, 2.0),
            Action::ZoomBy(factor) => self.zoom(self.view.bounds().center(), factor),
            Action::Fit(extent) => self.fit(extent, world),
            Action::Project(projection) => self.project(projection, world),
            Action::LayOut { window, map } => self.lay_out(window, map, world),
            Action::Toggle(layer) => self.layers = self.layers.with(layer, !self.layers.has(layer)),
            Action::Isolate(level) => {
                self.isolated = if self.isolated == Some(level) {
                    None
                } else {
                    Some(level)
                };
            }
            Action::GoTo(date) => self.go_to(date, world),
            Action::SetTheme(theme) => self.theme = theme,
            Action::ToggleLayerPanel => self.shows_layers = !self.shows_layers,
            Action::Open(dialog) => self.dialog = Some(dialog),
            Action::CloseDialog => self.dialog = None,
            Action::Back => self.back(),
            Action::EditExport(form) => self.export = form,
            Action::Export(is_dark) => return self.export(is_dark),
            Action::BrowseExportPath => return Some(Effect::AskPath(self.export.path.clone())),
            Action::QuickSave(is_dark) => return self.quick_save(is_dark),
            Action::CancelSave => {
                self.saving = None;
                return Some(Effect::CancelSave);
            }
            Action::SaveEnded(notice) => {
                self.saving = None;
                self.notice = Some(notice);
            }
            Action::ListKind(kind) => self.kind = kind,
            Action::Tell(notice) => self.notice = Some(notice),
            Action::DismissNotice => self.notice = None,
            Action::OpenLink(url) => return Some(Effect::OpenLink(url)),
            Action::CopyText(text) => return Some(self.copy(text)),
            Action::Quit => return Some(Effect::Quit),
        }
        None
    }

    fn select(&mut self, country: Option<CountryCode>) {
        if self.selected != country {
            self.kind = None;
        }
        self.selected = country;
    }

    /// Selects a country and, if it cannot be seen, brings it into view.
    fn select_and_show(&mut self, country: CountryCode, world: &World) {
        self.select(Some(country));
        let Some(middle) = world.middle_of(country) else {
            return;
        };
        let at = self.view.screen_from_lonlat(middle);
        if !self.view.bounds().grown(-40.0).contains(at) {
            self.fitted = None;
            self.view.center = self.view.projection.forward(middle);
        }
    }

    /// Goes from the selected country to the nearest one in a direction; from none, to Afghanistan.
    fn select_neighbour(&mut self, direction: Direction, world: &World) {
        let Some(from) = self.selected else {
            self.select_and_show(CountryCode::AFGHANISTAN, world);
            return;
        };
        if let Some(next) = action::neighbour_towards(world, &self.view, from, direction) {
            self.select_and_show(next, world);
        }
    }

    fn pan(&mut self, dx: f32, dy: f32) {
        self.fitted = None;
        self.view = self.view.panned(dx, dy);
        self.keep_on_globe();
    }

    fn zoom(&mut self, at: ScreenPoint, factor: f64) {
        if !factor.is_finite() || factor <= 0.0 {
            return;
        }
        let wanted = self.view.km_per_point() / factor;
        let allowed = wanted.clamp(*KM_PER_POINT.start(), *KM_PER_POINT.end());
        self.fitted = None;
        self.view = self.view.zoomed(at, self.view.km_per_point() / allowed);
        self.keep_on_globe();
    }

    /// The middle of the picture stays on or near the map, so that nobody gets lost.
    fn keep_on_globe(&mut self) {
        /// All projections' planes lie within this distance of their origin.
        const FARTHEST: f64 = 3.5;
        let center = &mut self.view.center;
        center.x = center.x.clamp(-FARTHEST, FARTHEST);
        center.y = center.y.clamp(-FARTHEST, FARTHEST);
    }

    /// Shows a part of the world as large as it can, in the projection that suits it.
    fn fit(&mut self, extent: Extent, world: &World) {
        self.fit_in(extent, extent.usual_projection(world), world);
    }

    fn fit_in(&mut self, extent: Extent, projection: Projection, world: &World) {
        let (width, height) = (self.view.width, self.view.height);
        let credits = Furniture {
            credits: Some(String::new()),
            ..Furniture::default()
        };
        let map = map_frame(&credits, (width, height));
        let frame = match extent {
            // A margin around the globe; elsewhere the map runs to the edges.
            Extent::World => map.grown(-12.0),
            _ => map,
        };
        if let Some(target) = extent.target(world, projection) {
            self.view = View::fit(projection, target, (width, height), frame);
            self.fitted = Some(extent);
        }
    }

    /// Changes the projection, and keeps the same place in the middle at the same scale.
    fn project(&mut self, projection: Projection, world: &World) {
        if let Some(extent) = self.fitted {
            self.fit_in(extent, projection, world);
            return;
        }
        let middle = self.view.projection.inverse(self.view.center);
        let middle = middle.unwrap_or(LonLat {
            lon_deg: 66.0,
            lat_deg: 34.0,
        });
        self.view.projection = projection;
        self.view.center = projection.forward(middle);
    }

    /// The map's part of the window has changed. A place of the map stays where it is in the
    /// window, so that opening a panel never moves the map under the pointer; only when the
    /// window itself has another size, a view that shows a whole part of the world is fitted
    /// again.
    fn lay_out(&mut self, window: (f32, f32), map: ScreenRect, world: &World) {
        let is_usable = map.width() >= 1.0 && map.height() >= 1.0;
        if !is_usable || (window, map) == (self.window, self.area) {
            return;
        }
        let is_first = self.window == (0.0, 0.0);
        let is_other_window = window != self.window;
        let corner = ScreenPoint {
            x: map.min.x - self.area.min.x,
            y: map.min.y - self.area.min.y,
        };
        let kept = self.view.plane_from_screen(corner);
        (self.window, self.area) = (window, map);
        self.view = self.view.resized(map.width(), map.height());
        match self.fitted {
            Some(extent) if is_other_window => self.fit_in(extent, self.view.projection, world),
            // What was kept from the last time stands in the middle.
            _ if is_first => {}
            _ => {
                let moved = self.view.plane_from_screen(ScreenPoint { x: 0.0, y: 0.0 });
                self.view.center.x += kept.x - moved.x;
                self.view.center.y += kept.y - moved.y;
            }
        }
    }

    /// Shows another day; after the record's last day the map stays there, and says so.
    fn go_to(&mut self, date: Day, world: &World) {
        let as_of = world.record.as_of();
        if date > as_of {
            let text = format!(
                "The record ends on {}: nothing later is known.",
                crate::date::in_words(as_of)
            );
            self.notice = Some(Notice {
                text,
                is_error: false,
            });
        }
        self.date = date.min(as_of);
    }

    /// Escape: closes what is on top, one at a time.
    fn back(&mut self) {
        if self.dialog.take().is_some() || self.notice.take().is_some() {
            return;
        }
        if self.isolated.take().is_none() {
            self.select(None);
        }
    }

    fn copy(&mut self, text: String) -> Effect {
        self.notice = Some(Notice {
            text: "Copied.".to_owned(),
            is_error: false,
        });
        Effect::CopyText(text)
    }

    fn export(&mut self, is_dark: bool) -> Option<Effect> {
        match self.picture(is_dark) {
            Ok((request, path)) => {
                self.dialog = None;
                let path = self.begin_save(path)?;
                Some(Effect::Save(Box::new(request), path))
            }
            Err(text) => {
                self.notice = Some(Notice {
                    text,
                    is_error: true,
                });
                None
            }
        }
    }

    /// Begins to save a picture; one at a time.
    fn begin_save(&mut self, path: PathBuf) -> Option<PathBuf> {
        if let Some(path) = &self.saving {
            let text = format!("{} is still being saved.", path.display());
            self.notice = Some(Notice {
                text,
                is_error: true,
            });
            return None;
        }
        self.notice = None;
        self.saving = Some(path.clone());
        Some(path)
    }

    /// What is wrong with the words of the export dialog, if anything is.
    pub fn export_fault(&self) -> Option<String> {
        self.picture(false).err()
    }

    /// The picture that the export dialog describes, or what is wrong with its words.
    fn picture(&self, is_dark: bool) -> Result<(PictureRequest, PathBuf), String> {
        let form = &self.export;
        let size: crate::picture::SizePx = form.size.parse()?;
        let scale: f32 = form
            .scale
            .trim()
            .parse()
            .ok()
            .filter(|scale| (0.25..=16.0).contains(scale))
            .ok_or_else(|| {
                format!(
                    "“{}” is no scale: write a number from 0.25 to 16",
                    form.scale
                )
            })?;
        let path = form.path.trim();
        if path.is_empty() {
            return Err("Say where to save the picture.".to_owned());
        }
        let path = PathBuf::from(path);
        let is_png = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("png"));
        if !is_png {
            return Err(format!(
                "The file's name must end in .png: {}",
                path.display()
            ));
        }
        let extent = match form.part {
            ExportPart::View => self.seen(),
            ExportPart::Region => Extent::Region,
            ExportPart::World => Extent::World,
        };
        let request = PictureRequest {
            date: self.date,
            extent,
            projection: (form.part == ExportPart::View).then_some(self.view.projection),
            size_px: (size.0, size.1),
            scale,
            theme: form.theme.unwrap_or_else(|| self.theme.resolve(is_dark)),
            layers: self.layers,
            selected: self.selected,
            title: Some(form.title.clone()),
            is_transparent: form.is_transparent,
        };
        Ok((request, path))
    }

    /// What the window shows, as an extent.
    fn seen(&self) -> Extent {
        Extent::Exact(self.view.visible())
    }

    /// One key saves exactly the map that is seen, twice as sharp, with title, legend and credits.
    fn quick_save(&mut self, is_dark: bool) -> Option<Effect> {
        const SHARPNESS: f32 = 2.0;
        let side = |points: f32| ((points * SHARPNESS) as u32).clamp(64, 16_384);
        let height = self.view.height + crate::scene::frame::BANDS_HEIGHT;
        let request = PictureRequest {
            date: self.date,
            extent: self.seen(),
            projection: Some(self.view.projection),
            size_px: (side(self.view.width), side(height)),
            scale: SHARPNESS,
            theme: self.theme.resolve(is_dark),
            layers: self.layers,
            selected: self.selected,
            title: None,
            is_transparent: false,
        };
        let path = self.begin_save(PathBuf::from(self.export.path.trim()))?;
        Some(Effect::SaveAnew(Box::new(request), path))
    }

    /// The country under a point of the map; small ones within a short reach of it. `hit` finds
    /// the shape at a place of the plane, within a reach in units of the plane.
    pub fn country_at(
        &self,
        point: ScreenPoint,
        world: &World,
        hit: impl Fn(PlanePoint, f64) -> Option<ShapeIndex>,
    ) -> Option<CountryCode> {
        let shape = hit(
            self.view.plane_from_screen(point),
            f64::from(REACH) / self.view.scale,
        )?;
        world.atlas.shape(shape).id
    }

    /// Whether the map has been given its place in the window.
    pub fn is_laid_out(&self) -> bool {
        self.window != (0.0, 0.0)
    }
}
