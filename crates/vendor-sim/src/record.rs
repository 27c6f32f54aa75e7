//! Records of a contract's shape, to be filled.

use serde_json::Value;

/// The record that a file of samples holds.
pub(crate) fn sample(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Lays members over a record.
pub(crate) fn merge(record: &mut Value, members: Value) {
    if let (Some(record), Value::Object(members)) = (record.as_object_mut(), members) {
        record.extend(members);
    }
}
