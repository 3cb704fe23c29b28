//! What the reader says of a picture, and the picture that this asks for.

use std::path::PathBuf;

use super::{Effect, Explorer, Notice};
use crate::picture::{Extent, PictureRequest, usual_title};
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::ThemeName;

/// The words of the export dialog.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportForm {
    /// Where to save.
    pub path: String,
    /// Width and height in pixels, as typed.
    pub size: String,
    /// How much larger text and symbols are, as typed.
    pub scale: String,
    /// The title; empty for none.
    pub title: String,
    /// Its colours; `None` for those of the window.
    pub theme: Option<ThemeName>,
    /// Which part of the world.
    pub part: ExportPart,
    /// Whether the sea is left out.
    pub is_transparent: bool,
}

/// What a picture from the window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExportPart {
    /// What the window shows.
    #[default]
    View,
    /// The region.
    Region,
    /// The world.
    World,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            path: "kabul-atlas.png".to_owned(),
            size: "1920x1080".to_owned(),
            scale: "1".to_owned(),
            title: usual_title(Era::Second, false).to_owned(),
            theme: None,
            part: ExportPart::View,
            is_transparent: false,
        }
    }
}

impl Explorer {
    pub(super) fn export(&mut self, is_dark: bool) -> Option<Effect> {
        match self.picture(is_dark) {
            Ok((request, path)) => {
                self.dialog = None;
                let path = self.begin_save(path)?;
                Some(Effect::Save(Box::new(request), path))
            }
            Err(text) => {
                self.notice = Some(Notice {
                    text,
                    is_error: true,
                });
                None
            }
        }
    }

    /// Begins to save a picture; one at a time.
    fn begin_save(&mut self, path: PathBuf) -> Option<PathBuf> {
        if let Some(path) = &self.saving {
            let text = format!("{} is still being saved.", path.display());
            self.notice = Some(Notice {
                text,
                is_error: true,
            });
            return None;
        }
        self.notice = None;
        self.saving = Some(path.clone());
        Some(path)
    }

    /// What is wrong with the words of the export dialog, if anything is.
    pub fn export_fault(&self) -> Option<String> {
        self.picture(false).err()
    }

    /// The picture that the export dialog describes, or what is wrong with its words.
    fn picture(&self, is_dark: bool) -> Result<(PictureRequest, PathBuf), String> {
        let form = &self.export;
        let size: crate::picture::SizePx = form.size.parse()?;
        let scale: f32 = form
            .scale
            .trim()
            .parse()
            .ok()
            .filter(|scale| (0.25..=16.0).contains(scale))
            .ok_or_else(|| {
                format!(
                    "“{}” is no scale: write a number from 0.25 to 16",
                    form.scale
                )
            })?;
        let path = form.path.trim();
        if path.is_empty() {
            return Err("Say where to save the picture.".to_owned());
        }
        let path = PathBuf::from(path);
        let is_png = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("png"));
        if !is_png {
            return Err(format!(
                "The file's name must end in .png: {}",
                path.display()
            ));
        }
        let extent = match form.part {
            ExportPart::View => self.seen(),
            ExportPart::Region => Extent::Region,
            ExportPart::World => Extent::World,
        };
        let request = PictureRequest {
            date: self.date,
            compare: self.compare,
            era: self.era,
            extent,
            projection: (form.part == ExportPart::View).then_some(self.view.projection),
            size_px: (size.0, size.1),
            scale,
            theme: form.theme.unwrap_or_else(|| self.theme.resolve(is_dark)),
            layers: self.layers,
            names: self.names,
            selected: self.selected,
            isolated: self.isolated,
            filter: self.filter.clone(),
            title: Some(form.title.clone()),
            is_transparent: form.is_transparent,
            own: self.own.clone(),
        };
        Ok((request, path))
    }

    /// The title that is offered is that of the map that is shown; one of the reader's own stays.
    pub(super) fn offer_title(&mut self) {
        let offered = Era::ALL
            .iter()
            .flat_map(|era| [false, true].map(|has_two| usual_title(*era, has_two)));
        if offered.into_iter().any(|title| title == self.export.title) {
            usual_title(self.era, self.compare.is_some()).clone_into(&mut self.export.title);
        }
    }

    /// What the window shows, as an extent.
    fn seen(&self) -> Extent {
        Extent::Exact(self.view.visible())
    }

    /// Saves a picture of the window itself, panels and all, beside the other pictures.
    pub(super) fn save_window(&mut self) -> Effect {
        // Nothing is told before it is done: it would stand in the picture.
        self.notice = None;
        let path = PathBuf::from(self.export.path.trim());
        Effect::SaveWindow(path.with_file_name("kabul-atlas-window.png"))
    }

    /// One key saves exactly the map that is seen, twice as sharp, with title, legend and credits.
    pub(super) fn quick_save(&mut self, is_dark: bool) -> Option<Effect> {
        const SHARPNESS: f32 = 2.0;
        let side = |points: f32| ((points * SHARPNESS) as u32).clamp(64, 16_384);
        let height = self.view.height + crate::scene::frame::BANDS_HEIGHT;
        let request = PictureRequest {
            date: self.date,
            compare: self.compare,
            era: self.era,
            extent: self.seen(),
            projection: Some(self.view.projection),
            size_px: (side(self.view.width), side(height)),
            scale: SHARPNESS,
            theme: self.theme.resolve(is_dark),
            layers: self.layers,
            names: self.names,
            selected: self.selected,
            isolated: self.isolated,
            filter: self.filter.clone(),
            title: None,
            is_transparent: false,
            own: self.own.clone(),
        };
        let path = self.begin_save(PathBuf::from(self.export.path.trim()))?;
        Some(Effect::SaveAnew(Box::new(request), path))
    }
}
