//! Saved filters.

use connect_core::Call;
use open_record::word_enum;
use serde_json::{Value, json};

use super::Filters;
use super::agents::AgentFilter;
use super::ids::FilterId;
use super::operations::{
    CREATE_DEEP_VISIBILITY_FILTER, CREATE_SAVED_FILTER, CREATE_XDR_FILTER, DELETE_DEEP_VISIBILITY_FILTER,
    DELETE_SAVED_FILTER, DELETE_XDR_FILTER, LIST_DEEP_VISIBILITY_FILTERS, LIST_SAVED_FILTERS, LIST_XDR_FILTERS,
    UPDATE_DEEP_VISIBILITY_FILTER, UPDATE_SAVED_FILTER, UPDATE_XDR_FILTER,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{DeepVisibilityFilter, SavedFilter, ScopeLevel, SortBy, Success, Visibility, XdrFilter};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum XdrFilterSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum SavedFilterSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
    }
}

connect_core::parameters! {
    /// Which saved filters an operation concerns: every condition must hold.
    pub struct SavedFilterFilter {}
}

setters! { SavedFilterFilter filter {
    group_scope;
    /// The scope level.
    one scope_level: ScopeLevel => "scope_level";
} }

connect_core::requests! {
    /// A request that lists saved filters.
    pub list ListSavedFilters of SavedFilter {}

    /// A request that changes a saved filter.
    pub call UpdateSavedFilter of SavedFilter {}

    /// A request that lists the saved Deep Visibility filters.
    pub call ListDeepVisibilityFilters of Value {}

    /// A request that saves a Deep Visibility filter.
    pub call CreateDeepVisibilityFilter of () {}

    /// A request that changes a saved Deep Visibility filter.
    pub call UpdateDeepVisibilityFilter of DeepVisibilityFilter {}

    /// A request that lists the saved XDR filters.
    pub list ListXdrFilters of XdrFilter {}

    /// A request that saves an XDR filter.
    pub call CreateXdrFilter of XdrFilter {}

    /// A request that changes a saved XDR filter.
    pub call UpdateXdrFilter of XdrFilter {}
}

setters! { ListSavedFilters query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: SavedFilterSortBy => "sortBy";
    site_scope;
    /// Whether to include global.
    flag include_global => "includeGlobal";
} }

setters! { ListSavedFilters, ListDeepVisibilityFilters, ListXdrFilters query {
    listing;
    /// A free text to search for.
    text query => "query";
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// Only records with one of these `ids`.
    many(5000) ids: FilterId => "ids";
} }

setters! { UpdateSavedFilter, UpdateXdrFilter body {
    /// The name.
    text name => "data.name";
    /// The filter fields.
    one filter_fields: Value => "data.filterFields";
} }

setters! { ListDeepVisibilityFilters query {
    /// The skip.
    number skip => "skip";
    /// The limit.
    number limit => "limit";
    /// Whether the answer has only the number of records.
    flag count_only => "countOnly";
    /// The sort by.
    one sort_by: SortBy => "sortBy";
    group_scope;
    /// Whether to include global.
    flag include_global => "includeGlobal";
} }

setters! { CreateDeepVisibilityFilter, UpdateDeepVisibilityFilter body {
    /// The recipients.
    many(5000) recipients: String => "data.recipients";
    /// The frequency.
    number frequency => "data.frequency";
    /// Whether notifications are sent.
    flag notifications => "data.notifications";
} }

setters! { ListXdrFilters query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: XdrFilterSortBy => "sortBy";
    site_scope;
} }

setters! { CreateXdrFilter body {
    /// The filter.
    one filter_value: Value => "data.filter";
    /// The id of the scope.
    number scope_id => "data.scopeId";
    /// The visibility.
    one visibility: Visibility => "data.visibility";
    /// The level of the scope.
    text scope_level => "data.scopeLevel";
} }

impl Filters {
    /// Lists saved filters, page by page.
    pub fn list(&self) -> ListSavedFilters {
        ListSavedFilters::new(
            self.core
                .list(LIST_SAVED_FILTERS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a saved filter.
    pub fn create(&self, name: &str, filter_fields: &AgentFilter) -> Call<SavedFilter> {
        self.core.record(
            CREATE_SAVED_FILTER.request().member("data.name", name).conditions("data.filterFields", filter_fields),
            "data",
        )
    }

    /// Changes a saved filter.
    pub fn update(&self, filter_id: &FilterId) -> UpdateSavedFilter {
        UpdateSavedFilter::new(
            self.core.record(
                UPDATE_SAVED_FILTER.request().segment("filter_id", filter_id).member("data", json!({})),
                "data",
            ),
        )
    }

    /// Deletes a saved filter. **It cannot be undone.**
    pub fn delete(&self, filter_id: &FilterId) -> Call<Success> {
        self.core.record(DELETE_SAVED_FILTER.request().segment("filter_id", filter_id), "data")
    }

    /// Lists the saved Deep Visibility filters.
    pub fn list_deep_visibility(&self) -> ListDeepVisibilityFilters {
        ListDeepVisibilityFilters::new(self.core.json(LIST_DEEP_VISIBILITY_FILTERS.request(), ""))
    }

    /// Saves a Deep Visibility filter.
    pub fn create_deep_visibility(
        &self,
        filter: &SavedFilterFilter,
        name: &str,
        filter_fields: &Value,
    ) -> CreateDeepVisibilityFilter {
        CreateDeepVisibilityFilter::new(
            self.core.nothing(
                CREATE_DEEP_VISIBILITY_FILTER
                    .request()
                    .conditions("filter", filter)
                    .member("data.name", name)
                    .member("data.filterFields", filter_fields),
            ),
        )
    }

    /// Deletes a saved Deep Visibility filter. **It cannot be undone.**
    pub fn delete_deep_visibility(&self, filter_id: &FilterId) -> Call<Success> {
        self.core.record(DELETE_DEEP_VISIBILITY_FILTER.request().segment("filter_id", filter_id), "data")
    }

    /// Changes a saved Deep Visibility filter.
    pub fn update_deep_visibility(
        &self,
        filter_id: &FilterId,
        filter: &SavedFilterFilter,
        name: &str,
        filter_fields: &Value,
    ) -> UpdateDeepVisibilityFilter {
        UpdateDeepVisibilityFilter::new(
            self.core.record(
                UPDATE_DEEP_VISIBILITY_FILTER
                    .request()
                    .segment("filter_id", filter_id)
                    .conditions("filter", filter)
                    .member("data.name", name)
                    .member("data.filterFields", filter_fields),
                "data",
            ),
        )
    }

    /// Lists the saved XDR filters.
    pub fn list_xdr(&self) -> ListXdrFilters {
        ListXdrFilters::new(
            self.core
                .list(LIST_XDR_FILTERS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Saves an XDR filter.
    pub fn create_xdr(&self, filter: &Value, filter_fields: &Value, name: &str) -> CreateXdrFilter {
        CreateXdrFilter::new(
            self.core.record(
                CREATE_XDR_FILTER
                    .request()
                    .member("filter", filter)
                    .member("data.filterFields", filter_fields)
                    .member("data.name", name),
                "data",
            ),
        )
    }

    /// Changes a saved XDR filter.
    pub fn update_xdr(&self, filter_id: &FilterId, filter: &Value) -> UpdateXdrFilter {
        UpdateXdrFilter::new(
            self.core.record(
                UPDATE_XDR_FILTER
                    .request()
                    .segment("filter_id", filter_id)
                    .member("filter", filter)
                    .member("data", json!({})),
                "data",
            ),
        )
    }

    /// Deletes a saved XDR filter. **It cannot be undone.**
    pub fn delete_xdr(&self, filter_id: &FilterId) -> Call<Success> {
        self.core.record(DELETE_XDR_FILTER.request().segment("filter_id", filter_id), "data")
    }
}
