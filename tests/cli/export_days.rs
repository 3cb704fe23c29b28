//! `export` of two days, of another era and of days in a row, as a process.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;

use assert_cmd::Command;

fn atlas() -> Command {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET");
    command
}

/// Runs `export` with a small picture; returns exit code and stderr. Stdout stays empty.
fn export(args: &[&str]) -> (i32, String) {
    let output = atlas()
        .args(["export", "--size", "200x150"])
        .args(args)
        .output()
        .unwrap();
    assert_eq!(output.stdout, b"", "{args:?}");
    let stderr = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), stderr)
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn gif_frames(path: &Path) -> usize {
    let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let mut decoder = gif::DecodeOptions::new().read_info(file).unwrap();
    let mut frames = 0;
    while decoder.read_next_frame().unwrap().is_some() {
        frames += 1;
    }
    frames
}

#[test]
fn two_days_can_be_compared_in_either_order_and_the_order_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let [a, b] = ["a.png", "b.png"].map(|name| folder.path().join(name));
    let [early, late] = ["2021-08-15", "2025-07-03"];
    let (code, stderr) = export(&[a.to_str().unwrap(), "--on", late, "--compare", early]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    let (code, stderr) = export(&[b.to_str().unwrap(), "--on", early, "--compare", late]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("from 2021-08-15 to 2025-07-03"), "{stderr}");
    assert!(std::fs::read(a).unwrap() == std::fs::read(b).unwrap());
}

#[test]
fn days_beyond_the_record_are_clamped_and_days_before_the_era_refused() {
    let folder = tempfile::tempdir().unwrap();
    let [late, last] = ["late.png", "last.png"].map(|name| folder.path().join(name));
    let (code, stderr) = export(&[late.to_str().unwrap(), "--on", "2050"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("nothing later is known"), "{stderr}");
    let (code, _) = export(&[last.to_str().unwrap()]);
    assert_eq!(code, 0);
    assert!(std::fs::read(late).unwrap() == std::fs::read(&last).unwrap());
    let out = last.to_str().unwrap();
    for args in [
        &[out, "--on", "2021-08-14"][..],
        &[out, "--compare", "2020"],
        &[out, "--era", "first", "--on", "1993-12-31"],
    ] {
        let (code, stderr) = export(args);
        assert_eq!(code, 2, "{args:?}: {stderr}");
        let names_first_day = stderr.contains("2021-08-15") || stderr.contains("1994-01-01");
        assert!(names_first_day, "{args:?}: {stderr}");
    }
}

#[test]
fn the_first_emirate_can_be_drawn_still_compared_and_in_motion() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [&[&str]; 3] = [
        &["a.png", "--on", "1998-01-01"],
        &["b.png", "--on", "2001-12-31", "--compare", "1997-01-01"],
        &["c.gif", "--from", "1997-05", "--to", "1997-07"],
    ];
    for case in cases {
        let out = folder.path().join(case[0]);
        let mut args = vec![out.to_str().unwrap(), "--era", "first"];
        args.extend(&case[1..]);
        let (code, stderr) = export(&args);
        assert_eq!(code, 0, "{case:?}: {stderr}");
        assert!(out.is_file());
    }
}

#[test]
fn an_animation_goes_from_day_to_day_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let gif = folder.path().join("Years.GIF");
    let (code, stderr) = export(&[
        gif.to_str().unwrap(),
        "--from",
        "2024-08",
        "--to",
        "2024-10-09",
        "--seconds-per-step",
        "0.1",
    ]);
    assert_eq!(code, 0, "{stderr}");
    // The first of August, the ends of August and September, the ninth of October.
    assert_eq!(gif_frames(&gif), 4);
    assert_eq!(
        stderr.lines().count(),
        1,
        "no bar without a terminal: {stderr}"
    );
    let apng = folder.path().join("changes.apng");
    let (code, stderr) = export(&[
        apng.to_str().unwrap(),
        "--from",
        "2025-07-01",
        "--to",
        "2025-07-04",
        "--step",
        "change",
    ]);
    assert_eq!(code, 0, "{stderr}");
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(apng).unwrap()));
    let info = decoder.read_info().unwrap().info().clone();
    // Russia recognised Kabul on 3 July; there is at least the first day and that one.
    assert!(info.animation_control.unwrap().num_frames >= 2);
}

#[test]
fn dates_the_wrong_way_round_are_swapped_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.gif");
    let (code, stderr) = export(&[
        out.to_str().unwrap(),
        "--from",
        "2024-10-09",
        "--to",
        "2024-09-20",
    ]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("swapped"), "{stderr}");
    assert_eq!(gif_frames(&out), 3);
}

#[test]
fn single_pictures_go_into_a_new_or_empty_folder_by_number_and_date() {
    let folder = tempfile::tempdir().unwrap();
    let frames = folder.path().join("frames");
    let asked = |target: &[&str]| {
        let span = ["--from", "2024-09-15", "--to", "2024-10-09"];
        export(&[target, &span, &["--transparent"]].concat())
    };
    let with_option = ["--frames", frames.to_str().unwrap()];
    let (code, stderr) = asked(&with_option);
    assert_eq!(code, 0, "{stderr}");
    assert!(stderr.contains("wrote 3 pictures"), "{stderr}");
    let expected = [
        "frame-0001-2024-09-15.png",
        "frame-0002-2024-09-30.png",
        "frame-0003-2024-10-09.png",
    ];
    assert_eq!(names_in(&frames), expected);
    let (code, stderr) = asked(&with_option);
    assert_eq!(code, 1, "the folder is not empty any more: {stderr}");
    assert!(stderr.contains("not empty"), "{stderr}");
    assert_eq!(names_in(&frames), expected);
    // A name that ends as a folder's does says the same.
    let others = format!("{}/", folder.path().join("others").display());
    let (code, stderr) = asked(&[&others]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(names_in(Path::new(&others)), expected);
    for name in expected {
        let [one, other] = [&frames, Path::new(&others)].map(|it| std::fs::read(it.join(name)));
        assert!(one.unwrap() == other.unwrap(), "{name}");
    }
}

#[test]
fn single_pictures_fill_the_empty_folder_that_the_reader_stands_in() {
    let folder = tempfile::tempdir().unwrap();
    let span = ["--from", "2024-10-08", "--to", "2024-10-09"];
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kabul-atlas"))
        .current_dir(folder.path())
        .args(["export", "--size", "320x240", "--frames", "."])
        .args(span)
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    let expected = ["frame-0001-2024-10-08.png", "frame-0002-2024-10-09.png"];
    assert_eq!(names_in(folder.path()), expected, "{stderr}");
}

#[test]
fn folders_that_cannot_be_used_are_named_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let missing = folder.path().join("none/frames");
    for (path, reason) in [(&file, "not a folder"), (&missing, "no such folder")] {
        let (code, stderr) = export(&["--frames", path.to_str().unwrap()]);
        assert_eq!(code, 1, "{stderr}");
        assert!(stderr.contains(reason), "{stderr}");
    }
    let missing = folder.path().join("none/a.gif");
    let is_folder = folder.path().join("folder.gif");
    std::fs::create_dir(&is_folder).unwrap();
    for (path, reason) in [(&missing, "no such folder"), (&is_folder, "is a folder")] {
        let (code, stderr) = export(&[path.to_str().unwrap()]);
        assert_eq!(code, 1, "{stderr}");
        assert!(stderr.contains(reason), "{stderr}");
    }
}

#[test]
fn words_that_do_not_go_together_end_with_2_and_say_what_works() {
    let cases: [(&[&str], &str); 25] = [
        (
            &["a.png", "--isolate", "change:new"],
            "say with --compare since when",
        ),
        (
            &["a.png", "--compare", "2022", "--isolate", "level:3"],
            "name one such as change:+2",
        ),
        (
            &["a.png", "--from", "2022", "--to", "2023"],
            ".gif or .apng",
        ),
        (&["a.png", "--step", "month"], ".gif or .apng"),
        (&["a.png", "--seconds-per-step", "1"], ".gif or .apng"),
        (&["a.gif", "--on", "2022"], "--from and --to"),
        (&["a.gif", "--compare", "2022"], "--from and --to"),
        (&["a.apng", "--transparent"], "or a folder, such as years/"),
        (&["a.gif", "--step", "week"], "month"),
        (&["a.gif", "--from", "yesterday"], "yesterday"),
        (&["a.gif", "--from", "2020"], "2021-08-15"),
        (&["a.gif", "--seconds-per-step", "0"], "0.02 to 60"),
        (&["a.gif", "--seconds-per-step", "-1"], "0.02 to 60"),
        (&["a.gif", "--seconds-per-step", "1e9"], "0.02 to 60"),
        (&["a.gif", "--seconds-per-step", "NaN"], "0.02 to 60"),
        (&["a.gif", "--seconds-per-step", "long"], "long"),
        (&["a.bmp"], ".gif, .apng"),
        (&["a.gif", "--frames", "folder"], "--frames"),
        (&["--frames", "folder", "--on", "2022"], "--on"),
        (&["folder/", "--on", "2022"], "--from and --to"),
        (&["folder/", "--compare", "2022"], "--from and --to"),
        (&["folder/", "--seconds-per-step", "1"], "for animations"),
        (&["folder/", "--frames", "folder"], "--frames"),
        (&["a.png", "--era", "third"], "first"),
        (&[], "OUT"),
    ];
    for (args, named) in cases {
        let (code, stderr) = export(args);
        assert_eq!(code, 2, "{args:?}: {stderr}");
        assert!(stderr.contains(named), "{args:?}: {stderr}");
    }
}

#[test]
fn an_animation_of_too_many_pixels_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.gif");
    let output = atlas()
        .args(["export", out.to_str().unwrap(), "--size", "16384x16384"])
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("MB of memory"), "{stderr}");
    assert_eq!(names_in(folder.path()), Vec::<String>::new());
}

#[cfg(unix)]
/// Runs `export` into this file or folder for a while, and ends it.
fn interrupted(out: &str) {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_kabul-atlas"))
        .args(["export", out, "--size", "1920x1080"])
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    let pid = child.id().to_string();
    // As by Ctrl+C. Shells let programs in the background ignore that, and tests may run there: these end by the second.
    for signal in ["-INT", "-TERM"] {
        let told = std::process::Command::new("kill")
            .args([signal, &pid])
            .status()
            .unwrap();
        assert!(told.success());
    }
    assert!(!child.wait().unwrap().success());
}

#[test]
fn an_interrupted_animation_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    interrupted(folder.path().join("a.gif").to_str().unwrap());
    assert_eq!(names_in(folder.path()), Vec::<String>::new());
}

#[test]
fn an_interrupted_series_leaves_no_folder_that_looks_whole() {
    let folder = tempfile::tempdir().unwrap();
    let years = format!("{}/", folder.path().join("years").display());
    interrupted(&years);
    let left = names_in(folder.path());
    let is_hidden = |name: &String| name.starts_with(".kabul-atlas-");
    assert!(left.iter().all(is_hidden), "{left:?}");
    // So it can be drawn again.
    let (code, stderr) = export(&[&years, "--from", "2026-06", "--to", "2026-06"]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(names_in(Path::new(&years)).len(), 2);
}

#[test]
fn a_still_picture_with_the_events_of_the_month_can_be_exported() {
    let folder = tempfile::tempdir().unwrap();
    let [plain, events] = ["a.png", "b.png"].map(|name| folder.path().join(name));
    for (out, layers) in [(&plain, "engagement"), (&events, "engagement,events")] {
        let args = [
            out.to_str().unwrap(),
            "--on",
            "2021-08-31",
            "--layers",
            layers,
        ];
        let (code, stderr) = export(&args);
        assert_eq!(code, 0, "{stderr}");
    }
    assert!(std::fs::read(plain).unwrap() != std::fs::read(events).unwrap());
}
