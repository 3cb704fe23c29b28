//! The window: panels around the map, on egui. The only module that knows egui.
//!
//! Each frame the parts of the window read the state from a desk and push actions onto its tray;
//! then the actions are applied to the [`Explorer`], the only place where state changes, and
//! their effects are carried out here. Nothing that takes long runs on the window's thread.

pub mod paint;

mod about_dialog;
mod announcement;
mod article_claims;
mod background;
mod clock;
mod composer;
mod control;
mod country_panel;
mod desk;
mod dialog;
mod drawer;
mod drop;
mod effects;
mod fade;
mod filter_bar;
mod happenings_panel;
mod help_dialog;
mod hint_card;
mod keys;
mod layers_panel;
mod layout;
mod manual_dialog;
mod map;
mod memory;
mod methodology_dialog;
mod notice_bar;
mod opening;
mod organisations_dialog;
mod own_file;
mod passages_dialog;
mod problems_dialog;
mod report_dialog;
mod search_palette;
mod sheet_panel;
mod shown;
mod side;
mod theme;
mod timeline;
mod top_bar;
mod watch;
mod workspace_dialog;
mod workspace_file;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, Ui};
use eframe::{CreationContext, Frame, glow};

use self::background::Background;
use self::desk::Desk;
use self::fade::Fade;
use self::map::{ChangedBy, MapPane};
use self::memory::{Found, StateFile};
use self::paint::MapSource;
use self::shown::Shown;
use crate::date::Day;
use crate::explorer::{Action, Explorer, Notice, ThemeChoice};
use crate::mishap::{self, Witness};
use crate::version;
use crate::world::World;

pub use self::opening::open;

/// The whole window.
#[derive(Debug)]
pub struct AtlasWindow {
    world: Arc<World>,
    shown: Shown,
    map: MapPane,
    background: Background,
    state: StateFile,
    /// What has changed the view since the map was painted.
    moved_by: ChangedBy,
    /// The choice that egui has been told.
    chosen: Option<ThemeChoice>,
    /// Up to when time has passed that passes by itself, in seconds.
    passed_s: Option<f64>,
    /// The caption that stands now, and when it was first shown.
    caption_from: Option<(Day, f64)>,
    /// When the notice that stands now was first shown, in seconds.
    notice_from: Option<(Notice, f64)>,
    kept_at: f64,
    tells_slow_painter: bool,
    /// While it is held, the files of the record are watched.
    _watch: watch::Watch,
    /// Knows what is shown, should the program break off.
    witness: Option<Witness>,
}

impl AtlasWindow {
    /// The window over a world. Its state is kept in `state_file`; without one, nowhere.
    pub fn new(creation: &CreationContext<'_>, world: World, state_file: Option<PathBuf>) -> Self {
        let (state, found) = StateFile::open(state_file);
        Self::with_state(creation, world, state, found)
    }

    fn with_state(
        creation: &CreationContext<'_>,
        world: World,
        state: StateFile,
        found: Found,
    ) -> Self {
        let ctx = &creation.egui_ctx;
        theme::install(ctx);
        let world = Arc::new(world);
        let mut explorer = Explorer::new(&world, (1024.0, 768.0));
        // Who has kept nothing yet is here for the first time; without a file, nobody can tell.
        explorer.shows_hint = state.has_path() && found.is_first_time();
        if let Some(memory) = found.memory {
            memory.restore(&mut explorer, &world);
        }
        explorer.export.path = in_folder_of_start(&explorer.export.path);
        explorer.workspace.path = in_folder_of_start(&explorer.workspace.path);
        explorer.notice = found.trouble.map(Notice::fault);
        let wake = ctx.clone();
        let projection = explorer.view.projection;
        let source = MapSource::new(&world.atlas, projection, move || wake.request_repaint());
        let background = Background::new(Arc::clone(&world), ctx.clone());
        let watch = background.watch();
        Self {
            map: MapPane::new(&world, source, &background),
            shown: Shown::new(explorer, &world, ctx),
            world,
            background,
            state,
            moved_by: ChangedBy::Nothing,
            chosen: None,
            passed_s: None,
            caption_from: None,
            notice_from: None,
            kept_at: 0.0,
            tells_slow_painter: true,
            witness: None,
            _watch: watch,
        }
    }

    /// Keeps report and view in this folder, should the program break off; and tells of the last time
    /// that it did.
    fn watch(&mut self, folder: PathBuf) {
        if let Some(kept) = mishap::untold(&folder) {
            let language = self.shown.explorer.language;
            let report = kept.report.display().to_string().into();
            let mut text = language.say("broke-off", [("report", report)]);
            if let Some(path) = kept.workspace {
                let path = path.display().to_string().into();
                text.push(' ');
                text += &language.say("broke-off-view", [("path", path)]);
            }
            self.shown.explorer.notice = Some(Notice::fault(text));
        }
        let witness = Witness::begin(folder, version::words(&self.world.record));
        witness.remember(&self.shown.explorer);
        self.witness = Some(witness);
    }

    /// Opens files as soon as the window is there.
    pub fn open_files(&self, paths: Vec<PathBuf>) {
        if !paths.is_empty() {
            self.background.ask(Action::OpenFiles(paths));
        }
    }

    /// What the window shows.
    pub fn explorer(&self) -> &Explorer {
        &self.shown.explorer
    }

    /// Facts, shapes and names.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Whether all that is made in the background for the present view is there.
    pub fn is_ready(&self) -> bool {
        self.map.is_ready(self.shown.explorer.view.projection)
    }

    /// Whether the composer, if it is open, shows the file that it describes.
    pub fn is_previewed(&self) -> bool {
        self.shown.preview.is_current()
    }

    /// Whether no thread has anything left to bring for the present view.
    pub fn is_complete(&self) -> bool {
        self.map.is_complete(self.shown.explorer.view.projection)
    }

    /// Applies actions and carries out their effects; asks for another frame if anything changed.
    fn apply(&mut self, actions: Vec<Action>, ctx: &Context) {
        let before = self.shown.explorer.clone();
        let mut is_eased = false;
        for action in actions {
            is_eased |= Fade::is_asked_by(&action);
            let view = self.shown.explorer.view;
            let mover = ChangedBy::of(&action);
            if let Some(effect) = self.shown.explorer.apply(action, &self.world) {
                self.carry_out(effect, ctx);
            }
            if self.shown.explorer.view != view {
                self.moved_by = self.moved_by.max(mover);
            }
        }
        if self.shown.explorer != before {
            if let Some(witness) = &self.witness {
                witness.remember(&self.shown.explorer);
            }
            ctx.request_repaint();
        }
        self.follow(ctx, is_eased);
    }

    /// Brings theme, levels and page up to what the state says.
    fn follow(&mut self, ctx: &Context, is_eased: bool) {
        let choice = self.shown.explorer.theme;
        if self.chosen != Some(choice) {
            self.chosen = Some(choice);
            theme::choose(ctx, choice);
            ctx.request_repaint();
        }
        let zoom = f32::from(self.shown.explorer.text_percent) / 100.0;
        if ctx.zoom_factor() != zoom {
            ctx.set_zoom_factor(zoom);
        }
        self.shown.refresh(&self.world, ctx, is_eased);
        let Shown {
            preview, explorer, ..
        } = &mut self.shown;
        preview.follow(explorer, &self.background, ctx);
    }
}

impl eframe::App for AtlasWindow {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        let ctx = ui.ctx().clone();
        let mut actions = self.fetch();
        actions.extend(self.age_notice(&ctx));
        actions.extend(self.age_caption(&ctx));
        actions.extend(self.pass_time(&ctx));
        self.apply(actions, &ctx);
        self.shown.advance(&ctx);
        let (mut actions, filling) = self.panels(ui);
        let rect = ui.available_rect_before_wrap();
        let mut desk = Desk::new(self.shown.papers(&self.world), &ctx);
        if let Some(part) = filling {
            drawer::show_full(ui, &mut desk, part, rect);
            actions.extend(desk.into_actions());
            self.apply(actions, &ctx);
        } else {
            let response = self.map.interact(ui, &mut desk, rect);
            actions.extend(desk.into_actions());
            self.show_map(ui, actions, &response);
        }
        let mut actions = self.overlays(&ctx, rect);
        actions.extend(self.keep(&ctx));
        self.apply(actions, &ctx);
    }

    fn on_exit(&mut self, gl: Option<&glow::Context>) {
        self.background.finish();
        self.map.painter().destroy(gl);
        let memory = self.memory(&self.background.context());
        // The window is gone: there is nobody left to tell.
        drop(self.state.close(memory));
    }
}

/// The name in the folder from which the program was started, so that the reader sees where a
/// file goes.
fn in_folder_of_start(name: &str) -> String {
    let folder = std::env::current_dir().ok();
    let path = folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name));
    path.display().to_string()
}
