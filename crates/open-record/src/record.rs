use serde::de::{DeserializeSeed, Deserializer, Error};
use serde::ser::Serialize;
use serde_json::{Map, Value};

use crate::canonical::{self, Without};
use crate::read::ReadInto;
use crate::reflect::{Fields, Outcome, Slot, View};
use crate::shape::Shape;
use crate::text;
use crate::write::{take_object, write_record};
use crate::{Fault, Layout, Selection};

/// A vendor's record, declared with [`record!`](crate::record!). Unknown members and unexpected shapes are kept instead
/// of being errors.
pub trait OpenRecord: Shape + Fields + Default + Serialize {
    /// The record's members, as data.
    const LAYOUT: &'static Layout;

    /// Reads one record.
    ///
    /// # Errors
    /// A [`Fault`] when the text is not valid JSON or UTF-8, is not an object, or lacks the record's identity. The
    /// caller sets the text aside, as a [`DeadLetter`](crate::DeadLetter) for instance.
    fn from_json(json: &[u8]) -> Result<Self, Fault> {
        read_record(json, None)
    }

    /// Reads only the selected members of one record, and keeps nothing else.
    ///
    /// # Errors
    /// Those of [`from_json`](Self::from_json); of the members that are skipped only the syntax is checked.
    fn from_json_selected(json: &[u8], selection: &Selection) -> Result<Self, Fault> {
        read_record(json, Some(selection))
    }

    /// Whether no member is set.
    #[must_use]
    fn is_empty(&self) -> bool {
        self.extra().is_empty()
            && !self.extra().has_copied()
            && (0..Self::LAYOUT.members.len()).all(|index| self.field(index).is_absent())
    }

    /// Appends the record as compact JSON: the same text as through serde, in less time.
    fn write_json(&self, out: &mut Vec<u8>) {
        write_record(self, out);
    }

    /// Appends the record as compact JSON in a canonical form: equal records give equal bytes, even if their unknown
    /// members are in another order.
    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>) {
        canonical::write_record(self, without, out);
    }

    /// The record as a JSON object; strings are moved. A name that occurred more than once is there once, with the
    /// array of its values, the field's own first.
    #[must_use]
    fn into_object(mut self) -> Map<String, Value> {
        take_object(&mut self)
    }

    /// The name of the first member of the identity that is missing, if one is.
    #[must_use]
    fn missing_identity(&self) -> Option<&'static str> {
        missing(self)
    }
}

fn missing(record: &dyn Fields) -> Option<&'static str> {
    let absent = |name: &&str| record.find(name).is_some_and(|index| record.field(index).is_absent());
    record.layout().identity.iter().copied().find(absent)
}

/// The record itself, where a value that is not an object is an error.
fn root(slot: &dyn Slot, outcome: &Outcome) -> Result<(), Fault> {
    let fault = |found: &str| Err(Fault::new("", format!("expected a JSON object, found {found}")));
    match (slot.view(), outcome) {
        (View::Record(record), _) => match missing(record) {
            None => Ok(()),
            Some(name) => Err(Fault::new(name, "missing identity; a string that is not empty is expected")),
        },
        (_, Outcome::Odd(Some(value))) => fault(shape_of(value)),
        (_, Outcome::Odd(None)) => Err(Fault::new("", "expected a JSON object")),
        _ => fault("null"),
    }
}

fn read_record<R: OpenRecord>(json: &[u8], want: Option<&Selection>) -> Result<R, Fault> {
    let mut slot: Option<R> = None;
    let outcome = read_slot(json, &mut slot, want)?;
    root(&slot, &outcome)?;
    slot.ok_or_else(|| Fault::new("", "expected a JSON object"))
}

/// Reads a text into a slot.
fn read_slot(json: &[u8], slot: &mut dyn Slot, want: Option<&Selection>) -> Result<Outcome, Fault> {
    let text = std::str::from_utf8(json)
        .map_err(|error| Fault::new("", format!("not valid UTF-8 at byte {}", error.valid_up_to())))?;
    text::read_into(text, slot, want)
}

/// Reads a value of any shape from one JSON text: a list of records, a map, or a record whose identity may be missing.
///
/// ```
/// let names: Vec<String> = open_record::read(br#"["a", "b"]"#)?;
/// assert_eq!(names, ["a", "b"]);
/// assert_eq!(open_record::read::<bool>(b"7").unwrap_err().to_string(), "expected another shape, found a number");
/// # Ok::<(), open_record::Fault>(())
/// ```
///
/// # Errors
/// A [`Fault`] when the text is not valid JSON or UTF-8, or the value does not have the shape of `T`.
pub fn read<T: Shape>(json: &[u8]) -> Result<T, Fault> {
    let mut slot: Option<T> = None;
    let outcome = read_slot(json, &mut slot, None)?;
    let other = |found| Fault::new("", format!("expected another shape, found {found}"));
    match (slot, outcome) {
        (Some(value), _) => Ok(value),
        (None, Outcome::Odd(Some(value))) => Err(other(shape_of(&value))),
        (None, _) => Err(other("null")),
    }
}

/// Reads a record from any format.
#[allow(clippy::missing_errors_doc)]
pub fn deserialize<'de, R: OpenRecord, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    let mut slot: Option<R> = None;
    let outcome = ReadInto { slot: &mut slot, want: None }.deserialize(deserializer)?;
    root(&slot, &outcome).map_err(D::Error::custom)?;
    slot.ok_or_else(|| D::Error::custom("expected a JSON object"))
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

/// Declares a record: a struct of public fields, each an `Option` of a shape, and `extra` for everything else.
///
/// Shapes are `String`, `bool`, [`Integer`](crate::Integer), `serde_json::Number`, `serde_json::Value`, enums of
/// [`word_enum!`](crate::word_enum!), other records, [`NameOr`](crate::NameOr) and `Vec` of any of these. The record's identity, if it has one,
/// is a plain `String` that is never empty in a record that was read.
///
/// ```
/// use open_record::{Integer, OpenRecord};
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
        $(#[$($meta:tt)*])*
        $vis:vis struct $name:ident (input) {
            $($(#[$($doc:tt)*])* $field_vis:vis $field:ident: $type:ty = $json:literal $(($($mark:tt)+))?),+ $(,)?
        }
        $($rest:tt)*
    ) => {
        $crate::record! {
            $(#[$($meta)*])*
            $vis struct $name {
                $($(#[$($doc)*])* $field_vis $field: $type = $json $(($($mark)+))?,)+
            }
            $($rest)*
        }

        impl $name {
            /// A record without any member set.
            #[must_use]
            $vis fn new() -> Self {
                Self::default()
            }

            $($crate::__setter! { ($($($mark)+)?) $(#[$($doc)*])* $vis $field: $type })+
        }
    };
    (
        $(#[$($meta:tt)*])*
        $vis:vis struct $name:ident {
            $($(#[$($doc:tt)*])* $field_vis:vis $field:ident: $type:ty = $json:literal $(($($mark:tt)+))?),+ $(,)?
        }
        $(identity: $($identity:ident),+ $(,)?)?
    ) => {
        $(#[$($meta)*])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        $vis struct $name {
            $($(#[$($doc)*])* #[doc = concat!("\n\nIn JSON: `", $json, "`.")] $field_vis $field: $type,)+
            /// Members that this version does not know, and members whose value does not have the shape of their field.
            $vis extra: $crate::Extra,
        }

        const _: () = {
            use $crate::__private as private;

            #[allow(non_camel_case_types)]
            #[derive(Clone, Copy)]
            enum Known { $($field,)+ }

            const KNOWN: &[Known] = &[$(Known::$field,)+];

            const MEMBERS: &[$crate::Member] = &[$($crate::Member::new(
                $json,
                concat!(",\"", $json, "\":"),
                concat!($($crate::__doc!($($doc)*)),*),
                <$type as private::Field>::KIND,
                $crate::__mark!($($($mark)+)?),
            ),)+];

            const IDENTITY: &[&str] = &[$($(MEMBERS[Known::$identity as usize].name),+)?];

            static ORDER: [private::AtomicU8; MEMBERS.len() + 1] =
                [const { private::AtomicU8::new(0) }; MEMBERS.len() + 1];

            // A static, not a constant: a record may hold records of its own type.
            static LAYOUT: $crate::Layout = $crate::Layout::new(
                stringify!($name),
                concat!($($crate::__doc!($($meta)*)),*),
                MEMBERS,
                IDENTITY,
                &ORDER,
            );

            impl private::Fields for $name {
                fn layout(&self) -> &'static $crate::Layout {
                    &LAYOUT
                }

                fn find(&self, name: &str) -> Option<usize> {
                    match name {
                        $($json => Some(Known::$field as usize),)+
                        _ => None,
                    }
                }

                fn field(&self, index: usize) -> &dyn private::Slot {
                    match KNOWN[index] {
                        $(Known::$field => &self.$field,)+
                    }
                }

                fn field_mut(&mut self, index: usize) -> &mut dyn private::Slot {
                    match KNOWN[index] {
                        $(Known::$field => &mut self.$field,)+
                    }
                }

                fn extra(&self) -> &$crate::Extra {
                    &self.extra
                }

                fn extra_mut(&mut self) -> &mut $crate::Extra {
                    &mut self.extra
                }
            }

            impl $crate::OpenRecord for $name {
                const LAYOUT: &'static $crate::Layout = &LAYOUT;
            }

            impl $crate::Shape for $name {
                const KIND: $crate::Kind = $crate::Kind::Record(|| &LAYOUT);

                fn object(
                    slot: &mut Option<Self>,
                    object: &mut dyn private::ObjectSource,
                    want: private::Want<'_>,
                ) -> Result<private::Outcome, private::Stop> {
                    private::fill(slot.insert(Self::default()), object, want)
                }

                fn view(&self) -> private::View<'_> {
                    private::View::Record(self)
                }

                fn into_value(mut self) -> private::Value {
                    private::Value::Object(private::take_object(&mut self))
                }
            }

            impl<V: Into<$name>> private::Accepts<V> for $name {
                fn accept(value: V) -> Self {
                    value.into()
                }
            }

            impl private::serde::Serialize for $name {
                fn serialize<S: private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    private::serialize(self, serializer)
                }
            }

            impl<'de> private::serde::Deserialize<'de> for $name {
                fn deserialize<D: private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    private::deserialize(deserializer)
                }
            }
        };
    };
}

/// The setter of a field; a field that only the service sets has none.
#[doc(hidden)]
#[macro_export]
macro_rules! __setter {
    ((read only) $(#[$($doc:tt)*])* $vis:vis $field:ident: $type:ty) => {};
    (($($mark:tt)*) $(#[$($doc:tt)*])* $vis:vis $field:ident: $type:ty) => {
        $(#[$($doc)*])*
        #[must_use]
        $vis fn $field(mut self, value: impl $crate::IntoMember<$type>) -> Self {
            self.$field = value.into_member();
            self
        }
    };
}

/// The text of a documentation attribute.
#[doc(hidden)]
#[macro_export]
macro_rules! __doc {
    (doc = $text:literal) => {
        concat!($text, "\n")
    };
    ($($other:tt)*) => {
        ""
    };
}

/// What is in parentheses behind a member's name.
#[doc(hidden)]
#[macro_export]
macro_rules! __mark {
    () => {
        $crate::__private::Mark::None
    };
    (read only) => {
        $crate::__private::Mark::ReadOnly
    };
    (quoted) => {
        $crate::__private::Mark::Quoted
    };
}
