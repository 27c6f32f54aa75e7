//! Live Discover: queries that endpoints answer themselves.

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
use crate::models::{
    AdHocQuery, Deleted, EndpointMatch, EnrichmentPivot, LiveDiscoverRun, QueryCategory, QueryVariable, RunEndpoint,
    RunResult, RunStatus, SavedQuery, SavedQueryRef,
};

connect_core::requests! {
    /// Listing the categories of saved queries: a list that has not been asked for yet.
    pub list ListLiveDiscoverCategories of QueryCategory {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Reading one category: not sent yet.
    pub call GetLiveDiscoverCategory of QueryCategory {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing the saved queries: a list that has not been asked for yet.
    pub list ListLiveDiscoverQueries of SavedQuery {
        /// Only those of this category.
        category_id: QueryCategoryId => query "categoryId",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Reading one saved query: not sent yet.
    pub call GetLiveDiscoverQuery of SavedQuery {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing the runs of queries: a list that has not been asked for yet.
    pub list ListLiveDiscoverRuns of LiveDiscoverRun {
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Only those of this saved query.
        query_id: SavedQueryId => query "queryId",
        /// Only those of this category.
        category_id: QueryCategoryId => query "categoryId",
        /// Only those in these states.
        status: RunStatus => query "status",
        /// Only those with this outcome.
        result: RunResult => query "result",
        /// Only those begun by a `user`, or by a `service`.
        created_by_principal_type: String => query "createdByPrincipalType",
    }

    /// Beginning a query on these endpoints. Set either a saved query or one of your own: not sent yet.
    pub call RunLiveDiscoverQuery of LiveDiscoverRun {
        /// A saved query.
        saved_query: SavedQueryRef => body "savedQuery",
        /// A query of your own.
        ad_hoc_query: AdHocQuery => body "adHocQuery",
        /// The variables.
        variables: [QueryVariable] => body "variables",
    }

    /// Reading how far a run is: not sent yet.
    pub call GetLiveDiscoverRun of LiveDiscoverRun {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing the endpoints of a run, each with how it went: a list that has not been asked for yet.
    pub list ListEndpointsOfLiveDiscoverRun of RunEndpoint {
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Only those in this state: status, result and presence of data, as in `finished:succeeded:withData`.
        matching: String => query "match",
    }

    /// Listing the rows that endpoints have answered with: a list that has not been asked for yet.
    pub list ListLiveDiscoverResults of Value {
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
    }

    /// Listing the sites that explain a value, such as an address: a list that has not been asked for yet.
    pub list ListEnrichmentPivots of EnrichmentPivot {
    }

    /// Adding a site that explains a value: not sent yet.
    pub call CreateEnrichmentPivot of EnrichmentPivot {
        /// What it is for.
        description: String => body "description",
    }

    /// Changing a site that explains a value: not sent yet.
    pub call UpdateEnrichmentPivot of EnrichmentPivot {
        /// Its name.
        name: String => body "name",
        /// What it is for.
        description: String => body "description",
        /// Its address.
        url: String => body "url",
        /// Its kind.
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

    /// Lists the saved queries, at most 50 a page.
    pub fn queries(&self) -> ListLiveDiscoverQueries {
        ListLiveDiscoverQueries::new(
            self.core.list(LIST_LIVE_DISCOVER_QUERIES.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads one saved query.
    pub fn query(&self, id: &SavedQueryId) -> GetLiveDiscoverQuery {
        GetLiveDiscoverQuery::new(self.core.record(GET_LIVE_DISCOVER_QUERY.request().segment("queryId", id), ""))
    }

    /// Lists the runs of queries, at most 50 a page.
    pub fn runs(&self) -> ListLiveDiscoverRuns {
        ListLiveDiscoverRuns::new(
            self.core.list(LIST_LIVE_DISCOVER_RUNS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Begins a query on these endpoints. Set either a saved query or one of your own.
    pub fn run(&self, match_endpoints: &EndpointMatch) -> RunLiveDiscoverQuery {
        RunLiveDiscoverQuery::new(
            self.core.record(RUN_LIVE_DISCOVER_QUERY.request().member("matchEndpoints", match_endpoints), ""),
        )
    }

    /// Reads how far a run is.
    pub fn get_run(&self, id: &LiveDiscoverRunId) -> GetLiveDiscoverRun {
        GetLiveDiscoverRun::new(self.core.record(GET_LIVE_DISCOVER_RUN.request().segment("runId", id), ""))
    }

    /// Lists the endpoints of a run, each with how it went. At most 50 a page.
    pub fn endpoints(&self, id: &LiveDiscoverRunId) -> ListEndpointsOfLiveDiscoverRun {
        ListEndpointsOfLiveDiscoverRun::new(self.core.list(
            LIST_ENDPOINTS_OF_A_LIVE_DISCOVER_RUN.request().segment("runId", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists the rows that endpoints have answered with, at most 1000 a page.
    pub fn results(&self, id: &LiveDiscoverRunId) -> ListLiveDiscoverResults {
        ListLiveDiscoverResults::new(self.core.list_serde(
            LIST_LIVE_DISCOVER_RESULTS.request().segment("runId", id).query("pageTotal", true),
            by_key(1000),
        ))
    }

    /// Lists the sites that explain a value, such as an address.
    pub fn pivots(&self) -> ListEnrichmentPivots {
        ListEnrichmentPivots::new(self.core.list(LIST_ENRICHMENT_PIVOTS.request(), Paging::single("items")))
    }

    /// Adds a site that explains a value.
    pub fn create_pivot(&self, name: &str, url: &str, kind: &str) -> CreateEnrichmentPivot {
        CreateEnrichmentPivot::new(
            self.core.record(
                CREATE_ENRICHMENT_PIVOT.request().member("name", name).member("url", url).member("type", kind),
                "",
            ),
        )
    }

    /// Changes a site that explains a value.
    pub fn update_pivot(&self, id: &EnrichmentPivotId) -> UpdateEnrichmentPivot {
        UpdateEnrichmentPivot::new(
            self.core.record(UPDATE_ENRICHMENT_PIVOT.request().empty_object().segment("enrichmentPivotId", id), ""),
        )
    }

    /// Deletes a site that explains a value.
    pub fn delete_pivot(&self, id: &EnrichmentPivotId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ENRICHMENT_PIVOT.request().segment("enrichmentPivotId", id), "")
    }
}

impl LiveDiscover {
    /// Follows a run until it has finished, or until a deadline.
    pub fn follow(&self, id: &LiveDiscoverRunId) -> Follow<LiveDiscoverRun> {
        let call = self.get_run(id);
        Follow::new(move || call.clone().send(), |run| run.status == Some(RunStatus::Finished))
    }
}
