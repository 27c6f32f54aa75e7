use std::borrow::Cow;

use crate::json::{Map, Number};
use crate::reflect::Type;
use crate::{Caption, Code, Coded, Error, Json, Timestamp, codec};

/// A class or an object of the schema: every struct of [`classes`](crate::classes) and [`objects`](crate::objects).
///
/// Sealed: the generated types implement it and nothing else does. It reads and writes JSON and shows a value's attributes
/// without knowing its type, which is what tools are built on.
pub trait Record: sealed::Fields + std::fmt::Debug + Send + Sync {
    /// What the schema says about this type.
    fn schema(&self) -> &'static Type;

    /// The value of the attribute at `position` of [`Type::attributes`]. [`Value::Absent`] also for captions, which are part of
    /// their id's value, and for what follows from the type (`class_uid`, …).
    fn value(&self, position: usize) -> Value<'_>;

    /// The positions whose value is not [`Value::Absent`], as bits: what to look at in a type with eighty attributes.
    fn present(&self) -> u128;

    /// Attributes that the schema does not know here.
    fn extra(&self) -> &Map;

    /// Appends the value as compact JSON. Allocates nothing but room in `out`.
    fn write_json(&self, out: &mut Vec<u8>)
    where
        Self: Sized,
    {
        codec::write_record(out, self);
    }

    /// The value as compact JSON.
    fn to_json(&self) -> String
    where
        Self: Sized,
    {
        codec::record_text(self)
    }

    /// Writes the schema's caption beside every id that has none, from now on.
    fn normalize(&mut self)
    where
        Self: Sized,
    {
        codec::normalize(self);
    }

    /// Reads one JSON text.
    ///
    /// # Errors
    /// When the text is not JSON, a known attribute holds a value of another kind, or a member stands there twice.
    fn from_json(text: &str) -> Result<Self, Error>
    where
        Self: Sized + Default,
    {
        let mut record = Self::default();
        codec::read_record(text, &mut record)?;
        Ok(record)
    }

    /// Reads one JSON text from bytes.
    ///
    /// # Errors
    /// As [`Record::from_json`], and when the bytes are not UTF-8.
    fn from_json_slice(bytes: &[u8]) -> Result<Self, Error>
    where
        Self: Sized + Default,
    {
        Self::from_json(codec::utf8(bytes)?)
    }
}

/// The value of an attribute, whatever the type.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// The attribute is not there.
    Absent,
    /// `boolean_t`.
    Bool(bool),
    /// `integer_t`, `long_t` and types derived from them.
    Integer(i64),
    /// `float_t`.
    Float(&'a Number),
    /// `timestamp_t`.
    Timestamp(Timestamp),
    /// `string_t` and types derived from it.
    String(&'a str),
    /// A number of an enum, with the caption that is written beside it.
    Code {
        /// The number.
        id: i64,
        /// The caption; always `None` where the schema has no attribute for it.
        caption: Option<&'a str>,
    },
    /// `json_t`.
    Json(&'a Json),
    /// The object type `object`: any JSON object.
    Map(&'a Map),
    /// An object.
    Record(&'a dyn Record),
    /// An array; never empty.
    List(&'a dyn List),
}

impl Value<'_> {
    /// Whether the attribute is not there.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// The elements of an array.
pub trait List: std::fmt::Debug + Send + Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at `index`; [`Value::Absent`] beyond the end.
    fn get(&self, index: usize) -> Value<'_>;
}

/// Where the reader puts the value of an attribute.
#[allow(missing_debug_implementations, reason = "never leaves the crate")]
pub enum Slot<'a> {
    None,
    Bool(&'a mut Option<bool>),
    Integer(&'a mut Option<i64>),
    Float(&'a mut Option<Number>),
    Timestamp(&'a mut Option<Timestamp>),
    String(&'a mut Option<String>),
    Json(&'a mut Option<Json>),
    Map(&'a mut Option<Map>),
    Text(&'a mut dyn TextSlot),
    Code(&'a mut dyn CodeSlot),
    Record(&'a mut dyn RecordSlot),
    Strings(&'a mut Vec<String>),
    Integers(&'a mut Vec<i64>),
    Floats(&'a mut Vec<Number>),
    Codes(&'a mut dyn CodesSlot),
    Records(&'a mut dyn RecordsSlot),
}

/// An enum whose members are texts.
pub trait TextSlot {
    fn is_some(&self) -> bool;
    fn set(&mut self, text: &str);
}

/// An id, with or without caption.
pub trait CodeSlot {
    fn is_some(&self) -> bool;
    fn set(&mut self, number: i64);
    /// Gives the text back if there is no id to stand beside.
    fn set_caption<'t>(&mut self, text: Cow<'t, str>) -> Option<Cow<'t, str>>;
    /// Replaces an absent caption by the implied one.
    fn normalize(&mut self);
}

/// A list of ids with captions.
pub trait CodesSlot {
    fn len(&self) -> usize;
    fn push(&mut self, number: i64);
    fn set_caption(&mut self, index: usize, text: String);
    fn normalize(&mut self);
}

/// An object.
pub trait RecordSlot {
    fn is_some(&self) -> bool;
    fn insert(&mut self) -> &mut dyn Record;
    fn get(&mut self) -> Option<&mut dyn Record>;
}

/// A list of objects.
pub trait RecordsSlot {
    fn len(&self) -> usize;
    fn push(&mut self) -> &mut dyn Record;
    fn get(&mut self, index: usize) -> Option<&mut dyn Record>;
}

pub(crate) mod sealed {
    use super::{Map, Slot};

    /// Mutable access, for the reader.
    pub trait Fields {
        #[doc(hidden)]
        fn slot(&mut self, position: usize) -> Slot<'_>;
        #[doc(hidden)]
        fn extra_mut(&mut self) -> &mut Map;
    }
}

/// A type that fields have.
pub(crate) trait Field {
    fn value(&self) -> Value<'_>;
    fn slot(&mut self) -> Slot<'_>;
}

macro_rules! plain_field {
    ($($type:ty, $slot:ident, |$value:ident| $shown:expr;)+) => {$(
        impl Field for $type {
            fn value(&self) -> Value<'_> {
                match self {
                    Some($value) => $shown,
                    None => Value::Absent,
                }
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        }
    )+};
}

plain_field! {
    Option<bool>, Bool, |value| Value::Bool(*value);
    Option<i64>, Integer, |value| Value::Integer(*value);
    Option<Number>, Float, |value| Value::Float(value);
    Option<Timestamp>, Timestamp, |value| Value::Timestamp(*value);
    Option<String>, String, |value| Value::String(value);
    Option<Json>, Json, |value| Value::Json(value);
    Option<Map>, Map, |value| Value::Map(value);
}

macro_rules! list_field {
    ($($type:ty, $slot:ident, |$value:ident| $shown:expr;)+) => {$(
        impl Field for Vec<$type> {
            fn value(&self) -> Value<'_> {
                if self.is_empty() { Value::Absent } else { Value::List(self) }
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        }

        impl List for Vec<$type> {
            fn len(&self) -> usize {
                self.len()
            }

            fn get(&self, index: usize) -> Value<'_> {
                match self.as_slice().get(index) {
                    Some($value) => $shown,
                    None => Value::Absent,
                }
            }
        }
    )+};
}

list_field! {
    String, Strings, |value| Value::String(value);
    i64, Integers, |value| Value::Integer(*value);
    Number, Floats, |value| Value::Float(value);
}

impl<E: Code> CodeSlot for Option<E> {
    fn is_some(&self) -> bool {
        self.is_some()
    }

    fn set(&mut self, number: i64) {
        *self = Some(E::from_number(number));
    }

    fn set_caption<'t>(&mut self, text: Cow<'t, str>) -> Option<Cow<'t, str>> {
        Some(text)
    }

    fn normalize(&mut self) {}
}

impl<E: Code> Field for Option<Coded<E>> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, coded_value)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Code(self)
    }
}

fn coded_value<E: Code>(coded: &Coded<E>) -> Value<'_> {
    Value::Code { id: coded.id.number(), caption: coded.caption() }
}

impl<E: Code> CodeSlot for Option<Coded<E>> {
    fn is_some(&self) -> bool {
        self.is_some()
    }

    fn set(&mut self, number: i64) {
        *self = Some(Coded { id: E::from_number(number), caption: Caption::Absent });
    }

    fn set_caption<'t>(&mut self, text: Cow<'t, str>) -> Option<Cow<'t, str>> {
        match self {
            Some(coded) => {
                coded.set_caption(text);
                None
            }
            None => Some(text),
        }
    }

    fn normalize(&mut self) {
        if let Some(coded) = self {
            coded.normalize();
        }
    }
}

impl<E: Code> Field for Vec<Coded<E>> {
    fn value(&self) -> Value<'_> {
        if self.is_empty() { Value::Absent } else { Value::List(self) }
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Codes(self)
    }
}

impl<E: Code> List for Vec<Coded<E>> {
    fn len(&self) -> usize {
        self.len()
    }

    fn get(&self, index: usize) -> Value<'_> {
        self.as_slice().get(index).map_or(Value::Absent, coded_value)
    }
}

impl<E: Code> CodesSlot for Vec<Coded<E>> {
    fn len(&self) -> usize {
        self.len()
    }

    fn push(&mut self, number: i64) {
        self.push(Coded { id: E::from_number(number), caption: Caption::Absent });
    }

    fn set_caption(&mut self, index: usize, text: String) {
        self[index].set_caption(text.into());
    }

    fn normalize(&mut self) {
        self.iter_mut().for_each(Coded::normalize);
    }
}

impl<T: Record + Default> Field for Option<Box<T>> {
    fn value(&self) -> Value<'_> {
        match self {
            Some(record) => Value::Record(&**record),
            None => Value::Absent,
        }
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
}

impl<T: Record + Default> RecordSlot for Option<Box<T>> {
    fn is_some(&self) -> bool {
        self.is_some()
    }

    fn insert(&mut self) -> &mut dyn Record {
        &mut **Option::insert(self, Box::default())
    }

    fn get(&mut self) -> Option<&mut dyn Record> {
        self.as_deref_mut().map(|record| record as &mut dyn Record)
    }
}

impl<T: Record + Default> Field for Vec<T> {
    fn value(&self) -> Value<'_> {
        if self.is_empty() { Value::Absent } else { Value::List(self) }
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Records(self)
    }
}

impl<T: Record + Default> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn get(&self, index: usize) -> Value<'_> {
        self.as_slice().get(index).map_or(Value::Absent, |record| Value::Record(record))
    }
}

impl<T: Record + Default> RecordsSlot for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn push(&mut self) -> &mut dyn Record {
        self.push(T::default());
        self.last_mut().expect("just pushed")
    }

    fn get(&mut self, index: usize) -> Option<&mut dyn Record> {
        self.as_mut_slice().get_mut(index).map(|record| record as &mut dyn Record)
    }
}

/// A struct of the schema: its fields by their position among the type's attributes, first those of one value, then the lists.
macro_rules! record {
    ($type:ident = $index:literal { $($position:literal $field:ident)* } { $($place:literal $list:ident)* }) => {
        impl Default for $type {
            fn default() -> Self {
                Self { $($field: None,)* $($list: Vec::new(),)* extra: $crate::json::Map::new() }
            }
        }

        impl $crate::record::sealed::Fields for $type {
            fn slot(&mut self, position: usize) -> $crate::record::Slot<'_> {
                match position {
                    $($position => $crate::record::Field::slot(&mut self.$field),)*
                    $($place => $crate::record::Field::slot(&mut self.$list),)*
                    _ => $crate::record::Slot::None,
                }
            }

            fn extra_mut(&mut self) -> &mut $crate::json::Map {
                &mut self.extra
            }
        }

        impl $crate::Record for $type {
            fn schema(&self) -> &'static $crate::reflect::Type {
                &$crate::tables::TYPES[$index]
            }

            fn value(&self, position: usize) -> $crate::reflect::Value<'_> {
                match position {
                    $($position => $crate::record::Field::value(&self.$field),)*
                    $($place => $crate::record::Field::value(&self.$list),)*
                    _ => $crate::reflect::Value::Absent,
                }
            }

            fn present(&self) -> u128 {
                let mut set = 0;
                $(set |= u128::from(self.$field.is_some()) << $position;)*
                $(set |= u128::from(!self.$list.is_empty()) << $place;)*
                set
            }

            fn extra(&self) -> &$crate::json::Map {
                &self.extra
            }
        }

        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::codec::equal_records(self, other)
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::codec::debug_record(self, f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::codec::serialize_record(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = Self::default();
                $crate::codec::deserialize_record(&mut record, deserializer)?;
                Ok(record)
            }
        }
    };
}

/// A class: a record with the attributes that every event has.
macro_rules! class {
    ($type:ident = $index:literal { $($position:literal $field:ident)* } { $($place:literal $list:ident)* }) => {
        record!($type = $index { $($position $field)* } { $($place $list)* });

        impl $crate::Class for $type {
            fn class() -> &'static $crate::reflect::Type {
                &$crate::tables::TYPES[$index]
            }

            fn common(&self) -> $crate::Common<'_> {
                $crate::Common {
                    time: self.time,
                    severity_id: self.severity_id.as_ref(),
                    metadata: self.metadata.as_deref(),
                    message: self.message.as_deref(),
                    observables: &self.observables,
                    unmapped: self.unmapped.as_ref(),
                }
            }

            fn common_mut(&mut self) -> $crate::CommonMut<'_> {
                $crate::CommonMut {
                    time: &mut self.time,
                    severity_id: &mut self.severity_id,
                    metadata: &mut self.metadata,
                    message: &mut self.message,
                    observables: &mut self.observables,
                    unmapped: &mut self.unmapped,
                }
            }
        }
    };
}

/// An enum whose members are numbers.
macro_rules! code {
    ($(#[$meta:meta])* $type:ident = $index:literal { $($(#[$doc:meta])* $position:literal $variant:ident = $number:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])* $variant,)*
            /// Any other number; only `From<i64>` makes one.
            Unrecognized($crate::Unrecognized),
        }

        impl $crate::Code for $type {
            fn from_number(number: i64) -> Self {
                match number {
                    $($number => Self::$variant,)*
                    _ => Self::Unrecognized($crate::Unrecognized::new(number)),
                }
            }

            fn number(self) -> i64 {
                match self {
                    $(Self::$variant => $number,)*
                    Self::Unrecognized(other) => other.number(),
                }
            }

            fn table() -> &'static $crate::reflect::Enum {
                &$crate::tables::ENUMS[$index]
            }

            fn caption(self) -> Option<&'static str> {
                let position = match self {
                    $(Self::$variant => $position,)*
                    Self::Unrecognized(_) => return None,
                };
                Some($crate::tables::ENUMS[$index].caption_at(position))
            }
        }

        impl Default for $type {
            fn default() -> Self {
                <Self as $crate::Code>::from_number(0)
            }
        }

        impl From<i64> for $type {
            fn from(number: i64) -> Self {
                <Self as $crate::Code>::from_number(number)
            }
        }

        impl From<$type> for i64 {
            fn from(code: $type) -> Self {
                <$type as $crate::Code>::number(code)
            }
        }
    };
}

/// An enum of numbers that some attribute has without a caption beside it.
macro_rules! plain_code {
    ($type:ident) => {
        impl $crate::record::Field for Option<$type> {
            fn value(&self) -> $crate::reflect::Value<'_> {
                self.map_or($crate::reflect::Value::Absent, |code| $crate::reflect::Value::Code {
                    id: $crate::Code::number(code),
                    caption: None,
                })
            }

            fn slot(&mut self) -> $crate::record::Slot<'_> {
                $crate::record::Slot::Code(self)
            }
        }
    };
}

/// An enum whose members are texts.
macro_rules! text_code {
    ($(#[$meta:meta])* $type:ident = $index:literal { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])* $variant,)*
            /// Any other text; only `From<&str>` makes one.
            Unrecognized($crate::UnrecognizedText),
        }

        impl $crate::TextCode for $type {
            fn from_text(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unrecognized($crate::UnrecognizedText::new(text)),
                }
            }

            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unrecognized(other) => other.as_str(),
                }
            }

            fn table() -> &'static $crate::reflect::Enum {
                &$crate::tables::ENUMS[$index]
            }
        }

        impl From<&str> for $type {
            fn from(text: &str) -> Self {
                <Self as $crate::TextCode>::from_text(text)
            }
        }

        impl $crate::record::Field for Option<$type> {
            fn value(&self) -> $crate::reflect::Value<'_> {
                self.as_ref().map_or($crate::reflect::Value::Absent, |code| {
                    $crate::reflect::Value::String($crate::TextCode::as_str(code))
                })
            }

            fn slot(&mut self) -> $crate::record::Slot<'_> {
                $crate::record::Slot::Text(self)
            }
        }

        impl $crate::record::TextSlot for Option<$type> {
            fn is_some(&self) -> bool {
                self.is_some()
            }

            fn set(&mut self, text: &str) {
                *self = Some(text.into());
            }
        }
    };
}
