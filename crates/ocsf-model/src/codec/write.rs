use json_lexer::plain;

use super::{Derived, derived_from};
use crate::field::{CodeValue, Visitor};
use crate::json::Map;
use crate::reflect::{Attribute, List, Role, Type, Value};
use crate::{Json, OcsfObject, Timestamp};

/// Appends a record as compact JSON.
pub(crate) fn write_object(out: &mut Vec<u8>, record: &dyn OcsfObject) {
    let schema = record.schema();
    let extra = record.extra();
    let begin = out.len();
    out.push(b'{');
    let mut writer = Writer { out, schema, extra, derived: schema.derived, activity: None };
    record.visit(&mut writer);
    writer.derived_below(u128::BITS as usize);
    if !extra.is_empty() {
        write_extra(out, record, schema, extra);
    }
    close(out, begin, b'}');
}

/// Appends an event as compact JSON; the value of its `unmapped` is what `rest` appends.
pub(crate) fn write_with_unmapped(out: &mut Vec<u8>, event: &dyn OcsfObject, rest: &mut dyn FnMut(&mut Vec<u8>)) {
    let schema = event.schema();
    let extra = event.extra();
    let begin = out.len();
    out.push(b'{');
    let writer = Writer { out, schema, extra, derived: schema.derived, activity: None };
    let at = schema.position("unmapped").unwrap_or(usize::MAX);
    let mut around = Around { writer, at, rest: Some(rest) };
    event.visit(&mut around);
    around.before(usize::MAX);
    around.writer.derived_below(u128::BITS as usize);
    if !extra.is_empty() {
        write_extra(out, event, schema, extra);
    }
    close(out, begin, b'}');
}

/// Appends the rest of an event.
type Rest<'r> = &'r mut dyn FnMut(&mut Vec<u8>);

/// Writes as [`Writer`] does, and the rest of an event at its place.
struct Around<'o, 'r> {
    writer: Writer<'o>,
    at: usize,
    rest: Option<Rest<'r>>,
}

impl Around<'_, '_> {
    /// Writes the rest in front of what stands behind it.
    fn before(&mut self, position: usize) {
        if position > self.at
            && let Some(rest) = self.rest.take()
        {
            self.writer.open(self.at);
            rest(self.writer.out);
            self.writer.out.push(b',');
        }
    }
}

impl<'a> Visitor<'a> for Around<'_, '_> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        self.before(position);
        if position != self.at {
            self.writer.field(position, value);
        }
    }

    fn string(&mut self, position: usize, value: &'a String) {
        self.before(position);
        self.writer.string(position, value);
    }

    fn timestamp(&mut self, position: usize, value: Timestamp) {
        self.before(position);
        self.writer.timestamp(position, value);
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        self.before(position);
        self.writer.code(position, value);
    }

    fn record(&mut self, position: usize, value: &'a dyn OcsfObject) {
        self.before(position);
        self.writer.record(position, value);
    }

    fn list(&mut self, position: usize, value: &'a dyn List) {
        self.before(position);
        self.writer.list(position, value);
    }
}

/// Writes the members of an object, each with a comma behind it.
struct Writer<'o> {
    out: &'o mut Vec<u8>,
    schema: &'static Type,
    extra: &'o Map,
    /// Positions of the derived attributes that are still to be written.
    derived: u128,
    /// The activity, which type and activity names follow from. Its position is before theirs.
    activity: Option<i64>,
}

impl Writer<'_> {
    /// What is in front of a value.
    fn open(&mut self, position: usize) -> &'static Attribute {
        if self.derived != 0 {
            self.derived_below(position);
        }
        let attribute = self.schema.attribute_at(position);
        self.out.extend_from_slice(attribute.key.as_bytes());
        attribute
    }

    fn derived_below(&mut self, position: usize) {
        while (self.derived.trailing_zeros() as usize) < position {
            let attribute = self.schema.attribute_at(self.derived.trailing_zeros() as usize);
            self.derived &= self.derived - 1;
            if self.extra.is_empty() || !self.extra.contains_key(attribute.name()) {
                let activity = self.activity;
                write_derived(
                    self.out,
                    attribute,
                    derived_from(self.extra, self.schema, attribute.name(), || activity),
                );
            }
        }
    }
}

impl<'a> Visitor<'a> for Writer<'_> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        self.open(position);
        write_value(self.out, &value);
        self.out.push(b',');
    }

    fn string(&mut self, position: usize, value: &'a String) {
        self.open(position);
        write_string(self.out, value);
        self.out.push(b',');
    }

    fn timestamp(&mut self, position: usize, value: Timestamp) {
        self.open(position);
        write_integer(self.out, value.as_millis());
        self.out.push(b',');
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        let code = value.parts();
        if position == usize::from(self.schema.activity) {
            self.activity = Some(code.id);
        }
        let attribute = self.open(position);
        write_integer(self.out, code.id);
        self.out.push(b',');
        if let Some(name) = attribute.caption_attribute()
            && let Some(caption) = code.caption.text(code.id, code.table)
        {
            write_name(self.out, name);
            write_string(self.out, caption);
            self.out.push(b',');
        }
    }

    fn record(&mut self, position: usize, value: &'a dyn OcsfObject) {
        self.open(position);
        write_object(self.out, value);
        self.out.push(b',');
    }

    fn list(&mut self, position: usize, value: &'a dyn List) {
        let attribute = self.open(position);
        write_list(self.out, value);
        self.out.push(b',');
        if let Some(name) = attribute.caption_attribute() {
            write_captions(self.out, name, value);
        }
    }
}

/// Ends an object or array: over the comma of its last member, if it has one.
pub(super) fn close(out: &mut Vec<u8>, begin: usize, end: u8) {
    match out.last_mut() {
        Some(last) if *last == b',' => *last = end,
        _ => out.push(end),
    }
    debug_assert!(out.len() > begin, "closes what was opened");
}

/// Appends the value of an attribute as compact JSON; of an id, its number.
pub(crate) fn write_value(out: &mut Vec<u8>, value: &Value<'_>) {
    match *value {
        Value::Absent => out.extend_from_slice(b"null"),
        Value::Bool(value) => write_bool(out, value),
        Value::Integer(value) | Value::Code { id: value, .. } => write_integer(out, value),
        Value::Float(value) => value.write(out),
        Value::Timestamp(value) => write_integer(out, value.as_millis()),
        Value::String(value) => write_string(out, value),
        Value::Json(value) => write_json(out, value),
        Value::Map(value) => write_map(out, value),
        Value::Object(value) => write_object(out, value),
        Value::List(list) => write_list(out, list),
    }
}

fn write_list(out: &mut Vec<u8>, list: &dyn List) {
    let begin = out.len();
    out.push(b'[');
    for index in 0..list.len() {
        write_value(out, &list.get(index));
        out.push(b',');
    }
    close(out, begin, b']');
}

fn write_name(out: &mut Vec<u8>, name: &str) {
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// The captions of the ids of a list: one stands for each or none at all.
fn write_captions(out: &mut Vec<u8>, name: &str, list: &dyn List) {
    let captions = || (0..list.len()).map(|index| list.get(index));
    if !Value::List(list).has_caption() {
        return;
    }
    write_name(out, name);
    let begin = out.len();
    out.push(b'[');
    for value in captions() {
        match value {
            Value::Code { caption: Some(caption), .. } => write_string(out, caption),
            // The one that has none among others that have is shown by its number.
            Value::Code { id, caption: None } => {
                out.push(b'"');
                write_integer(out, id);
                out.push(b'"');
            }
            _ => out.extend_from_slice(b"\"\""),
        }
        out.push(b',');
    }
    close(out, begin, b']');
    out.push(b',');
}

fn write_derived(out: &mut Vec<u8>, attribute: &Attribute, value: Option<Derived>) {
    match value {
        None => return,
        Some(Derived::Number(number)) => {
            out.extend_from_slice(attribute.key.as_bytes());
            write_integer(out, number);
        }
        Some(Derived::Text(text)) => {
            out.extend_from_slice(attribute.key.as_bytes());
            write_string(out, text);
        }
    }
    out.push(b',');
}

fn write_extra(out: &mut Vec<u8>, record: &dyn OcsfObject, schema: &'static Type, extra: &Map) {
    for (name, value) in extra {
        if !shadowed(record, schema, name) {
            write_string(out, name);
            out.push(b':');
            write_json(out, value);
            out.push(b',');
        }
    }
}

/// Whether an extra has the name of an attribute that is written already; the attribute counts.
pub(crate) fn shadowed(record: &dyn OcsfObject, schema: &'static Type, name: &str) -> bool {
    let Some(position) = schema.position(name) else { return false };
    let attribute = schema.attribute_at(position);
    match attribute.role() {
        Role::Field => !record.value(position).is_absent(),
        Role::Derived => false,
        Role::Caption => {
            let id = attribute.id_attribute().and_then(|id| schema.position(id));
            id.is_some_and(|id| record.value(id).has_caption())
        }
    }
}

/// Appends a value as compact JSON.
pub(crate) fn write_json(out: &mut Vec<u8>, value: &Json) {
    match value {
        Json::Null => out.extend_from_slice(b"null"),
        Json::Bool(value) => write_bool(out, *value),
        Json::Number(number) => number.write(out),
        Json::String(value) => write_string(out, value),
        Json::Array(values) => {
            let begin = out.len();
            out.push(b'[');
            for value in values {
                write_json(out, value);
                out.push(b',');
            }
            close(out, begin, b']');
        }
        Json::Object(map) => write_map(out, map),
    }
}

fn write_map(out: &mut Vec<u8>, map: &Map) {
    let begin = out.len();
    out.push(b'{');
    for (name, value) in map {
        write_string(out, name);
        out.push(b':');
        write_json(out, value);
        out.push(b',');
    }
    close(out, begin, b'}');
}

pub(super) fn write_bool(out: &mut Vec<u8>, value: bool) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

/// `00` to `99`.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[b'0'; 2]; 100];
    let mut at = 1;
    while at < pairs.len() {
        let [tens, ones] = pairs[at - 1];
        pairs[at] = if ones == b'9' { [tens + 1, b'0'] } else { [tens, ones + 1] };
        at += 1;
    }
    pairs
};

/// Appends an integer in decimal.
pub(crate) fn write_integer(out: &mut Vec<u8>, value: i64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    while rest >= 10 {
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[(rest % 100) as usize]);
        rest /= 100;
    }
    if rest > 0 || at == digits.len() {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
    }
    if value < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    out.extend_from_slice(&digits[at..]);
}

pub(super) fn write_string(out: &mut Vec<u8>, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut rest = text.as_bytes();
    out.reserve(rest.len() + 3);
    out.push(b'"');
    loop {
        let (run, special) = rest.split_at(plain(rest));
        out.extend_from_slice(run);
        let Some((byte, after)) = special.split_first() else { break };
        match byte {
            0x08 => out.extend_from_slice(b"\\b"),
            0x09 => out.extend_from_slice(b"\\t"),
            0x0A => out.extend_from_slice(b"\\n"),
            0x0C => out.extend_from_slice(b"\\f"),
            0x0D => out.extend_from_slice(b"\\r"),
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            _ => {
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            }
        }
        rest = after;
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    #[test]
    fn integers_are_written_as_the_standard_library_writes_them() {
        let mut numbers = vec![0, i64::MIN, i64::MAX];
        let powers = (0..19).map(|power| 10_i64.pow(power));
        numbers.extend(powers.flat_map(|power| [power - 1, power, power + 1, -power, 1 - power, 7 * (power / 3)]));
        for number in numbers {
            let mut out = b"[".to_vec();
            super::write_integer(&mut out, number);
            assert_eq!(String::from_utf8(out).as_deref(), Ok(&*format!("[{number}")));
        }
    }
}
