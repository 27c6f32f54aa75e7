//! Numbers to the last digit through `serde_json`, for use as `#[serde(with = "ocsf_model::exact")]`.
//!
//! A format's own numbers are what `serde` knows: 64 bits and `f64`. `serde_json` can hand over the text instead, as its
//! [`RawValue`]; no other format can, so that this works with `serde_json` only, and not inside of what `serde` buffers
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

/// What has a JSON text: classes, objects, [`Event`] and [`Json`].
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

// `Event` names all classes: what is not `#[inline]` here compiles them all into this crate.
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

/// Writes the value as it stands.
///
/// # Errors
/// When the format is not `serde_json`.
pub fn serialize<T: Text, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(value.text()).map_err(ser::Error::custom)?.serialize(serializer)
}

/// Reads the value as it stands.
///
/// # Errors
/// When the format is not `serde_json`, and as [`OcsfObject::from_json`].
pub fn deserialize<'de, T: Text, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::of_text(Box::<RawValue>::deserialize(deserializer)?.get()).map_err(de::Error::custom)
}
