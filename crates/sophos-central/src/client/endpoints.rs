//! Endpoints: computers and servers with a Sophos agent.

use std::collections::BTreeMap;

use connect_core::{Call, Follow, Request, Result};
use futures_util::TryStreamExt as _;

use super::Endpoints;
use super::confirm::{Deletion, LessProtection};
use super::ids::{EndpointGroupId, EndpointId, ForensicLogsId, MemoryDumpId};
use super::operations::{
    CHECK_ENDPOINT_FOR_UPDATES, COLLECT_FORENSIC_LOGS, DELETE_ENDPOINT, DELETE_ENDPOINTS, DUMP_MEMORY,
    GET_ADAPTIVE_ATTACK_PROTECTION, GET_ENDPOINT, GET_FORENSIC_LOGS, GET_ISOLATION_OF_AN_ENDPOINT, GET_MEMORY_DUMP,
    GET_TAMPER_PROTECTION, LIST_ENDPOINTS, SCAN_ENDPOINT, SET_ADAPTIVE_ATTACK_PROTECTION, SET_ISOLATION_OF_AN_ENDPOINT,
    SET_ISOLATION_OF_ENDPOINTS, SET_TAMPER_PROTECTION,
};
use super::paging::by_key;
use super::requests::requests;
use super::targets::targets;
use super::words::{Moment, View};
use crate::models::{
    AdaptiveAttackProtection, Deleted, DeletedEndpoints, Endpoint, EndpointIsolation, EndpointType, ForensicLogs,
    IsolationChanges, IsolationSetting, MemoryDump, MemoryDumpMode, Requested, RunningState, TamperProtection,
};

requests! {
    /// A request that lists endpoints, by default with all members.
    pub list ListEndpoints of Endpoint {
        sort,
        /// Only endpoints with one of these states of health: `good`, `suspicious`, `bad`, `unknown`.
        health_status: [String] => query "healthStatus",
        /// Only endpoints of these types.
        types: [EndpointType] => query "type",
        /// Only endpoints with tamper protection (true), or only endpoints without it (false).
        tamper_protection_enabled: bool => query "tamperProtectionEnabled",
        /// Only endpoints on which tamper protection is possible (true), or only endpoints on which it is not (false).
        tamper_protection_supported: bool => query "tamperProtectionSupported",
        /// Only endpoints with one of these states of lockdown.
        lockdown_status: [String] => query "lockdownStatus",
        /// Only endpoints with one of these states of encryption.
        overall_encryption_status: [String] => query "overallEncryptionStatus",
        /// Only endpoints whose `lastSeenAt` is before this time. The time can also be a duration before now, such as
        /// `-PT1H`.
        last_seen_before: Moment => query "lastSeenBefore",
        /// Only endpoints whose `lastSeenAt` is at this time or later. The time can also be a duration before now, such
        /// as `-PT1H`.
        last_seen_after: Moment => query "lastSeenAfter",
        /// Only endpoints whose `lastOsUpdateAt` is before this time. The time can also be a duration before now, such
        /// as `-PT1H`.
        last_os_update_before: Moment => query "lastOsUpdateBefore",
        /// Only endpoints whose `lastOsUpdateAt` is at this time or later. The time can also be a duration before now,
        /// such as `-PT1H`.
        last_os_update_after: Moment => query "lastOsUpdateAfter",
        /// Only the endpoints with these identifiers.
        ids: [EndpointId] => query "ids",
        /// Only endpoints that are isolated (`isolated`), or only endpoints that are not (`notIsolated`).
        isolation_status: String => query "isolationStatus",
        /// Only endpoints whose host name contains this text.
        hostname_contains: String => query "hostnameContains",
        /// Only endpoints whose serial number contains this text.
        serial_number_contains: String => query "serialNumberContains",
        /// Only endpoints whose person's name contains this text.
        associated_person_contains: String => query "associatedPersonContains",
        /// Only endpoints whose group's name contains this text.
        group_name_contains: String => query "groupNameContains",
        search,
        search_fields,
        /// Only endpoints with one of these IP addresses.
        ip_addresses: [String] => query "ipAddresses",
        /// Only endpoints that are connected now (true), or only endpoints that are not (false).
        online: bool => query "online",
        /// Only endpoints in these clouds: `aws`, or `aws:` and the identifier of an instance.
        cloud: [String] => query "cloud",
        fields,
        view,
        /// Only endpoints in a group (true), or only endpoints in none (false).
        assigned_to_group: bool => query "assignedToGroup",
        /// Only endpoints of these groups.
        group_ids: [EndpointGroupId] => query "groupIds",
        /// Only endpoints with one of these MAC addresses, in any usual spelling.
        mac_addresses: [String] => query "macAddresses",
        /// Only endpoints whose `lastAgentUpdateAt` is before this time. The time can also be a duration before now,
        /// such as `-PT1H`.
        last_agent_update_before: Moment => query "lastAgentUpdateBefore",
        /// Only endpoints whose `lastAgentUpdateAt` is at this time or later. The time can also be a duration before
        /// now, such as `-PT1H`.
        last_agent_update_after: Moment => query "lastAgentUpdateAfter",
    }

    /// A request that reads one endpoint.
    pub call GetEndpoint of Endpoint {
        fields,
        view,
    }

    /// A request that starts to collect the forensic logs of an endpoint.
    pub call CollectForensicLogs of ForensicLogs {
        /// How long the logs are kept, as an ISO 8601 duration such as `PT4H`.
        expires: String => body "expires",
    }

    /// A request that starts a memory dump of an endpoint.
    pub call DumpMemory of MemoryDump {
        /// Identifier of the process.
        pid: i64 => body "pid",
        /// How long the dump is kept, as an ISO 8601 duration such as `PT4H`.
        expires: String => body "expires",
    }
}

impl Endpoints {
    /// Lists endpoints, by default with all members. At most 500 per page.
    pub fn list(&self) -> ListEndpoints {
        ListEndpoints::new(
            self.core.list(LIST_ENDPOINTS.request().query("view", "full").query("pageTotal", true), by_key(500)),
        )
    }

    /// Deletes these endpoints.
    pub fn delete_many(&self, endpoint_ids: &[EndpointId], _: Deletion) -> Call<DeletedEndpoints> {
        self.core.record(targets(DELETE_ENDPOINTS.request(), "endpointIds", endpoint_ids), "")
    }

    /// Reads one endpoint.
    pub fn get(&self, id: &EndpointId) -> GetEndpoint {
        GetEndpoint::new(self.core.record(GET_ENDPOINT.request().query("view", "full").segment("endpointId", id), ""))
    }

    /// Deletes an endpoint from Sophos Central; its agent remains installed but is no longer managed.
    pub fn delete(&self, id: &EndpointId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ENDPOINT.request().segment("endpointId", id), "")
    }

    /// Reads whether adaptive attack protection is on.
    pub fn adaptive_attack_protection(&self, id: &EndpointId) -> Call<AdaptiveAttackProtection> {
        self.core.record(GET_ADAPTIVE_ATTACK_PROTECTION.request().segment("endpointId", id), "")
    }

    /// Reads whether tamper protection is on, and its passwords.
    pub fn tamper_protection(&self, id: &EndpointId) -> Call<TamperProtection> {
        self.core.record(GET_TAMPER_PROTECTION.request().segment("endpointId", id), "")
    }

    /// Starts a scan. Its result is in the endpoint's events.
    pub fn scan(&self, id: &EndpointId) -> Call<Requested> {
        self.core.record(SCAN_ENDPOINT.request().empty_object().segment("endpointId", id), "")
    }

    /// Creates an endpoint check for updates.
    pub fn check_for_updates(&self, id: &EndpointId) -> Call<Requested> {
        self.core.record(CHECK_ENDPOINT_FOR_UPDATES.request().empty_object().segment("endpointId", id), "")
    }

    /// Starts to collect the forensic logs of an endpoint.
    pub fn collect_forensic_logs(&self, id: &EndpointId, mode: &str) -> CollectForensicLogs {
        CollectForensicLogs::new(
            self.core.record(COLLECT_FORENSIC_LOGS.request().segment("endpointId", id).member("mode", mode), ""),
        )
    }

    /// Reads the status of a collection of forensic logs.
    pub fn forensic_logs(&self, endpoint: &EndpointId, forensic_log_request: &ForensicLogsId) -> Call<ForensicLogs> {
        self.core.record(
            GET_FORENSIC_LOGS
                .request()
                .segment("endpointId", endpoint)
                .segment("forensicLogRequestId", forensic_log_request),
            "",
        )
    }

    /// Starts a memory dump of an endpoint: of one process or of the kernel.
    pub fn dump_memory(&self, id: &EndpointId, mode: &MemoryDumpMode) -> DumpMemory {
        DumpMemory::new(self.core.record(DUMP_MEMORY.request().segment("endpointId", id).member("mode", mode), ""))
    }

    /// Reads the status of a memory dump.
    pub fn memory_dump(&self, endpoint: &EndpointId, memory_dump_request: &MemoryDumpId) -> Call<MemoryDump> {
        self.core.record(
            GET_MEMORY_DUMP
                .request()
                .segment("endpointId", endpoint)
                .segment("memoryDumpRequestId", memory_dump_request),
            "",
        )
    }

    /// Reads whether an endpoint is isolated.
    pub fn isolation(&self, id: &EndpointId) -> Call<IsolationSetting> {
        self.core.record(GET_ISOLATION_OF_AN_ENDPOINT.request().segment("endpointId", id), "")
    }
}

requests! {
    /// A request that switches tamper protection on.
    pub call TurnOnTamperProtection of TamperProtection {
        /// Whether a new password is created too.
        regenerate_password: bool => body "regeneratePassword",
    }
}

impl Endpoints {
    /// Isolates one endpoint, or ends its isolation: `enabled` says which. The comment is shown to administrators.
    pub fn set_isolation(&self, id: &EndpointId, enabled: bool, comment: &str) -> Call<IsolationSetting> {
        let request = SET_ISOLATION_OF_AN_ENDPOINT.request().segment("endpointId", id);
        self.core.record(request.member("enabled", enabled).member("comment", comment), "")
    }

    /// Isolates these endpoints, or ends their isolation. An answer names those that were changed.
    pub fn set_isolations<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i EndpointId>,
        enabled: bool,
        comment: &str,
    ) -> Call<IsolationChanges> {
        let ids: Vec<&EndpointId> = ids.into_iter().collect();
        let request = SET_ISOLATION_OF_ENDPOINTS.request().member("enabled", enabled).member("comment", comment);
        self.core.record(targets(request, "ids", &ids), "")
    }

    /// Follows an endpoint until it is isolated or the deadline has passed. An endpoint that is not connected is isolated
    /// once it is connected again.
    pub fn follow_isolation(&self, id: &EndpointId) -> Follow<EndpointIsolation> {
        self.follow(id, |isolation| isolation.status.as_deref() == Some("isolated"))
    }

    /// Follows an endpoint until it is no longer isolated or the deadline has passed.
    pub fn follow_release(&self, id: &EndpointId) -> Follow<EndpointIsolation> {
        self.follow(id, |isolation| isolation.status.as_deref() == Some("notIsolated"))
    }

    /// Follows these endpoints until all are isolated or the deadline has passed. An endpoint that the service does not
    /// know has no status.
    pub fn follow_isolations(&self, ids: &[EndpointId]) -> Follow<BTreeMap<EndpointId, EndpointIsolation>> {
        let (group, ids) = (self.clone(), ids.to_vec());
        let look = move || {
            let (group, ids) = (group.clone(), ids.clone());
            async move { group.isolations(ids).await }
        };
        Follow::new(look, |all| all.values().all(|isolation| isolation.status.as_deref() == Some("isolated")))
    }

    async fn isolations(&self, ids: Vec<EndpointId>) -> Result<BTreeMap<EndpointId, EndpointIsolation>> {
        let mut all = BTreeMap::new();
        // A URL has no room for more.
        for some in ids.chunks(50) {
            all.extend(some.iter().map(|id| (id.clone(), EndpointIsolation::default())));
            for endpoint in self.list().ids(some.iter().cloned()).items().try_collect::<Vec<_>>().await? {
                all.insert(EndpointId::new(endpoint.id)?, endpoint.isolation.unwrap_or_default());
            }
        }
        Ok(all)
    }

    fn follow(&self, id: &EndpointId, is_done: fn(&EndpointIsolation) -> bool) -> Follow<EndpointIsolation> {
        let call = self.get(id);
        let look = move || {
            let call = call.clone();
            async move { Ok(call.send().await?.isolation.unwrap_or_default()) }
        };
        Follow::new(look, is_done)
    }

    /// Follows a collection of forensic logs until it has finished or the deadline has passed.
    pub fn follow_forensic_logs(&self, endpoint: &EndpointId, request: &ForensicLogsId) -> Follow<ForensicLogs> {
        let call = self.forensic_logs(endpoint, request);
        Follow::new(move || call.clone().send(), |logs| logs.status != Some(RunningState::Pending))
    }

    /// Follows a memory dump until it has finished or the deadline has passed.
    pub fn follow_memory_dump(&self, endpoint: &EndpointId, request: &MemoryDumpId) -> Follow<MemoryDump> {
        let call = self.memory_dump(endpoint, request);
        Follow::new(move || call.clone().send(), |dump| dump.status != Some(RunningState::Pending))
    }

    /// Switches tamper protection on. The service refuses that if tamper protection is off for the tenant.
    pub fn turn_on_tamper_protection(&self, id: &EndpointId) -> TurnOnTamperProtection {
        TurnOnTamperProtection::new(self.tamper(id, |request| request.member("enabled", true)))
    }

    /// Switches tamper protection off. A local administrator of the endpoint can then remove the agent.
    pub fn turn_off_tamper_protection(&self, id: &EndpointId, _: LessProtection) -> Call<TamperProtection> {
        self.tamper(id, |request| request.member("enabled", false))
    }

    /// Creates a new password. The answer has it and the previous ones.
    pub fn regenerate_tamper_protection_password(&self, id: &EndpointId) -> Call<TamperProtection> {
        self.tamper(id, |request| request.member("regeneratePassword", true))
    }

    fn tamper(&self, id: &EndpointId, change: impl FnOnce(Request) -> Request) -> Call<TamperProtection> {
        self.core.record(change(SET_TAMPER_PROTECTION.request().segment("endpointId", id)), "")
    }

    /// Switches adaptive attack protection on, for a time such as `P7D`, an ISO 8601 duration.
    pub fn turn_on_adaptive_attack_protection(
        &self,
        id: &EndpointId,
        expires_after: &str,
    ) -> Call<AdaptiveAttackProtection> {
        let request = SET_ADAPTIVE_ATTACK_PROTECTION.request().segment("endpointId", id);
        self.core.record(request.member("enabled", true).member("expiresAfter", expires_after), "")
    }

    /// Switches adaptive attack protection off.
    pub fn turn_off_adaptive_attack_protection(
        &self,
        id: &EndpointId,
        _: LessProtection,
    ) -> Call<AdaptiveAttackProtection> {
        let request = SET_ADAPTIVE_ATTACK_PROTECTION.request().segment("endpointId", id);
        self.core.record(request.member("enabled", false), "")
    }
}
