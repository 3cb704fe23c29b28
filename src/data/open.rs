//! A file as one text or one set of tables: read whole, unpacked, decoded.
//!
//! A file that would not fit into memory is refused before it is read; what is unpacked is counted
//! while it is unpacked. Pipes, folders and devices are refused.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::archive::{self, Member};
use super::error::ReadError;
use super::format::Format;
use super::memory;
use super::progress::Progress;

/// Files beyond this are refused: their vertices could not be numbered.
pub const LARGEST_FILE: u64 = 4 << 30;

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    /// JSON as UTF-8, perhaps.
    Json(Vec<u8>),
    /// Text that may be a table.
    Text(Vec<u8>),
    /// The parts of a Shapefile.
    Shapefile(Box<ShapefileParts>),
}

/// The files of which a Shapefile consists, as bytes.
#[derive(Debug, Default)]
pub struct ShapefileParts {
    /// Shapes (.shp).
    pub shapes: Vec<u8>,
    /// Attributes (.dbf).
    pub attributes: Option<Vec<u8>>,
    /// System of coordinates (.prj).
    pub projection: Option<Vec<u8>>,
    /// Encoding of the attributes (.cpg).
    pub encoding: Option<Vec<u8>>,
}

/// A file that was read.
#[derive(Debug)]
pub struct Opened {
    /// What messages call it; within an archive with its name there.
    pub name: String,
    /// What it holds.
    pub content: Content,
    /// What was done so that it could be read, in words for the reader.
    pub notes: Vec<String>,
}

/// Reads a file whole.
pub fn file(path: &Path, progress: &Progress) -> Result<Opened, ReadError> {
    let name = path.display().to_string();
    let bytes = bytes_of(path, progress)?;
    if Format::of(&bytes) == Format::Shapefile {
        let beside = |extensions: [&str; 2]| -> Result<Option<Vec<u8>>, ReadError> {
            let found = extensions.map(|it| path.with_extension(it));
            match found.iter().find(|it| it.exists()) {
                Some(path) => bytes_of(path, progress).map(Some),
                None => Ok(None),
            }
        };
        let parts = ShapefileParts {
            shapes: bytes,
            attributes: beside(["dbf", "DBF"])?,
            projection: beside(["prj", "PRJ"])?,
            encoding: beside(["cpg", "CPG"])?,
        };
        return Ok(Opened {
            notes: parts.notes(),
            name,
            content: Content::Shapefile(Box::new(parts)),
        });
    }
    unpacked(name, bytes, progress)
}

impl ShapefileParts {
    /// The size of all of them.
    pub(crate) fn bytes(&self) -> u64 {
        let others = [&self.attributes, &self.projection, &self.encoding];
        let others = others.into_iter().flatten().map(Vec::len);
        (self.shapes.len() + others.sum::<usize>()) as u64
    }

    pub(super) fn notes(&self) -> Vec<String> {
        let note = "its table of attributes (.dbf) is not beside it; shapes alone are read";
        let is_missing = self.attributes.is_none();
        is_missing.then(|| note.to_owned()).into_iter().collect()
    }
}

/// How a file begins, by which [`Format`] tells what it is; in UTF-8 where it is text in UTF-16.
///
/// Nothing of what is no ordinary file: a pipe that nobody writes into would be waited for even before it
/// is read.
pub fn beginning(path: &Path) -> Option<Vec<u8>> {
    const LONGEST: u64 = 4096;
    if !std::fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut start = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LONGEST).read_to_end(&mut start).ok()?;
    match utf16(&start) {
        Some(Ok(text)) => Some(text.into_bytes()),
        // A letter of two units that the end cut through; what is wrong elsewhere is told when all is read.
        Some(Err(sound)) => Some(utf16(&start[..sound])?.ok()?.into_bytes()),
        None => Some(start),
    }
}

/// Bytes of any kind, such as pasted text; `name` is what messages call them.
pub fn bytes_as(name: String, bytes: Vec<u8>, progress: &Progress) -> Result<Opened, ReadError> {
    progress.expect(2 * bytes.len() as u64);
    unpacked(name, bytes, progress)
}

/// What is in an archive, or the bytes themselves if they are none.
fn unpacked(name: String, bytes: Vec<u8>, progress: &Progress) -> Result<Opened, ReadError> {
    let packed = bytes.len();
    let (name, bytes) = match Format::of(&bytes) {
        Format::Gzip => {
            let bytes = archive::gunzip(&name, &bytes, progress)?;
            (name, bytes)
        }
        Format::Zip => match archive::unzip(&name, &bytes, progress)? {
            Member::Bytes(member, bytes) => (format!("{name}/{member}"), bytes),
            Member::Shapefile(member, parts) => {
                progress.expect(2 * parts.bytes().saturating_sub(packed as u64));
                return Ok(Opened {
                    name: format!("{name}/{member}"),
                    notes: parts.notes(),
                    content: Content::Shapefile(parts),
                });
            }
        },
        _ => (name, bytes),
    };
    progress.expect(2 * bytes.len().saturating_sub(packed) as u64);
    decoded(name, bytes)
}

fn decoded(name: String, bytes: Vec<u8>) -> Result<Opened, ReadError> {
    let mut notes = Vec::new();
    let bytes = match utf16(&bytes) {
        Some(Ok(text)) => {
            notes.push("its text is UTF-16; read as such".to_owned());
            text.into_bytes()
        }
        Some(Err(byte)) => return Err(ReadError::NotUtf8 { file: name, byte }),
        None => match bytes.strip_prefix(b"\xEF\xBB\xBF") {
            Some(rest) => rest.to_vec(),
            None => bytes,
        },
    };
    if bytes.trim_ascii().is_empty() {
        return Err(ReadError::Empty { file: name });
    }
    let content = match Format::of(&bytes) {
        Format::Json => Content::Json(bytes),
        Format::Text => Content::Text(bytes),
        Format::Gzip | Format::Zip => {
            let found = "an archive within an archive".to_owned();
            return Err(ReadError::Unknown { file: name, found });
        }
        Format::Shapefile => {
            let found = "a Shapefile without its other parts: zip them together".to_owned();
            return Err(ReadError::Unknown { file: name, found });
        }
        Format::Other(found) => {
            let found = found.to_owned();
            return Err(ReadError::Unknown { file: name, found });
        }
    };
    Ok(Opened {
        name,
        content,
        notes,
    })
}

/// UTF-16 as UTF-8, with or without a byte-order mark; the offset of what is wrong with it; `None`
/// if it is something else.
fn utf16(bytes: &[u8]) -> Option<Result<String, usize>> {
    let is_big = match bytes {
        // With a mark, or without: JSON begins with a character of ASCII.
        [0xFE, 0xFF, ..] | [0, b'{' | b'[', 0, _, ..] => true,
        [0xFF, 0xFE, ..] | [b'{' | b'[', 0, _, 0, ..] => false,
        _ => return None,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Some(Err(bytes.len() - 1));
    }
    let unit = if is_big {
        u16::from_be_bytes
    } else {
        u16::from_le_bytes
    };
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = 0;
    for unit in char::decode_utf16(units) {
        match unit {
            Ok('\u{FEFF}') if at == 0 => at += 2,
            Ok(letter) => {
                at += 2 * letter.len_utf16();
                text.push(letter);
            }
            Err(_) => return Some(Err(at)),
        }
    }
    Some(Ok(text))
}

/// All bytes of a file, if it is one and if it fits into memory.
fn bytes_of(path: &Path, progress: &Progress) -> Result<Vec<u8>, ReadError> {
    let io_error = |source| ReadError::Io {
        path: path.to_owned(),
        source,
    };
    let metadata = std::fs::metadata(path).map_err(io_error)?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile {
            path: path.to_owned(),
        });
    }
    let name = path.display().to_string();
    let length = metadata.len();
    if length > LARGEST_FILE {
        let limit = LARGEST_FILE as usize;
        return Err(ReadError::TooLarge {
            file: name,
            what: "bytes",
            limit,
        });
    }
    memory::check(&name, length)?;
    // They are fetched, understood, and put together.
    progress.expect(3 * length);
    let mut file = File::open(path).map_err(io_error)?;
    let mut bytes = Vec::new();
    let full = |_| io_error(std::io::Error::from(ErrorKind::OutOfMemory));
    bytes.try_reserve_exact(length as usize).map_err(full)?;
    // It may grow or shrink meanwhile: never more than was said, and what is there.
    while (bytes.len() as u64) < length {
        if progress.is_given_up() {
            return Err(ReadError::GivenUp { file: name });
        }
        let rest = length - bytes.len() as u64;
        let mut part = (&mut file).take(rest.min(CHUNK_BYTES));
        let count = part.read_to_end(&mut bytes).map_err(io_error)?;
        progress.add(count as u64);
        if count == 0 {
            break;
        }
    }
    Ok(bytes)
}

/// So much is read at once, between two looks whether it is still wanted.
const CHUNK_BYTES: u64 = 16 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    fn open(bytes: &[u8]) -> Result<Opened, String> {
        let opened = bytes_as("x".to_owned(), bytes.to_vec(), &Progress::default());
        opened.map_err(|error| error.to_string())
    }

    fn json(bytes: &[u8]) -> String {
        match open(bytes).map(|it| it.content) {
            Ok(Content::Json(text)) => String::from_utf8(text).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_beginning_in_utf16_ends_before_a_letter_that_is_cut_through() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wide.csv");
        // With the mark, the last of these letters would end at byte 4098.
        let text = format!("\u{feff}{}\u{1F5FA}more", "a".repeat(2046));
        let units = text.encode_utf16();
        let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(beginning(&path).unwrap(), "a".repeat(2046).into_bytes());
    }

    #[test]
    fn text_is_decoded_whatever_its_encoding() {
        let text = r#"{"a":"ش"}"#;
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|it| it.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|it| it.to_be_bytes()).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            [b"\xFF\xFE".as_slice(), &little].concat(),
            [b"\xFE\xFF".as_slice(), &big].concat(),
            little,
            big,
        ] {
            assert_eq!(json(&bytes), text);
        }
    }

    #[test]
    fn what_is_not_opened_is_named() {
        let cases: [(&[u8], &str); 7] = [
            (b"", "the file is empty: x"),
            (b"\xEF\xBB\xBF \n", "the file is empty: x"),
            (b"\xFF\xFE{\0\0\xD8{\0", "not UTF-8 text at byte 4: x"),
            (b"\xFF\xFE{", "not UTF-8 text at byte 2: x"),
            (
                b"fgb\x03fgb\0",
                "x is a FlatGeobuf file; what can be opened: GeoJSON",
            ),
            (b"<html>", "x is a web page or an XML document; what"),
            (b"ab\0c", "x is no text; what"),
        ];
        for (bytes, expected) in cases {
            let error = open(bytes).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
