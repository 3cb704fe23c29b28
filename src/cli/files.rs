//! Files that are to be opened in the window.

use std::path::{Path, PathBuf};

use clap::CommandFactory as _;

use super::UsageError;
use super::args::CommandLine;

/// Whether all of them are there. A word that is no file may be a command that was mistyped.
pub(super) fn check(files: &[PathBuf]) -> Result<(), UsageError> {
    let missing = files.iter().find(|path| !path.exists());
    missing.map_or(Ok(()), |path| Err(UsageError(complaint(path))))
}

fn complaint(path: &Path) -> String {
    let word = path.display().to_string();
    let command = CommandLine::command();
    let names = command.get_subcommands().map(|it| it.get_name().to_owned());
    let nearest = names
        .map(|name| (strsim::damerau_levenshtein(&name, &word), name))
        .filter(|(steps, name)| *steps <= name.len() / 2)
        .min();
    let like = nearest.map_or_else(String::new, |(_, name)| {
        format!("; did you mean the command {name}?")
    });
    format!("there is no file and no command “{word}”{like}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_command_is_told_from_a_missing_file() {
        let told = |word: &str| check(&[word.into()]).unwrap_err().to_string();
        assert!(told("exprot").ends_with("did you mean the command export?"));
        assert!(told("none/map.png").ends_with("“none/map.png”"));
        assert!(check(&[]).is_ok());
    }
}
