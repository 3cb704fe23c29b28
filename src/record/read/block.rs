//! Cuts a file at the headers of its entries: `[[event]]`, `[[corridor]]` and `[[crossing]]`.

use super::wording::distance;

/// What a block tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// What stands before the first entry.
    Top,
    Event,
    Corridor,
    Crossing,
}

impl Entry {
    const NAMED: [(Self, &str); 3] = [
        (Self::Event, "event"),
        (Self::Corridor, "corridor"),
        (Self::Crossing, "crossing"),
    ];

    /// The name in its header.
    pub(super) fn name(self) -> &'static str {
        let named = Self::NAMED.into_iter().find(|(entry, _)| *entry == self);
        named.map_or("", |(_, name)| name)
    }
}

/// A run of lines of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block<'t> {
    /// What it tells of.
    pub(super) entry: Entry,
    /// The number of its first line, counted from 1.
    pub(super) line: usize,
    /// Its text, with all line ends.
    pub(super) text: &'t str,
}

/// First what stands before the first entry, even if that is nothing; then each entry from its
/// header to before the next.
///
/// A line that looks like a header is one, also within a text of several lines: a forgotten
/// quotation mark then costs one entry and not the rest of the file.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut begun = (Entry::Top, 1, 0);
    let mut end = 0;
    let mut finish = |(entry, line, start): (Entry, usize, usize), end: usize| {
        let text = text.get(start..end).unwrap_or_default();
        blocks.push(Block { entry, line, text });
    };
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if let Some(entry) = header(line) {
            finish(begun, end);
            begun = (entry, number + 1, end);
        }
        end += line.len();
    }
    finish(begun, text.len());
    blocks
}

/// The entry of which a line is the header, with any spaces and with a comment behind it.
/// `[event]` and `[[events]]` are meant as one too: the fault is told where it stands, and the
/// entry before it is whole.
fn header(line: &str) -> Option<Entry> {
    const SLIP: usize = 1;
    let inside = line.trim_start().strip_prefix('[')?;
    let name = inside.strip_prefix('[').unwrap_or(inside);
    let (name, _) = name.split_once(']')?;
    let name = name.trim();
    let is_meant = |wanted: &str| {
        let is_near = name.len().abs_diff(wanted.len()) <= SLIP;
        name == wanted || is_near && distance(&name.to_ascii_lowercase(), wanted) <= SLIP
    };
    let mut named = Entry::NAMED.into_iter();
    named
        .find(|(_, name)| is_meant(name))
        .map(|(entry, _)| entry)
}
