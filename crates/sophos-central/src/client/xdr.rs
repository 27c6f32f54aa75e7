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
use super::words::{Moment, SortOrder};
use crate::models::{
    AdHocQuery, Canceled, EndpointMatch, QueryCategory, QueryVariable, RunStatus, SavedQuery, SavedQueryRef, XdrRun,
};

connect_core::requests! {
    /// Listing the runs of queries over the Data Lake: a list that has not been asked for yet.
    pub list ListXdrRuns of XdrRun {
        /// Only those in these states.
        statuses: [RunStatus] => query "statuses",
        /// The direction of sorting, by time.
        order: SortOrder => query "order",
    }

    /// Beginning a query over the Data Lake, which goes back 30 days. Set either a saved query or one of your own: not sent yet.
    pub call RunXdrQuery of XdrRun {
        /// A query of your own.
        ad_hoc_query: AdHocQuery => body "adHocQuery",
        /// The sender.
        from: Moment => body "from",
        /// The recipients.
        to: Moment => body "to",
        /// The endpoints to ask.
        match_endpoints: EndpointMatch => body "matchEndpoints",
        /// A saved query.
        saved_query: SavedQueryRef => body "savedQuery",
        /// The variables.
        variables: [QueryVariable] => body "variables",
    }

    /// Listing the rows that a finished run has found: a list that has not been asked for yet.
    pub list ListXdrResults of Value {
    }

    /// Listing the categories of saved queries: a list that has not been asked for yet.
    pub list ListXdrCategories of QueryCategory {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Reading one category: not sent yet.
    pub call GetXdrCategory of QueryCategory {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing the saved queries: a list that has not been asked for yet.
    pub list ListXdrQueries of SavedQuery {
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
    pub call GetXdrQuery of SavedQuery {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }
}

impl XdrQueries {
    /// Lists the runs of queries over the Data Lake, at most 50 a page.
    pub fn runs(&self) -> ListXdrRuns {
        ListXdrRuns::new(self.core.list(LIST_XDR_RUNS.request().query("pageTotal", true), by_number(50)))
    }

    /// Begins a query over the Data Lake, which goes back 30 days. Set either a saved query or one of your own.
    pub fn run(&self) -> RunXdrQuery {
        RunXdrQuery::new(self.core.record(RUN_XDR_QUERY.request().empty_object(), ""))
    }

    /// Reads how far a run is.
    pub fn get_run(&self, id: &XdrRunId) -> Call<XdrRun> {
        self.core.record(GET_XDR_RUN.request().segment("runId", id), "")
    }

    /// Cancels a run.
    pub fn cancel(&self, id: &XdrRunId) -> Call<Canceled> {
        self.core.record(CANCEL_XDR_RUN.request().empty_object().segment("runId", id), "")
    }

    /// Lists the rows that a finished run has found, at most 1000 a page.
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

    /// Lists the saved queries, at most 50 a page.
    pub fn queries(&self) -> ListXdrQueries {
        ListXdrQueries::new(self.core.list(LIST_XDR_QUERIES.request().query("pageTotal", true), by_number(50)))
    }

    /// Reads one saved query.
    pub fn query(&self, id: &SavedQueryId) -> GetXdrQuery {
        GetXdrQuery::new(self.core.record(GET_XDR_QUERY.request().segment("queryId", id), ""))
    }
}

impl XdrQueries {
    /// Follows a run until it has finished, or until a deadline.
    pub fn follow(&self, id: &XdrRunId) -> Follow<XdrRun> {
        let call = self.get_run(id);
        Follow::new(move || call.clone().send(), |run| run.status == Some(RunStatus::Finished))
    }
}
