//! Collects what is wrong with one block, with the lines at which it stands.

use std::ops::Range;

use super::block::{Block, Entry};
use crate::record::problem::{Problem, Severity};

/// So many problems of one block are told; a file of another kind would have thousands.
const MOST_PROBLEMS: usize = 50;

/// The problems of one block.
pub(crate) struct Report<'t> {
    file: &'t str,
    block: Block<'t>,
    problems: Vec<Problem>,
    has_error: bool,
}

impl<'t> Report<'t> {
    pub(super) fn new(file: &'t str, block: Block<'t>) -> Self {
        Self {
            file,
            block,
            problems: Vec::new(),
            has_error: false,
        }
    }

    /// Of a file that is read as one block.
    pub(crate) fn of_file(file: &'t str, text: &'t str) -> Self {
        let entry = Entry::Top;
        Self::new(
            file,
            Block {
                entry,
                line: 1,
                text,
            },
        )
    }

    /// The name of the file that the block stands in.
    pub(crate) fn file(&self) -> &'t str {
        self.file
    }

    /// The block's text, to which all spans refer.
    pub(crate) fn text(&self) -> &'t str {
        self.block.text
    }

    /// The line of the file on which a span begins, counted from 1.
    pub(crate) fn line_of(&self, span: &Range<usize>) -> usize {
        let text = self.block.text;
        let before = text.get(..span.start).unwrap_or(text);
        self.block.line + memchr::memchr_iter(b'\n', before.as_bytes()).count()
    }

    /// Something because of which the block is left out.
    pub(crate) fn error(&mut self, span: &Range<usize>, field: &str, reason: impl Into<String>) {
        self.has_error = true;
        self.add(span, field, reason.into(), Severity::Error);
    }

    /// Something that should be looked at.
    pub(crate) fn warn(&mut self, span: &Range<usize>, field: &str, reason: impl Into<String>) {
        self.add(span, field, reason.into(), Severity::Warning);
    }

    fn add(&mut self, span: &Range<usize>, field: &str, reason: String, severity: Severity) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem {
                file: self.file.to_owned(),
                line: self.line_of(span),
                field: field.to_owned(),
                reason,
                severity,
            });
        }
    }

    /// Whether the block has to be left out.
    pub(crate) fn has_error(&self) -> bool {
        self.has_error
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}
