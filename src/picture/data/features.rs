//! Rows with their shapes as GeoJSON (RFC 7946): longitude and latitude of WGS 84, exteriors
//! counter-clockwise, cut at the antimeridian.

use std::fmt::Write as _;

use super::Table;
use super::json::NamedEvent;
use crate::atlas::whole::Rings;
use crate::atlas::{Atlas, LonLat, ShapeIndex};
use crate::picture::{PictureError, Provenance};
use crate::world::World;

/// Places behind the point: 0.1 m.
const PLACES: i32 = 6;

/// The whole file: a feature on each line.
pub(super) fn draw(
    table: &Table,
    world: &World,
    provenance: &Provenance,
) -> Result<String, PictureError> {
    let events = table.events.iter();
    let events: Vec<NamedEvent> = events
        .map(|index| NamedEvent::new(&world.record, *index))
        .collect();
    let mut text = String::from("{\"type\":\"FeatureCollection\",\n");
    for (name, json) in [
        ("title", serde_json::to_string(&table.heading())?),
        ("date", serde_json::to_string(&table.day.to_string())?),
        ("provenance", provenance.json()?),
        ("events", serde_json::to_string(&events)?),
    ] {
        text.extend(["\"", name, "\":", &json, ",\n"]);
    }
    text += "\"features\":[";
    for (number, row) in table.rows.iter().enumerate() {
        let (code, properties) = (
            serde_json::to_string(&row.code)?,
            serde_json::to_string(row)?,
        );
        text += if number == 0 { "\n" } else { ",\n" };
        text.extend(["{\"type\":\"Feature\",\"id\":", &code, ",\"properties\":"]);
        text.extend([&properties, ",\"geometry\":"]);
        let polygons = polygons_of(&world.atlas, &row.code);
        write_geometry(&mut text, &polygons);
        text.push('}');
    }
    text += "\n]}\n";
    Ok(text)
}

/// The polygons of all shapes with this code.
fn polygons_of(atlas: &Atlas, code: &str) -> Vec<Rings> {
    let shapes = atlas.shapes.iter().enumerate();
    let own = shapes.filter(|(_, shape)| shape.id.is_some_and(|id| id.as_str() == code));
    own.flat_map(|(index, _)| atlas.whole_polygons(ShapeIndex(index as u32)))
        .collect()
}

fn write_geometry(text: &mut String, polygons: &[Rings]) {
    let polygons: Vec<Vec<String>> = polygons
        .iter()
        .filter_map(|rings| {
            let (exterior, holes) = rings.split_first()?;
            let holes = holes.iter().filter_map(|hole| positions(hole));
            Some(std::iter::once(positions(exterior)?).chain(holes).collect())
        })
        .collect();
    let polygon = |rings: &Vec<String>| format!("[{}]", rings.join(","));
    match &polygons[..] {
        [] => text.push_str("null"),
        [one] => {
            *text += "{\"type\":\"Polygon\",\"coordinates\":";
            *text += &polygon(one);
            text.push('}');
        }
        many => {
            let all: Vec<String> = many.iter().map(polygon).collect();
            *text += "{\"type\":\"MultiPolygon\",\"coordinates\":[";
            *text += &all.join(",");
            *text += "]}";
        }
    }
}

/// The positions of a ring, the first one again at its end; none of a ring that is too small for
/// this many places behind the point.
fn positions(ring: &[LonLat]) -> Option<String> {
    let scale = 10_f64.powi(PLACES);
    // Whole numbers, so that no place is a negative zero.
    let rounded = |place: &LonLat| {
        let whole = |degrees: f64| (degrees * scale).round() as i64;
        (whole(place.lon_deg), whole(place.lat_deg))
    };
    let mut places: Vec<(i64, i64)> = ring.iter().map(rounded).collect();
    places.dedup();
    while places.len() > 1 && places.first() == places.last() {
        places.pop();
    }
    if places.len() < 3 {
        return None;
    }
    places.extend(places.first().copied());
    let mut text = String::from("[");
    for (number, (lon, lat)) in places.into_iter().enumerate() {
        let comma = if number == 0 { "" } else { "," };
        let (lon, lat) = (lon as f64 / scale, lat as f64 / scale);
        // Writing to a text cannot fail.
        let _written = write!(text, "{comma}[{lon},{lat}]");
    }
    text.push(']');
    Some(text)
}
