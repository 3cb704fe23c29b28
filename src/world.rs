//! All that is known: the record, the atlas and the gazetteer, loaded together.

use std::collections::BTreeSet;
use std::path::Path;

use crate::atlas::problem::ReadError;
use crate::atlas::{self, Atlas, LonLat};
use crate::country::{CountryCode, Party};
use crate::groups::{self, Groups};
use crate::places::{Places, PlacesError};
use crate::record::{self, Problem, Reading, Record, RecordChoice, Trace};

/// Facts, shapes and names. Nothing in it changes while the program runs.
#[derive(Clone, Debug)]
pub struct World {
    /// The events.
    pub record: Record,
    /// The shapes.
    pub atlas: Atlas,
    /// The names.
    pub places: Places,
    /// Groups of states.
    pub groups: Groups,
    /// Which boundaries the shapes show, for the credits.
    pub boundaries: String,
    /// What is wrong with the record and the file of groups.
    pub record_problems: Vec<Problem>,
    /// Where the record was read from.
    pub record_choice: RecordChoice,
    /// How its files were then.
    pub record_trace: Trace,
    /// What is wrong with the shapes.
    pub atlas_problems: Vec<atlas::problem::Problem>,
}

/// Why there is nothing to show.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// The gazetteer that is built in is broken.
    #[error("the built-in gazetteer cannot be read")]
    Places(#[from] PlacesError),
    /// The record that was asked for cannot be read.
    #[error(transparent)]
    Record(#[from] record::ReadError),
    /// A file of shapes cannot be read.
    #[error(transparent)]
    Shapes(#[from] ReadError),
    /// A thread died.
    #[error("loading was broken off")]
    Interrupted,
}

impl World {
    /// What is built in.
    pub fn embedded() -> Result<Self, WorldError> {
        Self::open(&RecordChoice::default(), None)
    }

    /// The built-in record over the shapes of a file, which replace the built-in ones.
    pub fn with_shapes(path: &Path) -> Result<Self, WorldError> {
        Self::open(&RecordChoice::default(), Some(path))
    }

    /// The record that is asked for, over the shapes of a file if one is named.
    pub fn open(choice: &RecordChoice, shapes: Option<&Path>) -> Result<Self, WorldError> {
        Self::load(choice, || match shapes {
            None => Ok((
                Atlas::embedded(),
                Vec::new(),
                "Natural Earth, de facto".to_owned(),
            )),
            Some(path) => {
                let (atlas, problems) = atlas::read::file(path)?;
                let name = path
                    .file_name()
                    .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                Ok((atlas, problems, name))
            }
        })
    }

    /// Reads record, shapes and names at the same time.
    fn load(
        choice: &RecordChoice,
        shapes: impl FnOnce() -> Result<(Atlas, Vec<atlas::problem::Problem>, String), WorldError>
        + Send,
    ) -> Result<Self, WorldError> {
        let (facts, names, shapes) = std::thread::scope(|scope| {
            let facts = scope.spawn(|| choice.read());
            let names = scope.spawn(Places::embedded);
            let shapes = shapes();
            (facts.join(), names.join(), shapes)
        });
        let reading = facts.map_err(|_panic| WorldError::Interrupted)??;
        let places = names.map_err(|_panic| WorldError::Interrupted)??;
        let (atlas, atlas_problems, boundaries) = shapes?;
        tracing::info!(
            "record: {} events up to {}, {} problems; {} shapes, {} problems",
            reading.record.events().len(),
            reading.record.as_of(),
            reading.problems.len(),
            atlas.shapes.len(),
            atlas_problems.len(),
        );
        let (groups, problems) = groups::embedded(&places);
        let mut record_problems = reading.problems;
        record_problems.extend(problems);
        Ok(Self {
            record: reading.record,
            atlas,
            places,
            groups,
            boundaries,
            record_problems,
            record_choice: choice.clone(),
            record_trace: reading.trace,
            atlas_problems,
        })
    }

    /// The same with another reading of its record. Where that has an error, the record stays as
    /// it is, and only what is wrong is another.
    #[must_use]
    pub fn with_reading(&self, reading: Reading) -> Self {
        let is_good = reading.errors().next().is_none();
        let mut world = self.clone();
        if is_good {
            world.record = reading.record;
        }
        world.record_problems = reading.problems;
        world.record_trace = reading.trace;
        world
    }

    /// The organisations that have a name or take part in an event, by code.
    pub fn organisations(&self) -> BTreeSet<Party> {
        let named = self.places.organisations();
        let acting = self.record.parties().filter(|it| it.country().is_none());
        named.chain(acting).cloned().collect()
    }

    /// Roughly the middle of a country: its capital, or the middle of its shape's bounds.
    pub fn middle_of(&self, code: CountryCode) -> Option<LonLat> {
        let capital = self
            .places
            .country(code)
            .and_then(|country| country.capital.as_ref());
        capital
            .map(|capital| LonLat {
                lon_deg: capital.lon,
                lat_deg: capital.lat,
            })
            .or_else(|| {
                let bounds = self.atlas.shape(self.atlas.find(code)?).bounds?;
                Some(LonLat {
                    lon_deg: f64::midpoint(bounds.west_deg, bounds.east_deg),
                    lat_deg: f64::midpoint(bounds.south_deg, bounds.north_deg),
                })
            })
    }
}
