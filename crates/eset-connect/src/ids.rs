//! Identifiers, one type per kind, so that the compiler tells a group's identifier from a device's.

use connect_core::{IdRule, Result};

use crate::client::QueryValue;

connect_core::ids! { IdRule::UUID;
    /// Identifier of a web address rule.
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
    /// Identifier of a policy assignment, which is not that of its policy.
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

/// 1 to 100 letters, digits, `_` and `-`.
const ROLE_NAME: IdRule = IdRule {
    rule: "must be 1 to 100 letters, digits, `_` or `-`",
    allows: |name| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        (1..=100).contains(&name.len()) && name.bytes().all(allowed)
    },
};

connect_core::ids! { ROLE_NAME;
    /// Name of a role: 1 to 100 letters, digits, `_` and `-`.
    RoleName = "roleName";
}

macro_rules! query_values {
    ($($name:ident),+ $(,)?) => {$(
        impl QueryValue for $name {
            fn query_value(self) -> Result<String, String> {
                Ok(self.into())
            }
        }
    )+};
}

query_values!(
    AddressRuleUuid,
    AssetGroupUuid,
    CloudOfficeTenantUuid,
    CommentUuid,
    DetectionGroupUuid,
    DetectionUuid,
    DeviceGroupUuid,
    DeviceUuid,
    EdrRuleExclusionUuid,
    EdrRuleUuid,
    ExecutableUuid,
    IncidentUuid,
    InstallerUuid,
    IpSetUuid,
    PolicyAssignmentUuid,
    PolicyUuid,
    QuarantinedObjectUuid,
    SubscriptionUuid,
    TaskUuid,
    UserGroupUuid,
    UserUuid
);

impl DeviceGroupUuid {
    /// The built-in group `All`, which holds every device.
    #[must_use]
    pub fn all() -> Self {
        Self("00000000-0000-0000-7001-000000000001".to_owned())
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
            prop_assert_eq!(TaskUuid::new(text.as_str()).is_ok(), (IdRule::UUID.allows)(&text));
        }
    }
}
