//! Queries over the Data Lake.

use open_record::record;

use super::{CodedRef, EndpointMatch, Principal, QueryVariable, RunResult, RunStatus};

record! {
    /// A run of a query over the Data Lake, from `GET /xdr-query/v1/queries/runs`.
    pub struct XdrRun {
        /// Its id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// How it ended.
        pub result: Option<RunResult> = "result",
        /// How far it is.
        pub status: Option<RunStatus> = "status",
        /// The category.
        pub category: Option<CodedRef> = "category",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// When it ended. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// The sender.
        pub from: Option<String> = "from",
        /// The endpoints to ask.
        pub match_endpoints: Option<EndpointMatch> = "matchEndpoints",
        /// Its name.
        pub name: Option<String> = "name",
        /// The query.
        pub query: Option<CodedRef> = "query",
        /// The query, in SQL.
        pub template: Option<String> = "template",
        /// The recipients.
        pub to: Option<String> = "to",
        /// The variables.
        pub variables: Option<Vec<QueryVariable>> = "variables",
    }
}

record! {
    /// Whether a run was cancelled, from `POST /xdr-query/v1/queries/runs/{runId}/cancel`.
    pub struct Canceled {
        /// Whether it was cancelled.
        pub canceled: Option<bool> = "canceled",
    }
}
