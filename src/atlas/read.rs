//! Files of shapes become an [`Atlas`], or a [`Collection`] over one.
//!
//! What can be opened, and how it is read, is told by [`crate::data`]; here its places are put
//! right. Faults in a feature are returned as [`Problem`]s and the rest is read; an error means
//! that there is nothing to read. Never panics.

use std::path::Path;

use super::Atlas;
use super::assembly::{Assembled, ReadFeature, Told, assemble};
use super::collection::Collection;
use super::cut::cut;
use super::disputes::{self, Disputes};
use super::line::cut_line;
use super::problem::{Fault, Part, Problem, ReadError};
use super::ring::{Ring, on_the_globe};
use crate::data::identity::Identity;
use crate::data::open::{self, Content, Opened};
use crate::data::row::range_in;
use crate::data::{self, Found, Geometry, Progress, Properties, RunKind};

/// What is wanted of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Polygons and what they are called.
    Shapes,
    /// Everything.
    All,
}

/// Reads a file of shapes.
pub fn file(path: &Path) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let opened = open::file(path, &Progress::default())?;
    let assembled = opened_file(opened, Wanted::Shapes, &Progress::default())?;
    Ok((assembled.atlas, assembled.problems))
}

/// Reads shapes from bytes; `file` is what messages call them.
pub fn shapes(file: &str, bytes: &[u8]) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let progress = Progress::default();
    let opened = open::bytes_as(file.to_owned(), bytes.to_vec(), &progress)?;
    let assembled = opened_file(opened, Wanted::Shapes, &progress)?;
    Ok((assembled.atlas, assembled.problems))
}

/// Reads shapes and, from a second file, the lines between them that are disputed.
pub fn shapes_and_disputes(
    (shapes_file, shapes): (&str, &[u8]),
    (disputes_file, disputes): (&str, &[u8]),
) -> Result<(Atlas, Vec<Problem>), ReadError> {
    let disputes = disputes::read(disputes_file, disputes)?;
    let progress = Progress::default();
    let make = |found: Found<'_>| take_apart(found, shapes, Wanted::Shapes);
    let features = data::features(shapes_file, shapes, &progress, &make)?;
    let assembled = assemble(shapes_file, Some(shapes), features.items, disputes, None);
    Ok((assembled.atlas, assembled.problems))
}

/// Reads a file that lies over the map: points, lines, polygons, and what is said of them.
pub fn collection(
    opened: Opened,
    progress: &Progress,
) -> Result<(Collection, Vec<Problem>), ReadError> {
    let assembled = opened_file(opened, Wanted::All, progress)?;
    let collection = Collection {
        atlas: assembled.atlas,
        points: assembled.points,
        table: assembled.table,
    };
    Ok((collection, assembled.problems))
}

fn opened_file(
    opened: Opened,
    wanted: Wanted,
    progress: &Progress,
) -> Result<Assembled, ReadError> {
    let Opened {
        name,
        content,
        notes,
    } = opened;
    let rows = |bytes: u64| (wanted == Wanted::All).then(|| progress.part(bytes));
    let mut assembled = match content {
        Content::Json(text) => {
            let make = |found: Found<'_>| take_apart(found, &text, wanted);
            let read = data::json_features(&name, &text, progress, &make)?;
            let crs = read.foreign_crs;
            let none = Disputes::default();
            let rows = rows(text.len() as u64);
            let mut assembled = assemble(&name, Some(&text), read.items, none, rows);
            let foreign = crs.map(|crs| of_file(&name, Fault::ForeignCoordinates(crs)));
            assembled.problems.splice(0..0, foreign);
            assembled
        }
        Content::Shapefile(parts) => {
            let make = |found: Found<'_>| take_apart(found, b"", wanted);
            let read = data::esri::features(&name, &parts, progress, &make)?;
            let crs = read.foreign_crs;
            let (none, rows) = (Disputes::default(), rows(parts.bytes()));
            let mut assembled = assemble(&name, None, read.items, none, rows);
            let foreign = crs.map(|crs| of_file(&name, Fault::ForeignCoordinates(crs)));
            assembled.problems.splice(0..0, foreign);
            assembled
        }
        Content::Text(text) => {
            // Whoever wants shapes has no use for a table; what it lacks is told as of JSON.
            return Err(data::geojson::not_json_at_all(&name, &text));
        }
    };
    if progress.is_given_up() {
        return Err(ReadError::GivenUp { file: name });
    }
    let notes = notes.into_iter().map(|it| of_file(&name, Fault::Note(it)));
    assembled.problems.splice(0..0, notes);
    Ok(assembled)
}

fn of_file(file: &str, what: Fault) -> Problem {
    Problem {
        file: file.to_owned(),
        line: None,
        feature: None,
        name: None,
        what,
    }
}

/// Takes what is wanted of a feature.
fn take_apart(found: Found<'_>, text: &[u8], wanted: Wanted) -> ReadFeature {
    let feature = match found {
        Ok(feature) => feature,
        Err(wrong) => {
            return ReadFeature {
                faults: vec![Fault::NotAFeature(wrong.reason)],
                ..ReadFeature::none(wrong.number, wrong.at)
            };
        }
    };
    let mut read = ReadFeature {
        identity: feature.identity(),
        ..ReadFeature::none(feature.number, feature.at)
    };
    if feature.has_nan {
        read.faults.push(Fault::NotANumber);
    }
    let mut parts = Parts {
        read: &mut read,
        wanted,
        rings: 0,
        lines: 0,
        polygons: 0,
        tally: Tally::default(),
    };
    if let Some(geometry) = feature.geometry {
        parts.add_all(geometry);
    }
    let is_nothing = parts.rings + parts.lines == 0 && parts.tally.points == 0;
    parts.tell();
    if is_nothing && read.faults.is_empty() {
        read.faults.push(Fault::NoGeometry);
    }
    if wanted == Wanted::All {
        read.told = match feature.properties {
            Properties::Json(json) => Told::Text(range_in(text, json)),
            Properties::Fields(fields) => Told::Fields(fields.to_vec()),
        };
    } else {
        // Of a collection many features are of one country; an atlas has each once.
        return read;
    }
    read.identity = Identity {
        code: None,
        key: None,
        ..read.identity
    };
    read
}

/// What is told of a feature as a whole.
#[derive(Default)]
struct Tally {
    points: usize,
    turned: usize,
    repeated: usize,
    crosses: bool,
}

/// Adds the parts of a geometry to a feature.
struct Parts<'a> {
    read: &'a mut ReadFeature,
    wanted: Wanted,
    /// So far, the unusable among them.
    rings: usize,
    lines: usize,
    polygons: u32,
    tally: Tally,
}

impl Parts<'_> {
    fn add_all(&mut self, geometry: &Geometry) {
        let parts: Vec<_> = geometry.parts().collect();
        let mut at = 0;
        while let Some(&(run, positions)) = parts.get(at) {
            let mut end = at + 1;
            match run.kind {
                RunKind::Exterior | RunKind::Hole => {
                    let is_hole = |it: &&(data::Run, &[[f64; 2]])| it.0.kind == RunKind::Hole;
                    end += parts[end..].iter().take_while(is_hole).count();
                    self.add_polygon(&parts[at..end]);
                }
                RunKind::Line if self.wanted == Wanted::All => {
                    self.add_line(positions, run.has_short);
                }
                RunKind::Points if self.wanted == Wanted::All => {
                    self.add_points(positions, run.has_short);
                }
                RunKind::Line => self.not_drawn("LineString"),
                RunKind::Points => self.not_drawn("Point"),
            }
            at = end;
        }
    }

    fn not_drawn(&mut self, kind: &'static str) {
        self.tally.points += 1;
        if !self.read.faults.contains(&Fault::NotDrawn(kind)) {
            self.read.faults.push(Fault::NotDrawn(kind));
        }
    }

    fn add_polygon(&mut self, rings: &[(data::Run, &[[f64; 2]])]) {
        let mut repaired = Vec::with_capacity(rings.len());
        for (at, (run, positions)) in rings.iter().enumerate() {
            self.rings += 1;
            let faults = &mut self.read.faults;
            let ring = if run.has_short {
                let part = Part::Ring(self.rings);
                faults.push(Fault::ShortPosition { part });
                None
            } else {
                let mut report = |fault| faults.push(fault);
                Ring::repair(positions, self.rings, at > 0, &mut report)
            };
            match ring {
                Some((ring, repairs)) => {
                    self.tally.turned += usize::from(repairs.is_turned);
                    self.tally.repeated += repairs.repeated;
                    self.tally.crosses |= repairs.is_unrolled;
                    repaired.push(ring);
                }
                // Without its exterior a polygon is nothing.
                None if at == 0 => {
                    self.rings += rings.len() - 1;
                    return;
                }
                None => {}
            }
        }
        if !repaired.is_empty() {
            cut(0, self.polygons, repaired, &mut self.read.pieces);
            self.polygons += 1;
        }
    }

    fn add_line(&mut self, positions: &[[f64; 2]], has_short: bool) {
        self.lines += 1;
        let part = Part::Line(self.lines);
        if has_short {
            self.read.faults.push(Fault::ShortPosition { part });
            return;
        }
        let faults = &mut self.read.faults;
        let mut report = |fault| faults.push(fault);
        let pieces = &mut self.read.lines;
        let repairs = cut_line(positions, self.lines, pieces, &mut report);
        self.tally.repeated += repairs.repeated;
        self.tally.crosses |= repairs.crosses;
    }

    fn add_points(&mut self, positions: &[[f64; 2]], has_short: bool) {
        self.tally.points += 1;
        let part = Part::Points;
        if has_short {
            self.read.faults.push(Fault::ShortPosition { part });
            return;
        }
        let faults = &mut self.read.faults;
        let points = on_the_globe(positions, part, &mut |fault| faults.push(fault));
        self.read.points.extend(points.into_iter().flatten());
    }

    /// Tells what was put right in the feature as a whole.
    fn tell(self) {
        let Tally {
            turned,
            repeated,
            crosses,
            ..
        } = self.tally;
        let faults = &mut self.read.faults;
        faults.extend((turned > 0).then_some(Fault::Turned(turned)));
        faults.extend((repeated > 0).then_some(Fault::Repeated(repeated)));
        faults.extend(crosses.then_some(Fault::CutAtAntimeridian));
    }
}
