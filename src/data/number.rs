//! Decimal numbers of JSON as the nearest `f64`.
//!
//! Most coordinates have so few digits that the number is a whole one divided by a power of ten,
//! both exact in `f64`; then the quotient is correctly rounded (W. D. Clinger 1990). All others are
//! left to the standard library, which rounds correctly, too.

/// Powers of ten that `f64` holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// Above this not every whole number is exact.
const LARGEST_EXACT: u64 = 1 << 53;

/// As many digits fit into 64 bits whatever they are.
const MOST_DIGITS: usize = 19;

/// The number that begins at an offset, and how many bytes it takes; `None` if there is none that
/// is one in JSON. Infinite if it is out of range.
#[inline]
pub(super) fn parse(bytes: &[u8], start: usize) -> Option<(f64, usize)> {
    let mut at = start;
    let is_negative = bytes.get(at) == Some(&b'-');
    at += usize::from(is_negative);
    let mut digits = 0_u64;
    let whole_start = at;
    while let Some(digit) = digit(bytes, at) {
        digits = digits.wrapping_mul(10).wrapping_add(digit);
        at += 1;
    }
    let whole = at - whole_start;
    if whole == 0 {
        return None;
    }
    if whole > 1 && bytes.get(whole_start) == Some(&b'0') {
        // A zero before other digits is a number by itself, and what follows is wrong.
        return Some((
            if is_negative { -0.0 } else { 0.0 },
            whole_start + 1 - start,
        ));
    }
    let mut fraction = 0;
    if bytes.get(at) == Some(&b'.') {
        at += 1;
        let from = at;
        while let Some(eight) = eight_digits(bytes, at) {
            digits = digits.wrapping_mul(100_000_000).wrapping_add(eight);
            at += 8;
        }
        while let Some(digit) = digit(bytes, at) {
            digits = digits.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        fraction = at - from;
        if fraction == 0 {
            return None;
        }
    }
    let has_exponent = matches!(bytes.get(at), Some(b'e' | b'E'));
    if has_exponent {
        at += 1;
        at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
        let from = at;
        while digit(bytes, at).is_some() {
            at += 1;
        }
        if at == from {
            return None;
        }
    }
    // Leading zeros only make this careful.
    let is_exact = !has_exponent
        && whole + fraction <= MOST_DIGITS
        && digits <= LARGEST_EXACT
        && fraction < POWERS.len();
    if is_exact {
        let value = digits as f64 / POWERS[fraction];
        return Some((if is_negative { -value } else { value }, at - start));
    }
    let text = std::str::from_utf8(bytes.get(start..at)?).ok()?;
    Some((text.parse().ok()?, at - start))
}

#[inline]
fn digit(bytes: &[u8], at: usize) -> Option<u64> {
    let digit = bytes.get(at)?.wrapping_sub(b'0');
    (digit < 10).then_some(u64::from(digit))
}

/// Eight digits at once, if there are eight: bytes are added in pairs, then pairs, then fours.
#[inline]
fn eight_digits(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk: [u8; 8] = *bytes.get(at..)?.first_chunk()?;
    let value = u64::from_le_bytes(chunk);
    let high = value & 0xF0F0_F0F0_F0F0_F0F0;
    // Adding six carries into the upper half of a byte if its lower half is above nine.
    let carried = value.wrapping_add(0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0;
    if high != 0x3030_3030_3030_3030 || carried != high {
        return None;
    }
    let ones = value & 0x0F0F_0F0F_0F0F_0F0F;
    let pairs = (ones.wrapping_mul(10) + (ones >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours.wrapping_mul(10_000) + (fours >> 32)) & 0xFFFF_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(text: &str) -> Option<f64> {
        let (value, length) = parse(text.as_bytes(), 0)?;
        (length == text.len()).then_some(value)
    }

    #[test]
    fn numbers_of_all_forms_are_those_of_the_standard_library() {
        for text in [
            "0",
            "-0",
            "0.1",
            "12345678.12345678",
            "-81.78995657299997",
            "9007199254740993",
            "1e22",
            "1e-400",
            "123456789012345678901234567890",
            "0.00000000000000000000000001",
            "179.99999999999997",
            "1E5",
            "1e+5",
            "3.4e-5",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(
                whole(text).map(f64::to_bits),
                Some(expected.to_bits()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_json_does_not_have_is_none() {
        for text in [
            "", "-", ".5", "1.", "1e", "1e+", "+1", "01", "0x10", "1.2.3", "inf",
        ] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_number_is_read_to_the_last_bit(value in -1e3..1e3_f64, digits in 0..20_usize) {
            for text in [format!("{value}"), format!("{value:.digits$}"), format!("{value:e}")] {
                let expected: f64 = text.parse().unwrap();
                prop_assert_eq!(whole(&text).map(f64::to_bits), Some(expected.to_bits()));
            }
        }

        #[test]
        fn any_bits_are_read(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            let text = format!("{value:e}");
            prop_assert_eq!(whole(&text).map(f64::to_bits), Some(value.to_bits()));
        }
    }
}
