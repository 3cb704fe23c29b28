//! Lines between shapes that are disputed or only de facto, from a GeoJSON file of line strings.

use geojson::{Feature, GeoJson, GeometryValue, JsonValue, Position};

use super::problem::{Fault, Problem, ReadError};
use super::read::{reason, text_of};
use super::{Dispute, LonLat};

/// Disputed lines as the file has them.
#[derive(Debug, Default)]
pub(super) struct Disputes {
    /// What each line is about.
    pub(super) disputed: Vec<Dispute>,
    /// The vertices of each line.
    pub(super) lines: Vec<Vec<LonLat>>,
    /// For each line the number of its feature, counted from 1.
    numbers: Vec<usize>,
    file: String,
    faults: Vec<(usize, Fault)>,
}

/// Reads a file of disputed lines.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Disputes, ReadError> {
    let not_geojson = |reason: String| ReadError::NotGeoJson {
        file: file.to_owned(),
        reason,
    };
    let features = match text_of(file, bytes)?.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => collection.features,
        Ok(GeoJson::Feature(feature)) => vec![feature],
        Ok(GeoJson::Geometry(geometry)) => vec![Feature::from(geometry)],
        Err(geojson::Error::MalformedGeoJson(error)) => return Err(not_geojson(reason(&error))),
        Err(error) => return Err(not_geojson(error.to_string())),
    };
    let mut disputes = Disputes {
        file: file.to_owned(),
        ..Disputes::default()
    };
    for (number, feature) in (1..).zip(&features) {
        match feature.geometry.as_ref().map(|geometry| &geometry.value) {
            Some(GeometryValue::LineString { coordinates }) => {
                disputes.add(number, feature, coordinates);
            }
            Some(GeometryValue::MultiLineString { coordinates }) => {
                for line in coordinates {
                    disputes.add(number, feature, line);
                }
            }
            Some(other) => {
                let fault = Fault::NotALine(other.type_name());
                disputes.faults.push((number, fault));
            }
            None => disputes.faults.push((number, Fault::NoGeometry)),
        }
    }
    Ok(disputes)
}

impl Disputes {
    fn add(&mut self, number: usize, feature: &Feature, positions: &[Position]) {
        let places: Option<Vec<LonLat>> = positions
            .iter()
            .map(|position| match position.as_slice() {
                // Adding zero makes −0 the same bits as 0, as in rings.
                &[lon, lat, ..] => Some(LonLat::new(lon + 0.0, lat + 0.0)),
                _ => None,
            })
            .collect();
        let has_room = self.lines.len() < usize::from(u16::MAX);
        let Some(places) = places.filter(|places| places.len() > 1 && has_room) else {
            self.faults.push((number, Fault::NoGeometry));
            return;
        };
        let text = |name: &str| {
            let value = feature.property(name).and_then(JsonValue::as_str);
            value.unwrap_or_default().to_owned()
        };
        let sides = feature.property("between").and_then(JsonValue::as_array);
        let codes = sides.into_iter().flatten().filter_map(JsonValue::as_str);
        self.disputed.push(Dispute {
            name: text("name"),
            between: codes.filter_map(|code| code.parse().ok()).collect(),
            note: text("note"),
        });
        self.lines.push(places);
        self.numbers.push(number);
    }

    /// What is wrong, given the number of each line's edges that are no border.
    pub(super) fn problems(&self, unmatched: &[usize]) -> Vec<Problem> {
        let problem = |feature, name, what| Problem {
            file: self.file.clone(),
            feature: Some(feature),
            name,
            what,
        };
        let faults = self.faults.iter();
        let mut problems: Vec<Problem> = faults
            .map(|(number, fault)| problem(*number, None, fault.clone()))
            .collect();
        for (at, &missing) in unmatched
            .iter()
            .enumerate()
            .filter(|(_, missing)| **missing > 0)
        {
            let of = self.lines[at].len() - 1;
            let what = Fault::NoBorderThere { missing, of };
            let name = Some(self.disputed[at].name.clone());
            problems.push(problem(self.numbers[at], name, what));
        }
        problems
    }
}
