//! Sheets of paper that a picture can fill.

use std::fmt;
use std::str::FromStr;

use crate::language::Language;

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
    /// 8.5 × 11 inches.
    Letter,
}

/// A sheet of paper, upright or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paper {
    /// How large it is.
    pub size: PaperSize,
    /// Whether the long side lies below.
    pub is_landscape: bool,
}

/// Points of print in an inch, and pixels as the web counts them (CSS Values 4, section 6.2).
const POINTS_PER_INCH: f64 = 72.0;
const PIXELS_PER_INCH: f64 = 96.0;
const MM_PER_INCH: f64 = 25.4;

/// Points of print for one pixel.
pub const POINTS_PER_PIXEL: f32 = (POINTS_PER_INCH / PIXELS_PER_INCH) as f32;

impl PaperSize {
    /// All sizes, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Letter];

    /// The name as the command line takes it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "letter",
        }
    }

    /// The name for a reader, the same in all languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::Letter => "Letter",
        }
    }

    /// The short and the long side, in inches.
    fn inches(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0 / MM_PER_INCH, 297.0 / MM_PER_INCH),
            Self::A3 => (297.0 / MM_PER_INCH, 420.0 / MM_PER_INCH),
            Self::Letter => (8.5, 11.0),
        }
    }
}

impl Paper {
    /// The name for a reader: "A4 landscape".
    pub fn name_in(self, language: Language) -> String {
        let key = if self.is_landscape {
            "composer-landscape"
        } else {
            "composer-portrait"
        };
        language.say(key, [("paper", self.size.name().into())])
    }

    fn inches(self) -> (f64, f64) {
        let (short, long) = self.size.inches();
        if self.is_landscape {
            (long, short)
        } else {
            (short, long)
        }
    }

    /// Width and height in points of print, 72 to an inch.
    pub fn size_pt(self) -> (f32, f32) {
        let (width, height) = self.inches();
        (
            (width * POINTS_PER_INCH) as f32,
            (height * POINTS_PER_INCH) as f32,
        )
    }

    /// Width and height in pixels as the web counts them, 96 to an inch: with this size, text on
    /// the sheet is as large as on a screen.
    pub fn size_px(self) -> (u32, u32) {
        let (width, height) = self.inches();
        let pixels = |inches: f64| (inches * PIXELS_PER_INCH).round() as u32;
        (pixels(width), pixels(height))
    }
}

impl fmt::Display for PaperSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for PaperSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL
            .into_iter()
            .find(|size| size.id().eq_ignore_ascii_case(text));
        found.ok_or_else(|| format!("“{text}” is no size of paper: a4, a3 or letter"))
    }
}

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            self.size,
            if self.is_landscape { " landscape" } else { "" }
        )
    }
}

impl FromStr for Paper {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (size, way) = text.split_once(' ').unwrap_or((text, ""));
        let is_landscape = match way {
            "" => false,
            "landscape" => true,
            other => return Err(format!("“{other}” is no way to lay paper: landscape")),
        };
        let size = size.parse()?;
        Ok(Self { size, is_landscape })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_the_sizes_that_printers_know() {
        let landscape = |size| Paper {
            size,
            is_landscape: true,
        };
        assert_eq!(landscape(PaperSize::A4).size_px(), (1123, 794));
        let (width, height) = landscape(PaperSize::A4).size_pt();
        assert!((width - 841.89).abs() < 0.01 && (height - 595.28).abs() < 0.01);
        assert_eq!(landscape(PaperSize::Letter).size_pt(), (792.0, 612.0));
    }

    #[test]
    fn a_sheet_reads_what_it_writes() {
        for size in PaperSize::ALL {
            for is_landscape in [false, true] {
                let paper = Paper { size, is_landscape };
                assert_eq!(paper.to_string().parse(), Ok(paper));
            }
        }
        for text in ["a5", "a4 upright", ""] {
            assert!(text.parse::<Paper>().is_err(), "{text}");
        }
    }
}
