//! The colours of the map by their role, for each theme: the one place where they are named.
//!
//! The six levels form one ramp from pale to deep (from dim to bright in the dark). Changes go from
//! a neutral to blue (up) and to a purple red (down), and no two of them are equally light, so that
//! they can be told apart in grey. Tests hold classes apart for simulated colour-vision deficiencies
//! and hold text at 4.5:1, coasts at 3:1.

mod own;
mod signs;

use std::fmt;
use std::str::FromStr;

pub use own::{OwnColors, OwnInk};
pub use signs::SignColors;

use super::Paint;
use super::color::Color;
use super::showing::Class;
use crate::engagement::{Level, Shift};

/// Which set of colours a picture uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// Dark ink on a pale sea.
    #[default]
    Light,
    /// Pale ink on a dark sea.
    Dark,
    /// For paper: white sea, no tints behind the text.
    Print,
}

impl ThemeName {
    /// All themes, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The name as the command line takes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }
}

impl fmt::Display for ThemeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for ThemeName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|theme| theme.id() == text)
            .ok_or_else(|| format!("“{text}” is no theme: light, dark or print"))
    }
}

/// Colours by role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Which theme this is.
    pub name: ThemeName,
    /// Seas, and the margin outside the globe.
    pub sea: Color,
    /// Around and behind the map in a picture with a title.
    pub paper: Color,
    /// Text and symbols.
    pub ink: Color,
    /// Secondary text.
    pub muted: Color,
    /// Text on fills where `ink` would not stand out.
    pub reversed_ink: Color,
    /// Fills of level 0 to 5.
    pub levels: [Color; 6],
    /// Fills of a rise by 1, 2 and 3 levels or more.
    pub rises: [Color; 3],
    /// Fills of a fall by 1, 2 and 3 levels or more.
    pub falls: [Color; 3],
    /// Fill of an unchanged level.
    pub unchanged: Color,
    /// Fill of states that have become known.
    pub newly_known: Color,
    /// Ground of countries without data.
    pub no_data: Color,
    /// Hatch over countries without data.
    pub no_data_hatch: Color,
    /// Land without a class (the engagement layer is off, or a file of the reader's own).
    pub land: Color,
    /// Afghanistan.
    pub subject: Color,
    /// Outline of Afghanistan.
    pub subject_outline: Color,
    /// Coasts.
    pub coast: Color,
    /// Borders between countries.
    pub border: Color,
    /// Disputed borders, dashed.
    pub disputed: Color,
    /// What shows between the dashes.
    pub disputed_gap: Color,
    /// Meridians and parallels.
    pub graticule: Color,
    /// Selection and other things that ask for attention.
    pub accent: Color,
    /// Around the selected outline, so that it shows on each fill.
    pub accent_casing: Color,
    /// Band around states whose forces clashed with the Taliban's.
    pub conflict: Color,
    /// Between the parts of that band, so that it shows on each fill.
    pub conflict_casing: Color,
    /// Lines between parts of a panel, edges of swatches.
    pub rule: Color,
    /// Parts of a bar of the timeline, by group of kinds, from bottom to top.
    pub bars: [Color; 4],
    /// Lines of a chart, by their places.
    pub lines: [Color; 5],
    /// Symbols and lines over the map.
    pub signs: SignColors,
    /// Layers of the reader's own.
    pub own: OwnColors,
}

impl Theme {
    /// The colours of a theme.
    pub fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => Self::light(),
            ThemeName::Dark => Self::dark(),
            ThemeName::Print => Self::print(),
        }
    }

    /// The fill of a class; `None` is no data.
    pub fn level(&self, level: Option<Level>) -> Color {
        level
            .and_then(|level| self.levels.get(level as usize).copied())
            .unwrap_or(self.no_data)
    }

    /// What an area of a class is filled with.
    pub fn paint(&self, class: Class) -> Paint {
        let by = |fills: &[Color; 3], by: u8| {
            let last = fills.len() - 1;
            fills[usize::from(by).saturating_sub(1).min(last)]
        };
        let color = match class {
            Class::Level(None) | Class::Shift(None) => {
                return Paint::hatch(self.no_data, self.no_data_hatch);
            }
            Class::Level(level) => self.level(level),
            Class::Shift(Some(Shift::Unchanged)) => self.unchanged,
            Class::Shift(Some(Shift::NewlyKnown)) => self.newly_known,
            Class::Shift(Some(Shift::Up(levels))) => by(&self.rises, levels),
            Class::Shift(Some(Shift::Down(levels))) => by(&self.falls, levels),
        };
        Paint::Solid(color)
    }

    /// The part of a bar of the timeline at this place in its order; beyond the last, the last.
    pub fn bar(&self, index: usize) -> Color {
        self.bars[index.min(self.bars.len() - 1)]
    }

    /// The ink for text on `fill`.
    pub fn ink_on(&self, fill: Color) -> Color {
        fill.more_legible(self.ink, self.reversed_ink)
    }

    /// A fill, or the nearest lighter or darker one on which its ink can be read: 4.5 to 1, as
    /// WCAG 2.2 asks of text (criterion 1.4.3).
    pub fn legible_near(&self, fill: Color) -> Color {
        const READABLE: f64 = 4.5;
        const STEPS: u8 = 32;
        let ink = self.ink_on(fill);
        let away = if ink.luminance() < fill.luminance() {
            Color::hex(0xFF_FF_FF)
        } else {
            Color::hex(0)
        };
        let mut nearest =
            (0..=STEPS).map(|step| fill.mixed_with(away, f32::from(step) / f32::from(STEPS)));
        let is_readable = |near: &Color| near.contrast(ink) >= READABLE;
        nearest.find(is_readable).unwrap_or(away)
    }

    fn light() -> Self {
        Self {
            name: ThemeName::Light,
            sea: Color::hex(0xDF_E8_EF),
            paper: Color::hex(0xFF_FF_FF),
            ink: Color::hex(0x14_20_2B),
            muted: Color::hex(0x4F_5F_6C),
            reversed_ink: Color::hex(0xFF_FF_FF),
            levels: [
                0xF6_E9_BE, 0x9F_CC_9A, 0x73_BD_AC, 0x40_97_AE, 0x2A_6A_A3, 0x2A_30_80,
            ]
            .map(Color::hex),
            rises: [0xB9_D3_F2, 0x5B_8C_C8, 0x22_4B_94].map(Color::hex),
            falls: [0xD9_7B_A1, 0xAE_41_70, 0x5F_10_3A].map(Color::hex),
            unchanged: Color::hex(0xF6_F1_DF),
            newly_known: Color::hex(0xBD_BE_C4),
            no_data: Color::hex(0xE6_E3_DE),
            no_data_hatch: Color::hex(0xD6_D1_CA),
            land: Color::hex(0xEC_E8_E1),
            subject: Color::hex(0xF2_A9_3B),
            subject_outline: Color::hex(0x14_20_2B),
            coast: Color::hex(0x5E_7A_8C),
            border: Color::hex(0xFF_FF_FF).with_alpha(235),
            disputed: Color::hex(0x3A_43_4C),
            disputed_gap: Color::hex(0xFF_FF_FF),
            graticule: Color::hex(0x5E_7A_8C).with_alpha(46),
            accent: Color::hex(0xC2_41_0C),
            accent_casing: Color::hex(0xFF_FF_FF),
            conflict: Color::hex(0x8F_12_3C),
            conflict_casing: Color::hex(0xFF_FF_FF),
            rule: Color::hex(0xDD_E1_E5),
            bars: [0x2F_6F_8F, 0x79_AE_BE, 0xC2_CC_D3, 0xB9_7F_62].map(Color::hex),
            lines: [0x77_13_00, 0x9A_76_FF, 0x14_20_2B, 0x15_A4_15, 0x82_68_73].map(Color::hex),
            signs: SignColors::of(ThemeName::Light),
            own: OwnColors::of(ThemeName::Light),
        }
    }

    fn dark() -> Self {
        Self {
            name: ThemeName::Dark,
            sea: Color::hex(0x0E_18_20),
            paper: Color::hex(0x13_1D_25),
            ink: Color::hex(0xF0_F4_F6),
            muted: Color::hex(0xA3_B0_BA),
            reversed_ink: Color::hex(0x0B_14_1B),
            levels: [
                0x3D_4A_52, 0x3E_6A_6B, 0x3E_8E_88, 0x57_B3_9A, 0x9A_D3_A0, 0xED_F3_B4,
            ]
            .map(Color::hex),
            rises: [0x27_6D_AE, 0x4F_A3_E8, 0xA3_D2_F8].map(Color::hex),
            falls: [0xCC_61_89, 0xEB_A5_C4, 0xFC_DA_E7].map(Color::hex),
            unchanged: Color::hex(0x38_43_4C),
            newly_known: Color::hex(0x55_5E_66),
            no_data: Color::hex(0x26_31_3A),
            no_data_hatch: Color::hex(0x33_3F_49),
            land: Color::hex(0x2B_36_3E),
            subject: Color::hex(0xE8_A2_3A),
            subject_outline: Color::hex(0xFF_FF_FF),
            coast: Color::hex(0x6C_86_96),
            border: Color::hex(0x0E_18_20).with_alpha(235),
            disputed: Color::hex(0xE9_EE_F1),
            disputed_gap: Color::hex(0x0E_18_20),
            graticule: Color::hex(0x9A_B4_C4).with_alpha(38),
            accent: Color::hex(0xF5_9E_5B),
            accent_casing: Color::hex(0x0B_14_1B),
            conflict: Color::hex(0xFF_7D_92),
            conflict_casing: Color::hex(0x0B_14_1B),
            rule: Color::hex(0x2A_36_40),
            bars: [0x8F_CF_C0, 0x4B_8F_8C, 0x4A_57_61, 0xB5_7A_5C].map(Color::hex),
            lines: [0xE3_57_17, 0xA4_C4_FF, 0xF0_F4_F6, 0x05_99_7E, 0x91_71_B7].map(Color::hex),
            signs: SignColors::of(ThemeName::Dark),
            own: OwnColors::of(ThemeName::Dark),
        }
    }

    fn print() -> Self {
        Self {
            name: ThemeName::Print,
            sea: Color::hex(0xFF_FF_FF),
            no_data: Color::hex(0xF0_EE_EA),
            no_data_hatch: Color::hex(0xC9_C4_BC),
            land: Color::hex(0xF0_EE_EA),
            coast: Color::hex(0x5A_6B_78),
            graticule: Color::hex(0x5A_6B_78).with_alpha(56),
            ..Self::light()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grounds(theme: &Theme) -> Vec<Color> {
        let mut grounds = theme.levels.to_vec();
        grounds.extend(Class::SHIFTS.map(|class| theme.paint(class).ground()));
        grounds.extend([
            theme.no_data,
            theme.no_data_hatch,
            theme.land,
            theme.subject,
            theme.sea,
        ]);
        grounds
    }

    #[test]
    fn text_stands_out_on_each_fill() {
        for theme in ThemeName::ALL.map(Theme::of) {
            for ground in grounds(&theme) {
                let contrast = ground.contrast(theme.ink_on(ground));
                assert!(
                    contrast >= 4.5,
                    "{:?} {ground:?}: {contrast:.2}",
                    theme.name
                );
            }
            for ground in [theme.paper, theme.sea] {
                assert!(ground.contrast(theme.ink) >= 7.0, "{:?}", theme.name);
                assert!(ground.contrast(theme.muted) >= 4.5, "{:?}", theme.name);
                assert!(ground.contrast(theme.accent) >= 3.0, "{:?}", theme.name);
            }
        }
    }

    #[test]
    fn coasts_stand_out_from_the_sea() {
        for theme in ThemeName::ALL.map(Theme::of) {
            assert!(theme.coast.contrast(theme.sea) >= 3.0, "{:?}", theme.name);
        }
    }

    #[test]
    fn the_band_of_a_clash_stands_out_on_each_fill_and_is_not_the_selections() {
        for theme in ThemeName::ALL.map(Theme::of) {
            let band = theme.conflict;
            assert!(band.contrast(theme.conflict_casing) >= 4.5, "{band:?}");
            for ground in grounds(&theme) {
                // Where the fill is as light as the band, the casing parts them.
                let parted = ground
                    .contrast(theme.conflict_casing)
                    .max(ground.contrast(band));
                assert!(parted >= 2.0, "{:?} {ground:?}: {parted:.2}", theme.name);
            }
            assert!(band.contrast(theme.accent) >= 1.15, "{:?}", theme.name);
        }
    }

    #[test]
    fn a_theme_is_found_by_its_name_only() {
        assert_eq!("dark".parse(), Ok(ThemeName::Dark));
        assert!(
            "Dark "
                .parse::<ThemeName>()
                .unwrap_err()
                .contains("light, dark or print")
        );
    }
}
