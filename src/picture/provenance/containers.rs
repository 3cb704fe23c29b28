//! Finds the JSON of a provenance in each form of file that holds one.

use std::io::Cursor;

use serde::Deserialize;

use super::{KEYWORD, xmp};
use crate::picture::data;

/// The forms of files, for messages.
pub(super) const FORMS: &str = "PNG, APNG, GIF, WebP, SVG, PDF, CSV, JSON, GeoJSON";

/// In JSON the name of the member that holds it; it has no letters that anybody would escape.
pub(super) const MEMBER: &str = "provenance";

/// What a file holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Json(String),
    Nothing,
    UnknownForm,
    Damaged(String),
}

impl From<Option<String>> for Found {
    fn from(json: Option<String>) -> Self {
        json.map_or(Self::Nothing, Self::Json)
    }
}

/// What a file says in which a part of it is missing.
const ENDS_EARLY: &str = "it ends too early";

/// Looks into a file of any of the forms, which its first bytes tell apart.
pub(super) fn find_json(bytes: &[u8]) -> Found {
    let found = match bytes {
        [0x89, b'P', b'N', b'G', ..] => in_png(bytes),
        [b'G', b'I', b'F', b'8', ..] => in_gif(bytes),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => in_webp(bytes),
        [b'%', b'P', b'D', b'F', ..] => in_pdf(bytes),
        _ => {
            let text = without_mark(bytes);
            match text {
                [b'<', ..] => in_text(text, xmp::find_json),
                [b'{', ..] => in_text(text, in_json),
                _ => match in_rows(text) {
                    Some(found) => found,
                    None => return Found::UnknownForm,
                },
            }
        }
    };
    match found {
        Ok(json) => json.into(),
        Err(reason) => Found::Damaged(reason),
    }
}

/// Text without byte-order mark and space before it.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start()
}

fn in_text<E: ToString>(
    bytes: &[u8],
    find: impl FnOnce(&str) -> Result<Option<String>, E>,
) -> Result<Option<String>, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    find(text).map_err(|error| error.to_string())
}

/// A cell of rows; `None` if these are none, or have no column for it.
fn in_rows(bytes: &[u8]) -> Option<Result<Option<String>, String>> {
    let found = data::find_json(std::str::from_utf8(bytes).ok()?)?;
    Some(found.map_err(|error| error.to_string()))
}

/// All but the provenance is passed over: there might be a map of hundreds of megabytes around it.
fn in_json(text: &str) -> Result<Option<String>, serde_json::Error> {
    let Whole { provenance } = serde_json::from_str(text)?;
    Ok(provenance.map(|it| it.to_string()))
}

#[derive(Deserialize)]
struct Whole {
    provenance: Option<serde_json::Value>,
}

/// International text under our keyword; the file must be whole up to its end.
fn in_png(bytes: &[u8]) -> Result<Option<String>, String> {
    let mut options = png::DecodeOptions::default();
    // A text with a wrong check sum would be passed over.
    options.set_skip_ancillary_crc_failures(false);
    let reader = png::Decoder::new_with_options(Cursor::new(bytes), options).read_info();
    let reader = reader.map_err(|error| error.to_string())?;
    if !png_is_whole(bytes) {
        return Err(ENDS_EARLY.to_owned());
    }
    let mut texts = reader.info().utf8_text.iter();
    let ours = texts.find(|text| text.keyword == KEYWORD);
    ours.map(|text| text.get_text().map_err(|error| error.to_string()))
        .transpose()
}

fn png_is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some(([a, b, c, d, kind @ ..], behind)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        // The data and its check sum.
        let Some(next) = behind.get(length.saturating_add(4)..) else {
            return false;
        };
        if kind == b"IEND" {
            return true;
        }
        rest = next;
    }
    false
}

/// A comment that begins with our keyword.
fn in_gif(bytes: &[u8]) -> Result<Option<String>, String> {
    let comments = gif_comments(bytes).ok_or(ENDS_EARLY)?;
    let ours = |comment: Vec<u8>| {
        let text = String::from_utf8(comment).ok()?;
        Some(text.strip_prefix(KEYWORD)?.trim().to_owned())
    };
    Ok(comments.into_iter().find_map(ours))
}

/// All comments of a file; `None` where it ends too early.
fn gif_comments(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    const EXTENSION: u8 = 0x21;
    const COMMENT: u8 = 0xFE;
    const IMAGE: u8 = 0x2C;
    const END: u8 = 0x3B;
    let mut comments = Vec::new();
    let mut rest = bytes.get(10..)?;
    rest = rest.get(3 + color_table_len(*rest.first()?)..)?;
    loop {
        let (kind, behind) = rest.split_first()?;
        rest = match *kind {
            EXTENSION => {
                let (label, behind) = behind.split_first()?;
                let (data, behind) = gif_blocks(behind)?;
                comments.extend((*label == COMMENT).then_some(data));
                behind
            }
            IMAGE => {
                let table = color_table_len(*behind.get(8)?);
                let (_, behind) = gif_blocks(behind.get(9 + table + 1..)?)?;
                behind
            }
            END => return Some(comments),
            // Filling between blocks.
            _ => behind,
        };
    }
}

/// The length of the table of colours that follows such a field of flags.
fn color_table_len(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        return 0;
    }
    3 << ((flags & 7) + 1)
}

/// The data of blocks up to the empty one, and what follows.
fn gif_blocks(bytes: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut data = Vec::new();
    let mut rest = bytes;
    loop {
        let (length, behind) = rest.split_first()?;
        let (block, behind) = behind.split_at_checked(usize::from(*length))?;
        if block.is_empty() {
            return Some((data, behind));
        }
        data.extend_from_slice(block);
        rest = behind;
    }
}

/// A packet of XMP in a part of its own.
fn in_webp(bytes: &[u8]) -> Result<Option<String>, String> {
    let early = || ENDS_EARLY.to_owned();
    let mut rest = bytes.get(12..).ok_or_else(early)?;
    while let Some((head, behind)) = rest.split_first_chunk::<8>() {
        let [kind @ .., a, b, c, d] = head;
        let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        let (data, behind) = behind.split_at_checked(length).ok_or_else(early)?;
        if kind == b"XMP " {
            return in_text(data, xmp::find_json);
        }
        // Parts begin at even places.
        rest = behind.get(length % 2..).unwrap_or_default();
    }
    Ok(None)
}

/// The last packet of XMP that has our keyword.
fn in_pdf(bytes: &[u8]) -> Result<Option<String>, String> {
    const TAIL: usize = 2048;
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..);
    if position(tail.unwrap_or(bytes), b"%%EOF").is_none() {
        return Err(ENDS_EARLY.to_owned());
    }
    let mut json = None;
    let mut rest = bytes;
    while let Some(begin) = position(rest, b"<?xpacket begin") {
        let packet = rest.get(begin..).unwrap_or_default();
        let Some(end) = position(packet, b"<?xpacket end") else {
            break;
        };
        let (packet, behind) = packet.split_at(end);
        // Damaged packets of others are none of our business.
        let found = in_text(packet, xmp::find_json).ok().flatten();
        json = found.or(json);
        rest = behind;
    }
    Ok(json)
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
