//! Tags of firewall rules and other objects. Records of the operations.

use open_record::{Integer, record, word_enum};

use super::ScopeLevel;

record! {
    /// A tag, as returned by `GET tags`.
    pub struct Tag {
        /// The name.
        pub name: Option<String> = "name",
        /// The id.
        pub id: Option<String> = "id",
        /// The description.
        pub description: Option<String> = "description",
        /// The kind.
        pub kind: Option<String> = "kind",
        /// The type.
        pub type_: Option<TagType> = "type",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// Who last changed it.
        pub updater: Option<String> = "updater",
        /// The id of the user who last changed it.
        pub updater_id: Option<String> = "updaterId",
        /// The linked rules.
        pub linked_rules: Option<Integer> = "linkedRules",
        /// The affected scopes.
        pub affected_scopes: Option<Integer> = "affectedScopes",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
    }
}

word_enum! {
    /// Words of `tagType`.
    pub enum TagType {
        /// `firewall`.
        Firewall = "firewall",
        /// `network-quarantine`.
        NetworkQuarantine = "network-quarantine",
        /// `device-inventory`.
        DeviceInventory = "device-inventory",
    }
}
