//! The manual: short pages, written once in Markdown, read in the repository and in the window.
//!
//! A [`Chapter`] is one page; [`Chapter::blocks`] is its text without the marks, for whoever sets
//! it. The pages on how levels are decided and on contributing are those of the repository's root.

mod markdown;

pub use markdown::{Block, Span};

use std::path::Path;

/// A page of the manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each is what its title says")]
pub enum Chapter {
    #[default]
    FirstSteps,
    ReadingTheMap,
    Time,
    FindAndCompare,
    Export,
    OwnData,
    OwnRecord,
    BrokenInput,
    CommandLine,
    Neutrality,
    Methodology,
    Contributing,
}

macro_rules! page {
    ($path:literal) => {
        (
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)),
        )
    };
}

impl Chapter {
    /// All of them, in the order in which people should read them.
    pub const ALL: [Self; 12] = [
        Self::FirstSteps,
        Self::ReadingTheMap,
        Self::Time,
        Self::FindAndCompare,
        Self::Export,
        Self::OwnData,
        Self::OwnRecord,
        Self::BrokenInput,
        Self::CommandLine,
        Self::Neutrality,
        Self::Methodology,
        Self::Contributing,
    ];

    /// Its file, from the root of the repository, and what stands there.
    const fn page(self) -> (&'static str, &'static str) {
        match self {
            Self::FirstSteps => page!("assets/manual/first-steps.md"),
            Self::ReadingTheMap => page!("assets/manual/reading-the-map.md"),
            Self::Time => page!("assets/manual/time.md"),
            Self::FindAndCompare => page!("assets/manual/find-and-compare.md"),
            Self::Export => page!("assets/manual/export.md"),
            Self::OwnData => page!("assets/manual/own-data.md"),
            Self::OwnRecord => page!("assets/manual/own-record.md"),
            Self::BrokenInput => page!("assets/manual/broken-input.md"),
            Self::CommandLine => page!("assets/manual/command-line.md"),
            Self::Neutrality => page!("assets/manual/neutrality.md"),
            Self::Methodology => page!("METHODOLOGY.md"),
            Self::Contributing => page!("CONTRIBUTING.md"),
        }
    }

    /// Its file, from the root of the repository.
    pub const fn path(self) -> &'static str {
        self.page().0
    }

    /// Its title: the first heading of its page.
    pub fn title(self) -> &'static str {
        let first = self.page().1.lines().next().unwrap_or_default();
        first.trim_start_matches('#').trim()
    }

    /// The page without its title.
    pub fn blocks(self) -> Vec<Block> {
        let mut blocks = markdown::read(self.page().1);
        if matches!(blocks.first(), Some(Block::Heading { level: 1, .. })) {
            blocks.remove(0);
        }
        blocks
    }

    /// The page that a link on any page leads to, if it leads to one.
    pub fn of_link(target: &str) -> Option<Self> {
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let target = target.split('#').next().unwrap_or_default();
        let is_markdown = Path::new(target).extension().is_some_and(|it| it == "md");
        let is_page = !target.contains("://") && is_markdown;
        let found = Self::ALL
            .into_iter()
            .find(|chapter| name(chapter.path()) == name(target));
        found.filter(|_| is_page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_begins_with_a_title_of_its_own() {
        let mut titles: Vec<&str> = Chapter::ALL.iter().map(|it| it.title()).collect();
        assert!(titles.iter().all(|title| !title.is_empty()));
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), Chapter::ALL.len());
        for chapter in Chapter::ALL {
            let blocks = markdown::read(chapter.page().1);
            let is_title = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
            assert!(blocks.first().is_some_and(is_title), "{chapter:?}");
            assert!(!blocks[1..].iter().any(is_title), "{chapter:?}");
        }
    }

    #[test]
    fn links_lead_to_pages_or_to_the_web() {
        for chapter in Chapter::ALL {
            let spans = chapter.blocks().into_iter().flat_map(Block::into_spans);
            for link in spans.filter_map(|span| span.link) {
                let root = Path::new(env!("CARGO_MANIFEST_DIR"));
                let page = root.join(chapter.path());
                let file = page
                    .parent()
                    .map(|it| it.join(link.split('#').next().unwrap_or_default()));
                let is_there = link.starts_with("https://")
                    || link.starts_with('#')
                    || file.is_some_and(|file| file.exists());
                assert!(is_there, "{}: {link}", chapter.path());
            }
        }
        assert_eq!(Chapter::of_link("time.md"), Some(Chapter::Time));
        assert_eq!(
            Chapter::of_link("../../METHODOLOGY.md#the-rule"),
            Some(Chapter::Methodology)
        );
        assert_eq!(Chapter::of_link("https://example.org/time.md"), None);
        assert_eq!(Chapter::of_link("../record/record.toml"), None);
    }
}
