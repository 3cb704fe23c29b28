//! The frame of a picture: title, legend, caption, credits. The window has panels for these instead.

mod caption;
mod key;
mod legend_box;
mod sample;

use std::sync::Arc;

pub use caption::Caption;
pub use legend_box::{Legend, LegendEntry, LegendSection, Swatch, draw_swatch};

use self::key::Key;

use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect};
use super::{Color, Group, Mark, Paint, ScreenPath, Step, Stroke, Text};
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// What stands around and over the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Furniture {
    /// The title above the map.
    pub title: Option<String>,
    /// The line below the title: what is shown, on which date.
    pub subtitle: Option<String>,
    /// The credits below the map.
    pub credits: Option<String>,
    /// The legend; without entries, there is none.
    pub legend: Legend,
    /// The caption below the map.
    pub caption: Option<Caption>,
}

/// Margin between the picture's edge and what stands in it, in points.
const MARGIN: f32 = 20.0;
/// Smallest picture with a title and credits; smaller ones show the map alone, in points.
const SMALLEST: (f32, f32) = (420.0, 280.0);

/// Height of the bands above and below the map in a picture with title, subtitle and credits.
pub const BANDS_HEIGHT: f32 = TITLE_BAND + CREDITS_BAND;
const TITLE_BAND: f32 = 70.0;
const CREDITS_BAND: f32 = 28.0;

const TITLE_SIZE: f32 = 22.0;
const SUBTITLE_SIZE: f32 = 13.0;
const CREDITS_SIZE: f32 = 10.5;

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

/// The part of a picture that is left for the map.
pub fn map_frame(furniture: &Furniture, (width, height): (f32, f32)) -> ScreenRect {
    let is_framed = width >= SMALLEST.0 && height >= SMALLEST.1;
    let top = match (is_framed, &furniture.title, &furniture.subtitle) {
        (false, ..) | (_, None, None) => 0.0,
        (_, Some(_), Some(_)) => TITLE_BAND,
        (_, Some(_), None) => 54.0,
        (_, None, Some(_)) => 38.0,
    };
    let credits = furniture.credits.as_ref().map_or(0.0, |_| CREDITS_BAND);
    let caption = furniture.caption.as_ref().map_or(0.0, Caption::height);
    let bottom = if is_framed { credits + caption } else { 0.0 };
    ScreenRect {
        min: ScreenPoint { x: 0.0, y: top },
        max: ScreenPoint {
            x: width,
            y: height - bottom,
        },
    }
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
pub(super) fn lay_out(furniture: &Furniture, theme: &Theme, (width, height): (f32, f32)) -> Laid {
    let map = map_frame(furniture, (width, height));
    let mut laid = Laid {
        groups: Vec::new(),
        taken: Vec::new(),
        map,
    };
    if map.min.y > 0.0 {
        laid.add(
            "title",
            title(furniture, theme, map),
            ScreenRect::at(0.0, 0.0, width, map.min.y),
        );
    }
    if map.max.y < height {
        let mut top = map.max.y;
        if let Some(caption) = &furniture.caption {
            let band = ScreenRect::at(0.0, top, width, caption.height());
            laid.add("caption", caption::caption(caption, theme, band), band);
            top = band.max.y;
        }
        let band = ScreenRect::at(0.0, top, width, height - top);
        if furniture.credits.is_some() {
            laid.add("credits", credits(furniture, theme, band), band);
        }
    }
    // In a small picture, what does not occur on the map gives way.
    let (whole, without_empty) = (&furniture.legend, furniture.legend.without_empty());
    if let Some(key) = Key::fitting(whole, &without_empty, (map.width(), map.height())) {
        let (width, height) = key.size;
        let rect = ScreenRect::at(MARGIN, map.max.y - MARGIN - height, width, height);
        laid.add("legend", key.marks(theme, rect), rect.grown(4.0));
    }
    laid
}

impl Laid {
    fn add(&mut self, id: &'static str, marks: Vec<Mark>, taken: ScreenRect) {
        self.groups.push(Group { id, marks });
        self.taken.push(taken);
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

fn title(furniture: &Furniture, theme: &Theme, map: ScreenRect) -> Vec<Mark> {
    let band = ScreenRect::at(0.0, 0.0, map.width(), map.min.y);
    let room = band.width() - 2.0 * MARGIN;
    let mut marks = vec![fill(band, theme.paper)];
    let mut baseline = 10.0;
    if let Some(title) = &furniture.title {
        let (line, size) = fitted(title, Weight::Bold, TITLE_SIZE, room);
        baseline += 24.0;
        marks.push(text(line, size, (MARGIN, baseline), theme.ink));
    }
    if let Some(subtitle) = &furniture.subtitle {
        let (line, size) = fitted(subtitle, Weight::Regular, SUBTITLE_SIZE, room);
        baseline += if furniture.title.is_some() {
            21.0
        } else {
            15.0
        };
        marks.push(text(line, size, (MARGIN, baseline), theme.muted));
    }
    let bottom = |x| ScreenPoint {
        x,
        y: map.min.y - 0.5,
    };
    marks.push(rule(bottom(0.0), bottom(map.width()), theme));
    marks
}

fn credits(furniture: &Furniture, theme: &Theme, band: ScreenRect) -> Vec<Mark> {
    let credits = furniture.credits.as_deref().unwrap_or_default();
    let (line, size) = fitted(
        credits,
        Weight::Regular,
        CREDITS_SIZE,
        band.width() - 2.0 * MARGIN,
    );
    let baseline = band.center().y + CAP_HEIGHT_EM * size / 2.0;
    let top = |x| ScreenPoint {
        x,
        y: band.min.y + 0.5,
    };
    vec![
        fill(band, theme.paper),
        rule(top(0.0), top(band.width()), theme),
        text(line, size, (MARGIN, baseline), theme.muted),
    ]
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
        let start = std::time::Instant::now();
        let (line, size) = fitted(&"Kabul ".repeat(20_000), Weight::Bold, 22.0, 300.0);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
        let width = line.width(size);
        assert!((270.0..=300.0).contains(&width), "{width}");
    }

    #[test]
    fn a_small_picture_shows_the_map_alone() {
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
        let laid = lay_out(&furniture, &Theme::of(ThemeName::Light), (800.0, 600.0));
        let ids: Vec<_> = laid.groups.iter().map(|group| group.id).collect();
        assert_eq!(ids, ["title", "credits", "legend"]);
    }
}
