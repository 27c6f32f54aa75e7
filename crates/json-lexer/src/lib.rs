#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

use std::borrow::Cow;
use std::fmt;

/// The tokens of a JSON text.
///
/// A reader asks [`peek`](Self::peek) what comes next and takes it with the method of that kind. An object is entered with
/// [`open_object`](Self::open_object), which returns whether it has a member. Each member is a [`name`](Self::name) and
/// a value; [`next_member`](Self::next_member) returns whether another one follows. Arrays are read in the same way.
///
/// # Errors
/// All methods fail with a [`Fault`]: of kind [`Syntax`](FaultKind::Syntax) where the text is not JSON, of kind
/// [`Type`](FaultKind::Type) where the next value is not of the kind that the method reads, and of kind
/// [`Depth`](FaultKind::Depth) where objects and arrays are nested deeper than [`MAX_DEPTH`](Self::MAX_DEPTH). The
/// lexer then stays at the fault.
#[derive(Clone, Debug)]
pub struct Lexer<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
}

/// A position in a text, to return to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    at: usize,
    depth: u32,
}

/// Why a text could not be read. Its message never quotes the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(
    /// Boxed, so that results stay small.
    Box<(FaultKind, usize)>,
);

impl Fault {
    #[cold]
    fn new(kind: FaultKind, offset: usize) -> Self {
        Self(Box::new((kind, offset)))
    }

    /// What is wrong.
    pub fn kind(&self) -> FaultKind {
        self.0.0
    }

    /// The position of the fault, in bytes from the beginning of the text.
    pub fn offset(&self) -> usize {
        self.0.1
    }
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// The text is not JSON.
    Syntax {
        /// What was expected there.
        expected: &'static str,
    },
    /// The value is of another kind than the one to read.
    Type {
        /// The kind to read.
        expected: &'static str,
        /// The kind of the value.
        found: &'static str,
    },
    /// The text is nested deeper than [`Lexer::MAX_DEPTH`].
    Depth,
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { expected } => write!(f, "expected {expected}"),
            Self::Type { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Depth => write!(f, "nested deeper than {} levels", Lexer::MAX_DEPTH),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.kind(), self.offset())
    }
}

impl std::error::Error for Fault {}

type Result<T> = std::result::Result<T, Fault>;

/// The length of the run of unescaped bytes in a string: up to a quote, backslash or control character.
#[inline]
pub fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    // A byte's highest bit is set if the byte is special. Above the lowest special byte, bits may be set by mistake. With
    // 2 flipped, quote and control characters are what is below 0x21.
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let specials = |chunk: &[u8; 8]| {
        let word = u64::from_le_bytes(*chunk);
        (below(word ^ (ONES * 2), 0x21) | below(word ^ (ONES * 0x5C), 1)) & HIGH
    };
    let (chunks, rest) = bytes.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let special = specials(chunk);
        if special != 0 {
            return 8 * index + special.trailing_zeros() as usize / 8;
        }
    }
    if rest.is_empty() {
        return bytes.len();
    }
    // The last eight bytes, of which the first are plain as was just seen.
    if let Some(chunk) = bytes.last_chunk() {
        let special = specials(chunk);
        return bytes.len() - if special == 0 { 0 } else { 8 - special.trailing_zeros() as usize / 8 };
    }
    let special = |byte: &u8| matches!(byte, 0..0x20 | b'"' | b'\\');
    rest.iter().position(special).unwrap_or(rest.len())
}

/// Like `starts_with`, but without a call for names of 8 to 24 bytes, the usual length: they are compared in words, the last two
/// overlapping.
#[inline]
fn begins_with(text: &[u8], name: &[u8]) -> bool {
    let Some(text) = text.get(..name.len()) else { return false };
    let (Some(first), Some(last)) = (name.first_chunk::<8>(), name.last_chunk::<8>()) else { return text == name };
    if text.first_chunk() != Some(first) || text.last_chunk() != Some(last) {
        return false;
    }
    match name.len() {
        8..=16 => true,
        17..=24 => text[8..].first_chunk::<8>() == name[8..].first_chunk(),
        _ => text[8..] == name[8..],
    }
}

#[allow(clippy::missing_errors_doc, reason = "all methods fail alike, as the type says")]
impl<'t> Lexer<'t> {
    /// The greatest depth of nested objects and arrays.
    pub const MAX_DEPTH: u32 = 128;

    /// The tokens of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.at
    }

    #[cold]
    fn fail<T>(&self, kind: FaultKind) -> Result<T> {
        Err(Fault::new(kind, self.at))
    }

    #[cold]
    fn syntax<T>(&self, expected: &'static str) -> Result<T> {
        self.fail(FaultKind::Syntax { expected })
    }

    /// The fault that the next value is not of the kind `expected`.
    #[cold]
    pub fn wrong<T>(&mut self, expected: &'static str) -> Result<T> {
        let found = self.kind()?;
        self.fail(FaultKind::Type { expected, found })
    }

    /// The kind of the value that begins here: `null`, `boolean`, `string`, `array`, `object` or `number`.
    pub fn kind(&mut self) -> Result<&'static str> {
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

    /// The current position, to return to with [`rewind`](Self::rewind).
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, depth: self.depth }
    }

    /// Returns to a position in this text.
    pub fn rewind(&mut self, mark: Mark) {
        (self.at, self.depth) = (mark.at, mark.depth);
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of the next token, after white space; `None` at the end of the text.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Checks that nothing but white space follows.
    pub fn end(&mut self) -> Result<()> {
        if self.peek().is_some() { self.syntax("the end of the text") } else { Ok(()) }
    }

    #[inline]
    fn word(&mut self, word: &'static str) -> Result<()> {
        if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            self.syntax(word)
        }
    }

    /// Takes `null` if it is the next token, and returns whether it was.
    #[inline]
    pub fn null(&mut self) -> Result<bool> {
        if self.peek() == Some(b'n') { self.word("null").map(|()| true) } else { Ok(false) }
    }

    /// Takes `true` or `false`.
    #[inline]
    pub fn boolean(&mut self) -> Result<bool> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => self.wrong("boolean"),
        }
    }

    /// Enters an object or array, and returns whether it has a first member.
    #[inline]
    fn open(&mut self, begin: u8, end: u8, expected: &'static str) -> Result<bool> {
        if self.depth >= Self::MAX_DEPTH && self.peek() == Some(begin) {
            return self.fail(FaultKind::Depth);
        }
        self.open_at_any_depth(begin, end, expected)
    }

    #[inline]
    fn open_at_any_depth(&mut self, begin: u8, end: u8, expected: &'static str) -> Result<bool> {
        if self.peek() != Some(begin) {
            return self.wrong(expected);
        }
        self.at += 1;
        if self.peek() == Some(end) {
            self.at += 1;
            return Ok(false);
        }
        self.depth += 1;
        Ok(true)
    }

    /// Goes on to the next member, and returns whether there is one.
    #[inline]
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

    /// Enters an object, and returns whether it has a member. An empty object is left at once.
    #[inline]
    pub fn open_object(&mut self) -> Result<bool> {
        self.open(b'{', b'}', "object")
    }

    /// Goes on after a member's value, and returns whether another member follows. After the last one the object is
    /// left.
    #[inline]
    pub fn next_member(&mut self) -> Result<bool> {
        self.next(b'}', "`,` or `}`")
    }

    /// Enters an array, and returns whether it has an element. An empty array is left at once.
    #[inline]
    pub fn open_array(&mut self) -> Result<bool> {
        self.open(b'[', b']', "array")
    }

    /// Goes on after an element, and returns whether another one follows. After the last one the array is left.
    #[inline]
    pub fn next_element(&mut self) -> Result<bool> {
        self.next(b']', "`,` or `]`")
    }

    /// Takes the name of a member, and its colon.
    #[inline]
    pub fn name(&mut self) -> Result<Cow<'t, str>> {
        match self.plain_name() {
            Some(name) => Ok(Cow::Borrowed(name)),
            None => self.escaped_name(),
        }
    }

    /// Takes any name.
    #[cold]
    fn escaped_name(&mut self) -> Result<Cow<'t, str>> {
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

    /// Takes a string if it has no escapes. `None` for everything else, which is not taken.
    #[inline]
    pub fn plain_text(&mut self) -> Option<&'t str> {
        if self.peek() != Some(b'"') {
            return None;
        }
        let begin = self.at + 1;
        let end = begin + plain(&self.text.as_bytes()[begin..]);
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(begin..end)
    }

    /// Takes the name of a member and its colon if the name has no escapes. `None` for everything else, which is not taken.
    #[inline]
    pub fn plain_name(&mut self) -> Option<&'t str> {
        let start = self.at;
        let name = self.plain_text()?;
        if self.byte() == Some(b':') || self.peek() == Some(b':') {
            self.at += 1;
            Some(name)
        } else {
            self.at = start;
            None
        }
    }

    /// Takes the name of a member and its colon if they are written exactly as `"name":`. Returns whether they were.
    #[inline]
    pub fn known_name(&mut self, name_and_colon: &str) -> bool {
        let is_next = self.peek().is_some() && begins_with(&self.text.as_bytes()[self.at..], name_and_colon.as_bytes());
        if is_next {
            self.at += name_and_colon.len();
        }
        is_next
    }

    /// Takes a string, borrowed from the text if it has no escapes.
    #[inline]
    pub fn string(&mut self) -> Result<Cow<'t, str>> {
        match self.plain_text() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped(),
        }
    }

    /// Takes any string.
    #[cold]
    fn escaped(&mut self) -> Result<Cow<'t, str>> {
        if self.peek() != Some(b'"') {
            return self.wrong("string");
        }
        self.at += 1;
        let begin = self.at;
        self.plain();
        self.unescape(begin).map(Cow::Owned)
    }

    /// Skips unescaped characters.
    #[inline]
    fn plain(&mut self) {
        self.at += plain(&self.text.as_bytes()[self.at..]);
    }

    fn unescape(&mut self, begin: usize) -> Result<String> {
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

    #[inline]
    fn digits(&mut self) -> Result<()> {
        if !matches!(self.byte(), Some(b'0'..=b'9')) {
            return self.syntax("a digit");
        }
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        Ok(())
    }

    /// Takes a number, as it is written.
    #[inline]
    pub fn number(&mut self) -> Result<&'t str> {
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

    /// Skips a value: it is checked to be JSON, but not built. It may be nested to any depth, because skipping does not
    /// recurse.
    pub fn skip(&mut self) -> Result<()> {
        let floor = self.depth;
        let mut open = Nesting::default();
        loop {
            let opened = match self.peek() {
                Some(b'"') => self.string().map(|_| false)?,
                Some(b't' | b'f') => self.boolean().map(|_| false)?,
                Some(b'n') => self.null().map(|_| false)?,
                Some(b'{') => {
                    let members = self.open_at_any_depth(b'{', b'}', "object")?;
                    if members {
                        open.push(Bracket::Object);
                        self.name()?;
                    }
                    members
                }
                Some(b'[') => {
                    let elements = self.open_at_any_depth(b'[', b']', "array")?;
                    if elements {
                        open.push(Bracket::Array);
                    }
                    elements
                }
                _ => self.number().map(|_| false)?,
            };
            if opened {
                continue;
            }
            loop {
                match open.last() {
                    None => {
                        debug_assert_eq!(self.depth, floor, "every bracket is closed");
                        return Ok(());
                    }
                    Some(Bracket::Object) => {
                        if self.next_member()? {
                            self.name()?;
                            break;
                        }
                    }
                    Some(Bracket::Array) => {
                        if self.next_element()? {
                            break;
                        }
                    }
                }
                open.pop();
            }
        }
    }
}

/// What was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bracket {
    Array,
    Object,
}

/// The open objects and arrays, outermost first, one bit each, so that only nesting deeper than a word needs the allocator.
#[derive(Debug, Default)]
struct Nesting {
    word: u64,
    depth: usize,
    /// Words that are full.
    outer: Vec<u64>,
}

impl Nesting {
    fn push(&mut self, bracket: Bracket) {
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.outer.push(self.word);
        }
        self.word = self.word << 1 | u64::from(bracket == Bracket::Object);
        self.depth += 1;
    }

    fn last(&self) -> Option<Bracket> {
        let bracket = if self.word & 1 == 1 { Bracket::Object } else { Bracket::Array };
        (self.depth > 0).then_some(bracket)
    }

    fn pop(&mut self) {
        self.depth -= 1;
        self.word >>= 1;
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.word = self.outer.pop().unwrap_or_default();
        }
    }
}
