//! Rows as comma- or tab-separated text, for spreadsheets. No cell begins a formula.

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// For files.
    Comma,
    /// For the clipboard: spreadsheets take it apart when it is pasted.
    Tab,
}

/// Rows under their heads. Cells are quoted where that is needed; with tabs between them, a tab or a
/// line break within a cell becomes a space, as programs that paste take nothing else apart.
///
/// # Errors
///
/// A row with another number of cells than the heads.
pub fn write<'a>(
    separator: Separator,
    heads: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<String, csv::Error> {
    let (byte, style) = match separator {
        Separator::Comma => (b',', csv::QuoteStyle::Necessary),
        Separator::Tab => (b'\t', csv::QuoteStyle::Never),
    };
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder
        .delimiter(byte)
        .quote_style(style)
        .from_writer(Vec::new());
    writer.write_record(heads)?;
    for row in rows {
        let cells = row.into_iter().map(harmless);
        match separator {
            Separator::Comma => writer.write_record(cells)?,
            Separator::Tab => writer.write_record(cells.map(|cell| in_one_line(&cell)))?,
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Counts the lines of a text as an editor does: each ends with a line feed, a carriage return, or both.
#[derive(Debug)]
pub struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// Of a text, from its start on.
    pub fn of(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line, from 1, of the row that begins at this byte, or behind the ends of lines there. Rows
    /// are asked for in their order.
    pub fn line_at(&mut self, byte: u64) -> usize {
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX);
        while matches!(self.bytes.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        while self.at < to.min(self.bytes.len()) {
            let next = self.bytes.get(self.at + 1);
            self.line += match self.bytes.get(self.at) {
                Some(b'\n') => 1,
                Some(b'\r') if next != Some(&b'\n') => 1,
                _ => 0,
            };
            self.at += 1;
        }
        self.line
    }
}

/// What begins a formula in a spreadsheet.
pub const FORMULA_SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// A cell that no spreadsheet takes for a formula: with an apostrophe before what would begin one.
/// Source: OWASP, "CSV Injection", <https://owasp.org/www-community/attacks/CSV_Injection>.
pub fn harmless(cell: String) -> String {
    if cell.starts_with(FORMULA_SIGNS) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn in_one_line(cell: &str) -> String {
    cell.replace(['\t', '\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "a=1", "2024", "'=1", "–1"] {
            assert_eq!(harmless(cell.to_owned()), cell);
        }
    }

    #[test]
    fn lines_are_those_of_an_editor_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,2", "", "", "\"x", "y\",3", "4,5"].join(end);
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
            let mut lines = Lines::of(&text);
            let told: Vec<usize> = reader
                .records()
                .map(|row| lines.line_at(row.unwrap().position().unwrap().byte()))
                .collect();
            assert_eq!(told, [1, 2, 5, 7], "{end:?}");
        }
    }

    #[test]
    fn a_cell_stays_one_cell_whatever_is_in_it() {
        let row = || vec![vec!["a\tb".to_owned(), "c, \"d\"\ne".to_owned()]];
        let tabs = write(Separator::Tab, ["x", "y"], row()).unwrap();
        assert_eq!(tabs, "x\ty\na b\tc, \"d\" e\n");
        let commas = write(Separator::Comma, ["x", "y"], row()).unwrap();
        assert_eq!(commas, "x,y\na\tb,\"c, \"\"d\"\"\ne\"\n");
        assert!(write(Separator::Comma, ["x"], row()).is_err());
    }
}
