//! Where a fact comes from: a page on the web, with its publisher and dates.

use crate::date::{Day, EventDate};

/// A page that says what an event tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address; always `http://` or `https://`, so that it can be opened safely.
    pub url: String,
    /// Who published it.
    pub publisher: String,
    /// The page's own title; empty where it is not on record.
    pub title: String,
    /// When it was published, as far as the page says.
    pub published: Option<EventDate>,
    /// When we last read it.
    pub accessed: Option<Day>,
}

impl Source {
    /// The page's own title, or this one where it is not on record.
    pub fn title_or<'a>(&'a self, other: &'a str) -> &'a str {
        if self.title.is_empty() {
            other
        } else {
            &self.title
        }
    }
}

/// Why a text is not an address that the atlas would open, or `None` where it is one.
///
/// Stricter than RFC 3986: a plain `http` or `https` address of a named host, without a user
/// name in it and without characters that could end a quotation or a line.
pub fn fault_of_url(url: &str) -> Option<&'static str> {
    let Some(rest) = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
    else {
        return Some("is not a web address: it must begin with https:// or http://");
    };
    let is_odd = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
    };
    if url.contains(is_odd) {
        return Some("is not a web address: it holds a character that must be written as %XX");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_host = host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        });
    let is_port = !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    (!is_host || !is_port).then_some("is not a web address: it names no host such as example.org")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_web_addresses_are_accepted() {
        for url in [
            "https://example.org",
            "http://example.org/a?b=c&d=%20#e",
            "https://www.example.co.uk:8080/a_(b)/c;d,e~f",
            "https://xn--p1ai.example/путь",
            "https://web.archive.org/web/2021/https://example.org/x@y",
        ] {
            assert_eq!(fault_of_url(url), None, "{url}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for url in [
            "",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "HTTPS://example.org",
            "https://",
            "https:///path",
            "https://localhost/",
            "https://user@example.org/",
            "https://user:word@example.org/",
            "https://example..org/",
            "https://example.org:port/",
            "https://example.org/a b",
            "https://example.org/\"><script>",
            "https://example.org/\u{1b}[0m",
            " https://example.org",
            "//example.org",
        ] {
            assert!(fault_of_url(url).is_some(), "{url}");
        }
    }
}
