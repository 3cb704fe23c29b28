//! The colours of a reader's own layers.
//!
//! A ramp for numbers and eight colours for categories, told apart from each other and from the
//! levels by CIEDE2000 also under simulated protanopia, deuteranopia and tritanopia (`tests/pictures/palette.rs`
//! has the distances). The levels go from yellow over green to blue; these ramps are of wine and
//! violet, hues that no level has.

use super::ThemeName;
use crate::scene::color::Color;

/// Colours of a reader's own layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnColors {
    /// From the least numbers to the greatest.
    pub ramp: [Color; 7],
    /// Of categories, and of layers without classes.
    pub categories: [Color; 8],
    /// Of categories that have no colour of their own.
    pub rest: Color,
    /// Of what has no value.
    pub without: Color,
    /// Edges of areas and dots.
    pub edge: Color,
    /// Around lines and dots, so that they show on each fill.
    pub casing: Color,
}

/// What a part of a reader's own layer is coloured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnInk {
    /// A layer of one colour, by its place among the layers.
    One(u8),
    /// A class of numbers, and how many there are.
    Step(u8, u8),
    /// A category.
    Category(u8),
    /// Categories without a colour of their own.
    Rest,
    /// What has no value.
    Without,
}

impl OwnColors {
    pub(super) fn of(theme: ThemeName) -> Self {
        match theme {
            ThemeName::Light | ThemeName::Print => Self {
                ramp: [
                    0xFA_C6_E2, 0xFF_8D_CB, 0xED_5E_AB, 0xCF_38_88, 0xAC_13_67, 0x81_0B_47,
                    0x5A_00_2B,
                ]
                .map(Color::hex),
                categories: [
                    0x4B_66_F1, 0x52_4C_00, 0xC0_A2_F5, 0x1E_55_4C, 0x8C_6B_88, 0xD0_75_0A,
                    0x8B_9C_7C, 0x5D_74_51,
                ]
                .map(Color::hex),
                rest: Color::hex(0x8A_8A_8A),
                without: Color::hex(0xD2_D2_D2),
                edge: Color::hex(0x3A_1C_2E),
                casing: Color::hex(0xFF_FF_FF),
            },
            ThemeName::Dark => Self {
                ramp: [
                    0x5F_25_9F, 0x7D_39_C1, 0x9C_4E_E1, 0xBB_67_FD, 0xCF_93_FB, 0xE1_BB_F8,
                    0xF3_E0_FB,
                ]
                .map(Color::hex),
                categories: [
                    0xAE_AD_EC, 0xB0_21_14, 0x95_EF_DD, 0x76_32_C2, 0xED_E0_2B, 0xAF_84_71,
                    0x7F_7E_A6, 0xE4_62_12,
                ]
                .map(Color::hex),
                rest: Color::hex(0x9A_9A_9A),
                without: Color::hex(0x50_50_50),
                edge: Color::hex(0xF3_E8_FA),
                casing: Color::hex(0x0B_14_1B),
            },
        }
    }

    /// The colour of an ink.
    pub fn color(&self, ink: OwnInk) -> Color {
        let of = |colors: &[Color], at: usize| colors.get(at).copied().unwrap_or(self.rest);
        match ink {
            // The first layer takes the hue that is farthest from all levels and from Afghanistan.
            OwnInk::One(0) => of(&self.ramp, 3),
            OwnInk::One(layer) => of(
                &self.categories,
                usize::from(layer - 1) % self.categories.len(),
            ),
            OwnInk::Step(_, 0 | 1) => of(&self.ramp, self.ramp.len() / 2),
            OwnInk::Step(class, classes) => {
                // The ends of the ramp always, the rest evenly between.
                let steps = self.ramp.len() - 1;
                let last = usize::from(classes - 1);
                let at = (usize::from(class) * steps + last / 2) / last;
                of(&self.ramp, at)
            }
            OwnInk::Category(category) => of(&self.categories, usize::from(category)),
            OwnInk::Rest => self.rest,
            OwnInk::Without => self.without,
        }
    }
}
