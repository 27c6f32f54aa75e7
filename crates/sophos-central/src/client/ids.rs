//! The vendor's identifiers as types, so that a group's id cannot stand where a user's belongs.

use std::fmt;
use std::str::FromStr;

use connect_core::{Error, Result};

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident = $parameter:literal;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Checks an id.
            ///
            /// # Errors
            /// [`Error::Parameter`] unless it has 1 to 64 ASCII letters, digits, `-` or `_`. The service's ids are UUIDs.
            pub fn new(id: impl Into<String>) -> Result<Self> {
                let id = id.into();
                let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
                if id.is_empty() || id.len() > 64 || !id.bytes().all(allowed) {
                    return Err(Error::parameter($parameter, "must be a UUID: 1 to 64 ASCII letters, digits, `-` or `_`"));
                }
                Ok(Self(id))
            }

            /// The id as the service writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(id: &str) -> Result<Self> {
                Self::new(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// The id of a tenant.
    TenantId = "tenant id";
    /// The id of a directory user.
    UserId = "user id";
    /// The id of a group of directory users.
    UserGroupId = "user group id";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_would_break_a_list_a_header_or_a_path_is_refused() {
        let id = "7d2f9c31-6e5b-4f0a-8d77-b1c0f2e3a455";
        assert_eq!(id.parse::<UserId>().expect("an id").as_str(), id);
        for id in ["", "1,2", "1/2", "a b", "é", "1\r\nX-A: b", &"1".repeat(65)] {
            let error = TenantId::new(id).expect_err(id);
            assert!(error.to_string().contains("tenant id"), "{error}");
        }
    }
}
