use std::borrow::Cow;

use super::MAX_DEPTH;
use crate::json::Number;
use crate::{Error, ErrorKind};

/// A step of a path; steps are collected from the inside out, and only when an error travels up.
pub(super) enum Step {
    Name(String),
    Index(usize),
}

/// The path that steps make, from the outside in.
pub(super) fn path_of<'s>(steps: impl IntoIterator<Item = &'s Step>) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Name(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
    path
}

/// The tokens of a JSON text (RFC 8259).
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
    path: Vec<Step>,
}

/// An error without its path, which follows when it has travelled up.
#[derive(Debug)]
pub(super) struct Failed {
    kind: Box<ErrorKind>,
    offset: usize,
}

pub(super) type Result<T> = std::result::Result<T, Failed>;

/// The length of the run of bytes that stand in a string as they are: up to a quote, backslash or control character.
pub(super) fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let (chunks, rest) = bytes.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let word = u64::from_le_bytes(*chunk);
        // A byte's highest bit is set if the byte is special; above the lowest such byte it may be set in vain.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let special = (control | zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5C))) & HIGH;
        if special != 0 {
            return 8 * index + special.trailing_zeros() as usize / 8;
        }
    }
    let special = |byte: &u8| matches!(byte, 0..0x20 | b'"' | b'\\');
    8 * chunks.len() + rest.iter().position(special).unwrap_or(rest.len())
}

/// The bytes as text.
pub(crate) fn utf8(bytes: &[u8]) -> std::result::Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::Utf8, String::new(), error.valid_up_to()))
}

/// A text that is one JSON number and nothing else.
pub(crate) fn read_number(text: &str) -> std::result::Result<Number, Error> {
    let mut lexer = Lexer::new(text);
    match lexer.number_text() {
        Ok(number) if number.len() == text.len() => Ok(Number::from_checked(number)),
        Ok(number) => {
            Err(Error::new(ErrorKind::Syntax { expected: "the end of the number" }, String::new(), number.len()))
        }
        Err(failed) => Err(lexer.error(failed)),
    }
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, path: Vec::new() }
    }

    pub(super) fn offset(&self) -> usize {
        self.at
    }

    pub(super) fn fail<T>(&self, kind: ErrorKind) -> Result<T> {
        Err(Failed { kind: Box::new(kind), offset: self.at })
    }

    pub(super) fn fail_at<T>(offset: usize, kind: ErrorKind) -> Result<T> {
        Err(Failed { kind: Box::new(kind), offset })
    }

    fn syntax<T>(&self, expected: &'static str) -> Result<T> {
        self.fail(ErrorKind::Syntax { expected })
    }

    /// Fails because the value that begins here is of another kind.
    pub(super) fn wrong<T>(&mut self, expected: &'static str) -> Result<T> {
        let found = self.kind()?;
        self.fail(ErrorKind::Type { expected, found })
    }

    /// What kind of value begins here.
    pub(super) fn kind(&mut self) -> Result<&'static str> {
        Ok(match self.peek() {
            Some(b'n') => "null",
            Some(b't' | b'f') => "boolean",
            Some(b'"') => "string",
            Some(b'[') => "array",
            Some(b'{') => "object",
            Some(b'-' | b'0'..=b'9') => "number",
            _ => return self.syntax("a value"),
        })
    }

    /// The place, to come back to.
    pub(super) fn mark(&self) -> (usize, u32) {
        (self.at, self.depth)
    }

    pub(super) fn rewind(&mut self, (at, depth): (usize, u32)) {
        (self.at, self.depth) = (at, depth);
    }

    pub(super) fn step(&mut self, step: Step) {
        self.path.push(step);
    }

    /// The error with its path.
    pub(super) fn error(&self, failed: Failed) -> Error {
        Error::new(*failed.kind, path_of(self.path.iter().rev()), failed.offset)
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of the next token.
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<()> {
        if self.peek().is_some() { self.syntax("the end of the text") } else { Ok(()) }
    }

    fn word(&mut self, word: &'static str) -> Result<()> {
        if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            self.syntax(word)
        }
    }

    /// Takes `null` if it is the next token.
    pub(super) fn null(&mut self) -> Result<bool> {
        if self.peek() == Some(b'n') { self.word("null").map(|()| true) } else { Ok(false) }
    }

    pub(super) fn boolean(&mut self) -> Result<bool> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => self.wrong("boolean"),
        }
    }

    /// Enters an object or array; whether it has a first member.
    fn open(&mut self, begin: u8, end: u8, expected: &'static str) -> Result<bool> {
        if self.peek() != Some(begin) {
            return self.wrong(expected);
        }
        if self.depth == MAX_DEPTH {
            return self.fail(ErrorKind::Depth);
        }
        self.at += 1;
        if self.peek() == Some(end) {
            self.at += 1;
            return Ok(false);
        }
        self.depth += 1;
        Ok(true)
    }

    /// Goes on to the next member; whether there is one.
    fn next(&mut self, end: u8, expected: &'static str) -> Result<bool> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == end => {
                self.at += 1;
                self.depth -= 1;
                Ok(false)
            }
            _ => self.syntax(expected),
        }
    }

    pub(super) fn open_object(&mut self) -> Result<bool> {
        self.open(b'{', b'}', "object")
    }

    pub(super) fn next_member(&mut self) -> Result<bool> {
        self.next(b'}', "`,` or `}`")
    }

    pub(super) fn open_array(&mut self, expected: &'static str) -> Result<bool> {
        self.open(b'[', b']', expected)
    }

    pub(super) fn next_element(&mut self) -> Result<bool> {
        self.next(b']', "`,` or `]`")
    }

    /// The name of a member, with its colon.
    pub(super) fn name(&mut self) -> Result<Cow<'t, str>> {
        if self.peek() != Some(b'"') {
            return self.syntax("a member's name");
        }
        let name = self.string()?;
        if self.peek() != Some(b':') {
            return self.syntax("`:`");
        }
        self.at += 1;
        Ok(name)
    }

    /// A string; borrowed unless it has escapes.
    pub(super) fn string(&mut self) -> Result<Cow<'t, str>> {
        if self.peek() != Some(b'"') {
            return self.wrong("string");
        }
        let begin = self.at + 1;
        self.at = begin;
        self.plain();
        if self.byte() == Some(b'"') {
            let text = &self.text[begin..self.at];
            self.at += 1;
            return Ok(Cow::Borrowed(text));
        }
        self.escaped(begin).map(Cow::Owned)
    }

    /// Skips the plain run.
    fn plain(&mut self) {
        self.at += plain(&self.text.as_bytes()[self.at..]);
    }

    #[cold]
    fn escaped(&mut self, begin: usize) -> Result<String> {
        let mut text = String::with_capacity(self.at - begin + 16);
        let mut run = begin;
        loop {
            text.push_str(&self.text[run..self.at]);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escape()?);
                }
                Some(_) => return self.syntax("an escape instead of a control character"),
                None => return self.syntax("the end of the string"),
            }
            run = self.at;
            self.plain();
        }
    }

    fn escape(&mut self) -> Result<char> {
        let escaped = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return self.syntax("an escape"),
        };
        self.at += 1;
        Ok(escaped)
    }

    fn unicode(&mut self) -> Result<char> {
        let first = self.hex()?;
        let code = if (0xD800..0xDC00).contains(&first) {
            if !self.text.as_bytes()[self.at..].starts_with(b"\\u") {
                return self.syntax("the second half of a surrogate pair");
            }
            self.at += 2;
            let second = self.hex()?;
            if !(0xDC00..0xE000).contains(&second) {
                return self.syntax("the second half of a surrogate pair");
            }
            0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        } else {
            first
        };
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => self.syntax("the first half of a surrogate pair"),
        }
    }

    fn hex(&mut self) -> Result<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).unwrap_or_default();
        let mut code = 0;
        for digit in digits {
            match char::from(*digit).to_digit(16) {
                Some(value) => code = code << 4 | value,
                None => return self.syntax("four hexadecimal digits"),
            }
        }
        if digits.is_empty() {
            return self.syntax("four hexadecimal digits");
        }
        self.at += 4;
        Ok(code)
    }

    fn digits(&mut self) -> Result<()> {
        if !matches!(self.byte(), Some(b'0'..=b'9')) {
            return self.syntax("a digit");
        }
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        Ok(())
    }

    /// A number as it is written.
    pub(super) fn number_text(&mut self) -> Result<&'t str> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return self.wrong("number");
        }
        let begin = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(&self.text[begin..self.at])
    }

    /// A whole value that nobody wants; checked, but not built, and without recursion.
    pub(super) fn skip(&mut self) -> Result<()> {
        let floor = self.depth;
        let mut closers: Vec<u8> = Vec::new();
        loop {
            let opened = match self.peek() {
                Some(b'"') => self.string().map(|_| false)?,
                Some(b't' | b'f') => self.boolean().map(|_| false)?,
                Some(b'n') => self.null().map(|_| false)?,
                Some(b'{') => {
                    let members = self.open_object()?;
                    if members {
                        closers.push(b'}');
                        self.name()?;
                    }
                    members
                }
                Some(b'[') => {
                    let elements = self.open_array("array")?;
                    if elements {
                        closers.push(b']');
                    }
                    elements
                }
                _ => self.number_text().map(|_| false)?,
            };
            if opened {
                continue;
            }
            loop {
                match closers.last() {
                    None => {
                        debug_assert_eq!(self.depth, floor, "every bracket is closed");
                        return Ok(());
                    }
                    Some(b'}') => {
                        if self.next_member()? {
                            self.name()?;
                            break;
                        }
                    }
                    Some(_) => {
                        if self.next_element()? {
                            break;
                        }
                    }
                }
                closers.pop();
            }
        }
    }
}
