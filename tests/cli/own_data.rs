//! Files of a reader's own on the command line: opened, drawn, joined, checked.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::io::Write as _;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

const CITIES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Kandahar","n":600,"kind":"city"},"geometry":{"type":"Point","coordinates":[65.71,31.61]}},
{"type":"Feature","properties":{"name":"Herat","n":500,"kind":"city"},"geometry":{"type":"Point","coordinates":[62.2,34.35]}},
{"type":"Feature","properties":{"name":"Road","kind":"road"},"geometry":{"type":"LineString","coordinates":[[62.2,34.35],[65.71,31.61]]}},
{"type":"Feature","properties":{"name":"Box","n":7,"kind":"area"},"geometry":{"type":"Polygon","coordinates":[[[60,38],[64,38],[64,41],[60,41],[60,38]]]}}
]}"#;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

/// The program's exit code, its answer and its messages.
fn run(words: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("kabul-atlas")
        .unwrap()
        .args(words)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn of(path: &Path) -> &str {
    path.to_str().unwrap()
}

const SMALL: [&str; 8] = [
    "--size",
    "400x260",
    "--no-legend",
    "--no-credits",
    "--bbox",
    "55,25,75,42",
    "--layers",
    "none",
];

/// The picture of some words, as pixels.
fn picture(folder: &Folder, words: &[&str]) -> Vec<u8> {
    let out = folder.path("out.png");
    let words = [&["export", of(&out)], &SMALL[..], words].concat();
    let (code, _, told) = run(&words);
    assert_eq!(code, 0, "{told}");
    let mut reader = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&out).unwrap()))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    pixels
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut out);
    for (name, bytes) in entries {
        let (mut entry, config) = archive.new_file(name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(bytes).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

#[test]
fn the_same_features_are_the_same_picture_in_every_format() {
    let folder = Folder::new();
    let plain = folder.write("cities.geojson", CITIES);
    let expected = picture(&folder, &["--add", of(&plain)]);
    let without = picture(&folder, &[]);
    assert_ne!(expected, without, "it is drawn");
    let lines = CITIES
        .lines()
        .filter(|line| line.starts_with("{\"type\":\"Feature\""));
    let lines: Vec<&str> = lines.map(|line| line.trim_end_matches(',')).collect();
    let utf16: Vec<u8> = CITIES.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut sequence = String::new();
    for line in &lines {
        sequence.push('\u{1e}');
        sequence.push_str(line);
        sequence.push('\n');
    }
    let topology = r#"{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[65.71,31.61]},{"type":"Point","coordinates":[62.2,34.35]},
        {"type":"LineString","arcs":[0]},{"type":"Polygon","arcs":[[1]]}]}},
        "arcs":[[[62.2,34.35],[65.71,31.61]],[[60,38],[64,38],[64,41],[60,41],[60,38]]]}"#;
    // Told by content: most have a name that says nothing.
    let others: [(&str, Vec<u8>); 9] = [
        ("a.txt", CITIES.as_bytes().to_vec()),
        ("b", [b"\xEF\xBB\xBF", CITIES.as_bytes()].concat()),
        ("c.json", [b"\xFF\xFE".to_vec(), utf16].concat()),
        ("d", lines.join("\n").into_bytes()),
        ("e", sequence.into_bytes()),
        ("f", gzip(CITIES.as_bytes())),
        (
            "g",
            zip(&[("readme.txt", b"x"), ("cities.geojson", CITIES.as_bytes())]),
        ),
        ("h", topology.as_bytes().to_vec()),
        ("i", gzip(topology.as_bytes())),
    ];
    for (name, bytes) in others {
        let path = folder.write(name, bytes);
        assert!(
            picture(&folder, &["--add", of(&path)]) == expected,
            "{name}"
        );
    }
}

#[test]
fn a_shapefile_is_drawn_with_its_attributes() {
    use shapefile::dbase::{FieldName, TableWriterBuilder};
    let folder = Folder::new();
    let path = folder.path("box.shp");
    let table = TableWriterBuilder::new()
        .add_character_field(FieldName::try_from("NAME").unwrap(), 20)
        .add_numeric_field(FieldName::try_from("N").unwrap(), 10, 1);
    let mut writer = shapefile::Writer::from_path(&path, table).unwrap();
    for (name, west) in [("West", 60.0), ("East", 66.0)] {
        let at = |x, y| shapefile::Point::new(x, y);
        let ring = vec![
            at(west, 35.0),
            at(west, 38.0),
            at(west + 3.0, 38.0),
            at(west + 3.0, 35.0),
            at(west, 35.0),
        ];
        let polygon = shapefile::Polygon::new(shapefile::PolygonRing::Outer(ring));
        let mut record = shapefile::dbase::Record::default();
        record.insert(
            "NAME".to_owned(),
            shapefile::dbase::FieldValue::Character(Some(name.to_owned())),
        );
        record.insert(
            "N".to_owned(),
            shapefile::dbase::FieldValue::Numeric(Some(west)),
        );
        writer.write_shape_and_record(&polygon, &record).unwrap();
    }
    drop(writer);
    let (code, _, told) = run(&["check", of(&path)]);
    assert!(
        code == 0 && told.contains("2 features, 2 columns"),
        "{told}"
    );
    let drawn = picture(
        &folder,
        &["--add", of(&path), "--style", "color=N,label=NAME"],
    );
    let parts = ["shp", "dbf", "shx"].map(|it| std::fs::read(path.with_extension(it)).unwrap());
    let zipped = zip(&[
        ("m/box.shp", &parts[0]),
        ("m/box.dbf", &parts[1]),
        ("m/box.shx", &parts[2]),
    ]);
    let zipped = folder.write("box.zip", zipped);
    let again = picture(
        &folder,
        &["--add", of(&zipped), "--style", "color=N,label=NAME"],
    );
    assert!(drawn == again);
    for end in (0..parts[0].len()).step_by(7) {
        let broken = folder.write("broken.shp", &parts[0][..end]);
        let (code, _, _) = run(&["check", of(&broken)]);
        assert_ne!(code, 0, "cut at {end}");
    }
}

#[test]
fn a_style_colours_sizes_and_labels() {
    let folder = Folder::new();
    let path = folder.write("cities.geojson", CITIES);
    let plain = picture(&folder, &["--add", of(&path)]);
    for style in ["color=kind", "color=n,classes=2", "size=n", "label=name"] {
        let styled = picture(&folder, &["--add", of(&path), "--style", style]);
        assert_ne!(styled, plain, "{style}");
    }
    let out = folder.path("x.png");
    let (code, _, told) = run(&[
        "export",
        of(&out),
        "--add",
        of(&path),
        "--style",
        "color=pop",
    ]);
    assert_eq!(code, 0);
    assert!(
        told.contains("there is no column “pop”; there are name, n, kind"),
        "{told}"
    );
    let (code, _, told) = run(&["export", of(&out), "--add", of(&path), "--style", "hue=pop"]);
    assert!(
        code == 2 && told.contains("is no part of a style"),
        "{told}"
    );
}

#[test]
fn a_map_with_own_data_is_written_in_every_form() {
    let folder = Folder::new();
    let path = folder.write("cities.geojson", CITIES);
    for name in ["a.png", "a.webp", "a.svg", "a.pdf"] {
        let out = folder.path(name);
        let style = "color=kind,label=name";
        let words = [
            "export",
            of(&out),
            "--add",
            of(&path),
            "--style",
            style,
            "--view",
            "own",
        ];
        let (code, _, told) = run(&words);
        assert_eq!(code, 0, "{told}");
        if name == "a.svg" {
            let svg = std::fs::read_to_string(&out).unwrap();
            for part in [
                "id=\"own-1\"",
                "cities: kind",
                "Own data: cities.geojson",
                "Kandahar",
            ] {
                assert!(svg.contains(part), "{part}");
            }
        }
    }
}

#[test]
fn a_table_colours_the_countries_and_what_is_not_found_is_told() {
    let folder = Folder::new();
    let csv = "land;wert\nIran;1,5\nPAK;2\nCongo;3\nUzbekstan;4\nTotal;5\n";
    let path = folder.write("trade.csv", csv);
    let plain = picture(&folder, &[]);
    let coloured = picture(&folder, &["--join", of(&path)]);
    assert_ne!(plain, coloured);
    let (code, answer, told) = run(&["check", of(&path)]);
    assert_eq!(code, 1);
    let lines: Vec<&str> = answer.lines().collect();
    assert_eq!(lines.len(), 3, "{answer}");
    assert!(lines[0].contains(":4: “Congo” could be DR Congo (COD) or Congo (COG)"));
    assert!(lines[1].contains(":5: “Uzbekstan” is no country") && lines[1].contains("UZB"));
    assert!(lines[2].contains(":6: “Total” is no country"));
    assert!(
        told.contains("2 countries by column “land”, 3 without"),
        "{told}"
    );
    let out = folder.path("x.png");
    let words = ["export", of(&out), "--join", of(&path), "--column", "n"];
    let (code, _, told) = run(&words);
    assert!(
        code == 1 && told.contains("its columns are land, wert"),
        "{told}"
    );
}

#[test]
fn check_names_file_line_feature_and_reason() {
    let folder = Folder::new();
    let text = CITIES
        .replace("[65.71,31.61]", "[NaN,31.61]")
        .replace("[60,38],[64", "[60,98],[64");
    let path = folder.write("bad.geojson", text);
    let (code, answer, told) = run(&["check", of(&path)]);
    assert_eq!(code, 1, "{told}");
    let start = format!("{}:2: feature 1 (“Kandahar”): has NaN", of(&path));
    assert!(answer.starts_with(&start), "{answer}");
    assert!(
        answer.contains(":5: feature 4 (“Box”): ring 1 has longitude 60, latitude 98"),
        "{answer}"
    );
    let (_, json, _) = run(&["check", of(&path), "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(list[0]["feature"], 1);
    assert_eq!(list[0]["severity"], "problem");
}

#[test]
fn what_cannot_be_opened_is_refused_in_one_line() {
    let folder = Folder::new();
    let out = folder.path("out.png");
    let cases: [(&str, &[u8], &str); 6] = [
        (
            "a.fgb",
            b"fgb\x03fgb\x00",
            "is a FlatGeobuf file; what can be opened",
        ),
        (
            "b.kml",
            b"<?xml version=\"1.0\"?><kml/>",
            "is an XML document",
        ),
        (
            "c.geojson",
            b"{\"type\":\"FeatureCollection\",",
            "not JSON at line 1",
        ),
        (
            "d.geojson",
            b"{\"type\":\"FeatureCollection\",\"features\":[]}",
            "nothing in",
        ),
        ("e.txt", b"hello", "not a readable CSV file"),
        ("f.gz", b"\x1F\x8B\x08\0\0\0", "not a readable gzip file"),
    ];
    for (name, bytes, expected) in cases {
        let path = folder.write(name, bytes);
        let (code, answer, told) = run(&["export", of(&out), "--add", of(&path)]);
        assert_eq!((code, answer.as_str()), (1, ""), "{name}");
        assert!(told.contains(expected), "{name}: {told}");
        assert!(!out.exists(), "{name}");
    }
}

#[test]
fn a_table_gives_the_title_and_what_it_leaves_no_use_for_is_told() {
    let folder = Folder::new();
    let table = folder.write("trade.csv", "country,value\nUZB,3\nIRN,40\nCHN,7\n");
    let out = folder.path("map.svg");
    let words = [
        "export",
        of(&out),
        "--join",
        of(&table),
        "--size",
        "400x300",
        "--compare",
        "2022",
    ];
    let (code, _, stderr) = run(&words);
    assert_eq!(code, 0, "{stderr}");
    assert!(
        stderr.contains("“trade” colours the countries: --compare changes nothing"),
        "{stderr}"
    );
    let svg = std::fs::read_to_string(&out).unwrap();
    assert!(
        svg.contains("<title>trade: value</title>"),
        "{}",
        &svg[..600]
    );
    let (_, told, _) = run(&["inspect", of(&out)]);
    assert!(
        told.lines()
            .any(|line| line.starts_with("Title") && line.ends_with("trade: value")),
        "{told}"
    );
    let data = folder.path("levels.csv");
    let (code, _, stderr) = run(&["export", of(&data), "--join", of(&table)]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("the file holds levels"), "{stderr}");
}

#[test]
fn what_has_no_value_for_the_label_has_no_label() {
    let folder = Folder::new();
    let line = r#"{"type":"Feature","properties":{"name":NAME},"geometry":{"type":"LineString","coordinates":[[60,NORTH],[72,NORTH]]}}"#;
    let feature = |name: &str, north: &str| line.replace("NAME", name).replace("NORTH", north);
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        feature("\"Northern road\"", "36"),
        feature("null", "31")
    );
    let lines = folder.write("lines.geojson", text);
    let out = folder.path("map.svg");
    let words = [
        "export",
        of(&out),
        "--add",
        of(&lines),
        "--style",
        "label=name",
        "--view",
        "own",
    ];
    let (code, _, stderr) = run(&words);
    assert_eq!(code, 0, "{stderr}");
    let svg = std::fs::read_to_string(&out).unwrap();
    assert!(svg.contains(">Northern road</text>"));
    assert!(!svg.contains(">feature 2</text>"));
}
