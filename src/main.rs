//! The program: arguments in, exit code out.

use std::process::ExitCode;

use kabul_atlas::cli::{self, Ending};
#[cfg(feature = "window")]
use kabul_atlas::window::open;

fn main() -> ExitCode {
    match cli::run(open) {
        Ending::Done => ExitCode::SUCCESS,
        Ending::Failed => ExitCode::from(1),
        Ending::WrongUsage => ExitCode::from(2),
    }
}

/// Stands for the window in a program that was built without it.
#[cfg(not(feature = "window"))]
fn open(_: kabul_atlas::world::World, _: Vec<std::path::PathBuf>) -> anyhow::Result<()> {
    anyhow::bail!(
        "this kabul-atlas was built without its window: see kabul-atlas --help for its commands"
    )
}
