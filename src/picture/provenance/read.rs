//! Reads where a file comes from.

use std::fs::File;
use std::io::{Read as _, Seek as _};
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
    let mut file = File::open(path)?;
    if is_large_map_of_others(&mut file)? {
        return Err(ReadError::Nothing);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(ReadError::TooLarge);
    }
    read_bytes(&bytes)
}

/// Whether a file is a large one of JSON in which the word does not stand that all of ours have. It
/// is looked through piece by piece, so that a map of hundreds of megabytes is not held in memory
/// only to learn that somebody else made it. The file stands at its beginning again.
fn is_large_map_of_others(file: &mut File) -> std::io::Result<bool> {
    const SMALL_BYTES: u64 = 16 << 20;
    const PIECE_BYTES: u64 = 1 << 20;
    let word = containers::MEMBER.as_bytes();
    if file.metadata()?.len() <= SMALL_BYTES {
        return Ok(false);
    }
    let mut piece = Vec::new();
    let mut is_start = true;
    let is_of_others = loop {
        // What could be the beginning of the word stays for the next piece.
        piece.drain(..piece.len().saturating_sub(word.len()));
        let count = file.take(PIECE_BYTES).read_to_end(&mut piece)?;
        let begins = || containers::without_mark(&piece).starts_with(b"{");
        if std::mem::take(&mut is_start) && !begins() {
            break false;
        }
        if memchr::memmem::find(&piece, word).is_some() {
            break false;
        }
        if count == 0 {
            break true;
        }
    };
    file.rewind()?;
    Ok(is_of_others)
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
    // A chart tells how it is made; there is no map to be made again.
    if provenance.chart.is_none() {
        provenance.request()?;
    }
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

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn the_word_is_found_in_a_large_file_wherever_it_stands() {
        const PIECE: usize = 1 << 20;
        let text_with = |at: Option<usize>| {
            let mut text = vec![b' '; (16 << 20) + 5];
            text[1] = b'{';
            if let Some(at) = at {
                text[at..at + containers::MEMBER.len()].copy_from_slice(b"provenance");
            }
            text
        };
        let is_of_others = |text: &[u8]| {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(text).unwrap();
            file.rewind().unwrap();
            let found = is_large_map_of_others(&mut file).unwrap();
            assert_eq!(file.stream_position().unwrap(), 0);
            found
        };
        assert!(is_of_others(&text_with(None)));
        for at in [
            2,
            PIECE - 10,
            PIECE - 5,
            PIECE,
            9 * PIECE - 1,
            (16 << 20) - 5,
        ] {
            assert!(!is_of_others(&text_with(Some(at))), "{at}");
        }
        assert!(!is_of_others(b"{}"), "small files are read whole");
        assert!(!is_of_others(&vec![b' '; 17 << 20]), "nor are others");
    }
}
