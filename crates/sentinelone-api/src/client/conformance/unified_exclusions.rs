//! Exclusions of all kinds in one list (v2.1).

use connect_core::conformance::{Exercise as _, Step};
use serde_json::Value;

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{TagId, UserId};
use crate::client::unified_exclusions::{UnifiedExclusionFilter, UnifiedExclusionSortBy};
use crate::models::{
    Condition, ConfigOverrideScope, ExclusionEngine, ExclusionSource, InteractionLevel, ModeType, OsType,
    PathExclusionType, SortBy, ThreatType, UnifiedExclusionExclusion, ValidationStatus, Warning,
};

/// The conditions that the list, its export and the available actions have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request)
            .ids(["1000000000000000001"])
            .ids_nin(["composed"])
            .created_at(time()..)
            .updated_at(time()..)
            .os_types([OsType::Windows])
            .source([ExclusionSource::User])
            .user_ids([id::<UserId>()])
            .mode_type([ModeType::All])
            .not_recommended([ValidationStatus::NotRecommended])
            .warnings([Warning::NotAllowed])
            .path_exclusion_types([PathExclusionType::File])
            .threat_type([ThreatType::Edr])
            .engines([ExclusionEngine::Suppress])
            .interaction_level([InteractionLevel::DisableAllMonitors])
            .include_parents(true)
            .include_children(true)
            .imported(true)
            .conditions([Condition::WhiteHash])
            .child_process(true)
            .in_app_inventory(true)
            .exclusion_name_contains(["composed"])
            .application_name_contains(["composed"])
            .value_contains(["composed"])
            .pod_name_contains(["composed"])
            .container_name_contains(["composed"])
            .namespace_contains(["composed"])
            .sha256_image_contains(["composed"])
            .full_image_name_contains(["composed"])
            .labels_key_contains(["composed"])
            .labels_value_contains(["composed"])
            .cmdline_value_contains(["composed"])
            .path_value_contains(["composed"])
            .description_contains(["composed"])
            .user_contains(["composed"])
            .scope_path_contains(["composed"])
            .tags("composed")
            .has_tags(true)
            .tag_ids([id::<TagId>()])
            .counts_for("composed")
            .tags_by_group("composed")
            .has_tags_by_group(true)
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.unified_exclusions().create(&read::<Value>(r#"{"composed":1}"#)).step(),
        client
            .unified_exclusions()
            .delete(&[read::<UnifiedExclusionExclusion>(r#"{"id":"1000000000000000001","type":"white_hash"}"#)])
            .step(),
        client.unified_exclusions().update(&read::<Value>(r#"{"composed":1}"#)).step(),
        client
            .unified_exclusions()
            .create_many(
                &UnifiedExclusionFilter::new().scope_level(ConfigOverrideScope::Group).scope_level_id(1),
                &read::<Value>(r#"{"composed":1}"#),
            )
            .step(),
        conditions!(client.unified_exclusions().export()).step(),
        get_available_actions(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(client.unified_exclusions().list().sort_by(UnifiedExclusionSortBy::Id).sort_order(SortOrder::Ascending))
        .step()
}

fn get_available_actions(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .unified_exclusions()
            .get_available_actions()
            .skip(1)
            .limit(1)
            .count_only(true)
            .skip_count(true)
            .sort_by(SortBy::Id)
            .sort_order(SortOrder::Ascending)
    )
    .step()
}
