//! GeoJSON files become an [`Atlas`].
//!
//! Polygons and multipolygons are read, points and lines reported as not drawn. Faults in a
//! feature are returned as [`Problem`]s and the rest is read; an error means that there is
//! nothing to read. Never panics.

use std::path::Path;

use super::Atlas;
use super::problem::{Problem, ReadError};

/// Reads a file of shapes.
pub fn file(path: &Path) -> Result<(Atlas, Vec<Problem>), ReadError> {
    todo!("{}", path.display())
}

/// Reads shapes from bytes; `file` is what messages call them.
pub fn shapes(file: &str, bytes: &[u8]) -> Result<(Atlas, Vec<Problem>), ReadError> {
    todo!("{file} {}", bytes.len())
}

/// Reads shapes and, from a second file, the lines between them that are disputed.
pub fn shapes_and_disputes(
    (shapes_file, shapes): (&str, &[u8]),
    (disputes_file, disputes): (&str, &[u8]),
) -> Result<(Atlas, Vec<Problem>), ReadError> {
    todo!(
        "{shapes_file} {} {disputes_file} {}",
        shapes.len(),
        disputes.len()
    )
}
