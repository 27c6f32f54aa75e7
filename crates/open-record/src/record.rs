use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::any::{Any, Members as Folded};
use crate::canonical::Without;
use crate::fault::from_serde_json;
use crate::read::{Generous, Outcome};
use crate::selection::Want;
use crate::shape::Object;
use crate::{Extra, Fault, Layout, Selection};

/// A vendor's record: read from one JSON text, tolerant of what it does not know.
pub trait Record: Sized {
    /// Reads one record.
    ///
    /// # Errors
    /// A [`Fault`] when the text is no JSON object, not valid JSON or UTF-8, or lacks the record's identity.
    fn from_json(json: &[u8]) -> Result<Self, Fault>;
}

/// A record declared by [`record!`](crate::record!).
pub trait OpenRecord: Record + Default + Serialize {
    /// What it is made of.
    const LAYOUT: &'static Layout;

    /// Reads of one record the selected members only, and keeps nothing else.
    ///
    /// # Errors
    /// As [`Record::from_json`]; inside what is passed over only the syntax is looked at.
    fn from_json_selected(json: &[u8], selection: &Selection) -> Result<Self, Fault>;

    /// Whether it holds nothing at all.
    #[must_use]
    fn is_empty(&self) -> bool;

    /// Appends it as compact JSON: what serializing gives, in less time.
    fn write_json(&self, out: &mut Vec<u8>);

    /// Appends it as compact JSON in a canonical form: equal records give equal bytes, whatever the order of the members that have no field.
    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>);

    /// What it holds as a JSON object; strings are moved. A name that came more than once stands there once, with the array of its
    /// values, the field's own first.
    #[must_use]
    fn into_object(self) -> Map<String, Value>;
}

/// What [`record!`](crate::record!) generates for a type, besides its fields.
pub trait Members: Default + Clone {
    /// A known member.
    type Member: Copy;

    /// The member of that name.
    fn member(name: &str) -> Option<Self::Member>;

    /// Its place in the layout.
    fn index(member: Self::Member) -> usize;

    /// Whether its field is filled.
    fn has(&self, member: Self::Member) -> bool;

    /// Reads its value.
    #[allow(clippy::missing_errors_doc)]
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        member: Self::Member,
        map: &mut A,
        keep: bool,
        want: Want<'_>,
    ) -> Result<(), A::Error>;

    /// Writes the filled fields.
    #[allow(clippy::missing_errors_doc)]
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Appends the filled fields, a comma before each.
    fn write_json(&self, out: &mut Vec<u8>);

    /// Appends the filled fields in canonical form, a comma before each.
    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>);

    /// Moves the filled fields and `extra` out.
    fn into_members(self, members: &mut Folded);

    /// What has no field.
    fn extra(&self) -> &Extra;

    /// What has no field.
    fn extra_mut(&mut self) -> &mut Extra;

    /// The name of the identity where it is missing.
    fn missing(&self) -> Option<&'static str>;
}

/// Reads the members of an object into a record.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn fill<'de, R: Members, A: MapAccess<'de>>(record: &mut R, mut map: A, want: Want<'_>) -> Result<(), A::Error> {
    while let Some(key) = map.next_key_seed(KeySeed::<R> { keep: want.is_none(), record: PhantomData })? {
        match key {
            Key::Known(member) => match want {
                None => record.read(member, &mut map, true, None)?,
                Some(selection) if selection.reads(R::index(member)) => {
                    record.read(member, &mut map, false, selection.child(R::index(member)))?;
                }
                Some(_) => {
                    map.next_value::<IgnoredAny>()?;
                }
            },
            Key::Unknown(name) => {
                let value = map.next_value_seed(Any)?;
                if !value.is_null() {
                    record.extra_mut().push(name, value);
                }
            }
            Key::Skipped => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    Ok(())
}

enum Key<M> {
    Known(M),
    Unknown(String),
    Skipped,
}

struct KeySeed<R> {
    keep: bool,
    record: PhantomData<R>,
}

impl<'de, R: Members> DeserializeSeed<'de> for KeySeed<R> {
    type Value = Key<R::Member>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<R: Members> Visitor<'_> for KeySeed<R> {
    type Value = Key<R::Member>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(match R::member(name) {
            Some(member) => Key::Known(member),
            None if self.keep => Key::Unknown(name.to_owned()),
            None => Key::Skipped,
        })
    }
}

fn shape_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The record itself: the only place where another shape is an error.
fn root<R: Members>(slot: Option<R>, outcome: &Outcome) -> Result<R, Fault> {
    let fault = |found: &str| Err(Fault::new("", format!("expected a JSON object, found {found}")));
    match (slot, outcome) {
        (Some(record), _) => match record.missing() {
            None => Ok(record),
            Some(name) => Err(Fault::new(name, "missing identity; a string that is not empty is expected")),
        },
        (None, Outcome::Odd(Some(value))) => fault(shape_of(value)),
        (None, Outcome::Odd(None)) => Err(Fault::new("", "expected a JSON object")),
        (None, _) => fault("null"),
    }
}

/// Reads a record from a text.
#[allow(clippy::missing_errors_doc)]
pub fn from_json<R: Members>(json: &[u8], want: Want<'_>) -> Result<R, Fault> {
    let text = std::str::from_utf8(json)
        .map_err(|error| Fault::new("", format!("not valid UTF-8 at byte {}", error.valid_up_to())))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut slot = None;
    let outcome = (&mut deserializer)
        .deserialize_any(Generous::<Object<R>>::new(&mut slot, want))
        .and_then(|outcome| deserializer.end().map(|()| outcome))
        .map_err(|error| from_serde_json(&error, text))?;
    root(slot, &outcome)
}

/// Reads a record from any format.
#[allow(clippy::missing_errors_doc)]
pub fn deserialize<'de, R: Members, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    let mut slot = None;
    let outcome = deserializer.deserialize_any(Generous::<Object<R>>::new(&mut slot, None))?;
    root(slot, &outcome).map_err(D::Error::custom)
}

/// Writes a record: fields in declared order, then `extra` in the order it came.
#[allow(clippy::missing_errors_doc)]
pub fn serialize<R: Members, S: Serializer>(record: &R, serializer: S) -> Result<S::Ok, S::Error> {
    if !record.extra().is_empty() && repeats(record) {
        return crate::shape::object(record.clone()).serialize(serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    record.write(&mut map)?;
    for (name, value) in record.extra().iter() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// Whether a name stands in the record more than once.
pub(crate) fn repeats<R: Members>(record: &R) -> bool {
    let mut names: Vec<&str> = record.extra().iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
        || names.into_iter().any(|name| R::member(name).is_some_and(|member| record.has(member)))
}

/// Declares a record: a struct of public fields, `Option` of a shape each, with `extra` for all else.
///
/// Shapes are `String`, `bool`, [`Integer`](crate::Integer), `serde_json::Number`, `serde_json::Value`, enums of
/// [`word_enum!`](crate::word_enum!), other records, [`NameOr`](crate::NameOr) and `Vec` of any of these. The record's identity, if it has one,
/// is a plain `String` that is never empty in a record that was read.
///
/// ```
/// use open_record::{Integer, OpenRecord, Record};
///
/// open_record::record! {
///     /// A disk.
///     pub struct Disk {
///         /// Its size.
///         pub capacity: Option<Integer> = "capacityBytes",
///     }
/// }
///
/// open_record::record! {
///     /// A computer.
///     pub struct Computer {
///         /// Its identity.
///         pub uuid: String = "uuid",
///         /// Its disks.
///         pub disks: Option<Vec<Disk>> = "disks",
///     }
///     identity: uuid
/// }
///
/// let text = r#"{"uuid":"c-1","disks":[{"capacityBytes":"512"}],"colour":"grey"}"#;
/// let computer = Computer::from_json(text.as_bytes())?;
/// assert_eq!(computer.extra.get("colour"), Some(&"grey".into()));
/// assert_eq!(serde_json::to_string(&computer)?, text);
///
/// let fault = Computer::from_json(b"{}").unwrap_err();
/// assert_eq!(fault.path, "uuid");
/// assert_eq!(Computer::LAYOUT.leaves(), ["uuid", "disks[].capacityBytes"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$doc:meta])* pub $field:ident: $type:ty = $json:literal),+ $(,)?
        }
        $(identity: $identity:ident)?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        $vis struct $name {
            $($(#[$doc])* #[doc = concat!("\n\nIn JSON: `", $json, "`.")] pub $field: $type,)+
            /// Members this version does not know, and members whose value has another shape than the field's.
            pub extra: $crate::Extra,
        }

        const _: () = {
            use $crate::__private as private;
            use private::serde;

            #[allow(non_camel_case_types)]
            #[derive(Clone, Copy, PartialEq, Eq)]
            #[doc(hidden)]
            pub enum Known { $($field,)+ }

            const LAYOUT: &$crate::Layout = &$crate::Layout::new(
                stringify!($name),
                &[$($crate::Member::new($json, <$type as private::Field>::KIND),)+],
            );
            // A selection is a set of 128 bits.
            const _: () = assert!(LAYOUT.members.len() <= 128);

            impl private::Members for $name {
                type Member = Known;

                #[inline]
                fn member(name: &str) -> Option<Known> {
                    match name {
                        $($json => Some(Known::$field),)+
                        _ => None,
                    }
                }

                #[inline]
                fn index(member: Known) -> usize {
                    member as usize
                }

                fn has(&self, member: Known) -> bool {
                    match member {
                        $(Known::$field => !private::Field::is_absent(&self.$field),)+
                    }
                }

                #[inline]
                fn read<'de, A: serde::de::MapAccess<'de>>(
                    &mut self,
                    member: Known,
                    map: &mut A,
                    keep: bool,
                    want: private::Want<'_>,
                ) -> Result<(), A::Error> {
                    match member {
                        $(Known::$field => private::read_slot(&mut self.$field, $json, &mut self.extra, map, keep, want),)+
                    }
                }

                fn write<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                    $(
                        if !private::Field::is_absent(&self.$field) {
                            map.serialize_entry($json, &self.$field)?;
                        }
                    )+
                    Ok(())
                }

                fn write_json(&self, out: &mut Vec<u8>) {
                    $(
                        if !private::Field::is_absent(&self.$field) {
                            out.extend_from_slice(concat!(",\"", $json, "\":").as_bytes());
                            private::Field::write_json(&self.$field, out);
                        }
                    )+
                }

                fn write_canonical(&self, without: $crate::Without<'_>, out: &mut Vec<u8>) {
                    $(
                        if !private::Field::is_absent(&self.$field)
                            && let Some(without) = without.member($json)
                        {
                            out.extend_from_slice(concat!(",\"", $json, "\":").as_bytes());
                            private::Field::write_canonical(&self.$field, without, out);
                        }
                    )+
                }

                fn into_members(self, members: &mut private::Folded) {
                    $(
                        if let Some(value) = private::Field::take_value(self.$field) {
                            members.insert($json.to_owned(), value);
                        }
                    )+
                    for (name, value) in self.extra {
                        members.insert(name, value);
                    }
                }

                #[inline]
                fn extra(&self) -> &$crate::Extra {
                    &self.extra
                }

                #[inline]
                fn extra_mut(&mut self) -> &mut $crate::Extra {
                    &mut self.extra
                }

                #[inline]
                fn missing(&self) -> Option<&'static str> {
                    $(
                        if private::Field::is_absent(&self.$identity) {
                            return Some(LAYOUT.members[Known::$identity as usize].name);
                        }
                    )?
                    None
                }
            }

            impl $crate::Record for $name {
                fn from_json(json: &[u8]) -> Result<Self, $crate::Fault> {
                    private::from_json(json, None)
                }
            }

            impl $crate::OpenRecord for $name {
                const LAYOUT: &'static $crate::Layout = LAYOUT;

                fn from_json_selected(json: &[u8], selection: &$crate::Selection) -> Result<Self, $crate::Fault> {
                    private::from_json(json, Some(selection))
                }

                fn is_empty(&self) -> bool {
                    self.extra.is_empty() $(&& private::Field::is_absent(&self.$field))+
                }

                fn write_json(&self, out: &mut Vec<u8>) {
                    private::write_record(self, out);
                }

                fn write_canonical(&self, without: $crate::Without<'_>, out: &mut Vec<u8>) {
                    private::write_canonical_record(self, without, out);
                }

                fn into_object(self) -> private::Map<String, private::Value> {
                    let mut members = private::Folded::default();
                    private::Members::into_members(self, &mut members);
                    members.into_map()
                }
            }

            impl private::Shape for $name {
                const KIND: $crate::Kind = $crate::Kind::Record(LAYOUT);

                #[inline]
                fn read<'de, D: serde::Deserializer<'de>>(
                    slot: &mut Option<Self>,
                    deserializer: D,
                    want: private::Want<'_>,
                ) -> Result<private::Outcome, D::Error> {
                    private::read_record(slot, deserializer, want)
                }

                fn write_json(&self, out: &mut Vec<u8>) {
                    private::write_record(self, out);
                }

                fn write_canonical(&self, without: $crate::Without<'_>, out: &mut Vec<u8>) {
                    private::write_canonical_record(self, without, out);
                }

                fn into_value(self) -> private::Value {
                    private::Value::Object($crate::OpenRecord::into_object(self))
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    private::serialize(self, serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    private::deserialize(deserializer)
                }
            }
        };
    };
}
