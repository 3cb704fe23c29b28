//! Where the features of a collection begin and end in the text, found without parsing.
//!
//! So each feature is parsed on its own: on all threads, and without one bad feature spoiling the
//! rest. On anything odd the answer is `None`, and a real parser says what is wrong.

use std::ops::Range;

/// All the text of a collection but its features: what stands before the first and behind the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shell {
    /// Up to and with the bracket that opens the list.
    pub(super) start: usize,
    /// From the bracket that closes it.
    pub(super) end: usize,
}

/// Takes a feature collection apart: `each` gets every element of its list of features, as a range
/// of bytes, as soon as it is found. `None` if the text is something else, or broken.
pub(super) fn split(bytes: &[u8], each: &mut dyn FnMut(Range<usize>)) -> Option<Shell> {
    let mut at = after_space(bytes, 0);
    if bytes.get(at) != Some(&b'{') {
        return None;
    }
    at += 1;
    loop {
        at = after_space(bytes, at);
        let key = at..value_end(bytes, at).filter(|_| bytes.get(at) == Some(&b'"'))?;
        at = after_space(bytes, key.end);
        if bytes.get(at) != Some(&b':') {
            return None;
        }
        at = after_space(bytes, at + 1);
        if &bytes[key] == b"\"features\"" && bytes.get(at) == Some(&b'[') {
            let end = elements(bytes, at, each)?;
            return Some(Shell {
                start: at + 1,
                end: end - 1,
            });
        }
        at = after_space(bytes, value_end(bytes, at)?);
        if bytes.get(at) != Some(&b',') {
            return None;
        }
        at += 1;
    }
}

/// Goes through the elements of the array that begins here; the end of the array.
fn elements(bytes: &[u8], start: usize, each: &mut dyn FnMut(Range<usize>)) -> Option<usize> {
    let mut at = after_space(bytes, start + 1);
    if bytes.get(at) == Some(&b']') {
        return Some(at + 1);
    }
    loop {
        let end = value_end(bytes, at)?;
        each(at..end);
        at = after_space(bytes, end);
        match bytes.get(at)? {
            b',' => at = after_space(bytes, at + 1),
            b']' => return Some(at + 1),
            _ => return None,
        }
    }
}

fn after_space(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let space = rest
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    from + space.count()
}

/// The end of the value that begins here.
fn value_end(bytes: &[u8], start: usize) -> Option<usize> {
    match bytes.get(start)? {
        b'"' => string_end(bytes, start),
        // In an object, brackets need not be counted: its own brace comes last.
        b'{' => nested_end(bytes, start, b'{', b'}'),
        b'[' => nested_end(bytes, start, b'[', b']'),
        _ => {
            let rest = bytes[start..].iter();
            let word = rest.take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b));
            Some(start + word.count()).filter(|&end| end > start)
        }
    }
}

fn nested_end(bytes: &[u8], start: usize, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        at = find(bytes, at, |byte| {
            byte == b'"' || byte == open || byte == close
        })?;
        if bytes[at] == b'"' {
            at = string_end(bytes, at)?;
            continue;
        }
        if bytes[at] == open {
            depth += 1;
        } else {
            depth -= 1;
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at = find(bytes, at, |byte| byte == b'"' || byte == b'\\')?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The next byte of a kind, many at a time: most of the text is digits.
fn find(bytes: &[u8], from: usize, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    const CHUNK: usize = 64;
    let mut at = from;
    while let Some(chunk) = bytes.get(at..at + CHUNK) {
        // Without a branch for each byte, so that the compiler takes them all at once.
        if chunk
            .iter()
            .fold(0, |any, &byte| any | u8::from(is_wanted(byte)))
            != 0
        {
            break;
        }
        at += CHUNK;
    }
    let rest = bytes.get(at..)?;
    rest.iter()
        .position(|&byte| is_wanted(byte))
        .map(|found| at + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(text: &str) -> Option<Vec<&str>> {
        let mut ranges = Vec::new();
        split(text.as_bytes(), &mut |range| ranges.push(range))?;
        Some(ranges.into_iter().map(|range| &text[range]).collect())
    }

    #[test]
    fn features_are_found_among_other_members() {
        let text = r#" {"a":[1,{"features":[]}], "features" : [ {"b":"]}\"{"} , null,3.5e-1,[[]],"x" ],"c":1}"#;
        let expected = vec![r#"{"b":"]}\"{"}"#, "null", "3.5e-1", "[[]]", "\"x\""];
        assert_eq!(features(text), Some(expected));
        let shell = split(text.as_bytes(), &mut drop).unwrap();
        let shell = format!("{}{}", &text[..shell.start], &text[shell.end..]);
        assert_eq!(
            shell,
            r#" {"a":[1,{"features":[]}], "features" : [],"c":1}"#
        );
        assert_eq!(features(r#"{"features":[]}"#), Some(vec![]));
    }

    #[test]
    fn anything_else_is_left_to_the_parser() {
        let others = [
            "",
            "[",
            "{",
            "{}",
            "[]",
            r#"{"features":["#,
            r#"{"features":[1,]}"#,
            r#"{"features":[{]}"#,
            r#"{"features":[1 2]}"#,
            r#"{"features":{}}"#,
            r#"{"type":"Polygon"}"#,
            r#"{"type":"Poly"#,
            r#"{"type\"#,
            "{\"features\":[\"\\",
        ];
        for text in others {
            assert_eq!(features(text), None, "{text}");
        }
    }

    #[test]
    fn any_beginning_of_a_collection_is_survived() {
        let text = r#"{"t":"x\\","features":[{"a":[{},{"b":"}"}]},{}],"z":null}"#;
        assert!(features(text).is_some());
        for end in 0..text.len() - 20 {
            assert_eq!(features(&text[..end]), None, "{}", &text[..end]);
        }
    }
}
