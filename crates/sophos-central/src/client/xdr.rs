//! Queries over the Data Lake.

use connect_core::{Call, Follow, Paging};
use serde_json::Value;

use super::XdrQueries;
use super::ids::{QueryCategoryId, SavedQueryId, XdrRunId};
use super::operations::{
    CANCEL_XDR_RUN, GET_XDR_CATEGORY, GET_XDR_QUERY, GET_XDR_RUN, LIST_XDR_CATEGORIES, LIST_XDR_QUERIES,
    LIST_XDR_RESULTS, LIST_XDR_RUNS, RUN_XDR_QUERY,
};
use super::paging::{by_key, by_number};
use super::requests::requests;
use super::words::{Moment, SortOrder};
use crate::models::{
    AdHocQuery, Canceled, EndpointMatch, QueryCategory, QueryVariable, RunStatus, SavedQuery, SavedQueryRef, XdrRun,
};

requests! {
    /// A request that lists the runs of queries over the Data Lake.
    pub list ListXdrRuns of XdrRun {
        /// Only runs in these states.
        statuses: [RunStatus] => query "statuses",
        /// Direction of the order by time.
        order: SortOrder => query "order",
    }

    /// A request that starts a query over the Data Lake, which has the last 30 days. Set either a saved query or an
    /// ad-hoc query.
    pub call RunXdrQuery of XdrRun {
        /// A query in SQL that is not saved.
        ad_hoc_query: AdHocQuery => body "adHocQuery",
        /// Beginning of the time range.
        from: Moment => body "from",
        /// End of the time range.
        to: Moment => body "to",
        /// The endpoints whose data is queried.
        match_endpoints: EndpointMatch => body "matchEndpoints",
        /// A saved query.
        saved_query: SavedQueryRef => body "savedQuery",
        /// Values of the query's variables.
        variables: [QueryVariable] => body "variables",
    }

    /// A request that lists the rows of a finished run.
    pub list ListXdrResults of Value {
    }

    /// A request that lists the categories of saved queries.
    pub list ListXdrCategories of QueryCategory {
        fields,
    }

    /// A request that reads one category.
    pub call GetXdrCategory of QueryCategory {
        fields,
    }

    /// A request that lists the saved queries.
    pub list ListXdrQueries of SavedQuery {
        /// Only queries of this category.
        category_id: QueryCategoryId => query "categoryId",
        search,
        search_fields,
        fields,
    }

    /// A request that reads one saved query.
    pub call GetXdrQuery of SavedQuery {
        fields,
    }
}

impl XdrQueries {
    /// Lists the runs of queries over the Data Lake, at most 50 per page.
    pub fn runs(&self) -> ListXdrRuns {
        ListXdrRuns::new(self.core.list(LIST_XDR_RUNS.request().query("pageTotal", true), by_number(50)))
    }

    /// Starts a query over the Data Lake, which has the last 30 days. Set either a saved query or an ad-hoc query.
    pub fn run(&self) -> RunXdrQuery {
        RunXdrQuery::new(self.core.record(RUN_XDR_QUERY.request().empty_object(), ""))
    }

    /// Reads the status of a run.
    pub fn get_run(&self, id: &XdrRunId) -> Call<XdrRun> {
        self.core.record(GET_XDR_RUN.request().segment("runId", id), "")
    }

    /// Cancels a run.
    pub fn cancel(&self, id: &XdrRunId) -> Call<Canceled> {
        self.core.record(CANCEL_XDR_RUN.request().empty_object().segment("runId", id), "")
    }

    /// Lists the rows of a finished run, at most 1000 per page.
    pub fn results(&self, id: &XdrRunId) -> ListXdrResults {
        ListXdrResults::new(self.core.list_serde(LIST_XDR_RESULTS.request().segment("runId", id), by_key(1000)))
    }

    /// Lists the categories of saved queries.
    pub fn categories(&self) -> ListXdrCategories {
        ListXdrCategories::new(self.core.list(LIST_XDR_CATEGORIES.request(), Paging::single("items")))
    }

    /// Reads one category.
    pub fn category(&self, id: &QueryCategoryId) -> GetXdrCategory {
        GetXdrCategory::new(self.core.record(GET_XDR_CATEGORY.request().segment("categoryId", id), ""))
    }

    /// Lists the saved queries, at most 50 per page.
    pub fn queries(&self) -> ListXdrQueries {
        ListXdrQueries::new(self.core.list(LIST_XDR_QUERIES.request().query("pageTotal", true), by_number(50)))
    }

    /// Reads one saved query.
    pub fn query(&self, id: &SavedQueryId) -> GetXdrQuery {
        GetXdrQuery::new(self.core.record(GET_XDR_QUERY.request().segment("queryId", id), ""))
    }
}

impl XdrQueries {
    /// Follows a run until it has finished or the deadline has passed.
    pub fn follow(&self, id: &XdrRunId) -> Follow<XdrRun> {
        let call = self.get_run(id);
        Follow::new(move || call.clone().send(), |run| run.status == Some(RunStatus::Finished))
    }
}
