//! Exclusions: from scans, from intrusion prevention, and from isolation.

use open_record::{Integer, record, word_enum};

use super::{ScanMode, ScanningExclusionType};

word_enum! {
    /// The direction of traffic, seen from the endpoint.
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
    /// A scanning exclusion, from `GET /endpoint/v1/settings/exclusions/scanning`.
    pub struct ScanningExclusion {
        /// Its id.
        pub id: Option<String> = "id",
        /// The value.
        pub value: Option<String> = "value",
        /// Its kind.
        pub kind: Option<ScanningExclusionType> = "type",
        /// Which scans it concerns.
        pub scan_mode: Option<ScanMode> = "scanMode",
        /// Whether only the managing partner or organization may change it.
        pub locked_by_managing_account: Option<bool> = "lockedByManagingAccount",
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// What it is for.
        pub description: Option<String> = "description",
    }
}

record! {
    /// Traffic that is excluded from intrusion prevention, or that isolated endpoints may have.
    pub struct NetworkExclusion {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<NetworkExclusionType> = "type",
        /// The direction.
        pub direction: Option<TrafficDirection> = "direction",
        /// What was said about it.
        pub comment: Option<String> = "comment",
        /// The ports on the endpoint.
        pub local_ports: Option<Vec<Integer>> = "localPorts",
        /// The addresses on the other side.
        pub remote_addresses: Option<Vec<String>> = "remoteAddresses",
        /// The ports on the other side.
        pub remote_ports: Option<Vec<Integer>> = "remotePorts",
    }
}
