//! The vendor's identifiers as types, so that a site's id cannot stand where an agent's belongs.

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
            /// [`Error::Parameter`] unless it has 1 to 64 ASCII letters, digits, `-` or `_`. The service's ids are 18 or 19 digits today.
            pub fn new(id: impl Into<String>) -> Result<Self> {
                let id = id.into();
                let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
                if id.is_empty() || id.len() > 64 || !id.bytes().all(allowed) {
                    return Err(Error::parameter($parameter, "must be 1 to 64 ASCII letters, digits, `-` or `_`"));
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
    /// The id of an agent: `id`, not `uuid`.
    AgentId = "agent id";
    /// The id of an account.
    AccountId = "account id";
    /// The id of a site.
    SiteId = "site id";
    /// The id of a group.
    GroupId = "group id";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_would_break_a_list_or_a_path_is_refused() {
        assert_eq!("475482087580431375".parse::<AgentId>().expect("an id").as_str(), "475482087580431375");
        for id in ["", "1,2", "1/2", "a b", "é", "1\n", &"1".repeat(65)] {
            let error = SiteId::new(id).expect_err(id);
            assert!(error.to_string().contains("site id"), "{error}");
        }
    }
}
