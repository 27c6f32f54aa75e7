use std::fmt;

use crate::OcsfObject;
use crate::field::Values;
use crate::reflect::Value;

/// Shows what is there and leaves out what is not: an event has eighty attributes, mostly absent.
pub(crate) fn debug_object(record: &dyn OcsfObject, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let schema = record.schema();
    let mut shown = f.debug_struct(schema.rust_name());
    for (position, value) in Values::of(record).iter() {
        let attribute = schema.attribute_at(position);
        match value {
            Value::Absent => {}
            Value::Bool(value) => _ = shown.field(attribute.name(), &value),
            Value::Integer(value) => _ = shown.field(attribute.name(), &value),
            Value::Float(value) => _ = shown.field(attribute.name(), value),
            Value::Timestamp(value) => _ = shown.field(attribute.name(), &value),
            Value::String(value) => _ = shown.field(attribute.name(), &value),
            Value::Code { id, caption } => _ = shown.field(attribute.name(), &format_args!("{id} {caption:?}")),
            Value::Json(value) => _ = shown.field(attribute.name(), value),
            Value::Map(value) => _ = shown.field(attribute.name(), value),
            Value::Object(value) => _ = shown.field(attribute.name(), &value),
            Value::List(value) => _ = shown.field(attribute.name(), &value),
        }
    }
    if !record.extra().is_empty() {
        shown.field("extra", record.extra());
    }
    shown.finish()
}
