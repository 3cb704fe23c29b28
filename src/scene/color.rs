//! Colours as numbers: sRGB with alpha, relative luminance and contrast.

/// An sRGB colour with straight (not premultiplied) alpha, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// 0 is invisible, 255 opaque.
    pub alpha: u8,
}

impl Color {
    /// Nothing at all.
    pub const TRANSPARENT: Self = Self::hex(0).with_alpha(0);

    /// An opaque colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            red: (rgb >> 16) as u8,
            green: (rgb >> 8) as u8,
            blue: rgb as u8,
            alpha: 255,
        }
    }

    /// The same colour, `alpha` of 255 opaque.
    pub const fn with_alpha(self, alpha: u8) -> Self {
        Self { alpha, ..self }
    }

    /// The same colour, so opaque in percent of what it was.
    #[must_use]
    pub fn faded(self, percent: u8) -> Self {
        let alpha = u32::from(self.alpha) * u32::from(percent.min(100));
        self.with_alpha(((alpha + 50) / 100) as u8)
    }

    /// This colour laid over an opaque `ground`.
    pub fn over(self, ground: Self) -> Self {
        let mix = |top: u8, bottom: u8| {
            let alpha = u32::from(self.alpha);
            ((u32::from(top) * alpha + u32::from(bottom) * (255 - alpha) + 127) / 255) as u8
        };
        Self {
            red: mix(self.red, ground.red),
            green: mix(self.green, ground.green),
            blue: mix(self.blue, ground.blue),
            alpha: 255,
        }
    }

    /// The colour on the way to `other`, `share` of it from 0 to 1, channel by channel.
    pub fn mixed_with(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mix = |a: u8, b: u8| {
            let (a, b) = (f32::from(a), f32::from(b));
            (a + (b - a) * share).round() as u8
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
            alpha: mix(self.alpha, other.alpha),
        }
    }

    /// Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it; alpha is ignored.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio against `other`, 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Of two inks, the one that stands out more on this ground.
    pub fn more_legible(self, a: Self, b: Self) -> Self {
        if self.contrast(a) >= self.contrast(b) {
            a
        } else {
            b
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_contrast_that_wcag_names() {
        let (black, white) = (Color::hex(0), Color::hex(0xFF_FF_FF));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_half_transparent_colour_lies_between_itself_and_its_ground() {
        let grey = Color::hex(0).with_alpha(128).over(Color::hex(0xFF_FF_FF));
        assert_eq!((grey.red, grey.alpha), (127, 255));
    }
}
