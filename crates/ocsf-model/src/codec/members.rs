use super::write::shadowed;
use super::{Derived, derived_from, positions};
use crate::OcsfObject;
use crate::field::{CodeValue, Visitor};
use crate::reflect::{Members, Type, Value};

/// Shows every member that the record's JSON has.
pub(crate) fn members<'a>(record: &'a dyn OcsfObject, to: &mut dyn Members<'a>) {
    let schema = record.schema();
    let mut shown = Shown { to, schema, activity: None };
    record.visit(&mut shown);
    let Shown { to, activity, .. } = shown;
    let extra = record.extra();
    for position in positions(schema.derived) {
        let name = schema.attribute_at(position).name();
        if extra.is_empty() || !extra.contains_key(name) {
            match derived_from(extra, schema, name, || activity) {
                Some(Derived::Number(number)) => to.attribute(position, Value::Integer(number)),
                Some(Derived::Text(text)) => to.attribute(position, Value::String(text)),
                None => {}
            }
        }
    }
    for (name, value) in extra {
        if !shadowed(record, schema, name) {
            to.extra(name, value);
        }
    }
}

struct Shown<'m, 'a> {
    to: &'m mut dyn Members<'a>,
    schema: &'static Type,
    activity: Option<i64>,
}

impl<'a> Visitor<'a> for Shown<'_, 'a> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        self.to.attribute(position, value);
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        let parts = value.parts();
        if position == usize::from(self.schema.activity) {
            self.activity = Some(parts.id);
        }
        self.to.attribute(position, parts.value());
    }
}
