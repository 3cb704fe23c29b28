//! The bundled faces: which face has a character, its shapes and its outlines.

use std::sync::OnceLock;

use harfrust::{Direction, FontRef, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::{GlyphId, MetadataProvider as _};

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400: running text.
    Regular,
    /// 600: names of countries.
    SemiBold,
    /// 700: titles.
    Bold,
}

/// Receives an outline, in the coordinates of the picture (y down).
pub trait OutlinePen {
    /// Begins a contour.
    fn move_to(&mut self, x: f32, y: f32);
    /// A straight line.
    fn line_to(&mut self, x: f32, y: f32);
    /// A quadratic curve with its control point first.
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32);
    /// A cubic curve with its control points first.
    #[expect(clippy::too_many_arguments, reason = "a cubic curve has three points")]
    fn cubic_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32);
    /// Closes the contour.
    fn close(&mut self);
}

macro_rules! face_file {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../assets/fonts/", $name, ".ttf")),
        )
    };
}

/// The faces in order of preference; the first three are the three weights of the Latin face.
/// The window gives the same bytes to egui.
pub const FILES: &[(&str, &[u8])] = &[
    face_file!("Inter-Regular"),
    face_file!("Inter-SemiBold"),
    face_file!("Inter-Bold"),
    face_file!("Vazirmatn-Regular"),
    face_file!("Vazirmatn-Bold"),
    face_file!("NotoSansArmenian-Regular"),
    face_file!("NotoSansBengali-Regular"),
    face_file!("NotoSansDevanagari-Regular"),
    face_file!("NotoSansEthiopic-Regular"),
    face_file!("NotoSansGeorgian-Regular"),
    face_file!("NotoSansHebrew-Regular"),
    face_file!("NotoSansKR-Regular"),
    face_file!("NotoSansKhmer-Regular"),
    face_file!("NotoSansLao-Regular"),
    face_file!("NotoSansMyanmar-Regular"),
    face_file!("NotoSansSC-Regular"),
    face_file!("NotoSansSinhala-Regular"),
    face_file!("NotoSansTamil-Regular"),
    face_file!("NotoSansThai-Regular"),
];

/// How many of [`FILES`] are weights of the one Latin face.
const WEIGHTS: usize = 3;

/// Where [`FILES`] has the face of the Arabic script, and the bold one of it.
const ARABIC: (u8, u8) = (3, 4);

/// Whether a face is one of the Latin ones.
pub(super) fn is_latin(index: u8) -> bool {
    usize::from(index) < WEIGHTS
}

/// One glyph as it comes from the shaper, in ems.
pub(super) struct ShapedGlyph {
    pub(super) id: u16,
    pub(super) advance_em: f32,
    pub(super) x_offset_em: f32,
    pub(super) y_offset_em: f32,
    /// Where in the text its letters begin.
    pub(super) start: usize,
}

/// A parsed face.
pub(super) struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    units_per_em: f32,
}

/// A bundled face, parsed when it is first wanted: most pictures need two of them.
///
/// `None` for an index beyond the last, and for a face that cannot be parsed, which a test would
/// notice.
pub(super) fn face(index: u8) -> Option<&'static Face> {
    static FACES: [OnceLock<Option<Face>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    let index = usize::from(index);
    let (_, bytes) = FILES.get(index)?;
    FACES
        .get(index)?
        .get_or_init(|| Face::parse(bytes))
        .as_ref()
}

/// The face for `character`: the one in use if it has it, else the first that does, else the
/// Latin face of that weight (which shows its box).
pub(super) fn index_for(character: char, weight: Weight, in_use: Option<u8>) -> u8 {
    let latin = weight as u8;
    // Titles are bold in both scripts.
    let arabic = (weight == Weight::Bold).then_some(ARABIC.1);
    let others = WEIGHTS as u8..FILES.len() as u8;
    let others = others.filter(|index| *index != ARABIC.1);
    let order = [Some(latin), in_use, arabic]
        .into_iter()
        .flatten()
        .chain(others);
    // A space, and what joins letters or keeps them apart, belongs to the run that it stands in, so
    // that it does not split it.
    let is_between = matches!(character, ' ' | '\u{200C}' | '\u{200D}');
    let first = in_use.filter(|_| is_between);
    first
        .into_iter()
        .chain(order)
        .find(|index| face(*index).is_some_and(|face| face.has(character)))
        .unwrap_or(latin)
}

impl Face {
    fn parse(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let units_per_em = font
            .metrics(Size::unscaled(), LocationRef::default())
            .units_per_em;
        Some(Self {
            shaper: ShaperData::new(&font),
            units_per_em: f32::from(units_per_em.max(1)),
            font,
        })
    }

    fn has(&self, character: char) -> bool {
        self.font.charmap().map(character).is_some()
    }

    /// Shapes text of one direction; glyphs come in visual order, from left to right.
    pub(super) fn shape(&self, text: &str, is_rtl: bool) -> Vec<ShapedGlyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if is_rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        let shaper = self.shaper.shaper(&self.font).build();
        let shaped = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let in_ems = |units: i32| units as f32 / self.units_per_em;
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| ShapedGlyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance_em: in_ems(position.x_advance),
                x_offset_em: in_ems(position.x_offset),
                y_offset_em: in_ems(position.y_offset),
                start: info.cluster as usize,
            })
            .collect()
    }

    /// Draws one glyph with its origin at `(x, y)`, y down.
    pub(super) fn outline(&self, id: u16, x: f32, y: f32, size: f32, pen: &mut dyn OutlinePen) {
        let Some(glyph) = self.font.outline_glyphs().get(GlyphId::from(id)) else {
            return;
        };
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        // A broken outline draws what it has; the bundled faces have none (tested).
        let _drawn = glyph.draw(settings, &mut Shifted { pen, x, y }).is_ok();
    }
}

/// Moves an outline to its place, and turns it from the font's y-up to the picture's y-down.
struct Shifted<'a> {
    pen: &'a mut dyn OutlinePen,
    x: f32,
    y: f32,
}

impl skrifa::outline::OutlinePen for Shifted<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen.move_to(self.x + x, self.y - y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.pen.line_to(self.x + x, self.y - y);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.pen
            .quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (ax, bx, x) = (self.x + ax, self.x + bx, self.x + x);
        self.pen
            .cubic_to(ax, self.y - ay, bx, self.y - by, x, self.y - y);
    }
    fn close(&mut self) {
        self.pen.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_face_can_be_parsed() {
        for index in 0..FILES.len() as u8 {
            assert!(face(index).is_some(), "{}", FILES[usize::from(index)].0);
        }
    }

    #[test]
    fn a_space_does_not_split_a_run() {
        assert_eq!(index_for(' ', Weight::Regular, Some(3)), 3);
        assert_eq!(index_for(' ', Weight::Bold, None), Weight::Bold as u8);
    }

    #[test]
    fn a_joiner_does_not_split_a_word() {
        let sinhala = index_for('ශ', Weight::Regular, None);
        assert_eq!(
            index_for('\u{200D}', Weight::Regular, Some(sinhala)),
            sinhala
        );
    }
}
