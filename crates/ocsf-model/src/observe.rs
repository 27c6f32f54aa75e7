//! Finding the observables of an event.

use std::fmt::Write as _;

use crate::enums::ObservableTypeId;
use crate::field::Values;
use crate::objects::Observable;
use crate::reflect::{Attribute, Profiles, Tables, Value};
use crate::{Code, OcsfObject, Version};

/// The observables among the attributes of an event, in the order in which they are written.
#[inline]
pub(crate) fn observables(event: &dyn OcsfObject, version: Version) -> Vec<Observable> {
    let observable = |found: Found| Observable {
        name: Some(found.path),
        type_id: Some(ObservableTypeId::from(found.number).into()),
        value: found.value,
        ..Observable::default()
    };
    search(event, version).into_iter().map(observable).collect()
}

fn search(event: &dyn OcsfObject, version: Version) -> Vec<Found> {
    let mut search = Search { version, profiles: named(event, version), path: String::new(), found: Vec::new() };
    search.record(event);
    search.found
}

struct Found {
    path: String,
    number: i64,
    value: Option<String>,
}

/// The profiles that the event names.
fn named(event: &dyn OcsfObject, version: Version) -> Profiles {
    let member = |record: &dyn OcsfObject, name: &str| record.schema().position(name);
    let Some(Value::Object(metadata)) = member(event, "metadata").map(|position| event.value(position)) else {
        return Profiles::default();
    };
    let Some(Value::List(names)) = member(metadata, "profiles").map(|position| metadata.value(position)) else {
        return Profiles::default();
    };
    let names = (0..names.len()).filter_map(|index| match names.get(index) {
        Value::String(name) => Some(name),
        _ => None,
    });
    Tables::BUILT_IN.profiles(names, version)
}

struct Search {
    version: Version,
    profiles: Profiles,
    path: String,
    found: Vec<Found>,
}

impl Search {
    fn record(&mut self, record: &dyn OcsfObject) {
        let schema = record.schema();
        for (position, value) in Values::of(record).iter() {
            let attribute = schema.attribute_at(position);
            if attribute.name() == "observables" || !attribute.applies(self.version, self.profiles) {
                continue;
            }
            let length = self.path.len();
            if length > 0 {
                self.path.push('.');
            }
            self.path.push_str(attribute.name());
            self.value(attribute, value);
            self.path.truncate(length);
        }
    }

    fn value(&mut self, attribute: &'static Attribute, value: Value<'_>) {
        match value {
            Value::List(list) => {
                for index in 0..list.len() {
                    let length = self.path.len();
                    let _ = write!(self.path, "[{index}]");
                    self.value(attribute, list.get(index));
                    self.path.truncate(length);
                }
            }
            Value::Object(record) => {
                self.found(attribute.observable().or_else(|| record.schema().observable()), None);
                self.record(record);
            }
            Value::String("") => {}
            Value::String(text) => self.found(scalar(attribute), Some(text.to_owned())),
            Value::Integer(number) => self.found(scalar(attribute), Some(number.to_string())),
            _ => {}
        }
    }

    fn found(&mut self, number: Option<i64>, value: Option<String>) {
        let Some(number) = number else { return };
        let known =
            ObservableTypeId::table().member(number).is_some_and(|member| member.releases().contains(self.version));
        if known {
            self.found.push(Found { path: self.path.clone(), number, value });
        }
    }
}

fn scalar(attribute: &'static Attribute) -> Option<i64> {
    attribute.observable().or_else(|| attribute.datatype().observable())
}
