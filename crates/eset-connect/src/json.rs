//! How entities are read and written: one mechanism for all of them.
//!
//! An entity goes through [`Value`], because it must keep what it does not know: members without a field, and known members of
//! an unexpected shape, stay in `extra` and are written back. Going through a tree instead of a derived visitor also keeps the
//! code per entity small; the records of the inventory, which come by the hundred thousand, have a faster reader of their own.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::models::{CivilDate, FunctionalityStatus, VersionInfo};

/// A value that can be read from JSON and written back.
pub(crate) trait Json: Sized {
    /// Reads `value`, or hands it back untouched if its shape is not the expected one.
    ///
    /// # Errors
    /// The value itself, so that the caller can keep it.
    fn read(value: Value) -> Result<Self, Value>;

    /// Writes the value.
    fn write(&self, writer: &mut Writer) -> Value;
}

/// A member of an entity: an optional value, a list or a map. Absent, `null` and empty read alike and are not written.
pub(crate) trait Member: Sized + Default {
    /// Reads `value`, or hands it back untouched.
    ///
    /// # Errors
    /// The value itself, so that the caller can keep it.
    fn read_member(value: Value) -> Result<Self, Value>;

    /// Writes the member, unless it is absent.
    fn write_member(&self, writer: &mut Writer) -> Option<Value>;
}

/// What an entity's setter accepts for a member `M`.
pub trait IntoMember<M> {
    /// The member with this value.
    fn into_member(self) -> M;
}

impl<T, V: Into<T>> IntoMember<Option<T>> for V {
    fn into_member(self) -> Option<T> {
        Some(self.into())
    }
}

impl<T, I: IntoIterator<Item: Into<T>>> IntoMember<Vec<T>> for I {
    fn into_member(self) -> Vec<T> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<K: Into<String>, T, I: IntoIterator<Item = (K, T)>> IntoMember<BTreeMap<String, T>> for I {
    fn into_member(self) -> BTreeMap<String, T> {
        self.into_iter().map(|(key, value)| (key.into(), value)).collect()
    }
}

/// Carries how an entity is to be written, and what was found wrong on the way.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    request: bool,
    path: Vec<String>,
    fault: Option<WriteFault>,
}

/// A value that the service would refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WriteFault {
    /// Where the value stands, such as `rule.severityLevel`.
    pub(crate) path: String,
    /// What would be right.
    pub(crate) rule: String,
}

impl Writer {
    /// Writes for a request body: members that only the service sets are left out, and unknown enum words are a fault.
    #[cfg(feature = "client")]
    pub(crate) fn for_request() -> Self {
        Self { request: true, ..Self::default() }
    }

    /// The first fault found.
    #[cfg(feature = "client")]
    pub(crate) fn into_fault(self) -> Option<WriteFault> {
        self.fault
    }

    /// Writes `value` into `map` under `key`. `marks` is not empty for a member that only the service sets.
    pub(crate) fn member<M: Member>(&mut self, map: &mut Map<String, Value>, key: &str, value: &M, marks: &[&str]) {
        if self.request && !marks.is_empty() {
            return;
        }
        if self.request {
            self.path.push(key.to_owned());
        }
        if let Some(value) = value.write_member(self) {
            map.insert(key.to_owned(), value);
        }
        if self.request {
            self.path.pop();
        }
    }

    /// Writes the members without a field; a field that was set in the meantime wins over what was kept.
    /// Notes that an enum word is not one of `words`.
    pub(crate) fn unknown_word(&mut self, words: &[&str]) {
        if self.request && self.fault.is_none() {
            let rule = format!("must be one of {}", words.join(", "));
            self.fault = Some(WriteFault { path: self.path.join("."), rule });
        }
    }
}

/// Writes the members without a field; a field that was set in the meantime wins over what was kept.
pub(crate) fn put_rest(map: &mut Map<String, Value>, extra: &Map<String, Value>) {
    for (key, value) in extra {
        if !map.contains_key(key) {
            map.insert(key.clone(), value.clone());
        }
    }
}

/// Takes `key` out of `map`; a value of an unexpected shape stays there.
pub(crate) fn take<M: Member>(map: &mut Map<String, Value>, key: &str) -> M {
    match map.remove(key) {
        None | Some(Value::Null) => M::default(),
        Some(value) => M::read_member(value).unwrap_or_else(|value| {
            map.insert(key.to_owned(), value);
            M::default()
        }),
    }
}

/// The members of an object, or the value itself.
///
/// # Errors
/// The value, if it is no object.
pub(crate) fn object(value: Value) -> Result<Map<String, Value>, Value> {
    match value {
        Value::Object(map) => Ok(map),
        other => Err(other),
    }
}

/// Reads a [`Json`] value through serde.
///
/// # Errors
/// The deserializer's error, for broken JSON or a value of the wrong kind.
pub(crate) fn deserialize<'de, T: Json, D: Deserializer<'de>>(deserializer: D, expected: &str) -> Result<T, D::Error> {
    T::read(Value::deserialize(deserializer)?).map_err(|_| D::Error::custom(format_args!("expected {expected}")))
}

/// Writes a [`Json`] value through serde.
///
/// # Errors
/// The serializer's error.
pub(crate) fn serialize<T: Json, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(&mut Writer::default()).serialize(serializer)
}

/// Reads a record from JSON text.
///
/// # Errors
/// A fault if the text is no JSON object.
pub(crate) fn from_json<T: Json>(json: &[u8]) -> Result<T, open_record::Fault> {
    let value = serde_json::from_slice(json).map_err(|error| open_record::Fault::new("", error.to_string()))?;
    T::read(value).map_err(|_| open_record::Fault::new("", "expected a JSON object"))
}

impl<T: Json> Member for Option<T> {
    fn read_member(value: Value) -> Result<Self, Value> {
        T::read(value).map(Some)
    }

    fn write_member(&self, writer: &mut Writer) -> Option<Value> {
        self.as_ref().map(|value| value.write(writer))
    }
}

impl<T: Json> Member for Vec<T> {
    fn read_member(value: Value) -> Result<Self, Value> {
        let Value::Array(values) = value else { return Err(value) };
        // All or nothing: a list that lost one odd element would be a different list.
        let mut read = Vec::with_capacity(values.len());
        let mut rest = values.into_iter();
        while let Some(value) = rest.next() {
            match T::read(value) {
                Ok(value) => read.push(value),
                Err(value) => {
                    let writer = &mut Writer::default();
                    let done = read.iter().map(|value| value.write(writer));
                    return Err(Value::Array(
                        done.collect::<Vec<_>>().into_iter().chain([value]).chain(rest).collect(),
                    ));
                }
            }
        }
        Ok(read)
    }

    fn write_member(&self, writer: &mut Writer) -> Option<Value> {
        if self.is_empty() {
            return None;
        }
        Some(Value::Array(self.iter().map(|value| value.write(writer)).collect()))
    }
}

impl<T: Json> Member for BTreeMap<String, T> {
    fn read_member(value: Value) -> Result<Self, Value> {
        let map = object(value)?;
        let mut read = Self::new();
        let mut rest = map.into_iter();
        while let Some((key, value)) = rest.next() {
            match T::read(value) {
                Ok(value) => {
                    read.insert(key, value);
                }
                Err(value) => {
                    let writer = &mut Writer::default();
                    let done = read.iter().map(|(key, value)| (key.clone(), value.write(writer)));
                    return Err(Value::Object(
                        done.collect::<Vec<_>>().into_iter().chain([(key, value)]).chain(rest).collect(),
                    ));
                }
            }
        }
        Ok(read)
    }

    fn write_member(&self, writer: &mut Writer) -> Option<Value> {
        if self.is_empty() {
            return None;
        }
        Some(Value::Object(self.iter().map(|(key, value)| (key.clone(), value.write(writer))).collect()))
    }
}

impl Json for String {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(other),
        }
    }

    fn write(&self, _: &mut Writer) -> Value {
        Value::String(self.clone())
    }
}

impl Json for bool {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_bool().ok_or(value)
    }

    fn write(&self, _: &mut Writer) -> Value {
        Value::Bool(*self)
    }
}

/// Integers of the contract are JSON numbers; a string that holds one is read too, but only in the spelling that a number has,
/// so that nothing is lost.
impl Json for i64 {
    fn read(value: Value) -> Result<Self, Value> {
        let number = match &value {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok().filter(|number: &Self| number.to_string() == *text),
            _ => None,
        };
        number.ok_or(value)
    }

    fn write(&self, _: &mut Writer) -> Value {
        (*self).into()
    }
}

/// Unsigned 64-bit integers are strings in the contract; numbers are read too.
impl Json for u64 {
    fn read(value: Value) -> Result<Self, Value> {
        let number = match &value {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.parse().ok().filter(|number: &Self| number.to_string() == *text),
            _ => None,
        };
        number.ok_or(value)
    }

    fn write(&self, _: &mut Writer) -> Value {
        Value::String(self.to_string())
    }
}

impl Json for f64 {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_f64().ok_or(value)
    }

    fn write(&self, _: &mut Writer) -> Value {
        (*self).into()
    }
}

impl Json for Value {
    fn read(value: Value) -> Result<Self, Value> {
        Ok(value)
    }

    fn write(&self, _: &mut Writer) -> Value {
        self.clone()
    }
}

/// Defines an entity: a struct whose fields name their JSON members, plus `extra` for everything else.
///
/// `(read only)` marks a member that only the service sets: it is left out of request bodies. `input` entities get a setter per
/// writable field.
macro_rules! entity {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $key:literal $(($mark:ident only))?,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)*
            /// Members without a field, and known members of an unexpected shape.
            pub extra: serde_json::Map<String, serde_json::Value>,
        }

        impl crate::json::Json for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                let mut extra = crate::json::object(value)?;
                Ok(Self { $($field: crate::json::take(&mut extra, $key),)* extra })
            }

            fn write(&self, writer: &mut crate::json::Writer) -> serde_json::Value {
                let mut map = serde_json::Map::new();
                $(writer.member(&mut map, $key, &self.$field, &[$(stringify!($mark))?]);)*
                crate::json::put_rest(&mut map, &self.extra);
                serde_json::Value::Object(map)
            }
        }

        crate::json::through_serde!($name, concat!("an object (", stringify!($name), ")"));

        impl open_record::Record for $name {
            fn from_json(json: &[u8]) -> Result<Self, open_record::Fault> {
                crate::json::from_json(json)
            }
        }
    };
    ($(#[$doc:meta])* pub struct $name:ident (input) { $($(#[$field_doc:meta])* $field:ident: $type:ty = $key:literal $(($mark:ident only))?,)* }) => {
        crate::json::entity! {
            $(#[$doc])*
            pub struct $name { $($(#[$field_doc])* $field: $type = $key $(($mark only))?,)* }
        }

        impl $name {
            /// An entity with nothing set.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            $(crate::json::setter! { $($mark)? $(#[$field_doc])* $field: $type })*
        }
    };
}

/// The setter of a writable field; none for a field that only the service sets.
macro_rules! setter {
    (read $(#[$doc:meta])* $field:ident: $type:ty) => {};
    ($(#[$doc:meta])* $field:ident: $type:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, value: impl crate::json::IntoMember<$type>) -> Self {
            self.$field = value.into_member();
            self
        }
    };
}

/// Serde implementations on top of [`Json`].
macro_rules! through_serde {
    ($name:ident, $expected:expr) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::deserialize(deserializer, $expected)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::json::serialize(self, serializer)
            }
        }
    };
}

/// Defines an enum of words by [`open_record::word_enum!`] and lets entities hold it.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($body:tt)* }) => {
        open_record::word_enum! {
            $(#[$doc])*
            pub enum $name { $($body)* }
        }

        crate::json::words_in_entities!($name);
    };
}

/// Lets entities hold an enum of words.
macro_rules! words_in_entities {
    ($name:ident) => {
        #[cfg(feature = "client")]
        impl crate::client::QueryValue for $name {
            fn query_value(self) -> Result<String, String> {
                if matches!(self, Self::Unrecognized(_)) {
                    return Err(format!("must be one of {}", Self::WORDS.join(", ")));
                }
                Ok(self.as_str().to_owned())
            }
        }

        impl crate::json::Json for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                match value {
                    serde_json::Value::String(word) => Ok(Self::from(word)),
                    other => Err(other),
                }
            }

            fn write(&self, writer: &mut crate::json::Writer) -> serde_json::Value {
                if matches!(self, Self::Unrecognized(_)) {
                    writer.unknown_word(Self::WORDS);
                }
                serde_json::Value::String(self.as_str().to_owned())
            }
        }
    };
}

/// Lets entities hold an open record.
macro_rules! records_in_entities {
    ($($name:ident),*) => {$(
        impl crate::json::Json for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                <Self as serde::Deserialize>::deserialize(&value).map_err(|_| value)
            }

            fn write(&self, _: &mut crate::json::Writer) -> serde_json::Value {
                serde_json::to_value(self).unwrap_or_default()
            }
        }
    )*};
}

records_in_entities!(VersionInfo, CivilDate);
words_in_entities!(FunctionalityStatus);

#[allow(unused_imports, reason = "the macros are used by the models")]
pub(crate) use {entity, setter, through_serde, words, words_in_entities};
