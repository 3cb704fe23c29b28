//! `completions` and `man`: what a shell and `man` know of the command line, written from the same
//! words that read it.

use anyhow::Context as _;
use clap::CommandFactory as _;

use super::args::{CommandLine, CompletionsArgs, ManArgs};
use super::output;

/// Writes the completions of a shell to stdout.
pub(super) fn completions(args: &CompletionsArgs) -> anyhow::Result<()> {
    let mut command = CommandLine::command();
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command, "kabul-atlas", &mut text);
    Ok(output::answer(&String::from_utf8(text)?)?)
}

/// Writes the manual page of the program to stdout, or with a folder one page for the program and
/// one for each command into it.
pub(super) fn man(args: &ManArgs) -> anyhow::Result<()> {
    let command = CommandLine::command().disable_help_subcommand(true);
    let Some(folder) = &args.folder else {
        let mut text = Vec::new();
        clap_mangen::Man::new(command).render(&mut text)?;
        return Ok(output::answer(&String::from_utf8(text)?)?);
    };
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    clap_mangen::generate_to(command, folder)
        .with_context(|| format!("cannot write pages into {}", folder.display()))
}
