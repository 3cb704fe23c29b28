//! How a level changed, as a chart of steps.

use std::sync::Arc;

use super::block::filled;
use super::paragraph::Style;
use crate::date::{Day, days_between};
use crate::engagement::{Level, Step as Change};
use crate::language::Language;
use crate::scene::{Class, Mark, ScreenPath, ScreenPoint, ScreenRect, Step, Stroke, Text, Theme};
use crate::text::{CAP_HEIGHT_EM, Line};

/// Height of a level's row, in points.
const ROW: f32 = 13.0;
/// Room for the names of levels at the left at least, in points.
const NAMES: f32 = 96.0;
/// Room for the years below.
const YEARS: f32 = 14.0;
/// Rows from top to bottom: the levels, and no data.
const ROWS: [Option<Level>; 7] = [
    Some(Level::Recognition),
    Some(Level::Ambassadors),
    Some(Level::ResidentDiplomacy),
    Some(Level::LimitedPresence),
    Some(Level::Contact),
    Some(Level::NoEngagement),
    None,
];

/// Its height, in points.
pub(super) const HEIGHT: f32 = ROW * ROWS.len() as f32 + YEARS;

/// The chart from one day to another, `width` points wide, from its upper left corner.
pub(super) fn chart(
    changes: &[Change],
    (from, to): (Day, Day),
    width: f32,
    (theme, language): (&Theme, Language),
) -> Vec<Mark> {
    let style = Style::of(7.5, theme.muted);
    let width_of = |level: &Option<Level>| {
        let name = Class::Level(*level).name_in(language);
        Line::new(name, style.weight).width(style.size) + 6.0
    };
    let names = ROWS.iter().map(width_of).fold(NAMES, f32::max);
    let all_days = days_between(from, to).max(1) as f32;
    let x_of = |day: Day| {
        let share = days_between(from, day).max(0) as f32 / all_days;
        names + (width - names) * share.min(1.0)
    };
    let mut marks = Vec::new();
    for (row, level) in ROWS.iter().enumerate() {
        let middle = ROW * (row as f32 + 0.5);
        marks.push(line(
            (names, middle),
            (width, middle),
            Stroke::solid(theme.rule, 0.5),
        ));
        let name = Class::Level(*level).name_in(language);
        marks.push(write(name, style, 0.0, middle));
    }
    let bottom = ROW * ROWS.len() as f32;
    for year in from.year()..=to.year() {
        let Ok(first) = Day::new(year, 1, 1) else {
            continue;
        };
        let is_within = from <= first;
        let x = x_of(first.max(from));
        let next = Day::new(year.saturating_add(1), 1, 1).unwrap_or(to).min(to);
        if is_within {
            marks.push(line(
                (x, 0.0),
                (x, bottom + 3.0),
                Stroke::solid(theme.rule, 0.5),
            ));
        }
        let text = Line::new(&year.to_string(), style.weight);
        if x_of(next) - x > text.width(style.size) + 6.0 {
            marks.push(write(
                &year.to_string(),
                style,
                x + 3.0,
                bottom + YEARS / 2.0,
            ));
        }
    }
    let until = |at: usize| changes.get(at + 1).map_or(to, |next| next.from.min(to));
    let row_of = |level: Option<Level>| ROWS.iter().position(|row| *row == level).unwrap_or(6);
    let mut before: Option<f32> = None;
    for (at, change) in changes.iter().enumerate() {
        if to < change.from {
            break;
        }
        let top = ROW * row_of(change.level) as f32 + 3.0;
        let (left, right) = (x_of(change.from), x_of(until(at)));
        if let Some(before) = before {
            let (a, b) = (before + ROW / 2.0 - 3.0, top + ROW / 2.0 - 3.0);
            marks.push(line((left, a), (left, b), Stroke::solid(theme.ink, 0.8)));
        }
        before = Some(top);
        let bar = ScreenRect::at(left, top, (right - left).max(1.2), ROW - 6.0);
        let paint = theme.paint(Class::Level(change.level));
        marks.push(filled(bar, paint, Some(theme.ink)));
    }
    marks
}

fn line(from: (f32, f32), to: (f32, f32), stroke: Stroke) -> Mark {
    let at = |(x, y)| ScreenPoint { x, y };
    Mark::Path {
        path: ScreenPath {
            steps: vec![Step::Move(at(from)), Step::Line(at(to))],
        },
        fill: None,
        stroke: Some(stroke),
    }
}

fn write(text: &str, style: Style, x: f32, middle: f32) -> Mark {
    Mark::Text(Text {
        line: Arc::new(Line::new(text, style.weight)),
        origin: ScreenPoint {
            x,
            y: middle + CAP_HEIGHT_EM * style.size / 2.0,
        },
        size: style.size,
        color: style.color,
        halo: None,
    })
}
