//! A reader's own files: features with places and properties, whatever the format.
//!
//! What a file is, is told by its content, never by its name alone. A file is read strictly: what
//! is wrong is told with its place (line and column, or the feature), what can be read is read,
//! and nothing is dropped silently. Depth, memory and time are bounded: a file that would not fit
//! into memory is refused with the numbers before it is read, an archive that unpacks to too much
//! is refused while it is unpacked.
//!
//! This module knows nothing of maps, projections and colours: it hands over positions as they
//! stand in the file. What is put right in them, and what is drawn, is decided by [`crate::atlas`].

pub mod error;
pub mod esri;
pub mod format;
pub mod geojson;
pub mod geometry;
pub mod identity;
pub mod json;
pub mod memory;
pub mod open;
pub mod progress;
pub mod row;
pub mod topojson;

mod archive;
mod number;
mod pump;
mod split;

pub use error::ReadError;
pub use geojson::{Found, NotAFeature, RawFeature, Read, features};
pub use geometry::{Geometry, Run, RunKind};
pub use open::{Content, Opened};
pub use progress::Progress;
pub use row::{Properties, Scalar, Table, TableBuilder, Value};
pub use topojson::json_features;
