//! Compressed files, unpacked as far as that is safe: by size, by ratio, by number of entries.

use std::io::Read;

use flate2::bufread::{DeflateDecoder, MultiGzDecoder};
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

use super::error::ReadError;
use super::memory;
use super::open::{LARGEST_FILE, ShapefileParts};
use super::progress::Progress;

/// An archive with more entries is refused.
const MOST_ENTRIES: usize = 10_000;

/// What unpacks to more than this many times its size is refused, beyond [`HARMLESS_BYTES`].
/// Maps as text seldom reach 20; what reaches 1,000 was made to.
const MOST_RATIO: u64 = 200;

/// Below this, no ratio is dangerous.
const HARMLESS_BYTES: u64 = 32 << 20;

/// What of an archive is opened.
#[derive(Debug)]
pub(super) enum Member {
    /// A file by its name.
    Bytes(String, Vec<u8>),
    /// A Shapefile by the name of its main file.
    Shapefile(String, Box<ShapefileParts>),
}

/// Unpacks a gzip file.
pub(super) fn gunzip(file: &str, bytes: &[u8], progress: &Progress) -> Result<Vec<u8>, ReadError> {
    unpack(
        file,
        "gzip",
        MultiGzDecoder::new(bytes),
        bytes.len(),
        progress,
    )
}

/// Unpacks what of a zip archive can be opened, if it is one thing.
pub(super) fn unzip(file: &str, bytes: &[u8], progress: &Progress) -> Result<Member, ReadError> {
    let archive = ZipArchive::from_slice(bytes).map_err(|error| broken(file, &error))?;
    let mut names: Vec<(String, rawzip::ZipArchiveEntryWayfinder, CompressionMethod)> = Vec::new();
    let mut entries = archive.entries();
    let mut count = 0;
    while let Some(entry) = entries.next_entry().map_err(|error| broken(file, &error))? {
        count += 1;
        if count > MOST_ENTRIES {
            return Err(ReadError::Bomb {
                file: file.to_owned(),
                reason: format!("it has more than {MOST_ENTRIES} entries"),
            });
        }
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        // What macOS puts beside each file.
        let is_shadow = name.starts_with("__MACOSX/") || name.ends_with(".DS_Store");
        if !entry.is_dir() && !is_shadow {
            names.push((name, entry.wayfinder(), entry.compression_method()));
        }
    }
    let one = |wanted: &[&str]| -> Vec<usize> {
        let has = |name: &str| {
            let name = name.to_lowercase();
            wanted.iter().any(|extension| name.ends_with(extension))
        };
        (0..names.len()).filter(|at| has(&names[*at].0)).collect()
    };
    let read = |at: usize| read_entry(file, &archive, names[at].1, names[at].2, progress);
    let maps = one(&[
        ".shp",
        ".geojson",
        ".topojson",
        ".geojsonl",
        ".geojsons",
        ".ndjson",
    ]);
    let found = [maps, one(&[".json"]), one(&[".csv", ".tsv"])];
    let found = found.into_iter().find(|it| !it.is_empty());
    match found.as_deref() {
        None => Err(ReadError::Unknown {
            file: file.to_owned(),
            found: format!("an archive of {count} entries with nothing to open in it"),
        }),
        Some(&[at]) => {
            let name = names[at].0.clone();
            let Some(stem) = name.to_lowercase().strip_suffix(".shp").map(str::to_owned) else {
                return Ok(Member::Bytes(name, read(at)?));
            };
            let part = |extension: &str| -> Result<Option<Vec<u8>>, ReadError> {
                let wanted = format!("{stem}.{extension}");
                let at = names.iter().position(|it| it.0.to_lowercase() == wanted);
                at.map(read).transpose()
            };
            let parts = ShapefileParts {
                shapes: read(at)?,
                attributes: part("dbf")?,
                projection: part("prj")?,
                encoding: part("cpg")?,
            };
            Ok(Member::Shapefile(name, Box::new(parts)))
        }
        Some(several) => {
            let listed: Vec<&str> = several
                .iter()
                .map(|at| names[*at].0.as_str())
                .take(8)
                .collect();
            Err(ReadError::Unknown {
                file: file.to_owned(),
                found: format!(
                    "an archive with {} maps in it ({}); unpack it and open one of them",
                    several.len(),
                    listed.join(", ")
                ),
            })
        }
    }
}

fn read_entry(
    file: &str,
    archive: &ZipSliceArchive<&[u8]>,
    wayfinder: rawzip::ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    progress: &Progress,
) -> Result<Vec<u8>, ReadError> {
    let entry = archive
        .get_entry(wayfinder)
        .map_err(|error| broken(file, &error))?;
    let packed = entry.data();
    if method == CompressionMethod::STORE {
        let reader = entry.verifying_reader(packed);
        unpack(file, "zip", reader, packed.len(), progress)
    } else if method == CompressionMethod::DEFLATE {
        let reader = entry.verifying_reader(DeflateDecoder::new(packed));
        unpack(file, "zip", reader, packed.len(), progress)
    } else {
        Err(ReadError::Broken {
            file: file.to_owned(),
            format: "zip",
            reason: "it is encrypted or packed by a method other than deflate".to_owned(),
        })
    }
}

fn broken(file: &str, reason: &dyn std::fmt::Display) -> ReadError {
    ReadError::Broken {
        file: file.to_owned(),
        format: "zip",
        reason: reason.to_string(),
    }
}

/// Reads to the end, unless that goes too far.
fn unpack(
    file: &str,
    format: &'static str,
    mut reader: impl Read,
    packed: usize,
    progress: &Progress,
) -> Result<Vec<u8>, ReadError> {
    const STEP: u64 = 1 << 20;
    let most = LARGEST_FILE.min(memory::available() / memory::FACTOR);
    let bomb = |reason: String| ReadError::Bomb {
        file: file.to_owned(),
        reason,
    };
    let mut bytes = Vec::new();
    loop {
        if progress.is_given_up() {
            let file = file.to_owned();
            return Err(ReadError::GivenUp { file });
        }
        let mut part = reader.by_ref().take(STEP);
        let count = part
            .read_to_end(&mut bytes)
            .map_err(|error| ReadError::Broken {
                file: file.to_owned(),
                format,
                reason: error.to_string(),
            })?;
        let length = bytes.len() as u64;
        if length > most {
            let (most, length) = (most / 1_000_000, length / 1_000_000);
            return Err(bomb(format!(
                "it holds more than {length} MB, and {most} MB is the most that there is memory for"
            )));
        }
        if length > HARMLESS_BYTES && length / MOST_RATIO > packed as u64 {
            return Err(bomb(format!(
                "it unpacks to more than {MOST_RATIO} times its size"
            )));
        }
        if count == 0 {
            return Ok(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    pub(super) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut archive = rawzip::ZipArchiveWriter::new(&mut out);
        for (name, bytes) in entries {
            let (mut entry, config) = archive
                .new_file(name)
                .compression_method(CompressionMethod::DEFLATE)
                .start()
                .unwrap();
            let encoder =
                flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::best());
            let mut writer = config.wrap(encoder);
            writer.write_all(bytes).unwrap();
            let (encoder, descriptor) = writer.finish().unwrap();
            encoder.finish().unwrap();
            entry.finish(descriptor).unwrap();
        }
        archive.finish().unwrap();
        out
    }

    fn unzipped(entries: &[(&str, &[u8])]) -> Result<(String, Vec<u8>), String> {
        match unzip("x.zip", &zip(entries), &Progress::default()) {
            Ok(Member::Bytes(name, bytes)) => Ok((name, bytes)),
            Ok(Member::Shapefile(name, parts)) => Ok((name, parts.shapes)),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn one_map_is_found_among_other_entries() {
        let found = unzipped(&[
            ("readme.txt", b"hello"),
            ("__MACOSX/._a.geojson", b"x"),
            ("data/a.geojson", b"{}"),
            ("package.json", b"[]"),
        ]);
        assert_eq!(found, Ok(("data/a.geojson".to_owned(), b"{}".to_vec())));
    }

    #[test]
    fn several_maps_or_none_are_refused_with_their_names() {
        let error = unzipped(&[("a.geojson", b"{}"), ("b.shp", b"")]).unwrap_err();
        assert!(error.contains("2 maps in it (a.geojson, b.shp)"), "{error}");
        let error = unzipped(&[("readme.txt", b"hello")]).unwrap_err();
        assert!(error.contains("1 entries with nothing to open"), "{error}");
    }

    #[test]
    fn bombs_are_not_unpacked() {
        let zeros = vec![b' '; 64 << 20];
        let progress = Progress::default();
        let error = gunzip("x.gz", &gzip(&zeros), &progress).unwrap_err();
        assert!(matches!(error, ReadError::Bomb { .. }), "{error}");
        let error = unzipped(&[("a.geojson", &zeros)]).unwrap_err();
        assert!(error.contains("more than 200 times its size"), "{error}");
        let names: Vec<String> = (0..10_001).map(|it| format!("{it}.txt")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), &b""[..])).collect();
        let error = unzipped(&many).unwrap_err();
        assert!(error.contains("more than 10000 entries"), "{error}");
    }

    #[test]
    fn what_is_cut_off_is_told_and_nothing_panics() {
        let whole = gzip(b"{\"type\":\"FeatureCollection\",\"features\":[]}");
        let progress = Progress::default();
        for end in 0..whole.len() {
            assert!(gunzip("x", &whole[..end], &progress).is_err() || end == 0);
        }
        let whole = zip(&[("a.json", b"[1,2,3]")]);
        for end in 0..whole.len() {
            assert!(unzip("x", &whole[..end], &progress).is_err());
        }
    }
}
