//! Writing straight into a buffer. `serde_json` looks at every byte of every name and value for something to escape; a record's
//! names are known when the program is compiled, and values rarely hold anything.

use serde::ser::Serialize;

use crate::record::{Members, repeats};

/// Appends `text` as a JSON string.
///
/// ```
/// let mut json = Vec::new();
/// open_record::write_text("say \"hi\"", &mut json);
/// assert_eq!(json, br#""say \"hi\"""#);
/// ```
#[inline]
pub fn write_text(text: &str, out: &mut Vec<u8>) {
    if needs_escape(text.as_bytes()) {
        escaped(text, out);
    } else {
        out.reserve(text.len() + 2);
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    }
}

/// Whether a byte must be escaped in a JSON string. Without early exit inside a chunk, so that it becomes vector code.
#[inline]
#[allow(
    clippy::needless_bitwise_bool,
    reason = "lazy operators are branches, and branches keep this from becoming vector code"
)]
fn needs_escape(bytes: &[u8]) -> bool {
    let any = |bytes: &[u8]| {
        bytes.iter().fold(false, |found, &byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
    };
    let (chunks, rest) = bytes.as_chunks::<16>();
    chunks.iter().any(|chunk| any(chunk)) || any(rest)
}

#[cold]
fn escaped(text: &str, out: &mut Vec<u8>) {
    by_serde_json(text, out);
}

/// Writes what no buffer can refuse.
pub(crate) fn by_serde_json<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

/// Appends a record: fields in declared order, then `extra` in the order it came.
pub fn write_record<R: Members>(record: &R, out: &mut Vec<u8>) {
    if !record.extra().is_empty() && repeats(record) {
        return by_serde_json(&crate::shape::object(record.clone()), out);
    }
    let start = out.len();
    record.write_json(out);
    for (name, value) in record.extra().iter() {
        out.push(b',');
        write_text(name, out);
        out.push(b':');
        by_serde_json(value, out);
    }
    close(out, start, b'{', b'}');
}

/// Puts brackets around what was written since `start`, with a comma before each item.
#[inline]
pub(crate) fn close(out: &mut Vec<u8>, start: usize, left: u8, right: u8) {
    match out.get_mut(start) {
        Some(comma) => *comma = left,
        None => out.push(left),
    }
    out.push(right);
}
