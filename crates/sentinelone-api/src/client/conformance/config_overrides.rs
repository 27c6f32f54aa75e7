//! Settings that override the policy of agents.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::{Value, json};

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::config_overrides::{ConfigOverrideFilter, ConfigOverrideSortBy};
use crate::client::ids::{AgentId, ConfigOverrideId};
use crate::models::{ConfigOverrideScope, OsType, Reference, VersionOption};

/// The conditions that the list and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request)
            .ids([id::<ConfigOverrideId>()])
            .agent_ids([id::<AgentId>()])
            .created_at(time()..)
            .name_like("composed")
            .description_like("composed")
            .os_types([OsType::Windows])
            .agent_versions(["composed"])
            .version_option(VersionOption::All)
            .query("composed")
    };
}

/// What an override can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .description("composed")
            .agent_version("composed")
            .version_option(VersionOption::All)
            .account(read::<Reference>(r#"{"id":"1000000000000000001","name":"composed"}"#))
            .site(read::<Reference>(r#"{"id":"1000000000000000001","name":"composed"}"#))
            .group(read::<Reference>(r#"{"id":"1000000000000000001","name":"composed"}"#))
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        settings!(client.config_overrides().create(
            &json!({"composed": 1}),
            "composed",
            &OsType::Windows,
            &json!({"composed": 1}),
            &ConfigOverrideScope::Group,
        ))
        .step(),
        client.config_overrides().delete_many(&conditions!(ConfigOverrideFilter::new())).step(),
        client.config_overrides().delete(&id::<ConfigOverrideId>()).step(),
        update(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(client.config_overrides().list().sort_by(ConfigOverrideSortBy::Id).sort_order(SortOrder::Ascending))
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    settings!(
        client
            .config_overrides()
            .update(&id::<ConfigOverrideId>(), &json!({"composed": 1}))
            .name("composed")
            .os_type(OsType::Windows)
            .config(read::<Value>(r#"{"composed":1}"#))
            .scope(ConfigOverrideScope::Group)
    )
    .step()
}
