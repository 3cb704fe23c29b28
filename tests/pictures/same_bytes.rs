//! The same words give the same bytes, wherever and however the program runs.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;

use assert_cmd::Command;

/// What each run writes.
const FILES: [(&str, &[&str]); 8] = [
    ("all.png", &["--layers", "all", "--names", "both"]),
    ("transparent.png", &["--transparent"]),
    ("local.svg", &["--names", "local", "--layers", "all"]),
    ("security.pdf", &["--preset", "security", "--names", "both"]),
    ("world.webp", &["--view", "world", "--theme", "dark"]),
    (
        "change.svg",
        &["--compare", "2021-08-15", "--theme", "print"],
    ),
    (
        "days.gif",
        &[
            "--from",
            "2025-06-20",
            "--to",
            "2025-07-10",
            "--step",
            "change",
        ],
    ),
    (
        "days.apng",
        &[
            "--from",
            "2025-06-20",
            "--to",
            "2025-07-10",
            "--step",
            "change",
        ],
    ),
];

/// Runs the program once for each file, and returns what it wrote.
fn write(folder: &Path, prepare: impl Fn(&mut Command)) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    let command = || {
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        command.current_dir(folder);
        prepare(&mut command);
        command
    };
    for (name, words) in FILES {
        let mut command = command();
        command
            .args(["export", name, "--size", "640x420"])
            .args(words);
        command.assert().success();
        files.push(std::fs::read(folder.join(name)).unwrap());
    }
    command()
        .args(["report", "Uzbekistan", "-o", "report.pdf"])
        .assert()
        .success();
    files.push(std::fs::read(folder.join("report.pdf")).unwrap());
    files
}

#[test]
fn neither_place_nor_time_nor_language_nor_fonts_change_a_byte() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = write(here.path(), |command| {
        command.env("TZ", "UTC").env("LANG", "C").env("LC_ALL", "C");
    });
    let second = write(there.path(), |command| {
        command
            .env_clear()
            .env("TZ", "Pacific/Kiritimati")
            .env("LANG", "fa_IR.UTF-8")
            .env("LC_ALL", "fa_IR.UTF-8")
            .env("HOME", there.path())
            .env("FONTCONFIG_FILE", "/dev/null")
            .env("SOURCE_DATE_EPOCH", "0")
            .env("RUST_MIN_STACK", "4194304");
    });
    let names = FILES.iter().map(|(name, _)| *name).chain(["report.pdf"]);
    for ((name, a), b) in names.zip(&first).zip(&second) {
        assert!(!a.is_empty() && a == b, "{name}");
    }
}

/// One processor, and therefore one thread, instead of all.
#[cfg(target_os = "linux")]
#[test]
fn the_number_of_threads_changes_no_byte() {
    let has_taskset = std::process::Command::new("taskset")
        .arg("--version")
        .output()
        .is_ok();
    if !has_taskset {
        println!("skipped: there is no taskset to keep the program on one processor");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin("kabul-atlas");
    let all = folder.path().join("all.png");
    let one = folder.path().join("one.png");
    let words = ["--size", "1000x1200", "--layers", "all"];
    let mut command = Command::new(&program);
    command
        .arg("export")
        .arg(&all)
        .args(words)
        .assert()
        .success();
    let mut command = Command::new("taskset");
    command
        .args(["-c", "0"])
        .arg(&program)
        .arg("export")
        .arg(&one)
        .args(words);
    command.assert().success();
    assert!(std::fs::read(all).unwrap() == std::fs::read(one).unwrap());
}
