//! The program as a process: answers, messages, exit codes.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;

use assert_cmd::Command;

fn atlas() -> Command {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    // No display, whatever the machine has.
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET");
    command
}

/// Runs the program; returns exit code, stdout and stderr.
fn run(args: &[&str]) -> (i32, String, String) {
    let output = atlas().args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn png_size(path: &Path) -> (u32, u32) {
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(path).unwrap()));
    let info = decoder.read_info().unwrap();
    (info.info().width, info.info().height)
}

#[test]
fn export_writes_a_picture_of_the_size_that_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("region.png");
    let (code, stdout, stderr) = run(&["export", out.to_str().unwrap(), "--size", "640x400"]);
    assert_eq!((code, stdout.as_str()), (0, ""), "{stderr}");
    assert_eq!(png_size(&out), (640, 400));
}

#[test]
fn the_smallest_and_a_long_picture_can_be_made() {
    let folder = tempfile::tempdir().unwrap();
    for size in ["64x64", "64x16384", "16384x64"] {
        let out = folder.path().join("map.png");
        let (code, _, stderr) = run(&["export", out.to_str().unwrap(), "--size", size]);
        assert_eq!(code, 0, "{size}: {stderr}");
        let (width, height) = png_size(&out);
        assert_eq!(format!("{width}x{height}"), size);
    }
}

#[test]
fn each_view_projection_and_theme_can_be_exported() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.png");
    let cases: [&[&str]; 9] = [
        &["--preset", "security", "--names", "both"],
        &["--layers", "engagement@40,pressure", "--names", "local"],
        &["--view", "world"],
        &["--view", "Uzbekistan", "--theme", "dark"],
        &["--view", "USA", "--projection", "mercator"],
        &["--bbox", "60,29,75,39", "--theme", "print"],
        &[
            "--bbox",
            "-170,-20,170,20",
            "--projection",
            "equirectangular",
        ],
        &["--layers", "none", "--transparent", "--title", ""],
        &["--select", "TJK", "--on", "2024-01", "--scale", "2"],
    ];
    for case in cases {
        let mut args = vec!["export", out.to_str().unwrap(), "--size", "320x240"];
        args.extend(case);
        let (code, _, stderr) = run(&args);
        assert_eq!(code, 0, "{case:?}: {stderr}");
    }
}

#[test]
fn a_box_too_small_to_see_shows_its_surroundings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    for bounds in [
        "69,34,69.0000001,34.0000001",
        "0,0,1e-300,1e-300",
        "179.9999999,-17,-179.9999999,-16.9999999",
    ] {
        let out = path.to_str().unwrap();
        let (code, _, stderr) = run(&["export", out, "--bbox", bounds, "--size", "300x200"]);
        assert_eq!(code, 0, "{bounds}: {stderr}");
    }
}

#[test]
fn wrong_words_end_with_2_and_one_line_that_names_them() {
    let cases: [(&[&str], &str); 17] = [
        (&["export", "map.png", "--preset", "war"], "no preset"),
        (
            &["export", "map.png", "--preset", "plain", "--layers", "all"],
            "cannot be used with",
        ),
        (&["export", "map.png", "--names", "dari"], "local or both"),
        (&["export", "map.png", "--layers", "borders@5"], "10 to 100"),
        (&["export", "map.png", "--size", "0x0"], "0 × 0"),
        (&["export", "map.png", "--size", "big"], "big"),
        (
            &["export", "map.png", "--size", "63x64"],
            "from 64 to 16384",
        ),
        (&["export", "map.png", "--scale", "0"], "scale 0"),
        (&["export", "map.png", "--scale", "NaN"], "scale NaN"),
        (&["export", "map.png", "--on", "2024-02-30"], "2024-02-30"),
        (&["export", "map.png", "--on", "yesterday"], "yesterday"),
        (
            &["export", "map.png", "--view", "Uzbekistn"],
            "did you mean UZB (Uzbekistan)?",
        ),
        (&["export", "map.png", "--layers", "rivers"], "rivers"),
        (&["export", "map.png", "--bbox", "1,2,3"], "four numbers"),
        (&["export", "map.jpg"], ".png"),
        (&["export", "map"], ".png"),
        (&["explain", "XXX"], "XXX"),
    ];
    for (args, named) in cases {
        let (code, stdout, stderr) = run(args);
        assert_eq!((code, stdout.as_str()), (2, ""), "{args:?}: {stderr}");
        assert!(stderr.contains(named), "{args:?}: {stderr}");
    }
}

#[test]
fn what_cannot_be_written_ends_with_1_and_names_the_path() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none/map.png");
    let is_folder = folder.path().join("folder.png");
    std::fs::create_dir(&is_folder).unwrap();
    for (path, reason) in [(&missing, "no such folder"), (&is_folder, "is a folder")] {
        let (code, _, stderr) = run(&["export", path.to_str().unwrap(), "--size", "64x64"]);
        assert_eq!(code, 1, "{stderr}");
        assert!(
            stderr.contains(reason) && stderr.lines().count() == 1,
            "{stderr}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_1_and_leaves_the_old_file_alone() {
    let folder = tempfile::tempdir().unwrap();
    let full = folder.path().join("full.png");
    std::os::unix::fs::symlink("/dev/full", &full).unwrap();
    let (code, _, stderr) = run(&["export", full.to_str().unwrap(), "--size", "64x64"]);
    assert_eq!(code, 1, "{stderr}");
    assert!(stderr.contains("could not write"), "{stderr}");
}

#[test]
fn files_that_are_no_geojson_end_with_1_and_name_file_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.png");
    let cases: [(&str, &[u8]); 8] = [
        ("empty.geojson", b""),
        (
            "none.geojson",
            b"{\"type\":\"FeatureCollection\",\"features\":[]}",
        ),
        (
            "point.geojson",
            b"{\"type\":\"Point\",\"coordinates\":[69,34]}",
        ),
        (
            "cut.geojson",
            b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\"",
        ),
        ("latin.geojson", b"{\"type\":\"\xff\xfe\"}"),
        ("text.geojson", b"hello"),
        ("other.geojson", b"{\"type\":\"Topology\"}"),
        ("array.geojson", b"[1,2,3]"),
    ];
    for (name, bytes) in cases {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let args = [
            "export",
            out.to_str().unwrap(),
            "--data",
            path.to_str().unwrap(),
            "--size",
            "64x64",
        ];
        let (code, _, stderr) = run(&args);
        assert_eq!(code, 1, "{name}: {stderr}");
        assert!(stderr.contains(name), "{name}: {stderr}");
        assert!(!out.exists(), "{name}");
    }
    let missing = folder.path().join("missing.geojson");
    for path in [missing.as_path(), folder.path()] {
        let args = [
            "export",
            out.to_str().unwrap(),
            "--data",
            path.to_str().unwrap(),
        ];
        let (code, _, stderr) = run(&args);
        assert_eq!(code, 1, "{stderr}");
    }
}

#[test]
fn a_readers_own_shapes_are_drawn_instead_of_the_atlas() {
    let folder = tempfile::tempdir().unwrap();
    let (data, out) = (
        folder.path().join("own.geojson"),
        folder.path().join("own.png"),
    );
    let square = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"UZB",
        "properties":{"name":"A square"},"geometry":{"type":"Polygon",
        "coordinates":[[[60,30],[75,30],[75,45],[60,45],[60,30]]]}}]}"#;
    std::fs::write(&data, square).unwrap();
    let args = [
        "export",
        out.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
        "--size",
        "200x200",
        "--layers",
        "engagement",
        "--no-credits",
        "--title",
        "",
    ];
    let (code, _, stderr) = run(&args);
    assert_eq!(code, 0, "{stderr}");
    let mut reader = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&out).unwrap()))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let middle = (100 * 200 + 100) * 3;
    assert_eq!(
        pixels[middle..middle + 3],
        [0x2A, 0x6A, 0xA3],
        "Uzbekistan's level, Ambassadors"
    );
}

#[test]
fn levels_lists_each_shape_once_with_its_level() {
    let (code, stdout, _) = run(&["levels", "--on", "2026-07-01", "--format", "csv"]);
    assert_eq!(code, 0);
    let mut lines = stdout.lines();
    assert_eq!(lines.next(), Some("code,name,level,level_name,since"));
    let rows: Vec<&str> = lines.collect();
    assert!(rows.len() > 200);
    assert!(rows.contains(&"RUS,Russia,5,Recognition,2025-07-03"));
    assert!(rows.contains(&"UZB,Uzbekistan,4,Ambassadors,2024-10-09"));
    assert!(rows.contains(&"AFG,Afghanistan,,Subject of the atlas,"));
    let recognised = rows
        .iter()
        .filter(|row| row.contains(",5,Recognition,"))
        .count();
    assert_eq!(recognised, 1, "Russia alone");
    let mut codes: Vec<&str> = rows.iter().map(|row| &row[..3]).collect();
    codes.dedup();
    assert_eq!(codes.len(), rows.len());
}

#[test]
fn levels_agree_in_each_format() {
    let (_, csv, _) = run(&["levels", "--on", "2024-01", "--format", "csv"]);
    let (_, json, _) = run(&["levels", "--on", "2024-01-31", "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(rows.len(), csv.lines().count() - 1);
    for (row, line) in rows.iter().zip(csv.lines().skip(1)) {
        assert!(line.starts_with(row["code"].as_str().unwrap()));
        let level = row["level"]
            .as_u64()
            .map_or(String::new(), |level| level.to_string());
        assert!(
            line.contains(&format!(",{level},{}", row["level_name"].as_str().unwrap())),
            "{line}"
        );
    }
    let (_, table, _) = run(&["levels", "--on", "2024-01"]);
    assert_eq!(table.lines().count(), csv.lines().count());
}

#[test]
fn explain_names_level_rule_and_deciding_events_with_sources() {
    let (code, stdout, _) = run(&["explain", "uzbekistan"]);
    assert_eq!(code, 0);
    for part in [
        "Uzbekistan (UZB)",
        "Level 4: Ambassadors, since 2024-10-09",
        "Rule:",
        "Decided by",
        "https://",
    ] {
        assert!(stdout.contains(part), "{part} is missing in:\n{stdout}");
    }
    let (_, json, _) = run(&["explain", "UZB", "--on", "2024-10-08", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["level"], 3, "a day before the ambassador");
    assert!(!answer["deciding"].as_array().unwrap().is_empty());
}

#[test]
fn a_territory_and_the_subject_explain_themselves_too() {
    let (_, greenland, _) = run(&["explain", "GRL"]);
    assert!(
        greenland.contains("takes the stance of Denmark"),
        "{greenland}"
    );
    let (_, subject, _) = run(&["explain", "AFG"]);
    assert!(subject.contains("subject of the atlas"), "{subject}");
}

#[test]
fn a_date_after_the_record_is_answered_and_told() {
    let (code, _, stderr) = run(&["levels", "--on", "2030-01-01"]);
    assert_eq!(code, 0);
    assert!(stderr.contains("nothing later is known"), "{stderr}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let binary = assert_cmd::cargo::cargo_bin("kabul-atlas");
    let script = format!(
        "'{}' levels --format json | head -n 1; exit ${{PIPESTATUS[0]}}",
        binary.display()
    );
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn help_lists_the_layers_by_id() {
    let (code, stdout, _) = run(&["export", "--help"]);
    assert_eq!(code, 0);
    for layer in [
        "engagement",
        "country-names",
        "capitals",
        "borders",
        "disputed-borders",
        "graticule",
    ] {
        assert!(stdout.contains(layer), "{layer}");
    }
    for words in ["engagement@40", "diplomacy", "english, local"] {
        assert!(stdout.contains(words), "{words}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_names_export_in_one_line() {
    let (code, stdout, stderr) = run(&[]);
    assert_eq!((code, stdout.as_str()), (1, ""), "{stderr}");
    assert!(
        stderr.contains("export") && stderr.lines().count() == 1,
        "{stderr}"
    );
}

#[test]
fn the_same_request_gives_the_same_bytes_whatever_the_surroundings() {
    let folder = tempfile::tempdir().unwrap();
    let draw = |name: &str, variables: &[(&str, &str)]| {
        let out = folder.path().join(name);
        let mut command = atlas();
        command.args(["export", out.to_str().unwrap(), "--size", "500x400"]);
        command.envs(variables.iter().copied()).assert().success();
        std::fs::read(out).unwrap()
    };
    let plain = draw("a.png", &[]);
    let other = draw(
        "b.png",
        &[
            ("LANG", "fa_AF.UTF-8"),
            ("TZ", "Asia/Kabul"),
            ("LC_ALL", "de_DE.UTF-8"),
        ],
    );
    assert!(plain == other);
}

#[test]
fn a_picture_that_would_take_too_much_memory_is_refused_with_the_number() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.webp");
    let (code, _, stderr) = run(&["export", out.to_str().unwrap(), "--size", "16384x16384"]);
    assert_eq!(code, 1);
    assert!(
        stderr.contains("3221 MB") && stderr.contains(".png"),
        "{stderr}"
    );
    assert!(!out.exists());
}

/// A limit on the size of files stands for a full disk: the system refuses to write on.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin("kabul-atlas");
    for name in ["map.png", "map.svg", "map.pdf", "map.webp", "map.gif"] {
        let out = folder.path().join(name);
        std::fs::write(&out, b"old").unwrap();
        let words = if name == "map.gif" {
            "--from 2025-07 --to 2025-07"
        } else {
            ""
        };
        // 8 blocks of 512 or 1024 bytes; without the trap the signal would end the program.
        let script = format!(
            "trap '' XFSZ; ulimit -f 8; exec '{}' export '{}' --size 640x400 {words}",
            program.display(),
            out.display()
        );
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {stderr}");
        assert!(
            stderr.contains("could not write") && stderr.contains(name),
            "{stderr}"
        );
        assert_eq!(std::fs::read(&out).unwrap(), b"old", "{name}");
        std::fs::remove_file(&out).unwrap();
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "{name}"
        );
    }
}

#[test]
fn a_report_needs_a_country_and_the_name_of_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("report.pdf");
    let out = out.to_str().unwrap();
    let (code, _, stderr) = run(&["report", "Uzbekistan", "-o", out, "--on", "2025-01"]);
    assert_eq!(code, 0, "{stderr}");
    let (code, _, stderr) = run(&["report", "Uzbekistn", "-o", out]);
    assert_eq!(code, 2);
    assert!(stderr.contains("did you mean UZB"), "{stderr}");
    let (code, _, stderr) = run(&["report", "region", "-o", "report.png"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("must end in .pdf"), "{stderr}");
    let (code, _, stderr) = run(&["report", "region", "-o", out, "--on", "1990"]);
    assert_eq!(code, 2, "{stderr}");
}

/// No one may write there, not even whoever may write everywhere else.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let (code, _, stderr) = run(&["export", "/proc/map.png", "--size", "200x150"]);
    assert_eq!(code, 1);
    assert!(
        stderr.contains("could not write: /proc/map.png"),
        "{stderr}"
    );
}
