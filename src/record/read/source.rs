//! The pages that bear a fact out.

use super::field::{Field, Fields, Lines};
use super::report::Report;
use crate::record::source::{Source, fault_of_url};

const SOURCE_FIELDS: [&str; 5] = ["url", "publisher", "title", "published", "accessed"];

/// The sources of an event, a corridor or a crossing; it needs at least one.
pub(crate) fn sources(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Source> {
    let Some(field) = fields.need("source", report) else {
        return Vec::new();
    };
    let Some(items) = field.items(report) else {
        return Vec::new();
    };
    if items.is_empty() {
        field.error(report, "is empty: a source is needed");
    }
    items
        .iter()
        .filter_map(|item| source(item, report))
        .collect()
}

/// The line of each source; none where there is no list of them, which is told elsewhere.
pub(crate) fn source_lines(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<usize> {
    let list = fields.find("source").filter(Field::is_list);
    let items = list.and_then(|field| field.items(report));
    let items = items.unwrap_or_default();
    items.iter().map(|item| report.line_of(&item.at)).collect()
}

fn source(item: &Field<'_>, report: &mut Report<'_>) -> Option<Source> {
    let fields = item.table(report)?;
    fields.refuse_unknown(&SOURCE_FIELDS, report);
    let url = fields.need("url", report);
    let url = url.and_then(|field| field.checked(fault_of_url, report));
    let publisher = fields.need("publisher", report);
    let publisher = publisher.and_then(|field| field.text(Lines::One, report));
    // Not every page has a title that can be cited.
    let title = match fields.find("title") {
        Some(field) => field.text(Lines::One, report),
        None => Some(String::new()),
    };
    let published = fields.find("published");
    let accessed = fields.find("accessed");
    Some(Source {
        published: published.and_then(|field| field.date(report)),
        accessed: accessed.and_then(|field| field.day(report)),
        url: url?,
        publisher: publisher?,
        title: title?,
    })
}
