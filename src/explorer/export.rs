//! What the reader says of a picture, and the file that this asks for.

mod fields;
mod sizes;

use std::path::{Path, PathBuf};

pub use fields::ExportFaults;
use fields::sentence;
pub use sizes::{UsualSize, sheets};

use super::{Dialog, Effect, Explorer};
use crate::atlas::projection::Projection;
use crate::country::CountryCode;
use crate::language::Language;
use crate::picture::animation::{AnimationRequest, Step};
use crate::picture::{
    Extent, FileForm, FileRequest, Form, Layout, Paper, PictureRequest, bands_height,
    days_in_order, usual_title,
};
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::{Layer, LayerStack, ThemeName};
use crate::world::World;

/// The words of the composer.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportForm {
    /// Where to save; the end of the name says in which form.
    pub path: String,
    /// Width and height in pixels, as typed.
    pub size: String,
    /// How much larger text and symbols are, as typed.
    pub scale: String,
    /// The title; empty for none.
    pub title: String,
    /// Its colours; `None` for those of the window.
    pub theme: Option<ThemeName>,
    /// The language of its words; `None` for that of the window.
    pub language: Option<Language>,
    /// Whether it shows the reader's own layers and none of the atlas's.
    pub is_own_alone: bool,
    /// Which part of the world.
    pub part: ExportPart,
    /// The box of longitudes and latitudes, as typed, where that is the part.
    pub bounds: String,
    /// How the globe is flattened; `None` as it suits the part. What the window shows keeps its
    /// own projection.
    pub projection: Option<Projection>,
    /// The sheet of paper that it fills, in a form that is printed.
    pub paper: Option<Paper>,
    /// Whether the sea is left out.
    pub is_transparent: bool,
    /// What stands around the map; its margin stands in `margin`, as typed.
    pub layout: Layout,
    /// Blank room at each edge in points, as typed.
    pub margin: String,
    /// Whether there is a scale bar; `None` where the layers say so.
    pub has_scale_bar: Option<bool>,
    /// Which days, in a form of days in a row.
    pub days: Box<DaysForm>,
}

/// Which days an animation shows, and how fast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysForm {
    /// The first, as typed; empty for the first day of the era.
    pub from: String,
    /// The last, as typed; empty for the last day that is known.
    pub to: String,
    /// On which days there is a picture.
    pub step: Step,
    /// How long each stands, in seconds, as typed.
    pub seconds: String,
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
    /// The box that [`ExportForm::bounds`] says.
    Box,
    /// All that the reader's own layers show.
    Own,
}

/// A file that is to be drawn and saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// What it holds.
    pub file: FileRequest,
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
            language: None,
            is_own_alone: false,
            part: ExportPart::View,
            bounds: String::new(),
            projection: None,
            paper: None,
            is_transparent: false,
            layout: Layout::default(),
            margin: "0".to_owned(),
            has_scale_bar: None,
            days: Box::default(),
        }
    }
}

impl Default for DaysForm {
    fn default() -> Self {
        Self {
            from: String::new(),
            to: String::new(),
            step: Step::Month,
            seconds: "0.5".to_owned(),
        }
    }
}

impl ExportForm {
    /// The same with a name that asks for another form of file.
    #[must_use]
    pub fn in_form(mut self, form: FileForm) -> Self {
        const LONGEST_END: usize = 7;
        let path = self.path.trim();
        let path = path.trim_end_matches(std::path::is_separator);
        let path = Path::new(path);
        let is_end = |end: &str| {
            (2..=LONGEST_END).contains(&end.len()) && end.chars().all(char::is_alphanumeric)
        };
        let end = path.extension().and_then(|end| end.to_str());
        // “Kabul 15. August” has no end, though it has a full stop.
        let stem = match end.filter(|end| is_end(end)) {
            Some(_) => path.with_extension(""),
            None => path.to_owned(),
        };
        let stem = stem.display();
        self.path = match form {
            FileForm::Frames => format!("{stem}{}", std::path::MAIN_SEPARATOR),
            FileForm::Day(_) | FileForm::Days(_) => format!("{stem}.{}", form.extension()),
        };
        self
    }
}

impl Explorer {
    pub(super) fn export(&mut self, is_dark: bool) -> Option<Effect> {
        match self.composed(is_dark) {
            Ok(order) => {
                self.dialog = None;
                self.begin_save(order.path.clone())?;
                Some(Effect::Save(Box::new(order)))
            }
            Err(faults) => self.refuse(faults.first().unwrap_or_default().to_owned()),
        }
    }

    /// Puts the picture that the composer describes on the clipboard.
    pub(super) fn copy_composed(&mut self, is_dark: bool) -> Option<Effect> {
        match self.file_request(is_dark) {
            Ok(file) if file.form().is_data() => self.refuse(
                self.language
                    .text("composer-data-cannot-be-copied")
                    .to_owned(),
            ),
            Ok(file) => Some(Effect::CopyPicture(Box::new(file.picture().clone()))),
            Err(faults) => self.refuse(faults.first().unwrap_or_default().to_owned()),
        }
    }

    /// Begins to save a file; one at a time.
    pub(super) fn begin_save(&mut self, path: PathBuf) -> Option<()> {
        if let Some(path) = &self.saving {
            let path = path.display().to_string().into();
            let text = self
                .language
                .say("composer-still-being-saved", [("path", path)]);
            self.refuse(text);
            return None;
        }
        self.notice = None;
        self.saving = Some(path);
        Some(())
    }

    /// Whether the composer shows a country, so that another one can be looked for there.
    pub fn composes_country(&self) -> bool {
        let is_country = matches!(self.export.part, ExportPart::Country(_));
        is_country && self.dialog == Some(Dialog::Export)
    }

    /// Lets the composer show the reader's own layers alone, or those of the atlas too; a title that
    /// was offered becomes that of the other map.
    pub fn show_own_alone(&self, form: &mut ExportForm, is_alone: bool) {
        let own = self.own.iter().filter(|layer| layer.is_on);
        let names: Vec<&str> = own.map(|layer| layer.content.name.as_str()).collect();
        let language = form.language.unwrap_or(self.language);
        let of_own = names.join(language.text("comma"));
        let of_atlas = usual_title(self.era, self.compare.is_some(), language);
        let titles = [of_atlas, &of_own].map(str::to_owned);
        form.is_own_alone = is_alone;
        if titles.contains(&form.title) {
            let [of_atlas, of_own] = titles;
            form.title = if is_alone { of_own } else { of_atlas };
        }
    }

    /// Whether the composer leaves out the atlas's layers, for the reader's own alone.
    pub fn exports_own_alone(&self) -> bool {
        self.export.is_own_alone && self.own.iter().any(|layer| layer.is_on)
    }

    /// What the composer describes and where it is saved, or what is wrong with its words.
    ///
    /// # Errors
    ///
    /// What is wrong, field by field.
    pub fn composed(&self, is_dark: bool) -> Result<Order, Box<ExportFaults>> {
        let file = self.file_request(is_dark)?;
        let path = PathBuf::from(self.export.path.trim());
        Ok(Order { file, path })
    }

    /// What the window shows just now, in the words of a picture.
    fn seen_picture(&self, is_dark: bool) -> PictureRequest {
        let (date, compare) = days_in_order(self.date, self.compare);
        PictureRequest {
            date,
            compare,
            era: self.era,
            extent: self.seen(),
            projection: Some(self.view.projection),
            size_px: (1920, 1080),
            scale: 1.0,
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
            // Those that are off are on no picture.
            own: self.own.iter().filter(|it| it.is_on).cloned().collect(),
            layout: Layout::default(),
        }
    }

    /// The file that the composer describes, or what is wrong with its words.
    fn file_request(&self, is_dark: bool) -> Result<FileRequest, Box<ExportFaults>> {
        let form = &self.export;
        let fields = form.read(self)?;
        let seen = self.seen_picture(is_dark);
        let (extent, projection) = match fields.extent {
            Some(extent) => (extent, form.projection),
            None => self.shown_part(),
        };
        let is_of_days = fields.form.is_of_days();
        // Days in a row compare nothing, whatever the window does.
        let has_two = self.compare.is_some();
        let language = self.export_language();
        let is_usual = form.title == usual_title(self.era, has_two, language)
            || is_of_days && form.title == usual_title(self.era, !has_two, language);
        let has_bar = form.has_scale_bar;
        let has_bar = has_bar.unwrap_or_else(|| self.layers.has(Layer::ScaleBar));
        let compares = has_two && !is_of_days;
        let isolated = seen.isolated;
        let picture = PictureRequest {
            extent,
            projection,
            isolated: isolated.filter(|class| class.is_of_change() == compares),
            size_px: fields.paper.map_or(fields.size_px, Paper::size_px),
            scale: fields.scale,
            theme: form.theme.unwrap_or(seen.theme),
            language,
            layers: if self.exports_own_alone() {
                LayerStack::NONE.with(Layer::ScaleBar, has_bar)
            } else {
                seen.layers.with(Layer::ScaleBar, has_bar)
            },
            title: (!is_usual).then(|| form.title.clone()),
            is_transparent: form.is_transparent && !matches!(fields.form, FileForm::Days(_)),
            layout: Layout {
                margin: fields.margin,
                ..form.layout.clone()
            },
            ..seen
        };
        let in_a_row = |picture| AnimationRequest {
            picture: PictureRequest {
                date: fields.days.1,
                compare: None,
                ..picture
            },
            from: fields.days.0,
            to: fields.days.1,
            step: form.days.step,
            seconds_per_step: fields.seconds,
        };
        let file = match fields.form {
            FileForm::Day(form) => FileRequest::Day {
                picture,
                form,
                paper: fields.paper,
            },
            FileForm::Days(format) => FileRequest::Days {
                animation: in_a_row(picture),
                format,
            },
            FileForm::Frames => FileRequest::Frames(in_a_row(picture)),
        };
        file.check().map_err(|error| {
            Box::new(ExportFaults {
                size: Some(sentence(&error.told_in(self.language))),
                ..ExportFaults::default()
            })
        })?;
        Ok(file)
    }

    /// The language of the words on what the composer describes.
    pub(super) fn export_language(&self) -> Language {
        self.export.language.unwrap_or(self.language)
    }

    /// Takes other words of the composer; in another language, a title that was offered is another.
    pub(super) fn edit_export(&mut self, form: ExportForm) {
        let before = self.export_language();
        self.export = form;
        if self.export_language() != before {
            self.offer_title();
        }
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
            usual_title(self.era, self.compare.is_some(), self.export_language())
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

    /// Exactly the map that is seen, twice as sharp, with title, legend and credits.
    fn sharp_picture(&self, is_dark: bool, world: &World) -> PictureRequest {
        const SHARPNESS: f32 = 2.0;
        let side = |points: f32| ((points * SHARPNESS) as u32).clamp(64, 16_384);
        let mut request = PictureRequest {
            size_px: (side(self.view.width), 64),
            scale: SHARPNESS,
            ..self.seen_picture(is_dark)
        };
        let bands = bands_height(&request, world);
        request.size_px.1 = side(self.view.height + bands);
        request
    }

    /// One key saves it.
    pub(super) fn quick_save(&mut self, is_dark: bool, world: &World) -> Option<Effect> {
        let path = PathBuf::from(self.export.path.trim()).with_extension("png");
        self.begin_save(path.clone())?;
        let file = FileRequest::Day {
            picture: self.sharp_picture(is_dark, world),
            form: Form::Png,
            paper: None,
        };
        Some(Effect::SaveAnew(Box::new(Order { file, path })))
    }

    /// Another one puts it on the clipboard.
    pub(super) fn copy_seen(&self, is_dark: bool, world: &World) -> Effect {
        Effect::CopyPicture(Box::new(self.sharp_picture(is_dark, world)))
    }
}
