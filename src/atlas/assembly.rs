//! Features that were read become one atlas.
//!
//! Problems are gathered in the order of the file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::cut::{Piece, match_along_cuts};
use super::disputes::Disputes;
use super::identity::Identity;
use super::problem::{Fault, Problem};
use super::{Atlas, Shape, simplify, topology};

/// One feature, cut into pieces of which the shape is not numbered yet.
#[derive(Debug)]
pub(super) struct ReadFeature {
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) identity: Identity,
    pub(super) pieces: Vec<Piece>,
    pub(super) faults: Vec<Fault>,
}

/// Makes the atlas and gathers the problems.
pub(super) fn assemble(
    file: &str,
    features: Vec<ReadFeature>,
    disputes: Disputes,
) -> (Atlas, Vec<Problem>) {
    let mut problems = Problems::new(file);
    let (shapes, mut pieces) = shapes_of(features, &mut problems);
    if shapes.is_empty() {
        problems.add(None, None, Fault::NothingToDraw);
    }
    match_along_cuts(&mut pieces);
    let mut topology = topology::build(shapes.len(), &pieces, &disputes.lines);
    drop(pieces);
    simplify::weigh(&mut topology.outlines, &topology.vertices);
    let mut found = problems.finish();
    found.extend(disputes.problems(&topology.unmatched));
    let disputed = disputes.disputed;
    let atlas = Atlas::assemble(shapes, disputed, topology.outlines, topology.vertices);
    (atlas, found)
}

/// The shapes, and their pieces with the shapes' numbers.
fn shapes_of(features: Vec<ReadFeature>, problems: &mut Problems<'_>) -> (Vec<Shape>, Vec<Piece>) {
    let mut shapes: Vec<Shape> = Vec::new();
    let mut pieces = Vec::new();
    let mut first_with_code = BTreeMap::new();
    for feature in features {
        let Identity {
            mut code,
            key,
            name,
        } = feature.identity;
        let label = name.as_deref().or(key.as_deref());
        for fault in feature.faults {
            problems.add(Some(feature.number), label, fault);
        }
        if feature.pieces.is_empty() {
            continue;
        }
        if let Some(taken) = code {
            match first_with_code.entry(taken) {
                Entry::Vacant(entry) => {
                    entry.insert(shapes.len());
                }
                Entry::Occupied(_) => {
                    code = None;
                    problems.add(Some(feature.number), label, Fault::SameCode(taken));
                }
            }
        }
        let shape = shapes.len() as u32;
        let numbered = feature
            .pieces
            .into_iter()
            .map(|piece| Piece { shape, ..piece });
        pieces.extend(numbered);
        let key = key.unwrap_or_else(|| format!("feature {}", feature.number));
        shapes.push(Shape {
            id: code,
            name: name.unwrap_or_else(|| key.clone()),
            key,
            polygons: 0..0,
            bounds: None,
        });
    }
    (shapes, pieces)
}

/// Problems, as many as anybody will read.
struct Problems<'a> {
    file: &'a str,
    found: Vec<Problem>,
    left_out: usize,
}

impl<'a> Problems<'a> {
    const MOST: usize = 1000;

    fn new(file: &'a str) -> Self {
        Self {
            file,
            found: Vec::new(),
            left_out: 0,
        }
    }

    fn add(&mut self, feature: Option<usize>, name: Option<&str>, what: Fault) {
        if self.found.len() >= Self::MOST {
            self.left_out += 1;
            return;
        }
        self.found.push(Problem {
            file: self.file.to_owned(),
            feature,
            name: name.map(str::to_owned),
            what,
        });
    }

    fn finish(mut self) -> Vec<Problem> {
        if self.left_out > 0 {
            self.found.push(Problem {
                file: self.file.to_owned(),
                feature: None,
                name: None,
                what: Fault::More(self.left_out),
            });
        }
        self.found
    }
}
