//! Counts over time, one on the other: how many states have each level.

use super::super::theme::Theme;
use super::super::{Class, Group, Mark, ScreenRect, Stroke};
use super::{Plane, TYPE, block, drop_of, line, path, text, text_to};
use crate::engagement::Level;
use crate::language::Language;
use crate::text::Weight;

/// The counts of one month.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Where it begins and ends, as shares.
    pub span: (f32, f32),
    /// How many states have level 0 to 5.
    pub counts: [usize; 6],
}

/// Levels as layers, the closest at the bottom, with an axis of counts and the day that is shown.
/// `most` is the count at the top.
pub fn stacked(plane: &Plane, bars: &[Bar], most: usize, theme: &Theme) -> Group {
    let step = nice_step(most);
    let top = most.div_ceil(step).max(1) * step;
    let rect = plane.rect;
    let y = |count: usize| rect.max.y - rect.height() * count as f32 / top as f32;
    let mut marks = Vec::new();
    for count in (0..=top).step_by(step) {
        let ends = [(rect.min.x, y(count)), (rect.max.x, y(count))];
        marks.push(line(ends, Stroke::solid(theme.ink.with_alpha(30), 1.0)));
        let at = (rect.min.x - 7.0, y(count) + drop_of(TYPE));
        marks.push(text_to(
            &plane.language.number(count),
            (TYPE, Weight::Regular),
            at,
            theme.muted,
        ));
    }
    marks.extend(plane.foot(theme));
    let mut below: Vec<usize> = vec![0; bars.len()];
    for level in Level::ALL.into_iter().rev() {
        let color = theme.level(Some(level));
        let number = usize::from(level.number());
        let above: Vec<usize> = bars
            .iter()
            .zip(&below)
            .map(|(bar, below)| below + bar.counts[number])
            .collect();
        marks.extend(layer(plane, bars, (&below, &above), &y, (color, theme)));
        below = above;
    }
    marks.push(line(
        [(rect.min.x, rect.max.y), (rect.max.x, rect.max.y)],
        Stroke::solid(theme.ink.with_alpha(140), 1.0),
    ));
    marks.extend(plane.day(theme));
    Group {
        id: "statistics",
        marks,
    }
}

/// One level over all months: an area in steps, with a line on it where there is some.
fn layer(
    plane: &Plane,
    bars: &[Bar],
    (below, above): (&[usize], &[usize]),
    y: &impl Fn(usize) -> f32,
    (color, theme): (super::Color, &Theme),
) -> Vec<Mark> {
    if below == above {
        return Vec::new();
    }
    let edge = |heights: &[usize]| -> Vec<(f32, f32)> {
        let bars = bars.iter().zip(heights);
        bars.flat_map(|(bar, height)| {
            let (left, right) = bar.span;
            [(plane.x(left), y(*height)), (plane.x(right), y(*height))]
        })
        .collect()
    };
    let upper = edge(above);
    let mut around = upper.clone();
    around.extend(edge(below).into_iter().rev());
    let rim = Stroke::solid(theme.paper, 1.0);
    vec![
        path(&around, true, Some(color), None),
        path(&upper, false, None, Some(rim)),
    ]
}

/// A round step of counts of which the axis has about five.
pub fn nice_step(most: usize) -> usize {
    let wanted = most.div_ceil(5).max(1);
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            if factor * power >= wanted {
                return factor * power;
            }
        }
        power *= 10;
    }
}

/// What the layers mean, from the top as they lie, with the counts of a day; in a column of its own.
pub(super) fn key(
    rect: ScreenRect,
    counts: &[usize; 7],
    (theme, language): (&Theme, Language),
) -> Group {
    const ROW: f32 = 24.0;
    let mut marks = Vec::new();
    let classes = Class::LEVELS.into_iter();
    // No data is in no layer, and stands last.
    let (levels, rest): (Vec<Class>, Vec<Class>) =
        classes.partition(|class| matches!(class, Class::Level(Some(_))));
    for (row, class) in levels.into_iter().rev().chain(rest).enumerate() {
        let Class::Level(level) = class else { continue };
        let top = rect.min.y + ROW * row as f32;
        let count = counts[level.map_or(6, |level| usize::from(level.number()))];
        let swatch = ScreenRect::at(rect.min.x, top + 5.0, 22.0, 14.0);
        if level.is_some() {
            marks.push(block(swatch, theme.level(level)));
        }
        let baseline = top + 12.0 + drop_of(13.0);
        let ink = if level.is_some() {
            theme.ink
        } else {
            theme.muted
        };
        let at = (rect.min.x + 30.0, baseline);
        marks.push(text(
            class.name_in(language),
            (13.0, Weight::Regular),
            at,
            ink,
        ));
        let at = (rect.max.x, baseline);
        marks.push(text_to(
            &language.number(count),
            (13.0, Weight::SemiBold),
            at,
            ink,
        ));
    }
    Group { id: "key", marks }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_few_round_steps() {
        let steps = [0, 1, 4, 5, 6, 12, 27, 74, 200, 1000].map(nice_step);
        assert_eq!(steps, [1, 1, 1, 1, 2, 5, 10, 20, 50, 200]);
    }
}
