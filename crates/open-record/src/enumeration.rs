/// Declares an open enum of a vendor's words: any other word is kept in `Unrecognized`.
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
            /// A word that this version does not know. `From` never puts a known word here.
            Unrecognized(String),
        }

        impl $name {
            /// The words this version knows.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Whether this version knows the word.
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unrecognized(_))
            }

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

        impl $crate::Shape for $name {
            const KIND: $crate::Kind = $crate::Kind::Word(Self::WORDS);

            fn scalar(slot: &mut Option<Self>, value: $crate::__private::Scalar<'_>) -> bool {
                let $crate::__private::Scalar::Text(word) = value else { return false };
                *slot = Some(Self::from(word));
                true
            }

            fn view(&self) -> $crate::__private::View<'_> {
                $crate::__private::View::Text(self.as_str())
            }

            fn into_value(self) -> $crate::__private::Value {
                $crate::__private::Value::String(self.into())
            }
        }

        impl<V: Into<$name>> $crate::__private::Accepts<V> for $name {
            fn accept(value: V) -> Self {
                value.into()
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                match word {
                    $name::Unrecognized(word) => word,
                    known => known.as_str().to_owned(),
                }
            }
        }
    };
}
