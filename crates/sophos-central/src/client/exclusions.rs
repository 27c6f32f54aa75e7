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
use super::{IntrusionPreventionExclusions, IsolationExclusions, ScanningExclusions};
use crate::models::{Deleted, NetworkExclusion, ScanMode, ScanningExclusion, ScanningExclusionType, TrafficDirection};

connect_core::requests! {
    /// Listing what is not scanned: a list that has not been asked for yet.
    pub list ListScanningExclusions of ScanningExclusion {
        /// Only those of this kind.
        kind: ScanningExclusionType => query "type",
    }

    /// Excluding something from scans: not sent yet.
    pub call CreateScanningExclusion of ScanningExclusion {
        /// Which scans it concerns.
        scan_mode: ScanMode => body "scanMode",
        /// What was said about it.
        comment: String => body "comment",
    }

    /// Changing an exclusion: not sent yet.
    pub call UpdateScanningExclusion of ScanningExclusion {
        /// The value.
        value: String => body "value",
        /// Which scans it concerns.
        scan_mode: ScanMode => body "scanMode",
        /// What was said about it.
        comment: String => body "comment",
    }

    /// Listing the traffic that intrusion prevention lets pass: a list that has not been asked for yet.
    pub list ListIntrusionPreventionExclusions of NetworkExclusion {
    }

    /// Excluding traffic from intrusion prevention: not sent yet.
    pub call CreateIntrusionPreventionExclusion of NetworkExclusion {
        /// The ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// The ports on the other side.
        remote_ports: [i64] => body "remotePorts",
        /// The addresses on the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// What was said about it.
        comment: String => body "comment",
    }

    /// Changing an exclusion: not sent yet.
    pub call UpdateIntrusionPreventionExclusion of NetworkExclusion {
        /// The ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// The ports on the other side.
        remote_ports: [i64] => body "remotePorts",
        /// The direction.
        direction: TrafficDirection => body "direction",
        /// The addresses on the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// What was said about it.
        comment: String => body "comment",
    }

    /// Listing the traffic that isolated endpoints may still have: a list that has not been asked for yet.
    pub list ListIsolationExclusions of NetworkExclusion {
    }

    /// Allowing traffic to isolated endpoints: not sent yet.
    pub call CreateIsolationExclusion of NetworkExclusion {
        /// The ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// The ports on the other side.
        remote_ports: [i64] => body "remotePorts",
        /// The addresses on the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// What was said about it.
        comment: String => body "comment",
    }

    /// Changing an exclusion: not sent yet.
    pub call UpdateIsolationExclusion of NetworkExclusion {
        /// The ports on the endpoint.
        local_ports: [i64] => body "localPorts",
        /// The ports on the other side.
        remote_ports: [i64] => body "remotePorts",
        /// The direction.
        direction: TrafficDirection => body "direction",
        /// The addresses on the other side.
        remote_addresses: [String] => body "remoteAddresses",
        /// What was said about it.
        comment: String => body "comment",
    }
}

impl ScanningExclusions {
    /// Lists what is not scanned, at most 100 a page.
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

    /// Deletes an exclusion: what it named is scanned again.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_SCANNING_EXCLUSION.request().segment("exclusionId", id), "")
    }
}

impl IntrusionPreventionExclusions {
    /// Lists the traffic that intrusion prevention lets pass, at most 100 a page.
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

    /// Deletes an exclusion: its traffic is inspected again.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_INTRUSION_PREVENTION_EXCLUSION.request().segment("exclusionId", id), "")
    }
}

impl IsolationExclusions {
    /// Lists the traffic that isolated endpoints may still have, at most 100 a page.
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

    /// Deletes an exclusion: isolated endpoints lose its traffic.
    pub fn delete(&self, id: &ExclusionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ISOLATION_EXCLUSION.request().segment("exclusionId", id), "")
    }
}
