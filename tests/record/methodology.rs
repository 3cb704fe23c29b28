//! `METHODOLOGY.md` is the page that the rule writes of itself.
//!
//! `UPDATE_METHODOLOGY=1 cargo test --test record methodology` writes it anew.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kabul_atlas::engagement::method;
use kabul_atlas::record::embedded;

/// The page as Markdown, each paragraph wrapped at 120 characters as in the README.
fn markdown() -> String {
    let (record, _) = embedded();
    let mut page = String::from("# How levels are decided\n");
    for section in method::in_words(record.about()) {
        writeln!(page, "\n## {}", section.heading).unwrap();
        for paragraph in section.paragraphs {
            page.push('\n');
            page.push_str(&wrapped(&paragraph, 120));
        }
    }
    page
}

fn wrapped(paragraph: &str, width: usize) -> String {
    let mut text = String::new();
    let mut length = 0;
    for word in paragraph.split(' ') {
        let longer = word.chars().count();
        if length == 0 {
            length = longer;
        } else if length + 1 + longer <= width {
            text.push(' ');
            length += 1 + longer;
        } else {
            text.push('\n');
            length = longer;
        }
        text.push_str(word);
    }
    text.push('\n');
    text
}

#[test]
fn the_page_in_the_repository_is_the_one_that_the_rule_writes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("METHODOLOGY.md");
    let page = markdown();
    if std::env::var_os("UPDATE_METHODOLOGY").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    // Git may check text out with the line ends of another system.
    let stored = stored.replace("\r\n", "\n");
    assert_eq!(
        stored, page,
        "UPDATE_METHODOLOGY=1 cargo test --test record methodology writes it anew"
    );
}
