//! Tags of endpoints.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::TagManager;
use super::ids::TagId;
use super::operations::{
    CREATE_ENDPOINT_TAG, DELETE_ENDPOINT_TAG, LIST_ENDPOINT_TAGS, LIST_FILTER_COUNTS, UPDATE_ENDPOINT_TAG,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Affected, EndpointTag, FilterCount};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum EndpointTagSortBy {
        /// `key`.
        Key = "key",
        /// `value`.
        Value = "value",
        /// `description`.
        Description = "description",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `createdBy`.
        CreatedBy = "createdBy",
        /// `updatedBy`.
        UpdatedBy = "updatedBy",
        /// `scopePath`.
        ScopePath = "scopePath",
    }
}

connect_core::parameters! {
    /// Which endpoint tags an operation concerns: every condition must hold.
    pub struct EndpointTagFilter {}
}

setters! { EndpointTagFilter filter {
    scope;
    /// Only records with one of these `tagIds`.
    many(5000) tag_ids: TagId => "tagIds";
    /// Only records with one of these `tagIdsExcluded`.
    many(5000) tag_ids_excluded: String => "tagIdsExcluded";
} }

connect_core::requests! {
    /// A request that lists endpoint tags.
    pub list ListEndpointTags of EndpointTag {}

    /// A request that creates an endpoint tag.
    pub call CreateEndpointTag of EndpointTag {}

    /// A request that changes an endpoint tag.
    pub call UpdateEndpointTag of EndpointTag {}

    /// A request that lists the numbers of tags per filter.
    pub call ListFilterCounts of Vec<FilterCount> {}
}

setters! { ListEndpointTags query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EndpointTagSortBy => "sortBy";
    listing;
    /// Whether to include endpoint counters.
    flag include_endpoint_counters => "includeEndpointCounters";
    /// Whether to include exclusion counters.
    flag include_exclusion_counters => "includeExclusionCounters";
    /// Whether it is decommissioned.
    flags is_decommissioned => "isDecommissioned";
    /// Whether it is uninstalled.
    flags is_uninstalled => "isUninstalled";
} }

setters! { ListEndpointTags, ListFilterCounts query {
    group_scope;
    /// Only records with one of these `ids`.
    many(5000) ids: TagId => "ids";
    /// Only records whose key contains one of these texts.
    contains(5000) key_contains => "key__contains";
    /// The key.
    text key => "key";
    /// The value.
    text value => "value";
    /// The description.
    text description => "description";
    /// The path of the scope.
    text scope_path => "scopePath";
    /// The user who created it.
    text created_by => "createdBy";
    /// The user who last updated it.
    text updated_by => "updatedBy";
    /// Only records whose value contains one of these texts.
    contains(5000) value_contains => "value__contains";
} }

setters! { ListEndpointTags, ListFilterCounts query; EndpointTagFilter filter {
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// A free text to search for.
    text query => "query";
} }

setters! { CreateEndpointTag, UpdateEndpointTag body {
    /// The description.
    text description => "data.description";
} }

setters! { UpdateEndpointTag body {
    /// The key.
    text key => "data.key";
    /// The value.
    text value => "data.value";
} }

impl TagManager {
    /// Lists endpoint tags, page by page. Permission: `Endpoints.view`.
    pub fn list(&self) -> ListEndpointTags {
        ListEndpointTags::new(self.core.list(LIST_ENDPOINT_TAGS.request(), by_cursor("data")))
    }

    /// Creates an endpoint tag. Permission: `Tag Management.create`.
    pub fn create(&self, scope: &Scope, key: &str, type_: &str, value: &str) -> CreateEndpointTag {
        CreateEndpointTag::new(
            self.core.record(
                CREATE_ENDPOINT_TAG
                    .request()
                    .member("filter", scope)
                    .member("data.key", key)
                    .member("data.type", type_)
                    .member("data.value", value),
                "data",
            ),
        )
    }

    /// Changes an endpoint tag. Permission: `Tag Management.edit`.
    pub fn update(&self, tag_id: &TagId) -> UpdateEndpointTag {
        UpdateEndpointTag::new(
            self.core.record(UPDATE_ENDPOINT_TAG.request().segment("tag_id", tag_id).member("data", json!({})), "data"),
        )
    }

    /// Deletes endpoint tags. **It cannot be undone.** Permission: `Tag Management.delete`.
    pub fn delete(&self, filter: &EndpointTagFilter) -> Call<Affected> {
        self.core.record(DELETE_ENDPOINT_TAG.request().conditions("filter", filter), "data")
    }

    /// Lists the numbers of tags per filter.
    pub fn list_filter_counts(&self) -> ListFilterCounts {
        ListFilterCounts::new(self.core.json(LIST_FILTER_COUNTS.request(), "data"))
    }
}
