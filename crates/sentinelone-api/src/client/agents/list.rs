use connect_core::{Client, Cursor, Items, Page, Pages, Paging, Result, Walk};

use super::{AgentFilter, AgentSortBy, SortOrder};
use crate::client::operations::LIST_AGENTS;
use crate::client::page_size::PageSize;
use crate::client::refuse;
use crate::models::Agent;

/// A list of agents that has not been asked for yet.
///
/// Sorted by [`AgentSortBy::Id`] unless told otherwise: the service's cursor marks a place in the sorted list, so that agents can be missed
/// in a list sorted by a column that changes meanwhile.
#[derive(Clone, Debug)]
#[must_use = "a list does nothing until it is sent or its stream is read"]
pub struct ListAgents {
    client: Client,
    filter: AgentFilter,
    sort: (AgentSortBy, SortOrder),
    page_size: PageSize,
    skip_count: bool,
    start: Option<Cursor>,
}

impl ListAgents {
    pub(super) fn new(client: Client) -> Self {
        let sort = (AgentSortBy::Id, SortOrder::Ascending);
        let filter = AgentFilter::new();
        Self { client, filter, sort, page_size: PageSize::default(), skip_count: false, start: None }
    }

    /// Only the agents that the filter matches.
    pub fn filter(mut self, filter: AgentFilter) -> Self {
        self.filter = filter;
        self
    }

    /// The column to sort by (`sortBy`), smallest first.
    pub fn sort_by(mut self, column: AgentSortBy) -> Self {
        self.sort.0 = column;
        self
    }

    /// The direction of sorting (`sortOrder`).
    pub fn sort_order(mut self, order: SortOrder) -> Self {
        self.sort.1 = order;
        self
    }

    /// How many agents a page may have (`limit`); 1000 by default.
    pub fn page_size(mut self, size: PageSize) -> Self {
        self.page_size = size;
        self
    }

    /// Whether the service may leave out counting the matches (`skipCount`), which is faster. Then [`Page::total`] means nothing.
    pub fn skip_count(mut self, skip: bool) -> Self {
        self.skip_count = skip;
        self
    }

    /// Starts where a saved cursor points to. Everything else must be as it was when the cursor was saved.
    pub fn starting_at(mut self, cursor: Cursor) -> Self {
        self.start = Some(cursor);
        self
    }

    /// Reads one page: the first, or the one at the starting cursor.
    ///
    /// # Errors
    /// [`Error::Parameter`](connect_core::Error::Parameter) when a part cannot be sent,
    /// [`Error::CursorExpired`](connect_core::Error::CursorExpired), and those of a request.
    pub async fn send(self) -> Result<Page<Agent>> {
        self.walk().send().await
    }

    /// The pages as a stream, one fetched ahead. The stream has to be polled within a Tokio runtime.
    pub fn pages(self) -> Pages<Agent> {
        self.walk().pages()
    }

    /// The agents as a stream. One that cannot be read comes as [`Error::DeadLetter`](connect_core::Error::DeadLetter), and the stream
    /// goes on behind it. The stream has to be polled within a Tokio runtime.
    pub fn items(self) -> Items<Agent> {
        self.walk().items()
    }

    fn walk(self) -> Walk<Agent> {
        let mut request = LIST_AGENTS.request();
        match conditions(&self.filter) {
            Ok(conditions) => {
                for (name, value) in conditions {
                    request = request.query(name, value);
                }
            }
            Err(error) => request = refuse(request, error),
        }
        request = request.query("sortBy", self.sort.0).query("sortOrder", self.sort.1.as_str());
        request = request.query("limit", self.page_size.get());
        if self.skip_count {
            request = request.query("skipCount", true);
        }
        let paging = Paging::cursor("data", "pagination.nextCursor", "cursor");
        let paging = if self.skip_count { paging } else { paging.total("pagination.totalItems") };
        self.client.walk(request, paging).starting_at_opt(self.start)
    }
}

/// The filter's conditions, and those that ask for what the service leaves out by default.
pub(super) fn conditions(filter: &AgentFilter) -> Result<Vec<(String, String)>> {
    let mut conditions = filter.to_query()?;
    for name in ["isDecommissioned", "isUninstalled"] {
        if !filter.names(name) {
            conditions.push((name.to_owned(), "true,false".to_owned()));
        }
    }
    Ok(conditions)
}
