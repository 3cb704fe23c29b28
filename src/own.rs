//! Layers of a reader's own: files over the map, and tables that colour its countries.
//!
//! A [`OwnLayer`] is what was read ([`Content`], never changed and cheap to share) and how it is
//! shown ([`Style`], opacity, whether it is on). From both follow the classes by which it is
//! coloured ([`classes`]). How that looks is decided by the scene.

pub mod classes;
pub mod countries;
pub mod join;
pub mod kept;
pub mod number;
pub mod open;
pub mod style;
mod table;
pub mod words;

use std::path::PathBuf;
use std::sync::Arc;

pub use classes::{Classes, NO_CLASS};
pub use join::Joined;
pub use kept::KeptLayer;
pub use open::{Wish, open};
pub use style::{Method, Style};
pub use words::LayerWords;

use crate::atlas::LonLatBounds;
use crate::atlas::collection::Collection;
use crate::atlas::problem::Problem;
use crate::country::CountryCode;
use crate::data::Table;
use crate::language::Language;

/// So many layers of their own a reader can have at once.
pub const MOST_LAYERS: usize = 8;

/// What was read.
#[derive(Debug)]
pub struct Content {
    /// Where it was read from; nothing for what was pasted.
    pub path: Option<PathBuf>,
    /// The file's name without its ending.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// What a file holds.
#[derive(Debug)]
pub enum Kind {
    /// Points, lines, polygons.
    Places(Box<Collection>),
    /// A value for each of some countries.
    Values(Box<Joined>),
}

impl Content {
    /// What the file says, row by row.
    pub fn table(&self) -> &Table {
        match &self.kind {
            Kind::Places(collection) => &collection.table,
            Kind::Values(joined) => &joined.table,
        }
    }

    /// The places, if it has places of its own.
    pub fn places(&self) -> Option<&Collection> {
        match &self.kind {
            Kind::Places(collection) => Some(collection),
            Kind::Values(_) => None,
        }
    }

    /// What its places span; nothing for a table.
    pub fn bounds(&self) -> Option<LonLatBounds> {
        self.places()?.bounds()
    }
}

/// A layer: what was read, and how it is shown.
#[derive(Debug, Clone)]
pub struct OwnLayer {
    /// What was read.
    pub content: Arc<Content>,
    /// How it is shown.
    pub style: Style,
    /// Whether it is shown.
    pub is_on: bool,
    /// How opaque it is, in percent, 10 to 100.
    pub opacity_percent: u8,
    classes: Arc<Classes>,
}

impl PartialEq for OwnLayer {
    /// Whether both show the same file in the same way.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.content, &other.content)
            && self.style == other.style
            && (self.is_on, self.opacity_percent) == (other.is_on, other.opacity_percent)
    }
}

impl OwnLayer {
    /// A layer that is on.
    pub fn new(content: Arc<Content>, style: Style) -> Self {
        let classes = Arc::new(Classes::of(&content, &style));
        Self {
            content,
            style,
            is_on: true,
            opacity_percent: 100,
            classes,
        }
    }

    /// The same in another style.
    #[must_use]
    pub fn restyled(&self, style: Style) -> Self {
        Self {
            is_on: self.is_on,
            opacity_percent: self.opacity_percent,
            ..Self::new(Arc::clone(&self.content), style)
        }
    }

    /// The classes by which it is coloured.
    pub fn classes(&self) -> &Arc<Classes> {
        &self.classes
    }

    /// The class of a country, if the layer is a table: [`NO_CLASS`] for a country without value.
    pub fn class_of(&self, country: CountryCode) -> Option<u8> {
        let Kind::Values(joined) = &self.content.kind else {
            return None;
        };
        let row = joined.rows.get(&country);
        Some(row.map_or(NO_CLASS, |row| self.classes.of_row(*row)))
    }

    /// What the layer is called in legends: its name, and the column that it is coloured by.
    pub fn heading(&self) -> String {
        self.heading_in(Language::English)
    }

    /// The same in another language.
    pub fn heading_in(&self, language: Language) -> String {
        let name = &self.content.name;
        let heading = match &self.style.color_by {
            Some(column) if self.classes.is_by_column() => format!("{name}: {column}"),
            _ => name.clone(),
        };
        match &self.style.size_by {
            Some(column) => {
                let values = [
                    ("heading", heading.into()),
                    ("column", column.as_str().into()),
                ];
                language.say("own-size-by", values)
            }
            None => heading,
        }
    }

    /// What is written on the map for a row: the value in the column for labels, if it has one.
    pub fn label_of(&self, row: usize) -> Option<String> {
        let table = self.content.table();
        let column = self.style.label_by.as_deref()?;
        let value = table.value(row, table.column(column)?);
        table.shown(value).map(|it| it.into_owned())
    }

    /// What a row is called: by the label's column, or its name.
    pub fn name_of(&self, row: usize) -> String {
        let name = || {
            let atlas = self.content.places().map(|it| &it.atlas);
            atlas
                .and_then(|it| it.shapes.get(row))
                .map(|it| it.name.clone())
        };
        self.label_of(row)
            .unwrap_or_else(|| name().unwrap_or_default())
    }
}

/// The layer that colours the countries instead of their levels: the uppermost table that is on.
pub fn coloring(layers: &[OwnLayer]) -> Option<&OwnLayer> {
    let is_table = |it: &&OwnLayer| it.is_on && matches!(it.content.kind, Kind::Values(_));
    layers.iter().rev().find(is_table)
}
