//! Numbers as people write them, and as a legend shows them.

/// A number in a table: with signs between thousands, a comma for the decimals, a percent sign.
/// Nothing for what is no number, and for what could be two different ones.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let text: String = text
        .chars()
        .filter(|letter| {
            !matches!(
                letter,
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '_'
            )
        })
        .collect();
    let text = text.replace('\u{2212}', "-");
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let plain = match (points, commas) {
        (_, 0) if points <= 1 => text,
        // 1.234.567
        (2.., 0) if are_thousands(&text, '.') => text.replace('.', ""),
        // 1,234,567.8 and 1.234.567,8: the sign that comes once and last is for the decimals.
        (1, _) if text.rfind('.') > text.rfind(',') && are_thousands(&text, ',') => {
            text.replace(',', "")
        }
        (_, 1) if text.rfind(',') > text.rfind('.') && points > 0 && are_thousands(&text, '.') => {
            text.replace('.', "").replace(',', ".")
        }
        (0, 1) if are_thousands(&text, ',') => text.replace(',', ""),
        (0, 1) => text.replace(',', "."),
        (0, _) if are_thousands(&text, ',') => text.replace(',', ""),
        _ => return None,
    };
    let is_number = plain
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+' | 'e' | 'E'));
    if !is_number {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whether the whole part of a number is in groups of three digits.
fn are_thousands(text: &str, sign: char) -> bool {
    let other = if sign == ',' { '.' } else { ',' };
    let whole = text.split(other).next().unwrap_or_default();
    let mut groups = whole.trim_start_matches(['-', '+']).split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && first != "0"
        && groups.all(|it| it.len() == 3 && it.bytes().all(|digit| digit.is_ascii_digit()))
}

/// A number with so many decimals at most, and commas between thousands.
pub fn shown(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    };
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("−", rest.to_owned()),
        None => ("", text),
    };
    let (whole, rest) = match text.split_once('.') {
        Some((whole, rest)) => (whole.to_owned(), format!(".{rest}")),
        None => (text, String::new()),
    };
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{rest}")
}

/// The fewest decimals with which all of these can be told apart and none is off by more than a
/// two-hundredth of itself; at most 6.
pub fn decimals_for(numbers: &[f64]) -> usize {
    const OFF: f64 = 0.005;
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    let are_apart = |decimals: &usize| {
        let shown: Vec<String> = sorted.iter().map(|it| format!("{it:.decimals$}")).collect();
        let is_near = |(number, text): (&f64, &String)| {
            let read: f64 = text.parse().unwrap_or_default();
            (read - number).abs() <= number.abs() * OFF
        };
        shown.windows(2).all(|pair| pair.first() != pair.last())
            && sorted.iter().zip(&shown).all(is_near)
    };
    (0..6).find(are_apart).unwrap_or(6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("12", 12.0),
            (" 1,234 ", 1234.0),
            ("1,234,567.5", 1_234_567.5),
            ("1.234.567,5", 1_234_567.5),
            ("1.234.567", 1_234_567.0),
            ("12,5", 12.5),
            ("1\u{202f}234", 1234.0),
            ("45 %", 45.0),
            ("−3.5", -3.5),
            ("1e6", 1e6),
            ("0,123", 0.123),
        ] {
            assert_eq!(parse(text), Some(number), "{text}");
        }
        for text in [
            "", "n/a", "1,2,3", "12 km", "1.2.3", "inf", "NaN", "-", "2024-01",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_shown_with_as_many_decimals_as_tell_them_apart() {
        assert_eq!(decimals_for(&[1.0, 2.0, 300.0]), 0);
        assert_eq!(decimals_for(&[35.0, 44.5, 1320.0]), 1);
        assert_eq!(decimals_for(&[0.121, 0.124, 0.5]), 3);
        assert_eq!(decimals_for(&[0.5, 0.5]), 1);
        assert_eq!(shown(1_234_567.891, 1), "1,234,567.9");
        assert_eq!(shown(-1234.0, 0), "−1,234");
        assert_eq!(shown(12.0, 0), "12");
        assert_eq!(shown(35.0, 1), "35");
    }
}
