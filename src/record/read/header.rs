//! What stands before the first event: in `record.toml` what the record says about itself, in
//! other files nothing but comments.

use super::field::{Fields, Lines, parse};
use super::report::Report;
use crate::date::Day;
use crate::record::FORMAT;

/// What a record says about itself, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) as_of: Option<Day>,
    pub(super) title: String,
    pub(super) licence: String,
}

/// Reads what stands before the first event; `None` where there should be nothing.
pub(super) fn read(is_header: bool, report: &mut Report<'_>) -> Option<Header> {
    let known: &[&str] = if is_header {
        &["format", "as_of", "title", "licence"]
    } else {
        &[]
    };
    let table = parse(report)?;
    let fields = Fields::new(table.get_ref(), table.span(), "");
    if !is_header {
        for field in fields.all() {
            let reason = "stands before the first [[event]], where it belongs to no event";
            report.error(&field.at, &field.name, reason);
        }
        return None;
    }
    fields.refuse_unknown(known, report);
    if let Some(field) = fields.need("format", report)
        && let Some(format) = field.whole_number(report)
        && format != FORMAT
    {
        let reason = format!("is {format}; this program reads format {FORMAT}");
        report.error(&field.at, &field.name, reason);
    }
    let as_of = fields.need("as_of", report);
    let title = fields.need("title", report);
    let licence = fields.need("licence", report);
    Some(Header {
        as_of: as_of.and_then(|field| field.day(report)),
        title: title
            .and_then(|field| field.text(Lines::One, report))
            .unwrap_or_default(),
        licence: licence
            .and_then(|field| field.text(Lines::One, report))
            .unwrap_or_default(),
    })
}
