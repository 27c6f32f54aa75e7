//! Exclusions: from scans, from intrusion prevention, and from isolation.

use connect_core::Call;

use super::confirm::{Deletion, LessProtection};
use super::ids::ExclusionId;
use super::operations::{
    CREATE_INTRUSION_PREVENTION_EXCLUSION, CREATE_ISOLATION_EXCLUSION, CREATE_SCANNING_EXCLUSION,
    DELETE_INTRUSION_PREVENTION_EXCLUSION, DELETE_ISOLATION_EXCLUSION, DELETE_SCANNING_EXCLUSION,
    GET_INTRUSION_PREVENTION_EXCLUSION, GET_ISOLATION_EXCLUSION, GET_SCANNING_EXCLUSION,
    LIST_INTRUSION_PREVENTION_EXCLUSIONS, LIST_ISOLATION_EXCLUSIONS, LIST_SCANNING_EXCLUSIONS,
    UPDATE_INTRUSION_PREVENTION_EXCLUSION, UPDATE_ISOLATION_EXCLUSION, UPDATE_SCANNING_EXCLUSION,
};
use super::paging::by_number;
use super::requests::requests;
use super::{IntrusionPreventionExclusions, IsolationExclusions, ScanningExclusions};
use crate::models::{Deleted, NetworkExclusion, ScanMode, ScanningExclusion, ScanningExclusionType, TrafficDirection};

requests! {
    /// A request that lists the exclusions from scans.
    pub list ListScanningExclusions of ScanningExclusion {
        /// Only exclusions of this kind.
        kind: ScanningExclusionType => query "type",
    }

    /// A request that excludes something from scans.
    pub call CreateScanningExclusion of ScanningExclusion {
        /// The scans that the exclusion applies to.
        scan_mode: ScanMode => body "scanMode",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }

    /// A request that changes an exclusion.
    pub call UpdateScanningExclusion of ScanningExclusion {
        /// What is excluded, such as a path.
        value: String => body "value",
        /// The scans that the exclusion applies to.
        scan_mode: ScanMode => body "scanMode",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }

    /// A request that lists the traffic that is excluded from intrusion prevention.
    pub list ListIntrusionPreventionExclusions of NetworkExclusion {
    }

    /// A request that excludes traffic from intrusion prevention.
    pub call CreateIntrusionPreventionExclusion of NetworkExclusion {
        /// Ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// Ports of the other side.
        remote_ports: [i64] => body "remotePorts",
        /// Addresses of the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }

    /// A request that changes an exclusion.
    pub call UpdateIntrusionPreventionExclusion of NetworkExclusion {
        /// Ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// Ports of the other side.
        remote_ports: [i64] => body "remotePorts",
        /// Direction of the traffic.
        direction: TrafficDirection => body "direction",
        /// Addresses of the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }

    /// A request that lists the traffic that is allowed for isolated endpoints.
    pub list ListIsolationExclusions of NetworkExclusion {
    }

    /// A request that allows traffic to isolated endpoints.
    pub call CreateIsolationExclusion of NetworkExclusion {
        /// Ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// Ports of the other side.
        remote_ports: [i64] => body "remotePorts",
        /// Addresses of the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }

    /// A request that changes an exclusion.
    pub call UpdateIsolationExclusion of NetworkExclusion {
        /// Ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// Ports of the other side.
        remote_ports: [i64] => body "remotePorts",
        /// Direction of the traffic.
        direction: TrafficDirection => body "direction",
        /// Addresses of the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// Comment on the exclusion.
        comment: String => body "comment",
    }
}

impl ScanningExclusions {
    /// Lists the exclusions from scans, at most 100 per page.
    pub fn list(&self) -> ListScanningExclusions {
        ListScanningExclusions::new(
            self.core.list(LIST_SCANNING_EXCLUSIONS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Excludes something from scans.
    pub fn create(&self, value: &str, kind: &ScanningExclusionType, _: LessProtection) -> CreateScanningExclusion {
        CreateScanningExclusion::new(
            self.core.record(CREATE_SCANNING_EXCLUSION.request().member("value", value).member("type", kind), ""),
        )
    }

    /// Reads one exclusion.
    pub fn get(&self, id: &ExclusionId) -> Call<ScanningExclusion> {
        self.core.record(GET_SCANNING_EXCLUSION.request().segment("exclusionId", id), "")
    }

    /// Changes an exclusion.
    pub fn update(&self, id: &ExclusionId, _: LessProtection) -> UpdateScanningExclusion {
        UpdateScanningExclusion::new(
            self.core.record(UPDATE_SCANNING_EXCLUSION.request().empty_object().segment("exclusionId", id), ""),
        )
    }

    /// Deletes an exclusion; what it excluded is scanned again.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_SCANNING_EXCLUSION.request().segment("exclusionId", id), "")
    }
}

impl IntrusionPreventionExclusions {
    /// Lists the traffic that is excluded from intrusion prevention, at most 100 per page.
    pub fn list(&self) -> ListIntrusionPreventionExclusions {
        ListIntrusionPreventionExclusions::new(
            self.core.list(LIST_INTRUSION_PREVENTION_EXCLUSIONS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Excludes traffic from intrusion prevention.
    pub fn create(&self, direction: &TrafficDirection, _: LessProtection) -> CreateIntrusionPreventionExclusion {
        CreateIntrusionPreventionExclusion::new(
            self.core.record(CREATE_INTRUSION_PREVENTION_EXCLUSION.request().member("direction", direction), ""),
        )
    }

    /// Reads one exclusion.
    pub fn get(&self, id: &ExclusionId) -> Call<NetworkExclusion> {
        self.core.record(GET_INTRUSION_PREVENTION_EXCLUSION.request().segment("exclusionId", id), "")
    }

    /// Changes an exclusion.
    pub fn update(&self, id: &ExclusionId, _: LessProtection) -> UpdateIntrusionPreventionExclusion {
        UpdateIntrusionPreventionExclusion::new(
            self.core
                .record(UPDATE_INTRUSION_PREVENTION_EXCLUSION.request().empty_object().segment("exclusionId", id), ""),
        )
    }

    /// Deletes an exclusion; its traffic is inspected again.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_INTRUSION_PREVENTION_EXCLUSION.request().segment("exclusionId", id), "")
    }
}

impl IsolationExclusions {
    /// Lists the traffic that is allowed for isolated endpoints, at most 100 per page.
    pub fn list(&self) -> ListIsolationExclusions {
        ListIsolationExclusions::new(
            self.core.list(LIST_ISOLATION_EXCLUSIONS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Allows traffic to isolated endpoints.
    pub fn create(&self, direction: &TrafficDirection, _: LessProtection) -> CreateIsolationExclusion {
        CreateIsolationExclusion::new(
            self.core.record(CREATE_ISOLATION_EXCLUSION.request().member("direction", direction), ""),
        )
    }

    /// Reads one exclusion.
    pub fn get(&self, id: &ExclusionId) -> Call<NetworkExclusion> {
        self.core.record(GET_ISOLATION_EXCLUSION.request().segment("exclusionId", id), "")
    }

    /// Changes an exclusion.
    pub fn update(&self, id: &ExclusionId, _: LessProtection) -> UpdateIsolationExclusion {
        UpdateIsolationExclusion::new(
            self.core.record(UPDATE_ISOLATION_EXCLUSION.request().empty_object().segment("exclusionId", id), ""),
        )
    }

    /// Deletes an exclusion; its traffic is no longer allowed for isolated endpoints.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ISOLATION_EXCLUSION.request().segment("exclusionId", id), "")
    }
}
