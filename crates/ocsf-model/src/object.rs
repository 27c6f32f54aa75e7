use crate::field::{CodeValue, Find, Mask, sealed};
use crate::json::{Map, Number};
use crate::reflect::{Attribute, Type};
use crate::{Error, Json, Timestamp, codec};

/// A class or an object of the schema: every struct of [`classes`](crate::classes) and [`objects`](crate::objects).
///
/// Only generated types implement it: those of this crate, and those that `ocsf-codegen` generates from an extension. It reads and writes
/// JSON and shows a value's attributes without knowing its type, which is what tools are built on.
pub trait OcsfObject: sealed::Fields + std::fmt::Debug + Send + Sync {
    /// The schema of this type.
    fn schema(&self) -> &'static Type;

    /// The members that the fields cannot hold, by name: attributes that the schema does not know here, and those with a value
    /// that their field cannot hold, such as an integer beyond 64 bits, an empty array or a `type_uid` that does not follow
    /// from the activity. It is written after the fields; a field that is set is written instead of an extra of its name.
    fn extra(&self) -> &Map;

    /// Appends the value as compact JSON.
    #[inline(never)]
    fn write_json(&self, out: &mut Vec<u8>)
    where
        Self: Sized,
    {
        codec::write_object(out, self);
    }

    /// The value as compact JSON.
    #[inline(never)]
    fn to_json(&self) -> String
    where
        Self: Sized,
    {
        codec::record_text(self)
    }

    /// Sets the schema's caption beside every id that has none.
    #[inline(never)]
    fn normalize(&mut self)
    where
        Self: Sized,
    {
        codec::normalize(self);
    }

    /// Reads one JSON text. A class need not say its `class_uid`.
    ///
    /// # Errors
    /// The text is not JSON ([`Syntax`](crate::ErrorKind::Syntax)), is nested deeper than 128 levels ([`Depth`](crate::ErrorKind::Depth)),
    /// is no object or holds a value of another kind than its attribute ([`Type`](crate::ErrorKind::Type)), names a member twice, where
    /// `null` counts as absent ([`Duplicate`](crate::ErrorKind::Duplicate)), or is an event of another class
    /// ([`Class`](crate::ErrorKind::Class)).
    #[inline(never)]
    fn from_json(text: &str) -> Result<Self, Error>
    where
        Self: Sized + Default,
    {
        let mut record = Self::default();
        codec::read_object(text, &mut record)?;
        Ok(record)
    }

    /// Reads one JSON text, and returns the faults that were found in it; see
    /// [`Event::from_json_lenient`](crate::Event::from_json_lenient).
    ///
    /// # Errors
    /// The text is not JSON ([`Syntax`](crate::ErrorKind::Syntax)), is no object ([`Type`](crate::ErrorKind::Type)), is nested deeper than
    /// 128 levels ([`Depth`](crate::ErrorKind::Depth)), or is an event of another class ([`Class`](crate::ErrorKind::Class)).
    #[inline(never)]
    fn from_json_lenient(text: &str) -> Result<(Self, Vec<crate::Fault>), Error>
    where
        Self: Sized + Default,
    {
        let mut record = Self::default();
        let faults = crate::lenient::read(text, &mut |text| {
            record = Self::default();
            codec::read_leniently(text, &mut record)
        })?;
        Ok((record, faults))
    }

    /// Reads one JSON text from bytes.
    ///
    /// # Errors
    /// The same as of [`OcsfObject::from_json`], and [`Utf8`](crate::ErrorKind::Utf8) if the bytes are not UTF-8.
    fn from_json_slice(bytes: &[u8]) -> Result<Self, Error>
    where
        Self: Sized + Default,
    {
        Self::from_json(codec::utf8(bytes)?)
    }
}

impl dyn OcsfObject + '_ {
    /// The value of the attribute at `position` of [`Type::attributes`]. [`Value::Absent`] also for captions, which are part of
    /// their id's value, and for what follows from the type (`class_uid`, …).
    ///
    /// ```
    /// use ocsf_model::objects::Os;
    /// use ocsf_model::reflect::Value;
    /// use ocsf_model::OcsfObject;
    ///
    /// let os = Os { name: Some("Debian".to_owned()), ..Os::default() };
    /// let record: &dyn OcsfObject = &os;
    /// let position = record.schema().position("name").ok_or("no such attribute")?;
    /// assert!(matches!(record.value(position), Value::String("Debian")));
    /// assert_eq!(record.present(), 1 << position);
    /// # Ok::<_, &str>(())
    /// ```
    pub fn value(&self, position: usize) -> Value<'_> {
        let mut find = Find::at(position);
        self.visit(&mut find);
        find.value
    }

    /// The attributes that are present, with their values, in the order of the schema.
    ///
    /// ```
    /// use ocsf_model::objects::Os;
    /// use ocsf_model::OcsfObject;
    ///
    /// let os = Os { name: Some("Debian".to_owned()), version: Some("13".to_owned()), ..Os::default() };
    /// let record: &dyn OcsfObject = &os;
    /// let names: Vec<_> = record.iter().map(|(attribute, _)| attribute.name()).collect();
    /// assert_eq!(names, ["name", "version"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&'static Attribute, Value<'_>)> {
        let schema = self.schema();
        let values = crate::field::Values::of(self);
        (0..values.len()).map(move |at| values.at(at)).map(|(position, value)| (schema.attribute_at(position), value))
    }

    /// Passes every member of the JSON to `members`, in one pass and without a copy. Writers of other formats use it.
    ///
    /// ```
    /// use ocsf_model::classes::UserInventoryInfo;
    /// use ocsf_model::reflect::{Members, Type, Value};
    /// use ocsf_model::{Class, Json, OcsfObject};
    ///
    /// struct Names(&'static Type, Vec<String>);
    ///
    /// impl<'a> Members<'a> for Names {
    ///     fn attribute(&mut self, position: usize, _: Value<'a>) {
    ///         self.1.extend(self.0.attributes().nth(position).map(|attribute| attribute.name().to_owned()));
    ///     }
    ///     fn extra(&mut self, name: &'a str, _: &'a Json) {
    ///         self.1.push(name.to_owned());
    ///     }
    /// }
    ///
    /// let event = UserInventoryInfo { message: Some("Found".to_owned()), ..Default::default() };
    /// let record: &dyn OcsfObject = &event;
    /// let mut names = Names(UserInventoryInfo::class(), Vec::new());
    /// record.members(&mut names);
    /// names.1.sort_unstable();
    /// assert_eq!(names.1, ["category_name", "category_uid", "class_name", "class_uid", "message"]);
    /// ```
    pub fn members<'a>(&'a self, to: &mut dyn Members<'a>) {
        codec::members(self, to);
    }

    /// The positions whose value is not [`Value::Absent`], as bits, so that a reader can skip the absent ones of eighty attributes.
    pub fn present(&self) -> u128 {
        let mut mask = Mask::default();
        self.visit(&mut mask);
        mask.0
    }
}

/// Receives the members of a record from `members` of `dyn OcsfObject`.
pub trait Members<'a> {
    /// The attribute at that position of [`Type::attributes`]: a field, with the caption that is written beside an id as part of its
    /// value, or what follows from the type, such as `class_uid` and `class_name`.
    fn attribute(&mut self, position: usize, value: Value<'a>);

    /// A member that is no attribute's value; see [`OcsfObject::extra`].
    fn extra(&mut self, name: &'a str, value: &'a Json);
}

/// The value of an attribute of any type.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// The attribute is absent.
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
    Object(&'a dyn OcsfObject),
    /// An array; never empty.
    List(&'a dyn List),
}

impl Value<'_> {
    /// Whether the attribute is absent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Appends the value as compact JSON: `null` if it is absent, and the number of an id.
    pub fn write_json(&self, out: &mut Vec<u8>) {
        codec::write_value(out, self);
    }

    /// Whether a caption is written beside the id, or beside the ids of a list.
    pub(crate) fn has_caption(&self) -> bool {
        match self {
            Self::Code { caption, .. } => caption.is_some(),
            Self::List(list) => (0..list.len()).any(|index| list.get(index).has_caption()),
            _ => false,
        }
    }
}

/// The elements of an array.
pub trait List: Send + Sync {
    /// The number of elements.
    fn len(&self) -> usize;

    /// Whether there are no elements.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at `index`; [`Value::Absent`] beyond the end.
    fn get(&self, index: usize) -> Value<'_>;

    /// The element at `index` of a list of ids, with its caption as stored.
    #[doc(hidden)]
    fn code(&self, index: usize) -> Option<&dyn CodeValue> {
        let _ = index;
        None
    }
}

impl std::fmt::Debug for dyn List + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries((0..self.len()).map(|index| self.get(index))).finish()
    }
}

/// A struct of the schema: its fields by their position among the type's attributes, then the fields of one value, then the lists.
///
/// Two hundred and sixty types go through here, so what stands here decides what a build costs: one function that shows the
/// fields, one that lends one of them to the reader, and an empty value that is data. All else is written once, for
/// `dyn OcsfObject`. `#[inline]` has a type compiled where it is used, as nobody uses all of them; what turns a type into `dyn OcsfObject`
/// is `#[inline(never)]`, as the type and all that it contains are compiled in each unit of code generation where that is done.
#[doc(hidden)]
#[macro_export]
macro_rules! object {
    (@type $index:literal) => { $crate::tables::TYPES[$index] };
    (@type $index:literal $tables:path) => { $tables[$index] };
    ($type:ident = $index:literal $(of $tables:path)? { $($position:literal $field:ident)* } { $($value:ident)* } { $($list:ident)* }) => {
        impl Default for $type {
            #[inline]
            fn default() -> Self {
                const { Self { $($value: None,)* $($list: Vec::new(),)* extra: $crate::json::Map::new() } }
            }
        }

        impl $crate::extend::Fields for $type {
            #[inline]
            fn visit<'a>(&'a self, visitor: &mut dyn $crate::extend::Visitor<'a>) {
                $($crate::extend::Field::visit(&self.$field, $position, visitor);)*
            }

            #[inline]
            fn slot(&mut self, position: usize) -> $crate::extend::Slot<'_> {
                match position {
                    $($position => $crate::extend::Field::slot(&mut self.$field),)*
                    _ => $crate::extend::Slot::None,
                }
            }

            #[inline]
            fn extra_mut(&mut self) -> &mut $crate::json::Map {
                &mut self.extra
            }
        }

        impl $crate::OcsfObject for $type {
            #[inline]
            fn schema(&self) -> &'static $crate::reflect::Type {
                &$crate::object!(@type $index $($tables)?)
            }

            #[inline]
            fn extra(&self) -> &$crate::json::Map {
                &self.extra
            }
        }

        impl Clone for $type {
            #[inline]
            fn clone(&self) -> Self {
                $crate::extend::Fields::copy(self)
            }
        }

        impl PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::extend::Fields::equals(self, other)
            }
        }

        impl Eq for $type {}

        impl std::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::extend::Fields::show(self, f)
            }
        }

        impl $crate::extend::serde_core::Serialize for $type {
            #[inline(never)]
            fn serialize<S: $crate::extend::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::extend::serialize_object(self, serializer)
            }
        }

        impl<'de> $crate::extend::serde_core::Deserialize<'de> for $type {
            #[inline(never)]
            fn deserialize<D: $crate::extend::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = Self::default();
                $crate::extend::deserialize_object(&mut record, deserializer)?;
                Ok(record)
            }
        }
    };
}

/// A class: a record with the attributes that every event has.
#[doc(hidden)]
#[macro_export]
macro_rules! class {
    ($type:ident = $index:literal $(of $tables:path)? { $($fields:tt)* } $values:tt $lists:tt) => {
        $crate::object!($type = $index $(of $tables)? { $($fields)* } $values $lists);

        impl $crate::extend::HasBase for $type {
            #[inline]
            fn base(&self) -> $crate::extend::Base<'_> {
                $crate::extend::Base {
                    time: &self.time,
                    severity_id: &self.severity_id,
                    metadata: &self.metadata,
                    message: &self.message,
                    observables: &self.observables,
                    unmapped: &self.unmapped,
                }
            }
        }

        impl $crate::Class for $type {
            #[inline]
            fn class() -> &'static $crate::reflect::Type {
                &$crate::object!(@type $index $($tables)?)
            }

            #[inline]
            fn common_mut(&mut self) -> $crate::CommonMut<'_> {
                $crate::extend::CommonFields {
                    time: &mut self.time,
                    severity_id: &mut self.severity_id,
                    metadata: &mut self.metadata,
                    message: &mut self.message,
                    observables: &mut self.observables,
                    unmapped: &mut self.unmapped,
                }
                .into()
            }
        }
    };
}

/// An enum whose members are numbers.
#[doc(hidden)]
#[macro_export]
macro_rules! code {
    (@enum $index:literal) => { $crate::tables::ENUMS[$index] };
    (@enum $index:literal $tables:path) => { $tables[$index] };
    ($(#[$meta:meta])* $type:ident = $index:literal $(of $tables:path)? { $($(#[$doc:meta])* $variant:ident = $number:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])* $variant,)*
            /// Any other number; only `From<i64>` makes one.
            Unrecognized($crate::Unrecognized),
        }

        impl $crate::Code for $type {
            #[inline]
            fn from_number(number: i64) -> Self {
                match number {
                    $($number => Self::$variant,)*
                    _ => Self::Unrecognized($crate::extend::unrecognized(number)),
                }
            }

            #[inline]
            fn number(self) -> i64 {
                match self {
                    $(Self::$variant => $number,)*
                    Self::Unrecognized(other) => other.number(),
                }
            }

            #[inline]
            fn table() -> &'static $crate::reflect::Enum {
                &$crate::code!(@enum $index $($tables)?)
            }
        }

        impl Default for $type {
            #[inline]
            fn default() -> Self {
                <Self as $crate::Code>::from_number(0)
            }
        }

        impl From<i64> for $type {
            #[inline]
            fn from(number: i64) -> Self {
                <Self as $crate::Code>::from_number(number)
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::UnknownCaption;

            /// The member with that caption, in upper or lower case.
            #[inline]
            fn from_str(text: &str) -> Result<Self, $crate::UnknownCaption> {
                <Self as $crate::Code>::from_caption(text)
                    .ok_or_else(|| $crate::extend::unknown_caption(text, <Self as $crate::Code>::table()))
            }
        }

        /// Serialized as its number.
        impl $crate::extend::serde_core::Serialize for $type {
            #[inline]
            fn serialize<S: $crate::extend::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64((*self).into())
            }
        }

        impl<'de> $crate::extend::serde_core::Deserialize<'de> for $type {
            #[inline]
            fn deserialize<D: $crate::extend::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as $crate::extend::serde_core::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl From<$type> for i64 {
            #[inline]
            fn from(code: $type) -> Self {
                <$type as $crate::Code>::number(code)
            }
        }
    };
}

/// An enum of numbers that some attribute has without a caption beside it.
#[doc(hidden)]
#[macro_export]
macro_rules! plain_code {
    ($type:ident) => {
        impl $crate::extend::Single for $type {
            #[inline]
            fn visit<'a>(&'a self, position: usize, visitor: &mut dyn $crate::extend::Visitor<'a>) {
                visitor
                    .field(position, $crate::reflect::Value::Code { id: $crate::Code::number(*self), caption: None });
            }

            #[inline]
            fn slot(field: &mut Option<Self>) -> $crate::extend::Slot<'_> {
                $crate::extend::Slot::Code(field)
            }
        }
    };
}

/// An enum whose members are texts.
#[doc(hidden)]
#[macro_export]
macro_rules! text_code {
    (@enum $index:literal) => { $crate::tables::ENUMS[$index] };
    (@enum $index:literal $tables:path) => { $tables[$index] };
    ($(#[$meta:meta])* $type:ident = $index:literal $(of $tables:path)? { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
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
                    _ => Self::Unrecognized($crate::extend::unrecognized_text(text)),
                }
            }

            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unrecognized(other) => other.as_str(),
                }
            }

            #[inline]
            fn table() -> &'static $crate::reflect::Enum {
                &$crate::text_code!(@enum $index $($tables)?)
            }
        }

        /// Serialized as its text.
        impl $crate::extend::serde_core::Serialize for $type {
            fn serialize<S: $crate::extend::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::TextCode::as_str(self))
            }
        }

        impl<'de> $crate::extend::serde_core::Deserialize<'de> for $type {
            fn deserialize<D: $crate::extend::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str> as $crate::extend::serde_core::Deserialize>::deserialize(deserializer).map(|text| Self::from(&*text))
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::UnknownCaption;

            /// The member with that caption or text, in upper or lower case; `From<&str>` accepts any text.
            #[inline]
            fn from_str(text: &str) -> Result<Self, $crate::UnknownCaption> {
                <Self as $crate::TextCode>::from_caption(text)
                    .ok_or_else(|| $crate::extend::unknown_caption(text, <Self as $crate::TextCode>::table()))
            }
        }

        impl From<&str> for $type {
            #[inline]
            fn from(text: &str) -> Self {
                <Self as $crate::TextCode>::from_text(text)
            }
        }

        impl $crate::extend::Single for $type {
            #[inline]
            fn visit<'a>(&'a self, position: usize, visitor: &mut dyn $crate::extend::Visitor<'a>) {
                visitor.field(position, $crate::reflect::Value::String($crate::TextCode::as_str(self)));
            }

            #[inline]
            fn slot(field: &mut Option<Self>) -> $crate::extend::Slot<'_> {
                $crate::extend::Slot::Text(field)
            }
        }
    };
}
