//! Identifiers, one type per kind, so that a group's cannot be taken for a device's.

use std::fmt;
use std::str::FromStr;

use connect_core::{Error, Result};

use crate::client::QueryValue;

/// Whether `text` is a UUID in its usual form: 8-4-4-4-12 hexadecimal digits.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

pub(crate) const UUID_RULE: &str = "must be a UUID such as 00000000-0000-0000-7001-000000000001";

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $parameter:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes a UUID.
            ///
            /// # Errors
            #[doc = concat!("[`Error::Parameter`] naming `", $parameter, "` for anything else.")]
            pub fn new(uuid: impl Into<String>) -> Result<Self> {
                let uuid = uuid.into();
                if is_uuid(&uuid) { Ok(Self(uuid)) } else { Err(Error::parameter($parameter, UUID_RULE)) }
            }

            /// The UUID as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = Error;

            fn try_from(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Error;

            fn try_from(text: String) -> Result<Self> {
                Self::new(text)
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl From<&$name> for String {
            fn from(id: &$name) -> Self {
                id.0.clone()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl QueryValue for $name {
            fn query_value(self) -> Result<String, String> {
                Ok(self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Identifier of a rule for web addresses.
    AddressRuleUuid = "addressRuleUuid";
    /// Identifier of a group of the asset tree.
    AssetGroupUuid = "groupUuid";
    /// Identifier of a cloud office tenant.
    CloudOfficeTenantUuid = "cloudOfficeTenantUuid";
    /// Identifier of a comment on an incident.
    CommentUuid = "commentUuid";
    /// Identifier of a detection group.
    DetectionGroupUuid = "detectionGroupUuid";
    /// Identifier of a detection.
    DetectionUuid = "detectionUuid";
    /// Identifier of a device group.
    DeviceGroupUuid = "deviceGroupUuid";
    /// Identifier of a device.
    DeviceUuid = "deviceUuid";
    /// Identifier of an exclusion from EDR rules.
    EdrRuleExclusionUuid = "exclusionUuid";
    /// Identifier of an EDR rule.
    EdrRuleUuid = "ruleUuid";
    /// Identifier of an executable.
    ExecutableUuid = "executableUuid";
    /// Identifier of an incident.
    IncidentUuid = "incidentUuid";
    /// Identifier of an installer.
    InstallerUuid = "installerUuid";
    /// Identifier of an IP set.
    IpSetUuid = "ipSetUuid";
    /// Identifier of a policy assignment; not that of its policy.
    PolicyAssignmentUuid = "assignmentUuid";
    /// Identifier of a policy.
    PolicyUuid = "policyUuid";
    /// Identifier of an object in quarantine.
    QuarantinedObjectUuid = "objectUuid";
    /// Identifier of a subscription.
    SubscriptionUuid = "subscriptionUuid";
    /// Identifier of a device task.
    TaskUuid = "taskUuid";
    /// Identifier of a user group.
    UserGroupUuid = "userGroupUuid";
    /// Identifier of a user.
    UserUuid = "userUuid";
}

impl DeviceGroupUuid {
    /// The built-in group `All`, which holds every device.
    #[must_use]
    pub fn all() -> Self {
        Self("00000000-0000-0000-7001-000000000001".to_owned())
    }
}

/// Name of a role: letters, digits, `_` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleName(String);

impl RoleName {
    /// Takes a name.
    ///
    /// # Errors
    /// [`Error::Parameter`] naming `roleName` if it is empty, longer than 100 characters or has other characters.
    pub fn new(name: impl Into<String>) -> Result<Self> {
        let name = name.into();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if (1..=100).contains(&name.len()) && name.bytes().all(allowed) {
            Ok(Self(name))
        } else {
            Err(Error::parameter("roleName", "must be 1 to 100 letters, digits, `_` or `-`"))
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RoleName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

impl From<&RoleName> for RoleName {
    fn from(name: &RoleName) -> Self {
        name.clone()
    }
}

impl fmt::Display for RoleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_could_leave_a_path_segment_is_refused_by_name() {
        let uuid = "00000000-0000-0000-7001-000000000001";
        assert_eq!(DeviceUuid::new(uuid).unwrap().as_str(), uuid);
        for text in [
            "",
            "..",
            "../x",
            "a?b",
            "a#b",
            "%2f",
            "00000000-0000-0000-7001-00000000000/",
            "00000000000000007001000000000001",
        ] {
            let error = DeviceUuid::new(text).unwrap_err().to_string();
            assert!(error.starts_with("invalid deviceUuid: must be a UUID"), "{error}");
        }
        for text in ["", "a/b", "..", "a.b", "a%2fb", "ä"] {
            assert!(RoleName::new(text).unwrap_err().to_string().starts_with("invalid roleName"));
        }
    }

    proptest! {
        #[test]
        fn only_uuids_are_taken(text in ".{0,40}") {
            prop_assert_eq!(TaskUuid::new(text.as_str()).is_ok(), is_uuid(&text));
        }
    }
}
