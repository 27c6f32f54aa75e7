use crate::OcsfObject;
use crate::field::{CodeValue, Slot, Visitor};
use crate::reflect::{List, Value};

/// Makes a new record equal to another one of its type.
pub(crate) fn copy_object(from: &dyn OcsfObject, to: &mut dyn OcsfObject) {
    if !from.extra().is_empty() {
        to.extra_mut().clone_from(from.extra());
    }
    from.visit(&mut Copy { to });
}

struct Copy<'t> {
    to: &'t mut dyn OcsfObject,
}

impl<'a> Visitor<'a> for Copy<'_> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        match (self.to.slot(position), value) {
            (Slot::Bool(slot), Value::Bool(value)) => *slot = Some(value),
            (Slot::Integer(slot), Value::Integer(value)) => *slot = Some(value),
            (Slot::Float(slot), Value::Float(value)) => *slot = Some(value.clone()),
            (Slot::Timestamp(slot), Value::Timestamp(value)) => *slot = Some(value),
            (Slot::String(slot), Value::String(value)) => *slot = Some(value.to_owned()),
            (Slot::Json(slot), Value::Json(value)) => *slot = Some(value.clone()),
            (Slot::Map(slot), Value::Map(value)) => *slot = Some(value.clone()),
            (Slot::Text(slot), Value::String(value)) => slot.set(value),
            (Slot::Code(slot), Value::Code { id, .. }) => slot.set(id, crate::Caption::Absent),
            (Slot::Object(slot), Value::Object(value)) => copy_object(value, slot),
            (slot, Value::List(list)) => copy_list(list, slot),
            _ => unreachable!("both records are of one type"),
        }
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        let code = value.parts();
        if let Slot::Code(slot) = self.to.slot(position) {
            slot.set(code.id, code.caption.clone());
        }
    }
}

fn copy_list(list: &dyn List, mut slot: Slot<'_>) {
    for index in 0..list.len() {
        match (&mut slot, list.get(index)) {
            (Slot::Strings(slot), Value::String(value)) => slot.push(value.to_owned()),
            (Slot::Integers(slot), Value::Integer(value)) => slot.push(value),
            (Slot::Floats(slot), Value::Float(value)) => slot.push(value.clone()),
            (Slot::Objects(slot), Value::Object(value)) => copy_object(value, slot.push()),
            (Slot::Codes(slot), _) => {
                let code = list.code(index).expect("a list of ids").parts();
                slot.push(code.id, code.caption.clone());
            }
            _ => unreachable!("both records are of one type"),
        }
    }
}
