//! Which parts of the window stand where: panels around the map, the map, and what lies over it.

use eframe::egui::{Context, Rect, Response, Ui};

use super::desk::Desk;
use super::{
    AtlasWindow, announcement, country_panel, dialog, drawer, drop, filter_bar, happenings_panel,
    hint_card, keys, layers_panel, map, notice_bar, own_file, search_palette, sheet_panel,
    timeline, top_bar,
};
use crate::explorer::{Action, DrawerPart};

impl AtlasWindow {
    /// Shows the parts of the window around the map, and says what takes the map's place.
    pub(super) fn panels(&self, ui: &mut Ui) -> (Vec<Action>, Option<DrawerPart>) {
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

    /// Paints the map when all that was asked for is done, so that it is never a frame behind the
    /// pointer.
    pub(super) fn show_map(&mut self, ui: &Ui, actions: Vec<Action>, response: &Response) {
        let ctx = ui.ctx();
        self.apply(actions, ctx);
        let moved_by = std::mem::take(&mut self.moved_by);
        let goal = self.shown.explorer.view;
        let view = self.map.shown_view(ctx, goal, moved_by);
        let desk = Desk::new(self.shown.papers(&self.world), ctx);
        self.map.paint(ui, &desk, response, view, &self.background);
    }

    /// Shows what lies over the map.
    pub(super) fn overlays(&self, ctx: &Context, map: Rect) -> Vec<Action> {
        let mut desk = Desk::new(self.shown.papers(&self.world), ctx);
        filter_bar::show(ctx, &mut desk, map);
        timeline::show_caption(ctx, &desk, map);
        hint_card::show(ctx, &mut desk, map);
        own_file::show_progress(ctx, &mut desk, map, self.background.opened_share());
        own_file::show_laying_out(ctx, &desk, map, self.map.laid_out_next());
        notice_bar::show(ctx, &mut desk, map, self.background.saved_share());
        dialog::show(ctx, &mut desk);
        announcement::show(ctx, &desk);
        drop::show_hint(ctx, &desk);
        search_palette::show(ctx, &mut desk);
        desk.into_actions()
    }
}
