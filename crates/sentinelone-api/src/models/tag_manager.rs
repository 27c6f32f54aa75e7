//! Tags of endpoints. Records of the operations.

use open_record::{Integer, record, word_enum};

record! {
    /// An endpoint tag, as returned by `GET agents/tags`.
    pub struct EndpointTag {
        /// Whether to allow edit.
        pub allow_edit: Option<bool> = "allowEdit",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub created_by: Option<String> = "createdBy",
        /// The description.
        pub description: Option<String> = "description",
        /// The endpoints in current scope.
        pub endpoints_in_current_scope: Option<Integer> = "endpointsInCurrentScope",
        /// The id.
        pub id: Option<String> = "id",
        /// The key.
        pub key: Option<String> = "key",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// The path of the scope.
        pub scope_path: Option<String> = "scopePath",
        /// The number of endpoints.
        pub total_endpoints: Option<Integer> = "totalEndpoints",
        /// The number of exclusions.
        pub total_exclusions: Option<Integer> = "totalExclusions",
        /// The type.
        pub type_: Option<String> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who last updated it.
        pub updated_by: Option<String> = "updatedBy",
        /// The value.
        pub value: Option<String> = "value",
        /// The created by id.
        pub created_by_id: Option<String> = "createdById",
        /// The updated by id.
        pub updated_by_id: Option<String> = "updatedById",
    }
}

record! {
    /// A filter count, as returned by `GET agents/tags/filters-count`.
    pub struct FilterCount {
        /// The key.
        pub key: Option<String> = "key",
        /// The title.
        pub title: Option<String> = "title",
        /// The values.
        pub values: Option<Vec<FilterCountValue>> = "values",
        /// Whether to enable negation.
        pub enable_negation: Option<bool> = "enableNegation",
        /// Whether to disable sorting.
        pub disable_sorting: Option<bool> = "disableSorting",
        /// Whether the field is hidden as a filter.
        pub hidden_filter: Option<bool> = "hiddenFilter",
        /// Whether the field is hidden for grouping.
        pub hidden_group_by: Option<bool> = "hiddenGroupBy",
        /// The type.
        pub type_: Option<String> = "type",
    }
}

record! {
    /// The `values` of [`FilterCount`].
    pub struct FilterCountValue {
        /// The title.
        pub title: Option<String> = "title",
        /// The value.
        pub value: Option<String> = "value",
        /// The count.
        pub count: Option<Integer> = "count",
    }
}

word_enum! {
    /// Words of `scopeLevel`.
    pub enum ScopeLevel {
        /// `site`.
        Site = "site",
        /// `global`.
        Global = "global",
        /// `account`.
        Account = "account",
        /// `group`.
        Group = "group",
        /// `tenant`.
        Tenant = "tenant",
        /// `sentinel`.
        Sentinel = "sentinel",
    }
}
