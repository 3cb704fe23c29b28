//! What the hand does to the map, as actions: drag, hover, click and zoom.

use eframe::egui::{EventFilter, Key, Response, Ui, Vec2};

use super::{MapPane, id};
use crate::atlas::ShapeIndex;
use crate::country::CountryCode;
use crate::explorer::{Action, Sheet};
use crate::scene::ScreenPoint;
use crate::scene::own::hit as own_hit;
use crate::window::desk::Desk;
use crate::window::paint::geometry_of;

/// How much larger the map becomes by a wheel's turn of one point: a notch is about a fifth.
const ZOOM_PER_POINT: f64 = 0.0045;

impl MapPane {
    pub(super) fn keep_arrow_keys(&mut self, ui: &Ui, response: &Response) {
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

    pub(super) fn drag(&mut self, response: &Response, desk: &mut Desk<'_>) {
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
    pub(super) fn point(&mut self, response: &Response, desk: &mut Desk<'_>) {
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
}

pub(super) fn zoom(ui: &Ui, response: &Response, desk: &mut Desk<'_>) {
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
