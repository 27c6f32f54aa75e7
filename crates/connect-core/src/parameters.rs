use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::{Error, Result};

/// Named conditions, such as those of a filter. They are sent in a query, with lists joined by commas, or in a body as
/// an object.
///
/// A value that cannot be sent (an empty text, an empty list, a comma inside a list's item) is refused when the request is sent, before
/// anything leaves the machine. [`parameters!`](crate::parameters) declares types with setters over this one.
#[derive(Clone, Default, PartialEq)]
pub struct Parameters {
    members: Map<String, Value>,
    fault: Option<(&'static str, String)>,
}

impl Parameters {
    /// No conditions.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are no conditions. A condition that was refused counts as one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && self.fault.is_none()
    }

    /// Whether this condition is set.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    /// Sets a condition, replacing an earlier value. A null value removes it.
    pub fn set(&mut self, name: &'static str, value: impl Serialize) {
        match serde_json::to_value(value) {
            Ok(value) => self.set_value(name, value),
            Err(error) => self.refuse(name, error.to_string()),
        }
    }

    fn set_value(&mut self, name: &'static str, value: Value) {
        if value.is_null() {
            self.members.remove(name);
            return;
        }
        match check(&value) {
            Ok(()) => drop(self.members.insert(name.to_owned(), value)),
            Err(rule) => self.refuse(name, rule),
        }
    }

    /// Sets a condition that this release has no setter for, under the vendor's name: ASCII letters, digits, `_`, `-` and `.`.
    pub fn set_named(&mut self, name: &str, value: impl Into<String>) {
        let (value, allowed) =
            (value.into(), |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
        if name.is_empty() || !name.bytes().all(allowed) {
            self.refuse("parameter", "the name must consist of ASCII letters, digits, `_`, `-` and `.`");
        } else if value.is_empty() {
            self.refuse("parameter", "the value must not be empty");
        } else {
            self.members.insert(name.to_owned(), Value::String(value));
        }
    }

    /// Sets a condition whose name is only known at run time, such as a bound of a range; the value is not checked.
    pub fn insert(&mut self, name: impl Into<String>, value: Value) {
        self.members.insert(name.into(), value);
    }

    /// Removes a condition.
    pub fn remove(&mut self, name: &str) {
        self.members.remove(name);
    }

    /// Makes the request fail before it is sent. The first fault is the one that is reported.
    pub fn refuse(&mut self, parameter: &'static str, rule: impl Into<String>) {
        self.fault.get_or_insert_with(|| (parameter, rule.into()));
    }

    /// The fault, if there is one.
    #[must_use]
    pub fn fault(&self) -> Option<(&'static str, &str)> {
        self.fault.as_ref().map(|(parameter, rule)| (*parameter, rule.as_str()))
    }

    /// The conditions as query parameters, in alphabetical order, lists joined by commas; not yet percent-encoded.
    ///
    /// # Errors
    /// [`Error::Parameter`] for the first value that cannot be sent.
    pub fn to_query(&self) -> Result<Vec<(String, String)>> {
        if let Some((parameter, rule)) = &self.fault {
            return Err(Error::parameter(parameter, rule.clone()));
        }
        Ok(self.members.iter().map(|(name, value)| (name.clone(), query_text(value))).collect())
    }

    /// The conditions as an object, for a body.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.members
    }
}

/// As an object.
impl Serialize for Parameters {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.fault {
            Some((parameter, rule)) => Err(serde::ser::Error::custom(format_args!("{parameter} {rule}"))),
            None => self.members.serialize(serializer),
        }
    }
}

/// Shows names only: values may be confidential.
impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.members.keys()).finish()
    }
}

/// Whether a value can be sent: a list that is empty would match everything, a comma would make two items of one.
pub(crate) fn check(value: &Value) -> Result<(), &'static str> {
    match value {
        Value::String(text) if text.trim().is_empty() => Err("must not be empty"),
        Value::Array(items) if items.is_empty() => Err("needs at least one item: an empty list would match everything"),
        Value::Array(items) => {
            let odd = |item: &Value| match item {
                Value::String(text) => text.trim().is_empty() || text.contains(','),
                Value::Bool(_) | Value::Number(_) => false,
                _ => true,
            };
            if items.iter().any(odd) {
                return Err("items must not be empty and must not contain a comma, which separates them");
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A value as a query's text: lists joined by commas, objects as JSON.
pub(crate) fn query_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(query_text).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// Declares a type over [`Parameters`] with one setter a condition: a name, what it takes, and the name that the service knows.
///
/// `[T]` takes any number of values, anything else takes one; a type of several tokens is in parentheses.
///
/// ```
/// use connect_core::parameters;
///
/// parameters! {
///     /// Which agents an operation concerns.
///     pub struct AgentFilter {
///         /// Agents with these ids.
///         ids: [String] => "ids",
///         /// Agents that have been in contact recently, or not.
///         is_active: bool => "isActive",
///         /// Agents whose name contains one of these texts.
///         computer_name_contains: [String] => "computerName__contains",
///     }
/// }
///
/// let filter = AgentFilter::new().ids(["1", "2"]).is_active(true);
/// let query = filter.to_query()?;
/// assert_eq!(query, [("ids", "1,2"), ("isActive", "true")].map(|(name, value)| (name.to_owned(), value.to_owned())));
/// assert!(AgentFilter::new().ids([""; 0]).to_query().unwrap_err().to_string().contains("ids"));
/// # Ok::<(), connect_core::Error>(())
/// ```
#[macro_export]
macro_rules! parameters {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$setter_doc:meta])* $setter:ident: $kind:tt => $parameter:literal),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[must_use]
        pub struct $name($crate::Parameters);

        impl $name {
            /// No conditions.
            pub fn new() -> Self {
                Self::default()
            }

            $($crate::__setter! { $(#[$setter_doc])* $setter $kind $parameter (0.set) })*

            /// A condition that this release has no setter for, under the vendor's name. It replaces an earlier value.
            pub fn parameter(mut self, name: &str, value: impl ::core::convert::Into<String>) -> Self {
                self.0.set_named(name, value);
                self
            }

            /// Whether there are no conditions.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// The conditions as query parameters, in alphabetical order, lists joined by commas; not yet percent-encoded.
            ///
            /// # Errors
            #[doc = concat!("[`Error::Parameter`](", stringify!($crate), "::Error::Parameter) for the first value that cannot be sent.")]
            pub fn to_query(&self) -> $crate::Result<Vec<(String, String)>> {
                self.0.to_query()
            }
        }

        impl ::core::convert::AsRef<$crate::Parameters> for $name {
            fn as_ref(&self) -> &$crate::Parameters {
                &self.0
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::serde::Serialize::serialize(&self.0, serializer)
            }
        }
    )+};
}

/// One setter of a declared type: of several values, or of one. `($($to)*)` is the path from `self` to the method that takes the value.
#[doc(hidden)]
#[macro_export]
macro_rules! __setter {
    ($(#[$doc:meta])* $setter:ident [$kind:ty] $parameter:literal ($($to:tt)*)) => {
        $(#[$doc])*
        #[doc = concat!("\n\nSent as `", $parameter, "`.")]
        pub fn $setter<I: ::core::convert::Into<$kind>>(mut self, values: impl ::core::iter::IntoIterator<Item = I>) -> Self {
            let values: Vec<$kind> = values.into_iter().map(::core::convert::Into::into).collect();
            self.$($to)*($parameter, &values);
            self
        }
    };
    ($(#[$doc:meta])* $setter:ident ($kind:ty) $parameter:literal ($($to:tt)*)) => {
        $(#[$doc])*
        #[doc = concat!("\n\nSent as `", $parameter, "`.")]
        pub fn $setter(mut self, value: impl ::core::convert::Into<$kind>) -> Self {
            let value: $kind = value.into();
            self.$($to)*($parameter, &value);
            self
        }
    };
    ($(#[$doc:meta])* $setter:ident bool $parameter:literal ($($to:tt)*)) => {
        $(#[$doc])*
        #[doc = concat!("\n\nSent as `", $parameter, "`.")]
        pub fn $setter(mut self, value: bool) -> Self {
            self.$($to)*($parameter, value);
            self
        }
    };
    ($(#[$doc:meta])* $setter:ident $kind:ident $parameter:literal ($($to:tt)*)) => {
        $crate::__setter! { $(#[$doc])* $setter ($kind) $parameter ($($to)*) }
    };
}
