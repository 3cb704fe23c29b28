//! Watches the files of a reader's own record, and reads them anew when they change.
//!
//! A thread looks at their lengths and times twice a second; that needs no more of a system than
//! it has on any disk and in any folder that is shared. Once they lie still it reads them. The
//! built-in record does not change, so there is nothing to watch.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use crate::explorer::Notice;
use crate::language::Language;
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

/// What the reader is told of a reading. Reasons that files give stay in English.
pub(super) fn told(reading: &Result<Reading, ReadError>, language: Language) -> Notice {
    let error = |text: String| Notice::fault(text);
    match reading {
        Err(reason) => {
            let reason = reason.to_string().into();
            error(language.say("record-unreadable", [("reason", reason)]))
        }
        Ok(reading) => {
            let mut errors = reading.errors();
            let Some(first) = errors.next() else {
                let record = &reading.record;
                let count = record.events().len().into();
                let events = language.say("count-of-events", [("count", count)]);
                let day = language.day(record.as_of()).into();
                let values = [("events", events.into()), ("day", day)];
                return Notice::news(language.say("record-read-again", values));
            };
            let first = ("error", first.to_string().into());
            error(match errors.count() {
                0 => language.say("record-with-error", [first]),
                n_more => language.say("record-with-errors", [first, ("count", n_more.into())]),
            })
        }
    }
}
