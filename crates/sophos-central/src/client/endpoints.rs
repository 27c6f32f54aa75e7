//! Endpoints: computers and servers with a Sophos agent.

use connect_core::{Call, Paging};
use serde_json::json;

use super::Endpoints;
use super::ids::{EndpointGroupId, EndpointId};
use super::operations::{GET_ENDPOINT, GET_ISOLATION, LIST_ENDPOINTS, SCAN_ENDPOINT, SET_ISOLATION, SET_ISOLATIONS};
use crate::models::{Endpoint, EndpointType, IsolationChanges, IsolationSetting, Requested};

connect_core::requests! {
    /// A list of endpoints that has not been asked for yet.
    pub list ListEndpoints of Endpoint {
        /// Only these endpoints.
        ids: [EndpointId] => query "ids",
        /// Only endpoints of these types.
        types: [EndpointType] => query "type",
        /// Only endpoints with one of these states of health: `good`, `suspicious`, `bad`, `unknown`.
        health_status: [String] => query "healthStatus",
        /// Only endpoints whose host name contains this text.
        hostname_contains: String => query "hostnameContains",
        /// Only endpoints whose person contains this text.
        associated_person_contains: String => query "associatedPersonContains",
        /// Only endpoints whose group's name contains this text.
        group_name_contains: String => query "groupNameContains",
        /// Only endpoints of these groups.
        group_ids: [EndpointGroupId] => query "groupIds",
        /// Only endpoints that are isolated (`isolated`), or are not (`notIsolated`).
        isolation_status: String => query "isolationStatus",
        /// Only endpoints with tamper protection, or without.
        tamper_protection_enabled: bool => query "tamperProtectionEnabled",
        /// Only endpoints that were seen after this time, or that long ago: `2026-01-31T12:00:00Z`, `-PT1H`.
        last_seen_after: String => query "lastSeenAfter",
        /// Only endpoints that were seen before this time, or that long ago.
        last_seen_before: String => query "lastSeenBefore",
        /// A text to search for.
        search: String => query "search",
    }
}

impl Endpoints {
    /// Lists endpoints with all that the service knows of them (`view=full`), at most 500 a page.
    pub fn list(&self) -> ListEndpoints {
        let paging =
            Paging::key("items", "pages.nextKey", "pageFromKey").total("pages.items").max_size("pages.maxSize");
        ListEndpoints::new(
            self.core.list(LIST_ENDPOINTS.request().query("view", "full"), paging.page_size("pageSize", 500)),
        )
    }

    /// Reads one endpoint.
    pub fn get(&self, id: &EndpointId) -> Call<Endpoint> {
        self.core.record(GET_ENDPOINT.request().segment("endpointId", id).query("view", "full"), "")
    }

    /// Begins a scan. What comes of it stands in the endpoint's events.
    pub fn scan(&self, id: &EndpointId) -> Call<Requested> {
        self.core.record(SCAN_ENDPOINT.request().segment("endpointId", id).json(&json!({})), "")
    }

    /// Reads whether an endpoint is isolated.
    pub fn isolation(&self, id: &EndpointId) -> Call<IsolationSetting> {
        self.core.record(GET_ISOLATION.request().segment("endpointId", id), "")
    }

    /// Isolates one endpoint, or ends its isolation: `enabled` says which. The comment is shown to administrators.
    pub fn set_isolation(&self, id: &EndpointId, enabled: bool, comment: &str) -> Call<IsolationSetting> {
        let request = SET_ISOLATION.request().segment("endpointId", id);
        self.core.record(request.member("enabled", enabled).member("comment", comment), "")
    }

    /// Isolates these endpoints, or ends their isolation. An answer names those that were changed.
    pub fn set_isolations<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i EndpointId>,
        enabled: bool,
        comment: &str,
    ) -> Call<IsolationChanges> {
        let ids: Vec<&str> = ids.into_iter().map(EndpointId::as_str).collect();
        let request = SET_ISOLATIONS.request().member("enabled", enabled).member("comment", comment).member("ids", ids);
        self.core.record(request, "")
    }
}
