//! What the program tells of its own work: on stderr, and only when it is asked to.
//!
//! `RUST_LOG` says what is told, in the words of
//! [`tracing_subscriber`'s filter](https://docs.rs/tracing-subscriber/0.3/tracing_subscriber/filter/struct.EnvFilter.html),
//! such as `kabul_atlas=debug`; without it, `--verbose` does. There is no clock in the lines: they
//! carry the seconds since the program began.

use std::io::stderr;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::time::uptime;

/// How much is told without `RUST_LOG`: nothing, the steps, or everything that we know.
const USUAL: [&str; 3] = ["error", "error,kabul_atlas=info", "info,kabul_atlas=debug"];

/// Begins to tell. `verbosity` counts how often `--verbose` was given; from 2 on it is all the same.
/// What cannot be understood of `RUST_LOG` comes back, and the rest of it holds.
pub fn start(verbosity: u8) -> Result<(), String> {
    let (filter, fault) = filter(std::env::var("RUST_LOG").ok().as_deref(), verbosity);
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_timer(uptime())
        .with_writer(stderr)
        .with_ansi(false);
    // Somebody else may listen already: a test, for one.
    let _listens_already = subscriber.try_init();
    fault.map_or(Ok(()), Err)
}

/// What is told, and what of the words was not understood.
fn filter(words: Option<&str>, verbosity: u8) -> (EnvFilter, Option<String>) {
    let usual = USUAL[usize::from(verbosity).min(USUAL.len() - 1)];
    let words = words.filter(|words| !words.trim().is_empty());
    let fault = words.and_then(|words| {
        let error = EnvFilter::try_new(words).err()?;
        Some(format!("RUST_LOG: “{words}” cannot be understood: {error}"))
    });
    (EnvFilter::new(words.unwrap_or(usual)), fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_log_comes_before_verbose() {
        let told = |words, verbosity| filter(words, verbosity).0.to_string();
        assert_eq!(told(None, 0), "error");
        assert_eq!(told(Some("  "), 1), told(None, 1));
        assert_eq!(told(None, 2), told(None, 200));
        assert_ne!(told(None, 1), told(None, 2));
        assert_eq!(told(Some("warn"), 2), "warn");
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        let (_, fault) = filter(Some("kabul_atlas=loud"), 0);
        assert!(fault.is_some_and(|fault| fault.contains("kabul_atlas=loud")));
        assert_eq!(filter(Some("kabul_atlas=debug"), 0).1, None);
    }
}
