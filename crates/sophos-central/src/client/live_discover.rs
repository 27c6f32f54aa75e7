//! Live Discover: queries that the endpoints themselves answer.

use connect_core::{Call, Follow, Paging};
use serde_json::Value;

use super::LiveDiscover;
use super::confirm::Deletion;
use super::ids::{EnrichmentPivotId, LiveDiscoverRunId, QueryCategoryId, SavedQueryId};
use super::operations::{
    CREATE_ENRICHMENT_PIVOT, DELETE_ENRICHMENT_PIVOT, GET_LIVE_DISCOVER_CATEGORY, GET_LIVE_DISCOVER_QUERY,
    GET_LIVE_DISCOVER_RUN, LIST_ENDPOINTS_OF_A_LIVE_DISCOVER_RUN, LIST_ENRICHMENT_PIVOTS,
    LIST_LIVE_DISCOVER_CATEGORIES, LIST_LIVE_DISCOVER_QUERIES, LIST_LIVE_DISCOVER_RESULTS, LIST_LIVE_DISCOVER_RUNS,
    RUN_LIVE_DISCOVER_QUERY, UPDATE_ENRICHMENT_PIVOT,
};
use super::paging::{by_key, by_number};
use super::requests::requests;
use crate::models::{
    AdHocQuery, Deleted, EndpointMatch, EnrichmentPivot, LiveDiscoverRun, QueryCategory, QueryVariable, RunEndpoint,
    RunResult, RunStatus, SavedQuery, SavedQueryRef,
};

requests! {
    /// A request that lists the categories of saved queries.
    pub list ListLiveDiscoverCategories of QueryCategory {
        fields,
    }

    /// A request that reads one category.
    pub call GetLiveDiscoverCategory of QueryCategory {
        fields,
    }

    /// A request that lists the saved queries.
    pub list ListLiveDiscoverQueries of SavedQuery {
        /// Only queries of this category.
        category_id: QueryCategoryId => query "categoryId",
        search,
        search_fields,
        fields,
    }

    /// A request that reads one saved query.
    pub call GetLiveDiscoverQuery of SavedQuery {
        fields,
    }

    /// A request that lists the runs of queries.
    pub list ListLiveDiscoverRuns of LiveDiscoverRun {
        sort,
        fields,
        /// Only runs of this saved query.
        query_id: SavedQueryId => query "queryId",
        /// Only runs of this category.
        category_id: QueryCategoryId => query "categoryId",
        /// Only runs with this status.
        status: RunStatus => query "status",
        /// Only runs with this result.
        result: RunResult => query "result",
        /// Only runs that a `user`, or a `service`, started.
        created_by_principal_type: String => query "createdByPrincipalType",
    }

    /// A request that starts a query on these endpoints. Set either a saved query or an ad-hoc query.
    pub call RunLiveDiscoverQuery of LiveDiscoverRun {
        /// A saved query.
        saved_query: SavedQueryRef => body "savedQuery",
        /// A query in SQL that is not saved.
        ad_hoc_query: AdHocQuery => body "adHocQuery",
        /// Values of the query's variables.
        variables: [QueryVariable] => body "variables",
    }

    /// A request that reads the status of a run.
    pub call GetLiveDiscoverRun of LiveDiscoverRun {
        fields,
    }

    /// A request that lists the endpoints of a run, each with its result.
    pub list ListEndpointsOfLiveDiscoverRun of RunEndpoint {
        sort,
        fields,
        /// Only endpoints in this state: status, result and presence of data, as in `finished:succeeded:withData`.
        matching: String => query "match",
    }

    /// A request that lists the rows of the answers of endpoints.
    pub list ListLiveDiscoverResults of Value {
        sort,
    }

    /// A request that lists the sites that give information on a value, such as an address.
    pub list ListEnrichmentPivots of EnrichmentPivot {
    }

    /// A request that adds a site that gives information on a value.
    pub call CreateEnrichmentPivot of EnrichmentPivot {
        /// Description of the site.
        description: String => body "description",
    }

    /// A request that changes a site that gives information on a value.
    pub call UpdateEnrichmentPivot of EnrichmentPivot {
        /// Name of the site.
        name: String => body "name",
        /// Description of the site.
        description: String => body "description",
        /// URL of the site.
        url: String => body "url",
        /// Kind of value that the site knows, such as `ipAddress`.
        kind: String => body "type",
    }
}

impl LiveDiscover {
    /// Lists the categories of saved queries.
    pub fn categories(&self) -> ListLiveDiscoverCategories {
        ListLiveDiscoverCategories::new(
            self.core.list(LIST_LIVE_DISCOVER_CATEGORIES.request(), Paging::single("items")),
        )
    }

    /// Reads one category.
    pub fn category(&self, id: &QueryCategoryId) -> GetLiveDiscoverCategory {
        GetLiveDiscoverCategory::new(
            self.core.record(GET_LIVE_DISCOVER_CATEGORY.request().segment("categoryId", id), ""),
        )
    }

    /// Lists the saved queries, at most 50 per page.
    pub fn queries(&self) -> ListLiveDiscoverQueries {
        ListLiveDiscoverQueries::new(
            self.core.list(LIST_LIVE_DISCOVER_QUERIES.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads one saved query.
    pub fn query(&self, id: &SavedQueryId) -> GetLiveDiscoverQuery {
        GetLiveDiscoverQuery::new(self.core.record(GET_LIVE_DISCOVER_QUERY.request().segment("queryId", id), ""))
    }

    /// Lists the runs of queries, at most 50 per page.
    pub fn runs(&self) -> ListLiveDiscoverRuns {
        ListLiveDiscoverRuns::new(
            self.core.list(LIST_LIVE_DISCOVER_RUNS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Starts a query on these endpoints. Set either a saved query or an ad-hoc query.
    pub fn run(&self, match_endpoints: &EndpointMatch) -> RunLiveDiscoverQuery {
        RunLiveDiscoverQuery::new(
            self.core.record(RUN_LIVE_DISCOVER_QUERY.request().member("matchEndpoints", match_endpoints), ""),
        )
    }

    /// Reads the status of a run.
    pub fn get_run(&self, id: &LiveDiscoverRunId) -> GetLiveDiscoverRun {
        GetLiveDiscoverRun::new(self.core.record(GET_LIVE_DISCOVER_RUN.request().segment("runId", id), ""))
    }

    /// Lists the endpoints of a run, each with its result. At most 50 per page.
    pub fn endpoints(&self, id: &LiveDiscoverRunId) -> ListEndpointsOfLiveDiscoverRun {
        ListEndpointsOfLiveDiscoverRun::new(self.core.list(
            LIST_ENDPOINTS_OF_A_LIVE_DISCOVER_RUN.request().segment("runId", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists the rows of the answers of endpoints, at most 1000 per page.
    pub fn results(&self, id: &LiveDiscoverRunId) -> ListLiveDiscoverResults {
        ListLiveDiscoverResults::new(self.core.list_serde(
            LIST_LIVE_DISCOVER_RESULTS.request().segment("runId", id).query("pageTotal", true),
            by_key(1000),
        ))
    }

    /// Lists the sites that give information on a value, such as an address.
    pub fn pivots(&self) -> ListEnrichmentPivots {
        ListEnrichmentPivots::new(self.core.list(LIST_ENRICHMENT_PIVOTS.request(), Paging::single("items")))
    }

    /// Adds a site that gives information on a value.
    pub fn create_pivot(&self, name: &str, url: &str, kind: &str) -> CreateEnrichmentPivot {
        CreateEnrichmentPivot::new(
            self.core.record(
                CREATE_ENRICHMENT_PIVOT.request().member("name", name).member("url", url).member("type", kind),
                "",
            ),
        )
    }

    /// Changes a site that gives information on a value.
    pub fn update_pivot(&self, id: &EnrichmentPivotId) -> UpdateEnrichmentPivot {
        UpdateEnrichmentPivot::new(
            self.core.record(UPDATE_ENRICHMENT_PIVOT.request().empty_object().segment("enrichmentPivotId", id), ""),
        )
    }

    /// Deletes a site that gives information on a value.
    pub fn delete_pivot(&self, id: &EnrichmentPivotId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ENRICHMENT_PIVOT.request().segment("enrichmentPivotId", id), "")
    }
}

impl LiveDiscover {
    /// Follows a run until it has finished or the deadline has passed.
    pub fn follow(&self, id: &LiveDiscoverRunId) -> Follow<LiveDiscoverRun> {
        let call = self.get_run(id);
        Follow::new(move || call.clone().send(), |run| run.status == Some(RunStatus::Finished))
    }
}
