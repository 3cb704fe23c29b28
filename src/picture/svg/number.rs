//! Numbers as short as SVG takes them.

use std::fmt::Write as _;

/// Steps in a point: coordinates are written to a hundredth.
const STEPS: f32 = 100.0;

/// A coordinate in hundredths of a point.
pub(super) fn steps(value: f32) -> i64 {
    (value * STEPS).round() as i64
}

/// Writes a number of hundredths: `-12.5` for −1250.
pub(super) fn push_steps(text: &mut String, steps: i64) {
    if steps < 0 {
        text.push('-');
    }
    let (whole, part) = (steps.unsigned_abs() / 100, steps.unsigned_abs() % 100);
    // Writing into a text cannot fail.
    let _written = match part {
        0 => write!(text, "{whole}"),
        part if part % 10 == 0 => write!(text, "{whole}.{}", part / 10),
        part => write!(text, "{whole}.{part:02}"),
    };
}

/// The number as a text of its own.
pub(super) fn number(value: f32) -> String {
    let mut text = String::new();
    push_steps(&mut text, steps(value));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_at_most_two_decimals_and_no_more_than_they_need() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (-12.5, "-12.5"),
            (0.05, "0.05"),
            (-0.128, "-0.13"),
            (1e5, "100000"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
