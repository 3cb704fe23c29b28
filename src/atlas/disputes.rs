//! Lines between shapes that are disputed or only de facto, from a GeoJSON file of line strings.

use super::problem::{Fault, Problem, ReadError};
use super::{Dispute, LonLat};
use crate::data::{self, Progress, RawFeature, RunKind, Scalar};

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

/// A line, what it is about, and the number of its feature; or what is wrong with a feature.
type Found = (usize, Result<Vec<(Dispute, Vec<LonLat>)>, Fault>);

/// Reads a file of disputed lines.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Disputes, ReadError> {
    let make = |found: data::Found<'_>| match found {
        Ok(feature) => (feature.number, lines_of(&feature)),
        Err(wrong) => (wrong.number, Err(Fault::NotAFeature(wrong.reason))),
    };
    let found: Vec<Found> = data::features(file, bytes, &Progress::default(), &make)?.items;
    let mut disputes = Disputes {
        file: file.to_owned(),
        ..Disputes::default()
    };
    for (number, lines) in found {
        match lines {
            Ok(lines) => {
                for (dispute, places) in lines {
                    disputes.add(number, dispute, places);
                }
            }
            Err(fault) => disputes.faults.push((number, fault)),
        }
    }
    Ok(disputes)
}

/// The lines of a feature with what they are about.
fn lines_of(feature: &RawFeature<'_>) -> Result<Vec<(Dispute, Vec<LonLat>)>, Fault> {
    let geometry = feature.geometry.ok_or(Fault::NoGeometry)?;
    let mut dispute = Dispute {
        name: String::new(),
        between: Vec::new(),
        note: String::new(),
    };
    feature.properties.each(|name, value| match (name, value) {
        ("name", Scalar::Text(text)) => dispute.name = text.into_owned(),
        ("note", Scalar::Text(text)) => dispute.note = text.into_owned(),
        ("between", Scalar::Nested(list)) => {
            let codes: Vec<String> = serde_json::from_str(&list).unwrap_or_default();
            dispute.between = codes.iter().filter_map(|code| code.parse().ok()).collect();
        }
        _ => {}
    });
    let mut lines = Vec::new();
    for (run, positions) in geometry.parts() {
        if run.kind != RunKind::Line {
            return Err(Fault::NotALine("shape"));
        }
        if run.has_short {
            return Err(Fault::NoGeometry);
        }
        // Adding zero makes −0 the same bits as 0, as in rings.
        let places = positions.iter();
        let places = places.map(|[lon, lat]| LonLat::new(lon + 0.0, lat + 0.0));
        lines.push((dispute.clone(), places.collect()));
    }
    Ok(lines)
}

impl Disputes {
    fn add(&mut self, number: usize, dispute: Dispute, places: Vec<LonLat>) {
        if places.len() < 2 || self.lines.len() >= usize::from(u16::MAX) {
            self.faults.push((number, Fault::NoGeometry));
            return;
        }
        self.disputed.push(dispute);
        self.lines.push(places);
        self.numbers.push(number);
    }

    /// What is wrong, given the number of each line's edges that are no border.
    pub(super) fn problems(&self, unmatched: &[usize]) -> Vec<Problem> {
        let problem = |feature, name, what| Problem {
            file: self.file.clone(),
            line: None,
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
