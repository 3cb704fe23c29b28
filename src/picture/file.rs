//! What a file is to hold: the picture or the data of a day, or days in a row.
//!
//! The command line and the window's composer ask for files by one and the same [`FileRequest`],
//! and [`FileRequest::save`] is the one way from it to a file: equal requests give equal files,
//! wherever they come from.

use std::path::Path;

use super::animation::{self, AnimationRequest, Format, SingleFrame};
use super::save::{self, NewFolder, SaveError};
use super::{Form, MARGIN, MOST_MB, Paper, PictureError, PictureRequest, SIDE_PX, draw_as};
use crate::world::World;

/// How much larger than usual text and symbols can be.
pub const SCALE: std::ops::RangeInclusive<f32> = 0.25..=16.0;

/// A form of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// Of a single day.
    Day(Form),
    /// Of days in a row.
    Days(Format),
    /// Days in a row, each as a .png file in a folder of their own.
    Frames,
}

/// The end of a file's name that stands for no form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownForm {
    /// There is another end.
    #[error("cannot write .{0} files; the name must end in {list}", list = ends())]
    Other(String),
    /// There is none.
    #[error("the file’s name must end in {list}", list = ends())]
    Missing,
}

/// All ends of names, as in “.svg, .gif or .apng”.
fn ends() -> String {
    let ends = FileForm::ALL.map(|form| format!(".{}", form.extension()));
    let (last, rest) = ends
        .split_last()
        .map_or(("", &[][..]), |(last, rest)| (last, rest));
    format!("{} or {last}", rest.join(", "))
}

impl FileForm {
    /// All that are told by the end of a name, in the order of a menu.
    pub const ALL: [Self; 9] = [
        Self::Day(Form::Png),
        Self::Day(Form::WebP),
        Self::Day(Form::Svg),
        Self::Day(Form::Pdf),
        Self::Days(Format::Gif),
        Self::Days(Format::Apng),
        Self::Day(Form::Csv),
        Self::Day(Form::Json),
        Self::Day(Form::GeoJson),
    ];

    /// The end of its files' names, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Day(form) => form.extension(),
            Self::Days(Format::Gif) => "gif",
            Self::Days(Format::Apng) => "apng",
            Self::Frames => Form::Png.extension(),
        }
    }

    /// The name for a reader.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day(form) => form.name(),
            Self::Days(Format::Gif) => "GIF",
            Self::Days(Format::Apng) => "APNG",
            Self::Frames => "PNG series",
        }
    }

    /// Whether it shows days in a row.
    pub const fn is_of_days(self) -> bool {
        matches!(self, Self::Days(_) | Self::Frames)
    }

    /// Whether it holds rows of data, not a picture.
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Day(form) if form.is_data())
    }

    /// The form that a file's name asks for, in small or capital letters; a name that ends as a folder's
    /// may, in `/`, asks for single pictures in there.
    ///
    /// # Errors
    ///
    /// The name has another end or none; the error lists those that there are.
    pub fn of(path: &Path) -> Result<Self, UnknownForm> {
        if path.to_string_lossy().ends_with(std::path::is_separator) {
            return Ok(Self::Frames);
        }
        let extension = path
            .extension()
            .map(|it| it.to_string_lossy().to_lowercase());
        let extension = extension.ok_or(UnknownForm::Missing)?;
        let found = Self::ALL.into_iter().find(|it| it.extension() == extension);
        found.ok_or(UnknownForm::Other(extension))
    }
}

/// What a file is to hold.
#[derive(Debug, Clone, PartialEq)]
pub enum FileRequest {
    /// What the map shows on a day, or what changed between two.
    Day {
        /// What it shows, and how.
        picture: PictureRequest,
        /// In which form.
        form: Form,
        /// The sheet that it fills, in a form that is printed.
        paper: Option<Paper>,
    },
    /// Days in a row.
    Days {
        /// What they show, and how.
        animation: AnimationRequest,
        /// In which form.
        format: Format,
    },
    /// Days in a row, each as a picture of its own; its pace is not looked at.
    Frames(AnimationRequest),
}

/// Why a file could not be drawn or saved.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It could not be drawn.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// It could not be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl FileRequest {
    /// What each picture shows, and how; of days in a row the last one.
    pub const fn picture(&self) -> &PictureRequest {
        match self {
            Self::Day { picture, .. } => picture,
            Self::Days { animation, .. } | Self::Frames(animation) => &animation.picture,
        }
    }

    /// In which form.
    pub const fn form(&self) -> FileForm {
        match self {
            Self::Day { form, .. } => FileForm::Day(*form),
            Self::Days { format, .. } => FileForm::Days(*format),
            Self::Frames(_) => FileForm::Frames,
        }
    }

    /// The sheet of paper that it fills.
    pub const fn paper(&self) -> Option<Paper> {
        match self {
            Self::Day { paper, .. } => *paper,
            Self::Days { .. } | Self::Frames(_) => None,
        }
    }

    /// Whether a file of it can be made, as far as that can be told without any work.
    ///
    /// # Errors
    ///
    /// A size, scale, margin or pace out of bounds, or more memory than [`MOST_MB`].
    pub fn check(&self) -> Result<(), PictureError> {
        self.picture().check()?;
        match self {
            Self::Day { form, .. } => form.check_memory(self.picture().size_px),
            Self::Days { animation, .. } => animation.check(),
            Self::Frames(animation) => animation.check_pace(),
        }
    }

    /// Whether it can be saved under this path, before there is anything to write.
    ///
    /// # Errors
    ///
    /// What stands in its way; see [`SaveError`].
    pub fn check_place(&self, path: &Path) -> Result<(), SaveError> {
        match self {
            Self::Frames(_) => save::check_folder(path),
            Self::Day { .. } | Self::Days { .. } => save::check_place(path),
        }
    }

    /// Draws and saves it, whole or not at all, and returns how many files there are. `progress` hears
    /// how many pictures of how many are drawn; an error of its own ends the work, up to the last
    /// moment before anything stands under the path.
    ///
    /// # Errors
    ///
    /// See [`FileError`].
    pub fn save(
        &self,
        world: &World,
        path: &Path,
        mut progress: impl FnMut(usize, usize) -> Result<(), PictureError>,
    ) -> Result<usize, FileError> {
        self.check()?;
        let Self::Frames(animation) = self else {
            save::check(path)?;
            let bytes = self.draw(world, &mut progress)?;
            progress(1, 1)?;
            save::save(path, &bytes)?;
            return Ok(1);
        };
        let folder = NewFolder::begin(path)?;
        let mut n_files = 0;
        animation::draw_frames(animation, world, |frame, n_frames| {
            let SingleFrame { number, day, png } = frame;
            folder.save(&format!("frame-{number:04}-{day}.png"), &png)?;
            n_files = number;
            progress(number, n_frames).map_err(FileError::from)
        })?;
        folder.keep()?;
        Ok(n_files)
    }

    /// The bytes of the file. `progress` hears how many pictures of how many are drawn; an error
    /// of its own ends the work.
    ///
    /// # Errors
    ///
    /// See [`PictureError`]; what is a folder of files has no bytes.
    pub fn draw(
        &self,
        world: &World,
        progress: impl FnMut(usize, usize) -> Result<(), PictureError>,
    ) -> Result<Vec<u8>, PictureError> {
        self.check()?;
        match self {
            Self::Day {
                picture,
                form,
                paper,
            } => draw_as(picture, world, *form, *paper),
            Self::Days { animation, format } => {
                animation::draw(animation, world, *format, progress)
            }
            Self::Frames(_) => Err(PictureError::ManyFiles),
        }
    }
}

impl PictureRequest {
    /// Whether size, scale and margin are within their bounds.
    pub(super) fn check(&self) -> Result<(), PictureError> {
        let (width, height) = self.size_px;
        if !SIDE_PX.contains(&width) || !SIDE_PX.contains(&height) {
            return Err(PictureError::Size(width, height));
        }
        if !SCALE.contains(&self.scale) {
            return Err(PictureError::Scale(self.scale));
        }
        if !MARGIN.contains(&self.layout.margin) {
            return Err(PictureError::Margin(self.layout.margin));
        }
        Ok(())
    }
}

impl Form {
    /// Whether the pixels of a picture of this size need no more memory than is taken.
    pub(super) fn check_memory(self, (width, height): (u32, u32)) -> Result<(), PictureError> {
        let mb = self.memory_mb((width, height));
        if mb > MOST_MB {
            return Err(PictureError::TooLarge { width, height, mb });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_found_by_the_end_of_a_name() {
        for form in FileForm::ALL {
            let end = form.extension();
            for name in [format!("a.{end}"), format!("A b.c.{}", end.to_uppercase())] {
                assert_eq!(FileForm::of(Path::new(&name)), Ok(form), "{name}");
            }
        }
        for name in ["years/", "a b/years.gif/", "/"] {
            assert_eq!(
                FileForm::of(Path::new(name)),
                Ok(FileForm::Frames),
                "{name}"
            );
        }
        let told = |name: &str| FileForm::of(Path::new(name)).unwrap_err().to_string();
        let ends = ".png, .webp, .svg, .pdf, .gif, .apng, .csv, .json or .geojson";
        assert_eq!(
            told("a.JPG"),
            format!("cannot write .jpg files; the name must end in {ends}")
        );
        for name in ["a", ".png", ""] {
            assert_eq!(told(name), format!("the file’s name must end in {ends}"));
        }
    }
}
