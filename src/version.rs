//! Which program this is, and which record it holds.

use crate::record::{self, Record};

/// The version of the program on the first line, as it is usual; then the record's last day (its own
/// version), its format, and the SHA-256 of its files.
pub fn words(record: &Record) -> String {
    format!(
        "kabul-atlas {}\nrecord as of {} (format {}, {} events)\nSHA-256 of the record {}\n",
        env!("CARGO_PKG_VERSION"),
        record.as_of(),
        record::FORMAT,
        record.events().len(),
        record
            .fingerprint()
            .unwrap_or("none: it was read from no files"),
    )
}
