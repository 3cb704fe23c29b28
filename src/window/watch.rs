//! Watches the files of a reader's own record, and reads them anew when they change.
//!
//! A thread looks at their lengths and times twice a second; that needs no more of a system than
//! it has on any disk and in any folder that is shared. Once they lie still it reads them. The
//! built-in record does not change, so there is nothing to watch.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use crate::date::in_words;
use crate::explorer::Notice;
use crate::record::{ReadError, Reading, RecordChoice, Trace};
use crate::world::World;

/// How long the thread sleeps before it looks again.
const REST: Duration = Duration::from_millis(500);

/// The files are watched while this is held.
#[derive(Debug)]
pub(super) struct Watch {
    _held: Arc<()>,
}

impl Watch {
    /// Watches the files of a world's record; `tell` gets each reading of them, and says whether
    /// anybody still listens.
    pub(super) fn new(
        world: &World,
        tell: impl Fn(Result<Reading, ReadError>) -> bool + Send + 'static,
    ) -> Self {
        let held = Arc::new(());
        if !world.record_choice.is_built_in() {
            let (choice, trace) = (world.record_choice.clone(), world.record_trace.clone());
            let is_wanted = Arc::downgrade(&held);
            let run = move || watch(&choice, trace, &is_wanted, tell);
            // Without a thread the record stays as it was read at first.
            drop(thread::Builder::new().name("watch".to_owned()).spawn(run));
        }
        Self { _held: held }
    }
}

fn watch(
    choice: &RecordChoice,
    mut read: Trace,
    is_wanted: &Weak<()>,
    tell: impl Fn(Result<Reading, ReadError>) -> bool,
) {
    let mut seen = read.clone();
    while is_wanted.strong_count() > 0 {
        thread::sleep(REST);
        let now = choice.trace();
        let lies_still = now == seen;
        seen = now;
        // Who saves in the middle of a look is waited for.
        if seen == read || !lies_still {
            continue;
        }
        let reading = choice.read();
        read = match &reading {
            Ok(reading) => reading.trace.clone(),
            Err(_) => seen.clone(),
        };
        if !tell(reading) {
            return;
        }
    }
}

/// What the reader is told of a reading.
pub(super) fn told(reading: &Result<Reading, ReadError>) -> Notice {
    let stays = "The last good record is still shown.";
    let error = |text: String| Notice {
        text,
        is_error: true,
    };
    match reading {
        Err(reason) => {
            let reason = anyhow::Error::msg(reason.to_string());
            error(format!(
                "The record cannot be read any more: {reason}. {stays}"
            ))
        }
        Ok(reading) => {
            let mut errors = reading.errors();
            let Some(first) = errors.next() else {
                let record = &reading.record;
                return Notice {
                    text: format!(
                        "The record was read again: {} events to {}.",
                        record.events().len(),
                        in_words(record.as_of())
                    ),
                    is_error: false,
                };
            };
            let more = match errors.count() {
                0 => String::new(),
                n_more => format!(" ({n_more} more under Problems in the files)"),
            };
            error(format!("{first}{more}. {stays}"))
        }
    }
}
