//! Alerts, from `GET /common/v1/alerts`.

use open_record::{Integer, record, word_enum};

use super::{EndpointType, NamedRef};

record! {
    /// An alert of a Sophos product.
    pub struct Alert {
        /// The alert's id, a UUID.
        pub id: String = "id",
        /// What can be done about it, such as `acknowledge` or `cleanPua`.
        pub allowed_actions: Option<Vec<String>> = "allowedActions",
        /// The category, such as `malware`, `pua`, `updating` or `policy`.
        pub category: Option<String> = "category",
        /// What happened, in words.
        pub description: Option<String> = "description",
        /// Groups like alerts; no id of an alert.
        pub group_key: Option<String> = "groupKey",
        /// What the alert is about.
        pub managed_agent: Option<ManagedAgent> = "managedAgent",
        /// The person concerned.
        pub person: Option<NamedRef> = "person",
        /// The product that raised it, such as `endpoint`, `server` or `firewall`.
        pub product: Option<String> = "product",
        /// When it was raised. ISO 8601; the contract's example has no zone and means UTC.
        pub raised_at: Option<String> = "raisedAt",
        /// How serious it is.
        pub severity: Option<AlertSeverity> = "severity",
        /// The tenant.
        pub tenant: Option<AlertTenant> = "tenant",
        /// The type, such as `Event::Endpoint::CorePuaDetection`.
        pub kind: Option<String> = "type",
        /// The state. Seen in payloads, not in the contract.
        pub status: Option<AlertStatus> = "status",
        /// How many events it stands for. Seen in payloads, not in the contract.
        pub event_count: Option<Integer> = "eventCount",
        /// When it last changed. ISO 8601. Seen in payloads, not in the contract.
        pub updated_at: Option<String> = "updatedAt",
        /// When an event was last added. ISO 8601. Seen in payloads, not in the contract.
        pub last_correlated_at: Option<String> = "lastCorrelatedAt",
    }
    identity: id
}

record! {
    /// What an alert is about: an endpoint, a mailbox, a firewall, …
    pub struct ManagedAgent {
        /// Identifier of the object.
        pub id: Option<String> = "id",
        /// Kind of the object.
        pub kind: Option<EndpointType> = "type",
        /// Name of the object.
        pub name: Option<String> = "name",
    }
}

record! {
    /// The tenant of an alert.
    pub struct AlertTenant {
        /// The tenant's id.
        pub id: Option<String> = "id",
        /// Name of the tenant.
        pub name: Option<String> = "name",
        /// Its data region. Seen in payloads, not in the contract.
        pub data_region: Option<String> = "dataRegion",
    }
}

word_enum! {
    /// How serious an alert or event is.
    pub enum AlertSeverity {
        /// None; of SIEM events only.
        None = "none",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// Critical; of SIEM events only.
        Critical = "critical",
    }
}

word_enum! {
    /// The state of an alert.
    pub enum AlertStatus {
        /// Open.
        Open = "open",
        /// Somebody works on it.
        InProgress = "inProgress",
        /// Suppressed.
        Suppressed = "suppressed",
        /// Resolved.
        Resolved = "resolved",
        /// Closed.
        Closed = "closed",
    }
}
