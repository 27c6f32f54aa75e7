//! Writing: straight into a buffer, through serde, or into a JSON tree.
//!
//! `serde_json` searches every name and value byte by byte for characters to escape. The names of a record are known at
//! compile time, and values rarely need escaping.

use std::cell::RefCell;

use json_lexer::{Fault, Lexer};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Map, Value};

use crate::any::Folded;
use crate::reflect::{Fields, View};

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

/// Whether a byte must be escaped in a JSON string. Texts are looked at in blocks without an early exit, which the compiler makes vector
/// code of; the last block may overlap the one before, so that no byte is looked at alone.
#[inline]
#[allow(
    clippy::needless_bitwise_bool,
    reason = "lazy operators are branches, and branches keep this from becoming vector code"
)]
fn needs_escape(bytes: &[u8]) -> bool {
    fn any(bytes: &[u8]) -> bool {
        bytes.iter().fold(false, |found, &byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
    }
    if let Some(last) = bytes.last_chunk::<16>() {
        return bytes.as_chunks::<16>().0.iter().any(|block| any(block)) || any(last);
    }
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => any(first) | any(last),
        _ => any(bytes),
    }
}

#[cold]
fn escaped(text: &str, out: &mut Vec<u8>) {
    by_serde_json(text, out);
}

/// Writes to a buffer, which cannot fail.
pub(crate) fn by_serde_json<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
    }
}

/// Appends a value as compact JSON.
pub(crate) fn write_view(view: View<'_>, out: &mut Vec<u8>) {
    match view {
        View::Absent => out.extend_from_slice(b"null"),
        View::Text(text) => write_text(text, out),
        View::Boolean(value) => out.extend_from_slice(if value { b"true" } else { b"false" }),
        View::Integer(value) => by_serde_json(&value, out),
        View::Number(value) => by_serde_json(value, out),
        View::Any(value) => by_serde_json(value, out),
        View::List(_) => write_list(view, &[], out),
        View::Map(entries) => {
            let start = out.len();
            entries.each(&mut |name, value| {
                out.push(b',');
                write_text(name, out);
                out.push(b':');
                write_view(value, out);
            });
            close(out, start, b'{', b'}');
        }
        View::Record(record) => write_record(record, out),
    }
}

fn write_list(view: View<'_>, nulls: &[usize], out: &mut Vec<u8>) {
    let start = out.len();
    for item in items(view, nulls) {
        out.push(b',');
        write_view(item, out);
    }
    close(out, start, b'[', b']');
}

/// Appends a record: fields in declared order, then `extra` in the order it came.
pub(crate) fn write_record(record: &dyn Fields, out: &mut Vec<u8>) {
    if repeats(record) {
        return by_serde_json(&object(record), out);
    }
    let start = out.len();
    let extra = record.extra();
    for (index, member) in record.layout().members.iter().enumerate() {
        if let Some(text) = extra.copied(index) {
            out.extend_from_slice(member.key.as_bytes());
            out.extend_from_slice(text);
            continue;
        }
        let view = record.field(index).view();
        if matches!(view, View::Absent) {
            continue;
        }
        out.extend_from_slice(member.key.as_bytes());
        match extra.nulls(index) {
            [] => write_view(view, out),
            nulls => write_list(view, nulls, out),
        }
    }
    for (name, value) in record.extra().iter() {
        out.push(b',');
        write_text(name, out);
        out.push(b':');
        by_serde_json(value, out);
    }
    close(out, start, b'{', b'}');
}

/// Turns what was written since `start`, each item behind a comma, into an array.
#[inline]
pub(crate) fn close(out: &mut Vec<u8>, start: usize, left: u8, right: u8) {
    match out.get_mut(start) {
        Some(comma) => *comma = left,
        None => out.push(left),
    }
    out.push(right);
}

/// The items of a list, with `null` at its original positions.
pub(crate) fn items<'v>(view: View<'v>, nulls: &'v [usize]) -> impl Iterator<Item = View<'v>> {
    let list = if let View::List(list) = view { Some(list) } else { None };
    let count = list.map_or(0, crate::reflect::Items::count);
    let mut nulls = nulls.iter().copied().peekable();
    let (mut next, mut place) = (0, 0);
    std::iter::from_fn(move || {
        if nulls.next_if_eq(&place).is_some() {
            place += 1;
            return Some(View::Absent);
        }
        let item = list.filter(|_| next < count)?.item(next);
        (next, place) = (next + 1, place + 1);
        Some(item)
    })
}

/// Whether a name occurs in the record more than once.
fn repeats(record: &dyn Fields) -> bool {
    if record.extra().is_empty() {
        return false;
    }
    let mut names: Vec<&str> = record.extra().iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
        || names.into_iter().any(|name| record.find(name).is_some_and(|index| is_there(record, index)))
}

/// Whether a field has a value, read or copied.
pub(crate) fn is_there(record: &dyn Fields, index: usize) -> bool {
    !record.field(index).is_absent() || record.extra().copied(index).is_some()
}

/// The value of a field that was copied as text.
pub(crate) fn copied(record: &dyn Fields, index: usize) -> Option<Value> {
    serde_json::from_slice(record.extra().copied(index)?).ok()
}

/// A value as serde sees it.
pub(crate) struct Shown<'v>(pub(crate) View<'v>);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            View::Absent => serializer.serialize_unit(),
            View::Text(text) => serializer.serialize_str(text),
            View::Boolean(value) => serializer.serialize_bool(value),
            View::Integer(value) => value.serialize(serializer),
            View::Number(value) => value.serialize(serializer),
            View::Any(value) => value.serialize(serializer),
            View::List(_) => ShownList(self.0, &[]).serialize(serializer),
            View::Map(entries) => {
                let mut map = serializer.serialize_map(None)?;
                let mut result = Ok(());
                entries.each(&mut |name, value| {
                    if result.is_ok() {
                        result = map.serialize_entry(name, &Shown(value));
                    }
                });
                result.and_then(|()| map.end())
            }
            View::Record(record) => serialize(record, serializer),
        }
    }
}

struct ShownList<'v>(View<'v>, &'v [usize]);

impl Serialize for ShownList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(None)?;
        for item in items(self.0, self.1) {
            seq.serialize_element(&Shown(item))?;
        }
        seq.end()
    }
}

/// A value that was copied as text, as serde sees it: in the order of the text, whatever order `serde_json` was built to keep.
struct Copied<'t>(RefCell<Lexer<'t>>);

impl<'t> Copied<'t> {
    fn new(text: &'t [u8]) -> Self {
        Self(RefCell::new(Lexer::new(std::str::from_utf8(text).unwrap_or_default())))
    }
}

impl Serialize for Copied<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// The lexer is borrowed for one token at a time, because the serializer comes back for the parts of a value.
        fn token<'t, T, E: serde::ser::Error>(
            lexer: &RefCell<Lexer<'t>>,
            take: impl FnOnce(&mut Lexer<'t>) -> Result<T, Fault>,
        ) -> Result<T, E> {
            take(&mut lexer.borrow_mut()).map_err(E::custom)
        }

        let lexer = &self.0;
        let first = lexer.borrow_mut().peek();
        match first {
            Some(b'{') => {
                let mut map = serializer.serialize_map(None)?;
                let mut more = token(lexer, Lexer::open_object)?;
                while more {
                    let name = token(lexer, Lexer::name)?;
                    map.serialize_entry(&name, self)?;
                    more = token(lexer, Lexer::next_member)?;
                }
                map.end()
            }
            Some(b'[') => {
                let mut seq = serializer.serialize_seq(None)?;
                let mut more = token(lexer, Lexer::open_array)?;
                while more {
                    seq.serialize_element(self)?;
                    more = token(lexer, Lexer::next_element)?;
                }
                seq.end()
            }
            Some(b'"') => serializer.serialize_str(&token(lexer, Lexer::string)?),
            Some(b't' | b'f') => serializer.serialize_bool(token(lexer, Lexer::boolean)?),
            _ => {
                let number = token(lexer, Lexer::number)?;
                serializer.serialize_u64(number.parse().map_err(serde::ser::Error::custom)?)
            }
        }
    }
}

/// Writes a record through serde: fields in declared order, then `extra` in the order it came.
#[allow(clippy::missing_errors_doc)]
pub fn serialize<S: Serializer>(record: &dyn Fields, serializer: S) -> Result<S::Ok, S::Error> {
    if repeats(record) {
        return object(record).serialize(serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    for (index, member) in record.layout().members.iter().enumerate() {
        if let Some(text) = record.extra().copied(index) {
            map.serialize_entry(member.name, &Copied::new(text))?;
        }
        match (record.field(index).view(), record.extra().nulls(index)) {
            (View::Absent, _) => {}
            (view, []) => map.serialize_entry(member.name, &Shown(view))?,
            (view, nulls) => map.serialize_entry(member.name, &ShownList(view, nulls))?,
        }
    }
    for (name, value) in record.extra().iter() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// A value as a JSON tree, copied.
pub(crate) fn value(view: View<'_>) -> Value {
    match view {
        View::Absent => Value::Null,
        View::Text(text) => text.into(),
        View::Boolean(value) => value.into(),
        View::Integer(value) => value.into(),
        View::Number(value) => Value::Number(value.clone()),
        View::Any(value) => value.clone(),
        View::List(_) => Value::Array(items(view, &[]).map(value).collect()),
        View::Map(entries) => {
            let mut members = Map::new();
            entries.each(&mut |name, entry| {
                members.insert(name.to_owned(), value(entry));
            });
            Value::Object(members)
        }
        View::Record(record) => Value::Object(object(record)),
    }
}

/// The members of a record as a JSON object, copied.
fn object(record: &dyn Fields) -> Map<String, Value> {
    let mut members = Folded::default();
    for (index, member) in record.layout().members.iter().enumerate() {
        let shown = match (record.field(index).view(), record.extra().nulls(index)) {
            (View::Absent, _) => match copied(record, index) {
                Some(value) => value,
                None => continue,
            },
            (view, []) => value(view),
            (view, nulls) => Value::Array(items(view, nulls).map(value).collect()),
        };
        members.insert(member.name.to_owned(), shown);
    }
    for (name, value) in record.extra().iter() {
        members.insert(name.to_owned(), value.clone());
    }
    members.into_map()
}

/// The members of a record as a JSON object; strings are moved.
pub fn take_object(record: &mut dyn Fields) -> Map<String, Value> {
    let mut members = Folded::default();
    for (index, member) in record.layout().members.iter().enumerate() {
        let taken = record.field_mut(index).take_value();
        let Some(mut value) = taken.or_else(|| copied(record, index)) else { continue };
        if let Value::Array(items) = &mut value {
            put_nulls(items, record.extra().nulls(index));
        }
        members.insert(member.name.to_owned(), value);
    }
    for (name, value) in std::mem::take(record.extra_mut()) {
        members.insert(name, value);
    }
    members.into_map()
}

/// Inserts `null` at its original positions.
pub(crate) fn put_nulls(items: &mut Vec<Value>, nulls: &[usize]) {
    for &place in nulls {
        if place <= items.len() {
            items.insert(place, Value::Null);
        }
    }
}
