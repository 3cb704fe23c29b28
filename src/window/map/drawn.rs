//! What the map has drawn last, from what, and when it must be composed anew.

use eframe::egui::Ui;

use super::MapPane;
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::date::Day;
use crate::language::Language;
use crate::picture;
use crate::record::Era;
use crate::scene::compose::{Content, Focus, compose, compose_moving};
use crate::scene::frame::Furniture;
use crate::scene::{LayerStack, NameStyle, Scene, Showing, ThemeName, View};
use crate::window::background::Background;
use crate::window::desk::Desk;
use crate::window::paint::{MapSource, OwnSource, geometry_of};
use crate::world::World;

/// For how long names move along with the map before they are placed anew, in seconds.
const NAMES_REST_SECS: f64 = 0.12;

/// A scene, and what it was made from.
#[derive(Debug)]
pub(super) struct Drawn {
    key: SceneKey,
    pub(super) source: MapSource,
    /// The reader's own layers.
    pub(super) own: Vec<Option<OwnSource>>,
    pub(super) scene: Scene,
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

impl MapPane {
    /// Composes the scene if something in it has changed. While a projection is being made, the
    /// last scene stays.
    pub(super) fn refresh(
        &mut self,
        ui: &Ui,
        desk: &Desk<'_>,
        view: View,
        background: &Background,
    ) {
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
}

/// The window has panels for title and legend; the map bears its credits and its scale.
fn furniture(world: &World, projection: Projection, language: Language) -> Furniture {
    Furniture {
        credits: Some(picture::credits(world, projection, language)),
        language,
        ..Furniture::default()
    }
}
