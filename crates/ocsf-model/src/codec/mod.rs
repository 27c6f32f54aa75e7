//! Reading and writing, once for all types: a type says which value stands at which position, the rest happens here.

mod debug;
mod equal;
mod lexer;
mod normalize;
mod read;
mod serde;
mod write;

pub(crate) use debug::debug_record;
pub(crate) use equal::equal_records;
pub(crate) use lexer::{read_number, utf8};
pub(crate) use normalize::normalize;
pub(crate) use read::{class_uid, read_json, read_record};
pub(crate) use serde::{deserialize_record, deserialize_text, serialize_record};
pub(crate) use write::{write_integer, write_json, write_record};

use crate::Record;
use crate::reflect::Type;

/// Objects and arrays nested deeper than this are refused, so that no text can exhaust the stack.
const MAX_DEPTH: u32 = 128;

/// The positions of a set, in order.
pub(crate) fn positions(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (set != 0).then(|| {
            let position = set.trailing_zeros() as usize;
            set &= set - 1;
            position
        })
    })
}

/// What follows from the type and the activity of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Derived {
    Number(i64),
    Text(&'static str),
}

/// The value that a derived attribute of a class has: `None` if it cannot be told.
pub(crate) fn derived(record: &dyn Record, schema: &'static Type, name: &str) -> Option<Derived> {
    match name {
        "class_uid" => Some(Derived::Number(schema.uid().into())),
        "class_name" => Some(Derived::Text(schema.caption())),
        "category_uid" => Some(Derived::Number(schema.category.into())),
        "category_name" => schema.category().map(|category| Derived::Text(category.caption())),
        "type_uid" => type_uid(record, schema).map(Derived::Number),
        "type_name" => {
            let number = type_uid(record, schema)?;
            let types = schema.attribute_at(schema.type_uid.into()).enumeration()?;
            types.member(number).map(|member| Derived::Text(member.caption()))
        }
        _ => None,
    }
}

fn type_uid(record: &dyn Record, schema: &'static Type) -> Option<i64> {
    match record.value(schema.activity.into()) {
        crate::reflect::Value::Code { id, .. } => id.checked_add(i64::from(schema.uid()) * 100),
        _ => None,
    }
}

/// The text of what a writer of ours has written.
pub(crate) fn text(out: Vec<u8>) -> String {
    String::from_utf8(out).expect("only whole strings are written")
}

/// The record as compact JSON.
pub(crate) fn record_text(record: &dyn Record) -> String {
    let mut out = Vec::with_capacity(1024);
    write_record(&mut out, record);
    text(out)
}
