//! The words of the interface: complete in each language, used, and laid out in its direction.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use kabul_atlas::explorer::Command as Asked;
use kabul_atlas::explorer::histogram::Group;
use kabul_atlas::explorer::table::Column;
use kabul_atlas::filter::{Facet, Sort};
use kabul_atlas::language::Language;
use kabul_atlas::scene::{Class, Layer, NameStyle, Overprint, Preset};
use kabul_atlas::world::World;

/// Names of places and organisations may stand in one language alone: the gazetteer has the others.
const NAMES: [&str; 4] = [
    "country-",
    "capital-",
    "organisation-name-",
    "organisation-short-",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Each key of a language's file, with what its words take in and the words themselves.
fn messages(language: Language) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let path = root().join(format!("assets/language/{language}.ftl"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages: BTreeMap<String, (BTreeSet<String>, String)> = BTreeMap::new();
    let mut last = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
        let words = match line.split_once('=').filter(|_| is_key) {
            Some((key, words)) => {
                let key = key.trim().to_owned();
                assert!(
                    !messages.contains_key(&key),
                    "{language}: {key} stands twice"
                );
                messages.insert(key.clone(), Default::default());
                last = Some(key);
                words
            }
            None => line,
        };
        let Some(message) = last.as_ref().and_then(|key| messages.get_mut(key)) else {
            continue;
        };
        let taken_in = words.split('$').skip(1).map(|rest| {
            let name: String = rest
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            name
        });
        message.0.extend(taken_in);
        message.1.push_str(words);
    }
    messages
}

fn is_name(key: &str) -> bool {
    NAMES.iter().any(|start| key.starts_with(start))
}

#[test]
fn each_language_has_each_key_and_takes_in_the_same() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let own = messages(language);
        let missing: Vec<_> = english
            .keys()
            .filter(|key| !own.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        for (key, (taken_in, words)) in &own {
            assert!(!words.trim().is_empty(), "{language}: {key} is empty");
            let Some((wanted, _)) = english.get(key) else {
                assert!(is_name(key), "{language}: {key} is no key of English");
                continue;
            };
            assert_eq!(taken_in, wanted, "{language}: {key}");
        }
    }
}

#[test]
fn no_words_are_left_in_english_by_mistake() {
    // Names of sources, which are no words, and what is put together alone.
    let alike = |words: &str| {
        let mut letters = words.chars().filter(|letter| letter.is_alphabetic());
        let is_put_together = words.trim().starts_with('{') && !words.contains('}') || {
            let outside: String = words
                .split('}')
                .filter_map(|it| it.split('{').next())
                .collect();
            !outside.chars().any(char::is_alphabetic)
        };
        is_put_together
            || letters.next().is_none()
            || ["GeoNames", "Natural Earth"].contains(&words.trim())
    };
    let english = messages(Language::English);
    for language in [Language::Russian, Language::Persian] {
        for (key, (_, words)) in messages(language) {
            let same = english.get(&key).is_some_and(|(_, it)| *it == words);
            assert!(
                !same || alike(&words),
                "{language}: {key} is English:{words}"
            );
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
    files
}

#[test]
fn each_key_is_used_and_each_key_that_is_used_is_there() {
    let english = messages(Language::English);
    let texts = sources(&root().join("src")).into_iter();
    let text: String = texts
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let is_used = |key: &str| {
        // Words of the record, months and groups have keys that are put together.
        let (family, rest) = key.split_once('-').unwrap_or((key, ""));
        let is_word = family.starts_with(|first: char| first.is_ascii_uppercase())
            && text.contains(&format!("{family} {{"))
            && text.contains(&format!("= \"{rest}\", \""));
        let is_month = ["month-", "month-of-", "month-short-", "month-tick-"]
            .iter()
            .any(|start| {
                key.strip_prefix(start)
                    .is_some_and(|it| it.parse::<u8>().is_ok())
            });
        let is_group = key.starts_with("group-");
        is_word || is_month || is_group || text.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = english.keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "not used: {unused:?}");
    let holders = ["language", "desk", "language()"];
    let calls = holders.iter().flat_map(|holder| {
        ["text", "say"].map(|word| (format!("{holder}.{word}(\""), format!("{holder}.{word}(\n")))
    });
    let calls: Vec<String> = calls.flat_map(|(line, lines)| [line, lines]).collect();
    for call in &calls {
        for (at, _) in text.match_indices(call.as_str()) {
            let rest = text[at + call.len()..].trim_start().trim_start_matches('"');
            let key: String = rest.chars().take_while(|it| *it != '"').collect();
            let is_key = !key.is_empty()
                && key
                    .chars()
                    .all(|it| it.is_ascii_alphanumeric() || "-_".contains(it));
            let is_literal =
                call.ends_with('"') || text[at + call.len()..].trim_start().starts_with('"');
            assert!(
                !is_literal || !is_key || english.contains_key(&key),
                "there is no key {key}"
            );
        }
    }
}

#[test]
fn all_names_are_there_in_all_languages() {
    let groups = World::embedded().unwrap().groups;
    for language in Language::ALL {
        // In a test, a key without words stops the program.
        let mut names: Vec<String> = Vec::new();
        for layer in Layer::ALL {
            names.extend(
                [layer.name_in(language), layer.description_in(language)].map(str::to_owned),
            );
        }
        for preset in Preset::ALL {
            names.extend(
                [preset.name_in(language), preset.description_in(language)].map(str::to_owned),
            );
        }
        for class in Class::LEVELS.into_iter().chain(Class::SHIFTS) {
            names.extend(
                [class.name_in(language), class.description_in(language)].map(str::to_owned),
            );
        }
        for overprint in Overprint::ALL {
            let short = overprint.short_name_in(language);
            names.extend(
                [
                    overprint.name_in(language),
                    short,
                    overprint.description_in(language),
                ]
                .map(str::to_owned),
            );
        }
        for style in NameStyle::ALL {
            names.extend(
                [style.name_in(language), style.short_name_in(language)].map(str::to_owned),
            );
        }
        for family in Group::ALL {
            names.extend(
                [family.name_in(language), family.short_name_in(language)].map(str::to_owned),
            );
        }
        for column in Column::ALL {
            names.extend(
                [column.name_in(language), column.description_in(language)].map(str::to_owned),
            );
        }
        for sort in Sort::ALL {
            names.push(sort.name_in(language).to_owned());
            let facets = Facet::all_of(sort, &groups).into_iter();
            names.extend(facets.map(|facet| facet.name_in(&groups, language)));
        }
        names.extend(
            Asked::all()
                .into_iter()
                .map(|command| command.name_in(language)),
        );
        let are_whole = names
            .iter()
            .all(|name| !name.is_empty() && !name.contains('{'));
        assert!(are_whole, "{names:?}");
        let english = |name: &&String| name.chars().any(|it| it.is_ascii_lowercase());
        if language != Language::English {
            let left: Vec<&String> = names.iter().filter(english).collect();
            let known = ["English", "Equal Earth"];
            let left = left
                .iter()
                .filter(|it| !known.iter().any(|known| it.contains(known)));
            assert_eq!(
                left.collect::<Vec<_>>(),
                Vec::<&&String>::new(),
                "{language}"
            );
        }
    }
}

#[test]
fn a_language_that_is_none_is_refused_with_those_that_there_are() {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let told = command
        .args(["export", "x.png", "--language", "de"])
        .output()
        .unwrap();
    assert_eq!(told.status.code(), Some(2));
    let told = String::from_utf8(told.stderr).unwrap();
    assert!(
        told.contains("“de” is no language of the atlas: en, ru, fa"),
        "{told}"
    );
}
