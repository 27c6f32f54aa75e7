//! The traits that the macros implement. Reading and writing use them as trait objects, so that a record compiles to a
//! table and not to a visitor of its own.

use serde_json::{Number, Value};

use crate::extra::Extra;
use crate::integer::Integer;
use crate::layout::{Kind, Layout};
use crate::selection::{Want, keeps};

/// A value that is neither list nor object.
#[derive(Clone, Copy, Debug)]
pub enum Scalar<'a> {
    /// A string.
    Text(&'a str),
    /// A boolean.
    Boolean(bool),
    /// An integer of 64 bits.
    Integer(Integer),
    /// Any other number.
    Float(f64),
}

impl Scalar<'_> {
    /// The value as JSON.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Boolean(value) => value.into(),
            Self::Integer(value) => value.into(),
            Self::Float(value) => Number::from_f64(value).map_or(Value::Null, Value::Number),
        }
    }
}

/// The source failed, and holds the reason.
#[derive(Clone, Copy, Debug)]
pub struct Stop;

/// The result of reading a value: small enough to be returned in registers, as one is for every member and item.
#[derive(Debug)]
#[allow(clippy::box_collection, reason = "a pointer's size, see above")]
pub enum Outcome {
    /// The slot holds the value.
    Done,
    /// The slot holds a list without its `null` items, which were at these positions.
    Nulls(Box<Vec<usize>>),
    /// The value was `null`; the slot is unchanged.
    Null,
    /// The value does not have the slot's shape; `None` when it is not to be kept.
    Odd(Option<Box<Value>>),
}

impl Outcome {
    /// A value that does not have the slot's shape, made when it is to be kept.
    #[cold]
    pub(crate) fn odd(keep: bool, value: impl FnOnce() -> Value) -> Self {
        Self::Odd(keep.then(|| Box::new(value())))
    }
}

/// A list that is being read.
pub trait ListSource {
    /// Reads the next item into `slot`; `None` at the end.
    #[allow(clippy::missing_errors_doc)]
    fn next(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Option<Outcome>, Stop>;

    /// Reads all other items.
    #[allow(clippy::missing_errors_doc)]
    fn rest(&mut self, items: &mut Vec<Value>) -> Result<(), Stop>;

    /// Skips all other items.
    #[allow(clippy::missing_errors_doc)]
    fn skip(&mut self) -> Result<(), Stop>;

    /// Reads the list as an odd value, because a list was not expected here.
    #[allow(clippy::missing_errors_doc)]
    fn odd(&mut self, want: Want<'_>) -> Result<Outcome, Stop> {
        if !keeps(want) {
            return self.skip().map(|()| Outcome::Odd(None));
        }
        let mut items = Vec::new();
        self.rest(&mut items)?;
        Ok(Outcome::odd(true, || Value::Array(items)))
    }
}

/// The names that an object is expected to have.
#[derive(Clone, Copy)]
#[allow(missing_debug_implementations, reason = "an object of a trait")]
pub struct Expected<'f> {
    /// The record that knows them.
    pub fields: &'f dyn Fields,
    /// The record's layout.
    pub layout: &'static Layout,
    /// The index of the member before, plus one; 0 at the start.
    pub after: usize,
}

/// The name of a member that is being read.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// The member at this index of the layout.
    Known(usize),
    /// A name that the layout does not have: [`ObjectSource::name`].
    Unknown,
    /// A name that the layout does not have, and that is not to be kept.
    Skipped,
}

/// An object that is being read.
pub trait ObjectSource {
    /// The next name, if it is one of those that are expected; `None` at the end.
    #[allow(clippy::missing_errors_doc)]
    fn key(&mut self, expected: Option<Expected<'_>>, keep: bool) -> Result<Option<Key>, Stop>;

    /// The name that was unknown.
    fn name(&mut self) -> String;

    /// Reads the value of the name.
    #[allow(clippy::missing_errors_doc)]
    fn value(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Stop>;

    /// Reads the value of the name, in any shape.
    #[allow(clippy::missing_errors_doc)]
    fn any(&mut self) -> Result<Value, Stop>;

    /// Skips the value of the name.
    #[allow(clippy::missing_errors_doc)]
    fn skip(&mut self) -> Result<(), Stop>;

    /// Appends the value of the name as text, if that text is what would be written of it; `false` when it is still to be read.
    #[allow(clippy::missing_errors_doc)]
    fn copy(&mut self, _: &Kind, _: &mut Vec<u8>) -> Result<bool, Stop> {
        Ok(false)
    }

    /// Reads the object, or the rest of it, as an odd value, because an object was not expected here. `before` is the
    /// part that was already read.
    #[allow(clippy::missing_errors_doc)]
    fn odd(&mut self, before: crate::any::Folded, want: Want<'_>) -> Result<Outcome, Stop> {
        let mut members = before;
        while let Some(key) = self.key(None, keeps(want))? {
            match key {
                Key::Unknown => {
                    let name = self.name();
                    members.insert(name, self.any()?);
                }
                _ => self.skip()?,
            }
        }
        Ok(Outcome::odd(keeps(want), || Value::Object(members.into_map())))
    }
}

/// A slot for a value: filled when reading, inspected when writing.
pub trait Slot {
    /// Takes a scalar, if it has the right shape.
    fn scalar(&mut self, value: Scalar<'_>) -> bool;

    /// Takes a list.
    #[allow(clippy::missing_errors_doc)]
    fn list(&mut self, list: &mut dyn ListSource, want: Want<'_>) -> Result<Outcome, Stop>;

    /// Takes an object.
    #[allow(clippy::missing_errors_doc)]
    fn object(&mut self, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop>;

    /// The value.
    fn view(&self) -> View<'_>;

    /// Moves the value out.
    fn take_value(&mut self) -> Option<Value>;

    /// Whether it is empty.
    fn is_absent(&self) -> bool {
        matches!(self.view(), View::Absent)
    }
}

/// A borrowed view of a value.
#[derive(Clone, Copy)]
#[allow(missing_debug_implementations, reason = "objects of traits")]
pub enum View<'a> {
    /// Nothing.
    Absent,
    /// A string.
    Text(&'a str),
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(Integer),
    /// A number.
    Number(&'a Number),
    /// Any JSON.
    Any(&'a Value),
    /// A list.
    List(&'a dyn Items),
    /// An object with names of the source's own.
    Map(&'a dyn Entries),
    /// A record.
    Record(&'a dyn Fields),
}

/// The items of a list.
pub trait Items {
    /// The number of items.
    fn count(&self) -> usize;

    /// The item at `index`.
    fn item(&self, index: usize) -> View<'_>;
}

/// The entries of a map.
pub trait Entries {
    /// Calls `entry` with each entry.
    fn each(&self, see: &mut dyn FnMut(&str, View<'_>));
}

/// A record as a table of its fields.
pub trait Fields {
    /// What it is made of.
    fn layout(&self) -> &'static Layout;

    /// The index of the member with this name.
    fn find(&self, name: &str) -> Option<usize>;

    /// The field at an index of the layout.
    fn field(&self, index: usize) -> &dyn Slot;

    /// The field at an index of the layout.
    fn field_mut(&mut self, index: usize) -> &mut dyn Slot;

    /// The members that have no field.
    fn extra(&self) -> &Extra;

    /// The members that have no field.
    fn extra_mut(&mut self) -> &mut Extra;
}
