//! Turns a JSON object into command-line arguments, so that a program takes the same input in both forms.

use std::ffi::OsString;

use serde_json::Value;

/// Why a JSON input cannot be turned into arguments.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum JsonArgumentsError {
    /// It is not a JSON object.
    #[error("expected a JSON object of parameters")]
    NoObject,
    /// A parameter's value is an object, or an array with objects or arrays in it.
    #[error("{0}: expected a text, a number, true or false, or an array of those")]
    Value(String),
}

/// The arguments that a JSON object stands for: `{"taskName": "x", "device_uuids": ["a", "b"]}` is `--task-name x --device-uuids a
/// --device-uuids b`. Names may be in camel case, in snake case or in words; null and empty texts
/// are left out.
///
/// # Errors
/// [`JsonArgumentsError`] when it is not an object of plain values.
pub(crate) fn arguments(json: &str) -> Result<Vec<OsString>, JsonArgumentsError> {
    let Ok(Value::Object(object)) = serde_json::from_str(json) else { return Err(JsonArgumentsError::NoObject) };
    let mut arguments = Vec::new();
    for (name, value) in object {
        let values = match value {
            Value::Null => continue,
            // Whether the value is what a form sends for a field that was left empty.
            Value::String(text) if text.trim().is_empty() => continue,
            Value::Array(values) => values,
            value => vec![value],
        };
        for value in values {
            let text = match value {
                Value::String(text) => text,
                Value::Bool(_) | Value::Number(_) => value.to_string(),
                _ => return Err(JsonArgumentsError::Value(name)),
            };
            // One argument, so that a value beginning with a dash is not taken for a name.
            arguments.push(format!("--{}={text}", flag(&name)).into());
        }
    }
    Ok(arguments)
}

/// `taskName`, `task_name` and `Task Name` as `task-name`. Runs of capitals are one word: `Device UUIDs` is `device-uuids`.
fn flag(name: &str) -> String {
    let mut flag = String::new();
    let mut before = '-';
    for letter in name.chars() {
        if letter.is_alphanumeric() {
            if letter.is_uppercase() && before.is_lowercase() {
                flag.push('-');
            }
            flag.extend(letter.to_lowercase());
        } else if !flag.is_empty() && !flag.ends_with('-') {
            flag.push('-');
        }
        before = letter;
    }
    flag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_name_is_the_same_argument() {
        for name in ["deviceUuids", "device_uuids", "Device UUIDs", "device-uuids"] {
            let json =
                serde_json::json!({ name: ["a", "b"], "Restart": true, "count": 5, "none": null, "expireTime": " " })
                    .to_string();
            let mut arguments = arguments(&json).unwrap();
            arguments.sort();
            assert_eq!(arguments, ["--count=5", "--device-uuids=a", "--device-uuids=b", "--restart=true"]);
        }
    }

    #[test]
    fn other_values_are_refused_by_name() {
        assert_eq!(arguments("[]"), Err(JsonArgumentsError::NoObject));
        assert_eq!(arguments("{"), Err(JsonArgumentsError::NoObject));
        let error = arguments(r#"{"taskName": {"a": 1}}"#).unwrap_err();
        assert_eq!(error.to_string(), "taskName: expected a text, a number, true or false, or an array of those");
    }
}
