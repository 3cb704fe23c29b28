//! Writing to stdout and stderr: the only place that does.

use std::io::{self, Write as _};

/// Writes an answer to stdout.
pub(super) fn answer(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a message to stderr, as one line.
pub(super) fn complain(message: &str) {
    // Where stderr itself is closed there is nobody to tell.
    let _closed = writeln!(io::stderr(), "kabul-atlas: {}", message.replace('\n', " "));
}

/// Whether the reader of our output went away, which ends the program quietly.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
