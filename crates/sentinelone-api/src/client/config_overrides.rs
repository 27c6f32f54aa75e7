//! Settings that override the policy of agents.

use connect_core::Call;
use open_record::word_enum;
use serde_json::{Value, json};

use super::ConfigOverrides;
use super::ids::{AgentId, ConfigOverrideId};
use super::operations::{
    CREATE_CONFIG_OVERRIDE, DELETE_CONFIG_OVERRIDE, DELETE_CONFIG_OVERRIDES, LIST_CONFIG_OVERRIDES,
    UPDATE_CONFIG_OVERRIDE,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{Affected, ConfigOverride, ConfigOverrideScope, OsType, Reference, Success, VersionOption};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ConfigOverrideSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `name`.
        Name = "name",
        /// `description`.
        Description = "description",
        /// `scope`.
        Scope = "scope",
        /// `osType`.
        OsType = "osType",
        /// `agentVersion`.
        AgentVersion = "agentVersion",
        /// `versionOption`.
        VersionOption = "versionOption",
        /// `config`.
        Config = "config",
        /// `agentId`.
        AgentId = "agentId",
    }
}

connect_core::parameters! {
    /// Which config overrides an operation concerns: every condition must hold.
    pub struct ConfigOverrideFilter {}
}

connect_core::requests! {
    /// A request that lists config overrides.
    pub list ListConfigOverrides of ConfigOverride {}

    /// A request that creates a config override.
    pub call CreateConfigOverride of ConfigOverride {}

    /// A request that changes a config override.
    pub call UpdateConfigOverride of ConfigOverride {}
}

setters! { ListConfigOverrides query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ConfigOverrideSortBy => "sortBy";
    listing;
} }

setters! { ListConfigOverrides query; ConfigOverrideFilter filter {
    scope;
    /// Only records with one of these `ids`.
    many(5000) ids: ConfigOverrideId => "ids";
    /// Only records with one of these `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// The name.
    text name_like => "name__like";
    /// The description.
    text description_like => "description__like";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// Only records with one of these `agentVersions`.
    many(5000) agent_versions: String => "agentVersions";
    /// The version option.
    one version_option: VersionOption => "versionOption";
    /// A free text to search for.
    text query => "query";
} }

setters! { CreateConfigOverride, UpdateConfigOverride body {
    /// The description.
    text description => "data.description";
    /// The agent version.
    text agent_version => "data.agentVersion";
    /// The version option.
    one version_option: VersionOption => "data.versionOption";
    /// The account.
    one account: Reference => "data.account";
    /// The site.
    one site: Reference => "data.site";
    /// The group.
    one group: Reference => "data.group";
} }

setters! { UpdateConfigOverride body {
    /// The name.
    text name => "data.name";
    /// The family of the operating system.
    one os_type: OsType => "data.osType";
    /// The configuration.
    one config: Value => "data.config";
    /// The scope.
    one scope: ConfigOverrideScope => "data.scope";
} }

impl ConfigOverrides {
    /// Lists config overrides, page by page.
    pub fn list(&self) -> ListConfigOverrides {
        ListConfigOverrides::new(
            self.core.list(
                LIST_CONFIG_OVERRIDES.request().query("sortBy", "id").query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Creates a config override.
    pub fn create(
        &self,
        filter: &Value,
        name: &str,
        os_type: &OsType,
        config: &Value,
        scope: &ConfigOverrideScope,
    ) -> CreateConfigOverride {
        CreateConfigOverride::new(
            self.core.record(
                CREATE_CONFIG_OVERRIDE
                    .request()
                    .member("filter", filter)
                    .member("data.name", name)
                    .member("data.osType", os_type)
                    .member("data.config", config)
                    .member("data.scope", scope),
                "data",
            ),
        )
    }

    /// Deletes config overrides. **It cannot be undone.**
    pub fn delete_many(&self, filter: &ConfigOverrideFilter) -> Call<Affected> {
        self.core.record(DELETE_CONFIG_OVERRIDES.request().conditions("filter", filter), "data")
    }

    /// Deletes a config override. **It cannot be undone.**
    pub fn delete(&self, override_id: &ConfigOverrideId) -> Call<Success> {
        self.core.record(DELETE_CONFIG_OVERRIDE.request().segment("override_id", override_id), "data")
    }

    /// Changes a config override.
    pub fn update(&self, override_id: &ConfigOverrideId, filter: &Value) -> UpdateConfigOverride {
        UpdateConfigOverride::new(
            self.core.record(
                UPDATE_CONFIG_OVERRIDE
                    .request()
                    .segment("override_id", override_id)
                    .member("filter", filter)
                    .member("data", json!({})),
                "data",
            ),
        )
    }
}
