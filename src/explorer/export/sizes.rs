//! Sizes that are often wanted.

use super::ExportForm;
use crate::language::Language;
use crate::picture::{Paper, PaperSize, SizePx};

/// A size with the scale that suits it: text is as large on it as a reader expects there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UsualSize {
    /// What it is for.
    pub what: Use,
    /// Width and height in pixels.
    pub size: SizePx,
    /// How much larger text and symbols are.
    pub scale: f32,
}

/// What a picture of a usual size is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A picture on a screen, by the key of its words.
    Screen(&'static str),
    /// A sheet of paper.
    Sheet(Paper),
}

const fn size(key: &'static str, width: u32, height: u32, scale: f32) -> UsualSize {
    UsualSize {
        what: Use::Screen(key),
        size: SizePx(width, height),
        scale,
    }
}

const fn sheet(size: PaperSize, is_landscape: bool, (width, height): (u32, u32)) -> UsualSize {
    UsualSize {
        what: Use::Sheet(Paper { size, is_landscape }),
        size: SizePx(width, height),
        scale: PRINT,
    }
}

/// 300 dots to an inch beside the 96 pixels of the web.
const PRINT: f32 = 3.125;

impl UsualSize {
    /// All of them, in the order of a menu. Those of paper have 300 dots to an inch.
    pub const ALL: [Self; 10] = [
        size("composer-slide", 1920, 1080, 1.0),
        size("composer-large-slide", 3840, 2160, 2.0),
        size("composer-square", 2160, 2160, 2.0),
        size("composer-social-media", 1200, 628, 1.0),
        sheet(PaperSize::A4, false, (2480, 3508)),
        sheet(PaperSize::A4, true, (3508, 2480)),
        sheet(PaperSize::A3, false, (3508, 4961)),
        sheet(PaperSize::A3, true, (4961, 3508)),
        sheet(PaperSize::Letter, false, (2550, 3300)),
        sheet(PaperSize::Letter, true, (3300, 2550)),
    ];

    /// The name for a reader: "Slide, 1920 × 1080", "A4 portrait, 300 dpi".
    pub fn name_in(self, language: Language) -> String {
        let SizePx(width, height) = self.size;
        match self.what {
            Use::Screen(key) => format!("{}, {width} × {height}", language.text(key)),
            Use::Sheet(paper) => {
                let sheet = paper.name_in(language).into();
                language.say("composer-300-dpi", [("sheet", sheet)])
            }
        }
    }

    /// The one that the words of the composer say.
    pub fn of(form: &ExportForm) -> Option<Self> {
        let size = form.size.parse().ok()?;
        let scale: f32 = form.scale.trim().parse().ok()?;
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.size == size && it.scale == scale)
    }

    /// Says so in the words of the composer.
    pub fn fill(self, form: &mut ExportForm) {
        form.size = self.size.to_string();
        form.scale = self.scale.to_string();
    }
}

/// The sheets of paper that a PDF can fill, in the order of a menu.
pub fn sheets() -> impl Iterator<Item = Paper> {
    let ways = [false, true];
    let of = move |size| ways.map(|is_landscape| Paper { size, is_landscape });
    PaperSize::ALL.into_iter().flat_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_300_dots_to_an_inch() {
        for paper in sheets() {
            let (width, height) = paper.size_pt();
            let dots = |points: f32| (points / 72.0 * 300.0).round() as u32;
            let wanted = SizePx(dots(width), dots(height));
            let is_there = UsualSize::ALL.iter().any(|it| it.size == wanted);
            assert!(is_there, "{paper}: {wanted}");
        }
    }

    #[test]
    fn the_form_says_which_size_it_is() {
        for usual in UsualSize::ALL {
            let mut form = ExportForm::default();
            usual.fill(&mut form);
            assert_eq!(UsualSize::of(&form), Some(usual));
            form.scale = "1.75".to_owned();
            assert_eq!(UsualSize::of(&form), None);
        }
    }
}
