//! `--version`: which program this is, and which record it holds.

use crate::record;

/// The version of the program on the first line, as it is usual; then the record's format, the last
/// day of which it tells (its own version), and the SHA-256 of its files.
pub(super) fn words() -> String {
    let (record, _) = record::embedded();
    let about = record.about();
    format!(
        "kabul-atlas {}\nrecord {} (format {}, {} events)\nSHA-256 of the record {}\n",
        env!("CARGO_PKG_VERSION"),
        about.as_of,
        record::FORMAT,
        record.events().len(),
        record.fingerprint().unwrap_or("unknown"),
    )
}
