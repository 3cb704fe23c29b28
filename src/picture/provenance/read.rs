//! Reads where a file comes from.

use std::io::Read as _;
use std::path::Path;

use serde::Deserialize;

use super::containers::{self, Found};
use super::{FORMAT, Provenance, UnusableField};

/// Larger files are not looked into: none that the atlas writes is as large.
const LARGEST_BYTES: u64 = 2 << 30;

/// Why a file does not tell where it comes from.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system refused.
    #[error("cannot be read")]
    Refused(#[from] std::io::Error),
    /// The path names a folder.
    #[error("is a folder, not a file")]
    Folder,
    /// The path names a pipe or a device, which might never end.
    #[error("is not an ordinary file")]
    NotAFile,
    /// It is larger than any file of the atlas.
    #[error("is larger than 2 GiB: no file of Kabul Atlas is")]
    TooLarge,
    /// It is of no form that the atlas writes.
    #[error(
        "is no file of a form that tells where it comes from: {}",
        containers::FORMS
    )]
    UnknownForm,
    /// Nothing in it says where it comes from.
    #[error(
        "does not say where it comes from: it is not from Kabul Atlas, or another program saved it \
         without what it said"
    )]
    Nothing,
    /// It ends too early, or bytes in it are wrong.
    #[error("is damaged: {0}")]
    Damaged(String),
    /// A later program made it.
    #[error(
        "was made by {program}, which tells more about its files than this program, {}, can read",
        env!("CARGO_PKG_VERSION")
    )]
    Later {
        /// Name and version of the program.
        program: String,
    },
    /// Something in it is not what this program knows.
    #[error("tells something that this program cannot use: {0}")]
    Unusable(#[from] UnusableField),
}

/// Reads where a file comes from.
pub fn read(path: &Path) -> Result<Provenance, ReadError> {
    if path.is_dir() {
        return Err(ReadError::Folder);
    }
    if !std::fs::metadata(path)?.is_file() {
        return Err(ReadError::NotAFile);
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(LARGEST_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(ReadError::TooLarge);
    }
    read_bytes(&bytes)
}

/// The same of a file's bytes. What it tells can be used: [`Provenance::request`] succeeds.
pub fn read_bytes(bytes: &[u8]) -> Result<Provenance, ReadError> {
    let json = match containers::find_json(bytes) {
        Found::Json(json) => json,
        Found::Nothing => return Err(ReadError::Nothing),
        Found::UnknownForm => return Err(ReadError::UnknownForm),
        Found::Damaged(reason) => return Err(ReadError::Damaged(reason)),
    };
    let damaged = |error: serde_json::Error| ReadError::Damaged(error.to_string());
    let head: Head = serde_json::from_str(&json).map_err(damaged)?;
    if head.format > FORMAT {
        let program = format!("{} {}", head.program, head.version);
        return Err(ReadError::Later { program });
    }
    let provenance: Provenance = serde_json::from_str(&json).map_err(damaged)?;
    provenance.request()?;
    provenance.animation()?;
    provenance.paper()?;
    Ok(provenance)
}

/// What each version of the form has.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    program: String,
    #[serde(default)]
    version: String,
}
