//! What stands around the map of a picture, as the reader wishes it.

/// What stands around the map, and how much room is left blank.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// A line of the reader's own below the title; empty for none.
    pub subtitle: String,
    /// Whether a line says what is shown, and of which date.
    pub has_date: bool,
    /// Whether a legend explains the colours and symbols.
    pub has_legend: bool,
    /// Whether a line says where everything comes from. Without it, whoever publishes the picture
    /// has to say so elsewhere; what the file itself tells does not change.
    pub has_credits: bool,
    /// Blank room at each edge of the picture, in points, within [`MARGIN`].
    pub margin: f32,
}

/// How wide a margin can be, in points. It never takes more than half of the picture.
pub const MARGIN: std::ops::RangeInclusive<f32> = 0.0..=400.0;

impl Default for Layout {
    fn default() -> Self {
        Self {
            subtitle: String::new(),
            has_date: true,
            has_legend: true,
            has_credits: true,
            margin: 0.0,
        }
    }
}

/// A part of the layout that can be left out, by the word that a file tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Date,
    Legend,
    Credits,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Date, Self::Legend, Self::Credits];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Legend => "legend",
            Self::Credits => "credits",
        }
    }

    /// Where the layout keeps it.
    pub(super) fn of(self, layout: &mut Layout) -> &mut bool {
        match self {
            Self::Date => &mut layout.has_date,
            Self::Legend => &mut layout.has_legend,
            Self::Credits => &mut layout.has_credits,
        }
    }
}
