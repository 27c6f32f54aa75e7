//! Indicators of compromise. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::ScopeLevel;

record! {
    /// An indicator, as returned by `GET threat-intelligence/iocs`.
    pub struct Indicator (input) {
        /// The batch id.
        pub batch_id: Option<String> = "batchId",
        /// The campaign names.
        pub campaign_names: Option<Vec<String>> = "campaignNames",
        /// The category.
        pub category: Option<Vec<String>> = "category",
        /// The time of `creationTime`.
        pub creation_time: Option<String> = "creationTime",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The description.
        pub description: Option<String> = "description",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// The intrusion sets.
        pub intrusion_sets: Option<Vec<String>> = "intrusionSets",
        /// The labels.
        pub labels: Option<Vec<String>> = "labels",
        /// The malware names.
        pub malware_names: Option<Vec<String>> = "malwareNames",
        /// The metadata.
        pub metadata: Option<String> = "metadata",
        /// The method.
        pub method: Option<String> = "method",
        /// The MITRE tactic.
        pub mitre_tactic: Option<Vec<String>> = "mitreTactic",
        /// The name.
        pub name: Option<String> = "name",
        /// The original risk score.
        pub original_risk_score: Option<Integer> = "originalRiskScore",
        /// The parent scope id.
        pub parent_scope_id: Option<String> = "parentScopeId",
        /// The pattern.
        pub pattern: Option<String> = "pattern",
        /// The pattern type.
        pub pattern_type: Option<Value> = "patternType",
        /// The reference.
        pub reference: Option<Vec<String>> = "reference",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The severity.
        pub severity: Option<Integer> = "severity",
        /// The source.
        pub source: Option<String> = "source",
        /// The threat actor types.
        pub threat_actor_types: Option<Vec<ThreatActorType>> = "threatActorTypes",
        /// The threat actors.
        pub threat_actors: Option<Vec<String>> = "threatActors",
        /// The type.
        pub type_: Option<IndicatorType> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The time of `uploadTime`.
        pub upload_time: Option<String> = "uploadTime",
        /// The UUID.
        pub uuid: Option<String> = "uuid",
        /// The end of validity.
        pub valid_until: Option<String> = "validUntil",
        /// The value.
        pub value: Option<String> = "value",
    }
}

record! {
    /// An indicator configuration, as returned by `GET threat-intelligence/user-config`.
    pub struct IndicatorConfiguration {
        /// Whether to disable rh.
        pub disable_rh: Option<bool> = "disableRh",
        /// The threat exclude fields.
        pub threat_exclude_fields: Option<Vec<String>> = "threatExcludeFields",
        /// The description.
        pub description: Option<String> = "description",
        /// The threat min score.
        pub threat_min_score: Option<Integer> = "threatMinScore",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The exclude tii.
        pub exclude_tii: Option<Vec<String>> = "excludeTii",
        /// Whether to enable XDR matching.
        pub enable_xdr_matching: Option<bool> = "enableXdrMatching",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Whether to disable threat.
        pub disable_threat: Option<bool> = "disableThreat",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
    }
}

record! {
    /// An indicator bundle, as sent in requests.
    pub struct IndicatorBundle (input) {
        /// The objects.
        pub objects: Option<Vec<Value>> = "objects",
    }
}

word_enum! {
    /// Words of `indicatorType`.
    pub enum IndicatorType {
        /// `DNS`.
        Dns = "DNS",
        /// `IPV4`.
        Ipv4 = "IPV4",
        /// `IPV6`.
        Ipv6 = "IPV6",
        /// `MD5`.
        Md5 = "MD5",
        /// `SHA1`.
        Sha1 = "SHA1",
        /// `SHA256`.
        Sha256 = "SHA256",
        /// `URL`.
        Url = "URL",
    }
}

word_enum! {
    /// Words of `threatActorType`.
    pub enum ThreatActorType {
        /// `Nation-state`.
        NationState = "Nation-state",
        /// `Criminal`.
        Criminal = "Criminal",
        /// `Hacktivist`.
        Hacktivist = "Hacktivist",
        /// `Insider`.
        Insider = "Insider",
        /// `APT`.
        Apt = "APT",
        /// `Script kiddies`.
        ScriptKiddies = "Script kiddies",
    }
}
