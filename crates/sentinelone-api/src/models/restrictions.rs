//! The blocklist: hashes that the agents stop. Records of the operations.

use open_record::record;

use super::{ExclusionSource, OsType, ScopeIds};

record! {
    /// A restriction, as returned by `GET restrictions`.
    pub struct Restriction {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether the item was imported.
        pub imported: Option<bool> = "imported",
        /// Whether to include children.
        pub include_children: Option<bool> = "includeChildren",
        /// Whether to include parents.
        pub include_parents: Option<bool> = "includeParents",
        /// The vendor's reason not to recommend it.
        pub not_recommended: Option<String> = "notRecommended",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
        /// The scope.
        pub scope: Option<ScopeIds> = "scope",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// The path of the scope.
        pub scope_path: Option<String> = "scopePath",
        /// The SHA-256 value.
        pub sha256_value: Option<String> = "sha256Value",
        /// The source.
        pub source: Option<ExclusionSource> = "source",
        /// The type.
        pub type_: Option<String> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
        /// The name of the user.
        pub user_name: Option<String> = "userName",
        /// The value.
        pub value: Option<String> = "value",
        /// The hash id.
        pub hash_id: Option<String> = "hashId",
    }
}
