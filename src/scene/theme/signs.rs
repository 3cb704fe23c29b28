//! The colours of symbols and lines over the map.
//!
//! They stand on any fill, so each has a casing: whatever the fill, either the ink or its casing
//! stands out from it by 3:1, and the ink from its casing.

use super::ThemeName;
use crate::record::corridor::CorridorKind;
use crate::scene::color::Color;

/// Colours of symbols and lines by their role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignColors {
    /// Outlines and figures of symbols.
    pub ink: Color,
    /// Inside and around symbols, and around lines.
    pub casing: Color,
    /// Inside the symbols of Afghan missions.
    pub afghan: Color,
    /// Attacks and clashes.
    pub incident: Color,
    /// Crossings that are closed.
    pub closed: Color,
    /// Arcs to the capitals in contact.
    pub contact: Color,
    /// Works that stand still.
    pub stalled: Color,
    gas: Color,
    transit: Color,
    power: Color,
    rail: Color,
    road: Color,
    canal: Color,
    trade: Color,
}

impl SignColors {
    /// The colours of a theme.
    pub(super) fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Light | ThemeName::Print => Self::light(),
            ThemeName::Dark => Self::dark(),
        }
    }

    /// The colour of a kind of work.
    pub fn corridor(&self, kind: CorridorKind) -> Color {
        match kind {
            CorridorKind::GasPipeline => self.gas,
            CorridorKind::GasTransit => self.transit,
            CorridorKind::PowerLine => self.power,
            CorridorKind::Railway => self.rail,
            CorridorKind::Road => self.road,
            CorridorKind::Canal => self.canal,
            CorridorKind::TradeRoute => self.trade,
            CorridorKind::Mine | CorridorKind::OilField => self.ink,
        }
    }

    const fn light() -> Self {
        Self {
            ink: Color::hex(0x14_20_2B),
            casing: Color::hex(0xFF_FF_FF),
            afghan: Color::hex(0xFF_D9_8F),
            incident: Color::hex(0x78_12_2A),
            closed: Color::hex(0x86_12_12),
            contact: Color::hex(0x5A_3E_6B),
            stalled: Color::hex(0x43_48_4D),
            gas: Color::hex(0x7C_34_00),
            transit: Color::hex(0x09_52_5E),
            power: Color::hex(0x7C_1B_70),
            rail: Color::hex(0x1B_1F_24),
            road: Color::hex(0x5D_41_2D),
            canal: Color::hex(0x12_41_9E),
            trade: Color::hex(0x1F_51_28),
        }
    }

    const fn dark() -> Self {
        Self {
            ink: Color::hex(0xF0_F4_F6),
            casing: Color::hex(0x0B_14_1B),
            afghan: Color::hex(0x6B_45_0B),
            incident: Color::hex(0xFF_9F_A7),
            closed: Color::hex(0xFF_92_88),
            contact: Color::hex(0xD9_BC_E8),
            stalled: Color::hex(0xB2_BA_C0),
            gas: Color::hex(0xFF_A2_4D),
            transit: Color::hex(0x6F_D6_E6),
            power: Color::hex(0xF0_8C_E4),
            rail: Color::hex(0xF0_F4_F6),
            road: Color::hex(0xD8_B5_94),
            canal: Color::hex(0x8F_BB_FF),
            trade: Color::hex(0x8F_D6_8F),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Class, Theme};
    use super::*;
    use crate::record::value::Word as _;

    #[test]
    fn symbols_and_lines_stand_out_on_each_fill_with_their_casing() {
        for theme in ThemeName::ALL.map(Theme::of) {
            let signs = &theme.signs;
            let mut grounds = theme.levels.to_vec();
            grounds.extend(Class::SHIFTS.map(|class| theme.paint(class).ground()));
            grounds.extend([theme.no_data, theme.no_data_hatch, theme.land]);
            grounds.extend([theme.subject, theme.sea]);
            let mut inks = vec![signs.ink, signs.incident, signs.closed];
            inks.extend([signs.contact, signs.stalled]);
            inks.extend(CorridorKind::ALL.iter().map(|kind| signs.corridor(*kind)));
            for ink in inks {
                let within = ink.contrast(signs.casing);
                assert!(within >= 4.5, "{:?} {ink:?}: {within:.2}", theme.name);
                for ground in &grounds {
                    let outside = ink.contrast(*ground).max(signs.casing.contrast(*ground));
                    assert!(outside >= 3.0, "{:?} {ink:?} on {ground:?}", theme.name);
                }
            }
            assert!(signs.ink.contrast(signs.afghan) >= 4.5, "{:?}", theme.name);
        }
    }
}
