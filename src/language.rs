//! The words of the interface, in each language that it is read in.
//!
//! All of them stand in `assets/language`, a file for each language in the format of Project Fluent
//! (<https://projectfluent.org>), and each has a key. What a language lacks is told in English. Whatever
//! the record itself says, titles, summaries and names of corridors, is not translated.

mod dates;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// What is put into a sentence: a text, or a number by which its form is chosen.
pub use fluent_bundle::FluentValue as Value;

/// A language in which the atlas is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English, which is complete.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Persian as it is written in Afghanistan (Dari), from right to left.
    Persian,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Persian];

    /// Those that the window can lay out. What shapes its text does not put lines in order that run
    /// from right to left, breaks them at the wrong end, and sets panels from the left: Persian is
    /// for pictures.
    pub const IN_WINDOW: [Self; 2] = [Self::English, Self::Russian];

    /// The name for the command line and for files: the language's tag (BCP 47).
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Persian => "fa",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
            Self::Persian => "دری",
        }
    }

    /// Whether its lines run from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Persian)
    }

    /// The words of a key that take nothing in. A key that no language has is its own text.
    pub fn text(self, key: &'static str) -> &'static str {
        let own = self.catalogue().plain.get(key);
        let words = own.or_else(|| Self::English.catalogue().plain.get(key));
        debug_assert!(words.is_some(), "no words for {key}");
        words.map_or(key, String::as_str)
    }

    /// The words of a key that is put together, if there are any in this language.
    pub fn find(self, key: &str) -> Option<&'static str> {
        self.catalogue().plain.get(key).map(String::as_str)
    }

    /// The sentence of a key, with what is put into it.
    pub fn say<const N: usize>(self, key: &str, values: [(&'static str, Value<'_>); N]) -> String {
        let args: FluentArgs<'_> = values.into_iter().collect();
        let said = [self, Self::English].into_iter();
        let mut said = said.filter_map(|it| it.catalogue().said(key, &args));
        let words = said.next();
        debug_assert!(words.is_some(), "no words for {key}");
        let words = words.unwrap_or_else(|| key.to_owned());
        // A word that is cut short by a full stop ends the sentence, too.
        match self {
            Self::Russian => words.replace("г..", "г."),
            Self::English | Self::Persian => words,
        }
    }

    /// A number in the language's figures.
    pub fn number(self, number: impl fmt::Display) -> String {
        self.figures(&number.to_string()).into_owned()
    }

    /// The same text with figures of the language.
    pub fn figures(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::English | Self::Russian => Cow::Borrowed(text),
            Self::Persian => text.chars().map(persian_figure).collect::<String>().into(),
        }
    }

    const fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../assets/language/en.ftl"),
            Self::Russian => include_str!("../assets/language/ru.ftl"),
            Self::Persian => include_str!("../assets/language/fa.ftl"),
        }
    }

    fn catalogue(self) -> &'static Catalogue {
        static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(Language::English));
        static RUSSIAN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(Language::Russian));
        static PERSIAN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(Language::Persian));
        match self {
            Self::English => &ENGLISH,
            Self::Russian => &RUSSIAN,
            Self::Persian => &PERSIAN,
        }
    }
}

/// A text with its first letter large.
pub fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.id() == text).ok_or_else(|| {
            let ids = Self::ALL.map(Self::id);
            format!("“{text}” is no language of the atlas: {}", ids.join(", "))
        })
    }
}

/// All words of a language.
struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Those that take nothing in, by key.
    plain: BTreeMap<String, String>,
}

impl Catalogue {
    fn of(language: Language) -> Self {
        // Each of the tags can be read; a test would notice.
        let tag: LanguageIdentifier = language.id().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The faces have no marks that keep directions apart; lines are put in order as a whole.
        bundle.set_use_isolating(false);
        if language == Language::Persian {
            bundle.set_formatter(Some(|value, _| match value {
                Value::Number(number) => {
                    Some(number.as_string().chars().map(persian_figure).collect())
                }
                _ => None,
            }));
        }
        // A message that cannot be read is left out, and then told in English; a test holds that
        // there is none.
        let resource = FluentResource::try_new(language.source().to_owned());
        let resource = resource.unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        let mut catalogue = Self {
            bundle,
            plain: BTreeMap::new(),
        };
        let nothing = FluentArgs::new();
        let plain = keys(language.source());
        catalogue.plain = plain
            .filter_map(|key| Some((key.to_owned(), catalogue.said(key, &nothing)?)))
            .collect();
        catalogue
    }

    /// What is said by a key; `None` where the key is missing or something is not put in.
    fn said(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut problems = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(args), &mut problems);
        problems.is_empty().then(|| said.into_owned())
    }
}

/// The keys of a file, in its order: what a line begins with.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
        let (key, _) = line.split_once('=').filter(|_| is_key)?;
        Some(key.trim())
    })
}

fn persian_figure(letter: char) -> char {
    letter
        .to_digit(10)
        .and_then(|figure| char::from_u32(0x06F0 + figure))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_chooses_its_form() {
        let states = |language: Language, count: usize| {
            language.say("count-of-states", [("count", Value::from(count))])
        };
        assert_eq!(states(Language::English, 1), "1 state");
        assert_eq!(states(Language::English, 5), "5 states");
        assert_eq!(states(Language::Russian, 1), "1 государство");
        assert_eq!(states(Language::Russian, 3), "3 государства");
        assert_eq!(states(Language::Russian, 11), "11 государств");
        assert_eq!(states(Language::Persian, 12), "۱۲ کشور");
    }

    #[test]
    fn a_language_reads_what_it_writes() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert!("de".parse::<Language>().unwrap_err().contains("en, ru, fa"));
    }
}
