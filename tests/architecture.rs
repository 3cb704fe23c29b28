//! Who may import whom. The way of data is one-way, and egui stays in one folder.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Each module, and the modules of this crate that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("country", &[]),
    ("date", &[]),
    ("delimited", &[]),
    ("language", &["date"]),
    ("logging", &[]),
    ("manual", &[]),
    ("record", &["country", "date", "delimited", "language"]),
    ("version", &["record"]),
    ("engagement", &["country", "date", "record", "language"]),
    ("data", &["country"]),
    ("atlas", &["country", "data", "language"]),
    ("places", &["country", "language"]),
    (
        "own",
        &[
            "country",
            "data",
            "delimited",
            "language",
            "atlas",
            "places",
        ],
    ),
    (
        "groups",
        &["country", "date", "language", "record", "places"],
    ),
    ("world", &["country", "record", "atlas", "places", "groups"]),
    (
        "filter",
        &[
            "country",
            "date",
            "language",
            "record",
            "engagement",
            "groups",
            "world",
        ],
    ),
    ("text", &[]),
    // Of the record the scene takes words only: kinds, ranks, statuses, and which event a sign is.
    (
        "scene",
        &[
            "language",
            "country",
            "record",
            "engagement",
            "atlas",
            "places",
            "own",
            "text",
        ],
    ),
    (
        "picture",
        &[
            "language",
            "delimited",
            "country",
            "date",
            "record",
            "engagement",
            "data",
            "own",
            "atlas",
            "groups",
            "world",
            "filter",
            "scene",
            "text",
        ],
    ),
    (
        "explorer",
        &[
            "language",
            "country",
            "date",
            "delimited",
            "manual",
            "record",
            "engagement",
            "data",
            "own",
            "atlas",
            "places",
            "groups",
            "world",
            "filter",
            "scene",
            "picture",
        ],
    ),
    ("mishap", &["explorer", "picture"]),
    (
        "report",
        &[
            "language",
            "country",
            "date",
            "record",
            "engagement",
            "places",
            "filter",
            "world",
            "text",
            "scene",
            "picture",
            "explorer",
        ],
    ),
    (
        "cli",
        &[
            "language",
            "country",
            "date",
            "delimited",
            "logging",
            "version",
            "record",
            "engagement",
            "data",
            "own",
            "atlas",
            "places",
            "groups",
            "world",
            "filter",
            "scene",
            "picture",
            "explorer",
            "report",
        ],
    ),
    (
        "window",
        &[
            "language",
            "country",
            "date",
            "manual",
            "version",
            "mishap",
            "record",
            "engagement",
            "data",
            "own",
            "atlas",
            "places",
            "groups",
            "world",
            "filter",
            "text",
            "scene",
            "picture",
            "explorer",
            "report",
        ],
    ),
];

/// Crates that only some modules may use.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("egui", &["window"]),
    ("eframe", &["window"]),
    ("rfd", &["window"]),
    ("clap", &["cli"]),
    ("pulldown_cmark", &["manual"]),
    ("tracing_subscriber", &["logging"]),
    ("simd_adler32", &["picture"]),
    ("shapefile", &["data"]),
    ("flate2", &["data", "picture"]),
    ("rawzip", &["data"]),
    ("toml", &["record", "places", "groups", "explorer", "cli"]),
    (
        "csv",
        &["delimited", "own", "record", "cli", "explorer", "picture"],
    ),
    ("sha2", &["record"]),
    ("fluent_bundle", &["language"]),
    ("unic_langid", &["language"]),
    ("krilla", &["picture"]),
    ("roxmltree", &["picture"]),
    ("image_webp", &["picture"]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module that a file belongs to: its first folder, or its own name.
fn module_of(path: &Path, root: &Path) -> String {
    let first = path
        .strip_prefix(root)
        .unwrap()
        .components()
        .next()
        .unwrap();
    first
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

/// The names that follow `prefix` in code lines, up to the next thing that is no name.
fn names_after<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.match_indices(prefix).map(move |(at, _)| {
        let rest = &line[at + prefix.len()..];
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        &rest[..end]
    })
}

fn faults() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rules: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut faults = Vec::new();
    for path in sources(&root) {
        let module = module_of(&path, &root);
        if module == "lib" || module == "main" {
            continue;
        }
        let shown = path.strip_prefix(&root).unwrap().display().to_string();
        let Some(may_use) = rules.get(module.as_str()) else {
            faults.push(format!(
                "src/{shown}: `{module}` stands in no row of the table"
            ));
            continue;
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for used in names_after(line, "crate::") {
                let is_module = rules.contains_key(used);
                if is_module && used != module && !may_use.contains(&used) {
                    faults.push(format!("src/{shown}: `{module}` must not use `{used}`"));
                }
            }
            for (name, places) in ONLY_IN {
                let is_used = line.contains(&format!("{name}::"));
                if is_used && !places.contains(&module.as_str()) {
                    faults.push(format!("src/{shown}: only {places:?} may use `{name}`"));
                }
            }
        }
    }
    faults
}

#[test]
fn modules_use_only_what_lies_to_their_left() {
    assert_eq!(faults(), Vec::<String>::new());
}

#[test]
fn each_module_stands_behind_those_that_it_uses() {
    let mut before: Vec<&str> = Vec::new();
    for (module, uses) in MAY_USE {
        for used in *uses {
            assert!(
                before.contains(used),
                "{module} uses {used}, which stands behind it"
            );
        }
        before.push(module);
    }
}

#[test]
fn the_names_behind_a_path_are_found() {
    let line = "use crate::scene::{Scene}; crate::atlas::find(crate::text::x)";
    let names: Vec<_> = names_after(line, "crate::").collect();
    assert_eq!(names, ["scene", "atlas", "text"]);
}
