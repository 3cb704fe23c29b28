//! Text as outlines: bundled faces, shaping, measuring.
//!
//! A [`Line`] is one line of text, shaped once and measured in ems (1.0 = the font size), so that
//! it can be set at any size. Window and files paint the same glyph outlines; no font of the
//! system is ever used, so a picture looks the same everywhere. Scripts that run from right to
//! left are put in visual order by the Unicode bidirectional algorithm (UAX #9).

mod face;

use std::ops::Range;

use unicode_bidi::BidiInfo;

use face::Face;
pub use face::{FILES, OutlinePen, Weight};

/// One glyph of a [`Line`]: which outline, and where its origin stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    face: u8,
    id: u16,
    /// To the right of the line's start, in ems.
    x_em: f32,
    /// Above the baseline, in ems.
    y_em: f32,
    /// The letters that it stands for, in bytes of the text.
    letters: Range<usize>,
}

impl Glyph {
    /// Its number in the face.
    pub fn id(&self) -> u16 {
        self.id
    }

    /// Where it stands to the right of the line's start, in ems.
    pub fn x_em(&self) -> f32 {
        self.x_em
    }

    /// How far above the baseline it stands, in ems.
    pub fn y_em(&self) -> f32 {
        self.y_em
    }

    /// The letters that it stands for, in bytes of the line's text; several glyphs can share them.
    pub fn letters(&self) -> Range<usize> {
        self.letters.clone()
    }
}

/// A shaped line of text, in ems.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    text: String,
    weight: Weight,
    glyphs: Vec<Glyph>,
    width_em: f32,
    spacing_em: f32,
    is_right_to_left: bool,
}

/// Height of a capital letter above the baseline, in ems (Inter's own value).
pub const CAP_HEIGHT_EM: f32 = 0.727;
/// Space that ascenders need above the baseline, in ems.
pub const ASCENT_EM: f32 = 0.80;
/// Space that descenders need below the baseline, in ems.
pub const DESCENT_EM: f32 = 0.22;

impl Line {
    /// Shapes `text` in `weight`. Control characters are set as spaces; a character that no
    /// bundled face knows shows as the face's box.
    pub fn new(text: &str, weight: Weight) -> Self {
        Self::spaced(text, weight, 0.0)
    }

    /// Like [`Line::new`], with `spacing_em` ems of extra room between letters. Only Latin, Greek
    /// and Cyrillic letters are set apart: those of other scripts join, or stand around each other.
    pub fn spaced(text: &str, weight: Weight, spacing_em: f32) -> Self {
        Self::shaped(text, weight, spacing_em, None)
    }

    /// Like [`Line::new`], as a part of a text that is read in this direction as a whole.
    pub fn directed(text: &str, weight: Weight, is_right_to_left: bool) -> Self {
        let level = if is_right_to_left {
            unicode_bidi::Level::rtl()
        } else {
            unicode_bidi::Level::ltr()
        };
        Self::shaped(text, weight, 0.0, Some(level))
    }

    /// Shapes a text in a direction, or in that of its first letter.
    fn shaped(
        text: &str,
        weight: Weight,
        spacing_em: f32,
        direction: Option<unicode_bidi::Level>,
    ) -> Self {
        let text: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let mut line = Self {
            text: text.clone(),
            weight,
            glyphs: Vec::new(),
            width_em: 0.0,
            spacing_em,
            is_right_to_left: false,
        };
        let bidi = BidiInfo::new(&text, direction);
        let first = bidi.paragraphs.first();
        line.is_right_to_left = first.is_some_and(|paragraph| paragraph.level.is_rtl());
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let is_rtl = levels.get(run.start).is_some_and(|level| level.is_rtl());
                line.push_run(&text, run, is_rtl, spacing_em);
            }
        }
        if line
            .glyphs
            .last()
            .is_some_and(|glyph| face::is_latin(glyph.face))
        {
            line.width_em -= spacing_em;
        }
        line
    }

    /// Splits a run of one direction by the face that has its characters, and shapes the parts.
    fn push_run(&mut self, text: &str, run: Range<usize>, is_rtl: bool, spacing_em: f32) {
        let mut parts: Vec<(u8, Range<usize>)> = Vec::new();
        let letters = text.get(run.clone()).unwrap_or_default();
        for (at, character) in letters.char_indices() {
            let face = face::index_for(character, self.weight, parts.last().map(|part| part.0));
            let at = run.start + at;
            let end = at + character.len_utf8();
            match parts.last_mut() {
                Some((last, part)) if *last == face => part.end = end,
                _ => parts.push((face, at..end)),
            }
        }
        if is_rtl {
            parts.reverse();
        }
        for (index, part) in parts {
            if let Some(face) = face::face(index) {
                self.push_part(index, face, text, part, (is_rtl, spacing_em));
            }
        }
    }

    fn push_part(
        &mut self,
        index: u8,
        face: &Face,
        text: &str,
        part: Range<usize>,
        (is_rtl, spacing_em): (bool, f32),
    ) {
        let spacing_em = if is_rtl || !face::is_latin(index) {
            0.0
        } else {
            spacing_em
        };
        let glyphs = face.shape(text.get(part.clone()).unwrap_or_default(), is_rtl);
        let mut starts: Vec<usize> = glyphs.iter().map(|glyph| glyph.start).collect();
        starts.sort_unstable();
        for shaped in glyphs {
            let next = starts.partition_point(|start| *start <= shaped.start);
            let end = starts.get(next).map_or(part.end, |next| part.start + next);
            self.glyphs.push(Glyph {
                face: index,
                id: shaped.id,
                x_em: self.width_em + shaped.x_offset_em,
                y_em: shaped.y_offset_em,
                letters: part.start + shaped.start..end,
            });
            self.width_em += shaped.advance_em + spacing_em;
        }
    }

    /// Its glyphs from left to right, those of one face together, with the face's place in
    /// [`FILES`].
    pub fn runs(&self) -> impl Iterator<Item = (usize, &[Glyph])> {
        let runs = self.glyphs.chunk_by(|a, b| a.face == b.face);
        runs.filter_map(|run| Some((usize::from(run.first()?.face), run)))
    }

    /// The text that was shaped.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The weight that it is set in.
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// The extra room between its letters, in ems.
    pub fn spacing_em(&self) -> f32 {
        self.spacing_em
    }

    /// Whether it is read from right to left as a whole.
    pub fn is_right_to_left(&self) -> bool {
        self.is_right_to_left
    }

    /// Width at a font size of `size`, in the unit of `size`.
    pub fn width(&self, size: f32) -> f32 {
        self.width_em * size
    }

    /// Whether every character has a glyph in the bundled faces.
    pub fn is_complete(&self) -> bool {
        self.glyphs.iter().all(|glyph| glyph.id != 0)
    }

    /// Whether all of it is set in the Latin face, which has Greek and Cyrillic letters, too.
    pub fn is_latin(&self) -> bool {
        self.glyphs.iter().all(|glyph| face::is_latin(glyph.face))
    }

    /// How far its letters reach above and below the baseline, in ems; control points of curves
    /// count as if they were reached.
    pub fn reach_em(&self) -> (f32, f32) {
        let mut reach = Reach::default();
        self.outline(0.0, 0.0, 1.0, &mut reach);
        (reach.above, reach.below)
    }

    /// Draws the outlines with the baseline's start at `(x, y)`, y down, at `size`.
    pub fn outline(&self, x: f32, y: f32, size: f32, pen: &mut dyn OutlinePen) {
        for glyph in &self.glyphs {
            if let Some(face) = face::face(glyph.face) {
                let (left, baseline) = (x + glyph.x_em * size, y - glyph.y_em * size);
                face.outline(glyph.id, left, baseline, size, pen);
            }
        }
    }
}

/// How far an outline reaches above and below the baseline.
#[derive(Debug, Default)]
struct Reach {
    above: f32,
    below: f32,
}

impl Reach {
    fn include(&mut self, y: f32) {
        self.above = self.above.max(-y);
        self.below = self.below.max(y);
    }
}

impl OutlinePen for Reach {
    fn move_to(&mut self, _x: f32, y: f32) {
        self.include(y);
    }
    fn line_to(&mut self, _x: f32, y: f32) {
        self.include(y);
    }
    fn quad_to(&mut self, _cx: f32, cy: f32, _x: f32, y: f32) {
        self.include(cy);
        self.include(y);
    }
    fn cubic_to(&mut self, _ax: f32, ay: f32, _bx: f32, by: f32, _x: f32, y: f32) {
        self.include(ay);
        self.include(by);
        self.include(y);
    }
    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_wide_as_its_parts_and_scales_with_its_size() {
        let (a, b) = (
            Line::new("H", Weight::Regular),
            Line::new("HH", Weight::Regular),
        );
        assert!((b.width(10.0) - 2.0 * a.width(10.0)).abs() < 1e-4);
        assert!((b.width(20.0) - 2.0 * b.width(10.0)).abs() < 1e-4);
    }

    #[test]
    fn letters_can_be_spaced_without_room_behind_the_last() {
        let plain = Line::new("ABC", Weight::Bold);
        let spaced = Line::spaced("ABC", Weight::Bold, 0.1);
        assert!((spaced.width(1.0) - plain.width(1.0) - 0.2).abs() < 1e-5);
    }

    #[test]
    fn letters_of_other_scripts_are_never_set_apart() {
        for text in ["افغانستان", "भारत", "ไทย", "কক"] {
            let (plain, spaced) = (
                Line::new(text, Weight::Regular),
                Line::spaced(text, Weight::Regular, 0.1),
            );
            assert_eq!(plain.width(1.0), spaced.width(1.0), "{text}");
        }
    }

    #[test]
    fn a_line_knows_how_far_its_letters_reach() {
        let (above, below) = Line::new("Hx", Weight::Regular).reach_em();
        assert!(
            (above - CAP_HEIGHT_EM).abs() < 0.01 && below < 0.02,
            "{above} {below}"
        );
        let (_, below) = Line::new("gy", Weight::Regular).reach_em();
        assert!(below > 0.15, "{below}");
    }

    #[test]
    fn arabic_script_is_set_from_right_to_left_with_joined_forms() {
        // In "کابل" the letters join: the shaped glyphs differ from the isolated ones.
        let word = Line::new("کابل", Weight::Regular);
        let first_alone = Line::new("ک", Weight::Regular);
        assert!(word.is_complete());
        let rightmost = word
            .glyphs
            .iter()
            .max_by(|a, b| a.x_em.total_cmp(&b.x_em))
            .unwrap();
        assert_ne!(
            rightmost.id, first_alone.glyphs[0].id,
            "initial form of kaf"
        );
    }

    #[test]
    fn a_latin_word_inside_a_persian_line_keeps_its_order() {
        let line = Line::new("سال 2026 کابل", Weight::Regular);
        let digits: Vec<u16> = Line::new("2026", Weight::Regular)
            .glyphs
            .iter()
            .map(|glyph| glyph.id)
            .collect();
        let ids: Vec<u16> = line.glyphs.iter().map(|glyph| glyph.id).collect();
        assert!(ids.windows(4).any(|four| four == digits), "{ids:?}");
    }

    #[test]
    fn each_glyph_knows_its_letters_whatever_their_direction_and_face() {
        let text = "Kabul کابل 2024";
        let line = Line::new(text, Weight::Regular);
        let mut letters: Vec<_> = line.glyphs.iter().map(Glyph::letters).collect();
        assert!(letters.iter().all(|it| text.get(it.clone()).is_some()));
        letters.sort_by_key(|it| it.start);
        letters.dedup();
        let joined: String = letters.into_iter().map(|it| &text[it]).collect();
        assert_eq!(joined, text);
        assert!(line.runs().count() > 1, "Latin and Arabic");
    }

    #[test]
    fn control_characters_are_set_as_spaces() {
        assert_eq!(Line::new("a\tb\u{7}", Weight::Regular).text(), "a b ");
    }
}
