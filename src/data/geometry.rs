//! The places of one feature as they stand in a file, in a flat form.

/// What a run of positions is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// Single places.
    Points,
    /// A line.
    Line,
    /// The outer ring of a polygon; its holes follow.
    Exterior,
    /// A hole in the polygon before it.
    Hole,
}

/// Positions that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// What they are.
    pub kind: RunKind,
    /// Behind its last position; it begins where the run before ends.
    pub end: usize,
    /// Whether some position has fewer than two numbers; it stands as twice zero.
    pub has_short: bool,
}

/// The places of a feature: runs of positions, longitude first, in degrees, as the file has them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Geometry {
    /// All positions.
    pub positions: Vec<[f64; 2]>,
    /// What they are, in order.
    pub runs: Vec<Run>,
}

impl Geometry {
    /// Forgets all, and keeps the room.
    pub fn clear(&mut self) {
        self.positions.clear();
        self.runs.clear();
    }

    /// Ends a run with all positions since the last one.
    pub fn end_run(&mut self, kind: RunKind, has_short: bool) {
        self.runs.push(Run {
            kind,
            end: self.positions.len(),
            has_short,
        });
    }

    /// The runs with their positions.
    pub fn parts(&self) -> impl Iterator<Item = (Run, &[[f64; 2]])> {
        let mut start = 0;
        self.runs.iter().map(move |run| {
            let positions = self.positions.get(start..run.end).unwrap_or_default();
            start = run.end;
            (*run, positions)
        })
    }
}
