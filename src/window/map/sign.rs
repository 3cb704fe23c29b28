//! What the pointer is on where symbols and lines lie over the countries: it is told, it stands
//! out, and a click leads to its page.

use eframe::egui::{
    Label, Painter, PopupAnchor, Rect, Response, Shape, Stroke, StrokeKind, Tooltip, Ui, pos2, vec2,
};

use super::tooltip::WIDTH;
use crate::country::CountryCode;
use crate::date::Day;
use crate::explorer::listing::{self, Row};
use crate::explorer::{Action, Goal};
use crate::record::Era;
use crate::scene::{Scene, ScreenPoint, Sign, SignOf, SignPlace, signs};
use crate::text::Weight;
use crate::window::desk::Desk;
use crate::window::theme;

/// A sign is hit within so many points of it.
const REACH: f32 = 3.0;
/// So many facts are told of a sign that stands for more.
const MOST: usize = 6;

/// The sign under the pointer, and what there is to say of it.
#[derive(Debug, Default)]
pub(super) struct Pointed {
    sign: Option<SignOf>,
    told: Option<((Era, Day), SignOf, Vec<Row>)>,
}

impl Pointed {
    /// The pointer is here, or nowhere on the map.
    pub(super) fn move_to(&mut self, scene: Option<&Scene>, at: Option<ScreenPoint>) {
        let found = scene.zip(at);
        let found = found.and_then(|(scene, at)| signs::at(scene, at, REACH));
        self.sign = found.map(|sign| sign.of.clone());
    }

    /// The country that the sign is of, if it is of one.
    pub(super) fn country(&self) -> Option<CountryCode> {
        match Goal::of(self.sign.as_ref()?) {
            Goal::Country(code) => Some(code),
            Goal::Sheet(_) => None,
        }
    }

    /// Whether the pointer is on a sign.
    pub(super) fn is_some(&self) -> bool {
        self.sign.is_some()
    }

    /// Where a click leads.
    pub(super) fn action(&self) -> Option<Action> {
        Some(match Goal::of(self.sign.as_ref()?) {
            Goal::Country(code) => Action::Select(Some(code)),
            Goal::Sheet(sheet) => Action::ShowSheet(sheet),
        })
    }

    /// Lets the sign under the pointer stand out, and those of the page that is shown.
    pub(super) fn highlight(&self, painter: &Painter, desk: &Desk<'_>, scene: &Scene, map: Rect) {
        let painter = painter.with_clip_rect(map.intersect(painter.clip_rect()));
        let sheet = desk.explorer.sheet.as_ref();
        for sign in &scene.signs {
            let is_shown = sheet.is_some_and(|sheet| sheet.is_of(&sign.of));
            if is_shown || self.sign.as_ref() == Some(&sign.of) {
                stand_out(&painter, desk, scene, sign, map);
            }
        }
    }

    /// Tells it beside the pointer, at once.
    pub(super) fn tell(&mut self, ui: &Ui, desk: &Desk<'_>, response: &Response) {
        let Some(sign) = self.sign.clone() else {
            return;
        };
        let showing = desk.showing;
        let engagement = showing.engagement();
        let when = (engagement.era, engagement.day);
        let told = self
            .told
            .take()
            .filter(|(day, of, _)| (*day, of) == (when, &sign));
        let told = told.unwrap_or_else(|| {
            let rows = listing::rows_of(desk.world, engagement, &sign, desk.language());
            (when, sign.clone(), rows)
        });
        let ctx = ui.ctx().clone();
        let anchor = PopupAnchor::Pointer;
        let tooltip = Tooltip::always_open(ctx, response.layer_id, response.id, anchor);
        tooltip.gap(16.0).width(WIDTH).show(|ui| {
            ui.set_max_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 4.0;
            words(ui, desk, &sign, &told.2);
        });
        self.told = Some(told);
    }
}

fn words(ui: &mut Ui, desk: &Desk<'_>, sign: &SignOf, rows: &[Row]) {
    if let Some(heading) = listing::heading_of(sign, desk.language()) {
        ui.label(theme::strong(heading));
        for row in rows.iter().take(MOST) {
            let text = format!("{}: {}", row.what, row.name);
            ui.add(Label::new(theme::muted(text, desk.theme)).wrap());
        }
        if rows.len() > MOST {
            let text = desk.say("map-and-more", [("rows", (rows.len() - MOST).into())]);
            ui.label(theme::muted(text, desk.theme));
        }
        return;
    }
    for row in rows {
        let family = theme::family(Weight::SemiBold);
        ui.add(Label::new(theme::prose(&row.name).family(family)).wrap());
        ui.add(Label::new(theme::prose(&row.what)).wrap());
        for line in &row.more {
            ui.add(Label::new(theme::muted(line, desk.theme)).wrap());
        }
    }
}

fn stand_out(painter: &Painter, desk: &Desk<'_>, scene: &Scene, sign: &Sign, map: Rect) {
    let accent = theme::color(desk.theme.accent);
    let casing = theme::color(desk.theme.paper);
    match &sign.place {
        SignPlace::Symbol { bounds, .. } => {
            let corner = map.min + vec2(bounds.min.x, bounds.min.y);
            let rect = Rect::from_min_size(corner, vec2(bounds.width(), bounds.height()));
            for (width, color) in [(4.0, casing), (2.0, accent)] {
                let stroke = Stroke::new(width, color);
                painter.rect_stroke(rect.expand(2.0), 5.0, stroke, StrokeKind::Middle);
            }
        }
        SignPlace::Line { points, half_width } => {
            let on_screen = points.iter().map(|point| {
                let at = scene.view.screen_from_plane(*point);
                pos2(map.min.x + at.x, map.min.y + at.y)
            });
            let line: Vec<_> = on_screen.collect();
            // Its own strokes, which tell how far it has come, show through.
            let accent = theme::color(desk.theme.accent.with_alpha(110));
            let stroke = Stroke::new(2.0 * half_width + 7.0, accent);
            painter.add(Shape::line(line, stroke));
        }
    }
}
