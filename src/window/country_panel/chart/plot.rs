//! What the chart holds, and where it lies: steps above an axis of days, events in lanes below.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::country::Party;
use crate::date::Day;
use crate::engagement::{Level, Step};
use crate::explorer::histogram::Group;
use crate::record::EventIndex;
use crate::window::desk::Desk;
use crate::window::timeline::axis::Axis;

/// Height of one level, of the row of marks, of a lane of events and of the years, in points.
pub(super) const UNIT: f32 = 13.0;
pub(super) const MARKS: f32 = 12.0;
pub(super) const LANE: f32 = 13.0;
const YEARS: f32 = 18.0;
/// Width of what is written at the left, in points; where the panel is narrow, numbers only.
const NAMES: f32 = 94.0;
const NUMBERS: f32 = 14.0;
const NARROW: f32 = 230.0;
/// A tick is this wide; one this close to the pointer, or a change, is meant.
const TICK: f32 = 2.0;
const REACH: f32 = 4.0;

/// The chart of one party in one era.
#[derive(Debug)]
pub(super) struct Plot<'a> {
    /// Its steps; none for an organisation.
    pub(super) steps: &'a [Step],
    /// Its events, in the order of their days.
    pub(super) ticks: Vec<Tick>,
    /// The groups that have events, from the uppermost lane.
    pub(super) lanes: Vec<Group>,
    /// The days.
    pub(super) axis: Axis,
    /// Whether there is room for names at the left.
    pub(super) has_names: bool,
    width: f32,
    /// Where all of it lies.
    pub(super) rect: Rect,
}

/// An event on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tick {
    pub(super) event: EventIndex,
    /// The day on which it takes effect.
    pub(super) day: Day,
    pub(super) group: Group,
}

/// What the pointer is on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Pointed {
    /// Events of one lane, the nearest first.
    Events(Vec<Tick>),
    /// The step that begins on this day.
    Change(usize, Day),
    /// A day.
    Day(Day),
}

impl<'a> Plot<'a> {
    /// The chart of a party, so wide; none where nothing is on record in this era.
    pub(super) fn new(desk: &Desk<'a>, party: &Party, width: f32) -> Option<Self> {
        let record = &desk.world.record;
        let chronicle = desk.explorer.chronicle();
        let country = party.country();
        let steps = country.map_or(&[][..], |code| chronicle.steps_of(code));
        let (first, last) = (chronicle.first_day(), chronicle.last_day());
        let own = record.events_of(party).iter();
        let ticks: Vec<Tick> = own
            .map(|index| (*index, &record[*index]))
            .filter(|(_, event)| event.happens_in(desk.explorer.era))
            .map(|(index, event)| Tick {
                event: index,
                day: event.effect_day(),
                group: Group::of(event.kind),
            })
            .filter(|tick| (first..=last).contains(&tick.day))
            .collect();
        let has_levels = steps.iter().any(|step| step.level.is_some());
        if ticks.is_empty() && !has_levels {
            return None;
        }
        let has_group = |group: &Group| ticks.iter().any(|tick| tick.group == *group);
        let lanes = Group::ALL.into_iter().filter(has_group).collect();
        let axis = Axis {
            first,
            last,
            left: 0.0,
            right: width,
        };
        Some(Self {
            steps,
            ticks,
            lanes,
            axis,
            has_names: width >= NARROW,
            width,
            rect: Rect::NOTHING,
        })
    }

    /// The key of what stands over it.
    pub(super) fn title(&self) -> &'static str {
        if self.steps.is_empty() {
            "chart-events"
        } else {
            "chart-level"
        }
    }

    /// Its size in points.
    pub(super) fn size(&self) -> Vec2 {
        vec2(self.width, self.axis_y(0.0) + self.lanes_height() + YEARS)
    }

    /// Puts it at its place.
    pub(super) fn place(&mut self, rect: Rect) {
        self.rect = rect;
        self.axis.left = rect.left() + if self.has_names { NAMES } else { NUMBERS };
        self.axis.right = rect.right() - 4.0;
    }

    fn axis_y(&self, top: f32) -> f32 {
        if self.steps.is_empty() {
            top + 6.0
        } else {
            top + MARKS + UNIT * Level::ALL.len() as f32
        }
    }

    fn lanes_height(&self) -> f32 {
        4.0 + LANE * self.lanes.len() as f32
    }

    /// The line on which the steps stand.
    pub(super) fn ground(&self) -> f32 {
        self.axis_y(self.rect.top())
    }

    /// The top of a step of this level.
    pub(super) fn top_of(&self, level: Level) -> f32 {
        self.ground() - UNIT * f32::from(level.number() + 1)
    }

    /// The middle of a lane.
    pub(super) fn lane_y(&self, lane: usize) -> f32 {
        self.ground() + 4.0 + LANE * (lane as f32 + 0.5)
    }

    /// The lower end of the lanes.
    pub(super) fn foot(&self) -> f32 {
        self.ground() + self.lanes_height()
    }

    /// The tick of an event.
    pub(super) fn rect_of(&self, tick: &Tick) -> Rect {
        let lane = self.lanes.iter().position(|group| *group == tick.group);
        let center = pos2(self.axis.x_of(tick.day), self.lane_y(lane.unwrap_or(0)));
        Rect::from_center_size(center, vec2(TICK, LANE - 4.0))
    }

    /// Where a step stands, and whether it ends with the record; at least so wide that it is seen.
    pub(super) fn span_of(&self, index: usize) -> Option<(f32, f32)> {
        let left = self.axis.x_of(self.steps.get(index)?.from);
        let next = self.steps.get(index + 1);
        let right = next.map_or(self.axis.right, |next| self.axis.x_of(next.from));
        Some((left, right.max(left + 1.0)))
    }

    /// The steps that are changes: all but the first.
    pub(super) fn changes(&self) -> impl Iterator<Item = &'a Step> {
        self.steps.iter().skip(1)
    }

    /// The step of a day.
    pub(super) fn step_on(&self, day: Day) -> Option<&'a Step> {
        let later = self.steps.partition_point(|step| step.from <= day);
        self.steps.get(later.checked_sub(1)?)
    }

    /// What is at a point: events in their lane, above the axis a change, else a day.
    pub(super) fn pointed(&self, at: Pos2) -> Option<Pointed> {
        if at.x < self.axis.left - REACH {
            return None;
        }
        let distance = |day: Day| (self.axis.x_of(day) - at.x).abs();
        if at.y > self.ground() {
            let lane = ((at.y - self.ground() - 4.0) / LANE).max(0.0) as usize;
            let group = self.lanes.get(lane);
            let near = self
                .ticks
                .iter()
                .filter(|tick| Some(&tick.group) == group && distance(tick.day) <= REACH);
            let mut near: Vec<Tick> = near.copied().collect();
            near.sort_by(|a, b| distance(a.day).total_cmp(&distance(b.day)));
            if !near.is_empty() {
                return Some(Pointed::Events(near));
            }
        } else {
            let changes = self.steps.iter().enumerate().skip(1);
            let near = changes
                .map(|(index, step)| (index, step.from))
                .filter(|(_, day)| distance(*day) <= REACH);
            let nearest = near.min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
            if let Some((index, day)) = nearest {
                return Some(Pointed::Change(index, day));
            }
        }
        Some(Pointed::Day(self.axis.day_at(at.x)))
    }
}
