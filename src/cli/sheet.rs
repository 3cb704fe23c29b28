//! Lists as aligned columns and as CSV.

use anyhow::Context as _;

use crate::record::row::guarded;

/// Rows under their heads, in columns as wide as their widest cell.
pub(super) fn table<const N: usize>(
    heads: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let heads = std::iter::once(heads.map(str::to_owned));
    let rows: Vec<[String; N]> = heads.chain(rows).collect();
    let widths: [usize; N] = std::array::from_fn(|column| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    });
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(widths);
        let cells: Vec<String> = cells
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        text += cells.join("  ").trim_end();
        text.push('\n');
    }
    text
}

/// Rows under their heads as comma-separated values. No cell begins a formula.
pub(super) fn csv<const N: usize>(
    heads: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.map(guarded))?;
    }
    let bytes = writer
        .into_inner()
        .context("the list could not be written")?;
    Ok(String::from_utf8(bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(guarded(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "a=1", "2024", "'=1", "–1"] {
            assert_eq!(guarded(cell.to_owned()), cell);
        }
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let text = table(["A", "Name"], [["long".to_owned(), "é".to_owned()]]);
        assert_eq!(text, "A     Name\nlong  é\n");
    }
}
