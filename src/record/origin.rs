//! Where an event stands in its file, so that messages can send people there.
//!
//! Origins are kept beside the events and never change what an event says.

use std::fmt;

/// The file and lines of an event; lines are counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file's name, without its folder; empty for an event that was read from no file.
    pub file: String,
    /// The line of its `[[event]]`.
    pub line: usize,
    /// The lines of its sources, in their order.
    pub source_lines: Vec<usize>,
}

impl Origin {
    /// The line of one of the sources, or of the event where that is not known.
    pub fn line_of_source(&self, number: usize) -> usize {
        let line = self.source_lines.get(number).copied();
        line.unwrap_or(self.line)
    }
}

impl fmt::Display for Origin {
    /// `file:line`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}
