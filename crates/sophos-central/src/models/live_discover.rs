//! Live Discover: queries that the endpoints themselves answer.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

use super::{
    EndpointOs, EndpointType, NamedRef, OsPlatform, Principal, RunResult, RunStatus, SourceType, Statistics, TenantRef,
};

word_enum! {
    /// Rating of the speed of a query.
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
    /// Whether the vendor (`canned`) or the tenant (`custom`) created a query or category.
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
    /// An operating system on which a query can run.
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
    /// A category of saved queries, from `GET /live-discover/v1/queries/categories`.
    pub struct QueryCategory {
        /// Identifier of the category.
        pub id: Option<String> = "id",
        /// Name of the category.
        pub name: Option<String> = "name",
        /// Whether the vendor or the tenant created the category.
        pub kind: Option<QueryType> = "type",
        /// Number of queries in the category.
        pub query_count: Option<Integer> = "queryCount",
        /// Code of the category.
        pub code: Option<String> = "code",
        /// When the category was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created the category.
        pub created_by: Option<NamedRef> = "createdBy",
        /// Description of the category.
        pub description: Option<String> = "description",
        /// Name of the category's icon.
        pub icon: Option<String> = "icon",
        /// Tenant that the category belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// When the category was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed the category.
        pub updated_by: Option<NamedRef> = "updatedBy",
    }
}

record! {
    /// A saved query, from `GET /live-discover/v1/queries`.
    pub struct SavedQuery {
        /// Identifier of the query.
        pub id: Option<String> = "id",
        /// Name of the query.
        pub name: Option<String> = "name",
        /// Text of the query, in SQL.
        pub template: Option<String> = "template",
        /// Variables of the query.
        pub variables: Option<Vec<QueryVariable>> = "variables",
        /// Operating systems on which the query can run.
        pub supported_o_ses: Option<Vec<SupportedOs>> = "supportedOSes",
        /// Categories of the query.
        pub categories: Option<Vec<NamedRef>> = "categories",
        /// Whether the vendor or the tenant created the query.
        pub kind: Option<QueryType> = "type",
        /// Code of the query.
        pub code: Option<String> = "code",
        /// When the query was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created the query.
        pub created_by: Option<Principal> = "createdBy",
        /// Description of the query.
        pub description: Option<String> = "description",
        /// How fast the query is.
        pub performance: Option<QueryPerformance> = "performance",
        /// Tenant that the query belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// When the query was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed the query.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}

record! {
    /// A variable of a query.
    pub struct QueryVariable (input) {
        /// Name of the variable.
        pub name: Option<String> = "name",
        /// Type of the variable.
        pub data_type: Option<VariableType> = "dataType",
        /// Value of the variable.
        pub value: Option<String> = "value",
        /// What the value stands for, such as `ipAddress` or `sha256`.
        pub pivot_type: Option<String> = "pivotType",
    }
}

record! {
    /// How fast a saved query is.
    pub struct QueryPerformance {
        /// Average amount of data that an endpoint sends, in bytes.
        pub average_data_transferred_in_bytes: Option<Number> = "averageDataTransferredInBytes",
        /// Average time that an endpoint takes, in milliseconds.
        pub average_execution_time_in_millis: Option<Number> = "averageExecutionTimeInMillis",
        /// Rating of the speed, from `poor` to `excellent`.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A run of a query on endpoints, from `GET /live-discover/v1/queries/runs`.
    pub struct LiveDiscoverRun {
        /// Identifier of the run.
        pub id: Option<String> = "id",
        /// Name of the query.
        pub name: Option<String> = "name",
        /// Text of the query, in SQL.
        pub template: Option<String> = "template",
        /// Status of the run.
        pub status: Option<RunStatus> = "status",
        /// Result of the run.
        pub result: Option<RunResult> = "result",
        /// Longest duration of the run, in seconds.
        pub max_duration_in_seconds: Option<Integer> = "maxDurationInSeconds",
        /// Time that is left for the run, in seconds.
        pub time_remaining_in_seconds: Option<Integer> = "timeRemainingInSeconds",
        /// The endpoints that are asked.
        pub match_endpoints: Option<EndpointMatch> = "matchEndpoints",
        /// Numbers of the endpoints that are asked.
        pub endpoint_counts: Option<EndpointCounts> = "endpointCounts",
        /// Category of the query.
        pub category: Option<CodedRef> = "category",
        /// When the run was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created the run.
        pub created_by: Option<Principal> = "createdBy",
        /// When the run finished. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// How fast the run was.
        pub performance: Option<RunPerformance> = "performance",
        /// The saved query.
        pub query: Option<CodedRef> = "query",
        /// Number of rows in the results.
        pub result_count: Option<Integer> = "resultCount",
        /// Values of the query's variables.
        pub variables: Option<Vec<QueryVariable>> = "variables",
    }
}

record! {
    /// The endpoints that a query asks: all, or those that match one of the filters.
    pub struct EndpointMatch (input) {
        /// Whether all endpoints are asked.
        pub all: Option<bool> = "all",
        /// Filters, of which an endpoint must match one.
        pub filters: Option<Vec<EndpointFilter>> = "filters",
    }
}

record! {
    /// Conditions for endpoints. An endpoint must meet all of them.
    pub struct EndpointFilter (input) {
        /// Only the endpoints with these identifiers.
        pub ids: Option<Vec<String>> = "ids",
        /// Only endpoints whose host name contains this text.
        pub hostname_contains: Option<String> = "hostnameContains",
        /// Only endpoints whose person's name contains this text.
        pub associated_person_contains: Option<String> = "associatedPersonContains",
        /// Only endpoints whose group's name contains this text.
        pub group_name_contains: Option<String> = "groupNameContains",
        /// Only endpoints with one of these states of health.
        pub health_status: Option<Vec<String>> = "healthStatus",
        /// Only endpoints of these types: `computer`, `server`.
        pub kind: Option<Vec<String>> = "type",
        /// Only endpoints with one of these states of lockdown.
        pub lockdown_status: Option<Vec<String>> = "lockdownStatus",
        /// Only endpoints with tamper protection (true), or only endpoints without it (false).
        pub tamper_protection_enabled: Option<bool> = "tamperProtectionEnabled",
        /// Only endpoints that were last seen before this time.
        pub last_seen_before: Option<String> = "lastSeenBefore",
        /// Only endpoints that were last seen at this time or later.
        pub last_seen_after: Option<String> = "lastSeenAfter",
        /// Only endpoints with one of these IP addresses.
        pub ip_addresses: Option<Vec<String>> = "ipAddresses",
        /// Only endpoints with one of these operating systems.
        pub os: Option<Vec<EndpointFilterOs>> = "os",
        /// Text to search for.
        pub search: Option<String> = "search",
        /// Fields in which to search.
        pub search_fields: Option<Vec<String>> = "searchFields",
    }
}

record! {
    /// An operating system, as a condition for endpoints.
    pub struct EndpointFilterOs (input) {
        /// Family of the operating system.
        pub platform: Option<OsPlatform> = "platform",
        /// Type of the operating system.
        pub kind: Option<String> = "type",
        /// Range of versions.
        pub version: Option<VersionRange> = "version",
    }
}

record! {
    /// A range of versions.
    pub struct VersionRange (input) {
        /// How versions are compared.
        pub matching: Option<String> = "match",
        /// First version of the range.
        pub from: Option<String> = "from",
        /// Last version of the range.
        pub to: Option<String> = "to",
    }
}

record! {
    /// Numbers of the endpoints that a run asks, by status, platform and type.
    pub struct EndpointCounts {
        /// Numbers by platform.
        pub platforms: Option<Value> = "platforms",
        /// Numbers by status.
        pub statuses: Option<RunStatusCounts> = "statuses",
        /// Number of all endpoints.
        pub total: Option<Integer> = "total",
        /// Numbers by type.
        pub types: Option<Value> = "types",
    }
}

record! {
    /// Numbers of the endpoints of a run, by status.
    pub struct RunStatusCounts {
        /// Endpoints that have not begun.
        pub pending: Option<PendingCount> = "pending",
        /// Endpoints that have begun.
        pub started: Option<DataCount> = "started",
        /// Endpoints that have finished.
        pub finished: Option<FinishedCounts> = "finished",
    }
}

record! {
    /// Numbers of the endpoints that have not begun.
    pub struct PendingCount {
        /// Number of all such endpoints.
        pub total: Option<Integer> = "total",
        /// Number of such endpoints that are connected.
        pub online: Option<Integer> = "online",
        /// Number of such endpoints that are not connected.
        pub offline: Option<Integer> = "offline",
    }
}

record! {
    /// Numbers of endpoints with and without data.
    pub struct DataCount {
        /// Number of all endpoints.
        pub total: Option<Integer> = "total",
        /// Number of endpoints with data.
        pub with_data: Option<Integer> = "withData",
        /// Number of endpoints without data.
        pub without_data: Option<Integer> = "withoutData",
    }
}

record! {
    /// Numbers of the endpoints that have finished, by result.
    pub struct FinishedCounts {
        /// Endpoints on which the query succeeded.
        pub succeeded: Option<DataCount> = "succeeded",
        /// Endpoints on which the query failed.
        pub failed: Option<DataCount> = "failed",
        /// Endpoints on which the query timed out.
        pub timed_out: Option<DataCount> = "timedOut",
    }
}

record! {
    /// A saved query or a category, by identifier, name and code.
    pub struct CodedRef {
        /// Code of the query or category.
        pub code: Option<String> = "code",
        /// Identifier of the query or category.
        pub id: Option<String> = "id",
        /// Name of the query or category.
        pub name: Option<String> = "name",
    }
}

record! {
    /// How fast a run was.
    pub struct RunPerformance {
        /// Amount of data that the endpoints sent, in bytes.
        pub data_transferred_in_bytes: Option<Statistics> = "dataTransferredInBytes",
        /// Time that the endpoints took, in milliseconds.
        pub execution_time_in_millis: Option<Statistics> = "executionTimeInMillis",
        /// Rating of the speed, from `poor` to `excellent`.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A saved query, by identifier.
    pub struct SavedQueryRef (input) {
        /// Identifier of the category.
        pub category_id: Option<String> = "categoryId",
        /// Identifier of the query.
        pub query_id: Option<String> = "queryId",
    }
}

record! {
    /// A query in SQL that is not saved.
    pub struct AdHocQuery (input) {
        /// Name of the query.
        pub name: Option<String> = "name",
        /// Text of the query, in SQL.
        pub template: Option<String> = "template",
    }
}

record! {
    /// An endpoint of a run, and the result there.
    pub struct RunEndpoint {
        /// Identifier of the endpoint.
        pub id: Option<String> = "id",
        /// Type of the endpoint.
        pub kind: Option<EndpointType> = "type",
        /// Host name of the endpoint.
        pub hostname: Option<String> = "hostname",
        /// Status of the query on the endpoint.
        pub status: Option<RunStatus> = "status",
        /// When the query was sent to the endpoint. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the query finished on the endpoint. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// IPv4 addresses of the endpoint.
        pub ipv4_addresses: Option<Vec<String>> = "ipv4Addresses",
        /// IPv6 addresses of the endpoint.
        pub ipv6_addresses: Option<Vec<String>> = "ipv6Addresses",
        /// Operating system of the endpoint.
        pub os: Option<EndpointOs> = "os",
        /// How fast the query was on the endpoint.
        pub performance: Option<RunEndpointPerformance> = "performance",
        /// Result of the query on the endpoint.
        pub result: Option<RunResult> = "result",
        /// Number of rows from the endpoint.
        pub result_count: Option<Integer> = "resultCount",
        /// Code of the status.
        pub status_code: Option<String> = "statusCode",
        /// Description of the status.
        pub status_message: Option<String> = "statusMessage",
    }
}

record! {
    /// How fast a query was on one endpoint.
    pub struct RunEndpointPerformance {
        /// Amount of data that the endpoint sent, in bytes.
        pub data_transferred_in_bytes: Option<Integer> = "dataTransferredInBytes",
        /// Time that the endpoint took, in milliseconds.
        pub execution_time_in_millis: Option<Integer> = "executionTimeInMillis",
        /// Rating of the speed, from `poor` to `excellent`.
        pub score: Option<QueryPerformanceScore> = "score",
    }
}

record! {
    /// A web site that gives information on a value, from `GET /live-discover/v1/enrichment-pivots`.
    pub struct EnrichmentPivot {
        /// Whether the vendor or the tenant created the site.
        pub source_type: Option<SourceType> = "sourceType",
        /// Name of the site.
        pub name: Option<String> = "name",
        /// Description of the site.
        pub description: Option<String> = "description",
        /// Kind of value that the site knows, such as `ipAddress`.
        pub kind: Option<String> = "type",
        /// URL of the site.
        pub url: Option<String> = "url",
        /// Identifier of the site.
        pub id: Option<String> = "id",
        /// Tenant that the site belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// When the site was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who created the site.
        pub created_by: Option<Principal> = "createdBy",
        /// When the site was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed the site.
        pub updated_by: Option<Principal> = "updatedBy",
    }
}
