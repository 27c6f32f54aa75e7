//! Rules of ESET Inspect and exclusions from them (incident management).

use open_record::{Integer, record};

use crate::models::SeverityLevel;

record! {
    /// A rule of ESET Inspect.
    ///
    /// The vendor's `v2EdrRule`.
    pub struct EdrRule (input) {
        /// Name, taken from the definition.
        pub display_name: Option<String> = "displayName" (read only),
        /// Whether it is in force.
        pub enabled: Option<bool> = "enabled",
        /// Where it applies.
        pub scopes: Option<Vec<EdrRuleScope>> = "scopes",
        /// Severity.
        pub severity_level: Option<SeverityLevel> = "severityLevel",
        /// Severity as a number: 1 to 49 low, 50 to 59 medium, 60 to 100 high.
        pub severity_score: Option<Integer> = "severityScore" (read only),
        /// The definition in ESET Inspect's rule XML.
        pub xml_definition: Option<String> = "xmlDefinition",
        /// Identifier.
        pub uuid: Option<String> = "uuid" (read only),
        /// User who created it.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// User who changed it last.
        pub editor_uuid: Option<String> = "editorUuid" (read only),
    }
    identity: uuid
}

record! {
    /// An exclusion from rules of ESET Inspect.
    ///
    /// The vendor's `v2EdrRuleExclusion`.
    pub struct EdrRuleExclusion (input) {
        /// Name, taken from the definition.
        pub display_name: Option<String> = "displayName" (read only),
        /// Whether it is in force.
        pub enabled: Option<bool> = "enabled",
        /// Remark of a user, at most 2048 characters.
        pub note: Option<String> = "note",
        /// Rules the exclusion applies to.
        pub rule_uuids: Option<Vec<String>> = "ruleUuids",
        /// Where it applies.
        pub scopes: Option<Vec<EdrRuleScope>> = "scopes",
        /// The definition in ESET Inspect's rule XML.
        pub xml_definition: Option<String> = "xmlDefinition",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
        /// User who created it.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// User who changed it last.
        pub editor_uuid: Option<String> = "editorUuid" (read only),
    }
    identity: uuid
}

record! {
    /// A device or group a rule applies to.
    ///
    /// The vendor's `v2EdrRuleScope`.
    pub struct EdrRuleScope (input) {
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
    }
}
