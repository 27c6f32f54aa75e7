//! The vendor's identifiers as types, so that a site's id cannot stand where an agent's belongs. Today they have 18 or 19 digits.

use connect_core::IdRule;

connect_core::ids! { IdRule::TOKEN;
    /// The id of an agent: `id`, not `uuid`.
    AgentId = "agent id";
    /// The id of an account.
    AccountId = "account id";
    /// The id of a site.
    SiteId = "site id";
    /// The id of a group.
    GroupId = "group id";
}
