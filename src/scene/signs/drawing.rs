//! Draws units on their seats, and notes what each symbol stands for.

use super::fan::{Fan, Guest, Seat};
use super::part::SHARED;
use super::units::{LEADERS, SITES, Unit};
use super::{Sign, SignPlace};
use crate::scene::compose::Content;
use crate::scene::labels::Placer;
use crate::scene::layer::{Layer, Stratum};
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Group, Mark, Paint, ScreenPath, Step, Stroke};

/// Groups and signs while they are made.
pub(super) struct Drawing<'a> {
    content: &'a Content<'a>,
    leaders: Vec<Mark>,
    /// By layer; corridors are the sites.
    groups: Vec<(Layer, Vec<Mark>)>,
    signs: Vec<Sign>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(content: &'a Content<'a>) -> Self {
        let symbols = content.layers.upwards(Stratum::Symbols);
        let layers = std::iter::once(Layer::Corridors).chain(symbols);
        Self {
            content,
            leaders: Vec::new(),
            groups: layers.map(|layer| (layer, Vec::new())).collect(),
            signs: Vec::new(),
        }
    }

    pub(super) fn place(&mut self, units: Vec<Unit>, placer: &mut Placer<'_>, fan: &mut Fan) {
        let guests: Vec<Guest> = units.iter().map(Unit::guest).collect();
        let seats = fan.seat(placer, &guests);
        for ((unit, guest), seat) in units.into_iter().zip(&guests).zip(seats) {
            let Some(seat) = seat else {
                continue;
            };
            let (width, height) = guest.size;
            let bounds = ScreenRect::at(
                seat.center.x - width / 2.0,
                seat.center.y - height / 2.0,
                width,
                height,
            );
            if placer.is_seen(unit.anchor) && placer.shows(&bounds) {
                self.draw(unit, seat, bounds);
            }
        }
    }

    fn draw(&mut self, unit: Unit, seat: Seat, bounds: ScreenRect) {
        let theme = self.content.theme;
        let overlays = self.content.overlays;
        if seat.has_leader {
            let first = unit.parts.first();
            let percent = first.map_or(100, |it| self.content.layers.opacity_percent(it.layer));
            let interest = unit.parts.iter().map(|part| overlays.percent_of(&part.of));
            let interest = interest.max().unwrap_or(100);
            let marks = leader(unit.anchor, seat.center, &bounds, theme).into_iter();
            self.leaders
                .extend(marks.map(|mark| mark.faded(percent).faded(interest)));
        }
        let mut left = bounds.min.x;
        for part in unit.parts {
            let (width, height) = part.extent();
            let center = ScreenPoint {
                x: left + width / 2.0,
                y: seat.center.y,
            };
            left += width - SHARED;
            let mut groups = self.groups.iter_mut();
            let Some((layer, marks)) = groups.find(|(layer, _)| *layer == part.layer) else {
                continue;
            };
            let first = marks.len();
            let percent = overlays.percent_of(&part.of);
            let drawn = part.marks(center, theme).into_iter();
            marks.extend(drawn.map(|mark| mark.faded(percent)));
            let place = SignPlace::Symbol {
                bounds: ScreenRect::at(
                    center.x - width / 2.0,
                    center.y - height / 2.0,
                    width,
                    height,
                ),
                anchor: unit.anchor,
                marks: (group_of(*layer), first..marks.len()),
            };
            self.signs.push(Sign {
                of: part.of,
                layer: *layer,
                place,
            });
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Group>, Vec<Sign>) {
        let height = |layer: Layer| {
            let mut groups = self.groups.iter();
            groups.position(|(it, _)| *it == layer)
        };
        self.signs.sort_by_key(|sign| height(sign.layer));
        let layers = self.content.layers;
        let leaders = Group {
            id: LEADERS,
            marks: self.leaders,
        };
        let symbols = self.groups.into_iter().map(|(layer, marks)| {
            let group = Group {
                id: group_of(layer),
                marks,
            };
            group.faded(layers.opacity_percent(layer))
        });
        let groups = std::iter::once(leaders).chain(symbols);
        (
            groups.filter(|it| !it.marks.is_empty()).collect(),
            self.signs,
        )
    }
}

fn group_of(layer: Layer) -> &'static str {
    match layer {
        Layer::Corridors => SITES,
        _ => layer.id(),
    }
}

/// A thin line from a place to the edge of its symbol, with a dot on the place. Each path begins
/// at the place, by which it is carried along.
fn leader(from: ScreenPoint, center: ScreenPoint, bounds: &ScreenRect, theme: &Theme) -> [Mark; 3] {
    let (dx, dy) = (center.x - from.x, center.y - from.y);
    let inside = |half: f32, way: f32| {
        if way.abs() > 0.0 {
            half / way.abs()
        } else {
            f32::INFINITY
        }
    };
    let share = inside(bounds.width() / 2.0, dx).min(inside(bounds.height() / 2.0, dy));
    let share = 1.0 - share.min(1.0);
    let to = ScreenPoint {
        x: from.x + share * dx,
        y: from.y + share * dy,
    };
    let line = |color, width| Mark::Path {
        path: ScreenPath {
            steps: vec![Step::Move(from), Step::Line(to)],
        },
        fill: None,
        stroke: Some(Stroke::solid(color, width)),
    };
    let dot = Mark::Path {
        path: ScreenPath::circle(from, 1.5),
        fill: Some(Paint::Solid(theme.signs.ink)),
        stroke: Some(Stroke::solid(theme.signs.casing, 0.8)),
    };
    [
        line(theme.signs.casing, 2.6),
        line(theme.signs.ink, 0.9),
        dot,
    ]
}
