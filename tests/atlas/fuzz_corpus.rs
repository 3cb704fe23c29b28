//! The corpus of the fuzz targets, as ordinary tests: each file of `fuzz/corpus` is tried, whole
//! and cut short, as the fuzzer tries what it makes up.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[expect(clippy::expect_used, reason = "a trial that breaks off is a finding")]
#[path = "../../fuzz/trials.rs"]
mod trials;

#[test]
fn every_file_of_the_corpus_is_read_or_refused_and_nothing_panics() {
    for (target, attempt) in trials::ALL {
        let folder = Path::new("fuzz/corpus").join(target);
        let mut n_files = 0;
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            // A test that fails shows what was tried last.
            println!("{}", path.display());
            attempt(&bytes);
            for cut in [1, 2, 3, 5, 8, 13] {
                attempt(&bytes[..bytes.len() * cut / 14]);
            }
            n_files += 1;
        }
        assert!(n_files > 0, "{} is empty", folder.display());
    }
}

#[test]
fn each_target_has_a_program_a_corpus_and_a_trial() {
    let names: BTreeSet<String> = trials::ALL.iter().map(|it| it.0.to_owned()).collect();
    let in_folder = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(in_folder("fuzz/fuzz_targets"), names);
    assert_eq!(in_folder("fuzz/corpus"), names);
    let manifest = fs::read_to_string("fuzz/Cargo.toml").unwrap();
    for name in names {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}
