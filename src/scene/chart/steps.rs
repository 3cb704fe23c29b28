//! The levels of a few states over time, as lines in steps, each with its own colour, dashes and
//! marks.

use super::super::theme::Theme;
use super::super::{Class, Group, Mark, ScreenPoint, Stroke};
use super::{LineStyle, Plane, TYPE, drop_of, line, path, text_to};
use crate::engagement::Level;
use crate::language::Language;
use crate::text::{Line, Weight};

/// One state.
#[derive(Debug, Clone, PartialEq)]
pub struct StepLine {
    /// Its steps: from which share on it has which level, until the next one.
    pub steps: Vec<(f32, Option<Level>)>,
}

/// Room between the names of levels and the lines that they name, in points.
const BEFORE: f32 = 9.0;

/// A level as it is named beside its line.
fn name_of(level: Option<Level>, language: Language) -> String {
    let name = Class::Level(level).name_in(language);
    level.map_or_else(
        || name.to_owned(),
        |level| format!("{name} {}", language.number(level.number())),
    )
}

/// Room that the names of levels need at the left, in points: they are longer in some languages.
pub fn names_width(language: Language) -> f32 {
    let levels = Level::ALL.into_iter().map(Some).chain([None]);
    let widths = levels.map(|level| {
        let name = name_of(level, language);
        Line::new(&name, Weight::Regular).width(TYPE)
    });
    widths.fold(0.0, f32::max) + BEFORE
}

/// Levels from no data at the bottom to recognition at the top, and a line for each state. Lines that
/// share a level lie beside each other.
pub fn steps(plane: &Plane, lines: &[StepLine], theme: &Theme) -> Group {
    let rows = Level::ALL.len() + 1;
    let height = plane.rect.height() / rows as f32;
    let row = |level: Option<Level>| level.map_or(0, |level| usize::from(level.number()) + 1);
    let middle = |level| plane.rect.max.y - height * (row(level) as f32 + 0.5);
    let mut marks = Vec::new();
    for class in Class::LEVELS {
        let Class::Level(level) = class else { continue };
        let y = middle(level);
        let ends = [(plane.rect.min.x, y), (plane.rect.max.x, y)];
        marks.push(line(ends, Stroke::solid(theme.ink.with_alpha(26), 1.0)));
        let name = name_of(level, plane.language);
        let at = (plane.rect.min.x - BEFORE, y + drop_of(TYPE));
        marks.push(text_to(&name, (TYPE, Weight::Regular), at, theme.muted));
    }
    marks.extend(plane.foot(theme));
    // Beside each other within their row, so that none covers another.
    let apart = (0.8 * height / lines.len().max(1) as f32).min(9.0);
    for (place, it) in lines.iter().enumerate() {
        let shift = apart * (place as f32 - (lines.len() as f32 - 1.0) / 2.0);
        let at = |share: f32, level| (plane.x(share), middle(level) + shift);
        marks.extend(line_of(it, LineStyle::of(theme, place), theme, at));
    }
    marks.extend(plane.day(theme));
    Group {
        id: "levels",
        marks,
    }
}

fn line_of(
    it: &StepLine,
    style: LineStyle,
    theme: &Theme,
    at: impl Fn(f32, Option<Level>) -> (f32, f32),
) -> Vec<Mark> {
    let mut points = Vec::new();
    for (number, (from, level)) in it.steps.iter().enumerate() {
        let end = it.steps.get(number + 1).map_or(1.0, |next| next.0);
        points.extend([at(*from, *level), at(end, *level)]);
    }
    let casing = Stroke::solid(theme.paper, 4.0);
    let mut marks = vec![
        path(&points, false, None, Some(casing)),
        path(&points, false, None, Some(style.stroke(2.2))),
    ];
    // A mark on each change, and one at the end.
    let ends = it.steps.last().map(|(_, level)| (1.0, *level));
    for (share, level) in it.steps.iter().skip(1).copied().chain(ends) {
        let (x, y) = at(share, level);
        marks.push(style.mark(ScreenPoint { x, y }, 4.2, theme.paper));
    }
    marks
}
