//! Exclusions: from scans, from intrusion prevention, and from isolation.

use open_record::{Integer, record, word_enum};

use super::{ScanMode, ScanningExclusionType};

word_enum! {
    /// Direction of traffic, as the endpoint sees it.
    pub enum TrafficDirection {
        /// `inbound`
        Inbound = "inbound",
        /// `outbound`
        Outbound = "outbound",
        /// `both`
        Both = "both",
    }
}

word_enum! {
    /// What traffic is excluded from.
    pub enum NetworkExclusionType {
        /// `intrusionPrevention`
        IntrusionPrevention = "intrusionPrevention",
        /// `isolation`
        Isolation = "isolation",
    }
}

record! {
    /// An exclusion from scans, from `GET /endpoint/v1/settings/exclusions/scanning`.
    pub struct ScanningExclusion {
        /// Identifier of the exclusion.
        pub id: Option<String> = "id",
        /// What is excluded, such as a path.
        pub value: Option<String> = "value",
        /// What the value is.
        pub kind: Option<ScanningExclusionType> = "type",
        /// The scans that the exclusion applies to.
        pub scan_mode: Option<ScanMode> = "scanMode",
        /// Whether only the managing partner or organization can change the exclusion.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// Comment on the exclusion.
        pub comment: Option<String> = "comment",
        /// Description of the exclusion.
        pub description: Option<String> = "description",
    }
}

record! {
    /// Traffic that is excluded from intrusion prevention, or that isolated endpoints may have.
    pub struct NetworkExclusion {
        /// Identifier of the exclusion.
        pub id: Option<String> = "id",
        /// What the traffic is excluded from.
        pub kind: Option<NetworkExclusionType> = "type",
        /// Direction of the traffic, as the endpoint sees it.
        pub direction: Option<TrafficDirection> = "direction",
        /// Comment on the exclusion.
        pub comment: Option<String> = "comment",
        /// Ports on the endpoint.
        pub local_ports: Option<Vec<Integer>> = "localPorts",
        /// Addresses of the other side.
        pub remote_addresses: Option<Vec<String>> = "remoteAddresses",
        /// Ports of the other side.
        pub remote_ports: Option<Vec<Integer>> = "remotePorts",
    }
}
