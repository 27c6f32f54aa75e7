//! Alerts of the console's unified list: of any engine or product, with a severity.
//!
//! The operation is in no contract of the vendor; it is a GraphQL query that public clients send.

use chrono::{DateTime, Utc};
use connect_core::{Operation, Paging};
use open_record::record;
use serde_json::{Value, json};

use super::UnifiedAlerts;
use crate::models::UnifiedAlert;

/// Queries unified alerts, page by page. Not in the vendor's contract, and so not in the catalogue.
pub const QUERY_UNIFIED_ALERTS: Operation =
    Operation::post("unifiedalerts", "query unified alerts", "/web/api/v2.1/unifiedalerts/graphql")
        .read_only()
        .paged()
        .typed();

/// The members that are asked for: all that have a type of their own. Those in free form can be added by [`also`](ListUnifiedAlerts::also).
const MEMBERS: &str = "id externalId name description severity status analystVerdict confidenceLevel result classification createdAt \
    detectedAt firstSeenAt lastSeenAt updatedAt detectionSource { product vendor } analytics { uid name category typeValue } dataSources \
    attackSurfaces assets { id name role category subcategory assetTypeClassifier osType osVersion agentUuid agentVersion \
    lastLoggedInUser accessible connectivityToConsole decommissioned pendingReboot origin policy status } assignee { userId email \
    fullName } process { cmdLine parentName file { name path md5 sha1 sha256 certSubject } } detectionTime { attacker { host ip } \
    targetUser { name domain emailAddress } } realTime { scope { account { id name } site { id name } group { id name } } } storylineId \
    ticketId noteExists exclusionHash availableActionIds";

record! {
    /// A position in the list, with the alert at it.
    pub struct AlertEdge {
        /// The alert.
        pub node: Option<UnifiedAlert> = "node",
    }
}

connect_core::requests! {
    /// A request for the list of unified alerts; it is not sent yet.
    pub list ListUnifiedAlerts of AlertEdge {}
}

impl ListUnifiedAlerts {
    /// Only alerts that changed at this time or later, the earliest change first.
    pub fn updated_from(self, time: DateTime<Utc>) -> Self {
        let range = json!({"start": time.timestamp_millis(), "startInclusive": true});
        self.filters(&json!([{"fieldId": "updatedAt", "dateTimeRange": range}]))
    }

    /// Conditions in the form of the service: a list of objects with `fieldId`.
    pub fn filters(self, filters: &Value) -> Self {
        Self(self.0.map_request(|request| request.member("variables.filters", filters)))
    }

    /// Asks for further members, in the form of GraphQL: `aiInvestigation { status verdict }`. A member that the console does not know
    /// makes the whole query fail.
    pub fn also(self, members: &str) -> Self {
        let query = query(&format!("{MEMBERS} {members}"));
        Self(self.0.map_request(|request| request.member("query", query)))
    }
}

impl UnifiedAlerts {
    /// Lists unified alerts by the time of their last change. An answer that has errors is one, although its status is 200.
    pub fn list(&self) -> ListUnifiedAlerts {
        let request = QUERY_UNIFIED_ALERTS
            .request()
            .member("query", query(MEMBERS))
            .member("variables.sort", json!({"by": "updatedAt", "order": "ASC"}));
        let (next, more) = ("data.alerts.pageInfo.endCursor", "data.alerts.pageInfo.hasNextPage");
        let paging = Paging::tail("data.alerts.edges", next, "variables.after", more);
        ListUnifiedAlerts::new(self.core.list(request, paging.in_body().page_size("variables.first", 1000)))
    }
}

fn query(members: &str) -> String {
    format!(
        "query Alerts($first: Int, $after: String, $filters: [FilterInput!], $sort: SortInput) \
         {{ alerts(first: $first, after: $after, filters: $filters, sort: $sort) \
         {{ edges {{ node {{ {members} }} }} pageInfo {{ hasNextPage endCursor }} }} }}"
    )
}
