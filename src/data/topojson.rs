//! TopoJSON (M. Bostock 2013): lines that shapes share are written once, and shapes say of which
//! lines they consist.
//!
//! Each geometry of each object is a feature, in the order of the file. What the lines unfold to is
//! limited, since a small file could name a long line any number of times.

use std::borrow::Cow;

use super::error::ReadError;
use super::geojson::{self, Found, NotAFeature, RawFeature, Read, not_json};
use super::geometry::{Geometry, RunKind};
use super::json::{Scanner, Wrong};
use super::progress::Progress;
use super::row::Properties;

/// All arcs together may unfold to so many times their positions.
const MOST_USES: usize = 16;

/// How deep collections of geometries may lie in each other.
const DEEPEST_COLLECTION: u32 = 16;

/// Reads the features of a text that is GeoJSON or TopoJSON, and returns what `make` makes of each,
/// in order.
pub fn json_features<T: Send>(
    file: &str,
    text: &[u8],
    progress: &Progress,
    make: &(impl Fn(Found<'_>) -> T + Sync),
) -> Result<Read<T>, ReadError> {
    if is_topology(text) {
        features(file, text, progress, make)
    } else {
        geojson::features(file, text, progress, make)
    }
}

/// Whether a text says of itself that it is a topology. The word stands at its beginning or at its
/// end, wherever its type is written; only then it is looked at as a whole.
fn is_topology(text: &[u8]) -> bool {
    const NEAR: usize = 4096;
    let start = text.get(..NEAR.min(text.len())).unwrap_or_default();
    let end = text
        .get(text.len().saturating_sub(NEAR)..)
        .unwrap_or_default();
    let has = |part: &[u8]| memchr::memmem::find(part, b"\"Topology\"").is_some();
    (has(start) || has(end))
        && geojson::kind_of(text, 0).is_ok_and(|kind| kind.as_deref() == Some("Topology"))
}

fn features<T>(
    file: &str,
    text: &[u8],
    progress: &Progress,
    make: &impl Fn(Found<'_>) -> T,
) -> Result<Read<T>, ReadError> {
    if let Err(error) = std::str::from_utf8(text) {
        return Err(ReadError::NotUtf8 {
            file: file.to_owned(),
            byte: error.valid_up_to(),
        });
    }
    let wrong = |wrong: Wrong| {
        if wrong.is_syntax {
            return not_json(file, text, &wrong);
        }
        let (line, column) = super::error::line_and_column(text, wrong.at);
        ReadError::Broken {
            file: file.to_owned(),
            format: "TopoJSON",
            reason: format!("{} at line {line}, column {column}", wrong.reason),
        }
    };
    let (topology, objects) = Topology::read(text).map_err(wrong)?;
    let mut reader = Reader {
        topology: &topology,
        geometry: Geometry::default(),
        left: topology.positions.len() * MOST_USES + 1024,
        items: Vec::new(),
        make,
    };
    if let Some(at) = objects {
        let mut scanner = Scanner::starting(text, at);
        let all = scanner.object(|scanner, _name| reader.object(scanner, 0));
        all.map_err(wrong)?;
    }
    progress.add(text.len() as u64);
    Ok(Read {
        items: reader.items,
        foreign_crs: None,
    })
}

/// The shared lines, unfolded.
#[derive(Default)]
struct Topology {
    positions: Vec<[f64; 2]>,
    /// For each arc, the end of its positions.
    ends: Vec<usize>,
    transform: Option<([f64; 2], [f64; 2])>,
}

impl Topology {
    /// The lines of a text, and where its objects begin.
    fn read(text: &[u8]) -> Result<(Self, Option<usize>), Wrong> {
        let mut topology = Self::default();
        let mut objects = None;
        let mut scanner = Scanner::new(text);
        scanner.object(|scanner, name| {
            match &*name {
                "arcs" => scanner.array(|scanner| topology.arc(scanner))?,
                "transform" => topology.transform = Some(transform(scanner)?),
                "objects" => {
                    objects = Some(scanner.peek_offset());
                    scanner.skip()?;
                }
                _ => {
                    scanner.skip()?;
                }
            }
            Ok(())
        })?;
        scanner.end()?;
        if let Some((scale, shift)) = topology.transform {
            let mut start = 0;
            for end in &topology.ends {
                // Each position says how far it is from the one before.
                let mut sum = [0.0, 0.0];
                for position in topology.positions.get_mut(start..*end).unwrap_or_default() {
                    sum = [sum[0] + position[0], sum[1] + position[1]];
                    *position = [0, 1].map(|axis| sum[axis] * scale[axis] + shift[axis]);
                }
                start = *end;
            }
        }
        Ok((topology, objects))
    }

    fn arc(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Wrong> {
        scanner.array(|scanner| {
            self.positions.push(pair(scanner)?);
            Ok(())
        })?;
        self.ends.push(self.positions.len());
        Ok(())
    }

    fn arc_positions(&self, arc: usize) -> Option<&[[f64; 2]]> {
        let end = *self.ends.get(arc)?;
        let start = match arc.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.positions.get(start..end)
    }
}

fn transform(scanner: &mut Scanner<'_>) -> Result<([f64; 2], [f64; 2]), Wrong> {
    let (mut scale, mut translate) = ([1.0, 1.0], [0.0, 0.0]);
    scanner.object(|scanner, name| {
        match &*name {
            "scale" => scale = pair(scanner)?,
            "translate" => translate = pair(scanner)?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok((scale, translate))
}

/// The first two numbers of an array.
fn pair(scanner: &mut Scanner<'_>) -> Result<[f64; 2], Wrong> {
    let mut pair = [0.0; 2];
    let mut count = 0;
    scanner.array(|scanner| {
        let number = scanner.number()?;
        if let Some(place) = pair.get_mut(count) {
            *place = number;
        }
        count += 1;
        Ok(())
    })?;
    match count {
        2.. => Ok(pair),
        _ => Err(scanner.other("a position has fewer than two numbers")),
    }
}

struct Reader<'a, T, M> {
    topology: &'a Topology,
    geometry: Geometry,
    /// So many positions may still be unfolded.
    left: usize,
    items: Vec<T>,
    make: &'a M,
}

/// What a geometry says of itself, before its lines are put together.
#[derive(Default)]
struct Said<'a> {
    kind: Option<Cow<'a, str>>,
    /// Where its arcs, coordinates or members begin.
    parts: Option<usize>,
    id: Option<Cow<'a, str>>,
    properties: &'a [u8],
}

impl<T, M: Fn(Found<'_>) -> T> Reader<'_, T, M> {
    /// An object: a collection, each member of which is a feature, or a feature by itself.
    fn object(&mut self, scanner: &mut Scanner<'_>, depth: u32) -> Result<(), Wrong> {
        if depth > DEEPEST_COLLECTION {
            return Err(scanner.other("collections lie too deep in each other"));
        }
        let at = scanner.peek_offset();
        if scanner.takes_word(b"null") {
            return Ok(());
        }
        let said = said_of(scanner)?;
        if said.kind.as_deref() == Some("GeometryCollection") {
            if let Some(parts) = said.parts {
                let mut members = scanner.clone_at(parts);
                members.array(|scanner| self.object(scanner, depth + 1))?;
            }
            return Ok(());
        }
        self.geometry.clear();
        let number = self.items.len() + 1;
        let at = Some(at);
        let found = match self.place(&said, scanner) {
            Ok(has_geometry) => Ok(RawFeature {
                number,
                at,
                id: said.id,
                geometry: has_geometry.then_some(&self.geometry),
                properties: Properties::Json(said.properties),
                has_nan: false,
            }),
            Err(wrong) if wrong.is_syntax => return Err(wrong),
            Err(wrong) => Err(NotAFeature {
                number,
                at,
                reason: wrong.reason.into_owned(),
            }),
        };
        let item = (self.make)(found);
        self.items.push(item);
        Ok(())
    }

    /// Puts the places of a geometry together; whether it has any.
    fn place(&mut self, said: &Said<'_>, scanner: &Scanner<'_>) -> Result<bool, Wrong> {
        let Some(kind) = said.kind.as_deref() else {
            // A type of null is a feature without a place.
            return Ok(false);
        };
        let Some(parts) = said.parts else {
            return Err(scanner.other("missing field `arcs`"));
        };
        let mut scanner = scanner.clone_at(parts);
        match kind {
            "Point" => {
                self.point(&mut scanner)?;
                self.geometry.end_run(RunKind::Points, false);
            }
            "MultiPoint" => {
                scanner.array(|scanner| self.point(scanner))?;
                self.geometry.end_run(RunKind::Points, false);
            }
            "LineString" => self.line(&mut scanner, RunKind::Line)?,
            "MultiLineString" => {
                scanner.array(|scanner| self.line(scanner, RunKind::Line))?;
            }
            "Polygon" => self.polygon(&mut scanner)?,
            "MultiPolygon" => scanner.array(|scanner| self.polygon(scanner))?,
            other => return Err(scanner.other(format!("unknown type of geometry `{other}`"))),
        }
        Ok(true)
    }

    fn point(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Wrong> {
        let [x, y] = pair(scanner)?;
        let place = match self.topology.transform {
            Some((scale, shift)) => [x * scale[0] + shift[0], y * scale[1] + shift[1]],
            None => [x, y],
        };
        self.geometry.positions.push(place);
        Ok(())
    }

    fn polygon(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Wrong> {
        let mut kind = RunKind::Exterior;
        scanner.array(|scanner| {
            self.line(scanner, kind)?;
            kind = RunKind::Hole;
            Ok(())
        })
    }

    /// Joins the arcs of a line or ring; where one ends, the next begins.
    fn line(&mut self, scanner: &mut Scanner<'_>, kind: RunKind) -> Result<(), Wrong> {
        let start = self.geometry.positions.len();
        scanner.array(|scanner| {
            let number = scanner.number()?;
            // ~n is arc n from its end to its beginning.
            let is_reversed = number < 0.0;
            let arc = if is_reversed { -1.0 - number } else { number };
            let positions = self.topology.arc_positions(arc as usize);
            let Some(positions) = positions.filter(|_| arc.fract() == 0.0) else {
                return Err(scanner.other(format!("there is no arc {number}")));
            };
            let left = self.left.checked_sub(positions.len());
            self.left = left.ok_or_else(|| {
                scanner.other(format!(
                    "its arcs would unfold to more than {MOST_USES} times their size"
                ))
            })?;
            let out = &mut self.geometry.positions;
            let skipped = usize::from(out.len() > start);
            if is_reversed {
                out.extend(positions.iter().rev().skip(skipped));
            } else {
                out.extend(positions.iter().skip(skipped));
            }
            Ok(())
        })?;
        self.geometry.end_run(kind, false);
        Ok(())
    }
}

fn said_of<'a>(scanner: &mut Scanner<'a>) -> Result<Said<'a>, Wrong> {
    let mut said = Said::default();
    scanner.object(|scanner, name| {
        match &*name {
            "type" if scanner.peek() == Some(b'"') => said.kind = Some(scanner.string()?),
            "arcs" | "coordinates" | "geometries" => {
                said.parts = Some(scanner.peek_offset());
                scanner.skip()?;
            }
            "id" if scanner.peek() == Some(b'"') => said.id = Some(scanner.string()?),
            "id" => {
                let raw = std::str::from_utf8(scanner.skip()?).unwrap_or_default();
                said.id = (raw != "null").then_some(raw.into());
            }
            "properties" => said.properties = scanner.skip()?,
            _ => {
                scanner.skip()?;
            }
        }
        Ok(())
    })?;
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The features' numbers of positions, or what is wrong with them.
    fn read(text: &str) -> Result<Vec<String>, String> {
        let make = |found: Found<'_>| match found {
            Ok(it) => it
                .geometry
                .map_or_else(|| "nowhere".to_owned(), |it| format!("{:?}", it.positions)),
            Err(wrong) => wrong.reason,
        };
        let read = json_features("x", text.as_bytes(), &Progress::default(), &make);
        read.map(|it| it.items).map_err(|error| error.to_string())
    }

    const TWO_SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[60,30]},
        "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
        "objects":{"a":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","arcs":[[0,1]],"id":"W"},{"type":"Polygon","arcs":[[2,-1]]},
            {"type":null},{"type":"Point","coordinates":[2,3]},{"type":"Polygon","arcs":[[7]]}]}}}"#;

    #[test]
    fn arcs_are_joined_in_both_directions() {
        let found = read(TWO_SQUARES).unwrap();
        assert_eq!(
            found,
            [
                "[[61.0, 30.0], [61.0, 31.0], [60.0, 31.0], [60.0, 30.0], [61.0, 30.0]]",
                "[[61.0, 30.0], [62.0, 30.0], [62.0, 31.0], [61.0, 31.0], [61.0, 30.0]]",
                "nowhere",
                "[[62.0, 33.0]]",
                "there is no arc 7",
            ]
        );
    }

    #[test]
    fn a_topology_that_unfolds_without_end_is_refused() {
        let arc: Vec<String> = (0..1000).map(|it| format!("[{it},0]")).collect();
        let uses = vec!["0"; 1000].join(",");
        let text = format!(
            r#"{{"type":"Topology","arcs":[[{}]],"objects":{{"a":{{"type":"LineString","arcs":[{uses}]}}}}}}"#,
            arc.join(",")
        );
        let found = read(&text).unwrap();
        assert!(found[0].contains("more than 16 times"), "{found:?}");
    }

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        let error = read("{\"type\":\"Topology\",\n\"arcs\":[[[1]]]}").unwrap_err();
        assert!(
            error.contains("fewer than two numbers at line 2"),
            "{error}"
        );
        for end in 25..TWO_SQUARES.len() {
            if TWO_SQUARES.is_char_boundary(end) {
                assert!(read(&TWO_SQUARES[..end]).is_err());
            }
        }
    }
}
