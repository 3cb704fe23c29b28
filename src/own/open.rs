//! A file becomes a layer, whatever its format.

use std::path::Path;
use std::sync::Arc;

use super::countries::CountryNames;
use super::join::join;
use super::{Content, Kind, OwnLayer, Style};
use crate::atlas::problem::{Fault, Problem};
use crate::atlas::read;
use crate::data::open::{Content as Bytes, Opened, bytes_as, file};
use crate::data::{Progress, ReadError};
use crate::places::Places;

/// What is wanted of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// How it is shown. A table without a column that colours takes the first of numbers.
    pub style: Style,
    /// Of a table: the column that names the countries; without one it is found.
    pub key: Option<String>,
}

/// Reads a file as a layer.
pub fn open(
    path: &Path,
    wish: &Wish,
    places: &Places,
    progress: &Progress,
) -> Result<OwnLayer, ReadError> {
    let opened = file(path, progress)?;
    let stem = path.file_stem().unwrap_or_default();
    let stem = Path::new(stem);
    // Of `map.geojson.gz` what is left is `map`.
    let name = match stem.extension().and_then(|it| it.to_str()) {
        Some("geojson" | "json" | "topojson" | "csv") => stem.file_stem().unwrap_or_default(),
        _ => stem.as_os_str(),
    };
    let name = name.to_string_lossy().into_owned();
    layer_of(opened, name, Some(path), wish, places, progress)
}

/// Reads pasted text as a layer.
pub fn pasted(
    text: &str,
    wish: &Wish,
    places: &Places,
    progress: &Progress,
) -> Result<OwnLayer, ReadError> {
    let bytes = text.as_bytes().to_vec();
    let opened = bytes_as("pasted text".to_owned(), bytes, progress)?;
    let name = "Pasted".to_owned();
    layer_of(opened, name, None, wish, places, progress)
}

fn layer_of(
    opened: Opened,
    name: String,
    path: Option<&Path>,
    wish: &Wish,
    places: &Places,
    progress: &Progress,
) -> Result<OwnLayer, ReadError> {
    let Wish { mut style, key } = wish.clone();
    let file = opened.name.clone();
    let (kind, mut problems) = match &opened.content {
        Bytes::Text(text) => {
            let names = CountryNames::new(places);
            let columns = (key.as_deref(), style.color_by.as_deref());
            let (joined, problems) = join(&file, text, columns, &names)?;
            style.color_by = style.color_by.or_else(|| joined.column.clone());
            (Kind::Values(Box::new(joined)), problems)
        }
        Bytes::Json(_) | Bytes::Shapefile(_) => {
            let (collection, problems) = read::collection(opened, progress)?;
            (Kind::Places(Box::new(collection)), problems)
        }
    };
    let content = Content {
        // So that it is found again wherever it is looked for.
        path: path.map(|it| std::path::absolute(it).unwrap_or_else(|_unknown| it.to_owned())),
        name,
        kind,
        problems: Vec::new(),
    };
    let missing = style.missing_in(content.table()).into_iter();
    let told = missing.map(|column| {
        let columns = content.table().columns();
        let listed = columns
            .iter()
            .take(20)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        let more = if columns.len() > 20 { ", …" } else { "" };
        Problem {
            file: file.clone(),
            line: None,
            feature: None,
            name: None,
            what: Fault::NoColumn(column.to_owned(), format!("{listed}{more}")),
        }
    });
    problems.splice(0..0, told.collect::<Vec<_>>());
    let content = Content {
        problems,
        ..content
    };
    Ok(OwnLayer::new(Arc::new(content), style))
}
