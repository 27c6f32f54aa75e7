//! Keeps numbers to the last digit through `serde_json`, as `#[serde(with = "ocsf_model::exact")]`.
//!
//! `serde` itself knows numbers of 64 bits and `f64`. `serde_json` can pass the text of a number instead, as its
//! [`RawValue`]. No other format can, so this module works with `serde_json` only, and not inside types that `serde` buffers
//! (`flatten`, `tag`, `untagged`).
//!
//! ```
//! use ocsf_model::Json;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Line {
//!     #[serde(with = "ocsf_model::exact")]
//!     score: Json,
//! }
//!
//! let text = r#"{"score":0.10000000000000000001}"#;
//! let line: Line = serde_json::from_str(text)?;
//! assert_eq!(serde_json::to_string(&line)?, text);
//! # Ok::<_, serde_json::Error>(())
//! ```

use serde_core::de::{self, Deserialize, Deserializer};
use serde_core::ser::{self, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{Error, Event, Json, OcsfObject};

/// A type with a JSON text: classes, objects, [`Event`] and [`Json`].
pub trait Text: Sized {
    /// The text of the value.
    #[doc(hidden)]
    fn text(&self) -> String;

    /// The value of a text.
    #[doc(hidden)]
    fn of_text(text: &str) -> Result<Self, Error>;
}

impl<T: OcsfObject + Default> Text for T {
    #[inline]
    fn text(&self) -> String {
        self.to_json()
    }

    #[inline]
    fn of_text(text: &str) -> Result<Self, Error> {
        Self::from_json(text)
    }
}

// `Event` names all classes: a function that is not `#[inline]` here would compile them all into this crate.
macro_rules! text {
    ($($type:ty)*) => {$(
        impl Text for $type {
            #[inline]
            fn text(&self) -> String {
                self.to_json()
            }

            #[inline]
            fn of_text(text: &str) -> Result<Self, Error> {
                Self::from_json(text)
            }
        }
    )*};
}

text! { Event Json }

/// Serializes the value with all digits of its numbers.
///
/// # Errors
/// The serializer's error, for every format but `serde_json`.
pub fn serialize<T: Text, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(value.text()).map_err(ser::Error::custom)?.serialize(serializer)
}

/// Deserializes the value with all digits of its numbers.
///
/// # Errors
/// The deserializer's error: the format is not `serde_json`, or the text is refused as by [`OcsfObject::from_json`].
pub fn deserialize<'de, T: Text, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::of_text(Box::<RawValue>::deserialize(deserializer)?.get()).map_err(de::Error::custom)
}
