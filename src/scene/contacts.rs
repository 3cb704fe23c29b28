//! Arcs from Kabul to the capitals with which it was in contact: great circles, wider where
//! contacts are many.

use std::sync::Arc;

use super::compose::Content;
use super::layer::Layer;
use super::signs::{Sign, SignOf, SignPlace};
use super::theme::Theme;
use super::{Mark, Stroke};
use crate::atlas::great_circle::{cut_open, great_circle};
use crate::atlas::{LonLat, PlanePoint};
use crate::country::CountryCode;

/// From so many contacts in 12 months on, arcs are no wider.
pub const MOST: usize = 10;

/// Width of the arc for a number of contacts, in points.
pub(super) fn width(count: usize) -> f32 {
    let share = (count.clamp(1, MOST) - 1) as f32 / (MOST - 1) as f32;
    0.9 + 2.7 * share
}

/// The strokes of an arc: its casing, then its line.
pub(super) fn strokes(count: usize, theme: &Theme) -> [Stroke; 2] {
    let width = width(count);
    [
        Stroke::solid(theme.signs.casing.with_alpha(84), width + 1.4),
        Stroke::solid(theme.signs.contact.with_alpha(205), width),
    ]
}

/// The arcs, the widest on top, each with what it stands for.
pub(super) fn arcs(content: &Content<'_>) -> (Vec<Mark>, Vec<Sign>) {
    let Some(kabul) = capital_of(content, CountryCode::AFGHANISTAN) else {
        return (Vec::new(), Vec::new());
    };
    let mut contacts = content.overlays.contacts.clone();
    let percent_of = |of: &SignOf| content.overlays.percent_of(of);
    // Those that are drawn back lie below the others.
    contacts.sort_by_key(|contact| {
        let percent = percent_of(&SignOf::Contact(contact.country));
        (percent, contact.count, contact.country)
    });
    let projection = content.view.projection;
    let (mut marks, mut signs) = (Vec::new(), Vec::new());
    for contact in contacts {
        let Some(capital) = capital_of(content, contact.country) else {
            continue;
        };
        for part in cut_open(&great_circle(kabul, capital), projection) {
            let points: Arc<[PlanePoint]> = part.iter().map(|at| projection.forward(*at)).collect();
            let of = SignOf::Contact(contact.country);
            let strokes = strokes(contact.count, content.theme);
            marks.extend(strokes.map(|stroke| {
                let mark = Mark::MapLine {
                    points: Arc::clone(&points),
                    stroke,
                };
                mark.faded(percent_of(&of))
            }));
            signs.push(Sign {
                of,
                layer: Layer::Contacts,
                place: SignPlace::Line {
                    points,
                    half_width: width(contact.count) / 2.0,
                },
            });
        }
    }
    (marks, signs)
}

/// Where a state on the map has its capital, or else its largest part.
pub(super) fn capital_of(content: &Content<'_>, code: CountryCode) -> Option<LonLat> {
    let shape = content.atlas.find(code)?;
    let country = content.places.country(code);
    let capital = country.and_then(|country| country.capital.as_ref());
    let place = capital.map(|city| LonLat {
        lon_deg: city.lon,
        lat_deg: city.lat,
    });
    place.or_else(|| {
        let middle = content.geometry.middle(shape)?;
        content.view.projection.inverse(middle)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_grow_with_the_number_of_contacts_up_to_a_limit() {
        assert!(width(1) < width(2) && width(5) < width(MOST));
        assert!((width(MOST) - width(400)).abs() < f32::EPSILON);
        assert!((width(0) - width(1)).abs() < f32::EPSILON);
    }
}
