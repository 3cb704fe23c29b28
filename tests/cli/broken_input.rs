//! Broken and hostile files: each row of `assets/manual/broken-input.md` is made, read and said.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use kabul_atlas::data::Progress;
use kabul_atlas::own::{self, Wish};
use kabul_atlas::places::Places;
use kabul_atlas::record::RecordChoice;

/// Longer than this nothing may take, whatever else the machine does.
const PATIENCE: Duration = Duration::from_mins(5);

/// Runs the program in a folder; returns its exit code and all that it says.
fn run(folder: &Path, words: &[&str]) -> (Option<i32>, String) {
    let mut command = assert_cmd::Command::cargo_bin("kabul-atlas").unwrap();
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.current_dir(folder).timeout(PATIENCE);
    let output = command.args(words).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

const SQUARE: &str = "[[60,30],[70,30],[70,40],[60,40],[60,30]]";
const HEAD: &str = "id,date,parties,kind,title,summary,confidence,sources,place,lon,lat";
const ROW: &str = "a,2024,UZB,talks,T,S,low,https://example.org,P,69.2,41.3";

fn polygon(ring: &str) -> String {
    format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}")
}

fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn tangle() -> String {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) % 10_000
    };
    let points: Vec<String> = (0..200_000)
        .map(|_| {
            format!(
                "[6{}.{:03},3{}.{:03}]",
                next() % 10,
                next() % 1000,
                next() % 10,
                next() % 1000
            )
        })
        .collect();
    polygon(&format!("[{}]", points.join(",")))
}

fn brackets() -> String {
    format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut out);
    for (name, text) in entries {
        let (mut entry, config) = archive.new_file(name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(text.as_bytes()).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

/// The end of an archive, in the form for large ones (APPNOTE.TXT, 4.3.14 to 4.3.16), that counts
/// a billion entries where there is none.
fn a_billion_entries() -> Vec<u8> {
    let count = 1_000_000_000_u64.to_le_bytes();
    let mut out = b"PK\x03\x04".to_vec();
    out.resize(30, 0);
    let end = (out.len() as u64).to_le_bytes();
    out.extend(b"PK\x06\x06\x2c\0\0\0\0\0\0\0\x2d\0\x2d\0\0\0\0\0\0\0\0\0");
    for field in [count, count, 0_u64.to_le_bytes(), 0_u64.to_le_bytes()] {
        out.extend(field);
    }
    out.extend(b"PK\x06\x07\0\0\0\0");
    out.extend(end);
    out.extend(b"\x01\0\0\0PK\x05\x06\0\0\0\0");
    out.extend([0xff; 12]);
    out.extend([0, 0]);
    out
}

/// Makes the file of a row in `folder` and reads it.
#[expect(clippy::too_many_lines, reason = "a table: a row, an arm")]
fn attempt(what: &str, folder: &Path) -> (Option<i32>, String) {
    let path = folder.join("it");
    let shapes = |text: &[u8]| {
        fs::write(&path, text).unwrap();
        run(
            folder,
            &["export", "out.png", "--size", "100x80", "--data", "it"],
        )
    };
    let data = || {
        run(
            folder,
            &["export", "out.png", "--size", "100x80", "--data", "it"],
        )
    };
    let add = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        run(
            folder,
            &["export", "out.png", "--size", "100x80", "--add", "it"],
        )
    };
    let join = |text: &str| {
        fs::write(&path, text).unwrap();
        run(
            folder,
            &["export", "out.png", "--size", "100x80", "--join", "it"],
        )
    };
    let table = |text: &[u8]| {
        fs::write(folder.join("it.csv"), text).unwrap();
        run(folder, &["check", "it.csv"])
    };
    let toml = |text: &str| {
        fs::write(folder.join("it.toml"), text).unwrap();
        run(folder, &["check", "--add-record", "it.toml"])
    };
    let inspect = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        run(folder, &["inspect", "it"])
    };
    match what {
        "an empty file" => shapes(b""),
        "a folder" => {
            fs::create_dir(&path).unwrap();
            data()
        }
        "a pipe" => {
            make_pipe(&path);
            data()
        }
        "a link that leads to itself" => {
            symlink(&path, &path).unwrap();
            data()
        }
        "100,000 brackets, one in another" => {
            let text = format!("{{\"type\":\"Feature\",\"geometry\":null,\"properties\":{{\"a\":{}}}}}", brackets());
            shapes(text.as_bytes())
        }
        "a file that ends in the middle" => shapes(&polygon(SQUARE).as_bytes()[..60]),
        "a name that stands twice in an object" => {
            let text = polygon(SQUARE).replacen('{', "{\"type\":\"Polygon\",", 1);
            shapes(text.as_bytes())
        }
        "text that is not UTF-8" => {
            let text = format!("{{\"type\":\"Feature\",\"properties\":{{\"NAME\":\"?\"}},\"geometry\":{}}}", polygon(SQUARE));
            let bytes: Vec<u8> = text.bytes().map(|it| if it == b'?' { 0xe9 } else { it }).collect();
            shapes(&bytes)
        }
        "a byte-order mark (it is read)" => shapes(format!("\u{feff}{}", polygon(SQUARE)).as_bytes()),
        "longitude and latitude swapped" => shapes(polygon("[[34,100],[35,100],[35,101],[34,100]]").as_bytes()),
        "a coordinate of 1e308" => shapes(polygon("[[60,30],[1e308,30],[70,40],[60,30]]").as_bytes()),
        "a ring of two points" => shapes(polygon("[[60,30],[70,40]]").as_bytes()),
        "a ring that crosses itself and encloses nothing" => {
            shapes(polygon("[[60,30],[70,40],[70,30],[60,40],[60,30]]").as_bytes())
        }
        "a ring of 200,000 points that crosses itself all over" => shapes(tangle().as_bytes()),
        "20,000 features without a geometry" => {
            let one = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}";
            let all = vec![one; 20_000].join(",");
            shapes(format!("{{\"type\":\"FeatureCollection\",\"features\":[{all}]}}").as_bytes())
        }
        "a coordinate that is NaN" => add(
            b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,30]}}]}",
        ),
        "a map in UTF-16" => {
            let units = format!("\u{feff}{}", polygon(SQUARE)).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            fs::write(folder.join("it.geojson"), units).unwrap();
            run(folder, &["check", "it.geojson"])
        }
        "2,000 geometries, one in another" => {
            let open = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(2000);
            add(format!("{open}{}", "]}".repeat(2000)).as_bytes())
        }
        "a topology whose arc is not there" => add(
            b"{\"type\":\"Topology\",\"arcs\":[[[60,30],[70,30],[70,40],[60,30]]],\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[7]]}}}",
        ),
        "a million features without a geometry" => {
            let one = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}";
            let all = vec![one; 1_000_000].join(",");
            add(format!("{{\"type\":\"FeatureCollection\",\"features\":[{all}]}}").as_bytes())
        }
        "an archive that unpacks to 1,000 times its size" => add(&gzip(&vec![b' '; 64 << 20])),
        "an archive of 10,001 files" => {
            let names: Vec<String> = (0..10_001).map(|it| format!("{it}.txt")).collect();
            add(&zip(&names.iter().map(|it| (it.as_str(), "")).collect::<Vec<_>>()))
        }
        "an archive that claims a billion files" => add(&a_billion_entries()),
        "an archive with two maps" => add(&zip(&[("a.geojson", "{}"), ("b.geojson", "{}")])),
        "a Shapefile that is cut off" => add(&[b"\0\0\x27\x0a".as_slice(), &[0; 40]].concat()),
        "a layer that is a pipe" => {
            make_pipe(&path);
            run(folder, &["export", "out.png", "--add", "it"])
        }
        "a table of values that is a pipe" => {
            make_pipe(&path);
            run(folder, &["export", "out.png", "--join", "it"])
        }
        "a layer that begins like a map and is a table" => add(b"{\na,b\nUZB,1\n"),
        "an endless file" => run(folder, &["export", "out.png", "--add", "/dev/zero"]),
        "a table that names no country" => join("a,b\nx,1\ny,2\n"),
        "a row that names no country" => join("land,b\nUZB,1\nTJK,2\nAtlantis,3\n"),
        "a style that names no column" => {
            fs::write(&path, "{\"type\":\"Point\",\"coordinates\":[66,36]}").unwrap();
            run(folder, &["export", "out.png", "--add", "it", "--style", "color=POP"])
        }
        "a path where nothing is" => run(folder, &["levels", "--record", "nowhere"]),
        "a file of another kind" => {
            fs::write(folder.join("it.xlsx"), "PK").unwrap();
            run(folder, &["levels", "--record", "it.xlsx"])
        }
        "a folder without any record" => run(folder, &["events", "--add-record", "."]),
        "a table in UTF-16" => {
            let text = format!("\u{feff}{HEAD}\n{ROW}\n");
            let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            table(&bytes)
        }
        "a table that is a pipe" => {
            make_pipe(&folder.join("it.csv"));
            run(folder, &["levels", "--record", "it.csv"])
        }
        "a pipe that is checked" => {
            make_pipe(&path);
            run(folder, &["check", "it"])
        }
        "a link in the folder that leads to itself" => {
            symlink(folder.join("it.toml"), folder.join("it.toml")).unwrap();
            run(folder, &["levels", "--record", "."])
        }
        "a file of more than 16 MiB" => {
            let file = fs::File::create(folder.join("it.toml")).unwrap();
            file.set_len((16 << 20) + 1).unwrap();
            run(folder, &["check", "--record", "it.toml"])
        }
        "100,000 brackets in TOML" => toml(&format!("[[event]]\nid = {}\n", brackets())),
        "20,000 events with errors" => toml(&"[[event]]\nid = \"a\"\n".repeat(20_000)),
        "an id that is used twice" => table(format!("{HEAD}\n{ROW}\n{ROW}\n").as_bytes()),
        "a forgotten quotation mark in a table" => {
            table(format!("{HEAD}\n{}\n{ROW}\n", ROW.replace(",T,", ",\"T,")).as_bytes())
        }
        "a coordinate that is no number" => table(format!("{HEAD}\n{}\n", ROW.replace("69.2", "NaN")).as_bytes()),
        "a workspace without its first line" => {
            fs::write(&path, "date = \"2024-01-01\"\n").unwrap();
            run(folder, &["export", "out.png", "--workspace", "it"])
        }
        "a workspace with a field that there is not" => {
            fs::write(folder.join("it.kabul-atlas"), "format = 1\nlayer = \"relief\"\n").unwrap();
            run(folder, &["check", "it.kabul-atlas"])
        }
        "a workspace whose own file is gone" => {
            fs::write(&path, "format = 1\n[[own]]\nfile = \"gone.geojson\"\n").unwrap();
            run(folder, &["export", "out.png", "--workspace", "it"])
        }
        "a workspace that is a folder" => {
            fs::create_dir(&path).unwrap();
            run(folder, &["export", "out.png", "--workspace", "it"])
        }
        "a workspace that is a pipe" => {
            make_pipe(&path);
            run(folder, &["export", "out.png", "--workspace", "it"])
        }
        "a list of pictures that is a pipe" => {
            make_pipe(&path);
            run(folder, &["export", "--batch", "it"])
        }
        "a list of pictures that never ends" => run(folder, &["export", "--batch", "/dev/zero"]),
        "a list of pictures of more than 16 MiB" => {
            fs::File::create(&path).unwrap().set_len((16 << 20) + 1).unwrap();
            run(folder, &["export", "--batch", "it"])
        }
        "a picture that ends too early" => {
            let picture = fs::read("fuzz/corpus/provenance/picture.png").unwrap();
            inspect(&picture[..picture.len() / 2])
        }
        "a picture that is a pipe" => {
            make_pipe(&path);
            run(folder, &["inspect", "it"])
        }
        "XML that declares entities within entities" => inspect(
            b"<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]><svg>&d;&d;</svg>",
        ),
        "a file of another program" => inspect(b"\x7fELF"),
        "the disk is full while a picture is saved" => save_into_a_full_disk(folder, false),
        "the disk is full while an animation is saved" => {
            let words = "export map.gif --size 300x200 --from 2024-01-01 --to 2024-03-01 --step month";
            save_where_files_stay_small(folder, "trap '' XFSZ", words)
        }
        "the disk is full while a report is saved" => {
            save_where_files_stay_small(folder, "trap '' XFSZ", "report UZB --out out.pdf")
        }
        "the folder is gone" => run(folder, &["export", "gone/out.png", "--size", "100x80"]),
        other => panic!("no test makes “{other}”"),
    }
}

#[test]
fn each_row_of_the_table_is_what_the_program_says() {
    let page = include_str!("../../assets/manual/broken-input.md");
    let rows = page.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let &[what, told] = cells.as_slice() else {
            return None;
        };
        let is_head = what.starts_with("what ") || what.starts_with('-');
        (line.starts_with('|') && !is_head).then_some((what, told))
    });
    let mut seen = BTreeSet::new();
    let mut others = Vec::new();
    for (what, told) in rows {
        assert!(seen.insert(what), "“{what}” stands twice");
        let folder = tempfile::tempdir().unwrap();
        let (code, said) = attempt(what, folder.path());
        assert!(matches!(code, Some(0..=2)), "{what}: {code:?} {said}");
        // An ellipsis stands for what differs from file to file.
        if !told.split(" … ").all(|part| said.contains(part)) {
            others.push(format!("{what}: “{told}” is not in\n{said}"));
        }
        assert!(!said.contains("panicked"), "{what}: {said}");
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert!(seen.len() > 30, "{}", seen.len());
}

/// Saves over an old picture where no file may grow beyond 4 KiB.
fn save_into_a_full_disk(folder: &Path, is_signal_heeded: bool) -> (Option<i32>, String) {
    let trap = if is_signal_heeded {
        ":"
    } else {
        "trap '' XFSZ"
    };
    save_where_files_stay_small(folder, trap, "export map.png --size 900x600")
}

fn save_where_files_stay_small(folder: &Path, trap: &str, words: &str) -> (Option<i32>, String) {
    let program = assert_cmd::cargo::cargo_bin("kabul-atlas");
    let script = format!("{trap}; ulimit -f 8; exec \"$0\" {words}");
    let output = Command::new("sh")
        .args(["-c", &script])
        .arg(program)
        .current_dir(folder)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn a_full_disk_and_a_kill_in_the_middle_of_a_save_leave_the_old_file() {
    for is_killed in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.png");
        fs::write(&path, b"the old picture").unwrap();
        let (code, said) = save_into_a_full_disk(folder.path(), is_killed);
        assert_eq!(fs::read(&path).unwrap(), b"the old picture", "{said}");
        if is_killed {
            assert_eq!(code, None, "it was killed by SIGXFSZ in the middle: {said}");
        } else {
            assert_eq!(code, Some(1), "{said}");
            assert!(said.contains("could not write: map.png"), "{said}");
            let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
            assert_eq!(names.len(), 1, "nothing is left behind");
        }
    }
}

#[test]
fn what_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65_534;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.csv");
    fs::write(&path, format!("{HEAD}\n{ROW}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let is_root = fs::read(&path).is_ok();
    let read = |words: &[&str]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("kabul-atlas"));
        command.args(words).current_dir(folder.path());
        if is_root {
            // Who may read everything asks as somebody who may not.
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
            command.uid(NOBODY);
        }
        command.output()
    };
    for (words, told) in [
        (
            ["levels", "--record", "it.csv"].as_slice(),
            "it.csv cannot be read: Permission denied",
        ),
        (
            &["export", "out.png", "--join", "it.csv"],
            "it.csv: Permission denied",
        ),
        (
            &["export", "out.png", "--data", "it.csv"],
            "it.csv: Permission denied",
        ),
        (
            &["inspect", "it.csv"],
            "it.csv: cannot be read: Permission denied",
        ),
    ] {
        let output = match read(words) {
            Ok(output) => output,
            Err(error) if is_root => {
                println!("skipped: nobody else may run the program: {error}");
                return;
            }
            Err(error) => panic!("{error}"),
        };
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(told), "{told}: {said}");
    }
}

#[test]
fn a_file_that_shrinks_and_grows_while_it_is_read_is_read_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.csv");
    let long = format!("{HEAD}\n{}", format!("{ROW}\n").repeat(300));
    fs::write(&path, &long).unwrap();
    let is_over = AtomicBool::new(false);
    let choice = RecordChoice {
        instead: Some(path.clone()),
        added: Vec::new(),
    };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut length = 0;
            while !is_over.load(Ordering::SeqCst) {
                length = (length + 997) % long.len();
                let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
                file.set_len(length as u64).unwrap();
                fs::write(&path, &long).unwrap();
            }
        });
        for _ in 0..40 {
            if let Ok(reading) = choice.read() {
                assert!(reading.record.events().len() <= 1, "there is one id");
            }
        }
        is_over.store(true, Ordering::SeqCst);
    });
}

#[test]
fn a_text_of_40_megabytes_is_read_in_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"a\":\"{}\"}},\"geometry\":{}}}",
        "x".repeat(40 << 20),
        polygon(SQUARE)
    );
    fs::write(folder.path().join("it.geojson"), text).unwrap();
    let program = assert_cmd::cargo::cargo_bin("kabul-atlas");
    // Address space in KiB: the file four times, and what any run needs.
    let script = "ulimit -v 900000; exec \"$0\" export out.png --size 100x80 --data it.geojson";
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(program)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn a_map_that_shrinks_and_grows_while_it_is_read_is_read_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.geojson");
    let one = format!(
        "{{\"type\":\"Feature\",\"properties\":{{}},\"geometry\":{}}}",
        polygon(SQUARE)
    );
    let long = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
        vec![one; 2000].join(",\n")
    );
    fs::write(&path, &long).unwrap();
    let places = Places::embedded().unwrap();
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut length = 0;
            while !is_over.load(Ordering::SeqCst) {
                length = (length + 99_991) % long.len();
                let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
                file.set_len(length as u64).unwrap();
                fs::write(&path, &long).unwrap();
            }
        });
        for _ in 0..30 {
            let read = own::open(&path, &Wish::default(), &places, &Progress::default());
            match read {
                Ok(layer) => {
                    let shapes = layer.content.places().unwrap().atlas.shapes.len();
                    assert!(shapes <= 2000, "{shapes}");
                }
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
        is_over.store(true, Ordering::SeqCst);
    });
}
