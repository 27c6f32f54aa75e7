//! Reading and writing, once for all types: a type says which value stands at which position, the rest happens here.

mod copy;
mod datetimes;
mod debug;
mod equal;
mod lexer;
mod members;
mod normalize;
mod read;
mod serde;
mod write;

pub(crate) use copy::copy_object;
pub(crate) use datetimes::fill_datetimes;
pub(crate) use debug::debug_object;
pub(crate) use equal::equal_objects;
pub(crate) use lexer::{read_number, utf8};
pub(crate) use members::members;
pub(crate) use normalize::normalize;
pub(crate) use read::{class_uid, read_json, read_leniently, read_object, without_duplicates};
pub(crate) use serde::deserialize_text;
pub use serde::{deserialize_object, serialize_object};
pub(crate) use write::{write_integer, write_json, write_object, write_value, write_with_unmapped};

use std::cmp::Ordering;

use crate::OcsfObject;
use crate::json::Map;
use crate::reflect::Type;

/// Objects and arrays nested deeper than this are refused, so that no text can exhaust the stack.
const MAX_DEPTH: u32 = json_lexer::Lexer::MAX_DEPTH;

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

/// The value that a derived attribute of a class has: `None` if it cannot be told, and for the name of a uid that is kept
/// among the extras because it says something else than the type does.
pub(crate) fn derived(record: &dyn OcsfObject, schema: &'static Type, name: &str) -> Option<Derived> {
    derived_from(record.extra(), schema, name, || activity_of(record, schema))
}

/// The `activity_id` of an event.
pub(crate) fn activity_of(record: &dyn OcsfObject, schema: &'static Type) -> Option<i64> {
    match record.value(schema.activity.into()) {
        crate::reflect::Value::Code { id, .. } => Some(id),
        _ => None,
    }
}

fn derived_from(
    extra: &Map,
    schema: &'static Type,
    name: &str,
    activity: impl FnOnce() -> Option<i64>,
) -> Option<Derived> {
    // A class that nobody knows: nothing follows from it.
    if !extra.is_empty() && extra.contains_key("class_uid") {
        return None;
    }
    let uid = match name {
        "category_name" => Some("category_uid"),
        "type_name" => Some("type_uid"),
        _ => None,
    };
    if uid.is_some_and(|uid| extra.contains_key(uid)) {
        return None;
    }
    let type_uid = || activity()?.checked_add(i64::from(schema.uid()) * 100);
    match name {
        "class_uid" => Some(Derived::Number(schema.uid().into())),
        "class_name" => Some(Derived::Text(schema.caption())),
        "category_uid" => Some(Derived::Number(schema.category.into())),
        "category_name" => schema.category().map(|category| Derived::Text(category.caption())),
        "type_uid" => type_uid().map(Derived::Number),
        "type_name" => {
            let number = type_uid()?;
            let types = schema.attribute_at(schema.type_uid.into()).enumeration()?;
            types.member(number).map(|member| Derived::Text(member.caption()))
        }
        _ => None,
    }
}

/// The numbers below `length` in that order; what is equal stays as it is. Sorting is a lot of code: this is its one place.
pub(crate) fn in_order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    places
}

/// The items in that order; what is equal stays as it is.
pub(crate) fn sorted<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = in_order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items[place].take()).collect()
}

/// The text of what a writer of ours has written.
pub(crate) fn text(out: Vec<u8>) -> String {
    String::from_utf8(out).expect("only whole strings are written")
}

/// The record as compact JSON.
pub(crate) fn record_text(record: &dyn OcsfObject) -> String {
    let mut out = Vec::with_capacity(1024);
    write_object(&mut out, record);
    text(out)
}
