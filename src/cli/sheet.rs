//! Lists as aligned columns and as CSV.

use crate::picture::data;

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
    Ok(data::write_csv(&heads, rows.into_iter().map(Vec::from))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let text = table(["A", "Name"], [["long".to_owned(), "é".to_owned()]]);
        assert_eq!(text, "A     Name\nlong  é\n");
    }
}
