//! Why a file could not be read at all.

use std::path::PathBuf;

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file cannot be opened or read.
    #[error("cannot read {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A folder, a pipe or a device.
    #[error("not a file: {}", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// Nothing, or only white space.
    #[error("the file is empty: {file}")]
    Empty {
        /// The file.
        file: String,
    },
    /// Bytes that are neither UTF-8 nor UTF-16.
    #[error("not UTF-8 text at byte {byte}: {file}")]
    NotUtf8 {
        /// The file.
        file: String,
        /// The offset of the first wrong byte.
        byte: usize,
    },
    /// Not JSON, or JSON nested too deeply.
    #[error("not JSON at line {line}, column {column} ({reason}): {file}")]
    NotJson {
        /// The file.
        file: String,
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// The parser's message.
        reason: String,
    },
    /// JSON, but not GeoJSON.
    #[error("not GeoJSON ({reason}): {file}")]
    NotGeoJson {
        /// The file.
        file: String,
        /// The parser's message.
        reason: String,
    },
    /// Of a known format, but broken.
    #[error("not a readable {format} file ({reason}): {file}")]
    Broken {
        /// The file.
        file: String,
        /// The format's name.
        format: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// Of no format that is read.
    #[error("{file} is {found}; what can be opened: {}", super::format::NAMES)]
    Unknown {
        /// The file.
        file: String,
        /// What it seems to be.
        found: String,
    },
    /// More vertices or shapes than can be numbered.
    #[error("too large, more than {limit} {what}: {file}")]
    TooLarge {
        /// The file.
        file: String,
        /// What there is too much of.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// It would not fit into memory.
    #[error(
        "too large for this computer’s memory: {file} has {} MB and would need about {} MB while it \
         is read, of which {} MB are free",
        mb(*.bytes), mb(*.needed), mb(*.available)
    )]
    Memory {
        /// The file.
        file: String,
        /// Its size in bytes, unpacked.
        bytes: u64,
        /// Bytes of memory that reading takes.
        needed: u64,
        /// Bytes of memory that are free.
        available: u64,
    },
    /// An archive that unpacks to far more than it should.
    #[error("{file} was not unpacked: {reason}")]
    Bomb {
        /// The file.
        file: String,
        /// Which limit it breaks.
        reason: String,
    },
    /// Nobody wanted it any more.
    #[error("reading was given up: {file}")]
    GivenUp {
        /// The file.
        file: String,
    },
}

impl ReadError {
    /// What went wrong, and why where the system says it.
    pub fn with_cause(&self) -> String {
        match std::error::Error::source(self) {
            Some(cause) => format!("{self}: {cause}"),
            None => self.to_string(),
        }
    }
}

/// Millions of bytes, rounded up.
fn mb(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

/// A parser's message without the place.
pub(crate) fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(place) => message[..place].to_owned(),
        None => message,
    }
}

/// Line and column of an offset, each counted from 1; columns are bytes.
pub fn line_and_column(text: &[u8], at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let line_start = before.iter().rposition(|byte| *byte == b'\n');
    (line, at - line_start.map_or(0, |it| it + 1) + 1)
}
