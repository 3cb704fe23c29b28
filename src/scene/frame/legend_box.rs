//! The legend: what the colours, symbols and lines mean, and a sample of each.

use super::sample;
use crate::record::corridor::{CorridorKind, WorkStatus};
use crate::scene::compose::DISPUTED_DASH;
use crate::scene::overprint::{self, Overprint};
use crate::scene::showing::Class;
use crate::scene::symbols::Symbol;
use crate::scene::theme::{OwnInk, Theme};
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Mark, Paint, ScreenPath, Step, Stroke, contacts, corridors};

/// What the colours and lines mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Legend {
    /// What stands over it.
    pub heading: String,
    /// From top to bottom.
    pub entries: Vec<LegendEntry>,
    /// What symbols and lines over the fills mean.
    pub more: Vec<LegendSection>,
}

/// Lines of the legend under a heading of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendSection {
    /// What stands over it.
    pub heading: String,
    /// From top to bottom.
    pub entries: Vec<LegendEntry>,
}

/// One line of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// What the swatch shows.
    pub swatch: Swatch,
    /// What it means.
    pub name: String,
    /// How many states have it.
    pub count: Option<usize>,
}

/// What stands before the words of a legend entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// The fill of a class.
    Class(Class),
    /// The same as it looks on a map where the fills are so opaque, in percent.
    FadedClass(Class, u8),
    /// Afghanistan's fill.
    Subject,
    /// What is printed over the fill of a state.
    Overprint(Overprint),
    /// A disputed border.
    DisputedBorder,
    /// A symbol at a place.
    Symbol(Symbol),
    /// An arc for so many contacts.
    Contacts(usize),
    /// A corridor of a kind, as it is drawn where it operates.
    Corridor(CorridorKind),
    /// A corridor of any kind, as far as it has come.
    Work(Option<WorkStatus>),
    /// An area of a layer of the reader's own.
    OwnArea(OwnInk),
    /// A line of one.
    OwnLine(OwnInk),
    /// A dot of one.
    OwnDot(OwnInk),
    /// A country for which the reader's own table has no value.
    OwnNothing,
}

impl Legend {
    /// Whether it names more than the fills.
    pub(super) fn is_long(&self) -> bool {
        !self.more.is_empty()
    }

    /// The same without classes that no state has.
    pub(super) fn without_empty(&self) -> Self {
        let mut legend = self.clone();
        legend.entries.retain(|entry| entry.count != Some(0));
        legend
    }
}

/// What stands before the words of a legend entry, drawn into a rectangle.
pub fn draw_swatch(swatch: Swatch, theme: &Theme, rect: ScreenRect) -> Vec<Mark> {
    let area = |paint, edge| {
        vec![Mark::Path {
            path: ScreenPath::rounded_rect(rect, 2.5),
            fill: Some(paint),
            stroke: Some(Stroke::solid(edge, 0.8)),
        }]
    };
    match swatch {
        Swatch::Class(class) => area(theme.paint(class), theme.rule),
        Swatch::FadedClass(class, percent) => {
            area(theme.paint(class).over(theme.land, percent), theme.rule)
        }
        Swatch::Overprint(overprint) => overprint::swatch_marks(overprint, theme, rect),
        Swatch::Subject => area(Paint::Solid(theme.subject), theme.subject_outline),
        Swatch::Symbol(symbol) => sample::symbol(symbol, theme, rect),
        Swatch::Contacts(count) => sample::line(contacts::strokes(count, theme), rect),
        Swatch::Corridor(kind) => {
            let strokes = corridors::strokes(kind, Some(WorkStatus::Operating), theme);
            sample::line(strokes, rect)
        }
        Swatch::Work(status) => sample::line(corridors::status_strokes(status, theme), rect),
        Swatch::OwnArea(ink) => area(Paint::Solid(theme.own.color(ink)), theme.rule),
        Swatch::OwnNothing => area(Paint::hatch(theme.no_data, theme.no_data_hatch), theme.rule),
        Swatch::OwnLine(ink) => {
            let casing = Stroke::solid(theme.own.casing, 3.4);
            let line = Stroke::solid(theme.own.color(ink), 1.8);
            sample::line([casing, line], rect)
        }
        Swatch::OwnDot(ink) => vec![Mark::Path {
            path: ScreenPath::circle(rect.center(), 4.5),
            fill: Some(Paint::Solid(theme.own.color(ink))),
            stroke: Some(Stroke::solid(theme.own.casing, 0.9)),
        }],
        Swatch::DisputedBorder => {
            let y = rect.center().y;
            let at = |x| ScreenPoint { x, y };
            let path = ScreenPath {
                steps: vec![Step::Move(at(rect.min.x)), Step::Line(at(rect.max.x))],
            };
            let stroke = Stroke {
                color: theme.disputed,
                width: 1.3,
                dash: Some(DISPUTED_DASH),
            };
            vec![Mark::Path {
                path,
                fill: None,
                stroke: Some(stroke),
            }]
        }
    }
}
