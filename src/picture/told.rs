//! Why there is no picture or no form of file, in the language of whoever asked for it.
//!
//! Reasons that come from the encoders of other libraries stay in English.

use super::file::{FileForm, UnknownForm};
use super::{MOST_MB, PictureError};
use crate::language::{Language, Value};

impl PictureError {
    /// The reason without a full stop, as [`ToString`] gives it in English.
    pub fn told_in(&self, language: Language) -> String {
        let text = |number: &dyn ToString| Value::from(number.to_string());
        let size = |width: &u32, height: &u32| [("width", text(width)), ("height", text(height))];
        match self {
            Self::Size(width, height) => language.say("picture-size", size(width, height)),
            Self::BeforeEra { day, first } => {
                let day_of = |day| Value::from(language.day(day));
                let values = [("day", day_of(*day)), ("first", day_of(*first))];
                language.say("picture-before-era", values)
            }
            Self::TooManyFrames {
                frames,
                width,
                height,
                mb,
            } => {
                let [width, height] = size(width, height);
                let frames = ("frames", text(frames));
                let (mb, most) = (("mb", text(mb)), ("most", text(&MOST_MB)));
                let values = [frames, width, height, mb, most];
                language.say("picture-too-many-frames", values)
            }
            Self::GivenUp => language.text("picture-given-up").to_owned(),
            Self::Nowhere => language.text("picture-nowhere").to_owned(),
            Self::Memory { width, height } => {
                let bytes = u64::from(*width) * u64::from(*height) * 4;
                let mb = ("mb", text(&(bytes / 1_000_000)));
                let [width, height] = size(width, height);
                language.say("picture-memory", [width, height, mb])
            }
            Self::TooLarge { width, height, mb } => {
                let [width, height] = size(width, height);
                let (mb, most) = (("mb", text(mb)), ("most", text(&MOST_MB)));
                language.say("picture-too-large", [width, height, mb, most])
            }
            other => other.to_string(),
        }
    }
}

impl UnknownForm {
    /// The reason without a full stop, as [`ToString`] gives it in English.
    pub fn told_in(&self, language: Language) -> String {
        let ends = FileForm::ALL.map(|form| format!(".{}", form.extension()));
        let [rest @ .., last] = &ends;
        let values = [
            ("ends", rest.join(", ").into()),
            ("last", last.as_str().into()),
        ];
        let ends = ("ends", Value::from(language.say("form-ends", values)));
        match self {
            Self::Other(end) => language.say("form-other", [("end", end.as_str().into()), ends]),
            Self::Missing => language.say("form-missing", [ends]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// Those whose words stand in the files of languages.
    fn errors() -> Vec<PictureError> {
        let day = |text: &str| text.parse().unwrap_or_default();
        let (width, height) = (20_000, 12);
        vec![
            PictureError::Size(width, height),
            PictureError::BeforeEra {
                day: day("1990-01-01"),
                first: day("1994-01-01"),
            },
            PictureError::TooManyFrames {
                frames: 900,
                width,
                height,
                mb: 4000,
            },
            PictureError::GivenUp,
            PictureError::Nowhere,
            PictureError::Memory { width, height },
            PictureError::TooLarge {
                width,
                height,
                mb: 4000,
            },
        ]
    }

    #[test]
    fn english_is_the_same_on_the_command_line_and_in_the_window() {
        for error in errors() {
            assert_eq!(error.told_in(Language::English), error.to_string());
        }
        for path in ["map.xyz", "map"] {
            let Err(unknown) = FileForm::of(Path::new(path)) else {
                panic!("{path}");
            };
            assert_eq!(unknown.told_in(Language::English), unknown.to_string());
        }
    }

    #[test]
    fn russian_keeps_no_english_word_but_ends_of_names() {
        for error in errors() {
            let told = error.told_in(Language::Russian).replace(".png", "");
            let is_russian = !told.chars().any(|letter| letter.is_ascii_alphabetic());
            assert!(is_russian, "{told}");
        }
    }
}
