//! The words of the composer, read; and what is wrong with them, field by field.

use std::path::Path;

use super::{ExportForm, ExportPart};
use crate::date::{Day, EventDate};
use crate::explorer::Explorer;
use crate::language::{Language, with_capital};
use crate::picture::animation::SECONDS_PER_STEP;
use crate::picture::{Extent, FileForm, Form, MARGIN, Paper, PictureError, SCALE, SizePx};

/// What is wrong with the words of the composer, each in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExportFaults {
    /// With the path, or with its end.
    pub path: Option<String>,
    /// With the part of the world.
    pub part: Option<String>,
    /// With the size, or with all that has to be drawn.
    pub size: Option<String>,
    /// With the scale.
    pub scale: Option<String>,
    /// With the margin.
    pub margin: Option<String>,
    /// With the first day.
    pub from: Option<String>,
    /// With the last day.
    pub to: Option<String>,
    /// With the time that each day stands.
    pub seconds: Option<String>,
}

impl ExportFaults {
    fn all(&self) -> [&Option<String>; 8] {
        [
            &self.path,
            &self.part,
            &self.from,
            &self.to,
            &self.seconds,
            &self.size,
            &self.scale,
            &self.margin,
        ]
    }

    /// The first of them, in the order of the form.
    pub fn first(&self) -> Option<&str> {
        self.all().into_iter().find_map(|fault| fault.as_deref())
    }
}

/// What the words say.
pub(super) struct Fields {
    pub(super) form: FileForm,
    /// `None` for what the window shows.
    pub(super) extent: Option<Extent>,
    /// Only where it is printed.
    pub(super) paper: Option<Paper>,
    pub(super) size_px: (u32, u32),
    pub(super) scale: f32,
    pub(super) margin: f32,
    /// The first and the last day of an animation.
    pub(super) days: (Day, Day),
    pub(super) seconds: f64,
}

impl ExportForm {
    /// What all words say. Words that the form of file has no use for are not looked at.
    pub(super) fn read(&self, explorer: &Explorer) -> Result<Fields, Box<ExportFaults>> {
        let mut faults = ExportFaults::default();
        let language = explorer.language;
        let form = kept(self.form(language), &mut faults.path);
        let is_data = form.is_some_and(FileForm::is_data);
        let paper = self
            .paper
            .filter(|_| form == Some(FileForm::Day(Form::Pdf)));
        let extent = kept(self.extent(explorer), &mut faults.part);
        // A file of data has no size, but its words are kept in it.
        let size = if paper.is_some() || is_data {
            Some(self.size_px(language).unwrap_or((1920, 1080)))
        } else {
            kept(self.size_px(language), &mut faults.size)
        };
        let (scale, margin) = if is_data {
            let (scale, margin) = (self.scale(language), self.margin(language));
            (Some(scale.unwrap_or(1.0)), Some(margin.unwrap_or(0.0)))
        } else {
            (
                kept(self.scale(language), &mut faults.scale),
                kept(self.margin(language), &mut faults.margin),
            )
        };
        let days = if form.is_some_and(FileForm::is_of_days) {
            self.days(explorer, &mut faults)
        } else {
            Some((explorer.date, explorer.date))
        };
        let seconds = if let Some(FileForm::Days(_)) = form {
            kept(self.seconds(language), &mut faults.seconds)
        } else {
            Some(0.5)
        };
        let fields = || {
            Some(Fields {
                form: form?,
                extent: extent?,
                paper,
                size_px: size?,
                scale: scale?,
                margin: margin?,
                days: days?,
                seconds: seconds?,
            })
        };
        fields().ok_or_else(|| Box::new(faults))
    }

    /// The form that the path asks for.
    fn form(&self, language: Language) -> Result<FileForm, String> {
        let path = self.path.trim();
        if path.is_empty() {
            return Err(language.text("composer-say-where").to_owned());
        }
        if path.chars().any(char::is_control) {
            return Err(language.text("composer-control-character").to_owned());
        }
        FileForm::of(Path::new(path)).map_err(|unknown| sentence(&unknown.told_in(language)))
    }

    fn extent(&self, explorer: &Explorer) -> Result<Option<Extent>, String> {
        let language = explorer.language;
        Ok(Some(match self.part {
            ExportPart::View => return Ok(None),
            ExportPart::Region => Extent::Region,
            ExportPart::World => Extent::World,
            ExportPart::Country(code) => Extent::Country(code),
            ExportPart::Box => {
                let bounds = self.bounds.parse();
                let text = &self.bounds;
                Extent::Box(bounds.map_err(|_reason: String| {
                    let numbers = text.split(',').map(|it| it.trim().parse::<f64>());
                    let are_four = numbers.flatten().count() == 4;
                    let key = if are_four {
                        "composer-box-is-nowhere"
                    } else {
                        "composer-no-box"
                    };
                    wrong(key, text, language)
                })?)
            }
            ExportPart::Own => Extent::of_own(&explorer.own)
                .ok_or_else(|| language.text("composer-no-own-places"))?,
        }))
    }

    fn size_px(&self, language: Language) -> Result<(u32, u32), String> {
        let size: Result<SizePx, String> = self.size.parse();
        size.map(|SizePx(width, height)| (width, height))
            .map_err(|_reason| {
                let sides = self.size.split_once(['x', 'X', '×']);
                let side = |text: &str| text.trim().parse::<u32>().ok();
                let sides = sides.and_then(|(width, height)| side(width).zip(side(height)));
                match sides {
                    Some((width, height)) => {
                        sentence(&PictureError::Size(width, height).told_in(language))
                    }
                    None => wrong("composer-no-size", &self.size, language),
                }
            })
    }

    fn scale(&self, language: Language) -> Result<f32, String> {
        let scale = number(&self.scale).filter(|scale| SCALE.contains(scale));
        scale.ok_or_else(|| wrong("composer-no-scale", &self.scale, language))
    }

    fn margin(&self, language: Language) -> Result<f32, String> {
        let margin = number(&self.margin).filter(|margin| MARGIN.contains(margin));
        margin.ok_or_else(|| wrong("composer-no-margin", &self.margin, language))
    }

    fn seconds(&self, language: Language) -> Result<f64, String> {
        let text = &self.days.seconds;
        let seconds = text.trim().parse().ok();
        let seconds = seconds.filter(|seconds| SECONDS_PER_STEP.contains(seconds));
        seconds.ok_or_else(|| wrong("composer-no-time", text, language))
    }

    /// The first and the last day, as the command line understands `--from` and `--to`.
    fn days(&self, explorer: &Explorer, faults: &mut ExportFaults) -> Option<(Day, Day)> {
        let chronicle = explorer.chronicle();
        let (first, last) = (chronicle.first_day(), chronicle.last_day());
        let language = explorer.language;
        let from = kept(date(&self.days.from, language), &mut faults.from);
        let to = kept(date(&self.days.to, language), &mut faults.to);
        let (from, to) = (from?, to?);
        let from = from.map_or(first, EventDate::first_day);
        let to = to.map_or_else(|| from.max(last), EventDate::last_day);
        let early = |day: Day| {
            let error = PictureError::BeforeEra { day, first };
            (day < first).then(|| format!("{}.", error.told_in(language)))
        };
        faults.from = early(from);
        faults.to = early(to).or_else(|| {
            let is_before = to < from;
            is_before.then(|| language.text("composer-last-before-first").to_owned())
        });
        let is_right = faults.from.is_none() && faults.to.is_none();
        is_right.then_some((from.min(last), to.min(last)))
    }
}

fn number(text: &str) -> Option<f32> {
    text.trim().parse().ok()
}

fn date(text: &str, language: Language) -> Result<Option<EventDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let date = language.parse_date(text);
    date.map(Some)
        .map_err(|error| sentence(&error.told_in(language)))
}

/// What is wrong with a text, by the key of the sentence.
fn wrong(key: &'static str, text: &str, language: Language) -> String {
    language.say(key, [("text", text.into())])
}

/// The value; or its fault is kept.
fn kept<T>(value: Result<T, String>, fault: &mut Option<String>) -> Option<T> {
    value.map_err(|text| *fault = Some(text)).ok()
}

/// A reason as a sentence: with a capital letter and a full stop.
pub(super) fn sentence(reason: &str) -> String {
    with_capital(reason) + "."
}
