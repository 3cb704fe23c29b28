//! `export --batch`: all pictures that a file asks for, on all cores.
//!
//! One that fails does not stop the others; what was wrong is told with file, line and picture.
//! Shapes and record are read once.

mod list;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use anyhow::{Context as _, bail};

use super::animate::Progress;
use super::{Ending, export, output};
use crate::record::RecordChoice;
use crate::world::World;
use list::{Order, read};

/// What is drawn on: the built-in shapes, or those of a file. Each is read when it is first wanted.
type Worlds = BTreeMap<Option<PathBuf>, OnceLock<Result<World, String>>>;

pub(super) fn run(path: &Path, choice: &RecordChoice) -> anyhow::Result<Ending> {
    let shown = path.display();
    let text = list_of(path).with_context(|| format!("could not read {shown}"))?;
    let orders = match read(path, &text) {
        Ok(orders) => orders,
        Err(faults) => {
            for fault in &faults {
                output::complain(fault);
            }
            output::complain(&format!("nothing was drawn: {shown} must be mended first"));
            return Ok(Ending::Failed);
        }
    };
    let worlds: Worlds = orders
        .iter()
        .filter_map(|order| order.args.as_ref().ok())
        .map(|args| (args.data.clone(), OnceLock::new()))
        .collect();
    let n_failed = draw_all(&orders, &worlds, choice);
    let n_written = orders.len() - n_failed;
    let what = if n_written == 1 {
        "picture"
    } else {
        "pictures"
    };
    let summary = format!("wrote {n_written} {what} of {shown}");
    if n_failed == 0 {
        output::complain(&summary);
        return Ok(Ending::Done);
    }
    output::complain(&format!("{summary}; {n_failed} failed"));
    Ok(Ending::Failed)
}

/// The text of a list; a pipe might never end.
fn list_of(path: &Path) -> anyhow::Result<String> {
    const LARGEST_BYTES: u64 = 16 << 20;
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        bail!("it is not an ordinary file");
    }
    if LARGEST_BYTES < about.len() {
        bail!("it is larger than 16 MiB: no list of pictures is");
    }
    let bytes = std::fs::read(path)?;
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
        let valid = bytes.iter().take(error.utf8_error().valid_up_to());
        let line = 1 + valid.filter(|byte| **byte == b'\n').count();
        if is_wide {
            anyhow::anyhow!("it is UTF-16 text: save it as UTF-8")
        } else {
            anyhow::anyhow!("line {line} is not UTF-8 text: save it as UTF-8")
        }
    })
}

/// Draws the pictures side by side, and returns how many failed.
fn draw_all(orders: &[Order], worlds: &Worlds, choice: &RecordChoice) -> usize {
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (next, n_done, n_failed) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    let progress = Mutex::new(Progress::begin());
    let work = || {
        while let Some(order) = orders.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (done, mut told) = output::gather(|| draw(order, worlds, choice));
            if let Err(error) = done {
                n_failed.fetch_add(1, Ordering::Relaxed);
                told.push(order.fault(&format!("{error:#}")));
            }
            // What one picture says stays together.
            let progress = progress.lock();
            for line in &told {
                output::complain(line);
            }
            let n_done = n_done.fetch_add(1, Ordering::Relaxed) + 1;
            if let Ok(progress) = &progress {
                progress.tell(n_done, orders.len());
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..n_threads.min(orders.len()) {
            scope.spawn(work);
        }
        work();
    });
    n_failed.into_inner()
}

fn draw(order: &Order, worlds: &Worlds, choice: &RecordChoice) -> anyhow::Result<()> {
    let args = match &order.args {
        Ok(args) => args,
        Err(reason) => anyhow::bail!("{reason}"),
    };
    let target = export::target(args)?;
    let world = worlds
        .get(&args.data)
        .context("its shapes were not asked for")?;
    let load = || export::load(args, choice).map_err(|error| format!("{error:#}"));
    match world.get_or_init(load) {
        Ok(world) => export::write(args, target, world),
        Err(reason) => anyhow::bail!("{reason}"),
    }
}
