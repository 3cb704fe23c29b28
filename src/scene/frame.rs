//! The frame of a picture: title, legend, caption, credits. The window has panels for these instead.

mod caption;
mod heading;
mod key;
mod legend_box;
mod sample;
mod words;

use std::sync::Arc;

pub use caption::Caption;
pub use legend_box::{Legend, LegendEntry, LegendSection, Swatch, draw_swatch};

use self::heading::Heading;
use self::key::Key;
use self::words::Block;

use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect};
use super::{Color, Group, Mark, Paint, ScreenPath, Step, Stroke, Text};
use crate::language::Language;
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// What stands around and over the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Furniture {
    /// The title above the map.
    pub title: Option<String>,
    /// The reader's own line below the title.
    pub subtitle: Option<String>,
    /// The line below both: what is shown, on which date, in forms from long to short, of which
    /// the first is taken that has room; without any, there is no such line.
    pub dateline: Vec<String>,
    /// The credits below the map: phrases with a dot between.
    pub credits: Option<String>,
    /// The legend; without entries, there is none.
    pub legend: Legend,
    /// The caption below the map.
    pub caption: Option<Caption>,
    /// Blank room at each edge of the picture, in points.
    pub margin: f32,
    /// The language of its words: what is read from right to left begins at the right.
    pub language: Language,
}

/// Margin between the picture's edge and what stands in it, in points; the smaller one in a
/// picture that has no title.
const MARGIN: f32 = 20.0;
const SMALL_MARGIN: f32 = 8.0;
/// Smallest picture with a title and a legend, in points; smaller ones have the map and, if there
/// is room, the credits.
const SMALLEST: (f32, f32) = (420.0, 280.0);

/// Height of the band of credits of a single line.
const CREDITS_BAND: f32 = 28.0;
/// Sizes of the credits, and how much of the picture they may take at most.
const CREDITS_SIZES: [f32; 2] = [10.5, 8.5];
const CREDITS_SHARE: f32 = 0.3;

/// The frame, laid out for a picture's size.
#[derive(Debug)]
pub(super) struct Laid {
    /// What is drawn over the map.
    pub(super) groups: Vec<Group>,
    /// Where no label may stand.
    pub(super) taken: Vec<ScreenRect>,
    /// Where the map is to be seen.
    pub(super) map: ScreenRect,
}

/// The bands above and below the map, inside the margin.
struct Bands {
    /// All but the margin.
    inner: ScreenRect,
    edge: f32,
    heading: Heading,
    caption: f32,
    credits: Option<Block>,
}

impl Bands {
    fn new(furniture: &Furniture, (width, height): (f32, f32)) -> Self {
        let whole = ScreenRect::at(0.0, 0.0, width, height);
        // The map has half of the picture at least.
        let margin = furniture.margin.min(width / 4.0).min(height / 4.0).max(0.0);
        let inner = whole.grown(-margin);
        let size = (inner.width(), inner.height());
        let is_framed = size.0 >= SMALLEST.0 && size.1 >= SMALLEST.1;
        let edge = if is_framed { MARGIN } else { SMALL_MARGIN };
        let nothing = Furniture::default();
        let above = if is_framed { furniture } else { &nothing };
        let caption = above.caption.as_ref().map_or(0.0, Caption::height);
        let credits = furniture.credits.as_deref();
        Self {
            inner,
            edge,
            heading: Heading::new(above, size, edge),
            caption,
            credits: credits.and_then(|text| credits_block(text, size, edge, furniture.language)),
        }
    }

    fn credits_height(&self) -> f32 {
        let block = self.credits.as_ref();
        block.map_or(0.0, |block| CREDITS_BAND + block.further_lines())
    }

    fn map(&self) -> ScreenRect {
        ScreenRect {
            min: ScreenPoint {
                x: self.inner.min.x,
                y: self.inner.min.y + self.heading.height,
            },
            max: ScreenPoint {
                x: self.inner.max.x,
                y: self.inner.max.y - self.caption - self.credits_height(),
            },
        }
    }
}

/// The credits in as many lines as they need; none in a picture that they would fill.
fn credits_block(
    text: &str,
    (width, height): (f32, f32),
    edge: f32,
    language: Language,
) -> Option<Block> {
    let room = (width - 2.0 * edge, language.is_right_to_left());
    let sizes = CREDITS_SIZES.into_iter();
    let mut blocks = sizes.map(|size| Block::of_phrases(text, Weight::Regular, size, room));
    blocks.find(|block| CREDITS_BAND + block.further_lines() <= CREDITS_SHARE * height)
}

/// The part of a picture that is left for the map.
pub fn map_frame(furniture: &Furniture, size: (f32, f32)) -> ScreenRect {
    Bands::new(furniture, size).map()
}

/// How high the bands above and below the map are in a picture of this width that is high enough
/// for them, in points.
pub fn bands_height(furniture: &Furniture, width: f32) -> f32 {
    /// Higher than any text needs.
    const HIGH: f32 = 4000.0;
    HIGH - map_frame(furniture, (width, HIGH)).height()
}

/// How much of the map's left side a long legend covers, with its margin, in points; 0 for a short
/// one, which leaves most of the side free.
pub fn legend_side(furniture: &Furniture, (width, height): (f32, f32)) -> f32 {
    let map = map_frame(furniture, (width, height));
    let (whole, without_empty) = (&furniture.legend, furniture.legend.without_empty());
    let key = Key::fitting(whole, &without_empty, (map.width(), map.height()));
    key.filter(|_| whole.is_long())
        .map_or(0.0, |key| key.size.0 + MARGIN)
}

/// Lays out title, legend and credits.
pub(super) fn lay_out(furniture: &Furniture, theme: &Theme, size: (f32, f32)) -> Laid {
    let bands = Bands::new(furniture, size);
    let map = bands.map();
    let mut laid = Laid {
        groups: Vec::new(),
        taken: Vec::new(),
        map,
    };
    let (inner, edge) = (bands.inner, bands.edge);
    laid.add_margin(theme, inner, size);
    if map.min.y > inner.min.y {
        let band = ScreenRect {
            max: ScreenPoint {
                x: inner.max.x,
                y: map.min.y,
            },
            ..inner
        };
        laid.add("title", bands.heading.marks(theme, band, edge), band);
    }
    let mut top = map.max.y;
    if let Some(caption) = furniture.caption.as_ref().filter(|_| bands.caption > 0.0) {
        let band = ScreenRect::at(inner.min.x, top, inner.width(), bands.caption);
        laid.add(
            "caption",
            caption::caption(caption, theme, (band, furniture.language)),
            band,
        );
        top = band.max.y;
    }
    if let Some(block) = bands.credits {
        let band = ScreenRect::at(inner.min.x, top, inner.width(), inner.max.y - top);
        laid.add("credits", credits(block, theme, band, edge), band);
    }
    // In a small picture, what does not occur on the map gives way.
    let (whole, without_empty) = (&furniture.legend, furniture.legend.without_empty());
    if let Some(key) = Key::fitting(whole, &without_empty, (map.width(), map.height())) {
        let (width, height) = key.size;
        let language = furniture.language;
        let left = map.min.x + MARGIN;
        let rect = ScreenRect::at(left, map.max.y - MARGIN - height, width, height);
        laid.add("legend", key.marks(theme, rect, language), rect.grown(4.0));
    }
    laid
}

impl Laid {
    fn add(&mut self, id: &'static str, marks: Vec<Mark>, taken: ScreenRect) {
        self.groups.push(Group { id, marks });
        self.taken.push(taken);
    }

    /// Blank paper at the edges of the picture, and a rule around what stands inside.
    fn add_margin(&mut self, theme: &Theme, inner: ScreenRect, (width, height): (f32, f32)) {
        if inner.min.x <= 0.0 {
            return;
        }
        let (left, right) = (inner.min.x, inner.max.x);
        let strips = [
            ScreenRect::at(0.0, 0.0, width, inner.min.y),
            ScreenRect::at(0.0, inner.max.y, width, height - inner.max.y),
            ScreenRect::at(0.0, inner.min.y, left, inner.height()),
            ScreenRect::at(right, inner.min.y, width - right, inner.height()),
        ];
        let mut marks: Vec<Mark> = strips.iter().map(|it| fill(*it, theme.paper)).collect();
        marks.push(Mark::Path {
            path: ScreenPath::rounded_rect(inner.grown(0.5), 0.0),
            fill: None,
            stroke: Some(Stroke::solid(theme.rule, 1.0)),
        });
        self.groups.push(Group {
            id: "margin",
            marks,
        });
        self.taken.extend(strips);
    }
}

fn fill(rect: ScreenRect, color: Color) -> Mark {
    Mark::Path {
        path: ScreenPath::rounded_rect(rect, 0.0),
        fill: Some(Paint::Solid(color)),
        stroke: None,
    }
}

fn rule(from: ScreenPoint, to: ScreenPoint, theme: &Theme) -> Mark {
    Mark::Path {
        path: ScreenPath {
            steps: vec![Step::Move(from), Step::Line(to)],
        },
        fill: None,
        stroke: Some(Stroke::solid(theme.rule, 1.0)),
    }
}

/// A line of text at most `width` points wide: set smaller, and then cut with an ellipsis.
fn fitted(text: &str, weight: Weight, size: f32, width: f32) -> (Line, f32) {
    let text = &words::some_of(text);
    let line = Line::new(text, weight);
    let needed = line.width(size);
    if needed <= width || needed <= 0.0 {
        return (line, size);
    }
    let size = (size * width / needed).max(size * 0.72);
    if line.width(size) <= width {
        return (line, size);
    }
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let cut = |at: usize| Line::new(&(text[..at].trim_end().to_owned() + "…"), weight);
    // By halves: letter after letter would take a minute for a text of some pages.
    let fits = starts.partition_point(|&at| cut(at).width(size) <= width);
    let last = starts.get(fits.saturating_sub(1));
    (last.map_or(line, |&at| cut(at)), size)
}

fn text(line: Line, size: f32, (x, baseline): (f32, f32), color: Color) -> Mark {
    Mark::Text(Text {
        line: Arc::new(line),
        origin: ScreenPoint { x, y: baseline },
        size,
        color,
        halo: None,
    })
}

fn credits(block: Block, theme: &Theme, band: ScreenRect, edge: f32) -> Vec<Mark> {
    let (size, leading) = (block.size, block.leading());
    let first = band.min.y + CREDITS_BAND / 2.0 + CAP_HEIGHT_EM * size / 2.0;
    let top = |x| ScreenPoint {
        x,
        y: band.min.y + 0.5,
    };
    let mut marks = vec![
        fill(band, theme.paper),
        rule(top(band.min.x), top(band.max.x), theme),
    ];
    for (number, line) in block.lines.into_iter().enumerate() {
        let left = if line.is_right_to_left() {
            band.max.x - edge - line.width(size)
        } else {
            band.min.x + edge
        };
        let at = (left, first + number as f32 * leading);
        marks.push(text(line, size, at, theme.muted));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::theme::ThemeName;

    #[test]
    fn a_long_title_is_set_smaller_and_then_cut() {
        let (line, size) = fitted(&"Kabul ".repeat(40), Weight::Bold, 22.0, 300.0);
        assert!(line.width(size) <= 300.0 && size < 22.0 && line.text().ends_with('…'));
    }

    #[test]
    fn a_title_of_many_pages_is_cut_at_once_and_fills_its_room() {
        let (line, size) = fitted(&"Kabul ".repeat(20_000), Weight::Bold, 22.0, 300.0);
        let width = line.width(size);
        assert!((270.0..=300.0).contains(&width), "{width}");
    }

    #[test]
    fn a_small_picture_has_no_title_and_a_tiny_one_shows_the_map_alone() {
        let furniture = Furniture {
            title: Some("T".to_owned()),
            credits: Some("C".to_owned()),
            legend: Legend {
                heading: "H".to_owned(),
                entries: vec![LegendEntry {
                    swatch: Swatch::Subject,
                    name: "A".to_owned(),
                    count: None,
                }],
                more: Vec::new(),
            },
            ..Furniture::default()
        };
        let laid = lay_out(&furniture, &Theme::of(ThemeName::Light), (64.0, 64.0));
        assert_eq!(laid.groups, []);
        assert_eq!(laid.map, ScreenRect::at(0.0, 0.0, 64.0, 64.0));
        let laid = lay_out(&furniture, &Theme::of(ThemeName::Light), (200.0, 150.0));
        let ids: Vec<_> = laid.groups.iter().map(|group| group.id).collect();
        assert_eq!(ids, ["credits"]);
        let laid = lay_out(&furniture, &Theme::of(ThemeName::Light), (800.0, 600.0));
        let ids: Vec<_> = laid.groups.iter().map(|group| group.id).collect();
        assert_eq!(ids, ["title", "credits", "legend"]);
    }
}
