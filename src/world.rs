//! All that is known: the record, the atlas and the gazetteer, loaded together.

use std::collections::BTreeSet;
use std::path::Path;

use crate::atlas::problem::ReadError;
use crate::atlas::{self, Atlas, LonLat};
use crate::country::{CountryCode, Party};
use crate::groups::{self, Groups};
use crate::places::{Places, PlacesError};
use crate::record::{self, Problem, Record};

/// Facts, shapes and names. Nothing in it changes while the program runs.
#[derive(Debug)]
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
    /// What is wrong with the shapes.
    pub atlas_problems: Vec<atlas::problem::Problem>,
}

/// Why there is nothing to show.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// The gazetteer that is built in is broken.
    #[error("the built-in gazetteer cannot be read")]
    Places(#[from] PlacesError),
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
        Self::load(|| {
            Ok((
                Atlas::embedded(),
                Vec::new(),
                "Natural Earth, de facto".to_owned(),
            ))
        })
    }

    /// The built-in record over the shapes of a GeoJSON file, which replace the built-in ones.
    pub fn with_shapes(path: &Path) -> Result<Self, WorldError> {
        Self::load(|| {
            let (atlas, problems) = atlas::read::file(path)?;
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            Ok((atlas, problems, name))
        })
    }

    /// Reads record, shapes and names at the same time.
    fn load(
        shapes: impl FnOnce() -> Result<(Atlas, Vec<atlas::problem::Problem>, String), WorldError>
        + Send,
    ) -> Result<Self, WorldError> {
        let (facts, names, shapes) = std::thread::scope(|scope| {
            let facts = scope.spawn(record::embedded);
            let names = scope.spawn(Places::embedded);
            let shapes = shapes();
            (facts.join(), names.join(), shapes)
        });
        let (record, mut record_problems) = facts.map_err(|_panic| WorldError::Interrupted)?;
        let places = names.map_err(|_panic| WorldError::Interrupted)??;
        let (atlas, atlas_problems, boundaries) = shapes?;
        tracing::info!(
            "record: {} events up to {}, {} problems; {} shapes, {} problems",
            record.events().len(),
            record.as_of(),
            record_problems.len(),
            atlas.shapes.len(),
            atlas_problems.len(),
        );
        let (groups, problems) = groups::embedded(&places);
        record_problems.extend(problems);
        Ok(Self {
            record,
            atlas,
            places,
            groups,
            boundaries,
            record_problems,
            atlas_problems,
        })
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
