//! Rows that writes create, change and delete, and what handlers read from bodies and answer.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::list;
use crate::engine::{Answer, Call, Core, Outcome, Refusal, written};

/// Rows that are created, found by uuid and deleted, in the order they came. Positions never move, so that cursors hold.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: BTreeMap<u64, Value>,
    next: u64,
}

impl Table {
    pub(crate) fn seeded(count: u64, make: impl Fn(u64) -> Value) -> Self {
        Self { rows: (0..count).map(|index| (index, make(index))).collect(), next: count }
    }

    pub(crate) fn add(&mut self, row: Value) {
        self.rows.insert(self.next, row);
        self.next += 1;
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Value> {
        self.rows.values()
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.rows.values_mut()
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&Value) -> bool) {
        self.rows.retain(|_, row| keep(row));
    }

    /// The position of a row in the list, for cursors.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (u64, &Value)> {
        self.rows.iter().map(|(number, row)| (*number, row))
    }

    pub(crate) fn find_by(&self, member: &str, value: &str) -> Option<&Value> {
        self.iter().find(|row| row[member] == value)
    }

    pub(crate) fn find(&self, uuid: &str) -> Result<&Value, Refusal> {
        self.find_by("uuid", uuid).ok_or_else(|| unknown(uuid))
    }

    pub(crate) fn find_mut(&mut self, uuid: &str) -> Result<&mut Value, Refusal> {
        self.iter_mut().find(|row| row["uuid"] == uuid).ok_or_else(|| unknown(uuid))
    }

    pub(crate) fn take(&mut self, uuid: &str) -> Result<Value, Refusal> {
        let number = self.numbered().find(|(_, row)| row["uuid"] == uuid).map(|(number, _)| number);
        number.and_then(|number| self.rows.remove(&number)).ok_or_else(|| unknown(uuid))
    }

    /// One page of the rows that `keep` keeps, each shown by `show`.
    pub(crate) fn page(
        &self,
        core: &Core,
        call: &Call,
        key: &'static str,
        total: Total,
        keep: impl Fn(&Value) -> bool,
        show: impl Fn(&Value) -> Value,
    ) -> Outcome {
        let total = match total {
            Total::None => None,
            Total::Zero => Some(0),
            Total::Counted => Some(self.iter().filter(|row| keep(row)).count() as u64),
        };
        list::page(core, call, key, total, |from, count| {
            let rows = self.rows.range(from..).filter(|(_, row)| keep(row)).take(count);
            rows.map(|(number, row)| (*number, written(&show(row), number % 10 == 9))).collect()
        })
    }
}

/// What a list says about its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Total {
    /// Nothing, as most lists.
    None,
    /// Zero, whatever is there: seen in the wild.
    Zero,
    Counted,
}

pub(crate) fn unknown(uuid: &str) -> Refusal {
    Refusal::not_found(format!("{uuid} does not exist"))
}

/// The body's member `key`, an object.
pub(crate) fn wrapped(call: &Call, key: &str) -> Result<Map<String, Value>, Refusal> {
    match call.object()?.get_mut(key).map(Value::take) {
        Some(Value::Object(members)) => Ok(members),
        _ => Err(Refusal::bad(format!("{key}: an object is required"))),
    }
}

/// A required, non-empty text member.
pub(crate) fn text<'a>(body: &'a Value, name: &str, longest: usize) -> Result<&'a str, Refusal> {
    match body[name].as_str() {
        Some(text) if !text.is_empty() && text.chars().count() <= longest => Ok(text),
        _ => Err(Refusal::bad(format!("{name}: 1 to {longest} characters are required"))),
    }
}

/// A required list of texts of at most `most`; empty only if `empty`.
pub(crate) fn texts(value: &Value, name: &str, most: usize, empty: bool) -> Result<Vec<String>, Refusal> {
    let invalid = || Refusal::bad(format!("{name}: a list of {} to {most} texts is required", usize::from(!empty)));
    let list = match value {
        Value::Null if empty => return Ok(Vec::new()),
        Value::Array(list) if (empty || !list.is_empty()) && list.len() <= most => list,
        _ => return Err(invalid()),
    };
    list.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(invalid)).collect()
}

/// `{}`.
pub(crate) fn done() -> Outcome {
    Ok(Answer::json(json!({})))
}

/// `{key: value}`.
pub(crate) fn one(key: &str, value: Value) -> Outcome {
    let mut body = Map::new();
    body.insert(key.to_owned(), value);
    Ok(Answer::json(Value::Object(body)))
}
