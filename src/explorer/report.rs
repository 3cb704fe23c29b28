//! What a report is asked to tell, and the words of the dialog that asks.

use std::path::{Path, PathBuf};

use super::{Dialog, Effect, Explorer};
use crate::country::CountryCode;
use crate::date::Day;
use crate::language::Language;
use crate::picture::{Form, Paper, PaperSize};
use crate::record::Era;
use crate::world::World;

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A country or a territory.
    Country(CountryCode),
    /// Afghanistan's neighbours far and near, and all states.
    Region,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportRequest {
    /// What it is about.
    pub subject: Subject,
    /// The day that it tells of.
    pub date: Day,
    /// Whose time.
    pub era: Era,
    /// The sheets that it is printed on.
    pub paper: Paper,
    /// In which language.
    pub language: Language,
    /// Whether it has as many pages as all events need.
    pub has_all_events: bool,
}

/// The words of the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportForm {
    /// Where to save.
    pub path: String,
    /// What it is about.
    pub subject: Subject,
    /// The sheets.
    pub size: PaperSize,
    /// Whether all events of a country are told.
    pub has_all_events: bool,
}

impl Default for ReportForm {
    fn default() -> Self {
        Self {
            path: String::new(),
            subject: Subject::Region,
            size: PaperSize::A4,
            has_all_events: false,
        }
    }
}

impl ReportForm {
    /// The path, if a report can be saved there as far as its words tell.
    fn target(&self, language: Language) -> Result<PathBuf, String> {
        let path = self.path.trim();
        if path.is_empty() {
            return Err(language.text("report-say-where").to_owned());
        }
        if path.chars().any(char::is_control) {
            return Err(language.text("composer-control-character").to_owned());
        }
        if Form::of(Path::new(path)) != Some(Form::Pdf) {
            return Err(language.text("report-must-be-pdf").to_owned());
        }
        Ok(PathBuf::from(path))
    }
}

impl Explorer {
    /// Opens the dialog for the report on the selected country; without one, says so.
    pub(super) fn report_selected(&mut self, world: &World) {
        match self.selected {
            Some(code) if world.atlas.find(code).is_some() => {
                self.open_report(Subject::Country(code), world);
            }
            Some(_) => {
                self.refuse(self.language.text("report-no-shape").to_owned());
            }
            None => {
                self.refuse(self.language.text("report-select-first").to_owned());
            }
        }
    }

    /// Opens the dialog for a report, with a name that says what it is about.
    pub(super) fn open_report(&mut self, subject: Subject, world: &World) {
        let name = match subject {
            Subject::Region => "region".to_owned(),
            Subject::Country(code) => file_word(&world.places.name(&code.into())),
        };
        let beside = Path::new(self.export.path.trim());
        let path = beside.with_file_name(format!("kabul-atlas-report-{name}.pdf"));
        self.report = ReportForm {
            path: path.display().to_string(),
            subject,
            ..self.report.clone()
        };
        self.dialog = Some(Dialog::Report);
    }

    /// What is wrong with the words of the dialog, if anything is.
    pub fn report_fault(&self) -> Option<String> {
        self.report.target(self.language).err()
    }

    pub(super) fn save_report(&mut self) -> Option<Effect> {
        let path = match self.report.target(self.language) {
            Ok(path) => path,
            Err(text) => return self.refuse(text),
        };
        self.dialog = None;
        self.begin_save(path.clone())?;
        let ReportForm {
            subject,
            size,
            has_all_events,
            ..
        } = self.report;
        let request = ReportRequest {
            subject,
            date: self.later_day(),
            era: self.era,
            paper: Paper {
                size,
                is_landscape: false,
            },
            language: self.language,
            has_all_events,
        };
        Some(Effect::SaveReport(request, path))
    }
}

/// A name as a word of a file's name: small letters and digits, hyphens for all else.
fn file_word(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_word_that_every_file_system_takes() {
        for (name, word) in [
            ("United States of America", "united-states-of-america"),
            ("Côte d’Ivoire", "côte-d-ivoire"),
            ("Congo (Kinshasa)", "congo-kinshasa"),
        ] {
            assert_eq!(file_word(name), word);
        }
    }
}
