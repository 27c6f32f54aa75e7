use std::marker::PhantomData;

use serde::de::Deserializer;

use crate::read::{Accept, Generous, Outcome};
use crate::selection::Want;

/// An open enum of words.
pub trait Words: Sized {
    /// Reads any word.
    fn from_word(word: &str) -> Self;
}

/// Accepts a word.
struct Word<T>(PhantomData<T>);

impl<T: Words> Accept<'_> for Word<T> {
    type Value = T;

    #[inline]
    fn text(slot: &mut Option<T>, text: &str, _: Want<'_>) -> Outcome {
        *slot = Some(T::from_word(text));
        Outcome::Done
    }
}

/// Reads a word.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn read_word<'de, T: Words, D: Deserializer<'de>>(
    slot: &mut Option<T>,
    deserializer: D,
    want: Want<'_>,
) -> Result<Outcome, D::Error> {
    deserializer.deserialize_any(Generous::<Word<T>>::new(slot, want))
}

/// Declares an enum of a vendor's words that stays open: any other word is kept in `Unrecognized`.
///
/// ```
/// open_record::word_enum! {
///     /// What a device is.
///     pub enum DeviceType {
///         /// A desk-top computer.
///         Desktop = "DEVICE_TYPE_DESKTOP",
///         /// A server.
///         Server = "DEVICE_TYPE_SERVER",
///     }
/// }
///
/// assert_eq!(DeviceType::from("DEVICE_TYPE_SERVER"), DeviceType::Server);
/// assert_eq!(DeviceType::from("DEVICE_TYPE_TOASTER").as_str(), "DEVICE_TYPE_TOASTER");
/// ```
#[macro_export]
macro_rules! word_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$doc])* $variant,)+
            /// A word that this version does not know. Never holds a known one when made by `From`.
            Unrecognized(String),
        }

        impl $name {
            /// The words this version knows.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The vendor's word.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Unrecognized(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)+
                    other => Self::Unrecognized(other.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)+
                    _ => Self::Unrecognized(word),
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as $crate::__private::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::__private::Words for $name {
            #[inline]
            fn from_word(word: &str) -> Self {
                Self::from(word)
            }
        }

        impl $crate::__private::Shape for $name {
            const KIND: $crate::Kind = $crate::Kind::Word(Self::WORDS);

            #[inline]
            fn read<'de, D: $crate::__private::serde::Deserializer<'de>>(
                slot: &mut Option<Self>,
                deserializer: D,
                want: $crate::__private::Want<'_>,
            ) -> Result<$crate::__private::Outcome, D::Error> {
                $crate::__private::read_word(slot, deserializer, want)
            }

            fn write_json(&self, out: &mut Vec<u8>) {
                $crate::write_text(self.as_str(), out);
            }

            fn into_value(self) -> $crate::__private::Value {
                $crate::__private::Value::String(match self {
                    Self::Unrecognized(word) => word,
                    known => known.as_str().to_owned(),
                })
            }
        }
    };
}
