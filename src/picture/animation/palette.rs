//! One palette for all frames: the frequent colours as they are, the rest by the nearest of a few.
//!
//! A map has some dozen flat colours, which must not shift from frame to frame, and thousands on
//! smoothed edges, of which nobody sees that they are rounded.

use std::collections::BTreeMap;

/// Red, green, blue.
pub(super) type Rgb = [u8; 3];

/// Most colours: one of 256 places stays free for what is transparent.
const MOST: usize = 255;
/// Most colours that are kept exactly.
const MOST_EXACT: usize = 128;
/// A colour is kept if it has at least one pixel of so many.
const EXACT_FROM: u64 = 8_000;

/// The colours of an animation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Palette {
    colors: Vec<Rgb>,
}

/// How many pixels have each colour.
#[derive(Debug, Default)]
pub(super) struct Histogram(BTreeMap<Rgb, u64>);

impl Histogram {
    /// Counts `pixels` more of a colour.
    pub(super) fn add(&mut self, color: Rgb, pixels: u64) {
        *self.0.entry(color).or_default() += pixels;
    }

    /// Chooses the palette.
    pub(super) fn palette(&self) -> Palette {
        let mut colors: Vec<(Rgb, u64)> = self.0.iter().map(|(c, n)| (*c, *n)).collect();
        // The most frequent first, then by colour: no order of insertion takes part.
        colors.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
        if colors.len() <= MOST {
            let colors = colors.into_iter().map(|(color, _)| color).collect();
            return Palette { colors };
        }
        let total: u64 = colors.iter().map(|(_, count)| count).sum();
        let is_frequent = |(_, count): &(Rgb, u64)| count * EXACT_FROM >= total;
        let n_exact = colors
            .iter()
            .take(MOST_EXACT)
            .take_while(|it| is_frequent(it))
            .count();
        let rest = colors.split_off(n_exact);
        let mut palette: Vec<Rgb> = colors.into_iter().map(|(color, _)| color).collect();
        palette.extend(few(rest, MOST - n_exact));
        Palette { colors: palette }
    }
}

/// At most `most` colours that stand for all: the set with the widest spread is split at its mean,
/// again and again.
fn few(colors: Vec<(Rgb, u64)>, most: usize) -> Vec<Rgb> {
    let mut sets = vec![Set::of(colors)];
    while sets.len() < most {
        let widest = (0..sets.len()).max_by(|a, b| {
            let spread = |index: &usize| sets.get(*index).map_or(0.0, |set| set.spread);
            // Of two that are equal, the first one.
            spread(a).total_cmp(&spread(b)).then(b.cmp(a))
        });
        let Some(widest) =
            widest.filter(|index| sets.get(*index).is_some_and(|it| it.spread > 0.0))
        else {
            break;
        };
        let (low, high) = sets.swap_remove(widest).split();
        sets.extend([low, high]);
    }
    sets.iter().map(Set::mean).collect()
}

/// Colours that one of the palette stands for.
struct Set {
    colors: Vec<(Rgb, u64)>,
    mean: [f64; 3],
    /// The channel that varies most.
    axis: usize,
    /// Sum of squared distances from the mean along that channel.
    spread: f64,
}

impl Set {
    fn of(colors: Vec<(Rgb, u64)>) -> Self {
        let total: f64 = colors.iter().map(|(_, count)| *count as f64).sum();
        let channels = [0, 1, 2];
        let value = |color: &Rgb, axis: usize| f64::from(color[axis]);
        let mean = channels.map(|axis| {
            let sum = |(color, count): &(Rgb, u64)| value(color, axis) * *count as f64;
            colors.iter().map(sum).sum::<f64>() / total.max(1.0)
        });
        let spreads = channels.map(|axis| {
            let square = |(color, count): &(Rgb, u64)| {
                (value(color, axis) - mean[axis]).powi(2) * *count as f64
            };
            colors.iter().map(square).sum::<f64>()
        });
        let axis = channels
            .into_iter()
            .max_by(|a, b| spreads[*a].total_cmp(&spreads[*b]))
            .unwrap_or(0);
        Self {
            colors,
            mean,
            axis,
            spread: spreads[axis],
        }
    }

    /// The colours below the mean and those above it; neither set is empty where there is spread.
    fn split(self) -> (Self, Self) {
        let (axis, mean) = (self.axis, self.mean[self.axis]);
        let is_low = |(color, _): &(Rgb, u64)| f64::from(color[axis]) <= mean;
        let (low, high) = self.colors.into_iter().partition(is_low);
        (Self::of(low), Self::of(high))
    }

    fn mean(&self) -> Rgb {
        self.mean.map(|value| value.round() as u8)
    }
}

impl Palette {
    /// Its colours, at most 255.
    pub(super) fn colors(&self) -> &[Rgb] {
        &self.colors
    }

    /// The place of the nearest colour.
    pub(super) fn nearest(&self, color: Rgb) -> u8 {
        let distance = |other: &Rgb| {
            let square = |axis: usize| i32::from(color[axis].abs_diff(other[axis])).pow(2);
            // The eye sees green best, blue least.
            3 * square(0) + 6 * square(1) + 2 * square(2)
        };
        (0..=u8::MAX)
            .zip(&self.colors)
            .min_by_key(|(index, other)| (distance(other), *index))
            .map_or(0, |(index, _)| index)
    }

    /// The place that no colour has: what is left as it was.
    pub(super) fn transparent(&self) -> u8 {
        self.colors.len().min(MOST) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_all_kept() {
        let mut histogram = Histogram::default();
        for value in 0..=200 {
            histogram.add([value, 0, 255 - value], 1);
        }
        let palette = histogram.palette();
        for value in 0..=200 {
            let color = [value, 0, 255 - value];
            assert_eq!(palette.colors()[usize::from(palette.nearest(color))], color);
        }
        assert_eq!(palette.transparent(), 201);
    }

    #[test]
    fn of_many_colours_the_frequent_ones_are_exact_and_the_others_near() {
        let mut histogram = Histogram::default();
        histogram.add([246, 233, 190], 1_000_000);
        histogram.add([42, 48, 128], 1_000);
        for red in 0..=255 {
            for green in (0..=255).step_by(5) {
                histogram.add([red, green, 90], 3);
            }
        }
        let palette = histogram.palette();
        let shown = |color| palette.colors()[usize::from(palette.nearest(color))];
        assert_eq!(shown([246, 233, 190]), [246, 233, 190]);
        assert_eq!(shown([42, 48, 128]), [42, 48, 128]);
        assert!(palette.colors().len() <= 255);
        for color in [[3_u8, 250, 90], [128, 128, 90], [255, 0, 90]] {
            let far = (0..3)
                .map(|axis| color[axis].abs_diff(shown(color)[axis]))
                .max();
            assert!(far < Some(24), "{color:?} {:?}", shown(color));
        }
    }
}
