//! Tables of text: commas, semicolons, tabs or bars between cells, in any usual encoding.

use crate::atlas::problem::{Fault, Problem};
use crate::data::ReadError;
use crate::delimited::Lines;

/// A table as text.
#[derive(Debug)]
pub(super) struct Cells {
    pub(super) header: Vec<String>,
    /// Rows with the lines on which they begin, counted from 1.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// Reads a table; with what is wrong with it.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<(Cells, Vec<Problem>), ReadError> {
    let broken = |reason: String| ReadError::Broken {
        file: file.to_owned(),
        format: "CSV",
        reason,
    };
    let problem = |line, what| Problem {
        file: file.to_owned(),
        line,
        feature: None,
        name: None,
        what,
    };
    let mut problems = Vec::new();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_not_utf8) => {
            let note = "its text is not UTF-8; read as Windows-1252, as spreadsheets write it";
            problems.push(problem(None, Fault::Note(note.to_owned())));
            windows_1252(bytes)
        }
    };
    let delimiter = delimiter_of(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(&text);
    let mut header: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(error.to_string()))?;
        let at = record.position().map_or(0, csv::Position::byte);
        let line = lines.line_at(at);
        let cells: Vec<String> = record.iter().map(|it| it.trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let Some(header) = &header else {
            header = Some(cells);
            continue;
        };
        if cells.len() != header.len() {
            let what = format!("has {} cells, the header has {}", cells.len(), header.len());
            problems.push(problem(Some(line), Fault::Row(what)));
        }
        rows.push((line, cells));
    }
    let header = header.ok_or_else(|| ReadError::Empty {
        file: file.to_owned(),
    })?;
    if header.len() < 2 {
        return Err(broken("it has one column only".to_owned()));
    }
    Ok((Cells { header, rows }, problems))
}

/// The sign between cells: the one that comes most often in the first line, outside of quotes.
fn delimiter_of(text: &str) -> u8 {
    let line = text
        .lines()
        .find(|it| !it.trim().is_empty())
        .unwrap_or_default();
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in line.bytes() {
        is_quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count += usize::from(*sign == byte && !is_quoted);
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(sign, _)| *sign)
}

/// Text of Windows-1252 (WHATWG Encoding Standard, index windows-1252).
fn windows_1252(bytes: &[u8]) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let letter = |byte: &u8| match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_whatever_stands_between_them() {
        for text in [
            "country,n\nIran,\"1,5\"\n",
            "country;n\r\nIran;1,5\r\n",
            "\n\ncountry\tn\nIran\t1,5",
            "country|n\nIran|1,5",
        ] {
            let (cells, problems) = read("x", text.as_bytes()).unwrap();
            assert_eq!(cells.header, ["country", "n"], "{text}");
            assert_eq!(cells.rows[0].1, ["Iran", "1,5"]);
            assert_eq!(problems, []);
        }
    }

    #[test]
    fn old_encodings_and_uneven_rows_are_read_and_told() {
        let (cells, problems) = read("x", b"country,n\nC\xF4te d'Ivoire,1\nIran,2,3\n").unwrap();
        assert_eq!(cells.rows[0].1[0], "Côte d'Ivoire");
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(lines[0].contains("Windows-1252"), "{lines:?}");
        assert_eq!(lines[1], "x:3: has 3 cells, the header has 2");
    }

    #[test]
    fn one_column_is_no_table() {
        assert!(read("x", b"hello\nworld").is_err());
    }
}
