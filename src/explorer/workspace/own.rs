//! The layers of a reader's own in a workspace's file: where each is read from, and how it is
//! shown. Their data stay in their own files.

use std::path::PathBuf;

use super::file::quoted;
use crate::own::style::CLASSES;
use crate::own::{KeptLayer, MOST_LAYERS, Method, Style};
use crate::record::read::field::{Field, Fields};
use crate::record::read::report::Report;

const FIELDS: [&str; 9] = [
    "file",
    "countries",
    "color",
    "size",
    "label",
    "method",
    "classes",
    "shown",
    "opacity",
];

/// One layer as lines.
pub(super) fn lines(layer: &KeptLayer) -> String {
    let Style {
        color_by,
        method,
        classes,
        size_by,
        label_by,
    } = &layer.style;
    let usual = Style::default();
    let mut lines = vec![
        String::new(),
        "[[own]]".to_owned(),
        format!("file = {}", quoted(layer.file.display())),
    ];
    for (key, column) in [
        ("countries", &layer.key),
        ("color", color_by),
        ("size", size_by),
        ("label", label_by),
    ] {
        lines.extend(column.as_ref().map(|it| format!("{key} = {}", quoted(it))));
    }
    if *method != usual.method {
        lines.push(format!("method = {}", quoted(method.id())));
    }
    if *classes != usual.classes {
        lines.push(format!("classes = {classes}"));
    }
    if !layer.is_on {
        lines.push("shown = false".to_owned());
    }
    if layer.opacity_percent != 100 {
        lines.push(format!("opacity = {}", layer.opacity_percent));
    }
    lines.join("\n") + "\n"
}

/// All layers of a file, the lowest first.
pub(super) fn layers(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<KeptLayer> {
    let Some(field) = fields.find("own") else {
        return Vec::new();
    };
    let items = field.items(report).unwrap_or_default();
    if items.len() > MOST_LAYERS {
        let (count, most) = (items.len(), MOST_LAYERS);
        field.error(
            report,
            format!("names {count} files; no more than {most} can be shown"),
        );
    }
    let items = items.iter().take(MOST_LAYERS);
    let layers = items.filter_map(|item| layer(&item.table(report)?, report));
    layers.collect()
}

fn layer(table: &Fields<'_>, report: &mut Report<'_>) -> Option<KeptLayer> {
    table.refuse_unknown(&FIELDS, report);
    let usual = Style::default();
    let column = |key, report: &mut Report<'_>| {
        let field: Field<'_> = table.find(key)?;
        field.checked(
            |text| text.is_empty().then_some("is no name of a column"),
            report,
        )
    };
    let file = table.need("file", report);
    let file = file.and_then(|it| {
        it.checked(
            |text| text.trim().is_empty().then_some("is no name of a file"),
            report,
        )
    });
    let whole = |key, from: i64, to: i64, report: &mut Report<'_>| -> Option<u8> {
        let field: Field<'_> = table.find(key)?;
        let number = field.whole_number(report)?;
        if !(from..=to).contains(&number) {
            field.error(report, format!("is {number}, not {from} to {to}"));
            return None;
        }
        u8::try_from(number).ok()
    };
    let (fewest, most) = (i64::from(*CLASSES.start()), i64::from(*CLASSES.end()));
    let method = table.find("method").and_then(|field| {
        let word = field.checked(|_| None, report)?;
        let found = Method::ALL.into_iter().find(|it| it.id() == word);
        if found.is_none() {
            let ids = Method::ALL.map(Method::id).join(", ");
            field.error(report, format!("“{word}” is no method: {ids}"));
        }
        found
    });
    let style = Style {
        color_by: column("color", report),
        method: method.unwrap_or(usual.method),
        classes: whole("classes", fewest, most, report).unwrap_or(usual.classes),
        size_by: column("size", report),
        label_by: column("label", report),
    };
    let is_on = table.find("shown").and_then(|field| field.flag(report));
    Some(KeptLayer {
        key: column("countries", report),
        style,
        is_on: is_on.unwrap_or(true),
        opacity_percent: whole("opacity", 10, 100, report).unwrap_or(100),
        file: PathBuf::from(file?),
    })
}
