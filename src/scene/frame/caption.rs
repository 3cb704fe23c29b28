//! The caption below the map of an animation: the day, and what changed since the frame before.

use super::{MARGIN, fill, fitted, rule, text};
use crate::language::Language;
use crate::scene::Mark;
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// A day and short lines beside it, in a band that is equally high whatever they say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// The day, in words.
    pub day: String,
    /// What there is to say, what matters most first. What has no room is counted in a last line.
    pub lines: Vec<String>,
    /// How many lines the band has room for, one below the other.
    pub rows: usize,
}

const ROW: f32 = 18.0;
const PADDING: f32 = 9.0;
const DAY_SIZE: f32 = 17.0;
const LINE_SIZE: f32 = 12.5;
/// Room for the longest day, in points.
const DAY_WIDTH: f32 = 176.0;
/// Least width of a column of lines, in points.
const COLUMN: f32 = 330.0;

impl Caption {
    /// Height of its band, in points.
    pub(super) fn height(&self) -> f32 {
        2.0 * PADDING + ROW * self.rows.max(1) as f32
    }
}

/// Draws the caption into its band.
pub(super) fn caption(
    caption: &Caption,
    theme: &Theme,
    (band, language): (ScreenRect, Language),
) -> Vec<Mark> {
    // What begins so far from where one begins to read.
    let place = |from: f32, width: f32| {
        if language.is_right_to_left() {
            band.max.x - from - width
        } else {
            band.min.x + from
        }
    };
    let top = |x| ScreenPoint {
        x,
        y: band.min.y + 0.5,
    };
    let mut marks = vec![
        fill(band, theme.paper),
        rule(top(band.min.x), top(band.max.x), theme),
    ];
    let first = band.min.y + PADDING + ROW / 2.0;
    let baseline = |middle: f32, size: f32| middle + CAP_HEIGHT_EM * size / 2.0;
    let day = Line::new(&caption.day, Weight::Bold);
    let left = place(MARGIN, day.width(DAY_SIZE));
    let at = (left, baseline(first, DAY_SIZE));
    marks.push(text(day, DAY_SIZE, at, theme.ink));
    let before = MARGIN + DAY_WIDTH;
    let room = band.width() - before - MARGIN;
    let columns = (room / COLUMN).floor().max(1.0);
    let width = room / columns;
    let rows = caption.rows.max(1);
    for (index, line) in shown(&caption.lines, rows * columns as usize, language)
        .iter()
        .enumerate()
    {
        let (column, row) = (index / rows, index % rows);
        let (line, size) = fitted(line, Weight::Regular, LINE_SIZE, width - MARGIN);
        let x = place(before + column as f32 * width, line.width(size));
        let middle = first + ROW * row as f32;
        marks.push(text(
            line,
            size,
            (x, baseline(middle, LINE_SIZE)),
            theme.ink,
        ));
    }
    marks
}

/// As many lines as there is room for; the last one counts those that are left out.
fn shown(lines: &[String], room: usize, language: Language) -> Vec<String> {
    if lines.len() <= room {
        return lines.to_vec();
    }
    let n_shown = room.saturating_sub(1);
    let mut shown: Vec<String> = lines.iter().take(n_shown).cloned().collect();
    let more = (lines.len() - n_shown).into();
    shown.push(language.say("and-more", [("count", more)]));
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_room_are_counted() {
        let lines: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into();
        assert_eq!(shown(&lines, 4, Language::English), lines);
        assert_eq!(
            shown(&lines, 3, Language::English),
            ["a", "b", "and 2 more"]
        );
        assert_eq!(shown(&lines, 1, Language::English), ["and 4 more"]);
    }
}
