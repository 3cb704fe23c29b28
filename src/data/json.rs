//! A strict scanner of JSON text (RFC 8259) that makes no tree: it goes over the bytes once, and
//! what nobody wants is checked and passed over.
//!
//! Nesting is limited to [`DEEPEST`]. One thing is let pass that is no JSON, because many programs
//! write it: `NaN`, `Infinity` and `-Infinity` as values. They count as no value, and the scanner
//! remembers that they were there.

use std::borrow::Cow;

use super::number;

/// How deep arrays and objects may lie in each other.
pub const DEEPEST: u32 = 128;

/// What is wrong with a text, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The offset in bytes.
    pub at: usize,
    /// Why.
    pub reason: Cow<'static, str>,
    /// Whether the text is no JSON at all, and not only something else than was expected.
    pub is_syntax: bool,
}

/// A place in a text that is gone through.
#[derive(Debug, Clone)]
pub struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    has_nan: bool,
}

impl<'a> Scanner<'a> {
    /// At the beginning of a text, which must be UTF-8 if strings are wanted from it.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self::starting(bytes, 0)
    }

    /// At an offset of a text.
    pub fn starting(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            has_nan: false,
        }
    }

    /// The offset in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Another one at an offset of the same text.
    pub fn clone_at(&self, at: usize) -> Self {
        Self { at, ..self.clone() }
    }

    /// The offset of the next byte that is no white space.
    pub fn peek_offset(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Whether there was a NaN or an infinity where JSON has none.
    pub fn has_nan(&self) -> bool {
        self.has_nan
    }

    /// Something that is no JSON, here.
    pub fn syntax(&self, reason: impl Into<Cow<'static, str>>) -> Wrong {
        Wrong {
            at: self.at,
            reason: reason.into(),
            is_syntax: true,
        }
    }

    /// Something else than was expected, here.
    pub fn other(&self, reason: impl Into<Cow<'static, str>>) -> Wrong {
        Wrong {
            is_syntax: false,
            ..self.syntax(reason)
        }
    }

    /// The next byte that is no white space, which is not taken.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Takes a byte that must come next.
    #[inline]
    pub fn take(&mut self, wanted: u8, reason: &'static str) -> Result<(), Wrong> {
        match self.peek() {
            Some(byte) if byte == wanted => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(self.syntax(reason)),
            None => Err(self.ended()),
        }
    }

    /// Takes a byte if it comes next.
    #[inline]
    pub fn takes(&mut self, wanted: u8) -> bool {
        let is_next = self.peek() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    /// Nothing but white space may follow.
    pub fn end(&mut self) -> Result<(), Wrong> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("trailing characters")),
        }
    }

    fn ended(&self) -> Wrong {
        self.syntax("the text ends in the middle")
    }

    /// Goes through an object, the bracket of which comes next. `member` gets each name, and has to
    /// take the value.
    pub fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), Wrong>,
    ) -> Result<(), Wrong> {
        self.take(b'{', "expected an object")?;
        if self.takes(b'}') {
            return Ok(());
        }
        loop {
            let name = self.name()?;
            member(self, name)?;
            if self.takes(b',') {
                continue;
            }
            return self.take(b'}', "expected `,` or `}`");
        }
    }

    /// The name of a member, and the colon behind it.
    fn name(&mut self) -> Result<Cow<'a, str>, Wrong> {
        match self.peek() {
            Some(b'"') => {}
            Some(_) => return Err(self.syntax("key must be a string")),
            None => return Err(self.ended()),
        }
        let name = self.string()?;
        self.take(b':', "expected `:`")?;
        Ok(name)
    }

    /// Goes through an array, the bracket of which comes next. `element` has to take each value.
    pub fn array(
        &mut self,
        mut element: impl FnMut(&mut Self) -> Result<(), Wrong>,
    ) -> Result<(), Wrong> {
        self.take(b'[', "expected an array")?;
        if self.takes(b']') {
            return Ok(());
        }
        loop {
            element(self)?;
            if self.takes(b',') {
                continue;
            }
            return self.take(b']', "expected `,` or `]`");
        }
    }

    /// Takes a string, with its escapes resolved.
    pub fn string(&mut self) -> Result<Cow<'a, str>, Wrong> {
        let start = self.peek_offset();
        let has_escapes = self.skip_string()?;
        let raw = self.bytes.get(start + 1..self.at - 1).unwrap_or_default();
        let not_utf8 = |_| Wrong {
            at: start,
            reason: "not UTF-8 text".into(),
            is_syntax: true,
        };
        if !has_escapes {
            return std::str::from_utf8(raw)
                .map(Cow::Borrowed)
                .map_err(not_utf8);
        }
        // Escapes are rare enough for a parser that allocates.
        let whole = self.bytes.get(start..self.at).unwrap_or_default();
        serde_json::from_slice::<String>(whole)
            .map(Cow::Owned)
            .map_err(|error| Wrong {
                at: start,
                reason: super::error::without_place(&error).into(),
                is_syntax: true,
            })
    }

    /// Passes over a string; whether it has escapes.
    fn skip_string(&mut self) -> Result<bool, Wrong> {
        self.take(b'"', "expected a string")?;
        let mut has_escapes = false;
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(has_escapes);
                }
                Some(b'\\') => {
                    has_escapes = true;
                    self.escape()?;
                }
                Some(0..=0x1F) => {
                    return Err(self.syntax("control character in a string"));
                }
                Some(_) => self.at += 1,
                None => return Err(self.ended()),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Wrong> {
        self.at += 1;
        match self.bytes.get(self.at) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 1..self.at + 5);
                if !digits.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)) {
                    return Err(self.syntax("invalid escape"));
                }
                self.at += 5;
            }
            Some(_) => return Err(self.syntax("invalid escape")),
            None => return Err(self.ended()),
        }
        Ok(())
    }

    /// Takes a number. One beyond the range of `f64` is refused.
    #[inline]
    pub fn number(&mut self) -> Result<f64, Wrong> {
        self.peek();
        if let Some((value, length)) = number::parse(self.bytes, self.at) {
            if value.is_infinite() {
                return Err(self.other("number out of range"));
            }
            self.at += length;
            return Ok(value);
        }
        self.no_number()
    }

    #[cold]
    fn no_number(&mut self) -> Result<f64, Wrong> {
        for (word, value) in NO_NUMBERS {
            if self.rest().starts_with(word) {
                self.at += word.len();
                self.has_nan = true;
                return Ok(value);
            }
        }
        if matches!(self.rest().first(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.syntax("invalid number"));
        }
        // Another value, or none at all.
        let mut other = self.clone();
        match self.rest().first() {
            None => Err(self.ended()),
            Some(b'{' | b'[') => Err(self.other("expected a number")),
            Some(b'"' | b't' | b'f' | b'n') => {
                other.skip_scalar()?;
                Err(self.other("expected a number"))
            }
            Some(_) => Err(self.syntax("expected a value")),
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Takes a word such as `null` if it comes next.
    pub fn takes_word(&mut self, word: &[u8]) -> bool {
        self.peek();
        let is_next = self.rest().starts_with(word);
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    /// Checks a value and passes over it; the bytes that it takes.
    pub fn skip(&mut self) -> Result<&'a [u8], Wrong> {
        self.peek();
        let start = self.at;
        self.skip_value()?;
        Ok(self.bytes.get(start..self.at).unwrap_or_default())
    }

    /// Without recursion: which brackets are open stands in bits, 1 for an object.
    fn skip_value(&mut self) -> Result<(), Wrong> {
        let mut open = 0_u32;
        let mut are_objects = 0_u128;
        loop {
            // A value comes next.
            match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    if open == DEEPEST {
                        return Err(self.other("recursion limit exceeded"));
                    }
                    self.at += 1;
                    open += 1;
                    let is_object = bracket == b'{';
                    are_objects = are_objects << 1 | u128::from(is_object);
                    let end = if is_object { b'}' } else { b']' };
                    if !self.takes(end) {
                        if is_object {
                            self.skip_name()?;
                        }
                        continue;
                    }
                    open -= 1;
                    are_objects >>= 1;
                }
                Some(_) => self.skip_scalar()?,
                None => return Err(self.ended()),
            }
            // A value has ended.
            loop {
                if open == 0 {
                    return Ok(());
                }
                let is_object = are_objects & 1 == 1;
                if self.takes(b',') {
                    if is_object {
                        self.skip_name()?;
                    }
                    break;
                }
                if is_object {
                    self.take(b'}', "expected `,` or `}`")?;
                } else {
                    self.take(b']', "expected `,` or `]`")?;
                }
                open -= 1;
                are_objects >>= 1;
            }
        }
    }

    fn skip_name(&mut self) -> Result<(), Wrong> {
        if !matches!(self.peek(), Some(b'"') | None) {
            return Err(self.syntax("key must be a string"));
        }
        self.skip_string()?;
        self.take(b':', "expected `:`")
    }

    fn skip_scalar(&mut self) -> Result<(), Wrong> {
        match self.peek() {
            Some(b'"') => self.skip_string().map(drop),
            Some(b'-' | b'0'..=b'9') => match number::parse(self.bytes, self.at) {
                Some((_, length)) => {
                    self.at += length;
                    Ok(())
                }
                None => self.no_number().map(drop),
            },
            _ if self.takes_word(b"null")
                || self.takes_word(b"true")
                || self.takes_word(b"false") =>
            {
                match self.bytes.get(self.at) {
                    Some(byte) if byte.is_ascii_alphanumeric() => {
                        Err(self.syntax("expected a value"))
                    }
                    _ => Ok(()),
                }
            }
            Some(b'N' | b'I') => self.no_number().map(drop),
            Some(_) => Err(self.syntax("expected a value")),
            None => Err(self.ended()),
        }
    }
}

/// What some programs write for numbers that JSON has not.
const NO_NUMBERS: [(&[u8], f64); 3] = [
    (b"NaN", f64::NAN),
    (b"Infinity", f64::INFINITY),
    (b"-Infinity", f64::NEG_INFINITY),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), String> {
        let mut scanner = Scanner::new(text.as_bytes());
        let end = scanner.skip().and_then(|_| scanner.end());
        end.map_err(|wrong| format!("{} at {}", wrong.reason, wrong.at))
    }

    #[test]
    fn what_is_json_passes() {
        for text in [
            "{}",
            "[]",
            " 1 ",
            "-0",
            "1.5e-7",
            "1e999",
            "null",
            "true",
            r#""a\n\u00e9\"""#,
            r#"{"a":[1,{"b":[]},"x"],"c":{"d":{}}}"#,
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_is_none_is_told_with_its_place() {
        let cases = [
            ("", "the text ends in the middle at 0"),
            ("{a:1}", "key must be a string at 1"),
            ("[1,]", "expected a value at 3"),
            ("[1 2]", "expected `,` or `]` at 3"),
            (r#"{"a" 1}"#, "expected `:` at 5"),
            (r#"{"a":1"#, "the text ends in the middle at 6"),
            ("01", "trailing characters at 1"),
            ("1.", "invalid number at 0"),
            ("-", "invalid number at 0"),
            ("nul", "expected a value at 0"),
            ("nullx", "expected a value at 4"),
            ("\"a\nb\"", "control character in a string at 2"),
            (r#""\x""#, "invalid escape at 2"),
            ("[}", "expected a value at 1"),
        ];
        for (text, expected) in cases {
            assert_eq!(check(text), Err(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn depth_is_limited() {
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(check(&deep(128)), Ok(()));
        let error = check(&deep(100_000)).unwrap_err();
        assert_eq!(error, "recursion limit exceeded at 128");
    }

    #[test]
    fn no_numbers_are_read_and_remembered() {
        let mut scanner = Scanner::new(b"[NaN, -Infinity]");
        scanner.skip().unwrap();
        assert!(scanner.has_nan());
    }
}
