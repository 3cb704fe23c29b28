//! Files to record: all problems in one run, and the rest still loads.

use std::path::{Path, PathBuf};

use super::event::Era;
use super::problem::Problem;
use super::{About, Record};

/// Nothing at all could be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder does not exist, is no folder, or may not be listed.
    #[error("cannot read the folder of the record, {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The folder holds no `.toml` file.
    #[error("there is no .toml file in the folder of the record, {}", .0.display())]
    Empty(PathBuf),
}

/// Reads all `.toml` files of a folder; other files are none of its business.
pub fn read_folder(path: &Path) -> Result<(Record, Vec<Problem>), ReadError> {
    Err(ReadError::Empty(path.to_owned()))
}

/// Reads the texts of files, each with its name; the order in which they come does not matter.
pub fn read_texts<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (Record, Vec<Problem>) {
    let _files: Vec<_> = files.into_iter().collect();
    let about = About {
        as_of: Era::Second.first_day(),
        title: String::new(),
        licence: String::new(),
    };
    (Record::new(about, Vec::new()), Vec::new())
}
