//! Saved filters. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::ScopeLevel;

record! {
    /// A saved filter, as returned by `GET filters`.
    pub struct SavedFilter {
        /// The id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// The name.
        pub name: Option<String> = "name",
        /// The filter fields.
        pub filter_fields: Option<Value> = "filterFields",
    }
}

record! {
    /// A Deep Visibility filter, as returned by `PUT filters/dv/{filter_id}`.
    pub struct DeepVisibilityFilter {
        /// The id.
        pub id: Option<String> = "id",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// The name.
        pub name: Option<String> = "name",
        /// The filter fields.
        pub filter_fields: Option<Value> = "filterFields",
        /// The recipients.
        pub recipients: Option<Vec<String>> = "recipients",
        /// The frequency.
        pub frequency: Option<Integer> = "frequency",
        /// Whether notifications are sent.
        pub notifications: Option<bool> = "notifications",
        /// The scope level name.
        pub scope_level_name: Option<String> = "scopeLevelName",
    }
}

record! {
    /// An XDR filter, as returned by `GET xdr/filters`.
    pub struct XdrFilter {
        /// The mgmt id.
        pub mgmt_id: Option<String> = "mgmtId",
        /// The filter fields.
        pub filter_fields: Option<Value> = "filterFields",
        /// The name.
        pub name: Option<String> = "name",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The id.
        pub id: Option<String> = "id",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

word_enum! {
    /// Words of `visibility`.
    pub enum Visibility {
        /// `public`.
        Public = "public",
        /// `private`.
        Private = "private",
    }
}
