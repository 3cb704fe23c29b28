//! Decimal numbers of JSON as the nearest `f64`.
//!
//! Most coordinates have so few digits that the number is a whole one divided by a power of ten,
//! both exact in `f64`; then the quotient is correctly rounded (W. D. Clinger 1990). All others are
//! divided by a method that is exact as well, and what has an exponent or more than 19 digits is left
//! to the standard library, which rounds correctly, too.

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
    if !has_exponent && whole + fraction <= MOST_DIGITS && fraction < FIFTHS.len() {
        let value = divided(digits, fraction);
        return Some((if is_negative { -value } else { value }, at - start));
    }
    let text = std::str::from_utf8(bytes.get(start..at)?).ok()?;
    Some((text.parse().ok()?, at - start))
}

/// For each number of decimals k the highest 128 bits of 5⁻ᵏ, rounded up; so many that one of them
/// times 64 bits tells how the quotient is rounded (D. Lemire, “Number parsing at a gigabyte per
/// second”, 2021, for k up to 27).
const FIFTHS: [u128; 20] = {
    let mut fifths = [1 << 127; 20];
    let mut power: u128 = 5;
    let mut decimals = 1;
    while decimals < fifths.len() {
        // The least z with 2ᶻ ≥ 5ᵏ; then 2^(z + 127) / 5ᵏ by long division, and one more.
        let bits = 128 - (power - 1).leading_zeros();
        let (mut quotient, mut rest): (u128, u128) = (0, 1);
        let mut step = 0;
        while step < bits + 127 {
            rest <<= 1;
            quotient <<= 1;
            if rest >= power {
                rest -= power;
                quotient |= 1;
            }
            step += 1;
        }
        fifths[decimals] = quotient + 1;
        power *= 5;
        decimals += 1;
    }
    fifths
};

/// `digits` divided by ten so many times, as the nearest `f64`, of two equally near the even one:
/// the method of Eisel and Lemire. At most 19 times.
fn divided(digits: u64, decimals: usize) -> f64 {
    /// Bits of the fraction of an `f64`, and what is added to its exponent.
    const FRACTION_BITS: u32 = 52;
    const BIAS: i32 = 1023;
    let Some(&fifth) = FIFTHS.get(decimals).filter(|_| digits > 0) else {
        return 0.0;
    };
    let shift = digits.leading_zeros();
    let scaled = u128::from(digits << shift);
    // The product's highest 128 bits, from its upper half alone where that is enough.
    let mut product = scaled * (fifth >> 64);
    let undecided = u64::MAX >> (FRACTION_BITS + 3);
    if (product >> 64) as u64 & undecided == undecided {
        product += (scaled * (fifth & u128::from(u64::MAX))) >> 64;
    }
    let (high, low) = ((product >> 64) as u64, product as u64);
    let upper = (high >> 63) as u32;
    let dropped = upper + 64 - FRACTION_BITS - 3;
    let mut mantissa = high >> dropped;
    // 2^e with e = ⌊log₂ 10⁻ᵏ⌋ + 63, reckoned with 217706 / 2¹⁶ for log₂ 10.
    let log = ((-i32::from(decimals as u8) * 217_706) >> 16) + 63;
    let mut exponent = log + i32::from(upper as u8) - i32::from(shift as u8) + BIAS;
    let is_half = low <= 1 && decimals <= 4 && mantissa & 3 == 1 && mantissa << dropped == high;
    if is_half {
        // Just between two numbers, of which the lower one is even.
        mantissa &= !1;
    }
    mantissa = (mantissa + (mantissa & 1)) >> 1;
    if mantissa >> (FRACTION_BITS + 1) > 0 {
        mantissa = 1 << FRACTION_BITS;
        exponent += 1;
    }
    let fraction = mantissa & !(1 << FRACTION_BITS);
    f64::from_bits(fraction | (exponent as u64) << FRACTION_BITS)
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
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn any_number_is_read_to_the_last_bit(value in -1e3..1e3_f64, digits in 0..20_usize) {
            for text in [format!("{value}"), format!("{value:.digits$}"), format!("{value:e}")] {
                let expected: f64 = text.parse().unwrap();
                prop_assert_eq!(whole(&text).map(f64::to_bits), Some(expected.to_bits()));
            }
        }

        #[test]
        fn digits_divided_by_powers_of_ten_are_rounded_as_by_the_standard_library(
            digits in prop_oneof![any::<u64>(), (1_u64 << 52..1 << 55), (0..64_u32).prop_map(|it| 1 << it)],
            off in 0..5_u64,
            decimals in 0..20_usize,
        ) {
            let digits = digits.saturating_sub(off);
            let expected: f64 = format!("{digits}e-{decimals}").parse().unwrap();
            prop_assert_eq!(divided(digits, decimals).to_bits(), expected.to_bits());
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
