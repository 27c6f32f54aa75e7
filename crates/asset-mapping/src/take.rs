//! Moving values out of a record into an event. What does not fit stays where it is and becomes part of `unmapped`.

use chrono::{DateTime, Utc};
use ocsf_model::Timestamp;
use open_record::{Extra, Integer, OpenRecord};
use serde_json::Value;

use crate::rules::Datatype;
use crate::time::instant;

/// A text that is not empty: an empty one says nothing in an attribute, but it was there.
pub(crate) fn text(slot: &mut Option<String>) -> Option<String> {
    slot.take_if(|text| !text.is_empty())
}

/// A text of that datatype.
pub(crate) fn checked(slot: &mut Option<String>, datatype: Datatype) -> Option<String> {
    slot.take_if(|text| datatype.accepts(text))
}

/// An instant, to the millisecond.
pub(crate) fn time(slot: &mut Option<String>) -> Option<Timestamp> {
    let time = slot.as_deref().and_then(instant)?;
    *slot = None;
    Some(timestamp(time))
}

/// An instant, to the millisecond.
pub(crate) fn timestamp(time: DateTime<Utc>) -> Timestamp {
    Timestamp::from_millis(time.timestamp_millis())
}

/// An integer that was written as a number, within the range of `integer_t`.
pub(crate) fn integer(slot: &mut Option<Integer>) -> Option<i64> {
    let integer =
        slot.take_if(|integer| !integer.is_quoted() && integer.as_i64().is_some_and(|n| i32::try_from(n).is_ok()));
    integer.and_then(Integer::as_i64)
}

/// Takes from a nested record. When nothing of it is left it is gone; one that was empty from the start stays.
pub(crate) fn within<R: OpenRecord, T>(slot: &mut Option<R>, take: impl FnOnce(&mut R) -> T) -> Option<T> {
    let record = slot.as_mut().filter(|record| !record.is_empty())?;
    let taken = take(record);
    if record.is_empty() {
        *slot = None;
    }
    Some(taken)
}

/// Takes from the records of a list, each with its place. What is left of them keeps its place: a record of which nothing is
/// left stays as `{}` as long as any other needs it.
pub(crate) fn each<R: OpenRecord>(slot: &mut Option<Vec<R>>, mut take: impl FnMut(usize, &mut R)) {
    let Some(list) = slot else { return };
    let mut rest = list.is_empty();
    for (place, record) in list.iter_mut().enumerate() {
        rest |= record.is_empty();
        take(place, record);
        rest |= !record.is_empty();
    }
    if !rest {
        *slot = None;
    }
}

/// The texts of a list that are of that datatype. When others are left the list stays, with null in the place of what was taken,
/// and so does a list that was empty from the start.
pub(crate) fn list(
    slot: &mut Option<Vec<String>>,
    name: &'static str,
    extra: &mut Extra,
    datatype: Datatype,
) -> Vec<String> {
    let Some(texts) = slot.take_if(|texts| !texts.is_empty()) else { return Vec::new() };
    if texts.iter().all(|text| datatype.accepts(text)) {
        return texts;
    }
    let mut taken = Vec::new();
    let mut rest = Vec::with_capacity(texts.len());
    for text in texts {
        if datatype.accepts(&text) {
            taken.push(text);
            rest.push(Value::Null);
        } else {
            rest.push(Value::String(text));
        }
    }
    extra.push(name, Value::Array(rest));
    taken
}

/// The texts of a list, unless one of them is empty: then the list stays as it is. So does an empty list.
pub(crate) fn texts(slot: &mut Option<Vec<String>>) -> Vec<String> {
    slot.take_if(|texts| !texts.is_empty() && texts.iter().all(|text| !text.is_empty())).unwrap_or_default()
}
