//! What a file is to hold: the picture or the data of a day, or days in a row.
//!
//! The command line and the window's composer ask for files by one and the same [`FileRequest`],
//! and [`FileRequest::draw`] is the one way from it to bytes: equal requests give equal files,
//! wherever they come from.

use std::path::Path;

use super::animation::{self, AnimationRequest, Format};
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
    /// All of them, in the order of a menu.
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
        }
    }

    /// The name for a reader.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day(form) => form.name(),
            Self::Days(Format::Gif) => "GIF",
            Self::Days(Format::Apng) => "APNG",
        }
    }

    /// Whether it holds rows of data, not a picture.
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Day(form) if form.is_data())
    }

    /// The form that a file's name asks for, in small or capital letters.
    ///
    /// # Errors
    ///
    /// The name has another end or none; the error lists those that there are.
    pub fn of(path: &Path) -> Result<Self, UnknownForm> {
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
}

impl FileRequest {
    /// What each picture shows, and how; of days in a row the last one.
    pub const fn picture(&self) -> &PictureRequest {
        match self {
            Self::Day { picture, .. } => picture,
            Self::Days { animation, .. } => &animation.picture,
        }
    }

    /// In which form.
    pub const fn form(&self) -> FileForm {
        match self {
            Self::Day { form, .. } => FileForm::Day(*form),
            Self::Days { format, .. } => FileForm::Days(*format),
        }
    }

    /// The sheet of paper that it fills.
    pub const fn paper(&self) -> Option<Paper> {
        match self {
            Self::Day { paper, .. } => *paper,
            Self::Days { .. } => None,
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
        }
    }

    /// The bytes of the file. `progress` hears how many pictures of how many are drawn; an error
    /// of its own ends the work.
    ///
    /// # Errors
    ///
    /// See [`PictureError`].
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
