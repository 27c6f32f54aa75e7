//! Queries over the events that the agents recorded.

use chrono::{DateTime, Utc};
use connect_core::Call;
use serde_json::Value;

use super::DeepVisibility;
use super::agents::SortOrder;
use super::ids::{AccountId, SiteId};
use super::operations::{
    CANCEL_QUERY, GET_FILE_DOWNLOAD, GET_POWER_QUERY, GET_QUERY_STATUS, LIST_EVENTS_OF_DEEP_VISIBILITY,
    LIST_EVENTS_OF_TYPE, LIST_PROCESS_STATE, START_POWER_QUERY, START_QUERY,
};
use super::paging::by_cursor;
use super::setters::{setters, time};
use crate::models::{DeepVisibilityEvent, FileDownload, PowerQuery, QueryStatus, QueryType, StartedQuery, Success};

connect_core::requests! {
    /// A request that starts a query.
    pub call StartQuery of StartedQuery {}

    /// A request that lists the events that a query found.
    pub list ListEventsOfDeepVisibility of DeepVisibilityEvent {}

    /// A request that starts a power query.
    pub call StartPowerQuery of PowerQuery {}

    /// A request that reads the status of a power query, and its results.
    pub call GetPowerQuery of PowerQuery {}

    /// A request that lists the state of processes.
    pub call ListProcessState of Value {}

    /// A request that lists the events of one type that a query found.
    pub list ListEventsOfType of DeepVisibilityEvent {}
}

setters! { StartQuery, StartPowerQuery body {
    /// The ids of the accounts.
    many(500) account_ids: AccountId => "accountIds";
    /// The limit.
    number(1, 100_000) limit => "limit";
    /// The ids of the sites.
    many(500) site_ids: SiteId => "siteIds";
} }

setters! { StartQuery body {
    /// Whether it is verbose.
    flag is_verbose => "isVerbose";
    /// The query type.
    many(1) query_type: QueryType => "queryType";
    /// The time frame.
    text time_frame => "timeFrame";
} }

setters! { ListEventsOfDeepVisibility, ListEventsOfType query {
    /// The sub query.
    text sub_query => "subQuery";
    /// The member to sort by. The default is one that never changes.
    text sort_by => "sortBy";
} }

setters! { GetPowerQuery query {
    /// The query id.
    text query_id => "queryId";
} }

setters! { ListProcessState query {
    /// The skip.
    number skip => "skip";
    /// The limit.
    number limit => "limit";
    /// The sort by.
    text sort_by => "sortBy";
    /// The sort order.
    one sort_order: SortOrder => "sortOrder";
} }

impl DeepVisibility {
    /// Starts a query. Permission: `SDL Data.viewEdr`.
    pub fn start(&self, from_date: DateTime<Utc>, query: &str, to_date: DateTime<Utc>) -> StartQuery {
        StartQuery::new(
            self.core.record(
                START_QUERY
                    .request()
                    .member("fromDate", time(from_date))
                    .member("query", query)
                    .member("toDate", time(to_date)),
                "data",
            ),
        )
    }

    /// Reads how far a query is. Permission: `SDL Data.viewEdr`.
    pub fn get_status(&self, query_id: &str) -> Call<QueryStatus> {
        self.core.record(GET_QUERY_STATUS.request().query("queryId", query_id), "data")
    }

    /// Lists the events that a query found. Permission: `SDL Data.viewEdr`.
    pub fn list_events(&self, query_id: &str) -> ListEventsOfDeepVisibility {
        ListEventsOfDeepVisibility::new(
            self.core.list(LIST_EVENTS_OF_DEEP_VISIBILITY.request().query("queryId", query_id), by_cursor("data")),
        )
    }

    /// Cancels a query. Permission: `SDL Data.viewEdr`.
    pub fn cancel(&self, query_id: &str) -> Call<Success> {
        self.core.record(CANCEL_QUERY.request().member("queryId", query_id), "data")
    }

    /// Starts a power query. Permission: `SDL Data.viewEdr`.
    pub fn start_power_query(&self, from_date: DateTime<Utc>, query: &str, to_date: DateTime<Utc>) -> StartPowerQuery {
        StartPowerQuery::new(
            self.core.record(
                START_POWER_QUERY
                    .request()
                    .member("fromDate", time(from_date))
                    .member("query", query)
                    .member("toDate", time(to_date)),
                "data",
            ),
        )
    }

    /// Reads the status of a power query, and its results. Permission: `SDL Data.viewEdr`.
    pub fn get_power_query(&self) -> GetPowerQuery {
        GetPowerQuery::new(self.core.record(GET_POWER_QUERY.request(), "data"))
    }

    /// Lists the state of processes.
    pub fn list_process_state(&self, query_id: &str) -> ListProcessState {
        ListProcessState::new(self.core.json(LIST_PROCESS_STATE.request().query("queryId", query_id), ""))
    }

    /// Lists the events of one type that a query found.
    pub fn list_events_of_type(&self, event_type: &str, query_id: &str) -> ListEventsOfType {
        ListEventsOfType::new(self.core.list(
            LIST_EVENTS_OF_TYPE.request().segment("event_type", event_type).query("queryId", query_id),
            by_cursor("data"),
        ))
    }

    /// Reads the file download.
    pub fn get_file_download(&self, download_token: &str) -> Call<FileDownload> {
        self.core.record(GET_FILE_DOWNLOAD.request().query("downloadToken", download_token), "data")
    }
}
