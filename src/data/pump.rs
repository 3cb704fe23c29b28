//! Parts of a text, read on all cores while they are still being found.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};

use super::{Progress, ReadError};

/// So many bytes of text are handed to a thread at once.
const BATCH_BYTES: usize = 1 << 18;

/// Parts that lie behind each other.
struct Batch {
    /// Of the first of them, counted from 0.
    number: usize,
    parts: Vec<Range<usize>>,
}

/// Reads all parts that `find` finds, and returns what `read` makes of them, in order. `read` gets
/// the number of a part, counted from 0, and its range. Of several errors the first in the text
/// counts. With it comes what `find` returns.
pub(super) fn pump<T: Send, F>(
    file: &str,
    progress: &Progress,
    find: impl FnOnce(&mut dyn FnMut(Range<usize>)) -> F,
    read: &(impl Fn(&mut super::Geometry, usize, Range<usize>) -> Result<T, ReadError> + Sync),
) -> (F, Result<Vec<T>, ReadError>) {
    let (sender, receiver) = channel::<Batch>();
    let receiver = Mutex::new(receiver);
    let work = || work(file, progress, &receiver, read);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (found, mut done) = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut batch = Batch {
            number: 0,
            parts: Vec::new(),
        };
        let mut bytes = 0;
        let found = find(&mut |part| {
            bytes += part.len();
            batch.parts.push(part);
            if bytes >= BATCH_BYTES {
                bytes = 0;
                let next = Batch {
                    number: batch.number + batch.parts.len(),
                    parts: Vec::new(),
                };
                // Nobody hangs up before the sender does.
                drop(sender.send(std::mem::replace(&mut batch, next)));
            }
        });
        drop(sender.send(batch));
        drop(sender);
        let mut done = work();
        for worker in workers {
            match worker.join() {
                Ok(theirs) => done.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        (found, done)
    });
    done.sort_by_key(|(number, _)| *number);
    let mut all = Vec::new();
    for (_, parts) in done {
        match parts {
            Ok(parts) if all.is_empty() => all = parts,
            Ok(parts) => all.extend(parts),
            Err(error) => return (found, Err(error)),
        }
    }
    (found, Ok(all))
}

/// What came of each batch, with its number.
type Done<T> = Vec<(usize, Result<Vec<T>, ReadError>)>;

fn work<T>(
    file: &str,
    progress: &Progress,
    receiver: &Mutex<Receiver<Batch>>,
    read: &impl Fn(&mut super::Geometry, usize, Range<usize>) -> Result<T, ReadError>,
) -> Done<T> {
    let mut done = Vec::new();
    let mut scratch = super::Geometry::default();
    loop {
        let next = receiver.lock().map(|receiver| receiver.recv());
        let Ok(Ok(batch)) = next else {
            return done;
        };
        if progress.is_given_up() {
            let file = file.to_owned();
            done.push((batch.number, Err(ReadError::GivenUp { file })));
            continue;
        }
        let bytes = match (batch.parts.first(), batch.parts.last()) {
            (Some(first), Some(last)) => last.end - first.start,
            _ => 0,
        };
        let parts = (batch.number..).zip(batch.parts);
        let parts = parts.map(|(number, part)| read(&mut scratch, number, part));
        done.push((batch.number, parts.collect()));
        progress.add(bytes as u64);
    }
}
