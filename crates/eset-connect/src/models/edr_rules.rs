//! Rules of ESET Inspect and exclusions from them (incident management).

use crate::json::entity;
use crate::models::SeverityLevel;

entity! {
    /// A rule of ESET Inspect.
    ///
    /// The vendor's `v2EdrRule`.
    pub struct EdrRule (input) {
        /// Name, taken from the definition.
        display_name: Option<String> = "displayName" (read only),
        /// Whether it is in force.
        enabled: Option<bool> = "enabled",
        /// Where it applies.
        scopes: Vec<EdrRuleScope> = "scopes",
        /// Severity.
        severity_level: Option<SeverityLevel> = "severityLevel",
        /// Severity as a number: 1 to 49 low, 50 to 59 medium, 60 to 100 high.
        severity_score: Option<i64> = "severityScore" (read only),
        /// The definition in ESET Inspect's rule XML.
        xml_definition: Option<String> = "xmlDefinition",
        /// Identifier.
        uuid: Option<String> = "uuid" (read only),
        /// User who created it.
        author_uuid: Option<String> = "authorUuid" (read only),
        /// User who changed it last.
        editor_uuid: Option<String> = "editorUuid" (read only),
    }
}

entity! {
    /// An exclusion from rules of ESET Inspect.
    ///
    /// The vendor's `v2EdrRuleExclusion`.
    pub struct EdrRuleExclusion (input) {
        /// Name, taken from the definition.
        display_name: Option<String> = "displayName" (read only),
        /// Whether it is in force.
        enabled: Option<bool> = "enabled",
        /// Remark of a user, at most 2048 characters.
        note: Option<String> = "note",
        /// Rules the exclusion applies to.
        rule_uuids: Vec<String> = "ruleUuids",
        /// Where it applies.
        scopes: Vec<EdrRuleScope> = "scopes",
        /// The definition in ESET Inspect's rule XML.
        xml_definition: Option<String> = "xmlDefinition",
        /// Identifier.
        uuid: Option<String> = "uuid",
        /// User who created it.
        author_uuid: Option<String> = "authorUuid" (read only),
        /// User who changed it last.
        editor_uuid: Option<String> = "editorUuid" (read only),
    }
}

entity! {
    /// A device or group a rule applies to.
    ///
    /// The vendor's `v2EdrRuleScope`.
    pub struct EdrRuleScope (input) {
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        device_group_uuid: Option<String> = "deviceGroupUuid",
    }
}
