//! Undo and redo: the states before and after what the reader did.
//!
//! A state is a [`Workspace`]. What changes none (a hover, an open dialog, another size of the
//! window) leaves no trace; what goes on (a drag, a turn of the wheel, time that passes) is one
//! step. Only so many steps are kept.

use std::sync::Arc;

use super::workspace::{Stand, Workspace};
use super::{Action, Explorer, OwnChange};
use crate::country::{CountryCode, Party};
use crate::filter::Facet;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::picture::Extent;
use crate::record::Era;
use crate::scene::{Layer, ScreenRect};
use crate::world::World;

/// So many steps are kept.
const MOST: usize = 200;

/// What was done, and can be undone and done again.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    past: Arc<Vec<Moment>>,
    future: Arc<Vec<Moment>>,
    /// What the last step was part of, while it goes on.
    run: Option<Run>,
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Arc<Vec<Moment>>, b: &Arc<Vec<Moment>>| Arc::ptr_eq(a, b) || a == b;
        self.run == other.run && same(&self.past, &other.past) && same(&self.future, &other.future)
    }
}

/// A state, and how the window lay then.
#[derive(Debug, Clone, PartialEq)]
struct Moment {
    state: Workspace,
    own: Vec<OwnLayer>,
    window: (f32, f32),
    area: ScreenRect,
}

/// What goes on over several actions and is one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Move,
    Time,
    Opacity(Layer),
    /// Of a layer of the reader's own, by its place.
    OwnOpacity(usize),
    Title,
    /// Stands for itself.
    Single,
}

impl Run {
    /// What an action is part of; `None` where it is no step whatever it changes.
    fn of(action: &Action) -> Option<Self> {
        match action {
            Action::LayOut { .. } | Action::Hover(_) | Action::Undo | Action::Redo => None,
            Action::PanBy(..)
            | Action::PanTowards(_)
            | Action::ZoomAt(..)
            | Action::ZoomInAt(_)
            | Action::ZoomBy(_) => Some(Self::Move),
            Action::Scrub(_) | Action::Pass(_) => Some(Self::Time),
            Action::SetOpacity(layer, _) => Some(Self::Opacity(*layer)),
            Action::ChangeOwn(number, OwnChange::Opacity(_)) => Some(Self::OwnOpacity(*number)),
            Action::EditExport(_) => Some(Self::Title),
            _ => Some(Self::Single),
        }
    }
}

impl Moment {
    fn of(explorer: &Explorer) -> Self {
        Self {
            state: Workspace::of(explorer),
            own: explorer.own.clone(),
            window: explorer.window,
            area: explorer.area,
        }
    }
}

impl Explorer {
    /// Does an action, and keeps what was before it if that was another state.
    pub(super) fn keeping<T>(
        &mut self,
        action: Action,
        act: impl FnOnce(&mut Self, Action) -> T,
    ) -> T {
        let Some(run) = Run::of(&action) else {
            return act(self, action);
        };
        let before = Moment::of(self);
        let result = act(self, action);
        if before.own == self.own && before.state == Workspace::of(self) {
            return result;
        }
        let goes_on = run != Run::Single && self.history.run == Some(run);
        self.history.run = Some(run);
        if !self.history.future.is_empty() {
            self.history.future = Arc::default();
        }
        if !goes_on || self.history.past.is_empty() {
            let past = Arc::make_mut(&mut self.history.past);
            if past.len() >= MOST {
                past.remove(0);
            }
            past.push(before);
        }
        result
    }

    /// What would be undone, in a few words: “show Iran”.
    pub fn undoable(&self, world: &World) -> Option<String> {
        let before = self.history.past.last()?;
        let of_own = step_of_own(&before.own, &self.own, self.language);
        let now = Workspace::of(self);
        Some(of_own.unwrap_or_else(|| step(&before.state, &now, world, self.language)))
    }

    /// What would be done again.
    pub fn redoable(&self, world: &World) -> Option<String> {
        let after = self.history.future.last()?;
        let of_own = step_of_own(&self.own, &after.own, self.language);
        let now = Workspace::of(self);
        Some(of_own.unwrap_or_else(|| step(&now, &after.state, world, self.language)))
    }

    pub(super) fn undo(&mut self, world: &World) {
        let Some(what) = self.undoable(world) else {
            self.tell_news(self.language.text("nothing-to-undo").to_owned());
            return;
        };
        let now = Moment::of(self);
        if let Some(before) = Arc::make_mut(&mut self.history.past).pop() {
            Arc::make_mut(&mut self.history.future).push(now);
            self.go_back_to(&before, world);
            let undone = self.language.say("undone", [("what", what.into())]);
            self.tell_news(undone);
        }
    }

    pub(super) fn redo(&mut self, world: &World) {
        let Some(what) = self.redoable(world) else {
            self.tell_news(self.language.text("nothing-to-redo").to_owned());
            return;
        };
        let now = Moment::of(self);
        if let Some(after) = Arc::make_mut(&mut self.history.future).pop() {
            Arc::make_mut(&mut self.history.past).push(now);
            self.go_back_to(&after, world);
            let redone = self.language.say("redone", [("what", what.into())]);
            self.tell_news(redone);
        }
    }

    /// Shows a state again. A panel that has opened since then does not move the map: the place
    /// of the globe that stood in the window's corner stands there again.
    fn go_back_to(&mut self, moment: &Moment, world: &World) {
        self.history.run = None;
        moment.state.apply_facts(self, world);
        self.replace_own(moment.own.clone());
        let Stand {
            projection,
            fitted,
            exact,
        } = moment.state.stand;
        let is_other_window = self.window != moment.window;
        let Some(exact) = exact.filter(|_| !is_other_window) else {
            moment.state.apply(self, world);
            return;
        };
        self.fitted = fitted;
        self.view.projection = projection;
        self.view.scale = exact.scale;
        self.view.center = exact.center;
        if (self.view.width, self.view.height) != exact.size || self.area != moment.area {
            let middle = |area: &ScreenRect| (area.center().x, area.center().y);
            let ((then_x, then_y), (now_x, now_y)) = (middle(&moment.area), middle(&self.area));
            self.view.center.x += f64::from(now_x - then_x) / exact.scale;
            self.view.center.y -= f64::from(now_y - then_y) / exact.scale;
        }
    }
}

/// What was done with layers of the reader's own, in a few words; `None` if nothing was.
fn step_of_own(before: &[OwnLayer], after: &[OwnLayer], language: Language) -> Option<String> {
    if before == after {
        return None;
    }
    let lacks = |layers: &[OwnLayer], layer: &OwnLayer| {
        let mut contents = layers.iter().map(|it| &it.content);
        contents.all(|it| !Arc::ptr_eq(it, &layer.content))
    };
    let mut added = after.iter().filter(|it| lacks(before, it));
    let mut taken = before.iter().filter(|it| lacks(after, it));
    let text = |key| language.text(key).to_owned();
    let named = |key, layer: &OwnLayer| {
        let name = layer.content.name.as_str().into();
        language.say(key, [("name", name)])
    };
    Some(match (added.next(), taken.next()) {
        (Some(layer), None) => named("step-open", layer),
        (None, Some(layer)) => named("step-close", layer),
        (Some(_), Some(_)) => text("step-open-other-files"),
        (None, None) => {
            let mut pairs = before.iter().zip(after);
            match pairs.find(|(a, b)| a != b) {
                Some((a, b)) if !Arc::ptr_eq(&a.content, &b.content) => text("step-reorder-files"),
                Some((a, b)) if a.is_on != b.is_on => {
                    let key = if b.is_on { "step-show" } else { "step-hide" };
                    named(key, b)
                }
                _ => text("step-style-files"),
            }
        }
    })
}

/// What leads from one state to another, in a few words of a language.
fn step(before: &Workspace, after: &Workspace, world: &World, language: Language) -> String {
    let text = |key| language.text(key).to_owned();
    let named = |key, name: String| language.say(key, [("name", name.into())]);
    let name = |code| world.places.name_in(&Party::Country(code), language);
    if before.era != after.era {
        return text(match after.era {
            Era::First => "step-first-emirate",
            Era::Second => "step-since-2021",
        });
    }
    if before.compare != after.compare {
        return match (before.compare, after.compare) {
            (Some(_), None) => text("step-end-the-comparison"),
            (_, Some(_)) if before.date == after.compare.unwrap_or(before.date) => {
                text("step-swap-the-two-days")
            }
            (_, other) => named(
                "step-compare-with",
                language.short_day(other.unwrap_or(after.date)),
            ),
        };
    }
    if before.date != after.date {
        return named("step-show", language.short_day(after.date));
    }
    match (before.selected, after.selected) {
        (a, b) if a == b => {}
        (_, Some(code)) => return named("step-show", name(code)),
        (Some(code), None) => return named("step-close", name(code)),
        (None, None) => {}
    }
    if before.marked != after.marked {
        return step_of_marks(before, after, world, language);
    }
    if before.filter != after.filter {
        return step_of_filter(before, after, world, language);
    }
    if before.isolated != after.isolated {
        return match after.isolated {
            Some(class) => named("step-show-alone", class.name_in(language).to_owned()),
            None => text("step-show-all-levels"),
        };
    }
    if (before.alone, before.layers) != (after.alone, after.layers) {
        return step_of_layers(before, after, language);
    }
    if before.names != after.names {
        return text("step-other-names");
    }
    if before.theme != after.theme {
        return text("step-other-colours");
    }
    if before.title != after.title {
        return text("step-another-title");
    }
    let (from, to) = (before.stand, after.stand);
    match to.fitted.filter(|_| from.fitted != to.fitted) {
        Some(Extent::Region) => text("step-show-the-region"),
        Some(Extent::World) => text("step-show-the-world"),
        _ if from.projection != to.projection => named(
            "step-show-it-as",
            to.projection.name_in(language).to_owned(),
        ),
        _ => text("step-move-the-map"),
    }
}

fn step_of_marks(
    before: &Workspace,
    after: &Workspace,
    world: &World,
    language: Language,
) -> String {
    let mut added = after.marked.iter();
    let mut added = added.by_ref().filter(|it| !before.marked.contains(it));
    let mut taken = before.marked.iter();
    let mut taken = taken.by_ref().filter(|it| !after.marked.contains(it));
    let named = |key, code: &CountryCode| {
        let name = world.places.name_in(&Party::Country(*code), language);
        language.say(key, [("name", name.into())])
    };
    match (added.next(), added.next(), taken.next(), taken.next()) {
        (Some(code), None, None, _) => named("step-mark", code),
        (None, _, Some(code), None) => named("step-unmark", code),
        (None, _, Some(_), _) if after.marked.is_empty() => {
            language.text("step-unmark-all").to_owned()
        }
        _ => language.text("step-mark-others").to_owned(),
    }
}

fn step_of_filter(
    before: &Workspace,
    after: &Workspace,
    world: &World,
    language: Language,
) -> String {
    if after.filter.is_empty() {
        return language.text("step-clear-the-filter").to_owned();
    }
    let added = after.filter.facets().find(|it| !before.filter.has(*it));
    let taken = before.filter.facets().find(|it| !after.filter.has(*it));
    let name = |facet: Facet| [("name", facet.name_in(&world.groups, language).into())];
    match (added, taken) {
        (Some(facet), None) => language.say("step-filter-by", name(facet)),
        (None, Some(facet)) => language.say("step-no-longer-filter-by", name(facet)),
        _ => language.text("step-another-filter").to_owned(),
    }
}

fn step_of_layers(before: &Workspace, after: &Workspace, language: Language) -> String {
    let name = |layer: Layer| [("name", layer.name_in(language).into())];
    match (before.alone, after.alone) {
        (a, b) if a == b => {}
        (_, Some(layer)) => return language.say("step-show-alone", name(layer)),
        (Some(_), None) => return language.text("step-show-all-layers-again").to_owned(),
        (None, None) => {}
    }
    let mut switched = Layer::ALL
        .into_iter()
        .filter(|layer| before.layers.has(*layer) != after.layers.has(*layer));
    match (switched.next(), switched.next()) {
        (Some(layer), None) if after.layers.has(layer) => {
            language.say("step-show-layer", name(layer))
        }
        (Some(layer), None) => language.say("step-hide-layer", name(layer)),
        (Some(_), Some(_)) => language.text("step-show-other-layers").to_owned(),
        (None, _) => language.text("step-arrange-the-layers").to_owned(),
    }
}
