//! Members taken out of a JSON object by name and shape. What is not taken stays and becomes a record's `extra`, so nothing is lost.

use open_record::Fault;
use serde::Serialize;
use serde_json::{Map, Value};

/// The members of `json`, which must be an object.
pub(super) fn object(json: &[u8]) -> Result<Map<String, Value>, Fault> {
    match serde_json::from_slice(json) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(Fault::new("", "expected a JSON object")),
        Err(error) => {
            Err(Fault::new("", format!("not valid JSON at byte {} of line {}", error.column(), error.line())))
        }
    }
}

/// A record's identity: a text that is not empty.
pub(super) fn take_id(members: &mut Map<String, Value>) -> Result<String, Fault> {
    match members.remove("id") {
        Some(Value::String(id)) if !id.is_empty() => Ok(id),
        _ => Err(Fault::new("id", "expected a text that is not empty")),
    }
}

/// A text. Null counts as absent; any other shape stays where it is.
pub(super) fn take_text(members: &mut Map<String, Value>, name: &str) -> Option<String> {
    match members.get_mut(name)? {
        Value::String(text) => {
            let text = std::mem::take(text);
            members.remove(name);
            Some(text)
        }
        Value::Null => {
            members.remove(name);
            None
        }
        _ => None,
    }
}

/// The id of a reference such as `{"id": "…"}`; one that says more than that stays where it is.
pub(super) fn take_reference(members: &mut Map<String, Value>, name: &str) -> Option<String> {
    let id = match members.get_mut(name)? {
        Value::Object(reference) if reference.len() == 1 => match reference.get_mut("id")? {
            Value::String(id) => Some(std::mem::take(id)),
            _ => return None,
        },
        Value::Null => None,
        _ => return None,
    };
    members.remove(name);
    id
}

/// Puts a member back, in the vendor's form.
pub(super) fn put<T: Serialize + ?Sized>(members: &mut Map<String, Value>, name: &str, value: Option<&T>) {
    if let Some(value) = value.and_then(|value| serde_json::to_value(value).ok()) {
        members.insert(name.to_owned(), value);
    }
}

/// A reference in the vendor's form.
pub(super) fn put_reference(members: &mut Map<String, Value>, name: &str, id: Option<&str>) {
    if let Some(id) = id {
        members.insert(name.to_owned(), serde_json::json!({ "id": id }));
    }
}
