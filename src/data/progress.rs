//! How far the reading of files has come, and whether they are still wanted: shared between whoever
//! reads and whoever waits.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// Bytes of so many, in one of so many files. Any number of threads may look at it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    of: AtomicU64,
    /// The file that is being read, counted from 1; 0 before the first one is begun.
    file: AtomicU32,
    files: AtomicU32,
    is_given_up: AtomicBool,
}

impl Progress {
    /// So many files are read, one after the other. Without that it is one.
    pub fn expect_files(&self, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.files.store(count, Ordering::Relaxed);
    }

    /// The first of them begins, or the next one.
    pub fn begin_file(&self) {
        // In this order, whoever looks meanwhile sees less than is done, never more.
        self.done.store(0, Ordering::Relaxed);
        self.of.store(0, Ordering::Relaxed);
        self.file.fetch_add(1, Ordering::Relaxed);
    }

    /// There are so many more bytes to do in this file; each counts when it is fetched, when it is
    /// understood and when what it says is put together.
    pub fn expect(&self, bytes: u64) {
        self.of.fetch_add(bytes, Ordering::Relaxed);
    }

    /// So many more are done.
    pub fn add(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }

    /// A part of the work that counts as so many bytes, which are expected already.
    pub fn part(&self, bytes: u64) -> Part<'_> {
        Part {
            progress: self,
            bytes,
        }
    }

    /// From 0 to 1 over all files, which count alike; of a file nothing before its size is known.
    pub fn share(&self) -> f32 {
        let of = self.of.load(Ordering::Relaxed).max(1);
        let of_file = (self.done.load(Ordering::Relaxed) as f32 / of as f32).min(1.0);
        let before = self.file.load(Ordering::Relaxed).saturating_sub(1);
        let files = self.files.load(Ordering::Relaxed).max(1);
        ((before as f32 + of_file) / files as f32).min(1.0)
    }

    /// Nobody wants the files any more.
    pub fn give_up(&self) {
        self.is_given_up.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants the files any more.
    pub fn is_given_up(&self) -> bool {
        self.is_given_up.load(Ordering::Relaxed)
    }
}

/// A part of the work that is done in steps.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    progress: &'a Progress,
    bytes: u64,
}

impl Part<'_> {
    /// So many percent more of it are done. Whether it is still wanted.
    pub fn step(&self, percent: u64) -> bool {
        self.progress.add(self.bytes * percent / 100);
        !self.progress.is_given_up()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_grows_over_all_files_and_never_falls() {
        let progress = Progress::default();
        progress.expect_files(2);
        let mut last = progress.share();
        assert_eq!(last, 0.0);
        for bytes in [10, 1000] {
            progress.begin_file();
            progress.expect(2 * bytes);
            for _ in 0..4 {
                progress.add(bytes / 2);
                assert!(last < progress.share(), "{last}");
                last = progress.share();
            }
        }
        assert_eq!(last, 1.0);
        // Of one file nothing need be said before.
        let progress = Progress::default();
        progress.expect(4);
        progress.add(1);
        assert_eq!(progress.share(), 0.25);
    }
}
