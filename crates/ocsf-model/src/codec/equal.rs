use crate::OcsfObject;
use crate::field::Values;
use crate::reflect::{List, Value};

/// Whether two records of one type are written the same, extras in any order.
pub(crate) fn equal_objects(one: &dyn OcsfObject, other: &dyn OcsfObject) -> bool {
    one.schema() == other.schema() && one.extra() == other.extra() && {
        let (one, other) = (Values::of(one), Values::of(other));
        one.len() == other.len()
            && one.iter().zip(other.iter()).all(|(one, other)| one.0 == other.0 && equal(one.1, other.1))
    }
}

fn equal(one: Value<'_>, other: Value<'_>) -> bool {
    match (one, other) {
        (Value::Absent, Value::Absent) => true,
        (Value::Bool(one), Value::Bool(other)) => one == other,
        (Value::Integer(one), Value::Integer(other)) => one == other,
        (Value::Float(one), Value::Float(other)) => one == other,
        (Value::Timestamp(one), Value::Timestamp(other)) => one == other,
        (Value::String(one), Value::String(other)) => one == other,
        (Value::Code { id: one, caption: text }, Value::Code { id: other, caption: other_text }) => {
            one == other && text == other_text
        }
        (Value::Json(one), Value::Json(other)) => one == other,
        (Value::Map(one), Value::Map(other)) => one == other,
        (Value::Object(one), Value::Object(other)) => equal_objects(one, other),
        (Value::List(one), Value::List(other)) => equal_lists(one, other),
        _ => false,
    }
}

fn equal_lists(one: &dyn List, other: &dyn List) -> bool {
    one.len() == other.len() && (0..one.len()).all(|index| equal(one.get(index), other.get(index)))
}
