//! Directory users, from `GET /common/v1/directory/users`.

use open_record::{Integer, record, word_enum};

record! {
    /// A user of the tenant's directory.
    ///
    /// Every member but `id` can be missing or `null`. There is no status, no last login and no role: administrators are another resource.
    pub struct User {
        /// The user's id.
        pub id: String = "id",
        /// The display name; for local accounts of Windows `COMPUTER\\user`.
        pub name: Option<String> = "name",
        /// The given name.
        pub first_name: Option<String> = "firstName",
        /// The family name.
        pub last_name: Option<String> = "lastName",
        /// The e-mail address; may be an empty string.
        pub email: Option<String> = "email",
        /// The directory domain.
        pub domain: Option<String> = "domain",
        /// The login name at Exchange; often an empty string.
        pub exchange_login: Option<String> = "exchangeLogin",
        /// The groups the user belongs to; lists cut them short.
        pub groups: Option<GroupExcerpt> = "groups",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Where the user comes from.
        pub source: Option<Source> = "source",
        /// When the user was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the user last changed; missing if never. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
    identity: id
}

record! {
    /// The first groups of a user, and their number.
    ///
    /// Where `items_count` is less than `total`, the rest must be read from the user's groups.
    pub struct GroupExcerpt {
        /// Number of all groups of the user.
        pub total: Option<Integer> = "total",
        /// Number of groups in `items`.
        pub items_count: Option<Integer> = "itemsCount",
        /// The first groups.
        pub items: Option<Vec<GroupRef>> = "items",
    }
}

record! {
    /// A group a user belongs to.
    pub struct GroupRef {
        /// The group's id.
        pub id: Option<String> = "id",
        /// Name of the group.
        pub name: Option<String> = "name",
        /// Its display name.
        pub display_name: Option<String> = "displayName",
    }
}

record! {
    /// The tenant a record belongs to.
    pub struct TenantRef {
        /// The tenant's id.
        pub id: Option<String> = "id",
        /// Name of the tenant.
        pub name: Option<String> = "name",
    }
}

record! {
    /// Where a directory entry comes from.
    pub struct Source {
        /// The kind of directory.
        pub kind: Option<SourceType> = "type",
    }
}

word_enum! {
    /// The kind of directory an entry comes from.
    pub enum SourceType {
        /// Made by hand in Sophos Central.
        Custom = "custom",
        /// Synchronized from Active Directory.
        ActiveDirectory = "activeDirectory",
        /// Synchronized from Microsoft Entra ID.
        AzureActiveDirectory = "azureActiveDirectory",
    }
}
