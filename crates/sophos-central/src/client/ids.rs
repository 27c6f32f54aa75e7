//! The vendor's identifiers as types, so that a group's id cannot stand where a user's belongs. They are UUIDs, mostly.

use connect_core::IdRule;

connect_core::ids! { IdRule::SEGMENT;
    /// The id of a tenant.
    TenantId = "tenant id";
    /// The id of a directory user.
    UserId = "user id";
    /// The id of a group of directory users.
    UserGroupId = "user group id";
}
