//! Rules of ESET Inspect and exclusions from them (incident management).

use open_record::{Integer, record};

use crate::models::SeverityLevel;

record! {
    /// A rule of ESET Inspect.
    ///
    /// The vendor's `v2EdrRule`.
    pub struct EdrRule (input) {
        /// Name of the rule, which the service takes from the definition.
        pub display_name: Option<String> = "displayName" (read only),
        /// Whether the rule is switched on.
        pub enabled: Option<bool> = "enabled",
        /// Devices and device groups to which the rule applies.
        pub scopes: Option<Vec<EdrRuleScope>> = "scopes",
        /// Severity of the rule's detections.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Severity as a number, which the service takes from the definition: 1 to 49 low, 50 to 59 medium, 60 to 100
        /// high.
        pub severity_score: Option<Integer> = "severityScore" (read only),
        /// Definition of the rule in the XML format of ESET Inspect.
        pub xml_definition: Option<String> = "xmlDefinition",
        /// Identifier of the rule.
        pub uuid: Option<String> = "uuid" (read only),
        /// Identifier of the user who created the rule.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// Identifier of the user who last changed the rule.
        pub editor_uuid: Option<String> = "editorUuid" (read only),
    }
    identity: uuid
}

record! {
    /// An exclusion from rules of ESET Inspect.
    ///
    /// The vendor's `v2EdrRuleExclusion`.
    pub struct EdrRuleExclusion (input) {
        /// Name of the exclusion, which the service takes from the definition.
        pub display_name: Option<String> = "displayName" (read only),
        /// Whether the exclusion is switched on.
        pub enabled: Option<bool> = "enabled",
        /// Note of a user, at most 2048 characters.
        pub note: Option<String> = "note",
        /// Identifiers of the rules to which the exclusion applies.
        pub rule_uuids: Option<Vec<String>> = "ruleUuids",
        /// Devices and device groups to which the exclusion applies.
        pub scopes: Option<Vec<EdrRuleScope>> = "scopes",
        /// Definition of the exclusion in the XML format of ESET Inspect.
        pub xml_definition: Option<String> = "xmlDefinition",
        /// Identifier of the exclusion.
        pub uuid: Option<String> = "uuid",
        /// Identifier of the user who created the exclusion.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// Identifier of the user who last changed the exclusion.
        pub editor_uuid: Option<String> = "editorUuid" (read only),
    }
    identity: uuid
}

record! {
    /// A device or device group to which a rule or an exclusion applies.
    ///
    /// The vendor's `v2EdrRuleScope`.
    pub struct EdrRuleScope (input) {
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Identifier of the device group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
    }
}
