//! What the fields of records are: how they are shown, and where the reader puts their values.
//!
//! What concerns a field's type stands here once for all types, behind objects of traits with as few functions as will do,
//! as each is compiled for every object and every enum of the schema. `#[inline]` keeps them together with the types.

use std::borrow::Cow;

use crate::json::{Map, Number};
use crate::reflect::{Enum, List, Value};
use crate::{Caption, Code, Coded, Json, OcsfObject, TextCode, Timestamp};

/// Sees the attributes of a record that are there, in their order.
pub trait Visitor<'a> {
    fn field(&mut self, position: usize, value: Value<'a>);

    fn boolean(&mut self, position: usize, value: bool) {
        self.field(position, Value::Bool(value));
    }

    fn integer(&mut self, position: usize, value: i64) {
        self.field(position, Value::Integer(value));
    }

    fn timestamp(&mut self, position: usize, value: Timestamp) {
        self.field(position, Value::Timestamp(value));
    }

    #[expect(clippy::ptr_arg, reason = "one pointer to pass at each of thousands of places")]
    fn string(&mut self, position: usize, value: &'a String) {
        self.field(position, Value::String(value));
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        self.field(position, value.parts().value());
    }

    fn record(&mut self, position: usize, value: &'a dyn OcsfObject) {
        self.field(position, Value::Object(value));
    }

    fn list(&mut self, position: usize, value: &'a dyn List) {
        self.field(position, Value::List(value));
    }
}

/// The positions of what is there.
#[derive(Default)]
pub(crate) struct Mask(pub(crate) u128);

impl<'a> Visitor<'a> for Mask {
    fn field(&mut self, position: usize, _: Value<'a>) {
        self.0 |= 1 << position;
    }

    fn code(&mut self, position: usize, _: &'a dyn CodeValue) {
        self.0 |= 1 << position;
    }
}

/// The value at one position.
pub(crate) struct Find<'a> {
    position: usize,
    pub(crate) value: Value<'a>,
}

impl Find<'_> {
    pub(crate) fn at(position: usize) -> Self {
        Self { position, value: Value::Absent }
    }
}

impl<'a> Visitor<'a> for Find<'a> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        if position == self.position {
            self.value = value;
        }
    }

    fn code(&mut self, position: usize, value: &'a dyn CodeValue) {
        if position == self.position {
            self.value = value.parts().value();
        }
    }
}

/// All values of a record, to look at more than one of them.
pub(crate) struct Values<'a> {
    present: u128,
    values: Vec<(usize, Value<'a>)>,
}

impl<'a> Values<'a> {
    pub(crate) fn of(record: &'a dyn OcsfObject) -> Self {
        let mut values = Self { present: 0, values: Vec::new() };
        record.visit(&mut values);
        values
    }

    pub(crate) fn present(&self) -> u128 {
        self.present
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The positions and values of what is there, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, Value<'a>)> {
        self.values.iter().copied()
    }

    /// The one at that place in the order of what is there.
    pub(crate) fn at(&self, place: usize) -> (usize, Value<'a>) {
        self.values[place]
    }

    pub(crate) fn get(&self, position: usize) -> Value<'a> {
        if self.present & 1 << position == 0 {
            return Value::Absent;
        }
        let before = self.present & ((1 << position) - 1);
        self.values[before.count_ones() as usize].1
    }
}

impl<'a> Visitor<'a> for Values<'a> {
    fn field(&mut self, position: usize, value: Value<'a>) {
        self.present |= 1 << position;
        self.values.push((position, value));
    }
}

/// Where the reader puts the value of an attribute.
#[allow(missing_debug_implementations, reason = "of generated code")]
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
    /// The object, made empty if there was none.
    Object(&'a mut dyn OcsfObject),
    Strings(&'a mut Vec<String>),
    Integers(&'a mut Vec<i64>),
    Floats(&'a mut Vec<Number>),
    Codes(&'a mut dyn CodesSlot),
    Objects(&'a mut dyn ObjectsSlot),
}

/// An enum whose members are texts.
pub trait TextSlot {
    fn set(&mut self, text: &str);
}

/// An id with a caption, whatever its enum.
pub trait CodeValue {
    fn parts(&self) -> CodeParts<'_>;
}

#[allow(missing_debug_implementations, reason = "of generated code")]
pub struct CodeParts<'a> {
    pub(crate) id: i64,
    pub(crate) caption: &'a Caption,
    pub(crate) table: &'static Enum,
}

impl<'a> CodeParts<'a> {
    pub(crate) fn value(self) -> Value<'a> {
        Value::Code { id: self.id, caption: self.caption.text(self.id, self.table) }
    }
}

/// An id, with or without caption.
pub trait CodeSlot {
    fn set(&mut self, id: i64, caption: Caption);
    /// `None` if there is no id, or none that has a caption.
    fn caption(&mut self) -> Option<CaptionSlot<'_>>;
}

/// A list of ids with captions.
pub trait CodesSlot {
    fn len(&self) -> usize;
    fn push(&mut self, id: i64, caption: Caption);
    fn caption(&mut self, index: usize) -> Option<CaptionSlot<'_>>;
}

#[allow(missing_debug_implementations, reason = "of generated code")]
pub struct CaptionSlot<'a> {
    id: i64,
    caption: &'a mut Caption,
    table: &'static Enum,
}

impl CaptionSlot<'_> {
    /// Takes over what stood beside the id.
    pub(crate) fn take(self, text: Cow<'_, str>) {
        let implied = self.table.member(self.id).is_some_and(|member| member.caption() == text);
        *self.caption = if implied { Caption::Implied } else { Caption::Text(text.into_owned().into()) };
    }

    /// Replaces an absent caption by the implied one.
    pub(crate) fn normalize(self) {
        self.caption.normalize();
    }
}

/// A list of objects.
pub trait ObjectsSlot {
    fn push(&mut self) -> &mut dyn OcsfObject;
    fn get(&mut self, index: usize) -> Option<&mut dyn OcsfObject>;
}

pub(crate) mod sealed {
    use super::{Map, Slot, Visitor};
    use crate::{OcsfObject, codec};

    /// Access to the fields.
    #[doc(hidden)]
    pub trait Fields {
        fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>);
        fn slot(&mut self, position: usize) -> Slot<'_>;
        fn extra_mut(&mut self) -> &mut Map;

        /// The object, made empty if there was none.
        #[inline(never)]
        fn boxed(field: &mut Option<Box<Self>>) -> &mut Self
        where
            Self: Sized + Default,
        {
            field.get_or_insert_with(Box::default)
        }

        #[inline(never)]
        fn copy(&self) -> Self
        where
            Self: OcsfObject + Default,
        {
            let mut copy = Self::default();
            codec::copy_object(self, &mut copy);
            copy
        }

        #[inline(never)]
        fn equals(&self, other: &Self) -> bool
        where
            Self: OcsfObject + Sized,
        {
            codec::equal_objects(self, other)
        }

        #[inline(never)]
        fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result
        where
            Self: OcsfObject + Sized,
        {
            codec::debug_object(self, f)
        }
    }
}

/// A type that fields have.
pub trait Field {
    fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>);
    fn slot(&mut self) -> Slot<'_>;
}

/// A single value, which an `Option` holds. A trait of its own, as another crate can implement it for its enums, but nothing for an
/// `Option` of them.
pub trait Single: Sized {
    fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>);
    fn slot(field: &mut Option<Self>) -> Slot<'_>;
}

impl<T: Single> Field for Option<T> {
    #[inline]
    fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>) {
        if let Some(value) = self {
            value.visit(position, visitor);
        }
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        T::slot(self)
    }
}

macro_rules! plain_field {
    ($($type:ty, $slot:ident, |$visitor:ident, $position:ident, $value:ident| $shown:expr;)+) => {$(
        impl Single for $type {
            #[inline]
            fn visit<'a>(&'a self, $position: usize, $visitor: &mut dyn Visitor<'a>) {
                let $value = self;
                $shown;
            }

            #[inline]
            fn slot(field: &mut Option<Self>) -> Slot<'_> {
                Slot::$slot(field)
            }
        }
    )+};
}

plain_field! {
    bool, Bool, |visitor, position, value| visitor.boolean(position, *value);
    i64, Integer, |visitor, position, value| visitor.integer(position, *value);
    Number, Float, |visitor, position, value| visitor.field(position, Value::Float(value));
    Timestamp, Timestamp, |visitor, position, value| visitor.timestamp(position, *value);
    String, String, |visitor, position, value| visitor.string(position, value);
    Json, Json, |visitor, position, value| visitor.field(position, Value::Json(value));
    Map, Map, |visitor, position, value| visitor.field(position, Value::Map(value));
}

macro_rules! list_field {
    ($({$($generics:tt)*} $type:ty, $slot:ident;)+) => {$(
        impl<$($generics)*> Field for Vec<$type> {
            #[inline]
            fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>) {
                if !self.is_empty() {
                    visitor.list(position, self);
                }
            }

            #[inline]
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        }
    )+};
}

list_field! {
    {} String, Strings;
    {} i64, Integers;
    {} Number, Floats;
    {E: Code} Coded<E>, Codes;
    {T: OcsfObject + Default} T, Objects;
}

macro_rules! list {
    ($($type:ty, |$value:ident| $shown:expr;)+) => {$(
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

list! {
    String, |value| Value::String(value);
    i64, |value| Value::Integer(*value);
    Number, |value| Value::Float(value);
}

impl<E: Code> CodeSlot for Option<E> {
    #[inline]
    fn set(&mut self, id: i64, _: Caption) {
        *self = Some(E::from_number(id));
    }

    #[inline]
    fn caption(&mut self) -> Option<CaptionSlot<'_>> {
        None
    }
}

impl<E: Code> CodeValue for Coded<E> {
    #[inline]
    fn parts(&self) -> CodeParts<'_> {
        CodeParts { id: self.id.number(), caption: &self.caption, table: E::table() }
    }
}

impl<E: Code> Single for Coded<E> {
    #[inline]
    fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>) {
        visitor.code(position, self);
    }

    #[inline]
    fn slot(field: &mut Option<Self>) -> Slot<'_> {
        Slot::Code(field)
    }
}

impl<E: TextCode> TextSlot for Option<E> {
    #[inline]
    fn set(&mut self, text: &str) {
        *self = Some(E::from_text(text));
    }
}

#[inline]
fn caption_slot<E: Code>(coded: &mut Coded<E>) -> CaptionSlot<'_> {
    CaptionSlot { id: coded.id.number(), caption: &mut coded.caption, table: E::table() }
}

impl<E: Code> CodeSlot for Option<Coded<E>> {
    #[inline]
    fn set(&mut self, id: i64, caption: Caption) {
        *self = Some(Coded { id: E::from_number(id), caption });
    }

    #[inline]
    fn caption(&mut self) -> Option<CaptionSlot<'_>> {
        self.as_mut().map(caption_slot)
    }
}

impl<E: Code> List for Vec<Coded<E>> {
    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn get(&self, index: usize) -> Value<'_> {
        self.code(index).map_or(Value::Absent, |code| code.parts().value())
    }

    #[inline]
    fn code(&self, index: usize) -> Option<&dyn CodeValue> {
        self.as_slice().get(index).map(|coded| coded as &dyn CodeValue)
    }
}

impl<E: Code> CodesSlot for Vec<Coded<E>> {
    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn push(&mut self, id: i64, caption: Caption) {
        self.push(Coded { id: E::from_number(id), caption });
    }

    #[inline]
    fn caption(&mut self, index: usize) -> Option<CaptionSlot<'_>> {
        self.as_mut_slice().get_mut(index).map(caption_slot)
    }
}

impl<T: OcsfObject + Default> Single for Box<T> {
    #[inline]
    fn visit<'a>(&'a self, position: usize, visitor: &mut dyn Visitor<'a>) {
        visitor.record(position, &**self);
    }

    #[inline]
    fn slot(field: &mut Option<Self>) -> Slot<'_> {
        Slot::Object(T::boxed(field))
    }
}

impl<T: OcsfObject + Default> List for Vec<T> {
    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn get(&self, index: usize) -> Value<'_> {
        match self.as_slice().get(index) {
            Some(record) => Value::Object(record),
            None => Value::Absent,
        }
    }
}

impl<T: OcsfObject + Default> ObjectsSlot for Vec<T> {
    #[inline]
    fn push(&mut self) -> &mut dyn OcsfObject {
        self.push(T::default());
        self.last_mut().expect("just pushed")
    }

    #[inline]
    fn get(&mut self, index: usize) -> Option<&mut dyn OcsfObject> {
        match self.as_mut_slice().get_mut(index) {
            Some(record) => Some(record),
            None => None,
        }
    }
}
