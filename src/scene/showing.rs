//! What the fills of the map tell: levels on a day, a change of day, or what changed between two.

use std::fmt;
use std::str::FromStr;

use super::Paint;
use super::theme::Theme;
use crate::country::CountryCode;
use crate::engagement::{Comparison, Engagement, Level, Shift};
use crate::language::Language;

/// What the map tells of each state.
#[derive(Debug, Clone, Copy)]
pub enum Showing<'a> {
    /// The level on a day.
    Levels(&'a Engagement),
    /// On the way from the levels of one day to those of another. Names stand as on the other.
    Fading {
        /// The levels that fade away.
        before: &'a Engagement,
        /// The levels that appear.
        after: &'a Engagement,
        /// How far it is, 0 (all before) to 1 (all after).
        share: f32,
    },
    /// How the level differs between two days.
    Change(&'a Comparison),
}

/// What one fill stands for, as a line of the legend names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A level; `None` is no data.
    Level(Option<Level>),
    /// A change of level, at most by [`Class::MOST`]; `None` is no data on both days.
    Shift(Option<Shift>),
}

impl Class {
    /// Whether it is one of a map that compares two days.
    pub const fn is_of_change(self) -> bool {
        matches!(self, Self::Shift(_))
    }

    /// Changes by so many levels or more are one class.
    pub const MOST: u8 = 3;

    /// The classes of a map of levels, as a legend lists them.
    pub const LEVELS: [Self; 7] = [
        Self::Level(Some(Level::Recognition)),
        Self::Level(Some(Level::Ambassadors)),
        Self::Level(Some(Level::ResidentDiplomacy)),
        Self::Level(Some(Level::LimitedPresence)),
        Self::Level(Some(Level::Contact)),
        Self::Level(Some(Level::NoEngagement)),
        Self::Level(None),
    ];

    /// The classes of a map of change, as a legend lists them.
    pub const SHIFTS: [Self; 9] = [
        Self::Shift(Some(Shift::Up(3))),
        Self::Shift(Some(Shift::Up(2))),
        Self::Shift(Some(Shift::Up(1))),
        Self::Shift(Some(Shift::Unchanged)),
        Self::Shift(Some(Shift::Down(1))),
        Self::Shift(Some(Shift::Down(2))),
        Self::Shift(Some(Shift::Down(3))),
        Self::Shift(Some(Shift::NewlyKnown)),
        Self::Shift(None),
    ];

    /// The class of a change of level.
    pub fn of_shift(shift: Option<Shift>) -> Self {
        Self::Shift(shift.map(|shift| match shift {
            Shift::Up(by) => Shift::Up(by.min(Self::MOST)),
            Shift::Down(by) => Shift::Down(by.min(Self::MOST)),
            Shift::Unchanged | Shift::NewlyKnown => shift,
        }))
    }

    /// Its name in a legend.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Level(None) => "class-no-data",
            Self::Level(Some(level)) => return level.name_in(language),
            Self::Shift(None) => "class-no-data-on-both-days",
            Self::Shift(Some(Shift::Unchanged)) => "class-unchanged",
            Self::Shift(Some(Shift::NewlyKnown)) => "class-newly-known",
            Self::Shift(Some(Shift::Up(1))) => "class-up-by-1",
            Self::Shift(Some(Shift::Up(2))) => "class-up-by-2",
            Self::Shift(Some(Shift::Up(_))) => "class-up-by-3-or-more",
            Self::Shift(Some(Shift::Down(1))) => "class-down-by-1",
            Self::Shift(Some(Shift::Down(2))) => "class-down-by-2",
            Self::Shift(Some(Shift::Down(_))) => "class-down-by-3-or-more",
        })
    }

    /// One line on what it means, without a full stop.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Level(None) => "class-about-nothing-on-record-says-how",
            Self::Level(Some(level)) => return level.description_in(language),
            Self::Shift(None) => "class-about-nothing-on-record-on-either",
            Self::Shift(Some(Shift::Unchanged)) => "class-about-the-same-level-on-both",
            Self::Shift(Some(Shift::NewlyKnown)) => "class-about-on-record-on-one-of",
            Self::Shift(Some(Shift::Up(_))) => "class-about-a-higher-level-on-the",
            Self::Shift(Some(Shift::Down(_))) => "class-about-a-lower-level-on-the",
        })
    }

    /// Whether this class is drawn back while only `isolated` is shown. A class of another kind
    /// of map isolates nothing.
    pub(super) fn is_faded_by(self, isolated: Option<Self>) -> bool {
        let is_of_this_map = |it: &Self| {
            matches!(
                (it, self),
                (Self::Level(_), Self::Level(_)) | (Self::Shift(_), Self::Shift(_))
            )
        };
        isolated
            .filter(is_of_this_map)
            .is_some_and(|isolated| isolated != self)
    }
}

/// What is left of a paint where something else is of interest.
pub(super) fn faded(paint: Paint, theme: &Theme) -> Paint {
    Paint::Solid(paint.ground().with_alpha(52).over(theme.land))
}

impl Showing<'_> {
    /// What it tells when colours have come to rest.
    pub fn settled(self) -> Self {
        match self {
            Self::Fading { after, .. } => Self::Levels(after),
            Self::Levels(_) | Self::Change(_) => self,
        }
    }
}

impl Showing<'_> {
    /// What a legend of it is headed by.
    pub fn heading(&self) -> &'static str {
        self.heading_in(Language::English)
    }

    /// The same in a language.
    pub fn heading_in(&self, language: Language) -> &'static str {
        language.text(match self {
            Self::Levels(_) | Self::Fading { .. } => "legend-engagement-with-kabul",
            Self::Change(_) => "legend-change-of-level",
        })
    }

    /// The classes that it has, as a legend lists them.
    pub fn classes(&self) -> &'static [Class] {
        match self {
            Self::Levels(_) | Self::Fading { .. } => &Class::LEVELS,
            Self::Change(_) => &Class::SHIFTS,
        }
    }

    /// The class of a state that bears its own stance; while colours fade, that of the later day.
    pub fn class_of(&self, country: CountryCode) -> Class {
        match self {
            Self::Levels(engagement)
            | Self::Fading {
                after: engagement, ..
            } => Class::Level(engagement.level(country)),
            Self::Change(comparison) => Class::of_shift(comparison.shift_of(country)),
        }
    }

    /// The assessments of the day; of two days, those of the later one.
    pub fn engagement(&self) -> &Engagement {
        match self {
            Self::Levels(engagement)
            | Self::Fading {
                after: engagement, ..
            } => engagement,
            Self::Change(comparison) => &comparison.after,
        }
    }

    /// A state's level; of two days, that of the later one.
    pub fn level(&self, country: CountryCode) -> Option<Level> {
        self.engagement().level(country)
    }

    /// What a state that bears its own stance is filled with.
    pub fn paint_of(&self, country: CountryCode, isolated: Option<Class>, theme: &Theme) -> Paint {
        let paint = |class: Class| {
            let paint = theme.paint(class);
            if class.is_faded_by(isolated) {
                return faded(paint, theme);
            }
            paint
        };
        match self {
            Self::Fading { before, share, .. } => {
                let before = paint(Class::Level(before.level(country)));
                before.mixed_with(paint(self.class_of(country)), *share)
            }
            Self::Levels(_) | Self::Change(_) => paint(self.class_of(country)),
        }
    }
}

impl fmt::Display for Class {
    /// As it stands in files: `level:3`, `level:none`, `change:+2`, `change:new`, `change:none`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Level(None) => f.write_str("level:none"),
            Self::Level(Some(level)) => write!(f, "level:{}", level.number()),
            Self::Shift(None) => f.write_str("change:none"),
            Self::Shift(Some(Shift::NewlyKnown)) => f.write_str("change:new"),
            Self::Shift(Some(Shift::Unchanged)) => f.write_str("change:0"),
            Self::Shift(Some(Shift::Up(by))) => write!(f, "change:+{by}"),
            Self::Shift(Some(Shift::Down(by))) => write!(f, "change:-{by}"),
        }
    }
}

impl FromStr for Class {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::LEVELS.into_iter().chain(Self::SHIFTS);
        all.find(|class| class.to_string() == text).ok_or_else(|| {
            format!(
                "“{text}” is no class: level:0 to level:5, level:none, change:-3 to change:+3, \
                 change:new, change:none"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_reads_what_it_writes() {
        for class in Class::LEVELS.into_iter().chain(Class::SHIFTS) {
            assert_eq!(class.to_string().parse(), Ok(class));
        }
        assert!("level:6".parse::<Class>().unwrap_err().contains("no class"));
    }

    #[test]
    fn a_change_by_more_than_three_levels_is_of_the_last_class() {
        let class = Class::of_shift(Some(Shift::Up(5)));
        assert_eq!(class, Class::SHIFTS[0]);
        assert_eq!(
            Class::of_shift(Some(Shift::Down(4))),
            Class::Shift(Some(Shift::Down(3)))
        );
    }

    #[test]
    fn a_class_of_another_map_isolates_nothing() {
        let level = Class::Level(None);
        assert!(!level.is_faded_by(Some(Class::Shift(None))));
        assert!(level.is_faded_by(Some(Class::Level(Some(Level::Contact)))));
        assert!(!level.is_faded_by(Some(level)));
    }
}
