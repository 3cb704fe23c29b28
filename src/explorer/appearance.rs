//! How the window looks: its colours, how large text is, and the language in which all is told.

use super::{Explorer, Step};
use crate::language::Language;
use crate::scene::ThemeName;

/// How large text can be, in percent.
pub const TEXT_PERCENTS: [u16; 9] = [75, 90, 100, 110, 125, 150, 175, 200, 250];

/// Light, dark, or what the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl std::str::FromStr for ThemeChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::ALL.into_iter();
        all.find(|choice| choice.id() == text)
            .ok_or_else(|| format!("“{text}” is no choice of colours: system, light or dark"))
    }
}

impl ThemeChoice {
    /// All, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// How it stands in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme, given what the system asks for.
    pub fn resolve(self, system_is_dark: bool) -> ThemeName {
        match self {
            Self::Dark => ThemeName::Dark,
            Self::System if system_is_dark => ThemeName::Dark,
            Self::System | Self::Light => ThemeName::Light,
        }
    }
}

impl Explorer {
    /// Makes text as large as the nearest of the sizes that there are.
    pub(super) fn set_text_size(&mut self, percent: u16) {
        let sizes = TEXT_PERCENTS.into_iter();
        let nearest = sizes.min_by_key(|size| size.abs_diff(percent));
        self.text_percent = nearest.unwrap_or(100);
    }

    pub(super) fn change_text_size(&mut self, step: Step) {
        let now = self.text_percent;
        let mut sizes = TEXT_PERCENTS.into_iter();
        let next = match step {
            Step::Forward => sizes.find(|size| *size > now),
            Step::Back => sizes.rev().find(|size| *size < now),
        };
        self.text_percent = next.unwrap_or(now);
    }

    /// Tells all in another language; what was told before in words is taken away.
    pub(super) fn set_language(&mut self, language: Language) {
        self.language = language;
        self.notice = None;
        self.offer_title();
    }
}
