//! Exclusions: what the agents leave alone.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::{Value, json};

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::exclusions::ExclusionSortBy;
use crate::client::ids::{ReportId, SiteId, UserId};
use crate::client::targets::Scope;
use crate::models::{
    Condition, ExclusionAction, ExclusionEngine, ExclusionMode, ExclusionSource, ExclusionType, InteractionLevel,
    ModeType, OsType, PathExclusionType, ThreatType, ValidationStatus,
};

/// The conditions that the list and its export have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request)
            .ids(["1000000000000000001"])
            .unified(true)
            .value("composed")
            .created_at(time()..)
            .updated_at(time()..)
            .query("composed")
            .type_(ExclusionType::Path)
            .os_types([OsType::Windows])
            .source([ExclusionSource::User])
            .user_ids([id::<UserId>()])
            .recommendations([ValidationStatus::NotRecommended])
            .value_contains(["composed"])
            .description_contains(["composed"])
            .user_contains(["composed"])
            .types([ExclusionType::Path])
            .modes([ExclusionMode::Suppress])
            .path_exclusion_types([PathExclusionType::File])
            .include_parents(true)
            .include_children(true)
            .imported([true, false])
            .application_name_contains(["composed"])
            .in_app_inventory(true)
            .mode_type(ModeType::All)
            .child_process(true)
            .threat_type([ThreatType::Edr])
            .engines([ExclusionEngine::Suppress])
            .interaction_level([InteractionLevel::DisableAllMonitors])
            .conditions([Condition::WhiteHash])
            .exclusion_name_contains(["composed"])
            .not_recommended([ValidationStatus::NotRecommended])
            .scope_path_contains(["composed"])
    };
}

/// What an exclusion can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .actions([ExclusionAction::Upload])
            .description("composed")
            .inject(true)
            .mode(ExclusionMode::Suppress)
            .path_exclusion_type("composed")
            .source("composed")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        conditions!(client.exclusions().list().sort_by(ExclusionSortBy::Id).sort_order(SortOrder::Ascending)).step(),
        settings!(client.exclusions().create(
            &Scope::sites([id::<SiteId>()]),
            &OsType::Windows,
            &ExclusionType::Path,
            &json!({"composed": 1})
        ))
        .step(),
        update(client),
        client.exclusions().delete(&["1000000000000000001"]).type_(ExclusionType::Path).step(),
        client.exclusions().download_report(&id::<ReportId>()).step(),
        validate(client),
        conditions!(client.exclusions().export()).step(),
    ]
}

fn update(client: &SentinelOneClient) -> Step {
    settings!(
        client
            .exclusions()
            .update("1000000000000000001", &OsType::Windows, &ExclusionType::Path)
            .sha256_value("composed")
            .value(read::<Value>(r#"{"composed":1}"#))
    )
    .step()
}

fn validate(client: &SentinelOneClient) -> Step {
    client.exclusions().validate().exclusion_type(ExclusionType::Path).os_type(OsType::Windows).value("composed").step()
}
