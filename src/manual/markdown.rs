//! Markdown as a list of blocks: what the manual's pages use of it, and nothing more.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A part of a page that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 for the page's title, and so on.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// Running text.
    Paragraph(Vec<Span>),
    /// An entry of a list.
    Item {
        /// How many lists stand around its own.
        depth: usize,
        /// Its number, in a numbered list.
        number: Option<u64>,
        /// Its words.
        spans: Vec<Span>,
    },
    /// Lines to type, or of a file.
    Code(String),
    /// A table: rows of cells, the first of them the head.
    Table(Vec<Vec<Vec<Span>>>),
}

impl Block {
    /// All its words.
    pub fn into_spans(self) -> Vec<Span> {
        match self {
            Self::Heading { spans, .. } | Self::Paragraph(spans) | Self::Item { spans, .. } => {
                spans
            }
            Self::Code(_) => Vec::new(),
            Self::Table(rows) => rows.into_iter().flatten().flatten().collect(),
        }
    }
}

/// Words that look the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub is_strong: bool,
    /// Whether they are to be typed, or stand in a file.
    pub is_code: bool,
    /// Where they lead.
    pub link: Option<String>,
}

/// The blocks of a text, in its order. Pictures and raw HTML are left out.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.end_item();
    reader.blocks
}

/// An entry of a list, with its number if it has one.
#[derive(Debug)]
struct Entry {
    number: Option<u64>,
}

#[derive(Debug, Default)]
struct Reader {
    blocks: Vec<Block>,
    spans: Vec<Span>,
    /// The style of the words that come next.
    style: Span,
    /// For each list around: the number of its next entry.
    lists: Vec<Option<u64>>,
    /// The entry whose words are being read, if its block has not been ended.
    item: Option<Entry>,
    code: Option<String>,
    rows: Vec<Vec<Vec<Span>>>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.say(&text, false),
            },
            Event::Code(text) => self.say(&text, true),
            Event::SoftBreak | Event::HardBreak => self.say(" ", false),
            _ => {}
        }
    }

    fn say(&mut self, text: &str, is_code: bool) {
        let style = Span {
            is_code,
            ..self.style.clone()
        };
        let is_alike = |last: &&mut Span| {
            (last.is_strong, last.is_code, &last.link)
                == (style.is_strong, style.is_code, &style.link)
        };
        match self.spans.last_mut().filter(is_alike) {
            Some(last) => last.text.push_str(text),
            None => self.spans.push(Span {
                text: text.to_owned(),
                ..style
            }),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.end_item();
                self.lists.push(*first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(|next| {
                    let number = *next;
                    *next = next.map(|number| number + 1);
                    number
                });
                self.item = Some(Entry { number });
            }
            Tag::CodeBlock(_) => {
                self.end_item();
                self.code = Some(String::new());
            }
            Tag::Strong => self.style.is_strong = true,
            Tag::Link { dest_url, .. } => self.style.link = Some(dest_url.to_string()),
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let spans = std::mem::take(&mut self.spans);
                let level = depth(level);
                self.blocks.push(Block::Heading { level, spans });
            }
            TagEnd::Paragraph if self.item.is_some() => self.end_item(),
            TagEnd::Paragraph => {
                let spans = std::mem::take(&mut self.spans);
                if !spans.is_empty() {
                    self.blocks.push(Block::Paragraph(spans));
                }
            }
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                self.blocks.push(Block::Code(code.trim_end().to_owned()));
            }
            TagEnd::Strong => self.style.is_strong = false,
            TagEnd::Link => self.style.link = None,
            TagEnd::TableCell => {
                let spans = std::mem::take(&mut self.spans);
                if let Some(row) = self.rows.last_mut() {
                    row.push(spans);
                }
            }
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.rows);
                self.blocks.push(Block::Table(rows));
            }
            _ => {}
        }
    }

    /// Ends the block of the entry whose words are being read.
    fn end_item(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if spans.is_empty() {
            return;
        }
        let depth = self.lists.len().saturating_sub(1);
        match self.item.take() {
            Some(Entry { number }) => self.blocks.push(Block::Item {
                depth,
                number,
                spans,
            }),
            None => self.blocks.push(Block::Paragraph(spans)),
        }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            ..Span::default()
        }
    }

    #[test]
    fn words_keep_their_style_and_lines_are_joined() {
        let blocks = read("# A *b*\n\nOne\ntwo **three** `four` [five](x.md).\n");
        let Block::Paragraph(spans) = &blocks[1] else {
            panic!("{blocks:?}");
        };
        assert_eq!(
            blocks[0],
            Block::Heading {
                level: 1,
                spans: vec![plain("A b")]
            }
        );
        let texts: Vec<&str> = spans.iter().map(|span| span.text.as_str()).collect();
        assert_eq!(texts, ["One two ", "three", " ", "four", " ", "five", "."]);
        assert!(spans[1].is_strong && spans[3].is_code);
        assert_eq!(spans[5].link.as_deref(), Some("x.md"));
    }

    #[test]
    fn lists_keep_their_numbers_and_depth() {
        let blocks = read("3. a\n4. b\n   - c\n\ntext\n\n- d\n\n  e\n");
        let item = |depth, number, text| Block::Item {
            depth,
            number,
            spans: vec![plain(text)],
        };
        assert_eq!(
            blocks,
            [
                item(0, Some(3), "a"),
                item(0, Some(4), "b"),
                item(1, None, "c"),
                Block::Paragraph(vec![plain("text")]),
                item(0, None, "d"),
                Block::Paragraph(vec![plain("e")]),
            ]
        );
    }

    #[test]
    fn code_and_tables_are_blocks() {
        let blocks = read("```sh\na\n\nb\n```\n\n| h | i |\n|---|---|\n| `j` | |\n");
        assert_eq!(blocks[0], Block::Code("a\n\nb".to_owned()));
        let Block::Table(rows) = &blocks[1] else {
            panic!("{blocks:?}");
        };
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], [vec![plain("h")], vec![plain("i")]]);
        assert!(rows[1][0][0].is_code && rows[1][1].is_empty());
    }
}
