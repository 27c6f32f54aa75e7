//! Live Discover: queries that endpoints answer themselves.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::{
    EndpointOs, EndpointType, NamedRef, OsPlatform, Principal, RunResult, RunStatus, SourceType, Statistics, TenantRef,
};

word_enum! {
    /// How fast a query is.
    pub enum QueryPerformanceScore {
        /// `notEvaluated`
        NotEvaluated = "notEvaluated",
        /// `poor`
        Poor = "poor",
        /// `fair`
        Fair = "fair",
        /// `good`
        Good = "good",
        /// `excellent`
        Excellent = "excellent",
    }
}

word_enum! {
    /// Who has made a query or category.
    pub enum QueryType {
        /// `canned`
        Canned = "canned",
        /// `custom`
        Custom = "custom",
    }
}

word_enum! {
    /// The type of a variable of a query.
    pub enum VariableType {
        /// `text`
        Text = "text",
        /// `integer`
        Integer = "integer",
        /// `double`
        Double = "double",
        /// `dateTime`
        DateTime = "dateTime",
        /// `boolean`
        Boolean = "boolean",
    }
}

word_enum! {
    /// Where a query can run.
    pub enum SupportedOs {
        /// `windowsComputer`
        WindowsComputer = "windowsComputer",
        /// `windowsServer`
        WindowsServer = "windowsServer",
        /// `macOSComputer`
        MacOSComputer = "macOSComputer",
        /// `linuxServer`
        LinuxServer = "linuxServer",
    }
}

record! {
    /// A query category, from `GET /live-discover/v1/queries/categories`.
    pub struct QueryCategory {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<QueryType> = "type",
        /// How many queries it has.
        pub query_count: Option<Integer> = "queryCount",
        /// The code.
        pub code: Option<String> = "code",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has made it.
        pub created_by: Option<NamedRef> = "createdBy",
        /// What it is for.
        pub description: Option<String> = "description",
        /// The icon.
        pub icon: Option<String> = "icon",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<NamedRef> = "updatedBy",
    }
}

record! {
    /// A saved query, from `GET /live-discover/v1/queries`.
    pub struct SavedQuery {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The query, in SQL.
        pub template: Option<String> = "template",
        /// The variables.
        pub variables: Option<Vec<QueryVariable>> = "variables",
        /// The supported o ses.
        pub supported_o_ses: Option<Vec<SupportedOs>> = "supportedOSes",
        /// The categories.
        pub categories: Option<Vec<NamedRef>> = "categories",
        /// Its kind.
        pub kind: Option<QueryType> = "type",
        /// The code.
        pub code: Option<String> = "code",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// What it is for.
        pub description: Option<String> = "description",
        /// How fast it is.
        pub performance: Option<QueryPerformance> = "performance",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// A query variable.
    pub struct QueryVariable (input) {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its type.
        pub data_type: Option<VariableType> = "dataType",
        /// The value.
        pub value: Option<String> = "value",
        /// What its values are.
        pub pivot_type: Option<String> = "pivotType",
    }
}

record! {
    /// How fast a saved query is.
    pub struct QueryPerformance {
        /// The average data transferred in bytes.
        pub average_data_transferred_in_bytes: Option<Number> = "averageDataTransferredInBytes",
        /// The average execution time in millis.
        pub average_execution_time_in_millis: Option<Number> = "averageExecutionTimeInMillis",
        /// The score, from 0 to 100.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A run of a query on endpoints, from `GET /live-discover/v1/queries/runs`.
    pub struct LiveDiscoverRun {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The query, in SQL.
        pub template: Option<String> = "template",
        /// How far it is.
        pub status: Option<RunStatus> = "status",
        /// How it ended.
        pub result: Option<RunResult> = "result",
        /// The max duration in seconds.
        pub max_duration_in_seconds: Option<Integer> = "maxDurationInSeconds",
        /// The time remaining in seconds.
        pub time_remaining_in_seconds: Option<Integer> = "timeRemainingInSeconds",
        /// The endpoints to ask.
        pub match_endpoints: Option<EndpointMatch> = "matchEndpoints",
        /// How many endpoints it asks.
        pub endpoint_counts: Option<EndpointCounts> = "endpointCounts",
        /// The category.
        pub category: Option<CodedRef> = "category",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it ended. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// How fast it is.
        pub performance: Option<RunPerformance> = "performance",
        /// The query.
        pub query: Option<CodedRef> = "query",
        /// The result count.
        pub result_count: Option<Integer> = "resultCount",
        /// The variables.
        pub variables: Option<Vec<QueryVariable>> = "variables",
    }
}

record! {
    /// The endpoints that a query asks: all of them, or those that pass one of the filters.
    pub struct EndpointMatch (input) {
        /// Whether all endpoints are meant.
        pub all: Option<bool> = "all",
        /// The conditions: endpoints that pass one of them are meant.
        pub filters: Option<Vec<EndpointFilter>> = "filters",
    }
}

record! {
    /// Conditions for endpoints: all must hold.
    pub struct EndpointFilter (input) {
        /// Only these.
        pub ids: Option<Vec<String>> = "ids",
        /// Only those whose host name contains this text.
        pub hostname_contains: Option<String> = "hostnameContains",
        /// Only those whose person contains this text.
        pub associated_person_contains: Option<String> = "associatedPersonContains",
        /// Only those whose group's name contains this text.
        pub group_name_contains: Option<String> = "groupNameContains",
        /// Only those with one of these states of health.
        pub health_status: Option<Vec<String>> = "healthStatus",
        /// Only those of these kinds: `computer`, `server`.
        pub kind: Option<Vec<String>> = "type",
        /// Only those in one of these states of lockdown.
        pub lockdown_status: Option<Vec<String>> = "lockdownStatus",
        /// Only those with tamper protection, or without.
        pub tamper_protection_enabled: Option<bool> = "tamperProtectionEnabled",
        /// Only those that were seen before this time.
        pub last_seen_before: Option<String> = "lastSeenBefore",
        /// Only those that were seen at or after this time.
        pub last_seen_after: Option<String> = "lastSeenAfter",
        /// Only those with one of these addresses.
        pub ip_addresses: Option<Vec<String>> = "ipAddresses",
        /// The operating system.
        pub os: Option<Vec<EndpointFilterOs>> = "os",
        /// A text to search for.
        pub search: Option<String> = "search",
        /// The fields to search in.
        pub search_fields: Option<Vec<String>> = "searchFields",
    }
}

record! {
    /// An operating system, with versions.
    pub struct EndpointFilterOs (input) {
        /// The platform.
        pub platform: Option<OsPlatform> = "platform",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// Its version.
        pub version: Option<VersionRange> = "version",
    }
}

record! {
    /// A range of versions.
    pub struct VersionRange (input) {
        /// The matching.
        pub matching: Option<String> = "match",
        /// The sender.
        pub from: Option<String> = "from",
        /// The recipients.
        pub to: Option<String> = "to",
    }
}

record! {
    /// How many endpoints a run asks, by state, platform and type.
    pub struct EndpointCounts {
        /// By platform.
        pub platforms: Option<Value> = "platforms",
        /// By state.
        pub statuses: Option<RunStatusCounts> = "statuses",
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// By type.
        pub types: Option<Value> = "types",
    }
}

record! {
    /// The endpoints of a run by state.
    pub struct RunStatusCounts {
        /// How many have not begun.
        pub pending: Option<PendingCount> = "pending",
        /// How many have begun.
        pub started: Option<DataCount> = "started",
        /// How many have ended.
        pub finished: Option<FinishedCounts> = "finished",
    }
}

record! {
    /// The endpoints that have not begun.
    pub struct PendingCount {
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// How many are connected.
        pub online: Option<Integer> = "online",
        /// How many are not connected.
        pub offline: Option<Integer> = "offline",
    }
}

record! {
    /// Endpoints with and without data.
    pub struct DataCount {
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// How many have data.
        pub with_data: Option<Integer> = "withData",
        /// How many have none.
        pub without_data: Option<Integer> = "withoutData",
    }
}

record! {
    /// The endpoints that have ended, by outcome.
    pub struct FinishedCounts {
        /// How many have succeeded.
        pub succeeded: Option<DataCount> = "succeeded",
        /// How many have failed.
        pub failed: Option<DataCount> = "failed",
        /// How many have run out of time.
        pub timed_out: Option<DataCount> = "timedOut",
    }
}

record! {
    /// A saved query or category by id, name and code.
    pub struct CodedRef {
        /// The code.
        pub code: Option<String> = "code",
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// How fast a run was.
    pub struct RunPerformance {
        /// The data transferred in bytes.
        pub data_transferred_in_bytes: Option<Statistics> = "dataTransferredInBytes",
        /// The execution time in millis.
        pub execution_time_in_millis: Option<Statistics> = "executionTimeInMillis",
        /// The score, from 0 to 100.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A saved query by id.
    pub struct SavedQueryRef (input) {
        /// The category.
        pub category_id: Option<String> = "categoryId",
        /// The query id.
        pub query_id: Option<String> = "queryId",
    }
}

record! {
    /// A query of your own.
    pub struct AdHocQuery (input) {
        /// Its name.
        pub name: Option<String> = "name",
        /// The query, in SQL.
        pub template: Option<String> = "template",
    }
}

record! {
    /// An endpoint of a run, with how it went.
    pub struct RunEndpoint {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<EndpointType> = "type",
        /// The host name.
        pub hostname: Option<String> = "hostname",
        /// How far it is.
        pub status: Option<RunStatus> = "status",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it ended. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// IPv4 addresses.
        pub ipv4_addresses: Option<Vec<String>> = "ipv4Addresses",
        /// IPv6 addresses.
        pub ipv6_addresses: Option<Vec<String>> = "ipv6Addresses",
        /// The operating system.
        pub os: Option<EndpointOs> = "os",
        /// How fast it is.
        pub performance: Option<RunEndpointPerformance> = "performance",
        /// How it ended.
        pub result: Option<RunResult> = "result",
        /// The result count.
        pub result_count: Option<Integer> = "resultCount",
        /// The status code.
        pub status_code: Option<String> = "statusCode",
        /// The status message.
        pub status_message: Option<String> = "statusMessage",
    }
}

record! {
    /// How fast a run was on one endpoint.
    pub struct RunEndpointPerformance {
        /// The data transferred in bytes.
        pub data_transferred_in_bytes: Option<Integer> = "dataTransferredInBytes",
        /// The execution time in millis.
        pub execution_time_in_millis: Option<Integer> = "executionTimeInMillis",
        /// The score, from 0 to 100.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A site that explains a value, from `GET /live-discover/v1/enrichment-pivots`.
    pub struct EnrichmentPivot {
        /// The source type.
        pub source_type: Option<SourceType> = "sourceType",
        /// Its name.
        pub name: Option<String> = "name",
        /// What it is for.
        pub description: Option<String> = "description",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// Its address.
        pub url: Option<String> = "url",
        /// Its id.
        pub id: Option<String> = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}
