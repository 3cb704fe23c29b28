//! What stands above the map: title, the reader's own line, and what is shown of which day.

use super::words::{Block, first_fitting};
use super::{Furniture, fill, rule, text};
use crate::scene::theme::Theme;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{Color, Mark};
use crate::text::{Line, Weight};

const TITLE_SIZE: f32 = 22.0;
const SUBTITLE_SIZE: f32 = 13.0;
/// Above the first baseline, in points: of a title, and of a smaller line.
const FIRST_TITLE: f32 = 34.0;
const FIRST_LINE: f32 = 25.0;
/// From the baseline above to that of a smaller line.
const NEXT_LINE: f32 = 21.0;
/// How much of the picture the title may take, and the reader's own line.
const TITLE_SHARE: f32 = 0.2;
const SUBTITLE_SHARE: f32 = 0.12;

/// The lines above the map, laid out for a picture's width.
#[derive(Debug)]
pub(super) struct Heading {
    lines: Vec<Placed>,
    /// Whether the page is read from right to left: then all of it begins at the right.
    is_right_to_left: bool,
    /// Height of the band, in points; 0 without a line.
    pub(super) height: f32,
}

#[derive(Debug)]
struct Placed {
    line: Line,
    size: f32,
    baseline: f32,
    is_title: bool,
}

impl Heading {
    /// Lays the lines out in a band `width` points wide, of a picture `height` points high, with
    /// so much room at either side.
    pub(super) fn new(furniture: &Furniture, (width, height): (f32, f32), edge: f32) -> Self {
        let room = width - 2.0 * edge;
        let mut heading = Self {
            lines: Vec::new(),
            is_right_to_left: furniture.language.is_right_to_left(),
            height: 0.0,
        };
        if let Some(title) = &furniture.title {
            let area = (room, TITLE_SHARE * height);
            let block = Block::fitting(title, Weight::Bold, TITLE_SIZE, area);
            heading.add(block, FIRST_TITLE, true);
        }
        if let Some(subtitle) = &furniture.subtitle {
            let area = (room, SUBTITLE_SHARE * height);
            let block = Block::fitting(subtitle, Weight::Regular, SUBTITLE_SIZE, area);
            heading.add(block, FIRST_LINE, false);
        }
        let forms = &furniture.dateline;
        let dateline = first_fitting(forms, Weight::Regular, SUBTITLE_SIZE, room);
        if let Some((line, size)) = dateline {
            let lines = vec![line];
            heading.add(Block { lines, size }, FIRST_LINE, false);
        }
        let is_title = |placed: &Placed| placed.is_title;
        heading.height = match (heading.lines.first(), heading.lines.last()) {
            (Some(_), Some(last)) if is_title(last) => last.baseline + 20.0,
            (Some(first), Some(last)) if is_title(first) => last.baseline + 15.0,
            (Some(_), Some(last)) => last.baseline + 13.0,
            _ => 0.0,
        };
        heading
    }

    fn add(&mut self, block: Block, first: f32, is_title: bool) {
        let leading = block.leading();
        let mut baseline = match self.lines.last() {
            Some(above) => above.baseline + NEXT_LINE,
            None => first,
        };
        for line in block.lines {
            self.lines.push(Placed {
                line,
                size: block.size,
                baseline,
                is_title,
            });
            baseline += leading;
        }
    }

    /// Draws the lines into their band. What is read from right to left begins at the right.
    pub(super) fn marks(self, theme: &Theme, band: ScreenRect, edge: f32) -> Vec<Mark> {
        let mut marks = vec![fill(band, theme.paper)];
        for placed in self.lines {
            let color: Color = if placed.is_title {
                theme.ink
            } else {
                theme.muted
            };
            let x = if self.is_right_to_left || placed.line.is_right_to_left() {
                band.max.x - edge - placed.line.width(placed.size)
            } else {
                band.min.x + edge
            };
            let at = (x, band.min.y + placed.baseline);
            marks.push(text(placed.line, placed.size, at, color));
        }
        let bottom = |x| ScreenPoint {
            x,
            y: band.max.y - 0.5,
        };
        marks.push(rule(bottom(band.min.x), bottom(band.max.x), theme));
        marks
    }
}
