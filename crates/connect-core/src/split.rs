//! Finds the elements of one array, and a few members, in a JSON text without reading the rest.
//!
//! Only the structure is followed: brackets and strings. The content of an element is left to the element's own
//! decoder, so that one bad element does not spoil the others.

use std::ops::Range;

/// One element of the array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) range: Range<usize>,
    /// How deep it is nested; 0 for a scalar.
    pub(crate) depth: usize,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Split {
    /// The array's elements; `None` if there is no such member or it is null.
    pub(crate) elements: Option<Vec<Element>>,
    /// Whether the array's member is present, but null.
    pub(crate) is_null: bool,
    /// The positions of the members that were asked for, in that order.
    pub(crate) members: Vec<Option<Range<usize>>>,
    /// The first member of the root that nobody asked for.
    pub(crate) other: Option<String>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SplitFault {
    pub(crate) kind: SplitFaultKind,
    /// The position in the text, in bytes.
    pub(crate) offset: usize,
    /// The path of the member, such as `pages.items[3]`.
    pub(crate) path: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SplitFaultKind {
    /// The text ends too early.
    Truncated,
    /// The text nests too deeply outside the elements.
    TooDeep,
    /// The text has more values than the bound allows.
    TooManyValues,
    /// The array has more elements than the bound allows.
    TooManyElements,
    /// The text is not JSON; says what was expected.
    Expected(&'static str),
    /// The array's member is not an array.
    NoArray,
    /// A member that must be unique occurs twice.
    Twice,
}

impl std::fmt::Display for SplitFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.kind {
            SplitFaultKind::Truncated => write!(f, "the text ends early, at byte {}", self.offset),
            SplitFaultKind::TooDeep => write!(f, "nested too deeply at byte {}", self.offset),
            SplitFaultKind::TooManyValues => write!(f, "too many values, at byte {}", self.offset),
            SplitFaultKind::TooManyElements => write!(f, "too many elements, at byte {}", self.offset),
            SplitFaultKind::Expected(what) => write!(f, "expected {what} at byte {}", self.offset),
            SplitFaultKind::NoArray => write!(f, "expected an array at byte {}", self.offset),
            SplitFaultKind::Twice => write!(f, "the member occurs twice, the second time at byte {}", self.offset),
        }
    }
}

impl std::error::Error for SplitFault {}

/// What is looked for: dotted names of members, from the root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) array: Option<&'a str>,
    pub(crate) members: &'a [&'a str],
    pub(crate) nesting: usize,
    /// The most values in the whole text, and the most elements of the array: a short text can need much memory.
    pub(crate) values: usize,
    pub(crate) elements: usize,
}

/// Splits `text`, whose root has to be an object.
pub(crate) fn split(text: &[u8], wanted: Wanted<'_>) -> Result<Split, SplitFault> {
    let mut scanner = Scanner {
        text,
        at: if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 },
        wanted,
        stack: Vec::new(),
        path: String::new(),
        found: Split { members: vec![None; wanted.members.len()], ..Split::default() },
        values: 0,
        array_seen: false,
        strict: false,
    };
    scanner.document()?;
    Ok(scanner.found)
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    wanted: Wanted<'a>,
    stack: Vec<u8>,
    path: String,
    found: Split,
    /// How many values the text has so far, less one.
    values: usize,
    array_seen: bool,
    /// Whether a fault in an element ends the scan instead of being worked around.
    strict: bool,
}

type Scan<T = ()> = Result<T, SplitFault>;

impl Scanner<'_> {
    fn document(&mut self) -> Scan {
        self.white();
        if self.peek() != Some(b'{') {
            return self.fail(SplitFaultKind::Expected("an object"));
        }
        self.object(1)?;
        self.end()
    }

    fn end(&mut self) -> Scan {
        self.white();
        if self.at < self.text.len() { self.fail(SplitFaultKind::Expected("the end")) } else { Ok(()) }
    }

    fn fail<T>(&self, kind: SplitFaultKind) -> Scan<T> {
        let kind = if self.at >= self.text.len() && matches!(kind, SplitFaultKind::Expected(_)) {
            SplitFaultKind::Truncated
        } else {
            kind
        };
        let path = if self.path.is_empty() { ".".to_owned() } else { self.path.clone() };
        Err(SplitFault { kind, offset: self.at.min(self.text.len()), path })
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn white(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// An object on the way to a wanted member; `at` is its brace.
    fn object(&mut self, depth: usize) -> Scan {
        if depth > self.wanted.nesting {
            return self.fail(SplitFaultKind::TooDeep);
        }
        self.at += 1;
        self.white();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.white();
            let length = self.path.len();
            self.key()?;
            self.white();
            if self.peek() != Some(b':') {
                return self.fail(SplitFaultKind::Expected("`:`"));
            }
            self.at += 1;
            self.white();
            self.member(depth)?;
            self.path.truncate(length);
            if self.object_goes_on()? {
                continue;
            }
            return Ok(());
        }
    }

    /// After a member: `,` or the end of the object.
    fn object_goes_on(&mut self) -> Scan<bool> {
        self.white();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(b'}') => {
                self.at += 1;
                Ok(false)
            }
            _ => self.fail(SplitFaultKind::Expected("`,` or `}`")),
        }
    }

    /// Reads a key and appends it to the path.
    fn key(&mut self) -> Scan {
        if self.peek() != Some(b'"') {
            return self.fail(SplitFaultKind::Expected("a member's name"));
        }
        let start = self.at;
        self.string()?;
        let key = &self.text[start..self.at];
        if !self.path.is_empty() {
            self.path.push('.');
        }
        if key.contains(&b'\\') {
            match serde_json::from_slice::<String>(key) {
                Ok(key) => self.path.push_str(&key),
                Err(_) => return self.fail(SplitFaultKind::Expected("a member's name")),
            }
        } else {
            self.path.push_str(&String::from_utf8_lossy(&key[1..key.len() - 1]));
        }
        Ok(())
    }

    fn member(&mut self, depth: usize) -> Scan {
        if self.wanted.array == Some(self.path.as_str()) {
            if self.array_seen {
                return self.fail(SplitFaultKind::Twice);
            }
            self.array_seen = true;
            if self.peek() == Some(b'[') {
                return self.array();
            }
            let start = self.at;
            self.value(depth)?;
            if self.text[start..self.at] == *b"null" {
                self.found.is_null = true;
                return Ok(());
            }
            self.at = start;
            return self.fail(SplitFaultKind::NoArray);
        }
        let wanted = self.wanted.members.iter().position(|member| *member == self.path);
        let start = self.at;
        let on_the_way = self.is_on_the_way();
        if depth == 1 && wanted.is_none() && !on_the_way && self.found.other.is_none() {
            self.found.other = Some(self.path.clone());
        }
        if self.peek() == Some(b'{') && on_the_way {
            self.object(depth + 1)?;
        } else {
            self.value(depth)?;
        }
        if let Some(index) = wanted {
            self.found.members[index] = Some(start..self.at);
        }
        Ok(())
    }

    fn is_on_the_way(&self) -> bool {
        let below = |wanted: &str| wanted.strip_prefix(self.path.as_str()).is_some_and(|rest| rest.starts_with('.'));
        self.wanted.array.is_some_and(below) || self.wanted.members.iter().any(|member| below(member))
    }

    /// A value outside the elements: its brackets have to match.
    fn value(&mut self, depth: usize) -> Scan {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'{' | b'[') => {
                self.stack.clear();
                while let Some(byte) = self.peek() {
                    match byte {
                        b'"' => {
                            self.string()?;
                            continue;
                        }
                        b'{' | b'[' => {
                            if depth + self.stack.len() >= self.wanted.nesting {
                                return self.fail(SplitFaultKind::TooDeep);
                            }
                            self.count(self.at)?;
                            self.stack.push(byte + 2);
                        }
                        b',' => self.count(self.at)?,
                        b'}' | b']' => {
                            if self.stack.pop() != Some(byte) {
                                return self.fail(SplitFaultKind::Expected("a matching bracket"));
                            }
                            if self.stack.is_empty() {
                                self.at += 1;
                                return Ok(());
                            }
                        }
                        _ => {}
                    }
                    self.at += 1;
                }
                self.fail(SplitFaultKind::Truncated)
            }
            _ => self.scalar(),
        }
    }

    /// Counts one more value; what announces it is at `at`.
    fn count(&mut self, at: usize) -> Scan {
        self.at = at;
        self.values += 1;
        if self.values > self.wanted.values { self.fail(SplitFaultKind::TooManyValues) } else { Ok(()) }
    }

    fn scalar(&mut self) -> Scan {
        let start = self.at;
        while let Some(byte) = self.peek() {
            if matches!(byte, b',' | b']' | b'}' | b':' | b'"' | b'[' | b'{' | b' ' | b'\n' | b'\r' | b'\t') {
                break;
            }
            self.at += 1;
        }
        if self.at == start { self.fail(SplitFaultKind::Expected("a value")) } else { Ok(()) }
    }

    /// On entry `at` is at the opening quote, on return behind the closing one.
    fn string(&mut self) -> Scan {
        let Some(end) = end_of_string(self.text, self.at) else {
            self.at = self.text.len();
            return self.fail(SplitFaultKind::Truncated);
        };
        self.at = end;
        Ok(())
    }

    /// The wanted array; `at` is its bracket.
    fn array(&mut self) -> Scan {
        self.at += 1;
        let mut elements = Vec::new();
        self.white();
        if self.peek() == Some(b']') {
            self.at += 1;
        } else {
            while self.array_element(&mut elements)? {}
        }
        self.found.elements = Some(elements);
        Ok(())
    }

    /// One element and what follows it. Whether another one follows.
    fn array_element(&mut self, elements: &mut Vec<Element>) -> Scan<bool> {
        self.white();
        let start = self.at;
        if elements.len() >= self.wanted.elements {
            return self.fail(SplitFaultKind::TooManyElements);
        }
        let whole = self.element();
        if let Err(fault) = &whole
            && fault.kind == SplitFaultKind::TooManyValues
        {
            return whole.map(|_| false);
        }
        let (sound, depth) = match &whole {
            Ok((sound, depth)) => (*sound, *depth),
            Err(_) => (false, 1),
        };
        let end = self.at;
        self.white();
        if sound && matches!(self.peek(), Some(b',' | b']')) {
            elements.push(Element { range: start..end, depth });
            return Ok(self.next_element());
        }
        if self.strict {
            return self.fail(SplitFaultKind::Expected("a sound element"));
        }
        let index = elements.len();
        if let Some(next) = self.resynchronize(start) {
            elements.push(Element { range: start..trim_end(self.text, start, next), depth: 1 });
            self.at = next + 1;
            return Ok(true);
        }
        self.at = end;
        if let Err(mut fault) = whole {
            fault.path = format!("{}[{index}]", fault.path);
            return Err(fault);
        }
        // The brackets do not match, but the array's end was found: everything up to it belongs to this element.
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b']' => break,
                b'"' => self.string()?,
                _ => self.at += 1,
            }
        }
        elements.push(Element { range: start..trim_end(self.text, start, self.at), depth });
        if self.at >= self.text.len() {
            return self.fail(SplitFaultKind::Truncated);
        }
        Ok(self.next_element())
    }

    fn next_element(&mut self) -> bool {
        let more = self.peek() == Some(b',');
        self.at += 1;
        more
    }

    /// Follows one element to its end. Whether its brackets match, and how deep they nest.
    fn element(&mut self) -> Scan<(bool, usize)> {
        match self.peek() {
            Some(b'"') => self.string()?,
            Some(b'{' | b'[') => return self.nested(),
            Some(b',' | b']') => return Ok((false, 0)),
            _ => self.scalar()?,
        }
        Ok((true, 0))
    }

    /// An element that is an object or an array: nearly all of a page.
    fn nested(&mut self) -> Scan<(bool, usize)> {
        let text = self.text;
        let mut deepest = 0;
        let mut sound = true;
        self.stack.clear();
        // In a register, which `self.at` cannot be.
        let mut at = self.at;
        while let Some(&byte) = text.get(at) {
            match byte {
                b'"' => {
                    let Some(end) = end_of_string(text, at) else { break };
                    at = end;
                    continue;
                }
                b'{' | b'[' => {
                    // `}` and `]` follow their openers at a distance of two.
                    self.stack.push(byte + 2);
                    deepest = deepest.max(self.stack.len());
                    self.count(at)?;
                }
                b',' => self.count(at)?,
                b'}' | b']' => {
                    if self.stack.last() == Some(&byte) {
                        self.stack.pop();
                    } else {
                        sound = false;
                        match self.stack.iter().rposition(|expected| *expected == byte) {
                            Some(open) => self.stack.truncate(open),
                            // The array's own end: the element was never closed.
                            None if byte == b']' => {
                                self.at = at;
                                return Ok((false, deepest));
                            }
                            None => {}
                        }
                    }
                    if self.stack.is_empty() {
                        self.at = at + 1;
                        return Ok((sound, deepest));
                    }
                }
                _ => {}
            }
            at += 1;
        }
        self.at = text.len();
        self.fail(SplitFaultKind::Truncated)
    }

    /// After an element whose brackets or quotes do not match: the comma from which the rest of the text reads well. Inside
    /// an object no comma is followed by a brace, so such commas are the candidates.
    fn resynchronize(&mut self, start: usize) -> Option<usize> {
        const CANDIDATES: usize = 256;
        let place = self.at;
        let mut tried = 0;
        let mut comma = start;
        let mut found = None;
        while tried < CANDIDATES {
            let rest = self.text.get(comma + 1..).unwrap_or_default();
            let Some(next) = rest.iter().position(|byte| *byte == b',') else { break };
            comma += 1 + next;
            if rest[next + 1..].trim_ascii_start().first() != Some(&b'{') {
                continue;
            }
            tried += 1;
            if self.reads_well_from(comma + 1) {
                found = Some(comma);
                break;
            }
        }
        self.at = place;
        found
    }

    /// Whether the array's rest and the envelope's rest are sound from `at` on.
    fn reads_well_from(&self, at: usize) -> bool {
        let mut trial = Scanner {
            text: self.text,
            at,
            wanted: Wanted { array: None, members: &[], ..self.wanted },
            stack: Vec::new(),
            path: String::new(),
            found: Split::default(),
            values: 0,
            array_seen: true,
            strict: true,
        };
        let mut elements = Vec::new();
        loop {
            match trial.array_element(&mut elements) {
                Ok(true) => elements.clear(),
                Ok(false) => break,
                Err(_) => return false,
            }
        }
        // The array's name says how many objects are still open around it.
        let levels = self.path.split('.').count();
        for _ in 0..levels {
            loop {
                match trial.object_goes_on() {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(_) => return false,
                }
                trial.path.clear();
                trial.white();
                if trial.key().is_err() {
                    return false;
                }
                trial.white();
                if trial.peek() != Some(b':') {
                    return false;
                }
                trial.at += 1;
                trial.white();
                if trial.value(1).is_err() {
                    return false;
                }
            }
        }
        trial.end().is_ok()
    }
}

/// The lowest bit that is set lies in the first byte of `chunk` that is `byte`; none is set if there is no such byte.
fn places_of(chunk: [u8; 8], byte: u8) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let differences = u64::from_le_bytes(chunk) ^ (ONES * u64::from(byte));
    differences.wrapping_sub(ONES) & !differences & (ONES << 7)
}

/// The position behind the string that begins at `at`; `None` if the text ends before it.
#[inline]
fn end_of_string(text: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 1;
    // Most of a text is in its strings: eight bytes at a time up to a quote or a backslash.
    while let Some(chunk) = text.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let found = places_of(*chunk, b'"') | places_of(*chunk, b'\\');
        if found == 0 {
            at += 8;
            continue;
        }
        at += found.trailing_zeros() as usize / 8;
        if text[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

fn trim_end(text: &[u8], start: usize, end: usize) -> usize {
    start + text[start..end].trim_ascii_end().len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn wanted<'a>(array: &'a str, members: &'a [&'a str]) -> Wanted<'a> {
        Wanted { array: Some(array), members, nesting: 20, values: 1000, elements: 100 }
    }

    fn elements(text: &str, array: &str) -> Result<Vec<String>, SplitFault> {
        let found = split(text.as_bytes(), wanted(array, &[]))?;
        Ok(found.elements.unwrap_or_default().into_iter().map(|element| text[element.range].to_owned()).collect())
    }

    fn kind(text: &str) -> SplitFaultKind {
        split(text.as_bytes(), wanted("a", &[])).unwrap_err().kind
    }

    #[test]
    fn elements_and_members_are_found_wherever_they_are() {
        let text = "\u{feff} { \"x\" : [1,{\"a\":[9]}], \"p\" : {\"q\":{\"a\":[ {\"k\":\"]}\\\"\"} , 2 ,\"s\"]}, \"n\":null} , \"t\":12}\n";
        let members = ["t", "p.n", "p.missing", "x"];
        let found = split(text.as_bytes(), wanted("p.q.a", &members)).unwrap();
        let texts: Vec<_> = found.elements.unwrap().into_iter().map(|e| (&text[e.range], e.depth)).collect();
        assert_eq!(texts, [("{\"k\":\"]}\\\"\"}", 1), ("2", 0), ("\"s\"", 0)]);
        let members: Vec<_> = found.members.into_iter().map(|range| range.map(|range| &text[range])).collect();
        assert_eq!(members, [Some("12"), Some("null"), None, Some("[1,{\"a\":[9]}]")]);
    }

    #[test]
    fn escaped_names_are_the_same_names() {
        assert_eq!(elements(r#"{"\u0061":[1]}"#, "a").unwrap(), ["1"]);
    }

    #[test]
    fn absent_null_and_empty_lists_differ() {
        let list =
            |text: &str| split(text.as_bytes(), wanted("a", &[])).map(|found| (found.elements, found.is_null)).unwrap();
        assert_eq!(list("{}"), (None, false));
        assert_eq!(list(r#"{"a":null}"#), (None, true));
        assert_eq!(list(r#"{"a":[ ]}"#), (Some(vec![]), false));
    }

    #[test]
    fn faults_of_the_envelope_say_what_and_where() {
        assert_eq!(kind(""), SplitFaultKind::Truncated);
        assert_eq!(kind("[1]"), SplitFaultKind::Expected("an object"));
        assert_eq!(kind(r#"{"a":{}}"#), SplitFaultKind::NoArray);
        assert_eq!(kind(r#"{"a":[],"a":[]}"#), SplitFaultKind::Twice);
        assert_eq!(kind(r#"{"a":[]} x"#), SplitFaultKind::Expected("the end"));
        assert_eq!(kind(r#"{"a":[] "b":1}"#), SplitFaultKind::Expected("`,` or `}`"));
        assert_eq!(kind(r#"{"b":[1}"#), SplitFaultKind::Expected("a matching bracket"));
        assert_eq!(kind(&format!("{{\"b\":{}", "[".repeat(30))), SplitFaultKind::TooDeep);
        let fault = split(br#"{"p":{"a":[{"k":1},{"k":"#, wanted("p.a", &[])).unwrap_err();
        assert_eq!((fault.kind, fault.path.as_str()), (SplitFaultKind::Truncated, "p.a[1]"));
    }

    #[test]
    fn values_and_elements_are_counted() {
        let many = |count: usize| format!("{{\"a\":[{}]}}", vec!["{}"; count].join(","));
        assert_eq!(elements(&many(100), "a").unwrap().len(), 100);
        assert_eq!(kind(&many(101)), SplitFaultKind::TooManyElements);
        let nested = |count: usize| format!("{{\"a\":[{{\"t\":[{}]}}]}}", vec!["[]"; count].join(","));
        assert_eq!(elements(&nested(400), "a").unwrap().len(), 1);
        assert_eq!(kind(&nested(600)), SplitFaultKind::TooManyValues);
        assert_eq!(kind(&format!("{{\"b\":[{}]}}", vec!["0"; 1002].join(","))), SplitFaultKind::TooManyValues);
    }

    #[test]
    fn what_nobody_asked_for_is_named() {
        let other = |text: &str| split(text.as_bytes(), wanted("p.a", &["n", "q.t"])).unwrap().other;
        assert_eq!(other(r#"{"n":1,"p":{"x":1},"q":{"y":2}}"#), None);
        assert_eq!(other(r#"{"n":1,"message":"no","error":{}}"#).as_deref(), Some("message"));
    }

    #[test]
    fn a_broken_element_costs_only_itself() {
        let cases = [
            (r#"{"a":[{"i":1},{"i":},{"i":3}],"n":1}"#, vec![r#"{"i":1}"#, r#"{"i":}"#, r#"{"i":3}"#]),
            // A brace is missing, at the start, in the middle, at the end.
            (r#"{"a":[{"i":1,{"i":2},{"i":3}],"n":1}"#, vec![r#"{"i":1"#, r#"{"i":2}"#, r#"{"i":3}"#]),
            (r#"{"a":[{"i":1},{"i":2 , {"i":3}],"n":1}"#, vec![r#"{"i":1}"#, r#"{"i":2"#, r#"{"i":3}"#]),
            (r#"{"a":[{"i":1},{"i":2],"n":1}"#, vec![r#"{"i":1}"#, r#"{"i":2"#]),
            // A brace is added.
            (r#"{"a":[{"i":1}},{"i":2}],"n":1}"#, vec![r#"{"i":1}}"#, r#"{"i":2}"#]),
            // A quote is missing: everything after it changes its meaning.
            (r#"{"a":[{"i":"x},{"i":"y"},{"i":"z"}],"n":"m"}"#, vec![r#"{"i":"x}"#, r#"{"i":"y"}"#, r#"{"i":"z"}"#]),
            // Brackets of the wrong kind.
            (r#"{"a":[{"i":[1,2},{"i":2}],"n":1}"#, vec![r#"{"i":[1,2}"#, r#"{"i":2}"#]),
            // A value is missing.
            (r#"{"a":[{"i":1},,{"i":2}],"n":1}"#, vec![r#"{"i":1}"#, "", r#"{"i":2}"#]),
            (r#"{"a":[{"i":1} {"i":2},{"i":3}],"n":1}"#, vec![r#"{"i":1} {"i":2}"#, r#"{"i":3}"#]),
        ];
        for (text, expected) in cases {
            assert_eq!(elements(text, "a").unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn a_cut_text_is_cut_and_not_repaired() {
        let text = r#"{"p":{"a":[{"i":1,"t":[{"x":"y"},{"x":"z"}]},{"i":2},{"i":3}],"n":"m"},"z":[1,{"k":2}]}"#;
        split(text.as_bytes(), wanted("p.a", &["p.n"])).unwrap();
        for length in 0..text.len() {
            let fault = split(&text.as_bytes()[..length], wanted("p.a", &["p.n"])).unwrap_err();
            assert_eq!(fault.kind, SplitFaultKind::Truncated, "{}", &text[..length]);
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_filter("JSON has no infinity", |f| f.is_finite()).prop_map(Value::from),
            "[\\PC\"\\\\\\[\\]{},:\n]{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                proptest::collection::hash_map("[\\PC\"\\\\]{0,6}", inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn strings_end_at_their_quote(inner in "(\\PC|\\\\.|[a\\\\\"]){0,40}", after in "\\PC{0,20}") {
            let quoted = serde_json::to_string(&inner).unwrap();
            let text = format!("{{\"a\":[{quoted}],\"b\":{}}}", serde_json::to_string(&after).unwrap());
            prop_assert_eq!(elements(&text, "a").unwrap(), [quoted]);
        }

        /// On valid JSON, the splitter finds exactly what a full parser finds.
        #[test]
        fn it_agrees_with_a_full_parser(items in proptest::collection::vec(any_json(), 0..8), before in any_json(), next in any_json(), pretty in any::<bool>()) {
            let whole = json!({ "b": before, "p": { "items": items, "next": next }, "z": { "items": [1] } });
            let text = if pretty { serde_json::to_string_pretty(&whole) } else { serde_json::to_string(&whole) }.unwrap();
            let wanted = Wanted { array: Some("p.items"), members: &["p.next", "b"], nesting: 120, values: 10_000, elements: 100 };
            let found = split(text.as_bytes(), wanted).unwrap();
            let elements: Vec<Value> = found
                .elements
                .unwrap()
                .into_iter()
                .map(|element| serde_json::from_str(&text[element.range]).unwrap())
                .collect();
            prop_assert_eq!(elements, items);
            let member = |index: usize| serde_json::from_str::<Value>(&text[found.members[index].clone().unwrap()]).unwrap();
            prop_assert_eq!(member(0), next);
            prop_assert_eq!(member(1), before);
        }

        #[test]
        fn it_never_panics_and_stays_within_the_text(text in proptest::collection::vec(prop_oneof![
            Just(b'{'), Just(b'}'), Just(b'['), Just(b']'), Just(b'"'), Just(b','), Just(b':'), Just(b'a'), Just(b'\\'), Just(b' '), any::<u8>()
        ], 0..60)) {
            let mut whole = b"{\"a\":[".to_vec();
            whole.extend(&text);
            if let Ok(found) = split(&whole, wanted("a", &["b"])) {
                for element in found.elements.unwrap_or_default() {
                    prop_assert!(whole.get(element.range).is_some());
                }
            }
        }

        /// Damage to one element, of whatever kind, either leaves the others unchanged or is reported.
        #[test]
        fn damage_stays_where_it_is(count in 2usize..6, at in 0usize..6, cut in 1usize..12) {
            let at = at % count;
            let sound: Vec<String> = (0..count).map(|i| format!(r#"{{"id":{i},"t":["x"]}}"#)).collect();
            let mut damaged = sound.clone();
            let length = damaged[at].len();
            damaged[at].truncate(length - cut.min(length - 1));
            let text = format!(r#"{{"a":[{}],"next":"n"}}"#, damaged.join(","));
            let found = match elements(&text, "a") {
                Ok(found) => found,
                // The damage may have removed the end of the page: then the text looks as if it was cut off.
                Err(fault) => {
                    prop_assert_eq!((fault.kind, at), (SplitFaultKind::Truncated, count - 1));
                    return Ok(());
                }
            };
            for (index, element) in sound.iter().enumerate() {
                prop_assert!(index == at || found.contains(element), "{} in {:?}", element, found);
            }
        }
    }
}
