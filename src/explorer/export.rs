//! What the reader says of a picture, and the picture that this asks for.

use std::path::PathBuf;

use super::{Effect, Explorer, Notice};
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::language::Language;
use crate::picture::{
    Extent, Form, Layout, MARGIN, Paper, PictureRequest, bands_height, usual_title,
};
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::ThemeName;
use crate::world::World;

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
    /// How the globe is flattened; `None` as it suits the part. What the window shows keeps its
    /// own projection.
    pub projection: Option<Projection>,
    /// The sheet of paper that it fills, in a form that is printed.
    pub paper: Option<Paper>,
    /// Whether the sea is left out.
    pub is_transparent: bool,
    /// What stands around the map; its margin is what [`ExportForm::margin`] says.
    pub layout: Layout,
    /// Blank room at each edge in points, as typed.
    pub margin: String,
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
    /// A country with its surroundings.
    Country(CountryCode),
}

/// A picture that is to be drawn and saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// What it shows.
    pub request: PictureRequest,
    /// In which form of file.
    pub form: Form,
    /// The sheet of paper that it fills, if it is printed.
    pub paper: Option<Paper>,
    /// Where it is saved.
    pub path: PathBuf,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            path: "kabul-atlas.png".to_owned(),
            size: "1920x1080".to_owned(),
            scale: "1".to_owned(),
            title: usual_title(Era::Second, false, Language::English).to_owned(),
            theme: None,
            part: ExportPart::View,
            projection: None,
            paper: None,
            is_transparent: false,
            layout: Layout::default(),
            margin: "0".to_owned(),
        }
    }
}

impl Explorer {
    pub(super) fn export(&mut self, is_dark: bool) -> Option<Effect> {
        match self.picture(is_dark) {
            Ok(order) => {
                self.dialog = None;
                self.begin_save(order.path.clone())?;
                Some(Effect::Save(Box::new(order)))
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
    fn begin_save(&mut self, path: PathBuf) -> Option<()> {
        if let Some(path) = &self.saving {
            let text = format!("{} is still being saved.", path.display());
            self.notice = Some(Notice {
                text,
                is_error: true,
            });
            return None;
        }
        self.notice = None;
        self.saving = Some(path);
        Some(())
    }

    /// What is wrong with the words of the export dialog, if anything is.
    pub fn export_fault(&self) -> Option<String> {
        self.picture(false).err()
    }

    /// The picture that the export dialog describes, or what is wrong with its words.
    fn picture(&self, is_dark: bool) -> Result<Order, String> {
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
        let margin = form.margin.trim().parse().ok();
        let margin = margin.filter(|margin| MARGIN.contains(margin));
        let margin = margin.ok_or_else(|| {
            format!(
                "“{}” is no margin: write a number from 0 to 400",
                form.margin
            )
        })?;
        let path = form.path.trim();
        if path.is_empty() {
            return Err("Say where to save the picture.".to_owned());
        }
        let path = PathBuf::from(path);
        let Some(file_form) = Form::of(&path) else {
            let forms = Form::ALL.map(|form| format!(".{}", form.extension()));
            return Err(format!(
                "The file’s name must end in {}: {}",
                forms.join(", "),
                path.display()
            ));
        };
        let paper = form.paper.filter(|_| file_form == Form::Pdf);
        let (extent, projection) = match form.part {
            ExportPart::View => self.shown_part(),
            ExportPart::Region => (Extent::Region, form.projection),
            ExportPart::World => (Extent::World, form.projection),
            ExportPart::Country(code) => (Extent::Country(code), form.projection),
        };
        let title = form.title != usual_title(self.era, self.compare.is_some(), self.language);
        let size = paper.map_or((size.0, size.1), Paper::size_px);
        let request = PictureRequest {
            date: self.date,
            compare: self.compare,
            era: self.era,
            extent,
            projection,
            size_px: size,
            scale,
            theme: form.theme.unwrap_or_else(|| self.theme.resolve(is_dark)),
            layers: self.layers,
            language: self.language,
            names: self.names,
            selected: self.selected,
            marked: self.marked.clone(),
            isolated: self.isolated,
            filter: self.filter.clone(),
            title: title.then(|| form.title.clone()),
            is_transparent: form.is_transparent,
            own: self.own.clone(),
            layout: Layout {
                margin,
                ..form.layout.clone()
            },
        };
        Ok(Order {
            request,
            form: file_form,
            paper,
            path,
        })
    }

    /// The title that is offered is that of the map that is shown; one of the reader's own stays.
    pub(super) fn offer_title(&mut self) {
        let offered = Language::ALL.into_iter().flat_map(|language| {
            let eras = Era::ALL.iter();
            eras.flat_map(move |era| {
                [false, true].map(|has_two| usual_title(*era, has_two, language))
            })
        });
        if offered.into_iter().any(|title| title == self.export.title) {
            usual_title(self.era, self.compare.is_some(), self.language)
                .clone_into(&mut self.export.title);
        }
    }

    /// What the window shows, and in which projection: the part that it was fitted to where that
    /// was one of the reader's own, and otherwise what is seen from edge to edge.
    fn shown_part(&self) -> (Extent, Option<Projection>) {
        match self.fitted {
            Some(extent @ Extent::Exact(_)) => (extent, Some(self.view.projection)),
            Some(extent @ Extent::Box(_)) => (extent, self.export.projection),
            _ => (self.seen(), Some(self.view.projection)),
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
    pub(super) fn quick_save(&mut self, is_dark: bool, world: &World) -> Option<Effect> {
        const SHARPNESS: f32 = 2.0;
        let side = |points: f32| ((points * SHARPNESS) as u32).clamp(64, 16_384);
        let mut request = PictureRequest {
            date: self.date,
            compare: self.compare,
            era: self.era,
            extent: self.seen(),
            projection: Some(self.view.projection),
            size_px: (side(self.view.width), 64),
            scale: SHARPNESS,
            theme: self.theme.resolve(is_dark),
            layers: self.layers,
            language: self.language,
            names: self.names,
            selected: self.selected,
            marked: self.marked.clone(),
            isolated: self.isolated,
            filter: self.filter.clone(),
            title: None,
            is_transparent: false,
            own: self.own.clone(),
            layout: Layout::default(),
        };
        let bands = bands_height(&request, world);
        request.size_px.1 = side(self.view.height + bands);
        let path = PathBuf::from(self.export.path.trim()).with_extension("png");
        self.begin_save(path.clone())?;
        Some(Effect::SaveAnew(Box::new(Order {
            request,
            form: Form::Png,
            paper: None,
            path,
        })))
    }
}
