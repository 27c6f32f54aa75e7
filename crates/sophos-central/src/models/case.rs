//! Cases, from `GET /cases/v1/cases`.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{DetectionSensor, TenantRef};

record! {
    /// A case: an investigation of one or more detections.
    pub struct Case {
        /// The case's id: a UUID in the contract, `2-1022196` in practice.
        pub id: String = "id",
        /// The type, such as `hunt` or `investigation`.
        pub kind: Option<String> = "type",
        /// The name.
        pub name: Option<String> = "name",
        /// Tenant that the case belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Who manages it: `self` or `sophos`.
        pub managed_by: Option<String> = "managedBy",
        /// When it was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was resolved. ISO 8601.
        pub resolved_at: Option<String> = "resolvedAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// How serious it is.
        pub severity: Option<CaseSeverity> = "severity",
        /// The state.
        pub status: Option<CaseStatus> = "status",
        /// The detection that opened it.
        pub initial_detection: Option<InitialDetection> = "initialDetection",
        /// The person who works on the case.
        pub assignee: Option<Principal> = "assignee",
        /// When the case was assigned. ISO 8601.
        pub assigned_at: Option<String> = "assignedAt",
        /// A summary.
        pub overview: Option<String> = "overview",
        /// How many detections it has.
        pub detection_count: Option<Integer> = "detectionCount",
        /// The result of the investigation.
        pub verdict: Option<CaseVerdict> = "verdict",
        /// Whether it was escalated.
        pub escalated: Option<bool> = "escalated",
    }
    identity: id
}

record! {
    /// The person or service that did something.
    pub struct Principal {
        /// Identifier of the person or service.
        pub id: Option<String> = "id",
        /// Kind of principal, such as `user` or `service`.
        pub kind: Option<String> = "type",
        /// Name of the person or service.
        pub name: Option<String> = "name",
        /// Kind of account: `tenant`, `partner` or `organization`.
        pub account_type: Option<String> = "accountType",
        /// Identifier of the account.
        pub account_id: Option<String> = "accountId",
    }
}

record! {
    /// The detection that opened a case.
    pub struct InitialDetection {
        /// The detection's id.
        pub id: Option<String> = "id",
        /// A risk score from 0 to 10.
        pub severity: Option<Integer> = "severity",
        /// The type.
        pub kind: Option<String> = "type",
        /// The rule that fired.
        pub detection_rule: Option<String> = "detectionRule",
        /// Tactics and techniques of MITRE ATT&CK.
        pub mitre_attacks: Option<Value> = "mitreAttacks",
        /// When it was seen. ISO 8601.
        pub time: Option<String> = "time",
        /// What saw it.
        pub sensor: Option<DetectionSensor> = "sensor",
    }
}

word_enum! {
    /// How serious a case is.
    pub enum CaseSeverity {
        /// Nobody has said.
        NotSet = "notSet",
        /// Informational.
        Informational = "informational",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// Critical.
        Critical = "critical",
    }
}

word_enum! {
    /// The state of a case.
    pub enum CaseStatus {
        /// Nobody has looked at it yet.
        New = "new",
        /// It is being looked into.
        Investigating = "investigating",
        /// It waits.
        OnHold = "onHold",
        /// The customer has to do something.
        ActionRequired = "actionRequired",
        /// It is resolved.
        Resolved = "resolved",
        /// It is closed.
        Closed = "closed",
    }
}

word_enum! {
    /// What a case turned out to be.
    pub enum CaseVerdict {
        /// An attack.
        TruePositive = "truePositive",
        /// No attack.
        FalsePositive = "falsePositive",
    }
}
