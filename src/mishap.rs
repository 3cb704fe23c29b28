//! What is kept when the program breaks off by a fault of its own: a report of the fault, and the
//! view that was shown, to be opened again.
//!
//! Both are files in the folder of the program's state. The report holds nothing of the reader's
//! but what a workspace holds; whoever wants to send it can read it first. Nothing is sent.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::io;
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::explorer::Explorer;
use crate::explorer::workspace::{self, EXTENSION, Workspace};
use crate::picture::save::save;

/// The file that names the report of which the reader has not been told yet.
const UNTOLD: &str = "untold-report";

/// How many reports are kept; after that the last one is written anew.
const MOST: u32 = 20;

/// Knows what was shown last.
#[derive(Debug, Clone, Default)]
pub struct Witness {
    last: Arc<Mutex<Option<Explorer>>>,
}

impl Witness {
    /// Watches for faults from now on, in each thread. Reports go into `folder`; `about` is what they
    /// say of the program and its record.
    pub fn begin(folder: PathBuf, about: String) -> Self {
        let witness = Self::default();
        let last = Arc::clone(&witness.last);
        let usual = take_hook();
        set_hook(Box::new(move |info| {
            // The lock may be held by the thread that has broken off.
            let explorer = match last.try_lock() {
                Ok(last) => last.clone(),
                Err(_held) => None,
            };
            let report = Report {
                fault: words(info),
                about: &about,
                trace: Backtrace::force_capture().to_string(),
                workspace: explorer.map(|it| workspace::write(&Workspace::of(&it))),
            };
            match report.keep(&folder) {
                Ok(kept) => tell(&kept),
                Err(error) => tracing::error!("no report could be written: {error}"),
            }
            usual(info);
        }));
        witness
    }

    /// What is shown now.
    pub fn remember(&self, explorer: &Explorer) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some(explorer.clone());
    }
}

/// What is known of a fault.
#[derive(Debug)]
pub struct Report<'a> {
    /// What it says of itself, where, and in which thread.
    pub fault: String,
    /// The program and its record.
    pub about: &'a str,
    /// What called what.
    pub trace: String,
    /// The view that was shown, as a workspace file.
    pub workspace: Option<String>,
}

/// Where a report and the view of that moment lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The report.
    pub report: PathBuf,
    /// The workspace.
    pub workspace: Option<PathBuf>,
}

impl Report<'_> {
    /// Writes the report, and the view beside it. The folder is made if there is none.
    pub fn keep(&self, folder: &Path) -> io::Result<Kept> {
        std::fs::create_dir_all(folder)?;
        let number = (1..MOST)
            .find(|number| !report_path(folder, *number).exists())
            .unwrap_or(MOST);
        let workspace = self.workspace.as_ref().and_then(|text| {
            let path = folder.join(format!("rescued-{number}.{EXTENSION}"));
            save(&path, text.as_bytes()).ok().map(|()| path)
        });
        let report = report_path(folder, number);
        let text = self.text(workspace.as_deref());
        save(&report, text.as_bytes()).map_err(io::Error::other)?;
        let name = report.file_name().unwrap_or_default().as_encoded_bytes();
        save(&folder.join(UNTOLD), name).map_err(io::Error::other)?;
        Ok(Kept { report, workspace })
    }

    fn text(&self, workspace: Option<&Path>) -> String {
        let mut text = String::from(
            "Kabul Atlas broke off by a fault of its own.\n\
             Nothing has been sent; if you report the fault, add this file.\n",
        );
        let view =
            workspace.map_or_else(|| "not known".to_owned(), |path| path.display().to_string());
        for (name, value) in [
            ("Fault", self.fault.as_str()),
            ("Program", self.about),
            ("System", std::env::consts::OS),
            ("Processor", std::env::consts::ARCH),
            ("View", &view),
            ("Trace", &self.trace),
        ] {
            // A string never refuses to be written to.
            let _never = write!(text, "\n{name}\n{value}\n");
        }
        text
    }
}

fn report_path(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("report-{number}.txt"))
}

/// The report of which the reader has not been told yet, once.
pub fn untold(folder: &Path) -> Option<Kept> {
    let note = folder.join(UNTOLD);
    let name = std::fs::read_to_string(&note).ok()?;
    // Whether it can be taken away or not: what matters is that it is told.
    let _stays = std::fs::remove_file(&note);
    let number = name.strip_prefix("report-")?.strip_suffix(".txt")?;
    let number: u32 = number.parse().ok()?;
    let report = Some(report_path(folder, number)).filter(|path| path.is_file())?;
    let workspace = folder.join(format!("rescued-{number}.{EXTENSION}"));
    Some(Kept {
        report,
        workspace: Some(workspace).filter(|path| path.is_file()),
    })
}

fn words(info: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("without a name");
    let place = info
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let said = info.payload_as_str().unwrap_or("no reason given");
    format!("{said}\nat {place}, in the thread “{name}”")
}

fn tell(kept: &Kept) {
    tracing::error!(
        "a fault of the atlas itself; its report is {}",
        kept.report.display()
    );
    if let Some(workspace) = &kept.workspace {
        tracing::error!("the view is kept in {}", workspace.display());
    }
}
