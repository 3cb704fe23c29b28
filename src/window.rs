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
mod composer;
mod control;
mod country_panel;
mod desk;
mod dialog;
mod drawer;
mod drop;
mod fade;
mod filter_bar;
mod happenings_panel;
mod help_dialog;
mod hint_card;
mod keys;
mod layers_panel;
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

use eframe::egui::{Context, OpenUrl, Rect, Response, Ui, ViewportCommand};
use eframe::{CreationContext, Frame, glow};

use self::background::{Background, Finding};
use self::desk::Desk;
use self::fade::Fade;
use self::map::{ChangedBy, MapPane};
use self::memory::{Found, StateFile};
use self::own_file::OwnFile;
use self::paint::MapSource;
use self::shown::Shown;
use crate::date::Day;
use crate::explorer::memory::Memory;
use crate::explorer::{Action, DrawerPart, Effect, Explorer, Notice, ThemeChoice};
use crate::mishap::{self, Witness};
use crate::record::{self, Reading};
use crate::version;
use crate::world::World;

pub use self::opening::open;

/// How long a change waits until it is written to the state file, in seconds.
const KEEP_EVERY_S: f64 = 3.0;

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

    /// Fetches what the threads have found.
    fn fetch(&mut self) -> Vec<Action> {
        let mut actions = Vec::new();
        for finding in self.background.findings() {
            match finding {
                Finding::Hit(hit) => self.map.take_hit(hit),
                Finding::Own(content, source) => self.map.take_own(content, source),
                Finding::Source(source) => self.map.take_source(source),
                Finding::Action(action) => actions.push(action),
                Finding::Record(reading) => {
                    let notice = self.take_record(*reading);
                    actions.push(Action::Tell(notice));
                }
                Finding::Opened(progress, found) if !progress.is_given_up() => {
                    actions.extend(found);
                }
                Finding::Opened(..) => {}
                Finding::Sketch(file, sketch) => {
                    let ctx = self.background.context();
                    self.shown.preview.take(file, sketch, &ctx);
                }
                Finding::Picture(pixels) => actions.push(self.background.hand_over(&pixels)),
                Finding::ChosenReportPath(path) => {
                    let mut form = self.shown.explorer.report.clone();
                    form.path = path.display().to_string();
                    actions.push(Action::EditReport(form));
                }
                Finding::ChosenPath(path) => {
                    let mut form = self.shown.explorer.export.clone();
                    form.path = path.display().to_string();
                    actions.push(Action::EditExport(form));
                }
            }
        }
        if let Some(reason) = self
            .map
            .painter()
            .failure()
            .filter(|_| self.tells_slow_painter)
        {
            self.tells_slow_painter = false;
            let language = self.shown.explorer.language;
            let text = language.say("slow-painter", [("reason", reason.clone().into())]);
            actions.push(Action::Tell(Notice::fault(text)));
        }
        actions
    }

    /// Puts another reading of the record in place of the one that is shown; one with an error is
    /// told, and what was good stays.
    fn take_record(&mut self, reading: Result<Reading, record::ReadError>) -> Notice {
        let notice = watch::told(&reading, self.shown.explorer.language);
        let Ok(reading) = reading else {
            return notice;
        };
        let before = Arc::clone(&self.world);
        self.world = Arc::new(before.with_reading(reading));
        self.background.set_world(Arc::clone(&self.world));
        let ctx = self.background.context();
        self.shown.take_record(&before.record, &self.world, &ctx);
        self.map.forget();
        notice
    }

    /// Shows the parts of the window around the map, and says what takes the map's place.
    fn panels(&self, ui: &mut Ui) -> (Vec<Action>, Option<DrawerPart>) {
        let mut desk = Desk::new(self.shown.papers(&self.world), ui.ctx());
        drop::collect(ui.ctx(), &mut desk);
        keys::collect(ui.ctx(), &mut desk, map::id());
        own_file::collect_pasted(ui.ctx(), &mut desk);
        top_bar::show(ui, &mut desk);
        // Below all other panels, so that no day moves when one of them opens.
        timeline::show(ui, &mut desk);
        let explorer = &self.shown.explorer;
        let is_full = drawer::is_full(&desk, ui.available_height());
        if let Some(part) = explorer.drawer.part.filter(|_| !is_full) {
            drawer::show_below(ui, &mut desk, part);
        }
        if !is_full && self.has_room_for_layers(ui) {
            layers_panel::show(ui, &mut desk);
        }
        // A page would leave a full drawer less room than its heads need.
        if !is_full || ui.available_width() >= drawer::WITH_PAGE {
            sheet_panel::show(ui, &mut desk);
            country_panel::show(ui, &mut desk);
            happenings_panel::show(ui, &mut desk);
        }
        (
            desk.into_actions(),
            explorer.drawer.part.filter(|_| is_full),
        )
    }

    /// Paints the map when all that was asked for is done, so that it is never a frame behind the
    /// pointer.
    fn show_map(&mut self, ui: &Ui, actions: Vec<Action>, response: &Response) {
        let ctx = ui.ctx();
        self.apply(actions, ctx);
        let moved_by = std::mem::take(&mut self.moved_by);
        let goal = self.shown.explorer.view;
        let view = self.map.shown_view(ctx, goal, moved_by);
        let desk = Desk::new(self.shown.papers(&self.world), ctx);
        self.map.paint(ui, &desk, response, view, &self.background);
    }

    /// In a small window what is on the right takes the place of the layers.
    fn has_room_for_layers(&self, ui: &Ui) -> bool {
        const WITH_PAGE: f32 = 860.0;
        const WITH_HAPPENINGS: f32 = 1060.0;
        // Its presets and search alone need so much.
        const LEAST_HEIGHT: f32 = 190.0;
        let explorer = &self.shown.explorer;
        let width = ui.ctx().content_rect().width();
        let least = if explorer.has_page() {
            WITH_PAGE
        } else if explorer.shows_happenings(width) {
            WITH_HAPPENINGS
        } else {
            0.0
        };
        explorer.shows_layers && width >= least && ui.available_height() >= LEAST_HEIGHT
    }

    /// Shows what lies over the map.
    fn overlays(&self, ctx: &Context, map: Rect) -> Vec<Action> {
        let mut desk = Desk::new(self.shown.papers(&self.world), ctx);
        filter_bar::show(ctx, &mut desk, map);
        timeline::show_caption(ctx, &desk, map);
        hint_card::show(ctx, &mut desk, map);
        own_file::show_progress(ctx, &mut desk, map, self.background.opened_share());
        notice_bar::show(ctx, &mut desk, map, self.background.saved_share());
        dialog::show(ctx, &mut desk);
        announcement::show(ctx, &desk);
        drop::show_hint(ctx, &desk);
        search_palette::show(ctx, &mut desk);
        desk.into_actions()
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

    fn carry_out(&mut self, effect: Effect, ctx: &Context) {
        self.background.speak(self.shown.explorer.language);
        match effect {
            Effect::Save(order) => self.background.save(*order),
            Effect::SaveAnew(order) => self.background.save_anew(*order),
            Effect::CopyPicture(request) => self.background.copy_picture(*request),
            Effect::SaveReport(request, path) => self.background.save_report(request, path),
            Effect::AskReportPath(path) => self.background.ask_report_path(&path),
            Effect::OpenFiles(paths) => self.background.open_files(paths),
            Effect::SaveWindow(path) => {
                let save = self.background.window_saver(path);
                ctx.request_screenshot(move |image| save(&image));
            }
            Effect::AskData => self.background.ask_data(),
            Effect::OpenData(paths) => {
                let files = paths.into_iter().map(OwnFile::At).collect();
                self.background.open_data(files);
            }
            Effect::OpenText(text) => {
                self.background.open_data(vec![OwnFile::Pasted(text)]);
            }
            Effect::CancelOpening => self.background.cancel_opening(),
            Effect::CancelSave => self.background.cancel_save(),
            Effect::AskDate => timeline::ask_date(ctx),
            Effect::EnterList => sheet_panel::enter(ctx),
            Effect::AskPath(path) => self.background.ask_path(&path),
            Effect::SaveWorkspace(text, path) => self.background.save_workspace(text, path),
            Effect::ReadWorkspace(path) => self.background.read_workspace(path),
            Effect::AskWorkspace { path, to_save } => {
                self.background.ask_workspace(path.into(), to_save);
            }
            Effect::OpenLink(url) => ctx.open_url(OpenUrl::new_tab(url)),
            Effect::CopyText(text) => ctx.copy_text(text),
            Effect::SaveChart(request, path) => self.background.save_chart(request, path),
            Effect::SaveText(text, path) => self.background.save_text(text, path),
            Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
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

    /// Takes good news away after a while.
    fn age_notice(&mut self, ctx: &Context) -> Option<Action> {
        let notice = self
            .shown
            .explorer
            .notice
            .as_ref()
            .filter(|notice| !notice.is_error)?;
        let now = ctx.input(|input| input.time);
        let from = match &self.notice_from {
            Some((shown, from)) if shown == notice => *from,
            _ => now,
        };
        self.notice_from = Some((notice.clone(), from));
        let rest = from + notice_bar::SHOWN_S - now;
        if rest <= 0.0 {
            self.notice_from = None;
            return Some(Action::DismissNotice);
        }
        ctx.request_repaint_after_secs(rest as f32);
        None
    }

    /// Takes away what the map tells of a day, when time stands still there for a while.
    fn age_caption(&mut self, ctx: &Context) -> Option<Action> {
        let explorer = &self.shown.explorer;
        let day = explorer.caption.filter(|_| !explorer.play.is_on());
        let Some(day) = day else {
            self.caption_from = None;
            return None;
        };
        let now = ctx.input(|input| input.time);
        let from = match self.caption_from {
            Some((shown, from)) if shown == day => from,
            _ => now,
        };
        self.caption_from = Some((day, from));
        let rest = from + timeline::CAPTION_SHOWN_S - now;
        if rest <= 0.0 {
            return Some(Action::DismissCaption);
        }
        ctx.request_repaint_after_secs(rest as f32);
        None
    }

    /// Lets time pass where it does, but not before something happens.
    fn pass_time(&mut self, ctx: &Context) -> Option<Action> {
        let Some(due) = self.shown.explorer.play.due_secs() else {
            self.passed_s = None;
            return None;
        };
        let now = ctx.input(|input| input.time);
        let passed = now - *self.passed_s.get_or_insert(now);
        if passed < due {
            ctx.request_repaint_after_secs((due - passed) as f32);
            return None;
        }
        self.passed_s = Some(now);
        Some(Action::Pass(passed))
    }

    /// What survives a restart.
    fn memory(&self, ctx: &Context) -> Memory {
        let size = ctx.content_rect().size();
        Memory::of(&self.shown.explorer, Some((size.x, size.y)))
    }

    /// Writes the state from time to time.
    fn keep(&mut self, ctx: &Context) -> Option<Action> {
        if !self.shown.explorer.is_laid_out() {
            return None;
        }
        let now = ctx.input(|input| input.time);
        let rest = self.kept_at + KEEP_EVERY_S - now;
        if rest > 0.0 {
            if ctx.has_requested_repaint() {
                ctx.request_repaint_after_secs(rest as f32);
            }
            return None;
        }
        self.kept_at = now;
        let memory = self.memory(ctx);
        let reason = self.state.keep(memory).err()?;
        let language = self.shown.explorer.language;
        Some(Action::Tell(Notice::fault(
            language.say("state-not-kept", [("reason", reason.into())]),
        )))
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
