//! What is tried with any bytes: one function for each reader. It fails where something panics, or
//! where what was read contradicts itself.
//!
//! The fuzz targets call it with what the fuzzer makes up, `tests/atlas/fuzz_corpus.rs` with the files
//! of the corpus. It uses the public library alone.

#![allow(dead_code, unreachable_pub, reason = "each target uses one of them")]

use std::sync::LazyLock;

use kabul_atlas::atlas::LonLatBounds;
use kabul_atlas::atlas::plane::PlaneAtlas;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::atlas::read;
use kabul_atlas::cli::CommandLine;
use kabul_atlas::data::Progress;
use kabul_atlas::data::open::bytes_as;
use kabul_atlas::date::{EventDate, parse_date, parse_day};
use kabul_atlas::engagement::{Chronicle, Engagement};
use kabul_atlas::explorer::workspace;
use kabul_atlas::own::{self, Classes, Style, Wish};
use kabul_atlas::picture::provenance;
use kabul_atlas::record::{Era, Problem, Record, Severity, read_table, read_texts, row};
use kabul_atlas::world::World;

/// A target's name and what it tries.
pub type Trial = (&'static str, fn(&[u8]));

/// All targets. Each has a folder of its name in `fuzz/corpus`.
pub const ALL: &[Trial] = &[
    ("geojson", geojson),
    ("topojson", topojson),
    ("archive", archive),
    ("countries", countries),
    ("record", record),
    ("table", table),
    ("workspace", workspace),
    ("provenance", provenance),
    ("dates", dates),
    ("command_line", command_line),
];

/// A file of GeoJSON, whole or a feature in each line.
pub fn geojson(bytes: &[u8]) {
    shapes(bytes);
    layer(bytes);
}

/// A topology: its arcs are those of several shapes.
pub fn topojson(bytes: &[u8]) {
    shapes(bytes);
    layer(bytes);
}

/// What is packed, and a Shapefile in it.
pub fn archive(bytes: &[u8]) {
    layer(bytes);
}

/// A table whose rows name countries: each row finds one, or is told.
pub fn countries(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let wish = Wish::default();
    let layer = match own::open::pasted(text, &wish, &WORLD.places, &Progress::default()) {
        Ok(layer) => layer,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let own::Kind::Values(joined) = &layer.content.kind else {
        return;
    };
    for (country, row) in &joined.rows {
        assert!(*row < joined.table.row_count(), "{country}");
        assert!(layer.class_of(*country).is_some(), "{country}");
    }
    for problem in &layer.content.problems {
        assert!(!problem.to_string().is_empty());
    }
}

/// A file over the map: every feature has a row, a name, and a class in any column.
fn layer(bytes: &[u8]) {
    let progress = Progress::default();
    let opened = bytes_as("any".to_owned(), bytes.to_vec(), &progress);
    let (collection, problems) = match opened.and_then(|it| read::collection(it, &progress)) {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for problem in &problems {
        assert!(!problem.to_string().is_empty());
    }
    for projection in [Projection::EqualEarth, Projection::Albers] {
        let points = collection.project_points(projection);
        assert!(points.iter().flatten().all(|it| it.is_finite()));
    }
    let rows = collection.table.row_count();
    assert_eq!(rows, collection.atlas.shapes.len());
    let columns: Vec<String> = collection.table.columns().iter().take(3).cloned().collect();
    let content = own::Content {
        path: None,
        name: "any".to_owned(),
        kind: own::Kind::Places(Box::new(collection)),
        problems,
    };
    for method in own::Method::ALL {
        for column in &columns {
            let style = Style {
                color_by: Some(column.clone()),
                method,
                ..Style::default()
            };
            let classes = Classes::of(&content, &style);
            for row in 0..rows.min(100) {
                let class = classes.of_row(row);
                assert!(class == own::NO_CLASS || class < 16, "{class}");
            }
        }
    }
}

/// A file of shapes: what is read lies on the globe and can be projected.
fn shapes(bytes: &[u8]) {
    let (atlas, problems) = match read::shapes("any.geojson", bytes) {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for problem in problems {
        assert!(!problem.to_string().is_empty());
    }
    for shape in &atlas.shapes {
        let Some(bounds) = shape.bounds else { continue };
        let LonLatBounds {
            west_deg,
            south_deg,
            east_deg,
            north_deg,
        } = bounds;
        // Across the antimeridian the east edge lies beyond 180°.
        assert!((-180.0..=180.0).contains(&west_deg), "{bounds:?}");
        assert!(
            west_deg <= east_deg && east_deg <= west_deg + 360.0,
            "{bounds:?}"
        );
        assert!(
            -90.0 <= south_deg && south_deg <= north_deg && north_deg <= 90.0,
            "{bounds:?}"
        );
    }
    let plane = PlaneAtlas::new(&atlas, Projection::EqualEarth);
    for (index, _) in atlas.shapes.iter().enumerate() {
        let area = plane.shape_area(kabul_atlas::atlas::ShapeIndex(index as u32));
        assert!(area.is_finite(), "shape {index}: {area}");
    }
}

/// A file of a record, under its year's name: events, or problems that name it.
pub fn record(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let header = "format = 1\nas_of = \"2026-07-01\"\ntitle = \"T\"\nlicence = \"L\"\n";
    let (record, problems) = read_texts([("record.toml", header), ("2024.toml", &text)]);
    hold(&record, &problems, "2024.toml");
    let (record, problems) = read_texts([("record.toml", text.as_ref())]);
    hold(&record, &problems, "record.toml");
}

/// A table of events: what is read is written and read again as the same.
pub fn table(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (record, problems) = read_table("events.csv", &text);
    hold(&record, &problems, "events.csv");
    let (again, problems) = read_table("events.csv", &written(&record));
    let errors = problems.iter().filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{problems:?}");
    assert_eq!(again.events(), record.events());
}

/// The events of a record as a table.
pub fn written(record: &Record) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(row::COLUMNS).expect("it is memory");
    for event in record.events() {
        let cells = row::cells(event).map(row::guarded);
        writer.write_record(cells).expect("it is memory");
    }
    let bytes = writer.into_inner().expect("it is memory");
    String::from_utf8(bytes).expect("texts stay texts")
}

/// What holds of each record that was read.
fn hold(record: &Record, problems: &[Problem], file: &str) {
    for problem in problems {
        assert_eq!(problem.file, file);
        assert!(problem.line > 0 && !problem.reason.is_empty(), "{problem}");
    }
    let ends_in_time = |it: &kabul_atlas::record::Event| it.date.first_day() <= record.as_of();
    let is_known = problems.iter().all(|it| it.severity == Severity::Warning);
    assert!(!is_known || record.events().iter().all(ends_in_time));
    for era in [Era::First, Era::Second] {
        let last = era.last_day().unwrap_or(record.as_of()).min(record.as_of());
        let chronicle = Chronicle::of(record, era);
        let last = last.max(era.first_day());
        let engagement = Engagement::on(record, last, era);
        for country in chronicle.countries() {
            assert_eq!(
                engagement.level(country),
                chronicle.level_on(country, last),
                "{country}"
            );
        }
    }
}

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().expect("it is built in"));

/// A workspace: what is read is written and read again as the same.
pub fn workspace(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let reading = workspace::read("any.kabul-atlas", &text, &WORLD);
    for problem in &reading.problems {
        assert!(!problem.reason.is_empty());
    }
    let Some(read) = reading.workspace else {
        return;
    };
    let written = workspace::write(&read);
    let again = workspace::read("any.kabul-atlas", &written, &WORLD);
    assert!(!again.has_error(), "{written}\n{:?}", again.problems);
    assert_eq!(again.workspace, Some(read), "{written}");
}

/// A picture or another file of the atlas: what it tells can be told again.
pub fn provenance(bytes: &[u8]) {
    let read = match provenance::read_bytes(bytes) {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let json = read.json().expect("it was JSON");
    let nested = format!("{{\"provenance\":{json}}}");
    let again = provenance::read_bytes(nested.as_bytes()).expect("it was read before");
    assert_eq!(again, read);
}

/// A date that somebody types, and one that stands in a file.
pub fn dates(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(date) = text.parse::<EventDate>() {
        assert_eq!(date.iso(), text);
    }
    if let Ok(date) = parse_date(text) {
        assert!(date.first_day() <= date.last_day());
        assert_eq!(parse_date(&date.iso()).ok(), Some(date));
        // In words a year stands as a number, without zeros before it.
        if date.first_day().year() >= 1000 {
            assert_eq!(parse_date(&date.to_string()).ok(), Some(date));
        }
        assert_eq!(parse_day(text).ok(), Some(date.last_day()));
    } else {
        assert!(parse_day(text).is_err());
    }
}

/// Words of a command line, one on each line.
pub fn command_line(bytes: &[u8]) {
    use clap::Parser as _;
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let words = std::iter::once("kabul-atlas").chain(text.split('\n'));
    if let Err(error) = CommandLine::try_parse_from(words) {
        assert!(!error.to_string().is_empty());
    }
}
