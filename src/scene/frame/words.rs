//! Words around the map, set so that all of them can be read: shrunk, broken into lines, and cut
//! only where they would fill the picture.

use crate::text::{Line, Weight};

/// Lines of one paragraph, one below the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    /// Size of the letters, in points.
    pub(super) size: f32,
}

/// From baseline to baseline, in ems.
const LEADING: f32 = 1.22;
/// Down to this part of its size a line is shrunk rather than broken.
const SHRUNK: f32 = 0.72;
/// Sizes at which a text is broken into lines, as parts of its own, and the least in points.
const BROKEN: [f32; 4] = [0.86, 0.72, 0.6, 0.5];
const LEAST_SIZE: f32 = 8.5;
/// More letters than this have no room in any picture.
const MOST_LETTERS: usize = 1500;

impl Block {
    /// From baseline to baseline, in points.
    pub(super) fn leading(&self) -> f32 {
        LEADING * self.size
    }

    /// How much higher it is than a single line.
    pub(super) fn further_lines(&self) -> f32 {
        self.leading() * self.lines.len().saturating_sub(1) as f32
    }

    /// A text within a rectangle: on one line, there smaller, on several lines, there smaller and
    /// smaller, and at last cut.
    pub(super) fn fitting(
        text: &str,
        weight: Weight,
        size: f32,
        (width, height): (f32, f32),
    ) -> Self {
        let text = some_of(text);
        let whole = Line::new(&text, weight);
        let needed = whole.width(size);
        if needed * SHRUNK <= width {
            let size = if needed <= width {
                size
            } else {
                size * width / needed
            };
            let lines = vec![whole];
            return Self { lines, size };
        }
        let words = Words::of(&text, weight);
        let room = |size: f32| (height / (LEADING * size)).floor().max(1.0) as usize;
        let sizes = BROKEN.map(|part| (part * size).max(LEAST_SIZE));
        for size in sizes {
            let lines = words.broken(width / size);
            if lines.len() <= room(size) {
                return words.set(&lines, size);
            }
        }
        let size = sizes.into_iter().fold(size, f32::min);
        let mut lines = words.broken(width / size);
        lines.truncate(room(size));
        if let Some(last) = lines.last_mut() {
            *last = words.with_ellipsis(last, width / size);
        }
        words.set(&lines, size)
    }

    /// A list of phrases in lines that are broken between two of them where that can be.
    pub(super) fn of_phrases(
        text: &str,
        weight: Weight,
        size: f32,
        (width, is_right_to_left): (f32, bool),
    ) -> Self {
        const BETWEEN: &str = " · ";
        let mut lines: Vec<String> = Vec::new();
        let fits = |text: &str| Line::new(text, weight).width(size) <= width;
        for phrase in some_of(text).split(BETWEEN) {
            let longer = lines.last().map(|line| format!("{line}{BETWEEN}{phrase}"));
            match longer.filter(|line| fits(line)) {
                Some(longer) => {
                    lines.pop();
                    lines.push(longer);
                }
                None if fits(phrase) => lines.push(phrase.to_owned()),
                None => lines.extend(Words::of(phrase, weight).broken(width / size)),
            }
        }
        let line = |line: &String| Line::directed(line, weight, is_right_to_left);
        let lines = lines.iter().map(line).collect();
        Self { lines, size }
    }
}

/// The beginning of a text that is too long for any picture.
pub(super) fn some_of(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => text[..end].to_owned() + "…",
        None => text.to_owned(),
    }
}

/// The first form of a line that has room; the last one smaller, and then cut.
pub(super) fn first_fitting(
    forms: &[String],
    weight: Weight,
    size: f32,
    width: f32,
) -> Option<(Line, f32)> {
    let set: Vec<Line> = forms.iter().map(|form| Line::new(form, weight)).collect();
    for part in [1.0, SHRUNK] {
        let fits = |line: &&Line| line.width(part * size) <= width;
        if let Some(line) = set.iter().find(fits) {
            let needed = line.width(size).max(1.0);
            return Some((line.clone(), size * (width / needed).min(1.0)));
        }
    }
    forms
        .last()
        .map(|form| super::fitted(form, weight, size, width))
}

/// A text that can be broken between its words, all lines of it in the direction of the whole.
struct Words<'a> {
    weight: Weight,
    is_right_to_left: bool,
    /// Each word with its width in ems.
    all: Vec<(&'a str, f32)>,
    space_em: f32,
}

impl<'a> Words<'a> {
    fn of(text: &'a str, weight: Weight) -> Self {
        let width = |word: &str| Line::new(word, weight).width(1.0);
        let words = text.split(|c: char| c.is_whitespace() || c.is_control());
        let words = words.filter(|word| !word.is_empty());
        Self {
            weight,
            is_right_to_left: Line::new(text, weight).is_right_to_left(),
            all: words.map(|word| (word, width(word))).collect(),
            space_em: width("n n") - width("nn"),
        }
    }

    /// The text in lines at most so many ems wide; a word that is longer is broken itself.
    fn broken(&self, width_em: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut filled = f32::INFINITY;
        for (word, needed) in &self.all {
            let longer = filled + self.space_em + needed;
            match lines.last_mut() {
                Some(line) if longer <= width_em => {
                    line.push(' ');
                    line.push_str(word);
                    filled = longer;
                }
                _ if *needed <= width_em => {
                    lines.push((*word).to_owned());
                    filled = *needed;
                }
                _ => {
                    lines.extend(self.pieces(word, width_em));
                    let last = lines.last().map(|line| self.line(line).width(1.0));
                    filled = last.unwrap_or(f32::INFINITY);
                }
            }
        }
        lines
    }

    /// A word without end in pieces at most so many ems wide.
    fn pieces(&self, word: &str, width_em: f32) -> Vec<String> {
        /// Hardly any letter is narrower, in ems.
        const NARROWEST: f32 = 0.15;
        let most = (width_em / NARROWEST) as usize + 2;
        let mut pieces = Vec::new();
        let mut rest = word;
        while !rest.is_empty() {
            let letters = rest.char_indices().take(most);
            let ends: Vec<usize> = letters.map(|(at, c)| at + c.len_utf8()).collect();
            let fits = |end: &usize| self.line(&rest[..*end]).width(1.0) <= width_em;
            let count = ends.partition_point(fits).max(1);
            let end = ends.get(count - 1).copied().unwrap_or(rest.len());
            pieces.push(rest[..end].to_owned());
            rest = &rest[end..];
        }
        pieces
    }

    /// The line with an ellipsis, so many ems wide at most.
    fn with_ellipsis(&self, line: &str, width_em: f32) -> String {
        let ends = std::iter::once(0).chain(line.char_indices().map(|(at, c)| at + c.len_utf8()));
        let cut = |end: usize| line[..end].trim_end().to_owned() + "…";
        let mut ends: Vec<usize> = ends.collect();
        let fits = ends.partition_point(|&end| self.line(&cut(end)).width(1.0) <= width_em);
        ends.truncate(fits.max(1));
        cut(ends.pop().unwrap_or_default())
    }

    fn line(&self, text: &str) -> Line {
        Line::directed(text, self.weight, self.is_right_to_left)
    }

    /// Lines whose words were measured one by one can be a little wider when they are set whole.
    fn set(&self, lines: &[String], size: f32) -> Block {
        let lines = lines.iter().map(|line| self.line(line)).collect();
        Block { lines, size }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitting(text: &str, width: f32, height: f32) -> Block {
        Block::fitting(text, Weight::Bold, 22.0, (width, height))
    }

    fn letters(block: &Block) -> String {
        let lines: Vec<&str> = block.lines.iter().map(Line::text).collect();
        lines.join(" ")
    }

    #[test]
    fn a_title_is_shrunk_then_broken_and_stays_whole() {
        let title = "Who deals with the Taliban government in Kabul";
        assert_eq!(fitting(title, 900.0, 90.0).size, 22.0);
        let shrunk = fitting(title, 450.0, 90.0);
        assert!(shrunk.lines.len() == 1 && shrunk.size < 22.0);
        for (text, width) in [
            (title.repeat(3), 500.0),
            (
                "چه کشورهایی با طالبان در کابل رابطه دارند؟ ".repeat(5),
                400.0,
            ),
            ("x".repeat(200), 300.0),
        ] {
            let broken = fitting(&text, width, 200.0);
            assert!(
                broken.lines.len() > 1 && !letters(&broken).contains('…'),
                "{text}"
            );
            let without_spaces = |text: &str| text.replace(' ', "");
            assert_eq!(without_spaces(&letters(&broken)), without_spaces(&text));
            for line in &broken.lines {
                let needed = line.width(broken.size);
                assert!(needed <= 1.01 * width, "{needed} > {width}");
            }
        }
    }

    #[test]
    fn what_would_fill_the_picture_is_cut_at_once() {
        let block = fitting(&"Kabul ".repeat(20_000), 300.0, 80.0);
        assert!(letters(&block).ends_with('…'));
        assert!(block.further_lines() + block.leading() <= 80.0 + 1.0);
        for line in &block.lines {
            assert!(line.width(block.size) <= 303.0);
        }
        let no_space = fitting(&"ک".repeat(100_000), 300.0, 80.0);
        assert!(letters(&no_space).ends_with('…'));
    }

    #[test]
    fn each_line_of_a_persian_title_runs_from_right_to_left() {
        let text = "کابل و Taliban از سال 2021 و پس از آن در Kabul و جاهای دیگر ".repeat(4);
        let block = fitting(&text, 300.0, 300.0);
        assert!(block.lines.len() > 2);
        assert!(block.lines.iter().all(Line::is_right_to_left));
    }

    #[test]
    fn phrases_stay_whole_as_long_as_they_can() {
        let text =
            "Kabul Atlas · Record to 1 July 2026, 700 events · Boundaries: de facto · Albers";
        let block = Block::of_phrases(text, Weight::Regular, 10.0, (240.0, false));
        let lines: Vec<&str> = block.lines.iter().map(Line::text).collect();
        assert_eq!(
            lines,
            [
                "Kabul Atlas · Record to 1 July 2026, 700 events",
                "Boundaries: de facto · Albers"
            ]
        );
        let narrow = Block::of_phrases(text, Weight::Regular, 10.0, (60.0, false));
        assert!(narrow.lines.iter().all(|line| line.width(10.0) <= 61.0));
    }

    #[test]
    fn of_several_forms_the_first_that_has_room_is_taken() {
        let forms = [
            "a rather long form of the line".to_owned(),
            "a short form".to_owned(),
        ];
        let taken = |width| first_fitting(&forms, Weight::Regular, 13.0, width).unwrap();
        assert_eq!(taken(400.0).0.text(), forms[0]);
        assert_eq!(taken(100.0).0.text(), forms[1]);
        assert!(taken(30.0).0.text().ends_with('…'));
        assert_eq!(first_fitting(&[], Weight::Regular, 13.0, 10.0), None);
    }
}
