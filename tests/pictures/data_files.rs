//! What is shown, as data: the same levels as on the map, and files that others can read.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeMap;

use kabul_atlas::country::CountryCode;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::filter::Filter;
use kabul_atlas::picture::provenance::read_bytes;
use kabul_atlas::picture::{Extent, Form, Layout, PictureRequest, data, draw_as};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{LayerStack, LonLatBox, NameStyle, ThemeName};
use kabul_atlas::world::World;
use serde_json::Value;

use super::world;

fn request(extent: Extent) -> PictureRequest {
    PictureRequest {
        date: "2024-10-09".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent,
        projection: None,
        size_px: (1200, 800),
        scale: 1.0,
        theme: ThemeName::Light,
        layers: LayerStack::default(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::default(),
        selected: None,
        marked: Vec::new(),
        isolated: None,
        filter: Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: Layout::default(),
    }
}

fn text(request: &PictureRequest, form: Form) -> String {
    String::from_utf8(draw_as(request, world(), form, None).unwrap()).unwrap()
}

fn csv_rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn all_forms_tell_the_level_of_each_state_as_the_rule_gives_it() {
    let it = request(Extent::World);
    let levels = Engagement::on(&world().record, it.date, it.era);
    let level = |code: &str| {
        let code: CountryCode = code.parse().unwrap();
        levels.level(world().places.bearer_of_stance(code))
    };
    let json: Value = serde_json::from_str(&text(&it, Form::Json)).unwrap();
    let geo: Value = serde_json::from_str(&text(&it, Form::GeoJson)).unwrap();
    let (json, geo) = (
        json["rows"].as_array().unwrap(),
        geo["features"].as_array().unwrap(),
    );
    let rows = csv_rows(&text(&it, Form::Csv));
    assert!(rows.len() > 200);
    assert_eq!((json.len(), geo.len()), (rows.len(), rows.len()));
    for ((row, json), feature) in rows.iter().zip(json).zip(geo) {
        let code = row["code"].as_str();
        let expected = level(code).map(|level| level.number());
        assert_eq!(row["level"].parse().ok(), expected, "{code}");
        assert_eq!(json["level"].as_u64(), expected.map(u64::from), "{code}");
        assert_eq!(feature["properties"], *json, "{code}");
        assert_eq!(
            (&feature["id"], &json["code"]),
            (&code.into(), &code.into())
        );
        assert_eq!(row["level"].is_empty(), row["events"].is_empty(), "{code}");
        assert_eq!(row["date"], "2024-10-09");
        assert_eq!(row["record_sha256"].len(), 64);
    }
}

#[test]
fn each_event_that_a_row_names_stands_in_the_file_with_its_sources() {
    for form in [Form::Json, Form::GeoJson] {
        let it: Value = serde_json::from_str(&text(&request(Extent::Region), form)).unwrap();
        let events = it["events"].as_array().unwrap();
        let ids: Vec<&str> = events
            .iter()
            .map(|event| event["id"].as_str().unwrap())
            .collect();
        let text = it.to_string();
        let rows: Vec<Value> = if form == Form::Json {
            it["rows"].as_array().unwrap().clone()
        } else {
            let features = it["features"].as_array().unwrap().iter();
            features.map(|it| it["properties"].clone()).collect()
        };
        assert!(
            rows.iter()
                .any(|row| row["code"] == "UZB" && row["level"] == 4)
        );
        for row in &rows {
            let named = ["events", "conflict"].into_iter();
            for id in named.flat_map(|head| row[head].as_array().unwrap()) {
                assert!(ids.contains(&id.as_str().unwrap()), "{id}");
            }
        }
        for event in events {
            assert!(!event["sources"].as_array().unwrap().is_empty());
        }
        assert!(text.contains("\"sanctions_through_eu\""));
    }
}

#[test]
fn a_part_of_the_world_has_those_of_which_something_lies_in_it() {
    let codes = |extent| -> Vec<String> {
        let table = data::table(&request(extent), world()).unwrap();
        table.rows.into_iter().map(|row| row.code).collect()
    };
    // No outline passes through a box that lies wholly inside.
    let inside = Extent::Box(LonLatBox::new(66.0, 33.0, 66.5, 33.5).unwrap());
    assert_eq!(codes(inside), ["AFG"]);
    let region = codes(Extent::Region);
    for code in ["AFG", "UZB", "QAT", "RUS", "CHN"] {
        assert!(region.iter().any(|it| it == code), "{code}");
    }
    for code in ["BRA", "USA", "AUS", "IRL"] {
        assert!(!region.iter().any(|it| it == code), "{code}");
    }
}

#[test]
fn a_comparison_tells_both_levels_and_what_became_of_them() {
    let it = PictureRequest {
        compare: Some("2021-08-15".parse().unwrap()),
        ..request(Extent::Region)
    };
    let rows = csv_rows(&text(&it, Form::Csv));
    let uzbekistan = rows.iter().find(|row| row["code"] == "UZB").unwrap();
    assert_eq!(uzbekistan["level"], "4");
    assert_eq!(uzbekistan["compared_with"], "2021-08-15");
    for row in &rows {
        let number = |head: &str| row[head].parse::<i32>().ok();
        let expected = match (number("from"), number("level")) {
            (Some(from), Some(to)) if from < to => "up",
            (Some(from), Some(to)) if to < from => "down",
            (Some(_), Some(_)) => "unchanged",
            (None, None) => "",
            _ => "newly_known",
        };
        assert_eq!(row["change"], expected, "{}", row["code"]);
    }
}

#[test]
fn what_a_file_tells_can_be_read_again_wherever_its_rows_were_sorted() {
    let it = request(Extent::Country("TJK".parse().unwrap()));
    for form in [Form::Csv, Form::Json, Form::GeoJson] {
        let text = text(&it, form);
        let provenance = read_bytes(text.as_bytes()).unwrap();
        assert_eq!(provenance.request().unwrap(), it, "{form:?}");
        assert_eq!(provenance.data.as_deref(), Some(form.extension()));
    }
    let csv = text(&it, Form::Csv);
    let mut lines: Vec<&str> = csv.lines().collect();
    lines[1..].reverse();
    let sorted = lines.join("\n");
    assert_eq!(
        read_bytes(sorted.as_bytes()).unwrap().request().unwrap(),
        it
    );
    let cell = csv_rows(&csv).remove(0).remove("provenance").unwrap();
    assert!(cell.starts_with('{'), "no formula begins like this");
}

type Ring = Vec<(f64, f64)>;

fn polygons(feature: &Value) -> Vec<Vec<Ring>> {
    let geometry = &feature["geometry"];
    let ring = |ring: &Value| -> Ring {
        let places = ring.as_array().unwrap().iter();
        places
            .map(|it| (it[0].as_f64().unwrap(), it[1].as_f64().unwrap()))
            .collect()
    };
    let polygon = |polygon: &Value| polygon.as_array().unwrap().iter().map(ring).collect();
    match geometry["type"].as_str() {
        Some("Polygon") => vec![polygon(&geometry["coordinates"])],
        Some("MultiPolygon") => {
            let all = geometry["coordinates"].as_array().unwrap();
            assert!(all.len() > 1);
            all.iter().map(polygon).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn shapes_are_closed_turn_right_and_stay_on_one_side_of_the_antimeridian() {
    let geo: Value = serde_json::from_str(&text(&request(Extent::World), Form::GeoJson)).unwrap();
    assert_eq!(geo["type"], "FeatureCollection");
    for feature in geo["features"].as_array().unwrap() {
        let code = &feature["id"];
        for polygon in polygons(feature) {
            for (number, ring) in polygon.iter().enumerate() {
                assert!(ring.len() >= 4 && ring.first() == ring.last(), "{code}");
                let area: f64 = ring
                    .windows(2)
                    .map(|it| it[0].0 * it[1].1 - it[1].0 * it[0].1)
                    .sum();
                assert_eq!(
                    area > 0.0,
                    number == 0,
                    "{code}: exteriors counter-clockwise"
                );
                for pair in ring.windows(2) {
                    assert!((pair[0].0 - pair[1].0).abs() <= 180.0, "{code}");
                    assert!(pair[0].0.abs() <= 180.0 && pair[0].1.abs() <= 90.0);
                    assert_ne!(pair[0], pair[1], "{code}");
                }
            }
        }
    }
    // The atlas can read it as shapes of the reader's own.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.geojson");
    std::fs::write(&path, text(&request(Extent::World), Form::GeoJson)).unwrap();
    let own = World::with_shapes(&path).unwrap();
    assert_eq!(own.atlas_problems, Vec::new());
    assert!(own.atlas.find("UZB".parse().unwrap()).is_some());
}
