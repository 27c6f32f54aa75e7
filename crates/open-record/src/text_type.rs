/// Declares a type for one kind of text, such as an identifier or a format, so that a group's id cannot be passed where
/// a device's is expected.
///
/// The text is private to the module that declares the type, whose constructors decide which texts are valid. Reading a
/// record accepts any string. A field can be optional or, as part of the record's identity, the plain type.
///
/// ```
/// use open_record::OpenRecord;
///
/// open_record::text_type! {
///     /// The id of a site.
///     pub struct SiteId;
/// }
///
/// open_record::record! {
///     /// A site.
///     pub struct Site {
///         /// Its id.
///         pub id: SiteId = "id",
///         /// The site above.
///         pub parent: Option<SiteId> = "parentId",
///     }
///     identity: id
/// }
///
/// let site = Site::from_json(br#"{"id":"s-2","parentId":"s-1"}"#)?;
/// assert_eq!(site.id.as_str(), "s-2");
/// assert_eq!(site.parent.unwrap().to_string(), "s-1");
/// assert_eq!(Site::from_json(b"{}").unwrap_err().path, "id");
/// # Ok::<(), open_record::Fault>(())
/// ```
///
/// `pub struct Time: "date-time";` names the format for layouts. `pub struct Token (secret);` keeps its text out of `Debug` and cannot be
/// displayed; it is written back as it came.
#[macro_export]
macro_rules! text_type {
    ($(#[$meta:meta])* $vis:vis struct $name:ident (secret);) => {
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq)]
        $vis struct $name(String);

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str("[secret]")
            }
        }

        $crate::text_type! { @shape $name }
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident $(: $format:literal)?;) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis struct $name(String);

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::text_type! { @shape $name $($format)? }
    };
    (@shape $name:ident $($format:literal)?) => {
        impl $name {
            /// The text as it arrived.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as $crate::__private::serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }

        impl $crate::Shape for $name {
            const KIND: $crate::Kind = $crate::__text_kind!($($format)?);

            fn scalar(slot: &mut Option<Self>, value: $crate::__private::Scalar<'_>) -> bool {
                let $crate::__private::Scalar::Text(text) = value else { return false };
                *slot = Some(Self(text.to_owned()));
                true
            }

            fn view(&self) -> $crate::__private::View<'_> {
                $crate::__private::View::Text(&self.0)
            }

            fn into_value(self) -> $crate::__private::Value {
                $crate::__private::Value::String(self.0)
            }
        }

        impl<V: Into<$name>> $crate::__private::Accepts<V> for $name {
            fn accept(value: V) -> Self {
                value.into()
            }
        }

        $crate::__identity_text!($name, |text| Self(text.to_owned()), |value| value.0);
    };
}

/// The kind of a text type in a layout.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_kind {
    () => {
        $crate::Kind::Text
    };
    ($format:literal) => {
        $crate::Kind::Format($format)
    };
}
