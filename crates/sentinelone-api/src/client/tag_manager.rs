//! Tags of endpoints.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::TagManager;
use super::agents::SortOrder;
use super::ids::{AccountId, GroupId, SiteId, TagId};
use super::operations::{
    CREATE_ENDPOINT_TAG, DELETE_ENDPOINT_TAG, LIST_ENDPOINT_TAGS, LIST_FILTER_COUNTS, UPDATE_ENDPOINT_TAG,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Affected, EndpointTag, FilterCount};

word_enum! {
    /// What a list can be sorted by.
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
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether to include what belongs to scopes below.
    flag include_children => "includeChildren";
    /// Whether to include what is inherited from scopes above.
    flag include_parents => "includeParents";
    /// A free text to look for.
    text query => "query";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `tagIds`.
    many(5000) tag_ids: TagId => "tagIds";
    /// Only these: `tagIdsExcluded`.
    many(5000) tag_ids_excluded: String => "tagIdsExcluded";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
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
    /// What to sort by, instead of what stays the same.
    one sort_by: EndpointTagSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether to include what is inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include what belongs to scopes below.
    flag include_children => "includeChildren";
    /// Only these: `ids`.
    many(5000) ids: TagId => "ids";
    /// Only where the key contains one of these texts.
    contains(5000) key_contains => "key__contains";
    /// A free text to look for.
    text query => "query";
    /// The key.
    text key => "key";
    /// The value.
    text value => "value";
    /// The description.
    text description => "description";
    /// The path of the scope.
    text scope_path => "scopePath";
    /// The created by.
    text created_by => "createdBy";
    /// The updated by.
    text updated_by => "updatedBy";
    /// Only where the value contains one of these texts.
    contains(5000) value_contains => "value__contains";
    /// Whether to include endpoint counters.
    flag include_endpoint_counters => "includeEndpointCounters";
    /// Whether to include exclusion counters.
    flag include_exclusion_counters => "includeExclusionCounters";
    /// The is decommissioned.
    flags is_decommissioned => "isDecommissioned";
    /// The is uninstalled.
    flags is_uninstalled => "isUninstalled";
} }

setters! { CreateEndpointTag body {
    /// The description.
    text description => "data.description";
} }

setters! { UpdateEndpointTag body {
    /// The description.
    text description => "data.description";
    /// The key.
    text key => "data.key";
    /// The value.
    text value => "data.value";
} }

setters! { ListFilterCounts query {
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether to include what is inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include what belongs to scopes below.
    flag include_children => "includeChildren";
    /// Only these: `ids`.
    many(5000) ids: TagId => "ids";
    /// Only where the key contains one of these texts.
    contains(5000) key_contains => "key__contains";
    /// A free text to look for.
    text query => "query";
    /// The key.
    text key => "key";
    /// The value.
    text value => "value";
    /// The description.
    text description => "description";
    /// The path of the scope.
    text scope_path => "scopePath";
    /// The created by.
    text created_by => "createdBy";
    /// The updated by.
    text updated_by => "updatedBy";
    /// Only where the value contains one of these texts.
    contains(5000) value_contains => "value__contains";
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
