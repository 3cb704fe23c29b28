//! Writing to stdout and stderr: the only place that does.

use std::cell::RefCell;
use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a bar stands on the terminal's last line.
static HAS_BAR: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// Where this thread's messages go instead of to stderr.
    static GATHERED: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Does something, and gathers what it would have told meanwhile.
pub(super) fn gather<T>(work: impl FnOnce() -> T) -> (T, Vec<String>) {
    GATHERED.set(Some(Vec::new()));
    let done = work();
    (done, GATHERED.take().unwrap_or_default())
}

/// Whether this thread's messages are gathered.
pub(super) fn is_gathering() -> bool {
    GATHERED.with_borrow(Option::is_some)
}

/// Writes an answer to stdout.
pub(super) fn answer(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a message to stderr, as one line.
pub(super) fn complain(message: &str) {
    let is_gathered = GATHERED.with_borrow_mut(|gathered| {
        let gathered = gathered.as_mut();
        gathered.map(|it| it.push(message.to_owned())).is_some()
    });
    if is_gathered {
        return;
    }
    if HAS_BAR.load(Ordering::Relaxed) {
        clear_bar();
    }
    // Where stderr itself is closed there is nobody to tell.
    let _closed = writeln!(io::stderr(), "kabul-atlas: {}", harmless(message));
}

/// Shows on a terminal how much of something is done, over what it showed before.
pub(super) fn show_bar(done: usize, all: usize) {
    HAS_BAR.store(true, Ordering::Relaxed);
    let _closed = write!(io::stderr(), "\r{}", bar(done, all));
}

/// Takes the bar away again.
pub(super) fn clear_bar() {
    HAS_BAR.store(false, Ordering::Relaxed);
    let _closed = write!(io::stderr(), "\r\u{1b}[K");
}

fn bar(done: usize, all: usize) -> String {
    const WIDTH: usize = 30;
    let filled = (done * WIDTH).checked_div(all).unwrap_or(WIDTH).min(WIDTH);
    let (full, empty) = ("█".repeat(filled), "░".repeat(WIDTH - filled));
    format!("{full}{empty} {done} of {all}")
}

/// Says what is wrong with the words of the command line, in colour where a terminal takes it; words that
/// could steer the terminal are shown without.
pub(super) fn complain_of_words(error: &clap::Error) -> io::Result<()> {
    let text = error.render().to_string();
    if text.lines().all(|line| harmless(line) == line) {
        return error.print();
    }
    let lines: Vec<String> = text.split('\n').map(harmless).collect();
    io::stderr().write_all(lines.join("\n").as_bytes())
}

/// The message as one line that a terminal takes for text alone: names in foreign files may hold
/// control sequences, or marks that turn the direction of what follows.
pub(super) fn harmless(message: &str) -> String {
    let text = |c: char| match c {
        c if c.is_control() => ' ',
        '\u{2028}' | '\u{2029}' => ' ',
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        c => c,
    };
    message.chars().map(text).collect()
}

/// Whether the reader of our output went away, which ends the program quietly.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_in_the_end() {
        assert!(bar(0, 61).starts_with('░'));
        assert_eq!(bar(61, 61), format!("{} 61 of 61", "█".repeat(30)));
        assert!(bar(0, 0).ends_with("0 of 0"));
    }

    #[test]
    fn a_message_cannot_steer_the_terminal() {
        let text = harmless("a\nb\u{1b}[31mred\u{7} \u{202e}کابل é");
        assert_eq!(text, "a b [31mred  \u{FFFD}کابل é");
    }
}
