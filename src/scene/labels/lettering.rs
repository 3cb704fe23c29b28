//! Names in the letters of their languages, each shaped when it is first wanted and then kept.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use crate::atlas::{Atlas, ShapeIndex};
use crate::country::CountryCode;
use crate::language::Language;
use crate::places::Places;
use crate::text::{CAP_HEIGHT_EM, Line, Weight};

/// In which language countries are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum NameStyle {
    /// In English.
    #[default]
    English,
    /// In the country's own first language and script, as far as it is known.
    Local,
    /// In English, with the country's own name below where there is room.
    Both,
}

impl NameStyle {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::English, Self::Local, Self::Both];

    /// The stable name for the command line and for files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "english",
            Self::Local => "local",
            Self::Both => "both",
        }
    }

    /// The name for the reader.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::English => "names-english",
            Self::Local => "names-local-script",
            Self::Both => "names-both",
        })
    }

    /// The name in one word, for a small button.
    pub fn short_name(self) -> &'static str {
        self.short_name_in(Language::English)
    }

    /// The same in a language.
    pub fn short_name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::English => "names-short-english",
            Self::Local => "names-short-local",
            Self::Both => "names-short-both",
        })
    }

    /// The one that follows in a round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::English => Self::Local,
            Self::Local => Self::Both,
            Self::Both => Self::English,
        }
    }
}

impl fmt::Display for NameStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for NameStyle {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|style| style.id() == text)
            .ok_or_else(|| format!("“{text}” is no style of names: english, local or both"))
    }
}

/// All names of a map.
#[derive(Debug, Default)]
pub struct Lettering {
    names: BTreeMap<ShapeIndex, Names>,
}

/// The names of one shape.
#[derive(Debug)]
pub(super) struct Names {
    english: Name,
    local: Option<Name>,
    /// The local name as it stands below the English one.
    below: Option<Name>,
    capital: Option<Name>,
}

/// A name, shaped when it is wanted.
#[derive(Debug)]
pub(super) struct Name {
    label: String,
    weight: Weight,
    plain: OnceLock<Row>,
    /// For large countries: letters set apart.
    spaced: OnceLock<Row>,
}

/// A shaped line, and the room that it needs above and below its baseline.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) line: Arc<Line>,
    /// How much larger it is set than Latin letters, to look as large.
    scale: f32,
    above_em: f32,
    below_em: f32,
}

impl Row {
    /// Room around what is drawn, above and below.
    const ROOM_EM: f32 = 0.175;
    /// Scripts without capitals have small letters at the same size.
    const SCALE: f32 = 1.16;

    /// A line in Latin letters: from the capitals' top to a little below the baseline, so that
    /// all names stand alike whatever their letters.
    fn latin(line: Line) -> Self {
        Self {
            line: Arc::new(line),
            scale: 1.0,
            above_em: CAP_HEIGHT_EM + Self::ROOM_EM,
            below_em: Self::ROOM_EM,
        }
    }

    /// A line in any script: as high and as deep as its letters are.
    fn measured(line: Line) -> Self {
        let (above, below) = line.reach_em();
        Self {
            line: Arc::new(line),
            scale: Self::SCALE,
            above_em: above.max(CAP_HEIGHT_EM) + Self::ROOM_EM / 2.0,
            below_em: below + Self::ROOM_EM,
        }
    }

    /// The font size that looks as large as Latin letters of `size`.
    pub(super) fn size(&self, size: f32) -> f32 {
        self.scale * size
    }

    pub(super) fn width(&self, size: f32) -> f32 {
        self.line.width(self.size(size))
    }

    pub(super) fn height(&self, size: f32) -> f32 {
        (self.above_em + self.below_em) * self.size(size)
    }

    /// From the upper edge of its room down to the baseline.
    pub(super) fn ascent(&self, size: f32) -> f32 {
        self.above_em * self.size(size)
    }
}

impl Name {
    fn new(label: &str, weight: Weight) -> Self {
        Self {
            label: label.to_owned(),
            weight,
            plain: OnceLock::new(),
            spaced: OnceLock::new(),
        }
    }

    fn row(&self, spacing_em: f32) -> Row {
        let line = Line::spaced(&self.label, self.weight, spacing_em);
        if line.is_latin() {
            Row::latin(line)
        } else {
            Row::measured(line)
        }
    }

    pub(super) fn plain(&self) -> &Row {
        self.plain.get_or_init(|| self.row(0.0))
    }

    pub(super) fn spaced(&self) -> &Row {
        self.spaced.get_or_init(|| self.row(0.07))
    }

    /// Whether all of its letters can be shown.
    fn is_complete(&self) -> bool {
        self.plain().line.is_complete()
    }
}

impl Names {
    pub(super) fn english(&self) -> &Name {
        &self.english
    }

    pub(super) fn local(&self) -> Option<&Name> {
        self.local.as_ref().filter(|name| name.is_complete())
    }

    pub(super) fn below(&self) -> Option<&Name> {
        self.below.as_ref().filter(|name| name.is_complete())
    }
}

impl Lettering {
    /// Notes the names of each shape and of its capital.
    pub fn new(atlas: &Atlas, places: &Places, language: Language) -> Self {
        let mut lettering = Self::default();
        for (index, shape) in (0..).map(ShapeIndex).zip(&atlas.shapes) {
            let country = shape.id.and_then(|code| places.country(code));
            let label = country.map_or(shape.name.as_str(), |country| country.label_in(language));
            if label.is_empty() {
                continue;
            }
            let weight = match shape.id {
                Some(CountryCode::AFGHANISTAN) => Weight::Bold,
                _ => Weight::SemiBold,
            };
            let local = country.and_then(|country| country.local.first());
            let local = local.filter(|name| *name != label);
            let capital = country.and_then(|country| country.capital_in(language));
            let names = Names {
                english: Name::new(label, weight),
                local: local.map(|name| Name::new(name, weight)),
                below: local.map(|name| Name::new(name, Weight::Regular)),
                capital: capital.map(|city| Name::new(city, Weight::Regular)),
            };
            lettering.names.insert(index, names);
        }
        lettering
    }

    /// The name of a shape's capital, if it has one.
    pub fn capital(&self, shape: ShapeIndex) -> Option<&Arc<Line>> {
        let capital = self.names.get(&shape)?.capital.as_ref()?;
        Some(&capital.plain().line)
    }

    pub(super) fn names(&self, shape: ShapeIndex) -> Option<&Names> {
        self.names.get(&shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_found_by_its_id_and_a_round_leads_back() {
        for style in NameStyle::ALL {
            assert_eq!(style.id().parse(), Ok(style));
            assert_eq!(style.next().next().next(), style);
        }
        let error = "Dari".parse::<NameStyle>().unwrap_err();
        assert!(error.contains("english, local or both"), "{error}");
    }

    #[test]
    fn every_local_name_of_the_gazetteer_can_be_shown() {
        let places = Places::embedded().unwrap();
        for country in places.countries() {
            for name in &country.local {
                let is_whole = Name::new(name, Weight::Regular).is_complete();
                assert!(is_whole, "{}: {name}", country.code);
            }
        }
    }

    #[test]
    fn a_name_with_letters_of_no_face_is_not_shown() {
        let names = |local: &str| Names {
            english: Name::new("Mongolia", Weight::SemiBold),
            local: Some(Name::new(local, Weight::SemiBold)),
            below: None,
            capital: None,
        };
        assert!(names("Монгол").local().is_some());
        assert!(names("ᠮᠣᠩᠭᠣᠯ").local().is_none());
    }

    #[test]
    fn scripts_with_long_stems_have_their_room() {
        let row = |text| Name::new(text, Weight::Regular).plain().clone();
        let (latin, arabic) = (row("Iran"), row("ایران چ ج"));
        assert!(arabic.below_em > latin.below_em);
        assert!((latin.height(10.0) - 10.0 * (CAP_HEIGHT_EM + 0.35)).abs() < 1e-4);
    }
}
