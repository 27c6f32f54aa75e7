//! Moves values out of a record into an event. A value that does not fit stays in the record and becomes part of `unmapped`.

use chrono::{DateTime, Utc};
use ocsf_model::json::Number;
use ocsf_model::objects::{Package, Sbom};
use ocsf_model::{Json, Timestamp};
use open_record::{Extra, Integer, OpenRecord, TextOrInteger};
use serde_json::Value;

use crate::rules::Datatype;
use crate::time::instant;

/// A text that is not blank: a blank text says nothing in an attribute, but stays in the record.
pub(crate) fn text(slot: &mut Option<String>) -> Option<String> {
    slot.take_if(|text| !is_blank(text))
}

/// Whether a text says nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    text.trim_start().is_empty()
}

/// A text of that datatype.
pub(crate) fn checked(slot: &mut Option<String>, datatype: Datatype) -> Option<String> {
    slot.take_if(|text| datatype.accepts(text))
}

/// An instant, to the millisecond.
pub(crate) fn time<T: AsRef<str>>(slot: &mut Option<T>) -> Option<Timestamp> {
    let time = slot.as_ref().and_then(|text| instant(text.as_ref()))?;
    *slot = None;
    Some(timestamp(time))
}

/// An instant, to the millisecond; a time without a zone is one of UTC.
pub(crate) fn time_or_utc(slot: &mut Option<String>) -> Option<Timestamp> {
    let text = slot.as_deref()?;
    let time = instant(text).or_else(|| instant(&format!("{text}Z")))?;
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

/// An integer that was written as a number, within 64 bits: `long_t`.
pub(crate) fn long(slot: &mut Option<Integer>) -> Option<i64> {
    slot.take_if(|integer| !integer.is_quoted() && integer.as_i64().is_some()).and_then(Integer::as_i64)
}

/// A port that was written as a number. Zero is none.
pub(crate) fn port(slot: &mut Option<Integer>) -> Option<i64> {
    let is_port = |number: i64| number != 0 && u16::try_from(number).is_ok();
    slot.take_if(|integer| !integer.is_quoted() && integer.as_i64().is_some_and(is_port)).and_then(Integer::as_i64)
}

/// A number within 64 bits, written as a number or as text.
pub(crate) fn respelled_long(slot: &mut Option<Integer>) -> Option<i64> {
    slot.take_if(|integer| integer.as_i64().is_some()).and_then(Integer::as_i64)
}

/// An integer as text.
pub(crate) fn respelled(slot: &mut Option<Integer>) -> Option<String> {
    slot.take().map(|integer| integer.to_string())
}

/// Integers as texts, unless there is none.
pub(crate) fn respelled_all(slot: &mut Option<Vec<Integer>>) -> Vec<String> {
    let integers = slot.take_if(|integers| !integers.is_empty()).unwrap_or_default();
    integers.iter().map(ToString::to_string).collect()
}

/// A number of `integer_t`, written as a number or as text.
pub(crate) fn respelled_integer(slot: &mut Option<TextOrInteger>) -> Option<i64> {
    let number = slot.as_ref().and_then(whole)?;
    i32::try_from(number).ok()?;
    *slot = None;
    Some(number)
}

/// A number of `port_t`, written as a number or as text.
pub(crate) fn respelled_port(slot: &mut Option<TextOrInteger>) -> Option<i64> {
    let number = slot.as_ref().and_then(whole).filter(|number| u16::try_from(*number).is_ok())?;
    *slot = None;
    Some(number)
}

fn whole(value: &TextOrInteger) -> Option<i64> {
    match value {
        TextOrInteger::Text(text) => canonical(text),
        TextOrInteger::Integer(integer) => integer.as_i64(),
    }
}

/// The number of a text that is written as the number would be, so that the text can be restored.
fn canonical(text: &str) -> Option<i64> {
    text.parse::<i64>().ok().filter(|number| number.to_string() == text)
}

/// A number of `integer_t` that was written as text.
pub(crate) fn respelled_text(slot: &mut Option<String>) -> Option<i64> {
    let number = slot.as_deref().and_then(canonical).filter(|number| i32::try_from(*number).is_ok())?;
    *slot = None;
    Some(number)
}

/// A number of `port_t` that was written as text.
pub(crate) fn respelled_port_text(slot: &mut Option<String>) -> Option<i64> {
    let number = slot.as_deref().and_then(canonical).filter(|number| u16::try_from(*number).is_ok())?;
    *slot = None;
    Some(number)
}

/// A decimal that was written as text: `7.00` is 7.0. Trailing zeros are lost, which say nothing.
pub(crate) fn number(slot: &mut Option<String>) -> Option<Number> {
    let number = slot.as_deref()?.parse::<f64>().ok().filter(|number| number.is_finite())?;
    let number = Number::from_f64(number)?;
    *slot = None;
    Some(number)
}

/// A score with the version of its scale: OCSF requires both together.
pub(crate) fn score(score: &mut Option<String>, version: &mut Option<String>) -> Option<(Number, String)> {
    version.as_deref().filter(|version| !version.is_empty())?;
    let score = number(score)?;
    Some((score, text(version)?))
}

/// Two texts of which OCSF requires both together.
pub(crate) fn both(one: &mut Option<String>, other: &mut Option<String>) -> Option<(String, String)> {
    let filled = |slot: &Option<String>| slot.as_deref().is_some_and(|text| !text.is_empty());
    if filled(one) && filled(other) { one.take().zip(other.take()) } else { None }
}

/// The name of a device: its host name if it is of that datatype, else its name.
pub(crate) fn host_name(slot: &mut Option<String>, hostname: &mut Option<String>, name: &mut Option<String>) {
    match checked(slot, Datatype::Hostname) {
        Some(text) => *hostname = Some(text),
        None => *name = text(slot),
    }
}

/// A bill of materials of one package. It lists no components, but OCSF requires the list.
pub(crate) fn sbom(package: Package) -> Box<Sbom> {
    let mut sbom = Box::new(Sbom { package: Some(Box::new(package)), ..Default::default() });
    sbom.extra.insert("software_components".to_owned(), Json::Array(Vec::new()));
    sbom
}

/// Takes values from a nested record. It is removed when nothing of it is left, unless it was empty from the start.
pub(crate) fn within<R: OpenRecord, T>(slot: &mut Option<R>, take: impl FnOnce(&mut R) -> T) -> Option<T> {
    let record = slot.as_mut().filter(|record| !record.is_empty())?;
    let taken = take(record);
    if record.is_empty() {
        *slot = None;
    }
    Some(taken)
}

/// Takes values from the records of a list, each with its index. The records keep their indexes: a record of which nothing is
/// left stays as `{}`, unless nothing is left of any.
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

/// The texts of a list that are of that datatype. If others are left, the list stays, with null in place of the taken texts,
/// and so does a list that was empty from the start.
pub(crate) fn list(
    slot: &mut Option<Vec<String>>,
    name: &'static str,
    extra: &mut Extra,
    datatype: Datatype,
) -> Vec<String> {
    list_where(slot, name, extra, |text| datatype.accepts(text))
}

/// Like [`list`], for the texts that `is_wanted` selects.
pub(crate) fn list_where(
    slot: &mut Option<Vec<String>>,
    name: &'static str,
    extra: &mut Extra,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<String> {
    let Some(texts) = slot.take_if(|texts| !texts.is_empty()) else { return Vec::new() };
    if texts.iter().all(|text| is_wanted(text)) {
        return texts;
    }
    let mut taken = Vec::new();
    let mut rest = Vec::with_capacity(texts.len());
    for text in texts {
        if is_wanted(&text) {
            taken.push(text);
            rest.push(Value::Null);
        } else {
            rest.push(Value::String(text));
        }
    }
    extra.push(name, Value::Array(rest));
    taken
}

/// The first text of a list, unless it is blank. The others keep their indexes, with null in place of the taken text.
pub(crate) fn first(slot: &mut Option<Vec<String>>, name: &'static str, extra: &mut Extra) -> Option<String> {
    slot.as_ref()?.first().filter(|text| !is_blank(text))?;
    let mut rest = slot.take()?;
    let first = rest.remove(0);
    if !rest.is_empty() {
        let rest = std::iter::once(Value::Null).chain(rest.into_iter().map(Value::String)).collect();
        extra.push(name, Value::Array(rest));
    }
    Some(first)
}

/// The texts of a list, unless one of them is empty: then the list stays as it is. So does an empty list.
pub(crate) fn texts(slot: &mut Option<Vec<String>>) -> Vec<String> {
    slot.take_if(|texts| !texts.is_empty() && texts.iter().all(|text| !text.is_empty())).unwrap_or_default()
}
