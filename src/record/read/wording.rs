//! How what a file holds is told in a message, and what was probably meant.

/// Control characters, and those that turn the direction of text around, with which a file can
/// show another text than it holds.
pub(crate) fn is_invisible(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// A text of a file as it can stand in a message: short, on one line, without control characters.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if is_invisible(c) { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// The nearest of some words, or all of them where none is near and they are few.
pub(crate) fn did_you_mean(word: &str, words: &[&str]) -> String {
    const FEW: usize = 10;
    let nearest = words
        .iter()
        .map(|candidate| (distance(word, candidate), *candidate))
        .min();
    match nearest {
        Some((distance, candidate)) if distance <= 1 + candidate.len() / 4 => {
            format!("; did you mean “{candidate}”?")
        }
        _ if words.len() <= FEW => format!("; those are {}", words.join(", ")),
        _ => String::new(),
    }
}

/// How many letters have to be put in, taken out or replaced (Levenshtein, 1966).
pub(crate) fn distance(from: &str, to: &str) -> usize {
    const LONGEST: usize = 40;
    let from: Vec<char> = from.chars().take(LONGEST).collect();
    let to: Vec<char> = to.chars().take(LONGEST).collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for ((replaced, taken_out), b) in row.iter().zip(row.iter().skip(1)).zip(&to) {
            let put_in = next.last().map_or(i + 1, |cost| cost + 1);
            let replaced = replaced + usize::from(a != b);
            next.push(put_in.min(taken_out + 1).min(replaced));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
