//! A layer as a file keeps it: which file it is read from again, and how it is shown.

use std::path::{Path, PathBuf};

use super::{Kind, OwnLayer, Style, Wish, open};
use crate::data::{Progress, ReadError};
use crate::places::Places;

/// A layer of the reader's own without what was read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLayer {
    /// The file; a relative path starts in the folder of the file that keeps it.
    pub file: PathBuf,
    /// Of a table: the column that names the countries; without one it is found.
    pub key: Option<String>,
    /// How it is shown.
    pub style: Style,
    /// Whether it is shown.
    pub is_on: bool,
    /// How opaque it is, in percent, 10 to 100.
    pub opacity_percent: u8,
}

impl KeptLayer {
    /// What is kept of a layer; nothing of what was pasted, or of a file whose path is no text.
    pub fn of(layer: &OwnLayer) -> Option<Self> {
        let file = layer.content.path.clone()?;
        file.to_str()?;
        Some(Self {
            file,
            key: match &layer.content.kind {
                Kind::Values(joined) => Some(joined.key.clone()),
                Kind::Places(_) => None,
            },
            style: layer.style.clone(),
            is_on: layer.is_on,
            opacity_percent: layer.opacity_percent,
        })
    }

    /// The same with a path from this folder, if the file lies in or below it.
    #[must_use]
    pub fn seen_from(&self, folder: &Path) -> Self {
        let file = self.file.strip_prefix(folder);
        Self {
            file: file.unwrap_or(&self.file).to_owned(),
            ..self.clone()
        }
    }

    /// Reads the file again; `folder` is where a relative path starts.
    pub fn open(
        &self,
        folder: &Path,
        places: &Places,
        progress: &Progress,
    ) -> Result<OwnLayer, ReadError> {
        let wish = Wish {
            style: self.style.clone(),
            key: self.key.clone(),
        };
        let layer = open(&folder.join(&self.file), &wish, places, progress)?;
        Ok(OwnLayer {
            is_on: self.is_on,
            opacity_percent: self.opacity_percent,
            ..layer
        })
    }
}
