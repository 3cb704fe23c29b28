//! How far the reading of a file has come, and whether it is still wanted: shared between whoever
//! reads and whoever waits.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Bytes of so many. Any number of threads may look at it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    of: AtomicU64,
    is_given_up: AtomicBool,
}

impl Progress {
    /// There are so many more bytes to do.
    pub fn expect(&self, bytes: u64) {
        self.of.fetch_add(bytes, Ordering::Relaxed);
    }

    /// So many more are done.
    pub fn add(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }

    /// From 0 to 1; nothing before the total is known.
    pub fn share(&self) -> f32 {
        let of = self.of.load(Ordering::Relaxed).max(1);
        (self.done.load(Ordering::Relaxed) as f32 / of as f32).min(1.0)
    }

    /// Nobody wants the file any more.
    pub fn give_up(&self) {
        self.is_given_up.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants the file any more.
    pub fn is_given_up(&self) -> bool {
        self.is_given_up.load(Ordering::Relaxed)
    }
}
