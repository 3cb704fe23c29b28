//! Reads the files of a folder from the disk.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Form, Part, PartFile, Role, read_texts, whole_file};
use crate::record::Record;
use crate::record::article::ARTICLE_FILE;
use crate::record::problem::{Problem, Severity};

/// A file of the record is some hundred kilobytes; what is larger than this is none.
const LARGEST_FILE_BYTES: u64 = 16 << 20;

/// All files of a folder together.
const LARGEST_FOLDER_BYTES: u64 = 256 << 20;

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
        source: io::Error,
    },
    /// The folder holds no `.toml` file.
    #[error("there is no .toml file in the folder of the record, {}", .0.display())]
    Empty(PathBuf),
    /// There is nothing under this path.
    #[error("there is no file or folder {}", .0.display())]
    Missing(PathBuf),
    /// The path of a record names a file of another kind.
    #[error(
        "{} is no record: name a folder of .toml files, a .toml file or a .csv file of events",
        .0.display()
    )]
    OtherForm(PathBuf),
    /// The one file of a record cannot be read.
    #[error("{} {reason}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
}

/// Reads a part of a record from the disk: a folder, or a file alone. Its files are called by the
/// path that was given.
pub(in crate::record) fn read_part(path: &Path) -> Result<Part, ReadError> {
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing(path.to_owned()),
        _ => ReadError::File {
            path: path.to_owned(),
            reason: format!("cannot be read: {error}"),
        },
    })?;
    let name = path.file_name().unwrap_or(path.as_os_str());
    let mut part = Part {
        name: name.to_string_lossy().into_owned(),
        ..Part::default()
    };
    if about.is_dir() {
        let mut total = 0;
        for file in files_of(path)? {
            let name = file.display().to_string();
            let bytes = read_bytes(&file).and_then(|bytes| {
                total += bytes.len() as u64;
                if LARGEST_FOLDER_BYTES < total {
                    let limit = LARGEST_FOLDER_BYTES >> 20;
                    return Err(format!(
                        "was not read: the files before it hold {limit} MiB already"
                    ));
                }
                Ok(bytes)
            });
            part.take(name, bytes, Form::Toml);
        }
        return Ok(part);
    }
    let ending = path
        .extension()
        .map(|it| it.to_string_lossy().to_lowercase());
    let form = match ending.as_deref() {
        Some("toml") => Form::Toml,
        Some("csv" | "tsv") => Form::Rows,
        _ => return Err(ReadError::OtherForm(path.to_owned())),
    };
    // A file alone says as much of itself as it likes.
    part.role = Role::Addition;
    let bytes = read_bytes(path).map_err(|reason| ReadError::File {
        path: path.to_owned(),
        reason,
    })?;
    part.take(path.display().to_string(), Ok(bytes), form);
    Ok(part)
}

impl Part {
    fn take(&mut self, name: String, bytes: Result<Vec<u8>, String>, form: Form) {
        let text = match bytes {
            Ok(bytes) => String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
            Err(reason) => {
                self.problems
                    .push(whole_file(&name, &reason, Severity::Error));
                return;
            }
        };
        self.files.push(PartFile { name, text, form });
    }
}

/// The files of a folder whose names end in `.toml`, by name; others are none of its business, and
/// neither is the article's, which holds no events.
fn files_of(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let in_folder = |source| ReadError::Folder {
        path: path.to_owned(),
        source,
    };
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(path).map_err(in_folder)? {
        let file = entry.map_err(in_folder)?.path();
        let is_article = file.file_name().is_some_and(|name| name == ARTICLE_FILE);
        if file.extension().is_some_and(|ending| ending == "toml") && !is_article {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(ReadError::Empty(path.to_owned()));
    }
    files.sort();
    Ok(files)
}

/// Reads all files of a folder whose names end in `.toml`, and calls them by their names alone.
pub fn read_folder(path: &Path) -> Result<(Record, Vec<Problem>), ReadError> {
    let files = files_of(path)?;
    let mut texts = Vec::with_capacity(files.len());
    let mut problems = Vec::new();
    for file in files {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match read_bytes(&file) {
            Ok(bytes) => texts.push((name, bytes)),
            Err(reason) => {
                // What could not be read still has its name among the files.
                problems.push(whole_file(&name, &reason, Severity::Error));
                texts.push((name, Vec::new()));
            }
        }
    }
    let unreadable: Vec<String> = problems
        .iter()
        .map(|problem| problem.file.clone())
        .collect();
    let decoded: Vec<(&str, Cow<'_, str>)> = texts
        .iter()
        .map(|(name, bytes)| (name.as_str(), String::from_utf8_lossy(bytes)))
        .collect();
    let texts = decoded.iter().map(|(name, text)| (*name, text.as_ref()));
    let (record, mut found) = read_texts(texts);
    found.retain(|problem| !unreadable.contains(&problem.file));
    problems.append(&mut found);
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Ok((record, problems))
}

/// The bytes of a file, or the reason why there are none.
fn read_bytes(file: &Path) -> Result<Vec<u8>, String> {
    let told = |error: io::Error| format!("cannot be read: {error}");
    let about = fs::metadata(file).map_err(told)?;
    if about.is_dir() {
        return Err("is a folder, not a file".to_owned());
    }
    if !about.is_file() {
        return Err("is not an ordinary file".to_owned());
    }
    if LARGEST_FILE_BYTES < about.len() {
        let limit = LARGEST_FILE_BYTES >> 20;
        return Err(format!(
            "is larger than {limit} MiB: no file of a record is"
        ));
    }
    // A file can grow while it is read.
    let mut bytes = Vec::new();
    let limited = fs::File::open(file).map_err(told)?;
    let mut limited = limited.take(LARGEST_FILE_BYTES);
    limited.read_to_end(&mut bytes).map_err(told)?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("is UTF-16 text: save it as UTF-8".to_owned());
    }
    if bytes.contains(&0) {
        return Err("is not a text file".to_owned());
    }
    Ok(bytes)
}
