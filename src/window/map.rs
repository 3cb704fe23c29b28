//! The map: input to actions, state to a scene. The scene is composed anew only when something
//! that it shows has changed.

mod drawn;
mod input;
mod motion;
mod nodes;
mod own;
mod sign;
mod tooltip;

use std::sync::Arc;

use eframe::egui::{
    Context, CursorIcon, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use self::drawn::Drawn;
use self::input::zoom;
pub(super) use self::motion::ChangedBy;
use self::motion::Motion;
use self::own::OwnSources;
use self::sign::Pointed;
use super::background::Background;
use super::country_panel::Page;
use super::desk::Desk;
use super::paint::{MapPainter, MapSource, OwnSource};
use super::theme;
use crate::atlas::ShapeIndex;
use crate::atlas::hit::HitIndex;
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::explorer::Action;
use crate::language::Language;
use crate::own::Content as OwnContent;
use crate::scene::labels::Lettering;
use crate::scene::{ScreenRect, View};
use crate::world::World;

/// How many projections are kept ready.
const SOURCES_KEPT: usize = 2;

/// The map's part of the window, and all that it keeps from frame to frame.
#[derive(Debug)]
pub(super) struct MapPane {
    lettering: Lettering,
    /// The language of its names and of what is told of the country under the pointer.
    language: Language,
    hit: Option<HitIndex>,
    /// The last used comes last.
    sources: Vec<MapSource>,
    awaited: Option<Projection>,
    own: OwnSources,
    /// The feature of the reader's own data under the pointer.
    own_pointed: Option<(usize, ShapeIndex)>,
    painter: MapPainter,
    drawn: Option<Drawn>,
    hovered: Option<Page>,
    /// The country to which the pointer points on the map.
    country: Option<CountryCode>,
    pointed: Pointed,
    motion: Motion,
    dragged: Vec2,
    shows_ring: bool,
}

/// The map is one stop of the Tab key, and has this identity.
pub(super) fn id() -> Id {
    Id::unique("map")
}

impl MapPane {
    /// The map in its first projection; what is under a point is indexed meanwhile.
    pub(super) fn new(world: &World, source: MapSource, background: &Background) -> Self {
        background.index_shapes();
        Self {
            lettering: Lettering::new(&world.atlas, &world.places, Language::English),
            language: Language::English,
            hit: None,
            sources: vec![source],
            awaited: None,
            own: OwnSources::default(),
            own_pointed: None,
            painter: MapPainter::new(),
            drawn: None,
            hovered: None,
            country: None,
            pointed: Pointed::default(),
            motion: Motion::default(),
            dragged: Vec2::ZERO,
            shows_ring: false,
        }
    }

    /// The index has been made.
    pub(super) fn take_hit(&mut self, hit: HitIndex) {
        self.hit = Some(hit);
    }

    /// A projection has been made.
    pub(super) fn take_source(&mut self, source: MapSource) {
        self.awaited = None;
        self.sources.push(source);
        let surplus = self.sources.len().saturating_sub(SOURCES_KEPT);
        self.sources.drain(..surplus);
    }

    /// A layer of the reader's own has been projected.
    pub(super) fn take_own(&mut self, content: Arc<OwnContent>, source: OwnSource) {
        self.own.take(content, source);
    }

    /// Draws anew what it has drawn: the record is another.
    pub(super) fn forget(&mut self) {
        self.drawn = None;
        self.hovered = None;
        self.pointed = Pointed::default();
    }

    /// Whether a click finds its country, and the map stands in this projection.
    pub(super) fn is_ready(&self, projection: Projection) -> bool {
        self.hit.is_some() && self.source_for(projection).is_some() && self.own.is_ready()
    }

    /// Whether nothing more is being made for this projection.
    pub(super) fn is_complete(&self, projection: Projection) -> bool {
        let source = self.source_for(projection);
        self.hit.is_some() && source.is_some_and(MapSource::is_complete)
    }

    /// The name of a layer of the reader's own that is being laid on the map.
    pub(super) fn laid_out_next(&self) -> Option<String> {
        self.own.awaited()
    }

    /// The painter, to free what lies on the GPU.
    pub(super) fn painter(&mut self) -> &mut MapPainter {
        &mut self.painter
    }

    /// Takes the map's place in the window, and turns what is done to it into actions.
    pub(super) fn interact(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, rect: Rect) -> Response {
        let response = ui.interact(rect, id(), Sense::click_and_drag());
        name(&response, desk);
        nodes::show(ui, desk, &response);
        let window = ui.ctx().content_rect().size();
        desk.ask(Action::LayOut {
            window: (window.x, window.y),
            map: ScreenRect::at(rect.min.x, rect.min.y, rect.width(), rect.height()),
        });
        self.keep_arrow_keys(ui, &response);
        self.drag(&response, desk);
        zoom(ui, &response, desk);
        self.point(&response, desk);
        response
    }

    fn source_for(&self, projection: Projection) -> Option<&MapSource> {
        self.sources
            .iter()
            .find(|source| source.projection() == projection)
    }

    /// The view to paint: on its way to the state's, if that was changed by a command, and there
    /// at once if it follows the hand.
    pub(super) fn shown_view(&mut self, ctx: &Context, goal: View, changed_by: ChangedBy) -> View {
        if changed_by == ChangedBy::Hand {
            self.motion.stop();
        }
        self.motion
            .view(ctx, goal, changed_by == ChangedBy::Command)
    }

    /// Paints the map as it is now.
    pub(super) fn paint(
        &mut self,
        ui: &Ui,
        desk: &Desk<'_>,
        response: &Response,
        view: View,
        background: &Background,
    ) {
        let rect = response.rect;
        ui.painter()
            .rect_filled(rect, 0.0, theme::color(desk.theme.sea));
        self.refresh(ui, desk, view, background);
        if let Some(drawn) = &self.drawn {
            self.painter
                .paint(ui, rect, &drawn.scene, &drawn.source, &drawn.own);
            self.pointed
                .highlight(ui.painter(), desk, &drawn.scene, rect);
        }
        if self.shows_ring && response.has_focus() {
            let ring = Stroke::new(2.0, theme::color(desk.theme.accent));
            ui.painter()
                .rect_stroke(rect.shrink(1.0), 0.0, ring, StrokeKind::Inside);
        }
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        } else if self.pointed.is_some() && response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            self.pointed.tell(ui, desk, response);
        } else if let Some((layer, shape)) = self.own_pointed.filter(|_| response.hovered()) {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            tooltip::show_own(ui, desk, response, layer, shape);
        } else if desk.explorer.hovered.is_some() && response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            self.tell_hovered(ui, desk, response);
        }
    }

    /// Names in another language are put together anew.
    fn speak(&mut self, language: Language, world: &World) {
        if self.language != language {
            self.language = language;
            self.lettering = Lettering::new(&world.atlas, &world.places, language);
            self.hovered = None;
        }
    }

    fn tell_hovered(&mut self, ui: &Ui, desk: &Desk<'_>, response: &Response) {
        let Some(code) = desk.explorer.hovered else {
            return;
        };
        let when = desk.explorer.when();
        let page = self
            .hovered
            .take()
            .filter(|page| page.is_of(&code.into(), when));
        let page =
            page.unwrap_or_else(|| Page::new(desk.world, code.into(), when, desk.language()));
        tooltip::show(ui, desk, response, &page);
        self.hovered = Some(page);
    }
}

/// What a screen reader says of the map.
fn name(response: &Response, desk: &Desk<'_>) {
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Canvas,
            true,
            desk.text("map-map-of-engagement-with-kabul"),
        )
    });
    let selected = desk.page.map_or_else(
        || desk.text("map-nothing-selected-shift-and-an").to_owned(),
        Page::summary,
    );
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_value(selected));
}
