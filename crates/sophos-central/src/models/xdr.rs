//! Queries over the Data Lake.

use open_record::record;

use super::{CodedRef, EndpointMatch, Principal, QueryVariable, RunResult, RunStatus};

record! {
    /// A run of a query over the Data Lake, from `GET /xdr-query/v1/queries/runs`.
    pub struct XdrRun {
        /// Identifier of the run.
        pub id: Option<String> = "id",
        /// When the run was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Result of the run.
        pub result: Option<RunResult> = "result",
        /// Status of the run.
        pub status: Option<RunStatus> = "status",
        /// Category of the query.
        pub category: Option<CodedRef> = "category",
        /// Who created the run.
        pub created_by: Option<Principal> = "createdBy",
        /// When the results expire. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// When the run finished. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// Beginning of the time range that is queried. ISO 8601.
        pub from: Option<String> = "from",
        /// The endpoints whose data is queried.
        pub match_endpoints: Option<EndpointMatch> = "matchEndpoints",
        /// Name of the query.
        pub name: Option<String> = "name",
        /// The saved query.
        pub query: Option<CodedRef> = "query",
        /// Text of the query, in SQL.
        pub template: Option<String> = "template",
        /// End of the time range that is queried. ISO 8601.
        pub to: Option<String> = "to",
        /// Values of the query's variables.
        pub variables: Option<Vec<QueryVariable>> = "variables",
    }
}

record! {
    /// Whether a run was cancelled, from `POST /xdr-query/v1/queries/runs/{runId}/cancel`.
    pub struct Canceled {
        /// Whether the run was cancelled.
        pub canceled: Option<bool> = "canceled",
    }
}
