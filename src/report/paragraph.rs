//! Text set in lines of a width.
//!
//! Lines are broken where words end, and within addresses and long words where that can be read;
//! a word that is wider than a line is broken anywhere. Each line is shaped as a whole run by run,
//! so letters join and are ordered as on the map.

use std::sync::Arc;

use crate::language::Language;
use crate::picture::pdf::document::Link;
use crate::scene::Color;
use crate::text::{Line, Weight};

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Font size in points.
    pub(super) size: f32,
    pub(super) color: Color,
    pub(super) weight: Weight,
}

impl Style {
    pub(super) fn of(size: f32, color: Color) -> Self {
        Self {
            size,
            color,
            weight: Weight::Regular,
        }
    }

    pub(super) fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    pub(super) fn semi_bold(self) -> Self {
        Self {
            weight: Weight::SemiBold,
            ..self
        }
    }
}

/// Text of one style, which may lead somewhere.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) link: Option<Link>,
}

impl Run {
    pub(super) fn new(text: &str, style: Style) -> Self {
        Self {
            text: text.to_owned(),
            style,
            link: None,
        }
    }

    pub(super) fn leading_to(self, url: &str, name: &str) -> Self {
        let link = Link {
            url: url.to_owned(),
            name: name.to_owned(),
        };
        Self {
            link: Some(link),
            ..self
        }
    }
}

/// A part of a line, shaped.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) line: Arc<Line>,
    /// From the left end of the line.
    pub(super) x: f32,
    pub(super) style: Style,
    pub(super) link: Option<Link>,
}

/// The lines of runs that follow each other, none wider than `width` points.
pub(super) fn lines(runs: &[Run], width: f32) -> Vec<Vec<Piece>> {
    let mut lines = Vec::new();
    let mut line = Filling::new(runs);
    for (number, run) in runs.iter().enumerate() {
        for part in parts(&run.text) {
            match part {
                Part::Break => lines.extend(line.take()),
                Part::Space => line.wants_space = true,
                Part::Word(word) => {
                    if line.fits(word, number, width) {
                        line.push(word, number);
                        continue;
                    }
                    lines.extend(line.take());
                    if line.fits(word, number, width) {
                        line.push(word, number);
                        continue;
                    }
                    for (at, letter) in word.char_indices() {
                        let letter = &word[at..at + letter.len_utf8()];
                        if !line.fits(letter, number, width) {
                            lines.extend(line.take());
                        }
                        line.push(letter, number);
                    }
                }
            }
        }
    }
    lines.extend(line.take());
    lines
}

/// A line as it is filled.
struct Filling<'a> {
    runs: &'a [Run],
    /// Texts with the numbers of their runs.
    texts: Vec<(usize, String)>,
    /// How wide they are.
    width: f32,
    wants_space: bool,
}

impl<'a> Filling<'a> {
    fn new(runs: &'a [Run]) -> Self {
        Self {
            runs,
            texts: Vec::new(),
            width: 0.0,
            wants_space: false,
        }
    }

    fn shaped(&self, text: &str, number: usize) -> (Line, f32) {
        let style = self.runs[number].style;
        let line = Line::new(text, style.weight);
        let width = line.width(style.size);
        (line, width)
    }

    /// Whether a word has room behind what is there: widths are added up, which is as good as
    /// exact, since letters of different words hardly draw near to each other.
    fn fits(&self, word: &str, number: usize, width: f32) -> bool {
        let space = if self.wants_space && !self.texts.is_empty() {
            " "
        } else {
            ""
        };
        let word = self.shaped(&format!("{space}{word}"), number).1;
        self.width + word <= width
    }

    fn push(&mut self, word: &str, number: usize) {
        let space = if self.wants_space && !self.texts.is_empty() {
            " "
        } else {
            ""
        };
        let word = format!("{space}{word}");
        self.wants_space = false;
        self.width += self.shaped(&word, number).1;
        match self.texts.last_mut() {
            Some((last, text)) if *last == number => text.push_str(&word),
            _ => self.texts.push((number, word)),
        }
    }

    /// The line, if there is anything in it; the next one begins empty.
    fn take(&mut self) -> Option<Vec<Piece>> {
        self.width = 0.0;
        self.wants_space = false;
        let texts = std::mem::take(&mut self.texts);
        let mut x = 0.0;
        let pieces = texts.into_iter().map(|(number, text)| {
            let (line, width) = self.shaped(&text, number);
            let run = &self.runs[number];
            let piece = Piece {
                line: Arc::new(line),
                x,
                style: run.style,
                link: run.link.clone(),
            };
            x += width;
            piece
        });
        let pieces: Vec<Piece> = pieces.collect();
        (!pieces.is_empty()).then_some(pieces)
    }
}

enum Part<'a> {
    Word(&'a str),
    Space,
    Break,
}

/// Words, or parts of words after which a line may end, and what stands between them.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first == '\n' {
            parts.push(Part::Break);
            rest = &rest[1..];
        } else if first.is_whitespace() {
            parts.push(Part::Space);
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let end = end + tied(&rest[..end], &rest[end..]);
            push_word(&rest[..end], &mut parts);
            rest = &rest[end..];
        }
    }
    parts
}

/// How many more bytes belong to a word: a day stays with its month, in any language in which
/// reports are set.
fn tied(word: &str, rest: &str) -> usize {
    let day = word.trim_start_matches(['(', '“', '«']);
    let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|it| it.is_ascii_digit());
    let Some(rest) = rest.strip_prefix(' ').filter(|_| is_day) else {
        return 0;
    };
    let mut months = Language::ALL.into_iter().flat_map(Language::months_of_days);
    let month = months.find(|month| rest.starts_with(month));
    month.map_or(0, |month| 1 + month.len())
}

/// A word may be parted after a dash, and an address or another long word after what divides it.
fn push_word<'a>(word: &'a str, parts: &mut Vec<Part<'a>>) {
    const LONG: usize = 24;
    let is_long = word.chars().count() > LONG;
    let mut start = 0;
    for (at, letter) in word.char_indices() {
        let end = at + letter.len_utf8();
        let is_end = match letter {
            '–' | '—' | '-' => true,
            '/' | '?' | '&' | '=' | '_' | '.' | ':' => is_long,
            _ => false,
        };
        // Never one letter alone, and never within "://".
        let is_divided = word[end..].starts_with(['/', ':']) || end - start < 3;
        if is_end && !is_divided && word[end..].len() > 2 {
            parts.push(Part::Word(&word[start..end]));
            start = end;
        }
    }
    parts.push(Part::Word(&word[start..]));
}

#[cfg(test)]
mod tests {
    use super::*;

    const INK: Color = Color::hex(0);

    fn texts(text: &str, width: f32) -> Vec<String> {
        let run = Run::new(text, Style::of(10.0, INK));
        let lines = lines(&[run], width);
        let of = |line: &Vec<Piece>| line.iter().map(|it| it.line.text()).collect::<String>();
        lines.iter().map(of).collect()
    }

    fn widest(text: &str, width: f32) -> f32 {
        let lines = lines(&[Run::new(text, Style::of(10.0, INK))], width);
        let ends = lines.iter().filter_map(|line| line.last());
        ends.map(|it| it.x + it.line.width(10.0))
            .fold(0.0, f32::max)
    }

    #[test]
    fn lines_end_where_words_end_and_nothing_is_lost() {
        let text = "The Taliban took Kabul on 15 August 2021 and call their government the Islamic Emirate.";
        let set = texts(text, 120.0);
        assert!(set.len() > 2);
        assert_eq!(set.join(" "), text);
        assert!(widest(text, 120.0) <= 120.5);
    }

    #[test]
    fn a_long_address_is_broken_behind_its_strokes() {
        let url = "https://www.example.org/politics/a-very-long-title-of-a-page-about-kabul?from=rss&id=123456789";
        let set = texts(url, 100.0);
        assert_eq!(set.concat(), url);
        assert!(widest(url, 100.0) <= 100.5);
        let ends: Vec<char> = set.iter().filter_map(|line| line.chars().last()).collect();
        let is_good = |end: &char| "/-?&=._".contains(*end);
        assert!(ends[..ends.len() - 1].iter().all(is_good), "{set:?}");
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_anywhere() {
        let word = "W".repeat(60);
        assert_eq!(texts(&word, 50.0).concat(), word);
        assert!(widest(&word, 50.0) <= 50.5);
    }

    #[test]
    fn runs_of_other_styles_go_on_in_the_same_line() {
        let style = Style::of(10.0, INK);
        let runs = [
            Run::new("one ", style),
            Run::new("two", style.bold()),
            Run::new(", three", style),
        ];
        let set = lines(&runs, 500.0);
        assert_eq!(set.len(), 1);
        let text: String = set[0].iter().map(|it| it.line.text()).collect();
        assert_eq!(text, "one two, three");
        assert!(set[0].windows(2).all(|two| two[0].x < two[1].x));
    }

    #[test]
    fn a_day_stays_with_its_month() {
        let text = "an ambassador, since 20 November 2024";
        for width in [80.0, 90.0, 100.0, 120.0, 140.0] {
            let set = texts(text, width);
            assert!(
                set.iter().any(|line| line.contains("20 November")),
                "{set:?}"
            );
        }
    }

    #[test]
    fn a_line_can_be_ended() {
        assert_eq!(texts("a\nb", 100.0), ["a", "b"]);
        assert_eq!(texts("", 100.0), Vec::<String>::new());
    }
}
