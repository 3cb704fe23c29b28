//! Features that were read become one atlas.
//!
//! Problems are gathered in the order of the file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::collection::Place;
use super::cut::{Piece, match_along_cuts};
use super::disputes::Disputes;
use super::line::LinePiece;
use super::outlines::{ArcKind, OutlineArc, Weight};
use super::problem::{Fault, Problem};
use super::topology::{self, Topology};
use super::{Atlas, LonLat, Shape, ShapeIndex, simplify};
use crate::data::identity::Identity;
use crate::data::progress::Part;
use crate::data::{Properties, Scalar, Table, TableBuilder};

/// One feature, cut into pieces of which the shape is not numbered yet.
#[derive(Debug)]
pub(super) struct ReadFeature {
    /// Counted from 1.
    pub(super) number: usize,
    /// Where it begins in the text.
    pub(super) at: Option<usize>,
    pub(super) identity: Identity,
    pub(super) pieces: Vec<Piece>,
    pub(super) lines: Vec<LinePiece>,
    pub(super) points: Vec<LonLat>,
    pub(super) told: Told,
    pub(super) faults: Vec<Fault>,
}

impl ReadFeature {
    /// A feature of which nothing is known.
    pub(super) fn none(number: usize, at: Option<usize>) -> Self {
        Self {
            number,
            at,
            identity: Identity::default(),
            pieces: Vec::new(),
            lines: Vec::new(),
            points: Vec::new(),
            told: Told::Nothing,
            faults: Vec::new(),
        }
    }

    fn is_placed(&self) -> bool {
        !(self.pieces.is_empty() && self.lines.is_empty() && self.points.is_empty())
    }
}

/// What a file says of a feature.
#[derive(Debug)]
pub(super) enum Told {
    Nothing,
    /// A part of the text.
    Text(Range<usize>),
    Fields(Vec<(String, Scalar<'static>)>),
}

/// All that was made of a file.
#[derive(Debug)]
pub(super) struct Assembled {
    pub(super) atlas: Atlas,
    pub(super) points: Vec<Place>,
    pub(super) table: Table,
    pub(super) problems: Vec<Problem>,
}

/// Makes the atlas and gathers the problems. `text` is the file's, if it is one. With `rows`, what
/// is said of the features is gathered, too, and countries may come more than once; of what is not
/// wanted any more, nothing is made that takes long.
pub(super) fn assemble(
    file: &str,
    text: Option<&[u8]>,
    features: Vec<ReadFeature>,
    disputes: Disputes,
    rows: Option<Part<'_>>,
) -> Assembled {
    let mut problems = Problems::new(file, text);
    let mut gathered = Gathered::default();
    for feature in features {
        gathered.add(feature, &mut problems);
    }
    if gathered.shapes.is_empty() {
        problems.add(None, None, Fault::NothingToDraw);
    }
    let Gathered {
        shapes,
        mut pieces,
        lines,
        points,
        told,
        ..
    } = gathered;
    let shape_count = shapes.len();
    let disputed = &disputes.lines;
    let goes_on = |percent| rows.is_none_or(|rows| rows.step(percent));
    if !goes_on(10) {
        pieces.clear();
    }
    let (topology, table) = std::thread::scope(|scope| {
        let rows = rows.map(|_| scope.spawn(|| table_of(text.unwrap_or_default(), told)));
        match_along_cuts(&mut pieces);
        if !goes_on(10) {
            pieces.clear();
        }
        let mut topology = topology::build(shape_count, &pieces, disputed);
        drop(pieces);
        add_lines(&mut topology, shape_count, lines);
        if goes_on(40) {
            simplify::weigh(&mut topology.outlines, &topology.vertices);
        }
        goes_on(40);
        let lines = topology.outlines.lines.clone();
        for arc in lines.into_iter().flatten() {
            topology.outlines.arcs[arc as usize].size = Weight::ALWAYS;
        }
        let table = match rows.map(std::thread::ScopedJoinHandle::join) {
            Some(Ok(table)) => table,
            Some(Err(panic)) => std::panic::resume_unwind(panic),
            None => (Table::default(), Vec::new()),
        };
        (topology, table)
    });
    let (table, twice) = table;
    for (row, name) in twice {
        let shape = shapes.get(row).map(|it| it.name.clone());
        problems.add(None, shape.as_deref(), Fault::SameName(name));
    }
    if table.left_out() > 0 {
        problems.add(None, None, Fault::TooManyColumns(table.left_out()));
    }
    let mut found = problems.finish();
    found.extend(disputes.problems(&topology.unmatched));
    Assembled {
        atlas: Atlas::assemble(
            shapes,
            disputes.disputed,
            topology.outlines,
            topology.vertices,
        ),
        points,
        table,
        problems: found,
    }
}

/// What is said of the features, and which names come twice in which row.
fn table_of(text: &[u8], told: Vec<Told>) -> (Table, Vec<(usize, String)>) {
    let mut builder = TableBuilder::default();
    let mut twice = Vec::new();
    for (row, told) in told.into_iter().enumerate() {
        let names = match &told {
            Told::Nothing => builder.add(Properties::Fields(&[])),
            Told::Text(range) => {
                let json = text.get(range.clone()).unwrap_or_default();
                builder.add(Properties::Json(json))
            }
            Told::Fields(fields) => builder.add(Properties::Fields(fields)),
        };
        twice.extend(names.into_iter().map(|name| (row, name)));
    }
    (builder.finish(), twice)
}

/// Adds lines as arcs that are no part of a ring.
fn add_lines(topology: &mut Topology, shape_count: usize, lines: Vec<(u32, LinePiece)>) {
    if lines.is_empty() {
        return;
    }
    let outlines = &mut topology.outlines;
    let mut lines = lines.into_iter().peekable();
    for shape in 0..shape_count as u32 {
        let first = outlines.arcs.len() as u32;
        while let Some((_, line)) = lines.next_if(|(of, _)| *of == shape) {
            let start = topology.vertices.len() as u32;
            topology.vertices.extend(line.points);
            let end = topology.vertices.len() as u32;
            outlines.arcs.push(OutlineArc {
                left: Some(ShapeIndex(shape)),
                right: None,
                kind: ArcKind::Coast,
                strip: line.strip,
                size: Weight::ALWAYS,
                start,
                end,
            });
        }
        outlines.lines.push(first..outlines.arcs.len() as u32);
    }
    outlines
        .weights
        .resize(topology.vertices.len(), Weight::ALWAYS);
}

/// Features side by side, with the numbers of their shapes.
#[derive(Default)]
struct Gathered {
    shapes: Vec<Shape>,
    pieces: Vec<Piece>,
    lines: Vec<(u32, LinePiece)>,
    points: Vec<Place>,
    told: Vec<Told>,
    first_with_code: BTreeMap<crate::country::CountryCode, usize>,
}

impl Gathered {
    fn add(&mut self, mut feature: ReadFeature, problems: &mut Problems<'_>) {
        let place = Some((feature.number, feature.at));
        let is_placed = feature.is_placed();
        let Identity {
            mut code,
            key,
            name,
        } = feature.identity;
        let label = name.as_deref().or(key.as_deref());
        for fault in std::mem::take(&mut feature.faults) {
            problems.add(place, label, fault);
        }
        if !is_placed {
            return;
        }
        if let Some(taken) = code {
            match self.first_with_code.entry(taken) {
                Entry::Vacant(entry) => {
                    entry.insert(self.shapes.len());
                }
                Entry::Occupied(_) => {
                    code = None;
                    problems.add(place, label, Fault::SameCode(taken));
                }
            }
        }
        let shape = self.shapes.len() as u32;
        let pieces = feature.pieces.into_iter();
        self.pieces
            .extend(pieces.map(|piece| Piece { shape, ..piece }));
        self.lines
            .extend(feature.lines.into_iter().map(|line| (shape, line)));
        let points = feature.points.into_iter();
        self.points.extend(points.map(|at| Place { shape, at }));
        self.told.push(feature.told);
        let key = key.unwrap_or_else(|| format!("feature {}", feature.number));
        self.shapes.push(Shape {
            id: code,
            name: name.unwrap_or_else(|| key.clone()),
            key,
            polygons: 0..0,
            bounds: None,
        });
    }
}

/// Problems, as many as anybody will read.
struct Problems<'a> {
    file: &'a str,
    lines: Option<Lines<'a>>,
    found: Vec<Problem>,
    /// How many are listed of faults and of repairs, so that neither crowds out the other.
    listed: [usize; 2],
    left_out: [usize; 2],
}

impl<'a> Problems<'a> {
    const MOST: usize = 1000;

    fn new(file: &'a str, text: Option<&'a [u8]>) -> Self {
        Self {
            file,
            lines: text.map(|text| Lines {
                text,
                at: 0,
                line: 1,
            }),
            found: Vec::new(),
            listed: [0; 2],
            left_out: [0; 2],
        }
    }

    /// Adds a problem of a feature, by its number and where it begins, or of the whole file.
    fn add(&mut self, feature: Option<(usize, Option<usize>)>, name: Option<&str>, what: Fault) {
        let sort = usize::from(what.is_repair());
        if self.listed[sort] >= Self::MOST {
            self.left_out[sort] += 1;
            return;
        }
        self.listed[sort] += 1;
        let at = feature.and_then(|(_, at)| at);
        let line = at.and_then(|at| Some(self.lines.as_mut()?.line_of(at)));
        self.found.push(Problem {
            file: self.file.to_owned(),
            line,
            feature: feature.map(|(number, _)| number),
            name: name.map(str::to_owned),
            what,
        });
    }

    fn finish(mut self) -> Vec<Problem> {
        let [faults, repairs] = self.left_out;
        let more = [
            (faults, Fault::More(faults)),
            (repairs, Fault::Note(format!("{repairs} more repairs"))),
        ];
        for (_, what) in more.into_iter().filter(|(count, _)| *count > 0) {
            self.found.push(Problem {
                file: self.file.to_owned(),
                line: None,
                feature: None,
                name: None,
                what,
            });
        }
        self.found
    }
}

/// Lines of a text, asked for from the beginning to the end.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of an offset, which is not before the last one that was asked for.
    fn line_of(&mut self, at: usize) -> usize {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.at = at.max(self.at);
        self.line
    }
}
