use super::{Derived, derived, positions};
use crate::json::Map;
use crate::reflect::{Attribute, Role, Type, Value};
use crate::{Json, Record};

/// Appends a record as compact JSON.
pub(crate) fn write_record(out: &mut Vec<u8>, record: &dyn Record) {
    let schema = record.schema();
    let extra = record.extra();
    let begin = out.len();
    out.push(b'{');
    for position in positions(record.present() | schema.derived) {
        let attribute = schema.attribute_at(position);
        if attribute.role() == Role::Derived {
            if extra.is_empty() || !extra.contains_key(attribute.name()) {
                write_derived(out, attribute, derived(record, schema, attribute.name()));
            }
            continue;
        }
        let value = record.value(position);
        out.extend_from_slice(attribute.key.as_bytes());
        write_value(out, &value);
        out.push(b',');
        if let Some(caption) = attribute.caption_attribute() {
            write_caption(out, caption, &value);
        }
    }
    if !extra.is_empty() {
        write_extra(out, record, schema, extra);
    }
    close(out, begin, b'}');
}

/// Ends an object or array: over the comma of its last member, if it has one.
fn close(out: &mut Vec<u8>, begin: usize, end: u8) {
    match out.last_mut() {
        Some(last) if *last == b',' => *last = end,
        _ => out.push(end),
    }
    debug_assert!(out.len() > begin, "closes what was opened");
}

fn write_value(out: &mut Vec<u8>, value: &Value<'_>) {
    match *value {
        Value::Absent => out.extend_from_slice(b"null"),
        Value::Bool(value) => write_bool(out, value),
        Value::Integer(value) | Value::Code { id: value, .. } => write_integer(out, value),
        Value::Float(value) => value.write(out),
        Value::Timestamp(value) => write_integer(out, value.as_millis()),
        Value::String(value) => write_string(out, value),
        Value::Json(value) => write_json(out, value),
        Value::Map(value) => write_map(out, value),
        Value::Record(value) => write_record(out, value),
        Value::List(list) => {
            let begin = out.len();
            out.push(b'[');
            for index in 0..list.len() {
                write_value(out, &list.get(index));
                out.push(b',');
            }
            close(out, begin, b']');
        }
    }
}

fn write_name(out: &mut Vec<u8>, name: &str) {
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// The caption of an id, or of each id of a list. In a list one stands for each or none at all.
fn write_caption(out: &mut Vec<u8>, name: &str, value: &Value<'_>) {
    match value {
        Value::Code { caption: Some(caption), .. } => {
            write_name(out, name);
            write_string(out, caption);
            out.push(b',');
        }
        Value::List(list) => {
            let captions = || (0..list.len()).map(|index| list.get(index));
            if !captions().any(|value| matches!(value, Value::Code { caption: Some(_), .. })) {
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
        _ => {}
    }
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

fn write_extra(out: &mut Vec<u8>, record: &dyn Record, schema: &'static Type, extra: &Map) {
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
pub(crate) fn shadowed(record: &dyn Record, schema: &'static Type, name: &str) -> bool {
    let Some(position) = schema.position(name) else { return false };
    let attribute = schema.attribute_at(position);
    match attribute.role() {
        Role::Field => !record.value(position).is_absent(),
        Role::Derived => false,
        Role::Caption => {
            let id = attribute.id_attribute().and_then(|id| schema.position(id));
            match id.map_or(Value::Absent, |id| record.value(id)) {
                Value::Code { caption, .. } => caption.is_some(),
                Value::List(list) => {
                    (0..list.len()).any(|index| matches!(list.get(index), Value::Code { caption: Some(_), .. }))
                }
                _ => false,
            }
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

fn write_bool(out: &mut Vec<u8>, value: bool) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

/// Appends an integer in decimal.
pub(crate) fn write_integer(out: &mut Vec<u8>, value: i64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    out.extend_from_slice(&digits[at..]);
}

/// How a byte of a string is written: 0 as it is, `u` as `\u00xx`, else behind a backslash.
const ESCAPE: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = b'u';
        byte += 1;
    }
    table[0x08] = b'b';
    table[0x09] = b't';
    table[0x0A] = b'n';
    table[0x0C] = b'f';
    table[0x0D] = b'r';
    table[b'"' as usize] = b'"';
    table[b'\\' as usize] = b'\\';
    table
};

fn write_string(out: &mut Vec<u8>, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let bytes = text.as_bytes();
    out.reserve(bytes.len() + 2);
    out.push(b'"');
    let mut run = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let escape = ESCAPE[usize::from(*byte)];
        if escape != 0 {
            out.extend_from_slice(&bytes[run..at]);
            run = at + 1;
            out.extend_from_slice(&[b'\\', escape]);
            if escape == b'u' {
                out.extend_from_slice(&[b'0', b'0', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            }
        }
    }
    out.extend_from_slice(&bytes[run..]);
    out.push(b'"');
}
