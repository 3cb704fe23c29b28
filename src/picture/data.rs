//! What a picture shows, as data: the level of each state and territory in that part of the world
//! on the day, or what changed between two days, since when, and the events that decide.
//!
//! Three forms: CSV for spreadsheets, JSON with the deciding events and their sources, GeoJSON
//! (RFC 7946) with the shapes. Each tells where it comes from, as pictures do: JSON and GeoJSON
//! in a member `provenance`; CSV, which has no place for comments (RFC 4180), in columns: day and
//! record stand in each row, so that rows say where they come from wherever they are copied, and
//! the whole in the last column of the first row.

mod csv;
mod features;
mod json;
mod part;
mod rows;

pub(super) use self::csv::find_json;
pub use self::csv::{CsvError, harmless, write as write_csv};
pub use self::rows::{Before, Row, Table};

use super::{Form, PictureError, PictureRequest, Provenance, check_days};
use crate::atlas::plane::PlaneAtlas;
use crate::world::World;

/// The rows of what a request shows.
pub fn table(request: &PictureRequest, world: &World) -> Result<Table, PictureError> {
    let days = [Some(request.date), request.compare];
    check_days(request.era, days.into_iter().flatten())?;
    let projection = request
        .projection
        .unwrap_or_else(|| request.extent.usual_projection(world));
    let target = request
        .extent
        .target(world, projection)
        .ok_or(PictureError::Nowhere)?;
    let plane = PlaneAtlas::new(&world.atlas, projection);
    let codes = part::countries_in(&world.atlas, &plane, target);
    Ok(Table::new(request, world, codes))
}

/// The bytes of a file of data.
pub(super) fn draw(
    request: &PictureRequest,
    world: &World,
    form: Form,
) -> Result<Vec<u8>, PictureError> {
    let table = table(request, world)?;
    let projection = request
        .projection
        .unwrap_or_else(|| request.extent.usual_projection(world));
    let seen = request
        .extent
        .target(world, projection)
        .ok_or(PictureError::Nowhere)?;
    let mut provenance = Provenance::of(request, world, seen);
    provenance.data = Some(form.extension().to_owned());
    let text = match form {
        Form::Csv => csv::draw(&table, world, &provenance)?,
        Form::GeoJson => features::draw(&table, world, &provenance)?,
        _ => json::draw(&table, world, &provenance)?,
    };
    Ok(text.into_bytes())
}
