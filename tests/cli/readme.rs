//! What README and manual promise: their commands work, and their links lead somewhere.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use kabul_atlas::country::CountryCode;
use kabul_atlas::date::in_words;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::picture::provenance;
use kabul_atlas::record::Era;
use kabul_atlas::world::World;

const PAGES: [&str; 3] = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"];

/// What `cargo run` is asked to pass on.
const CARGO_RUN: [&str; 2] = ["cargo run --release -- ", "cargo run -- "];

/// Lines that are tried elsewhere, each with its reason.
const ELSEWHERE: [(&str, &str); 9] = [
    ("cargo run --release", "opens the window: tests/window"),
    ("kabul-atlas", "opens the window: tests/window"),
    ("cargo test", "this is it"),
    ("cargo bench", "measures, on a machine at rest"),
    (
        "cargo install --locked --path .",
        "builds; .ci/package installs",
    ),
    (".ci/", "the checks themselves"),
    ("python3 assets/", "makes assets anew, from the network"),
    ("sudo apt", "installs"),
    ("UPDATE_", "makes assets anew"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = PAGES.iter().map(|page| root().join(page)).collect();
    let manual = std::fs::read_dir(root().join("assets/manual")).unwrap();
    pages.extend(manual.map(|entry| entry.unwrap().path()));
    pages.sort();
    pages
}

/// The lines of all blocks marked `sh`, joined where they go on, without what is said beside them.
fn commands(text: &str) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    let mut is_inside = false;
    let mut goes_on = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_inside = line.trim() == "```sh";
            continue;
        }
        let line = line.split(" #").next().unwrap_or_default().trim();
        if !is_inside || line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (words, continues) = match line.strip_suffix('\\') {
            Some(words) => (words.trim(), true),
            None => (line, false),
        };
        match commands.last_mut().filter(|_| goes_on) {
            Some(last) => *last = format!("{last} {words}"),
            None => commands.push(words.to_owned()),
        }
        goes_on = continues;
    }
    commands
}

/// What the program is asked, if this command asks the program something.
fn asked(command: &str) -> Option<String> {
    let behind = CARGO_RUN.iter().find_map(|run| command.strip_prefix(run));
    let words = behind.or_else(|| command.strip_prefix("kabul-atlas "))?;
    // A file instead of a command opens the window.
    let opens = words
        .split(' ')
        .next()
        .is_some_and(|word| word.contains('.'));
    (!opens).then(|| words.to_owned())
}

/// A folder with all that the commands name: the record, a GeoJSON file, a table of our own.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root().join("assets"), folder.path().join("assets")).unwrap();
    for file in std::fs::read_dir(root().join("tests/fixtures/readme")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    folder
}

/// Tries the commands of a page in a folder of its own; how many there are.
fn try_commands(page: &Path) -> usize {
    let folder = workplace();
    let binary = Path::new(env!("CARGO_BIN_EXE_kabul-atlas"));
    let path = format!("{}:/usr/bin:/bin", binary.parent().unwrap().display());
    let shown = page.strip_prefix(root()).unwrap().display().to_string();
    let mut tried = BTreeSet::new();
    for command in commands(&std::fs::read_to_string(page).unwrap()) {
        let Some(words) = asked(&command) else {
            let known = |(begin, _): &(&str, &str)| command.starts_with(begin);
            assert!(
                ELSEWHERE.iter().any(known),
                "{shown}: nobody tries “{command}”"
            );
            continue;
        };
        if !tried.insert(words.clone()) {
            continue;
        }
        // A shell reads it, as the reader's would: quotes, pipes, redirections.
        let output = Command::new("sh")
            .args(["-c", &format!("kabul-atlas {words}")])
            .current_dir(folder.path())
            .env("PATH", &path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{shown}: {command}\n{said}");
        assert!(!said.contains("panicked"), "{shown}: {command}\n{said}");
    }
    tried.len()
}

/// Each page by itself, as a reader would start with it, and two pages at a time.
#[test]
fn each_command_of_readme_and_manual_works() {
    let pages = Mutex::new(pages());
    let work = || {
        let next = || pages.lock().unwrap().pop();
        std::iter::from_fn(next)
            .map(|page| try_commands(&page))
            .sum::<usize>()
    };
    let tried = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        work() + other.join().unwrap()
    });
    assert!(tried > 12, "too few commands were found: {tried}");
}

/// What a picture says of itself that does not depend on the record.
fn said_by(picture: &Path) -> serde_json::Value {
    let said = provenance::read(picture).unwrap_or_else(|error| {
        panic!(
            "{}: {error}; draw it anew with UPDATE_README=1",
            picture.display()
        )
    });
    let mut said = serde_json::to_value(said).unwrap();
    for changing in ["version", "record", "credit", "seen"] {
        said.as_object_mut().unwrap().remove(changing);
    }
    said
}

/// With `UPDATE_README` set, the pictures are drawn anew.
#[test]
fn the_readme_shows_what_its_commands_draw() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    let pictures = root().join("assets/readme");
    let mut count = 0;
    for command in commands(&text) {
        let mut words = command.split(' ');
        if (words.next(), words.next()) != (Some("kabul-atlas"), Some("export")) {
            continue;
        }
        let words: Vec<&str> = words.collect();
        let shown = pictures.join(words[0]);
        if !text.contains(&format!("(assets/readme/{})", words[0])) || !words.contains(&"1200x750")
        {
            continue;
        }
        let binary = env!("CARGO_BIN_EXE_kabul-atlas");
        let mut export = Command::new(binary);
        export.arg("export").args(&words).current_dir(folder.path());
        assert!(export.output().unwrap().status.success(), "{command}");
        let drawn = folder.path().join(words[0]);
        if std::env::var_os("UPDATE_README").is_some() {
            std::fs::copy(&drawn, &shown).unwrap();
        }
        assert_eq!(said_by(&shown), said_by(&drawn), "{command}");
        count += 1;
    }
    assert_eq!(count, 4);
}

#[test]
fn links_to_files_lead_to_files() {
    let mut count = 0;
    for page in pages() {
        let text = std::fs::read_to_string(&page).unwrap();
        let shown = page.strip_prefix(root()).unwrap().display().to_string();
        for link in text.split("](").skip(1) {
            let target = link.split(')').next().unwrap_or_default();
            let file = target.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") {
                continue;
            }
            count += 1;
            assert!(
                page.parent().unwrap().join(file).exists(),
                "{shown}: {target}"
            );
        }
    }
    assert!(count > 12, "too few links were found: {count}");
}

#[test]
fn commands_are_found_in_blocks_for_the_shell_alone() {
    let text = "```sh\na b \\\n  c  # tells\n\n# only tells\nd\n```\n```toml\ne\n```\nf\n";
    assert_eq!(commands(text), ["a b c", "d"]);
    assert_eq!(asked("cargo run -- check x").as_deref(), Some("check x"));
    assert_eq!(asked("kabul-atlas"), None);
}

/// Numbers with a comma between their thousands, as the page has them.
fn in_thousands(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

#[test]
fn the_readme_tells_of_this_record() {
    let world = World::embedded().unwrap();
    let record = &world.record;
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let as_of = in_words(record.as_of());
    let engagement = Engagement::on(record, record.as_of(), Era::Second);
    let counted = world.places.countries().filter(|country| {
        let code = country.code;
        code != CountryCode::AFGHANISTAN
            && world.atlas.find(code).is_some()
            && world.places.bearer_of_stance(code) == code
    });
    let with_level = counted.filter(|country| engagement.level(country.code).is_some());
    for words in [
        format!("The record ends on **{as_of}**"),
        format!("“Kabul Atlas record, as of {as_of}”"),
        format!(
            "{} events from {} pages",
            in_thousands(record.events().len()),
            in_thousands(record.source_count())
        ),
        format!("{} have a level on that day", with_level.count()),
    ] {
        assert!(text.contains(&words), "README.md lacks “{words}”");
    }
}

#[test]
fn the_citation_names_this_program_and_this_record() {
    let citation = std::fs::read_to_string(root().join("CITATION.cff")).unwrap();
    let version = format!("version: {}\n", env!("CARGO_PKG_VERSION"));
    assert!(citation.contains(&version), "{version}");
    let record = std::fs::read_to_string(root().join("assets/record/record.toml")).unwrap();
    let as_of = record.lines().find_map(|it| it.strip_prefix("as_of = "));
    let as_of = format!("version: {}\n", as_of.unwrap());
    assert!(citation.contains(&as_of), "{as_of}");
}
