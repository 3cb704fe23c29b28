//! What an area is filled with: one colour, or lines and dots over it.
//!
//! All textures lie on one grid, so that they can be told apart where they meet: lines of either
//! diagonal cross in its corners, and dots stand where no line comes.

use super::color::Color;

/// Distance between the lines of a hatch across them, in points.
pub const HATCH_SPACING: f32 = 6.0;
/// Width of a hatch's lines, in points.
pub const HATCH_WIDTH: f32 = 1.2;
/// Radius of a dot, in points.
pub const DOT_RADIUS: f32 = 1.15;

/// What an area is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// Lines and dots over a ground.
    Texture(Texture),
}

/// Lines and dots over a ground, from bottom to top. Those of a colour that cannot be seen are
/// not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Texture {
    /// What lies below and between.
    pub ground: Color,
    /// Diagonal lines from lower left to upper right, [`HATCH_SPACING`] apart.
    pub hatch: Color,
    /// The same from upper left to lower right.
    pub counter_hatch: Color,
    /// From upper left to lower right, twice as far apart.
    pub sparse_hatch: Color,
    /// Dots between the lines, each as far from the next as two lines of the sparse hatch.
    pub dots: Color,
}

impl Texture {
    /// No lines and no dots.
    pub const fn plain(ground: Color) -> Self {
        Self {
            ground,
            hatch: Color::TRANSPARENT,
            counter_hatch: Color::TRANSPARENT,
            sparse_hatch: Color::TRANSPARENT,
            dots: Color::TRANSPARENT,
        }
    }

    /// The colours over the ground, from bottom to top.
    pub fn inks(&self) -> [Color; 4] {
        [self.hatch, self.counter_hatch, self.sparse_hatch, self.dots]
    }

    fn with_inks(ground: Color, [hatch, counter_hatch, sparse_hatch, dots]: [Color; 4]) -> Self {
        Self {
            ground,
            hatch,
            counter_hatch,
            sparse_hatch,
            dots,
        }
    }
}

impl Paint {
    /// Diagonal lines from lower left to upper right over a ground.
    pub const fn hatch(ground: Color, ink: Color) -> Self {
        Self::Texture(Texture {
            hatch: ink,
            ..Texture::plain(ground)
        })
    }

    /// The texture, or what is as good as one colour.
    pub fn of(texture: Texture) -> Self {
        let is_plain = texture.inks().iter().all(|ink| ink.alpha == 0);
        if is_plain {
            Self::Solid(texture.ground)
        } else {
            Self::Texture(texture)
        }
    }

    /// As a texture; one colour is its ground alone.
    pub const fn texture(self) -> Texture {
        match self {
            Self::Solid(ground) => Texture::plain(ground),
            Self::Texture(texture) => texture,
        }
    }

    /// The colour that most of the area has.
    pub const fn ground(self) -> Color {
        self.texture().ground
    }

    /// The same with each colour changed.
    #[must_use]
    pub(super) fn map(self, change: impl Fn(Color) -> Color) -> Self {
        let texture = self.texture();
        let (ground, inks) = (change(texture.ground), texture.inks().map(change));
        Self::of(Texture::with_inks(ground, inks))
    }

    /// The same over a ground, so opaque in percent; the ground shows through, nothing below it.
    #[must_use]
    pub fn over(self, ground: Color, percent: u8) -> Self {
        if percent >= 100 {
            return self;
        }
        // An ink stays as opaque over its own ground as it was.
        self.map(|color| {
            let mixed = color.with_alpha(u8::MAX).faded(percent).over(ground);
            mixed.with_alpha(color.alpha)
        })
    }

    /// The paint on the way to `after`, `share` of it from 0 to 1. What only one of the two has
    /// appears or sinks into the ground.
    #[must_use]
    pub fn mixed_with(self, after: Self, share: f32) -> Self {
        if self == after || share <= 0.0 {
            return self;
        }
        if share >= 1.0 {
            return after;
        }
        let (a, b) = (self.texture(), after.texture());
        let ink = |a: Color, b: Color| match (a.alpha, b.alpha) {
            (0, _) => b.with_alpha(0).mixed_with(b, share),
            (_, 0) => a.mixed_with(a.with_alpha(0), share),
            _ => a.mixed_with(b, share),
        };
        let mut inks = a.inks();
        for (from, to) in inks.iter_mut().zip(b.inks()) {
            *from = ink(*from, to);
        }
        Self::of(Texture::with_inks(
            a.ground.mixed_with(b.ground, share),
            inks,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PALE: Color = Color::hex(0xF0_F0_F0);
    const DEEP: Color = Color::hex(0x20_30_80);
    const INK: Color = Color::hex(0x40_40_40);

    #[test]
    fn a_fade_begins_and_ends_with_the_paints_themselves() {
        let (hatch, solid) = (Paint::hatch(PALE, INK), Paint::Solid(DEEP));
        assert_eq!(hatch.mixed_with(solid, 0.0), hatch);
        assert_eq!(hatch.mixed_with(solid, 1.0), solid);
        assert_eq!(solid.mixed_with(solid, 0.5), solid);
    }

    #[test]
    fn lines_sink_into_the_ground_and_appear_from_it() {
        let (hatch, solid) = (Paint::hatch(PALE, INK), Paint::Solid(PALE));
        for (share, alpha) in [(0.1, 230), (0.9, 26)] {
            let texture = hatch.mixed_with(solid, share).texture();
            assert_eq!(texture.hatch, INK.with_alpha(alpha), "{share}");
            assert_eq!(texture.ground, PALE);
            let back = solid.mixed_with(hatch, 1.0 - share).texture();
            assert!(back.hatch.alpha.abs_diff(alpha) <= 1, "{share}");
        }
    }

    #[test]
    fn a_texture_without_lines_and_dots_is_one_colour() {
        assert_eq!(Paint::of(Texture::plain(DEEP)), Paint::Solid(DEEP));
        let faint = Texture {
            dots: INK.with_alpha(0),
            ..Texture::plain(DEEP)
        };
        assert_eq!(Paint::of(faint), Paint::Solid(DEEP));
    }

    #[test]
    fn over_a_ground_lines_that_are_not_there_stay_away() {
        let paint = Paint::hatch(DEEP, INK).over(PALE, 40);
        let texture = paint.texture();
        assert_eq!(texture.ground, DEEP.faded(40).over(PALE));
        assert_eq!(texture.hatch, INK.faded(40).over(PALE));
        assert_eq!(texture.dots.alpha, 0);
    }
}
