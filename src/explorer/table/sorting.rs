//! In which order rows stand: by one column, then by others.

use std::fmt;
use std::str::FromStr;

use super::column::Column;

/// By which columns rows are sorted, the weightiest first. What is equal in all of them stands by
/// name; what a column does not know stands last, whichever way round it is sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting(Vec<Key>);

/// One column by which rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Which column.
    pub column: Column,
    /// Whether the largest or latest stand on top.
    pub is_falling: bool,
}

impl Default for Sorting {
    /// The closest first.
    fn default() -> Self {
        Self(vec![Key {
            column: Column::Level,
            is_falling: true,
        }])
    }
}

impl Sorting {
    /// The columns, the weightiest first.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// The place of a column among them, from 0, and whether it falls.
    pub fn place_of(&self, column: Column) -> Option<(usize, bool)> {
        let mut keys = self.0.iter().enumerate();
        let (place, key) = keys.find(|(_, key)| key.column == column)?;
        Some((place, key.is_falling))
    }

    /// After a click on a column: by it alone, or the other way round if it is so already.
    #[must_use]
    pub fn by(&self, column: Column) -> Self {
        let is_falling = match self.0.as_slice() {
            [key] if key.column == column => !key.is_falling,
            _ => column.begins_with_most(),
        };
        Self(vec![Key { column, is_falling }])
    }

    /// After a click with Shift: also by it; the other way round if it is so already; and no longer
    /// after a third click, unless it is the only one.
    #[must_use]
    pub fn and_by(&self, column: Column) -> Self {
        let mut keys = self.0.clone();
        let falls_first = column.begins_with_most();
        match self.place_of(column) {
            None => keys.push(Key {
                column,
                is_falling: falls_first,
            }),
            Some((place, is_falling)) if is_falling == falls_first || keys.len() == 1 => {
                if let Some(key) = keys.get_mut(place) {
                    key.is_falling = !is_falling;
                }
            }
            Some((place, _)) => {
                keys.remove(place);
            }
        }
        Self(keys)
    }
}

impl fmt::Display for Sorting {
    /// As the command line takes it: `-level,country`, with `-` where the largest stand on top.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, key) in self.0.iter().enumerate() {
            let comma = if place > 0 { "," } else { "" };
            let minus = if key.is_falling { "-" } else { "" };
            write!(f, "{comma}{minus}{}", key.column)?;
        }
        Ok(())
    }
}

impl FromStr for Sorting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut keys: Vec<Key> = Vec::new();
        for part in text.split(',').map(str::trim) {
            let name = part.strip_prefix(['-', '−']);
            let column: Column = name.unwrap_or(part).parse()?;
            if keys.iter().any(|key| key.column == column) {
                return Err(format!("“{column}” stands twice in “{text}”"));
            }
            keys.push(Key {
                column,
                is_falling: name.is_some(),
            });
        }
        Ok(Self(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sorting_is_read_as_it_is_written() {
        for text in ["-level", "country", "-level,since,-events"] {
            assert_eq!(text.parse::<Sorting>().unwrap().to_string(), text);
        }
        assert_eq!(Sorting::default().to_string(), "-level");
        for text in [
            "",
            "Level",
            "level,level",
            "level,-level",
            "level,,since",
            "--level",
        ] {
            assert!(text.parse::<Sorting>().is_err(), "{text}");
        }
    }

    #[test]
    fn clicks_sort_anew_and_clicks_with_shift_add_turn_round_and_take_away() {
        let start = Sorting::default();
        let by = start.by(Column::Level);
        assert_eq!(by.to_string(), "level");
        assert_eq!(by.by(Column::Country).to_string(), "country");
        let two = start.and_by(Column::Country);
        assert_eq!(two.to_string(), "-level,country");
        let two = two.and_by(Column::Level);
        assert_eq!(two.to_string(), "level,country");
        assert_eq!(two.and_by(Column::Level).to_string(), "country");
        assert_eq!(two.by(Column::Level).to_string(), "-level", "anew");
        let last = start.and_by(Column::Level).and_by(Column::Level);
        assert_eq!(last, start, "one column stays");
    }
}
