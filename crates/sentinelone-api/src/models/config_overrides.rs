//! Settings that override the policy of agents. Records of the operations.

use open_record::{record, word_enum};
use serde_json::Value;

use super::{OsType, Reference};

record! {
    /// A config override, as returned by `GET config-override`.
    pub struct ConfigOverride {
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The description.
        pub description: Option<String> = "description",
        /// The configuration.
        pub config: Option<Value> = "config",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
        /// The agent version.
        pub agent_version: Option<String> = "agentVersion",
        /// The version option.
        pub version_option: Option<VersionOption> = "versionOption",
        /// The scope.
        pub scope: Option<ConfigOverrideScope> = "scope",
        /// The site.
        pub site: Option<Reference> = "site",
        /// The group.
        pub group: Option<Reference> = "group",
        /// The account.
        pub account: Option<Reference> = "account",
        /// The agent.
        pub agent: Option<ConfigOverrideAgent> = "agent",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The `agent` of [`ConfigOverride`].
    pub struct ConfigOverrideAgent {
        /// The id.
        pub id: Option<String> = "id",
    }
}

word_enum! {
    /// Words of `versionOption`.
    pub enum VersionOption {
        /// `ALL`.
        All = "ALL",
        /// `SPECIFIC`.
        Specific = "SPECIFIC",
    }
}

word_enum! {
    /// Words of `configOverrideScope`.
    pub enum ConfigOverrideScope {
        /// `group`.
        Group = "group",
        /// `site`.
        Site = "site",
        /// `account`.
        Account = "account",
        /// `tenant`.
        Tenant = "tenant",
    }
}
