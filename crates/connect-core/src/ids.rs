//! Identifiers as types, so that a group's id cannot be passed where a device's is expected.

use crate::{Error, Result};

/// The form of an identifier.
#[derive(Clone, Copy, Debug)]
pub struct IdRule {
    /// What is allowed, in the words of an error.
    pub rule: &'static str,
    /// Whether a text is allowed.
    pub allows: fn(&str) -> bool,
}

impl IdRule {
    /// A UUID in its usual form: 8-4-4-4-12 hexadecimal digits.
    pub const UUID: Self = Self {
        rule: "must be a UUID such as 00000000-0000-0000-7001-000000000001",
        allows: |text| {
            text.len() == 36
                && text.bytes().enumerate().all(|(at, byte)| match at {
                    8 | 13 | 18 | 23 => byte == b'-',
                    _ => byte.is_ascii_hexdigit(),
                })
        },
    };

    /// 1 to 64 ASCII letters, digits, `-` or `_`, none of which has a special meaning in a path, a header or a list.
    pub const TOKEN: Self = Self {
        rule: "must be 1 to 64 ASCII letters, digits, `-` or `_`",
        allows: |text| {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            (1..=64).contains(&text.len()) && text.bytes().all(allowed)
        },
    };

    /// 1 to 256 characters that are safe in a segment of a path, in a header and in a list: visible ASCII without
    /// comma, `/`, `\`, `?`, `#` and `%`, and not `.` or `..`. For services whose identifiers are usually, but not
    /// always, UUIDs.
    pub const SEGMENT: Self = Self {
        rule: "must be 1 to 256 visible ASCII characters other than `,` `/` `\\` `?` `#` and `%`, and not `.` or `..`",
        allows: |text| {
            let allowed =
                |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b',' | b'/' | b'\\' | b'?' | b'#' | b'%');
            (1..=256).contains(&text.len()) && text.bytes().all(allowed) && !matches!(text, "." | "..")
        },
    };

    /// Checks an identifier. For [`ids!`](crate::ids); not generic, so that it is compiled once.
    ///
    /// # Errors
    /// [`Error::Parameter`], which names `parameter` and the form that is allowed.
    pub fn check(self, parameter: &'static str, id: String) -> Result<String> {
        if (self.allows)(&id) { Ok(id) } else { Err(Error::parameter(parameter, self.rule)) }
    }
}

/// Declares identifiers: a rule, then types with the names that errors give them.
///
/// ```
/// connect_core::ids! { connect_core::IdRule::UUID;
///     /// The identifier of a device.
///     DeviceId = "deviceUuid";
///     /// The identifier of a group.
///     GroupId = "groupUuid";
/// }
///
/// let id: DeviceId = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000001".parse()?;
/// assert_eq!(id.as_str(), "0b5e7a1c-93d4-4f60-8a2e-5d1c00000001");
/// assert!(DeviceId::new("../x").unwrap_err().to_string().starts_with("invalid deviceUuid: must be a UUID"));
/// # Ok::<(), connect_core::Error>(())
/// ```
#[macro_export]
macro_rules! ids {
    ($rule:expr; $($(#[$doc:meta])* $name:ident = $parameter:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Checks an identifier.
            ///
            /// # Errors
            #[doc = concat!("[`Error::Parameter`](", stringify!($crate), "::Error::Parameter) naming `", $parameter, "` for what cannot be one.")]
            pub fn new(id: impl ::core::convert::Into<String>) -> $crate::Result<Self> {
                $rule.check($parameter, id.into()).map(Self)
            }

            /// The identifier as the service writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(id: &str) -> $crate::Result<Self> {
                Self::new(id)
            }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::Error;

            fn try_from(id: &str) -> $crate::Result<Self> {
                Self::new(id)
            }
        }

        impl ::core::convert::TryFrom<String> for $name {
            type Error = $crate::Error;

            fn try_from(id: String) -> $crate::Result<Self> {
                Self::new(id)
            }
        }

        impl ::core::convert::From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl ::core::convert::From<&$name> for String {
            fn from(id: &$name) -> Self {
                id.0.clone()
            }
        }

        impl ::core::convert::From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )+};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_leave_a_segment_a_header_or_a_list_is_refused() {
        for rule in [IdRule::UUID, IdRule::TOKEN, IdRule::SEGMENT] {
            for text in ["", ".", "..", "a/b", "a?b", "a#b", "%2f", "a,b", "a b", "é", "1\r\nX-A: b", &"1".repeat(257)]
            {
                assert!(!(rule.allows)(text), "{text:?}: {}", rule.rule);
            }
            assert!((rule.allows)("00000000-0000-0000-7001-000000000001"));
        }
        assert!((IdRule::SEGMENT.allows)("a.b") && !(IdRule::TOKEN.allows)("a.b"));
        assert!((IdRule::TOKEN.allows)("475482087580431375") && !(IdRule::UUID.allows)("475482087580431375"));
    }
}
