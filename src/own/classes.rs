//! Classes of values, each of which has a colour: by number or by category.
//!
//! - Quantiles: the value at rank ⌈i·n/k⌉ ends class i of k among n values; equal values stay
//!   together.
//! - Natural breaks: the division into k classes with the least sum of squared deviations from the
//!   classes' means (W. D. Fisher 1958; known in cartography by G. F. Jenks 1967), found exactly by
//!   dynamic programming among at most [`MOST_DISTINCT`] different values; of more, each takes the
//!   place of its neighbours.
//! - Equal steps: the range from least to greatest value, divided evenly.
//! - Categories: the most frequent values have a class each, at most [`MOST_CATEGORIES`]; the rest
//!   are one more class.

use std::collections::BTreeMap;

use super::number::{decimals_for, parse, shown};
use super::style::{Method, Style};
use super::{Content, Kind};
use crate::data::{Table, Value};

/// What has no value has no class.
pub const NO_CLASS: u8 = u8::MAX;

/// So many categories have a colour of their own.
pub const MOST_CATEGORIES: usize = 8;

/// So many different values natural breaks are found among.
pub const MOST_DISTINCT: usize = 1500;

/// The classes of a layer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Classes {
    /// For each row, its class, or [`NO_CLASS`].
    of: Vec<u8>,
    /// What each class is called, and how many rows it has.
    entries: Vec<(String, usize)>,
    kind: ClassKind,
    /// Rows without a value.
    without: usize,
}

/// What classes are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClassKind {
    /// All rows are one class.
    #[default]
    One,
    /// Numbers, from the least to the greatest.
    Numbers,
    /// Categories, the most frequent first.
    Categories {
        /// Whether the last class holds what has no colour of its own.
        has_rest: bool,
    },
}

impl Classes {
    /// The classes of what was read, in a style. A column that is not there gives one class.
    pub fn of(content: &Content, style: &Style) -> Self {
        let table = content.table();
        let column = style.color_by.as_deref().and_then(|it| table.column(it));
        let rows: Vec<usize> = match &content.kind {
            Kind::Places(_) => (0..table.row_count()).collect(),
            Kind::Values(joined) => joined.rows.values().copied().collect(),
        };
        match column {
            Some(column) => by_column(table, &rows, column, style),
            None => Self {
                of: vec![0; table.row_count()],
                entries: vec![(String::new(), rows.len())],
                kind: ClassKind::One,
                without: 0,
            },
        }
    }

    /// The class of a row.
    pub fn of_row(&self, row: usize) -> u8 {
        self.of.get(row).copied().unwrap_or(NO_CLASS)
    }

    /// The classes' names and numbers of rows.
    pub fn entries(&self) -> &[(String, usize)] {
        &self.entries
    }

    /// What they are made of.
    pub fn kind(&self) -> ClassKind {
        self.kind
    }

    /// How many rows have no value.
    pub fn without(&self) -> usize {
        self.without
    }

    /// Whether a column makes them.
    pub fn is_by_column(&self) -> bool {
        self.kind != ClassKind::One
    }
}

/// The number that a value is, also if it is written as people do.
pub fn number_of(table: &Table, value: Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number),
        Value::Text(text) => parse(table.text(text)),
        Value::Nothing | Value::Bool(_) => None,
    }
}

/// Whether a column is one of numbers: at least nine in ten of its values are.
pub fn is_numeric(table: &Table, rows: impl Iterator<Item = usize>, column: usize) -> bool {
    let values = rows.map(|row| table.value(row, column));
    let values = values.filter(|it| !is_missing(table, *it));
    let (all, numbers) = values.fold((0_usize, 0_usize), |(all, numbers), value| {
        let is_number = number_of(table, value).is_some();
        (all + 1, numbers + usize::from(is_number))
    });
    numbers > 0 && numbers * 10 >= all * 9
}

/// Whether a value stands for none.
fn is_missing(table: &Table, value: Value) -> bool {
    match value {
        Value::Nothing => true,
        Value::Text(text) => {
            let text = table.text(text).trim();
            let words = ["", "-", "–", "—", "n/a", "na", "null", "none", "nan", ".."];
            words.contains(&text.to_lowercase().as_str())
        }
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn by_column(table: &Table, rows: &[usize], column: usize, style: &Style) -> Classes {
    let is_by_number =
        style.method != Method::Categories && is_numeric(table, rows.iter().copied(), column);
    if is_by_number {
        by_number(table, rows, column, style)
    } else {
        by_category(table, rows, column)
    }
}

fn by_number(table: &Table, rows: &[usize], column: usize, style: &Style) -> Classes {
    let numbers: Vec<(usize, f64)> = rows
        .iter()
        .filter_map(|row| Some((*row, number_of(table, table.value(*row, column))?)))
        .collect();
    let mut sorted: Vec<f64> = numbers.iter().map(|(_, number)| *number).collect();
    sorted.sort_by(f64::total_cmp);
    let ends = match style.method {
        Method::Jenks => jenks(&sorted, usize::from(style.classes)),
        Method::Equal => equal(&sorted, usize::from(style.classes)),
        Method::Quantiles | Method::Categories => quantiles(&sorted, usize::from(style.classes)),
    };
    let class_of = |number: f64| {
        ends.partition_point(|end| *end < number)
            .min(ends.len() - 1)
    };
    let mut of = vec![NO_CLASS; table.row_count()];
    // The least and greatest value of each class, and how many.
    let mut spans: Vec<Option<(f64, f64, usize)>> = vec![None; ends.len()];
    for (row, number) in &numbers {
        let class = class_of(*number);
        if let Some(place) = of.get_mut(*row) {
            *place = class as u8;
        }
        if let Some(span) = spans.get_mut(class) {
            let (low, high, count) = span.unwrap_or((*number, *number, 0));
            *span = Some((low.min(*number), high.max(*number), count + 1));
        }
    }
    let bounds: Vec<f64> = spans.iter().flatten().flat_map(|it| [it.0, it.1]).collect();
    let decimals = decimals_for(&bounds);
    let entries = spans.iter().map(|span| match span {
        Some((low, high, count)) if low == high => (shown(*low, decimals), *count),
        Some((low, high, count)) => {
            let text = format!("{} to {}", shown(*low, decimals), shown(*high, decimals));
            (text, *count)
        }
        None => ("none".to_owned(), 0),
    });
    Classes {
        of,
        entries: entries.collect(),
        kind: ClassKind::Numbers,
        without: rows.len() - numbers.len(),
    }
}

/// The greatest value of each class; never empty.
fn quantiles(sorted: &[f64], classes: usize) -> Vec<f64> {
    let count = sorted.len();
    let ends = (1..=classes).filter_map(|class| {
        let rank = (class * count).div_ceil(classes);
        sorted.get(rank.checked_sub(1)?).copied()
    });
    distinct(ends.collect(), sorted)
}

fn equal(sorted: &[f64], classes: usize) -> Vec<f64> {
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else {
        return vec![0.0];
    };
    let ends = (1..=classes).map(|class| {
        if class == classes {
            *high
        } else {
            low + (high - low) * class as f64 / classes as f64
        }
    });
    let mut ends: Vec<f64> = ends.collect();
    ends.dedup();
    ends
}

fn distinct(mut ends: Vec<f64>, sorted: &[f64]) -> Vec<f64> {
    ends.dedup();
    if ends.is_empty() {
        ends.push(sorted.last().copied().unwrap_or(0.0));
    }
    ends
}

/// Different values with how often they come, at most [`MOST_DISTINCT`].
fn weighted(sorted: &[f64]) -> Vec<(f64, f64)> {
    let mut values: Vec<(f64, f64)> = Vec::new();
    for value in sorted {
        match values.last_mut() {
            Some((last, count)) if last == value => *count += 1.0,
            _ => values.push((*value, 1.0)),
        }
    }
    let step = values.len().div_ceil(MOST_DISTINCT);
    if step <= 1 {
        return values;
    }
    // Neighbours as one: the greatest of them, so that it can end a class.
    let groups = values.chunks(step).filter_map(|group| {
        let count = group.iter().map(|(_, count)| count).sum();
        Some((group.last()?.0, count))
    });
    groups.collect()
}

fn jenks(sorted: &[f64], classes: usize) -> Vec<f64> {
    let values = weighted(sorted);
    let count = values.len();
    if count <= classes {
        return distinct(values.iter().map(|(value, _)| *value).collect(), sorted);
    }
    // Sums over the values before each, around their mean so that little is lost to rounding.
    let middle = sorted.iter().sum::<f64>() / sorted.len() as f64;
    let mut sums = vec![(0.0, 0.0, 0.0)];
    for (value, weight) in &values {
        let off = value - middle;
        let (w, x, xx) = sums.last().copied().unwrap_or_default();
        sums.push((w + weight, x + weight * off, xx + weight * off * off));
    }
    // The squared deviations of the values from `from` to before `to`.
    let cost = |from: usize, to: usize| -> f64 {
        let (a, b) = (sums[from], sums[to]);
        let (w, x, xx) = (b.0 - a.0, b.1 - a.1, b.2 - a.2);
        if w > 0.0 {
            (xx - x * x / w).max(0.0)
        } else {
            0.0
        }
    };
    let mut best: Vec<f64> = (0..=count).map(|to| cost(0, to)).collect();
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for class in 1..classes {
        let mut next = vec![f64::INFINITY; count + 1];
        let mut from = vec![0; count + 1];
        for to in class + 1..=count {
            for (start, before) in best.iter().enumerate().take(to).skip(class) {
                let sum = before + cost(start, to);
                if sum < next[to] {
                    next[to] = sum;
                    from[to] = start;
                }
            }
        }
        best = next;
        starts.push(from);
    }
    let mut ends = vec![count];
    for from in starts.iter().rev() {
        let to = ends.last().copied().unwrap_or(count);
        ends.push(from[to]);
    }
    ends.reverse();
    let ends = ends.into_iter().filter(|end| *end > 0);
    ends.map(|end| values[end - 1].0).collect()
}

fn by_category(table: &Table, rows: &[usize], column: usize) -> Classes {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let text_of = |row: usize| {
        let value = table.value(row, column);
        let text = table.shown(value).filter(|_| !is_missing(table, value))?;
        Some(text.trim().to_owned())
    };
    for row in rows {
        if let Some(text) = text_of(*row) {
            *counts.entry(text).or_default() += 1;
        }
    }
    let mut sorted: Vec<(String, usize)> = counts.into_iter().collect();
    // The most frequent first; equals stay in the order of their names.
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let has_rest = sorted.len() > MOST_CATEGORIES;
    let rest = sorted.split_off(sorted.len().min(MOST_CATEGORIES));
    let number_of: BTreeMap<&str, u8> = sorted.iter().map(|it| it.0.as_str()).zip(0..).collect();
    let mut of = vec![NO_CLASS; table.row_count()];
    let mut without = 0;
    for row in rows {
        let text = text_of(*row);
        without += usize::from(text.is_none());
        let class = text.map(|it| number_of.get(it.as_str()).copied());
        if let (Some(class), Some(place)) = (class, of.get_mut(*row)) {
            *place = class.unwrap_or(MOST_CATEGORIES as u8);
        }
    }
    if has_rest {
        let count = rest.iter().map(|(_, count)| count).sum();
        sorted.push((format!("{} others", rest.len()), count));
    }
    Classes {
        of,
        entries: sorted,
        kind: ClassKind::Categories { has_rest },
        without,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_have_about_as_many_values_and_keep_equals_together() {
        let values: Vec<f64> = (1..=10).map(f64::from).collect();
        assert_eq!(quantiles(&values, 5), [2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(quantiles(&[1.0, 1.0, 1.0, 1.0, 9.0], 4), [1.0, 9.0]);
        assert_eq!(quantiles(&[], 4), [0.0]);
    }

    #[test]
    fn equal_steps_divide_the_range() {
        assert_eq!(equal(&[0.0, 1.0, 100.0], 4), [25.0, 50.0, 75.0, 100.0]);
        assert_eq!(equal(&[7.0, 7.0], 4), [7.0]);
    }

    #[test]
    fn natural_breaks_lie_in_the_gaps() {
        let values = [1.0, 2.0, 3.0, 10.0, 11.0, 12.0, 50.0, 51.0];
        assert_eq!(jenks(&values, 3), [3.0, 12.0, 51.0]);
        assert_eq!(jenks(&[4.0, 4.0, 5.0], 5), [4.0, 5.0]);
    }

    /// The sum of squared deviations of a division into classes with these ends.
    fn deviation(sorted: &[f64], ends: &[f64]) -> f64 {
        let mut low = f64::NEG_INFINITY;
        let mut sum = 0.0;
        for end in ends {
            let class: Vec<f64> = sorted
                .iter()
                .copied()
                .filter(|it| low < *it && it <= end)
                .collect();
            let mean = class.iter().sum::<f64>() / class.len().max(1) as f64;
            sum += class.iter().map(|it| (it - mean).powi(2)).sum::<f64>();
            low = *end;
        }
        sum
    }

    proptest! {
        #[test]
        fn no_other_breaks_are_better_than_the_natural_ones(
            values in prop::collection::vec(0..60_i32, 4..14)
        ) {
            let mut sorted: Vec<f64> = values.iter().map(|it| f64::from(*it)).collect();
            sorted.sort_by(f64::total_cmp);
            let mut different = sorted.clone();
            different.dedup();
            prop_assume!(different.len() > 3);
            let found = deviation(&sorted, &jenks(&sorted, 3));
            let last = different[different.len() - 1];
            for a in 0..different.len() - 2 {
                for b in a + 1..different.len() - 1 {
                    let other = deviation(&sorted, &[different[a], different[b], last]);
                    prop_assert!(found <= other + 1e-9);
                }
            }
        }
    }
}
