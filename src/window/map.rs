//! The map: input to actions, state to a scene. The scene is composed anew only when something
//! that it shows has changed.

mod motion;
mod nodes;
mod own;
mod sign;
mod tooltip;

use std::sync::Arc;

use eframe::egui::{
    Context, CursorIcon, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo,
};

pub(super) use self::motion::ChangedBy;
use self::motion::Motion;
use self::own::OwnSources;
use self::sign::Pointed;
use super::background::Background;
use super::country_panel::Page;
use super::desk::Desk;
use super::paint::{MapPainter, MapSource, OwnSource, geometry_of};
use super::theme;
use crate::atlas::ShapeIndex;
use crate::atlas::hit::HitIndex;
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::date::Day;
use crate::explorer::{Action, Sheet};
use crate::language::Language;
use crate::own::Content as OwnContent;
use crate::picture;
use crate::record::Era;
use crate::scene::compose::{Content, Focus, compose, compose_moving};
use crate::scene::frame::Furniture;
use crate::scene::labels::Lettering;
use crate::scene::own::hit as own_hit;
use crate::scene::{
    LayerStack, NameStyle, Scene, ScreenPoint, ScreenRect, Showing, ThemeName, View,
};
use crate::world::World;

/// How much larger the map becomes by a wheel's turn of one point: a notch is about a fifth.
const ZOOM_PER_POINT: f64 = 0.0045;
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

/// For how long names move along with the map before they are placed anew, in seconds.
const NAMES_REST_SECS: f64 = 0.12;

/// A scene, and what it was made from.
#[derive(Debug)]
struct Drawn {
    key: SceneKey,
    source: MapSource,
    /// The reader's own layers.
    own: Vec<Option<OwnSource>>,
    scene: Scene,
    /// The last scene with its names placed for its own view, where `scene` is another.
    settled: Option<Scene>,
    /// When its names were placed, in seconds since the program's start.
    settled_secs: f64,
}

impl Drawn {
    /// The scene whose names can be carried along to `key`, if there is one: all that names
    /// depend on but the view is the same.
    fn names_for(&self, key: &SceneKey, now_secs: f64) -> Option<&Scene> {
        let settled = self.settled.as_ref().unwrap_or(&self.scene);
        let same_but_moved = SceneKey {
            view: key.view,
            tolerance_km: key.tolerance_km,
            told: if self.key.told.at_end() == key.told.at_end() {
                key.told
            } else {
                self.key.told
            },
            focus: Focus {
                hovered: key.focus.hovered,
                ..self.key.focus
            },
            ..self.key.clone()
        };
        let view = settled.view;
        let is_of_kind = same_but_moved == *key
            && view.projection == key.view.projection
            && (view.width, view.height) == (key.view.width, key.view.height);
        let is_fresh = now_secs - self.settled_secs < NAMES_REST_SECS;
        (is_of_kind && (is_fresh || view == key.view)).then_some(settled)
    }
}

/// All that a scene in the window depends on.
#[derive(Debug, Clone, PartialEq)]
struct SceneKey {
    marked: Vec<CountryCode>,
    view: View,
    layers: LayerStack,
    language: Language,
    names: NameStyle,
    theme: ThemeName,
    focus: Focus,
    told: Told,
    filtering: u64,
    tolerance_km: f64,
    /// Which state of the reader's own layers.
    own: u64,
}

/// What the fills tell, as far as two scenes can differ by it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Told {
    Levels(Era, Day),
    /// With the days on both sides, and how far it is.
    Fading(Era, (Day, Day), f32),
    Change(Era, (Day, Day)),
}

impl Told {
    fn of(showing: &Showing<'_>) -> Self {
        match showing {
            Showing::Levels(it) => Self::Levels(it.era, it.day),
            Showing::Fading {
                before,
                after,
                share,
            } => Self::Fading(after.era, (before.day, after.day), *share),
            Showing::Change(it) => Self::Change(it.era, (it.from, it.to)),
        }
    }

    /// The same as far as names depend on it: while colours fade, they stand as at the end.
    fn at_end(self) -> Self {
        match self {
            Self::Fading(era, (_, day), _) => Self::Levels(era, day),
            Self::Levels(..) | Self::Change(..) => self,
        }
    }
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

    fn keep_arrow_keys(&mut self, ui: &Ui, response: &Response) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), filter));
        // Who clicks the map knows where they are: the ring is for the keyboard.
        if response.gained_focus() {
            self.shows_ring = ui.input(|input| input.key_pressed(Key::Tab));
        }
        if response.is_pointer_button_down_on() {
            response.request_focus();
            self.shows_ring = false;
        }
    }

    fn drag(&mut self, response: &Response, desk: &mut Desk<'_>) {
        if response.drag_started() {
            self.dragged = Vec2::ZERO;
        }
        if !response.dragged() {
            return;
        }
        // From where the button went down, so that the map does not lag behind the pointer by
        // the few points that tell a drag from a click.
        let total = response.total_drag_delta().unwrap_or(self.dragged);
        let step = total - self.dragged;
        self.dragged = total;
        if step != Vec2::ZERO {
            desk.ask(Action::PanBy(step.x, step.y));
        }
    }

    /// Hover, click and double click. What lies over a country comes before it.
    fn point(&mut self, response: &Response, desk: &mut Desk<'_>) {
        let local = |at: eframe::egui::Pos2| ScreenPoint {
            x: at.x - response.rect.min.x,
            y: at.y - response.rect.min.y,
        };
        let hover = response.hover_pos().filter(|_| !response.dragged());
        let hover = hover.map(local);
        let clicked = response.interact_pointer_pos();
        let clicked = clicked.filter(|_| response.clicked()).map(local);
        let scene = self.drawn.as_ref().map(|drawn| &drawn.scene);
        self.pointed.move_to(scene, hover.or(clicked));
        let country = |at| {
            if self.pointed.is_some() {
                self.pointed.country()
            } else {
                self.country_at(desk, at)
            }
        };
        let own = |at| {
            let is_covered = self.pointed.is_some();
            if is_covered {
                None
            } else {
                self.own_at(desk, at)
            }
        };

        let own_pointed = hover.and_then(own);
        let own_clicked = clicked.and_then(own);
        let pointed = hover.and_then(country);
        let country = clicked.and_then(country);
        self.own_pointed = own_pointed;
        // What is pointed at elsewhere, in the table, stays.
        if pointed != self.country {
            self.country = pointed;
            desk.ask(Action::Hover(pointed));
        }
        match clicked {
            Some(at) if response.double_clicked() => desk.ask(Action::ZoomInAt(at)),
            Some(_) if response.clicked() => {
                let marks = response.ctx.input(|input| input.modifiers.command);
                if let Some(country) = country.filter(|_| marks) {
                    desk.ask(Action::Mark(country));
                    return;
                }
                let own =
                    own_clicked.map(|(layer, shape)| Action::ShowSheet(Sheet::Own(layer, shape.0)));
                let action = self.pointed.action().or(own);
                desk.ask(action.unwrap_or(Action::Select(country)));
            }
            _ => {}
        }
    }

    fn country_at(&self, desk: &Desk<'_>, at: ScreenPoint) -> Option<CountryCode> {
        let hit = self.hit.as_ref()?;
        let view = &desk.explorer.view;
        let source = self.source_for(view.projection)?;
        let find = |point, reach| hit.near(source.plane(), point, reach);
        desk.explorer.country_at(at, desk.world, find)
    }

    /// The feature of the reader's own data at a place.
    fn own_at(&self, desk: &Desk<'_>, at: ScreenPoint) -> Option<(usize, ShapeIndex)> {
        const REACH: f32 = 3.0;
        let drawn = self.drawn.as_ref()?;
        let view = &drawn.scene.view;
        let geometry = geometry_of(&drawn.own, view.km_per_point());
        let base = drawn.source.geometry_for(view.km_per_point());
        let layers = &desk.explorer.own;
        own_hit::at(layers, base.with_own(&geometry), view, at, REACH)
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

    /// Composes the scene if something in it has changed. While a projection is being made, the
    /// last scene stays.
    fn refresh(&mut self, ui: &Ui, desk: &Desk<'_>, view: View, background: &Background) {
        let explorer = desk.explorer;
        let Some(source) = self.source_for(view.projection).cloned() else {
            if self.awaited != Some(view.projection) {
                self.awaited = Some(view.projection);
                background.project(view.projection);
            }
            return;
        };
        self.speak(explorer.language, desk.world);
        let pixels_per_point = ui.ctx().pixels_per_point();
        let km_per_pixel = view.km_per_point() / f64::from(pixels_per_point.max(0.1));
        let own = self.own.of(&explorer.own, view.projection, background);
        let own_version = self.own.version(&explorer.own, &own, km_per_pixel);
        let own_geometry = geometry_of(&own, km_per_pixel);
        let geometry = source.geometry_for(km_per_pixel).with_own(&own_geometry);
        let key = SceneKey {
            marked: explorer.marked.clone(),
            view,
            layers: explorer.layers,
            language: explorer.language,
            names: explorer.names,
            theme: desk.theme.name,
            focus: explorer.focus(),
            told: Told::of(&desk.showing),
            filtering: desk.filtering,
            tolerance_km: geometry.detail.tolerance_km(),
            own: own_version,
        };
        let now_secs = ui.input(|input| input.time);
        let is_current = |drawn: &Drawn| {
            let is_at_rest = drawn.settled.as_ref().is_none_or(|it| it.view == key.view);
            drawn.key == key && (is_at_rest || now_secs - drawn.settled_secs < NAMES_REST_SECS)
        };
        if self.drawn.as_ref().is_some_and(is_current) {
            return;
        }
        let content = Content {
            atlas: &desk.world.atlas,
            geometry,
            places: &desk.world.places,
            lettering: &self.lettering,
            language: explorer.language,
            names: explorer.names,
            showing: desk.showing,
            ranking: None,
            overlays: desk.overlays,
            own: &explorer.own,
            layers: explorer.layers,
            theme: desk.theme,
            focus: explorer.focus(),
            marked: &explorer.marked,
            view,
            furniture: &furniture(desk.world, view.projection, explorer.language),
            is_transparent: false,
        };
        let before = self.drawn.take();
        let carried = before
            .as_ref()
            .and_then(|drawn| drawn.names_for(&key, now_secs))
            .map(|settled| compose_moving(&content, settled));
        let (scene, settled, settled_secs) = match (carried, before) {
            (Some(scene), Some(before)) => {
                let settled = before.settled.or(Some(before.scene));
                if settled.as_ref().is_some_and(|settled| settled.view != view) {
                    // Look again when the names have had their rest.
                    let rest = std::time::Duration::from_secs_f64(NAMES_REST_SECS);
                    ui.ctx().request_repaint_after(rest);
                }
                (scene, settled, before.settled_secs)
            }
            _ => (compose(&content), None, now_secs),
        };
        self.drawn = Some(Drawn {
            key,
            source,
            own,
            scene,
            settled,
            settled_secs,
        });
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

/// The window has panels for title and legend; the map bears its credits and its scale.
fn furniture(world: &World, projection: Projection, language: Language) -> Furniture {
    Furniture {
        credits: Some(picture::credits(world, projection, language)),
        language,
        ..Furniture::default()
    }
}

fn zoom(ui: &Ui, response: &Response, desk: &mut Desk<'_>) {
    let Some(at) = response.hover_pos() else {
        return;
    };
    let (pinch, wheel) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().y));
    let factor = f64::from(pinch) * (f64::from(wheel) * ZOOM_PER_POINT).exp();
    if (factor - 1.0).abs() > 1e-6 {
        let at = at - response.rect.min;
        desk.ask(Action::ZoomAt(ScreenPoint { x: at.x, y: at.y }, factor));
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
