//! Cuts a file at its `[[event]]` headers.

use super::wording::distance;

/// A run of lines of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block<'t> {
    /// The number of its first line, counted from 1.
    pub(super) line: usize,
    /// Its text, with all line ends.
    pub(super) text: &'t str,
}

/// First what stands before the first event, even if that is nothing; then each event from its
/// header to before the next.
///
/// A line that looks like a header is one, also within a text of several lines: a forgotten
/// quotation mark then costs one event and not the rest of the file.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let mut first_line = 1;
    let mut end = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if is_event_header(line) {
            blocks.push(Block {
                line: first_line,
                text: text.get(start..end).unwrap_or_default(),
            });
            start = end;
            first_line = number + 1;
        }
        end += line.len();
    }
    blocks.push(Block {
        line: first_line,
        text: text.get(start..).unwrap_or_default(),
    });
    blocks
}

/// Whether a line is `[[event]]`, with any spaces and with a comment behind it. `[event]` and
/// `[[events]]` are meant as one too: the fault is told where it stands, and the event before it
/// is whole.
fn is_event_header(line: &str) -> bool {
    const EVENT: &str = "event";
    const SLIP: usize = 1;
    let Some(inside) = line.trim_start().strip_prefix('[') else {
        return false;
    };
    let name = inside.strip_prefix('[').unwrap_or(inside);
    let name = name.split_once(']').map(|(name, _)| name.trim());
    name.is_some_and(|name| {
        let is_near = name.len().abs_diff(EVENT.len()) <= SLIP;
        name == EVENT || is_near && distance(&name.to_ascii_lowercase(), EVENT) <= SLIP
    })
}
