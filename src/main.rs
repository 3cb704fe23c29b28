//! The program: arguments in, exit code out.

use std::process::ExitCode;

use kabul_atlas::cli::{self, Ending};

fn main() -> ExitCode {
    match cli::run(kabul_atlas::window::open) {
        Ending::Done => ExitCode::SUCCESS,
        Ending::Failed => ExitCode::from(1),
        Ending::WrongUsage => ExitCode::from(2),
    }
}
