//! What is wrong with the files of a record, as data: where, which field, and why.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// What it concerns was left out of the record.
    Error,
    /// It was read, but somebody should look at it.
    Warning,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    /// The file's name, without its folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The field, such as `changes.UZB.kabul_mission`; empty where the file itself is meant.
    pub field: String,
    /// What is wrong, and what would be right.
    pub reason: String,
    /// How bad it is.
    pub severity: Severity,
}

impl fmt::Display for Problem {
    /// `file:line: field: reason`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.reason)
    }
}
